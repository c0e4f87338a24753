"""Where a person can sign in."""

from dataclasses import dataclass
from typing import Literal


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
    import hashlib
    import os

    from core.database.opening import CHOSEN

    said = os.environ.get(CHOSEN)
    return Place("given", hashlib.sha256(said.encode()).hexdigest()[:12]) if said else None
