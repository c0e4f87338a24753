"""Above the rows of contacts: which companies they name, and whether those that are not here are made."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout

from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from core.imports.linking import Named


class CompaniesBar(QFrame):
    # Whether they are to be made: the rows are judged again.
    chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.said = Wrapped("", "")
        self.make = QCheckBox(self.tr("Make companies that are not here yet"))
        self.make.setAccessibleName(self.make.text())
        self.make.clicked.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        row.addWidget(self.said, 1)
        row.addWidget(self.make)
        self.hide()

    def begin(self, named: "Named | None") -> None:
        self.setVisible(named is not None)
        if named is None:
            return
        self.make.setVisible(named.allowed and named.absent > 0)
        self.make.setChecked(named.made)
        self.said.say(self._sentence(named))

    def _sentence(self, named: "Named") -> str:
        if not named.allowed:
            return self.tr(
                "You may not add to companies here: the contacts come in, and nobody is linked to theirs."
            )
        if not named.known + named.absent + named.unclear:
            return self.tr("Nobody is to be linked to a company: who names one is in it already.")
        count = QLocale().toString
        absent = self.tr("%s to be made") if named.made else self.tr("%s not here")
        counted = (
            (self.tr("%s here already"), named.known),
            (absent, named.absent),
            (self.tr("%s of a name that several have"), named.unclear),
        )
        parts = [text % count(many) for text, many in counted if many]
        return self.tr("Companies: %s.") % ", ".join(parts)
