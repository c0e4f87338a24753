"""Ways out of the window, each of which somebody has clicked: mail, telephone, website, clipboard."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.shell.shell import Shell


def write_to(email: str) -> None:
    url = QUrl()
    url.setScheme("mailto")
    # The path alone: nothing in an address may add a subject or a second recipient.
    url.setPath(email)
    QDesktopServices.openUrl(url)


def call(phone: str) -> None:
    from core.phones import link

    QDesktopServices.openUrl(QUrl(link(phone)))


def visit(website: str) -> None:
    url = QUrl(website)
    if url.scheme() in ("http", "https"):
        QDesktopServices.openUrl(url)


def copy(shell: Shell, text: str, said: str) -> None:
    QGuiApplication.clipboard().setText(text)
    shell.say(said)


def link_button(text: str, tip: str) -> QPushButton:
    """A value that is a way out: it looks like a link, and is reached by Tab."""
    button = QPushButton(text)
    button.setProperty("look", "way")
    # Not wider than there is room; the whole of it stands in the tip.
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setToolTip(f"{tip}: {text}")
    button.setAccessibleName(f"{text}. {tip}")
    return button
