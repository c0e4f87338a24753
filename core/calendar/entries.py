"""What stands in a calendar: tasks that are due, and what happened with somebody."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.tasks.times import UTC, apart, day_of, later

# An entry without a length of its own is drawn, and exported, as long as this.
USUAL_MINUTES = 30


class Kind(StrEnum):
    TASK = "task"
    INTERACTION = "interaction"


@dataclass(frozen=True, slots=True)
class Entry:
    kind: Kind
    record: int
    title: str
    # Of a whole day, its noon in UTC.
    start: datetime
    # None where nobody has said how long it takes; of whole days, the noon of the last one.
    ends_at: datetime | None = None
    is_all_day: bool = False
    is_done: bool = False
    # What type of task or interaction.
    flavour: str = ""
    owner_id: int | None = None
    with_whom: str = ""
    is_recurring: bool = False
    # Yet to come in a series: there is no task of it before the one before it is done.
    is_foreseen: bool = False

    @property
    def key(self) -> tuple[Kind, int, bool]:
        return self.kind, self.record, self.is_foreseen

    @property
    def minutes(self) -> int | None:
        if self.ends_at is None or self.is_all_day:
            return None
        return int(apart(self.start, self.ends_at).total_seconds() // 60)

    @property
    def end(self) -> datetime:
        return self.ends_at or later(self.start, timedelta(minutes=USUAL_MINUTES))

    def day(self, zone: ZoneInfo) -> date:
        return day_of(self.start, zone, is_all_day=self.is_all_day)

    def last_day(self, zone: ZoneInfo) -> date:
        """The day it ends on; what ends at midnight still belongs to the day before."""
        if self.is_all_day:
            return (self.ends_at or self.start).astimezone(UTC).date()
        end = max(self.start, self.end - timedelta(microseconds=1))
        return end.astimezone(zone).date()

    def is_on(self, day: date, zone: ZoneInfo) -> bool:
        return self.day(zone) <= day <= self.last_day(zone)
