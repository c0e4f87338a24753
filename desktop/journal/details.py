"""One change set: who, when, where, and value by value what it changed; and the way back."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from core.journal.details import Details, Line
from core.journal.queries import ChangeSetRow
from desktop.shell.history.words import NONE, counted, field_title, noun, value, verb, who
from desktop.shell.rows import Column, Place, RowTable
from desktop.shell.words import moment

# How wide a sentence may be in a panel beside a list.
BESIDE = 300
LEAST = 90


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChangeSet", text)


class DetailsPanel(QFrame):
    asked_to_take_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName(_tr("Details"))
        self._details = Details(())
        self.title = QLabel()
        self.title.setProperty("look", "heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.who = QLabel()
        self.who.setProperty("look", "muted")
        self.who.setTextFormat(Qt.TextFormat.PlainText)
        self.who.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(self.asked_to_take_back)
        self.note = QLabel()
        self.note.setProperty("look", "small")
        self.note.setWordWrap(True)
        self.table: RowTable[Line] = RowTable(
            _tr("What was changed"),
            (
                Column(_tr("Record"), self._record),
                Column(_tr("Field"), self._field),
                Column(_tr("Before"), self._before, 0, lambda _: "muted"),
                Column(_tr("After"), self._after),
            ),
            lambda line: (line.table, line.row_id, line.action, line.field),
            # Before and after are seen together, also beside a list on a small screen.
            least=LEAST,
        )
        self.place = Place(self.table, BESIDE)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.note, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.who)
        column.addSpacing(4)
        column.addLayout(row)
        column.addSpacing(4)
        column.addWidget(self.place, 1)
        self.show_nothing()

    def show_nothing(self) -> None:
        for part in (self.title, self.who, self.note):
            part.clear()
        self.button.hide()
        self.place.show_empty(
            "rows-3", _tr("Nothing chosen"), _tr("Choose a change to see what was written.")
        )

    def begin(self, title: str, row: ChangeSetRow) -> None:
        """What is known at once; the values follow."""
        self.title.setText(title)
        where = _tr(", at {0}").format(row.workstation) if row.workstation else ""
        self.who.setText(f"{who(row)}, {moment(row.at)}{where}")
        self.place.wait(_tr("Reading what was written"))

    def offer(self, text: str, refusal: str) -> None:
        """The way back, or why there is none."""
        self.button.setText(text)
        self.button.setAccessibleName(f"{text}: {self.title.text()}" if text else "")
        self.button.setAccessibleDescription(refusal)
        self.button.setVisible(bool(text))
        self.button.setEnabled(not refusal)
        self.note.setText(refusal)

    def show_details(self, details: Details) -> None:
        if not details.lines:
            self.place.show_empty(
                "eye-off",
                _tr("Not shown to you"),
                _tr("Only who may read the journal sees the values that were written."),
            )
            return
        self._details = details
        self.table.show_rows(details.lines)
        self.table.scrollToTop()
        self.place.show_content()
        if details.has_more and not self.note.text():
            self.note.setText(_tr("Only the first records are listed here."))

    def _record(self, line: Line) -> str:
        if line.row_id is None:
            return counted(line.table, line.rows)
        name = self._details.records.get((line.table, line.row_id), "")
        return name or f"{noun(line.table)} {QLocale().toString(line.row_id)}"

    def _field(self, line: Line) -> str:
        return field_title(line.table, line.field) if line.field else verb(line.action)

    def _before(self, line: Line) -> str:
        return self._value(line, line.old, line.old_varies)

    def _after(self, line: Line) -> str:
        return self._value(line, line.new, line.new_varies)

    def _value(self, line: Line, found: object, varies: bool) -> str:
        if not line.field:
            return NONE
        if varies:
            return _tr("various")
        return value(line.field, found, self._details.people, self._details.leading)
