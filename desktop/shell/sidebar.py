"""The left edge of the window: the brand, the screens, who works here, and light or dark."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from core.version import VERSION
from desktop.shell.entries import Entries
from desktop.shell.icons import Glyph, icon
from desktop.shell.shell import Screen
from desktop.shell.theme import Mode, Theme

if TYPE_CHECKING:
    from desktop.shell.person import PersonButton

WIDE, NARROW = 220, 64
NARROW_KEYS = "Ctrl+B"
EDGE = 12


class Sidebar(QFrame):
    chosen = Signal(str)
    narrowed = Signal(bool)
    organization_chosen = Signal(int)
    signed_out = Signal()
    switched = Signal()

    def __init__(self, screens: Sequence[Screen], theme: Theme, *, narrow: bool = False) -> None:
        super().__init__()
        self.setProperty("look", "sidebar")
        self._column = QVBoxLayout(self)
        # The list goes to the right edge: its scroll bar stands where the others end.
        self._column.setContentsMargins(EDGE, 14, 0, EDGE)
        self._column.setSpacing(0)
        self.brand = Glyph("tradewind", 26, "accent")
        self.brand_name = QLabel(self.tr("Tradewind"))
        self.brand_name.setProperty("look", "brand")
        self.toggle = QToolButton()
        self.toggle.setProperty("look", "quiet")
        self.toggle.setIconSize(QSize(18, 18))
        self.toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggle.clicked.connect(self._on_toggled)
        QShortcut(NARROW_KEYS, self, self._on_toggled)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, EDGE, 10)
        head.setSpacing(10)
        head.addWidget(self.brand)
        head.addWidget(self.brand_name)
        head.addStretch()
        head.addWidget(self.toggle)
        self._head = head
        self._column.addLayout(head)
        self.list = Entries(screens)
        self.list.chosen.connect(self.chosen)
        self.entries = self.list.by_name
        self._column.addWidget(self.list, 1)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(0, 8, EDGE, 0)
        self._foot.setSpacing(8)
        self.themes = ThemeSwitch(theme)
        self._foot.addWidget(self.themes)
        self.version = QLabel(self.tr("Version %s") % VERSION)
        self.version.setProperty("look", "small")
        self.version.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._foot.addWidget(self.version)
        self._column.addLayout(self._foot)
        self._is_narrow = narrow
        self.show_narrow(narrow)

    def show_narrow(self, narrow: bool) -> None:
        """Icons only, or titles beside them."""
        self._is_narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self.list.show_text(wide=not narrow)
        for widget in (self.brand, self.brand_name, self.themes, self.version):
            widget.setVisible(not narrow)
        self._head.setContentsMargins(6 if narrow else 8, 0, EDGE, 10)
        self.toggle.setIcon(icon("panel-left-open" if narrow else "panel-left-close"))
        text = self.tr("Widen the sidebar") if narrow else self.tr("Narrow the sidebar")
        shown = QKeySequence(NARROW_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self.toggle.setAccessibleName(text)
        self.toggle.setToolTip(f"{text} ({shown})")

    @Slot()
    def _on_toggled(self) -> None:
        self.show_narrow(not self._is_narrow)
        self.narrowed.emit(self._is_narrow)

    @cached_property
    def person(self) -> "PersonButton":
        from desktop.shell.person import PersonButton

        button = PersonButton()
        button.organization_chosen.connect(self.organization_chosen)
        button.signed_out.connect(self.signed_out)
        button.switched.connect(self.switched)
        self._foot.insertWidget(0, button)
        return button

    def open_to(self, screens: bool) -> None:
        """The screens can be gone to only while there is a database to show in them."""
        for entry in self.entries.values():
            entry.setEnabled(screens)
        # Asking for it would make it.
        if screens or "person" in vars(self):
            self.person.setVisible(screens)

    def mark(self, name: str) -> None:
        self.list.mark(name)


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
