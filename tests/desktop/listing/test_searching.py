"""Search field, filter panel, chips and views: all of them say the same."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from core.access.permissions import Role
from core.db import engine as engine_for
from core.journal.live import Changes
from core.lists.filters import All, Condition, Operator
from core.lists.grammar import parse
from core.lists.listings import listing
from core.lists.views import Definition, save_view, share
from desktop.shell.listing.filter_builder import Group
from desktop.shell.listing.view import ListView
from desktop.shell.listing.views_menu import NameDialog
from tests.desktop.listing.conftest import ListOf
from tests.desktop.listing.office import Office
from tests.desktop.listing.reading_rows import cell, column, settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")
Key = Qt.Key


@pytest.fixture
def view(leads: ListOf, qtbot: QtBot) -> ListView:
    made = leads(300)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def ask(view: ListView, qtbot: QtBot, text: str) -> None:
    view.search.setFocus()
    view.search.setText(text)
    qtbot.keyClick(view.search, Key.Key_Return)
    settle(view, qtbot)


def test_conditions_and_words_narrow_the_list(view: ListView, qtbot: QtBot) -> None:
    ask(view, qtbot, "status:contacted priority:low bakery")
    assert len(view.model.ids) == 0
    ask(view, qtbot, "status:contacted priority:medium bakery")
    assert set(column(view, "status", len(view.model.ids))) == {"Contacted"}
    assert len(view.model.ids) == 50
    assert all("Bakery" in said for said in column(view, "company_name", len(view.model.ids)))
    assert view.chips.conditions[0].drop.accessibleName() == "Take away: Status is Contacted"


def test_a_fault_is_shown_where_it_is_and_the_rows_stay(view: ListView, qtbot: QtBot) -> None:
    ask(view, qtbot, "status:new scroe>50")
    (fault,) = view.search.faults
    assert view.search.text()[fault.start : fault.end] == "scroe>50"
    assert "There is no field “scroe”" in view.search.accessibleDescription()
    assert len(view.model.ids) == 300
    ask(view, qtbot, "status:new score>50")
    assert view.search.faults == ()
    assert len(view.model.ids) < 300


def test_a_suggestion_is_taken_by_key(view: ListView, qtbot: QtBot) -> None:
    view.search.setFocus()
    qtbot.keyClicks(view.search, "status:conv")
    qtbot.waitUntil(view.search.popup.isVisible)
    qtbot.keyClick(view.search, Key.Key_Tab)
    assert view.search.text().strip() == "status:converted"
    assert view.search.hasFocus()


def test_escape_closes_the_suggestions_before_it_clears_the_text(
    view: ListView, qtbot: QtBot
) -> None:
    view.search.setFocus()
    qtbot.keyClicks(view.search, "status:conv")
    qtbot.waitUntil(view.search.popup.isVisible)
    qtbot.keyClick(view.search, Key.Key_Escape)
    assert not view.search.popup.isVisible()
    assert view.search.text() == "status:conv"


def test_the_panel_says_what_the_field_says(view: ListView, qtbot: QtBot) -> None:
    ask(view, qtbot, "status:new,lost score>=50")
    view.filter_button.click()
    first, second = view.builder.group.rows()
    assert (first.field.currentText(), first.operator.currentText()) == ("Status", "is any of")
    assert second.operand.value() == 50
    ask(view, qtbot, "city:berl*")
    (only,) = view.builder.group.rows()
    assert (only.field.currentData(), only.operand.value()) == ("city", "berl")


def test_a_group_of_one_stays_open_for_its_next_condition(view: ListView, qtbot: QtBot) -> None:
    ask(view, qtbot, "priority:high")
    view.filter_button.click()
    outer = view.builder.group
    next(each for each in outer.findChildren(QPushButton) if each.text() == "Add a group").click()
    _, inner = outer.rows()
    inner.field.setCurrentIndex(inner.field.findData("city"))
    written = inner.operand.findChild(QLineEdit) or inner.operand
    written.setFocus()
    qtbot.keyClicks(written, "Rome")
    qtbot.waitUntil(lambda: "Rome" in view.search.text())
    # Written, it is “priority:high city:Rome”; here it waits for what else it may be.
    assert outer.rows()[1] is inner
    group = inner.parentWidget()
    assert isinstance(group, Group)
    assert group.joint.currentData() == "any"
    group.more.click()
    third = outer.rows()[2]
    third.field.setCurrentIndex(third.field.findData("city"))
    written = third.operand.findChild(QLineEdit) or third.operand
    qtbot.keyClicks(written, "Bonn")
    qtbot.waitUntil(lambda: "OR" in view.search.text())
    assert outer.rows()[2] is third


def test_tab_goes_through_the_filter_before_it_comes_to_the_rows(
    view: ListView, qtbot: QtBot
) -> None:
    view.filter_button.click()
    (row,) = view.builder.group.rows()
    qtbot.waitUntil(row.isVisible)
    view.builder.group.more.click()
    first, second = view.builder.group.rows()
    qtbot.waitUntil(second.isVisible)
    first.field.setFocus()
    passed = []
    for _ in range(8):
        qtbot.keyClick(view.focusWidget(), Key.Key_Tab)
        at = view.focusWidget()
        assert at is not None
        passed.append(at.accessibleName())
    conditions = ["Comparison", "Value for Company", "Remove this condition"]
    assert passed == [*conditions, "Field", *conditions, view.table.accessibleName()]


def test_the_field_says_what_the_panel_says(view: ListView, qtbot: QtBot) -> None:
    ask(view, qtbot, "bakery")
    view.filter_button.click()
    (row,) = view.builder.group.rows()
    row.show_condition(Condition(field="score", operator=Operator.AT_LEAST))
    qtbot.keyClicks(row.operand.findChild(QLineEdit), "50")
    settle(view, qtbot)
    assert view.search.text() == "score>=50 bakery"
    assert min(int(said) for said in column(view, "score", len(view.model.ids))) >= 50


def test_half_a_condition_asks_nothing_and_says_what_it_needs(view: ListView, qtbot: QtBot) -> None:
    view.filter_button.click()
    (row,) = view.builder.group.rows()
    row.show_condition(Condition(field="score", operator=Operator.MORE))
    qtbot.keyClicks(row.operand.findChild(QLineEdit), "many")
    assert row.wrong.text() == "“many” is not a number."
    row.show_condition(Condition(field="score", operator=Operator.BETWEEN, value=(20, 30)))
    found = row.condition()
    # What is asked is told from all else by itself, and not by how it is spelt.
    assert found is not None
    assert found.operator is Operator.BETWEEN
    assert found.value == (20, 30)
    row.show_condition(Condition(field="score", operator=Operator.MORE))
    qtbot.keyClicks(row.operand.findChild(QLineEdit), "many")
    qtbot.waitUntil(row.wrong.isVisible)
    assert len(view.model.ids) == 300


def test_groups_within_groups_are_shown_and_kept(view: ListView, qtbot: QtBot) -> None:
    said = "status:new (city:Berlin OR city:Bern) -(score<10 tags:cold)"
    ask(view, qtbot, said)
    view.filter_button.click()
    assert len(view.builder.group.rows()) == 5
    from core.lists.filters import tidy

    assert tidy(view.builder.group.filter()) == view.asking.filter


def test_taking_a_chip_away_takes_its_condition_away(view: ListView, qtbot: QtBot) -> None:
    ask(view, qtbot, "status:new priority:low")
    view.chips.conditions[0].drop.click()
    settle(view, qtbot)
    assert view.search.text() == "priority:low"
    assert len(view.chips.conditions) == 1


def test_a_quick_filter_is_a_click_away_and_goes_with_another(view: ListView, qtbot: QtBot) -> None:
    view.chips.quick["mine"].click()
    settle(view, qtbot)
    assert len(view.model.ids) == 100
    assert view.chips.quick["mine"].isChecked()
    view.chips.quick["mine"].click()
    settle(view, qtbot)
    assert len(view.model.ids) == 300


def test_a_quick_filter_leaves_what_else_is_asked_for(view: ListView, qtbot: QtBot) -> None:
    ask(view, qtbot, "city:Berlin")
    view.chips.quick["hot"].click()
    settle(view, qtbot)
    assert "city:Berlin" in view.search.text()
    assert "score>=70" in view.search.text()
    # The best are those that come first.
    assert view.asking.order == (("score", True),)
    assert [chip.findChild(QLabel).text() for chip in view.chips.conditions] == ["City is “Berlin”"]
    view.chips.quick["hot"].click()
    settle(view, qtbot)
    assert view.search.text() == "city:Berlin"
    assert view.asking.order == view.listing.default_order


def test_whoever_types_goes_on_typing_where_nothing_matches(view: ListView, qtbot: QtBot) -> None:
    view.search.setFocus()
    for letter in "city:Nowhere":
        qtbot.keyClick(view.search, letter)
        qtbot.wait(20)
    settle(view, qtbot)
    qtbot.waitUntil(view.state.isVisible)
    # The button that clears is shown later than it is made.
    qtbot.waitUntil(view.state.choices[0].isVisible)
    assert view.search.hasFocus()


def test_where_nothing_matches_the_filter_can_be_cleared(view: ListView, qtbot: QtBot) -> None:
    ask(view, qtbot, "city:Nowhere")
    assert view.pages.currentWidget() is view.state
    assert view.state.title.text() == "Nothing matches"
    assert view.state.sentence.text() == "City is “Nowhere”"
    view.state.choices[0].click()
    settle(view, qtbot)
    assert view.pages.currentWidget() is view.table
    assert view.search.text() == ""


def test_an_empty_list_says_that_it_is_empty(leads: ListOf) -> None:
    view = leads(0)
    assert view.pages.currentWidget() is view.state
    assert view.state.title.text() == "No leads yet"


def test_what_cannot_be_read_is_said_and_can_be_tried_again(
    office: Office, leads: ListOf, qtbot: QtBot
) -> None:
    office.add_leads(5)
    office.shell.tasks.detach()
    view = ListView(office.shell, "leads", office.organization_id)
    qtbot.addWidget(view)
    view.show()
    with qtbot.waitSignal(view.model.refused):
        view.open()
    assert view.pages.currentWidget() is view.state
    assert view.state.sentence.text().startswith("Tradewind is not connected")
    office.shell.tasks.attach(office.address)
    view.state.choices[0].click()
    settle(view, qtbot)
    assert cell(view, 0, "email") == "lead1@example.com"


def test_a_view_brings_back_filter_order_and_columns(view: ListView, qtbot: QtBot) -> None:
    ask(view, qtbot, "status:new bakery")
    view.asking.sort((("score", True),))
    view.table.head.show_column("tags", shown=True)
    settle(view, qtbot)
    view.views.ask_name()
    dialog = view.findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    assert not dialog.save.isEnabled()
    qtbot.keyClicks(dialog.name, "Bakeries")
    dialog.save.click()
    qtbot.waitUntil(lambda: view.views.current is not None)
    assert view.views.button.text().strip() == "Bakeries"
    assert not view.views.is_changed

    view.views.leave()
    settle(view, qtbot)
    assert (len(view.model.ids), view.search.text()) == (300, "")
    assert "tags" not in view.fields()

    view.views.choose(view.views.views[0])
    settle(view, qtbot)
    assert view.search.text() == "status:new bakery"
    assert view.asking.order == (("score", True),)
    assert view.fields()[-1] == "tags"
    view.asking.narrow(All(parts=()))
    assert view.views.is_changed


def test_a_shared_view_is_offered_to_colleagues(
    office: Office, view: ListView, qtbot: QtBot
) -> None:
    view.views.keep("Everybody's", None, view.definition())
    qtbot.waitUntil(lambda: view.views.current is not None)
    view.views.share(True)
    qtbot.waitUntil(lambda: bool(view.views.current and view.views.current.is_shared))
    view.views.delete()
    qtbot.waitUntil(lambda: view.views.views == [])
    assert view.views.current is None


@pytest.fixture
def colleague(office: Office, view: ListView, qtbot: QtBot) -> Iterator[Session]:
    """Somebody else, whose view of the hot leads everybody is offered; it is what the list shows."""
    person = office.people.person({office.organization_id: [Role.MANAGER]})
    options = f"-c tradewind.organization={office.organization_id}"
    engine = engine_for(replace(person.address, more=(("options", options),)))
    with Session(engine) as session:
        share(session, save_view(session, "leads", "Hot", narrowed("status:new")))
        session.commit()
        view.views.read()
        qtbot.waitUntil(lambda: len(view.views.views) == 1, timeout=10_000)
        view.views.choose(view.views.views[0])
        settle(view, qtbot)
        yield session
    engine.dispose()


def narrowed(text: str) -> Definition:
    parsed = parse(text, listing("leads"))
    return Definition(parsed.filter, parsed.words)


def hears(view: ListView, qtbot: QtBot, colleague: Session, sentence: str) -> None:
    """What reaches a window after a colleague has written."""
    colleague.commit()
    with qtbot.waitSignal(view.shell.said, timeout=10_000) as heard:
        view.shell.changed.emit([Changes("saved_views", None)])
    assert sentence in heard.args[0]
    settle(view, qtbot)


def test_a_view_that_its_owner_changes_changes_where_it_is_shown(
    view: ListView, colleague: Session, qtbot: QtBot
) -> None:
    save_view(colleague, "leads", "Hot", narrowed("status:lost"), view.views.views[0].id)
    hears(view, qtbot, colleague, "has changed the view “Hot”")
    assert set(column(view, "status", len(view.model.ids))) == {"Lost"}
    assert not view.views.is_changed


def test_what_one_has_narrowed_oneself_stays_when_its_owner_changes_the_view(
    view: ListView, colleague: Session, qtbot: QtBot
) -> None:
    ask(view, qtbot, "status:contacted")
    number = view.views.views[0].id
    save_view(colleague, "leads", "Hotter", narrowed("status:lost"), number)
    colleague.commit()
    view.shell.changed.emit([Changes("saved_views", None)])
    qtbot.waitUntil(lambda: view.views.button.text().strip() == "Hotter", timeout=10_000)
    assert view.search.text() == "status:contacted"
    assert view.views.is_changed


def test_a_view_that_is_no_longer_shared_leaves_the_list_as_it_is(
    view: ListView, colleague: Session, qtbot: QtBot
) -> None:
    share(colleague, view.views.views[0].id, False)
    hears(view, qtbot, colleague, "“Hot” is no longer shared")
    assert view.views.current is None
    assert set(column(view, "status", len(view.model.ids))) == {"New"}
