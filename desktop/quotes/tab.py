"""The quotes of a company or of an opportunity, as a tab of its page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.shell.records.tabs import About, PageDeed, Tab, TabPage
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.quote_queries import QuoteRow
    from desktop.shell.rows import Column, Trouble

OPPORTUNITIES = "opportunities"


def _make(shell: Shell, about: About) -> QWidget:
    return QuotesTab(shell, about)


def _count(session: "Session", about: About) -> int:
    from sqlalchemy import func, select

    from core.pipeline.quote_models import Quote

    column = Quote.opportunity_id if about.table == OPPORTUNITIES else Quote.customer_company_id
    counted = select(func.count()).where(
        Quote.organization_id == about.organization_id,
        column == about.record,
        Quote.deleted_at.is_(None),
    )
    return session.scalar(counted) or 0


def write_quote(shell: Shell, about: About, parent: QWidget) -> None:
    """A new one for this company, or for this opportunity."""
    from desktop.quotes import writing

    is_opportunity = about.table == OPPORTUNITIES
    company = None if is_opportunity else about.record
    opportunity = about.record if is_opportunity else None

    def show(record: int) -> None:
        shell.say(QCoreApplication.translate("Quotes", "A quote to write."))
        shell.open("quotes", record)

    shell.tasks.write(
        lambda session: writing.draft(session, about.organization_id, company, opportunity), show
    )


TAB = Tab(
    "quotes",
    lambda: QCoreApplication.translate("Quotes", "Quotes"),
    _make,
    _count,
    ("quotes",),
)
DEED = PageDeed(
    lambda: QCoreApplication.translate("Quotes", "New quote"), "receipt-text", "", write_quote
)


class QuotesTab(TabPage):
    tables = ("quotes", "quote_items")

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about)
        from desktop.shell.rows import Place, RowTable

        self.table: RowTable[QuoteRow] = RowTable(self.tr("Quotes"), _columns(), lambda row: row.id)
        self.table.opened.connect(self._open)
        self.place: Place = Place(self.table)
        self.new = QPushButton(self.tr("New quote"))
        self.new.setAccessibleName(self.new.text())
        self.new.clicked.connect(lambda: write_quote(shell, about, self))
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.place, 1)

    def reload(self) -> None:
        from desktop.shell.rows import read_rows

        about = self.about

        def read(session: "Session") -> "list[QuoteRow]":
            from core.pipeline.quote_queries import list_quotes

            if about.table == OPPORTUNITIES:
                return list_quotes(session, about.organization_id, opportunity_id=about.record)
            return list_quotes(session, about.organization_id, company_id=about.record)

        read_rows(self.shell.tasks, self, read, self._show)

    def _show(self, rows: "list[QuoteRow] | Trouble") -> None:
        from desktop.shell.rows import Trouble

        if isinstance(rows, Trouble):
            self.place.show_refused(
                self.tr("The quotes could not be read"), rows.sentence, self.reload
            )
            return
        self.table.show_rows(rows)
        if rows:
            self.place.show_content()
        else:
            self.place.show_empty(
                "receipt-text",
                self.tr("No quotes yet"),
                self.tr(
                    "“New quote” writes one; its lines come from the catalogue, or are your own."
                ),
            )

    @Slot()
    def _open(self) -> None:
        for row in self.table.chosen_rows():
            self.shell.open("quotes", row.id)
            return


def _columns() -> "tuple[Column[QuoteRow], ...]":
    from core.pipeline.quote_queries import QuoteRow
    from core.pipeline.stages import called
    from desktop.shell.forms.reading import shown_day, shown_number
    from desktop.shell.language import said
    from desktop.shell.rows import Column

    def tr(text: str) -> str:
        return QCoreApplication.translate("QuotesTab", text)

    colours = {"accepted": "good", "rejected": "danger", "expired": "warning", "draft": "muted"}
    return (
        Column[QuoteRow](
            tr("Quote"),
            lambda row: (
                f"{row.number}{f' · {row.revision}' if row.revision > 1 else ''}"
                if row.number
                else tr("Draft")
            ),
            width=130,
        ),
        Column[QuoteRow](tr("Title"), lambda row: row.title or ""),
        Column[QuoteRow](
            tr("Status"),
            lambda row: said(called(row.status)),
            width=120,
            colour=lambda row: colours.get(row.status.value, "text"),
        ),
        Column[QuoteRow](
            tr("Total"), lambda row: f"{shown_number(row.total, 2)} {row.currency}", width=150
        ),
        Column[QuoteRow](
            tr("Valid until"),
            lambda row: shown_day(row.valid_until) if row.valid_until else "",
            width=120,
        ),
    )
