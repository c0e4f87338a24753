"""Doors on loopback behind which there is no PostgreSQL server, or one that is hard to come by."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from core.addresses import Address
from core.sharing.trial import try_connection
from tests.support.debian_server import SharedServer

SECRET = "correct horse battery staple"


def failed(address: Address) -> str:
    verdict = try_connection(address)
    assert not verdict.ok
    # One sentence, and never the password.
    assert "\n" not in verdict.sentence
    assert verdict.sentence[0].isupper() or verdict.sentence[0] == "“"
    assert not address.password or address.password not in verdict.sentence
    return verdict.sentence


@contextmanager
def listening(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """Something on a port that is no PostgreSQL server, or one in a state hard to bring about."""
    callers: list[socket.socket] = []

    def serve() -> None:
        while True:
            try:
                caller, _ = door.accept()
            except OSError:
                return
            callers.append(caller)
            try:
                answer(caller)
            except OSError:
                continue

    with socket.create_server(("127.0.0.1", 0)) as door:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield door.getsockname()[1]
        finally:
            door.shutdown(socket.SHUT_RDWR)
            thread.join()
            for caller in callers:
                caller.close()


def hang_up(caller: socket.socket) -> None:
    """Say no more, but hear the other side out: closing at once could swallow the last words."""
    caller.shutdown(socket.SHUT_WR)
    while caller.recv(1000):
        pass
    caller.close()


def saying(words: bytes) -> Callable[[socket.socket], None]:
    def answer(caller: socket.socket) -> None:
        caller.recv(1000)
        caller.sendall(words)
        hang_up(caller)

    return answer


def refusing(sqlstate: bytes, message: bytes) -> Callable[[socket.socket], None]:
    """A server that answers the first real message with an error, as PostgreSQL words it."""

    def answer(caller: socket.socket) -> None:
        if caller.recv(1000)[4:8] == struct.pack("!i", 80877103):
            caller.sendall(b"N")
            caller.recv(1000)
        fields = b"SFATAL\0VFATAL\0C" + sqlstate + b"\0M" + message + b"\0\0"
        caller.sendall(b"E" + struct.pack("!i", len(fields) + 4) + fields)
        hang_up(caller)

    return answer


@contextmanager
def pretending(server: SharedServer, version: bytes) -> Iterator[Address]:
    """The real server behind a door where its version number is painted over."""
    real = f"server_version\0{server.major}".encode()

    def relay(source: socket.socket, target: socket.socket) -> None:
        try:
            while words := source.recv(65536):
                target.sendall(words.replace(real, b"server_version\0" + version))
        except OSError:
            pass
        finally:
            # Both ways end together, or the other side would wait for ever.
            for end in (source, target):
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue

    def answer(caller: socket.socket) -> None:
        with socket.create_connection(("127.0.0.1", server.port)) as behind:
            back = threading.Thread(target=relay, args=(behind, caller))
            back.start()
            relay(caller, behind)
            back.join()

    with listening(answer) as port:
        yield replace(server.address(), port=port)
