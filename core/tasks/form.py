"""A task as its form has it: a day, a time of it, and how long before one is reminded.

What two people have typed is compared by the fields of the form, for those are what they have seen.
"""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.customers.dealings import Task
from core.errors import Refused
from core.journal.editing import Conflicting, Gone, Overlap
from core.tasks import commands
from core.tasks.inputs import columns_of, shown

Values = Mapping[str, object]


def read(
    session: Session, organization: int, task_id: int, zone: ZoneInfo
) -> tuple[Values, bool] | None:
    """What the form shows, and whether it lies in the trash; None where it is gone."""
    row = _row(session, organization, task_id)
    return None if row is None else (shown(row, zone), row["deleted_at"] is not None)


def save(
    session: Session, organization: int, task_id: int, base: Values, edit: Values, zone: ZoneInfo
) -> None:
    """Write the fields of `edit` over what others have done since the form was opened with `base`."""
    row = _row(session, organization, task_id, lock=True)
    if row is None:
        if _row(session, organization, task_id) is not None:
            raise Refused("You do not have the right to change this.")
        raise Gone(edit, is_in_trash=False)
    if row["deleted_at"] is not None:
        raise Gone(edit, is_in_trash=True)
    theirs = shown(row, zone)
    mine = {name: value for name, value in edit.items() if value != base.get(name)}
    overlaps = [
        Overlap(name, base.get(name), theirs[name], value)
        for name, value in mine.items()
        if theirs[name] != base.get(name) and theirs[name] != value
    ]
    if overlaps:
        raise Conflicting(overlaps, dict(edit), theirs)
    before, after = columns_of(dict(theirs), zone), columns_of({**theirs, **mine}, zone)
    written = {name: value for name, value in after.items() if value != before.get(name)}
    # Against what the row itself has, to the second that no form shows.
    commands.edit(session, organization, task_id, {name: row[name] for name in written}, written)


def _row(
    session: Session, organization: int, task_id: int, *, lock: bool = False
) -> dict[str, object] | None:
    columns = [each for each in Task.__table__.c if each.name != "search"]
    asked = select(*columns).where(Task.organization_id == organization, Task.id == task_id)
    found = session.execute(asked.with_for_update() if lock else asked).one_or_none()
    return None if found is None else dict(found._mapping)
