"""What columns of imports may say; apart from the models, because lists and forms need no mapper."""

from enum import StrEnum


class Target(StrEnum):
    """What the rows of a file become."""

    LEADS = "leads"
    CONTACTS = "contacts"
    COMPANIES = "companies"


class BatchState(StrEnum):
    RUNNING = "running"
    # Never stored: it says it is running, and nobody holds its lock any more.
    INTERRUPTED = "interrupted"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNDONE = "undone"
