"""A chart in a card: its title, what it says in numbers, the same as a table, and ways to take it away.

Whatever is counted can be gone through to its rows: a bar by the mouse, a line of the table by the keys.
"""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.disk import why
from desktop.pipeline.words import Sum
from desktop.shell import theme
from desktop.shell.icons import icon
from desktop.shell.rows import Column, RowTable
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from desktop.pipeline.charts import Drawn

SCALE = 2
# Beside the text of a cell.
AROUND = 32


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: its cells, and for each the filter of the list that has its rows."""

    cells: tuple[str, ...]
    # Empty where there are none to go to.
    filter: str = ""
    # Of the cells after the first; None is that of the line.
    filters: tuple[str | None, ...] = ()

    def behind(self, cell: int) -> str:
        own = self.filters[cell - 1] if 0 < cell <= len(self.filters) else None
        return self.filter if own is None else own


@dataclass(frozen=True, slots=True)
class Told:
    """All that a card shows; `bars` is the line behind each bar, by place and series."""

    drawn: "Drawn"
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    sentence: str = ""
    bars: Callable[[int, int], str] = lambda place, series: ""
    # Why there is nothing to draw.
    empty: str = ""


class Legend(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(12)

    def show_names(self, names: Sequence[tuple[str, str]]) -> None:
        while (item := self.row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for name, colour in names:
            label = QLabel(f"<span style='color:{colour}'>■</span> {name}")
            label.setProperty("look", "small")
            self.row.addWidget(label)
        self.row.addStretch()


class Figure(QFrame):
    # The filter of the list that shows the rows behind what was chosen.
    drilled = Signal(str)

    def __init__(self, shell: Shell, name: str, title: str) -> None:
        super().__init__()
        from desktop.pipeline.charts import BarChart

        self.shell, self.name, self.title_text = shell, name, title
        self.told: Told | None = None
        self.setProperty("look", "card")
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setProperty("look", "heading")
        self.sentence = Wrapped(look="small")
        self.legend = Legend()
        self.chart = BarChart(title, shell.theme)
        self.chart.clicked.connect(self._on_clicked)
        self.table: RowTable[Line] | None = None
        self.empty = QLabel()
        self.empty.setProperty("look", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.chart)
        self.stack.addWidget(self.empty)
        self.as_table = QToolButton()
        self.as_table.setProperty("look", "quiet")
        self.as_table.setCheckable(True)
        self.as_table.setIcon(icon("rows-3", "muted", "accent"))
        self.as_table.setIconSize(QSize(16, 16))
        self.as_table.setAccessibleName(self.tr("%s as a table") % title)
        self.as_table.setToolTip(self.tr("As a table; Enter opens the rows behind a number"))
        self.as_table.toggled.connect(lambda _: self._show())
        self.take = QToolButton()
        self.take.setProperty("look", "quiet")
        self.take.setIcon(icon("download"))
        self.take.setIconSize(QSize(16, 16))
        self.take.setAccessibleName(self.tr("Save %s") % title)
        self.take.setToolTip(self.tr("Save as a picture or as a table"))
        self.take.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.take)
        for kind in ("PNG", "SVG", "CSV"):
            menu.addAction(kind).triggered.connect(lambda _=False, kind=kind: self._ask(kind))
        self.take.setMenu(menu)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.as_table)
        head.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.legend)
        column.addWidget(self.stack, 1)
        shell.theme.changed.connect(self._show)

    def wait(self, sentence: str) -> None:
        """There is nothing to show yet, or nothing could be found."""
        self.told = None
        self.sentence.hide()
        self.legend.hide()
        self.as_table.setEnabled(False)
        self.take.setEnabled(False)
        self.empty.setText(sentence)
        self.stack.setCurrentWidget(self.empty)

    def show_told(self, told: Told) -> None:
        self.told = told
        self.sentence.say(told.sentence)
        self.sentence.setVisible(bool(told.sentence))
        if self.table is not None:
            self.stack.removeWidget(self.table)
            self.table.deleteLater()
        columns = [
            Column[Line](head, partial(_cell, place), self._width(told, place))
            for place, head in enumerate(told.heads)
        ]
        self.table = RowTable(self.title_text, columns, lambda row: row.cells)
        self.table.setMinimumHeight(180)
        # Each number has rows of its own: the arrow keys go from one to the next.
        self.table.setProperty("look", "numbers")
        self.table.show_rows(told.lines)
        self.table.opened.connect(self._on_opened)
        self.stack.addWidget(self.table)
        self._show()

    def _width(self, told: Told, place: int) -> int:
        """As wide as what stands in it; the first takes what the others leave."""
        if place == 0:
            return 0
        measure = self.fontMetrics().horizontalAdvance
        return max(64, *(measure(line.cells[place]) + AROUND for line in told.lines), 0)

    def _show(self) -> None:
        told = self.told
        if told is None or self.table is None:
            return
        self.legend.show_names(
            [(each.name, self.chart.colour(each.colour)) for each in told.drawn.series]
        )
        self.legend.setVisible(len(told.drawn.series) > 1 and not told.empty)
        self.as_table.setEnabled(not told.empty)
        self.take.setEnabled(not told.empty)
        if told.empty:
            self.empty.setText(told.empty)
            self.stack.setCurrentWidget(self.empty)
        elif self.as_table.isChecked():
            self.stack.setCurrentWidget(self.table)
        else:
            self.chart.show_bars(told.drawn)
            self.stack.setCurrentWidget(self.chart)

    # The rows behind it

    def _on_clicked(self, place: int, series: int) -> None:
        if self.told is not None and (said := self.told.bars(place, series)):
            self.drilled.emit(said)

    def _on_opened(self) -> None:
        if self.table is None or not (chosen := self.table.chosen_rows()):
            return
        if typed := chosen[0].behind(self.table.currentIndex().column()):
            self.drilled.emit(typed)

    # Taking it away

    def _ask(self, kind: str) -> None:
        name = f"{self.name}.{kind.lower()}"
        dialog = QFileDialog(self, self.tr("Save %s") % self.title_text, str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kind} (*.{kind.lower()})")
        dialog.setDefaultSuffix(kind.lower())
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.save(Path(file), kind))
        dialog.open()

    def save(self, file: Path, kind: str) -> None:
        """A picture is drawn here, since widgets belong to this thread; the disk is waited for elsewhere."""
        made = {"PNG": self.png, "SVG": self.svg, "CSV": self.csv}[kind]()

        def write(_: object) -> str:
            from core.errors import Unavailable

            try:
                file.write_bytes(made)
            except OSError as error:
                raise Unavailable(f"“{file.name}” could not be written: {why(error)}.") from error
            return file.name

        self.shell.tasks.run(self, write, lambda name: self.shell.say(self.tr("Saved: %s") % name))

    def png(self) -> bytes:
        from PySide6.QtCore import QBuffer, QByteArray, QIODevice
        from PySide6.QtGui import QImageWriter

        image = QImage(self.size() * SCALE, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(SCALE)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            self._draw(painter)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"PNG")).write(image)
        return bytes(buffer.data().data())

    def svg(self) -> bytes:
        from PySide6.QtCore import QBuffer, QIODevice
        from PySide6.QtSvg import QSvgGenerator

        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self.size())
        generator.setViewBox(QRect(QPoint(0, 0), self.size()))
        generator.setTitle(self.title_text)
        with QPainter(generator) as painter:
            self._draw(painter)
        return bytes(buffer.data().data())

    def csv(self) -> bytes:
        """As spreadsheets take it: a mark that it is UTF-8, sums as numbers to the coin, and nothing
        that they would reckon out.
        """
        written = io.StringIO()
        lines = csv.writer(written)
        if self.told is not None:
            cells = [line.cells for line in self.told.lines]
            lines.writerow(map(_head, self.told.heads, zip(*cells, strict=True)))
            lines.writerows(map(_plain, row) for row in cells)
        return b"\xef\xbb\xbf" + written.getvalue().encode()

    def _draw(self, painter: QPainter) -> None:
        """The card as it is seen, with the chart in front, and without what is only pressed."""
        if self.told is not None and not self.told.empty:
            self.as_table.setChecked(False)
        self.render(painter, QPoint(0, 0))
        for button in (self.as_table, self.take):
            painter.fillRect(button.geometry(), QColor(theme.colour("surface")))


def _cell(place: int, row: Line) -> str:
    return row.cells[place]


def _head(head: str, column: tuple[str, ...]) -> str:
    currencies = {cell.currency for cell in column if isinstance(cell, Sum)}
    return f"{head} ({', '.join(currencies)})" if currencies else head


def _plain(cell: str) -> str:
    return str(cell.amount) if isinstance(cell, Sum) else _harmless(cell)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") and not _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    return cell.lstrip("+-").replace(",", "").replace(".", "").replace(" ", "").isdigit()
