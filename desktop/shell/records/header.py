"""The head of a screen of records: what it shows, and the way to a new one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.shell.icons import icon
from desktop.shell.records.subject import Words


class Header(QWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        title = QLabel(words.title)
        title.setProperty("look", "title")
        self.reason = QLabel()
        self.reason.setProperty("look", "small")
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reason.hide()
        self.new = QPushButton(words.new)
        self.new.setProperty("look", "primary")
        self.new.setIcon(icon("plus", "on_accent"))
        self.new.setIconSize(QSize(16, 16))
        self.new.setAccessibleName(words.new)
        keys = QKeySequence(QKeySequence.StandardKey.New)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.new.setToolTip(f"{words.new} ({shown})")
        self._tip = self.new.toolTip()
        # Until it is known who may, nobody is promised anything.
        self.new.hide()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 0)
        row.setSpacing(12)
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(self.reason)
        row.addWidget(self.new)

    def add(self, widget: QWidget) -> None:
        """Beside the title."""
        self._row.insertWidget(1, widget)

    def forget_right(self) -> None:
        """Somebody else comes, or another organization: what they may do there is not known yet."""
        self.new.hide()
        self.reason.hide()

    def show_right(self, refusal: str) -> None:
        """`refusal` says why nothing may be made here; empty where it may."""
        self.new.show()
        self.new.setEnabled(not refusal)
        self.new.setToolTip(refusal or self._tip)
        self.new.setAccessibleDescription(refusal)
        self.reason.setText(refusal)
        self.reason.setVisible(bool(refusal))
