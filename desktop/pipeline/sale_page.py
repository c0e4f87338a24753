"""What the heads of an opportunity's and of a deal's page have alike: the company, and the way to the board."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from desktop.shell.records.head import PageHead
from desktop.shell.records.tabs import About
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from desktop.pipeline.deeds import Done
    from desktop.shell.forms.records import RecordKind, Refusal


class SaleHead(PageHead):
    def __init__(
        self, shell: Shell, about: About, kind: "Callable[[], RecordKind]", edit: str
    ) -> None:
        super().__init__(shell, about, kind)
        self.sheet: Any = None
        self.name_ways(self.tr("Back to the board"), edit)
        self.company = QPushButton()
        self.company.setProperty("look", "link")
        self.company.clicked.connect(self._open_company)

    def take(self, sheet: Any) -> None:
        self.sheet = sheet
        self.name.setText(sheet.title)
        self.company.setText(sheet.company.replace("&", "&&"))
        self.company.setAccessibleName(self.tr("Open the company %s") % sheet.company)

    def say_moved(self, done: "Done | Refusal", to: str) -> bool:
        """Whether it was; else why not, and the truth is read again."""
        from desktop.pipeline import deeds

        is_moved = isinstance(done, deeds.Done)
        if is_moved:
            self.shell.say(self.tr("“%s”: %s") % (self.sheet.title, to))
        else:
            self.shell.say(str(getattr(done, "error")))
            self.read()
        return is_moved

    @Slot()
    def _open_company(self) -> None:
        if self.sheet is not None:
            self.shell.open("customer_companies", self.sheet.company_id)
