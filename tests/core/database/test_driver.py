"""The driver is imported without the standard library's e-mail, and knows its version all the same."""

import subprocess
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[3]
IMPORTED = """
import sys
from core.database.driver import lighten
lighten()
import psycopg
print(psycopg.__version__, psycopg.pq.__impl__, "importlib.metadata" in sys.modules)
"""


def test_the_driver_knows_its_version_without_looking_for_it() -> None:
    told = subprocess.run(
        [sys.executable, "-c", IMPORTED],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    assert told.split() == [metadata.version("psycopg"), "binary", "False"]
