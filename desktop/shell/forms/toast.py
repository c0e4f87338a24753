"""The toast that follows a write, with the way to take it back."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.shell.notices import Toast
from desktop.shell.theme import Theme

_LOOK = """
QPushButton {{ background: transparent; color: {surface}; border: 1px solid {muted};
    border-radius: 6px; padding: 0 10px; min-height: 24px; }}
QPushButton:hover {{ border-color: {surface}; }}
QPushButton:focus {{ border: 2px solid {surface}; padding: 0 9px; min-height: 22px; }}
"""


class UndoToast(Toast):
    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._act: Callable[[], object] = lambda: None
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self._on_undo)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(1, self.undo)
        theme.changed.connect(self._restyle)
        self._restyle()

    def offer(self, text: str, act: Callable[[], object]) -> None:
        self._act = act
        self.undo.setAccessibleName(self.tr("Undo: %s") % text)
        self.undo.show()
        super().say(text)

    def say(self, text: str) -> None:
        """Without a way back: what was said before is old, and so is what it offered."""
        self.undo.hide()
        super().say(text)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.undo.setStyleSheet(_LOOK.format(surface=tokens.surface, muted=tokens.muted))

    @Slot()
    def _on_undo(self) -> None:
        self.hide()
        self._act()
