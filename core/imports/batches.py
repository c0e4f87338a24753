"""The batch of an import: begun before the first row, and settled in the transaction of the last one."""

# ruff: noqa: S608 (only what is declared here stands in the statements)

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import NotFound, Refused
from core.imports.choices import BatchState
from core.imports.plans import Plan, signature
from core.imports.suggesting import WHY

if TYPE_CHECKING:
    from psycopg import Connection

# The first half of the lock that a session holds on the batch it is at work on.
LOCK = 1953918324
# “At work, and not given up”: what a list asks as well (core.lists.lead_batches).
ALIVE = (
    "EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = 1953918324"
    " AND l.objid = mod(b.id, 2147483647)::oid AND l.database ="
    " (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))"
)
MOST_ERRORS = 100_000
MOST_BYTES = 25 * 1024 * 1024


@dataclass(frozen=True)
class Batch:
    id: int
    name: str
    target: str
    state: BatchState
    source_file: str
    file_path: str | None
    imported_by: str | None
    mapping: Mapping[str, str]
    settings: Mapping[str, Any]
    total_rows: int
    created_rows: int
    updated_rows: int
    skipped_rows: int
    blocked_rows: int
    invalid_rows: int
    error_rows: int
    reasons: Mapping[str, Mapping[str, int]]
    quality: Mapping[str, int]
    error_message: str | None
    cost: Decimal | None
    currency: str
    started_at: datetime
    change_set_id: int | None


def hash_of(file: Path) -> str:
    found = sha256()
    with file.open("rb") as content:
        while part := content.read(1 << 20):
            found.update(part)
    return found.hexdigest()


def before(
    connection: "Connection[Any]", organization: int, file_hash: str
) -> tuple[str, datetime, bool] | None:
    """The last import of the very same file: its name, when, and whether it is being imported now."""
    found = connection.execute(
        f"SELECT b.name, b.started_at, b.state = 'running' AND {ALIVE} FROM tradewind.lead_batches b"
        " WHERE b.organization_id = %s AND b.file_hash = %s AND b.deleted_at IS NULL"
        f" AND (b.state = 'completed' OR b.state = 'running' AND {ALIVE})"
        " ORDER BY (b.state = 'running') DESC, b.started_at DESC LIMIT 1",
        (organization, file_hash),
    ).fetchone()
    return (str(found[0]), found[1], bool(found[2])) if found else None


def begin(
    connection: "Connection[Any]",
    organization: int,
    plan: Plan,
    file: Path,
    file_hash: str,
    name: str = "",
    resumed: int | None = None,
) -> int:
    """Note that this file is being imported, and hold its lock until `release`.

    The same file twice at once: the second is told.
    """
    with connection.transaction():
        # One after the other, or two that begin at once would each see nobody.
        connection.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (f"import {file_hash}",))
        if (known := before(connection, organization, file_hash)) and known[2]:
            raise Refused(
                f"“{file.name}” is being imported at this moment (“{known[0]}”); wait for it to end."
            )
        connection.execute(
            "SELECT set_config('tradewind.label', %s, true)", (f"Begin: {file.name}"[:200],)
        )
        batch = resumed or _note(connection, organization, plan, file, file_hash, name)
        if resumed:
            connection.execute(
                'SELECT tradewind.settle_batch(%s, \'{"state": "running"}\')', (resumed,)
            )
        _remember(connection, organization, plan)
        connection.execute("SELECT pg_advisory_lock(%s, %s)", (LOCK, batch % 2147483647))
    return batch


def _note(
    connection: "Connection[Any]",
    organization: int,
    plan: Plan,
    file: Path,
    file_hash: str,
    name: str,
) -> int:
    from psycopg.types.json import Jsonb

    settings = plan.to_json()
    mapping = settings.pop("mapping")
    found = connection.execute(
        "INSERT INTO tradewind.lead_batches (organization_id, name, target, source_file, file_path,"
        " file_size, file_hash, imported_by, lead_source_id, mapping, import_settings)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, tradewind.me(), %s, %s, %s) RETURNING id",
        (
            organization,
            (name or file.name)[:255],
            plan.target.value,
            file.name[:255],
            str(file.absolute())[:4096],
            file.stat().st_size,
            file_hash,
            plan.lead_source_id,
            Jsonb(mapping),
            Jsonb(settings),
        ),
    ).fetchone()
    assert found
    return int(found[0])


def release(connection: "Connection[Any]", batch: int) -> None:
    connection.execute("SELECT pg_advisory_unlock(%s, %s)", (LOCK, batch % 2147483647))


def settle(
    connection: "Connection[Any]",
    batch: int,
    state: BatchState,
    errors: bytes | None = None,
    **said: object,
) -> None:
    connection.execute(
        "SELECT tradewind.settle_batch(%s, %s, %s)",
        (batch, json.dumps({"state": state.value} | said), errors),
    )


def _remember(connection: "Connection[Any]", organization: int, plan: Plan) -> None:
    """The next file with these headers, from this source, is read like this one."""
    from psycopg.types.json import Jsonb

    settings = plan.to_json()
    mapping = settings.pop("mapping")
    del settings["shape"]
    said = (Jsonb(mapping), Jsonb(settings))
    key = (organization, plan.target.value, signature(plan.shape.headers), plan.lead_source_id)
    known = connection.execute(
        "UPDATE tradewind.import_mappings SET mapping = %s, import_settings = %s,"
        " last_used_at = now() WHERE organization_id = %s AND target = %s AND signature = %s"
        " AND lead_source_id IS NOT DISTINCT FROM %s AND deleted_at IS NULL",
        (*said, *key),
    )
    if not known.rowcount:
        connection.execute(
            "INSERT INTO tradewind.import_mappings (organization_id, target, signature,"
            " lead_source_id, name, mapping, import_settings) VALUES (%s, %s, %s, %s, %s, %s, %s)"
            " ON CONFLICT DO NOTHING",
            (*key, ", ".join(plan.shape.headers)[:250], *said),
        )


def remembered(
    connection: "Connection[Any]",
    organization: int,
    target: str,
    headers: Sequence[str],
    lead_source_id: int | None = None,
) -> tuple[dict[str, str], dict[str, Any]] | None:
    """How such a file was read the last time, best from the same source."""
    found = connection.execute(
        "SELECT mapping, import_settings FROM tradewind.import_mappings WHERE organization_id = %s"
        " AND target = %s AND signature = %s AND deleted_at IS NULL"
        " ORDER BY (lead_source_id IS NOT DISTINCT FROM %s) DESC, last_used_at DESC LIMIT 1",
        (organization, target, signature(headers), lead_source_id),
    ).fetchone()
    if found is None:
        return None
    # Rows that were sent back have a column more, that of the reasons.
    mapping = {header: name for header, name in found[0].items() if header != WHY}
    return mapping | ({WHY: ""} if WHY in headers else {}), dict(found[1])


def one(connection: "Connection[Any]", organization: int, batch: int) -> Batch:
    found = connection.execute(
        "SELECT b.id, b.name, b.target,"
        f" CASE WHEN b.state = 'running' AND NOT {ALIVE} THEN 'interrupted' ELSE b.state END,"
        " b.source_file, b.file_path, u.full_name, b.mapping,"
        " b.import_settings, b.total_rows, b.created_rows, b.updated_rows, b.skipped_rows,"
        " b.blocked_rows, b.invalid_rows, b.error_rows, b.reasons, b.quality, b.error_message,"
        " b.cost, b.currency, b.started_at, b.change_set_id FROM tradewind.lead_batches b"
        " LEFT JOIN tradewind.users u ON u.id = b.imported_by"
        " WHERE b.organization_id = %s AND b.id = %s AND b.deleted_at IS NULL",
        (organization, batch),
    ).fetchone()
    if found is None:
        raise NotFound("This import is gone, or you may not see it.")
    values = [*found]
    values[3] = BatchState(values[3])
    return Batch(*values)


def packed(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[bytes, int]:
    """The rows that did not come in as CSV, compressed; as many as there is room for."""
    import csv

    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(headers)
    writer.writerows(rows)
    content = gzip.compress(out.getvalue().encode("utf-8", "replace"), 3, mtime=0)
    if len(content) > MOST_BYTES and len(rows) > 1:
        return packed(headers, rows[: len(rows) // 2])
    return content, len(rows)
