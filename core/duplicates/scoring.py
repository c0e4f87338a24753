"""How likely two records are one: points for what agrees and against what does not."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from core.duplicates.kinds import Kind, Reason

Points = list[tuple[Reason, int]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What of a record is compared; empty where nothing is known."""

    id: int
    name: str
    company: str
    # The company's name without its legal form.
    brand: str
    email: str
    phones: frozenset[str]
    domain: str
    city: str
    tax: str
    born: date | None

    @property
    def called(self) -> str:
        return " · ".join(part for part in (self.name, self.company) if part) or self.email


def phones(*numbers: str | None) -> frozenset[str]:
    ends = (re.sub(";ext=.*|[^0-9]", "", number or "") for number in numbers)
    return frozenset(end[-9:] for end in ends if len(end) >= 7)


def score(kind: Kind, one: Facts, other: Facts) -> tuple[int, Points]:
    points = RULES[kind](one, other)
    return max(0, min(100, sum(each for _, each in points))), points


def _companies(one: Facts, other: Facts) -> Points:
    points = [*_same(one.domain, other.domain, Reason.SAME_DOMAIN, 40)]
    points += _likeness(
        *(one.brand, other.brand),
        (Reason.SAME_NAME, 50),
        (Reason.SIMILAR_NAME, 20),
        (Reason.OTHER_NAME, -20),
    )
    points += _same(one.email, other.email, Reason.SAME_EMAIL, 25)
    points += _phone(one, other, 20)
    points += _city(one, other)
    if one.tax and other.tax:
        same = one.tax == other.tax
        # Two that are kept cannot have the same one; what is being typed can.
        points.append((Reason.SAME_TAX, 80) if same else (Reason.TAX_DIFFERS, -60))
    return points


def _contacts(one: Facts, other: Facts) -> Points:
    points = _person(one, other, 35)
    if one.email and other.email:
        mailboxes = (one.email.partition("@")[0], other.email.partition("@")[0])
        points += _same(one.email, other.email, Reason.SAME_EMAIL, 80) or _same(
            *mailboxes, Reason.SAME_MAILBOX, 20
        )
    points += _phone(one, other, 35)
    points += _same(one.company.casefold(), other.company.casefold(), Reason.SAME_COMPANY, 20)
    points += _city(one, other)
    if one.born and other.born:
        same = one.born == other.born
        points.append((Reason.SAME_BIRTHDAY, 30) if same else (Reason.OTHER_BIRTHDAY, -50))
    return points


def _leads(one: Facts, other: Facts) -> Points:
    points = [*_same(one.email, other.email, Reason.SAME_EMAIL, 50)]
    points += _phone(one, other, 25)
    points += _same(one.domain, other.domain, Reason.SAME_DOMAIN, 20)
    points += _likeness(
        *(one.brand, other.brand),
        (Reason.SAME_COMPANY, 35),
        (Reason.SIMILAR_COMPANY, 20),
        (Reason.OTHER_COMPANY, -20),
    )
    # Two people of one company are two leads.
    points += _person(one, other, 25, unlike=-50)
    return points + _city(one, other)


def _lead_contact(one: Facts, other: Facts) -> Points:
    points = [*_same(one.email, other.email, Reason.SAME_EMAIL, 65)]
    points += _phone(one, other, 30)
    points += _person(one, other, 30, unlike=-40)
    return points + _same(one.company.casefold(), other.company.casefold(), Reason.SAME_COMPANY, 10)


def _person(one: Facts, other: Facts, same: int, unlike: int = -30) -> Points:
    return _likeness(
        *(one.name.casefold(), other.name.casefold()),
        (Reason.SAME_NAME, same),
        (Reason.SIMILAR_NAME, same * 2 // 3),
        (Reason.OTHER_NAME, unlike),
    )


def _same(one: str, other: str, reason: Reason, points: int) -> Points:
    return [(reason, points)] if one and one == other else []


def _phone(one: Facts, other: Facts, points: int) -> Points:
    return [(Reason.SAME_PHONE, points)] if one.phones & other.phones else []


def _city(one: Facts, other: Facts) -> Points:
    if not one.city or not other.city:
        return []
    same = one.city.casefold() == other.city.casefold()
    return [(Reason.SAME_CITY, 10) if same else (Reason.OTHER_CITY, -10)]


def _likeness(
    one: str,
    other: str,
    same: tuple[Reason, int],
    similar: tuple[Reason, int],
    unlike: tuple[Reason, int],
) -> Points:
    """The words in any order: Lovelace, Ada is Ada Lovelace."""
    from rapidfuzz.fuzz import token_sort_ratio

    if not one or not other:
        return []
    alike = 100 if one == other else token_sort_ratio(one.replace(",", " "), other)
    if alike >= 99:
        return [same]
    if alike >= 80:
        return [similar]
    return [unlike] if alike < 60 else []


RULES: dict[Kind, Callable[[Facts, Facts], Points]] = {
    Kind.COMPANIES: _companies,
    Kind.CONTACTS: _contacts,
    Kind.LEADS: _leads,
    Kind.LEAD_CONTACT: _lead_contact,
    Kind.LEAD_COMPANY: _companies,
}
