"""Running as root, and as an ordinary user. PostgreSQL itself refuses to run as root."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from core.server import accounts
from core.server.accounts import Account
from core.server.lifecycle import LocalServer
from tests.core.server.conftest import ask
from tests.core.server.window import QUICK, ROOT, Window

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can become somebody else"
)
NOBODY = Account(65534, 65534)


def uids_of(server: LocalServer) -> set[int]:
    """Of the postmaster and of the processes that are there for as long as it is."""
    process = psutil.Process(server.status().pid)
    found = {process.uids().effective}
    for child in process.children():
        # Some have come only to look after something, and go.
        with suppress(psutil.NoSuchProcess):
            found.add(child.uids().effective)
    return found


def test_root_runs_the_server_as_a_system_account_of_its_own(server: LocalServer) -> None:
    account = accounts.needed_for(server.folder)
    assert account
    assert account.uid not in (0, NOBODY.uid)
    with server.open() as held:
        assert uids_of(server) == {account.uid}
        assert ask(held, "SELECT 1") == [(1,)]
        assert server.folder.stat().st_uid == account.uid
        assert server.folder.stat().st_mode & 0o777 == 0o700


def test_our_own_folder_is_opened_for_walking_through_but_not_for_looking(place: Path) -> None:
    home = place / "home"
    home.mkdir(mode=0o700)
    with LocalServer(home / "server", settings=QUICK).open():
        assert home.stat().st_mode & 0o777 == 0o701
    assert place.stat().st_mode & 0o777 == 0o755


def test_a_folder_below_a_closed_one_works_and_leaves_it_closed(place: Path) -> None:
    place.chmod(0o700)
    server = LocalServer(place / "home" / "server", settings=QUICK)
    for how in ("created", "started"):
        with server.open() as held:
            assert held.how == how
            assert uids_of(server) == {server.folder.stat().st_uid}
            assert ask(held, "SELECT 1") == [(1,)]
    assert place.stat().st_mode & 0o777 == 0o700


def test_without_the_right_to_walk_through_the_sentence_names_the_closed_folder(
    place: Path,
) -> None:
    place.chmod(0o700)
    less = ("setpriv", "--bounding-set=-dac_read_search", "--inh-caps=-dac_read_search")
    with Window(place / "home" / "server", before=less) as window:
        refusal = window.hears("refused: ")
    assert "the account it is to run as cannot enter /" in refusal
    assert "TRADEWIND_HOME" in refusal
    assert "ordinary user" in refusal


def test_a_folder_of_an_ordinary_user_stays_usable_to_that_user(place: Path) -> None:
    home = place / "home"
    home.mkdir(mode=0o700)
    NOBODY.own(home)
    folder = home / "server"
    with Window(folder, account=NOBODY) as window:
        assert window.hears("open: ") == "created"
        server = LocalServer(folder, settings=QUICK)
        assert uids_of(server) == {NOBODY.uid}
        with server.open() as held:
            assert held.how == "attached"
        assert window.close() == "True"
    # Root may have to look at it, and must not leave anything behind that is root's.
    with server.open() as held:
        assert held.how == "started"
        assert uids_of(server) == {NOBODY.uid}
    with Window(folder, account=NOBODY) as window:
        assert window.hears("open: ") == "started"
        assert window.close() == "True"
    assert home.stat().st_mode & 0o777 == 0o700


def test_an_ordinary_user_is_told_that_a_folder_belongs_to_somebody_else(place: Path) -> None:
    server = LocalServer(place / "server", settings=QUICK)
    server.open().close()
    with Window(server.folder, account=NOBODY) as window:
        assert "may not be read or written by this user account" in window.hears("refused: ")
    assert server.open().close()


def test_data_that_root_has_copied_back_are_given_to_the_account(closed: LocalServer) -> None:
    subprocess.run(["chown", "-R", "root:root", str(closed.folder)], check=True)
    with closed.open() as held:
        assert held.how == "started"
        assert uids_of(closed) == {closed.folder.stat().st_uid}


def test_the_checkout_need_not_be_open_to_the_account() -> None:
    """This very run shows it where the checkout is below a closed folder; elsewhere it is idle."""
    account = accounts.needed_for(Path("/nonexistent"))
    assert account
    prefix, options = account.launch(ROOT)
    done = subprocess.run(
        [*prefix, "cat", str(ROOT / "pyproject.toml")], **options, capture_output=True, check=True
    )
    assert b"tradewind" in done.stdout
