"""Buttons of the list's own bar: an icon, words, and a chevron where a menu opens."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton

from desktop.shell.icons import icon


def downward(button: QToolButton) -> None:
    button.setIcon(icon("chevron-down"))
    button.setIconSize(QSize(14, 14))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    # The words first, the chevron after them.
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def tool(name: str, text: str, tip: str = "") -> QToolButton:
    button = QToolButton()
    button.setProperty("look", "tool")
    button.setIcon(icon(name, "muted", "accent"))
    button.setIconSize(QSize(16, 16))
    # The blank keeps the words at a distance from the icon, which no style sheet can say.
    button.setText(f" {text}" if text else "")
    button.setToolButtonStyle(
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if text
        else Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    button.setToolTip(tip)
    button.setAccessibleName(tip or text)
    # The bar is reached by Tab, not only with the pointer.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def with_menu(button: QToolButton, fill: Callable[[QMenu], object]) -> QMenu:
    """A menu that is filled anew whenever it opens."""
    menu = QMenu(button)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def refill() -> None:
        menu.clear()
        fill(menu)

    menu.aboutToShow.connect(refill)
    return menu


def cross(tip: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("look", "quiet")
    button.setIcon(icon("x"))
    button.setIconSize(QSize(14, 14))
    # Never squeezed to nothing, where an icon could not be drawn.
    button.setFixedSize(24, 24)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button


def link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "link")
    button.setAccessibleName(text)
    return button
