"""Buttons of the list's own bar: an icon, words, and a chevron where a menu opens."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton

from desktop.shell.icons import icon

# Of the search field; narrower, one does not see what one has asked for.
LEAST_TYPED = 260


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


def fold(bar: QHBoxLayout, width: int) -> None:
    """Where the words of its buttons would leave too little for what is typed, their icons do."""
    widgets = [item.widget() for at in range(bar.count()) if (item := bar.itemAt(at)) is not None]
    buttons = [each for each in widgets if isinstance(each, QToolButton)]
    # Asked of the words, whichever is shown: else folding alone would make room to unfold again.
    needed = sum(_width_with_words(each) + bar.spacing() for each in buttons)
    room = width - needed - 2 * bar.contentsMargins().left()
    style = Qt.ToolButtonStyle
    wanted = style.ToolButtonIconOnly if room < LEAST_TYPED else style.ToolButtonTextBesideIcon
    for each in buttons:
        if each.text().strip() and each.toolButtonStyle() != wanted:
            each.setToolButtonStyle(wanted)


def _width_with_words(button: QToolButton) -> int:
    if button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly:
        width = button.sizeHint().width()
        button.setProperty("width_with_words", width)
        return width
    return int(button.property("width_with_words") or button.sizeHint().width())


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
