"""Where a person can sign in."""

import os
import zlib
from dataclasses import dataclass
from typing import Literal

# The same name as in core.database.opening, whose import the first paint would have to wait for.
CHOSEN = "TRADEWIND_SERVER"


@dataclass(frozen=True, slots=True)
class Place:
    """The local server, the one named in the environment, or one of the address book."""

    kind: Literal["local", "given", "shared"]
    # What the address book calls it; a fingerprint for what the environment says.
    name: str = ""

    @property
    def key(self) -> str:
        """Under which this workstation remembers who signs in here."""
        return f"{self.kind} {self.name.casefold()}".strip()


LOCAL = Place("local")


def first_place(last: str) -> Place:
    """The server in the environment before everything else, then the one used last."""
    return given() or (Place("shared", last) if last else LOCAL)


def given() -> Place | None:
    """The server that the environment names; it takes the place of the local one."""
    said = os.environ.get(CHOSEN)
    return Place("given", f"{zlib.crc32(said.encode()):08x}") if said else None
