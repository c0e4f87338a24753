"""A company's page: who they are, where we stand with them, and what can be done about that."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
)

from core.customers.choices import COMPANY_MOVES, NEED_A_REASON, CompanyStatus
from desktop.shell.records.head import PageHead
from desktop.shell.records.page import RecordPage
from desktop.shell.records.tabs import About, Figure, PageDeed, Tab
from desktop.shell.shell import Shell
from desktop.shell.words import moment
from desktop.shell.wrapped import restyle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.customers.queries import CompanyCard

TONES = {
    CompanyStatus.ACTIVE: "good",
    CompanyStatus.SUSPENDED: "warning",
    CompanyStatus.INACTIVE: "warning",
    CompanyStatus.CHURNED: "danger",
}


def statuses() -> Mapping[CompanyStatus, str]:
    say = QCoreApplication.translate
    return {
        CompanyStatus.LEAD: say("Companies", "Lead"),
        CompanyStatus.PROSPECT: say("Companies", "Prospect"),
        CompanyStatus.ACTIVE: say("Companies", "Active"),
        CompanyStatus.INACTIVE: say("Companies", "Inactive"),
        CompanyStatus.CHURNED: say("Companies", "Lost"),
        CompanyStatus.SUSPENDED: say("Companies", "Suspended"),
    }


def _moves() -> Mapping[CompanyStatus, str]:
    say = QCoreApplication.translate
    return {
        CompanyStatus.LEAD: say("Companies", "Back to lead"),
        CompanyStatus.PROSPECT: say("Companies", "Make it a prospect"),
        CompanyStatus.ACTIVE: say("Companies", "Make it an active customer"),
        CompanyStatus.INACTIVE: say("Companies", "Make it inactive…"),
        CompanyStatus.CHURNED: say("Companies", "Lost to us…"),
        CompanyStatus.SUSPENDED: say("Companies", "Suspend…"),
    }


class CompanyHead(PageHead):
    def __init__(self, shell: Shell, about: About) -> None:
        from desktop.customers.company_kind import kind

        super().__init__(shell, about, kind)
        self.card: CompanyCard | None = None
        self.name_ways(self.tr("Back to the list"), self.tr("Edit the company"))
        self.status = QPushButton()
        self.status.setProperty("look", "status")
        self.menu_shown = QMenu(self.status)
        self.status.setMenu(self.menu_shown)
        organization, company = about.organization_id, about.record

        def query(session: "Session") -> "CompanyCard":
            from core.customers.queries import company_card

            return company_card(session, organization, company)

        self.lay_out((self.status,), (), (), query, self._tell_card)

    def show_unknown(self) -> None:
        self.status.hide()

    def _tell_card(self, card: "CompanyCard") -> None:
        self.card = card
        self.name.setText(card.name)
        self.status.show()
        self.status.setText(statuses()[card.status])
        self.status.setAccessibleName(self.tr("Status: %s") % statuses()[card.status])
        self.status.setToolTip(
            "\n".join(
                filter(None, [self.tr("since %s") % moment(card.status_since), card.status_reason])
            )
        )
        self.status.setProperty("tone", TONES.get(card.status, ""))
        restyle(self.status)
        self._fill_menu(card)
        parts = [
            card.industry,
            self.tr("Owner: %s") % (card.owner or self.tr("nobody")),
            self.tr("In the trash") if card.is_in_trash else "",
            self.tr("%s: %s") % (statuses()[card.status], card.status_reason)
            if card.status_reason
            else "",
            " ".join(f"#{tag}" for tag in card.tags),
        ]
        self.line.say("  ·  ".join(filter(None, parts)))
        self.status.setEnabled(card.may_edit and not card.is_in_trash)

    def _fill_menu(self, card: "CompanyCard") -> None:
        self.menu_shown.clear()
        said = _moves()
        for becomes in COMPANY_MOVES[card.status]:
            action = self.menu_shown.addAction(said[becomes])
            action.triggered.connect(lambda _=False, to=becomes: self.move_to(to))

    def move_to(self, becomes: CompanyStatus) -> None:
        if becomes in NEED_A_REASON:
            from desktop.shell.reasons import ask_reason

            ask_reason(self, _moves()[becomes].rstrip("…"), lambda said: self._move(becomes, said))
        else:
            self._move(becomes, None)

    def _move(self, becomes: CompanyStatus, reason: str | None) -> None:
        organization, company = self.about.organization_id, self.about.record

        def command(session: "Session") -> None:
            from core.customers.commands import move

            move(session, organization, company, becomes, reason)

        name = self.card.name if self.card else ""
        text = self.tr("%s: %s") % (name, statuses()[becomes])
        self.shell.tasks.write(command, lambda _: self.shell.say(text))


class CompanyPage(RecordPage):
    def __init__(
        self,
        shell: Shell,
        about: About,
        tabs: Sequence[Tab],
        figures: Sequence[Figure],
        deeds: Sequence[PageDeed],
    ) -> None:
        head = CompanyHead(shell, about)
        super().__init__(shell, about, head, tabs, figures, deeds)
        self.setAccessibleName(self.tr("Company"))
        self.company = head
