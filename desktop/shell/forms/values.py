"""A field of named values that the agency has made up itself."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QToolButton, QWidget

from core.errors import Refused
from desktop.shell.forms.declared import Declared
from desktop.shell.forms.field import Field
from desktop.shell.forms.reading import number, shown_number
from desktop.shell.icons import icon

YES, NO = "yes", "no"


class ValuesField(Field):
    def __init__(self, declared: Declared) -> None:
        self.whole = QWidget()
        self._grid = QGridLayout(self.whole)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 5)
        self.rows: list[tuple[QLineEdit, QLineEdit, QToolButton]] = []
        self.add = QPushButton(self.tr("Add a value"))
        self.add.setProperty("look", "link")
        # Enter anywhere in the dialog would press it.
        self.add.setAutoDefault(False)
        self.add.setAccessibleName(self.tr("%s: add a value") % declared.title)
        self.add.clicked.connect(self._on_add)
        self.whole.setFocusProxy(self.add)
        super().__init__(declared, self.whole)
        self._place()

    def typed(self) -> Any:
        rows = [[name.text(), value.text()] for name, value, _ in self.rows]
        return [row for row in rows if row[0].strip() or row[1].strip()]

    def retype(self, typed: Any) -> None:
        for row in self.rows:
            self._discard(row)
        self.rows = []
        for name, value in typed:
            self._append(str(name), str(value))
        self._place()

    def value(self) -> object:
        found: dict[str, object] = {}
        for name, text in self.typed():
            key = " ".join(name.split())
            if not key:
                raise Refused(self.tr("“%s” needs a name beside it.") % text.strip())
            if key in found:
                raise Refused(self.tr("“%s” stands here twice.") % key)
            found[key] = self._read(key, text.strip())
        return found

    def show_value(self, value: object) -> None:
        held = value if isinstance(value, dict) else {}
        self.retype([(name, _words(each)) for name, each in held.items()])

    def lock(self, locked: bool) -> None:
        self.add.setVisible(not locked)
        for name, value, drop in self.rows:
            name.setReadOnly(locked)
            value.setReadOnly(locked)
            drop.setVisible(not locked)

    def _read(self, name: str, text: str) -> object:
        """What was a number or a yes stays one, as long as it reads like one."""
        before = self.base.get(name) if isinstance(self.base, dict) else None
        if text == _words(before):
            return before
        if isinstance(before, bool) and text.casefold() in (YES, NO):
            return text.casefold() == YES
        if isinstance(before, (int, float)) and not isinstance(before, bool):
            try:
                found = number(text)
            except Refused:
                return text
            return int(found) if found == found.to_integral_value() else float(found)
        return text or None

    def _append(self, name: str, value: str) -> None:
        row = (QLineEdit(name), QLineEdit(value), QToolButton())
        row[2].setProperty("look", "quiet")
        row[2].setIcon(icon("x"))
        row[2].setIconSize(QSize(14, 14))
        row[2].clicked.connect(lambda: self._drop(row))
        for line in row[:2]:
            line.textChanged.connect(self._on_edited)
            line.textChanged.connect(lambda: self._name(row))
        self.rows.append(row)
        self._name(row)

    def _name(self, row: tuple[QLineEdit, QLineEdit, QToolButton]) -> None:
        called = row[0].text().strip() or self.tr("new")
        row[0].setAccessibleName(self.tr("%s: name") % self.declared.title)
        row[1].setAccessibleName(f"{self.declared.title}: {called}")
        row[2].setAccessibleName(self.tr("Take away: %s") % called)
        row[2].setToolTip(self.tr("Take away: %s") % called)

    def _drop(self, row: tuple[QLineEdit, QLineEdit, QToolButton]) -> None:
        self.rows.remove(row)
        self._discard(row)
        self._place()
        self.add.setFocus()
        self._on_edited()

    def _discard(self, row: tuple[QLineEdit, QLineEdit, QToolButton]) -> None:
        for part in row:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()

    def _place(self) -> None:
        before: QWidget | None = None
        for at, row in enumerate(self.rows):
            for column, part in enumerate(row):
                self._grid.addWidget(part, at, column)
                part.show()
                if before is not None:
                    QWidget.setTabOrder(before, part)
                before = part
        self._grid.addWidget(self.add, len(self.rows), 0, Qt.AlignmentFlag.AlignLeft)
        if before is not None:
            QWidget.setTabOrder(before, self.add)

    @Slot()
    def _on_add(self) -> None:
        self._append("", "")
        self._place()
        self.rows[-1][0].setFocus()


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, (int, float, Decimal)):
        return shown_number(value)
    return str(value)
