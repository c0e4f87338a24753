"""What each step of the way in ends in: what the window has to show next."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.shell.places import Place

if TYPE_CHECKING:
    from core.access.signing_in import SignedIn
    from core.database.schema import SchemaStatus
    from core.sharing.profiles import Profile


@dataclass(frozen=True, slots=True)
class Entered:
    """Somebody is signed in, and may work."""

    signed: "SignedIn"
    # What did not work beside it, and keeps nobody from working.
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outdated:
    """A database of another age than this application."""

    schema: "SchemaStatus"
    # Whether the owner's address is at hand, who alone may upgrade, and who the owner is.
    is_owner: bool
    owner: str


@dataclass(frozen=True, slots=True)
class Unfounded:
    """A database in which nobody works yet, and which is ours to found."""

    place: Place


@dataclass(frozen=True, slots=True)
class SignInNeeded:
    place: Place
    profiles: "tuple[Profile, ...]" = ()
    # Why, where it was not to be expected.
    sentence: str = ""
    ended: bool = False


@dataclass(frozen=True, slots=True)
class PasswordNeeded:
    """Signed in with a one-time password, which opens this one door only."""

    signed: "SignedIn"


State = Entered | Outdated | Unfounded | SignInNeeded | PasswordNeeded


@dataclass(frozen=True, slots=True)
class Known:
    """What this workstation remembers of a place: who was there last, and whether they stay."""

    email: str = ""
    stays: bool = False
    organization: int | None = None
