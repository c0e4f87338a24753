"""What the catalogue offers while somebody types into a line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.shell.forms.reading import shown_number
from desktop.shell.theme import Theme

if TYPE_CHECKING:
    from core.pipeline.quote_queries import ServiceRow

Key = Qt.Key
LEAST_WIDTH, ROW_HEIGHT, MOST_ROWS = 340, 30, 8

_RULES = """
QListWidget {{ background: {surface}; color: {text}; border: 1px solid {edge}; border-radius: 6px;
    outline: 0; padding: 3px; }}
QListWidget::item {{ min-height: {height}px; border-radius: 4px; padding: 0 6px; }}
QListWidget::item:selected {{ background: {chosen}; color: {text}; }}
"""


class Found(QListWidget):
    """A list over the sheet that never has the focus: the keys stay with the text.

    Enter takes what begins with what was typed; the last row keeps that text as a line of its own.
    """

    chosen = Signal()

    def __init__(self, sheet: QWidget) -> None:
        super().__init__(sheet)
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAccessibleName(self.tr("Services that match"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: Sequence[ServiceRow] = ()
        self._taken: ServiceRow | None = None
        self.itemClicked.connect(lambda _: self._take())

    def offer(self, below: QWidget, typed: str, rows: "Sequence[ServiceRow]") -> None:
        self._rows = rows
        self.clear()
        for row in rows:
            price = f"{shown_number(row.price, 2)} {row.currency}"
            item = QListWidgetItem(f"{row.name}    {price}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.name}, {price}")
            self.addItem(item)
        if not rows:
            self.hide()
            return
        typed = " ".join(typed.split())
        self.addItem(self.tr("“%s”, not from the catalogue") % typed)
        is_meant = any(
            word.startswith(typed.casefold())
            for word in (rows[0].name.casefold(), *rows[0].name.casefold().split())
        )
        self.setCurrentRow(0 if is_meant else len(rows))
        height = min(len(rows) + 1, MOST_ROWS) * (ROW_HEIGHT + 2) + 10
        self.resize(max(below.width(), LEAST_WIDTH), height)
        self.move(below.mapToGlobal(QPoint(0, below.height() + 2)))
        self.show()
        self.raise_()

    def go(self, key: int) -> bool:
        """Up and down choose, Enter takes, Escape puts it away; whether the key was for this list."""
        if key in (Key.Key_Down, Key.Key_Up):
            step, row = 1 if key == Key.Key_Down else -1, self.currentRow()
            # Before the first and after the last it goes round.
            self.setCurrentRow(((row if row >= 0 or step > 0 else 0) + step) % self.count())
            return True
        # The text itself is taken as if there were no list.
        is_found = 0 <= self.currentRow() < len(self._rows)
        if key in (Key.Key_Return, Key.Key_Enter, Key.Key_Tab) and is_found:
            self._take()
            return True
        if key == Key.Key_Escape:
            self.hide()
            return True
        return False

    def take_chosen(self) -> "ServiceRow | None":
        """What was chosen, once."""
        taken, self._taken = self._taken, None
        return taken

    def forget(self) -> None:
        """Somebody types on: what stands here was found for less, and Enter takes none of it."""
        self._taken = None
        self.setCurrentRow(-1)

    def dress(self, theme: Theme) -> None:
        self.setStyleSheet(_RULES.format(**theme.tokens._asdict(), height=ROW_HEIGHT))

    def _take(self) -> None:
        row = self.currentRow()
        self._taken = self._rows[row] if 0 <= row < len(self._rows) else None
        self.hide()
        self.chosen.emit()
