"""Colleagues are invited, given roles, disabled and let go from the screen of people."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.access import queries
from core.access.commands import Invitation, invite
from core.access.inputs import InviteUser
from core.access.permissions import Role
from core.access.signing_in import SignedIn, WrongPassword, change_password, sign_in
from desktop.access.people import PeopleView
from desktop.access.people_dialogs import (
    OffboardDialog,
    PasswordDialog,
    PersonDialog,
    RolesDialog,
)
from desktop.shell.window import Window
from tests.desktop.conftest import as_person, new_email
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def view(invited: Invitation, opened: Window, qtbot: QtBot) -> Iterator[PeopleView]:
    """Ada, the owner, looks at herself and at Grace, whom she has invited."""
    made = PeopleView(opened.shell)
    qtbot.addWidget(made)
    made.resize(1200, 720)
    made.show()
    qtbot.waitUntil(lambda: len(made.table.rows) == 2, timeout=10_000)
    yield made
    made.hide()
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=10_000)


def states(view: PeopleView) -> dict[str, tuple[str, str]]:
    return {row[0]: (row[2], row[3]) for row in view.table.texts()}


def choose(view: PeopleView, name: str, qtbot: QtBot) -> None:
    view.table.choose([row.full_name for row in view.table.rows].index(name))
    qtbot.waitUntil(view.rights.isVisible, timeout=10_000)


def dialog(view: PeopleView, kind: type[Any], qtbot: QtBot) -> Any:
    def found() -> list[Any]:
        return [each for each in view.findChildren(kind) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=10_000)
    assert nameless(found()[0]) == []
    return found()[0]


def test_who_works_here_is_listed_with_roles_and_state(view: PeopleView) -> None:
    assert states(view) == {
        "Grace Hopper": ("Sales rep", "Invited"),
        "Ada Lovelace": ("Owner", "Active"),
    }
    assert nameless(view) == []


def test_the_first_arrow_chooses_the_first_person(view: PeopleView, qtbot: QtBot) -> None:
    view.table.setFocus()
    for place in (0, 1):
        qtbot.keyClick(view.table, Qt.Key.Key_Down)
        assert view.table.chosen_rows() == [view.table.rows[place]]


def test_a_right_is_shown_with_its_reason(view: PeopleView, qtbot: QtBot) -> None:
    choose(view, "Ada Lovelace", qtbot)
    qtbot.waitUntil(lambda: len(view.rights.rows) > 20, timeout=10_000)
    told = {row[0]: row[1:] for row in view.rights.texts()}
    assert told["Leads: purge"] == ("Yes", "Comes with being owner.")
    # One's own account is closed by somebody else.
    assert not view.close_account.isEnabled()
    assert not view.switch.isEnabled()


def test_an_invitation_shows_a_password_once_to_copy(view: PeopleView, qtbot: QtBot) -> None:
    email = new_email("alan")
    qtbot.mouseClick(view.invite, Qt.MouseButton.LeftButton)
    asked = dialog(view, PersonDialog, qtbot)
    from desktop.shell.forms.form import Form

    form = asked.findChild(Form)
    qtbot.mouseClick(asked.go, Qt.MouseButton.LeftButton)
    assert form.fields["email"].is_refused()
    for name, text in (("first_name", "Alan"), ("last_name", "Turing"), ("email", email)):
        editor = form.fields[name].editor
        line = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
        line.setFocus()
        qtbot.keyClicks(line, text)
    from PySide6.QtWidgets import QCheckBox

    for box in form.fields["roles"].findChildren(QCheckBox):
        if "nalyst" in box.text():
            box.click()
    qtbot.mouseClick(asked.go, Qt.MouseButton.LeftButton)
    told = dialog(view, PasswordDialog, qtbot)
    # The password is shown this once: Enter on the button does what the button says.
    told.copy.setFocus()
    qtbot.keyClick(told.copy, Qt.Key.Key_Return)
    assert told.isVisible()
    assert QGuiApplication.clipboard().text() == told.password.text() != ""
    told.accept()
    qtbot.waitUntil(lambda: "Alan Turing" in states(view), timeout=10_000)
    assert states(view)["Alan Turing"] == ("Analyst", "Invited")


def test_a_new_password_is_asked_for_before_the_old_one_is_gone(
    view: PeopleView, founder: SignedIn, invited: Invitation, qtbot: QtBot
) -> None:
    choose(view, "Grace Hopper", qtbot)
    qtbot.mouseClick(view.reset, Qt.MouseButton.LeftButton)
    asked = dialog(view, PersonDialog, qtbot)
    assert "Grace Hopper" in asked.windowTitle()
    server = replace(founder.address, more=())
    sign_in(server, invited.email, invited.password)
    qtbot.mouseClick(asked.go, Qt.MouseButton.LeftButton)
    told = dialog(view, PasswordDialog, qtbot)
    with pytest.raises(WrongPassword):
        sign_in(server, invited.email, invited.password)
    sign_in(server, invited.email, told.password.text())
    told.accept()


def test_roles_are_changed(view: PeopleView, qtbot: QtBot) -> None:
    choose(view, "Grace Hopper", qtbot)
    qtbot.mouseClick(view.roles, Qt.MouseButton.LeftButton)
    asked = dialog(view, RolesDialog, qtbot)
    assert asked.chosen == {Role.SALES_REP}
    assert asked.focusWidget() is asked.boxes[Role.OWNER]
    asked.boxes[Role.MARKETER].click()
    asked.cancel.setFocus()
    qtbot.keyClick(asked.cancel, Qt.Key.Key_Return)
    qtbot.mouseClick(view.roles, Qt.MouseButton.LeftButton)
    asked = dialog(view, RolesDialog, qtbot)
    assert asked.chosen == {Role.SALES_REP}
    asked.boxes[Role.MARKETER].click()
    qtbot.mouseClick(asked.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: states(view)["Grace Hopper"][0] == "Sales rep, Marketer", timeout=10_000
    )


def test_why_roles_cannot_be_taken_is_said_in_the_dialog(view: PeopleView, qtbot: QtBot) -> None:
    choose(view, "Ada Lovelace", qtbot)
    qtbot.mouseClick(view.roles, Qt.MouseButton.LeftButton)
    asked = dialog(view, RolesDialog, qtbot)
    asked.boxes[Role.OWNER].click()
    asked.boxes[Role.ADMIN].click()
    qtbot.mouseClick(asked.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: asked.notice.isVisible(), timeout=10_000)  # noqa: PLW0108
    assert asked.notice.text.text() == "An organization keeps at least one owner."
    assert asked.go.isEnabled()
    asked.reject()
    assert states(view)["Ada Lovelace"][0] == "Owner"


def test_somebody_is_disabled_and_enabled_again(
    view: PeopleView, opened: Window, qtbot: QtBot
) -> None:
    choose(view, "Grace Hopper", qtbot)
    with qtbot.waitSignal(opened.shell.said) as said:
        qtbot.mouseClick(view.switch, Qt.MouseButton.LeftButton)
    assert said.args == ["Disabled: Grace Hopper"]
    qtbot.waitUntil(lambda: states(view)["Grace Hopper"][1] == "Disabled", timeout=10_000)
    qtbot.waitUntil(lambda: view.switch.text() == "Enable", timeout=10_000)
    qtbot.mouseClick(view.switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: states(view)["Grace Hopper"][1] != "Disabled", timeout=10_000)


def test_whoever_leaves_has_an_heir(
    view: PeopleView, founder: SignedIn, invited: Invitation, qtbot: QtBot
) -> None:
    choose(view, "Grace Hopper", qtbot)
    qtbot.mouseClick(view.close_account, Qt.MouseButton.LeftButton)
    asked = dialog(view, OffboardDialog, qtbot)
    choices = [asked.heir.itemText(place) for place in range(asked.heir.count())]
    assert choices == ["Nobody: they stay as they are", "Ada Lovelace"]
    asked.heir.setCurrentIndex(1)
    asked.go.setFocus()
    qtbot.keyClick(asked.go, Qt.Key.Key_Return)

    def is_gone() -> bool:
        return states(view).get("Grace Hopper", ("", "Closed"))[1] == "Closed"

    qtbot.waitUntil(is_gone, timeout=10_000)
    rows = as_person(founder, queries.list_people)
    left = [row for row in rows if row.user_id == invited.user_id]
    assert all(row.status == "deleted" for row in left)


def test_who_has_no_right_to_it_can_only_look(
    founder: SignedIn, opened: Window, qtbot: QtBot
) -> None:
    entry = InviteUser(
        first_name="Vera",
        last_name="Rubin",
        email=new_email("vera"),
        roles=frozenset({Role.VIEWER}),
    )
    invitation = as_person(founder, lambda session: invite(session, entry))
    server = replace(founder.address, more=())
    first = sign_in(server, invitation.email, invitation.password)
    vera = change_password(first, invitation.password, "another long password")
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=10_000)
    opened.shell.tasks.attach(vera.address)
    view = PeopleView(opened.shell)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: len(view.table.rows) == 2, timeout=10_000)
    choose(view, "Ada Lovelace", qtbot)
    buttons = (view.invite, view.roles, view.reset, view.switch, view.close_account)
    assert not any(button.isEnabled() for button in buttons)
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=10_000)
