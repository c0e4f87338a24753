"""Ways out of the window, each of which somebody has clicked: mail, telephone, website, clipboard."""

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.shell.shell import Shell


def write_to(shell: Shell, email: str) -> None:
    url = QUrl()
    url.setScheme("mailto")
    # The path alone: nothing in an address may add a subject or a second recipient.
    url.setPath(email)
    _open(shell, url, email)


def call(shell: Shell, phone: str) -> None:
    from core.phones import link

    _open(shell, QUrl(link(phone)), phone)


def visit(shell: Shell, website: str) -> None:
    url = QUrl(website)
    if url.scheme() in ("http", "https"):
        _open(shell, url, website)


def _open(shell: Shell, url: QUrl, text: str) -> None:
    """Where no program takes it, it is at least at hand for the one that does."""
    if not QDesktopServices.openUrl(url):
        words = QCoreApplication.translate(
            "Reaching", "No program on this computer opens “{0}”; it is on the clipboard."
        )
        copy(shell, text, words.format(text))


def copy(shell: Shell, text: str, said: str) -> None:
    QGuiApplication.clipboard().setText(text)
    shell.say(said)


class WayOut(QPushButton):
    """A value that leads out: it looks like a link, and is reached by Tab."""

    def __init__(self, text: str, tip: str) -> None:
        super().__init__(text)
        self._whole = text
        self.setProperty("look", "way")
        # Not wider than there is room; the whole of it stands in the tip.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(f"{tip}: {text}")
        self.setAccessibleName(f"{text}. {tip}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.width() - around
        )
        self.setText(shown.replace("&", "&&"))
