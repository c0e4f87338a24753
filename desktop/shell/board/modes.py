"""The ways of looking at the same things, side by side in one row of buttons."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton

from desktop.shell.icons import icon


class Modes(QFrame):
    chosen = Signal(str)

    def __init__(self, name: str, modes: Mapping[str, tuple[str, str]]) -> None:
        """By name: the icon and the title."""
        super().__init__()
        self.setProperty("look", "segments")
        self.setAccessibleName(name)
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for key, (picture, title) in modes.items():
            button = self.buttons[key] = QToolButton()
            button.setProperty("look", "segment")
            button.setCheckable(True)
            button.setText(f" {title} ")
            button.setIcon(icon(picture, "muted", "accent"))
            button.setIconSize(QSize(16, 16))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAccessibleName(title)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            group.addButton(button)
            row.addWidget(button)

    def mark(self, key: str) -> None:
        self.buttons[key].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        buttons = [*self.buttons.values()]
        focused = next((place for place, each in enumerate(buttons) if each.hasFocus()), -1)
        if step and focused >= 0:
            buttons[(focused + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)
