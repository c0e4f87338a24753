"""What columns of imports may say; apart from the models, because lists and forms need no mapper."""

from enum import StrEnum


class Target(StrEnum):
    """What the rows of a file become."""

    LEADS = "leads"
    CONTACTS = "contacts"
    COMPANIES = "companies"


class BatchState(StrEnum):
    # As long as its session holds the lock; a batch that says so and has none was interrupted.
    RUNNING = "running"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNDONE = "undone"
