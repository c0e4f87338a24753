"""What was done in a window before it was written, told so that it can be written another time.

A window may end before the server has answered: what it would have written then is read back from disk,
so each way of writing has a name here and is given nothing but values.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from core.errors import Refused

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.lists.fields import Field, Listing

Said = Mapping[str, Any]


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


class Sent(NamedTuple):
    """The transaction that something was sent in: numbers begin again in a restored database, and only
    together with the server's time do they name one."""

    number: str
    at: datetime


def write(session: "Session", content: Content) -> Any:
    way = WAYS.get(content.way)
    if way is None:
        raise Refused("This version of Tradewind does not know how to write this change.")
    return way(session, content.organization, content.said)


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


CELL, LEAD_NOTED = "cell", "lead noted"
OPPORTUNITIES_MOVED, DEALS_MOVED = "opportunities moved", "deals moved"
LEADS_MOVED = "leads moved"
WAYS: Mapping[str, "Callable[[Session, int, Said], Any]"] = {
    CELL: _cell,
    OPPORTUNITIES_MOVED: _opportunities,
    DEALS_MOVED: _deals,
    LEADS_MOVED: _leads,
    LEAD_NOTED: _noted,
}


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
