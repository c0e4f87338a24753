"""The connections that this window reads and writes by, and what becomes of them when the server is gone."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from core.errors import Unavailable

if TYPE_CHECKING:
    from psycopg import Connection
    from sqlalchemy import Engine, Pool
    from sqlalchemy.orm import Session, sessionmaker

    from core.addresses import Address


class Lines:
    """May be asked from any thread."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._address: Address | None = None
        self._engine: Engine | None = None
        # Plain connections from before SQLAlchemy was there, and nobody reads by them now.
        self._spare: list[Connection[Any]] = []
        # Of databases that were let go of; whoever was still reading gives a connection back there.
        self._left: list[Pool] = []
        self._open: WeakSet[Connection[Any]] = WeakSet()
        self._kept: WeakSet[Connection[Any]] = WeakSet()
        self._lock = threading.Lock()

    def attach(self, address: "Address", spare: "Connection[Any] | None" = None) -> None:
        self.detach()
        self._address = address
        if spare is not None:
            self._spare.append(spare)

    def detach(self) -> None:
        with self._lock:
            engine, self._engine, self._address = self._engine, None, None
            if engine is not None:
                self._left.append(engine.pool)
            spare, self._spare = self._spare, []
        for connection in spare:
            connection.close()
        self.close_left()

    def lose(self, *, wholly: bool = False) -> None:
        """The server does not answer: nobody waits for it any more, except where a line is kept."""
        from core.database.connecting import cut

        with self._lock:
            waiting = [each for each in self._open if wholly or each not in self._kept]
        for each in waiting:
            cut(each)
        self.detach()

    def close_left(self) -> None:
        for pool in self._left:
            pool.dispose()

    @contextmanager
    def kept(self, session: "Session") -> "Iterator[Connection[Any]]":
        """What is written may have been written already: its answer is worth waiting for."""
        line: Any = session.connection().connection.driver_connection
        with self._lock:
            self._kept.add(line)
        try:
            yield line
        finally:
            with self._lock:
                self._kept.discard(line)

    @contextmanager
    def connection(self) -> "Iterator[Connection[Any]]":
        """One for plain statements, each of them a transaction of its own.

        The first rows of a list come this way, without waiting for SQLAlchemy; once that is there,
        the connections are its pool's.
        """
        with self._lock:
            engine, address = self._engine, self._reachable()
            spare = self._spare.pop() if engine is None and self._spare else None
        if engine is not None:
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as lent:
                connection: Any = lent.connection.driver_connection
                yield connection
            return
        import psycopg

        parameters: dict[str, Any] = address.parameters()
        if spare is None or spare.closed:
            own = psycopg.connect(autocommit=True, **parameters)
        else:
            own = spare
        with self._lock:
            self._open.add(own)
        try:
            yield own
        finally:
            with self._lock:
                is_wanted = self._address is address and self._engine is None and not own.broken
                if is_wanted:
                    self._spare.append(own)
            if not is_wanted:
                own.close()

    def sessions(self) -> "sessionmaker[Session]":
        # SQLAlchemy is imported by the first thread that needs it, never by the start of the window.
        from sqlalchemy import event
        from sqlalchemy.orm import sessionmaker

        from core.db import engine

        with self._lock:
            address = self._reachable()
            if self._engine is None:
                self._engine = engine(address, pool_size=self._size, spare=self._spare)
                event.listen(self._engine, "connect", self._on_connected)
            return sessionmaker(self._engine)

    def _on_connected(self, line: "Connection[Any]", _record: object) -> None:
        with self._lock:
            self._open.add(line)

    def _reachable(self) -> "Address":
        if self._address is None:
            raise Unavailable("Tradewind is not connected to a database at the moment.")
        return self._address
