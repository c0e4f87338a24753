"""How much of the screen a dialog may take, whatever its size and however large things are drawn on it."""

from PySide6.QtWidgets import QWidget

# For the frame and the title that a window manager draws around it.
BESIDE, ABOVE = 40, 60


def resize_within_screen(dialog: QWidget, width: int, height: int) -> None:
    room = dialog.screen().availableGeometry()
    dialog.resize(min(width, room.width() - BESIDE), min(height, room.height() - ABOVE))
