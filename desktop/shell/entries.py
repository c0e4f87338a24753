"""The screens in the sidebar: in groups, scrolled where they do not fit, gone through by arrows.

Made before the first paint, as all of the sidebar is: `Qt` is imported where it is needed only, for
its enumerations alone take 14 ms to be made in Python. Properties know their values by name as well.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.icons import icon
from desktop.shell.shell import Group, Screen

# As many screens are reached by Ctrl and their number.
NUMBERED = 9
SCROLL_BAR = 10


def keys_of(screen: Screen, number: int) -> str:
    return screen.keys or (f"Ctrl+{number}" if number <= NUMBERED else "")


class Entry(QPushButton):
    """A screen: chosen by a click, Enter or the space bar; the arrows go to its neighbours."""

    stepped = Signal(int)
    focused = Signal()

    def __init__(self, screen: Screen, number: int) -> None:
        super().__init__(screen.title())
        self.screen_name, self.title = screen.name, screen.title()
        self.setProperty("look", "entry")
        self.setIcon(icon(screen.icon, checked="accent"))
        self.setCheckable(True)
        self.setAccessibleName(self.title)
        self._hint = ""
        if said := keys_of(screen, number):
            keys = QKeySequence(said)
            QShortcut(keys, self, self.click)
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            self._hint = f"{self.title} ({shown})"
        self.show_text(wide=True)

    def show_text(self, *, wide: bool) -> None:
        self.setText(self.title if wide else "")
        # A wider icon keeps its drawing at the left: the rest is distance to the title.
        self.setIconSize(QSize(24 if wide else 18, 18))
        # Where the title is read beside the icon, a tip has only the keys to tell.
        self.setToolTip(self._hint or ("" if wide else self.title))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -1000,
            Qt.Key.Key_End: 1000,
        }
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        from PySide6.QtCore import Qt

        super().focusInEvent(event)
        # An entry that went from under the mouse while it is pressed would not hear it let go.
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.focused.emit()


class Entries(QScrollArea):
    chosen = Signal(str)

    def __init__(self, screens: Sequence[Screen]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.setProperty("focusPolicy", "NoFocus")
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(1)
        self.by_name: dict[str, Entry] = {}
        self.headings: list[QLabel] = []
        self._rules: list[QFrame] = []
        self._group = QButtonGroup(self)
        self._is_wide = True
        for group in Group:
            if members := [screen for screen in screens if screen.group is group]:
                self._add_heading(group)
            for screen in members:
                self._add(screen)
        self._column.addStretch()
        self.setWidget(inner)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room()

    def mark(self, name: str) -> None:
        entry = self.by_name[name]
        entry.setChecked(True)
        self.ensureWidgetVisible(entry, 0, 24)

    def show_text(self, *, wide: bool) -> None:
        self._is_wide = wide
        for entry in self.by_name.values():
            entry.show_text(wide=wide)
        for heading in self.headings:
            heading.setVisible(wide)
        for rule in self._rules:
            rule.setVisible(not wide)
        # There is no room for a bar beside icons: wheel and keys scroll them.
        policy = "ScrollBarAsNeeded" if wide else "ScrollBarAlwaysOff"
        self.setProperty("verticalScrollBarPolicy", policy)
        self._make_room()

    def _add_heading(self, group: Group) -> None:
        # The first group stands below the brand, and needs nothing between itself and that.
        if self.by_name:
            rule = QFrame()
            rule.setProperty("look", "rule")
            rule.hide()
            self._rules.append(rule)
            self._column.addSpacing(8)
            self._column.addWidget(rule)
        heading = QLabel(heading_of(group))
        heading.setProperty("look", "group")
        heading.setFixedHeight(20)
        self.headings.append(heading)
        self._column.addWidget(heading)

    def _add(self, screen: Screen) -> None:
        entry = Entry(screen, len(self.by_name) + 1)
        entry.clicked.connect(lambda: self.chosen.emit(screen.name))
        entry.stepped.connect(lambda step: self._step(entry, step))
        entry.focused.connect(lambda: self.ensureWidgetVisible(entry, 0, 24))
        self.by_name[screen.name] = entry
        self._group.addButton(entry)
        self._column.addWidget(entry)

    def _step(self, entry: Entry, step: int) -> None:
        from PySide6.QtCore import Qt

        entries = list(self.by_name.values())
        place = min(max(entries.index(entry) + step, 0), len(entries) - 1)
        entries[place].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _make_room(self) -> None:
        """The scroll bar stands in the margin, so that no title moves or is cut when it comes."""
        has_bar = self._is_wide and self.verticalScrollBar().maximum() > 0
        self._column.setContentsMargins(0, 0, 2 if has_bar else 2 + SCROLL_BAR, 0)


def heading_of(group: Group) -> str:
    return {
        Group.TODAY: QCoreApplication.translate("Sidebar", "Today"),
        Group.CUSTOMERS: QCoreApplication.translate("Sidebar", "Customers"),
        Group.PIPELINE: QCoreApplication.translate("Sidebar", "Pipeline"),
        Group.LEADS: QCoreApplication.translate("Sidebar", "Leads"),
        Group.OFFICE: QCoreApplication.translate("Sidebar", "Office"),
    }[group]
