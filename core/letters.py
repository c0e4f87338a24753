"""What was done in a window before it was written, told so that it can be written another time.

A window may end before the server has answered: what it would have written then is read back from disk,
so each way of writing has a name here and is given nothing but values.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from core.errors import Refused

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.calendar.entries import Entry as CalendarEntry
    from core.entries import Entry
    from core.lists.fields import Field, Listing

Said = Mapping[str, Any]
COMING = "coming"


@dataclass(frozen=True)
class Content:
    """One write: by which way, in which organization, with which values."""

    way: str
    organization: int
    said: Said
    # As the person would call it, and the screen and record where it can be looked at.
    words: str = ""
    screen: str = ""
    record: int = 0
    # Under which what comes later speaks of the record that this makes, before it has a number.
    key: str = ""


class Unmade(Refused):
    """What this builds upon was refused or given up."""


class Sent(NamedTuple):
    """The transaction that something was sent in: numbers begin again in a restored database, and only
    together with the server's time do they name one."""

    number: str
    at: datetime
    # The record that it makes.
    made: int | None = None


def write(session: "Session", content: Content) -> Any:
    way = WAYS.get(content.way)
    if _is_unmade(content.said):
        raise Unmade("The line that this belongs to was not saved.")
    if way is None:
        raise Refused("This version of Tradewind does not know how to write this change.")
    return way(session, content.organization, content.said)


def coming(key: str) -> Mapping[str, str]:
    """In place of a number that only the database will give."""
    return {COMING: key}


def known(content: Content, made: Mapping[str, int]) -> Content:
    """With the numbers of what has been made meanwhile."""

    def told(value: Any) -> Any:
        if isinstance(value, Mapping):
            if value.keys() == {COMING}:
                return made.get(value[COMING], value)
            return {name: told(each) for name, each in value.items()}
        return [*map(told, value)] if isinstance(value, (list, tuple)) else value

    return replace(content, said=told(content.said)) if _is_unmade(content.said) else content


def _is_unmade(value: object) -> bool:
    if isinstance(value, Mapping):
        return value.keys() == {COMING} or any(map(_is_unmade, value.values()))
    return isinstance(value, (list, tuple)) and any(map(_is_unmade, value))


def has_arrived(session: "Session", organization: int, sent: Sent) -> bool | None:
    """Whether the journal has what that transaction wrote; None while it is still at it."""
    from sqlalchemy import select, text

    from core.journal.models import ChangeSet

    # One of our own is later than any that this server has given away: of others it knows nothing.
    asked = text(
        "SELECT CASE WHEN CAST(:sent AS xid8) < pg_current_xact_id()"
        " THEN pg_xact_status(CAST(:sent AS xid8)) = 'in progress' END"
    )
    found = select(ChangeSet.id).where(
        ChangeSet.organization_id == organization,
        ChangeSet.transaction_number == int(sent.number),
        ChangeSet.at == sent.at,
    )
    is_running = session.scalar(asked, {"sent": sent.number})
    if session.scalar(found.limit(1)) is not None:
        return True
    return None if is_running else False


# The ways


def _cell(session: "Session", organization: int, said: Said) -> None:
    from core.journal.commands import labelled
    from core.journal.editing import save
    from core.lists.listings import listing as listed
    from core.lists.tables import model_of

    listing = listed(said["listing"])
    field = listing.field(said["field"])
    column = field.editable or field.name
    if column not in listing.edit.model_fields:
        raise Refused("This cannot be changed here.")
    labelled(session, f"{listing.singular}: {field.title}")
    key = (organization, int(said["record"]))
    base = _base(session, listing, field, key, said["base"])
    save(session, model_of(listing), key, {column: base}, {column: said["value"]})


def _base(
    session: "Session", listing: "Listing", field: "Field", key: tuple[int, int], shown: object
) -> object:
    """What stood in the cell; of a person the row shows the name, and the table has the number."""
    from core.lists.fields import Kind

    if field.kind is not Kind.PERSON:
        return shown
    from sqlalchemy import select

    from core.access.models import User
    from core.lists.tables import model_of

    found = session.get(model_of(listing), key)
    number = getattr(found, field.editable or field.name) if found else None
    name = session.scalar(select(User.full_name).where(User.id == number)) if number else None
    if name == shown:
        return number
    return session.scalar(select(User.id).where(User.full_name == shown).limit(1))


def _opportunities(session: "Session", organization: int, said: Said) -> Any:
    from core.pipeline.commands import move
    from core.pipeline.stages import LostReason, Stage

    return move(
        session,
        organization,
        {number: Stage(stage) for number, stage in said["seen"]},
        Stage(said["to"]),
        above=said["above"],
        below=said["below"],
        lost_reason=LostReason(said["reason"]) if said["reason"] else None,
        lost_details=said["details"],
    )


def _deals(session: "Session", organization: int, said: Said) -> None:
    from core.pipeline.dealing import move_deals
    from core.pipeline.stages import DealStatus

    move_deals(
        session,
        organization,
        {number: DealStatus(status) for number, status in said["seen"]},
        DealStatus(said["to"]),
        above=said["above"],
        below=said["below"],
    )


def _leads(session: "Session", organization: int, said: Said) -> int:
    from core.leads.choices import LeadStatus
    from core.leads.commands import move_seen

    seen = {number: LeadStatus(status) for number, status in said["seen"]}
    return move_seen(session, organization, seen, LeadStatus(said["to"]), said["reason"])


def _noted(session: "Session", organization: int, said: Said) -> int:
    from core.leads.commands import note

    return note(session, organization, said["lead"], said["body"])


def _line_added(session: "Session", organization: int, said: Said) -> int:
    from core.pipeline.quote_sheet import add_line

    return add_line(session, organization, said["quote"], said["entry"])


def _line_edited(session: "Session", organization: int, said: Said) -> None:
    from core.pipeline.quote_sheet import edit_line

    edit_line(session, organization, said["line"], said["base"], said["edit"])


def _lines_arranged(session: "Session", organization: int, said: Said) -> None:
    from core.pipeline.quote_sheet import arrange

    arrange(session, organization, said["quote"], said["order"])


def _lines_removed(session: "Session", organization: int, said: Said) -> int:
    from core.pipeline.quote_sheet import remove_lines

    return remove_lines(session, organization, said["lines"])


def _line_priced(session: "Session", organization: int, said: Said) -> None:
    from core.pipeline.quote_sheet import take_new_price

    take_new_price(session, organization, said["line"])


def _contact_chosen(session: "Session", organization: int, said: Said) -> None:
    from core.pipeline.quote_sheet import choose_contact

    choose_contact(session, organization, said["quote"], said["base"], said["contact"])


def _entry(said: Said) -> "CalendarEntry":
    from core.calendar.entries import Entry, Kind

    seen = said["entry"]
    return Entry(**{**seen, "kind": Kind(seen["kind"])})


def _entry_moved(session: "Session", organization: int, said: Said) -> None:
    from zoneinfo import ZoneInfo

    from core.calendar.commands import move

    zone = ZoneInfo(said["zone"])
    entry, is_all_day = _entry(said), said["is_all_day"]
    move(session, organization, entry, said["start"], is_all_day=is_all_day, zone=zone)


def _entry_resized(session: "Session", organization: int, said: Said) -> None:
    from core.calendar.commands import resize

    resize(session, organization, _entry(said), said["minutes"])


CELL, LEAD_NOTED = "cell", "lead noted"
OPPORTUNITIES_MOVED, DEALS_MOVED = "opportunities moved", "deals moved"
LEADS_MOVED = "leads moved"
LINE_ADDED, LINE_EDITED, LINE_PRICED = "line added", "line edited", "line priced"
LINES_ARRANGED, LINES_REMOVED = "lines arranged", "lines removed"
CONTACT_CHOSEN = "contact chosen"
CALENDAR_MOVED, CALENDAR_RESIZED = "calendar moved", "calendar resized"
WAYS: Mapping[str, "Callable[[Session, int, Said], Any]"] = {
    CELL: _cell,
    OPPORTUNITIES_MOVED: _opportunities,
    DEALS_MOVED: _deals,
    LEADS_MOVED: _leads,
    LEAD_NOTED: _noted,
    LINE_ADDED: _line_added,
    LINE_EDITED: _line_edited,
    LINE_PRICED: _line_priced,
    LINES_ARRANGED: _lines_arranged,
    LINES_REMOVED: _lines_removed,
    CONTACT_CHOSEN: _contact_chosen,
    CALENDAR_MOVED: _entry_moved,
    CALENDAR_RESIZED: _entry_resized,
}


# Where both have changed the same


def entry_of(content: Content) -> "type[Entry] | None":
    """What the fields of a conflict are called, and how their values are said."""
    if content.way == CELL:
        from core.lists.listings import listing

        return listing(content.said["listing"]).edit
    if content.way == LINE_EDITED:
        from core.pipeline.quote_inputs import LineEdit

        return LineEdit
    return None


def over(content: Content, theirs: Mapping[str, Any], people: Mapping[int, str]) -> Content:
    """The same, over what somebody else has written meanwhile."""
    if content.way != CELL:
        base: Any = {name: theirs.get(name) for name in content.said["base"]}
    else:
        from core.lists.fields import Kind
        from core.lists.listings import listing

        field = listing(content.said["listing"]).field(content.said["field"])
        base = theirs.get(field.editable or field.name)
        if field.kind is Kind.PERSON:
            base = people.get(base)
    return replace(content, said={**content.said, "base": base})


# On disk

_KINDS: Mapping[str, Callable[[str], object]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "decimal": Decimal,
}


def packed(value: object) -> Any:
    """As JSON has it, and so that it is the same when it is read."""
    if isinstance(value, Enum):
        return packed(value.value)
    if isinstance(value, date):
        return {"datetime" if isinstance(value, datetime) else "date": value.isoformat()}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, Mapping):
        return {"mapping": [[packed(key), packed(each)] for key, each in value.items()]}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [packed(each) for each in value]
    if value is None or isinstance(value, (str, int, float)):
        return value
    raise TypeError(type(value).__name__)


def unpacked(said: Any) -> Any:
    """Raises ValueError and the like for what nobody has packed."""
    if isinstance(said, list):
        return [unpacked(each) for each in said]
    if isinstance(said, dict):
        ((kind, kept),) = said.items()
        if kind == "mapping":
            return {unpacked(key): unpacked(each) for key, each in kept}
        return _KINDS[kind](kept)
    return said
