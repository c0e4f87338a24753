"""Who works here, and what the person who asks may do about it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.access.queries import PersonRow


@dataclass(frozen=True, slots=True)
class Staff:
    rows: "tuple[PersonRow, ...]"
    me: int | None
    may_invite: bool
    may_edit: bool
    may_close: bool


def read_staff(session: "Session") -> Staff:
    from sqlalchemy import text

    from core.access.queries import list_people

    me, *rights = session.execute(
        text(
            "SELECT tradewind.me(), tradewind.organization_for('users', 'create') IS NOT NULL,"
            " tradewind.organization_for('users', 'edit') IS NOT NULL,"
            " tradewind.organization_for('users', 'delete') IS NOT NULL"
        )
    ).one()
    return Staff(tuple(list_people(session)), me, *rights)
