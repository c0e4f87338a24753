"""By which name other calendars know an entry of ours: the same for ever, and nobody else's."""

import re
from datetime import datetime

_OURS = re.compile(r"tradewind-(\d{1,18})-(\d{1,18})-(\d{1,18})", re.ASCII)


def uid_of(organization: int, task_id: int, created_at: datetime) -> str:
    # Two databases number alike; when a task was made tells theirs from ours.
    return f"tradewind-{organization}-{task_id}-{round(created_at.timestamp() * 1000)}"


def task_of(organization: int, uid: str) -> tuple[int, int] | None:
    """The number of the task and when it was made, where the name is one of ours."""
    found = _OURS.fullmatch(uid)
    if found is None or int(found[1]) != organization:
        return None
    return int(found[2]), int(found[3])
