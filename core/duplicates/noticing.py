"""Who a record that is still being typed may be: looked up by a few indexes, and scored as in the workbench.

A person types on while this is asked, so nothing here reads more than a handful of rows.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import or_, select, text
from sqlalchemy.orm import Session

from core.duplicates import scoring
from core.duplicates.blocks import BRAND, DOMAIN, NOBODYS
from core.duplicates.kinds import JOINED, SIDES, Kind, Reason
from core.duplicates.models import NeverMerged
from core.duplicates.scoring import Facts
from core.duplicates.searching import LEAST, facts

Typed = Mapping[str, str]

# Of which kind a pair with the record that is typed would be, and what of it tells who it is.
KINDS: Mapping[str, tuple[Kind, ...]] = {
    "customer_companies": (Kind.COMPANIES,),
    "contacts": (Kind.CONTACTS,),
    "leads": (Kind.LEADS, Kind.LEAD_CONTACT, Kind.LEAD_COMPANY),
}
TELLING: Mapping[str, tuple[str, ...]] = {
    "customer_companies": ("company_name", "tax_id", "website", "phone", "email"),
    "contacts": ("first_name", "last_name", "company_name", "email", "phone", "mobile", "city"),
    "leads": ("company_name", "first_name", "last_name", "email", "phone", "website", "city"),
}
# What only one company has.
OWN = frozenset({Reason.SAME_TAX, Reason.SAME_DOMAIN, Reason.SAME_EMAIL, Reason.SAME_PHONE})
# So many are told of, and so many are looked at for them.
MOST, LOOKED_AT = 3, 20
NAMESAKES = 1_000
# From so many letters on, the beginning of a name is worth a look.
FEWEST_LETTERS = 4

_SAYS = {
    Reason.SAME_TAX: ("tax_id",),
    Reason.SAME_DOMAIN: ("website",),
    Reason.SAME_EMAIL: ("email",),
    Reason.SAME_MAILBOX: ("email",),
    Reason.SAME_PHONE: ("phone", "mobile"),
    Reason.SAME_COMPANY: ("company_name",),
    Reason.SIMILAR_COMPANY: ("company_name",),
    Reason.SAME_CITY: ("city",),
}
_NAMES = frozenset({Reason.SAME_NAME, Reason.SIMILAR_NAME, Reason.BEGINS_ALIKE})


@dataclass(frozen=True, slots=True)
class Alike:
    """A record that is there, what speaks for its being the one that is typed, and in which fields."""

    kind: Kind
    table: str
    id: int
    name: str
    city: str
    reasons: tuple[Reason, ...]
    fields: frozenset[str]


def alike(
    session: Session,
    organization: int,
    table: str,
    typed: Typed,
    *,
    record: int | None = None,
    changed: Collection[str] | None = None,
) -> list[Alike]:
    """The likeliest first. Of a record that is there, only what its `changed` fields speak for."""
    said = {name: each.strip() for name in TELLING[table] if (each := typed.get(name) or "")}
    mine = _facts(session, said)
    found: list[tuple[int, Alike]] = []
    for kind in KINDS[table]:
        other = SIDES[kind][1]
        ids = _CANDIDATES[other](session, organization, said, mine)
        if record is not None:
            ids -= _told_apart(session, organization, kind, record)
            if other == table:
                ids.discard(record)
        # What the caller may not see is not among these.
        for theirs in facts(session, organization, other, ids).values():
            points, reasons = _compared(kind, mine, theirs)
            named = _alike(kind, theirs, reasons, said)
            if points and (changed is None or named.fields & set(changed)):
                found.append((points, named))
    found.sort(key=lambda each: (-each[0], each[1].id))
    sure = [each for points, each in found if points >= LEAST]
    # Those of one name alone are told of where they are few.
    rest = [each for points, each in found if points < LEAST]
    return (sure + (rest if len(rest) <= MOST else []))[:MOST]


def _compared(kind: Kind, mine: Facts, theirs: Facts) -> tuple[int, list[Reason]]:
    points, told = scoring.score(kind, mine, theirs)
    speaking = [reason for reason, each in sorted(told, key=lambda each: -each[1]) if each > 0]
    against = [reason for reason, each in told if each < 0]
    if points >= LEAST:
        return points, speaking
    if kind is Kind.CONTACTS:
        # A namesake in another city is somebody else, and a whole office has one number.
        is_telling = {Reason.SAME_NAME, Reason.SAME_PHONE} & {*speaking} and not against
        return (points, speaking) if is_telling else (0, [])
    if kind in (Kind.COMPANIES, Kind.LEAD_COMPANY) and Reason.TAX_DIFFERS not in against:
        # Its name may still be unfinished, so that it is another one says nothing yet.
        if OWN & {*speaking}:
            return LEAST, speaking
        if not against and _begins_alike(mine, theirs):
            return 1, [*speaking, Reason.BEGINS_ALIKE]
    return 0, []


def _begins_alike(mine: Facts, theirs: Facts) -> bool:
    return len(mine.brand) >= FEWEST_LETTERS and theirs.brand.startswith(mine.brand)


def _alike(kind: Kind, theirs: Facts, reasons: list[Reason], said: Typed) -> Alike:
    fields: set[str] = set()
    for reason in reasons:
        if reason in _NAMES:
            fields |= {"company_name"} if not theirs.name else {"first_name", "last_name"}
        elif reason is Reason.SAME_PHONE:
            fields |= {name for name in _SAYS[reason] if _ends(said.get(name, "")) & theirs.phones}
        else:
            fields |= {*_SAYS.get(reason, ())}
    return Alike(
        kind,
        SIDES[kind][1],
        theirs.id,
        theirs.called,
        theirs.city,
        tuple(reasons),
        frozenset(fields & said.keys()),
    )


def _facts(session: Session, said: Typed) -> Facts:
    """What is typed, read as the database reads what is kept."""
    asked = f"SELECT {BRAND}, {DOMAIN} FROM (SELECT CAST(:name AS text) AS company_name,"  # noqa: S608
    brand, domain = session.execute(
        text(f"{asked} CAST(:site AS text) AS website) typed"),
        {"name": said.get("company_name", ""), "site": said.get("website", "")},
    ).one()
    return Facts(
        0,
        " ".join(filter(None, (said.get("first_name", ""), said.get("last_name", "")))),
        said.get("company_name", ""),
        brand or "",
        said.get("email", "").lower(),
        _ends(said.get("phone", "")) | _ends(said.get("mobile", "")),
        "" if domain in NOBODYS else domain or "",
        said.get("city", ""),
        "".join(filter(str.isalnum, said.get("tax_id", ""))).upper(),
        None,
    )


def _ends(number: str) -> frozenset[str]:
    from core.phones import normalized

    try:
        return scoring.phones(normalized(number)) if number else frozenset()
    except ValueError:
        return scoring.phones(number)


# Where to look

_HERE = "organization_id = :here AND deleted_at IS NULL"


def _companies(session: Session, organization: int, said: Typed, mine: Facts) -> set[int]:
    known = {
        "here": organization,
        "tax": mine.tax or None,
        "domain": mine.domain or None,
        "brand": mine.brand or None,
        "begins": mine.brand if len(mine.brand) >= FEWEST_LETTERS else None,
        "ends": sorted(mine.phones),
        "mail": mine.email or None,
        "most": LOOKED_AT,
        # One more than are told of: then they are too many to say anything.
        "few": MOST + 1,
    }
    part = f"SELECT id FROM tradewind.customer_companies WHERE {_HERE}"  # noqa: S608
    found = session.scalars(
        text(
            f"({part} AND tax_id_normalized = :tax LIMIT :most)"  # noqa: S608
            f" UNION ({part} AND domain = :domain LIMIT :most)"
            f" UNION ({part} AND brand = :brand LIMIT :most)"
            f" UNION ({part} AND brand >= :begins AND brand < :begins || chr(1114111)"
            " ORDER BY brand LIMIT :few)"
            " UNION SELECT * FROM tradewind.companies_reached(:ends, :mail, :most)"
        ),
        known,
    )
    return {*found}


def _contacts(session: Session, organization: int, said: Typed, mine: Facts) -> set[int]:
    first, last = said.get("first_name", ""), said.get("last_name", "")
    # A name alone, and of those with a common one whoever is of the same company.
    by_name = (
        "SELECT id FROM tradewind.contacts WHERE organization_id = :here AND deleted_at IS NULL"
        " AND last_name = ANY (:lasts) AND first_name = ANY (:firsts)"
    )
    parts = [
        f"(SELECT id FROM tradewind.contacts WHERE {_HERE} AND email_normalized = :mail LIMIT :most)",  # noqa: S608
        "SELECT * FROM tradewind.contacts_reached(:ends, :most)",
    ]
    if first and last:
        parts.append(f"({by_name} LIMIT :few)")
        if mine.company:
            # Of so many who are called the same not all are gone through; an address or a number finds them.
            parts.append(
                f"(SELECT id FROM ({by_name.replace('SELECT id', 'SELECT id, company_name')}"  # noqa: S608
                " LIMIT :namesakes) n WHERE company_name = :company LIMIT :few)"
            )
    return {
        *session.scalars(
            text(" UNION ".join(parts)),
            {
                "here": organization,
                "mail": mine.email or None,
                "ends": sorted(mine.phones),
                "firsts": _spellings(first),
                "lasts": _spellings(last),
                "company": mine.company,
                "most": LOOKED_AT,
                "few": MOST + 1,
                "namesakes": NAMESAKES,
            },
        )
    }


def _spellings(name: str) -> list[str]:
    """As a name is written by people in a hurry; what it is in small letters no index knows."""
    return list(dict.fromkeys((name, name.title(), name.upper(), name.lower())))


def _leads(session: Session, organization: int, said: Typed, mine: Facts) -> set[int]:
    part = f"SELECT id FROM tradewind.leads WHERE {_HERE}"  # noqa: S608
    return {
        *session.scalars(
            text(
                f"({part} AND email_normalized = :mail LIMIT :most)"
                f" UNION ({part} AND company_name = :name LIMIT :most)"
            ),
            {
                "here": organization,
                "mail": mine.email or None,
                "name": mine.company or None,
                "most": LOOKED_AT,
            },
        )
    }


_CANDIDATES = {"customer_companies": _companies, "contacts": _contacts, "leads": _leads}


def _told_apart(session: Session, organization: int, kind: Kind, record: int) -> set[int]:
    """Those of which somebody has said that they are others than this one."""
    sides = [NeverMerged.one_id == record]
    if kind not in JOINED:
        sides.append(NeverMerged.other_id == record)
    pairs = session.execute(
        select(NeverMerged.one_id, NeverMerged.other_id).where(
            NeverMerged.organization_id == organization,
            NeverMerged.kind == kind,
            NeverMerged.deleted_at.is_(None),
            or_(*sides),
        )
    )
    return {other if one == record else one for one, other in pairs}
