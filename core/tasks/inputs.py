"""What a person may type about a task, in a list and in its form."""

import re
from datetime import date, datetime, time, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

from pydantic import AwareDatetime, Field, field_validator, model_validator

from core.customers.choices import TaskPriority, TaskType
from core.entries import Entry
from core.errors import Refused
from core.tasks import dates, times
from core.tasks.recurrence import words
from core.tasks.spoken import rule_of

# On a whole day one is reminded when the working day begins.
MORNING = time(9)
REMINDERS = {
    0: "When it is due",
    5: "5 minutes before",
    10: "10 minutes before",
    15: "15 minutes before",
    30: "30 minutes before",
    60: "An hour before",
    120: "2 hours before",
    1440: "A day before",
    2880: "2 days before",
    10080: "A week before",
}


class TaskEdit(Entry):
    """What is changed in a list; where it stands is changed by what is done with it."""

    title: str = Field("", title="Title", min_length=1, max_length=255)
    due_at: AwareDatetime | None = Field(None, title="Due")
    priority: TaskPriority = Field(TaskPriority.MEDIUM, title="Priority")
    type: TaskType = Field(TaskType.TO_DO, title="Type")
    owner_id: int | None = Field(None, title="Owner")
    reminder_at: AwareDatetime | None = Field(None, title="Reminder")
    location: str | None = Field(None, title="Place", max_length=255)
    description: str | None = Field(None, title="Description", max_length=20_000)


class TaskForm(Entry):
    """The whole of a task, in the words of its form: a day, and a time of it where it has one."""

    title: str = Field("", title="Title", min_length=1, max_length=255)
    type: TaskType = Field(TaskType.TO_DO, title="Type")
    on: date | None = Field(None, title="Due on")
    at: str | None = Field(
        None, title="At", description="10:30. Left empty, it is for the whole day.", max_length=20
    )
    minutes: int | None = Field(
        None, title="Takes", ge=5, le=1440, json_schema_extra={"unit": "min"}
    )
    remind: int | None = Field(
        None,
        title="Reminder",
        json_schema_extra={"labels": REMINDERS, "unit": "min before"},  # type: ignore[dict-item]
    )
    repeats: str | None = Field(
        None,
        title="Repeated",
        description="every monday, monthly, every 2 weeks, or a rule such as FREQ=DAILY.",
        max_length=300,
    )
    priority: TaskPriority = Field(TaskPriority.MEDIUM, title="Priority")
    owner_id: int | None = Field(None, title="Owner")
    customer_company_id: int | None = Field(
        None, title="Company", json_schema_extra={"kind": "record", "record": "customer_companies"}
    )
    contact_id: int | None = Field(
        None, title="Contact", json_schema_extra={"kind": "record", "record": "contacts"}
    )
    opportunity_id: int | None = Field(
        None,
        title="Opportunity",
        json_schema_extra={"kind": "record", "record": "opportunities"},
    )
    lead_id: int | None = Field(
        None, title="Lead", json_schema_extra={"kind": "record", "record": "leads"}
    )
    blocked_by_id: int | None = Field(
        None,
        title="Waits for",
        description="It can be done when that one is.",
        json_schema_extra={"kind": "record", "record": "tasks"},
    )
    location: str | None = Field(None, title="Place", max_length=255)
    description: str | None = Field(None, title="Description", max_length=20_000)

    @field_validator("at")
    @classmethod
    def _clock(cls, typed: str | None) -> str | None:
        if typed is None:
            return None
        found = dates.clock(typed if re.search(r"\D", typed.strip()) else f"at {typed}")
        if found is None:
            raise ValueError(f"“{typed}” is not a time of day; write 10:30.")
        return f"{found.value:%H:%M}"

    @field_validator("repeats")
    @classmethod
    def _rule(cls, typed: str | None) -> str | None:
        if typed is None:
            return None
        try:
            return words(rule_of(typed))
        except Refused as refusal:
            raise ValueError(str(refusal)) from None

    @model_validator(mode="after")
    def _begins(self) -> Self:
        """Where both were typed; what stood there before is looked at when it is written."""
        named = self.model_fields_set
        if self.on is None and "on" in named and (self.at or self.minutes or self.repeats):
            raise ValueError("Say on which day (“Due on”): without it there is no time of it.")
        return self


def shown(columns: dict[str, Any], zone: ZoneInfo) -> dict[str, object]:
    """The columns of a task as its form shows them."""
    fields = {name: columns[name] for name in TaskForm.model_fields if name in columns}
    due, whole, ends = columns["due_at"], columns["is_all_day"], columns["ends_at"]
    fields |= {"on": None, "at": None, "minutes": None, "remind": None}
    fields["repeats"] = words(columns["recurrence"]) if columns["recurrence"] else None
    if due is None:
        return fields
    fields["on"] = times.day_of(due, zone, is_all_day=whole)
    if not whole:
        fields["at"] = f"{due.astimezone(zone):%H:%M}"
        if ends is not None:
            fields["minutes"] = int(times.apart(due, ends).total_seconds() // 60)
    if columns["reminder_at"] is not None:
        before = _reminded_from(due, zone, whole=whole) - columns["reminder_at"]
        fields["remind"] = int(before.total_seconds() // 60)
    return fields


def columns_of(fields: dict[str, Any], zone: ZoneInfo) -> dict[str, object]:
    """What is written of a filled-in form."""
    others = ("on", "at", "minutes", "remind", "repeats")
    columns = {name: value for name, value in fields.items() if name not in others}
    on, at = fields.get("on"), fields.get("at")
    columns |= {"due_at": None, "ends_at": None, "is_all_day": False, "reminder_at": None}
    typed = fields.get("repeats")
    columns["recurrence"] = rule_of(typed) if typed else None
    if on is None:
        if at or fields.get("minutes") or typed or fields.get("remind") is not None:
            raise Refused("Say on which day (“Due on”): without it there is no time of it.")
        return columns
    whole = not at
    clock = time.fromisoformat(at) if at else None
    due: datetime = times.at_clock(on, clock, zone) if clock else times.whole_day(on)
    columns["due_at"], columns["is_all_day"] = due, whole
    if fields.get("minutes") and not whole:
        columns["ends_at"] = times.later(due, timedelta(minutes=fields["minutes"]))
    if fields.get("remind") is not None:
        columns["reminder_at"] = _reminded_from(due, zone, whole=whole) - timedelta(
            minutes=fields["remind"]
        )
    return columns


def _reminded_from(due: datetime, zone: ZoneInfo, *, whole: bool) -> datetime:
    if not whole:
        return due
    return times.at_clock(times.day_of(due, zone, is_all_day=True), MORNING, zone)
