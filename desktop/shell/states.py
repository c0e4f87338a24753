"""What each step of the way in ends in: what the window has to show next."""

from typing import TYPE_CHECKING, NamedTuple

from desktop.shell.places import Place

if TYPE_CHECKING:
    from core.access.signing_in import SignedIn
    from core.database.schema import SchemaStatus
    from core.sharing.profiles import Profile


class Entered(NamedTuple):
    """Somebody is signed in, and may work."""

    signed: "SignedIn"
    # What did not work beside it, and keeps nobody from working.
    note: str = ""


class Outdated(NamedTuple):
    """A database of another age than this application."""

    schema: "SchemaStatus"
    # Whether the owner's address is at hand, who alone may upgrade, and who the owner is.
    is_owner: bool
    owner: str


class Unfounded(NamedTuple):
    """A database in which nobody works yet, and which is ours to found."""

    place: Place


class SignInNeeded(NamedTuple):
    place: Place
    profiles: "tuple[Profile, ...]" = ()
    # Why, where it was not to be expected.
    sentence: str = ""
    ended: bool = False


class PasswordNeeded(NamedTuple):
    """Signed in with a one-time password, which opens this one door only."""

    signed: "SignedIn"


State = Entered | Outdated | Unfounded | SignInNeeded | PasswordNeeded


class Here(NamedTuple):
    """The organization that one works for, and oneself."""

    organization: int
    person: int


class Known(NamedTuple):
    """What this workstation remembers of a place: who was there last, and whether they stay."""

    email: str = ""
    stays: bool = False
    organization: int | None = None
