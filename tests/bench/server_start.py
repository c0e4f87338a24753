"""The local server: attaching to a running one, and coming back after kill -9."""

import os
import shutil
import signal
import statistics
import time
from collections.abc import Iterator

import psycopg

from core.addresses import Address
from core.server.lifecycle import LocalServer
from tests.bench.run import measurement, seconds
from tests.conftest import open_folder

WAL = 500 << 20


def run() -> Iterator[dict[str, object]]:
    folder = open_folder()
    # Without a checkpoint in between, all of the log must be read again.
    server = LocalServer(
        folder / "server", settings={"max_wal_size": "8GB", "checkpoint_timeout": "1h"}
    )
    try:
        with server.open():
            times = []
            for _ in range(20):
                began = time.perf_counter()
                attached = LocalServer(folder / "server").open()
                times.append(time.perf_counter() - began)
                attached.close()
            yield measurement(
                "attach to a running local server",
                statistics.median(times) * 1e3,
                "ms",
                goal=50,
                of="value",
            )
        yield from _recovery(server)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _recovery(server: LocalServer) -> Iterator[dict[str, object]]:
    opened = server.open()
    rows, written = _write(opened.address)
    pid = server.status().pid
    assert pid
    os.kill(pid, signal.SIGKILL)
    took = seconds(opened.revive)
    with psycopg.connect(**opened.address.parameters()) as connection:
        found = connection.execute("SELECT count(*) FROM tradewind.payload").fetchone()
    opened.close()
    if found != (rows,):
        raise AssertionError(f"{rows} rows were committed, {found} came back")
    yield measurement(
        f"crash recovery after kill -9 with {written >> 20} MB of WAL, {rows:,} rows all there",
        took,
        "s",
        goal=10,
        of="value",
    )


def _write(address: Address) -> tuple[int, int]:
    with psycopg.connect(autocommit=True, **address.parameters()) as connection:
        connection.execute("CREATE SCHEMA IF NOT EXISTS tradewind")
        connection.execute("CREATE TABLE tradewind.payload (id bigint PRIMARY KEY, said text)")
        written = rows = 0
        start = connection.execute("SELECT pg_current_wal_insert_lsn()").fetchone()
        while written < WAL:
            connection.execute(
                "INSERT INTO tradewind.payload SELECT g, repeat(md5(g::text), 8)"
                " FROM generate_series(%s::int, %s::int) g",
                (rows + 1, rows + 50_000),
            )
            rows += 50_000
            (written,) = connection.execute(
                "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), %s)::bigint", start
            ).fetchone() or (0,)
    return rows, written
