"""The left edge of the window: the brand, the screens, who works here, and light or dark."""

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.version import VERSION
from desktop.shell.entries import Entries
from desktop.shell.icons import Glyph, icon
from desktop.shell.shell import Screen
from desktop.shell.theme import Mode, Theme

if TYPE_CHECKING:
    from desktop.shell.person import PersonButton

WIDE, NARROW = 220, 64
# In a window narrower than this there is no room for titles in the sidebar.
CRAMPED = 800
NARROW_KEYS = "Ctrl+B"
EDGE = 12


class Sidebar(QFrame):
    chosen = Signal(str)
    narrowed = Signal(bool)
    organization_chosen = Signal(int)
    signed_out = Signal()
    switched = Signal()
    asked_to_search = Signal()
    # To be filled with what can be done at the moment.
    about_to_show_menu = Signal(QMenu)

    def __init__(self, screens: Sequence[Screen], theme: Theme, *, narrow: bool = False) -> None:
        super().__init__()
        self.setProperty("look", "sidebar")
        self._column = QVBoxLayout(self)
        # The list goes to the right edge: its scroll bar stands where the others end.
        self._column.setContentsMargins(EDGE, 14, 0, EDGE)
        self._column.setSpacing(0)
        self._column.addLayout(self._make_head())
        self.search = QPushButton()
        self.search.setProperty("look", "search")
        self.search.setIcon(icon("search"))
        self.search.setAccessibleName(self.tr("Search every record"))
        self.search.clicked.connect(self.asked_to_search)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, EDGE, 8)
        below.addWidget(self.search)
        self._column.addLayout(below)
        self.list = Entries(screens)
        self.list.chosen.connect(self.chosen)
        self.entries = self.list.by_name
        self._column.addWidget(self.list, 1)
        self._column.addLayout(self._make_foot(theme))
        # As it was chosen; a window too narrow for titles goes before that.
        self._wants_narrow, self._is_cramped = narrow, False
        self._is_narrow = narrow
        self.show_narrow(narrow)

    def _make_head(self) -> QHBoxLayout:
        self.brand = Glyph("tradewind", 26, "accent")
        self.brand_name = QLabel(self.tr("Tradewind"))
        self.brand_name.setProperty("look", "brand")
        self.menu = _quiet("menu", self._open_menu)
        self.menu.setAccessibleName(self.tr("Menu"))
        self.menu.setToolTip(self.tr("All that can be done"))
        self.toggle = _quiet("panel-left-close", self._on_toggled)
        head = self._head = QHBoxLayout()
        head.addWidget(self.brand)
        head.addSpacing(4)
        head.addWidget(self.brand_name)
        head.addStretch()
        head.addWidget(self.menu)
        head.addWidget(self.toggle)
        return head

    def _make_foot(self, theme: Theme) -> QVBoxLayout:
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(0, 8, EDGE, 0)
        self._foot.setSpacing(8)
        self.themes = ThemeSwitch(theme)
        self._foot.addWidget(self.themes)
        self.version = QLabel(self.tr("Version %s") % VERSION)
        self.version.setProperty("look", "small")
        self.version.setProperty("alignment", "AlignCenter")
        self._foot.addWidget(self.version)
        return self._foot

    def make_room(self, width: int) -> None:
        """Icons only while the window is so narrow that the titles would take the screens' room."""
        is_cramped = width < CRAMPED
        if is_cramped != self._is_cramped:
            self._is_cramped = is_cramped
            self.show_narrow(is_cramped or self._wants_narrow)

    def show_narrow(self, narrow: bool) -> None:
        """Icons only, or titles beside them."""
        self._is_narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self.list.show_text(wide=not narrow)
        for widget in (self.brand, self.brand_name, self.themes, self.version):
            widget.setVisible(not narrow)
        direction = QHBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._head.setContentsMargins(6 if narrow else 8, 0, EDGE, 10)
        self._head.setSpacing(4)
        self.search.setText("" if narrow else self.tr("Search"))
        self.search.setIconSize(QSize(16 if narrow else 22, 16))
        self.toggle.setIcon(icon("panel-left-open" if narrow else "panel-left-close"))
        text = self.tr("Widen the sidebar") if narrow else self.tr("Narrow the sidebar")
        shown = QKeySequence(NARROW_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self.toggle.setAccessibleName(text)
        self.toggle.setToolTip(f"{text} ({shown})")

    @Slot()
    def _open_menu(self) -> None:
        from PySide6.QtCore import Qt

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("All that can be done"))
        self.about_to_show_menu.emit(menu)
        menu.popup(self.menu.mapToGlobal(QPoint(0, self.menu.height() + 4)))

    @Slot()
    def _on_toggled(self) -> None:
        self.show_narrow(not self._is_narrow)
        if not self._is_cramped:
            self._wants_narrow = self._is_narrow
            self.narrowed.emit(self._is_narrow)

    @cached_property
    def person(self) -> "PersonButton":
        from desktop.shell.person import PersonButton

        button = PersonButton()
        button.organization_chosen.connect(self.organization_chosen)
        button.signed_out.connect(self.signed_out)
        button.switched.connect(self.switched)
        self._foot.insertWidget(0, button)
        # It is made after what stands below it, and the Tab key is to come to it before.
        for one, next_ in pairwise((button, *self.themes.buttons.values())):
            QWidget.setTabOrder(one, next_)
        return button

    def open_to(self, screens: bool) -> None:
        """The screens can be gone to only while there is a database to show in them."""
        for widget in (*self.entries.values(), self.search, self.menu):
            widget.setEnabled(screens)
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


def _quiet(name: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setProperty("look", "quiet")
    button.setIcon(icon(name))
    button.setIconSize(QSize(18, 18))
    button.clicked.connect(act)
    return button
