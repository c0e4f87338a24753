"""What may be a duplicate of what, and the reasons that speak for it; light enough for a window's start."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Pairs within one table are merged; a lead and a customer are joined."""

    COMPANIES = "companies"
    CONTACTS = "contacts"
    LEADS = "leads"
    LEAD_CONTACT = "lead_contact"
    LEAD_COMPANY = "lead_company"


# The tables that the two sides of a pair lie in.
SIDES = {
    Kind.COMPANIES: ("customer_companies", "customer_companies"),
    Kind.CONTACTS: ("contacts", "contacts"),
    Kind.LEADS: ("leads", "leads"),
    Kind.LEAD_CONTACT: ("leads", "contacts"),
    Kind.LEAD_COMPANY: ("leads", "customer_companies"),
}
JOINED = frozenset({Kind.LEAD_CONTACT, Kind.LEAD_COMPANY})


class Reason(StrEnum):
    SAME_TAX = "same_tax"
    TAX_DIFFERS = "tax_differs"
    SAME_DOMAIN = "same_domain"
    SAME_NAME = "same_name"
    SIMILAR_NAME = "similar_name"
    BEGINS_ALIKE = "begins_alike"
    OTHER_NAME = "other_name"
    SAME_COMPANY = "same_company"
    SIMILAR_COMPANY = "similar_company"
    OTHER_COMPANY = "other_company"
    SAME_EMAIL = "same_email"
    SAME_MAILBOX = "same_mailbox"
    SAME_PHONE = "same_phone"
    SAME_BIRTHDAY = "same_birthday"
    OTHER_BIRTHDAY = "other_birthday"
    SAME_CITY = "same_city"
    OTHER_CITY = "other_city"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two records that may be one; the reasons' points add up to the score, within 0 and 100."""

    kind: Kind
    one: int
    other: int
    score: int
    reasons: tuple[tuple[Reason, int], ...]
    names: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Common:
    """A value that so many records share that it tells nothing: they were not compared by it."""

    reason: Reason
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Found:
    # The likeliest first, at most `searching.MOST_KEPT` of them.
    suggestions: tuple[Suggestion, ...]
    # How many there are in all, also of those that are not kept here.
    total: int
    common: tuple[Common, ...]
    # There were more pairs than are looked at in one go; those left out share the commonest values.
    is_cut: bool
