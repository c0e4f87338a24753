"""What was thrown away is taken out again or deleted for good, by whom the roles let."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.customers.models import Contact
from core.journal.commands import trash
from core.journal.live import Changes
from desktop.journal.trash import TrashView
from desktop.shell.shell import Shell
from tests.desktop.journal.conftest import Office
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def opened(shell: Shell, qtbot: QtBot) -> TrashView:
    view = TrashView(shell)
    qtbot.addWidget(view)
    view.resize(1100, 700)
    view.show()
    qtbot.waitUntil(lambda: view.place.currentWidget() is not view.place.waiting, timeout=10_000)
    return view


def names(view: TrashView) -> list[str]:
    return [row[0] for row in view.table.texts()]


def filled(office: Office) -> list[int]:
    leads = [office.lead(office.bob, name) for name in ("Acme", "Bolt", "Cord")]
    office.trash(office.bob, leads[0])
    office.trash(office.bob, leads[1])
    return leads


def test_what_was_thrown_away_is_listed_the_latest_first(office: Office, qtbot: QtBot) -> None:
    filled(office)
    view = opened(office.shell, qtbot)
    assert names(view) == ["Bolt", "Acme"]
    assert view.note.text() == "2 leads"
    assert not view.restore.isEnabled()
    assert not view.purge.isEnabled()
    assert nameless(view) == []


def test_an_empty_trash_says_so(office: Office, qtbot: QtBot) -> None:
    view = opened(office.shell, qtbot)
    assert view.place.state.title.text() == "Nothing of this kind is in the trash"


def test_the_chosen_ones_are_taken_out_again(office: Office, qtbot: QtBot) -> None:
    acme, bolt, _ = filled(office)
    view = opened(office.shell, qtbot)
    view.table.selectAll()
    assert view.note.text() == "2 leads chosen"
    with qtbot.waitSignal(office.shell.said) as said:
        qtbot.mouseClick(view.restore, Qt.MouseButton.LeftButton)
    assert said.args == ["Taken out of the trash: 2 leads"]
    qtbot.waitUntil(lambda: names(view) == [], timeout=10_000)
    for lead in (acme, bolt):
        assert office.values(lead, "deleted_at") == (None,)


def test_the_keys_stay_on_the_screen_when_the_last_one_is_taken_out(
    office: Office, qtbot: QtBot
) -> None:
    filled(office)
    view = opened(office.shell, qtbot)
    view.table.selectAll()
    view.restore.setFocus()
    qtbot.keyClick(view.restore, Qt.Key.Key_Space)
    assert view.focusWidget() is view.table
    qtbot.waitUntil(lambda: view.focusWidget() is view.kinds, timeout=10_000)


def test_deleting_for_good_asks_first_and_enter_is_no(office: Office, qtbot: QtBot) -> None:
    filled(office)
    view = opened(office.shell, qtbot)
    view.table.choose(1)
    qtbot.mouseClick(view.purge, Qt.MouseButton.LeftButton)
    assert "“Acme”" in _sentence(view)
    qtbot.keyClick(view.question, Qt.Key.Key_Return)
    assert names(view) == ["Bolt", "Acme"]
    qtbot.mouseClick(view.purge, Qt.MouseButton.LeftButton)
    assert nameless(view.question) == []
    with qtbot.waitSignal(office.shell.said) as said:
        qtbot.mouseClick(view.question.go, Qt.MouseButton.LeftButton)
    assert said.args == ["Deleted for good: 1 lead"]
    qtbot.waitUntil(lambda: names(view) == ["Bolt"], timeout=10_000)
    count = office.people.scalar("SELECT count(*) FROM tradewind.leads")
    assert count == 2


def _sentence(view: TrashView) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in view.question.findChildren(QLabel))


@pytest.mark.parametrize(
    ("role", "may_restore", "may_purge"),
    [(Role.MANAGER, True, True), (Role.SALES_REP, True, False), (Role.VIEWER, False, False)],
)
def test_the_buttons_follow_the_rights(
    office_of: Callable[[Role], Office],
    qtbot: QtBot,
    role: Role,
    may_restore: bool,
    may_purge: bool,
) -> None:
    office = office_of(role)
    filled(office)
    view = opened(office.shell, qtbot)
    view.table.choose(0)
    assert (view.restore.isEnabled(), view.purge.isEnabled()) == (may_restore, may_purge)
    assert ("do not let" in view.note.text()) == (may_restore and not may_purge)


def test_each_kind_has_a_trash_of_its_own(office: Office, qtbot: QtBot) -> None:
    filled(office)
    number = office.people.scalar(
        "INSERT INTO tradewind.contacts (organization_id, first_name, last_name, company_name)"
        " VALUES (%s, 'Dora', 'Lee', 'Delta') RETURNING id",
        [office.id],
    )
    office.act(office.bob, lambda session: trash(session, Contact, [number]))
    view = opened(office.shell, qtbot)
    view.choose("contacts")
    qtbot.waitUntil(lambda: names(view) == ["Dora Lee"], timeout=10_000)


def test_what_others_throw_away_arrives(office: Office, qtbot: QtBot) -> None:
    leads = filled(office)
    view = opened(office.shell, qtbot)
    view.table.choose(1)
    office.trash(office.bob, leads[2])
    office.shell.changed.emit([Changes("leads", frozenset({leads[2]}))])
    qtbot.waitUntil(lambda: names(view) == ["Cord", "Bolt", "Acme"], timeout=10_000)
    assert [row.name for row in view.table.chosen_rows()] == ["Acme"]
