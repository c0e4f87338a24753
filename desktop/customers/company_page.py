"""A company's page: who they are, where we stand with them, and what can be done about that."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from core.customers.choices import COMPANY_MOVES, NEED_A_REASON, CompanyStatus
from desktop.shell.icons import icon
from desktop.shell.records.page import PageHead, RecordPage
from desktop.shell.records.tabs import About, Figure, PageDeed, Tab, follow
from desktop.shell.rows import Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.shell.words import moment
from desktop.shell.wrapped import Wrapped, restyle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.customers.queries import CompanyCard
    from desktop.shell.forms.records import RecordKind

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
    left = Signal()
    # The company is gone for good, or out of reach.
    refused = Signal(str)

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__()
        self.shell, self.about = shell, about
        self.card: CompanyCard | None = None
        self.back = QToolButton()
        self.back.setProperty("look", "quiet")
        self.back.setIcon(icon("arrow-left"))
        self.back.setIconSize(QSize(18, 18))
        self.back.setAccessibleName(self.tr("Back to the list"))
        keys = QKeySequence("Alt+Up").toString(QKeySequence.SequenceFormat.NativeText)
        self.back.setToolTip(self.tr("Back to the list (%s)") % keys)
        self.back.clicked.connect(self.left)
        self.name = QLabel()
        self.name.setProperty("look", "title")
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.status = QPushButton()
        self.status.setProperty("look", "status")
        self.menu_shown = QMenu(self.status)
        self.status.setMenu(self.menu_shown)
        self.line = Wrapped(look="muted")
        self.edit = QPushButton(self.tr("Edit"))
        self.edit.setIcon(icon("pencil"))
        self.edit.setIconSize(QSize(16, 16))
        self.edit.setAccessibleName(self.tr("Edit the company"))
        self.edit.setShortcut(QKeySequence("Ctrl+E"))
        self.edit.setToolTip(self.tr("Edit the company (%s)") % "Ctrl+E")
        self.edit.clicked.connect(self.open_form)
        self.edit.setEnabled(False)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self.back)
        first.addWidget(self.name, 1)
        first.addWidget(self.status)
        first.addWidget(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.line)
        follow(shell, self._on_changed)
        self.read()

    def show_unknown(self) -> None:
        self.status.hide()

    def read(self) -> None:
        organization, company = self.about.organization_id, self.about.record

        def query(session: "Session") -> "CompanyCard":
            from core.customers.queries import company_card

            return company_card(session, organization, company)

        read_rows(self.shell.tasks, self, query, self._show)

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, list) and not any(
            each.concern(self.about.table, self.about.record) for each in changes
        ):
            return
        self.read()

    def _show(self, card: "CompanyCard | Trouble") -> None:
        if isinstance(card, Trouble):
            self.refused.emit(card.sentence)
            return
        self.card = card
        self.name.setText(card.name)
        self.name.setToolTip(card.legal_name or card.name)
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
        may = card.may_edit and not card.is_in_trash
        self.edit.setEnabled(may)
        self.status.setEnabled(may)

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

    @Slot()
    def open_form(self) -> None:
        from desktop.customers.companies import kind

        def loaded(found: "RecordKind") -> None:
            from desktop.shell.forms.dialog import open_record

            open_record(
                self.shell, found, self.about.organization_id, self.about.record, parent=self
            )

        self.shell.tasks.run(self, lambda _: kind(), loaded)


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
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.bar)
        self.setAccessibleName(self.tr("Company"))
        self.company = head
        head.left.connect(self.left)
        head.refused.connect(self._on_refused)

    def _on_refused(self, sentence: str) -> None:
        self.shell.say(sentence)
        self.left.emit()
