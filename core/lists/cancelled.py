"""Long work that the person has called off."""

from core.errors import UserError


class Cancelled(UserError):
    """They changed their mind; nothing was left behind."""
