"""Every table, in one import, for the mapper and for Alembic."""

import core.access.models as access
import core.customers.models as customers
import core.imports.models as imports
import core.journal.models as journal
import core.leads.models as leads
import core.lists.models as lists
from core.customers import companies, contracts, dealings
from core.db import Model
from core.leads import enrichment, origins

__all__ = [
    "Model",
    "access",
    "companies",
    "contracts",
    "customers",
    "dealings",
    "enrichment",
    "imports",
    "journal",
    "leads",
    "lists",
    "origins",
]
