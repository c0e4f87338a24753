"""The fields of the pages before the screens: the same as any form's, without a model behind them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from desktop.shell.titled import Eye, TitledField


class Field(TitledField):
    def __init__(self, title: str, editor: QWidget, help_: str = "") -> None:
        super().__init__(title, editor, help_=help_)


class TextField(Field):
    def __init__(self, title: str, help_: str = "", text: str = "") -> None:
        self.line = QLineEdit(text)
        super().__init__(title, self.line, help_)
        self.line.textEdited.connect(self._was_edited)

    def value(self) -> str:
        # A password to the last blank, too: it is what was typed.
        return self.line.text()

    def fill(self, text: str) -> None:
        self.line.setText(text)


class PasswordField(TextField):
    def __init__(self, title: str, help_: str = "") -> None:
        super().__init__(title, help_)
        self.eye = Eye(self.line, self.tr("Show the password"), self.tr("Hide the password"))


class ChoiceField(Field):
    def __init__(self, title: str, choices: dict[str, str], help_: str = "") -> None:
        self.box = QComboBox()
        for value, text in choices.items():
            self.box.addItem(text, value)
        super().__init__(title, self.box, help_)
        self.box.currentIndexChanged.connect(self._was_edited)

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
        self.box.toggled.connect(self._was_edited)

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
