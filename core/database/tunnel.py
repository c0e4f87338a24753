"""A private plain-text door on this computer to a server that is spoken to over TLS.

The programs that PostgreSQL's wheel brings (pg_dump, pg_restore) were built without TLS. Instead of
asking for programs of the system's, the TLS is done here, verified as psycopg would, and the programs
talk to a socket that only this user can reach. A password still never crosses: SCRAM proves it.
"""

import socket
import ssl
import struct
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from core.addresses import Address, default_sslmode, is_local
from core.errors import Unavailable

SSL_REQUEST = struct.pack("!ii", 8, 80877103)


@contextmanager
def plain(address: Address) -> Iterator[Address]:
    """An address of the same database that programs without TLS can use."""
    mode = address.sslmode or default_sslmode(address.host)
    if mode == "disable" or is_local(address.host):
        yield replace(address, sslmode="disable")
        return
    with ExitStack() as stack:
        listener = stack.enter_context(socket.socket(*_family()))
        host, port = _listen(listener, stack)
        door = _Door(listener, address, _trust(address, mode))
        stack.callback(door.close)
        door.start()
        yield replace(address, host=host, port=port, sslmode="disable", sslrootcert=None)
        if door.failure:
            raise Unavailable(
                f"The encrypted line to {address.host} broke: {door.failure}."
            ) from door.failure


def _family() -> tuple[int, int]:
    family = socket.AF_INET if sys.platform == "win32" else socket.AF_UNIX
    return family, socket.SOCK_STREAM


def _listen(listener: socket.socket, stack: ExitStack) -> tuple[str, int]:
    if sys.platform == "win32":
        listener.bind(("127.0.0.1", 0))
        where: tuple[str, int] = ("127.0.0.1", listener.getsockname()[1])
    else:
        # A fresh folder of mode 0700: nobody else on this computer can knock.
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="tw-"))
        listener.bind(str(Path(folder) / ".s.PGSQL.5432"))
        where = (folder, 5432)
    listener.listen(16)
    return where


def _trust(address: Address, mode: str) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if address.sslrootcert and address.sslrootcert != "system":
        context = ssl.create_default_context(cafile=address.sslrootcert)
    if mode != "verify-full":
        context.check_hostname = False
    if mode not in ("verify-full", "verify-ca"):
        context.verify_mode = ssl.CERT_NONE
    return context


class _Door(threading.Thread):
    def __init__(self, listener: socket.socket, address: Address, trust: ssl.SSLContext) -> None:
        super().__init__(name="tls-door", daemon=True)
        self.listener, self.address, self.trust = listener, address, trust
        self.failure: OSError | None = None
        self.open: set[socket.socket] = set()

    def run(self) -> None:
        while True:
            try:
                inside, _ = self.listener.accept()
            except OSError:
                return
            try:
                outside = self._dial()
            except OSError as error:
                self.failure = error
                inside.close()
                continue
            self.open |= {inside, outside}
            for pair in ((inside, outside), (outside, inside)):
                threading.Thread(target=self._pump, args=pair, daemon=True).start()

    def close(self) -> None:
        # shutdown() wakes the accept() that close() alone would leave asleep.
        for line in (self.listener, *self.open):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
        self.join(5)

    def _dial(self) -> socket.socket:
        line = socket.create_connection((self.address.host, self.address.port), timeout=10)
        try:
            line.sendall(SSL_REQUEST)
            if line.recv(1) != b"S":
                raise OSError("the server offers no TLS")
            line.settimeout(None)
            return self.trust.wrap_socket(line, server_hostname=self.address.host)
        except BaseException:
            line.close()
            raise

    def _pump(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(1 << 16):
                target.sendall(piece)
        # One side has ended: the other learns it at once, and its own pump ends too.
        for line in (source, target):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
