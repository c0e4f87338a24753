"""Why a row is skipped, blocked or invalid, in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from core.imports.choices import Target
from core.imports.fields import field

# Of a value; the field stands in quotation marks.
VALUES: Mapping[str, str] = MappingProxyType(
    {
        "no_email": "“{0}” is not an e-mail address",
        "no_phone": "“{0}” is not a telephone number",
        "rounded": "“{0}” was rounded by a spreadsheet, and its last digits are lost",
        "no_website": "“{0}” is not the address of a website",
        "no_country": "“{0}” is not a country",
        "no_currency": "“{0}” is not a currency of three letters",
        "no_number": "“{0}” is not a number",
        "no_date": "“{0}” is not a date",
        "no_flag": "“{0}” is neither yes nor no",
        "no_choice": "“{0}” is none of the values it may have",
        "out_of_range": "“{0}” is too large, too small, or too long ago",
        "too_long": "“{0}” is too long",
    }
)
# Of a row.
ROWS: Mapping[str, str] = MappingProxyType(
    {
        "row:more_cells": "The row has more cells than there are columns",
        "row:nobody": "The row names nobody: no name, no company, no address, no telephone",
        "row:totals": "A line of sums below the table, and no record",
        "new": "Not here yet",
        "email": "Has the e-mail address of a record",
        "phone": "Has the telephone number of a record",
        "domain": "Has the website and the name of a record",
        "tax_id": "Has the tax number of a record",
        "name": "Has the name of a record",
        "exists": "Is here already",
        "nothing_new": "Is here already, and the file says nothing new",
        "twice": "Stands in the file a second time",
        "meanwhile": "Was entered by somebody else in the meantime",
        "unsubscribed": "This person has unsubscribed",
        "bounced": "Mail to this address came back",
        "complained": "This person has complained about our mail",
        "cleaned": "This address was taken off the lists",
        "company_known": "Linked to its company",
        "company_made": "Its company is made with it",
        "company_absent": "Its company is not here",
        "company_unclear": "Several companies have the name of its company; say which one it is",
    }
)


def in_words(reason: str, target: Target, translate: Callable[[str], str] = str) -> str:
    return "; ".join(_one(part, target, translate) for part in (reason or "").split(","))


def _one(code: str, target: Target, translate: Callable[[str], str]) -> str:
    if code in ROWS:
        return translate(ROWS[code])
    name, _, what = code.partition(":")
    found = field(target, name)
    called = translate(found.title) if found else name
    return translate(VALUES.get(what, "“{0}”: " + what)).format(called)
