"""What every field looks like: its title, the editor, and below it help, or what is wrong with it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.shell.icons import icon
from desktop.shell.wrapped import Wrapped, restyle

BUTTON_ROOM = 30
# Keys that lead away from a field, wherever in it they are pressed.
LEADING_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class TitledField(QWidget):
    """`refuse` says what is wrong; the next edit takes it back, for it may be right by then."""

    # By the person.
    edited = Signal()

    def __init__(
        self,
        title: str,
        editor: QWidget,
        *more: QWidget,
        help_: str = "",
        is_needed: bool = False,
    ) -> None:
        super().__init__()
        self.editor, self._help = editor, help_
        self.title = QLabel(title.replace("&", "&&"))
        self.title.setProperty("look", "label")
        self.title.setBuddy(editor)
        editor.setAccessibleName(title)
        self.needed = QLabel("*", self)
        self.needed.setProperty("look", "needed")
        self.needed.setToolTip(self.tr("Needed"))
        self.needed.setVisible(is_needed)
        self._needed = self.tr("Needed.") if is_needed else ""
        # What others have done, in passing.
        self.mark = QLabel()
        self.mark.setProperty("look", "mark")
        self.mark.hide()
        self.note = Wrapped(look="note")
        self.head = QHBoxLayout()
        self.head.setSpacing(4)
        self.head.addWidget(self.title)
        self.head.addWidget(self.needed)
        self.head.addStretch()
        self.head.addWidget(self.mark)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.addWidget(editor, 1)
        for each in more:
            self.row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(self.head)
        column.addLayout(self.row)
        column.addWidget(self.note)
        # Two fields side by side begin at the same height, whatever is said below them.
        column.addStretch()
        self.setFocusProxy(editor)
        self.show_help()

    def refuse(self, sentence: str) -> None:
        self._say(sentence, "danger")

    def caution(self, sentence: str) -> None:
        """What looks wrong and may be right; without a sentence the help is back."""
        if sentence:
            self._say(sentence, "warning")
        elif str(self.note.property("tone")) == "warning":
            self.show_help()

    def show_help(self, text: str | None = None, tone: str = "") -> None:
        self._say(self._help if text is None else text, tone)

    def is_refused(self) -> bool:
        return str(self.note.property("tone")) == "danger"

    def _was_edited(self) -> None:
        if self.is_refused():
            self.show_help()
        self.edited.emit()

    def _say(self, text: str, tone: str) -> None:
        self.note.say(text)
        self.note.setVisible(bool(text))
        for widget in (self.note, self.editor):
            if widget.property("tone") != tone:
                widget.setProperty("tone", tone)
                restyle(widget)
        self._describe()

    def _say_mark(self, text: str, tone: str = "") -> None:
        self.mark.setText(text)
        self.mark.setVisible(bool(text))
        if self.mark.property("tone") != tone:
            self.mark.setProperty("tone", tone)
            restyle(self.mark)
        self._describe()

    def _describe(self) -> None:
        # A screen reader says it together with the name.
        told = (self._needed, self.note.text(), self.mark.text())
        self.editor.setAccessibleDescription(" ".join(filter(None, told)))


def put_within(line: QLineEdit, button: QToolButton) -> None:
    """Put a button into the right end of the line."""
    button.setProperty("look", "within")
    button.setIconSize(QSize(16, 16))
    button.setCursor(Qt.CursorShape.ArrowCursor)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    line.setTextMargins(0, 0, BUTTON_ROOM - 8, 0)
    inside = QHBoxLayout(line)
    inside.setContentsMargins(0, 0, 4, 0)
    inside.addStretch()
    inside.addWidget(button)


class Eye(QToolButton):
    """At the end of a line for a secret: it is hidden until the person wants to see it."""

    def __init__(self, line: QLineEdit, show: str, hide: str) -> None:
        super().__init__()
        self._line, self._names = line, {False: show, True: hide}
        line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setCheckable(True)
        self.toggled.connect(self.reveal)
        put_within(line, self)
        self.reveal(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        # It lies within the line: what it has no use for would be typed into the secret, or deleted there.
        if event.key() not in LEADING_ON:
            event.accept()

    def reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)
        self.setIcon(icon("eye-off" if shown else "eye"))
        self.setAccessibleName(self._names[shown])
        self.setToolTip(self._names[shown])
