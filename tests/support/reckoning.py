"""The functions that the computed columns of a quote's lines stand on, before there is any table."""

import runpy

from core.database import schema


def reckoning() -> str:
    pipeline = schema.MIGRATIONS / "versions" / "2026_11_28_pipeline.py"
    sql: str = runpy.run_path(str(pipeline))["RECKONING"]
    return sql
