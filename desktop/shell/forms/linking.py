"""A field for another record: some letters of its name, and one of those that are offered."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QCompleter

from core.errors import Refused
from desktop.shell.forms.declared import Declared
from desktop.shell.forms.text import LineField
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.lists.picking import Picked
    from desktop.shell.forms.form import Form

# Between two letters nobody is asked.
PAUSE_MS = 120
NOWHERE = QModelIndex()


class _Offered(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Picked] = []

    def show(self, rows: "Sequence[Picked]") -> None:
        self.beginResetModel()
        self.rows = [*rows]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.name}  ·  {row.told}" if row.told else row.name
        return row.name if role == Qt.ItemDataRole.EditRole else None


class RecordField(LineField):
    """`value` is the number of what was chosen; a name that was only typed is none yet."""

    # These letters are to be looked for; this number is to be named.
    asked = Signal(str)
    asked_name = Signal(int)

    def __init__(self, declared: Declared) -> None:
        self._number: int | None = None
        self._names: dict[int, str] = {}
        super().__init__(declared)
        self.line.setClearButtonEnabled(True)
        self.line.setPlaceholderText(self.tr("Type a name"))
        self._offered = _Offered()
        self.completer = QCompleter(self._offered, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setCompletionRole(Qt.ItemDataRole.EditRole)
        if (popup := self.completer.popup()) is not None:
            popup.setProperty("look", "suggestions")
        self.completer.activated[QModelIndex].connect(self._on_chosen)  # type: ignore[index]
        self.line.setCompleter(self.completer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.line.textEdited.connect(self._on_typed)

    def typed(self) -> Any:
        return self.line.text() if self._number is None else self._number

    def retype(self, typed: Any) -> None:
        if isinstance(typed, int):
            self.show_value(typed)
        else:
            self._number = None
            self._write(str(typed))

    def value(self) -> object:
        if self._number is not None:
            return self._number
        if text := self.line.text().strip():
            raise Refused(self.tr("“%s” is not chosen yet: pick one from the list.") % text)
        return None

    def show_value(self, value: object) -> None:
        self._number = value if isinstance(value, int) else None
        if self._number is not None and self._number not in self._names:
            self.asked_name.emit(self._number)
        self._write(self._names.get(self._number, "") if self._number is not None else "")

    def offer(self, rows: "Sequence[Picked]") -> None:
        """What was found; it is shown while one is still typing."""
        self._offered.show(rows)
        if rows and self.line.hasFocus() and self._number is None:
            self.completer.complete()
        elif (popup := self.completer.popup()) is not None:
            popup.hide()

    def know(self, rows: "Sequence[Picked]") -> None:
        self._names |= {row.number: row.name for row in rows}
        if self._number in self._names:
            self._fill(lambda: self._write(self._names[self._number or 0]))

    def tidy(self) -> None:
        """Where only one is called so, it is meant."""
        text = self.line.text().strip().casefold()
        same = [row for row in self._offered.rows if row.name.casefold() == text]
        if self._number is None and len(same) == 1:
            self._choose(same[0])

    def _on_typed(self) -> None:
        if self._is_filling:
            # A line tells of an edit also when a name is put into it.
            return
        self._number = None
        self._pause.start()

    def _ask(self) -> None:
        if (text := self.line.text().strip()) and self._number is None:
            self.asked.emit(text)

    def _on_chosen(self, index: QModelIndex) -> None:
        self._choose(self._offered.rows[index.row()])

    def _choose(self, row: "Picked") -> None:
        self._names[row.number] = row.name
        self._number = row.number
        self._fill(lambda: self._write(row.name))
        self._on_edited()


def connect(shell: Shell, form: "Form", organization: int) -> None:
    """Have the fields of a form find what is typed into them."""
    for field in form.fields.values():
        if isinstance(field, RecordField):
            _connect(shell, field, organization)


def _connect(shell: Shell, field: RecordField, organization: int) -> None:
    kind = field.declared.record

    def find(typed: str) -> None:
        def asked(session: "Session") -> "list[Picked]":
            from core.lists.picking import find

            return find(session, organization, kind, typed)

        shell.tasks.read(field, asked, field.offer)

    def name(number: int) -> None:
        def asked(session: "Session") -> "list[Picked]":
            from core.lists.picking import named

            return named(session, organization, kind, [number])

        # Of its own: who types meanwhile does not do away with the name.
        shell.tasks.read(field.completer, asked, field.know)

    field.asked.connect(find)
    field.asked_name.connect(name)
