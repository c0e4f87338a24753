"""The last thing one did, taken back; and what was taken back last, done again."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.journal.naming import TakenBack, take_back

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.journal.queries import ChangeSetRow


@dataclass(frozen=True, slots=True)
class Undone:
    """The set that was to be taken back, and what came of it."""

    change_set: int
    label: str
    taken: TakenBack

    @property
    def is_done(self) -> bool:
        return self.taken.undone.change_set_id is not None

    @property
    def has_conflicts(self) -> bool:
        return bool(self.taken.undone.conflicts)


def take_back_last(
    session: "Session", person: int, passed_over: frozenset[int] = frozenset()
) -> Undone | None:
    """The newest of one's own changes that still stands; None where there is none."""
    for row in _own(session, person):
        if row.undoes is None and not row.is_taken_back and row.change_set_id not in passed_over:
            return _undo(session, row, row.label)
    return None


def do_again_last(
    session: "Session", person: int, passed_over: frozenset[int] = frozenset()
) -> Undone | None:
    """What was taken back last, as long as nothing else was done since."""
    rows = _own(session, person)
    known = {row.change_set_id: row for row in rows}
    for row in rows:
        if row.undoes is None:
            return None
        undone = known.get(row.undoes)
        does_again = undone is not None and undone.undoes is not None
        if does_again or row.is_taken_back or row.change_set_id in passed_over:
            continue
        return _undo(session, row, undone.label if undone else row.label)
    return None


def _own(session: "Session", person: int) -> "list[ChangeSetRow]":
    from core.journal.queries import list_change_sets

    return list_change_sets(session, actor_id=person)


def _undo(session: "Session", row: "ChangeSetRow", label: str | None) -> Undone:
    return Undone(row.change_set_id, label or "", take_back(session, row.change_set_id))
