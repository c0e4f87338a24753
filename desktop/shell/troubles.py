"""What stands in the window where the database cannot be opened, and what can be done about it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from core.errors import UserError
from core.version import VERSION
from desktop.shell.crash import report
from desktop.shell.folders import open_folder
from desktop.shell.language import said
from desktop.shell.notices import announce
from desktop.shell.pages import Choice

if TYPE_CHECKING:
    from desktop.shell.states import Outdated
    from desktop.shell.window import Window


def show_failed(window: "Window", error: Exception) -> None:
    if isinstance(error, UserError):
        sentence = said(str(error))
    else:
        sentence = QCoreApplication.translate(
            "Window",
            "Tradewind made a mistake while it was opening the database. What is stored is "
            "untouched; the details below help whoever looks after Tradewind for you.",
        )
    details = report(type(error), error, error.__traceback__)
    logs = window.shell.home.logs
    show_trouble(
        window,
        "circle-x",
        "danger",
        QCoreApplication.translate("Window", "The database could not be opened"),
        sentence,
        [
            _again(window),
            Choice(
                QCoreApplication.translate("Window", "Another server…"),
                window.shell.connection.ask,
            ),
            Choice(QCoreApplication.translate("Window", "Copy details"), _copying(window, details)),
            Choice(
                QCoreApplication.translate("Window", "Open log folder"), lambda: open_folder(logs)
            ),
        ],
    )


def show_outdated(window: "Window", found: "Outdated") -> None:
    leave = Choice(QCoreApplication.translate("Window", "Close Tradewind"), window.close)
    if found.schema.state == "newer":
        show_trouble(
            window,
            "download",
            "accent",
            QCoreApplication.translate("Window", "Update Tradewind"),
            QCoreApplication.translate(
                "Window",
                "This database was made by a newer Tradewind than this one (version %s). Update "
                "Tradewind on this computer, then open it again.",
            )
            % VERSION,
            [_again(window), leave],
        )
        return
    title = QCoreApplication.translate("Window", "This database needs an upgrade")
    sentence = QCoreApplication.translate(
        "Window",
        "It was made by an older Tradewind. The upgrade is done wholly or not at all; colleagues "
        "with an older Tradewind must update theirs afterwards.",
    )
    if found.schema.state == "empty":
        title = QCoreApplication.translate("Window", "This database is empty")
        sentence = QCoreApplication.translate(
            "Window", "There is nothing in it yet; Tradewind can set it up for its work."
        )
    if found.is_owner:
        upgrade = QCoreApplication.translate("Window", "Upgrade now")
        choices = [Choice(upgrade, lambda: _upgrade(window)), leave]
    else:
        sentence += " " + QCoreApplication.translate(
            "Window",
            "Only its owner, “%s”, may change it: ask whoever looks after the server to run "
            "“tradewind db upgrade”, then try again.",
        ) % (found.owner)
        choices = [_again(window), leave]
    show_trouble(window, "circle-arrow-up", "accent", title, sentence, choices)


def show_trouble(
    window: "Window", icon: str, tone: str, title: str, sentence: str, choices: Sequence[Choice]
) -> None:
    window.waiting.end()
    window.hide_banner()
    window.sidebar.open_to(screens=False)
    window.trouble.show_trouble(icon, tone, title, sentence, choices)
    window.content.setCurrentWidget(window.trouble)
    announce(window.trouble, f"{title}. {sentence}")


def _again(window: "Window") -> Choice:
    return Choice(QCoreApplication.translate("Window", "Try again"), window.open)


def _upgrade(window: "Window") -> None:
    window.waiting.begin(
        QCoreApplication.translate("Window", "Upgrading the database"),
        QCoreApplication.translate("Window", "Bringing the database up to date…"),
    )
    window.content.setCurrentWidget(window.waiting)
    window.shell.connection.upgrade()


def _copying(window: "Window", details: str) -> Callable[[], None]:
    def copy() -> None:
        QGuiApplication.clipboard().setText(details)
        window.shell.say(QCoreApplication.translate("Window", "The details are on the clipboard."))

    return copy
