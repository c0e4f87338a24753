"""Opening the database a person works in, on the server chosen for them."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from core.addresses import Address, parse
from core.database import schema
from core.database.connecting import connected
from core.database.schema import SchemaStatus
from core.errors import UserError
from core.home import Home

if TYPE_CHECKING:
    from psycopg import Connection

    from core.server.lifecycle import LocalServer, OpenServer

CHOSEN = "TRADEWIND_SERVER"


@dataclass
class OpenDatabase:
    kind: Literal["local", "shared"]
    how: str
    address: Address
    schema: SchemaStatus
    _server: "OpenServer | None" = None

    def upgrade(self, tell: Callable[[str], None] = lambda _: None) -> None:
        self.schema = schema.upgrade(self.address, tell)

    @property
    def administrator(self) -> Address | None:
        """Of the server itself, where that is our own."""
        return self._server.server.administrator() if self._server else None

    def cut(self) -> None:
        if self._server is not None:
            self._server.cut()

    def close(self) -> bool:
        """Let go of it; True where that was the last window and the local server has gone down."""
        if self._server is None:
            return False
        server, self._server = self._server, None
        return server.close()


def local_server(home: Home) -> "LocalServer":
    from core.server.lifecycle import LocalServer

    return LocalServer(home.server)


def chosen_address() -> Address | None:
    """The shared server named in the environment; the keyring adds its password where none is said."""
    said = os.environ.get(CHOSEN)
    if not said:
        return None
    address = parse(said)
    if address.password is None and "PGPASSWORD" not in os.environ:
        address = replace(address, password=_remembered(address))
    return address


def _remembered(address: Address) -> str | None:
    """The keyring's, where it has one; without a keyring, libpq's own password file may still do."""
    from core.sharing import passwords

    try:
        return passwords.recall(passwords.account_of(address))
    except UserError:
        return None


def open_database(home: Home, tell: Callable[[str], None] = lambda _: None) -> OpenDatabase:
    """Create or start what must be; an empty database is filled, an older one is left to a person."""
    if address := chosen_address():
        tell(f"Connecting to {address.host}…")
        opened = OpenDatabase("shared", "connected", address, _status(address))
    else:
        server = local_server(home.make()).open(tell)
        try:
            opened = OpenDatabase(
                "local", server.how, server.address, _status(server.address), server
            )
        except BaseException:
            server.close()
            raise
    try:
        if opened.schema.state == "empty" and opened.kind == "local":
            opened.upgrade(tell)
    except BaseException:
        opened.close()
        raise
    return opened


def keep_partitions(connection: "Connection[Any]") -> None:
    """Make the months to come; any window may ask, at its start and every half day."""
    connection.execute("SELECT tradewind.ensure_partitions()")


def _status(address: Address) -> SchemaStatus:
    try:
        with connected(address) as connection:
            return schema.status(connection)
    except UserError:
        if not _reopened(address):
            raise
    with connected(address) as connection:
        return schema.status(connection)


def _reopened(address: Address) -> bool:
    """A restore that was killed may have left the database closed; its owner can open it again."""
    from psycopg import Error

    from core.database.swap import maintenance, only_one, reopen

    try:
        with (
            connected(maintenance(address), autocommit=True) as server,
            only_one(server, address.database),
        ):
            return reopen(server, address.database)
    except (Error, UserError):
        return False
