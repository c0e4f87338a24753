"""What the form of a task needs to know."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.shell import clock

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.forms.records import RecordKind

Values = Mapping[str, object]


def kind() -> "RecordKind":
    from core.customers.dealings import Task
    from core.tasks import form
    from core.tasks.inputs import TaskForm
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    def create(session: "Session", organization: int, entry: Values) -> int:
        from core.tasks import commands
        from core.tasks.inputs import columns_of

        return commands.add(session, organization, columns_of(dict(entry), clock.zone()))

    return RecordKind(
        "Task",
        Task,
        TaskForm,
        TaskForm,
        (
            Group("What is to be done", ("title", "type", "priority", "owner_id")),
            Group("When", ("on", "at", "minutes", "remind", "repeats")),
            Group(
                "Whom it is about",
                (
                    "customer_company_id",
                    "contact_id",
                    "opportunity_id",
                    "lead_id",
                    "blocked_by_id",
                ),
            ),
            Group("More", ("location", "description")),
        ),
        create=create,
        read=lambda session, organization, record: form.read(
            session, organization, record, clock.zone()
        ),
        write=lambda session, organization, record, base, edit: form.save(
            session, organization, record, base, edit, clock.zone()
        ),
    )
