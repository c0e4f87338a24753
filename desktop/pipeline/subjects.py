"""Opportunities and deals as the one list and the one form know them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.shell.records.subject import Subject, Words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.forms.records import RecordKind, Values


def _opportunity_words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Pipeline", "Opportunities"),
        new=say("Pipeline", "New opportunity"),
        moved_one=say("Pipeline", "1 opportunity moved to the trash"),
        moved_many=say("Pipeline", "%s opportunities moved to the trash"),
    )


def opportunity() -> "RecordKind":
    from core.pipeline import commands
    from core.pipeline.inputs import NewOpportunity, OpportunityEdit
    from core.pipeline.models import Opportunity
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    def create(session: "Session", organization: int, entry: "Values") -> int:
        return commands.add(session, organization, entry)

    return RecordKind(
        "Opportunity",
        Opportunity,
        OpportunityEdit,
        NewOpportunity,
        (
            Group("What it is", ("title", "customer_company_id", "contact_id", "owner_id")),
            Group(
                "What it may bring",
                ("amount", "currency", "expected_close_date", "probability_override"),
            ),
            Group("Where it stands", ("stage", "lost_reason", "lost_details")),
            Group("More", ("description", "custom_fields")),
        ),
        create=create,
    )


def _deal_words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Pipeline", "Deals"),
        new=say("Pipeline", "New deal"),
        moved_one=say("Pipeline", "1 deal moved to the trash"),
        moved_many=say("Pipeline", "%s deals moved to the trash"),
    )


def deal() -> "RecordKind":
    from core.pipeline.deal_models import Deal
    from core.pipeline.inputs import DealEdit
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    return RecordKind(
        "Deal",
        Deal,
        DealEdit,
        DealEdit,
        (
            Group("What was agreed", ("title", "deal_status", "campaign_manager_id")),
            Group("For how much, and when", ("final_amount", "currency", "start_date", "end_date")),
            Group("What is delivered", ("deliverables", "terms")),
            Group("More", ("custom_fields",)),
        ),
    )


OPPORTUNITIES = Subject("opportunities", _opportunity_words, opportunity)
DEALS = Subject("deals", _deal_words, deal)
