"""Backup files from strangers, and restores that get in each other's way."""

import json
import os
import stat
import zipfile
from dataclasses import replace

import psycopg
import pytest

from core.database import opening
from core.database.archive import DUMP, MANIFEST
from core.database.backup import back_up
from core.database.restore import restore
from core.database.swap import maintenance, only_one
from core.errors import Refused


@pytest.fixture
def programs(server):
    return server.server.programs


@pytest.fixture
def backup(database, folder, programs):
    file = folder / "b.tradewind"
    back_up(database, file, programs)
    return file


def with_manifest(file, manifest, *, compressed=False):
    """The same dump under another manifest."""
    with zipfile.ZipFile(file) as archive:
        dump = archive.read(DUMP)
    kind = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
    with zipfile.ZipFile(file, "w", kind) as archive:
        archive.writestr(DUMP, dump)
        archive.writestr(MANIFEST, manifest)
    return file


@pytest.mark.parametrize(
    "become", ["RESET ROLE", "SET ROLE NONE", "RESET SESSION AUTHORIZATION", "RESET ALL"]
)
def test_what_a_dump_says_is_never_run_by_a_superuser(database, become):
    with psycopg.connect(autocommit=True, **database.parameters()) as connection:
        connection.execute(become)
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="external program"):
            connection.execute("COPY (SELECT 1) TO PROGRAM 'true'")


@pytest.mark.parametrize(
    "manifest",
    [
        "[" * 100_000,
        '{"format": 1, "rows": "abc"}',
        '{"format": "one"}',
        "[]",
        "null",
        " " * (9 << 20),
    ],
    ids=["deep", "rows of letters", "format of letters", "a list", "nothing", "a bomb"],
)
def test_a_manifest_of_nonsense_is_refused_before_anything_is_done(
    backup, database, programs, manifest
):
    with pytest.raises(Refused, match="not a Tradewind backup, or it is damaged"):
        restore(database, with_manifest(backup, manifest, compressed=True), programs)


def test_an_encrypted_entry_is_refused(backup, database, programs):
    content = bytearray(backup.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            content[at + offset] |= 1
    backup.write_bytes(content)
    with pytest.raises(Refused, match="damaged"):
        restore(database, backup, programs)


@pytest.mark.skipif(os.name != "posix", reason="devices are files on POSIX only")
def test_a_device_is_neither_read_nor_replaced(database, programs):
    from pathlib import Path

    with pytest.raises(Refused, match="is not a file"):
        restore(database, Path("/dev/zero"), programs)
    with pytest.raises(Refused, match="not a file that could be replaced"):
        back_up(database, Path("/dev/null"), programs)


def test_a_folder_is_refused_before_the_work_is_done(database, folder, programs):
    told = []
    with pytest.raises(Refused, match="not a file that could be replaced"):
        back_up(database, folder, programs, told.append)
    assert told == []


@pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
def test_a_backup_is_private_and_follows_a_link(database, folder, programs):
    (folder / "link").symlink_to(folder / "real.tradewind")
    back_up(database, folder / "link", programs)
    assert (folder / "link").is_symlink()
    assert stat.S_IMODE((folder / "real.tradewind").stat().st_mode) == 0o600


def test_two_restores_at_once_do_not_destroy_each_other(backup, database, programs):
    with (
        psycopg.connect(autocommit=True, **maintenance(database).parameters()) as other,
        only_one(other, database.database),
        pytest.raises(Refused, match="being restored by somebody else"),
    ):
        restore(database, backup, programs)


def test_a_database_left_closed_by_a_killed_restore_is_opened_again(database):
    name = psycopg.sql.Identifier(database.database)
    with psycopg.connect(autocommit=True, **maintenance(database).parameters()) as server:
        server.execute(psycopg.sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(name))
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(**database.parameters())
    assert opening._status(database).state == "current"


def test_a_password_from_the_environment_serves_the_programs_too(
    database, folder, programs, monkeypatch
):
    monkeypatch.setenv("PGPASSWORD", str(database.password))
    silent = replace(database, password=None)
    back_up(silent, folder / "b.tradewind", programs)
    restore(silent, folder / "b.tradewind", programs)


def test_a_dump_that_is_none_is_called_damaged(backup, database, programs):
    import hashlib

    with zipfile.ZipFile(backup) as archive:
        said = json.loads(archive.read(MANIFEST))
    rubbish = b"not a dump at all" * 100
    said |= {"dump_bytes": len(rubbish), "dump_sha256": hashlib.sha256(rubbish).hexdigest()}
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr(DUMP, rubbish)
        archive.writestr(MANIFEST, json.dumps(said))
    with pytest.raises(Refused, match="damaged"):
        restore(database, backup, programs)
