"""Who may do what: declared here once; grants, policies and the refusals on screen come from it.

A change here takes effect in a database through a migration, which a test insists upon.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a person is in one organization, the most trusted first; several at once are possible."""

    OWNER = "owner"
    ADMIN = "admin"
    MANAGER = "manager"
    SALES_REP = "sales_rep"
    MARKETER = "marketer"
    ANALYST = "analyst"
    USER = "user"
    VIEWER = "viewer"


class Area(StrEnum):
    ORGANIZATIONS = "organizations"
    USERS = "users"
    SETTINGS = "settings"
    SUBSCRIPTIONS = "subscriptions"
    JOURNAL = "journal"
    CONTACTS = "contacts"
    LEADS = "leads"
    # The rules of the score, which are the whole organization's.
    SCORING = "scoring"
    IMPORTS = "imports"
    COMPANIES = "companies"
    CONTRACTS = "contracts"
    # Calls, meetings, mails and notes: what happened.
    INTERACTIONS = "interactions"
    TASKS = "tasks"
    DOCUMENTS = "documents"
    # The catalogue: what the agency sells.
    SERVICES = "services"
    OPPORTUNITIES = "opportunities"
    QUOTES = "quotes"
    DEALS = "deals"


class Action(StrEnum):
    VIEW = "view"
    CREATE = "create"
    EDIT = "edit"
    # Into the trash and out of it.
    DELETE = "delete"
    # Out of the trash for good.
    PURGE = "purge"


LOOK = frozenset({Action.VIEW})
WRITE = LOOK | {Action.CREATE, Action.EDIT}
WORK = WRITE | {Action.DELETE}
ALL = WORK | {Action.PURGE}
CHANGE = LOOK | {Action.EDIT}
NOTHING: frozenset[Action] = frozenset()

_TRADE = {
    Role.OWNER: ALL,
    Role.ADMIN: ALL,
    Role.MANAGER: ALL,
    Role.SALES_REP: WORK,
    Role.MARKETER: WORK,
    Role.ANALYST: LOOK,
    Role.USER: WRITE,
    Role.VIEWER: LOOK,
}

# What everybody adds to in a day's work, and takes away again.
_DAILY = {
    Role.OWNER: ALL,
    Role.ADMIN: ALL,
    Role.MANAGER: ALL,
    Role.SALES_REP: WORK,
    Role.MARKETER: WORK,
    Role.ANALYST: LOOK,
    Role.USER: WORK,
    Role.VIEWER: LOOK,
}

# What binds the agency is signed by those who sell.
_AGREED = {
    Role.OWNER: ALL,
    Role.ADMIN: ALL,
    Role.MANAGER: ALL,
    Role.SALES_REP: WORK,
    Role.MARKETER: LOOK,
    Role.ANALYST: LOOK,
    Role.USER: LOOK,
    Role.VIEWER: LOOK,
}

# Everybody reads the price list; who runs the agency writes it.
_CATALOGUE = {
    **dict.fromkeys(Role, LOOK),
    Role.OWNER: ALL,
    Role.ADMIN: ALL,
    Role.MANAGER: ALL,
}

# Whoever wins an opportunity makes its deal, so these go together.
_SOLD = {**_TRADE, Role.MARKETER: LOOK}

PERMISSIONS: Mapping[Area, Mapping[Role, frozenset[Action]]] = MappingProxyType(
    {
        Area.ORGANIZATIONS: {
            **dict.fromkeys(Role, LOOK),
            Role.OWNER: WORK,
            Role.ADMIN: WRITE,
            Role.MANAGER: LOOK,
        },
        Area.USERS: {**dict.fromkeys(Role, LOOK), Role.OWNER: WORK, Role.ADMIN: WORK},
        Area.SETTINGS: {**dict.fromkeys(Role, LOOK), Role.OWNER: WORK, Role.ADMIN: WORK},
        Area.SUBSCRIPTIONS: {
            **dict.fromkeys(Role, NOTHING),
            Role.OWNER: WRITE,
            Role.ADMIN: LOOK,
        },
        # To edit the journal is to undo what somebody else did; nobody can alter it.
        Area.JOURNAL: {
            **dict.fromkeys(Role, NOTHING),
            Role.OWNER: CHANGE,
            Role.ADMIN: CHANGE,
            Role.MANAGER: CHANGE,
            Role.ANALYST: LOOK,
        },
        Area.CONTACTS: _TRADE,
        Area.LEADS: _TRADE,
        Area.SCORING: {
            **dict.fromkeys(Role, LOOK),
            Role.OWNER: ALL,
            Role.ADMIN: ALL,
            Role.MANAGER: ALL,
            Role.MARKETER: WORK,
        },
        Area.IMPORTS: _TRADE,
        Area.COMPANIES: _TRADE,
        Area.CONTRACTS: _AGREED,
        Area.INTERACTIONS: _DAILY,
        Area.TASKS: _DAILY,
        Area.DOCUMENTS: _DAILY,
        Area.SERVICES: _CATALOGUE,
        Area.OPPORTUNITIES: _SOLD,
        Area.QUOTES: _SOLD,
        Area.DEALS: _SOLD,
    }
)

# Every table that belongs to one organization, and the area whose rights guard it.
TABLES: Mapping[str, Area] = MappingProxyType(
    {
        "contacts": Area.CONTACTS,
        "leads": Area.LEADS,
        # Of contacts, companies and leads: their rights are the same.
        "never_merged": Area.CONTACTS,
        "score_rules": Area.SCORING,
        "scorings": Area.LEADS,
        "lead_facts": Area.LEADS,
        "lead_places": Area.LEADS,
        "lead_traits": Area.LEADS,
        "lead_sources": Area.LEADS,
        "insurance_products": Area.LEADS,
        "lead_journeys": Area.LEADS,
        "website_analyses": Area.LEADS,
        # Prices and limits, and the names of keys.
        "enrichment_sources": Area.SETTINGS,
        "enrichment_calls": Area.LEADS,
        "email_verifications": Area.LEADS,
        "scraping_jobs": Area.LEADS,
        "lead_batches": Area.IMPORTS,
        "import_mappings": Area.IMPORTS,
        "customer_companies": Area.COMPANIES,
        "company_contacts": Area.COMPANIES,
        "company_addresses": Area.COMPANIES,
        "contracts": Area.CONTRACTS,
        "interactions": Area.INTERACTIONS,
        "notes": Area.INTERACTIONS,
        "tasks": Area.TASKS,
        "documents": Area.DOCUMENTS,
        "document_contents": Area.DOCUMENTS,
        "services_packages": Area.SERVICES,
        "opportunities": Area.OPPORTUNITIES,
        "opportunity_services": Area.OPPORTUNITIES,
        "opportunity_stage_changes": Area.OPPORTUNITIES,
        "opportunity_sums": Area.OPPORTUNITIES,
        "company_pipelines": Area.OPPORTUNITIES,
        "quotes": Area.QUOTES,
        "quote_items": Area.QUOTES,
        "quote_sequences": Area.QUOTES,
        "quote_brands": Area.QUOTES,
        "deals": Area.DEALS,
        "deal_services": Area.DEALS,
        "deal_deliverables": Area.DEALS,
        "subscriptions": Area.SUBSCRIPTIONS,
    }
)
