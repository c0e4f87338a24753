"""Rows of a file as lines of COPY: every value read once, a column at a time."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from json.encoder import encode_basestring
from typing import Any

from core.imports import addresses, phones, places, reading
from core.imports.choices import Target
from core.imports.fields import EXTRA, field
from core.imports.looks import Field, Look
from core.imports.plans import Plan
from core.imports.profiling import Column
from core.imports.reading import NOTHING, Reader, Unreadable

NULL = r"\N"
# So many values of a column are remembered: a million leads live in a few thousand cities.
MEMORY = 20_000
# Read otherwise than written, the text of the file is kept beside what was made of it.
KEPT = frozenset(
    {
        *(Look.PHONE, Look.NAME, Look.FULL_NAME, Look.DATE, Look.MOMENT, Look.MONEY),
        *(Look.SIZE, Look.LOCATION, Look.ADDRESS, Look.CHOICE),
    }
)
# One of these must be there, or nobody would know whom the row is about.
KNOWN = {
    Target.LEADS: ("company_name", "email", "phone", "first_name", "last_name"),
    Target.CONTACTS: ("email", "phone", "mobile", "first_name", "last_name"),
    Target.COMPANIES: ("company_name",),
}
SPLIT = {
    Look.FULL_NAME: ("first_name", "last_name"),
    Look.LOCATION: ("city", "state", "country"),
    Look.ADDRESS: ("street", "postal_code", "city", "state", "country"),
}
# What stands below a table and is no record of it.
TOTALS = re.compile(
    r"(?:gesamt|zwischen|end)?summen?|gesamt|insgesamt|(?:grand |sub|sub-)?totals?|totale[sn]?|sum|suma"
    r"|somme|(?:anzahl|number|count)(?: .*)?|\d[\d.,]* (?:datensätze|einträge|zeilen|rows|records"
    r"|entries|registros|filas|lignes|righe|adressen|leads|contacts|kontakte)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Staged:
    """A column of the staging table."""

    name: str
    type: str


@dataclass(frozen=True)
class Bad:
    """In the place of a value that could not be read."""

    code: str


Read = str | Bad | tuple[str, ...]


class _Memo(dict[Any, Any]):
    """What a value became the last time; those that could not be read are asked again."""

    def __init__(self, read: Callable[[Any], Read]) -> None:
        self.read = read
        self.bad = 0

    def __missing__(self, said: Any) -> Read:
        found = self.read(said)
        if type(found) is Bad:
            self.bad += 1
        elif len(self) < MEMORY:
            self[said] = found
        return found


def escaped(value: str) -> str:
    """As COPY's text format has it."""
    if "\\" in value:
        value = value.replace("\\", "\\\\")
    if not value.isprintable():
        value = value.replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
        value = value.replace("\0", "")
    return value


class Normalizer:
    def __init__(self, plan: Plan, columns: Sequence[Column] = ()) -> None:
        self.plan = plan.checked()
        profiled = {column.header: column for column in columns}
        self.width = len(plan.shape.headers)
        self.columns: list[tuple[int, Field, _Memo]] = []
        self.extras: list[tuple[int, str, _Memo]] = []
        region = None
        for place, header in enumerate(plan.shape.headers):
            name = plan.mapping.get(header, "")
            if name.startswith(EXTRA):
                self.extras.append((place, json.dumps(name[len(EXTRA) :]), _Memo(_extra)))
            elif name:
                found = field(plan.target, name)
                assert found
                if name == "country":
                    region = place
                profile = profiled.get(header)
                memo = _Memo(
                    self._reader(
                        found,
                        plan.decimal or (profile.decimal if profile else ""),
                        plan.order or (profile.order if profile else ""),
                    )
                )
                self.columns.append((place, found, memo))
        # What is split fills only what no column of its own has filled.
        self.columns.sort(key=lambda column: column[1].look in SPLIT)
        self.region = region
        self._regions = _Memo(lambda said: places.region_of(said) or self.plan.region)
        self.staged = staged(plan)

    def lines(self, first: int, rows: Sequence[Sequence[str]]) -> tuple[bytes, int]:
        """The rows from number `first` on for COPY, without empty ones; and how many they are."""
        problems: dict[int, list[str]] = {}
        numbers: list[int] = []
        whole: list[Sequence[str]] = []
        for number, row in enumerate(rows, first):
            if not any(row):
                continue
            if len(row) == self.width:
                whole.append(row)
            else:
                if any(cell.strip() for cell in row[self.width :]):
                    problems[len(whole)] = ["row:more_cells"]
                whole.append([*row, *[""] * (self.width - len(row))][: self.width])
            numbers.append(number)
        if not whole:
            return b"", 0
        cells = list(zip(*whole, strict=True))
        originals: dict[int, list[str]] = {}
        found = self._read(cells, problems, originals)
        many = len(whole)
        self._complete(found, many)
        self._require_known(found, problems, many)
        out: list[Iterable[str]] = [map(str, numbers), _problems(problems, many)]
        for column in self.staged[2:]:
            if column.name == "custom_fields":
                out.append(self._custom(cells, many))
            elif column.name == "originals":
                out.append(_objects(originals, many))
            elif column.name == "key_phone":
                out.append(_last_digits(found.get("phone"), found.get("mobile"), many))
            elif column.name == "key_domain":
                out.append(_domains(found.get("website"), many))
            else:
                out.append(found.get(column.name) or repeat(NULL, many))
        text = "\n".join(map("\t".join, zip(*out, strict=True)))
        return (text + "\n").encode("utf-8", "replace"), many

    def _reader(self, found: Field, decimal: str, order: str) -> Callable[[Any], Read]:
        if found.look is Look.PHONE:
            return self._phone
        if found.look is Look.FULL_NAME:
            return _several(lambda said: reading.full_name(found, said), 2)
        if found.look is Look.LOCATION:
            return _several(self._location, 3)
        if found.look is Look.ADDRESS:
            return _several(self._address, 5)
        if found.look is Look.COUNTRY and self.plan.target is Target.COMPANIES:
            # An address of a company has the two letters.
            return _one(reading.region)
        return _one(reading.reader_of(found, decimal, order))

    def _location(self, said: str) -> tuple[str, str, str]:
        city, state, country = reading.location(said)
        is_company = self.plan.target is Target.COMPANIES
        return city, state, places.region_of(country) if is_company and country else country

    def _address(self, said: str) -> tuple[str, ...]:
        *parts, country = addresses.address(said)
        is_company = self.plan.target is Target.COMPANIES
        return *parts, places.region_of(country) if is_company and country else country

    def _phone(self, said: tuple[str, str]) -> Read:
        typed = reading.plain(said[0])
        if not typed or (len(typed) < 10 and typed.lower() in NOTHING):
            return NULL
        try:
            typed = reading.unpowered(typed)
        except Unreadable as error:
            return Bad(str(error))
        if found := phones.e164(typed, said[1]):
            return found
        # Of which country it is nobody says: it is a number all the same, and kept as it is written.
        if not said[1] and phones.LOOKS.fullmatch(typed):
            return escaped(typed)
        return Bad("no_phone")

    def _read(
        self,
        cells: list[tuple[str, ...]],
        problems: dict[int, list[str]],
        originals: dict[int, list[str]],
    ) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for place, each, memo in self.columns:
            said: Sequence[Any] = cells[place]
            bad = memo.bad
            if each.look is Look.PHONE:
                regions: Iterable[str] = repeat(self.plan.region)
                if self.region is not None:
                    regions = map(self._regions.__getitem__, cells[self.region])
                said = list(zip(said, regions, strict=False))
            read = list(map(memo.__getitem__, said))
            if memo.bad != bad:
                self._set_aside(each, read, cells[place], problems, originals)
            if each.look in SPLIT:
                self._split(each, read, cells[place], originals, found)
                continue
            if each.look in KEPT:
                _keep(each.name, read, cells[place], originals)
            found[each.name] = read
        return found

    def _set_aside(
        self,
        each: Field,
        read: list[Any],
        said: Sequence[str],
        problems: dict[int, list[str]],
        originals: dict[int, list[str]],
    ) -> None:
        empty: Any = (NULL,) * len(SPLIT[each.look]) if each.look in SPLIT else NULL
        for row, value in enumerate(read):
            if type(value) is Bad:
                read[row] = empty
                if self.plan.leave_out:
                    originals.setdefault(row, []).append(_original(each.name, said[row]))
                else:
                    problems.setdefault(row, []).append(f"{each.name}:{value.code}")

    def _split(
        self,
        each: Field,
        read: list[tuple[str, ...]],
        said: Sequence[str],
        originals: dict[int, list[str]],
        found: dict[str, list[str]],
    ) -> None:
        """A part that has a column of its own is filled only where that is empty."""
        for part, values in zip(SPLIT[each.look], zip(*read, strict=True), strict=True):
            own = found.get(part)
            found[part] = (
                [mine if mine != NULL else other for mine, other in zip(own, values, strict=True)]
                if own
                else list(values)
            )
        for row, text in enumerate(said):
            if text.strip():
                originals.setdefault(row, []).append(_original(each.name, text))

    def _complete(self, found: dict[str, list[str]], many: int) -> None:
        plan = self.plan
        if plan.target is Target.LEADS:
            source = escaped(plan.source or "import")
            said = found.get("source")
            found["source"] = (
                [source if value == NULL else value for value in said] if said else [source] * many
            )
        money = "annual_revenue_amount" if plan.target is Target.COMPANIES else "estimated_value"
        unit = "annual_revenue_currency" if plan.target is Target.COMPANIES else "currency"
        if money in found:
            usual = plan.currency or "EUR"
            said = found.get(unit) or [NULL] * many
            found[unit] = [
                usual if value == NULL and amount != NULL else value
                for value, amount in zip(said, found[money], strict=True)
            ]
        if plan.tags:
            usual = escaped(reading.listed(list(plan.tags)))
            found["tags"] = [
                usual if value in (NULL, "{}") else f"{usual[:-1]},{value[1:]}"
                for value in found.get("tags") or [NULL] * many
            ]

    def _require_known(
        self, found: dict[str, list[str]], problems: dict[int, list[str]], many: int
    ) -> None:
        there = [found[name] for name in KNOWN[self.plan.target] if name in found]
        nobody = (NULL,) * len(there)
        for row, values in enumerate(zip(*there, strict=True) if there else repeat((), many)):
            if row in problems:
                continue
            if values == nobody:
                problems[row] = ["row:nobody"]
            elif values.count(NULL) == len(values) - 1:
                said = next(value for value in values if value != NULL)
                if TOTALS.fullmatch(said.rstrip(" :.")):
                    problems[row] = ["row:totals"]

    def _custom(self, cells: list[tuple[str, ...]], many: int) -> Iterable[str]:
        if not self.extras:
            return repeat("{}", many)
        objects: dict[int, list[str]] = {}
        for place, name, memo in self.extras:
            for row, value in enumerate(map(memo.__getitem__, cells[place])):
                if value:
                    objects.setdefault(row, []).append(f"{name}: {value}")
        return (
            escaped(f"{{{', '.join(objects[row])}}}") if row in objects else "{}"
            for row in range(many)
        )


def staged(plan: Plan) -> list[Staged]:
    """The columns of the staging table, in the order of the lines."""
    found = [Staged("row_number", "integer"), Staged("problem", "text")]
    names: dict[str, str] = {}
    for header in plan.shape.headers:
        name = plan.mapping.get(header, "")
        each = field(plan.target, name) if name and not name.startswith(EXTRA) else None
        if each is None:
            continue
        for part in SPLIT.get(each.look, (each.name,)):
            names[part] = each.type
    if plan.target is Target.LEADS:
        names.setdefault("source", "text")
    if "estimated_value" in names:
        names.setdefault("currency", "text")
    if "annual_revenue_amount" in names:
        names.setdefault("annual_revenue_currency", "text")
    if plan.tags:
        names.setdefault("tags", "text[]")
    found += [Staged(name, type_) for name, type_ in names.items()]
    return [
        *found,
        *(Staged("custom_fields", "jsonb"), Staged("originals", "jsonb")),
        *(Staged("key_phone", "text"), Staged("key_domain", "text")),
    ]


def _one(read: Reader) -> Callable[[str], Read]:
    def one(said: str) -> Read:
        trimmed = reading.plain(said)
        if not trimmed or (len(trimmed) < 10 and trimmed.lower() in NOTHING):
            return NULL
        try:
            return escaped(read(trimmed))
        except Unreadable as error:
            return Bad(str(error))

    return one


def _several(read: Callable[[str], tuple[str, ...]], parts: int) -> Callable[[str], Read]:
    def several(said: str) -> Read:
        trimmed = reading.plain(said)
        if not trimmed or trimmed.lower() in NOTHING:
            return (NULL,) * parts
        try:
            return tuple(escaped(part) if part else NULL for part in read(trimmed))
        except Unreadable as error:
            return Bad(str(error))

    return several


def _extra(said: str) -> Read:
    said = reading.plain(said)
    return encode_basestring(said[:10_000]) if said else ""


def _keep(name: str, read: list[str], said: Sequence[str], originals: dict[int, list[str]]) -> None:
    head = f'"{name}": '
    for row, (value, text) in enumerate(zip(read, said, strict=True)):
        if value not in (text, NULL) and value != text.strip():
            quoted = head + encode_basestring(text.strip()[:1000])
            if row in originals:
                originals[row].append(quoted)
            else:
                originals[row] = [quoted]


def _original(name: str, text: str) -> str:
    return f'"{name}": {encode_basestring(text.strip()[:1000])}'


def _problems(problems: dict[int, list[str]], many: int) -> Iterable[str]:
    if not problems:
        return repeat(NULL, many)
    return (",".join(problems[row]) if row in problems else NULL for row in range(many))


def _objects(objects: dict[int, list[str]], many: int) -> Iterable[str]:
    if not objects:
        return repeat(NULL, many)
    return (
        escaped(f"{{{', '.join(objects[row])}}}") if row in objects else NULL for row in range(many)
    )


def _last_digits(phones_: list[str] | None, mobiles: list[str] | None, many: int) -> Iterable[str]:
    """What two spellings of a number have in common, with its country or without."""
    if phones_ is None:
        phones_ = mobiles
        mobiles = None
    if phones_ is None:
        return repeat(NULL, many)
    if mobiles is None:
        return [_end(value) for value in phones_]
    return [
        _end(other) if value == NULL else _end(value)
        for value, other in zip(phones_, mobiles, strict=True)
    ]


def _end(value: str) -> str:
    return NULL if value == NULL else value.partition(";")[0][-9:]


_HOST = re.compile(r"https?://(?:www\.)?([^/:?#]*)")


def _domains(websites: list[str] | None, many: int) -> Iterable[str]:
    if websites is None:
        return repeat(NULL, many)
    return [
        found[1] if value != NULL and (found := _HOST.match(value)) else NULL for value in websites
    ]
