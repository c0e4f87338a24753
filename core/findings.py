"""What an examination found: shared by the doctor and the database's check."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    name: str
    # None: it could not be found out here, which is no fault.
    ok: bool | None
    text: str
