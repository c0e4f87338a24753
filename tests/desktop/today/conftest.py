from tests.desktop.tasks.conftest import add, rows

__all__ = ["add", "rows"]
