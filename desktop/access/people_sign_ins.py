"""Sign-ins: who is in, from where, since when; and the way to put them out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton

from desktop.shell.language import inside, said
from desktop.shell.read_view import ReadView
from desktop.shell.rows import Column, RowTable
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.access.queries import SignInRow

# The journal is silent about sign-ins, so nobody tells us of them.
LOOK_AGAIN_MS = 30_000
LOOK_SOON_MS = 1_000
NONE = "–"


class SignInsView(ReadView["list[SignInRow]"]):
    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            self.tr("Sign-ins"),
            self.tr("Who is in, from where, and since when."),
            self.tr("Looking who is in"),
            self.tr("The sign-ins could not be read"),
        )
        self.open_only = QCheckBox(self.tr("Only those who are in now"))
        self.open_only.setAccessibleName(self.open_only.text())
        self.open_only.setChecked(True)
        self.open_only.toggled.connect(self.reload)
        self.table: RowTable[SignInRow] = RowTable(
            self.tr("Sign-ins, the newest first"),
            (
                Column(self.tr("Who"), lambda row: row.full_name, 0, _faded),
                Column(self.tr("Workstation"), lambda row: row.workstation or NONE, 116, _faded),
                Column(self.tr("From"), lambda row: row.ip_address or NONE, 110, _faded),
                Column(self.tr("System"), lambda row: row.operating_system or NONE, 110, _faded),
                Column(self.tr("Since"), lambda row: moment(row.started_at), 156, _faded),
                Column(self.tr("Last seen"), lambda row: moment(row.last_seen_at), 156, _faded),
                Column(self.tr("State"), self._state, 110, _faded),
            ),
            lambda row: row.sign_in_id,
        )
        self.table.chosen.connect(self._on_chosen)
        self.end = QPushButton(self.tr("End this session"))
        self.end.setProperty("look", "danger")
        self.end.setAccessibleName(self.end.text())
        self.end.setEnabled(False)
        self.end.clicked.connect(self.end_chosen)
        self.table.opened.connect(self.end.setFocus)
        self.note = QLabel()
        self.note.setProperty("look", "muted")
        below = QHBoxLayout()
        below.addWidget(self.note, 1)
        below.addWidget(self.end)
        self.lay_out(self.table, self.open_only, below=below)
        self._again = QTimer(self)
        self._again.setInterval(LOOK_AGAIN_MS)
        self._again.timeout.connect(self.reload)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_SOON_MS)
        self._soon.timeout.connect(self.reload)

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        # Nothing told of what has happened meanwhile.
        self._is_stale = True
        super().showEvent(event)
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._again.stop()
        self._soon.stop()

    def query(self) -> "Callable[[Session], list[SignInRow]]":
        open_only = self.open_only.isChecked()

        def ask(session: "Session") -> "list[SignInRow]":
            from core.access.queries import list_sign_ins

            return list_sign_ins(session, open_only=open_only)

        return ask

    def show_found(self, found: "list[SignInRow]") -> None:
        self.table.show_rows(found)
        if not found:
            if self.open_only.isChecked() and self.isVisible():
                # One is in oneself, which is written down a moment after the window has opened.
                self._soon.start()
            self.place.show_empty(
                "monitor",
                self.tr("Nobody is in"),
                self.tr("Those who sign in are listed here, each with their workstation."),
            )

    def _state(self, row: "SignInRow") -> str:
        if row.ended_at is None:
            return self.tr("In")
        reason = inside(said((row.end_reason or "").replace("_", " ").capitalize()))
        return self.tr("Out: {0}").format(reason) if reason else self.tr("Out")

    # What is done

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self.table.chosen_rows()
        is_open = bool(chosen) and chosen[0].ended_at is None
        self.end.setEnabled(is_open)
        self.note.setText(
            self.tr("Their window closes at once; what they have saved stays.") if is_open else ""
        )

    @Slot()
    def end_chosen(self) -> None:
        row = self.table.chosen_rows()[0]
        number, name = row.sign_in_id, row.full_name
        self.end.setEnabled(False)

        def command(session: "Session") -> None:
            from core.access.commands import end_session

            end_session(session, number)

        self.shell.tasks.write(
            command,
            then=lambda _: self._on_ended(name),
            ended=self.reload,
        )

    def _on_ended(self, name: str) -> None:
        # The button that was pressed has nothing to end any more, and keys go on where rows are.
        self.table.setFocus()
        self.shell.say(self.tr("Session ended: {0}").format(name))


def _faded(row: "SignInRow") -> str:
    return "text" if row.ended_at is None else "muted"
