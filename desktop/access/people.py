"""People: who works here, as what, what each of them may do, and why."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from core.access.staff import Staff, read_staff
from desktop.access import people_actions
from desktop.access.people_dialogs import role_title
from desktop.shell.actions import key_within
from desktop.shell.language import inside, said
from desktop.shell.read_view import ReadView
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.access.queries import PersonRow, Right

BESIDE = 300
NOBODY = Staff((), None, False, False, False)


class PeopleView(ReadView[Staff]):
    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            self.tr("People"),
            self.tr("Who works here, as what, what they may do, and why."),
            self.tr("Looking who works here"),
            self.tr("The people could not be read"),
        )
        self._staff = NOBODY
        self.table: RowTable[PersonRow] = RowTable(
            self.tr("People, by name"),
            (
                Column(self.tr("Name"), lambda row: row.full_name, 130, _faded),
                Column(self.tr("E-mail"), lambda row: row.email, 0, _faded),
                Column(self.tr("Roles"), _roles, 116, _faded),
                Column(self.tr("State"), self._state, 96, _faded),
            ),
            lambda row: row.user_id,
        )
        self.table.chosen.connect(self._on_chosen)
        self.invite = self.button(self.tr("Invite…"), self._on_invite, "primary")
        self.name = QLabel()
        self.name.setProperty("look", "heading")
        self.about = QLabel()
        self.about.setProperty("look", "muted")
        for label in (self.name, self.about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.roles = self.button(self.tr("Roles…"), self._on_roles)
        self.reset = self.button(self.tr("New password…"), self._on_reset)
        self.switch = self.button(self.tr("Disable"), self._on_switch)
        self.close_account = self.button(self.tr("Close account…"), self._on_offboard, "danger")
        self.rights: RowTable[Right] = RowTable(
            self.tr("What this person may do, and why"),
            (
                Column(self.tr("Right"), _right, 164),
                Column(self.tr("May"), self._may, 56, _tone),
                Column(self.tr("Why"), lambda right: said(right.because), 0, lambda _: "muted"),
            ),
            lambda right: (right.area, right.action),
        )
        self.table.opened.connect(self.rights.setFocus)
        key_within(
            self, self.invite.text().rstrip("…"), QKeySequence.StandardKey.New, self.invite.click
        )
        self.lay_out(self.side_by_side((self.table, 22), (self._card(), 19)), self.invite)
        self._on_chosen()

    # Reading

    def query(self) -> "Callable[[Session], Staff]":
        return read_staff

    def show_found(self, found: Staff) -> None:
        self._staff = found
        self.invite.setEnabled(found.may_invite)
        self.invite.setToolTip(
            "" if found.may_invite else self.tr("Your roles do not let you invite anybody.")
        )
        self.table.show_rows(found.rows)

    # The chosen person

    @property
    def chosen(self) -> "PersonRow | None":
        rows = self.table.chosen_rows()
        return rows[0] if rows else None

    @Slot()
    def _on_chosen(self) -> None:
        person, staff = self.chosen, self._staff
        for button in (self.roles, self.reset, self.switch, self.close_account):
            button.setEnabled(False)
        if person is None:
            self.rights.show_rows([])
            self.card_place.show_empty(
                "users-round",
                self.tr("Nobody chosen"),
                self.tr("Choose somebody to see what they may do, and why."),
            )
            return
        self.card_place.show_content()
        self.name.setText(person.full_name)
        self.about.setText(self._about(person))
        is_other, is_open = person.user_id != staff.me, person.status != "deleted"
        self.roles.setEnabled(staff.may_edit and is_open)
        self.reset.setEnabled(staff.may_edit and is_other and is_open)
        is_out = person.status in ("suspended", "inactive")
        self.switch.setText(self.tr("Enable") if is_out else self.tr("Disable"))
        self.switch.setAccessibleName(self.switch.text())
        self.switch.setEnabled(staff.may_edit and is_other and is_open)
        self.close_account.setEnabled(staff.may_close and is_other and is_open)
        number = person.user_id

        def ask(session: "Session") -> "list[Right]":
            from core.access.queries import rights_of

            return rights_of(session, number)

        read_rows(self.shell.tasks, self.rights, ask, self._show_rights)

    def _show_rights(self, found: "list[Right] | Trouble") -> None:
        if isinstance(found, Trouble):
            self.right_place.show_empty("eye-off", self.tr("Not shown to you"), found.sentence)
            return
        self.rights.show_rows(found)
        self.right_place.show_content()

    def _about(self, person: "PersonRow") -> str:
        last = (
            self.tr("last signed in {0}").format(moment(person.last_login_at))
            if person.last_login_at
            else self.tr("never signed in")
        )
        return f"{person.email} · {self._state(person)} · {last}"

    def _state(self, row: "PersonRow") -> str:
        if row.status == "active" and not row.roles:
            return self.tr("Has left")
        return {
            "pending_activation": self.tr("Invited"),
            "active": self.tr("Active"),
            "inactive": self.tr("Disabled"),
            "suspended": self.tr("Disabled"),
            "deleted": self.tr("Closed"),
        }[row.status.value]

    def _may(self, right: "Right") -> str:
        return self.tr("Yes") if right.allowed else self.tr("No")

    # What is done

    @Slot()
    def _on_invite(self) -> None:
        people_actions.invite(self.shell, self)

    @Slot()
    def _on_roles(self) -> None:
        if self.chosen is not None:
            people_actions.set_roles(self.shell, self.chosen, self)

    @Slot()
    def _on_reset(self) -> None:
        if self.chosen is not None:
            people_actions.reset_password(self.shell, self.chosen, self)

    @Slot()
    def _on_switch(self) -> None:
        if (person := self.chosen) is None:
            return
        self.switch.setEnabled(False)
        if person.status in ("suspended", "inactive"):
            people_actions.enable(self.shell, person, ended=self._on_chosen)
        else:
            people_actions.disable(self.shell, person, ended=self._on_chosen)

    @Slot()
    def _on_offboard(self) -> None:
        if self.chosen is not None:
            people_actions.offboard(self.shell, self.chosen, self._staff.rows, self)

    # Drawing

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        card.setAccessibleName(self.tr("The chosen person"))
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for place, button in enumerate((self.roles, self.reset, self.switch, self.close_account)):
            buttons.addWidget(button, place // 2, place % 2)
        self.right_place = Place(self.rights, BESIDE)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(18, 16, 18, 16)
        inside.setSpacing(8)
        inside.addWidget(self.name)
        inside.addWidget(self.about)
        inside.addLayout(buttons)
        inside.addSpacing(4)
        inside.addWidget(self.right_place, 1)
        self.card_place = Place(content, BESIDE)
        around = QVBoxLayout(card)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self.card_place)
        return card


def _roles(row: "PersonRow") -> str:
    return ", ".join(role_title(role) for role in row.roles)


def _right(right: "Right") -> str:
    area, action = (each.replace("_", " ").capitalize() for each in (right.area, right.action))
    return f"{said(area)}: {inside(said(action))}"


def _tone(right: "Right") -> str:
    return "good" if right.allowed else "muted"


def _faded(row: "PersonRow") -> str:
    return "text" if row.roles and row.status == "active" else "muted"
