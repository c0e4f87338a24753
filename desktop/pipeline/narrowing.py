"""What a board is narrowed to: whose cards, which words, and when a card has stood too long."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

ALL, MINE, NOBODY = "all", "mine", "nobody"
DAYS = (3, 7, 14, 21, 30, 45, 60, 90)
PAUSE_MS = 180


class Narrowing(QWidget):
    changed = Signal()
    rot_changed = Signal(int)

    def __init__(self, rot_days: int, *, everybody: str = "", with_rot: bool = True) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Title or company"))
        self.search.setAccessibleName(self.tr("Show only cards with these words"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(260)
        self.people = QComboBox()
        self.people.setAccessibleName(self.tr("Whose"))
        self.people.setAccessibleDescription(self.people.accessibleName())
        self.people.setMinimumWidth(170)
        self.people.addItem(everybody or self.tr("Everybody's"), ALL)
        self.people.addItem(self.tr("Mine"), MINE)
        self.people.addItem(self.tr("Nobody's"), NOBODY)
        self.days = QComboBox()
        self.days.setAccessibleName(self.tr("Days after which a card has stood too long"))
        self.days.setAccessibleDescription(self.days.accessibleName())
        for days in sorted({*DAYS, rot_days}):
            self.days.addItem(self.tr("%s days") % days, days)
        self.days.setCurrentIndex(self.days.findData(rot_days))
        told = QLabel(self.tr("Stands too long after"))
        told.setProperty("look", "muted")
        told.setBuddy(self.days)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 0)
        row.setSpacing(10)
        row.addWidget(self.search, 1)
        row.addWidget(self.people)
        row.addStretch(2)
        row.addWidget(told)
        row.addWidget(self.days)
        for part in (told, self.days):
            part.setVisible(with_rot)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.search.textEdited.connect(lambda _: self._pause.start())
        self.search.textChanged.connect(self._on_cleared)
        self.people.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.days.currentIndexChanged.connect(lambda _: self.rot_changed.emit(self.rot_days()))

    def words(self) -> str:
        return self.search.text()

    def owner(self, me: int) -> int | None:
        """A person's number, 0 for nobody, None for all."""
        said = self.people.currentData()
        return {ALL: None, MINE: me, NOBODY: 0}.get(
            str(said), said if isinstance(said, int) else None
        )

    def rot_days(self) -> int:
        return int(self.days.currentData())

    def is_narrowed(self) -> bool:
        return bool(self.words().strip()) or self.people.currentIndex() > 0

    def offer(self, people: dict[int, str]) -> None:
        """Who may be chosen; the choice stays."""
        known = [self.people.itemData(row) for row in range(3, self.people.count())]
        if known == [*people]:
            return
        chosen = self.people.currentData()
        self.people.blockSignals(True)
        while self.people.count() > 3:
            self.people.removeItem(3)
        for number, name in people.items():
            self.people.addItem(name, number)
        self.people.setCurrentIndex(max(0, self.people.findData(chosen)))
        self.people.blockSignals(False)

    def forget(self) -> None:
        """Another organization has other people."""
        self.people.blockSignals(True)
        self.search.blockSignals(True)
        self.people.setCurrentIndex(0)
        self.search.clear()
        self.people.blockSignals(False)
        self.search.blockSignals(False)

    @Slot(str)
    def _on_cleared(self, text: str) -> None:
        # By the button in the field, which is no editing.
        if not text:
            self._pause.start()
