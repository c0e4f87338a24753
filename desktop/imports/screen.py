"""The imports' entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Action, Area
from desktop.shell.shell import Group, Offer, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.imports.view import ImportsView

    return ImportsView(shell)


def _choose(view: QWidget) -> None:
    from desktop.imports.view import ImportsView

    assert isinstance(view, ImportsView)
    view.choose_file()


SCREEN = Screen(
    name="imports",
    title=lambda: QCoreApplication.translate("Imports", "Imports"),
    icon="upload",
    make=_make,
    group=Group.LEADS,
    area=Area.IMPORTS,
    offers=(
        Offer(
            "import-file",
            lambda: QCoreApplication.translate("Imports", "Import a file"),
            _choose,
            icon="upload",
            needs=Action.CREATE,
        ),
    ),
)
