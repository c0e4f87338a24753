"""What was done stands in the history, value by value, and is taken back from there."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from core.access.permissions import Role
from core.journal.live import Changes
from core.leads.models import Lead
from desktop.journal.history import HistoryView
from desktop.shell.shell import Shell
from desktop.shell.tabbing import first_within
from tests.desktop.journal.conftest import Office
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def opened(shell: Shell, qtbot: QtBot) -> HistoryView:
    view = HistoryView(shell)
    qtbot.addWidget(view)
    view.resize(1200, 720)
    view.show()
    qtbot.waitUntil(lambda: view.place.currentWidget() is not view.place.waiting, timeout=10_000)
    return view


# The organization was made, and two people were given a role in it.
BEFORE = ["1 role added", "1 role added", "1 organization added"]


def sentences(view: HistoryView) -> list[str]:
    """Of all that was done since there is an office."""
    found = [row[2] for row in view.table.texts()]
    return found[: -len(BEFORE)] if found[-len(BEFORE) :] == BEFORE else found


def choose(view: HistoryView, place: int, qtbot: QtBot) -> list[tuple[str, ...]]:
    """Chooses a change, and gives what its details say."""
    view.table.choose(place)
    details = view.details.place
    qtbot.waitUntil(lambda: details.currentWidget() is not details.waiting, timeout=10_000)
    return view.details.table.texts() if details.currentWidget() is details.content else []


def press(view: HistoryView, qtbot: QtBot, until: Callable[[], bool]) -> None:
    qtbot.mouseClick(view.details.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(until, timeout=10_000)


def test_the_keys_go_to_the_list_as_soon_as_there_is_one(office: Office, qtbot: QtBot) -> None:
    view = HistoryView(office.shell)
    qtbot.addWidget(view)
    view.show()
    # What a screen that is entered has the keys at, while it reads.
    first_within(view).setFocus()
    assert view.focusWidget() is view.only_mine
    qtbot.waitUntil(lambda: view.focusWidget() is view.table, timeout=10_000)
    view.only_mine.setFocus()
    view.only_mine.click()
    qtbot.waitUntil(lambda: not view.table.texts(), timeout=10_000)
    assert view.focusWidget() is view.only_mine


def test_the_newest_change_comes_first_in_words(office: Office, qtbot: QtBot) -> None:
    lead = office.lead(office.bob, "Acme")
    office.edit(office.bob, lead, "Moved to Bern", city="Bern")
    view = opened(office.shell, qtbot)
    assert sentences(view) == ["Moved to Bern", "1 lead added"]
    _, who, _, where, state = view.table.texts()[0]
    assert (who, where, state) == ("Ann Other", "desk-7", "")


def test_where_nothing_was_done_it_says_so(office: Office, qtbot: QtBot) -> None:
    view = opened(office.shell, qtbot)
    view.only_mine.setChecked(True)
    qtbot.waitUntil(lambda: view.place.currentWidget() is view.place.state)
    assert view.place.state.title.text() == "Nothing was done yet"


def test_the_details_tell_record_field_and_both_values(office: Office, qtbot: QtBot) -> None:
    lead = office.lead(office.bob, "Acme", city="Bonn")
    office.edit(office.bob, lead, city="Bern", owner_id=office.bob.id)
    view = opened(office.shell, qtbot)
    assert sorted(choose(view, 0, qtbot)) == [
        ("Acme", "City", "Bonn", "Bern"),
        ("Acme", "Owner", "–", "Ann Other"),
    ]


def test_days_and_moments_are_told_as_such_whatever_their_fields_are_called(
    office: Office, qtbot: QtBot
) -> None:
    lead = office.lead(office.bob, "Acme", city="Bonn")
    office.edit(office.bob, lead, status="contacted", city="2026-99-99")
    view = opened(office.shell, qtbot)
    told = {row[1]: row[3] for row in choose(view, 0, qtbot)}
    assert told["City"] == "2026-99-99"
    assert told["Status since"] == told["Last contacted"]
    assert "T" not in told["Status since"]


def test_what_a_field_leads_to_is_told_by_its_name(office: Office, qtbot: QtBot) -> None:
    source = office.people.scalar(
        "INSERT INTO tradewind.lead_sources (organization_id, name, slug, source_type) VALUES (%s, 'Fair', 'fair', 'event')"
        " RETURNING id",
        [office.id],
    )
    lead = office.lead(office.bob, "Acme")
    office.edit(office.bob, lead, lead_source_id=source)
    view = opened(office.shell, qtbot)
    assert choose(view, 0, qtbot) == [("Acme", "Lead source", "–", "Fair")]


def test_a_bulk_edit_is_told_as_one(office: Office, qtbot: QtBot) -> None:
    for_all = "SELECT %s, 'Company ' || g, 'Town ' || g FROM generate_series(1, 150) g"
    office.people.owner.execute(
        f"INSERT INTO tradewind.leads (organization_id, company_name, city) {for_all}",
        [office.id],
    )

    def everywhere(session: Any) -> None:
        session.execute(update(Lead).values(city="Graz", services_count=7))

    office.act(office.bob, everywhere)
    view = opened(office.shell, qtbot)
    assert sentences(view)[0] == "150 leads changed"
    assert sorted(choose(view, 0, qtbot)) == [
        ("150 leads", "City", "various", "Graz"),
        ("150 leads", "Services", "–", "7"),
    ]
    assert choose(view, 1, qtbot) == [("150 leads", "added", "–", "–")]


def test_a_change_is_undone_and_redone(office: Office, qtbot: QtBot) -> None:
    lead = office.lead(office.bob, "Acme", city="Bonn")
    office.edit(office.bob, lead, "Moved to Bern", city="Bern")
    view = opened(office.shell, qtbot)
    choose(view, 0, qtbot)
    assert view.details.button.text() == "Undo"
    with qtbot.waitSignal(office.shell.said) as said:
        press(view, qtbot, lambda: len(sentences(view)) == 3)
    assert said.args == ["Undone: Moved to Bern"]
    assert office.values(lead, "city") == ("Bonn",)
    # The same change is still the chosen one, and can now be done again.
    assert sentences(view) == ["Undone: Moved to Bern", "Moved to Bern", "1 lead added"]
    assert view.table.texts()[1][-1] == "Undone"
    qtbot.waitUntil(lambda: view.details.button.text() == "Redo")
    press(view, qtbot, lambda: len(sentences(view)) == 4)
    assert office.values(lead, "city") == ("Bern",)
    assert sentences(view)[0] == "Done again: Moved to Bern"
    qtbot.waitUntil(lambda: view.details.button.text() == "Undo")


def test_what_was_worked_on_since_stays_and_is_reported(office: Office, qtbot: QtBot) -> None:
    lead = office.lead(office.bob, "Acme", city="Bonn", industry="Food")
    office.edit(office.bob, lead, city="Bern", industry="Wine")
    office.edit(office.bob, lead, city="Graz")
    view = opened(office.shell, qtbot)
    choose(view, 1, qtbot)
    press(view, qtbot, lambda: hasattr(view, "report"))
    assert view.report.windowTitle() == "Not all of it was taken back"
    assert view.report.table.texts() == [("Acme", "City", "Bern", "Graz")]
    assert nameless(view.report) == []
    qtbot.keyClick(view.report, Qt.Key.Key_Escape)
    assert office.values(lead, "city", "industry") == ("Graz", "Food")


def test_who_may_not_read_the_journal_takes_back_only_what_is_theirs(
    office_of: Callable[[Role], Office], qtbot: QtBot
) -> None:
    office = office_of(Role.SALES_REP)
    office.lead(office.bob, "Theirs")
    mine = office.lead(office.ann, "Mine", city="Bonn")
    office.edit(office.ann, mine, "Moved", city="Bern")
    view = opened(office.shell, qtbot)
    assert sentences(view) == ["Moved", "Changes"]
    assert choose(view, 0, qtbot) == []
    assert view.details.place.state.title.text() == "Not shown to you"
    press(view, qtbot, lambda: office.values(mine, "city") == ("Bonn",))


def test_an_analyst_sees_everything_and_is_told_why_nothing_can_be_undone(
    office_of: Callable[[Role], Office], qtbot: QtBot
) -> None:
    office = office_of(Role.ANALYST)
    office.lead(office.bob, "Acme")
    view = opened(office.shell, qtbot)
    choose(view, 0, qtbot)
    assert not view.details.button.isEnabled()
    assert view.details.note.text() == "You may only take back what you did yourself."


def test_a_refusal_is_told_and_nothing_changes(office: Office, qtbot: QtBot) -> None:
    lead = office.lead(office.bob, "Acme", city="Bonn")
    office.edit(office.bob, lead, city="Bern")
    view = opened(office.shell, qtbot)
    choose(view, 0, qtbot)
    from core.journal import naming

    number = view.table.rows[0].change_set_id
    office.act(office.bob, lambda session: naming.take_back(session, number))
    with qtbot.waitSignal(office.shell.said) as said:
        qtbot.mouseClick(view.details.button, Qt.MouseButton.LeftButton)
    assert said.args == ["This has been taken back already."]
    qtbot.waitUntil(lambda: len(sentences(view)) == 3, timeout=10_000)


def test_changes_by_others_arrive_while_the_chosen_one_stays(office: Office, qtbot: QtBot) -> None:
    office.lead(office.bob, "Acme")
    view = opened(office.shell, qtbot)
    choose(view, 0, qtbot)
    chosen = view.table.chosen_rows()
    office.lead(office.bob, "Bolt")
    office.shell.changed.emit([Changes("leads", None)])
    qtbot.waitUntil(lambda: len(sentences(view)) == 2, timeout=10_000)
    assert [row.change_set_id for row in view.table.chosen_rows()] == [chosen[0].change_set_id]
    assert view.details.table.texts() != []


def test_rows_that_may_not_be_read_are_explained_in_their_place(
    office: Office, qtbot: QtBot
) -> None:
    staff = _staff(office)
    office.people.owner.execute(f"REVOKE SELECT ON tradewind.change_sets FROM {staff}")
    view = opened(office.shell, qtbot)
    assert view.place.state.title.text() == "The history could not be read"
    assert view.place.state.sentence.text() == "You do not have the right to see this here."
    office.people.owner.execute(f"GRANT SELECT ON tradewind.change_sets TO {staff}")
    qtbot.mouseClick(view.place.state.choices[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.place.currentWidget() is view.place.content, timeout=10_000)


def _staff(office: Office) -> str:
    (grantee,) = office.people.row(
        "SELECT DISTINCT grantee FROM information_schema.role_table_grants"
        " WHERE table_name = 'change_sets' AND privilege_type = 'SELECT'"
        " AND grantee LIKE '%%staff'"
    )
    return str(grantee)


def test_it_is_all_reached_by_keys_and_has_names(office: Office, qtbot: QtBot) -> None:
    office.lead(office.bob, "Acme", city="Bonn")
    view = opened(office.shell, qtbot)
    view.activateWindow()
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert len(view.table.chosen_rows()) == 1
    for key, place in ((Qt.Key.Key_End, len(view.table.rows) - 1), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(view.table, key)
        assert view.table.chosen_rows() == [view.table.rows[place]]
    qtbot.waitUntil(view.details.table.isVisible, timeout=10_000)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert view.focusWidget() is view.details.button
    assert nameless(view) == []
