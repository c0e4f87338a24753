"""What was written, as a person would say it."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.shell.forms.reading import shown_day, shown_number
from desktop.shell.language import inside, said
from desktop.shell.words import moment

if TYPE_CHECKING:
    from core.journal.queries import ChangeSetRow, Wrote

# What a value is of that has none, in a table of values.
NONE = "–"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Journal", text)


def noun(table: str, count: int = 1) -> str:
    one, many = {
        "contacts": (_tr("contact"), _tr("contacts")),
        "leads": (_tr("lead"), _tr("leads")),
        "users": (_tr("person"), _tr("people")),
        "memberships": (_tr("role"), _tr("roles")),
        "organizations": (_tr("organization"), _tr("organizations")),
        "settings": (_tr("setting"), _tr("settings")),
        "subscriptions": (_tr("subscription"), _tr("subscriptions")),
        "saved_views": (_tr("saved view"), _tr("saved views")),
        "interactions": (_tr("entry of a timeline"), _tr("entries of timelines")),
        "notes": (_tr("note"), _tr("notes")),
        "documents": (_tr("document"), _tr("documents")),
        "document_contents": (_tr("file"), _tr("files")),
        "company_contacts": (_tr("contact of a company"), _tr("contacts of companies")),
        "company_addresses": (_tr("address"), _tr("addresses")),
        "services_packages": (_tr("service"), _tr("services")),
        "opportunity_services": (_tr("service offered"), _tr("services offered")),
        "quote_items": (_tr("line of a quote"), _tr("lines of quotes")),
        "deal_services": (_tr("service sold"), _tr("services sold")),
        "deal_deliverables": (_tr("deliverable"), _tr("deliverables")),
        "score_rules": (_tr("rule of the score"), _tr("rules of the score")),
        "import_mappings": (_tr("mapping of columns"), _tr("mappings of columns")),
        "never_merged": (_tr("pair kept apart"), _tr("pairs kept apart")),
    }.get(table) or _listed(table)
    return one if count == 1 else many


def _listed(table: str) -> tuple[str, str]:
    """As its list calls it; what has none and is written by the server alone is called as it is kept."""
    from core.lists.listings import LISTINGS

    for listing in LISTINGS.values():
        if listing.table == table:
            return inside(said(listing.singular)), inside(said(listing.title))
    return (table.replace("_", " "),) * 2


def counted(table: str, count: int) -> str:
    return f"{QLocale().toString(count)} {noun(table, count)}"


def verb(action: str) -> str:
    return {"insert": _tr("added"), "update": _tr("changed"), "delete": _tr("deleted for good")}[
        action
    ]


def sentence(row: "ChangeSetRow", depth: int = 0) -> str:
    """Its label, or what it wrote; said of a set that takes back, and of one that does again."""
    told = said(row.label) if row.label else _from_what_was_written(row.wrote)
    if depth == 0:
        return told
    return (_tr("Undone: {0}") if depth % 2 else _tr("Done again: {0}")).format(told)


def _from_what_was_written(wrote: "Sequence[Wrote]") -> str:
    if not wrote:
        return _tr("Changes")
    # One write may have several entries of the same kind.
    totals: dict[tuple[str, str], int] = {}
    for each in wrote:
        key = (each.table, each.action.value)
        totals[key] = totals.get(key, 0) + each.rows
    said = ", ".join(
        f"{counted(table, rows)} {verb(action)}" for (table, action), rows in totals.items()
    )
    return said[:1].upper() + said[1:]


def who(row: "ChangeSetRow") -> str:
    """Nobody of ours, where the server's own administrator wrote."""
    return row.actor if row.actor_id is not None else _tr("The server")


def depth_of(row: "ChangeSetRow", known: "Mapping[int, ChangeSetRow]") -> int:
    """How often it has been taken back, done again, and so on, as far as the list reaches."""
    depth, undone = 0, row.undoes
    while undone is not None:
        depth += 1
        before = known.get(undone)
        undone = before.undoes if before else None
    return depth


def field_title(table: str, name: str) -> str:
    from core.lists.listings import LISTINGS

    if name == "deleted_at":
        return _tr("In the trash since")
    if name in ("owner_id", "user_id"):
        return _tr("Owner") if name == "owner_id" else _tr("Person")
    if table in LISTINGS:
        for field in LISTINGS[table].fields:
            if field.name == name:
                return said(field.title)
    return said(name.removesuffix("_id").replace("_", " ").capitalize())


def value(
    name: str,
    found: object,
    people: Mapping[int, str],
    leading: Mapping[tuple[str, int], str] = MappingProxyType({}),
) -> str:
    """`leading` has the names of records that fields lead to, by the field and the number in it."""
    if found is None or found in ("", [], {}):
        return NONE
    if isinstance(found, bool):
        return _tr("Yes") if found else _tr("No")
    if isinstance(found, (int, float)):
        is_person = isinstance(found, int) and name in ("owner_id", "user_id")
        is_whole = isinstance(found, float) and found.is_integer()
        plain = shown_number(Decimal(str(int(found) if is_whole else found)))
        return (
            people.get(int(found), plain) if is_person else leading.get((name, int(found)), plain)
        )
    return _text(name, found) if isinstance(found, str) else _several(name, found, people)


def _several(name: str, found: object, people: Mapping[int, str]) -> str:
    if isinstance(found, list):
        return ", ".join(value(name, each, people) for each in found)
    if isinstance(found, dict):
        return "; ".join(f"{key}: {value('', each, people)}" for key, each in found.items())
    return str(found)


_CHOICES = (
    *("status", "priority", "role", "kind", "type", "size", "gender", "basis", "stage", "tier"),
    *("reason", "direction", "sentiment", "frequency", "billing", "source", "revenue_range"),
)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(_DAY.pattern + r"T\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d")


def _text(name: str, found: str) -> str:
    # The journal itself keeps a day and a moment as a text.
    with suppress(ValueError):
        if _MOMENT.fullmatch(found):
            return moment(datetime.fromisoformat(found))
        if _DAY.fullmatch(found):
            return shown_day(date.fromisoformat(found))
    # A choice is kept by its name; what a person wrote has other letters, or is no choice of ours.
    if name.endswith(_CHOICES) and re.fullmatch(r"[a-z][a-z0-9_]*", found):
        return said(found.replace("_", " ").capitalize())
    return found
