"""The list of imports."""

from typing import TYPE_CHECKING

from core.access.permissions import Area
from core.imports.choices import BatchState, Target
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.standard import CURRENCY, NUMBER

if TYPE_CHECKING:
    from core.entries import Entry

# Whose session holds the lock of a batch is at work on it; see core.imports.batches.
STATE = (
    "CASE WHEN t.state = 'running' AND NOT EXISTS (SELECT FROM pg_locks l"
    " WHERE l.locktype = 'advisory' AND l.classid = 1953918324 AND l.objid = mod(t.id, 2147483647)::oid"
    " AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))"
    " THEN 'interrupted' ELSE t.state END"
)


def _edit() -> "type[Entry]":
    from core.imports.inputs import BatchEdit

    return BatchEdit


LEAD_BATCHES = Listing(
    name="lead_batches",
    title="Imports",
    singular="Import",
    table="lead_batches",
    area=Area.IMPORTS,
    edits=_edit,
    default_order=(("started_at", True),),
    quick=(
        Quick("leads", "Leads", "target:leads"),
        Quick("contacts", "Contacts", "target:contacts"),
        Quick("companies", "Companies", "target:companies"),
    ),
    fields=(
        Field("name", "Name", Kind.TEXT, width=240, default=True, nullable=False),
        Field("target", "What", Kind.CHOICE, choices=Target, default=True, nullable=False),
        Field("state", "State", Kind.CHOICE, STATE, choices=BatchState, default=True),
        Field(
            "started_at",
            "Started",
            Kind.MOMENT,
            default=True,
            nullable=False,
            indexed=True,
            nulls_last="down",
        ),
        Field("total_rows", "Rows", Kind.NUMBER, default=True, nullable=False),
        Field("created_rows", "Created", Kind.NUMBER, default=True, nullable=False),
        Field("updated_rows", "Updated", Kind.NUMBER, default=True, nullable=False),
        Field("skipped_rows", "Skipped", Kind.NUMBER, default=True, nullable=False),
        Field("blocked_rows", "Blocked", Kind.NUMBER, default=True, nullable=False),
        Field("invalid_rows", "Invalid", Kind.NUMBER, default=True, nullable=False),
        Field(
            "imported_by",
            "By",
            Kind.PERSON,
            "t.imported_by",
            default=True,
            shown="importer.full_name",
            join="LEFT JOIN tradewind.users importer ON importer.id = t.imported_by",
        ),
        Field("source_file", "File", Kind.TEXT, width=200, nullable=False),
        Field(
            "lead_source",
            "Source",
            Kind.TEXT,
            "origin.name",
            join="LEFT JOIN tradewind.lead_sources origin"
            " ON origin.organization_id = t.organization_id AND origin.id = t.lead_source_id",
        ),
        Field("cost", "Cost", Kind.MONEY, unit="currency"),
        CURRENCY,
        Field("completed_at", "Finished", Kind.MOMENT),
        Field("undone_at", "Taken back", Kind.MOMENT),
        Field("notes", "Notes", Kind.TEXT, width=260, sortable=False),
        NUMBER,
    ),
)
