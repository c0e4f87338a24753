"""What was changed of a record, who did it and when, field by field; and a field given back its value."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.journal.naming import led_to, model_of, people_of
from desktop.shell.history import words
from desktop.shell.language import said
from desktop.shell.records.tabs import About, TabPage
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows, rules
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.journal.queries import HistoryRow

# They follow from other fields, or are said in words of their own.
SILENT = ("deleted_at", "status_since", "full_name", "updated_at", "version")
# A state is left by what may be done in it, not by setting the field.
STATES = ("status", "stage", "stage_id")


@dataclass(frozen=True, slots=True)
class Line:
    change_id: int
    at: str
    who: str
    what: str
    # Its title; empty where the whole record is meant.
    field: str
    name: str
    old: str
    new: str

    @property
    def can_go_back(self) -> bool:
        return bool(self.name) and self.name not in STATES


@dataclass(frozen=True, slots=True)
class History:
    lines: tuple[Line, ...]
    # Why nothing can be given back; empty where it may be.
    refusal: str


class RecordHistory(TabPage):
    """A part of the page, the form or the dialog of any record that the journal keeps."""

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about)
        self.tables = (about.table,)
        self._refusal = ""
        self.table: RowTable[Line] = RowTable(
            self.tr("History of this record"),
            (
                Column(self.tr("When"), lambda row: row.at, 150),
                Column(self.tr("Who"), lambda row: row.who, 120),
                Column(self.tr("Field"), lambda row: row.field, 130),
                Column(self.tr("Before"), lambda row: row.old, 150, lambda _: "muted"),
                Column(self.tr("After"), lambda row: row.new),
            ),
            lambda row: (row.change_id, row.name),
        )
        self.back = QPushButton(self.tr("Restore this value"))
        self.back.setAccessibleName(self.back.text())
        self.back.setToolTip(self.tr("The field gets the value again that stands under “Before”"))
        self.back.setAutoDefault(False)
        self.back.setEnabled(False)
        self.back.clicked.connect(self.give_back)
        self.note = QLabel()
        self.note.setProperty("look", "small")
        self.note.setWordWrap(True)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self.back.setFocus)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.note, 1)
        row.addWidget(self.back)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.place = Place(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.place)
        self.setFocusProxy(self.table)
        shell.theme.changed.connect(self._restyle)
        self._restyle()

    def reload(self) -> None:
        about = self.about
        if not self.table.rows:
            self.place.wait(self.tr("Reading the history…"))
        read_rows(self.shell.tasks, self, lambda session: _read(session, about), self._show)

    def _show(self, found: "History | Trouble") -> None:
        if isinstance(found, Trouble):
            self.place.show_refused(
                self.tr("The history could not be read"), found.sentence, self.reload
            )
            return
        self._refusal = found.refusal
        self.table.show_rows(found.lines)
        if found.lines:
            self.place.show_content()
        else:
            self.place.show_empty(
                "archive",
                self.tr("Nothing was changed yet"),
                self.tr("Whatever is changed from now on is told here, and can be taken back."),
            )
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self.table.chosen_rows()
        can = bool(chosen and chosen[0].can_go_back)
        self.back.setEnabled(can and not self._refusal)
        self.note.setText(self._refusal or (chosen[0].what if chosen else ""))

    @Slot()
    def give_back(self) -> None:
        chosen = self.table.chosen_rows()
        if not chosen or not chosen[0].can_go_back or self._refusal:
            return
        line, about = chosen[0], self.about

        def command(session: "Session") -> None:
            from core.journal.commands import restore_value

            key = (about.organization_id, about.record)
            restore_value(session, model_of(about.table), key, line.change_id, line.name)

        told = self.tr("%s has the value again that it had before.") % line.field
        self.shell.tasks.write(command, lambda _: self.shell.say(told), ended=self.reload)

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(rules(self.shell.theme))


def _read(session: "Session", about: About) -> History:
    from sqlalchemy import text

    from core.access.permissions import TABLES
    from core.journal.queries import record_history

    people = people_of(session)
    rows = record_history(session, model_of(about.table), about.record)
    may = session.scalar(
        text("SELECT tradewind.organization_for(:area, 'edit') IS NOT NULL"),
        {"area": TABLES[about.table].value},
    )
    refusal = "" if may else _tr("You may look at this, but not change it.")
    written = [
        (about.table, each.field, found)
        for row in rows
        for each in row.fields
        for found in (each.old, each.new)
    ]
    leading = led_to(session, written)
    lines = tuple(line for row in rows for line in _lines(about.table, row, people, leading))
    return History(lines, refusal)


def _lines(
    table: str,
    row: "HistoryRow",
    people: Mapping[int, str],
    leading: Mapping[tuple[str, int], str],
) -> list[Line]:
    at, who = moment(row.at), row.actor if row.actor_id is not None else _tr("The server")
    what = said(row.label or "")
    if row.undoes is not None:
        what = _tr("Undone: %s") % what if what else _tr("Undone")

    def whole(sentence: str) -> Line:
        return Line(row.change_id, at, who, what, "", "", "", sentence)

    if row.action == "insert":
        return [whole(_tr("Made"))]
    if row.action == "delete":
        return [whole(_tr("Deleted for good"))]
    found = [
        Line(
            row.change_id,
            at,
            who,
            what,
            words.field_title(table, each.field),
            each.field,
            words.value(each.field, each.old, people, leading),
            words.value(each.field, each.new, people, leading),
        )
        for each in row.fields
        if each.field not in SILENT
    ]
    for each in row.fields:
        if each.field == "deleted_at":
            found.append(whole(_tr("In the trash") if each.new else _tr("Out of the trash")))
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecordHistory", text)
