"""What was changed of a record, field by field, and giving a field back what it was."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.shell.records.tabs import About, Tab, TabPage
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.db import Tenant
    from core.journal.queries import HistoryRow

SILENT = ("deleted_at", "status_since", "full_name")


@dataclass(frozen=True, slots=True)
class Line:
    change_id: int
    at: str
    who: str
    what: str
    field: str
    name: str
    old: str
    new: str

    @property
    def can_go_back(self) -> bool:
        return bool(self.name) and self.name not in ("status", "deleted_at")


def history_tab() -> Tab:
    return Tab(
        "history",
        lambda: QCoreApplication.translate("HistoryTab", "History"),
        HistoryTab,
    )


class HistoryTab(TabPage):
    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about)
        self.tables = (about.table,)
        self.table: RowTable[Line] = RowTable(
            self.tr("History of this record"),
            (
                Column(self.tr("When"), lambda row: row.at, 150),
                Column(self.tr("Who"), lambda row: row.who, 150),
                Column(self.tr("What"), lambda row: row.what, 190),
                Column(self.tr("Field"), lambda row: row.field, 150),
                Column(self.tr("Before"), lambda row: row.old, 190, lambda _: "muted"),
                Column(self.tr("After"), lambda row: row.new),
            ),
            lambda row: (row.change_id, row.name),
        )
        self.back = QPushButton(self.tr("Give it back this value"))
        self.back.setToolTip(self.tr("The field gets the value again that stands under “Before”"))
        self.back.setEnabled(False)
        self.back.clicked.connect(self.give_back)
        self.table.chosen.connect(self._on_chosen)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.back)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.place = Place(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.place)
        self.setFocusProxy(self.table)

    def reload(self) -> None:
        about = self.about

        def query(session: "Session") -> "list[HistoryRow]":
            from core.journal.queries import record_history

            return record_history(session, _model(about.table), about.record)

        self.place.wait(self.tr("Reading the history…"))
        read_rows(self.shell.tasks, self, query, self._show)

    def _show(self, rows: "list[HistoryRow] | Trouble") -> None:
        if isinstance(rows, Trouble):
            self.place.show_refused(self.tr("No history"), rows.sentence, self.reload)
            return
        lines = [line for row in rows for line in _lines(row)]
        if not lines:
            self.place.show_empty(
                "archive",
                self.tr("Nothing was changed yet"),
                self.tr("Whatever is changed from now on is told here, and can be taken back."),
            )
            return
        self.place.show_content()
        self.table.show_rows(lines)

    def _on_chosen(self) -> None:
        chosen = self.table.chosen_rows()
        self.back.setEnabled(bool(chosen and chosen[0].can_go_back))

    def give_back(self) -> None:
        chosen = self.table.chosen_rows()
        if not chosen or not chosen[0].can_go_back:
            return
        line, about = chosen[0], self.about

        def command(session: "Session") -> None:
            from core.journal.commands import restore_value

            key = (about.organization_id, about.record)
            restore_value(session, _model(about.table), key, line.change_id, line.name)

        said = self.tr("%s has the value again that it had before.") % line.field
        self.shell.tasks.write(command, lambda _: self.shell.say(said))


def _model(table: str) -> "type[Tenant]":
    from core.lists.listings import listing
    from core.lists.tables import model_of

    return model_of(listing(table))


def _lines(row: "HistoryRow") -> list[Line]:
    say = QCoreApplication.translate
    what = row.label or str(row.action)
    if row.undoes is not None:
        what = say("HistoryTab", "Undone: %s") % what
    if row.action == "insert":
        return [
            Line(
                row.change_id,
                moment(row.at),
                row.actor,
                what,
                "",
                "",
                "",
                say("HistoryTab", "Made"),
            )
        ]
    found = [
        Line(
            row.change_id,
            moment(row.at),
            row.actor,
            what,
            each.field.replace("_", " ").capitalize(),
            each.field,
            _said(each.old),
            _said(each.new),
        )
        for each in row.fields
        if each.field not in SILENT
    ]
    moved = [each for each in row.fields if each.field == "deleted_at"]
    if moved:
        where = (
            say("HistoryTab", "In the trash")
            if moved[0].new
            else say("HistoryTab", "Out of the trash")
        )
        found.append(Line(row.change_id, moment(row.at), row.actor, what, "", "", "", where))
    return found


def _said(value: object) -> str:
    if value in (None, "", [], {}):
        return "–"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return ", ".join(f"{name}: {each}" for name, each in value.items())
    return str(value)
