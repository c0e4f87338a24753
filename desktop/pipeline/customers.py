"""Pipeline by customer: what each has brought and may bring, and the opportunities behind a number."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot

from desktop.pipeline.counted import GATHERING_MS
from desktop.pipeline.tells_closed import OPEN_WORDS, WON
from desktop.shell.records.subject import Subject, Words
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.access.permissions import Action
    from core.pipeline.customers import CompanyPipeline
    from desktop.shell.forms.records import RecordKind


def _words() -> Words:
    title = QCoreApplication.translate("Pipeline", "Pipeline by customer")
    # Nothing is ever made or thrown away here.
    return Words(title, title, title, title)


def _kind() -> "RecordKind":
    from core.pipeline.inputs import Counted
    from core.pipeline.models import CompanyPipeline
    from desktop.shell.forms.records import RecordKind

    return RecordKind("Customer", CompanyPipeline, Counted, Counted, ())


COMPANY_PIPELINES = Subject("company_pipelines", _words, _kind)


class Customers(RecordsView):
    # The filter of the list that shows the rows behind a number.
    drilled = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, COMPANY_PIPELINES)
        # The screen around it has a title already.
        self.header.hide()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(GATHERING_MS)
        self._calm.timeout.connect(self._show_changes)
        shell.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        # What is kept here follows from what is written there.
        counted = ("opportunities", "customer_companies")
        if isinstance(changes, list) and not any(each.table in counted for each in changes):
            return
        if self.isVisible():
            self._calm.start()

    def _refusal(self, action: "Action") -> str:
        return self.tr("These are counted from the opportunities.")

    def _add_actions(self) -> None:
        """None is made here."""

    def _open(self, record: int | None) -> None:
        from core.pipeline.customers import read_pipeline

        if record is None or self.list is None or self._organization is None:
            return
        column = self.list.table.currentIndex().column()
        number = self.list.model.fields[column].name if column >= 0 else ""
        organization = self._organization

        def query(session: "Session") -> "CompanyPipeline":
            return read_pipeline(session, organization, record)

        self.shell.tasks.read(self, query, lambda found: self._drill(found, number))

    def _drill(self, found: "CompanyPipeline", number: str) -> None:
        which = {"won_amount": f"{WON} ", "pipeline_value": f"{OPEN_WORDS} "}.get(number, "")
        self.drilled.emit(
            f"{which}customer_company_id:{found.company_id} currency:{found.currency}"
        )
