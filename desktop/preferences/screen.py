"""The entry of the preferences in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Group, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.preferences.view import PreferencesView

    return PreferencesView(shell)


SCREEN = Screen(
    name="preferences",
    title=lambda: QCoreApplication.translate("Preferences", "Preferences"),
    icon="sliders-horizontal",
    make=_make,
    group=Group.OFFICE,
    keys="Ctrl+,",
)
