"""What a screen of records is about; light enough to be there before the first paint."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.shell.forms.records import RecordKind


class Words(NamedTuple):
    """In the person's language; `moved` has a place for the number of records."""

    title: str
    new: str
    moved_one: str
    moved_many: str


class Subject(NamedTuple):
    # As the listing and the table are called.
    name: str
    words: Callable[[], Words]
    # Imports the mapper, which only a thread of the tasks has the time for.
    kind: "Callable[[], RecordKind]"
    # Whether files of them can be brought in.
    comes_in_files: bool = False
