"""What of two records is set side by side, and which of two values stays where nobody chooses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.access.policies import COUNTED, FIXED, KEPT
from core.customers.choices import ContactStatus
from core.customers.companies import CustomerCompany
from core.customers.models import Contact
from core.db import Tenant
from core.duplicates.kinds import Kind
from core.leads.choices import LeadStatus
from core.leads.models import Lead

MODELS: dict[Kind, type[Tenant]] = {
    Kind.COMPANIES: CustomerCompany,
    Kind.CONTACTS: Contact,
    Kind.LEADS: Lead,
}
# Only together do these say something: half an address of each is nobody's.
TOGETHER = (
    ("street", "postal_code", "city", "state", "country"),
    ("annual_revenue_amount", "annual_revenue_currency"),
    ("estimated_value", "currency"),
    ("first_name", "last_name"),
)
# Where somebody stands goes with the record that stays, and what may be sent to them with the address.
STANDING = frozenset({"status", "status_reason", "status_since", "converted_at", "lost_reason"})
CONSENT = (
    *("status", "consent_basis", "consent_source", "consent_ip_address", "consented_at"),
    *("confirmed_at", "unsubscribed_at", "unsubscribe_reason"),
)
# Whoever has said so once is not asked again, whichever of their addresses it was.
STRICTEST = (ContactStatus.COMPLAINED, ContactStatus.UNSUBSCRIBED)
UNITED = frozenset({"tags", "custom_fields", "originals"})
# What nobody chooses: filled from the other where it is missing.
QUIET = frozenset({"legacy_ref", "follow_up_stage", "source", "source_type", "time_zone", "locale"})


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the comparison; its name is that of its first column."""

    columns: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.columns[0]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A record, to be compared."""

    id: int
    values: Mapping[str, Any]
    updated_at: datetime
    # How many rows of other tables belong to it, as far as the person may see them.
    relations: int = 0

    def of(self, field: Field) -> tuple[Any, ...]:
        return tuple(self.values[column] for column in field.columns)

    def has(self, field: Field) -> bool:
        # A currency alone is no amount.
        return self.values[field.name] not in (None, "") or (
            field.columns[1:] != () and field.name == "street" and any(self.of(field))
        )


def writable(kind: Kind) -> list[str]:
    """What staff may write of it; the rest is the database's own."""
    model = MODELS[kind]
    withheld = KEPT | FIXED | COUNTED.get(model.__tablename__, frozenset()) | {"deleted_at"}
    return [
        column.name
        for column in model.__table__.c
        if column.name not in withheld and column.computed is None
    ]


def fields(kind: Kind) -> list[Field]:
    table = MODELS[kind].__table__
    left = [
        column
        for column in writable(kind)
        if column not in STANDING | UNITED | QUIET
        and not (kind is Kind.CONTACTS and column in (*CONSENT, "do_not_call"))
        and not table.c[column].foreign_keys
        and not column.endswith(("_id", "_data"))
    ]
    found: list[Field] = []
    for column in left:
        whole: tuple[str, ...] = next((each for each in TOGETHER if column in each), (column,))
        group = tuple(each for each in whole if each in left)
        if column == group[0]:
            found.append(Field(group))
    return found


def preferred(field: Field, keep: Sheet, others: Sequence[Sheet]) -> int:
    """Whose value stays: the fuller one, else the one of the record that was last worked on."""
    filled = [sheet for sheet in (keep, *others) if sheet.has(field)]
    if not filled:
        return keep.id
    best = filled[0]
    for sheet in filled[1:]:
        if _is_better(sheet, best, field):
            best = sheet
    return best.id


def _is_better(one: Sheet, other: Sheet, field: Field) -> bool:
    mine, theirs = one.of(field), other.of(field)
    if mine == theirs or field.name in ("company_name", "priority"):
        return False
    count = [sum(each not in (None, "") for each in values) for values in (mine, theirs)]
    if count[0] != count[1]:
        return count[0] > count[1]
    said = [" ".join(str(each or "") for each in values).casefold() for values in (mine, theirs)]
    if said[1] in said[0] or said[0] in said[1]:
        return len(said[0]) > len(said[1])
    return one.updated_at > other.updated_at


def merged(
    kind: Kind, keep: Sheet, others: Sequence[Sheet], chosen: Mapping[str, int]
) -> dict[str, Any]:
    """What the one that stays says afterwards; only what is new to it."""
    sheets = {sheet.id: sheet for sheet in (keep, *others)}
    values: dict[str, Any] = {}
    listed = fields(kind)
    for field in listed:
        source = sheets[chosen.get(field.name, preferred(field, keep, others))]
        values |= dict(zip(field.columns, source.of(field), strict=True))
    quiet = set(writable(kind)) - values.keys() - STANDING - UNITED - set(CONSENT)
    for column in sorted(quiet - {"do_not_call"}):
        filled = (each.values[column] for each in (keep, *others))
        values[column] = next((each for each in filled if each is not None), None)
    values["tags"] = list(
        dict.fromkeys(tag for sheet in (keep, *others) for tag in sheet.values["tags"])
    )
    for column in ("custom_fields", "originals"):
        if any(sheet.values[column] for sheet in (keep, *others)):
            values[column] = {
                name: value
                for sheet in (*reversed(others), keep)
                for name, value in (sheet.values[column] or {}).items()
                if value not in (None, "") or sheet is keep
            }
    if kind is Kind.CONTACTS:
        values |= _consent(keep, others, values["email"])
    return {column: value for column, value in values.items() if value != keep.values[column]}


def _consent(keep: Sheet, others: Sequence[Sheet], email: str | None) -> dict[str, Any]:
    sheets = (keep, *others)
    source = next((sheet for sheet in sheets if email and sheet.values["email"] == email), keep)
    for status in reversed(STRICTEST):
        source = next((each for each in sheets if each.values["status"] is status), source)
    said = {column: source.values[column] for column in CONSENT}
    said["do_not_call"] = any(sheet.values["do_not_call"] for sheet in sheets)
    return said


def stays(kind: Kind, one: Sheet, other: Sheet) -> int:
    """Which of two is likelier to be the one that work goes on with."""

    def rank(sheet: Sheet) -> tuple[object, ...]:
        status = sheet.values["status"]
        stands = str(status) in (LeadStatus.CONVERTED, "active", ContactStatus.SUBSCRIBED)
        filled = sum(sheet.has(field) for field in fields(kind))
        return (stands, sheet.relations, filled, -sheet.id)

    return one.id if rank(one) >= rank(other) else other.id
