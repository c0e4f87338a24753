"""Keys that Qt leaves to the desktop: Enter on a button outside of dialogs, and Shift+F10 for a menu."""

import sys

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
# Elsewhere it is the system that asks for the menu.
IS_OURS_TO_ASK = sys.platform == "linux"


def taken(window: QWidget, event: QKeyEvent) -> bool:
    """Of a key that nobody else has taken."""
    at = QApplication.focusWidget()
    if at is None or not window.isAncestorOf(at):
        return False
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in ENTER and held == PLAIN:
        return _pressed(at)
    if event.key() == Qt.Key.Key_F10 and held == SHIFT and IS_OURS_TO_ASK:
        _ask_for_menu(at)
        return True
    return False


def _pressed(at: QWidget) -> bool:
    # A box that is ticked is left to the space bar.
    if isinstance(at, QToolButton) and at.menu() is not None:
        at.showMenu()
    elif isinstance(at, (QPushButton, QToolButton)):
        at.click()
    else:
        return False
    return True


def _ask_for_menu(at: QWidget) -> None:
    where = at.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    spot = (where if isinstance(where, QRect) else at.rect()).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, at.mapToGlobal(spot))
    QCoreApplication.sendEvent(at, asked)
