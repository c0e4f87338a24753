"""Above the calendar: which days are looked at, how, and whose they are."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.actions import key_within
from desktop.shell.icons import icon
from desktop.shell.listing.buttons import tool
from desktop.shell.wrapped import Elided

MODES = ("day", "week", "month", "agenda")


class CalendarHead(QWidget):
    # One period on or back; 0 is today.
    turned = Signal(int)
    mode_chosen = Signal(str)

    def __init__(self, within: QWidget) -> None:
        """Its keys hold everywhere in `within`."""
        super().__init__()
        title = QLabel(self.tr("Calendar"))
        title.setProperty("look", "title")
        self.period = Elided(look="heading")
        back = self._step("chevron-left", self.tr("Before (Page up)"), -1)
        on = self._step("chevron-right", self.tr("After (Page down)"), 1)
        to_day = QPushButton(self.tr("Today"))
        to_day.setToolTip(self.tr("Today (T)"))
        to_day.clicked.connect(lambda: self.turned.emit(0))
        self.whose = QComboBox()
        self.whose.setAccessibleName(self.tr("Whose calendar"))
        self.whose.setAccessibleDescription(self.whose.accessibleName())
        self.whose.addItem(self.tr("Mine"), True)
        self.whose.addItem(self.tr("Everybody's"), False)
        self.new = QPushButton(self.tr("New"))
        self.new.setProperty("look", "primary")
        self.new.setIcon(icon("plus", "on_accent"))
        self.new.setAccessibleName(self.tr("New entry"))
        self.more = tool("ellipsis", "", self.tr("Bring in, hand out"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(_row(12, (title, None, self.whose, self.more, self.new)))
        modes = self._modes(within)
        column.addLayout(_row(8, (to_day, back, on, self.period, None, modes)))

    def mark(self, mode: str) -> str:
        """The title of what is shown from now on."""
        self.modes[mode].setChecked(True)
        return self.modes[mode].accessibleName()

    def _modes(self, within: QWidget) -> QWidget:
        frame = QFrame()
        frame.setProperty("look", "segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        self.modes: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        titles = (self.tr("Day"), self.tr("Week"), self.tr("Month"), self.tr("Agenda"))
        for place, (mode, text) in enumerate(zip(MODES, titles, strict=True), 1):
            choose = partial(self.mode_chosen.emit, mode)
            button = QToolButton()
            button.setProperty("look", "segment")
            button.setText(f"  {text}  ")
            button.setAccessibleName(text)
            button.setCheckable(True)
            keys = QKeySequence(f"Alt+{place}")
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{text} ({shown})")
            button.clicked.connect(lambda _=False, choose=choose: choose())
            group.addButton(button)
            row.addWidget(button)
            self.modes[mode] = button
            key_within(within, text, f"Alt+{place}", choose)
        return frame

    def _step(self, name: str, tip: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "quiet")
        button.setIcon(icon(name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.turned.emit(by))
        return button


def _row(spacing: int, widgets: Sequence[QWidget | None]) -> QHBoxLayout:
    """None is where there is room to spare."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for each in widgets:
        row.addStretch(1) if each is None else row.addWidget(each)
    return row
