"""The workbench: a pair is compared, merged and brought back, told apart, joined; all by the keyboard."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.duplicates.kinds import Kind
from desktop.duplicates.accept import AcceptDialog
from desktop.duplicates.view import DuplicatesView
from desktop.shell.window import Window
from tests.desktop.conftest import administration
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key = Qt.Key


def said(database: Address, statement: str, *values: object) -> Any:
    with administration(database) as connection:
        return connection.execute(statement, values).fetchall()


@pytest.fixture
def bench(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> Iterator[DuplicatesView]:
    """Two companies that are there twice, and a lead of one of them."""
    said(
        database,
        "WITH made AS (INSERT INTO tradewind.customer_companies (organization_id, company_name,"
        " website, phone) SELECT %(o)s::bigint, name, site, phone FROM (VALUES"
        " ('Acme', 'acme.example', NULL), ('Acme GmbH', 'acme.example', '+43 1 234567'),"
        " ('Looms', NULL, '+43 1 7654321'), ('LOOMS', NULL, '+43 1 7654321')) v (name, site, phone)"
        " RETURNING id), lead AS (INSERT INTO tradewind.leads (organization_id, company_name,"
        " website) VALUES (%(o)s, 'Acme', 'acme.example')) SELECT 1 FROM made".replace(
            "%(o)s", str(founder.seat.organization_id if founder.seat else 0)
        ),
    )
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.show_screen("duplicates")
    view = opened.view("duplicates")
    assert isinstance(view, DuplicatesView)
    qtbot.waitUntil(lambda: len(view.table.rows) == 2, timeout=20_000)
    compared(view, qtbot)
    yield view
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=10_000)


def compared(view: DuplicatesView, qtbot: QtBot) -> None:
    def is_compared() -> bool:
        pair, shown = view.chosen(), view.card.comparison
        return bool(pair and shown and shown.ids == (pair.one, pair.other)) and (
            view.merge.isEnabled()
        )

    qtbot.waitUntil(is_compared, timeout=10_000)


def living(database: Address) -> list[str]:
    rows = said(
        database,
        "SELECT company_name FROM tradewind.customer_companies WHERE deleted_at IS NULL ORDER BY 1",
    )
    return [name for (name,) in rows]


def test_a_pair_is_compared_merged_and_brought_back(
    bench: DuplicatesView, opened: Window, database: Address, qtbot: QtBot
) -> None:
    assert nameless(bench) == []
    assert bench.table.texts()[0] == ("90", "Acme ↔ Acme GmbH")
    assert bench.card.reasons.text() == "Same name +50, same website +40"
    shown = bench.card.comparison
    assert shown is not None
    # The fuller one stays; its telephone number is what the other one lacks.
    assert shown.keep == shown.ids[1]
    assert bench.card.chosen()["phone"] == shown.ids[1]
    qtbot.keyClick(bench.table, Key.Key_M)
    qtbot.waitUntil(lambda: len(bench.table.rows) == 1, timeout=10_000)
    assert living(database) == ["Acme GmbH", "LOOMS", "Looms"]
    compared(bench, qtbot)
    opened.toast.undo.click()
    qtbot.waitUntil(lambda: len(bench.table.rows) == 2, timeout=10_000)
    assert living(database) == ["Acme", "Acme GmbH", "LOOMS", "Looms"]


def test_the_other_one_stays_and_values_are_chosen(
    bench: DuplicatesView, database: Address, qtbot: QtBot
) -> None:
    shown = bench.card.comparison
    assert shown is not None
    bench.card.keeps.button(0).click()
    qtbot.waitUntil(
        lambda: bench.card.comparison is not None and bench.card.comparison.keep == shown.ids[0],
        timeout=10_000,
    )
    bench.card._fields["phone"].button(0).click()
    qtbot.mouseClick(bench.merge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(bench.table.rows) == 1, timeout=10_000)
    assert said(
        database,
        "SELECT company_name, phone FROM tradewind.customer_companies WHERE id = %s",
        shown.ids[0],
    ) == [("Acme", None)]


def test_never_is_never(bench: DuplicatesView, qtbot: QtBot) -> None:
    qtbot.keyClick(bench.table, Key.Key_J)
    compared(bench, qtbot)
    assert bench.chosen() is bench.table.rows[1]
    qtbot.keyClick(bench.table, Key.Key_N)
    qtbot.waitUntil(lambda: len(bench.table.rows) == 1, timeout=10_000)
    bench.search()
    qtbot.waitUntil(lambda: bench.chosen() is not None, timeout=20_000)
    assert [row.names[0] for row in bench.table.rows] == ["Acme"]


def test_all_that_are_certain_after_a_question(
    bench: DuplicatesView, database: Address, qtbot: QtBot
) -> None:
    qtbot.keyClick(bench.table, Key.Key_A)
    dialog = bench.findChild(AcceptDialog)
    assert dialog is not None
    assert nameless(dialog) == []
    assert len(dialog.certain()) == 1
    dialog.points.setValue(70)
    assert len(dialog.certain()) == 2
    dialog.go.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    qtbot.waitUntil(lambda: not bench.table.rows, timeout=10_000)
    assert len(living(database)) == 2
    assert bench.place.state.title.text() == "No duplicates"


def test_a_lead_is_joined_to_the_company_it_is(
    bench: DuplicatesView, database: Address, qtbot: QtBot
) -> None:
    bench.kind.setCurrentIndex(bench.kind.findData(Kind.LEAD_COMPANY))
    qtbot.waitUntil(lambda: len(bench.table.rows) == 2, timeout=20_000)
    compared(bench, qtbot)
    assert bench.merge.accessibleName() == "Join"
    pair = bench.chosen()
    assert pair is not None
    qtbot.keyClick(bench.table, Key.Key_M)
    qtbot.waitUntil(lambda: not bench.table.rows, timeout=10_000)
    joined = "SELECT customer_company_id FROM tradewind.leads"
    assert said(database, joined) == [(pair.other,)]


def test_a_pair_that_a_colleague_has_merged_goes_away(
    bench: DuplicatesView, database: Address, qtbot: QtBot
) -> None:
    said(
        database,
        "UPDATE tradewind.customer_companies SET deleted_at = now() WHERE company_name = 'LOOMS'"
        " RETURNING id",
    )
    qtbot.keyClick(bench.table, Key.Key_J)
    qtbot.waitUntil(lambda: len(bench.table.rows) == 1, timeout=10_000)
    # And a search that nobody wants to wait for is stopped; without the lock it would end before that.
    with administration(database) as connection, connection.transaction():
        connection.execute("LOCK TABLE tradewind.customer_companies")
        bench.search()
        assert bench.searching.line is not None
        bench.searching.line.cancel.click()
        qtbot.waitUntil(
            lambda: bench.place.state.title.text() == "The search was stopped", timeout=10_000
        )


def test_who_comes_back_to_an_empty_queue_finds_what_is_there_by_now(
    bench: DuplicatesView, opened: Window, database: Address, qtbot: QtBot
) -> None:
    for left in (1, 0):
        qtbot.keyClick(bench.table, Key.Key_N)
        qtbot.waitUntil(lambda left=left: len(bench.table.rows) == left, timeout=10_000)
        if left:
            compared(bench, qtbot)
    opened.show_screen("overview")
    said(
        database,
        "INSERT INTO tradewind.customer_companies (organization_id, company_name, website)"
        " SELECT organization_id, 'Looms Ltd', 'looms.example' FROM tradewind.customer_companies"
        " CROSS JOIN generate_series(1, 2) WHERE company_name = 'Acme' RETURNING id",
    )
    opened.show_screen("duplicates")
    qtbot.waitUntil(lambda: bool(bench.table.rows), timeout=10_000)


def test_in_a_small_window_no_word_is_cut_and_both_records_are_reached(
    opened: Window, bench: DuplicatesView, qtbot: QtBot
) -> None:
    buttons = (bench.merge, bench.never, bench.open, bench.all)
    opened.resize(683, 384)
    # In the longest words that another language has for them.
    bench.buttons.words[bench.never] = ("Diese nie zusammenführen",) * 2
    bench.buttons.words[bench.all] = ("Alle sicheren annehmen …",) * 2
    bench.buttons.fit()
    qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in buttons))
    bar = bench.card._area.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0 or bar.isVisible())
    assert bench.buttons.lowest.indexOf(bench.all) >= 0
    opened.resize(1366, 768)
    qtbot.waitUntil(lambda: bench.buttons.below.indexOf(bench.all) >= 0)
    assert bench.buttons.lowest.indexOf(bench.all) < 0
