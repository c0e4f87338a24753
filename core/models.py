"""Every table, in one import, for the mapper and for Alembic."""

import core.access.models as access
import core.customers.models as customers
import core.journal.models as journal
import core.leads.models as leads
import core.lists.models as lists
from core.db import Model

__all__ = ["Model", "access", "customers", "journal", "leads", "lists"]
