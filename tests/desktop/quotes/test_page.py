"""A quote in the real window: written by keyboard, seen on paper, sent, accepted, taken back."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.pipeline import quote_lines, quoting, sending
from desktop.quotes.lines import DESCRIPTION, PRICE, QUANTITY
from desktop.quotes.page import QuotePage
from desktop.quotes.view import QuotesScreen
from desktop.shell.forms.toast import UndoToast
from desktop.shell.window import Window
from tests.desktop.conftest import administration, as_person

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=20_000)


def home(founder: SignedIn) -> int:
    assert founder.seat is not None
    return founder.seat.organization_id


@pytest.fixture
def rows(database: Address) -> Any:
    """What stands in the database."""

    def ask(statement: str) -> list[tuple[Any, ...]]:
        with administration(database) as connection:
            return connection.execute(statement).fetchall()

    return ask


@pytest.fixture
def company(founder: SignedIn, database: Address) -> int:
    with administration(database) as connection:
        made = connection.execute(
            "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
            " VALUES (%s, 'Nordlicht') RETURNING id",
            [home(founder)],
        ).fetchone()
        connection.execute(
            "INSERT INTO tradewind.services_packages (organization_id, name, price, tax_rate,"
            " service_type, description) VALUES (%s, 'Search audit', 480, 19, 'seo', 'By hand'),"
            " (%s, 'Search ads', 900, 19, 'ppc', NULL)",
            [home(founder), home(founder)],
        )
    assert made
    return int(made[0])


@pytest.fixture
def quote(founder: SignedIn, company: int) -> int:
    """A draft with one line of 1,000 at 19 %."""

    def make(session: Any) -> int:
        here = home(founder)
        today = sending.today(session, here)
        made = quoting.draft_for_company(session, here, company, "Relaunch", today=today)
        line = {"description": "Work", "unit_price": Decimal(1000), "tax_rate": Decimal(19)}
        quote_lines.add_line(session, here, made, line)
        return made

    return int(as_person(founder, make))


@pytest.fixture
def page(opened: Window, quote: int, qtbot: QtBot) -> QuotePage:
    opened.activateWindow()
    opened.shell.open("quotes", quote)
    return shown(opened, qtbot)


def shown(window: Window, qtbot: QtBot) -> QuotePage:
    """The page, once it has been read."""
    view = window.view("quotes")
    assert isinstance(view, QuotesScreen)
    qtbot.waitUntil(lambda: view.page is not None and view.page.sheet is not None, timeout=20_000)
    assert view.page is not None
    return view.page


def settled(page: QuotePage, qtbot: QtBot) -> None:
    """All that was typed is written and read again."""
    qtbot.waitUntil(lambda: page._pending == 0, timeout=20_000)
    with qtbot.waitSignal(page.filled, timeout=20_000):
        page._news.start()


def editor(page: QuotePage) -> QLineEdit:
    # Those that were closed just now are still there for a moment.
    return page.table.viewport().findChildren(QLineEdit)[-1]


def typed(page: QuotePage, qtbot: QtBot, text: str, *then: Key) -> None:
    """Into the current cell, as a person does: the first letter opens it."""
    if not page.table.is_typing:
        qtbot.keyClicks(page.table.viewport(), text[:1])
        text = text[1:]
    qtbot.keyClicks(editor(page), text)
    for key in then:
        qtbot.keyClick(editor(page), key)


def sheet(page: QuotePage) -> list[list[str]]:
    model = page.lines
    return [
        [str(model.index(row, column).data() or "") for column in range(1, 8)]
        for row in range(len(model.lines))
    ]


def test_a_line_of_ones_own_is_typed_cell_by_cell(page, qtbot, rows):
    page.table.go_to(1)
    typed(page, qtbot, "Workshop", Key.Key_Tab)
    assert page.table.currentIndex().column() == QUANTITY
    typed(page, qtbot, "1,5", Key.Key_Tab)
    typed(page, qtbot, "days", Key.Key_Tab)
    typed(page, qtbot, "1200", Key.Key_Tab)
    typed(page, qtbot, "10%", Key.Key_Return)
    assert sheet(page)[1] == ["Workshop", "1.5", "days", "1,200.00", "10 %", "19 %", "1,620.00"]
    assert page.sums.texts()[-1] == ("Total", "3,117.80 EUR")
    settled(page, qtbot)
    assert rows("SELECT total_amount FROM tradewind.quotes") == [(Decimal("3117.80"),)]
    assert sheet(page)[1][0] == "Workshop"


def test_enter_goes_to_the_next_line_and_below_the_last_begins_a_new_one(page, qtbot):
    page.table.go_to(0, PRICE)
    typed(page, qtbot, "2000", Key.Key_Return)
    at = page.table.currentIndex()
    assert (at.row(), at.column()) == (1, DESCRIPTION)
    typed(page, qtbot, "Care", Key.Key_Return)
    assert [line[0] for line in sheet(page)] == ["Work", "Care"]
    settled(page, qtbot)
    assert [line[3] for line in sheet(page)] == ["2,000.00", "0.00"]


def test_the_catalogue_is_searched_while_typing(page, qtbot, rows):
    page.table.go_to(1)
    typed(page, qtbot, "aud")
    qtbot.waitUntil(page.table.found.isVisible, timeout=20_000)
    assert [page.table.found.item(row).text() for row in range(2)] == [
        "Search audit    480.00 EUR",
        "“aud”, not from the catalogue",
    ]
    qtbot.keyClick(editor(page), Key.Key_Return)
    assert not page.table.found.isVisible()
    assert sheet(page)[1] == ["Search audit", "1", "", "480.00", "–", "19 %", "480.00"]
    # How many comes next.
    assert page.table.currentIndex().column() == QUANTITY
    settled(page, qtbot)
    lines = "SELECT description, details, service_package_id IS NOT NULL FROM tradewind.quote_items"
    assert ("Search audit", "By hand", True) in rows(lines)


def test_what_only_resembles_the_catalogue_stays_a_line_of_ones_own(page, qtbot):
    page.table.go_to(1)
    typed(page, qtbot, "aud")
    qtbot.waitUntil(page.table.found.isVisible, timeout=20_000)
    # Typed on: what was found for less is not taken.
    qtbot.keyClicks(editor(page), "i")
    qtbot.keyClick(editor(page), Key.Key_Return)
    assert sheet(page)[1][0] == "audi"
    typed(page, qtbot, "search")
    qtbot.waitUntil(page.table.found.isVisible, timeout=20_000)
    qtbot.keyClick(editor(page), Key.Key_Up)
    qtbot.keyClick(editor(page), Key.Key_Return)
    assert [line[0] for line in sheet(page)] == ["Work", "audi", "search"]


def test_what_is_typed_wrong_is_said_and_changes_nothing(page, qtbot):
    page.table.go_to(0, QUANTITY)
    with qtbot.waitSignal(page.shell.said) as told:
        typed(page, qtbot, "lots", Key.Key_Return)
    assert "is not a number" in told.args[0]
    page.table.go_to(0, QUANTITY)
    with qtbot.waitSignal(page.shell.said) as told:
        typed(page, qtbot, "0", Key.Key_Return)
    assert told.args == ["A quantity is more than nothing."]
    assert sheet(page) == [["Work", "1", "", "1,000.00", "–", "19 %", "1,000.00"]]


def test_lines_are_moved_and_taken_out_by_keys_and_brought_back(page, opened, qtbot, rows):
    page.table.go_to(1)
    typed(page, qtbot, "Care", Key.Key_Return)
    settled(page, qtbot)
    page.table.go_to(1)
    qtbot.keyClick(page.table, Key.Key_Up, Modifier.ControlModifier)
    assert [line[0] for line in sheet(page)] == ["Care", "Work"]
    settled(page, qtbot)
    assert rows("SELECT description FROM tradewind.quote_items ORDER BY position, id") == [
        ("Care",),
        ("Work",),
    ]
    page.table.go_to(1)
    qtbot.keyClick(page.table, Key.Key_Delete)
    assert [line[0] for line in sheet(page)] == ["Care"]
    settled(page, qtbot)
    opened.offered.undoing.take_back()
    qtbot.waitUntil(lambda: len(page.lines.lines) == 2, timeout=20_000)


def test_a_new_price_of_the_catalogue_is_offered_and_taken_when_asked(page, qtbot, rows, database):
    page.table.go_to(1)
    typed(page, qtbot, "audit")
    qtbot.waitUntil(page.table.found.isVisible, timeout=20_000)
    qtbot.keyClick(editor(page), Key.Key_Return)
    settled(page, qtbot)
    with administration(database) as connection:
        connection.execute(
            "UPDATE tradewind.services_packages SET price = 520 WHERE name = 'Search audit'"
        )
    settled(page, qtbot)
    assert sheet(page)[1][3] == "● 480.00"
    page.table.go_to(1, PRICE)
    qtbot.keyClick(page.table, Key.Key_T, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: sheet(page)[1][3] == "520.00", timeout=20_000)


def test_the_paper_follows_what_is_typed_and_leaves_as_a_file(page, qtbot, folder: Path):
    page.table.go_to(0, DESCRIPTION)
    typed(page, qtbot, "Painting", Key.Key_Return)
    preview = page.preview
    qtbot.waitUntil(
        lambda: bool(preview.typeset and "Painting" in preview.typeset.texts[0]), timeout=20_000
    )
    qtbot.waitUntil(lambda: preview.views[0].image is not None, timeout=20_000)
    file = folder / preview.typeset.name
    assert file.name == "Quote Draft Nordlicht.pdf"
    with qtbot.waitSignal(page.shell.said, timeout=20_000):
        preview.save_to(str(file))
    document = pypdfium2.PdfDocument(file)
    assert len(document) == 1
    document.close()
    with qtbot.waitSignal(page.shell.said, timeout=20_000):
        preview.copy()
    [url] = QGuiApplication.clipboard().mimeData().urls()
    assert Path(url.toLocalFile()).read_bytes() == file.read_bytes()
    # At the end of the application, as it is not at the end of a test.
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(page.shell.said, timeout=20_000) as told:
        preview.save_to(str(folder / "nowhere" / "x.pdf"))
    assert "could not be written" in told.args[0]


def test_a_quote_is_sent_accepted_and_taken_back(page, opened, qtbot, rows):
    page.head.buttons["send"].click()
    qtbot.waitUntil(lambda: "accept" in page.head.buttons, timeout=20_000)
    assert page.lines.is_locked
    assert page.head.title.text().endswith("-0001 · Relaunch")
    page.head.buttons["accept"].click()
    qtbot.waitUntil(lambda: page.head.status.text() == "Accepted", timeout=20_000)
    assert rows("SELECT amount FROM tradewind.opportunities") == [(Decimal("1190.00"),)]
    toast = opened.findChild(UndoToast)
    qtbot.waitUntil(toast.isVisible, timeout=20_000)
    toast.undo.click()
    qtbot.waitUntil(lambda: page.head.status.text() == "Sent", timeout=20_000)
    assert rows("SELECT amount FROM tradewind.opportunities") == [(None,)]


def test_a_colleague_who_accepts_first_is_heard_of(page, founder, quote, qtbot):
    page.head.buttons["send"].click()
    qtbot.waitUntil(lambda: "accept" in page.head.buttons, timeout=20_000)
    as_person(founder, lambda session: sending.accept(session, home(founder), quote))
    with qtbot.waitSignal(page.shell.said, timeout=20_000) as told:
        page.steps.take("accept")
    assert "is “Accepted” already" in told.args[0]


def test_a_revision_opens_in_its_place(page, opened, qtbot):
    page.head.buttons["send"].click()
    qtbot.waitUntil(lambda: "accept" in page.head.buttons, timeout=20_000)
    first = page.record
    page.steps.do("revise")
    view = opened.view("quotes")
    qtbot.waitUntil(lambda: view.page.record != first, timeout=20_000)
    other = shown(opened, qtbot)
    assert (other.sheet.revises_id, other.lines.is_locked) == (first, False)


def test_a_new_customer_has_a_quote_after_a_name_and_a_line(opened, qtbot, rows):
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow, timeout=20_000)
    opened.show_screen("quotes")
    view = opened.view("quotes")
    view.open_new()
    asking = view.asking
    qtbot.keyClicks(asking.search, "Fresh & Co")
    qtbot.waitUntil(lambda: asking.list.count() == 1, timeout=20_000)
    qtbot.waitUntil(lambda: "Fresh & Co" in asking.list.item(0).text(), timeout=20_000)
    qtbot.keyClick(asking.search, Key.Key_Return)
    page = shown(opened, qtbot)
    opened.activateWindow()
    qtbot.waitUntil(page.table.hasFocus, timeout=20_000)
    typed(page, qtbot, "Website", Key.Key_Tab)
    qtbot.keyClick(editor(page), Key.Key_Escape)
    settled(page, qtbot)
    assert page.head.company.text() == "Fresh && Co"
    assert rows("SELECT company_name FROM tradewind.customer_companies") == [("Fresh & Co",)]


def test_tab_leaves_the_sheet_at_its_end(page, qtbot):
    page.table.setFocus()
    page.table.go_to(1)
    qtbot.keyClick(page.table, Key.Key_Tab)
    assert QApplication.focusWidget() is not page.table


def test_what_is_printed_below_a_line_is_written_when_one_goes_on(page, opened, qtbot, rows):
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow, timeout=20_000)
    page.table.go_to(0)
    page.more.setFocus()
    qtbot.waitUntil(page.more.hasFocus, timeout=20_000)
    qtbot.keyClicks(page.more, "With two rounds")
    page.table.setFocus()
    settled(page, qtbot)
    assert rows("SELECT details FROM tradewind.quote_items") == [("With two rounds",)]


def test_the_quotes_of_a_company_are_on_its_page(opened, company, quote, qtbot):
    opened.shell.open("customer_companies", company)
    screen = opened.view("customer_companies")
    qtbot.waitUntil(lambda: screen.page is not None, timeout=20_000)
    screen.page.open_tab("quotes")
    tab = screen.page.tab("quotes")
    qtbot.waitUntil(lambda: len(tab.table.rows) == 1, timeout=20_000)
    assert tab.table.texts()[0][:4] == ("Draft", "Relaunch", "Draft", "1,190.00 EUR")
    tab.table.choose(0)
    tab.table.opened.emit()
    assert shown(opened, qtbot).record == quote


def test_the_texts_are_a_form_of_their_own_that_is_closed_once_it_is_sent(page, qtbot, rows):
    page._go(1)
    form = page.form
    qtbot.waitUntil(form.save.isEnabled, timeout=20_000)
    field = form.form.fields["terms"].editor
    field.setFocus()
    qtbot.keyClicks(field, "14 days")
    with qtbot.waitSignal(form.saved, timeout=20_000):
        form.save_now()
    assert rows("SELECT terms FROM tradewind.quotes") == [("14 days",)]
    qtbot.waitUntil(
        lambda: bool(page.preview.typeset and "14 days" in page.preview.typeset.texts[0]),
        timeout=20_000,
    )
    page.steps.do("send")
    qtbot.waitUntil(lambda: form.form.is_locked, timeout=20_000)


def test_one_types_at_once_when_a_quote_is_opened(page, opened, qtbot):
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow, timeout=20_000)
    qtbot.waitUntil(page.table.hasFocus, timeout=20_000)
    assert page.table.currentIndex().column() == DESCRIPTION


def test_it_is_printed_page_after_page(page, qtbot, folder: Path):
    for number in range(40):
        page.lines.setData(page.lines.index(number + 1, DESCRIPTION), f"Line {number}")
    settled(page, qtbot)
    qtbot.waitUntil(
        lambda: bool(page.preview.typeset and len(page.preview.typeset.sizes) > 1), timeout=20_000
    )
    from desktop.quotes.printing import Printing

    printing = Printing(page.shell, page.preview.typeset, page)
    printing.printer.setOutputFormat(printing.printer.OutputFormat.PdfFormat)
    printing.printer.setOutputFileName(str(folder / "printed.pdf"))
    with qtbot.waitSignal(printing.ended, timeout=60_000):
        printing.begin()
    document = pypdfium2.PdfDocument(folder / "printed.pdf")
    assert len(document) == len(page.preview.typeset.sizes)
    document.close()


def test_who_may_only_look_is_told_and_types_nothing(page, database, founder, qtbot):
    with administration(database) as connection:
        connection.execute("UPDATE tradewind.memberships SET role = 'viewer'")
    page._news.start()
    qtbot.waitUntil(lambda: page.lines.is_locked, timeout=20_000)
    assert "not change them" in page.head.told.text()
    assert page.head.buttons == {}
