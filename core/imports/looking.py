"""What a person looks at before they bring a file in: rows by verdict and reason, and what would change."""

# The statements are joined of the fields declared here; whatever comes from a file is a value.
# ruff: noqa: S608

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from core.imports import feeding
from core.imports.choices import Target
from core.imports.fields import field
from core.imports.importing import Import
from core.imports.judging import MERGED, OWN
from core.imports.linking import links
from core.imports.plans import OnMatch
from core.imports.rules import RULES
from core.imports.tables import COMPANIES, LINKS, ROWS, VERDICTS

if TYPE_CHECKING:
    from psycopg import Connection

    from core.imports.batches import Batch

# What a person recognizes a row by.
TELLING = (
    *("company_name", "first_name", "last_name", "email", "phone", "mobile", "tax_id", "website"),
    *("city", "country"),
)
MOST = 500
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?(?:[+-]\d\d:\d\d)?")
# Further down in a file, reading up to the row takes longer than a person waits.
FURTHEST = 200_000


@dataclass(frozen=True)
class Row:
    number: int
    verdict: str
    reason: str
    record_id: int | None
    # The row above that it repeats.
    twin: int | None
    values: tuple[str, ...]


def telling(work: Import) -> list[str]:
    there = {each.name for each in work.staged}
    return [name for name in TELLING if name in there][:6] or [
        each.name for each in work.staged if each.name not in OWN | MERGED
    ][:4]


def rows(work: Import, verdict: str = "", reason: str = "", most: int = MOST) -> list[Row]:
    """The first of them, as they stand in the file."""
    shown = ", ".join(f"s.{name}::text" for name in telling(work))
    where, values = ["true"], []
    if verdict:
        where.append("v.verdict = %s")
        values.append(verdict)
    if reason:
        where.append("%s = ANY (string_to_array(v.reason, ','))")
        values.append(reason)
    with work.looked_at() as connection:
        if connection is None:
            return []
        found = connection.execute(
            f"SELECT v.row_number, v.verdict, v.reason, v.record_id, v.twin, {shown}"
            f" FROM {VERDICTS} v JOIN {ROWS} s ON s.row_number = v.row_number"
            f" WHERE {' AND '.join(where)} ORDER BY v.row_number LIMIT {most:d}",
            values,
        ).fetchall()
    read = [
        Row(row[0], row[1], row[2], row[3], row[4], tuple(value or "" for value in row[5:]))
        for row in found
    ]
    return _as_written(work, read)


def _as_written(work: Import, read: list[Row]) -> list[Row]:
    """What could not be read is shown as it stands in the file."""
    invalid = [row.number for row in read if row.verdict == "invalid"]
    if not invalid or max(invalid) > FURTHEST:
        return read
    shape, plan = work.plan.shape, work.plan
    places = {plan.mapping.get(header, ""): at for at, header in enumerate(shape.headers)}
    wanted = [places.get(name) for name in telling(work)]
    cells = dict(feeding.picked(work.file, plan.to_json(), invalid))
    return [
        replace(
            row,
            values=tuple(
                value or (found[at] if at is not None and at < len(found) else "")
                for value, at in zip(row.values, wanted, strict=True)
            ),
        )
        if (found := cells.get(row.number))
        else row
        for row in read
    ]


@dataclass(frozen=True)
class Change:
    title: str
    before: str
    after: str


def changes(work: Import, number: int) -> list[Change]:
    """What the record of this row has now and would have; of a new one everything it would have."""
    rules = RULES[work.plan.target]
    with work.looked_at() as connection:
        if connection is None:
            return []
        found = connection.execute(
            "SELECT to_jsonb(s), to_jsonb(t), v.verdict"
            f" FROM {ROWS} s JOIN {VERDICTS} v ON v.row_number = s.row_number"
            f" LEFT JOIN tradewind.{rules.table} t ON t.organization_id = %s AND t.id = v.record_id"
            " WHERE s.row_number = %s",
            (work.organization, number),
        ).fetchone()
        company = _company(connection, number) if links(work.plan) else None
    if found is None:
        return []
    staged, there, verdict = found
    told: list[Change] = []
    for name in (each.name for each in work.staged):
        value = staged.get(name)
        if name in OWN or name == "originals" or value in (None, "", [], {}):
            continue
        before = (there or {}).get(name)
        counts = there is None or (
            verdict == "update"
            and name not in rules.first_only
            and before != value
            and (
                before in (None, "", [], {})
                or work.plan.on_match is OnMatch.OVERWRITE
                or name in MERGED
            )
        )
        if counts:
            declared = field(work.plan.target, name)
            title = declared.title if declared else _UNDECLARED.get(name, name)
            told.append(Change(title, _shown(before), _shown(value)))
    return told if company is None else [*told, company]


def _company(connection: "Connection[Any]", number: int) -> Change | None:
    """Which company the person would be linked to, by the name that it has here."""
    found = connection.execute(
        "SELECT l.how, coalesce((SELECT t.company_name FROM tradewind.customer_companies t"
        "  WHERE t.organization_id = tradewind.current_organization() AND t.id = l.company_id), c.name)"
        f" FROM {LINKS} l JOIN {COMPANIES} c ON c.key = l.key WHERE l.row_number = %s",
        (number,),
    ).fetchone()
    return Change(_LINKED[found[0]], "", found[1]) if found and found[0] in _LINKED else None


_LINKED = {"company_known": "In the company", "company_made": "In the new company"}
# What a row has besides the fields that a column may become.
_UNDECLARED = {
    "custom_fields": "Kept under their own names",
    "source": "Source",
    "currency": "Currency",
    "annual_revenue_currency": "Currency of the revenue",
    "tags": "Tags",
}


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str) and (moment := _MOMENT.fullmatch(value)):
        # Noon stands for a day without an hour.
        return moment[1] if moment[2] == "12:00" else f"{moment[1]} {moment[2]}"
    if isinstance(value, dict):
        return ", ".join(f"{name}: {each}" for name, each in value.items())
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)


@dataclass(frozen=True)
class Worth:
    """What has become of the new rows of a batch, and what they have brought in."""

    living: int
    converted: int
    answered: int
    revenue: Decimal
    currencies: Sequence[str]


def worth(connection: "Connection[Any]", organization: int, batch: "Batch") -> Worth | None:
    """None where that cannot be known: which contacts and companies are of this file, the journal
    alone tells, and only those who may take the import back."""
    from psycopg import DatabaseError, OperationalError

    if batch.target == Target.LEADS:
        found = connection.execute(_OF_LEADS, (organization, batch.id)).fetchone()
        return Worth(*found) if found else None
    if batch.change_set_id is None:
        return None
    statement = _OF_COMPANIES if batch.target == Target.COMPANIES else _OF_CONTACTS
    table = RULES[Target(batch.target)].table
    try:
        with connection.transaction():
            found = connection.execute(
                statement, {"change_set": batch.change_set_id, "table": table}
            ).fetchone()
    except OperationalError:
        raise
    except DatabaseError:
        return None
    return Worth(*found) if found else None


@dataclass(frozen=True)
class Companies:
    """What a file of contacts did about the companies they name."""

    made: int
    living: int


def companies_of(
    connection: "Connection[Any]", organization: int, batch: "Batch"
) -> Companies | None:
    """None where the file names none, or is not one of contacts."""
    if batch.target != Target.CONTACTS or "company_name" not in batch.mapping.values():
        return None
    found = connection.execute(
        "SELECT count(*)::integer, (count(*) FILTER (WHERE deleted_at IS NULL))::integer"
        " FROM tradewind.customer_companies WHERE organization_id = %s AND batch_id = %s",
        (organization, batch.id),
    ).fetchone()
    return Companies(*found) if found else None


_OF_LEADS = """
    SELECT count(*) FILTER (WHERE l.deleted_at IS NULL),
        count(*) FILTER (WHERE l.status = 'converted' AND l.deleted_at IS NULL),
        count(*) FILTER (WHERE l.last_responded_at IS NOT NULL AND l.deleted_at IS NULL),
        coalesce(sum(j.lifetime_value), 0),
        coalesce(array_agg(DISTINCT j.currency) FILTER (WHERE j.lifetime_value IS NOT NULL), '{}')
    FROM tradewind.leads l LEFT JOIN tradewind.lead_journeys j
      ON j.organization_id = l.organization_id AND j.lead_id = l.id AND j.deleted_at IS NULL
    WHERE l.organization_id = %s AND l.batch_id = %s
"""
# What was written then, by the journal; and what was sold to them since.
_MADE = """
    WITH made AS MATERIALIZED (
        SELECT t.* FROM tradewind.changes_to_undo(%(change_set)s) c
        CROSS JOIN LATERAL unnest(c.row_ids) r
        JOIN tradewind.{table} t
          ON t.organization_id = c.organization_id AND t.id >= lower(r) AND t.id < upper(r)
        WHERE c.table_name = %(table)s AND c.action = 'insert' AND t.deleted_at IS NULL
    ), won AS (
        SELECT m.id, o.amount, o.currency FROM made m JOIN tradewind.opportunities o
          ON o.organization_id = m.organization_id AND o.{key} = m.id
        WHERE o.stage = 'closed_won' AND o.deleted_at IS NULL
    )
    SELECT (SELECT count(*) FROM made), (SELECT count(DISTINCT id) FROM won),
        (SELECT count(*) FROM made m WHERE {answered}),
        coalesce(sum(w.amount), 0),
        coalesce(array_agg(DISTINCT w.currency) FILTER (WHERE w.amount IS NOT NULL), '{{}}')
    FROM won w
"""
_OF_CONTACTS = _MADE.format(
    table="contacts", key="contact_id", answered="m.last_engaged_at IS NOT NULL"
)
_OF_COMPANIES = _MADE.format(
    table="customer_companies",
    key="customer_company_id",
    answered=(
        "EXISTS (SELECT FROM tradewind.opportunities o WHERE o.organization_id = m.organization_id"
        " AND o.customer_company_id = m.id AND o.deleted_at IS NULL)"
    ),
)
