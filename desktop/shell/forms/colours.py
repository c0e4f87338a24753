"""A field for a colour: typed as #1f6feb, or chosen; the button shows it."""

from typing import Any

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QColorDialog, QToolButton

from desktop.shell import theme
from desktop.shell.forms.declared import Declared
from desktop.shell.forms.text import LineField
from desktop.shell.titled import put_within


class _Swatch(QToolButton):
    def __init__(self) -> None:
        super().__init__()
        self.colour: QColor | None = None
        self.setFixedSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.colour("edge")), 1))
            painter.setBrush(self.colour or QColor(theme.colour("ground")))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5), 3, 3)


class ColourField(LineField):
    def __init__(self, declared: Declared) -> None:
        super().__init__(declared)
        self.swatch = _Swatch()
        self.swatch.setAccessibleName(self.tr("Choose: %s") % declared.title)
        self.swatch.setToolTip(self.swatch.accessibleName())
        self.swatch.clicked.connect(self.open_palette)
        put_within(self.line, self.swatch)
        self.line.textChanged.connect(self._show_colour)

    def lock(self, locked: bool) -> None:
        super().lock(locked)
        self.swatch.setEnabled(not locked)

    @Slot()
    def open_palette(self) -> None:
        self.dialog = QColorDialog(self.swatch.colour or QColor(theme.colour("accent")), self)
        self.dialog.setWindowTitle(self.declared.title)
        self.dialog.colorSelected.connect(self._on_chosen)
        self.dialog.open()

    @Slot(QColor)
    def _on_chosen(self, colour: QColor) -> None:
        self._write(colour.name())

    @Slot(str)
    def _show_colour(self, text: Any) -> None:
        found = QColor(str(text).strip())
        self.swatch.colour = found if found.isValid() else None
        self.swatch.update()
