"""The test server's superuser, for what only the server's administrator may do or see."""

from core.addresses import Address
from core.server.lifecycle import LocalServer, OpenServer

_servers: dict[str, LocalServer] = {}


def know(opened: OpenServer) -> OpenServer:
    _servers[opened.address.host] = opened.server
    return opened


def superuser(address: Address, database: str | None = None) -> Address:
    """The same database (or another of that server) as its superuser."""
    return _servers[address.host].administrator(database or address.database)
