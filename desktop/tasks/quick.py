"""One line from anywhere: what is understood of it stands below while one types."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
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
from desktop.shell.forms.tags import Flow
from desktop.shell.language import said
from desktop.shell.notices import announce
from desktop.shell.records.tabs import About
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped, restyle
from desktop.tasks import actions, naming

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.tasks.quick import Meant, Named

PAUSE_MS = 150
WIDTH = 560


@dataclass(frozen=True)
class Given:
    """What is known without being typed: the hour one clicked at."""

    start: datetime | None = None
    minutes: int | None = None
    is_all_day: bool = False


class QuickTask(QDialog):
    def __init__(
        self,
        shell: Shell,
        parent: QWidget,
        given: Given | None = None,
        about: About | None = None,
    ) -> None:
        super().__init__(parent)
        self.shell, self.given, self.about = shell, given or Given(), about
        self._about_name = ""
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
        self.title = QLabel()
        self.title.setProperty("look", "label")
        self.preview = QWidget()
        self.pills = Flow(self.preview, 6, last_fills=False)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which one is meant"))
        self.which.setAccessibleDescription(self.which.accessibleName())
        self.which.hide()
        self.which.activated.connect(lambda _: self._on_chosen())
        self.note = Wrapped(look="note")
        self._lay_out(heading)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look_up)
        # Nobody types on who has been signed out.
        shell.connection.gated.connect(self.reject)
        self.line.textChanged.connect(self._on_typed)
        self._on_typed("")
        if about is not None:
            naming.read_name(shell, self.preview, about, self._on_named)

    def _lay_out(self, heading: QLabel) -> None:
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
        column.addWidget(self.title)
        column.addWidget(self.preview)
        column.addWidget(self.which)
        column.addWidget(self.note)
        column.addWidget(hint)
        column.addLayout(buttons)

    def _on_named(self, name: str) -> None:
        self._about_name = name
        self._show()

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
            self._offer(())
            self._pause.start()
        self._say("")
        self._show()

    @Slot()
    def _look_up(self) -> None:
        organization, typed = self.shell.organization, self.typed
        if organization is None or not (typed.company or typed.person):
            return

        def query(session: "Session") -> "Meant":
            from core.tasks.quick import look_up

            return look_up(session, organization, typed)

        self.shell.tasks.read(self, query, self._on_found)

    def _on_found(self, meant: "Meant") -> None:
        self.meant = meant
        self._offer(meant.several)
        self._show()

    def _offer(self, several: "tuple[Named, ...]") -> None:
        """Of several with one name nobody takes the first one: the person says which."""
        self.which.clear()
        self.which.setVisible(bool(several))
        if not several:
            return
        self.which.addItem(self.tr("Which “%s” is meant?") % self.typed.company, None)
        for each in several:
            self.which.addItem(" · ".join(part for part in (each.name, each.told) if part), each)

    def _on_chosen(self) -> None:
        self._say("")
        self._show()
        self.line.setFocus()

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
        if self._about_name:
            found.append((self._about_name, "good"))
        chosen = self._chosen()
        about = chosen or (meant and meant.about)
        for asked, name in (
            (typed.company, about and about.name),
            (typed.person, meant and meant.owner and meant.owner.name),
        ):
            if not asked:
                continue
            if meant is None:
                found.append((f"{asked}…", ""))
            elif name:
                found.append((name, "good"))
            elif meant.several and asked == typed.company:
                found.append((self.tr("Which one: %s?") % asked, "warning"))
            else:
                found.append((self.tr("Not known: %s") % asked, "danger"))
        return found

    def _chosen(self) -> "Named | None":
        chosen: Named | None = self.which.currentData()
        return chosen

    def _show(self) -> None:
        while (item := self.pills.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        title, found = self.typed.title, self.understood()
        self.title.setText(title or self.tr("What is to be done?"))
        for text, tone in found:
            pill = QLabel(text if len(text) <= 48 else f"{text[:47]}…")
            pill.setProperty("look", "pill")
            pill.setProperty("tone", tone)
            pill.setToolTip(text)
            self.pills.addWidget(pill)
            pill.show()
        self._fit()
        self.line.setAccessibleDescription(", ".join([title, *(text for text, _ in found)]))
        self.save.setEnabled(bool(title) and not self._is_saving)

    def _fit(self) -> None:
        self.preview.setFixedHeight(max(32, self.pills.heightForWidth(self.preview.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Adding

    @Slot()
    def add(self) -> None:
        here = self.shell.here
        if self._is_saving or here is None:
            return
        typed, zone, (organization, person) = self.typed, clock.zone(), here
        about = naming.column_of(self.about) if self.about is not None else {}
        chosen = self._chosen()

        def command(session: "Session") -> object:
            from core.tasks.quick import add
            from desktop.shell.forms.records import attempt

            return attempt(
                session,
                lambda own: add(own, organization, typed, person, zone, about, chosen),
            )

        self._is_saving = True
        self.save.setEnabled(False)
        self.shell.tasks.write(command, self._on_added, self._on_ended)

    def _on_added(self, outcome: object) -> None:
        from desktop.shell.forms.records import Refusal

        if isinstance(outcome, Refusal):
            # What was typed stays, and can be put right.
            self._say(said(str(outcome.error)))
            if self.typed.company and self._chosen() is None:
                # Whoever was faster than the looking up sees now between whom to choose.
                self._look_up()
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


def open_quick(
    shell: Shell, parent: QWidget, given: Given | None = None, about: About | None = None
) -> QuickTask:
    dialog = QuickTask(shell, parent, given, about)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.line.setFocus()
    return dialog
