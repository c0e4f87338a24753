"""The list of tasks."""

from dataclasses import replace
from typing import TYPE_CHECKING

from core.access.permissions import Area
from core.customers.choices import TaskPriority, TaskStatus, TaskType
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.people import OWNER
from core.lists.standard import CHANGED, CREATED, NUMBER

if TYPE_CHECKING:
    from core.entries import Entry

DUE = (("due_at", False),)
_OPEN = "t.status IN ('pending', 'in_progress', 'blocked')"


def _edit() -> "type[Entry]":
    from core.tasks.inputs import TaskEdit

    return TaskEdit


def _named(table: str, column: str, name: str) -> str:
    return (
        f"(SELECT r.{name} FROM tradewind.{table} r"  # noqa: S608 (names of our own)
        f" WHERE r.organization_id = t.organization_id AND r.id = t.{column})"
    )


TASKS = Listing(
    name="tasks",
    title="Tasks",
    singular="Task",
    table="tasks",
    area=Area.TASKS,
    edits=_edit,
    search="tradewind.search_tasks",
    default_order=DUE,
    tick="done",
    quick=(
        Quick("mine", "Mine", "owner:me open:yes"),
        Quick("overdue", "Overdue", "overdue:yes"),
        Quick("today", "Today", "due:today open:yes"),
        Quick("week", "This week", "due:this-week open:yes"),
        Quick("unassigned", "Nobody's", "owner:empty open:yes"),
        Quick("undated", "Without a date", "due:empty open:yes"),
    ),
    fields=(
        Field(
            "done",
            "Done",
            Kind.FLAG,
            expression="(t.status = 'completed')",
            width=64,
            align="center",
            default=True,
            nullable=False,
        ),
        Field("title", "Title", Kind.TEXT, width=320, default=True, nullable=False),
        Field(
            "due_at",
            "Due",
            Kind.MOMENT,
            default=True,
            indexed=True,
            whole_day="t.is_all_day",
            others=("due", "on"),
        ),
        Field(
            "priority",
            "Priority",
            Kind.CHOICE,
            choices=TaskPriority,
            width=110,
            default=True,
            nullable=False,
        ),
        OWNER,
        Field(
            "company",
            "Company",
            Kind.TEXT,
            expression=_named("customer_companies", "customer_company_id", "company_name"),
            width=180,
            default=True,
            sortable=False,
        ),
        Field(
            "contact",
            "Contact",
            Kind.TEXT,
            expression=_named("contacts", "contact_id", "full_name"),
            width=160,
            default=True,
            sortable=False,
        ),
        Field(
            "status",
            "Status",
            Kind.CHOICE,
            choices=TaskStatus,
            width=120,
            default=True,
            nullable=False,
            indexed=True,
            then=(("created_at", True),),
        ),
        Field("type", "Type", Kind.CHOICE, choices=TaskType, width=110, nullable=False),
        Field("open", "To be done", Kind.FLAG, expression=f"({_OPEN})", nullable=False),
        Field(
            "overdue",
            "Overdue",
            Kind.FLAG,
            # A day is over when it is over; kept as its noon, that is twelve hours later.
            expression=f"({_OPEN} AND coalesce(t.due_at < now() - CASE WHEN t.is_all_day"
            " THEN interval '12 hours' ELSE interval '0' END, false))",
            nullable=False,
            sortable=False,
        ),
        Field("ends_at", "Ends", Kind.MOMENT),
        Field(
            "waits_for",
            "Waits for",
            Kind.TEXT,
            expression=_named("tasks", "blocked_by_id", "title"),
            sortable=False,
        ),
        Field(
            "lead",
            "Lead",
            Kind.TEXT,
            expression=_named("leads", "lead_id", "company_name"),
            sortable=False,
        ),
        Field(
            "repeated",
            "Repeated",
            Kind.FLAG,
            expression="(t.recurrence IS NOT NULL)",
            nullable=False,
        ),
        Field("reminder_at", "Reminder", Kind.MOMENT),
        Field("location", "Place", Kind.TEXT),
        Field("description", "Description", Kind.TEXT, width=260, sortable=False),
        Field("completed_at", "Completed", Kind.MOMENT),
        replace(CREATED, default=False),
        CHANGED,
        NUMBER,
    ),
)
