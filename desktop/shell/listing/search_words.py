"""The words of the search field's grammar, each a text like any other: they are typed in one's language.

Written as they are to be typed; others that are understood as well stand after a bar:
`letzte-{0}-tage|letzten-{0}-tage`.
"""

from PySide6.QtCore import QCoreApplication

from core.lists.keywords import Keywords


def keywords() -> Keywords:
    return Keywords(
        {
            "OR": _tr("OR"),
            "AND": _tr("AND"),
            "NOT": _tr("NOT"),
            "empty": _tr("empty"),
            "any": _tr("any"),
            "yes": _tr("yes"),
            "no": _tr("no"),
            "me": _tr("me"),
            "today": _tr("today"),
            "yesterday": _tr("yesterday"),
            "tomorrow": _tr("tomorrow"),
            "last-week": _tr("last-week"),
            "last-month": _tr("last-month"),
            "last-quarter": _tr("last-quarter"),
            "last-year": _tr("last-year"),
            "this-week": _tr("this-week"),
            "this-month": _tr("this-month"),
            "this-quarter": _tr("this-quarter"),
            "this-year": _tr("this-year"),
            "next-week": _tr("next-week"),
            "next-month": _tr("next-month"),
            "next-quarter": _tr("next-quarter"),
            "next-year": _tr("next-year"),
            "last-{0}-days": _tr("last-{0}-days"),
            "last-{0}-weeks": _tr("last-{0}-weeks"),
            "last-{0}-months": _tr("last-{0}-months"),
            "last-{0}-quarters": _tr("last-{0}-quarters"),
            "last-{0}-years": _tr("last-{0}-years"),
            "next-{0}-days": _tr("next-{0}-days"),
            "next-{0}-weeks": _tr("next-{0}-weeks"),
            "next-{0}-months": _tr("next-{0}-months"),
            "next-{0}-quarters": _tr("next-{0}-quarters"),
            "next-{0}-years": _tr("next-{0}-years"),
            "in-{0}-days": _tr("in-{0}-days"),
            "in-{0}-weeks": _tr("in-{0}-weeks"),
            "in-{0}-months": _tr("in-{0}-months"),
            "in-{0}-quarters": _tr("in-{0}-quarters"),
            "in-{0}-years": _tr("in-{0}-years"),
            "{0}-days-ago": _tr("{0}-days-ago"),
            "{0}-weeks-ago": _tr("{0}-weeks-ago"),
            "{0}-months-ago": _tr("{0}-months-ago"),
            "{0}-quarters-ago": _tr("{0}-quarters-ago"),
            "{0}-years-ago": _tr("{0}-years-ago"),
        }
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("SearchWords", text)
