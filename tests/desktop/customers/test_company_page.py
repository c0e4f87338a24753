"""A company's page in the real window: found in the list, read, moved on, and left again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.customers.choices import CompanyStatus
from desktop.customers.companies import CompaniesScreen
from desktop.customers.finding import FindDialog
from desktop.shell.forms.dialog import HEIGHT, RecordDialog
from desktop.shell.window import Window
from tests.desktop.conftest import administration

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key = Qt.Key


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


@pytest.fixture
def company(founder: SignedIn, database: Address) -> int:
    assert founder.seat is not None
    with administration(database) as connection:
        made = connection.execute(
            "INSERT INTO tradewind.customer_companies (organization_id, company_name, phone)"
            " VALUES (%s, 'Müller & Söhne GmbH', '+4315131234') RETURNING id",
            (founder.seat.organization_id,),
        ).fetchone()
        assert made
        connection.execute(
            "INSERT INTO tradewind.interactions (organization_id, customer_company_id, type,"
            " subject, happened_at) SELECT %s, %s, 'call', 'Call ' || g, now() - g * interval '1 hour'"
            " FROM generate_series(1, 120) g",
            (founder.seat.organization_id, made[0]),
        )
    return int(made[0])


@pytest.fixture
def screen(opened: Window, company: int, qtbot: QtBot) -> CompaniesScreen:
    """The page of the company, opened as others open it."""
    opened.activateWindow()
    opened.shell.open("customer_companies", company)
    view = opened.view("customer_companies")
    assert isinstance(view, CompaniesScreen)
    qtbot.waitUntil(
        lambda: view.page is not None and view.page.company.card is not None, timeout=10_000
    )
    return view


def timeline(screen: CompaniesScreen, qtbot: QtBot) -> Any:
    assert screen.page is not None
    screen.page.open_tab("timeline")
    shown: Any = screen.page.tab("timeline")
    qtbot.waitUntil(lambda: len(shown.rows.rows) >= 50, timeout=10_000)
    return shown


def status_of(database: Address, company: int) -> tuple[Any, ...]:
    with administration(database) as connection:
        row = connection.execute(
            "SELECT status::text, status_reason FROM tradewind.customer_companies WHERE id = %s",
            (company,),
        ).fetchone()
    assert row
    return row


def test_the_list_opens_the_page_and_the_page_leads_back(
    screen: CompaniesScreen, qtbot: QtBot
) -> None:
    page = screen.page
    assert page is not None
    assert screen.currentWidget() is page
    assert page.company.name.text() == "Müller & Söhne GmbH"
    qtbot.mouseClick(page.company.back, Qt.MouseButton.LeftButton)
    assert screen.currentWidget() is screen.companies
    qtbot.waitUntil(
        lambda: screen.companies.list is not None and screen.companies.list.model.is_complete,
        timeout=20_000,
    )
    shown = screen.companies.list
    assert shown is not None
    qtbot.waitUntil(lambda: len(shown.model.ids) == 1, timeout=10_000)
    shown.table.setCurrentIndex(shown.model.index(0, 0))
    qtbot.keyClick(shown.table, Key.Key_Return)
    qtbot.waitUntil(lambda: screen.page is not None, timeout=10_000)
    assert screen.currentWidget() is screen.page


def test_the_status_moves_where_it_may_and_asks_why(
    screen: CompaniesScreen, company: int, database: Address, qtbot: QtBot
) -> None:
    assert screen.page is not None
    head = screen.page.company
    offered = [action.text() for action in head.menu_shown.actions()]
    assert offered == ["Make it a prospect", "Make it an active customer", "Make it inactive…"]
    head.menu_shown.actions()[1].trigger()
    qtbot.waitUntil(lambda: head.status.text() == "Active", timeout=10_000)
    assert status_of(database, company) == ("active", None)

    head.move_to(CompanyStatus.CHURNED)
    from desktop.shell.reasons import ReasonDialog

    dialog = head.findChild(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    qtbot.keyClick(dialog.line, Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.line, "Went to a competitor")
    qtbot.keyClick(dialog.line, Key.Key_Return)
    qtbot.waitUntil(lambda: head.status.text() == "Lost", timeout=10_000)
    assert status_of(database, company) == ("churned", "Went to a competitor")


def test_the_timeline_reads_on_when_somebody_scrolls_and_is_searched(
    screen: CompaniesScreen, qtbot: QtBot
) -> None:
    shown = timeline(screen, qtbot)
    shown.list.scrollToBottom()
    qtbot.waitUntil(lambda: len(shown.rows.rows) > 50, timeout=10_000)
    shown.words.setText("call 77")
    qtbot.waitUntil(lambda: len(shown.rows.rows) == 1, timeout=10_000)
    assert shown.rows.rows[0].title == "Call 77"
    shown.words.setText("no such thing")
    qtbot.waitUntil(lambda: shown.place.currentWidget() is shown.place.state, timeout=10_000)


def test_what_a_colleague_does_comes_by_itself(
    screen: CompaniesScreen, company: int, database: Address, qtbot: QtBot
) -> None:
    shown = timeline(screen, qtbot)
    # News are heard from the moment on in which the window listens.
    watch = screen.shell.connection
    qtbot.waitUntil(
        lambda: watch._watch is not None and watch._watch.sign_in_id is not None, timeout=10_000
    )
    with administration(database) as connection:
        connection.execute(
            "INSERT INTO tradewind.notes (organization_id, customer_company_id, body)"
            " SELECT organization_id, id, 'Likes tea' FROM tradewind.customer_companies WHERE id = %s",
            (company,),
        )
    qtbot.waitUntil(lambda: shown.rows.rows[0].body == "Likes tea", timeout=10_000)


def tab(screen: CompaniesScreen, name: str, qtbot: QtBot) -> Any:
    assert screen.page is not None
    screen.page.open_tab(name)
    shown: Any = screen.page.tab(name)
    qtbot.waitUntil(lambda: shown.may_write, timeout=10_000)
    return shown


def test_somebody_is_linked_by_typing_a_part_of_their_name(
    screen: CompaniesScreen, company: int, database: Address, qtbot: QtBot
) -> None:
    with administration(database) as connection:
        connection.execute(
            "INSERT INTO tradewind.contacts (organization_id, first_name, last_name)"
            " SELECT organization_id, 'Grace', 'Hopper' FROM tradewind.customer_companies"
            " WHERE id = %s",
            (company,),
        )
    people = tab(screen, "people", qtbot)
    people.add()
    dialog = people.findChild(FindDialog)
    assert isinstance(dialog, FindDialog)
    qtbot.keyClicks(dialog.line, "hop")
    qtbot.waitUntil(lambda: dialog.found.count() == 2, timeout=10_000)
    assert dialog.found.item(1).text() == "New contact: hop"
    qtbot.keyClick(dialog.line, Key.Key_Return)
    qtbot.waitUntil(
        lambda: [row.name for row in people.table.rows] == ["Grace Hopper"], timeout=10_000
    )
    # The first one is the primary contact, by the database itself.
    assert people.table.rows[0].is_primary
    # What they are there is edited beside the list.
    qtbot.waitUntil(
        lambda: people.form is not None and people.form.save.isEnabled(), timeout=10_000
    )
    people.form.form.fields["position"].editor.setText("Admiral")
    people.form.save_now()
    qtbot.waitUntil(lambda: people.table.rows[0].position == "Admiral", timeout=10_000)


def test_files_are_kept_and_programs_are_not(
    screen: CompaniesScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    documents = tab(screen, "documents", qtbot)
    for name, content in (("offer.pdf", b"MZ" + bytes(99)), ("notes.txt", b"They like tea.")):
        (tmp_path / name).write_bytes(content)
    said: list[str] = []
    screen.shell.said.connect(said.append)
    documents.keep([tmp_path / "offer.pdf", tmp_path / "notes.txt"])
    qtbot.waitUntil(
        lambda: len(documents.table.rows) == 1 and documents.work is None, timeout=10_000
    )
    assert "programs are not kept" in said[0]
    assert [row.title for row in documents.table.rows] == ["notes.txt"]
    qtbot.waitUntil(lambda: documents.pane.words.toPlainText() == "They like tea.", timeout=10_000)
    documents.save_to(documents.table.rows[0], tmp_path / "again.txt")
    qtbot.waitUntil((tmp_path / "again.txt").exists, timeout=10_000)
    assert (tmp_path / "again.txt").read_bytes() == b"They like tea."


def test_a_link_is_kept_where_a_file_is_too_large(
    screen: CompaniesScreen, database: Address, qtbot: QtBot
) -> None:
    documents = tab(screen, "documents", qtbot)
    documents.add_link()
    qtbot.waitUntil(lambda: bool(documents.window().findChildren(RecordDialog)), timeout=10_000)
    (dialog,) = documents.window().findChildren(RecordDialog)
    qtbot.waitUntil(dialog.record_form.save.isEnabled, timeout=10_000)
    # No higher than its three lines need.
    assert dialog.height() < HEIGHT // 2 + 100
    for name, typed in (("title", "Plan"), ("url", "https://files.example/plan.pdf")):
        editor = dialog.record_form.form.fields[name].editor
        assert isinstance(editor, QLineEdit)
        editor.setFocus()
        qtbot.keyClicks(editor, typed)
    with qtbot.waitSignal(dialog.record_form.saved, timeout=10_000):
        dialog.record_form.save.click()
    qtbot.waitUntil(lambda: len(documents.table.rows) == 1, timeout=10_000)
    assert documents.table.rows[0].url == "https://files.example/plan.pdf"
    assert documents.table.rows[0].owner


def test_a_company_that_is_gone_is_told_and_left(opened: Window, qtbot: QtBot) -> None:
    view = opened.view("customer_companies")
    assert isinstance(view, CompaniesScreen)
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as said:
        opened.shell.open("customer_companies", 999_999)
    assert said.args == ["This company is gone, or you may not see it."]
    qtbot.waitUntil(lambda: view.page is None, timeout=10_000)
