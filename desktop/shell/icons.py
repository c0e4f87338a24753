"""Icons drawn from SVG in the colours of the theme, sharp at every scale factor."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.shell import theme

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"


def icon(name: str, colour: str = "muted", checked: str | None = None) -> QIcon:
    """The icon in a colour of the theme (a field of Tokens), another one while checked."""
    return QIcon(_Engine(name, colour, checked or colour))


class Glyph(QWidget):
    """An icon that stands by itself; what it means is said by the text beside it."""

    def __init__(self, name: str, size: int, colour: str = "muted") -> None:
        super().__init__()
        self.name, self.colour = name, colour
        self.setFixedSize(size, size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, colour: str) -> None:
        self.name, self.colour = name, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            icon(self.name, self.colour).paint(painter, self.rect())


class _Engine(QIconEngine):
    def __init__(self, name: str, colour: str, checked: str) -> None:
        super().__init__()
        self._name, self._colour, self._checked = name, colour, checked

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour, self._checked)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.topLeft(), self._drawn(rect.size(), ratio, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._drawn(size, 1.0, mode, state)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return self._drawn(size, scale, mode, state)

    def _drawn(self, size: QSize, ratio: float, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        role = self._checked if state == QIcon.State.On else self._colour
        if mode == QIcon.Mode.Disabled:
            role = "edge"
        return _pixmap(self._name, size.width(), size.height(), theme.colour(role), ratio)


@lru_cache(1024)
def _pixmap(name: str, width: int, height: int, colour: str, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    drawing = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))
    with QPainter(pixmap) as painter:
        # A wider icon keeps its drawing at the left: the rest is distance to the text beside it.
        side = min(width, height)
        drawing.render(painter, QRectF(0, (height - side) / 2, side, side))
    return pixmap


@lru_cache
def _source(name: str) -> bytes:
    return (FOLDER / f"{name}.svg").read_bytes()
