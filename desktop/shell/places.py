"""Where a person can sign in."""

import os
import re
import zlib
from typing import Literal, NamedTuple

# The same name as in core.database.opening, whose import the first paint would have to wait for.
CHOSEN = "TRADEWIND_SERVER"


class Place(NamedTuple):
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


def is_in_person() -> bool:
    """Whether the address in the environment is somebody's own: nobody is asked who they are then."""
    return re.search(r"(\buser\s*=\s*'?|//)tw_", os.environ.get(CHOSEN, "")) is not None


def given() -> Place | None:
    """The server that the environment names; it takes the place of the local one."""
    said = os.environ.get(CHOSEN)
    return Place("given", f"{zlib.crc32(said.encode()):08x}") if said else None
