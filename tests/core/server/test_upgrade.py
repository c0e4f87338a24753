"""From PostgreSQL 16 to 18; the wheel carries both."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import Unavailable
from core.server import accounts, upgrade
from core.server.cluster import Cluster
from core.server.lifecycle import LocalServer
from tests.core.server.conftest import ask, kill_postmaster, until
from tests.core.server.test_full_disk import Disk, disk  # noqa: F401  A fixture.
from tests.core.server.window import QUICK, Window


@pytest.fixture
def old(place: Path, made: Callable[[Path, int], LocalServer]) -> LocalServer:
    """A server of version 16 with a customer, stopped in order."""
    return made(place / "server", 16)


def check(old: LocalServer) -> None:
    """Open it with the newest programs, and find everything; once more, and nothing is redone."""
    new = LocalServer(old.folder, settings=QUICK)
    with new.open() as held:
        assert held.how == "started"
        assert ask(held, "SELECT id, name, current_user FROM customers") == [
            (1, "Zoë", "tradewind_owner")
        ]
        assert ask(held, "SHOW server_version_num")[0][0].startswith("18")
        assert ask(held, "SHOW data_checksums") == [("on",)]
    told: list[str] = []
    with new.open(told.append) as held:
        assert held.how == "started"
    assert told == ["Starting the database…"]
    assert new.status().data_major == 18
    assert new.status().kept == (old.folder / "data.16",)
    assert not list(old.folder.glob("data.new.*"))
    assert not (old.folder / "upgrade").exists()
    assert not (old.folder / "upgrading").exists()


def test_older_data_are_upgraded_and_the_old_ones_kept(old: LocalServer) -> None:
    told: list[str] = []
    with LocalServer(old.folder, settings=QUICK).open(told.append):
        pass
    assert told[0] == "Upgrading the database from PostgreSQL 16 to 18…"
    check(old)
    # The backup is good: with the programs of its time it opens as it was.
    (old.folder / "data").rename(old.folder / "set aside")
    (old.folder / "data.16").rename(old.folder / "data")
    with old.open() as held:
        assert ask(held, "SELECT id, name FROM customers") == [(1, "Zoë")]


def test_older_data_without_checksums_or_a_password_get_them_first(old: LocalServer) -> None:
    old.open().close()
    old.programs.run(
        "pg_checksums",
        *("--disable", "-D", old.cluster.data),
        account=accounts.needed_for(old.folder),
        folder=old.folder,
    )
    old.cluster.password_file.unlink()
    check(old)


def test_older_data_of_a_killed_server_are_brought_to_rest_first(old: LocalServer) -> None:
    held = old.open()
    kill_postmaster(old)
    held.close()
    check(old)


@pytest.mark.skipif(sys.platform == "win32", reason="a window is stopped by signals here")
def test_an_upgrade_killed_at_its_beginning_is_done_again(old: LocalServer) -> None:
    with Window(old.folder) as window:
        until(lambda: list(old.folder.glob("data.new.*/base")))
        window.kill()
    assert old.status().data_major == 16
    check(old)


@pytest.mark.skipif(sys.platform == "win32", reason="a window is stopped by signals here")
def test_an_upgrade_killed_in_the_middle_is_done_again(old: LocalServer) -> None:
    with Window(old.folder) as window:
        # pg_upgrade has started the old server; both outlive the window.
        until(lambda: (old.folder / "upgrade" / "output").exists() and old.cluster.running())
        window.kill()
    check(old)


def test_an_upgrade_killed_between_the_two_renamings_is_finished(old: LocalServer) -> None:
    LocalServer(old.folder, settings=QUICK).open().close()
    # As it was when both renamings were still to come, and when one of them was.
    (old.folder / "data").rename(old.folder / "data.upgraded")
    (old.folder / "data.16").rename(old.folder / "data")
    check(old)
    (old.folder / "data").rename(old.folder / "data.upgraded")
    check(old)


def test_a_second_backup_does_not_replace_the_first(place: Path) -> None:
    cluster = Cluster(place, QUICK)
    for name in ("data", "data.16", "data.upgraded"):
        (place / name).mkdir()
        (place / name / "PG_VERSION").write_text("18\n" if name == "data.upgraded" else "16\n")
    upgrade.finish_interrupted(cluster)
    assert cluster.major() == 18
    assert upgrade.kept(place) == [place / "data.16", place / "data.16.2"]


def test_a_running_older_server_is_attached_to_and_upgraded_another_time(
    old: LocalServer,
) -> None:
    with old.open(), LocalServer(old.folder, settings=QUICK).open() as held:
        assert held.how == "attached"
        assert ask(held, "SELECT id FROM customers") == [(1,)]
    assert old.status().data_major == 16


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root may mount a small disk"
)
def test_an_upgrade_without_room_for_it_is_refused_and_changes_nothing(
    disk: Disk,  # noqa: F811  The fixture.
    made: Callable[[Path, int], LocalServer],
) -> None:
    old = made(disk.folder / "server", 16)
    with pytest.raises(Unavailable, match=r"upgraded, which needs \d+ MB .*; \d+ MB are free"):
        LocalServer(old.folder, settings=QUICK).open()
    with old.open() as held:
        assert ask(held, "SELECT id FROM customers") == [(1,)]


def test_older_data_whose_programs_are_not_here_are_refused(
    old: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = LocalServer(old.folder).programs
    monkeypatch.setenv("TRADEWIND_POSTGRES", str(newest.folder))
    with pytest.raises(Unavailable, match="PostgreSQL 16, whose programs are needed"):
        LocalServer(old.folder).open()
    assert old.status().data_major == 16
