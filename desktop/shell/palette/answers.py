"""The rows of the palette: headings, and what can be taken below them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Answer:
    title: str
    # What stands behind the title, in a quieter voice.
    told: str = ""
    icon: str = ""
    # At the right edge: the keys that do the same.
    keys: str = ""
    # Why it cannot be taken now.
    refusal: str = ""
    # None for a heading. Told whether it is to be taken into a window of its own.
    take: Callable[[bool], object] | None = None

    @property
    def is_heading(self) -> bool:
        return self.take is None

    @property
    def said(self) -> str:
        return ", ".join(each for each in (self.title, self.told, self.keys, self.refusal) if each)


class AnswersModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.answers: list[Answer] = []

    def show(self, answers: Sequence[Answer]) -> None:
        self.beginResetModel()
        self.answers = [*answers]
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.answers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        answer = self.answers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return answer.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return answer.said
        if role == Qt.ItemDataRole.ToolTipRole:
            return answer.refusal
        if role == Qt.ItemDataRole.UserRole:
            return answer
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.answers[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def step(self, row: int, step: int) -> int:
        """The next row in that direction that can be taken; the same where there is none."""
        at = row + step
        while 0 <= at < len(self.answers):
            if not self.answers[at].is_heading:
                return at
            at += 1 if step > 0 else -1
        # Beyond an end, the last one on that side.
        at = min(max(at, 0), len(self.answers) - 1)
        while 0 <= at < len(self.answers) and self.answers[at].is_heading:
            at -= 1 if step > 0 else -1
        return at if 0 <= at < len(self.answers) else row

    def first(self) -> int:
        return next((at for at, each in enumerate(self.answers) if not each.is_heading), -1)
