"""What is to be done about an opportunity."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop.pipeline import words
from desktop.shell.language import said
from desktop.shell.records.tabs import About, TabPage
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from core.pipeline.queries import Due

OVER = ("completed", "cancelled")


class TasksTab(TabPage):
    tables = ("tasks",)

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about)
        self.table: RowTable[Due] = RowTable(
            self.tr("Tasks"),
            (
                Column(self.tr("Task"), lambda row: row.title, 0, self._tone),
                Column(
                    self.tr("Due"),
                    lambda row: moment(row.due_at) if row.due_at else "",
                    170,
                    self._tone,
                ),
                Column(
                    self.tr("State"),
                    lambda row: said(row.status.replace("_", " ").capitalize()),
                    140,
                    self._tone,
                ),
                Column(self.tr("Owner"), lambda row: row.owner, 190, self._tone),
            ),
            lambda row: row.id,
        )
        self.table.opened.connect(self._open)
        self.place = Place(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.place)

    def _tone(self, row: "Due") -> str:
        if row.status in OVER:
            return "muted"
        return "danger" if row.due_at and row.due_at < words.now() else "text"

    def reload(self) -> None:
        from core.pipeline.queries import read_tasks

        organization, record = self.about.organization_id, self.about.record
        read_rows(
            self.shell.tasks,
            self,
            lambda session: read_tasks(session, organization, record),
            self._show,
        )

    def _show(self, rows: "list[Due] | Trouble") -> None:
        if isinstance(rows, Trouble):
            self.place.show_refused(self.tr("Tasks"), rows.sentence, self.reload)
            return
        self.table.show_rows(rows)
        if rows:
            self.place.show_content()
        else:
            self.place.show_empty(
                "inbox",
                self.tr("Nothing is planned"),
                self.tr("A task that names this opportunity stands here, and on its card."),
            )

    def _open(self) -> None:
        if chosen := self.table.chosen_rows():
            self.shell.open("tasks", chosen[0].id)
