"""The states of the window, each reached the way a person reaches it."""

import socket
import threading
from collections.abc import Callable

import pytest
from alembic import command
from psycopg import sql
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.database import schema
from core.home import Home
from core.server.lifecycle import LocalServer, OpenServer
from desktop.overview.view import OverviewView
from desktop.shell.window import Window
from tests.desktop.conftest import Choose, administration

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Make = Callable[[Home], Window]


def overview(window: Window) -> OverviewView:
    view = window.view("overview")
    assert isinstance(view, OverviewView)
    return view


def choice(window: Window, text: str) -> QPushButton:
    (found,) = [button for button in window.trouble.choices if button.text() == text]
    return found


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def upgrade_to(database: Address, revision: str) -> None:
    """As an older Tradewind had left it."""
    with schema._locked(database) as (connection, config):
        connection.exec_driver_sql("CREATE SCHEMA IF NOT EXISTS tradewind")
        command.upgrade(config, revision)


def refused_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def test_a_first_start_makes_server_and_database_and_the_last_window_stops_it(
    window: Make, home: Home, qtbot: QtBot
) -> None:
    made = window(home)
    told: list[str] = []
    made.shell.connection.told.connect(told.append)

    with qtbot.waitSignal(made.shell.asked, timeout=60_000) as asked:
        made.open()

    assert asked.args == ["wizard"]
    assert made.content.currentWidget() is made.gate
    assert told
    assert LocalServer(home.server).status().running
    with qtbot.waitSignal(made.gone, timeout=30_000):
        made.close()
    assert not LocalServer(home.server).status().running


def test_the_server_named_in_the_environment_is_opened(opened: Window, database: Address) -> None:
    name, _, revision = overview(opened).database_lines.values()

    assert name == database.database
    assert revision == f"Revision {schema.revisions()[-1]}"
    assert opened.sidebar.entries["overview"].isEnabled()
    assert opened.sidebar.entries["overview"].isChecked()


def test_what_failed_is_told_in_a_sentence_and_can_be_tried_again(
    window: Make, choose: Choose, place: Home, database: Address, qtbot: QtBot
) -> None:
    choose(Address("127.0.0.1", "tradewind", "somebody", port=refused_port(), password="x"))
    made = window(place)
    with qtbot.waitSignal(made.shell.connection.failed, timeout=20_000):
        made.open()

    assert made.content.currentWidget() is made.trouble
    assert made.trouble.title.text() == "The database could not be opened"
    assert "Traceback" not in made.trouble.sentence.text()
    assert made.trouble.sentence.height() >= made.trouble.sentence.heightForWidth(
        made.trouble.sentence.width()
    )
    assert not made.sidebar.entries["overview"].isEnabled()
    click(qtbot, choice(made, "Copy details"))
    assert "Traceback" in QGuiApplication.clipboard().text()

    choose(database)
    with qtbot.waitSignal(made.shell.asked, timeout=20_000):
        click(qtbot, choice(made, "Try again"))
    assert made.content.currentWidget() is made.gate


def test_who_cannot_reach_a_server_may_choose_another(
    window: Make, choose: Choose, place: Home, qtbot: QtBot
) -> None:
    choose(Address("127.0.0.1", "tradewind", "somebody", port=refused_port(), password="x"))
    made = window(place)
    with qtbot.waitSignal(made.shell.connection.failed, timeout=20_000):
        made.open()
    with qtbot.waitSignal(made.shell.asked, timeout=20_000) as asked:
        click(qtbot, choice(made, "Another server…"))
    assert asked.args == ["sign-in"]


def test_the_owner_sets_up_an_empty_database_with_one_click(
    window: Make,
    choose: Choose,
    place: Home,
    fresh_database: Callable[..., Address],
    qtbot: QtBot,
) -> None:
    choose(fresh_database())
    made = window(place)
    with qtbot.waitSignal(made.shell.connection.outdated, timeout=20_000):
        made.open()
    assert made.trouble.title.text() == "This database is empty"

    with qtbot.waitSignal(made.shell.asked, timeout=30_000) as asked:
        click(qtbot, choice(made, "Upgrade now"))
    assert asked.args == ["wizard"]


def test_the_owner_brings_an_older_database_up_to_date_with_one_click(
    window: Make,
    choose: Choose,
    place: Home,
    fresh_database: Callable[..., Address],
    qtbot: QtBot,
) -> None:
    database = fresh_database()
    upgrade_to(database, schema.revisions()[0])
    choose(database)
    made = window(place)
    with qtbot.waitSignal(made.shell.connection.outdated, timeout=20_000) as outdated:
        made.open()
    assert outdated.args is not None
    assert outdated.args[0].schema.state == "older"
    assert made.trouble.title.text() == "This database needs an upgrade"

    with qtbot.waitSignal(made.shell.asked, timeout=30_000) as asked:
        click(qtbot, choice(made, "Upgrade now"))
    assert asked.args == ["wizard"]
    with administration(database) as connection:
        assert schema.status(connection).state == "current"


def test_a_person_is_told_who_may_bring_an_older_database_up_to_date(
    window: Make,
    choose: Choose,
    place: Home,
    database: Address,
    founder: SignedIn,
    server: OpenServer,
    qtbot: QtBot,
) -> None:
    with administration(database) as connection:
        connection.execute(
            "UPDATE tradewind.alembic_version SET version_num = %s", [schema.revisions()[0]]
        )
    choose(founder.address)
    made = window(place)
    with qtbot.waitSignal(made.shell.connection.outdated, timeout=20_000):
        made.open()
    assert str(server.address.role) in made.trouble.sentence.text()
    assert "Upgrade now" not in [button.text() for button in made.trouble.choices]


def test_who_does_not_own_an_old_database_is_told_whom_to_ask(
    window: Make,
    choose: Choose,
    place: Home,
    fresh_database: Callable[..., Address],
    server: OpenServer,
    qtbot: QtBot,
) -> None:
    database = fresh_database()
    guest = f"guest_of_{database.database}"
    with administration(database) as connection:
        connection.execute(
            sql.SQL("CREATE ROLE {} LOGIN PASSWORD 'visiting'").format(sql.Identifier(guest))
        )
        try:
            choose(database.signed_in_as(guest, "visiting"))
            made = window(place)
            with qtbot.waitSignal(made.shell.connection.outdated, timeout=20_000):
                made.open()
            assert str(server.address.role) in made.trouble.sentence.text()
            assert [button.text() for button in made.trouble.choices] == [
                "Try again",
                "Close Tradewind",
            ]
        finally:
            connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(guest)))


def test_a_database_of_a_newer_tradewind_is_left_alone(
    window: Make, choose: Choose, place: Home, database: Address, qtbot: QtBot
) -> None:
    with administration(database) as connection:
        connection.execute("UPDATE tradewind.alembic_version SET version_num = 'f00f00f00f00'")
    choose(database)
    made = window(place)
    with qtbot.waitSignal(made.shell.connection.outdated, timeout=20_000):
        made.open()

    assert made.trouble.title.text() == "Update Tradewind"
    assert "Upgrade now" not in [button.text() for button in made.trouble.choices]


def test_a_lost_connection_shows_a_banner_until_it_is_back(
    opened: Window, database: Address, qtbot: QtBot
) -> None:
    connection = opened.shell.connection
    with administration(database) as administrator:

        def ends() -> int:
            # What the window holds open for hours is the watch alone; it is signed in by then.
            row = administrator.execute(
                "SELECT count(pg_terminate_backend(backend_pid)) FROM tradewind.sign_ins"
                " WHERE ended_at IS NULL"
            ).fetchone()
            return int(row[0]) if row else 0

        with (
            qtbot.waitSignal(connection.lost, timeout=20_000),
            qtbot.waitSignal(connection.regained, timeout=20_000),
        ):
            with qtbot.waitSignal(connection.lost, timeout=20_000):
                qtbot.waitUntil(lambda: ends() > 0, timeout=20_000)
            assert opened.banner.isVisible()
            assert opened.content.currentWidget() is overview(opened)

    assert not opened.banner.isVisible()
    assert opened.toast.text.text() == "The connection to the database is back."


def test_a_close_that_takes_its_time_says_so_and_waits(opened: Window, qtbot: QtBot) -> None:
    began, may_go = threading.Event(), threading.Event()

    def work(_: object) -> None:
        began.set()
        may_go.wait(60)

    opened.shell.tasks.run(opened, work, then=lambda _: None)
    # What has not begun when the window closes is called off.
    qtbot.waitUntil(began.is_set, timeout=10_000)
    opened.close()
    qtbot.waitUntil(lambda: opened.content.currentWidget() is opened.waiting, timeout=10_000)
    assert opened.waiting.title.text() == "Closing…"
    assert opened.isVisible()

    with qtbot.waitSignal(opened.gone, timeout=30_000):
        may_go.set()
    assert not opened.isVisible()


def test_a_closed_window_leaves_no_connection_behind(
    opened: Window, database: Address, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(opened.gone, timeout=30_000):
        opened.close()

    with administration(database.at("postgres")) as administrator:

        def left() -> int:
            row = administrator.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = %s", [database.database]
            ).fetchone()
            return int(row[0]) if row else -1

        # A server process outlives its connection by a moment.
        qtbot.waitUntil(lambda: left() == 0, timeout=10_000)
