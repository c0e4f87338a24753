"""From a file in the hand to records, and back, in the real window."""

import json
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from core.addresses import Address
from core.imports.choices import Target
from desktop.imports.studio import Studio
from desktop.imports.view import ImportsView
from tests.desktop.imports.conftest import LONG
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key = Qt.Key
Made = Callable[..., Path]
FAIR = """Firm,Person,Mail,Town,Odd
Acme,Ann Other,ann@acme.example,Vienna,blue
Bolt,Bob Man,bob@bolt.example,Graz,red
Cut,Carl Third,no address,Linz,green
"""


def rows(database: Address, statement: str) -> list[tuple[object, ...]]:
    with psycopg.connect(**database.parameters()) as connection:
        return connection.execute(statement.encode()).fetchall()


def at_columns(view: ImportsView, path: Path, qtbot: QtBot) -> Studio:
    view.begin_with(path)
    studio = view.studio
    qtbot.waitUntil(studio.columns.isVisible, timeout=LONG)
    return studio


def checked(studio: Studio, qtbot: QtBot) -> None:
    with qtbot.waitSignal(studio.verdicts.ready, timeout=LONG):
        qtbot.mouseClick(studio.next, Qt.MouseButton.LeftButton)
    assert studio.verdicts.isVisible()


def test_a_file_is_dropped_mapped_checked_brought_in_and_taken_back(
    view: ImportsView, file: Made, database: Address, qtbot: QtBot, tmp_path: Path
) -> None:
    studio = at_columns(view, file(FAIR), qtbot)
    assert [line[:2] for line in studio.columns.table.texts()] == [
        ("Firm", "“Firm”"),
        ("Person", "Whole name"),
        ("Mail", "E-mail"),
        ("Town", "City"),
        ("Odd", "“Odd”"),
    ]
    # By the keyboard: the first column becomes the company.
    studio.columns.table.choose(0)
    studio.columns.table.setFocus()
    qtbot.keyClick(studio.columns.table, Key.Key_Return)
    assert studio.columns.becomes.view().isVisible()
    studio.columns.becomes.hidePopup()
    place = studio.columns.becomes.findData("company_name")
    studio.columns.becomes.setCurrentIndex(place)
    studio.columns.becomes.activated.emit(place)
    assert studio.columns.table.texts()[0][:2] == ("Firm", "Company")
    assert studio.columns.table.currentIndex().row() == 1

    checked(studio, qtbot)
    # What needs a person's eye comes first.
    table = studio.verdicts.table
    assert table is not None
    assert [line[2] for line in table.texts()] == ["“E-mail” is not an e-mail address"]
    assert studio.next.text() == "Import 2 rows"
    assert rows(database, "SELECT FROM tradewind.leads") == []

    with qtbot.waitSignal(view.shell.said, timeout=LONG) as told:
        qtbot.mouseClick(studio.next, Qt.MouseButton.LeftButton)
    assert told.args == ["Imported: 2 new, 0 updated"]
    qtbot.waitUntil(view.batch.undo.isEnabled, timeout=LONG)
    assert rows(database, "SELECT company_name, email, custom_fields FROM tradewind.leads") == [
        ("Acme", "ann@acme.example", {"Odd": "blue"}),
        ("Bolt", "bob@bolt.example", {"Odd": "red"}),
    ]

    errors = tmp_path / "errors.csv"
    with qtbot.waitSignal(view.shell.said, timeout=LONG):
        view.batch.save_to(errors)
    assert "no address" in errors.read_text("utf-8")

    qtbot.mouseClick(view.batch.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.batch.state.text() == "Taken back", timeout=LONG)
    assert rows(database, "SELECT FROM tradewind.leads WHERE deleted_at IS NULL") == []
    qtbot.waitUntil(view.batch.undo.isEnabled, timeout=LONG)
    qtbot.mouseClick(view.batch.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.batch.state.text() == "Completed", timeout=LONG)
    assert len(rows(database, "SELECT FROM tradewind.leads WHERE deleted_at IS NULL")) == 2

    qtbot.mouseClick(view.batch.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(view.batches.table.rows) == 1, timeout=LONG)
    assert view.batches.table.texts()[0][:3] == ("fair", "Leads", "Completed")


def test_what_is_no_table_is_said_where_the_file_was_chosen(
    view: ImportsView, file: Made, qtbot: QtBot
) -> None:
    view.begin_with(file("%PDF-1.7", "offer.pdf"))
    qtbot.waitUntil(view.studio.files.said.isVisible, timeout=LONG)
    assert view.studio.files.said.text() == "“offer.pdf” is a PDF, not a table."


def test_a_file_dropped_on_the_list_is_looked_at(
    view: ImportsView, file: Made, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file(FAIR)))])
    event = QDropEvent(
        QPoint(10, 10).toPointF(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.batches.dropEvent(event)
    qtbot.waitUntil(view.studio.columns.isVisible, timeout=LONG)


def test_a_file_is_read_again_with_another_separator(
    view: ImportsView, file: Made, qtbot: QtBot
) -> None:
    studio = at_columns(view, file("a|b,c\n1|2,3\n"), qtbot)
    first = len(studio.columns.table.rows)
    separator = studio.columns.reading.separator
    other = next(place for place in range(separator.count()) if separator.itemData(place) == ";")
    separator.setCurrentIndex(other)
    separator.activated.emit(other)
    qtbot.waitUntil(lambda: len(studio.columns.table.rows) != first, timeout=LONG)


def test_contacts_come_in_through_the_same_studio(
    view: ImportsView, file: Made, database: Address, qtbot: QtBot
) -> None:
    view.begin()
    view.studio.files.targets[Target.CONTACTS].setChecked(True)
    view.studio.look_at(file("Name,E-mail\nAnn Other,ann@example.com\n"))
    qtbot.waitUntil(view.studio.columns.isVisible, timeout=LONG)
    checked(view.studio, qtbot)
    with qtbot.waitSignal(view.shell.said, timeout=LONG):
        qtbot.mouseClick(view.studio.next, Qt.MouseButton.LeftButton)
    assert rows(database, "SELECT first_name, email FROM tradewind.contacts") == [
        ("Ann", "ann@example.com"),
    ]
    qtbot.waitUntil(lambda: view.batch.batch is not None, timeout=LONG)


PEOPLE = """Name,E-mail,Company
Ann Other,ann@acme.example,Acme Ltd.
Bob Man,bob@bolt.example,Bolt
Carl Third,carl@bolt.example,Bolt
"""


def judged(view: ImportsView, path: Path, target: Target, qtbot: QtBot) -> Studio:
    view.begin()
    view.studio.files.targets[target].setChecked(True)
    view.studio.look_at(path)
    qtbot.waitUntil(view.studio.columns.isVisible, timeout=LONG)
    checked(view.studio, qtbot)
    return view.studio


def brought_in(view: ImportsView, path: Path, target: Target, qtbot: QtBot) -> None:
    studio = judged(view, path, target, qtbot)
    with qtbot.waitSignal(view.shell.said, timeout=LONG):
        qtbot.mouseClick(studio.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.batch.undo.isEnabled, timeout=LONG)


def test_on_the_first_day_people_come_into_the_companies_of_the_file_before(
    view: ImportsView, file: Made, database: Address, qtbot: QtBot
) -> None:
    brought_in(view, file("Company,City\nAcme,Graz\n", "firms.csv"), Target.COMPANIES, qtbot)
    people = file(PEOPLE, "people.csv")
    studio = judged(view, people, Target.CONTACTS, qtbot)
    bar, table = studio.verdicts.companies, studio.verdicts.table
    assert bar.said.text() == "Companies: 1 here already, 1 to be made."
    assert table is not None
    assert [line[2] for line in table.texts()] == [
        "Not here yet; Linked to its company",
        *["Not here yet; Its company is made with it"] * 2,
    ]
    qtbot.waitUntil(lambda: "In the company: Acme" in studio.verdicts.changes.text(), timeout=LONG)

    # Whether they are made is asked where one sees which, and the rows are judged again at once.
    qtbot.keyClick(bar.make, Key.Key_Space)
    qtbot.waitUntil(lambda: bar.said.text().endswith("1 not here."), timeout=LONG)
    assert not bar.make.isChecked()
    qtbot.mouseClick(studio.back, Qt.MouseButton.LeftButton)
    checked(studio, qtbot)
    assert not bar.make.isChecked()
    qtbot.keyClick(bar.make, Key.Key_Space)
    qtbot.waitUntil(lambda: bar.said.text().endswith("1 to be made."), timeout=LONG)

    with qtbot.waitSignal(view.shell.said, timeout=LONG):
        qtbot.mouseClick(studio.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.batch.undo.isEnabled, timeout=LONG)
    there = (
        "SELECT c.company_name, count(l.id) FROM tradewind.customer_companies c"
        " LEFT JOIN tradewind.company_contacts l ON l.customer_company_id = c.id"
        "  AND l.deleted_at IS NULL WHERE c.deleted_at IS NULL GROUP BY 1 ORDER BY 1"
    )
    assert rows(database, there) == [("Acme", 1), ("Bolt", 2)]

    # The same again has nothing to add, and says so.
    studio = judged(view, people, Target.CONTACTS, qtbot)
    assert bar.said.text().startswith("Nobody is to be linked")
    assert studio.next.text() == "Import 0 rows"
    studio.close_studio()

    batch = rows(database, "SELECT max(id) FROM tradewind.lead_batches")[0][0]
    view.open_record(batch)
    qtbot.waitUntil(
        lambda: view.batch.batch is not None and view.batch.undo.isEnabled(), timeout=LONG
    )
    qtbot.mouseClick(view.batch.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.batch.state.text() == "Taken back", timeout=LONG)
    assert rows(database, there) == [("Acme", 0)]


def test_every_control_of_the_studio_has_a_name(
    view: ImportsView, file: Made, qtbot: QtBot
) -> None:
    assert nameless(view) == []
    view.begin()
    assert nameless(view) == []
    studio = at_columns(view, file(FAIR), qtbot)
    assert nameless(view) == []
    checked(studio, qtbot)
    assert nameless(view) == []
    studio.close_studio()


def test_an_import_that_was_broken_off_is_gone_on_with(
    view: ImportsView, file: Made, database: Address, qtbot: QtBot
) -> None:
    path = file(FAIR)
    mapping = {"Firm": "company_name", "Person": "", "Mail": "email", "Town": "", "Odd": ""}
    with psycopg.connect(**database.parameters()) as connection:
        (batch,) = connection.execute(
            "INSERT INTO tradewind.lead_batches (organization_id, name, target, source_file,"
            " file_path, file_size, file_hash, mapping) SELECT min(id), 'Fair', 'leads', 'fair.csv',"
            " %s, 1, repeat('a', 64), %s FROM tradewind.organizations RETURNING id",
            (str(path), json.dumps(mapping)),
        ).fetchone() or (0,)
    view.open_record(batch)
    qtbot.waitUntil(view.batch.again.isEnabled, timeout=LONG)
    assert view.batch.state.text() == "Interrupted"
    qtbot.mouseClick(view.batch.again, Qt.MouseButton.LeftButton)
    studio = view.studio
    qtbot.waitUntil(studio.columns.isVisible, timeout=LONG)
    assert dict(studio.columns.mapping) == mapping
    checked(studio, qtbot)
    qtbot.mouseClick(studio.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.batch.state.text() == "Completed", timeout=LONG)
    assert rows(database, "SELECT id, state FROM tradewind.lead_batches") == [(batch, "completed")]
    assert rows(database, "SELECT company_name, city FROM tradewind.leads") == [
        *(("Acme", None), ("Bolt", None)),
    ]
