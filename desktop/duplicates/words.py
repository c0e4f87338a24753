"""What speaks for two records being one, in words, and what their fields say."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from core.duplicates.kinds import Kind, Suggestion
from desktop.shell.alike import reason_words
from desktop.shell.forms.reading import shown_day
from desktop.shell.history.words import NONE, field_title, value
from desktop.shell.listing.cells import number
from desktop.shell.words import moment


def _tr(text: str) -> str:
    return QCoreApplication.translate("Duplicates", text)


def kinds() -> dict[Kind, str]:
    return {
        Kind.COMPANIES: _tr("Companies"),
        Kind.CONTACTS: _tr("Contacts"),
        Kind.LEADS: _tr("Leads"),
        Kind.LEAD_CONTACT: _tr("Leads that are contacts"),
        Kind.LEAD_COMPANY: _tr("Leads of known companies"),
    }


def because(suggestion: Suggestion) -> str:
    """Same name +50, same website +40, different cities −10"""
    told = [
        f"{reason_words(reason)} {'+' if points > 0 else '−'}{abs(points)}"
        for reason, points in suggestion.reasons
    ]
    words = ", ".join(told)
    return words[:1].upper() + words[1:]


def title_of(table: str, name: str) -> str:
    groups = {"street": _tr("Address"), "first_name": _tr("Name")}
    return groups.get(name) or field_title(table, name)


def shown(name: str, values: Sequence[Any]) -> str:
    """The columns that are taken together, as one text."""
    if values[0] is None and not any(each for each in values[1:] if name == "street"):
        return NONE
    parts = [_one(name, each) for each in values if each not in (None, "")]
    is_one = name == "first_name" or isinstance(values[0], Decimal)
    return (" " if is_one else ", ").join(parts) or NONE


def _one(name: str, found: Any) -> str:
    if isinstance(found, datetime):
        return moment(found)
    if isinstance(found, date):
        return shown_day(found)
    if name in ("phone", "mobile"):
        from core.phones import shown as dialled

        return dialled(str(found))
    if name == "founding_year":
        return str(found)
    if isinstance(found, Decimal):
        return number(found)
    return value(name, str(found) if isinstance(found, str) else found, {})


def count(number: int) -> str:
    return QLocale().toString(number)
