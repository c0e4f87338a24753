"""The values by which records are brought together before they are compared, as SQL that reads them all.

Two records that share none of these are never looked at: that is what makes a million of them possible.
"""

from dataclasses import dataclass

from core.customers.companies import CustomerCompany
from core.duplicates.kinds import Kind, Reason
from core.leads.converting import EVERYBODYS
from core.values import number_end

# A page on one of these says nothing about whose it is.
PLATFORMS = frozenset(
    {
        *("facebook.com", "instagram.com", "linkedin.com", "twitter.com", "x.com", "youtube.com"),
        *("google.com", "sites.google.com", "xing.com", "tiktok.com", "business.site", "linktr.ee"),
    }
)
NOBODYS = sorted(EVERYBODYS | PLATFORMS)


def _computed(column: str) -> str:
    """How the companies' table makes it, for a table that has the same columns to make it of."""
    made = CustomerCompany.__table__.c[column].computed
    assert made is not None
    return f"({made.sqltext})"


BRAND, DOMAIN = _computed("brand"), _computed("domain")
_HOST = f"CASE WHEN {DOMAIN} <> ALL (:nobodys) THEN {DOMAIN} END"


def digits(column: str) -> str:
    """The end of a number that is long enough to be somebody's own."""
    end = number_end(column)
    return f"CASE WHEN length({end}) >= 7 THEN {end} END"


@dataclass(frozen=True, slots=True)
class Block:
    reason: Reason
    # Of each side's table an expression for the key; several are tried one beside the other.
    one: tuple[str, ...]
    # Of the second table, where it is another one.
    other: tuple[str, ...] = ()


_PHONES = (digits("phone"), digits("mobile"))
_NAME = "NULLIF(lower(full_name), '') "
BLOCKS: dict[Kind, tuple[Block, ...]] = {
    Kind.COMPANIES: (
        Block(Reason.SAME_DOMAIN, ("CASE WHEN domain <> ALL (:nobodys) THEN domain END",)),
        Block(Reason.SAME_NAME, ("brand",)),
        Block(Reason.SAME_EMAIL, ("lower(email)",)),
        Block(Reason.SAME_PHONE, (digits("phone"),)),
    ),
    Kind.CONTACTS: (
        # An address is nobody else's as long as both live, so it is the same name before the @.
        Block(
            Reason.SAME_MAILBOX,
            ("split_part(email_normalized, '@', 1) || ' ' || lower(last_name)",),
        ),
        Block(Reason.SAME_PHONE, _PHONES),
        Block(Reason.SAME_COMPANY, (_NAME + "|| ' / ' || lower(company_name)",)),
        Block(Reason.SAME_BIRTHDAY, (_NAME + "|| ' ' || date_of_birth",)),
    ),
    Kind.LEADS: (
        Block(Reason.SAME_EMAIL, ("email_normalized",)),
        Block(Reason.SAME_PHONE, (digits("phone"),)),
        Block(Reason.SAME_DOMAIN, (_HOST,)),
        Block(Reason.SAME_COMPANY, ("lower(company_name) || ' / ' || lower(city)",)),
    ),
    Kind.LEAD_CONTACT: (
        Block(Reason.SAME_EMAIL, ("email_normalized",), ("email_normalized",)),
        Block(Reason.SAME_PHONE, (digits("phone"),), _PHONES),
    ),
    Kind.LEAD_COMPANY: (
        Block(Reason.SAME_DOMAIN, (_HOST,), ("domain",)),
        Block(Reason.SAME_NAME, (BRAND,), ("brand",)),
        Block(Reason.SAME_PHONE, (digits("phone"),), (digits("phone"),)),
    ),
}
# A lead that is joined already is no news, nor is one that has become a customer.
LEFT_OUT = {
    Kind.LEAD_CONTACT: " AND contact_id IS NULL",
    Kind.LEAD_COMPANY: " AND customer_company_id IS NULL",
}
