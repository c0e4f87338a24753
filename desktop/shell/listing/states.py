"""What stands in the place of rows: they are coming, there are none, or they could not be had."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.lists.fields import Listing
from desktop.shell.language import inside
from desktop.shell.listing.look import colour
from desktop.shell.notices import announce
from desktop.shell.pages import Choice, TroublePage


class Skeleton(QWidget):
    """Rows as grey bars, where the first ones of a list take longer than a moment."""

    def __init__(self, row_height: Callable[[], int]) -> None:
        super().__init__()
        self._row_height = row_height
        self.setAccessibleName(self.tr("Loading"))

    def paintEvent(self, event: QPaintEvent) -> None:
        height = self._row_height()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour("surface"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("line"))
            for row in range(self.height() // height + 1):
                for column in range(self.width() // 170 + 1):
                    width = 60 + (row * 37 + column * 53) % 70
                    middle = row * height + height // 2
                    painter.drawRoundedRect(QRect(12 + column * 170, middle - 3, width, 7), 3, 3)


class StatePage(TroublePage):
    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self._listing = listing

    def show_refused(self, sentence: str, again: Callable[[], object]) -> None:
        self._show(
            "circle-x",
            "danger",
            self.tr("The list could not be read"),
            sentence,
            [Choice(self.tr("Try again"), again)],
        )

    def show_nothing_matches(self, sentence: str, clear: Callable[[], object]) -> None:
        self._show(
            "search-x",
            "muted",
            self.tr("Nothing matches"),
            sentence or self.tr("No row fits what is asked for."),
            [Choice(self.tr("Clear the filter"), clear)],
        )

    def show_empty(self, choices: Sequence[Choice]) -> None:
        title = self.tr("No %s yet") % inside(self._listing.title)
        sentence = self.tr("What is entered or imported is listed here.")
        self._show("inbox", "muted", title, sentence, list(choices))

    def _show(self, icon: str, tone: str, title: str, sentence: str, choices: list[Choice]) -> None:
        had_focus = any(each.hasFocus() for each in self.choices)
        # Somebody may be typing into the search field, and goes on doing so. A button that is given the
        # focus before it is shown would take it later, whoever has it then.
        takes_focus = had_focus or self.window().focusWidget() is None
        self.show_trouble(icon, tone, title, sentence, choices, takes_focus=takes_focus)
        announce(self, f"{title}. {sentence}")
