"""Who is in a company: linked, unlinked, made primary, and what each of them is there, edited in place."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from desktop.customers.finding import FindDialog
from desktop.shell import reaching
from desktop.shell.records.rows_tab import Empty, RowDeed, RowsTab
from desktop.shell.records.tabs import About
from desktop.shell.rows import Column
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.customers.queries import PersonRow
    from desktop.shell.forms.record_form import RecordForm
    from desktop.shell.forms.records import RecordKind

WIDTH = 280


def link_kind() -> "RecordKind":
    from core.customers.companies import CompanyContact
    from core.customers.company_inputs import LinkEdit
    from desktop.shell.forms.records import RecordKind

    return RecordKind("Contact of a company", CompanyContact, LinkEdit, LinkEdit)


def person_kind(company: int) -> "RecordKind":
    """A contact as everywhere, who is in this company from the start."""
    from dataclasses import replace

    from core.customers.commands import link, make_contact
    from desktop.customers.view import kind

    return replace(
        kind(),
        create=lambda session, organization, entry: make_contact(
            session, organization, company, entry
        ),
        instead=lambda session, organization, contact: link(
            session, organization, company, contact, {}
        ),
    )


class PeopleTab(RowsTab["PersonRow"]):
    tables = ("company_contacts", "contacts")
    area = "companies"

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(
            shell,
            about,
            self.tr("People in this company"),
            (
                Column(self.tr("Name"), _name, 150),
                Column(self.tr("Position"), lambda row: row.position or "", 130),
                Column(self.tr("Department"), lambda row: row.department or "", 90),
                Column(self.tr("E-mail"), lambda row: row.email or ""),
                Column(self.tr("Telephone"), lambda row: row.phone or row.mobile or "", 125),
                Column(self.tr("Is"), _badges, 100, lambda _: "muted"),
            ),
            lambda row: row.link_id,
            (
                RowDeed(self.tr("Add a person…"), self.add, None, "Ctrl+N"),
                RowDeed(self.tr("Make primary"), self.make_primary, lambda row: not row.is_primary),
                RowDeed(self.tr("Open the contact"), self.open_chosen, lambda _: True),
                RowDeed(self.tr("Write a mail"), self.write, lambda row: bool(row.email)),
                RowDeed(
                    self.tr("Call"),
                    self.call,
                    lambda row: bool(row.phone or row.mobile) and not row.do_not_call,
                ),
                RowDeed(self.tr("Unlink"), self.unlink, lambda _: True, "Del"),
            ),
            Empty(
                "users-round",
                self.tr("Nobody is linked yet"),
                self.tr(
                    "Add the people you talk to here; the first one becomes the primary contact."
                ),
            ),
        )
        self.card = QFrame()
        self.card.setProperty("look", "card")
        self.card.setFixedWidth(WIDTH)
        self.card.hide()
        self._title = QLabel()
        self._title.setProperty("look", "heading")
        self._inside = QVBoxLayout(self.card)
        self._inside.setContentsMargins(16, 14, 16, 14)
        self._inside.addWidget(self._title)
        self.middle.addWidget(self.card)
        self.form: RecordForm | None = None
        self._shown: int | None = None
        self._kind: RecordKind | None = None
        self.table.chosen.connect(self._show_form)

    def query(self, session: "Session") -> "list[PersonRow]":
        from dataclasses import replace

        from core.customers.queries import people_of
        from core.phones import shown

        # As they are dialled from here.
        return [
            replace(
                row,
                phone=shown(row.phone) if row.phone else None,
                mobile=shown(row.mobile) if row.mobile else None,
            )
            for row in people_of(session, self.about.organization_id, self.about.record)
        ]

    # What somebody is here, beside the list

    @Slot()
    def _show_form(self) -> None:
        row = self.chosen
        self.card.setVisible(row is not None)
        if row is None or row.link_id == self._shown:
            return
        self._shown = row.link_id
        self._title.setText(row.name)
        if self._kind is None:
            self.shell.tasks.run(self, lambda _: link_kind(), self._on_kind)
        else:
            self._make_form(row.link_id)

    def _on_kind(self, kind: "RecordKind") -> None:
        self._kind = kind
        if self._shown is not None:
            self._make_form(self._shown)

    def _make_form(self, link: int) -> None:
        from desktop.shell.forms.record_form import RecordForm

        assert self._kind is not None
        if self.form is not None:
            self.form.drafting.flush()
            self._inside.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = RecordForm(
            self.shell, self._kind, self.about.organization_id, link, takes_focus=False
        )
        self.form.cancel.hide()
        self._inside.addWidget(self.form, 1)

    # What can be done

    @Slot()
    def add(self) -> None:
        organization = self.about.organization_id

        def find(session: "Session", typed: str) -> "list[Any]":
            from core.customers.search import find_contacts

            return find_contacts(session, organization, typed)

        FindDialog(
            self.shell,
            self,
            self.tr("Add a person"),
            self.tr("Name or e-mail address"),
            find,
            lambda row: (row.name, " · ".join(filter(None, [row.email, row.company]))),
            self._on_found,
            self.tr("New contact: %s"),
        ).open()

    def _on_found(self, row: Any | None, typed: str) -> None:
        if row is None:
            self._make(typed)
            return
        organization, company, contact = self.about.organization_id, self.about.record, row.id

        def command(session: "Session") -> int:
            from core.customers.commands import link

            return link(session, organization, company, contact, {})

        said = self.tr("%s is linked.") % row.name
        self.shell.tasks.write(command, lambda _: self.shell.say(said))

    def _make(self, typed: str) -> None:
        given: dict[str, object] = {}
        if "@" in typed:
            given["email"] = typed
        else:
            first, _, last = typed.rpartition(" ")
            given = {"first_name": first, "last_name": last} if first else {"last_name": last}
        company = self.about.record

        def loaded(kind: "RecordKind") -> None:
            from desktop.shell.forms.dialog import open_record

            open_record(
                self.shell, kind, self.about.organization_id, None, given, parent=self.window()
            )

        self.shell.tasks.run(self, lambda _: person_kind(company), loaded)

    @Slot()
    def make_primary(self) -> None:
        row, organization = self.chosen, self.about.organization_id
        if row is None:
            return

        def command(session: "Session") -> None:
            from core.customers.commands import make_primary
            from core.customers.companies import CompanyContact

            make_primary(session, CompanyContact, organization, row.link_id)

        said = self.tr("%s is the primary contact now.") % row.name
        self.shell.tasks.write(command, lambda _: self.shell.say(said))

    @Slot()
    def unlink(self) -> None:
        if (row := self.chosen) is None:
            return

        def command(session: "Session") -> None:
            from core.customers.commands import unlink
            from core.customers.companies import CompanyContact

            unlink(session, CompanyContact, row.link_id, "Contact unlinked")

        said = self.tr("%s is not linked any more; Ctrl+Z in a list takes that back.") % row.name
        self.shell.tasks.write(command, lambda _: self.shell.say(said))

    def open_chosen(self) -> None:
        if (row := self.chosen) is not None:
            self.shell.open("contacts", row.contact_id)

    @Slot()
    def write(self) -> None:
        if (row := self.chosen) is not None and row.email:
            reaching.write_to(self.shell, row.email)

    @Slot()
    def call(self) -> None:
        row = self.chosen
        if row is not None and (phone := row.phone or row.mobile):
            reaching.call(self.shell, phone)


def _name(row: "PersonRow") -> str:
    return f"★ {row.name}" if row.is_primary else row.name


def _badges(row: "PersonRow") -> str:
    say = QCoreApplication.translate
    return ", ".join(
        filter(
            None,
            [
                say("PeopleTab", "decides") if row.is_decision_maker else "",
                say("PeopleTab", "has left") if not row.is_active else "",
                say("PeopleTab", "not to be called") if row.do_not_call else "",
            ],
        )
    )
