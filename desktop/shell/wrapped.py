"""Texts that wrap, and what makes a widget look again at its style."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


def restyle(widget: QWidget) -> None:
    """A style sheet reads a property only when it is asked to look again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Wrapped(QLabel):
    """A text of several lines that is never given less height than it needs at its width.

    Layouts ask a label that wraps how high it would like to be, but not at which width.
    """

    def __init__(self, text: str = "", look: str = "") -> None:
        super().__init__(text)
        self.setProperty("look", look)
        self.setWordWrap(True)

    def say(self, text: str) -> None:
        self.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()) if self.text() else 0)
