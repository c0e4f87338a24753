"""Merging all that are as good as certain: from how many points on is asked first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.duplicates.kinds import JOINED, Suggestion
from desktop.duplicates.words import count
from desktop.shell.wrapped import Wrapped

# As many as are done while somebody waits.
MOST_AT_ONCE = 200
CERTAIN = 90


class AcceptDialog(QDialog):
    def __init__(
        self,
        parent: QWidget,
        suggestions: Sequence[Suggestion],
        then: Callable[[list[Suggestion]], object],
    ) -> None:
        super().__init__(parent)
        self._suggestions, self._then = suggestions, then
        is_joined = bool(suggestions) and suggestions[0].kind in JOINED
        title = (
            self.tr("Join all that are certain")
            if is_joined
            else self.tr("Merge all that are certain")
        )
        self.setWindowTitle(title)
        heading = QLabel(title)
        heading.setProperty("look", "heading")
        self.points = QSpinBox()
        self.points.lineEdit().setTextMargins(8, 0, 4, 0)
        self.points.setRange(60, 100)
        self.points.setValue(CERTAIN)
        for part in (self.points, self.points.lineEdit()):
            part.setAccessibleName(self.tr("From how many points on"))
        label = QLabel(self.tr("From this many points on:"))
        label.setBuddy(self.points)
        self.told = Wrapped(look="note")
        self.told.setMinimumWidth(420)
        self.go = QPushButton(self.tr("Join") if is_joined else self.tr("Merge"))
        self.go.setProperty("look", "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        stay = QPushButton(self.tr("Cancel"))
        stay.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.points)
        line.addStretch()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(stay)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addLayout(line)
        column.addWidget(self.told)
        column.addLayout(row)
        self.points.valueChanged.connect(self._on_points)
        self._on_points()

    def certain(self) -> list[Suggestion]:
        least = self.points.value()
        return [each for each in self._suggestions if each.score >= least][:MOST_AT_ONCE]

    @Slot()
    def _on_points(self) -> None:
        many = len(self.certain())
        self.go.setEnabled(many > 0)
        self.told.say(
            self.tr(
                "%s pairs, at most %s at a time. Of each field the fuller value stays; it is one change"
                " that can be undone as a whole."
            )
            % (count(many), count(MOST_AT_ONCE))
        )

    @Slot()
    def accept(self) -> None:
        super().accept()
        self._then(self.certain())
