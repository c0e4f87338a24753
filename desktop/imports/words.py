"""What verdicts, states and looks are called on the display."""

from PySide6.QtCore import QCoreApplication

from core.imports.choices import BatchState, Target
from core.imports.looks import Look


def verdict(name: str) -> str:
    say = QCoreApplication.translate
    return {
        "create": say("Imports", "New"),
        "update": say("Imports", "Updated"),
        "skip": say("Imports", "Skipped"),
        "blocked": say("Imports", "Blocked"),
        "invalid": say("Imports", "Invalid"),
    }[name]


TONES = {
    "create": "good",
    "update": "accent",
    "skip": "muted",
    "blocked": "warning",
    "invalid": "danger",
}


def state(found: BatchState) -> str:
    say = QCoreApplication.translate
    return {
        BatchState.RUNNING: say("Imports", "Running"),
        BatchState.INTERRUPTED: say("Imports", "Interrupted"),
        BatchState.COMPLETED: say("Imports", "Completed"),
        BatchState.CANCELLED: say("Imports", "Called off"),
        BatchState.FAILED: say("Imports", "Failed"),
        BatchState.UNDONE: say("Imports", "Taken back"),
    }[found]


STATE_TONES = {
    BatchState.RUNNING: "accent",
    BatchState.INTERRUPTED: "danger",
    BatchState.COMPLETED: "good",
    BatchState.CANCELLED: "muted",
    BatchState.FAILED: "danger",
    BatchState.UNDONE: "warning",
}


def target(found: Target) -> str:
    say = QCoreApplication.translate
    return {
        Target.LEADS: say("Imports", "Leads"),
        Target.CONTACTS: say("Imports", "Contacts"),
        Target.COMPANIES: say("Imports", "Companies"),
    }[found]


def look(found: Look) -> str:
    say = QCoreApplication.translate
    return {
        Look.TEXT: say("Imports", "Text"),
        Look.EMAIL: say("Imports", "E-mail"),
        Look.PHONE: say("Imports", "Telephone"),
        Look.WEBSITE: say("Imports", "Website"),
        Look.COUNTRY: say("Imports", "Country"),
        Look.MONEY: say("Imports", "Money"),
        Look.NUMBER: say("Imports", "Number"),
        Look.DATE: say("Imports", "Date"),
        Look.FLAG: say("Imports", "Yes or no"),
    }.get(found, say("Imports", "Text"))


def phases() -> dict[str, str]:
    """What an import is at, by the name that it gives it."""
    say = QCoreApplication.translate
    return {
        "read": say("Imports", "Reading the file"),
        "match": say("Imports", "Comparing with what is here"),
        "write": say("Imports", "Writing"),
        "link": say("Imports", "Linking people with their companies"),
    }
