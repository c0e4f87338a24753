"""People: who works here, as what, what each of them may do, and why."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.access import people_actions
from desktop.access.people_dialogs import role_title
from desktop.access.people_reading import Staff, read_staff
from desktop.shell.actions import key_within
from desktop.shell.language import inside, said
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows, rules
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.access.queries import PersonRow, Right

GATHERING_MS = 250
# Narrower than this, the person stands below the list.
SIDE_BY_SIDE = 980
BESIDE = 300
NOBODY = Staff((), None, False, False, False)


class PeopleView(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setAccessibleName(self.tr("People"))
        self._staff = NOBODY
        self._is_stale = True
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
        self.invite = self._button(self.tr("Invite…"), self._on_invite)
        self.invite.setProperty("look", "primary")
        self.name = QLabel()
        self.name.setProperty("look", "heading")
        self.about = QLabel()
        self.about.setProperty("look", "muted")
        for label in (self.name, self.about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.roles = self._button(self.tr("Roles…"), self._on_roles)
        self.reset = self._button(self.tr("New password"), self._on_reset)
        self.switch = self._button(self.tr("Disable"), self._on_switch)
        self.close_account = self._button(self.tr("Close account…"), self._on_offboard)
        self.close_account.setProperty("look", "danger")
        self.rights: RowTable[Right] = RowTable(
            self.tr("What this person may do, and why"),
            (
                Column(self.tr("Right"), _right, 190),
                Column(self.tr("May"), self._may, 56, _tone),
                Column(self.tr("Why"), lambda right: said(right.because), 0, lambda _: "muted"),
            ),
            lambda right: (right.area, right.action),
        )
        self.table.opened.connect(self.rights.setFocus)
        self._lay_out()
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHERING_MS)
        self._gathering.timeout.connect(self.reload)
        key_within(self, self.tr("Read the list again"), "F5", self.reload)
        new = QKeySequence.StandardKey.New
        key_within(self, self.invite.text(), new, self.invite.click)
        shell.changed.connect(self._on_changed)
        shell.tasks.committed.connect(self._on_changed)
        shell.theme.changed.connect(self._restyle)
        self._restyle()
        self.place.wait(self.tr("Looking who works here"))

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and not event.spontaneous():
            self.reload()

    @Slot()
    def reload(self) -> None:
        self._is_stale = False
        read_rows(self.shell.tasks, self, read_staff, self._show)

    def _show(self, found: Staff | Trouble) -> None:
        if isinstance(found, Trouble):
            self.place.show_refused(
                self.tr("The people could not be read"), found.sentence, self.reload
            )
            return
        self._staff = found
        self.invite.setEnabled(found.may_invite)
        self.invite.setToolTip(
            "" if found.may_invite else self.tr("Your roles do not let you invite anybody.")
        )
        self.place.show_content()
        self.table.show_rows(found.rows)

    @Slot(object)
    def _on_changed(self) -> None:
        if self.isVisible():
            self._gathering.start()
        else:
            self._is_stale = True

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
            self.name.clear()
            self.about.clear()
            self.rights.show_rows([])
            self.right_place.show_empty(
                "users-round",
                self.tr("Nobody chosen"),
                self.tr("Choose somebody to see what they may do, and why."),
            )
            return
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

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setEnabled(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        title = QLabel(self.tr("People"))
        title.setProperty("look", "title")
        lead = QLabel(self.tr("Who works here, as what, what they may do, and why."))
        lead.setProperty("look", "lead")
        card = QFrame()
        card.setProperty("look", "card")
        card.setAccessibleName(self.tr("The chosen person"))
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for place, button in enumerate((self.roles, self.reset, self.switch, self.close_account)):
            buttons.addWidget(button, place // 2, place % 2)
        self.right_place = Place(self.rights, BESIDE)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 16, 18, 16)
        inside.setSpacing(8)
        inside.addWidget(self.name)
        inside.addWidget(self.about)
        inside.addLayout(buttons)
        inside.addSpacing(4)
        inside.addWidget(self.right_place, 1)
        both = QWidget()
        self._beside = QHBoxLayout(both)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(16)
        self._beside.addWidget(self.table, 1)
        self._beside.addWidget(card, 1)
        self.place = Place(both)
        top = QHBoxLayout()
        top.addWidget(lead, 1)
        top.addWidget(self.invite)
        page = QVBoxLayout(self)
        page.setContentsMargins(32, 28, 32, 24)
        page.setSpacing(4)
        page.addWidget(title)
        page.addLayout(top)
        page.addSpacing(14)
        page.addWidget(self.place, 1)
        self._on_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_narrow = self.width() < SIDE_BY_SIDE
        self._beside.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(rules(self.shell.theme))


def _roles(row: "PersonRow") -> str:
    return ", ".join(role_title(role) for role in row.roles)


def _right(right: "Right") -> str:
    area, action = (each.replace("_", " ").capitalize() for each in (right.area, right.action))
    return f"{said(area)}: {inside(said(action))}"


def _tone(right: "Right") -> str:
    return "good" if right.allowed else "muted"


def _faded(row: "PersonRow") -> str:
    return "text" if row.roles and row.status == "active" else "muted"
