"""A tab that is a short list: its rows, what can be done with the chosen one, and what there is instead."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop.shell.actions import key_within
from desktop.shell.records.tabs import About, TabPage
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Row = TypeVar("Row")


@dataclass(frozen=True)
class RowDeed(Generic[Row]):
    """What can be done: with the chosen row, or (`needs` is None) without one."""

    text: str
    act: Callable[[], object]
    # Whether it can be done with this row.
    needs: Callable[[Row], bool] | None = lambda _: True
    keys: str = ""


@dataclass(frozen=True)
class Empty:
    icon: str
    title: str
    sentence: str


class RowsTab(TabPage, Generic[Row]):
    # The area whose right to write lets one do all this.
    area = ""

    def __init__(
        self,
        shell: Shell,
        about: About,
        name: str,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], object],
        deeds: Sequence[RowDeed[Row]],
        empty: Empty,
    ) -> None:
        super().__init__(shell, about)
        self.deeds, self.empty = deeds, empty
        self.may_write = False
        self.table: RowTable[Row] = RowTable(name, columns, key)
        self.buttons: list[QPushButton] = []
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(0, 0, 0, 8)
        self.bar.setSpacing(8)
        for deed in deeds:
            button = QPushButton(deed.text)
            button.setAccessibleName(deed.text)
            button.clicked.connect(deed.act)
            if deed.needs is None and not self.buttons:
                button.setProperty("look", "primary")
            self.buttons.append(button)
            self.bar.addWidget(button)
            if deed.keys:
                shown = QKeySequence(deed.keys).toString(QKeySequence.SequenceFormat.NativeText)
                button.setToolTip(f"{deed.text} ({shown})")
                key_within(self, deed.text, deed.keys, button.click)
        self.bar.addStretch()
        self.table.chosen.connect(self.show_deeds)
        self.table.opened.connect(self.open_chosen)
        self.place = Place(self.table)
        self.middle = QHBoxLayout()
        self.middle.setSpacing(16)
        self.middle.addWidget(self.place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.bar)
        column.addLayout(self.middle, 1)
        self.setFocusProxy(self.table)
        self.show_deeds()

    # What a tab does its own way

    def query(self, session: "Session") -> list[Row]:
        raise NotImplementedError

    def open_chosen(self) -> None:
        """Enter, or a double click."""

    # The rest

    @property
    def chosen(self) -> Row | None:
        rows = self.table.chosen_rows()
        return rows[0] if rows else None

    def reload(self) -> None:
        area = self.area

        def read(session: "Session") -> tuple[list[Row], bool]:
            from sqlalchemy import text

            may = session.scalar(
                text("SELECT tradewind.organization_for(:area, 'edit') IS NOT NULL"), {"area": area}
            )
            return self.query(session), bool(may)

        if not self.table.rows:
            self.place.wait(self.tr("Reading…"))
        read_rows(self.shell.tasks, self, read, self._show)

    def _show(self, found: "tuple[list[Row], bool] | Trouble") -> None:
        if isinstance(found, Trouble):
            self.place.show_refused(self.tr("Nothing to show"), found.sentence, self.reload)
            return
        rows, self.may_write = found
        self.table.show_rows(rows)
        if rows:
            self.place.show_content()
            if not self.table.chosen_rows():
                self.table.choose(max(self.table.currentIndex().row(), 0))
        else:
            self.place.show_empty(self.empty.icon, self.empty.title, self.empty.sentence)
        self.show_deeds()

    @Slot()
    def show_deeds(self) -> None:
        row = self.chosen
        for deed, button in zip(self.deeds, self.buttons, strict=True):
            fits = deed.needs is None or (row is not None and deed.needs(row))
            enabled = self.may_write and fits
            if button.hasFocus() and not enabled:
                # Not to the next button, which may be one that ends or deletes.
                self.table.setFocus()
            button.setEnabled(enabled)
