"""Forecast and figures in the real window: read, gone through to their rows, and taken away."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.desktop.pipeline.conftest import Sell

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Rows = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def numbers(board: Callable[[], Any], sell: Sell, rows: Rows, qtbot: QtBot) -> Callable[[], Any]:
    """Seven won, three lost for their price, two open."""

    def show() -> Any:
        for number in range(12):
            sell(f"Number {number}", stage="proposal", expected_close_date="2030-01-15")
        rows(
            "UPDATE tradewind.opportunities SET stage = 'closed_won' WHERE id %% 12 < 7 RETURNING id"
        )
        rows(
            "UPDATE tradewind.opportunities SET stage = 'closed_lost', lost_reason = 'price'"
            " WHERE id %% 12 BETWEEN 7 AND 9 RETURNING id"
        )
        view = board()
        view.show_mode("numbers")
        qtbot.waitUntil(
            lambda: view.mode == "numbers" and view._made["numbers"].read is not None,
            timeout=20_000,
        )
        return view

    return show


def test_a_bar_leads_to_its_rows(numbers: Callable[[], Any], qtbot: QtBot) -> None:
    view = numbers()
    figure = view._made["numbers"].figures["won-and-lost"]
    assert figure.told.sentence == "Share won: 70 % (7 of 10)"
    place = len(figure.told.drawn.labels) - 1
    assert figure.told.drawn.tell(place, 1).endswith("3 lost, 3000 EUR")
    figure.chart.clicked.emit(place, 1)
    qtbot.waitUntil(
        lambda: (
            view.mode == "list"
            and view.list.list is not None
            and view.list.list.model.is_complete
            and view.list.list.model.rowCount() == 3
        ),
        timeout=20_000,
    )


def test_every_figure_leads_to_as_many_rows_as_it_says(
    numbers: Callable[[], Any], qtbot: QtBot
) -> None:
    view = numbers()
    shown = view._made["numbers"]
    stages = shown.figures["stages"].told
    for typed, expected in (
        (shown.figures["lost-because"].told.bars(0, 0), 3),
        (shown.figures["by-owner"].told.bars(0, 0), 7),
        (stages.bars(2, 0), 7),
        (stages.bars(2, 1), 2),
        (stages.bars(2, 2), 3),
    ):
        view.show_filtered(typed)
        qtbot.waitUntil(
            lambda expected=expected: (
                view.list.list is not None
                and view.list.list.model.is_complete
                and view.list.list.model.rowCount() == expected
            ),
            timeout=20_000,
        )


def test_a_figure_is_saved_as_picture_and_as_table(
    numbers: Callable[[], Any], tmp_path: Path, qtbot: QtBot
) -> None:
    figure = numbers()._made["numbers"].figures["lost-because"]
    assert not QImage.fromData(figure.png(), "PNG").isNull()
    assert b"<svg" in figure.svg()
    lines = list(csv.reader(io.StringIO(figure.csv().decode("utf-8-sig"))))
    assert lines[0] == ["Reason", "Lost", "Share", "Value (EUR)"]
    assert lines[1] == ["Price", "3", "3 of 3 – too few to say", "3000.00"]
    file = tmp_path / "figure.csv"
    with qtbot.waitSignal(figure.shell.said, timeout=10_000):
        figure.save(file, "CSV")
    assert file.read_bytes() == figure.csv()


def test_the_forecast_says_what_is_open_and_weighted(
    numbers: Callable[[], Any], qtbot: QtBot
) -> None:
    view = numbers()
    view.show_mode("forecast")
    qtbot.waitUntil(lambda: "forecast" in view._made, timeout=20_000)
    forecast = view._made["forecast"]
    qtbot.waitUntil(lambda: forecast.read is not None, timeout=20_000)
    owners = forecast.by_owner.told
    assert owners.lines[0].cells[1:4] == ("2", "2000 EUR", "1000 EUR")
    forecast.by_owner.as_table.setChecked(True)
    table = forecast.by_owner.table
    table.choose(0)
    table.opened.emit()
    qtbot.waitUntil(
        lambda: (
            view.mode == "list"
            and view.list.list is not None
            and view.list.list.model.is_complete
            and view.list.list.model.rowCount() == 2
        ),
        timeout=20_000,
    )


def test_what_a_customer_may_bring_leads_to_what_is_open(
    numbers: Callable[[], Any], rows: Rows, qtbot: QtBot
) -> None:
    view = numbers()
    rows("UPDATE tradewind.customer_companies SET status = 'active' RETURNING id")
    view.show_mode("customers")
    shown = view._made["customers"]
    qtbot.waitUntil(
        lambda: shown.list is not None and shown.list.model.is_complete and shown._prepared,
        timeout=20_000,
    )
    model = shown.list.model
    assert model.rowCount() == 1
    for name, expected in (("opportunities", 12), ("won_amount", 7), ("pipeline_value", 2)):
        view.show_mode("customers")
        shown.list.table.setCurrentIndex(model.index(0, model.column(name)))
        shown.list.opened.emit(model.ids[0])
        qtbot.waitUntil(
            lambda expected=expected: (
                view.mode == "list"
                and view.list.list is not None
                and view.list.list.model.is_complete
                and view.list.list.model.rowCount() == expected
            ),
            timeout=20_000,
        )
    # Nobody types, makes or throws away what is counted.
    view.show_mode("customers")
    menu = shown.list.deeds.menu_at(shown.list.table.visualRect(model.index(0, 0)).center())
    assert [each.text() for each in menu.actions()] == [
        *("Open", "Copy", "Export…"),
        "Column “Company”",
    ]
    shown.list.deeds.trash()
    assert rows("SELECT count(*) FROM tradewind.company_pipelines")[0][0] == 1
