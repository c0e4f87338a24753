"""A server that stops answering without hanging up: told, worked on with what is there, and come back to."""

from collections.abc import Callable, Iterator

import psutil
import psycopg
import pytest
from psycopg.rows import tuple_row
from pydantic import SecretStr
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.access.inputs import FoundAgency
from core.access.signing_in import SignedIn, found_agency
from core.database import schema
from core.home import Home
from core.server.lifecycle import LocalServer, OpenServer
from desktop.access.people import PeopleView
from desktop.shell import connection as connecting
from desktop.shell.listing.view import ListView
from desktop.shell.records.view import RecordsView
from desktop.shell.window import Window
from tests.desktop.conftest import PASSWORD, gate, new_email, sign_in
from tests.support.administration import know, superuser

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")
Make = Callable[[Home], Window]


class Stoppable:
    """A server of the test's own: nobody else waits while it stands still."""

    def __init__(self, server: OpenServer, founder: SignedIn) -> None:
        self.server, self.founder = server, founder
        self._stopped: list[psutil.Process] = []

    def stop(self) -> None:
        pid = self.server.server.status().pid
        assert pid is not None
        postmaster = psutil.Process(pid)
        # Whatever it starts has to be stopped after it.
        for process in (postmaster, *postmaster.children(recursive=True)):
            process.suspend()
            self._stopped.append(process)

    def go_on(self) -> None:
        for process in reversed(self._stopped):
            process.resume()
        self._stopped.clear()

    def scalar(self, query: str) -> object:
        address = superuser(self.server.address)
        with psycopg.connect(**address.parameters(), row_factory=tuple_row) as connection:  # type: ignore[arg-type]
            row = connection.execute(query.encode()).fetchone()
        return row[0] if row else None


@pytest.fixture
def stoppable(home: Home) -> Iterator[Stoppable]:
    with LocalServer(home.server).open() as server:
        know(server)
        schema.upgrade(server.address)
        founder = found_agency(
            server.address,
            FoundAgency(
                agency_name="Harbour",
                first_name="Ada",
                last_name="Lovelace",
                email=new_email("ada"),
                password=SecretStr(PASSWORD),
            ),
        )
        assert founder.seat is not None
        address = superuser(server.address)
        with psycopg.connect(**address.parameters(), autocommit=True) as connection:  # type: ignore[arg-type]
            connection.execute(
                "INSERT INTO tradewind.leads (organization_id, company_name, city)"
                " SELECT %s, 'Company ' || g, 'Berlin' FROM generate_series(1, 60) g",
                (founder.seat.organization_id,),
            )
        made = Stoppable(server, founder)
        yield made
        made.go_on()


def leads_in(window: Window, qtbot: QtBot) -> ListView:
    window.show_screen("leads")
    view = window.view("leads").findChild(RecordsView) or window.view("leads")
    assert isinstance(view, RecordsView)
    qtbot.waitUntil(lambda: view.list is not None and view.list.model.is_complete, timeout=20_000)
    assert view.list is not None
    model = view.list.model
    qtbot.waitUntil(lambda: model.row(0) is not None, timeout=20_000)
    # What may be changed is known a moment after the rows are there.
    city = model.column("city")
    qtbot.waitUntil(
        lambda: bool(model.flags(model.index(0, city)) & Qt.ItemFlag.ItemIsEditable), timeout=20_000
    )
    return view.list


def test_while_the_server_hangs_one_reads_and_types_on_and_nothing_is_lost(
    stoppable: Stoppable, window: Make, home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "SILENCE", 1.0)
    made = window(home)
    made.resize(1366, 768)
    with qtbot.waitSignal(made.shell.asked, timeout=60_000):
        made.open()
    with qtbot.waitSignal(made.shell.filled, timeout=30_000):
        sign_in(qtbot, gate(made).sign_in, stoppable.founder.person.email)
    view = leads_in(made, qtbot)
    name = view.model.value(0, view.model.column("company_name"))
    city = view.model.index(0, view.model.column("city"))
    if "city" not in view.fields():
        view.table.head.show_column("city", shown=True)
        qtbot.waitUntil(lambda: view.model.value(0, city.column()) == "Berlin", timeout=20_000)
    view.table.edit_cell(city)
    (editor,) = [
        each
        for each in view.table.viewport().findChildren(QLineEdit)
        if each.property("look") == "cell"
    ]
    editor.setText("Graz")

    stoppable.stop()
    # On a busy machine, a second's silence may have been told before already.
    qtbot.waitUntil(lambda: made.shell.connection.is_lost, timeout=30_000)
    assert made.banner.isVisible()
    assert "is lost" in made.banner.text.text()
    # What is there stays, an open editor too, and another screen can be looked at.
    assert editor.isVisible()
    assert view.model.value(0, view.model.column("company_name")) == name
    made.show_screen("people")
    made.show_screen("leads")
    assert view.table.isVisible()
    view.table.cells.commitData.emit(editor)
    qtbot.waitUntil(lambda: made.shell.tasks.outbox.is_stuck, timeout=20_000)
    assert view.model.value(0, city.column()) == "Graz"

    with (
        qtbot.waitSignal(view.deeds.changing.changed, timeout=60_000),
        qtbot.waitSignal(made.shell.connection.regained, timeout=60_000),
    ):
        stoppable.go_on()
    assert not made.banner.isVisible()
    assert not made.shell.tasks.unsent
    assert stoppable.scalar("SELECT count(*) FROM tradewind.leads WHERE city = 'Graz'") == 1
    # The other screen asked while nobody answered, and has its rows now.
    made.show_screen("people")
    people = made.view("people")
    assert isinstance(people, PeopleView)
    qtbot.waitUntil(lambda: bool(people.table.rows), timeout=20_000)
