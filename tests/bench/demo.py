"""Demo data by the million, against the same rows copied into a bare table."""

import shutil
from collections.abc import Iterator

from core.database import schema
from core.database.connecting import connected
from core.demo import generator
from core.server.lifecycle import LocalServer
from tests.bench.run import measurement, seconds
from tests.conftest import open_folder


def run() -> Iterator[dict[str, object]]:
    folder = open_folder()
    server = LocalServer(folder / "server")
    try:
        with server.open() as opened:
            address = opened.address
            schema.upgrade(address)
            small = seconds(lambda: generator.fill(address, None))
            yield measurement("demo data, small", small, "s", goal=10, of="value")
            generator.remove(address)
            large = seconds(lambda: generator.fill(address, None, size="large"))
            with connected(address) as connection:
                bare = seconds(
                    lambda: connection.execute(
                        "CREATE TABLE tradewind.bare AS TABLE tradewind.leads"
                    )
                )
            yield measurement(
                "demo data, 1,000,000 leads (goal: 2 minutes)", large, "s", goal=120, of="value"
            )
            yield measurement(
                "… against a bare copy of the leads in the server", large, "s", baseline=bare
            )
            removed = seconds(lambda: generator.remove(address))
            yield measurement("demo data, large, taken away", removed, "s", baseline=large)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
