"""Finding duplicates: the database brings together what shares a value, and pairs of these are compared.

Whatever there is, it stays within bounds: so many pairs are looked at, so many suggestions are kept.
"""

import heapq
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, islice, product

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from core.duplicates import scoring
from core.duplicates.blocks import BLOCKS, BRAND, DOMAIN, LEFT_OUT, NOBODYS, Block
from core.duplicates.kinds import JOINED, SIDES, Common, Found, Kind, Suggestion
from core.duplicates.models import NeverMerged
from core.duplicates.scoring import Facts
from core.errors import UserError
from core.leads.models import Lead

# A value that more records share than this tells nothing; within smaller groups all are compared …
MOST_ALIKE, ALL_COMPARED = 50, 8
# … and this many pairs for each way of looking, this many suggestions, are as many as are handled.
MOST_PAIRS, MOST_KEPT, MOST_COMMON = 250_000, 5_000, 5
# Below this the reasons against it are stronger.
LEAST = 40
BATCH = 4_000
# Two numbers as one, which takes a third of the memory of a tuple.
_SHIFT = 63


class Stopped(UserError):
    """Somebody did not want to wait for it."""


def search(
    session: Session,
    organization: int,
    kind: Kind,
    *,
    tell: Callable[[float], object] = lambda _: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Found:
    """The likeliest pairs of this kind; `tell` hears how far it is, from 0 to 1."""

    def go_on(share: float) -> None:
        if is_cancelled():
            raise Stopped("The search for duplicates was stopped.")
        tell(share)

    # So that a million keys are counted without a file.
    session.execute(text("SET LOCAL work_mem = '64MB'"))
    pairs: set[int] = set()
    common: list[Common] = []
    is_cut = False
    blocks = BLOCKS[kind]
    for number, block in enumerate(blocks):
        go_on(number / len(blocks) / 2)
        had = len(pairs)
        for group in _groups(session, organization, kind, block, common):
            pairs.update(_pairs(kind, *group))
            if len(pairs) - had > MOST_PAIRS:
                is_cut = True
                break
            if is_cancelled():
                go_on(0)
    pairs -= _told_apart(session, organization, kind)
    best, total = _compared(session, organization, kind, sorted(pairs), go_on)
    common.sort(key=lambda each: -each.count)
    return Found(tuple(best), total, tuple(common[:MOST_COMMON]), is_cut)


def _groups(
    session: Session, organization: int, kind: Kind, block: Block, common: list[Common]
) -> Iterator[tuple[list[int], list[int]]]:
    """Who shares a value, the smallest groups first, as they are the most telling."""
    left, right = SIDES[kind]
    here = "organization_id = :here AND deleted_at IS NULL"
    sides = [
        f"SELECT id, {key} AS key, true AS first FROM tradewind.{left}"  # noqa: S608
        f" WHERE {here}{LEFT_OUT.get(kind, '')}"
        for key in block.one
    ]
    sides += [
        f"SELECT id, {key} AS key, false AS first FROM tradewind.{right} WHERE {here}"  # noqa: S608
        for key in block.other
    ]
    both = "bool_or(first) AND NOT bool_and(first) AND" if kind in JOINED else ""
    found = session.execute(
        text(
            f"SELECT key, count(*), CASE WHEN count(*) <= :most THEN array_agg(id) FILTER (WHERE first)"  # noqa: S608
            f" END, CASE WHEN count(*) <= :most THEN array_agg(id) FILTER (WHERE NOT first) END"
            f" FROM ({' UNION ALL '.join(sides)}) keyed WHERE key <> '' GROUP BY key"
            f" HAVING {both} count(*) > 1 ORDER BY count(*), key"
        ),
        {"here": organization, "most": MOST_ALIKE, "nobodys": NOBODYS},
        execution_options={"yield_per": 5_000},
    )
    for key, count, ones, others in found:
        if count > MOST_ALIKE:
            common.append(Common(block.reason, key, count))
            if len(common) > 10 * MOST_COMMON:
                common[:] = heapq.nlargest(MOST_COMMON, common, key=lambda each: each.count)
            continue
        yield ones or [], others or []


def _pairs(kind: Kind, ones: list[int], others: list[int]) -> Iterator[int]:
    if kind in JOINED:
        for one, other in islice(product(ones, others), ALL_COMPARED**2):
            yield one << _SHIFT | other
        return
    # A person's two numbers may be the same one.
    members = sorted(set(ones))
    if len(members) <= ALL_COMPARED:
        for one, other in combinations(members, 2):
            yield one << _SHIFT | other
        return
    # In a larger group each is compared with the first and the next: merged one by one they all meet.
    for at, other in enumerate(members[1:]):
        yield members[0] << _SHIFT | other
        yield members[at] << _SHIFT | other


def _told_apart(session: Session, organization: int, kind: Kind) -> set[int]:
    said = select(NeverMerged.one_id, NeverMerged.other_id).where(
        NeverMerged.organization_id == organization,
        NeverMerged.kind == kind,
        NeverMerged.deleted_at.is_(None),
    )
    return {one << _SHIFT | other for one, other in session.execute(said)}


def _compared(
    session: Session,
    organization: int,
    kind: Kind,
    pairs: list[int],
    go_on: Callable[[float], None],
) -> tuple[list[Suggestion], int]:
    best: list[tuple[int, int, Suggestion]] = []
    total = 0
    left, right = SIDES[kind]
    mask = (1 << _SHIFT) - 1
    for start in range(0, len(pairs), BATCH):
        go_on(0.5 + start / len(pairs) / 2)
        batch = [(pair >> _SHIFT, pair & mask) for pair in pairs[start : start + BATCH]]
        ones = facts(session, organization, left, {one for one, _ in batch})
        others = facts(session, organization, right, {other for _, other in batch})
        for one, other in batch:
            # Gone since.
            if one not in ones or other not in others:
                continue
            points, reasons = scoring.score(kind, ones[one], others[other])
            if points < LEAST:
                continue
            total += 1
            told = tuple(sorted(reasons, key=lambda each: -each[1]))
            names = (ones[one].called, others[other].called)
            entry = (points, -total, Suggestion(kind, one, other, points, told, names))
            if len(best) < MOST_KEPT:
                heapq.heappush(best, entry)
            else:
                heapq.heappushpop(best, entry)
    return [entry[2] for entry in sorted(best, reverse=True)], total


_FACTS = {
    "customer_companies": """
        SELECT c.id, NULL, c.company_name, c.brand, c.email, c.phone, NULL, c.domain, a.city,
            c.tax_id_normalized, NULL::date
        FROM tradewind.customer_companies c
        LEFT JOIN tradewind.company_addresses a ON a.organization_id = c.organization_id
          AND a.customer_company_id = c.id AND a.is_primary AND a.deleted_at IS NULL
        WHERE c.organization_id = :here AND c.deleted_at IS NULL AND c.id = ANY (:ids)""",
    "contacts": """
        SELECT id, full_name, company_name, NULL, email_normalized, phone, mobile, NULL, city, NULL,
            date_of_birth
        FROM tradewind.contacts
        WHERE organization_id = :here AND deleted_at IS NULL AND id = ANY (:ids)""",
    "leads": f"""
        SELECT id, full_name, company_name, {BRAND}, email_normalized, phone, NULL, {DOMAIN}, city,
            NULL, date_of_birth
        FROM tradewind.leads
        WHERE organization_id = :here AND deleted_at IS NULL AND id = ANY (:ids)""",  # noqa: S608
}


def facts(session: Session, organization: int, table: str, ids: set[int]) -> dict[int, Facts]:
    found: dict[int, Facts] = {}
    said = {"here": organization, "ids": sorted(ids)}
    for row in session.execute(text(_FACTS[table]), said):
        number, name, company, brand, email, phone, mobile, domain, city, tax, born = row
        found[number] = Facts(
            number,
            name or "",
            company or "",
            brand or "",
            (email or "").lower(),
            scoring.phones(phone, mobile),
            "" if domain in NOBODYS else domain or "",
            city or "",
            tax or "",
            born,
        )
    return found


def still_open(
    session: Session, organization: int, suggestions: Sequence[Suggestion]
) -> list[Suggestion]:
    """Those of one search of which both are there yet, and nobody has told them apart or joined them."""
    if not suggestions:
        return []
    kind = suggestions[0].kind
    left, right = SIDES[kind]
    ones = facts(session, organization, left, {each.one for each in suggestions})
    others = facts(session, organization, right, {each.other for each in suggestions})
    apart = _told_apart(session, organization, kind)
    joined: set[int] = set()
    if kind in JOINED:
        column = Lead.contact_id if kind is Kind.LEAD_CONTACT else Lead.customer_company_id
        joined = set(
            session.scalars(
                select(Lead.id).where(
                    Lead.organization_id == organization,
                    Lead.id.in_(ones),
                    column.is_not(None),
                )
            )
        )
    return [
        each
        for each in suggestions
        if each.one in ones
        and each.other in others
        and each.one not in joined
        and each.one << _SHIFT | each.other not in apart
    ]
