"""What is asked before something is lost, and offered once something is won."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.pipeline.stages import LostReason
from desktop.pipeline.words import reasons
from desktop.shell.wrapped import Wrapped

MOST = 1000


@dataclass(frozen=True, slots=True)
class Lost:
    reason: LostReason
    details: str | None


class LostDialog(QDialog):
    """Nothing is lost without a reason: what is learnt of it is counted later."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        then: Callable[[Lost], object],
        before: Lost | None = None,
    ) -> None:
        """`before` is what was said when it was lost, and may be said better now."""
        super().__init__(parent)
        self._then = then
        self.setModal(True)
        self.setWindowTitle(self.tr("Lost"))
        heading = QLabel(title)
        heading.setProperty("look", "heading")
        heading.setWordWrap(True)
        self.reason = QComboBox()
        self.reason.setAccessibleName(self.tr("Why it was lost"))
        self.reason.setAccessibleDescription(self.reason.accessibleName())
        self.reason.addItem(self.tr("Choose a reason…"), None)
        for reason, said in reasons().items():
            self.reason.addItem(said, reason)
        self.details = QPlainTextEdit()
        self.details.setAccessibleName(self.tr("More on that"))
        self.details.setPlaceholderText(self.tr("What would have won it?"))
        self.details.setTabChangesFocus(True)
        self.details.setFixedHeight(84)
        self.note = Wrapped(look="note")
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("Because"), self.reason)
        form.addRow(self.tr("More on that"), self.details)
        self.keep = QPushButton(self.tr("Not lost yet"))
        self.keep.clicked.connect(self.reject)
        self.lose = QPushButton(self.tr("It is lost"))
        self.lose.setProperty("look", "primary")
        self.lose.setDefault(True)
        self.lose.setEnabled(False)
        self.lose.clicked.connect(self.accept)
        # As every form is saved; a plain Enter begins a line of what is more on that.
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.keep)
        row.addWidget(self.lose)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(form)
        column.addWidget(self.note)
        column.addLayout(row)
        self.setMinimumWidth(460)
        self.reason.currentIndexChanged.connect(self._on_typed)
        self.details.textChanged.connect(self._on_typed)
        if before is not None:
            self._show(before)
        self._on_typed()

    def _show(self, before: Lost) -> None:
        self.reason.setCurrentIndex(self.reason.findData(before.reason))
        self.details.setPlainText(before.details or "")
        self.keep.setText(self.tr("Leave it"))
        self.lose.setText(self.tr("Save"))

    @Slot()
    def _on_typed(self) -> None:
        over = len(self.details.toPlainText()) - MOST
        self.note.say(self.tr("%s characters too many.") % over if over > 0 else "")
        self.note.setVisible(over > 0)
        self.lose.setEnabled(self.reason.currentData() is not None and over <= 0)

    def accept(self) -> None:
        if not self.lose.isEnabled():
            return
        super().accept()
        said = self.details.toPlainText().strip() or None
        self._then(Lost(LostReason(self.reason.currentData()), said))


class WonDialog(QDialog):
    """The deal is made already; whether a contract is drawn up now is the person's to say."""

    def __init__(
        self, parent: QWidget, title: str, draw_up: Callable[[], object], see: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("Won"))
        heading = QLabel(title)
        heading.setProperty("look", "heading")
        heading.setWordWrap(True)
        told = Wrapped(
            self.tr(
                "Its deal is made, with the services and what was promised. A contract can be"
                " drafted from it now: with the company, the dates and the amount."
            )
        )
        self.later = QPushButton(self.tr("Not now"))
        self.later.clicked.connect(self.reject)
        self.deal = QPushButton(self.tr("Open the deal"))
        self.deal.clicked.connect(self.reject)
        self.deal.clicked.connect(see)
        self.contract = QPushButton(self.tr("Draft the contract"))
        self.contract.setProperty("look", "primary")
        self.contract.setDefault(True)
        self.contract.clicked.connect(self.accept)
        self.contract.clicked.connect(draw_up)
        row = QHBoxLayout()
        row.addWidget(self.later)
        row.addStretch()
        row.addWidget(self.deal)
        row.addWidget(self.contract)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(told)
        column.addLayout(row)
        self.setMinimumWidth(460)
