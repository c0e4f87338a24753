import json
import os
import threading
import zipfile

import psycopg
import pytest

from core.database import schema
from core.database.archive import DUMP, MANIFEST, read_manifest, verify
from core.database.backup import back_up
from core.database.restore import restore
from core.errors import Cancelled, Refused, Unavailable


@pytest.fixture
def programs(server):
    return server.server.programs


@pytest.fixture
def filled(database):
    """A database with something in it that a backup must not lose."""
    with psycopg.connect(**database.parameters()) as connection:
        connection.execute("CREATE TABLE tradewind.scribbles (id bigint PRIMARY KEY, said text)")
        connection.execute(
            "INSERT INTO tradewind.scribbles SELECT g, 'note ' || g FROM generate_series(1, 2000) g"
        )
    return database


def notes(address):
    with psycopg.connect(**address.parameters()) as connection:
        return connection.execute(
            "SELECT count(*), max(said) FILTER (WHERE id = 7) FROM tradewind.scribbles"
        ).fetchone()


def databases(address):
    with psycopg.connect(**address.at("postgres").parameters()) as connection:
        return {
            row[0]
            for row in connection.execute("SELECT datname FROM pg_database")
            if row[0].startswith(address.database[:20])
        }


def test_a_backup_says_what_it_holds(filled, folder, programs):
    manifest = back_up(filled, folder / "b.tradewind", programs)

    assert manifest == verify(folder / "b.tradewind")
    assert manifest.rows["scribbles"] == 2000
    assert manifest.rows["alembic_version"] == 1
    assert manifest.revision == schema.revisions()[-1]
    assert manifest.database == filled.database


def test_what_was_backed_up_comes_back_and_what_was_there_is_kept(filled, folder, programs):
    file = folder / "b.tradewind"
    back_up(filled, file, programs)
    with psycopg.connect(**filled.parameters()) as connection:
        connection.execute("DELETE FROM tradewind.scribbles")
        connection.execute("INSERT INTO tradewind.scribbles VALUES (1, 'written after the backup')")

    restored = restore(filled, file, programs)

    assert notes(filled) == (2000, "note 7")
    kept = filled.at(restored.kept_as)
    assert notes(kept) == (1, None)
    assert schema.differences(filled) != []  # The notes are not among the models, and came along.


def test_a_colleague_who_is_connected_does_not_stop_a_restore(filled, folder, programs):
    back_up(filled, folder / "b.tradewind", programs)
    with psycopg.connect(autocommit=True, **filled.parameters()) as colleague:
        colleague.execute("SELECT 1")
        restore(filled, folder / "b.tradewind", programs)
        with pytest.raises(psycopg.OperationalError):
            colleague.execute("SELECT 1")
    assert notes(filled) == (2000, "note 7")


def test_restoring_twice_within_a_second_keeps_both(filled, folder, programs):
    back_up(filled, folder / "b.tradewind", programs)
    first = restore(filled, folder / "b.tradewind", programs)
    second = restore(filled, folder / "b.tradewind", programs)
    assert first.kept_as != second.kept_as
    assert {first.kept_as, second.kept_as, filled.database} == databases(filled)


def test_a_backup_taken_while_someone_writes_is_of_one_moment(filled, folder, programs):
    stop = threading.Event()

    def write():
        number = 2000
        with psycopg.connect(autocommit=True, **filled.parameters()) as connection:
            while not stop.is_set():
                number += 1
                connection.execute(
                    "INSERT INTO tradewind.scribbles VALUES (%s, 'meanwhile')", (number,)
                )

    writer = threading.Thread(target=write)
    writer.start()
    try:
        manifest = back_up(filled, folder / "b.tradewind", programs)
    finally:
        stop.set()
        writer.join()

    restore(filled, folder / "b.tradewind", programs)
    assert notes(filled)[0] == manifest.rows["scribbles"] >= 2000


@pytest.mark.parametrize("damage", ["one byte", "cut short", "no manifest", "not a zip"])
def test_a_damaged_backup_is_refused_and_changes_nothing(filled, folder, programs, damage):
    file = folder / "b.tradewind"
    back_up(filled, file, programs)
    content = bytearray(file.read_bytes())
    if damage == "one byte":
        content[len(content) // 2] ^= 0xFF
        file.write_bytes(content)
    elif damage == "cut short":
        file.write_bytes(content[: len(content) // 2])
    elif damage == "no manifest":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr(DUMP, b"")
    else:
        file.write_text("dear diary")

    before = databases(filled)
    with pytest.raises(Refused, match="damaged"):
        restore(filled, file, programs)
    assert databases(filled) == before
    assert notes(filled) == (2000, "note 7")


def test_a_restore_that_fails_half_way_leaves_everything_as_it_was(filled, folder, programs):
    file = folder / "b.tradewind"
    manifest = back_up(filled, file, programs)
    # A dump that vouches for more rows than it holds is found out after it was loaded.
    with zipfile.ZipFile(file) as archive:
        dump = archive.read(DUMP)
        said = json.loads(archive.read(MANIFEST))
    said["rows"]["notes"] += 1
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(DUMP, dump)
        archive.writestr(MANIFEST, json.dumps(said))

    before = databases(filled)
    with pytest.raises(Refused, match=r"did not give back every row \(notes\)"):
        restore(filled, file, programs)
    assert databases(filled) == before
    assert notes(filled) == (manifest.rows["scribbles"], "note 7")


def test_a_cancelled_backup_leaves_no_file(filled, folder, programs):
    with pytest.raises(Cancelled):
        back_up(filled, folder / "b.tradewind", programs, cancelled=lambda: True)
    assert list(folder.iterdir()) == []


def test_a_cancelled_restore_leaves_the_database_as_it_was(filled, folder, programs):
    back_up(filled, folder / "b.tradewind", programs)
    before = databases(filled)
    with pytest.raises(Cancelled):
        restore(filled, folder / "b.tradewind", programs, cancelled=lambda: True)
    assert databases(filled) == before


def test_a_backup_over_an_older_one_replaces_it_only_when_whole(filled, folder, programs):
    file = folder / "b.tradewind"
    back_up(filled, file, programs)
    before = file.read_bytes()
    with pytest.raises(Cancelled):
        back_up(filled, file, programs, cancelled=lambda: True)
    assert file.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting needs root")
def test_a_backup_onto_a_disk_that_fills_up_leaves_nothing(filled, folder, programs):
    import subprocess

    small = folder / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(small)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("this machine forbids mounting")
    try:
        with pytest.raises(Unavailable, match="the disk is full"):
            back_up(filled, small / "b.tradewind", programs)
        assert list(small.iterdir()) == []
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_a_backup_of_a_newer_tradewind_is_refused(filled, folder, programs):
    file = folder / "b.tradewind"
    back_up(filled, file, programs)
    with zipfile.ZipFile(file) as archive:
        dump = archive.read(DUMP)
        said = json.loads(archive.read(MANIFEST)) | {"revision": "0123456789ab"}
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(DUMP, dump)
        archive.writestr(MANIFEST, json.dumps(said))
    with pytest.raises(Refused, match="newer Tradewind"):
        restore(filled, file, programs)


def test_a_file_that_is_not_there_is_said_to_be_missing(folder):
    with pytest.raises(Refused, match="There is no file"):
        read_manifest(folder / "nowhere.tradewind")
