"""What a person does with a contract, wherever it is listed."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.customers.queries import ContractRow
    from desktop.shell.forms.records import RecordKind

RUNNING = ("active", "expiring")


def kind() -> "RecordKind":
    from core import nations
    from core.customers.contract_inputs import ContractEdit, NewContract
    from core.customers.contracts import Contract
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind
    from desktop.shell.records import deeds

    nations.currencies(QLocale().name())
    return RecordKind(
        "Contract",
        Contract,
        ContractEdit,
        NewContract,
        (
            Group(
                "What was agreed",
                ("contract_number", "title", "contract_type", "status", "owner_id", "signed_on"),
            ),
            Group("How long", ("start_date", "end_date", "renewal_notice_days")),
            Group("And then", ("auto_renewal", "renewal_months")),
            Group("For how much", ("monthly_fee", "total_value", "currency", "payment_terms")),
            Group("Besides", ("notes",)),
        ),
        create=lambda session, organization, entry: deeds.make(
            session, Contract, organization, entry
        ),
        warn=warnings,
    )


def warnings(values: Mapping[str, object]) -> dict[str, str]:
    said: dict[str, str] = {}
    begins, ends, days = (
        values.get(name) for name in ("start_date", "end_date", "renewal_notice_days")
    )
    if isinstance(begins, date) and isinstance(ends, date):
        if ends < begins:
            said["end_date"] = "It would end before it begins."
        elif isinstance(days, int | Decimal) and days > (ends - begins).days:
            said["renewal_notice_days"] = "Notice would have to be given before it begins."
    if values.get("auto_renewal") and ends is None:
        said["auto_renewal"] = "Only a contract with an end can renew itself."
    return said


class ContractDeeds(QObject):
    """Made by a list of contracts, which says which one is meant."""

    def __init__(
        self, shell: Shell, within: QWidget, chosen: "Callable[[], ContractRow | None]"
    ) -> None:
        super().__init__(within)
        self.shell, self.within, self._chosen = shell, within, chosen

    @property
    def organization(self) -> int:
        assert self.shell.organization is not None
        return self.shell.organization

    def make(self, company: int) -> None:
        """A new one, with the next number and one's own; both may be changed."""
        assert self.shell.here is not None
        organization, person = self.shell.here

        def read(session: "Session") -> "tuple[RecordKind, str, str]":
            from sqlalchemy import select

            from core.access.models import Organization
            from core.customers.agreements import next_number

            currency = session.scalar(
                select(Organization.currency).where(Organization.id == organization)
            )
            return kind(), next_number(session, organization, _today()), currency or "EUR"

        def then(found: "tuple[RecordKind, str, str]") -> None:
            from desktop.shell.forms.dialog import open_record

            known, number, currency = found
            given = {
                "customer_company_id": company,
                "contract_number": number,
                "currency": currency,
                "start_date": _today(),
                "owner_id": person,
            }
            open_record(self.shell, known, organization, None, given, parent=self.within.window())

        self.shell.tasks.read(self, read, then)

    def open(self) -> None:
        row = self._chosen()
        if row is None:
            return

        def loaded(found: "RecordKind") -> None:
            from desktop.shell.forms.dialog import open_record

            open_record(self.shell, found, self.organization, row.id, parent=self.within.window())

        self.shell.tasks.run(self, lambda _: kind(), loaded)

    def sign(self) -> None:
        row, organization = self._chosen(), self.organization
        if row is None:
            return

        def command(session: "Session") -> None:
            from core.customers.agreements import sign

            sign(session, organization, row.id, _today())

        said = self.tr("%s is in force from now on.") % row.number
        self.shell.tasks.write(command, lambda _: self.shell.say(said))

    def renew(self) -> None:
        row, organization = self._chosen(), self.organization
        if row is None:
            return

        def command(session: "Session") -> int:
            from core.customers.agreements import renew

            return renew(session, organization, row.id, _today())

        said = self.tr("The renewal of %s is there as a draft; look it through, then sign it.")
        self.shell.tasks.write(command, lambda _: self.shell.say(said % row.number))

    def quote(self) -> None:
        row, organization = self._chosen(), self.organization
        if row is None:
            return

        def command(session: "Session") -> int:
            from core.pipeline import quoting, sending

            today = sending.today(session, organization)
            return quoting.draft_renewal(session, organization, row.id, today=today)

        def show(quote: int) -> None:
            self.shell.say(self.tr("The renewal quote is a draft; look it through, then send it."))
            self.shell.open("quotes", quote)

        self.shell.tasks.write(command, show)

    def end(self) -> None:
        row, organization = self._chosen(), self.organization
        if row is None:
            return
        from desktop.shell.reasons import ask_reason

        def said(reason: str) -> None:
            def command(session: "Session") -> None:
                from core.customers.agreements import terminate

                terminate(session, organization, row.id, _today(), reason)

            told = self.tr("%s is terminated.") % row.number
            self.shell.tasks.write(command, lambda _: self.shell.say(told))

        ask_reason(self.within, self.tr("End the contract early"), said)

    def open_company(self) -> None:
        if (row := self._chosen()) is not None:
            self.shell.open("customer_companies", row.company_id)


def may_renew(row: "ContractRow") -> bool:
    return row.status in (*RUNNING, "expired") and row.renewed_by_id is None


def may_end(row: "ContractRow") -> bool:
    return row.status in ("draft", *RUNNING)


def statuses() -> Mapping[str, str]:
    say = QCoreApplication.translate
    return {
        "draft": say("Contracts", "Draft"),
        "active": say("Contracts", "In force"),
        "expiring": say("Contracts", "Ends soon"),
        "expired": say("Contracts", "Ended"),
        "terminated": say("Contracts", "Ended early"),
        "renewed": say("Contracts", "Renewed"),
    }


TONES = {"active": "good", "expiring": "warning", "expired": "muted", "terminated": "danger"}


def status(row: "ContractRow") -> str:
    return statuses()[row.status]


def tone(row: "ContractRow") -> str:
    return TONES.get(row.status, "text")


def day(value: date | None) -> str:
    if value is None:
        return ""
    return QLocale().toString(
        QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat
    )


def days_left(value: date | None) -> str:
    """How long until then, as one says it."""
    if value is None:
        return ""
    say = QCoreApplication.translate
    left = (value - _today()).days
    if left < 0:
        return say("Contracts", "%n days ago").replace("%n", QLocale().toString(-left))
    if left == 0:
        return say("Contracts", "today")
    return say("Contracts", "in %n days").replace("%n", QLocale().toString(left))


def money(value: Any, currency: str) -> str:
    from core.pipeline.currencies import places_of

    places = places_of(currency)
    return (
        f"{QLocale().toString(float(value), 'f', places)} {currency}" if value is not None else ""
    )


def _today() -> date:
    today = QDate.currentDate()
    return date(today.year(), today.month(), today.day())
