"""The catalogue's entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Action, Area
from desktop.shell.shell import Group, Offer, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.services.view import ServicesView

    return ServicesView(shell)


def _new(view: QWidget) -> None:
    from desktop.services.view import ServicesView

    assert isinstance(view, ServicesView)
    view.open_new()


SCREEN = Screen(
    name="services",
    title=lambda: QCoreApplication.translate("Services", "Services"),
    icon="package",
    make=_make,
    group=Group.PIPELINE,
    area=Area.SERVICES,
    offers=(
        Offer(
            "new-service",
            lambda: QCoreApplication.translate("Services", "New service"),
            _new,
            needs=Action.CREATE,
        ),
    ),
)
