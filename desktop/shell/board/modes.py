"""The ways of looking at the same things, side by side in one row of buttons."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton

from desktop.shell.icons import icon

# As wide as one of the buttons is without its word.
ICON_ALONE = 48


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
        # How wide it is with all its words, whatever it shows at the moment.
        self._widest = 0

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        self._widest = max(self._widest, hint.width())
        return QSize(self._widest, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(ICON_ALONE * len(self.buttons), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words beside the icons, or the icons alone where there is too little room."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        is_wide = self.width() >= self._widest
        for button in self.buttons.values():
            wanted = style.ToolButtonTextBesideIcon if is_wide else style.ToolButtonIconOnly
            if button.toolButtonStyle() != wanted:
                button.setToolButtonStyle(wanted)
                button.setToolTip("" if is_wide else button.accessibleName())

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
