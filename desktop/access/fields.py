"""One thing to fill in: its name, what is typed, and below it help, or what is wrong with it."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.icons import icon
from desktop.shell.wrapped import Wrapped, restyle

EYE_ROOM = 34


class Field(QWidget):
    edited = Signal()

    def __init__(self, title: str, editor: QWidget, help_: str = "") -> None:
        super().__init__()
        self.editor, self._help = editor, help_
        self.title = QLabel(title)
        self.title.setProperty("look", "label")
        self.title.setBuddy(editor)
        editor.setAccessibleName(title)
        self.note = Wrapped(look="note")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.title)
        column.addWidget(editor)
        column.addWidget(self.note)
        # Two fields side by side begin at the same height, whatever is said below them.
        column.addStretch()
        self.setFocusProxy(editor)
        self.show_help(help_)

    def refuse(self, sentence: str) -> None:
        self._say(sentence, "danger")

    def show_help(self, text: str, tone: str = "") -> None:
        self._say(text, tone)

    def is_refused(self) -> bool:
        return str(self.note.property("tone")) == "danger"

    @Slot()
    def _on_edited(self) -> None:
        # What was wrong may be right by now; it is judged when the person goes on.
        if self.is_refused():
            self.show_help(self._help)
        self.edited.emit()

    def _say(self, text: str, tone: str) -> None:
        self.note.say(text)
        self.note.setVisible(bool(text))
        # A screen reader says it together with the name.
        self.editor.setAccessibleDescription(text)
        for widget in (self.note, self.editor):
            if widget.property("tone") != tone:
                widget.setProperty("tone", tone)
                restyle(widget)


class TextField(Field):
    def __init__(self, title: str, help_: str = "", text: str = "") -> None:
        self.line = QLineEdit(text)
        super().__init__(title, self.line, help_)
        self.line.textEdited.connect(self._on_edited)

    def value(self) -> str:
        return self.line.text()

    def fill(self, text: str) -> None:
        self.line.setText(text)


class PasswordField(TextField):
    """Hidden until the person wants to see it."""

    def __init__(self, title: str, help_: str = "") -> None:
        super().__init__(title, help_)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line.setTextMargins(0, 0, EYE_ROOM - 8, 0)
        self.eye = QToolButton(self.line)
        self.eye.setProperty("look", "quiet")
        self.eye.setCheckable(True)
        self.eye.setIconSize(QSize(16, 16))
        self.eye.setCursor(Qt.CursorShape.ArrowCursor)
        self.eye.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.eye.toggled.connect(self.reveal)
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(0, 0, 4, 0)
        inside.addStretch()
        inside.addWidget(self.eye)
        self.reveal(False)

    @Slot(bool)
    def reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self.eye.setIcon(icon("eye-off" if shown else "eye"))
        said = self.tr("Hide the password") if shown else self.tr("Show the password")
        self.eye.setAccessibleName(said)
        self.eye.setToolTip(said)

    def value(self) -> str:
        # To the last blank: a password is what was typed.
        return self.line.text()


class ChoiceField(Field):
    def __init__(self, title: str, choices: dict[str, str], help_: str = "") -> None:
        self.box = QComboBox()
        for value, text in choices.items():
            self.box.addItem(text, value)
        super().__init__(title, self.box, help_)
        self.box.currentIndexChanged.connect(self._on_edited)

    def value(self) -> str:
        return str(self.box.currentData())

    def fill(self, value: str) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(value)))


class TickField(Field):
    """The box says itself what it is for."""

    def __init__(self, title: str, help_: str = "") -> None:
        self.box = QCheckBox(title)
        super().__init__(title, self.box, help_)
        self.title.hide()
        self.box.toggled.connect(self._on_edited)

    def value(self) -> bool:
        return self.box.isChecked()

    def fill(self, value: bool) -> None:
        self.box.setChecked(value)


def take_enter(event: QKeyEvent, focused: QWidget | None, lead: QPushButton) -> bool:
    """Enter presses the button it stands on, and from anywhere else the one that leads on."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    button = focused if isinstance(focused, QPushButton) else lead
    if button.isEnabled():
        button.click()
    return True
