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
# AuthenticationSASL: the server lists the ways in which it would be convinced.
SASL = struct.pack("!i", 10)


@contextmanager
def plain(address: Address) -> Iterator[Address]:
    """An address of the same database that programs without TLS can use."""
    mode = address.sslmode or default_sslmode(address.host)
    if mode == "disable" or (mode in ("allow", "prefer") and is_local(address.host)):
        yield replace(address, sslmode="disable")
        return
    with ExitStack() as stack:
        listener = stack.enter_context(socket.socket(*_family()))
        host, port = _listen(listener, stack)
        door = _Door(listener, address, _trust(address, mode))
        stack.callback(door.close)
        door.start()
        yield replace(address, host=host, port=port, sslmode="disable", sslrootcert=None, more=())
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
            for target, pair in (
                (self._pump, (inside, outside)),
                (self._answer, (outside, inside)),
            ):
                threading.Thread(target=target, args=pair, daemon=True).start()

    def close(self) -> None:
        # shutdown() wakes the accept() that close() alone would leave asleep.
        for line in (self.listener, *self.open):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
        self.join(5)

    def _dial(self) -> socket.socket:
        # libpq's `hostaddr` says where to go, while `host` still says whose certificate to expect.
        where = dict(self.address.more).get("hostaddr", self.address.host)
        line = socket.create_connection((where, self.address.port), timeout=10)
        try:
            line.sendall(SSL_REQUEST)
            if line.recv(1) != b"S":
                raise OSError("the server offers no TLS")
            line.settimeout(None)
            return self.trust.wrap_socket(line, server_hostname=self.address.host)
        except BaseException:
            line.close()
            raise

    def _answer(self, server: socket.socket, program: socket.socket) -> None:
        """Pass on the server's greeting without an offer that only a client with TLS could take."""
        with suppress(OSError):
            kind, body = _message(server)
            while kind not in (b"R", b"E"):
                program.sendall(_packed(kind, body))
                kind, body = _message(server)
            if kind == b"R" and body.startswith(SASL):
                # libpq takes it for an attack when channel binding is offered to it in plain text.
                body = body.replace(b"SCRAM-SHA-256-PLUS\0", b"")
            program.sendall(_packed(kind, body))
        self._pump(server, program)

    def _pump(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(1 << 16):
                target.sendall(piece)
        # One side has ended: the other learns it at once, and its own pump ends too.
        for line in (source, target):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)


def _message(line: socket.socket) -> tuple[bytes, bytes]:
    head = _exactly(line, 5)
    (length,) = struct.unpack("!i", head[1:])
    return head[:1], _exactly(line, length - 4)


def _packed(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("!i", len(body) + 4) + body


def _exactly(line: socket.socket, count: int) -> bytes:
    found = b""
    while len(found) < count:
        piece = line.recv(count - len(found))
        if not piece:
            raise ConnectionError("the server hung up")
        found += piece
    return found
