"""An organization with a row in every table that belongs to one."""

from dataclasses import dataclass

from core.access.permissions import Role


@dataclass(frozen=True)
class Place:
    organization: int
    colleague: int
    company: int
    contact: int
    document: int
    opportunity: int
    other_opportunity: int
    other_service: int
    quote: int
    deal: int


CUSTOMER = """
    WITH company AS (
        INSERT INTO tradewind.customer_companies (organization_id, company_name)
        VALUES (%(o)s, 'Bob Ltd') RETURNING organization_id, id
    ), person AS (
        INSERT INTO tradewind.company_contacts (organization_id, customer_company_id, contact_id)
        SELECT c.organization_id, c.id, (SELECT min(p.id) FROM tradewind.contacts p
            WHERE p.organization_id = c.organization_id) FROM company c
    ), place AS (
        INSERT INTO tradewind.company_addresses (organization_id, customer_company_id, city)
        SELECT organization_id, id, 'Bonn' FROM company
    )
    INSERT INTO tradewind.contracts (organization_id, customer_company_id, contract_number, start_date)
    SELECT organization_id, id, 'K1', '2026-01-01' FROM company
"""

SOLD = """
    WITH service AS (
        INSERT INTO tradewind.services_packages (organization_id, name, service_type)
        VALUES (%(o)s, 'Campaign', 'seo'), (%(o)s, 'Concept', 'strategy') RETURNING id
    ), opportunity AS (
        INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title)
        SELECT c.organization_id, c.id, t FROM tradewind.customer_companies c,
               unnest(ARRAY['Ads', 'Brand']) t
        WHERE c.organization_id = %(o)s RETURNING id, customer_company_id
    ), line AS (
        INSERT INTO tradewind.opportunity_services (organization_id, opportunity_id,
            service_package_id)
        SELECT %(o)s, (SELECT min(id) FROM opportunity), (SELECT min(id) FROM service)
    ), quote AS (
        INSERT INTO tradewind.quotes (organization_id, customer_company_id, opportunity_id)
        SELECT %(o)s, customer_company_id, id FROM opportunity ORDER BY id LIMIT 1 RETURNING id
    ), deal AS (
        INSERT INTO tradewind.deals (organization_id, customer_company_id, opportunity_id, title)
        SELECT %(o)s, customer_company_id, id, 'Ads' FROM opportunity ORDER BY id LIMIT 1
        RETURNING id
    ), sold AS (
        INSERT INTO tradewind.deal_services (organization_id, deal_id, service_package_id)
        SELECT %(o)s, deal.id, (SELECT min(id) FROM service) FROM deal
    ), promised AS (
        INSERT INTO tradewind.deal_deliverables (organization_id, deal_id, title)
        SELECT %(o)s, id, 'Drafts' FROM deal
    ), sequence AS (
        INSERT INTO tradewind.score_rules (organization_id, name, part, condition, points) VALUES
            (%(o)s, 'Far', 'fit', '{"field": "city", "operator": "is", "value": "Ulm"}', -5)
    ), numbered AS (
        INSERT INTO tradewind.quote_sequences (organization_id, series) VALUES (%(o)s, '2026-')
    ), looks AS (
        INSERT INTO tradewind.quote_brands (organization_id, digest) VALUES (%(o)s, 'y')
    )
    SELECT (SELECT min(id) FROM opportunity), (SELECT max(id) FROM opportunity),
           (SELECT max(id) FROM service), (SELECT id FROM quote), (SELECT id FROM deal)
"""


def furnished(people):
    """An organization with a row in every table that belongs to one."""
    organization = people.organization()
    colleague = people.person({organization: [Role.USER]})
    for statement in (
        "INSERT INTO tradewind.subscriptions (organization_id) VALUES (%(o)s)",
        "INSERT INTO tradewind.contacts (organization_id, first_name) VALUES (%(o)s, 'Bob'),"
        " (%(o)s, 'Bill')",
        "INSERT INTO tradewind.leads (organization_id, company_name) VALUES (%(o)s, 'Bob Ltd')",
        "INSERT INTO tradewind.settings (organization_id, key, value) VALUES (%(o)s, 'shared', '1')",
        "INSERT INTO tradewind.never_merged (organization_id, kind, one_id, other_id)"
        " VALUES (%(o)s, 'leads', 1, 2)",
        "INSERT INTO tradewind.lead_sources (organization_id, name, slug, source_type)"
        " VALUES (%(o)s, 'Fair', 'fair', 'event')",
        "INSERT INTO tradewind.insurance_products (organization_id, name, slug, product_type)"
        " VALUES (%(o)s, 'Van', 'van', 'auto')",
        "INSERT INTO tradewind.leads (organization_id, company_name) VALUES (%(o)s, 'Without way')",
        "INSERT INTO tradewind.lead_journeys (organization_id, lead_id, source)"
        " SELECT %(o)s, min(id), 'apollo' FROM tradewind.leads WHERE organization_id = %(o)s",
        "INSERT INTO tradewind.website_analyses (organization_id, domain)"
        " VALUES (%(o)s, 'example.com')",
        "INSERT INTO tradewind.enrichment_sources (organization_id, id, api_source)"
        " VALUES (%(o)s, 1000001, 'apollo')",
        "INSERT INTO tradewind.enrichment_calls (organization_id, enrichment_source_id, operation,"
        " has_succeeded) VALUES (%(o)s, 1000001, 'search', true)",
        "INSERT INTO tradewind.email_verifications (organization_id, email, result)"
        " VALUES (%(o)s, 'a@example.com', 'deliverable')",
        "INSERT INTO tradewind.scraping_jobs (organization_id, source) VALUES (%(o)s, 'yelp')",
        "INSERT INTO tradewind.lead_batches (organization_id, name, target, source_file, file_size,"
        " file_hash) VALUES (%(o)s, 'x', 'leads', 'x.csv', 1, repeat('a', 64))",
        "INSERT INTO tradewind.import_mappings (organization_id, target, signature, name, mapping)"
        " VALUES (%(o)s, 'leads', repeat('a', 64), 'x', '{}')",
        CUSTOMER,
        "INSERT INTO tradewind.interactions (organization_id, type) VALUES (%(o)s, 'call')",
        "INSERT INTO tradewind.tasks (organization_id, title) VALUES (%(o)s, 'Call')",
        "INSERT INTO tradewind.notes (organization_id, body) VALUES (%(o)s, 'Heard')",
        "INSERT INTO tradewind.documents (organization_id, title, file_name, media_type, size,"
        " sha256) VALUES (%(o)s, 'A', 'a.txt', 'text/plain', 9, repeat('a', 64))",
        "INSERT INTO tradewind.document_contents (organization_id, document_id, position, piece)"
        " SELECT organization_id, id, 0, 'x' FROM tradewind.documents WHERE organization_id = %(o)s",
    ):
        people.owner.execute(statement, {"o": organization})
    own_rows(people, organization, colleague.id)
    sold = people.row(SOLD, {"o": organization})
    people.owner.execute(
        "INSERT INTO tradewind.quote_items (organization_id, quote_id, description, unit_price)"
        " VALUES (%s, %s, 'Work', 1)",
        (organization, sold[3]),
    )
    return Place(
        organization,
        colleague.id,
        *people.row(
            "SELECT (SELECT min(id) FROM tradewind.customer_companies WHERE organization_id = %(o)s),"
            " (SELECT max(id) FROM tradewind.contacts WHERE organization_id = %(o)s),"
            " (SELECT min(id) FROM tradewind.documents WHERE organization_id = %(o)s)",
            {"o": organization},
        ),
        *sold,
    )


def own_rows(people, organization, person):
    people.owner.execute(
        "INSERT INTO tradewind.settings (organization_id, user_id, key, value)"
        " VALUES (%s, %s, 'own', '1')",
        (organization, person),
    )
    for shared in (True, False):
        people.owner.execute(
            "INSERT INTO tradewind.saved_views (organization_id, user_id, listing, name, definition,"
            " is_shared) VALUES (%s, %s, 'leads', %s, '{}', %s)",
            (organization, person, f"Shared: {shared}", shared),
        )
    people.owner.execute("INSERT INTO tradewind.sign_ins (user_id) VALUES (%s)", (person,))
