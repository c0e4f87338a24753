"""The entries of organizations, people and their sign-ins in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Group, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.access.people import PeopleView

    return PeopleView(shell)


def _make_sign_ins(shell: Shell) -> QWidget:
    from desktop.access.people_sign_ins import SignInsView

    return SignInsView(shell)


def _make_organizations(shell: Shell) -> QWidget:
    from desktop.access.organizations import OrganizationsView

    return OrganizationsView(shell)


ORGANIZATIONS = Screen(
    name="organizations",
    title=lambda: QCoreApplication.translate("Organizations", "Organizations"),
    icon="building-2",
    make=_make_organizations,
    group=Group.OFFICE,
)
PEOPLE = Screen(
    name="people",
    title=lambda: QCoreApplication.translate("People", "People"),
    icon="users-round",
    make=_make,
    group=Group.OFFICE,
)
SIGN_INS = Screen(
    name="sign-ins",
    title=lambda: QCoreApplication.translate("SignIns", "Sign-ins"),
    icon="monitor",
    make=_make_sign_ins,
    group=Group.OFFICE,
)
