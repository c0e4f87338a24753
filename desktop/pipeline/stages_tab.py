"""The way an opportunity has come: each step, who made it, and how long it had stood there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout

from desktop.pipeline import words
from desktop.shell.records.tabs import About, TabPage
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from core.pipeline.queries import Step


class StagesTab(TabPage):
    tables = ("opportunities",)

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about)
        self.table: RowTable[Step] = RowTable(
            self.tr("The way it has come"),
            (
                Column(self.tr("When"), lambda row: moment(row.at), 170),
                Column(self.tr("Who"), lambda row: row.who or self.tr("Nobody here"), 190),
                Column(
                    self.tr("From"),
                    lambda row: words.stages()[row.was] if row.was else self.tr("Made"),
                    160,
                    lambda _: "muted",
                ),
                Column(self.tr("To"), lambda row: words.stages()[row.becomes], 160),
                Column(self.tr("Stood there for"), self._lasted),
            ),
            lambda row: (row.at, row.becomes),
        )
        self.place = Place(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.place)

    def _lasted(self, row: "Step") -> str:
        if row.lasted is None:
            return ""
        days = row.lasted.days
        if days >= 1:
            return self.tr("%s days") % QLocale().toString(days)
        hours = row.lasted.seconds // 3600
        return self.tr("%s hours") % hours if hours else self.tr("less than an hour")

    def reload(self) -> None:
        from core.pipeline.queries import read_steps

        organization, record = self.about.organization_id, self.about.record
        read_rows(
            self.shell.tasks,
            self,
            lambda session: read_steps(session, organization, record),
            self._show,
        )

    def _show(self, steps: "list[Step] | Trouble") -> None:
        if isinstance(steps, Trouble):
            self.place.show_refused(self.tr("Its way"), steps.sentence, self.reload)
            return
        self.table.show_rows(steps)
        self.place.show_content()
