"""Every table, in one import, for the mapper and for Alembic."""

from core.db import Model

__all__ = ["Model"]
