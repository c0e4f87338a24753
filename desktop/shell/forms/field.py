"""One thing to fill in: its name, its editor, and below it help, or what is wrong with it."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.errors import Refused
from desktop.shell.forms.declared import Declared
from desktop.shell.language import said
from desktop.shell.wrapped import Wrapped, restyle


class Field(QWidget):
    """Knows what it began with, what was typed since, and what others have written meanwhile.

    `typed` is what stands in the editor, right or wrong, as JSON can hold it: a draft is made of it.
    `value` is what it means, and raises Refused with a sentence where it means nothing.
    """

    # By the person, never by `begin` or `retype`.
    edited = Signal()

    def __init__(self, declared: Declared, editor: QWidget, *more: QWidget) -> None:
        super().__init__()
        self.declared, self.editor = declared, editor
        self.base: object = None
        self._untouched: Any = None
        self._is_heard = self._is_filling = False
        self.title = QLabel(declared.title.replace("&", "&&"))
        self.title.setProperty("look", "label")
        self.title.setBuddy(editor)
        editor.setAccessibleName(declared.title)
        self.needed = QLabel("*")
        self.needed.setProperty("look", "needed")
        self.needed.setToolTip(self.tr("Needed"))
        self.needed.setVisible(declared.is_needed)
        # What others have done, in passing.
        self.mark = QLabel()
        self.mark.setProperty("look", "mark")
        self.mark.hide()
        self.note = Wrapped(look="note")
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.needed)
        head.addStretch()
        head.addWidget(self.mark)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.addWidget(editor, 1)
        for each in more:
            self.row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addLayout(self.row)
        column.addWidget(self.note)
        # Two fields side by side begin at the same height, whatever is said below them.
        column.addStretch()
        self.setFocusProxy(editor)
        self.show_help()

    # What a kind of field does its own way

    def typed(self) -> Any:
        raise NotImplementedError

    def retype(self, typed: Any) -> None:
        raise NotImplementedError

    def value(self) -> object:
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        raise NotImplementedError

    def lock(self, locked: bool) -> None:
        self.editor.setEnabled(not locked)

    def tidy(self) -> None:
        """The person has gone on: show what was typed as it is understood."""

    # What has been typed

    def begin(self, value: object) -> None:
        """From here on only what the person types is an edit."""
        self.base = value
        self._fill(lambda: self.show_value(value))
        self._untouched = self.typed()
        self._is_heard = False
        self._say_mark("")

    def rebase(self, value: object) -> None:
        """What was typed stays, and is now measured against what others have written."""
        typed = self.typed()
        self.begin(value)
        self.put(typed)

    def put(self, typed: Any) -> None:
        """What was typed before, such as a draft; it may be refused like anything typed."""
        self._fill(lambda: self.retype(typed))

    def put_value(self, value: object) -> None:
        """As if the person had typed it."""
        self._fill(lambda: self.show_value(value))

    @property
    def is_dirty(self) -> bool:
        return bool(self.typed() != self._untouched)

    def revert(self) -> None:
        self.put(self._untouched)
        self.show_help()
        self.edited.emit()

    def hear(self, value: object) -> None:
        """Others have written this meanwhile: shown at once, unless the person is typing here."""
        if value == self.base:
            return
        if self.is_dirty:
            # The base stays: saving then asks which of the two it shall be.
            if not self._is_heard:
                self._is_heard = True
                self._say_mark(self.tr("Changed by somebody else too"), "warning")
            return
        self.begin(value)
        self._say_mark(self.tr("Updated just now"))

    # What is said about it

    def refuse(self, sentence: str) -> None:
        self._say(sentence, "danger")

    def caution(self, sentence: str) -> None:
        """What looks wrong and may be right; without a sentence the help is back."""
        if sentence:
            self._say(sentence, "warning")
        elif str(self.note.property("tone")) == "warning":
            self.show_help()

    def show_help(self) -> None:
        self._say(self.declared.help, "")

    def is_refused(self) -> bool:
        return str(self.note.property("tone")) == "danger"

    def refusal(self) -> str:
        """What is wrong with what stands here, as far as the field itself can tell."""
        try:
            self.value()
        except Refused as refusal:
            return said(str(refusal))
        return ""

    @Slot()
    def _on_edited(self) -> None:
        if self._is_filling:
            return
        # What was wrong may be right by now; it is judged when the person goes on.
        if self.is_refused():
            self.show_help()
        self.edited.emit()

    def _fill(self, fill: Any) -> None:
        self._is_filling = True
        try:
            fill()
        finally:
            self._is_filling = False

    def _say(self, text: str, tone: str) -> None:
        self.note.say(text)
        self.note.setVisible(bool(text))
        self.note.setProperty("tone", tone)
        self.editor.setProperty("tone", tone)
        for widget in (self.note, self.editor):
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
        needed = QCoreApplication.translate("Field", "Needed.") if self.declared.is_needed else ""
        told = (needed, self.note.text(), self.mark.text())
        self.editor.setAccessibleDescription(" ".join(filter(None, told)))
