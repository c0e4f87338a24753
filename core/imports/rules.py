"""How the rows of a file meet what is there already: for leads, contacts and companies the same way.

A row is first looked for by what names exactly one record (a mail address, a tax number), then by what
only points to one (a telephone, a domain) together with the name. Everything here is SQL over the
staged rows `s` and the table `t`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from core.access.permissions import Area
from core.imports.choices import Target
from core.values import number_end

PERSON = "nullif(lower(btrim(concat({0}.first_name, ' ', {0}.last_name))), '')"
DIGITS = number_end("{0}")
DOMAIN = r"nullif(regexp_replace(lower(t.website), '^([a-z]+://)?(www\.)?([^/:?#]*).*$', '\3'), '')"
# What nobody may be written to after; an import never takes anybody out of these.
SUPPRESSED = "('unsubscribed', 'bounced', 'complained', 'cleaned')"
# Two that both have a name must have the same; failing that, the same company.
SAME_OR_UNSAID = (
    "CASE WHEN k.person IS NOT NULL AND {person} IS NOT NULL THEN k.person = {person}"
    " WHEN k.company IS NOT NULL AND {company} IS NOT NULL THEN k.company = {company}"
    " ELSE true END"
)
SAME = (
    "CASE WHEN k.person IS NOT NULL AND {person} IS NOT NULL THEN k.person = {person}"
    " ELSE coalesce(k.company = {company}, false) END"
)


@dataclass(frozen=True)
class Key:
    """What two records have in common when they are one."""

    name: str
    # Of the staged row, and of the table's; the columns the first needs.
    staged: str
    there: str
    needs: tuple[str, ...]
    # Nothing else needs to be looked at: there is at most one such record.
    alone: bool = False
    # What else must hold where it does not stand alone.
    rule: str = "true"


@dataclass(frozen=True)
class Rules:
    table: str
    area: Area
    keys: tuple[Key, ...]
    person: str
    company: str
    # Set when a record is made, and by no import after that.
    first_only: frozenset[str] = frozenset()
    # Filled in together: an amount without its currency is none.
    pairs: Mapping[str, str] = field(default_factory=dict)


_EMAIL = Key("email", "lower(s.email)", "t.email_normalized", ("email",), alone=True)
_OTHER_EMAIL = "(k.key_0 IS NULL OR t.email_normalized IS NULL)"


def _person_rules(table: str, area: Area, phone: str, pairs: Mapping[str, str]) -> Rules:
    names = {"person": "lower(t.full_name)", "company": "lower(t.company_name)"}
    return Rules(
        table,
        area,
        (
            _EMAIL,
            Key(
                "phone",
                "s.key_phone",
                DIGITS.format(phone),
                ("key_phone",),
                rule=f"{_OTHER_EMAIL} AND {SAME_OR_UNSAID.format(**names)}",
            ),
            Key(
                "domain",
                "s.key_domain",
                DOMAIN,
                ("key_domain",),
                rule=f"{_OTHER_EMAIL} AND {SAME.format(**names)}",
            ),
        ),
        names["person"],
        names["company"],
        frozenset({"status", "source", "legacy_ref", "priority"}),
        pairs,
    )


RULES: Mapping[Target, Rules] = MappingProxyType(
    {
        Target.LEADS: _person_rules(
            "leads", Area.LEADS, "t.phone", {"currency": "estimated_value"}
        ),
        Target.CONTACTS: _person_rules(
            "contacts", Area.CONTACTS, "coalesce(t.phone, t.mobile)", {}
        ),
        Target.COMPANIES: Rules(
            "customer_companies",
            Area.COMPANIES,
            (
                Key(
                    "tax_id",
                    r"nullif(upper(regexp_replace(s.tax_id, '[\W_]+', '', 'g')), '')",
                    "t.tax_id_normalized",
                    ("tax_id",),
                    alone=True,
                ),
                Key("domain", "s.key_domain", "t.domain", ("key_domain",)),
                Key(
                    "name",
                    "lower(s.company_name)",
                    "lower(t.company_name)",
                    ("company_name",),
                    rule="(k.domain IS NULL OR t.domain IS NULL)",
                ),
            ),
            "NULL::text",
            "lower(t.company_name)",
            frozenset({"status", "legacy_ref"}),
            {"annual_revenue_currency": "annual_revenue_amount"},
        ),
    }
)
