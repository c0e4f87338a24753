"""Every key there is, from the register of actions, to be looked through by typing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.actions import Action, Section, heading_of
from desktop.shell.palette.ranking import plain
from desktop.shell.room import resize_within_screen

WIDTH, HEIGHT = 620, 640


class CheatSheet(QDialog):
    def __init__(self, actions: Sequence[Action], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._headings: dict[Section, QLabel] = {}
        self._rows: list[tuple[Action, QLabel, QLabel]] = []
        title = QLabel(self.windowTitle())
        title.setProperty("look", "title")
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Search a key or what it does"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.textChanged.connect(self._on_typed)
        self.nothing = QLabel(self.tr("No key does that."))
        self.nothing.setProperty("look", "muted")
        self.nothing.hide()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Scrolled by the arrow keys, for whom has no wheel.
        area.setAccessibleName(self.windowTitle())
        area.setWidget(self._sheet(actions))
        done = QPushButton(self.tr("Close"))
        done.setAccessibleName(done.text())
        done.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 22)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self.line)
        column.addWidget(self.nothing)
        column.addWidget(area, 1)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        resize_within_screen(self, WIDTH, HEIGHT)
        self.line.setFocus()

    def shown(self) -> list[tuple[str, str]]:
        return [
            (title.text(), keys.text()) for _, title, keys in self._rows if not title.isHidden()
        ]

    def keys(self) -> set[str]:
        """All that it tells of, however they are shown."""
        return {
            QKeySequence(each).toString() for action, _, _ in self._rows for each in action.keys
        }

    def _sheet(self, actions: Sequence[Action]) -> QWidget:
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        with_keys = [action for action in actions if action.keys]
        for section in Section:
            members = [action for action in with_keys if action.section is section]
            if not members:
                continue
            heading = QLabel(heading_of(section))
            heading.setProperty("look", "heading")
            heading.setContentsMargins(0, 10, 0, 2)
            self._headings[section] = heading
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for action in members:
                title, keys = QLabel(action.title), QLabel(action.shown_keys)
                keys.setProperty("look", "pill")
                keys.setAccessibleName(f"{action.title}: {action.shown_keys}")
                at = grid.rowCount()
                grid.addWidget(title, at, 0)
                grid.addWidget(keys, at, 1, Qt.AlignmentFlag.AlignRight)
                self._rows.append((action, title, keys))
        grid.setRowStretch(grid.rowCount(), 1)
        return sheet

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        words = plain(typed).split()
        left = set()
        for action, title, keys in self._rows:
            said = plain(f"{action.title} {action.shown_keys} {' '.join(action.keys)}")
            fits = all(word in said for word in words)
            title.setVisible(fits)
            keys.setVisible(fits)
            if fits:
                left.add(action.section)
        for section, heading in self._headings.items():
            heading.setVisible(section in left)
        self.nothing.setVisible(not left)
