"""Bars on pyqtgraph in the colours of the theme: stacked or side by side, read by hovering, clicked through.

pyqtgraph and numpy take a third of a second to import: only whoever shows a chart imports this.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QFrame, QLabel

from desktop.shell.theme import Theme

pg.setConfigOptions(antialias=True)
# By day and by night; told apart by those who see no red or green, and named in the legend as well.
PALETTE = {
    "light": {"good": "#0F766E", "bad": "#C2410C", "calm": "#7B899D", "other": "#5B4BD6"},
    "dark": {"good": "#2DD4BF", "bad": "#FB923C", "calm": "#64748B", "other": "#A5B4FC"},
}
WIDTH, PAIR = 0.62, 0.34


@dataclass(frozen=True, slots=True)
class Series:
    name: str
    values: tuple[float, ...]
    # One of the palette.
    colour: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a chart shows: a label and a value for each bar, and what to say of it."""

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    stacked: bool = True
    # Of the bar of a series at a place, in words.
    tell: Callable[[int, int], str] = lambda place, series: ""


def short(value: float) -> str:
    """1.2k, 3M: an axis has little room."""
    say = QCoreApplication.translate
    for least, words in (
        (1e9, say("Charts", "%sbn")),
        (1e6, say("Charts", "%sM")),
        (1e3, say("Charts", "%sk")),
    ):
        if abs(value) >= least:
            return words % QLocale().toString(value / least, "g", 3)
    return QLocale().toString(value, "g", 3)


def _folded(label: str) -> str:
    """On two lines where one is too long for what stands beside it."""
    if len(label) <= 10 or " " not in label:
        return label
    words = label.split()
    half = min(range(1, len(words)), key=lambda at: abs(len(" ".join(words[:at])) * 2 - len(label)))
    return " ".join(words[:half]) + "\n" + " ".join(words[half:])


class _Axis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [short(value * scale) for value in values]


class BarChart(pg.PlotWidget):  # type: ignore[misc]
    # The place and the series of the bar that was clicked.
    clicked = Signal(int, int)

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(axisItems={"left": _Axis("left")})
        self.theme = theme
        self.drawn = Drawn((), ())
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(180)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.vb.setMouseEnabled(x=False, y=False)
        plot.showGrid(x=False, y=True, alpha=0.12)
        plot.getAxis("left").setPen(None)
        plot.layout.setContentsMargins(2, 4, 8, 2)
        self.tip = QLabel(self)
        self.tip.setTextFormat(Qt.TextFormat.PlainText)
        self.tip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.tip.hide()
        self._hover = pg.SignalProxy(self.scene().sigMouseMoved, rateLimit=60, slot=self._on_moved)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        theme.changed.connect(self.restyle)
        self.restyle()

    def sizeHint(self) -> QSize:
        # Its own would be whatever size it had last.
        return QSize(320, 200)

    def show_bars(self, drawn: Drawn) -> None:
        self.drawn = drawn
        self.setAccessibleDescription(
            "; ".join(
                drawn.tell(place, number)
                for place in range(len(drawn.labels))
                for number, series in enumerate(drawn.series)
                if series.values[place]
            )
        )
        self.restyle()

    def restyle(self) -> None:
        tokens, colours = self.theme.tokens, PALETTE[self.theme.tokens.name]
        self.setBackground(tokens.surface)
        plot = self.getPlotItem()
        font = QFont(self.font())
        font.setPixelSize(11)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setTextPen(pg.mkPen(tokens.muted))
            axis.setStyle(tickFont=font, tickLength=0, tickTextOffset=6)
        plot.getAxis("bottom").setPen(pg.mkPen(tokens.line))
        self.tip.setStyleSheet(
            f"background: {tokens.text}; color: {tokens.surface}; border-radius: 6px;"
            " padding: 6px 8px; font-size: 12px;"
        )
        self._draw(colours)

    def _draw(self, colours: dict[str, str]) -> None:
        plot, drawn = self.getPlotItem(), self.drawn
        if plot.legend is not None:
            plot.legend.scene().removeItem(plot.legend)
            plot.legend = None
        plot.clear()
        labels = drawn.labels
        # Twelve months fit; of more every second or third is named.
        step = max(1, -(-len(labels) // 12))
        ticks = [(place, _folded(label)) for place, label in enumerate(labels) if place % step == 0]
        bottom = plot.getAxis("bottom")
        bottom.setTicks([ticks])
        bottom.setHeight(40 if any("\n" in label for _, label in ticks) else 24)
        base = [0.0] * len(labels)
        for number, series in enumerate(drawn.series):
            wide = WIDTH if drawn.stacked else PAIR
            offset = 0.0 if drawn.stacked else (number - (len(drawn.series) - 1) / 2) * PAIR
            bar = pg.BarGraphItem(
                x=[place + offset for place in range(len(labels))],
                y0=base if drawn.stacked else [0.0] * len(labels),
                height=list(series.values),
                width=wide,
                brush=QColor(colours[series.colour]),
                pen=None,
            )
            plot.addItem(bar)
            if drawn.stacked:
                base = [under + value for under, value in zip(base, series.values, strict=True)]
        highest = max(
            base if drawn.stacked else [value for each in drawn.series for value in each.values],
            default=0.0,
        )
        plot.setXRange(-0.6, max(0.4, len(labels) - 0.4), padding=0)
        plot.setYRange(0, highest * 1.12 or 1, padding=0)

    # Reading and choosing

    def bar_at(self, at: QPointF) -> tuple[int, int] | None:
        """The place and the series below a point of the scene."""
        view, drawn = self.getPlotItem().vb, self.drawn
        if not drawn.labels or not view.sceneBoundingRect().contains(at):
            return None
        point = view.mapSceneToView(at)
        place = round(point.x())
        if not 0 <= place < len(drawn.labels):
            return None
        if not drawn.stacked:
            number = round((point.x() - place) / PAIR + (len(drawn.series) - 1) / 2)
            return (place, number) if 0 <= number < len(drawn.series) else None
        under = 0.0
        for number, series in enumerate(drawn.series):
            under += series.values[place]
            if point.y() <= under and series.values[place]:
                return place, number
        return None

    def _on_moved(self, event: tuple[QPointF]) -> None:
        found = self.bar_at(event[0])
        if found is None:
            self.tip.hide()
            self.setCursor(Qt.CursorShape.ArrowCursor)
            return
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.tip.setText(self.drawn.tell(*found))
        self.tip.adjustSize()
        at = self.mapFromScene(event[0])
        self.tip.move(
            max(2, min(at.x() + 14, self.width() - self.tip.width() - 4)),
            max(2, at.y() - self.tip.height() - 8),
        )
        self.tip.show()

    def _on_clicked(self, event: object) -> None:
        found = self.bar_at(getattr(event, "scenePos")())
        if found is not None:
            self.clicked.emit(*found)

    def colour(self, name: str) -> str:
        return PALETTE[self.theme.tokens.name][name]
