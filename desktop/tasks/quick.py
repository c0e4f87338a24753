"""One line from anywhere: what is understood of it stands below while one types."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.tasks.recurrence import words as rule_words
from core.tasks.typed import Typed, read
from desktop.shell import clock
from desktop.shell.language import said
from desktop.shell.notices import announce
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped, restyle
from desktop.tasks import actions

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.tasks.quick import Meant

PAUSE_MS = 150
WIDTH = 560


@dataclass(frozen=True)
class Given:
    """What is known without being typed: the record one stands on, the hour one clicked at."""

    values: Mapping[str, object] = field(default_factory=dict)
    about: str = ""
    start: datetime | None = None
    minutes: int | None = None
    is_all_day: bool = False


class QuickTask(QDialog):
    def __init__(self, shell: Shell, parent: QWidget, given: Given | None = None) -> None:
        super().__init__(parent)
        self.shell, self.given = shell, given or Given()
        self.typed = Typed("")
        self.meant: Meant | None = None
        self._is_saving = False
        self.setWindowTitle(self.tr("New task"))
        self.setMinimumWidth(WIDTH)
        heading = QLabel(self.tr("New task"))
        heading.setProperty("look", "heading")
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("What is to be done, in one line"))
        self.line.setPlaceholderText(self.tr("call Anna tomorrow 10:00 !high #ACME"))
        self.line.setMaxLength(500)
        self.preview = QHBoxLayout()
        self.preview.setSpacing(6)
        self.note = Wrapped(look="note")
        hint = Wrapped(
            self.tr(
                "A day, a time, !high, #company, @colleague, every monday, for 30 min, remind 10 min"
            ),
            "small",
        )
        self.cancel, self.save = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Add task"))
        self.save.setProperty("look", "primary")
        self.save.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.add)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self.line)
        column.addLayout(self.preview)
        column.addWidget(self.note)
        column.addWidget(hint)
        column.addLayout(buttons)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look_up)
        self.line.textChanged.connect(self._on_typed)
        self._on_typed("")

    # Understanding

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        typed = read(text, clock.now(), clock.zone())
        given = self.given
        if typed.due_at is None and given.start is not None:
            minutes = typed.minutes or given.minutes
            typed = replace(typed, due_at=given.start, is_all_day=given.is_all_day, minutes=minutes)
        names = (self.typed.company, self.typed.person)
        self.typed = typed
        if (typed.company, typed.person) != names:
            self.meant = None
            self._pause.start()
        self._say("")
        self._show()

    @Slot()
    def _look_up(self) -> None:
        organization, typed = actions.here(self.shell), self.typed
        if organization is None or not (typed.company or typed.person):
            return

        def query(session: "Session") -> "Meant":
            from core.tasks.quick import look_up

            return look_up(session, organization, typed)

        self.shell.tasks.read(self, query, self._on_found)

    def _on_found(self, meant: "Meant") -> None:
        self.meant = meant
        self._show()

    def understood(self) -> list[tuple[str, str]]:
        """What is understood, part by part, and the tone in which it is said."""
        typed, zone = self.typed, clock.zone()
        found: list[tuple[str, str]] = []
        if typed.due_at is not None:
            local = typed.due_at.astimezone(zone)
            day = actions.day_words(local.date())
            found.append((day if typed.is_all_day else f"{day} {local:%H:%M}", "good"))
        if typed.minutes:
            found.append((self.tr("%s min") % QLocale().toString(typed.minutes), ""))
        if typed.recurrence:
            found.append((said(rule_words(typed.recurrence)), ""))
        if typed.remind_minutes is not None:
            before = QLocale().toString(typed.remind_minutes)
            words = self.tr("Reminder") if not typed.remind_minutes else self.tr("%s min before")
            found.append((words % before if "%s" in words else words, ""))
        if typed.priority:
            found.append((said(typed.priority.capitalize()), "warning"))
        found += self._people()
        return found

    def _people(self) -> list[tuple[str, str]]:
        typed, meant = self.typed, self.meant
        found: list[tuple[str, str]] = []
        if self.given.about:
            found.append((self.given.about, "good"))
        for asked, name in (
            (typed.company, meant and meant.about and meant.about.name),
            (typed.person, meant and meant.owner and meant.owner.name),
        ):
            if not asked:
                continue
            if meant is None:
                found.append((f"{asked}…", ""))
            elif name:
                found.append((name, "good"))
            else:
                found.append((self.tr("Not known: %s") % asked, "danger"))
        return found

    def _show(self) -> None:
        while (item := self.preview.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        title = self.typed.title
        shown = [(title or self.tr("What is to be done?"), "strong"), *self.understood()]
        for text, tone in shown:
            pill = QLabel(text if len(text) <= 40 else f"{text[:39]}…")
            pill.setProperty("look", "label" if tone == "strong" else "pill")
            pill.setProperty("tone", "" if tone == "strong" else tone)
            pill.setToolTip(text)
            self.preview.addWidget(pill)
        self.preview.addStretch()
        self.line.setAccessibleDescription(", ".join(text for text, _ in shown))
        self.save.setEnabled(bool(title) and not self._is_saving)

    # Adding

    @Slot()
    def add(self) -> None:
        signed, organization = self.shell.connection.signed, actions.here(self.shell)
        if self._is_saving or signed is None or organization is None:
            return
        typed, given, zone = self.typed, self.given, clock.zone()
        person = signed.person.user_id

        def command(session: "Session") -> object:
            from core.tasks.quick import add
            from desktop.shell.forms.records import attempt

            return attempt(
                session,
                lambda own: add(own, organization, typed, person, zone, given.values),
            )

        self._is_saving = True
        self.save.setEnabled(False)
        self.shell.tasks.write(command, self._on_added, self._on_ended)

    def _on_added(self, outcome: object) -> None:
        from desktop.shell.forms.records import Refusal

        if isinstance(outcome, Refusal):
            # What was typed stays, and can be put right.
            self._say(said(str(outcome.error)))
            return
        when = [text for text, _ in self.understood()][:1] if self.typed.due_at else []
        self.shell.say(self.tr("Task added: %s") % ", ".join([self.typed.title, *when]))
        self.accept()

    def _on_ended(self) -> None:
        self._is_saving = False
        self.save.setEnabled(bool(self.typed.title))

    def _say(self, sentence: str) -> None:
        self.note.say(sentence)
        self.note.setVisible(bool(sentence))
        if self.note.property("tone") != "danger":
            self.note.setProperty("tone", "danger")
            restyle(self.note)
        if sentence:
            announce(self, sentence)


def open_quick(shell: Shell, parent: QWidget, given: Given | None = None) -> QuickTask:
    dialog = QuickTask(shell, parent, given)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.line.setFocus()
    return dialog
