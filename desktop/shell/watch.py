"""One idle connection that notices at once when the server goes away."""

import selectors
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from core.addresses import Address

if TYPE_CHECKING:
    from psycopg import Connection

# A server that ends a connection is heard at once; a line that is cut silently only when asked.
ASK_EVERY = 20.0
SETTLING = 0.5
PATIENCE = {"keepalives_idle": 15, "keepalives_interval": 5, "tcp_user_timeout": 15_000}


class Watch:
    """`lost` is called once, from the watching thread, unless `stop` came first."""

    def __init__(self, address: Address, lost: Callable[[BaseException], object]) -> None:
        self._address, self._lost = address, lost
        self._bell, self._rope = socket.socketpair()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._rope.send(b".")
        self._thread.join()
        self._bell.close()
        self._rope.close()

    def _run(self) -> None:
        # The first queries of the screens go before this; a server lost meanwhile refuses us.
        if self._stopped.wait(SETTLING):
            return
        from psycopg import OperationalError, connect

        parameters: dict[str, Any] = {**PATIENCE, **self._address.parameters()}
        try:
            with (
                connect(autocommit=True, **parameters) as connection,
                selectors.DefaultSelector() as ears,
            ):
                self._listen(connection, ears)
        except OperationalError as error:
            if not self._stopped.is_set():
                self._lost(error)

    def _listen(self, connection: "Connection[Any]", ears: selectors.BaseSelector) -> None:
        ears.register(self._bell, selectors.EVENT_READ)
        ears.register(connection.fileno(), selectors.EVENT_READ)
        while not self._stopped.is_set():
            ears.select(ASK_EVERY)
            if not self._stopped.is_set():
                connection.execute("SELECT 1")
