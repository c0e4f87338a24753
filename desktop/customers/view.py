"""The contacts: everybody the organization knows, on the shared list and form."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.shell.records import deeds
from desktop.shell.records.subject import Subject, Words
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from desktop.shell.forms.records import RecordKind


def _words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Contacts", "Contacts"),
        new=say("Contacts", "New contact"),
        moved_one=say("Contacts", "1 contact moved to the trash"),
        moved_many=say("Contacts", "%s contacts moved to the trash"),
    )


def kind() -> "RecordKind":
    from core.customers.inputs import ContactEdit, NewContact
    from core.customers.models import Contact
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    return RecordKind(
        "Contact",
        Contact,
        ContactEdit,
        NewContact,
        (
            Group(
                "Who it is",
                (
                    "salutation",
                    "first_name",
                    "last_name",
                    "company_name",
                    "job_title",
                    "gender",
                    "date_of_birth",
                    "owner_id",
                ),
            ),
            Group("How to reach them", ("email", "phone", "mobile", "website", "linkedin_url")),
            Group("Mailings", ("status", "consent_basis", "consent_source", "do_not_call")),
            Group("Where they are", ("street", "postal_code", "city", "state", "country")),
            Group("To find them again", ("tags", "custom_fields")),
        ),
        create=lambda session, organization, entry: deeds.make(
            session, Contact, organization, entry
        ),
        is_noticed=True,
    )


CONTACTS = Subject("contacts", _words, kind, comes_in_files=True)


class ContactsView(RecordsView):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, CONTACTS)

    def show_list(self) -> None:
        self.begin_as_mine()
