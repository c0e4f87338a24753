"""Enter presses the button that it stands on, in windows as in forms; Qt itself does so in dialogs only."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QToolButton, QWidget

HELD = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)


def pressed_by_enter(window: QWidget, event: QKeyEvent) -> bool:
    """Of a key that nobody has taken; a box that is ticked is left to the space bar."""
    at = QApplication.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & HELD:
        return False
    if at is None or isinstance(at, QCheckBox) or not window.isAncestorOf(at):
        return False
    if isinstance(at, QToolButton) and at.menu() is not None:
        at.showMenu()
    elif isinstance(at, (QPushButton, QToolButton)):
        at.click()
    else:
        return False
    return True
