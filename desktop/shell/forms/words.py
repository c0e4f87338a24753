"""A value as a person reads it, whatever its kind."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from core.phones import written
from desktop.shell.forms.declared import Declared, Kind
from desktop.shell.forms.reading import shown_day, shown_moment, shown_number


def in_words(declared: Declared, value: object, people: Mapping[int, str] | None = None) -> str:
    if value is None or value in ("", [], {}):
        return _tr("(empty)")
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(in_words(declared, each) for each in value)
    if isinstance(value, dict):
        return "\n".join(f"{name}: {in_words(declared, each)}" for name, each in value.items())
    if people and isinstance(value, int) and value in people:
        return people[value]
    return _plain(declared, value)


def _plain(declared: Declared, value: object) -> str:
    if value in declared.choices:
        return declared.choices[value]
    if isinstance(value, bool):
        return _tr("Yes") if value else _tr("No")
    if isinstance(value, datetime):
        return shown_moment(value)
    if isinstance(value, date):
        return shown_day(value)
    if isinstance(value, (int, float, Decimal)):
        return shown_number(value, declared.places)
    return written(str(value)) if declared.kind is Kind.PHONE else str(value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Form", text)
