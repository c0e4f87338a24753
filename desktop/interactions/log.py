"""What just happened, written down by keyboard: a letter for its type, a few words, Enter."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import Refused
from core.tasks.typed import Typed, read
from desktop.shell import clock
from desktop.shell.actions import key_within
from desktop.shell.icons import icon
from desktop.shell.language import said
from desktop.shell.notices import announce
from desktop.shell.records.tabs import About
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped, restyle
from desktop.tasks import actions, naming

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Key = Qt.Key
WIDTH = 560
NOTE = "note"


class Choice(QToolButton):
    """One of a few, by its letter as well."""

    def __init__(self, text: str, letter: str, picture: str = "") -> None:
        super().__init__()
        self.letter = letter
        self.setProperty("look", "tool" if picture else "chip")
        self.setIconSize(QSize(16, 16))
        if picture:
            self.setIcon(icon(picture, "muted", "accent"))
        self.setText(f" {text}" if picture else text)
        self.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if picture
            else Qt.ToolButtonStyle.ToolButtonTextOnly
        )
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({letter})")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class LogDialog(QDialog):
    def __init__(self, shell: Shell, parent: QWidget, about: About, type_: str = "call") -> None:
        super().__init__(parent)
        self.shell, self.about = shell, about
        self._is_saving = False
        self.setWindowTitle(self.tr("What happened"))
        self.setMinimumWidth(WIDTH)
        self.heading = QLabel(self.tr("What happened"))
        self.heading.setProperty("look", "heading")
        self.types = self._choices(
            {
                "call": Choice(self.tr("Call"), "C", "phone"),
                "meeting": Choice(self.tr("Meeting"), "M", "users-round"),
                "email": Choice(self.tr("Mail"), "E", "mail"),
                NOTE: Choice(self.tr("Note"), "N", "sticky-note"),
                "demo": Choice(self.tr("Demo"), "D"),
                "support": Choice(self.tr("Support"), "S"),
            }
        )
        self.moods = self._choices(
            {
                "positive": Choice(self.tr("Good"), "G"),
                "neutral": Choice(self.tr("Neutral"), "U"),
                "negative": Choice(self.tr("Bad"), "B"),
                "complaint": Choice(self.tr("Complaint"), "P"),
            }
        )
        # None of them is a mood too.
        self._mood_group.setExclusive(False)
        for mood in self.moods.values():
            mood.clicked.connect(lambda _=False, mood=mood: self._on_mood(mood))
        self.subject = self._line(self.tr("What it was about"), self.tr("Asked for a quote"))
        self.outcome = self._line(self.tr("Outcome"), self.tr("Wants it by Friday"))
        self.when = self._line(self.tr("When"), self.tr("just now; or yesterday 15:00"))
        self.step = self._line(self.tr("Next step"), self.tr("send the quote friday"))
        self.step.textChanged.connect(self._on_step)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(120)
        self.text.installEventFilter(self)
        self.becomes = Wrapped(look="note")
        self.note = Wrapped(look="note")
        self.note.setProperty("tone", "danger")
        self.cancel, self.save = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Save"))
        self.save.setProperty("look", "primary")
        self.save.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.save_now)
        self._arrange()
        for choice in (*self.types.values(), *self.moods.values()):
            choice.installEventFilter(self)
        for choice in self.types.values():
            choice.toggled.connect(self._on_type)
        shell.connection.gated.connect(self.reject)
        # As in every form.
        key_within(self, self.tr("Save"), "Ctrl+Return", self.save_now)
        self.choose_type(type_)
        naming.read_name(shell, self, about, self._on_named)

    def _on_named(self, name: str) -> None:
        self.heading.setText(self.tr("With %s") % name)

    def _choices(self, choices: dict[str, Choice]) -> dict[str, Choice]:
        group = self._mood_group = QButtonGroup(self)
        for choice in choices.values():
            group.addButton(choice)
        return choices

    def _line(self, name: str, example: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(example)
        line.setMaxLength(500)
        return line

    def _arrange(self) -> None:
        row, moods = QHBoxLayout(), QHBoxLayout()
        for layout, choices in ((row, self.types), (moods, self.moods)):
            layout.setSpacing(6)
            for choice in choices.values():
                layout.addWidget(choice)
            layout.addStretch()
        self.form = QWidget()
        grid = QGridLayout(self.form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        lines = (self.subject, self.outcome, self.when, self.step)
        for place, line in enumerate(lines):
            label = QLabel(line.accessibleName())
            label.setProperty("look", "label")
            label.setBuddy(line)
            grid.addWidget(label, place + (place > 1), 0)
            grid.addWidget(line, place + (place > 1), 1)
        mood = QLabel(self.tr("Mood"))
        mood.setProperty("look", "label")
        grid.addWidget(mood, 2, 0)
        grid.addLayout(moods, 2, 1)
        grid.addWidget(self.becomes, 5, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addLayout(row)
        column.addWidget(self.form)
        column.addWidget(self.text)
        column.addWidget(self.note)
        column.addLayout(buttons)
        self.becomes.hide()
        self.note.hide()

    # Choosing

    @property
    def type(self) -> str:
        return next(name for name, choice in self.types.items() if choice.isChecked())

    @property
    def mood(self) -> str | None:
        return next((name for name, choice in self.moods.items() if choice.isChecked()), None)

    def choose_type(self, name: str) -> None:
        self.types[name].setChecked(True)
        self._on_type()

    @Slot()
    def _on_type(self) -> None:
        if not any(choice.isChecked() for choice in self.types.values()):
            return
        is_note = self.type == NOTE
        self.form.setVisible(not is_note)
        self.text.setVisible(is_note)
        self.adjustSize()

    def begin(self, *, writing: bool = False) -> None:
        """The letter first; then one types."""
        (self._first() if writing else self.types[self.type]).setFocus()

    def _on_mood(self, mood: Choice) -> None:
        for other in self.moods.values():
            if other is not mood:
                other.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.text:
                held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                if held and event.key() in (Key.Key_Return, Key.Key_Enter):
                    self.save_now()
                    return True
            elif isinstance(watched, Choice) and self._letter(watched, event.text()):
                return True
        if event.type() == QEvent.Type.MouseButtonRelease and watched in self.types.values():
            # After the click itself: one goes on typing.
            QTimer.singleShot(0, self, lambda: self._first().setFocus())
        return super().eventFilter(watched, event)

    def _letter(self, at: Choice, typed: str) -> bool:
        """Where one stands on the types, a letter chooses one and goes on to the words."""
        letter = typed.upper()
        if at in self.moods.values():
            for mood in self.moods.values():
                if mood.letter == letter:
                    mood.setChecked(not mood.isChecked())
                    self._on_mood(mood)
                    return True
            return False
        for name, choice in self.types.items():
            if choice.letter == letter:
                self.choose_type(name)
                self._first().setFocus()
                return True
        if letter.isalnum():
            # Whoever writes at once means the words, and loses none of them.
            self._first().setFocus()
            (self.text.insertPlainText if self.type == NOTE else self.subject.insert)(typed)
            return True
        return False

    def _first(self) -> QWidget:
        return self.text if self.type == NOTE else self.subject

    # The next step

    def next_step(self) -> Typed:
        return read(self.step.text(), clock.now(), clock.zone())

    @Slot()
    def _on_step(self) -> None:
        typed = self.next_step()
        shown = ""
        if typed.due_at is not None and typed.title:
            local = typed.due_at.astimezone(clock.zone())
            day = actions.day_words(local.date())
            when = day if typed.is_all_day else f"{day} {local:%H:%M}"
            shown = self.tr("Becomes a task: %s") % f"{typed.title}, {when}"
        elif self.step.text().strip():
            shown = self.tr("Say a day, and it becomes a task.")
        self.becomes.say(shown)
        self.becomes.setVisible(bool(shown))

    # Saving

    @Slot()
    def save_now(self) -> None:
        here = self.shell.here
        if self._is_saving or here is None:
            return
        try:
            deed = self._deed(*here)
        except Refused as refusal:
            self._say(said(str(refusal)))
            return

        def command(session: "Session") -> object:
            from desktop.shell.forms.records import attempt

            return attempt(session, deed)

        self._is_saving = True
        self.save.setEnabled(False)
        self.shell.tasks.write(command, self._on_saved, self._on_ended)

    def _deed(self, organization: int, person: int) -> "Callable[[Session], object]":
        about, now = naming.column_of(self.about), clock.now()
        if self.type == NOTE:
            body = self.text.toPlainText()
            if not body.strip():
                raise Refused("Write the note first.")

            def note(session: "Session") -> object:
                from core.interactions import commands

                return commands.note(session, organization, about, body, person)

            return note
        values = self._values()

        def log(session: "Session") -> object:
            from pydantic import ValidationError

            from core.entries import sentences
            from core.interactions import commands
            from core.interactions.inputs import NewInteraction

            try:
                entry = NewInteraction.model_validate(values)
            except ValidationError as error:
                raise Refused(" ".join(sentences(error, NewInteraction).values())) from None
            return commands.log(session, organization, about, entry, person, now)

        return log

    def _values(self) -> dict[str, object]:
        from desktop.shell.forms.reading import moment

        when = self.when.text().strip()
        step = self.next_step()
        return {
            "type": self.type,
            "subject": self.subject.text(),
            "outcome": self.outcome.text(),
            "sentiment": self.mood,
            "happened_at": moment(when, clock.now()) if when else None,
            "next_step": step.title or None,
            "next_step_at": step.due_at if not step.is_all_day else _noon(step),
            "next_step_is_all_day": step.is_all_day,
        }

    def _on_saved(self, outcome: object) -> None:
        from desktop.shell.forms.records import Refusal

        if isinstance(outcome, Refusal):
            # What was typed stays, and can be put right.
            self._say(said(str(outcome.error)))
            return
        words = self.tr("Written down: %s") % self.types[self.type].accessibleName()
        if getattr(outcome, "task", None) is not None:
            words += ". " + self.tr("The next step is a task.")
        self.shell.say(words)
        self.accept()

    def _on_ended(self) -> None:
        self._is_saving = False
        self.save.setEnabled(True)

    def _say(self, sentence: str) -> None:
        self.note.say(sentence)
        self.note.setVisible(bool(sentence))
        restyle(self.note)
        if sentence:
            announce(self, sentence)


def _noon(step: Typed) -> object:
    from core.tasks.times import whole_day

    return whole_day(step.due_at.astimezone(clock.zone()).date()) if step.due_at else None


def open_log(
    shell: Shell, parent: QWidget, about: About, type_: str = "call", *, writing: bool = False
) -> LogDialog:
    """`writing`: the person has clicked a button that says what it is, and writes at once."""
    dialog = LogDialog(shell, parent, about, type_)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.begin(writing=writing)
    return dialog
