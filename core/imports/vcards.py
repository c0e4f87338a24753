"""Cards of people, from any telephone: read as rows of a table, and written from contacts.

vobject reads a card; what telephones do besides the standard is taken care of before: pictures are left
out (they would be most of the file), soft line breaks of 2.1 are joined, groups and labels are dropped.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from core.errors import Refused
from core.imports.texts import errors_of

HEADERS = (
    *("Salutation", "First name", "Last name", "Company", "Job title", "E-mail", "E-mail 2"),
    *("Telephone", "Mobile", "Telephone 2", "Website", "LinkedIn", "Street", "Postal code", "City"),
    *("State", "Country", "Date of birth", "Tags", "Note", "UID"),
)
# Large, and nothing that a contact keeps.
_LEFT_OUT = ("PHOTO", "LOGO", "SOUND", "KEY", "X-ABCROP-RECTANGLE", "X-IMAGEHASH", "AGENT")
_WHY = "X-WHY-NOT-IMPORTED"
# A card beyond this is none; a card of a person is a few hundred bytes without its picture.
MOST_LINES = 5_000
_PROPERTY = re.compile(r"(?:[\w-]+\.)?([A-Za-z0-9-]+)([^:]*):(.*)", re.DOTALL)


def rows(path: Path, encoding: str) -> Iterator[list[str]]:
    with path.open(encoding=encoding, errors=errors_of(encoding), newline=None) as file:
        for number, card in enumerate(_cards(file, path), 1):
            try:
                row = _row(card)
            except Exception:  # noqa: BLE001 (a card can be broken in more ways than there are names for)
                # What cannot be read is a row with nobody in it, which the dry run tells of.
                text = "\n".join(line for line in card if not line.startswith((" ", "\t")))[:2000]
                found = dict.fromkeys(HEADERS, "")
                found["Note"] = f"Card {number} cannot be read: {text}"
                row = list(found.values())
            if not any(row):
                row[HEADERS.index("Note")] = f"Card {number} is empty."
            yield row


def cards(path: Path, encoding: str) -> Iterator[str]:
    """Each as it stands in the file, without its pictures."""
    with path.open(encoding=encoding, errors=errors_of(encoding), newline=None) as file:
        for card in _cards(file, path):
            yield "\n".join(card)


def explained(card: str, why: str) -> str:
    """With a line that says why it did not come in; whoever reads the card again passes it over."""
    lines = [
        line
        for line in card.split("\n")
        if not line.startswith(f"{_WHY}:") and line.upper() != "END:VCARD"
    ]
    said = _folded(f"{_WHY}:{_escaped(why)}").split("\r\n")
    return "".join(f"{line}\r\n" for line in (*lines, *said, "END:VCARD"))


def _cards(lines: Iterable[str], path: Path) -> Iterator[list[str]]:
    card: list[str] = []
    depth = 0
    skipping = False
    for line in lines:
        plain = line.rstrip("\r\n").replace("\0", "")
        upper = plain.strip().upper()
        if upper == "BEGIN:VCARD":
            depth += 1
            if depth > 1:
                continue
            card = []
        if not depth:
            continue
        if upper == "END:VCARD":
            depth -= 1
            if not depth:
                yield [*card, "END:VCARD"]
                card = []
            continue
        if depth > 1:
            continue
        is_more = plain[:1] in (" ", "\t")
        name = re.match(r"(?:[\w-]+\.)?([A-Za-z0-9-]+)[;:]", plain)
        if not is_more and name:
            skipping = name[1].upper() in _LEFT_OUT
        elif not plain:
            # The empty line after a picture of 2.1.
            skipping = False
            continue
        if not skipping:
            card.append(plain)
            if len(card) > MOST_LINES:
                raise Refused(f"“{path.name}” has a card without an end; it may be cut off.")
    if depth:
        # Cut off in the middle of a card: what there is of it is a card.
        yield [*card, "END:VCARD"]


def _joined(card: list[str]) -> Iterator[str]:
    """One line for each property: folded ones, and those of 2.1 that end in “=”."""
    waiting = ""
    for line in card:
        if waiting:
            if waiting.endswith("=") and _is_quoted(waiting):
                waiting = waiting[:-1] + line
                continue
            if line[:1] in (" ", "\t"):
                waiting += line[1:]
                continue
            yield waiting
        waiting = line
    if waiting:
        yield waiting


def _is_quoted(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line.partition(":")[0].upper()


def _row(card: list[str]) -> list[str]:
    import vobject

    lines = []
    for line in _joined(card):
        found = _PROPERTY.fullmatch(line)
        if not found:
            continue
        name, parameters, value = found.groups()
        if _is_quoted(line):
            value, parameters = _unquoted(parameters, value)
        lines.append(f"{name.upper()}{parameters}:{value}")
    body = [line for line in lines if not line.startswith(("VERSION", "BEGIN", "END"))]
    # The library knows 3.0 best; what differs in 2.1 and 4.0 has been taken care of.
    text = "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *body, "END:VCARD", ""])
    read = vobject.readOne(text, allowQP=False, ignoreUnreadable=True)
    return list(_table(read).values())


def _unquoted(parameters: str, value: str) -> tuple[str, str]:
    import quopri

    charset = re.search(r"CHARSET=\"?([\w-]+)", parameters, re.IGNORECASE)
    kept = re.sub(
        r";(ENCODING=)?QUOTED-PRINTABLE|;CHARSET=[^;:]*", "", parameters, flags=re.IGNORECASE
    )
    content = quopri.decodestring(value.encode("latin-1", "replace"))
    try:
        text = content.decode(charset[1] if charset else "utf-8")
    except (LookupError, UnicodeDecodeError):
        text = content.decode("cp1252", "replace")
    return text.replace("\r\n", "\\n").replace("\n", "\\n"), kept


def _table(card: Any) -> dict[str, str]:
    found = dict.fromkeys(HEADERS, "")
    parts = card.contents
    if "n" in parts:
        name = parts["n"][0].value
        given = (getattr(name, "given", ""), getattr(name, "additional", ""))
        found["First name"] = _flat(given)
        found["Last name"] = _flat(getattr(name, "family", ""))
        found["Salutation"] = _flat(getattr(name, "prefix", ""))
    if not found["First name"] and not found["Last name"] and "fn" in parts:
        whole = _flat(parts["fn"][0].value)
        found["First name"], _, found["Last name"] = whole.rpartition(" ")
    if "org" in parts:
        found["Company"] = _flat(parts["org"][0].value[:1])
        if found["Company"] and found["Company"] == found["Last name"] and not found["First name"]:
            found["Last name"] = ""
    for header, key in (("Job title", "title"), ("Note", "note"), ("UID", "uid")):
        if key in parts:
            found[header] = _flat(parts[key][0].value, "\n" if key == "note" else " ")
    _fill(found, ("E-mail", "E-mail 2"), [_flat(each.value) for each in parts.get("email", ())])
    mobiles, others = _telephones(parts.get("tel", ()))
    _fill(found, ("Mobile",), mobiles)
    _fill(found, ("Telephone", "Telephone 2"), others + mobiles[1:])
    sites = [_flat(each.value).replace("\\:", ":") for each in parts.get("url", ())]
    linked = [site for site in sites if "linkedin.com" in site]
    _fill(found, ("LinkedIn",), linked)
    _fill(found, ("Website",), [site for site in sites if site not in linked])
    if "adr" in parts:
        _place(found, parts["adr"])
    if "bday" in parts:
        found["Date of birth"] = _born(_flat(parts["bday"][0].value))
    if "categories" in parts:
        said = parts["categories"][0].value
        found["Tags"] = ", ".join(map(_flat, said)) if isinstance(said, list) else _flat(said)
    return found


def _fill(found: dict[str, str], headers: tuple[str, ...], values: list[str]) -> None:
    there = list(dict.fromkeys(value for value in values if value))
    for header, value in zip(headers, there, strict=False):
        found[header] = value


def _telephones(said: Iterable[Any]) -> tuple[list[str], list[str]]:
    mobiles: list[str] = []
    others: list[str] = []
    for each in said:
        kinds = {
            str(kind).strip('"').upper()
            # 2.1 says CELL where 3.0 says TYPE=CELL, and 4.0 TYPE="voice,cell".
            for said_ in (*each.singletonparams, *each.params.get("TYPE", ()))
            for kind in str(said_).split(",")
        }
        number = re.sub(r"^tel:", "", _flat(each.value), flags=re.IGNORECASE)
        if "FAX" in kinds:
            continue
        (mobiles if kinds & {"CELL", "IPHONE", "MOBILE"} else others).append(number)
    return mobiles, others


def _place(found: dict[str, str], said: Iterable[Any]) -> None:
    places = list(said)
    work = [each for each in places if "WORK" in str(each.params).upper()]
    address = (work or places)[0].value
    found["Street"] = _flat((getattr(address, "street", ""), getattr(address, "extended", "")))
    for header, part in (
        ("Postal code", "code"),
        ("City", "city"),
        ("State", "region"),
        ("Country", "country"),
    ):
        found[header] = _flat(getattr(address, part, ""))


def _born(said: str) -> str:
    # 19800203T000000Z and 1980-02-03T…; --0203 has no year, and is no date of birth.
    if said.startswith(("--", "1604")):
        return ""
    return said.partition("T")[0]


def _flat(said: Any, between: str = " ") -> str:
    if isinstance(said, list | tuple):
        return " ".join(part for part in (_flat(each) for each in said) if part)
    return between.join(str(said).split(None if between == " " else "\n")).strip()


# Writing

# The fields of a contact that a card has room for.
CARD = (
    *("salutation", "first_name", "last_name", "company_name", "job_title", "email", "phone"),
    *("mobile", "website", "linkedin_url", "street", "city", "state", "postal_code", "country"),
    *("date_of_birth", "tags"),
)


def written(contact: dict[str, Any]) -> str:
    """One contact as a card of version 3.0, which every telephone reads."""
    name = " ".join(filter(None, (contact.get("first_name"), contact.get("last_name"))))
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:"
        + ";".join(
            _escaped(contact.get(part))
            for part in ("last_name", "first_name", "", "salutation", "")
        ),
        f"FN:{_escaped(name or contact.get('company_name') or contact.get('email') or '?')}",
    ]
    for key, start in (
        ("company_name", "ORG"),
        ("job_title", "TITLE"),
        ("email", "EMAIL;TYPE=INTERNET"),
        ("phone", "TEL;TYPE=WORK,VOICE"),
        ("mobile", "TEL;TYPE=CELL"),
        ("website", "URL"),
        ("linkedin_url", "URL"),
    ):
        if contact.get(key):
            said = str(contact[key])
            if key in ("phone", "mobile"):
                # As every telephone reads it.
                said = said.replace(";ext=", " ext. ")
            lines.append(f"{start}:{_escaped(said)}")
    place = [contact.get(part) for part in ("street", "city", "state", "postal_code", "country")]
    if any(place):
        lines.append(f"ADR;TYPE=WORK:;;{';'.join(map(_escaped, place))}")
    if contact.get("date_of_birth"):
        lines.append(f"BDAY:{contact['date_of_birth']}")
    if contact.get("tags"):
        lines.append(f"CATEGORIES:{','.join(map(_escaped, contact['tags']))}")
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCARD"))


def _escaped(value: object) -> str:
    said = "" if value is None else str(value)
    said = said.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return re.sub(r"\r\n|\r|\n", r"\\n", said)


def _folded(line: str) -> str:
    """At most 75 bytes a line, and no letter cut in two."""
    if len(line.encode()) <= 75:
        return line
    parts: list[str] = []
    part, length = "", 0
    for letter in line:
        size = len(letter.encode())
        if length + size > (75 if not parts else 74):
            parts.append(part)
            part, length = "", 0
        part += letter
        length += size
    return "\r\n ".join([*parts, part])
