"""What takes long to take back does not hold up what is done meanwhile; and the order stays."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.journal.commands import labelled
from desktop.shell.window import Window
from tests.desktop.conftest import administration, as_person

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")


def add_leads(session: Session) -> None:
    session.execute(
        text(
            "INSERT INTO tradewind.leads (organization_id, company_name, city)"
            " SELECT tradewind.current_organization(), n, 'Berlin'"
            " FROM unnest(ARRAY['Held', 'Free']) n"
        )
    )


def put(name: str, city: str) -> Callable[[Session], None]:
    def command(session: Session) -> None:
        labelled(session, f"{name} in {city}")
        session.execute(
            text("UPDATE tradewind.leads SET city = :city WHERE company_name = :name"),
            {"city": city, "name": name},
        )

    return command


def cities(database: Address) -> dict[str, str]:
    with administration(database) as connection:
        found = connection.execute("SELECT company_name, city FROM tradewind.leads").fetchall()
    return dict(found)


@contextmanager
def held(database: Address) -> Iterator[None]:
    """Somebody is at one of the rows: what is to change it waits."""
    with administration(database) as connection, connection.transaction():
        connection.execute("SELECT FROM tradewind.leads WHERE company_name = 'Held' FOR UPDATE")
        yield


@pytest.fixture
def said(opened: Window, founder: SignedIn) -> list[str]:
    as_person(founder, add_leads)
    told: list[str] = []
    opened.shell.said.connect(told.append)
    return told


def test_others_pass_an_undo_that_takes_long(
    opened: Window, said: list[str], database: Address, qtbot: QtBot
) -> None:
    tasks, undoing = opened.shell.tasks, opened.offered.undoing
    ended: list[str] = []
    tasks.write(put("Held", "Hamburg"), lambda _: ended.append("one"))
    qtbot.waitUntil(lambda: ended == ["one"], timeout=10_000)
    with held(database):
        undoing.take_back()
        tasks.write(put("Free", "Kiel"), lambda _: ended.append("two"))
        tasks.outbox.write(opened, put("Free", "Bonn"), lambda _: ended.append("three"))
        qtbot.waitUntil(lambda: len(ended) == 3, timeout=10_000)
        assert ended == ["one", "two", "three"]
        assert cities(database) == {"Held": "Hamburg", "Free": "Bonn"}
        # Which is the last change is not known now.
        assert "still being taken back" in undoing.refusal()
    qtbot.waitUntil(lambda: "Undone: Held in Hamburg" in said, timeout=10_000)
    assert cities(database) == {"Held": "Berlin", "Free": "Bonn"}
    assert undoing.refusal() == ""
    undoing.take_back()
    qtbot.waitUntil(lambda: "Undone: Free in Bonn" in said, timeout=10_000)
    assert cities(database)["Free"] == "Kiel"


def test_two_steps_back_stay_in_their_order_and_before_what_comes_after(
    opened: Window, said: list[str], database: Address, qtbot: QtBot
) -> None:
    tasks, undoing = opened.shell.tasks, opened.offered.undoing
    tasks.write(put("Free", "Kiel"))
    ended: list[str] = []
    tasks.write(put("Held", "Hamburg"), lambda _: ended.append("Held"))
    qtbot.waitUntil(lambda: ended == ["Held"], timeout=10_000)
    slow: list[object] = []
    tasks.slow.connect(slow.append)
    with held(database):
        undoing.take_back()
        undoing.take_back()
        tasks.write(put("Free", "Bonn"), lambda _: ended.append("Free"))
        qtbot.waitUntil(lambda: len(slow) == 3, timeout=10_000)
        assert not tasks.has_passed
        assert ended == ["Held"]
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=10_000)
    told = [each for each in said if each.startswith("Undone")]
    assert told == ["Undone: Held in Hamburg", "Undone: Free in Kiel"]
    assert cities(database) == {"Held": "Berlin", "Free": "Bonn"}


def test_what_is_passed_is_called_off_with_the_window(
    opened: Window, said: list[str], database: Address, qtbot: QtBot
) -> None:
    tasks = opened.shell.tasks
    ended: list[str] = []
    tasks.write(put("Held", "Hamburg"), lambda _: ended.append("one"))
    qtbot.waitUntil(lambda: ended == ["one"], timeout=10_000)
    with held(database):
        opened.offered.undoing.take_back()
        qtbot.waitUntil(lambda: tasks.has_passed, timeout=10_000)
        with qtbot.waitSignal(opened.gone, timeout=30_000):
            opened.leaving.close()
    assert cities(database)["Held"] == "Hamburg"
