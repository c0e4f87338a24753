"""A score in one picture: the number, and a bar for each of its parts."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.leads.choices import ScorePart
from desktop.shell import theme

ROW, NUMBER, LABEL = 18, 64, 116
# What a bar's whole length stands for.
WHOLE = 50


def part_words(part: ScorePart) -> str:
    say = QCoreApplication.translate
    return {
        ScorePart.FIT: say("Score", "Fit"),
        ScorePart.DIGITAL_MATURITY: say("Score", "Digital maturity"),
        ScorePart.BOOKING_POTENTIAL: say("Score", "Booking potential"),
        ScorePart.ENGAGEMENT: say("Score", "Engagement"),
        ScorePart.FRESHNESS: say("Score", "Freshness"),
    }[part]


class ScorePicture(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._score: int | None = None
        self._parts: Mapping[ScorePart, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_score(self, score: int | None, parts: Mapping[ScorePart, int]) -> None:
        self._score, self._parts = score, parts
        told = ", ".join(f"{part_words(part)} {points}" for part, points in parts.items())
        number = self.tr("no score") if score is None else QLocale().toString(score)
        self.setAccessibleName(f"{self.tr('Score')}: {number}")
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, ROW * len(ScorePart) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = self.font()
            font.setPixelSize(30)
            font.setWeight(font.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(theme.colour("muted" if self._score is None else "text")))
            number = "–" if self._score is None else QLocale().toString(self._score)
            painter.drawText(
                QRectF(0, 0, NUMBER, self.height()),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                number,
            )
            font.setPixelSize(12)
            font.setWeight(font.Weight.Normal)
            painter.setFont(font)
            for place, part in enumerate(ScorePart):
                self._paint_part(painter, place, part)

    def _paint_part(self, painter: QPainter, place: int, part: ScorePart) -> None:
        points = self._parts.get(part, 0)
        top = 2 + place * ROW
        painter.setPen(QColor(theme.colour("muted")))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(NUMBER, top, LABEL, ROW), flags, part_words(part))
        left, right = NUMBER + LABEL + 4, self.width() - 36
        rail = QRectF(left, top + ROW / 2 - 3, max(20, right - left), 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colour("hover")))
        painter.drawRoundedRect(rail, 3, 3)
        length = rail.width() * min(1.0, abs(points) / WHOLE)
        if length:
            painter.setBrush(QColor(theme.colour("danger" if points < 0 else "accent")))
            painter.drawRoundedRect(QRectF(rail.left(), rail.top(), max(6, length), 6), 3, 3)
        painter.setPen(QColor(theme.colour("text" if points else "muted")))
        told = QLocale().toString(points) if points >= 0 else f"−{QLocale().toString(-points)}"
        painter.drawText(
            QRectF(right + 4, top, 32, ROW),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            told,
        )
