"""The left edge of the window: the brand, the screens, who works here, and light or dark."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from core.version import VERSION
from desktop.shell.icons import Glyph, icon
from desktop.shell.shell import Screen
from desktop.shell.theme import Mode, Theme

if TYPE_CHECKING:
    from desktop.shell.person import PersonButton

WIDTH = 220


class Sidebar(QFrame):
    chosen = Signal(str)
    organization_chosen = Signal(int)
    signed_out = Signal()
    switched = Signal()

    def __init__(self, screens: Sequence[Screen], theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "sidebar")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 18, 12, 14)
        column.setSpacing(2)
        column.addLayout(_brand())
        column.addSpacing(18)
        self.entries: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        for number, screen in enumerate(screens, 1):
            entry = self._entry(screen, number)
            self._group.addButton(entry)
            column.addWidget(entry)
        column.addStretch()
        self._foot = QVBoxLayout()
        column.addLayout(self._foot)
        column.addSpacing(10)
        self.themes = ThemeSwitch(theme)
        column.addWidget(self.themes)
        version = QLabel(self.tr("Version %s") % VERSION)
        version.setProperty("look", "small")
        last = QHBoxLayout()
        last.addStretch()
        last.addWidget(version)
        last.addStretch()
        column.addSpacing(8)
        column.addLayout(last)

    @cached_property
    def person(self) -> "PersonButton":
        from desktop.shell.person import PersonButton

        button = PersonButton()
        button.organization_chosen.connect(self.organization_chosen)
        button.signed_out.connect(self.signed_out)
        button.switched.connect(self.switched)
        self._foot.addWidget(button)
        return button

    def open_to(self, screens: bool) -> None:
        """The screens can be gone to only while there is a database to show in them."""
        for entry in self.entries.values():
            entry.setEnabled(screens)
        # Asking for it would make it.
        if screens or "person" in vars(self):
            self.person.setVisible(screens)

    def mark(self, name: str) -> None:
        self.entries[name].setChecked(True)

    def _entry(self, screen: Screen, number: int) -> QPushButton:
        entry = QPushButton(screen.title())
        entry.setProperty("look", "entry")
        entry.setIcon(icon(screen.icon, checked="accent"))
        entry.setIconSize(QSize(24, 18))
        entry.setCheckable(True)
        entry.setAccessibleName(screen.title())
        entry.clicked.connect(lambda: self.chosen.emit(screen.name))
        self.entries[screen.name] = entry
        if number <= 9:
            keys = QKeySequence(f"Ctrl+{number}")
            QShortcut(keys, self, entry.click)
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            entry.setToolTip(f"{screen.title()} ({shown})")
        return entry


class ThemeSwitch(QFrame):
    """Light, dark, or as the system has it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "segments")
        self.theme = theme
        self.buttons: dict[Mode, QToolButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        for mode, name, text in (
            (Mode.LIGHT, "sun", self.tr("Light")),
            (Mode.DARK, "moon", self.tr("Dark")),
            (Mode.SYSTEM, "monitor", self.tr("Like the system")),
        ):
            button = QToolButton()
            button.setProperty("look", "segment")
            button.setIcon(icon(name, checked="text"))
            button.setIconSize(QSize(16, 16))
            button.setCheckable(True)
            button.setChecked(mode is theme.mode)
            button.setAccessibleName(text)
            button.setToolTip(text)
            button.clicked.connect(lambda _=False, mode=mode: self._choose(mode))
            self.buttons[mode] = button
            self._group.addButton(button)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        # There is another one of these at the gate.
        theme.chosen.connect(self._show_mode)

    @Slot()
    def _choose(self, mode: Mode) -> None:
        self.theme.choose(mode)

    @Slot()
    def _show_mode(self) -> None:
        self.buttons[self.theme.mode].setChecked(True)


def _brand() -> QHBoxLayout:
    name = QLabel(QCoreApplication.translate("Sidebar", "Tradewind"))
    name.setProperty("look", "brand")
    row = QHBoxLayout()
    row.setContentsMargins(8, 0, 8, 0)
    row.setSpacing(10)
    row.addWidget(Glyph("tradewind", 26, "accent"))
    row.addWidget(name)
    row.addStretch()
    return row
