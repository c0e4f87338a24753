"""What was typed and not saved yet, kept in the home folder so that a crash does not take it."""

import hashlib
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.home import Home

VERSION = 1


@dataclass(frozen=True)
class Draft:
    """Of each field what stood in it, and as JSON what the record had when it was typed."""

    typed: Mapping[str, Any]
    base: Mapping[str, Any]
    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def over(self, older: "Draft | None") -> "Draft":
        """This one, and of an older one what has not been typed again."""
        if older is None:
            return self
        # Where something was typed again, it was typed over what the record has by now.
        return Draft({**older.typed, **self.typed}, {**older.base, **self.base}, self.at)


class Place:
    """Where the draft of one record of one person in one database is kept.

    `keep` and `drop` may be called from any thread; what was asked for last is what holds.
    """

    def __init__(self, home: Home, *whose: object) -> None:
        told = json.dumps([str(each) for each in whose])
        # An e-mail address is nothing to name a file after.
        name = hashlib.sha256(told.encode()).hexdigest()[:32]
        self.file: Path = home.root / "drafts" / f"{name}.json"
        self._turn = threading.Lock()
        self._asked = self._done = 0

    def ask(self) -> int:
        """A number for what is to be done next; what comes with an older one is left undone."""
        self._asked += 1
        return self._asked

    def keep(self, draft: Draft, number: int) -> None:
        from core.sharing.files import replace_text

        text = json.dumps(
            {
                "version": VERSION,
                "at": draft.at.isoformat(),
                "typed": dict(draft.typed),
                "base": dict(draft.base),
            }
        )
        with self._turn:
            if number > self._done:
                self._done = number
                replace_text(self.file, text)

    def drop(self, number: int) -> None:
        with self._turn:
            if number > self._done:
                self._done = number
                self.file.unlink(missing_ok=True)

    def found(self) -> Draft | None:
        """None as well for what cannot be read: it is no use to anybody, and no reason to stop."""
        try:
            said = json.loads(self.file.read_text(encoding="utf-8"))
            if said["version"] != VERSION or not said["typed"]:
                return None
            return Draft(
                dict(said["typed"]), dict(said["base"]), datetime.fromisoformat(said["at"])
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None


def as_json(value: object) -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(Any).dump_python(value, mode="json", fallback=str)
