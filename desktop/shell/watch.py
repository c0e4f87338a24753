"""One idle connection: the person's session in the database, news of others, and the first to notice
when the server goes away."""

import selectors
import socket
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from core.addresses import Address

if TYPE_CHECKING:
    from psycopg import Connection

    from core.journal.live import Changes

# A server that ends a connection is heard at once; a line that is cut silently only when asked.
ASK_EVERY = 20.0
SETTLING = 0.5
# How long news are gathered before they are passed on.
GATHERING = 0.1
SEEN_EVERY = 180.0
# A window may stand open for months.
PARTITIONS_EVERY = 12 * 3600.0
# Whoever holds what they are made of is waited for less long than it takes for silence to be told.
PATIENCE = 3
# How long one who leaves waits for the server to take note.
LEAVING = 3.0


class Watch:
    """`lost` is called once, from the watching thread, unless `stop` came first."""

    def __init__(
        self,
        address: Address,
        lost: Callable[[BaseException], object],
        heard: "Callable[[list[Changes]], object]" = lambda _: None,
    ) -> None:
        self._address, self._lost, self._heard = address, lost, heard
        # The row of tradewind.sign_ins: by it one knows later who ended the session.
        self.sign_in_id: int | None = None
        self._bell, self._rope = socket.socketpair()
        self._stopped = threading.Event()
        self._connection: Connection[Any] | None = None
        # Since when the server owes an answer; None while it does not.
        self._asked: float | None = None
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """End the session as well: it is signed out by the time this returns, if anybody answers."""
        self._stopped.set()
        self._rope.send(b".")
        self._thread.join(LEAVING)
        if self._thread.is_alive():
            self.cut()
            self._thread.join()
        self._bell.close()
        self._rope.close()

    @property
    def silence(self) -> float:
        """For how long the server has owed an answer."""
        asked = self._asked
        return 0.0 if asked is None else time.monotonic() - asked

    def cut(self) -> None:
        """Wait for the server no longer: it has stopped, or the network swallows what is said."""
        from core.database.connecting import cut

        if (connection := self._connection) is not None:
            cut(connection)

    def _run(self) -> None:
        # The first queries of the screens go before this; a server lost meanwhile refuses us.
        if self._stopped.wait(SETTLING):
            return
        from psycopg import Error, connect

        parameters: dict[str, Any] = self._address.parameters()
        try:
            with (
                connect(autocommit=True, **parameters) as connection,
                selectors.DefaultSelector() as ears,
            ):
                self._connection = connection
                self._sign_in(connection)
                self._listen(connection, ears)
                connection.execute("SELECT tradewind.sign_out()")
        except Error as error:
            # Not only a line that is cut: the person's role may be gone while their window is open.
            if not self._stopped.is_set():
                self._lost(error)

    def _sign_in(self, connection: "Connection[Any]") -> None:
        import platform

        from core.journal.live import LISTEN
        from core.version import VERSION

        # Before anything is read by the screens anew: what is written from here on is heard.
        self._ask(connection, LISTEN)
        self.sign_in_id = self._ask(
            connection,
            "SELECT tradewind.sign_in(%s, %s, %s)",
            (platform.node(), platform.platform(), VERSION),
        )

    def _ask(
        self, connection: "Connection[Any]", statement: str, values: tuple[str, ...] = ()
    ) -> Any:
        """The answer's first value, waited for only as long as whoever looks at `silence` will."""
        self._asked = time.monotonic()
        cursor = connection.execute(statement.encode(), values)
        row = cursor.fetchone() if cursor.description else None
        self._asked = None
        return row[0] if row else None

    def _listen(self, connection: "Connection[Any]", ears: selectors.BaseSelector) -> None:
        from core.journal.live import LOOKING, PASS_ON, PASSING, coalesce

        ears.register(self._bell, selectors.EVENT_READ)
        ears.register(connection.fileno(), selectors.EVENT_READ)
        told: list[str] = []
        due = patience = 0.0
        asked = seen = time.monotonic()
        tended = asked - PARTITIONS_EVERY
        passing = asked
        while True:
            ears.select(max(0.0, min(patience, passing - time.monotonic())))
            if self._stopped.is_set():
                return
            news = [each.payload for each in connection.notifies(timeout=0)]
            now = time.monotonic()
            if news and not told:
                due = now + GATHERING
            told += news
            if told and now >= due:
                if changes := coalesce(told):
                    self._heard(changes)
                told = []
            patience = due - now if told else ASK_EVERY
            if now >= passing:
                passing = now + (PASSING if self._ask(connection, PASS_ON) else LOOKING)
            elif now - tended >= PARTITIONS_EVERY:
                tended = now
                self._tend(connection)
            elif now - seen >= SEEN_EVERY:
                asked = seen = now
                self._ask(connection, "SELECT tradewind.seen()")
            elif now - asked >= ASK_EVERY and not told:
                asked = now
                self._ask(connection, "SELECT 1")
            else:
                continue
            # News that came in with the answer wake nobody.
            patience = 0.0

    def _tend(self, connection: "Connection[Any]") -> None:
        """Make the months to come. Another window does it too; that it could not be done now is no loss."""
        from psycopg import Error

        from core.database.opening import keep_partitions

        self._asked = time.monotonic()
        try:
            with connection.transaction():
                connection.execute(f"SET LOCAL lock_timeout = '{PATIENCE:d}s'".encode())
                keep_partitions(connection)
        except Error as error:
            if connection.broken:
                raise
            import logging

            logging.getLogger("tradewind").warning("The months to come were not made: %s", error)
        self._asked = None
