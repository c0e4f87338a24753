"""What the shared list and form are told of leads."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.shell.records import deeds
from desktop.shell.records.subject import Subject, Words

if TYPE_CHECKING:
    from desktop.shell.forms.records import RecordKind


def _words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Leads", "Leads"),
        new=say("Leads", "New lead"),
        moved_one=say("Leads", "1 lead moved to the trash"),
        moved_many=say("Leads", "%s leads moved to the trash"),
    )


def kind() -> "RecordKind":
    from core.leads.inputs import LeadEdit, NewLead
    from core.leads.models import Lead
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    return RecordKind(
        "Lead",
        Lead,
        LeadEdit,
        NewLead,
        (
            Group(
                "Who it is",
                (
                    "company_name",
                    "first_name",
                    "last_name",
                    "job_title",
                    "is_decision_maker",
                    "date_of_birth",
                ),
            ),
            Group(
                "Where it stands",
                (
                    "status",
                    "priority",
                    "owner_id",
                    "next_follow_up_at",
                    "booking_potential",
                    "estimated_value",
                    "currency",
                    "source",
                    "lost_reason",
                ),
            ),
            Group("How to reach them", ("email", "phone", "website", "linkedin_url")),
            Group("The business", ("industry", "business_type", "company_size")),
            Group("Where they are", ("street", "postal_code", "city", "state", "country")),
            Group("To find it again", ("notes", "tags", "custom_fields")),
        ),
        create=lambda session, organization, entry: deeds.make(session, Lead, organization, entry),
        is_noticed=True,
    )


LEADS = Subject("leads", _words, kind, comes_in_files=True)
