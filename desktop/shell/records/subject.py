"""What a screen of records is about; light enough to be there before the first paint."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.shell.forms.records import RecordKind


@dataclass(frozen=True, slots=True)
class Words:
    """In the person's language; `moved` has a place for the number of records."""

    title: str
    new: str
    moved_one: str
    moved_many: str


@dataclass(frozen=True, slots=True)
class Subject:
    # As the listing and the table are called.
    name: str
    words: Callable[[], Words]
    # Imports the mapper, which only a thread of the tasks has the time for.
    kind: "Callable[[], RecordKind]"
