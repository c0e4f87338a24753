from tests.core.journal.conftest import Agency, agency

__all__ = ["Agency", "agency"]
