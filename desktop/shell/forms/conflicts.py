"""Two have written into the same fields: which of both it shall be, field by field."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.forms.declared import Declared
from desktop.shell.forms.look import rules
from desktop.shell.forms.words import in_words
from desktop.shell.room import resize_within_screen
from desktop.shell.theme import Theme
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from core.journal.editing import Overlap

WIDTH = 640


class Side(StrEnum):
    MINE = "mine"
    THEIRS = "theirs"


class _Choice(QFrame):
    """One field: what it was, and the two it could become."""

    def __init__(self, declared: Declared, overlap: "Overlap", people: Mapping[int, str]) -> None:
        super().__init__()
        self.overlap = overlap
        self.setProperty("look", "choice")
        title = QLabel(declared.title.replace("&", "&&"))
        title.setProperty("look", "label")
        was = Wrapped(self.tr("It was: %s") % in_words(declared, overlap.base, people), "small")
        self.sides = {
            Side.MINE: QRadioButton(self.tr("Mine")),
            Side.THEIRS: QRadioButton(self.tr("Theirs")),
        }
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(title, 0, 0, 1, 2)
        grid.addWidget(was, 1, 0, 1, 2)
        values = {Side.MINE: overlap.mine, Side.THEIRS: overlap.theirs}
        for row, (side, button) in enumerate(self.sides.items(), 2):
            words = in_words(declared, values[side], people)
            value = Wrapped(words)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            button.setAccessibleName(f"{declared.title}, {button.text()}: {words}")
            button.setAccessibleDescription(was.text())
            self._group.addButton(button)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignVCenter)
        # What was typed is what stays, unless somebody says otherwise.
        self.choose(Side.MINE)

    @property
    def side(self) -> Side:
        return Side.MINE if self.sides[Side.MINE].isChecked() else Side.THEIRS

    def choose(self, side: Side) -> None:
        self.sides[side].setChecked(True)


class ConflictDialog(QDialog):
    """`chosen` after accept; Escape goes back to the form, in which everything stands as typed."""

    def __init__(
        self,
        theme: Theme,
        fields: Mapping[str, Declared],
        overlaps: "Sequence[Overlap]",
        people: Mapping[int, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setStyleSheet(rules(theme.tokens))
        self.setWindowTitle(self.tr("Changed by somebody else"))
        title = QLabel(self.windowTitle())
        title.setProperty("look", "title")
        lead = Wrapped(
            self.tr(
                "Somebody has saved this while you were typing. Choose what it shall be; nothing"
                " is written before that."
            ),
            "lead",
        )
        self.choices = {
            each.name: _Choice(fields[each.name], each, people)
            for each in overlaps
            if each.name in fields
        }
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for choice in self.choices.values():
            column.addWidget(choice)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.mine = self._button(self.tr("Keep all of mine"), self._on_mine)
        self.theirs = self._button(self.tr("Take all of theirs"), self._on_theirs)
        self.back = self._button(self.tr("Back to the form"), self.reject)
        self.go = self._button(self.tr("Save"), self.accept)
        self.go.setProperty("look", "primary")
        several = len(self.choices) > 1
        self.mine.setVisible(several)
        self.theirs.setVisible(several)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.mine)
        row.addWidget(self.theirs)
        row.addStretch()
        row.addWidget(self.back)
        row.addWidget(self.go)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 24, 28, 24)
        page.setSpacing(12)
        page.addWidget(title)
        page.addWidget(lead)
        page.addWidget(area, 1)
        page.addSpacing(4)
        page.addLayout(row)
        resize_within_screen(self, WIDTH, min(230 + 128 * len(self.choices), 640))
        next(iter(self.choices.values())).sides[Side.MINE].setFocus()

    @property
    def chosen(self) -> dict[str, Side]:
        return {name: choice.side for name, choice in self.choices.items()}

    def name_back(self, text: str) -> None:
        """Where there is no form to go back to."""
        self.back.setText(text)
        self.back.setAccessibleName(text)

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    @Slot()
    def _on_mine(self) -> None:
        for choice in self.choices.values():
            choice.choose(Side.MINE)

    @Slot()
    def _on_theirs(self) -> None:
        for choice in self.choices.values():
            choice.choose(Side.THEIRS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            button = focused if isinstance(focused, QPushButton) else self.go
            button.click()
            return
        super().keyPressEvent(event)
