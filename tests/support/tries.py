"""How each table is written to, for those who try whether they may."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Try:
    """How to write to a table: its columns and values for a row of organization {o} (or of person
    {p}), what to set, and which of the rows is meant."""

    columns: str
    values: str
    change: str
    where: str = "organization_id = {o}"

    def statements(self, table, **names):
        where = self.where.format(**names)
        return {
            "select": f"SELECT 1 FROM tradewind.{table} WHERE {where}",
            "insert": f"INSERT INTO tradewind.{table} ({self.columns})"
            f" VALUES ({self.values.format(**names)})",
            "update": f"UPDATE tradewind.{table} SET {self.change.format(**names)} WHERE {where}",
            "delete": f"DELETE FROM tradewind.{table} WHERE {where}",
        }


CHANGE = Try(
    "organization_id, change_set_id, table_name, action, row_count, row_ids",
    "{o}, 1, 'leads', 'insert', 1, '{{[1,1]}}'",
    "row_count = 2",
)
TRIES = {
    "alembic_version": Try("version_num", "'x'", "version_num = 'x'", "true"),
    "permissions": Try("role, area, action", "'viewer', 'leads', 'purge'", "area = 'x'", "true"),
    "guarded_tables": Try("table_name, area", "'users', 'leads'", "area = 'x'", "true"),
    "held_rights": Try("role_name, place", "'x', ''", "rights = '{{}}'", "true"),
    "news": Try("table_name, row_ids", "'leads', '*'", "row_ids = '*'", "true"),
    "herald": Try("pid, until", "pg_backend_pid(), now()", "until = now()", "true"),
    "steps_back": Try(
        "transaction_number, table_name, field, row_id, change_id, was, becomes",
        "pg_current_xact_id()::text::bigint, 'leads', 'status', 1, 1, 'lost', 'new'",
        "becomes = 'new'",
        "true",
    ),
    "organizations": Try("name, slug", "'Mine', 'mine'", "name = 'Mine'", "id = {o}"),
    "users": Try(
        "role_name, email, first_name, last_name",
        "'nobody', 'x@example.com', 'Xe', 'Xe'",
        "first_name = 'Eve'",
        "id = {colleague}",
    ),
    "memberships": Try("organization_id, user_id, role", "{o}, {p}, 'owner'", "role = 'owner'"),
    "sign_ins": Try("user_id", "{p}", "workstation = 'x'", "user_id = {colleague}"),
    "settings": Try(
        "organization_id, key, value", "{o}, 'new', '1'", "value = '2'", "{own} AND key = 'shared'"
    ),
    "subscriptions": Try("organization_id, deleted_at", "{o}, now()", "contact_limit = 9"),
    "contacts": Try("organization_id, first_name", "{o}, 'Ann'", "job_title = 'Boss'"),
    "leads": Try("organization_id, company_name", "{o}, 'Acme'", "notes = 'x'"),
    "never_merged": Try(
        "organization_id, kind, one_id, other_id", "{o}, 'contacts', 1, 2", "other_id = 9"
    ),
    "score_rules": Try(
        "organization_id, name, part, condition, points",
        '{o}, \'Near\', \'fit\', \'{{"field": "city", "operator": "is", "value": "Ulm"}}\', 5',
        "points = 7",
    ),
    "lead_facts": Try(
        "organization_id, id, created_at, place, traits, status, priority",
        "{o}, 0, now(), 1, 1, 1, 1",
        "score = 100",
    ),
    "lead_places": Try("organization_id, place", "{o}, 1", "city = 'Bonn'"),
    "lead_traits": Try("organization_id, traits, tags", "{o}, 1, '{{}}'", "source = 'x'"),
    "scorings": Try("organization_id, query, began_at", "{o}, 'SELECT 1', now()", "reached_id = 7"),
    "lead_sources": Try(
        "organization_id, name, slug, source_type", "{o}, 'Fair', 'fair-2', 'event'", "name = 'X'"
    ),
    "insurance_products": Try(
        "organization_id, name, slug, product_type", "{o}, 'Van', 'van-2', 'auto'", "name = 'X'"
    ),
    "lead_journeys": Try(
        "organization_id, lead_id, source",
        "{o}, (SELECT max(id) FROM tradewind.leads WHERE organization_id = {o}), 'hunter'",
        "source = 'x'",
    ),
    "website_analyses": Try(
        "organization_id, domain", "{o}, 'new.example.com'", "has_gallery = true"
    ),
    "enrichment_sources": Try("organization_id, api_source", "{o}, 'hunter'", "plan_name = 'x'"),
    "enrichment_calls": Try(
        "organization_id, enrichment_source_id, operation, has_succeeded",
        # By its number: a person who may not see the settings cannot look it up.
        "{o}, 1000001, 'search', true",
        "cost = 1",
    ),
    "email_verifications": Try(
        "organization_id, email, result", "{o}, 'b@example.com', 'risky'", "reason = 'x'"
    ),
    "scraping_jobs": Try("organization_id, source", "{o}, 'yelp'", "city = 'Vienna'"),
    "lead_batches": Try(
        "organization_id, name, target, source_file, file_size, file_hash",
        "{o}, 'x', 'leads', 'x.csv', 1, repeat('b', 64)",
        "name = 'y'",
    ),
    "import_mappings": Try(
        "organization_id, target, signature, name, mapping",
        "{o}, 'leads', repeat('b', 64), 'x', '{{}}'",
        "name = 'y'",
    ),
    "customer_companies": Try("organization_id, company_name", "{o}, 'Acme'", "sector = 'x'"),
    "company_contacts": Try(
        "organization_id, customer_company_id, contact_id",
        "{o}, {company}, {contact}",
        "position = 'Boss'",
    ),
    "company_addresses": Try(
        "organization_id, customer_company_id, city",
        "{o}, {company}, 'Bonn'",
        "city = 'Rome'",
    ),
    "contracts": Try(
        "organization_id, customer_company_id, contract_number, start_date",
        "{o}, {company}, 'K2', '2026-01-01'",
        "notes = 'x'",
    ),
    "interactions": Try("organization_id, type", "{o}, 'call'", "subject = 'x'"),
    "tasks": Try("organization_id, title", "{o}, 'Call'", "location = 'x'"),
    "notes": Try("organization_id, body", "{o}, 'Heard'", "body = 'x'"),
    "documents": Try(
        "organization_id, title, url", "{o}, 'Offer', 'https://example.com'", "title = 'x'"
    ),
    "document_contents": Try(
        "organization_id, document_id, position, piece",
        "{o}, {document}, 1, 'x'",
        "position = 2",
    ),
    "services_packages": Try(
        "organization_id, name, service_type", "{o}, 'Audit', 'seo'", "description = 'x'"
    ),
    "opportunities": Try(
        "organization_id, customer_company_id, title", "{o}, {company}, 'Site'", "description = 'x'"
    ),
    "opportunity_services": Try(
        "organization_id, opportunity_id, service_package_id",
        "{o}, {opportunity}, {other_service}",
        "quantity = 2",
    ),
    "opportunity_stage_changes": Try(
        "organization_id, opportunity_id, to_stage",
        "{o}, {opportunity}, 'proposal'",
        "lasted = '1h'",
    ),
    "opportunity_sums": Try(
        "organization_id, stage, currency, opportunities, amount, weighted_value",
        "{o}, 'proposal', 'EUR', 1, 1, 1",
        "amount = 1000000",
    ),
    "company_pipelines": Try(
        "organization_id, customer_company_id, currency, opportunities, won_amount, pipeline_value",
        "{o}, {company}, 'USD', 1, 1, 1",
        "won_amount = 1000000",
    ),
    "quotes": Try(
        "organization_id, customer_company_id, opportunity_id",
        "{o}, {company}, {opportunity}",
        "notes = 'x'",
    ),
    "quote_items": Try(
        "organization_id, quote_id, description, unit_price",
        "{o}, {quote}, 'Work', 1",
        "details = 'x'",
    ),
    "quote_brands": Try("organization_id, digest", "{o}, 'x'", "primary_color = '#000000'"),
    "quote_sequences": Try("organization_id, series", "{o}, '2027-'", "last_number = 7"),
    "deals": Try(
        "organization_id, customer_company_id, opportunity_id, title",
        "{o}, {company}, {other_opportunity}, 'Site'",
        "terms = 'x'",
    ),
    "deal_services": Try(
        "organization_id, deal_id, service_package_id",
        "{o}, {deal}, {other_service}",
        "quantity = 2",
    ),
    "deal_deliverables": Try(
        "organization_id, deal_id, title", "{o}, {deal}, 'Texts'", "title = 'Pictures'"
    ),
    "change_sets": Try(
        "organization_id, transaction_number, role_name", "{o}, 1, 'x'", "label = 'x'"
    ),
    "changes": CHANGE,
    # A shared one of a colleague's.
    "saved_views": Try(
        "organization_id, user_id, listing, name, definition",
        "{o}, {colleague}, 'leads', 'New', '{{}}'",
        "name = 'Mine'",
        "{own} AND user_id = {colleague} AND is_shared",
    ),
}
# Within each person's own reach, whatever their role: their setting, their profile, their sign-ins.
OWN = {
    "users": Try("email", "'x'", "first_name = 'Eve'", "id = {p}"),
    "sign_ins": Try("user_id", "{p}", "workstation = 'x'", "user_id = {p}"),
    "settings": Try(
        "organization_id, user_id, key, value",
        "{o}, {p}, 'new', '1'",
        "value = '2'",
        "{own} AND user_id = {p}",
    ),
    "settings of others": Try(
        "organization_id, user_id, key, value",
        "{o}, {colleague}, 'new', '1'",
        "value = '2'",
        "{own} AND user_id = {colleague}",
    ),
    "saved_views": Try(
        "organization_id, user_id, listing, name, definition",
        "{o}, {p}, 'leads', 'New', '{{}}'",
        "is_shared = true",
        "{own} AND user_id = {p}",
    ),
    "saved_views of others": Try(
        "organization_id, user_id, listing, name, definition",
        "{o}, {colleague}, 'leads', 'New', '{{}}'",
        "user_id = {p}",
        "{own} AND user_id = {colleague} AND NOT is_shared",
    ),
}
