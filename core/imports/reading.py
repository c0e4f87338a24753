"""One value after another made into what the database keeps, or into a reason why it cannot be.

Each reader takes the text of a cell, already trimmed and not empty, and returns the value as text, or
raises Unreadable with the code of a reason.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial

from core.imports import places
from core.imports.looks import Field, Look
from core.imports.said import SAID

# What stands in a cell that has nothing in it.
NOTHING = frozenset(
    {*("-", "--", "n/a", "na", "null", "none", "nan", "nil", "#n/a", "#ref!", "#value!", "#name?")}
    | {
        *(
            "#div/0!",
            "#null!",
            "\\n",
            "?",
            "k.a.",
            "k. a.",
            "keine",
            "unbekannt",
            "unknown",
            "(null)",
        )
    }
)


class Unreadable(ValueError):
    pass


Reader = Callable[[str], str]


def reader_of(field: Field, decimal: str = "", order: str = "") -> Reader:
    """For a field of which one cell is one value; telephones and parts of places need more."""
    readers: dict[Look, Reader] = {
        Look.TEXT: partial(_text, field),
        Look.NAME: partial(_name, field),
        Look.EMAIL: email,
        Look.WEBSITE: website,
        Look.COUNTRY: country,
        Look.MONEY: partial(_money, decimal),
        Look.CURRENCY: currency,
        Look.NUMBER: partial(_number, field, decimal),
        Look.DATE: partial(_date, field, order),
        Look.MOMENT: partial(_moment, order),
        Look.FLAG: flag,
        Look.CHOICE: partial(_choice, field),
        Look.SIZE: size,
        Look.TAGS: tags,
    }
    return readers[field.look]


def _text(field: Field, said: str) -> str:
    if not said.isascii():
        said = unicodedata.normalize("NFC", said)
    # A column of notes keeps its lines; a name or a street is one.
    if field.limit <= 500 and ("  " in said or not said.isprintable()):
        said = " ".join(said.split())
    if said[0] == "'" and said[1:2] in "=+-@":
        # What our own export has put before a formula.
        said = said[1:]
    if len(said) > field.limit:
        raise Unreadable("too_long")
    return said


_PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "de",
        "la",
        "le",
        "di",
        "da",
        "del",
        "della",
        "dos",
        "das",
        "zu",
        "zum",
        "zur",
        "und",
        "y",
        "e",
        "af",
        "av",
        "bin",
        "ibn",
        "al",
        "el",
        "ter",
        "ten",
    ]
)


def _name(field: Field, said: str) -> str:
    said = _text(field, said)
    # ANN and ann are how machines write it; McKay and de Vries are how people do.
    if (said.isupper() and len(said) > 2) or said.islower():
        words = said.split(" ")
        said = " ".join(
            word.lower() if word.lower() in _PARTICLES and word is not words[-1] else _capital(word)
            for word in words
        )
    return said


def _capital(word: str) -> str:
    return re.sub(r"(^|[-'’])(\w)", lambda found: found[1] + found[2].upper(), word.lower())


_TITLES = re.compile(
    r"^(?:(?:mrs?|ms|miss|mx|dr|prof|sir|herr|frau|hr|fr|dipl|ing|mag|med|rer|nat|phil|jur|mba|bsc|msc|h\.?c)"
    r"\.?(?:[ -]|$))+",
    re.IGNORECASE,
)


def full_name(field: Field, said: str) -> tuple[str, str]:
    """First and last name; of a single word the last."""
    said = _text(field, said)
    if said.count(",") == 1:
        last, first = (part.strip() for part in said.split(","))
        if not re.fullmatch(
            r"(?:ph\.?d|m\.?d|mba|msc|bsc|jr|sr|i{2,3}|cpa|esq)\.?", first, re.IGNORECASE
        ):
            said = f"{first} {last}"
        else:
            said = last
    said = _TITLES.sub("", said).strip() or said
    first, _, last = said.rpartition(" ")
    parts = first.split(" ")
    # “Ludwig van Beethoven”: what is small before the last name belongs to it.
    while len(parts) > 1 and parts[-1].lower() in _PARTICLES:
        last = f"{parts.pop()} {last}"
    first = " ".join(parts)
    named = Field("", "", Look.NAME, limit=100)
    return (_name(named, first) if first else "", _name(named, last) if last else "")


_EMAIL = re.compile(r"[^@\s\\<>()\[\],;:\"]+@[^@\s\\<>()\[\],;:\"/]+\.[^@\s\\<>()\[\],;:\".]{2,}")


def email(said: str) -> str:
    found = _EMAIL.fullmatch(said)
    if not found:
        # “Ann Other <ann@example.com>”, mailto:, and several of them: the first counts.
        found = _EMAIL.search(said.replace("mailto:", " "))
        if not found or said.count("@") > 20:
            raise Unreadable("no_email")
    address = found[0].strip(".")
    local, _, domain = address.rpartition("@")
    if len(address) > 254 or len(local) > 64 or ".." in address or domain[0] in ".-":
        raise Unreadable("no_email")
    return f"{local}@{domain.lower()}"


_SITE = re.compile(r"([^\s/?#@.:]+(?:\.[^\s/?#@.:]+)+)(:\d+)?((?:[/?#]\S*)?)")


def website(said: str) -> str:
    scheme, mark, rest = said.partition("://")
    if not mark:
        scheme, rest = "https", said
    found = _SITE.fullmatch(rest)
    if not found or scheme.lower() not in ("http", "https") or len(rest) > 490:
        raise Unreadable("no_website")
    host, port, path = found.groups()
    return f"{scheme.lower()}://{host.lower()}{port or ''}{'' if path == '/' else path}"


def country(said: str) -> str:
    if region := places.region_of(said):
        return places.country_of(region)
    # Whatever it is, it is kept as it was written.
    if len(said) > 100 or said.isdigit():
        raise Unreadable("no_country")
    return said


def region(said: str) -> str:
    if found := places.region_of(said):
        return found
    raise Unreadable("no_country")


def location(said: str) -> tuple[str, str, str]:
    """City, state and country of “Graz, Steiermark, Austria” or “Greater Vienna Area”."""
    parts = [part.strip() for part in said.split(",") if part.strip()]
    land = ""
    if parts and (region := places.region_of(parts[-1])):
        land = places.country_of(region)
        parts.pop()
    city = parts[0] if parts else ""
    state = ", ".join(parts[1:])
    if len(city) > 100 or len(state) > 100:
        raise Unreadable("too_long")
    return city, state, land


def plain(said: str) -> str:
    """Trimmed, and without what a spreadsheet was made to leave a value alone by: `="0664"`, `'0664`."""
    said = said.strip()
    if said[:2] == '="' and said[-1:] == '"' and len(said) > 3:
        return said[2:-1].replace('""', '"').strip()
    if said[:1] == "'" and said[1:2] in "+0123456789" and len(said) > 1:
        return said[1:]
    return said


_POWER = re.compile(r"(\d)(?:[.,](\d+))?E\+?(\d{1,2})", re.IGNORECASE)


def unpowered(said: str) -> str:
    """`4.36641234567E+11` as the digits it stands for, where all of them are still there."""
    found = _POWER.fullmatch(said)
    if not found:
        return said
    first, more, power = found[1], found[2] or "", int(found[3])
    if len(more) < power:
        raise Unreadable("rounded")
    return f"{first}{more[:power]}"


_SYMBOLS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "chf": "CHF", "fr.": "CHF", "zł": "PLN"}


def currency(said: str) -> str:
    code = _SYMBOLS.get(said.lower(), said.upper())
    if not re.fullmatch("[A-Z]{3}", code):
        raise Unreadable("no_currency")
    return code


_AMOUNT = re.compile(r"[-+]?\d[\d.,'’\s\xa0\u202f]*(?:[kKmM]\b)?|[-+]?[.,]\d+")


def _amount(decimal: str, said: str) -> float:
    found = _AMOUNT.findall(said)
    if len(found) != 1:
        raise Unreadable("no_number")
    number = re.sub(r"[\s'’\xa0\u202f]", "", found[0])
    factor = {"k": 1e3, "m": 1e6}.get(number[-1].lower(), 1)
    number = number.rstrip("kKmM").rstrip(".,")
    last_comma, last_point = number.rfind(","), number.rfind(".")
    if last_comma >= 0 and last_point >= 0:
        sign = "," if last_comma > last_point else "."
    elif number.count(",") > 1 or number.count(".") > 1:
        sign = ""
    elif last_comma >= 0 or last_point >= 0:
        written = "," if last_comma >= 0 else "."
        # 1,234 is a thousand unless the column says that commas stand before cents.
        after = len(number) - 1 - max(last_comma, last_point)
        sign = written if decimal == written or (after != 3 and decimal != _other(written)) else ""
        if not decimal and after != 3:
            sign = written
    else:
        sign = ""
    for other in ",.":
        if other != sign:
            number = number.replace(other, "")
    try:
        return float(number.replace(",", ".")) * factor
    except ValueError:
        raise Unreadable("no_number") from None


def _other(sign: str) -> str:
    return "." if sign == "," else ","


def _money(decimal: str, said: str) -> str:
    found = _amount(decimal, said)
    if not 0 <= found < 1e13:
        raise Unreadable("out_of_range")
    return f"{found:.2f}"


def _number(field: Field, decimal: str, said: str) -> str:
    if said.isdigit() and len(said) < 10:
        found = float(said)
    else:
        found = _amount(decimal, said.replace("%", "").replace("/5", ""))
    most = datetime.now(UTC).year if field.name == "founding_year" else field.most
    if not field.least <= found <= most:
        raise Unreadable("out_of_range")
    return f"{found:.{field.decimals}f}"


_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PARTED = re.compile(r"(\d{1,4})\s?[./\-\s]\s?(\d{1,2})\s?[./\-\s]\s?(\d{1,4})")
_MONTHS = {
    "januar": "january",
    "jänner": "january",
    "februar": "february",
    "feber": "february",
    "märz": "march",
    "mai": "may",
    "juni": "june",
    "juli": "july",
    "oktober": "october",
    "dezember": "december",
    "okt": "oct",
    "dez": "dec",
    "mär": "mar",
}


def _day(order: str, said: str) -> date:
    try:
        if found := _ISO.match(said):
            return date(*map(int, found.groups()))
        if found := _PARTED.match(said):
            return _ordered(order, *found.groups())
        if re.fullmatch(r"\d{5}(\.\d+)?", said):
            # The days that a spreadsheet counts.
            return date(1899, 12, 30) + timedelta(days=int(float(said)))
        if re.fullmatch(r"\d{8}", said):
            return date(int(said[:4]), int(said[4:6]), int(said[6:]))
    except ValueError:
        raise Unreadable("no_date") from None
    return _worded(said).date()


def _ordered(order: str, first: str, second: str, third: str) -> date:
    if len(first) == 4:
        return date(int(first), int(second), int(third))
    one, two, year = int(first), int(second), int(third)
    if len(third) < 3:
        # 73 was; 24 is now.
        year += 2000 if year <= datetime.now(UTC).year % 100 + 10 else 1900
    day, month = (two, one) if (order == "MDY" and one <= 12) or two > 12 else (one, two)
    return date(year, month, day)


def _worded(said: str) -> datetime:
    from dateutil import parser

    plain = re.sub(r"[^\W\d_]+", lambda word: _MONTHS.get(word[0].lower(), word[0]), said)
    try:
        # Two beginnings: what the text does not say would be filled in, and differ.
        found: list[datetime] = [
            parser.parse(plain, default=default, ignoretz=False)
            for default in (datetime(1904, 2, 3, tzinfo=UTC), datetime(1908, 5, 6, tzinfo=UTC))
        ]
    except (ValueError, OverflowError, TypeError):
        raise Unreadable("no_date") from None
    if found[0] != found[1]:
        raise Unreadable("no_date")
    return found[0]


def _date(field: Field, order: str, said: str) -> str:
    found = _day(order, said)
    latest = datetime.now(UTC).date() if field.name == "date_of_birth" else date(2200, 1, 1)
    if not date(1900, 1, 1) <= found <= latest:
        raise Unreadable("out_of_range")
    return found.isoformat()


_CLOCK = re.compile(
    r"[T\s](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AaPp][Mm])?\s*(Z|[+-]\d{2}:?\d{2})?"
)


def _moment(order: str, said: str) -> str:
    day = _day(order, said)
    if not 1900 <= day.year <= 2200:
        raise Unreadable("out_of_range")
    clock = _CLOCK.search(said)
    if not clock:
        # A day without a time is noon, so that it is that day everywhere.
        return f"{day.isoformat()} 12:00:00+00"
    hour, minute, second, half, zone = clock.groups()
    hours = int(hour) % 12 + (12 if half.lower() == "pm" else 0) if half else int(hour)
    if hours > 23 or int(minute) > 59 or int(second or 0) > 59:
        raise Unreadable("no_date")
    return f"{day.isoformat()} {hours:02}:{minute}:{second or '00'}{(zone or '+00').replace('Z', '+00')}"


_YES = frozenset(
    {"yes", "ja", "true", "1", "y", "j", "x", "wahr", "oui", "si", "sí", "t", "✓", "on"}
)
_NO = frozenset({"no", "nein", "false", "0", "n", "falsch", "non", "f", "off"})


def flag(said: str) -> str:
    plain = said.casefold()
    if plain in _YES:
        return "t"
    if plain in _NO:
        return "f"
    raise Unreadable("no_flag")


def _choice(field: Field, said: str) -> str:
    plain = said.casefold()
    allowed = {member.value for member in field.choices or ()}
    for name in (re.sub(r"[\s-]+", "_", plain), SAID.get(plain, "")):
        if name in allowed:
            return name
    raise Unreadable("no_choice")


def size(said: str) -> str:
    """By the greater number of “11-50”, or by its own name."""
    plain = said.casefold()
    if plain in ("micro", "small", "medium", "large", "enterprise"):
        return plain
    found = [int(re.sub(r"[.,'’\s]", "", each)) for each in re.findall(r"\d[\d.,'’]*", plain)]
    if not found:
        raise Unreadable("no_choice")
    people = max(found) + ("+" in plain)
    for most, name in ((9, "micro"), (50, "small"), (250, "medium"), (1000, "large")):
        if people <= most:
            return name
    return "enterprise"


def tags(said: str) -> str:
    """As PostgreSQL writes a list."""
    found = dict.fromkeys(
        " ".join(part.split())[:100] for part in re.split(r"[,;|\n]", said) if part.strip()
    )
    return listed(list(found)[:100])


def listed(values: list[str]) -> str:
    quoted = (value.replace("\\", "\\\\").replace('"', '\\"') for value in values)
    return "{" + ",".join(f'"{value}"' for value in quoted) + "}"
