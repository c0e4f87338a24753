"""Moving what stands in a calendar, of whichever kind it is; the caller's transaction commits."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.calendar.entries import Entry, Kind
from core.customers.dealings import Interaction
from core.errors import NotFound, Refused
from core.journal.commands import labelled
from core.tasks import commands as tasks
from core.tasks.commands import MovedMeanwhile
from core.tasks.times import later


def move(
    session: Session,
    organization: int,
    entry: Entry,
    start: datetime,
    *,
    is_all_day: bool,
    zone: ZoneInfo,
) -> None:
    """From where it was shown; where it stands elsewhere by now, it stays there."""
    if entry.kind is Kind.TASK:
        tasks.move(
            session,
            organization,
            entry.record,
            entry.start,
            start,
            is_all_day=is_all_day,
            zone=zone,
        )
        return
    found = _interaction(session, organization, entry)
    if is_all_day:
        raise Refused("What happened, happened at a time of the day.")
    if start > datetime.now(UTC):
        raise Refused("What happened cannot have happened in the future.")
    labelled(session, f"Moved: {entry.title}"[:200])
    found.happened_at = start


def resize(session: Session, organization: int, entry: Entry, minutes: int) -> None:
    if entry.kind is Kind.TASK:
        tasks.resize(session, organization, entry.record, entry.ends_at, minutes)
        return
    if minutes > 1440:
        raise Refused("Nothing takes less than no time, or longer than a day.")
    found = _interaction(session, organization, entry)
    labelled(session, f"Length changed: {entry.title}"[:200])
    found.duration_minutes = minutes


def _interaction(session: Session, organization: int, entry: Entry) -> Interaction:
    found = session.scalars(
        select(Interaction)
        .where(Interaction.organization_id == organization, Interaction.id == entry.record)
        .with_for_update()
    ).one_or_none()
    if found is None or found.deleted_at is not None:
        raise NotFound("Somebody has deleted this meanwhile.")
    length = timedelta(minutes=found.duration_minutes) if found.duration_minutes else None
    ends = later(found.happened_at, length) if length else None
    if (found.happened_at, ends) != (entry.start, entry.ends_at):
        raise MovedMeanwhile(
            f"Somebody else has moved “{entry.title}” meanwhile; it stays where they put it."
        )
    return found
