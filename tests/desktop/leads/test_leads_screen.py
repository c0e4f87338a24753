"""The leads in the real window: opened, thrown away, taken back, and by whom that may be done."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.access.signing_in import SignedIn
from core.addresses import Address
from core.errors import NotFound
from core.journal.editing import save
from core.leads.models import Lead
from core.lists.listings import LISTINGS
from desktop.leads.kind import kind
from desktop.leads.view import LeadsView
from desktop.shell.forms.conflicts import Side
from desktop.shell.forms.toast import UndoToast
from desktop.shell.history import taking_back
from desktop.shell.records import deeds
from desktop.shell.window import Window
from tests.desktop.conftest import administration, as_person, gate, sign_in
from tests.desktop.forms.conftest import write
from tests.desktop.listing.office import LEADS
from tests.desktop.test_accessible import nameless
from tests.support.people import PASSWORD, people_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL, BOTH = Modifier.ControlModifier, Modifier.ControlModifier | Modifier.ShiftModifier
Rows = QItemSelectionModel.SelectionFlag.Rows | QItemSelectionModel.SelectionFlag.Select


def leads(window: Window) -> LeadsView:
    view = window.view("leads")
    assert isinstance(view, LeadsView)
    return view


def showing(window: Window, qtbot: QtBot) -> Any:
    """The list of leads, read."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_screen("leads")
    view = leads(window)
    qtbot.waitUntil(lambda: view.list is not None and view.list.model.is_complete, timeout=20_000)
    # The form comes after the first rows.
    qtbot.waitUntil(view.header.new.isVisible, timeout=20_000)
    return view.list


def add_leads(database: Address, signed: SignedIn, count: int) -> None:
    assert signed.seat is not None
    said = {
        "organization": signed.seat.organization_id,
        "owner": signed.person.user_id,
        "first": 1,
        "last": count,
    }
    with administration(database) as connection:
        connection.execute(LEADS, said)


def stops_after(widget: QWidget, count: int) -> list[QWidget]:
    """Where the Tab key leads from there."""
    found: list[QWidget] = []
    while len(found) < count:
        widget = widget.nextInFocusChain()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            found.append(widget)
    return found


def test_tab_goes_along_the_bar_as_it_is_seen(opened: Window, qtbot: QtBot) -> None:
    shown, view = showing(opened, qtbot), leads(opened)
    assert stops_after(shown.search, 4) == [
        view.desk, view.where, shown.filter_button, shown.views.button
    ]  # fmt: skip


def test_enter_presses_the_button_it_stands_on(opened: Window, qtbot: QtBot) -> None:
    shown = showing(opened, qtbot)
    shown.filter_button.setFocus()
    qtbot.keyClick(shown.filter_button, Key.Key_Return)
    assert shown.builder.isVisible()
    menu = shown.more_button.menu()
    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu, menu.close))
    shown.more_button.setFocus()
    with qtbot.waitSignal(menu.aboutToHide):
        qtbot.keyClick(shown.more_button, Key.Key_Return)


def living(database: Address) -> int:
    with administration(database) as connection:
        row = connection.execute(
            "SELECT count(*) FROM tradewind.leads WHERE deleted_at IS NULL"
        ).fetchone()
    assert row is not None
    return int(row[0])


def choose_first(shown: Any, count: int) -> None:
    shown.table.setCurrentIndex(shown.model.index(0, 0))
    for row in range(count):
        shown.table.selectionModel().select(shown.model.index(row, 0), Rows)


def close(window: Window, qtbot: QtBot) -> None:
    """Before the people of the test go, with whose roles it is connected."""
    qtbot.waitUntil(lambda: not window.shell.tasks._running, timeout=10_000)
    with qtbot.waitSignal(window.gone, timeout=30_000):
        window.close()


def said(window: Window, qtbot: QtBot, act: Callable[[], object]) -> str:
    with qtbot.waitSignal(window.shell.said, timeout=10_000) as heard:
        act()
    assert heard.args is not None
    return str(heard.args[0])


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


@pytest.fixture
def filled(opened: Window, founder: SignedIn, database: Address, qtbot: QtBot) -> Any:
    """The list of ten leads in the window of the owner."""
    add_leads(database, founder, 10)
    return showing(opened, qtbot)


def test_thrown_away_leads_go_at_once_and_the_toast_brings_them_back(
    opened: Window, filled: Any, database: Address, qtbot: QtBot
) -> None:
    choose_first(filled, 3)
    qtbot.keyClick(filled.table, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(filled.model.ids) == 7, timeout=10_000)
    assert living(database) == 7
    toast = opened.findChild(UndoToast)
    assert isinstance(toast, UndoToast)
    assert toast.text.text() == "3 leads moved to the trash"
    qtbot.mouseClick(toast.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(filled.model.ids) == 10, timeout=10_000)
    assert living(database) == 10


def test_what_others_have_worked_on_since_is_not_taken_back(
    opened: Window, filled: Any, database: Address, qtbot: QtBot
) -> None:
    record = filled.model.ids[0]
    with qtbot.waitSignal(filled.deeds.changing.changed, timeout=10_000):
        before = filled.model.value(0, filled.model.column("city"))
        filled.deeds.changing.write(record, "city", "Ulm", before)
    with administration(database) as connection:
        connection.execute("UPDATE tradewind.leads SET city = 'Kiel' WHERE id = %s", (record,))
    assert said(opened, qtbot, opened.offered.undoing.take_back).startswith(
        "Nothing was changed: others have worked"
    )
    # It does not stand in the way of what was done before it, of which there is nothing here.
    assert said(opened, qtbot, opened.offered.undoing.take_back) == "There is nothing to undo."
    with administration(database) as connection:
        found = connection.execute("SELECT city FROM tradewind.leads WHERE id = %s", (record,))
        assert found.fetchall() == [("Kiel",)]


def test_the_toast_goes_with_what_it_offered_to_take_back(
    opened: Window, filled: Any, qtbot: QtBot
) -> None:
    choose_first(filled, 1)
    qtbot.keyClick(filled.table, Key.Key_Delete)
    qtbot.waitUntil(lambda: opened.findChild(UndoToast) is not None, timeout=10_000)
    toast = opened.findChild(UndoToast)
    assert isinstance(toast, UndoToast)
    assert toast.isVisible()
    said(opened, qtbot, lambda: qtbot.keyClick(filled.table, Key.Key_Z, CONTROL))
    assert not toast.undo.isVisible()


def test_more_than_one_statement_can_name_is_one_change_all_the_same(
    founder: SignedIn, database: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert founder.seat is not None
    monkeypatch.setattr(deeds, "CHUNK", 4)
    add_leads(database, founder, 10)
    with administration(database) as connection:
        found = connection.execute("SELECT id FROM tradewind.leads").fetchall()
        connection.execute("DELETE FROM tradewind.leads WHERE id = %s", found[0])
    ids = [row[0] for row in found]

    trashed = as_person(
        founder, lambda session: deeds.trash(session, kind(), LISTINGS["leads"], ids)
    )
    assert trashed.count == 9
    assert living(database) == 0
    person = founder.person.user_id
    undone = as_person(founder, lambda session: taking_back.take_back_last(session, person))
    assert (undone.change_set, undone.is_done) == (trashed.change_set, True)
    assert living(database) == 9


def test_leads_that_are_all_gone_are_told_to_be(founder: SignedIn, database: Address) -> None:
    add_leads(database, founder, 2)
    with administration(database) as connection:
        ids = [row[0] for row in connection.execute("DELETE FROM tradewind.leads RETURNING id")]
    with pytest.raises(NotFound, match="gone"):
        as_person(founder, lambda session: deeds.trash(session, kind(), LISTINGS["leads"], ids))


def test_every_control_of_the_screen_has_a_name(opened: Window, filled: Any) -> None:
    assert nameless(leads(opened)) == []


def test_what_was_done_is_taken_back_and_done_again_in_its_order(
    opened: Window, filled: Any, database: Address, qtbot: QtBot
) -> None:
    for count, left in ((1, 9), (2, 7)):
        choose_first(filled, count)
        qtbot.keyClick(filled.table, Key.Key_Delete)
        qtbot.waitUntil(lambda left=left: len(filled.model.ids) == left, timeout=10_000)

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier) -> str:
        return said(opened, qtbot, lambda: qtbot.keyClick(filled.table, key, modifier))

    told = [
        (press(key, modifier), living(database))
        for key, modifier in (
            (Key.Key_Z, CONTROL),
            (Key.Key_Z, CONTROL),
            (Key.Key_Z, CONTROL),
            (Key.Key_Z, BOTH),
            (Key.Key_Y, CONTROL),
            (Key.Key_Y, CONTROL),
            (Key.Key_Z, CONTROL),
        )
    ]
    one, two = "Moved to the trash: 1 lead", "Moved to the trash: 2 leads"
    assert told == [
        (f"Undone: {two}", 9),
        (f"Undone: {one}", 10),
        ("There is nothing to undo.", 10),
        (f"Done again: {one}", 9),
        (f"Done again: {two}", 7),
        ("There is nothing to do again.", 7),
        (f"Undone: {two}", 9),
    ]
    qtbot.waitUntil(lambda: len(filled.model.ids) == 9, timeout=10_000)


def test_what_was_taken_back_is_not_done_again_over_newer_work(
    opened: Window, filled: Any, database: Address, qtbot: QtBot
) -> None:
    choose_first(filled, 1)
    qtbot.keyClick(filled.table, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(filled.model.ids) == 9, timeout=10_000)
    said(opened, qtbot, opened.offered.undoing.take_back)
    qtbot.waitUntil(lambda: len(filled.model.ids) == 10, timeout=10_000)
    choose_first(filled, 2)
    qtbot.keyClick(filled.table, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(filled.model.ids) == 8, timeout=10_000)
    assert said(opened, qtbot, opened.offered.undoing.do_again) == "There is nothing to do again."
    assert living(database) == 8


def test_typing_in_the_search_field_keeps_its_own_undo(
    opened: Window, filled: Any, database: Address, qtbot: QtBot
) -> None:
    choose_first(filled, 1)
    qtbot.keyClick(filled.table, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(filled.model.ids) == 9, timeout=10_000)
    field = filled.search
    assert isinstance(field, QLineEdit)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "Bright")
    with qtbot.assertNotEmitted(opened.shell.said):
        qtbot.keyClick(field, Key.Key_Z, CONTROL)
    assert field.text() == ""
    assert living(database) == 9


def test_a_new_lead_is_begun_with_the_keyboard_alone(
    opened: Window, filled: Any, database: Address, qtbot: QtBot
) -> None:
    qtbot.keyClick(filled.table, Key.Key_N, CONTROL)
    form = leads(opened).dialogs[None].record_form
    qtbot.waitUntil(form.save.isEnabled, timeout=10_000)
    company = form.form.fields["company_name"].editor
    company.setFocus()
    qtbot.keyClicks(company, "Zephyr")
    with qtbot.waitSignal(form.closed, timeout=10_000):
        qtbot.keyClick(company, Key.Key_Return)
    qtbot.waitUntil(lambda: len(filled.model.ids) == 11, timeout=10_000)
    qtbot.waitUntil(lambda: not leads(opened).dialogs)
    assert said(opened, qtbot, opened.offered.undoing.take_back) == "Undone: New: Lead"
    assert living(database) == 10


def test_the_list_is_as_it_was_left_when_one_comes_back_to_it(
    opened: Window, filled: Any, qtbot: QtBot
) -> None:
    filled.search.setText("city:Bern")
    filled.asking.type("city:Bern")
    qtbot.waitUntil(lambda: 0 < len(filled.model.ids) < 10, timeout=10_000)
    choose_first(filled, 1)
    before = list(filled.model.ids)
    opened.show_screen("overview")
    opened.show_screen("leads")
    assert leads(opened).list is filled
    assert filled.search.text() == "city:Bern"
    assert list(filled.model.ids) == before
    assert filled.table.chosen.count == 1
    assert filled.table.hasFocus()


def test_one_cell_typed_into_by_two_is_chosen_by_the_person(
    opened: Window, filled: Any, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    assert founder.seat is not None
    record, view = filled.model.ids[0], leads(opened)
    key = (founder.seat.organization_id, record)

    def city() -> str:
        with administration(database) as connection:
            found = connection.execute("SELECT city FROM tradewind.leads WHERE id = %s", (record,))
            return str(found.fetchone()[0])  # type: ignore[index]

    before = city()
    # Before the window hears of it: the cell still shows what was there.
    opened.shell.connection.changed.disconnect(opened.shell.changed)
    as_person(founder, lambda session: save(session, Lead, key, {"city": before}, {"city": "Kiel"}))
    filled.deeds.changing.write(record, "city", "Ulm", before)
    qtbot.waitUntil(lambda: view.settling.chooser is not None, timeout=10_000)
    assert view.settling.chooser is not None
    assert view.settling.chooser.chosen == {"city": Side.MINE}
    assert city() == "Kiel"
    # And once more, while the person chooses.
    as_person(founder, lambda session: save(session, Lead, key, {"city": "Kiel"}, {"city": "Bonn"}))
    first = view.settling.chooser
    first.go.click()
    qtbot.waitUntil(lambda: view.settling.chooser not in (None, first), timeout=10_000)
    assert city() == "Bonn"
    view.settling.chooser.go.click()
    qtbot.waitUntil(lambda: city() == "Ulm", timeout=10_000)
    qtbot.waitUntil(lambda: view.settling.chooser is None)


def test_another_organization_shows_its_own_leads(
    asking: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    assert founder.seat is not None
    add_leads(database, founder, 10)
    with people_of(database) as people:
        brand, home = people.organization("Brand", "client"), founder.seat.organization_id
        person = people.person({home: [Role.ADMIN], brand: [Role.ADMIN]})
        with qtbot.waitSignal(asking.shell.filled, timeout=20_000):
            sign_in(qtbot, gate(asking).sign_in, person.email, PASSWORD)
        before = showing(asking, qtbot)
        assert len(before.model.ids) == 10
        view, record = leads(asking), before.model.ids[0]
        view.open_record(record)
        form = view.dialogs[record].record_form
        qtbot.waitUntil(form.save.isEnabled, timeout=10_000)
        write(qtbot, form, "city", "Bonn")
        with qtbot.waitSignal(asking.shell.connection.opened, timeout=20_000):
            asking.shell.connection.enter_organization(brand)
        after = showing(asking, qtbot)
        assert after is not before
        assert after.asking.organization_id == brand
        assert len(after.model.ids) == 0
        # Nothing of the other organization stays open beside the window.
        assert view.dialogs == {}
        with qtbot.waitSignal(asking.shell.connection.opened, timeout=20_000):
            asking.shell.connection.enter_organization(home)
        assert len(showing(asking, qtbot).model.ids) == 10
        # What was typed there and not saved is not lost.
        view.open_record(record)
        bar = view.dialogs[record].record_form.bar
        qtbot.waitUntil(bar.isVisible, timeout=10_000)
        assert [button.text() for button in bar.buttons] == ["Restore", "Discard"]
        close(asking, qtbot)


def test_who_may_only_look_is_told_why_nothing_can_be_added_or_thrown_away(
    asking: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    assert founder.seat is not None
    add_leads(database, founder, 3)
    with people_of(database) as people:
        viewer = people.person({founder.seat.organization_id: [Role.VIEWER]})
        with qtbot.waitSignal(asking.shell.filled, timeout=20_000):
            sign_in(qtbot, gate(asking).sign_in, viewer.email, PASSWORD)
        shown, header = showing(asking, qtbot), leads(asking).header
        because = "No role held includes it."
        assert not header.new.isEnabled()
        assert header.reason.isVisible()
        assert header.reason.text() == f"You may not add to this list. {because}"
        choose_first(shown, 1)
        told = said(asking, qtbot, lambda: qtbot.keyClick(shown.table, Key.Key_Delete))
        assert told == f"You may not move these into the trash. {because}"
        told = said(asking, qtbot, lambda: qtbot.keyClick(shown.table, Key.Key_N, CONTROL))
        assert told == header.reason.text()
        assert leads(asking).dialogs == {}
        assert living(database) == 3
        close(asking, qtbot)


def test_the_first_rows_are_told_to_the_start_of_the_window(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    add_leads(database, founder, 3)
    with qtbot.waitSignal(opened.shell.filled, timeout=20_000):
        opened.show_screen("leads")
    shown = leads(opened).list
    assert shown is not None
    assert len(shown.model.ids) == 3


def test_the_next_person_finds_no_open_record_of_the_one_before(
    opened: Window, filled: Any, qtbot: QtBot
) -> None:
    view = leads(opened)
    view.open_record(filled.model.ids[0])
    (dialog,) = view.dialogs.values()
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    with qtbot.waitSignal(opened.shell.connection.gated, timeout=20_000):
        opened.shell.connection.sign_out(forget=True)
    qtbot.waitUntil(lambda: gone == [True])


def test_shift_f10_asks_for_the_menu_of_the_row(
    opened: Window, database: Address, founder: SignedIn, qtbot: QtBot
) -> None:
    add_leads(database, founder, 3)
    shown = showing(opened, qtbot)
    shown.table.setFocus()
    shown.table.setCurrentIndex(shown.model.index(1, 0))
    with qtbot.waitSignal(shown.table.asked_for_menu) as asked:
        qtbot.keyClick(shown.table, Key.Key_F10, Modifier.ShiftModifier)
    assert shown.table.indexAt(asked.args[0]).row() == 1
    for menu in shown.findChildren(QMenu):
        menu.close()
