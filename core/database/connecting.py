"""One plain connection, whose failures are told in words."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from core.addresses import Address
from core.errors import PasswordWanted, Unavailable

if TYPE_CHECKING:
    from psycopg import Connection


@contextmanager
def connected(address: Address, *, autocommit: bool = False) -> Iterator["Connection[Any]"]:
    from psycopg import OperationalError, connect

    try:
        with connect(autocommit=autocommit, **address.parameters()) as connection:  # type: ignore[arg-type]
            yield connection
    except OperationalError as error:
        # All that can be wrong takes a while to import; what works does not wait for it.
        from core.sharing.trial import explain

        # Before a connection stands there is no code to tell it by, only libpq's own words.
        is_wanted = "no password supplied" in str(error)
        raise (PasswordWanted if is_wanted else Unavailable)(explain(error, address)) from error


def cut(connection: "Connection[Any]") -> None:
    """End the line under whoever waits for an answer on it; may be called from any thread.

    A server that has stopped, or a network that swallows everything, lets them wait for hours.
    """
    import socket

    from psycopg import Error

    # It may have been closed meanwhile, by the very thread that waits.
    with suppress(OSError, Error, ValueError):
        line = socket.fromfd(connection.fileno(), socket.AF_INET, socket.SOCK_STREAM)
        with line:
            line.shutdown(socket.SHUT_RDWR)
