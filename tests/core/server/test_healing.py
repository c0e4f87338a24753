"""What a power cut, a kill -9 or a curious person leaves behind."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.errors import Unavailable
from core.server import processes
from core.server.lifecycle import LocalServer, OpenServer
from tests.core.server.conftest import ask, connect, kill_postmaster, until
from tests.core.server.window import QUICK, Window


@pytest.fixture
def stranger() -> Iterator[int]:
    """A process that has nothing to do with us."""
    with subprocess.Popen(["sleep", "600"]) as process:
        yield process.pid
        # The teeth of several tests: whoever took the stranger for our server would have ended it.
        assert process.poll() is None
        process.kill()


def customers(held: OpenServer) -> list[int]:
    return [row[0] for row in ask(held, "SELECT id FROM customers ORDER BY id")]


def test_a_half_made_data_folder_is_made_again(server: LocalServer) -> None:
    with Window(server.folder) as window:
        until(lambda: list(server.folder.glob("data.new.*/base")))
        window.kill()
    assert server.cluster.is_absent()
    with server.open() as held:
        assert held.how == "created"
        assert ask(held, "SELECT 1") == [(1,)]
    server.open().close()
    assert not list(server.folder.glob("data.new.*"))


def test_a_database_that_was_never_made_is_made_by_the_next_opening(closed: LocalServer) -> None:
    server = closed
    with server.open():
        with connect(server.administrator()) as admin:
            admin.execute("DROP DATABASE tradewind")
            admin.execute("REVOKE pg_signal_backend FROM tradewind_owner")
            admin.execute("DROP ROLE tradewind_owner")
        (server.folder / "furnished").unlink()
    with server.open() as held:
        assert held.how == "started"
        assert ask(held, "SELECT current_user") == [("tradewind_owner",)]


@pytest.mark.parametrize("left", ["", "12", "garbage\nin\nit", "{stranger}\n", "{stranger}"])
def test_a_stale_pid_file_is_seen_through(closed: LocalServer, left: str, stranger: int) -> None:
    processes.path(closed.cluster.data).write_text(left.format(stranger=stranger))
    assert not closed.status().running
    closed.stop()
    with closed.open() as held:
        assert held.how == "started"
        assert customers(held) == [1]


def test_the_pid_of_a_killed_server_may_belong_to_somebody_else(
    closed: LocalServer, stranger: int
) -> None:
    held = closed.open()
    kill_postmaster(closed)
    held.close()
    noted = processes.path(closed.cluster.data)
    lines = noted.read_text().splitlines()
    noted.write_text("\n".join([str(stranger), *lines[1:]]) + "\n")
    with closed.open() as held:
        assert held.how == "started"
        assert customers(held) == [1]


def test_the_pid_may_belong_to_another_server(closed: LocalServer, place: Path) -> None:
    with LocalServer(place / "other", settings=QUICK).open() as other:
        pid = other.server.status().pid
        processes.path(closed.cluster.data).write_text(f"{pid}\n{closed.cluster.data}\n")
        closed.stop()
        with closed.open() as held:
            assert held.how == "started"
        assert other.server.status().pid == pid


def test_a_stale_socket_and_its_lock_do_not_stand_in_the_way(
    closed: LocalServer, stranger: int
) -> None:
    server = closed
    with server.open() as held:
        sockets = Path(held.address.host)
    sockets.mkdir(mode=0o700)
    (sockets / ".s.PGSQL.5432").touch()
    (sockets / ".s.PGSQL.5432.lock").write_text(f"{stranger}\n/nowhere\n0\n5432\n{sockets}\n\n")
    with server.open() as held:
        assert held.address.host == str(sockets)


def test_what_was_committed_survives_the_killing_of_the_server(closed: LocalServer) -> None:
    told: list[str] = []
    with closed.open() as held:
        ask(held, "INSERT INTO customers SELECT id FROM generate_series(1, 400000) AS id")
        ask(held, "UPDATE customers SET id = id + 1000000")
        kill_postmaster(closed)
        assert held.revive(told.append) == "started"
        assert ask(held, "SELECT count(*), min(id) FROM customers") == [(400001, 1000001)]
    assert told[0] == "Recovering after a crash…"


def test_orphans_that_hold_the_shared_memory_are_waited_for(closed: LocalServer) -> None:
    held = closed.open()
    with connect(held.address) as connection:
        orphan = connection.info.backend_pid
        # It will not notice that its postmaster has gone.
        os.kill(orphan, signal.SIGSTOP)
        kill_postmaster(closed)
        told: list[str] = []
        with ThreadPoolExecutor(1) as threads:
            reviving = threads.submit(held.revive, told.append)
            until(lambda: "Waiting for the last of the previous server to end…" in told)
            os.kill(orphan, signal.SIGKILL)
            assert reviving.result() == "started"
    assert customers(held) == [1]
    assert held.close()


def test_one_crashed_connection_takes_the_server_down_for_a_moment_only(
    closed: LocalServer,
) -> None:
    first = closed.open()
    pid = closed.status().pid
    with connect(first.address) as connection:
        os.kill(connection.info.backend_pid, signal.SIGKILL)
        with closed.open() as second:
            assert second.how == "attached"
            assert customers(second) == [1]
            assert closed.status().pid == pid
            assert not first.close()
    until(lambda: not closed.status().running)


def test_a_server_whose_socket_has_gone_is_started_anew(closed: LocalServer) -> None:
    first = closed.open()
    # The folder below XDG_RUNTIME_DIR goes away when the person signs out.
    for left in Path(first.address.host).iterdir():
        left.unlink()
    Path(first.address.host).rmdir()
    with closed.open() as second:
        assert second.how == "started"
        assert customers(second) == [1]
        first.close()


@pytest.mark.parametrize(
    "damage", [Path.unlink, lambda path: path.write_text("wrong\n"), os.truncate]
)
def test_a_lost_password_is_replaced(closed: LocalServer, damage: object) -> None:
    file = closed.cluster.password_file
    if damage is os.truncate:
        os.truncate(file, 0)
    else:
        assert callable(damage)
        damage(file)
    with closed.open() as held:
        assert customers(held) == [1]
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_password_lost_while_the_server_runs_is_replaced(closed: LocalServer) -> None:
    first = closed.open()
    closed.cluster.password_file.unlink()
    with closed.open() as second:
        assert customers(second) == [1]
        first.close()
    with closed.open() as again:
        assert again.how == "started"


def test_a_clock_that_was_set_back_changes_nothing(closed: LocalServer) -> None:
    tomorrow = time.time() + 100_000
    held = closed.open()
    kill_postmaster(closed)
    held.close()
    noted = processes.path(closed.cluster.data)
    lines = noted.read_text().splitlines()
    lines[2] = str(int(tomorrow))
    noted.write_text("\n".join(lines) + "\n")
    for path in (*closed.folder.rglob("*"), closed.folder):
        os.utime(path, (tomorrow, tomorrow))
    with closed.open() as held:
        assert held.how == "started"
        assert customers(held) == [1]


def test_data_of_a_newer_postgresql_are_refused_and_left_alone(closed: LocalServer) -> None:
    version = closed.cluster.data / "PG_VERSION"
    version.write_text("19\n")
    with pytest.raises(Unavailable, match=r"PostgreSQL 19, and this Tradewind brings 18"):
        closed.open()
    version.write_text("18\n")
    with closed.open() as held:
        assert customers(held) == [1]


def test_a_folder_that_is_not_postgresqls_is_never_written_over(server: LocalServer) -> None:
    server.cluster.data.mkdir(parents=True)
    (server.cluster.data / "letter.txt").write_text("Dear Anna")
    with pytest.raises(Unavailable, match="not a folder of PostgreSQL"):
        server.open()
    assert [path.name for path in server.cluster.data.iterdir()] == ["letter.txt"]


def test_damage_is_told_with_the_last_words_of_the_server(closed: LocalServer) -> None:
    control = closed.cluster.data / "global" / "pg_control"
    moved = control.rename(control.with_suffix(".gone"))
    with pytest.raises(Unavailable, match=r"could not be started: .*pg_control.*No such file"):
        closed.open()
    moved.rename(control)
    with closed.open() as held:
        assert customers(held) == [1]


def test_open_permissions_are_told_with_the_last_words_of_the_server(closed: LocalServer) -> None:
    closed.cluster.data.chmod(0o777)
    with pytest.raises(Unavailable, match="has invalid permissions"):
        closed.open()


def test_a_foreign_stop_is_waited_for(closed: LocalServer) -> None:
    first = closed.open()
    pid = closed.status().pid
    assert pid
    # As the operating system does when it goes down: nobody else comes in, but we may stay.
    os.kill(pid, signal.SIGTERM)
    until(lambda: (closed.cluster.data / "postmaster.pid").read_text().split()[-1] == "stopping")
    with ThreadPoolExecutor(1) as threads:
        told: list[str] = []
        second = threads.submit(LocalServer(closed.folder, settings=QUICK).open, told.append)
        assert first._connection
        first._connection.close()
        with second.result() as held:
            assert held.how == "started"
            assert customers(held) == [1]
