"""How many leads stand in each ten points; and, in outline, how many did before."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.shell import theme

HEIGHT, FOOT, GAP = 150, 20, 6


class Histogram(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._now: Sequence[int] = ()
        self._before: Sequence[int] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How the scores are spread"))

    def show_counts(self, now: Sequence[int], before: Sequence[int] = ()) -> None:
        self._now, self._before = now, before
        told = [
            f"{place * 10}–{place * 10 + 9 if place < 9 else 100}: {QLocale().toString(count)}"
            for place, count in enumerate(now)
        ]
        self.setAccessibleDescription(", ".join(told))
        self.setToolTip("\n".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        highest = max([1, *self._now, *self._before])
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = self.font()
            font.setPixelSize(11)
            painter.setFont(font)
            width = self.width() / 10
            room = self.height() - FOOT - 4
            for place in range(10):
                left = place * width + GAP / 2
                if place < len(self._now):
                    tall = room * self._now[place] / highest
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(theme.colour("accent")))
                    bar = QRectF(left, 4 + room - tall, width - GAP, tall)
                    painter.drawRoundedRect(bar, min(3, tall / 2), min(3, tall / 2))
                if place < len(self._before):
                    tall = room * self._before[place] / highest
                    painter.setPen(QPen(QColor(theme.colour("text")), 1, Qt.PenStyle.DashLine))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(QRectF(left, 4 + room - tall, width - GAP, tall))
                painter.setPen(QColor(theme.colour("muted")))
                painter.drawText(
                    QRectF(place * width, self.height() - FOOT, width, FOOT),
                    Qt.AlignmentFlag.AlignCenter,
                    QLocale().toString(place * 10),
                )
            painter.setPen(QColor(theme.colour("line")))
            painter.drawLine(0, int(4 + room), self.width(), int(4 + room))
