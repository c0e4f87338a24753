"""Who may be chosen where a person stands in a list: those whom the reader may see."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop.shell.listing.lane import ask
from desktop.shell.tasks import Tasks

if TYPE_CHECKING:
    from psycopg import Connection


def read_colleagues(
    tasks: Tasks, owner: QObject, organization_id: int, then: Callable[[dict[int, str]], object]
) -> None:
    """Their names by number; where they cannot be read there is simply nobody to choose."""

    def read(connection: "Connection[Any]") -> dict[int, str]:
        found = connection.execute(
            "SELECT u.id, u.full_name FROM tradewind.users u WHERE u.deleted_at IS NULL"
            " AND EXISTS (SELECT FROM tradewind.memberships m WHERE m.user_id = u.id"
            " AND m.organization_id = %s AND m.deleted_at IS NULL AND m.is_active)"
            " ORDER BY u.last_name, u.first_name, u.id",
            (organization_id,),
        )
        return {number: name or "" for number, name in found}

    ask(tasks, owner, read, then, lambda _: None)
