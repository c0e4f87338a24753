"""Leads worked through without the mouse, placed, converted; and the rules of their score."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.leads.choices import LeadStatus
from core.lists.filters import Condition, Operator
from desktop.leads import rounds
from desktop.leads.convert import ConvertDialog
from desktop.leads.rule_dialog import RuleDialog
from desktop.leads.scoring import ScoringView
from desktop.shell.reasons import ReasonDialog
from desktop.shell.window import Window
from desktop.shell.works import State
from tests.desktop.conftest import administration
from tests.desktop.leads.test_leads_screen import add_leads, leads, showing
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key = Qt.Key


def said(database: Address, statement: str, *values: object) -> Any:
    with administration(database) as connection:
        return connection.execute(statement, values).fetchall()


@pytest.fixture
def desk(opened: Window, founder: SignedIn, database: Address, qtbot: QtBot) -> Iterator[Any]:
    """Ten leads, the first of them at hand."""
    add_leads(database, founder, 10)
    said_ = "UPDATE tradewind.leads SET phone = '+43 1 5' RETURNING id"
    assert len(said(database, said_)) == 10
    showing(opened, qtbot)
    view = leads(opened)
    view.desk.setChecked(True)
    panel = view.panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel.card is not None, timeout=10_000)
    yield panel
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=10_000)


def test_one_lead_after_the_other_by_the_keyboard_alone(
    desk: Any, opened: Window, database: Address, qtbot: QtBot
) -> None:
    assert nameless(desk) == []
    first = desk.lead
    qtbot.keyClick(desk, Key.Key_3)
    qtbot.waitUntil(lambda: desk.card.priority == "high", timeout=10_000)
    qtbot.keyClick(desk, Key.Key_T)
    qtbot.waitUntil(lambda: desk.card.next_follow_up_at is not None, timeout=10_000)
    qtbot.keyClick(desk, Key.Key_N)
    assert desk.note.hasFocus()
    qtbot.keyClicks(desk.note, "Ring again after the fair")
    qtbot.keyClick(desk.note, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(desk.card.notes) == 1, timeout=10_000)
    qtbot.keyClick(desk, Key.Key_J)
    qtbot.waitUntil(lambda: desk.lead != first and desk.card.id == desk.lead, timeout=10_000)
    qtbot.keyClick(desk, Key.Key_K)
    qtbot.waitUntil(lambda: desk.lead == first and desk.card.id == first, timeout=10_000)
    # The date has become a task of the same day, and moves with it.
    ((due, tasks),) = said(
        database, "SELECT max(due_at), count(*) FROM tradewind.tasks WHERE lead_id = %s", first
    )
    assert (due, tasks) == (desk.card.next_follow_up_at, 1)
    qtbot.keyClick(desk, Key.Key_W)
    qtbot.waitUntil(lambda: desk.card.next_follow_up_at > due, timeout=10_000)
    assert said(
        database, "SELECT due_at, count(*) OVER () FROM tradewind.tasks WHERE lead_id = %s", first
    ) == [(desk.card.next_follow_up_at, 1)]
    qtbot.keyClick(desk, Key.Key_Escape)
    assert leads(opened).list.table.hasFocus()


def test_an_end_asks_why_and_says_so_afterwards(
    desk: Any, opened: Window, database: Address, qtbot: QtBot
) -> None:
    lead = desk.lead
    said(
        database,
        "UPDATE tradewind.leads SET status = 'contacted' WHERE id = %s AND status = 'new'"
        " RETURNING id",
        lead,
    )
    desk.show_lead(lead)
    desk._move(LeadStatus.LOST)
    asked = opened.findChild(ReasonDialog)
    assert asked is not None
    asked.line.setText("Has somebody else")
    asked.accept()
    qtbot.waitUntil(lambda: desk.card.lost_reason == "Has somebody else", timeout=10_000)
    assert desk.card.status is LeadStatus.LOST
    assert LeadStatus.QUALIFIED not in desk.card.moves


def test_places_narrow_the_list_and_keep_what_else_is_asked(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    add_leads(database, founder, 30)
    shown = showing(opened, qtbot)
    view = leads(opened)
    view.where.setChecked(True)
    places = view.places
    assert places is not None
    qtbot.waitUntil(lambda: places.tree.topLevelItemCount() > 0, timeout=10_000)
    country: Any = places.tree.topLevelItem(0)
    counted = sum(int(country.child(place).text(1)) for place in range(country.childCount()))
    assert counted == int(country.text(1))
    city: Any = country.child(0)
    view.list.asking.write("id>0")  # type: ignore[union-attr]
    places.tree.itemActivated.emit(city, 0)
    count = int(city.text(1))
    qtbot.waitUntil(lambda: len(shown.model.ids) == count, timeout=10_000)
    assert shown.search.text().startswith("id>0 ")
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=10_000)


def test_a_lead_becomes_a_customer_whose_page_opens(
    desk: Any, opened: Window, database: Address, qtbot: QtBot
) -> None:
    lead = desk.lead
    qtbot.keyClick(desk, Key.Key_X)
    dialog = opened.findChild(ConvertDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.go.isEnabled, timeout=10_000)
    assert nameless(dialog) == []
    dialog.amount.setText("nonsense")
    dialog.convert()
    assert dialog.note.text() == "The amount is not a number."
    dialog.amount.setText("1200")
    with qtbot.waitSignal(opened.shell.asked_to_open, timeout=10_000) as opened_:
        dialog.convert()
    ((status, company, opportunity),) = said(
        database,
        "SELECT status, customer_company_id, opportunity_id FROM tradewind.leads WHERE id = %s",
        lead,
    )
    assert (status, opened_.args) == ("converted", ["customer_companies", company])
    assert opportunity is not None
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=20_000)


def test_scoring_is_stopped_on_the_server_and_goes_on_when_asked_to(
    opened: Window,
    founder: SignedIn,
    database: Address,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rounds, "BATCH", 2)
    add_leads(database, founder, 12)
    opened.show_screen("scoring")
    view: Any = opened.view("scoring")
    state = view.rules_place.state
    qtbot.waitUntil(lambda: state.isVisible() and bool(state.choices), timeout=20_000)
    held = (
        "SELECT FROM tradewind.lead_facts WHERE id ="
        " (SELECT id FROM tradewind.lead_facts ORDER BY id OFFSET 7 LIMIT 1) FOR UPDATE"
    )
    waiting = "SELECT FROM pg_stat_activity WHERE query ~ 'score_more' AND wait_event_type = 'Lock'"
    with administration(database) as connection, connection.transaction():
        connection.execute(held)
        state.choices[0].click()
        qtbot.waitUntil(lambda: bool(said(database, waiting)), timeout=20_000)
        work = view.rounds.work
        qtbot.waitUntil(opened.saying.strip.isVisible, timeout=20_000)
        assert "6 of 12" in opened.saying.strip.lines[0].words.text()
        with qtbot.waitSignal(opened.shell.said, timeout=10_000) as told:
            opened.saying.strip.lines[0].cancel.click()
        assert told.args == ["Scoring was stopped; “Scoring” goes on with it."]
        assert (work.state, said(database, waiting)) == (State.CANCELLED, [])
    unscored = "SELECT count(*) FROM tradewind.lead_facts WHERE NOT is_scored"
    assert said(database, unscored) == [(6,)]
    # Nothing but the person begins it again.
    view.reload()
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=20_000)
    assert view.rounds.work is None
    assert "You have stopped" in view.state.text()
    qtbot.mouseClick(view.go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.state.text() == "All leads are scored.", timeout=20_000)
    assert said(database, unscored) == [(0,)]
    assert not view.go_on.isVisible()


def test_rules_begin_with_proposals_and_change_with_their_effect_in_sight(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    add_leads(database, founder, 10)
    opened.show_screen("scoring")
    view = opened.view("scoring")
    assert isinstance(view, ScoringView)
    state = view.rules_place.state
    qtbot.waitUntil(lambda: state.isVisible() and bool(state.choices), timeout=20_000)
    state.choices[0].click()
    qtbot.waitUntil(lambda: len(view.table.rows) > 10, timeout=20_000)
    qtbot.waitUntil(
        lambda: (
            not said(
                database, "SELECT FROM tradewind.lead_facts WHERE NOT is_scored OR score IS NULL"
            )
        ),
        timeout=20_000,
    )
    view.new.click()
    dialog = opened.findChild(RuleDialog)
    assert dialog is not None
    assert nameless(dialog) == []
    dialog.save_now()
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert dialog.note.text() != ""
    dialog.name.setText("Everybody")
    dialog.points.setValue(33)
    # What stands in the field can be seen.
    assert dialog.points.lineEdit().width() > 60
    everybody = Condition(field="id", operator=Operator.MORE, value=0)
    dialog.builder.show_filter(everybody)
    # As it is asked in the panel itself, where a choice comes back from Qt.
    dialog._on_filter(dialog.builder.group.filter())
    qtbot.waitUntil(lambda: "10 of 10" in dialog.effect.text(), timeout=20_000)
    dialog.save_now()
    qtbot.waitUntil(lambda: "Everybody" in [row.name for row in view.table.rows], timeout=20_000)
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=20_000)
