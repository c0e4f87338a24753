"""What can be done with the chosen rows, and how many of them there are."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from core.lists.fields import Listing
from desktop.shell.language import inside
from desktop.shell.listing.buttons import link


class ChosenBar(QFrame):
    edited = Signal()
    copied = Signal()
    exported = Signal()
    trashed = Signal()
    cleared = Signal()
    extended = Signal()

    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self._listing = listing
        self.setProperty("look", "chosen")
        self.text = QLabel()
        self.all = link("")
        self.all.clicked.connect(self.extended)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 16, 5)
        row.setSpacing(8)
        row.addWidget(self.text)
        row.addWidget(self.all)
        row.addStretch()
        self.buttons: dict[str, QPushButton] = {}
        for name, text, signal in (
            ("edit", self.tr("Edit…"), self.edited),
            ("copy", self.tr("Copy"), self.copied),
            ("export", self.tr("Export…"), self.exported),
            ("trash", self.tr("Move to trash"), self.trashed),
            ("clear", self.tr("Clear selection"), self.cleared),
        ):
            button = QPushButton(text)
            button.setAccessibleName(text)
            button.clicked.connect(signal)
            self.buttons[name] = button
            row.addWidget(button)
        self.buttons["trash"].setProperty("look", "danger")
        for name in ("edit", "trash"):
            self.buttons[name].setVisible(not listing.is_counted)
        self.hide()

    def show_chosen(self, count: int, total: int, *, complete: bool) -> None:
        """One chosen row is where the pointer is; only more of them need a bar."""
        self.setVisible(count > 1)
        said, titles = QLocale().toString(count), inside(self._listing.title)
        is_all = count >= total
        if is_all and complete:
            self.text.setText(self.tr("All %s %s are selected.") % (said, titles))
        elif is_all:
            self.text.setText(
                self.tr("The first %s %s are selected; the others are still being found.")
                % (said, titles)
            )
        else:
            self.text.setText(self.tr("%s selected") % said)
        self.all.setText(self.tr("Select all %s") % QLocale().toString(total))
        self.all.setAccessibleName(self.all.text())
        self.all.setVisible(not is_all and complete)
