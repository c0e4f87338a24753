"""Every table, in one import, for the mapper and for Alembic."""

import core.access.models as access
import core.customers.models as customers
import core.duplicates.models as duplicates
import core.imports.models as imports
import core.journal.models as journal
import core.leads.models as leads
import core.lists.models as lists
import core.pipeline.models as pipeline
from core.customers import companies, contracts, dealings
from core.db import Model
from core.leads import enrichment, facts, origins, rules
from core.pipeline import deal_models, quote_models

__all__ = [
    "Model",
    "access",
    "companies",
    "contracts",
    "customers",
    "deal_models",
    "dealings",
    "duplicates",
    "enrichment",
    "facts",
    "imports",
    "journal",
    "leads",
    "lists",
    "origins",
    "pipeline",
    "quote_models",
    "rules",
]
