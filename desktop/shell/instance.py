"""One window for one home folder: a second start raises the first window and goes away."""

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, Signal, Slot

from core.home import Home

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

RAISE, RAISED = b"raise\n", b"raised\n"
# How long a second start waits for a first one that holds the lock but does not listen yet.
PATIENCE_MS = 3000


class Instance(QObject):
    asked_to_raise = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The lock, and not the socket, decides who is first: two starts at the same moment would
        # otherwise each take the other's socket for the remains of a crash.
        self._lock = QLockFile(str(home.root / "window.lock"))
        # Not its age but its process tells whether it is stale; Qt asks for that by itself.
        self._lock.setStaleLockTime(0)
        self._home = home
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        if self._lock.tryLock(0):
            return True
        # A home folder that cannot be written to has no first window to hand over to.
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def hand_over(self) -> bool:
        """Ask the first window to come to the front; False if nobody answers."""
        from PySide6.QtNetwork import QLocalSocket

        name = _name(self._home)
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not deadline.hasExpired():
            socket = QLocalSocket()
            socket.connectToServer(name)
            if socket.waitForConnected(200):
                socket.write(RAISE)
                if socket.waitForReadyRead(1000) and bytes(socket.readAll().data()) == RAISED:
                    socket.disconnectFromServer()
                    return True
            elif self._lock.tryLock(50):
                # The first window closed while we were waiting for it: now this is the first.
                return False
        return False

    def listen(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        if not self._lock.isLocked():
            return
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # With the lock in hand, whatever lies there was left behind by a crash.
        name = _name(self._home)
        QLocalServer.removeServer(name)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(name)

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    @Slot()
    def _on_connection(self) -> None:
        if self._server is None or (caller := self._server.nextPendingConnection()) is None:
            return

        def read() -> None:
            if bytes(caller.readAll().data()) == RAISE:
                caller.write(RAISED)
                caller.flush()
                self.asked_to_raise.emit()

        caller.readyRead.connect(read)
        caller.disconnected.connect(caller.deleteLater)
        if caller.bytesAvailable():
            read()


def _name(home: Home) -> str:
    """A short name for this home folder: a socket's path may have no more than 104 bytes."""
    import hashlib

    where = os.path.normcase(home.root.resolve())
    name = "tradewind-" + hashlib.sha256(where.encode()).hexdigest()[:16]
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform == "linux" and runtime and os.access(runtime, os.W_OK | os.X_OK):
        # A private folder, unlike the common one for temporary files that Qt would take.
        return f"{runtime}/{name}"
    return name
