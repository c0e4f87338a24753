"""The pipeline's own words: stages, reasons, states, sums of money and how long something stood."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTimeZone

from core.pipeline.currencies import places_of
from core.pipeline.stages import DealStatus, LostReason, Stage
from desktop.shell import words

initials, soon = words.initials, words.soon


def stages() -> Mapping[Stage, str]:
    say = QCoreApplication.translate
    return {
        Stage.PROSPECTING: say("Pipeline", "Prospecting"),
        Stage.QUALIFICATION: say("Pipeline", "Qualification"),
        Stage.PROPOSAL: say("Pipeline", "Proposal"),
        Stage.NEGOTIATION: say("Pipeline", "Negotiation"),
        Stage.CLOSED_WON: say("Pipeline", "Won"),
        Stage.CLOSED_LOST: say("Pipeline", "Lost"),
    }


def reasons() -> Mapping[LostReason, str]:
    say = QCoreApplication.translate
    return {
        LostReason.PRICE: say("Pipeline", "Price"),
        LostReason.COMPETITOR: say("Pipeline", "Somebody else got it"),
        LostReason.NO_BUDGET: say("Pipeline", "No budget"),
        LostReason.NO_DECISION: say("Pipeline", "No decision"),
        LostReason.TIMING: say("Pipeline", "Not the right time"),
        LostReason.NO_FIT: say("Pipeline", "Does not fit"),
        LostReason.NO_REPLY: say("Pipeline", "No reply"),
        LostReason.OTHER: say("Pipeline", "Something else"),
    }


def deal_statuses() -> Mapping[DealStatus, str]:
    say = QCoreApplication.translate
    return {
        DealStatus.DRAFT: say("Pipeline", "Draft"),
        DealStatus.IN_NEGOTIATION: say("Pipeline", "In negotiation"),
        DealStatus.SIGNED: say("Pipeline", "Signed"),
        DealStatus.PAID: say("Pipeline", "Paid"),
        DealStatus.IN_PROGRESS: say("Pipeline", "In progress"),
        DealStatus.COMPLETED: say("Pipeline", "Completed"),
        DealStatus.CANCELLED: say("Pipeline", "Cancelled"),
    }


class Sum(str):
    """A sum as it is looked at, which still knows what it is to the coin."""

    amount: Decimal
    currency: str


def money(amount: Decimal | float | None, currency: str) -> str:
    """To the unit: a board is looked at, not reckoned with."""
    if amount is None:
        return "–"
    shown = Sum(f"{QLocale().toString(float(amount), 'f', 0)} {currency}")
    shown.amount, shown.currency = round(Decimal(amount), places_of(currency)), currency
    return shown


def exact(amount: Decimal | None, currency: str) -> str:
    if amount is None:
        return "–"
    return f"{QLocale().toString(float(amount), 'f', places_of(currency))} {currency}"


def sums(parts: Iterable[tuple[Decimal, str]]) -> str:
    """What is in different currencies is never added up."""
    said = [money(amount, currency) for amount, currency in parts if amount]
    return " + ".join(said)


def day(at: date) -> str:
    return QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.ShortFormat)


def days_since(at: datetime, now: datetime) -> int:
    return max(0, int((now - at).total_seconds() // 86_400))


def now() -> datetime:
    return datetime.now(UTC)


def today() -> date:
    """Where the person is: the same day as that of their lists."""
    from desktop.shell.listing.asking import time_zone

    here = QDateTime.currentDateTimeUtc().toTimeZone(QTimeZone(time_zone().encode())).date()
    return date(here.year(), here.month(), here.day())
