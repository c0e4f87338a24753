"""The steps of a quote from its page: sent, seen, decided, copied, thrown away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QInputDialog

from desktop.quotes import writing

if TYPE_CHECKING:
    from desktop.quotes.page import QuotePage


class Steps(QObject):
    def __init__(self, page: "QuotePage") -> None:
        super().__init__(page)
        self.page, self.shell = page, page.shell

    @Slot(str)
    def do(self, name: str) -> None:
        """One of the verbs of the head."""
        sheet = self.page.sheet
        if sheet is None:
            return
        # What is still being typed belongs to what is sent.
        self.page.more.flush()
        if name in ("before", "after"):
            other = sheet.revises_id if name == "before" else sheet.revised_by_id
            if other is not None:
                self.page.asked_for.emit(other)
        elif name in ("duplicate", "revise"):
            self._copy(name)
        elif name == "reject":
            self._ask_why()
        elif name == "trash":
            record = self.page.record
            self.page.write(lambda session: writing.trash(session, record), self._on_trashed)
        else:
            self.take(name)

    def take(self, name: str, *more: object) -> None:
        organization, record = self.page.organization_id, self.page.record
        self.page.write(
            lambda session: writing.step(session, organization, record, name, *more),
            lambda result: self._on_taken(name, result),
        )

    def _on_taken(self, name: str, result: object) -> None:
        sentences = {
            "send": self.tr("It is quote %s now; save it, or drag it into a mail.") % result,
            "mark_viewed": self.tr("Noted: the customer has seen it."),
            "accept": self.tr("Accepted; the opportunity has its amount."),
            "reject": self.tr("Noted: rejected."),
            "expire": self.tr("Withdrawn."),
        }
        self.shell.say(sentences[name])

    def _on_trashed(self, _: object) -> None:
        self.shell.say(self.tr("1 quote moved to the trash"))
        self.page.left.emit()

    def _ask_why(self) -> None:
        dialog = QInputDialog(self.page)
        dialog.setWindowTitle(self.tr("Rejected"))
        dialog.setLabelText(self.tr("What did they say? It may stay empty."))
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(lambda text: self.take("reject", text))
        dialog.open()

    def _copy(self, name: str) -> None:
        organization, record, shell = self.page.organization_id, self.page.record, self.shell
        told = {
            "duplicate": self.tr("A copy, with the same lines."),
            "revise": self.tr("A revision: it takes the place of the one before when it is sent."),
        }

        def show(made: int) -> None:
            shell.say(told[name])
            self.page.asked_for.emit(made)

        self.page.write(lambda session: writing.copied(session, organization, record, name), show)

    @Slot()
    def open_company(self) -> None:
        if self.page.sheet is not None:
            self.shell.open("customer_companies", self.page.sheet.company_id)
