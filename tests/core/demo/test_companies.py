"""The invented companies and what happened with them hold together, and could have been typed."""

import pytest

from core.customers.company_inputs import AddressEdit, CompanyEdit, warnings
from core.customers.contract_inputs import ContractEdit
from tests.core.demo.conftest import NOW, Filled

# Each finds what contradicts itself; nothing may be found.
CONTRADICTIONS = {
    "two primaries, or none": "customer_companies c WHERE EXISTS (SELECT FROM tradewind.company_contacts l"
    " WHERE l.organization_id = c.organization_id AND l.customer_company_id = c.id) AND (SELECT count(*)"
    " FROM tradewind.company_contacts l WHERE l.organization_id = c.organization_id"
    " AND l.customer_company_id = c.id AND l.is_primary) <> 1",
    "without an address": "customer_companies c WHERE (SELECT count(*) FROM tradewind.company_addresses a"
    " WHERE a.organization_id = c.organization_id AND a.customer_company_id = c.id AND a.is_primary) <> 1",
    "a customer nobody knows": "customer_companies c WHERE status IN ('active', 'churned') AND NOT EXISTS"
    " (SELECT FROM tradewind.company_contacts l WHERE l.organization_id = c.organization_id"
    " AND l.customer_company_id = c.id)",
    "before it began": "interactions i JOIN tradewind.customer_companies c USING (organization_id)"
    " WHERE c.id = i.customer_company_id AND i.happened_at < c.created_at",
    "from the future": "customer_companies WHERE greatest(created_at, status_since) > {now}",
    "calls from the future": "interactions WHERE happened_at > {now}",
    "done before it was known": "tasks WHERE completed_at > {now} OR completed_at < created_at",
    "over, and in force": "contracts WHERE status IN ('active', 'expiring') AND end_date < {now}::date",
    "another's currency": "contracts k JOIN tradewind.organizations o ON o.id = k.organization_id"
    " WHERE o.kind = 'client' AND o.currency <> k.currency",
    "bytes that are not the document": "documents d WHERE size IS NOT NULL AND sha256 <> (SELECT"
    " encode(sha256(string_agg(p.piece, ''::bytea ORDER BY p.position)), 'hex')"
    " FROM tradewind.document_contents p WHERE p.organization_id = d.organization_id"
    " AND p.document_id = d.id)",
}


@pytest.mark.parametrize("what", CONTRADICTIONS)
def test_nothing_contradicts_itself(filled: Filled, what: str) -> None:
    asked = CONTRADICTIONS[what].format(now=f"'{NOW}'")
    assert filled.rows(f"SELECT 1 FROM tradewind.{asked} LIMIT 3") == []


def test_every_organization_has_companies_and_a_year_with_them(filled: Filled) -> None:
    for table, least in (
        ("customer_companies", 80),
        ("company_contacts", 60),
        ("interactions", 300),
        ("tasks", 60),
        ("contracts", 30),
        ("notes", 20),
        ("documents", 5),
    ):
        counts = filled.rows(
            f"SELECT organization_id, count(*) AS n FROM tradewind.{table} GROUP BY 1"
        )
        assert len(counts) == 4, table
        assert min(row["n"] for row in counts) >= least, (table, counts)
    seen = filled.rows("SELECT DISTINCT status FROM tradewind.customer_companies")
    assert len(seen) == 6
    months = filled.rows(
        "SELECT DISTINCT date_trunc('month', happened_at) FROM tradewind.interactions"
    )
    assert len(months) >= 10


def test_every_row_could_have_been_typed(filled: Filled) -> None:
    for table, entry in (
        ("customer_companies", CompanyEdit),
        ("company_addresses", AddressEdit),
        ("contracts", ContractEdit),
    ):
        for row in filled.rows(f"SELECT * FROM tradewind.{table} ORDER BY md5(id::text) LIMIT 300"):
            typed = {name: row[name] for name in entry.model_fields}
            entry.model_validate(typed)
            if entry is CompanyEdit:
                assert "company_size" not in warnings(typed)
