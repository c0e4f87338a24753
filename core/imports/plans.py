"""What is to be done with a file: which column becomes what, and how it is read and matched."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from hashlib import sha256
from typing import Any, Self

from core.errors import Refused
from core.imports.choices import Target
from core.imports.fields import EXTRA
from core.imports.fields import field as field_of
from core.imports.looks import words
from core.imports.shapes import Shape


class OnMatch(StrEnum):
    """What happens to a record that is there already."""

    # Only what is empty there is filled in.
    FILL = "fill"
    # What the file says counts, where it says anything.
    OVERWRITE = "overwrite"
    SKIP = "skip"


@dataclass(frozen=True)
class Plan:
    target: Target
    shape: Shape = field(default_factory=Shape)
    # Header → field; "" is left out, "extra:Name" is kept under its own name.
    mapping: Mapping[str, str] = field(default_factory=dict)
    on_match: OnMatch = OnMatch.FILL
    # A row with a value that cannot be read comes in without it, instead of not at all.
    leave_out: bool = False
    # Where a telephone number without its country is at home: AT, DE …
    region: str = ""
    # "." or ",", and DMY, MDY or YMD; empty where each column tells.
    decimal: str = ""
    order: str = ""
    # Said of every row that says nothing else.
    source: str = ""
    currency: str = ""
    tags: tuple[str, ...] = ()
    lead_source_id: int | None = None
    # Contacts are linked to the company that they name; one that is not here is made with them.
    make_companies: bool = True

    def checked(self) -> Self:
        """Every field once, and only fields there are."""
        seen: dict[str, str] = {}
        for header, name in self.mapping.items():
            if not name or name.startswith(EXTRA):
                continue
            found = field_of(self.target, name)
            if found is None:
                raise Refused(f"There is no field “{name}” in {self.target.value}.")
            if name in seen:
                raise Refused(f"“{seen[name]}” and “{header}” cannot both become “{found.title}”.")
            seen[name] = header
        if not seen:
            raise Refused("Say of at least one column what it is.")
        return self

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"mapping": dict(self.mapping)}

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> Self:
        shape = dict(said.get("shape") or {})
        for name in ("sheets", "headers", "notes"):
            shape[name] = tuple(shape.get(name, ()))
        known = {each.name for each in fields(cls)}
        return cls(
            **{name: value for name, value in said.items() if name in known}
            | {
                "target": Target(said["target"]),
                "on_match": OnMatch(said.get("on_match", OnMatch.FILL)),
                "shape": Shape(**shape),
                "tags": tuple(said.get("tags", ())),
            }
        )


def signature(headers: Sequence[str]) -> str:
    """The same for files with the same columns, in whatever order, and for what was sent back of them."""
    from core.imports.suggesting import WHY

    named = sorted(words(header) for header in headers if header != WHY)
    return sha256("\n".join(named).encode()).hexdigest()
