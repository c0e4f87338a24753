"""One thing to fill in: its name, its editor, and below it help, or what is wrong with it."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from core.errors import Refused
from desktop.shell.forms.declared import Declared
from desktop.shell.language import said
from desktop.shell.titled import TitledField


class Field(TitledField):
    """Knows what it began with, what was typed since, and what others have written meanwhile.

    `typed` is what stands in the editor, right or wrong, as JSON can hold it: a draft is made of it.
    `value` is what it means, and raises Refused with a sentence where it means nothing.
    """

    def __init__(self, declared: Declared, editor: QWidget, *more: QWidget) -> None:
        self.declared = declared
        self.base: object = None
        self._untouched: Any = None
        self._is_heard = self._is_filling = False
        super().__init__(
            declared.title, editor, *more, help_=declared.help, is_needed=declared.is_needed
        )

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

    def hint(self, text: str) -> None:
        """In passing, beside the title: nothing moves below the hands of the person who types here."""
        is_hint = self.mark.property("tone") == "hint"
        if text and (is_hint or not self.mark.text()):
            self._say_mark(text, "hint")
        elif not text and is_hint:
            self._say_mark("")

    def refusal(self) -> str:
        """What is wrong with what stands here, as far as the field itself can tell."""
        try:
            self.value()
        except Refused as refusal:
            return said(str(refusal))
        return ""

    @Slot()
    def _on_edited(self) -> None:
        if not self._is_filling:
            self._was_edited()

    def _fill(self, fill: Any) -> None:
        self._is_filling = True
        try:
            fill()
        finally:
            self._is_filling = False
