"""Organizations: the agency and its clients, how each looks, who works there, and as what."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.access import organizations_actions as actions
from desktop.access.colours import ColourChips
from desktop.access.logo import LogoBox, prepared, shown
from desktop.access.people_dialogs import role_title
from desktop.shell.actions import key_within
from desktop.shell.read_view import ReadView
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.access.queries import OfficeDetails, OfficeRow, Offices, Worker
    from core.journal.live import Changes

    Shown = tuple[OfficeDetails, QImage | None]

BESIDE = 280


class OrganizationsView(ReadView["Offices"]):
    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            self.tr("Organizations"),
            self.tr("The agency and the clients it works for."),
            self.tr("Looking which organizations there are"),
            self.tr("The organizations could not be read"),
        )
        self._offices: Offices | None = None
        self._details: OfficeDetails | None = None
        self._wanted: int | None = None
        self.table: RowTable[OfficeRow] = RowTable(
            self.tr("Organizations, the agency first"),
            (
                Column(self.tr("Name"), lambda row: row.name, 0, _faded),
                Column(self.tr("Kind"), self._kind, 96, _faded),
                Column(self.tr("Short name"), lambda row: row.slug, 136, _faded),
                Column(self.tr("People"), lambda row: str(row.people or ""), 76, _faded),
                Column(self.tr("State"), self._state, 124, _faded),
            ),
            lambda row: row.organization_id,
        )
        self.table.chosen.connect(self._on_chosen)
        self.new = self.button(self.tr("New client…"), self._on_new, "primary")
        self.edit = self.button(self.tr("Edit…"), self._on_edit)
        self.switch = self.button(self.tr("Put away…"), self._on_switch)
        self.table.opened.connect(self.edit.click)
        self.name = QLabel()
        self.name.setProperty("look", "heading")
        self.about = QLabel()
        self.about.setProperty("look", "muted")
        for label in (self.name, self.about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.logo = LogoBox()
        self.logo.picked.connect(self.take_logo)
        self.logo.removed.connect(lambda: self._set_logo(None, None))
        self.colours = ColourChips()
        self.workers: RowTable[Worker] = RowTable(
            self.tr("Who works there, and as what"),
            (
                Column(self.tr("Name"), lambda row: row.full_name, 150, _worker_faded),
                Column(self.tr("Roles"), _roles, 0, _worker_faded),
            ),
            lambda row: row.user_id,
        )
        self.workers.setMinimumHeight(150)
        self.lay_out(self.side_by_side((self.table, 3), (self._card(), 2)), self.new)
        keys = QKeySequence.StandardKey.New
        key_within(self, self.new.text(), keys, self.new.click)
        self._on_chosen()

    # Reading

    def query(self) -> "Callable[[Session], Offices]":
        def ask(session: "Session") -> "Offices":
            from core.access.queries import list_offices

            return list_offices(session)

        return ask

    def concerns(self, changes: "list[Changes] | None") -> bool:
        kinds = ("organizations", "memberships", "users")
        return changes is None or any(each.concern(kind) for each in changes for kind in kinds)

    def show_found(self, found: "Offices") -> None:
        self._offices = found
        self.new.setEnabled(found.may_found)
        refusal = self.tr("Only owners and administrators of the agency take on new clients.")
        self.new.setToolTip("" if found.may_found else refusal)
        self.table.show_rows(found.rows)
        wanted = found.here if self.chosen is None and self._wanted is None else self._wanted
        self._wanted = None
        for place, row in enumerate(found.rows):
            if row.organization_id == wanted:
                self.table.choose(place)

    def open_record(self, record: int) -> None:
        self._wanted = record
        self.reload()

    # The chosen one

    @property
    def chosen(self) -> "OfficeRow | None":
        rows = self.table.chosen_rows()
        return rows[0] if rows else None

    @Slot()
    def _on_chosen(self) -> None:
        row = self.chosen
        self._details = None
        self.edit.setEnabled(False)
        may_close = self._offices is not None and self._offices.may_put_away
        is_client = row is not None and row.kind == "client"
        is_here = (
            row is not None
            and self._offices is not None
            and (row.organization_id == self._offices.here)
        )
        self.switch.setVisible(is_client and may_close)
        self.switch.setEnabled(is_client and may_close and not is_here)
        self.switch.setToolTip(
            self.tr("You are working in it; go to another organization first.") if is_here else ""
        )
        if row is None:
            self.card_place.show_empty(
                "building-2",
                self.tr("Nothing chosen"),
                self.tr("Choose an organization to see how it looks and who works there."),
            )
            return
        self.switch.setText(self.tr("Put away…") if row.is_active else self.tr("Bring back"))
        self.switch.setAccessibleName(self.switch.text())
        if not row.is_active:
            self._show_put_away(row)
            return
        number = row.organization_id

        def ask(session: "Session") -> "Shown":
            from core.access.queries import read_office

            found = read_office(session, number)
            return found, shown(found.brand.logo, found.brand.logo_type)

        read_rows(self.shell.tasks, self.card, ask, lambda found: self._show_details(row, found))

    def _show_put_away(self, row: "OfficeRow") -> None:
        self.name.setText(row.name)
        self.about.setText(self.tr("Put away. Nothing is lost; nobody works in it at present."))
        self.logo.hide()
        self.colours.show_colours({})
        self.workers.show_rows([])
        self.card_place.show_content()

    def _show_details(self, row: "OfficeRow", found: "Shown | Trouble") -> None:
        if isinstance(found, Trouble):
            self.card_place.show_empty("eye-off", self.tr("Not shown to you"), found.sentence)
            return
        details, image = found
        self._details = details
        self.edit.setEnabled(row.may_edit)
        refusal = self.tr("Only its owners and administrators change an organization.")
        self.edit.setToolTip("" if row.may_edit else refusal)
        self.name.setText(row.name)
        self.about.setText(self._about(row, details))
        has_logo = details.brand.logo is not None
        self.logo.show()
        self.logo.show_logo(image, has_logo=has_logo, may_edit=row.may_edit)
        self.colours.show_colours(
            {
                self.tr("First colour"): details.brand.primary,
                self.tr("Second colour"): details.brand.accent,
            }
        )
        self.workers.show_rows(details.workers)
        self.card_place.show_content()

    def _about(self, row: "OfficeRow", details: "OfficeDetails") -> str:
        said = (details.values.get(name) for name in ("website", "email", "city", "currency"))
        return " · ".join([self._kind(row), *(str(each) for each in said if each)])

    def _kind(self, row: "OfficeRow") -> str:
        return self.tr("Agency") if row.kind == "agency" else self.tr("Client")

    def _state(self, row: "OfficeRow") -> str:
        if not row.is_active:
            return self.tr("Put away")
        is_here = self._offices is not None and row.organization_id == self._offices.here
        return self.tr("You are here") if is_here else self.tr("Active")

    # What is done

    @Slot()
    def _on_new(self) -> None:
        actions.found(self.shell, self, then=self.open_record)

    @Slot()
    def _on_edit(self) -> None:
        if (row := self.chosen) is not None and self._details is not None:
            actions.edit(self.shell, row, self._details, self)

    @Slot()
    def _on_switch(self) -> None:
        if (row := self.chosen) is None:
            return
        if row.is_active:
            actions.put_away(self.shell, row, self)
        else:
            actions.bring_back(self.shell, row)

    @Slot(Path)
    def take_logo(self, file: Path) -> None:
        self.shell.tasks.run(
            self.logo, lambda _: prepared(file), then=lambda kept: self._set_logo(*kept)
        )

    def _set_logo(self, logo: bytes | None, kind: str | None) -> None:
        if (row := self.chosen) is not None and self._details is not None:
            actions.set_logo(self.shell, row, self._details.version, logo, kind)

    # Drawing

    def _card(self) -> QWidget:
        buttons = QGridLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.edit, 0, 0)
        buttons.addWidget(self.switch, 0, 1)
        label = QLabel(self.tr("Who works there"))
        label.setProperty("look", "label")
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(18, 16, 18, 16)
        inside.setSpacing(8)
        inside.addWidget(self.name)
        inside.addWidget(self.about)
        inside.addLayout(buttons)
        inside.addSpacing(4)
        inside.addWidget(self.logo)
        inside.addWidget(self.colours)
        inside.addSpacing(4)
        inside.addWidget(label)
        inside.addWidget(self.workers, 1)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(content)
        scrolled.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.card = QFrame()
        self.card.setProperty("look", "card")
        self.card.setAccessibleName(self.tr("The chosen organization"))
        self.card_place = Place(scrolled, BESIDE)
        around = QVBoxLayout(self.card)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self.card_place)
        return self.card


def _roles(row: "Worker") -> str:
    return ", ".join(role_title(role) for role in row.roles)


def _faded(row: "OfficeRow") -> str:
    return "text" if row.is_active else "muted"


def _worker_faded(row: "Worker") -> str:
    return "text" if row.status == "active" else "muted"
