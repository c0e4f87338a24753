"""The functions that computed columns and indexes stand on, before there is any table."""

import re
import runpy

from core.database import schema

VERSIONS = schema.MIGRATIONS / "versions"


def reckoning() -> str:
    coins: str = runpy.run_path(str(VERSIONS / "2026_11_28_minor_units.py"))["RECKONING"]
    said = (VERSIONS / "2026_11_28_fragments.sql").read_text("utf-8")
    fragments = re.search(
        r"^CREATE FUNCTION tradewind\.fragments\(.*?;$", said, re.MULTILINE | re.DOTALL
    )
    assert fragments
    return coins + fragments[0]
