import os
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest

from core.errors import Unavailable
from core.server.lifecycle import OBSERVER, LocalServer, OpenServer
from core.server.turns import turn
from tests.core.server.conftest import ask, connect
from tests.core.server.window import QUICK, Window


def test_the_first_opening_makes_a_database_that_belongs_to_the_owner(
    server: LocalServer,
) -> None:
    opened = server.open()
    assert opened.how == "created"
    assert ask(opened, "SELECT current_user, session_user, current_database()") == [
        ("tradewind_owner", "tradewind_owner", "tradewind")
    ]
    assert ask(
        opened,
        "SELECT rolcanlogin, rolcreaterole, rolsuper FROM pg_roles WHERE rolname = current_user",
    ) == [(True, True, False)]
    assert ask(opened, "SELECT datdba::regrole::text FROM pg_database WHERE datname = 'tradewind'")
    ask(opened, "CREATE TABLE customers (id int)")
    assert opened.close()


def test_nobody_else_may_connect_to_the_database(opened: OpenServer) -> None:
    ask(opened, "CREATE ROLE anna LOGIN PASSWORD 'anna'")
    anna = opened.address.signed_in_as("anna", "anna")
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        connect(anna)


def test_data_have_checksums_and_a_sort_order_of_their_own(opened: OpenServer) -> None:
    assert ask(opened, "SHOW data_checksums") == [("on",)]
    assert ask(
        opened,
        "SELECT datlocprovider::text, datlocale, pg_encoding_to_char(encoding)"
        " FROM pg_database WHERE datname = 'tradewind'",
    ) == [("b", "C.UTF-8", "UTF8")]


def test_nobody_is_trusted(opened: OpenServer) -> None:
    methods = ask(opened, "SELECT DISTINCT auth_method FROM pg_hba_file_rules", administrator=True)
    assert methods == [("scram-sha-256",)]
    for password in ("wrong", None):
        stranger = opened.address.signed_in_as("tradewind_admin", password)
        with pytest.raises(psycopg.OperationalError, match="password"):
            connect(stranger, passfile="/nonexistent")


def test_the_socket_and_the_password_are_private(opened: OpenServer) -> None:
    sockets = Path(opened.address.host)
    assert sockets.stat().st_mode & 0o777 == 0o700
    assert len(os.fsencode(sockets / ".s.PGSQL.5432")) <= 103
    assert ask(opened, "SHOW listen_addresses") == [("",)]
    assert opened.server.cluster.password_file.stat().st_mode & 0o777 == 0o600


def test_a_name_in_the_folder_for_temporary_files_may_be_taken(
    closed: LocalServer, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closed.open() as held:
        taken = Path(held.address.host)
    taken.write_text("somebody else's")
    try:
        with closed.open() as held:
            assert held.address.host != str(taken)
            assert Path(held.address.host).stat().st_mode & 0o777 == 0o700
    finally:
        taken.unlink()


def test_a_second_window_attaches_and_the_last_one_out_stops_the_server(
    closed: LocalServer,
) -> None:
    first = closed.open()
    with Window(closed.folder) as second:
        assert second.hears("open: ") == "attached"
        assert not first.close()
        assert closed.status().running
        assert second.close() == "True"
    assert not closed.status().running


def test_a_window_that_was_killed_does_not_keep_the_server_up(closed: LocalServer) -> None:
    with Window(closed.folder) as first:
        assert first.hears("open: ") == "started"
        with closed.open() as second:
            first.kill()
            # Its output ends with it: the server it started has inherited none of its pipes.
            assert first.process.stdout
            assert first.process.stdout.read() == ""
            assert second.how == "attached"
            assert second.close()


def test_four_starters_at_once_share_one_server(server: LocalServer) -> None:
    with ExitStack() as stack:
        windows = [stack.enter_context(Window(server.folder)) for _ in range(4)]
        assert sorted(window.hears("open: ") for window in windows) == [
            *["attached"] * 3,
            "created",
        ]
        assert sorted(window.close() for window in windows) == [*["False"] * 3, "True"]
    assert not server.status().running
    with ExitStack() as stack:
        windows = [stack.enter_context(Window(server.folder)) for _ in range(4)]
        assert sorted(window.hears("open: ") for window in windows) == [
            *["attached"] * 3,
            "started",
        ]


def test_whoever_else_is_connected_keeps_the_server_up(closed: LocalServer) -> None:
    held = closed.open()
    with connect(held.address):
        assert closed.status().others == 2
        assert not held.close()
    assert closed.status().running
    assert closed.open().close()


def test_whoever_only_looks_does_not_keep_the_server_up(closed: LocalServer) -> None:
    held = closed.open()
    with connect(held.address, application_name=OBSERVER):
        assert held.close()


def test_closing_twice_is_closing_once(closed: LocalServer) -> None:
    held = closed.open()
    assert held.close()
    assert not held.close()


def test_asking_for_the_status_starts_nothing(server: LocalServer) -> None:
    status = server.status()
    assert (status.running, status.pid, status.data_major) == (False, None, None)
    assert not server.folder.exists()
    server.open().close()
    status = server.status()
    assert (status.running, status.version, status.data_major) == (False, None, 18)


def test_the_status_tells_of_the_running_server(opened: OpenServer) -> None:
    status = opened.server.status()
    assert status.running
    assert status.version
    assert status.version.startswith("18.")
    assert status.others == 1


def test_a_server_is_stopped_whoever_uses_it(opened: OpenServer) -> None:
    opened.server.stop()
    assert not opened.server.status().running
    assert opened.revive() == "started"
    assert ask(opened, "SELECT 1") == [(1,)]


@pytest.mark.parametrize("name", ["with spaces", "Größe ü 東京 'q'", "a,b#c=d"])
def test_the_folder_may_have_any_readable_name(place: Path, name: str) -> None:
    folder = place / name / "server"
    with LocalServer(folder, settings=QUICK).open() as held:
        assert ask(held, "SELECT 1") == [(1,)]
    with LocalServer(folder, settings=QUICK).open() as held:
        assert held.how == "started"


def test_a_very_long_folder_still_has_a_short_socket(place: Path) -> None:
    with LocalServer(place / ("long" * 30) / "server", settings=QUICK).open() as held:
        assert ask(held, "SELECT 1") == [(1,)]


def test_a_name_that_a_shell_would_read_is_refused_in_a_sentence(place: Path) -> None:
    with pytest.raises(Unavailable, match="TRADEWIND_HOME"):
        LocalServer(place / "$HOME").open()
    assert not (place / "$HOME").exists()


def test_a_folder_reached_in_two_ways_has_one_server(opened: OpenServer, place: Path) -> None:
    (place / "link").symlink_to(opened.server.folder)
    with LocalServer(place / "link").open() as other:
        assert other.how == "attached"


def test_settings_of_the_shell_are_about_other_servers(place: Path) -> None:
    others = {"PGDATA": "/nonexistent", "PGPORT": "1", "PGOPTIONS": "-c nonsense=1", "PGHOST": "no"}
    others["PGREQUIREAUTH"] = "none"
    with Window(place / "server", environment=others) as window:
        assert window.hears("open: ") == "created"
        assert window.close() == "True"


def test_the_person_may_set_what_the_server_does_but_not_where_it_is(closed: LocalServer) -> None:
    closed.open().close()
    (closed.folder / "local.conf").write_text("work_mem = '17MB'\nlisten_addresses = '*'\n")
    (closed.folder / "local.conf").chmod(0o644)
    with closed.open() as held:
        assert ask(held, "SHOW work_mem") == [("17MB",)]
        assert ask(held, "SHOW listen_addresses") == [("",)]
        assert ask(held, "SHOW wal_level") == [("minimal",)]


def test_whoever_waits_hears_what_the_other_window_is_doing(closed: LocalServer) -> None:
    closed.open().close()
    with turn(closed.folder, 5, lambda sentence: None) as told:
        told("Upgrading the database…")
        with Window(closed.folder) as waiting:
            assert waiting.hears("told: ") == "Upgrading the database…"
            hasty = LocalServer(closed.folder, patience=0.1)
            # In another thread of control, since one process does not wait for itself.
            with pytest.raises(Unavailable, match="Another window of Tradewind has been busy"):
                _in_a_thread(hasty)


def _in_a_thread(server: LocalServer) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as threads:
        threads.submit(server.open).result()


def test_a_log_that_has_grown_large_is_begun_anew(closed: LocalServer) -> None:
    closed.open().close()
    log = closed.cluster.log
    log.write_bytes(b"x" * 5_000_000)
    closed.open().close()
    assert log.stat().st_size < 100_000
    assert log.with_suffix(".log.1").stat().st_size == 5_000_000
