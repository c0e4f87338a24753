"""What becomes of an open window: others write, administrators end it, accounts are closed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from core.access.commands import Invitation, disable, end_session, reset_password
from core.access.queries import list_sign_ins
from core.access.signing_in import SignedIn
from core.addresses import Address
from core.journal.live import Changes
from desktop.shell import watch as watching
from desktop.shell.window import Window
from tests.desktop.access.test_sign_in import colleague
from tests.desktop.conftest import administration, as_person, gate
from tests.desktop.conftest import sign_in as type_in

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def graces(
    asking: Window, founder: SignedIn, invited: Invitation, database: Address, qtbot: QtBot
) -> Window:
    """The window of a colleague whom the founder outranks, with its session in the database."""
    colleague(founder, invited)
    with qtbot.waitSignal(asking.shell.filled, timeout=20_000):
        type_in(qtbot, gate(asking).sign_in, invited.email)
    qtbot.waitUntil(lambda: sessions(database) == [None], timeout=20_000)
    return asking


def sessions(database: Address) -> list[str | None]:
    with administration(database) as connection:
        found = connection.execute("SELECT end_reason FROM tradewind.sign_ins ORDER BY id")
        return [reason for (reason,) in found.fetchall()]


def end_open_session(session: Session) -> None:
    (row,) = list_sign_ins(session, open_only=True)
    end_session(session, row.sign_in_id)


def test_a_session_ended_by_an_administrator_is_told_and_leads_back_to_the_sign_in(
    graces: Window, founder: SignedIn, invited: Invitation, database: Address, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(graces.shell.connection.gated, timeout=30_000):
        as_person(founder, end_open_session)
    page = gate(graces).sign_in
    assert page.notice.text.text() == "Your session was ended by an administrator."
    assert page.email.value() == invited.email
    assert not graces.sidebar.isVisible()
    assert sessions(database) == ["revoked"]

    # The account is as good as before.
    with qtbot.waitSignal(graces.shell.filled, timeout=20_000):
        type_in(qtbot, page, invited.email)


@pytest.mark.parametrize("how", [disable, reset_password])
def test_a_closed_account_closes_its_windows_and_no_dead_password_is_tried_again(
    how: "object",
    graces: Window,
    founder: SignedIn,
    invited: Invitation,
    database: Address,
    qtbot: QtBot,
) -> None:
    assert callable(how)
    with qtbot.waitSignal(graces.shell.connection.gated, timeout=30_000):
        as_person(founder, lambda session: how(session, invited.user_id))
    assert (
        "disabled or closed, or its password was changed" in gate(graces).sign_in.notice.text.text()
    )
    assert graces.shell.connection.signed is None
    assert not graces.shell.connection.is_lost


def test_a_lost_connection_comes_back_as_the_same_person(
    graces: Window, database: Address, invited: Invitation, qtbot: QtBot
) -> None:
    connection = graces.shell.connection
    with (
        administration(database) as administrator,
        qtbot.waitSignals([connection.lost, connection.regained], timeout=30_000),
        qtbot.waitSignal(graces.shell.changed, timeout=30_000) as changed,
    ):
        administrator.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'tw@_%%'"
            " ESCAPE '@' AND datname = current_database()"
        )
    # Nobody listened meanwhile, so anything may be different.
    assert changed.args == [None]
    assert connection.signed is not None
    assert connection.signed.person.email == invited.email
    qtbot.waitUntil(lambda: sessions(database) == ["lost", None], timeout=20_000)


def test_what_a_colleague_writes_is_heard(graces: Window, founder: SignedIn, qtbot: QtBot) -> None:
    assert founder.seat is not None
    # Others may be heard of before it: the two people's own sign-ins are written too.
    heard: list[Changes] = []
    graces.shell.changed.connect(lambda changes: heard.extend(changes or []))
    made = as_person(
        founder,
        lambda session: session.execute(
            text(
                "INSERT INTO tradewind.contacts (organization_id, email, first_name)"
                " VALUES (tradewind.current_organization(), 'new@example.com', 'New')"
                " RETURNING id"
            )
        ).scalar_one(),
    )
    qtbot.waitUntil(lambda: any(each.concern("contacts", made) for each in heard), timeout=20_000)


def test_the_window_tends_to_the_months_to_come(
    graces: Window, database: Address, qtbot: QtBot
) -> None:
    def last() -> str:
        with administration(database) as connection:
            row = connection.execute(
                "SELECT max(relname) FROM pg_class WHERE relname ~ '^changes_[0-9_]+$'"
            ).fetchone()
            return str(row and row[0])

    newest = last()
    with administration(database) as connection:
        connection.execute(f"DROP TABLE tradewind.{newest}")
    assert last() < newest
    with qtbot.waitSignal(graces.shell.connection.gated, timeout=20_000):
        graces.sidebar.person.switched.emit()
    page = gate(graces).sign_in
    with qtbot.waitSignal(graces.shell.filled, timeout=20_000):
        type_in(qtbot, page, page.email.value())
    qtbot.waitUntil(lambda: last() == newest, timeout=20_000)


def test_who_keeps_the_months_from_being_made_keeps_nobody_out(
    graces: Window,
    database: Address,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(watching, "PATIENCE", 1)
    with administration(database) as connection, connection.transaction():
        connection.execute(
            "DO $$ BEGIN EXECUTE (SELECT 'DROP TABLE tradewind.' || max(relname) FROM pg_class"
            " WHERE relname ~ '^changes_[0-9_]+$'); END $$"
        )
    with administration(database) as busy, busy.transaction():
        busy.execute("LOCK TABLE tradewind.alembic_version IN SHARE UPDATE EXCLUSIVE MODE")
        graces.shell.connection._stop_watching()
        signed = graces.shell.connection.signed
        assert signed is not None
        graces.shell.connection._start_watching(signed.address)
        watch = graces.shell.connection._watch
        assert watch is not None
        # It is waited for as for any answer, and not for ever.
        qtbot.waitUntil(lambda: watch.silence > 0.5, timeout=20_000)
        qtbot.waitUntil(lambda: "months to come were not made" in caplog.text, timeout=20_000)
    qtbot.waitUntil(lambda: watch.silence == 0)
    assert not graces.shell.connection.is_lost


def test_a_window_that_is_closed_has_signed_out(
    graces: Window, database: Address, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(graces.gone, timeout=30_000):
        graces.close()
    assert sessions(database) == ["signed_out"]


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", "propagateSizeHints")
def test_the_menu_opens_by_keyboard_and_names_the_ways_out(graces: Window, qtbot: QtBot) -> None:
    person = graces.sidebar.person
    person.setFocus()
    qtbot.keyClick(person, Qt.Key.Key_Space)
    qtbot.waitUntil(person.menu_shown.isVisible)
    assert [action.text() for action in person.menu_shown.actions()] == ["Switch user", "Sign out"]
    person.menu_shown.close()
