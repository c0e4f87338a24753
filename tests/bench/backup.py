"""Backup and restore of a million rows against pg_dump and pg_restore alone, in turns."""

import shutil
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg

from core.addresses import Address
from core.database import schema
from core.database.backup import back_up
from core.database.restore import restore
from core.server.lifecycle import LocalServer
from tests.bench.run import measurement, seconds
from tests.conftest import open_folder

ROWS = 1_000_000
RUNS = 3


def run() -> Iterator[dict[str, object]]:
    folder = open_folder()
    server = LocalServer(folder / "server")
    try:
        with server.open() as opened:
            schema.upgrade(opened.address)
            _fill(opened.address)
            yield from _compare(server, opened.address, folder)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _compare(server: LocalServer, address: Address, folder: Path) -> Iterator[dict[str, object]]:
    ours, theirs = folder / "ours.tradewind", folder / "theirs.dump"
    administrator = server.administrator()
    bare = server.administrator("bare")
    made: tuple[list[float], ...] = ([], [], [], [])
    # All backups before any restore: whoever reads a table first after it was filled also writes it.
    for _ in range(RUNS):
        made[0].append(seconds(lambda: back_up(address, ours, server.programs)))
        made[1].append(
            seconds(lambda: _program(server, address, "pg_dump", "-Fc", "-f", str(theirs)))
        )
    for _ in range(RUNS):
        made[2].append(seconds(lambda: restore(address, ours, server.programs)))
        with psycopg.connect(autocommit=True, **administrator.parameters()) as admin:
            admin.execute("DROP DATABASE IF EXISTS bare")
            # What the last round kept aside would only fill the disk here.
            for (name,) in admin.execute(
                "SELECT datname FROM pg_database WHERE datname LIKE 'tradewind_before_%'"
            ).fetchall():
                admin.execute(f'DROP DATABASE "{name}"')
            admin.execute("CREATE DATABASE bare")
        made[3].append(
            seconds(lambda: _program(server, bare, "pg_restore", "-d", "bare", str(theirs)))
        )
    backup, dump, restored, bare_restore = map(statistics.median, made)
    yield measurement(
        f"backup of {ROWS:,} rows ({ours.stat().st_size / 1e6:.0f} MB)",
        backup,
        "s",
        baseline=dump,
        goal=1.2,
    )
    yield measurement(
        f"restore of {ROWS:,} rows, proven and swapped in",
        restored,
        "s",
        baseline=bare_restore,
        goal=1.2,
    )


def _program(server: LocalServer, address: Address, program: str, *arguments: str) -> None:
    environment = {
        "PGHOST": address.host,
        "PGPORT": str(address.port),
        "PGUSER": address.user,
        "PGPASSWORD": address.password or "",
        "PGDATABASE": address.database,
    }
    process = server.programs.launch(program, *arguments, environment=environment)
    with process:
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, program)


def _fill(address: Address) -> None:
    with psycopg.connect(autocommit=True, **address.parameters()) as connection:
        connection.execute(
            "CREATE TABLE tradewind.payload (organization_id bigint, id bigint, email text, first_name"
            " text, last_name text, company text, city text, status text, score int, notes text,"
            " created_at timestamptz, PRIMARY KEY (organization_id, id))"
        )
        connection.execute(
            "INSERT INTO tradewind.payload SELECT g %% 10, g, 'person' || g || '@example' || g %% 5000"
            " || '.com', 'First' || g %% 3000, 'Last' || g %% 7000, 'Company ' || g %% 20000, 'City' ||"
            " g %% 300, 'new', g %% 101, repeat(md5(g::text), 3), now() - g * interval '1 second'"
            " FROM generate_series(1, %s) g",
            (ROWS,),
        )
        connection.execute("CREATE INDEX ON tradewind.payload (organization_id, created_at)")
        connection.execute("CREATE INDEX ON tradewind.payload (organization_id, email)")
        connection.execute("VACUUM ANALYZE tradewind.payload")
