"""A field for one of very many, such as a country: a part of its name finds it."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QCompleter

from core.errors import Refused
from desktop.shell.forms.choosing import ChoiceField
from desktop.shell.forms.declared import Declared


class SearchedField(ChoiceField):
    """What is typed is a code, a name, or any part of a name that no other one has."""

    def __init__(self, declared: Declared) -> None:
        super().__init__(declared)
        self.box.setEditable(True)
        self.box.setInsertPolicy(self.box.InsertPolicy.NoInsert)
        line = self.box.lineEdit()
        assert line is not None
        self.line = line
        line.setAccessibleName(declared.title)
        line.setFrame(False)
        completer = QCompleter(self.box.model(), self.box)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(8)
        if (popup := completer.popup()) is not None:
            popup.setProperty("look", "suggestions")
        self.box.setCompleter(completer)
        line.textEdited.connect(self._on_typed)
        line.installEventFilter(self)
        self.show_value(self.base)

    def typed(self) -> Any:
        value = self._meant(self.line.text()) if hasattr(self, "line") else super().value()
        # What means nothing is kept as it was typed, and refused when it is read.
        return self.line.text().strip() if value is Refused else value

    def value(self) -> object:
        if not hasattr(self, "line"):
            return super().value()
        text = self.line.text().strip()
        found = self._meant(text)
        if found is Refused:
            raise Refused(self.tr("“%s” is none of the choices; type a part of its name.") % text)
        return found

    def retype(self, typed: Any) -> None:
        if typed is None or typed in self._values:
            self.show_value(typed)
        else:
            self.line.setText(str(typed))

    def show_value(self, value: object) -> None:
        super().show_value(value)
        if hasattr(self, "line"):
            self.line.setText(self.box.itemText(max(self.box.currentIndex(), 0)) if value else "")
            self.line.setCursorPosition(0)

    def tidy(self) -> None:
        found = self._meant(self.line.text())
        if found is not Refused:
            self.put_value(found)

    def _meant(self, text: str) -> object:
        """The value of this text; None of none, Refused where it could be several or nothing."""
        wanted = text.strip().casefold()
        if not wanted:
            return None
        titles = [self.box.itemText(place).casefold() for place in range(self.box.count())]
        codes = [str(value).casefold() for value in self._values]
        places = [place for place, title in enumerate(titles) if title]
        for found in (
            [place for place in places if wanted in (titles[place], codes[place])],
            [place for place in places if titles[place].startswith(wanted)],
            [place for place in places if wanted in titles[place]],
        ):
            if len(found) == 1:
                return self._values[found[0]]
        return Refused

    @Slot(str)
    def _on_typed(self, _: str) -> None:
        self._on_edited()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched is self.line:
            # Whoever comes by Tab types over what is there.
            self.line.selectAll()
        return super().eventFilter(watched, event)

    def lock(self, locked: bool) -> None:
        self.box.setEnabled(not locked)
