"""Fields of words and figures: one line, several lines, a secret, a number."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from core.errors import Refused
from core.phones import written
from core.pipeline.currencies import places_of
from desktop.shell.forms.declared import Declared, Kind
from desktop.shell.forms.field import Field
from desktop.shell.forms.reading import number, shown_number
from desktop.shell.titled import Eye
from desktop.shell.wrapped import restyle


class LineField(Field):
    def __init__(self, declared: Declared, *more: Any) -> None:
        self.line = QLineEdit()
        super().__init__(declared, self.line, *more)
        self.line.textChanged.connect(self._on_edited)

    def typed(self) -> Any:
        return self.line.text()

    def retype(self, typed: Any) -> None:
        self._write(str(typed))

    def value(self) -> object:
        return self.line.text()

    def show_value(self, value: object) -> None:
        self._write(self.words(value))
        self.line.setCursorPosition(0)

    def words(self, value: object) -> str:
        """The value as one would type it."""
        return "" if value is None else str(value)

    def lock(self, locked: bool) -> None:
        # Not disabled: it can still be read by keyboard and copied from.
        self.line.setReadOnly(locked)
        restyle(self.line)

    def _write(self, text: str) -> None:
        if text == self.line.text():
            return
        # Inserted, not set: what was typed before can be brought back with Ctrl+Z.
        if self._untouched is None:
            self.line.setText(text)
        else:
            self.line.selectAll()
            self.line.insert(text)


class SecretField(LineField):
    """Hidden until the person wants to see it; never in a draft."""

    def __init__(self, declared: Declared) -> None:
        super().__init__(declared)
        show, hide = (said % declared.title for said in (self.tr("Show: %s"), self.tr("Hide: %s")))
        self.eye = Eye(self.line, show, hide)


class PhoneField(LineField):
    """A number as it is written down, with its country; what is none stands as it was kept."""

    def __init__(self, declared: Declared) -> None:
        super().__init__(declared)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)

    def words(self, value: object) -> str:
        return written(str(value)) if value else ""


class LongField(Field):
    """Several lines; Tab goes on to the next field, and Ctrl+Enter saves."""

    LINES = 4

    def __init__(self, declared: Declared) -> None:
        self.text = _Text()
        self.text.setTabChangesFocus(True)
        # The words begin where those of a single line do.
        self.text.document().setDocumentMargin(2)
        high = self.text.fontMetrics().lineSpacing() * self.LINES + 22
        self.text.setFixedHeight(high)
        super().__init__(declared, self.text)
        self.text.textChanged.connect(self._on_edited)

    def typed(self) -> Any:
        return self.text.toPlainText()

    def retype(self, typed: Any) -> None:
        if self._untouched is None:
            self.text.setPlainText(str(typed))
        elif typed != self.typed():
            cursor = self.text.textCursor()
            cursor.select(cursor.SelectionType.Document)
            cursor.insertText(str(typed))

    def value(self) -> object:
        return self.text.toPlainText()

    def show_value(self, value: object) -> None:
        self.retype("" if value is None else str(value))

    def lock(self, locked: bool) -> None:
        self.text.setReadOnly(locked)
        restyle(self.text)


class _Text(QPlainTextEdit):
    def wheelEvent(self, event: QWheelEvent) -> None:
        # The form scrolls past it; only who types here scrolls in here.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberField(LineField):
    """A number, or an amount with its currency behind it."""

    def __init__(self, declared: Declared) -> None:
        self.unit = QLabel()
        self.unit.setProperty("look", "unit")
        super().__init__(declared, self.unit)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.show_unit("" if declared.kind is Kind.MONEY else declared.unit)

    def show_unit(self, unit: str) -> None:
        self.unit.setText(unit)
        self.unit.setVisible(bool(unit))
        said = f"{self.declared.title}, {unit}" if unit else self.declared.title
        self.line.setAccessibleName(said)

    def words(self, value: object) -> str:
        if not isinstance(value, (int, float, Decimal)):
            return ""
        return shown_number(value, self._places(value))

    def value(self) -> object:
        text = self.line.text().strip()
        for sign in (self.unit.text(), "€", "$", "£"):
            text = text.removeprefix(sign).removesuffix(sign).strip() if sign else text
        if not text:
            return None
        found, places = number(text), self._coins()
        if places is not None and found != round(found, places):
            said = self.tr("An amount in %s has at most %s decimal places.")
            raise Refused(said % (self.unit.text(), places))
        return found

    def _coins(self) -> int | None:
        """How many places an amount in this currency has."""
        currency = self.unit.text()
        is_known = self.declared.kind is Kind.MONEY and len(currency) == 3
        return places_of(currency) if is_known else None

    def tidy(self) -> None:
        try:
            found = self.value()
        except Refused:
            return
        if found is not None:
            self._fill(lambda: self._write(self.words(found)))

    def _places(self, value: "int | float | Decimal") -> int | None:
        coins = self._coins()
        places = self.declared.places if coins is None else coins
        if places is None:
            return None
        # What has more digits than it may is shown as it was typed, and refused in words.
        exact = Decimal(str(value)).normalize().as_tuple().exponent
        return max(places, -exact) if isinstance(exact, int) else places
