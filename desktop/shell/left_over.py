"""What was not saved before Tradewind ended: a strip above the screens, and the list of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.forms.bar import Bar
from desktop.shell.room import resize_within_screen
from desktop.shell.rows import Column, RowTable, rules
from desktop.shell.words import moment
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from desktop.shell.resuming import LeftOver, Resuming

WIDTH, HEIGHT = 860, 440


class Strip(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "ground")
        self.bar = Bar()
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 12, 16, 0)
        around.addWidget(self.bar)
        self.hide()


class LeftOverDialog(QDialog):
    """Some of it may be saved and some given up, and each looked at where it belongs."""

    def __init__(self, resuming: "Resuming", parent: QWidget) -> None:
        super().__init__(parent)
        self._resuming = resuming
        self.setStyleSheet(rules(resuming.shell.theme))
        self.setWindowTitle(self.tr("Not saved yet"))
        heading = QLabel(self.windowTitle())
        heading.setProperty("look", "title")
        lead = Wrapped(
            self.tr(
                "Tradewind ended before the database had answered to these. Saved now, they are "
                "written in this order; what others have changed meanwhile is not written over."
            ),
            "lead",
        )
        columns: tuple[Column[LeftOver], ...] = (
            Column(self.tr("What"), lambda row: row.kept.content.words),
            Column(self.tr("When"), lambda row: moment(row.kept.at), 150),
            Column(self.tr("State"), self._state, 230, _colour),
        )
        self.table: RowTable[LeftOver] = RowTable(
            self.tr("What was not saved"), columns, lambda row: row.kept.id, several=True, least=260
        )
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._on_chosen)
        self.to_record = self._button(self.tr("Open the record"), self._open)
        self.throw_away = self._button(self.tr("Discard…"), self._discard)
        self.later = self._button(self.tr("Close"), self.reject)
        self.go = self._button(self.tr("Save now"), self._save)
        self.throw_away.setProperty("look", "danger")
        self.go.setProperty("look", "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.to_record)
        row.addWidget(self.throw_away)
        row.addStretch()
        row.addWidget(self.later)
        row.addWidget(self.go)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 22, 28, 22)
        page.setSpacing(12)
        page.addWidget(heading)
        page.addWidget(lead)
        page.addWidget(self.table, 1)
        page.addLayout(row)
        resize_within_screen(self, WIDTH, HEIGHT)
        self.table.setFocus()

    def show_left(self, left: "Sequence[LeftOver]") -> None:
        if not left:
            self.accept()
            return
        self.table.show_rows(left)
        self._on_chosen()

    def chosen(self) -> "list[LeftOver]":
        """Those that are chosen; where none is, all of them."""
        return self.table.chosen_rows() or self.table.rows

    def _state(self, row: "LeftOver") -> str:
        if row.is_sending:
            return self.tr("Being saved…")
        return row.refusal or self.tr("Not saved yet")

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    @Slot()
    def _on_chosen(self) -> None:
        rows = self.table.chosen_rows()
        is_one = len(rows) == 1 and self._resuming.opens(rows[0])
        self.to_record.setEnabled(is_one)
        waits = any(not each.is_sending for each in self.chosen())
        self.go.setEnabled(waits)
        self.throw_away.setEnabled(waits)

    @Slot()
    def _open(self) -> None:
        if self.to_record.isEnabled():
            (row,) = self.table.chosen_rows()
            self.accept()
            self._resuming.open(row)

    @Slot()
    def _discard(self) -> None:
        self._resuming.discard([each for each in self.chosen() if not each.is_sending])

    @Slot()
    def _save(self) -> None:
        self._resuming.save(self.chosen())


def _colour(row: "LeftOver") -> str:
    return "danger" if row.refusal and not row.is_sending else "muted"
