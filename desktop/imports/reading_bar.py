"""How the file is read, as it was found out and may be changed."""

from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.imports.presets import BY_NAME
from desktop.imports.working import Found
from desktop.shell.language import said
from desktop.shell.words import moment
from desktop.shell.wrapped import Wrapped

ENCODINGS = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp1250", "cp1251"),
    *("cp1253", "cp1254", "iso8859_15", "mac_roman", "cp850", "shift_jis", "gb18030", "big5"),
)


class ReadingBar(QWidget):
    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.what = QLabel()
        self.what.setProperty("look", "label")
        self.notes = Wrapped("", "note")
        self.notes.setProperty("tone", "warning")
        self.encoding = QComboBox()
        self.encoding.setAccessibleName(self.tr("Encoding"))
        self.encoding.setAccessibleDescription(self.encoding.accessibleName())
        self.separator = QComboBox()
        self.separator.setAccessibleName(self.tr("Separator"))
        self.separator.setAccessibleDescription(self.separator.accessibleName())
        self.sheet = QComboBox()
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.sheet.setAccessibleDescription(self.sheet.accessibleName())
        self.quotes = QCheckBox(self.tr("Quotation marks enclose values"))
        self.quotes.setAccessibleName(self.quotes.text())
        for code in ENCODINGS:
            self.encoding.addItem(code, code)
        for sign, name in (
            (",", self.tr("Comma")),
            (";", self.tr("Semicolon")),
            ("\t", self.tr("Tabulator")),
            ("|", self.tr("Bar")),
        ):
            self.separator.addItem(name, sign)
        self.encoding.activated.connect(lambda _: self._tell(encoding=self.encoding.currentData()))
        self.separator.activated.connect(
            lambda _: self._tell(separator=self.separator.currentData())
        )
        self.sheet.activated.connect(lambda _: self._tell(sheet=self.sheet.currentText()))
        self.quotes.clicked.connect(lambda on: self._tell(quote='"' if on else ""))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.what, 1)
        for each in (self.sheet, self.encoding, self.separator, self.quotes):
            row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.notes)

    def begin(self, found: Found) -> None:
        shape = found.inspected.shape
        rows = QLocale().toString(found.inspected.rows)
        self.what.setText(
            self.tr("%s: about %s rows, %s columns")
            % (found.file.name, rows, QLocale().toString(len(shape.headers)))
        )
        self.encoding.setVisible(shape.kind == "text")
        self.separator.setVisible(shape.kind == "text")
        self.quotes.setVisible(shape.kind == "text")
        self.sheet.setVisible(len(shape.sheets) > 1)
        for box, value in ((self.encoding, shape.encoding), (self.separator, shape.separator)):
            if box.findData(value) < 0:
                box.addItem(value, value)
            box.setCurrentIndex(box.findData(value))
        self.quotes.setChecked(bool(shape.quote))
        self.sheet.clear()
        self.sheet.addItems(list(shape.sheets))
        self.sheet.setCurrentText(shape.sheet)
        notes = [said(note) for note in shape.notes]
        if preset := BY_NAME.get(found.inspected.preset):
            notes.append(self.tr("This looks like an export of %s.") % preset.title)
        if found.settings is not None:
            notes.append(self.tr("It is read as the last file with these columns was."))
        if found.before:
            notes.append(self.tr("This very file was imported on %s.") % moment(found.before))
        self.notes.say(" ".join(notes))
        self.notes.setVisible(bool(notes))

    def _tell(self, **changes: Any) -> None:
        self.changed.emit(changes)
