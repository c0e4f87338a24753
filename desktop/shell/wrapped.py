"""Texts that wrap, and what makes a widget look again at its style."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


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


class Elided(QLabel):
    """A text on one line that ends in dots where there is too little room, and then has a tip."""

    def __init__(
        self,
        text: str = "",
        look: str = "",
        policy: QSizePolicy.Policy = QSizePolicy.Policy.Maximum,
    ) -> None:
        super().__init__(text)
        self.setProperty("look", look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        self.setToolTip("" if shown == self.text() else self.text())
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            painter.drawText(room, int(self.alignment()) | Qt.TextFlag.TextSingleLine, shown)
