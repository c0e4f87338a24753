"""An opportunity's page: what it is, where it stands, and the way it has come."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from core.pipeline.stages import CLOSED, OPEN, STAGE_MOVES, Stage
from desktop.pipeline import words
from desktop.pipeline.sale_page import SaleHead
from desktop.shell.records.page import RecordPage
from desktop.shell.records.tabs import About, PageDeed, Tab
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.queries import Sheet
    from desktop.pipeline.asking import Lost
    from desktop.pipeline.deeds import Done
    from desktop.shell.forms.records import Refusal


class StageBar(QWidget):
    """The way an opportunity goes, as buttons: where it stands, and where it can be moved."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[Stage, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for stage, title in words.stages().items():
            button = self.buttons[stage] = QPushButton(title)
            button.setProperty("look", "entry")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, stage=stage: self._on_clicked(stage))
            if stage is CLOSED[0]:
                row.addSpacing(14)
            row.addWidget(button)
        row.addStretch()
        self._stands = Stage.PROSPECTING

    def show_stage(self, stands: Stage, may: bool) -> None:
        self._stands = stands
        for stage, button in self.buttons.items():
            is_here = stage is stands
            button.setChecked(is_here)
            button.setEnabled(is_here or (may and stage in STAGE_MOVES[stands]))
            said = words.stages()[stage]
            button.setAccessibleName(
                self.tr("%s, it stands here") % said if is_here else self.tr("Move to %s") % said
            )

    def _on_clicked(self, stage: Stage) -> None:
        # It is checked when the move is written, not when it is wished for.
        self.buttons[stage].setChecked(stage is self._stands)
        if stage is not self._stands:
            self.chosen.emit(stage.value)


class OpportunityHead(SaleHead):
    beside = "deals"

    def __init__(self, shell: Shell, about: About) -> None:
        from desktop.pipeline.subjects import opportunity

        edit = QCoreApplication.translate("OpportunityHead", "Edit the opportunity")
        super().__init__(shell, about, opportunity, edit)
        self.sheet: Sheet | None = None
        self.deal = QPushButton(self.tr("Open the deal"))
        self.deal.setProperty("look", "link")
        self.deal.clicked.connect(self._open_deal)
        self.deal.hide()
        self.why = QPushButton(self.tr("Change why it was lost"))
        self.why.setProperty("look", "link")
        self.why.clicked.connect(self.explain_loss)
        self.why.hide()
        self.stages = StageBar()
        self.stages.chosen.connect(lambda stage: self.move_to(Stage(stage)))
        organization, record = about.organization_id, about.record

        def query(session: "Session") -> "Sheet":
            from core.pipeline.queries import read_sheet

            return read_sheet(session, organization, record)

        links = (self.company, self.deal)
        self.lay_out((self.why,), links, (self.stages,), query, self._tell_sheet)

    def _tell_sheet(self, sheet: "Sheet") -> None:
        self.take(sheet)
        self.deal.setVisible(sheet.deal_id is not None)
        may = sheet.may_edit and not sheet.is_in_trash
        self.why.setVisible(may and sheet.stage is Stage.CLOSED_LOST)
        self.stages.show_stage(sheet.stage, may)
        parts = [
            words.exact(sheet.amount, sheet.currency) if sheet.amount is not None else "",
            self.tr("Owner: %s") % (sheet.owner or self.tr("nobody")),
            self.tr("Contact: %s") % sheet.contact if sheet.contact else "",
            self.tr("expected to close %s") % words.day(sheet.expected)
            if sheet.expected and sheet.stage in OPEN
            else "",
            self.tr("closed %s") % words.day(sheet.closed_at.astimezone().date())
            if sheet.closed_at
            else self.tr("in this stage for %s days") % words.days_since(sheet.since, words.now()),
            words.reasons()[sheet.lost_reason] if sheet.lost_reason else "",
            sheet.lost_details or "",
            self.tr("In the trash") if sheet.is_in_trash else "",
        ]
        self.line.say("  ·  ".join(filter(None, parts)))

    # What is done with it

    def move_to(self, to: Stage) -> None:
        if to is Stage.CLOSED_LOST and self.sheet is not None:
            from desktop.pipeline.asking import LostDialog

            title = self.tr("“%s” is lost. Why?") % self.sheet.title
            dialog = LostDialog(self.window(), title, lambda lost: self._move(to, lost))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
        else:
            self._move(to, None)

    @Slot()
    def explain_loss(self) -> None:
        from core.pipeline import commands
        from desktop.pipeline.asking import Lost, LostDialog

        sheet, organization = self.sheet, self.about.organization_id
        if sheet is None or sheet.lost_reason is None:
            return

        def write(lost: Lost) -> None:
            self.shell.tasks.write(
                lambda session: commands.explain_loss(
                    session, organization, sheet.id, lost.reason, lost.details
                ),
                lambda _: self.shell.say(self.tr("“%s”: the reason is changed.") % sheet.title),
            )

        title = self.tr("Why was “%s” lost?") % sheet.title
        before = Lost(sheet.lost_reason, sheet.lost_details)
        dialog = LostDialog(self.window(), title, write, before)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _move(self, to: Stage, lost: "Lost | None") -> None:
        from desktop.pipeline import deeds
        from desktop.shell.board.board import Move

        if self.sheet is None:
            return
        organization, sheet = self.about.organization_id, self.sheet
        move = Move((), to.value, None, None, 0)

        def moved(done: "Done | Refusal") -> None:
            if not self.say_moved(done, words.stages()[to]):
                return
            assert isinstance(done, deeds.Done)
            if to is Stage.CLOSED_WON and done.deals:
                deeds.offer_contract(self.shell, self, organization, sheet.title, done.deals[0])

        self.shell.tasks.write(
            lambda session: deeds.move(session, organization, {sheet.id: sheet.stage}, move, lost),
            moved,
        )

    @Slot()
    def _open_deal(self) -> None:
        if self.sheet is not None and self.sheet.deal_id is not None:
            self.shell.open("deals", self.sheet.deal_id)


class OpportunityPage(RecordPage):
    def __init__(
        self,
        shell: Shell,
        about: About,
        tabs: Sequence[Tab],
        page_deeds: Sequence[PageDeed] = (),
    ) -> None:
        head = OpportunityHead(shell, about)
        super().__init__(shell, about, head, tabs, (), page_deeds)
        self.setAccessibleName(self.tr("Opportunity"))
        self.opportunity = head
