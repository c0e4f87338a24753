"""For whom a new quote is: a company, one of its opportunities, or somebody who is new here."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.quotes import writing
from desktop.quotes.writing import Addressee
from desktop.shell.room import resize_within_screen
from desktop.shell.shell import Shell

PAUSE_MS = 120
Key = Qt.Key
ROLE = Qt.ItemDataRole.UserRole

_RULES = """
QListWidget {{ background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 8px;
    outline: 0; padding: 4px; }}
QListWidget:focus {{ border: 1px solid {accent}; }}
QListWidget::item {{ min-height: 30px; border-radius: 5px; padding: 0 8px; }}
QListWidget::item:selected {{ background: {chosen}; color: {text}; }}
"""


class NewQuote(QDialog):
    made = Signal(int)

    def __init__(self, shell: Shell, organization_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.shell, self.organization_id = shell, organization_id
        self._is_making = False
        self.setWindowTitle(self.tr("New quote"))
        resize_within_screen(self, 520, 440)
        heading = QLabel(self.tr("For whom is it?"))
        heading.setProperty("look", "title")
        lead = QLabel(
            self.tr("A company, one of its open opportunities, or the name of a new customer.")
        )
        lead.setProperty("look", "muted")
        lead.setWordWrap(True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name of the company"))
        self.search.setAccessibleName(self.tr("Name of the company"))
        self.search.setMaxLength(255)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Companies and opportunities"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.make = QPushButton(self.tr("Write the quote"))
        self.make.setProperty("look", "primary")
        self.make.setAccessibleName(self.make.text())
        self.make.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAccessibleName(cancel.text())
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        for widget in (heading, lead, self.search, self.list):
            column.addWidget(widget)
        column.addLayout(row)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.search.textEdited.connect(lambda _: self._pause.start())
        self.list.itemSelectionChanged.connect(self._judge)
        self.list.itemDoubleClicked.connect(lambda _: self.write())
        self.make.clicked.connect(self.write)
        cancel.clicked.connect(self.reject)
        shell.theme.changed.connect(self._restyle)
        self._restyle()
        self._judge()
        self._look()

    @Slot()
    def _restyle(self) -> None:
        self.list.setStyleSheet(_RULES.format(**self.shell.theme.tokens._asdict()))

    @Slot()
    def _look(self) -> None:
        organization, typed = self.organization_id, self.search.text()
        self.shell.tasks.read(
            self,
            lambda session: writing.addressees(session, organization, typed),
            lambda found: self._show(typed, found),
        )

    def _show(self, typed: str, found: list[Addressee]) -> None:
        self.list.clear()
        name = typed.strip()
        known = {each.name.casefold() for each in found}
        for each in found:
            title = f"      {each.hint}" if each.opportunity else each.name
            item = QListWidgetItem(title)
            item.setData(ROLE, each)
            if each.opportunity:
                item.setData(
                    Qt.ItemDataRole.AccessibleTextRole,
                    self.tr("%s, opportunity: %s") % (each.name, each.hint),
                )
            self.list.addItem(item)
        if name and name.casefold() not in known:
            item = QListWidgetItem(self.tr("New customer: %s") % name)
            item.setData(ROLE, Addressee(0, None, name, ""))
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)
        self._judge()

    @Slot()
    def _judge(self) -> None:
        self.make.setEnabled(self.list.currentItem() is not None and not self._is_making)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Up, Key.Key_Down) and self.search.hasFocus():
            step = 1 if event.key() == Key.Key_Down else -1
            last = self.list.count() - 1
            self.list.setCurrentRow(max(0, min(self.list.currentRow() + step, last)))
        else:
            super().keyPressEvent(event)

    @Slot()
    def write(self) -> None:
        item = self.list.currentItem()
        if item is None or self._is_making:
            return
        if self._pause.isActive():
            # What was typed last has not been looked for yet: the name counts, not what stood there.
            self._pause.stop()
            self._look()
            return
        chosen, organization = item.data(ROLE), self.organization_id
        assert isinstance(chosen, Addressee)
        self._is_making = True
        self._judge()
        self.shell.tasks.write(
            lambda session: writing.draft(
                session, organization, chosen.company or None, chosen.opportunity, chosen.name
            ),
            self._on_made,
            self._on_ended,
        )

    def _on_made(self, record: int) -> None:
        self.shell.say(self.tr("A quote to write."))
        self.accept()
        self.made.emit(record)

    @Slot()
    def _on_ended(self) -> None:
        self._is_making = False
        self._judge()
