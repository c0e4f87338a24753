"""A strip above a form: what concerns the whole of it, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from desktop.shell.icons import Glyph
from desktop.shell.notices import announce
from desktop.shell.tabbing import tab_in_place
from desktop.shell.wrapped import Wrapped, restyle

_ICONS = {"danger": "circle-alert", "warning": "triangle-alert", "good": "circle-check"}
Choice = tuple[str, Callable[[], object]]


class Bar(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self._glyph = Glyph("circle-help", 16, "muted")
        self.text = Wrapped()
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(10)
        self._row.addWidget(self._glyph)
        self._row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, text: str, tone: str = "", *choices: Choice) -> None:
        """With no text it goes; the first choice is the one that does no harm."""
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(*choice) for choice in choices]
        tab_in_place(self)
        self.text.say(text)
        self._glyph.show_icon(_ICONS.get(tone, "circle-help"), tone or "muted")
        self.setProperty("tone", tone)
        self.setAccessibleName(text)
        restyle(self)
        restyle(self.text)
        self.setVisible(bool(text))
        if text:
            announce(self, text)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        self._row.addWidget(button)
        button.show()
        return button
