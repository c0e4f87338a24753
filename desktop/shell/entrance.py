"""The way in: to a server, as a person, into an organization. All of it blocks; none of it is Qt.

Each step ends in a state: what the window has to show next.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.errors import Cancelled, PasswordWanted, Unavailable, UserError
from core.home import Home
from desktop.shell.doing import Doing, attempted
from desktop.shell.language import said
from desktop.shell.places import LOCAL, Place
from desktop.shell.states import (
    Entered,
    Known,
    Outdated,
    PasswordNeeded,
    SignInNeeded,
    State,
    Unfounded,
)

if TYPE_CHECKING:
    from psycopg import Connection

    from core.access.inputs import FoundAgency
    from core.access.signing_in import SignedIn
    from core.addresses import Address
    from core.database.opening import OpenDatabase
    from core.database.schema import SchemaStatus


class Entrance:
    """Used by one lane at a time; the window may look at what it holds."""

    def __init__(self, home: Home, tell: Callable[[str], None]) -> None:
        self.home, self._tell = home, tell
        self.place = LOCAL
        # The hold on the local server, or on the one in the environment: opened before anybody
        # has signed in, and with the owner's rights where they are given.
        self.database: OpenDatabase | None = None
        self.schema: SchemaStatus | None = None
        self.signed: SignedIn | None = None
        # By which that person came in; whoever takes it closes it.
        self.way_in: Connection[Any] | None = None
        self._owns = False

    @property
    def maintenance(self) -> "Address | None":
        """The owner's address, where it is at hand: for backups and upgrades, never for work."""
        return self.database.address if self.database is not None and self._owns else None

    # Steps

    def arrive(self, place: Place, known: Known) -> State:
        """Go to the place, and in, if somebody is remembered there."""
        self.place = place
        if place.kind == "given" and (state := self._given_in_person(known)) is not None:
            return state
        if place.kind != "shared" and (state := self._opened()) is not None:
            return state
        sentence = ""
        try:
            if known.stays and (password := self._recalled(known.email)):
                return self.sign_in(place, known.email, password, known)
        except Unavailable:
            raise
        except UserError as error:
            sentence = said(str(error))
        return self._unfounded() or self.ask(sentence)

    def visit(self, place: Place) -> State:
        """Look at a place without going in: it may want to be founded first."""
        return self._gone_to(place) or self.ask()

    def sign_in(self, place: Place, email: str, password: str, known: Known) -> State:
        from core.access.signing_in import AccountClosed, WrongPassword, sign_in

        if (state := self._gone_to(place)) is not None:
            return state
        server = self._server()
        try:
            signed = sign_in(
                server, email, password, organization=known.organization, keep=self._keep
            )
        except (Unavailable, WrongPassword, AccountClosed):
            raise
        except Exception:
            # What is missing for signing in may be missing because the database is of another age.
            if (state := self._of_another_age(server, email, password)) is not None:
                return state
            raise
        return self._enter(signed, self._kept(email, password, known.stays))

    def found(
        self, entry: "FoundAgency", stays: bool, filling: Doing, steps: Mapping[str, str]
    ) -> State:
        from core.access.signing_in import found_agency

        assert self.maintenance is not None
        signed = found_agency(self.maintenance, entry)
        note = self._kept(entry.email, entry.password.get_secret_value(), stays)
        if entry.demo_data:
            signed, note = self._filled(signed, note, filling, steps)
        return self._enter(signed, note)

    def _filled(
        self, signed: "SignedIn", note: str, filling: Doing, steps: Mapping[str, str]
    ) -> "tuple[SignedIn, str]":
        """With demo data; the agency is there already, whatever becomes of that."""
        from core.access.signing_in import enter
        from core.demo import generator

        assert self.maintenance is not None
        assert signed.seat is not None
        owner, here, order = self.maintenance, signed.seat.organization_id, [*steps]

        def tell(sentence: str) -> None:
            step = sentence.partition(":")[0].removesuffix("…")
            if step in steps:
                filling.tell(order.index(step), len(order), steps[step])

        def fill(filling: Doing) -> None:
            generator.fill(
                owner, here, tell=tell, cancelled=filling.is_cancelled, reach=filling.within_reach
            )

        try:
            attempted(filling, fill)
        except Cancelled:
            return signed, said("The demo data was cancelled; nothing of it was kept.")
        except UserError as error:
            return signed, said(str(error))
        # The agency has clients now.
        return enter(signed.address, here), note

    def change_password(self, old: str, new: str, stays: bool) -> State:
        from core.access.signing_in import change_password

        assert self.signed is not None
        signed = change_password(self.signed, old, new)
        return self._enter(signed, self._kept(signed.person.email, new, stays))

    def enter_organization(self, organization: int) -> State:
        from core.access.signing_in import address_in

        assert self.signed is not None
        return self._enter(address_in(self.signed, organization))

    def upgrade(self) -> State:
        if self.database is None:
            return self.arrive(self.place, Known())
        self.database.upgrade(self._tell)
        return self._judged(in_person=True) or self._unfounded() or self.ask()

    def come_back(self, sign_in_id: int | None) -> State:
        """After a lost connection: the same person again, unless somebody would not have it."""
        before = self.signed
        if before is None:
            return self.arrive(self.place, Known())
        if self.place.kind != "shared" and (state := self._opened(in_person=False)) is not None:
            return state
        server = self._server()
        # A restarted local server may listen elsewhere than before.
        address = replace(before.address, host=server.host, port=server.port)
        if sentence := _revoked(address, sign_in_id):
            return self._turned_out(sentence)
        from core.access.signing_in import enter

        try:
            organization = before.seat.organization_id if before.seat else None
            return self._enter(enter(address, organization))
        except Unavailable:
            raise
        except UserError:
            return self._turned_out(
                said(
                    "Your account was disabled or closed, or its password was changed, while you"
                    " were working. What you typed in a form is kept for you."
                )
            )

    def sign_out(self, *, forget: bool) -> State:
        """`forget` is for who leaves for good; another person may just use the window meanwhile."""
        before, self.signed = self.signed, None
        if forget and before is not None:
            self._kept(before.person.email, "", stays=False)
        return self.ask()

    def cut(self) -> None:
        """Take no leave of a server that does not answer."""
        if self.database is not None:
            self.database.cut()

    def take_way_in(self) -> "Connection[Any] | None":
        way_in, self.way_in = self.way_in, None
        return way_in

    def leave(self) -> None:
        self.signed = None
        self._keep(None)
        if self.database is not None:
            database, self.database = self.database, None
            database.close()

    # What they are made of

    def _keep(self, way_in: "Connection[Any] | None") -> None:
        if (before := self.take_way_in()) is not None:
            before.close()
        self.way_in = way_in

    def _gone_to(self, place: Place) -> State | None:
        before, self.place = self.place, place
        if place.kind != "shared" and (before != place or self.database is None):
            return self._opened(in_person=False) or self._unfounded()
        return None

    def _given_in_person(self, known: Known) -> State | None:
        """The shortest way in; whatever is in its way is found out on the long one."""
        from core.access.signing_in import enter
        from core.database import schema
        from core.database.opening import OpenDatabase, chosen_address

        address = chosen_address()
        if address is None or not address.user.startswith("tw_"):
            return None
        try:
            signed = enter(address, known.organization, self._keep)
        except Unavailable:
            raise
        except UserError:
            return None
        newest = schema.revisions()[-1]
        self.schema = schema.SchemaStatus("current", newest, newest)
        self.database, self._owns = OpenDatabase("shared", "given", address, self.schema), False
        return self._enter(signed)

    def _opened(self, *, in_person: bool = True) -> State | None:
        """Open the local or the given database; None where a person has to sign in to it."""
        from core.database.opening import open_database

        # The old hold is let go of only after the new one is there, or it would be the last one
        # and take the server down that has just come back.
        try:
            before, self.database = self.database, open_database(self.home, self._tell)
        except PasswordWanted:
            if self.place.kind != "given":
                raise
            # The address names somebody without their password: whoever signs in brings their own.
            before, self.database = self.database, None
        if before is not None:
            before.close()
        if self.database is None:
            self._owns = False
            return None
        return self._judged(in_person=in_person)

    def _judged(self, *, in_person: bool) -> State | None:
        assert self.database is not None
        address, self.schema = self.database.address, self.database.schema
        if self.database.kind == "local":
            self._owns, owner, email = True, address.role or address.user, None
        else:
            self._owns, owner, email = _whose(address, self.schema.state == "current")
        if self.schema.state != "current":
            return Outdated(self.schema, self._owns, owner)
        if email and in_person:
            from core.access.signing_in import enter

            return self._enter(enter(address))
        return None

    def _unfounded(self) -> State | None:
        from core.access.signing_in import is_founded

        if self.place.kind == "shared" or self.maintenance is None or is_founded(self.maintenance):
            return None
        # The wizard's first key stroke must not wait for this import.
        import core.access.inputs  # noqa: F401

        return Unfounded(self.place)

    def _enter(self, signed: "SignedIn", note: str = "") -> State:
        self.signed = signed
        if self.place.kind == "shared" and self.database is not None:
            # Nobody here works on the local server any more; it may rest.
            database, self.database = self.database, None
            database.close()
        if signed.person.must_change_password:
            return PasswordNeeded(signed)
        if self.database is None:
            self.schema = _status(signed.address)
        return Entered(signed, note)

    def _of_another_age(self, server: "Address", email: str, password: str) -> State | None:
        from core.access.roles import role_name

        address = server.signed_in_as(role_name(email), password)
        try:
            self.schema = _status(address)
            _, owner, _ = _whose(address, is_current=False)
        except UserError:
            return None
        return None if self.schema.state == "current" else Outdated(self.schema, False, owner)

    def _server(self) -> "Address":
        if self.database is not None and self.place.kind != "shared":
            return self.database.address
        if self.place.kind == "given":
            from core.database.opening import chosen_address

            address = chosen_address()
            assert address is not None
            return address
        from core.sharing import address_book

        return address_book.read(self.home.profiles).named(self.place.name).address()

    def _account(self, email: str) -> str:
        """Under which name the keyring keeps a password: for this server, whatever its list entry says."""
        if self.place.kind == "local":
            # Two homes have two local servers.
            return f"{email.casefold()} on this computer ({self.home.root})"
        server = self._server()
        return f"{email.casefold()} on {server.host}:{server.port}/{server.database}"

    def _recalled(self, email: str) -> str | None:
        from core.sharing import passwords

        account = self._account(email)
        try:
            return passwords.recall(account)
        except UserError:
            # A keyring that does not answer is no reason not to ask the person.
            return None

    def _kept(self, email: str, password: str, stays: bool) -> str:
        """Have the keyring keep the password or forget it; the sentence says why it could not."""
        from core.sharing import passwords

        try:
            if stays:
                passwords.remember(self._account(email), password)
            else:
                passwords.forget(self._account(email))
        except UserError as error:
            return said(str(error)) if stays else ""
        return ""

    def ask(self, sentence: str = "", *, ended: bool = False) -> SignInNeeded:
        from core.sharing import address_book

        try:
            profiles = address_book.read(self.home.profiles).profiles
        except UserError as error:
            # The local server can be worked on whatever somebody wrote into that file.
            return SignInNeeded(self.place, (), sentence or said(str(error)), ended)
        return SignInNeeded(self.place, profiles, sentence, ended)

    def _turned_out(self, sentence: str) -> SignInNeeded:
        self.signed = None
        return self.ask(sentence, ended=True)


def _whose(address: "Address", is_current: bool) -> tuple[bool, str, str | None]:
    """Whether the address is the owner's, who that is, and whose e-mail address goes with it."""
    from core.database.connecting import connected

    with connected(address) as connection:
        row = connection.execute(
            "SELECT pg_has_role(current_user, datdba, 'MEMBER'), pg_get_userbyid(datdba)"
            " FROM pg_database WHERE datname = current_database()"
        ).fetchone()
        owns, owner = (bool(row[0]), str(row[1])) if row else (False, "")
        person = None
        if is_current and not owns:
            person = connection.execute(
                "SELECT email FROM tradewind.users WHERE role_name = session_user"
            ).fetchone()
    return owns, owner, str(person[0]) if person else None


def _status(address: "Address") -> "SchemaStatus":
    from core.database import schema
    from core.database.connecting import connected

    with connected(address) as connection:
        return schema.status(connection)


def _revoked(address: "Address", sign_in_id: int | None) -> str:
    """Who ended this window's session, if somebody did; empty where that cannot be known."""
    from core.database.connecting import connected

    if sign_in_id is None:
        return ""
    try:
        with connected(address) as connection:
            row = connection.execute(
                "SELECT revoked_by_id = user_id FROM tradewind.sign_ins"
                " WHERE id = %s AND end_reason = 'revoked'",
                (sign_in_id,),
            ).fetchone()
    except UserError:
        # A closed account cannot ask; the attempt to sign in says what there is to say.
        return ""
    if row is None:
        return ""
    if row[0]:
        return said("You ended this session yourself.")
    return said("Your session was ended by an administrator.")
