"""The catalogue's entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Area
from desktop.shell.shell import Group, Screen, Shell, begins


def _make(shell: Shell) -> QWidget:
    from desktop.services.view import ServicesView

    return ServicesView(shell)


SCREEN = Screen(
    name="services",
    title=lambda: QCoreApplication.translate("Services", "Services"),
    icon="package",
    make=_make,
    group=Group.PIPELINE,
    area=Area.SERVICES,
    offers=(begins("new-service", lambda: QCoreApplication.translate("Services", "New service")),),
)
