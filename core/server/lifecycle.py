"""The local server from the application's side: open it, use it, and the last one out ends it."""

import hashlib
import hmac
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

from core.addresses import APPLICATION, Address
from core.errors import Unavailable
from core.server import accounts, binaries, processes, sockets, troubles, upgrade
from core.server.accounts import Account
from core.server.binaries import Binaries
from core.server.cluster import PATIENCE, SUPERUSER, Cluster, still
from core.server.turns import Tell, turn

if TYPE_CHECKING:
    import psycopg

    Connection = psycopg.Connection[tuple[object, ...]]

OWNER = "tradewind_owner"
DATABASE = "tradewind"
# What PGOPTIONS and the like in the person's shell say is about other servers. And a server that
# would let us in without a proper proof on both sides is not ours.
OURS = (
    ("gssencmode", "disable"),
    ("options", ""),
    ("require_auth", "scram-sha-256"),
    ("target_session_attrs", "any"),
)
# Connections that only look do not count as somebody who uses the server.
OBSERVER = f"{APPLICATION} status"
# How long the backends of connections that were closed a moment ago may take to disappear.
SETTLING = 0.5
LEAVING = 5
# PostgreSQL's programs hand these folders to a shell, between quotation marks.
UNSPEAKABLE = '"$`\\\n\r'

How = Literal["created", "started", "attached"]

_NOT_YET = (
    "the database system is starting up",
    "the database system is shutting down",
    "the database system is in recovery mode",
    "the database system is not yet accepting connections",
    "server closed the connection unexpectedly",
    "terminating connection because of crash of another server process",
)
_NO_SOCKET = ("No such file or directory", "Connection refused")


@dataclass(frozen=True, slots=True)
class ServerStatus:
    running: bool
    pid: int | None
    # Of the running server, where it could be asked.
    version: str | None
    data_major: int | None
    others: int | None
    # Data folders of older versions, kept by upgrades; a person may delete them.
    kept: tuple[Path, ...]


def _nobody_listens(sentence: str) -> None:
    pass


class LocalServer:
    def __init__(
        self,
        folder: Path,
        programs: Binaries | None = None,
        *,
        settings: Mapping[str, str] | None = None,
        patience: float = 60,
    ) -> None:
        # Resolved, because a running server is recognised by the path of its data.
        self.folder = folder.resolve()
        self.cluster = Cluster(self.folder, settings or {})
        self.patience = patience
        self._programs = programs

    @property
    def programs(self) -> Binaries:
        if self._programs is None:
            self._programs = binaries.available()[0]
        return self._programs

    def open(self, tell: Tell = _nobody_listens) -> "OpenServer":
        """Create the server, start it, or attach to it; either way, hold on to it."""
        how, connection = self._join(tell)
        return OpenServer(self, how, connection, self.address())

    def address(self, database: str = DATABASE) -> Address:
        """As the owner, who signs in without being a superuser.

        Whoever is connected as a superuser runs what a restored dump or a function in it says with
        a superuser's rights, and those reach to the programs of this computer.
        """
        own = hmac.new((self.cluster.password() or "").encode(), OWNER.encode(), hashlib.sha256)
        return self._as(OWNER, own.hexdigest(), database, role=OWNER)

    def administrator(self, database: str = "postgres") -> Address:
        """As the superuser: for the server itself, never in a database that holds people's data."""
        return self._as(SUPERUSER, self.cluster.password(), database)

    def _as(
        self, user: str, password: str | None, database: str, role: str | None = None
    ) -> Address:
        noted = processes.PidFile.read(self.cluster.data)
        if not noted:
            raise Unavailable("The local server is not running.")
        return Address(
            host=noted.sockets if sockets.ON_A_SOCKET else "127.0.0.1",
            port=noted.port,
            database=database,
            user=user,
            password=password,
            role=role,
            more=OURS,
        )

    def status(self) -> ServerStatus:
        try:
            process = processes.postmaster(self.cluster.data)
            version = others = None
            if process:
                version, others = self._ask()
            return ServerStatus(
                running=process is not None,
                pid=process.pid if process else None,
                version=version,
                data_major=self.cluster.major(),
                others=others,
                kept=tuple(upgrade.kept(self.folder)),
            )
        except OSError as error:
            raise troubles.of_a_file(self.folder, error) from error

    def stop(self) -> None:
        """Stop the server, whoever uses it."""
        if not self.folder.exists():
            return
        with self._turn(_nobody_listens, self.patience):
            self._stop()

    def _stop(self) -> None:
        self.cluster.stop(lambda: self.programs)

    def _ask(self) -> tuple[str | None, int | None]:
        import psycopg

        looking: dict[str, Any] = self.administrator().parameters()
        looking |= {"application_name": OBSERVER, "connect_timeout": 3}
        try:
            with psycopg.connect(**looking, autocommit=True) as connection:
                version = connection.execute("SHOW server_version").fetchone()
                return str(version and version[0]), _others(connection)
        except psycopg.Error:
            return None, None

    # Joining, all of it inside the life-cycle lock

    def _join(self, tell: Tell) -> "tuple[How, Connection]":
        import psycopg

        if unspeakable := set(str(self.folder)) & set(UNSPEAKABLE if sockets.ON_A_SOCKET else ""):
            raise Unavailable(
                f"PostgreSQL cannot work in {self.folder} because of the {unspeakable.pop()!r} in "
                "its name: choose another folder with TRADEWIND_HOME."
            )
        try:
            account = accounts.needed_for(self.folder)
            self.cluster.make_folders(account)
            if account:
                accounts.open_way(self.folder.parent, account)
        except OSError as error:
            raise troubles.of_a_file(self.folder, error) from error
        with self._turn(tell, self.patience) as told:
            upgrade.finish_interrupted(self.cluster)
            how = self._bring_up(account, told)
            try:
                how, connection = self._sign_in(how, account, told)
                try:
                    if not (
                        self._furnished.exists() and (how == "attached" or self._owner_enters())
                    ):
                        self._furnish(connection, account)
                except BaseException:
                    connection.close()
                    raise
            except BaseException as error:
                # Nobody would stop a server that we started and could not use.
                if how != "attached":
                    with suppress(Unavailable):
                        self._stop()
                if isinstance(error, psycopg.OperationalError):
                    raise troubles.of_a_program(self.folder, "made ready", str(error)) from error
                raise
            return how, connection

    @contextmanager
    def _turn(self, tell: Tell, patience: float) -> Iterator[Tell]:
        try:
            with turn(self.folder, patience, tell) as told:
                yield told
        except OSError as error:
            raise troubles.of_a_file(self.folder, error) from error

    def _bring_up(self, account: Account | None, tell: Tell) -> How:
        cluster = self.cluster
        if cluster.running() and processes.wait_until_ready(
            cluster.data, PATIENCE, lambda waited: still(tell, "Waiting for the database…", waited)
        ):
            return "attached"
        how: How = "started"
        cluster.give_back(account)
        if cluster.is_absent():
            tell("Creating the database…")
            self._furnished.unlink(missing_ok=True)
            cluster.create(self.programs, account)
            how = "created"
        elif cluster.major() != self.programs.major:
            self._upgrade(cluster.major() or 0, account, tell)
        if cluster.password() is None:
            self._reset_password(account)
        cluster.start(self.programs, account, tell)
        return how

    def _upgrade(self, made_by: int, account: Account | None, tell: Tell) -> None:
        ours = self.programs.major
        if made_by > ours:
            raise Unavailable(
                f"The data in {self.folder} are of PostgreSQL {made_by}, and this Tradewind brings "
                f"{ours}: open them with the newer Tradewind that they come from."
            )
        old = next((tree for tree in binaries.available() if tree.major == made_by), None)
        if old is None:
            raise Unavailable(
                f"The data in {self.folder} are of PostgreSQL {made_by}, whose programs are needed "
                f"to upgrade them to {ours} and are not here: open them once with an earlier "
                "Tradewind that brings both."
            )
        upgrade.upgrade(self.cluster, old, self.programs, account, tell)

    def _sign_in(self, how: How, account: Account | None, tell: Tell) -> "tuple[How, Connection]":
        """Connect to the server that runs; what stands in the way is healed by a restart."""
        import psycopg

        try:
            return how, self._connect()
        except psycopg.OperationalError as error:
            said = str(error)
        if "password" in said:
            tell("Giving the database a new password…")
            self._stop()
            self._reset_password(account)
        elif any(words in said for words in _NO_SOCKET):
            # The session's folder for sockets goes away when the person signs out.
            self._stop()
        else:
            raise Unavailable(f"The local server refuses: {troubles.last_words(said)}")
        self.cluster.start(self.programs, account, tell)
        try:
            return "started" if how == "attached" else how, self._connect()
        except psycopg.OperationalError as error:
            raise Unavailable(
                f"The local server refuses: {troubles.last_words(str(error))}"
            ) from error

    def _owner_enters(self) -> bool:
        """Whether the owner's password is what it should be; an older folder may know no such."""
        import psycopg

        asking: dict[str, Any] = self.address().parameters() | {"application_name": OBSERVER}
        try:
            psycopg.connect(**asking).close()
        except psycopg.OperationalError:
            return False
        return True

    def _reset_password(self, account: Account | None) -> None:
        # The owner's password follows from the superuser's.
        self._furnished.unlink(missing_ok=True)
        self.cluster.reset_password(self.programs, account)

    def _connect(self) -> "Connection":
        import psycopg

        # Not to our own database: nobody may be in it when a restored one takes its place.
        where: dict[str, Any] = self.administrator().parameters()
        end = time.monotonic() + self.patience
        while True:
            try:
                return psycopg.connect(**where, autocommit=True)
            except psycopg.OperationalError as error:
                # After a backend has crashed, the postmaster is away for a moment.
                passing = any(words in str(error) for words in _NOT_YET)
                if not passing or time.monotonic() > end:
                    raise
            time.sleep(0.02)

    @property
    def _furnished(self) -> Path:
        return self.folder / "furnished"

    def _furnish(self, connection: "Connection", account: Account | None) -> None:
        """The owner and its database, as far as they are not there: we may have been killed."""
        from psycopg import errors

        end = time.monotonic() + LEAVING
        while True:
            try:
                return self._make_owner_and_database(connection, account)
            except (errors.UniqueViolation, errors.DuplicateDatabase, errors.ObjectInUse):
                # The last statement of a starter that was killed may still be running.
                if time.monotonic() > end:
                    raise
            time.sleep(0.05)

    def _make_owner_and_database(self, connection: "Connection", account: Account | None) -> None:
        owned = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [OWNER]).fetchone()
        if not owned:
            connection.execute(f"CREATE ROLE {OWNER} NOSUPERUSER")
        own = self.address()
        verifier = connection.pgconn.encrypt_password(
            str(own.password).encode(), OWNER.encode(), b"scram-sha-256"
        ).decode()
        connection.execute(f"ALTER ROLE {OWNER} LOGIN CREATEROLE CREATEDB PASSWORD '{verifier}'")
        connection.execute(f"GRANT pg_signal_backend TO {OWNER}")
        made = connection.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]
        ).fetchone()
        if not made:
            connection.execute(f"CREATE DATABASE {DATABASE} OWNER {OWNER}")
        connection.execute(f"REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC")
        self.cluster.write(self._furnished, "", account)


class OpenServer:
    """Holds one connection, so that the server is not stopped by another window's closing."""

    def __init__(
        self, server: LocalServer, how: How, connection: "Connection", address: Address
    ) -> None:
        self.server = server
        self.how = how
        self.address = address
        self._connection: Connection | None = connection

    def revive(self, tell: Tell = _nobody_listens) -> How:
        """Join again after the server was lost; the address may be another one afterwards."""
        if self._connection:
            self._connection.close()
        self.how, self._connection = self.server._join(tell)
        self.address = self.server.address()
        return self.how

    def cut(self) -> None:
        """Before letting go of a server that does not answer: nobody waits for it."""
        from core.database.connecting import cut

        if self._connection is not None:
            cut(self._connection)

    def close(self) -> bool:
        """Let go, after all connections of one's own; tell whether that stopped the server."""
        connection, self._connection = self._connection, None
        if connection is None:
            return False
        # Whoever has the lock for longer is about to use the server, so it is not ours to stop.
        with connection, suppress(Unavailable), self.server._turn(_nobody_listens, LEAVING):
            if self._is_needed(connection):
                return False
            connection.close()
            self.server._stop()
            return True
        return False

    def _is_needed(self, connection: "Connection") -> bool:
        import psycopg

        try:
            return _is_used(connection)
        except psycopg.OperationalError:
            connection.close()
        # Ours was lost in a crash; the server itself may be back.
        if not self.server.cluster.running():
            return True
        try:
            with self.server._connect() as again:
                return _is_used(again)
        except psycopg.OperationalError:
            return True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _others(connection: "Connection") -> int:
    """How many connections besides this one use the server."""
    row = connection.execute(
        "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"
        " AND pid <> pg_backend_pid() AND application_name <> %s",
        [OBSERVER],
    ).fetchone()
    assert row
    return int(str(row[0]))


def _is_used(connection: "Connection") -> bool:
    end = time.monotonic() + SETTLING
    while _others(connection):
        # It may be a connection that was closed a moment ago, ours or another window's.
        if time.monotonic() > end:
            return True
        time.sleep(0.01)
    return False
