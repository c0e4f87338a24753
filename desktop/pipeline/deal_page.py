"""A deal's page: what was agreed, against what was offered, and what of it is delivered."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.pipeline.stages import DEAL_MOVES, DealStatus
from desktop.pipeline import words
from desktop.shell.icons import icon
from desktop.shell.records.page import RecordPage
from desktop.shell.records.tabs import About, Tab
from desktop.shell.rows import Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.queries import DealSheet
    from desktop.pipeline.deeds import Done
    from desktop.shell.forms.records import RecordKind, Refusal


class DealHead(QWidget):
    left = Signal()
    refused = Signal(str)

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__()
        self.shell, self.about = shell, about
        self.sheet: DealSheet | None = None
        self.back = QToolButton()
        self.back.setProperty("look", "quiet")
        self.back.setIcon(icon("arrow-left"))
        self.back.setIconSize(QSize(18, 18))
        self.back.setAccessibleName(self.tr("Back to the board"))
        self.back.clicked.connect(self.left)
        self.name = QLabel()
        self.name.setProperty("look", "title")
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.status = QPushButton()
        self.status.setProperty("look", "link")
        self.moves = QMenu(self.status)
        self.status.setMenu(self.moves)
        self.company, self.opportunity = QPushButton(), QPushButton(self.tr("Opportunity"))
        for button in (self.company, self.opportunity):
            button.setProperty("look", "link")
        self.company.clicked.connect(self._open_company)
        self.opportunity.clicked.connect(self._open_opportunity)
        self.contract = QPushButton(self.tr("Draft the contract"))
        self.contract.clicked.connect(self.draft_contract)
        self.contract.hide()
        self.edit = QPushButton(self.tr("Edit"))
        self.edit.setIcon(icon("pencil"))
        self.edit.setIconSize(QSize(16, 16))
        self.edit.setAccessibleName(self.tr("Edit the deal"))
        self.edit.setShortcut(QKeySequence("Ctrl+E"))
        self.edit.setToolTip(self.tr("Edit the deal (%s)") % "Ctrl+E")
        self.edit.clicked.connect(self.open_form)
        self.edit.setEnabled(False)
        self.line = Wrapped(look="muted")
        first = QHBoxLayout()
        first.setSpacing(10)
        for part in (
            self.back,
            self.name,
            self.opportunity,
            self.company,
            self.status,
            self.contract,
            self.edit,
        ):
            first.addWidget(part, 1 if part is self.name else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self.line)
        shell.changed.connect(self._on_changed)
        self.read()

    def read(self) -> None:
        organization, record = self.about.organization_id, self.about.record

        def query(session: "Session") -> "DealSheet":
            from core.pipeline.queries import read_deal

            return read_deal(session, organization, record)

        read_rows(self.shell.tasks, self, query, self._show)

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, list) and not any(
            each.concern("deals", self.about.record) or each.concern("contracts")
            for each in changes
        ):
            return
        self.read()

    def _show(self, sheet: "DealSheet | Trouble") -> None:
        if isinstance(sheet, Trouble):
            self.refused.emit(sheet.sentence)
            return
        self.sheet = sheet
        self.name.setText(sheet.title)
        self.name.setToolTip(sheet.title)
        self.company.setText(sheet.company.replace("&", "&&"))
        self.company.setAccessibleName(self.tr("Open the company %s") % sheet.company)
        status = words.deal_statuses()[sheet.status]
        self.status.setText(status)
        self.status.setAccessibleName(self.tr("State: %s") % status)
        self.moves.clear()
        for to in sorted(DEAL_MOVES[sheet.status], key=[*DealStatus].index):
            action = self.moves.addAction(words.deal_statuses()[to])
            action.triggered.connect(lambda _=False, to=to: self.move_to(to))
        may = sheet.may_edit and not sheet.is_in_trash
        self.edit.setEnabled(may)
        self.status.setEnabled(may)
        self.contract.setVisible(may and sheet.contract_number is None)
        parts = [
            words.exact(sheet.amount, sheet.currency) if sheet.amount is not None else "",
            self.tr("Manager: %s") % (sheet.manager or self.tr("nobody")),
            self.tr("from %s") % words.day(sheet.begins) if sheet.begins else "",
            self.tr("until %s") % words.day(sheet.ends) if sheet.ends else "",
            self.tr("Contract %s") % sheet.contract_number if sheet.contract_number else "",
            self.tr("In the trash") if sheet.is_in_trash else "",
        ]
        self.line.say("  ·  ".join(filter(None, parts)))

    def move_to(self, to: DealStatus) -> None:
        from desktop.pipeline import deeds
        from desktop.shell.board.board import Move

        if self.sheet is None:
            return
        organization, sheet = self.about.organization_id, self.sheet
        move = Move((), to.value, None, None, 0)

        def moved(done: "Done | Refusal") -> None:
            if not isinstance(done, deeds.Done):
                self.shell.say(str(done.error))
                self.read()
                return
            said = self.tr("“%s”: %s") % (sheet.title, words.deal_statuses()[to])
            self.shell.say(said)

        self.shell.tasks.write(
            lambda session: deeds.move_deals(session, organization, {sheet.id: sheet.status}, move),
            moved,
        )

    @Slot()
    def draft_contract(self) -> None:
        from desktop.pipeline import deeds

        if self.sheet is None:
            return
        organization, sheet = self.about.organization_id, self.sheet
        said = self.tr("The contract is drafted; it stands with the company.")
        self.shell.tasks.write(
            lambda session: deeds.draft_contract(session, organization, sheet.id),
            lambda _: self.shell.say(said),
        )

    @Slot()
    def open_form(self) -> None:
        from desktop.pipeline.subjects import deal

        def loaded(found: "RecordKind") -> None:
            from desktop.shell.forms.dialog import open_record

            open_record(
                self.shell, found, self.about.organization_id, self.about.record, parent=self
            )

        self.shell.tasks.run(self, lambda _: deal(), loaded)

    @Slot()
    def _open_company(self) -> None:
        if self.sheet is not None:
            self.shell.open("customer_companies", self.sheet.company_id)

    @Slot()
    def _open_opportunity(self) -> None:
        if self.sheet is not None:
            self.shell.open("opportunities", self.sheet.opportunity_id)


class DealPage(RecordPage):
    def __init__(self, shell: Shell, about: About, tabs: Sequence[Tab]) -> None:
        head = DealHead(shell, about)
        super().__init__(shell, about, head, tabs)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.bar)
        self.setAccessibleName(self.tr("Deal"))
        self.deal = head
        head.left.connect(self.left)
        head.refused.connect(self._on_refused)

    def _on_refused(self, sentence: str) -> None:
        self.shell.say(sentence)
        self.left.emit()
