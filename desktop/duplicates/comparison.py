"""Two records side by side: which one stays, and of each field whose value."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.duplicates.kinds import JOINED, SIDES, Suggestion
from desktop.duplicates.words import because, count, shown, title_of
from desktop.shell.history.words import NONE
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from core.duplicates.comparing import Comparison, Line

LABEL = 128


class ComparisonCard(QFrame):
    # A person wants the other one to stay: its number.
    keep_changed = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setProperty("look", "card")
        self.comparison: Comparison | None = None
        self._fields: dict[str, QButtonGroup] = {}
        self.reasons = Wrapped(look="note")
        self.head = QLabel()
        self.head.setProperty("look", "heading")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("The two records, field by field"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 8, 12)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.reasons)
        column.addWidget(self._area, 1)

    def show_nothing(self, words: str) -> None:
        self.comparison = None
        self.head.setText(words)
        self.reasons.say("")
        self._put(QWidget())

    def show_comparison(self, suggestion: Suggestion, found: "Comparison") -> None:
        self.comparison, self._fields = found, {}
        self.head.setText(self.tr("%s of 100 points that they are one") % count(suggestion.score))
        self.reasons.say(because(suggestion))
        inner = QWidget()
        inner.setObjectName("comparison")
        inner.setStyleSheet("#comparison { background: transparent; }")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 4, 8, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnMinimumWidth(0, LABEL)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._add_head(grid, suggestion, found)
        for place, line in enumerate(found.lines, 2):
            self._add_line(grid, place, found, line)
        grid.setRowStretch(len(found.lines) + 2, 1)
        self._put(inner)

    def chosen(self) -> dict[str, int]:
        """Of each field that differs, whose value stays."""
        found = self.comparison
        if found is None:
            return {}
        return {name: found.ids[group.checkedId()] for name, group in self._fields.items()}

    def _put(self, inner: QWidget) -> None:
        if (old := self._area.takeWidget()) is not None:
            old.deleteLater()
        self._area.setWidget(inner)

    def _add_head(self, grid: QGridLayout, suggestion: Suggestion, found: "Comparison") -> None:
        self.keeps = QButtonGroup(self)
        for side, number in enumerate(found.ids):
            name = QLabel(suggestion.names[side])
            name.setProperty("look", "heading")
            name.setWordWrap(True)
            grid.addWidget(name, 0, side + 1, Qt.AlignmentFlag.AlignTop)
            if found.kind in JOINED:
                note = QLabel(self.tr("Lead") if side == 0 else self.tr("Customer"))
                note.setProperty("look", "note")
                grid.addWidget(note, 1, side + 1)
                continue
            keep = QRadioButton(self.tr("Stays"))
            theirs = QLabel(self.tr("Records of its own: %s") % count(found.relations[side]))
            theirs.setProperty("look", "note")
            theirs.setWordWrap(True)
            keep.setToolTip(
                self.tr("The other one goes into the trash, and all of its over to this.")
            )
            keep.setAccessibleName(f"{suggestion.names[side]}: {keep.text()}. {theirs.text()}")
            keep.setChecked(number == found.keep)
            keep.clicked.connect(lambda _=False, number=number: self.keep_changed.emit(number))
            self.keeps.addButton(keep, side)
            stays = QVBoxLayout()
            stays.setSpacing(2)
            stays.addWidget(keep)
            stays.addWidget(theirs)
            grid.addLayout(stays, 1, side + 1)

    def _add_line(self, grid: QGridLayout, place: int, found: "Comparison", line: "Line") -> None:
        title = title_of(SIDES[found.kind][0], line.name)
        label = QLabel(title)
        label.setWordWrap(True)
        label.setProperty("look", "" if line.differs else "note")
        if line.differs:
            font = label.font()
            font.setBold(True)
            label.setFont(font)
        grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
        texts = [shown(line.name, each) for each in line.values]
        if not line.differs or line.preferred is None:
            for side, text in enumerate(texts):
                same = QLabel(text)
                same.setWordWrap(True)
                same.setTextFormat(Qt.TextFormat.PlainText)
                same.setProperty("look", "" if line.differs else "note")
                grid.addWidget(same, place, side + 1, Qt.AlignmentFlag.AlignTop)
            return
        group = self._fields[line.name] = QButtonGroup(grid.parentWidget())
        for side, text in enumerate(texts):
            grid.addWidget(
                self._choice(group, side, title, text, found.ids[side] == line.preferred),
                place,
                side + 1,
                Qt.AlignmentFlag.AlignTop,
            )

    def _choice(
        self, group: QButtonGroup, side: int, title: str, text: str, is_preferred: bool
    ) -> QWidget:
        """The words wrap beside the button, which a radio button's own do not."""
        button = QRadioButton()
        button.setAccessibleName(f"{title}: {text}")
        button.setChecked(is_preferred)
        group.addButton(button, side)
        words = _Words(text, button)
        words.setProperty("look", "note" if text == NONE else "")
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return both


class _Words(QLabel):
    """A click on the words chooses as one on the button does."""

    def __init__(self, text: str, button: QRadioButton) -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._button = button

    def mouseReleaseEvent(self, _event: object) -> None:
        self._button.click()
