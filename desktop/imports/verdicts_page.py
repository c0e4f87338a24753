"""The dry run: how many rows become what and why, the rows themselves, and what each would change."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.imports.choices import Target
from core.imports.fields import field
from core.imports.looking import MOST, Row
from core.imports.reasons import in_words
from desktop.imports import words
from desktop.imports.companies_bar import CompaniesBar
from desktop.imports.working import Working
from desktop.shell.language import said
from desktop.shell.rows import Column, RowTable
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from core.imports.importing import Outcome
    from core.imports.looking import Change

VERDICTS = ("create", "update", "skip", "blocked", "invalid")


class VerdictsPage(QWidget):
    ready = Signal()

    def __init__(self, working: Working) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What would become of the rows"))
        self.working = working
        self.target = Target.LEADS
        self.outcome: Outcome | None = None
        self.buttons: dict[str, QPushButton] = {}
        self._make_buttons()
        self.reasons = QComboBox()
        self.reasons.setAccessibleName(self.tr("Why"))
        self.reasons.setAccessibleDescription(self.reasons.accessibleName())
        # As wide as there is room for; its list is as wide as what stands in it.
        self.reasons.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.reasons.setMinimumContentsLength(24)
        self.reasons.setMinimumWidth(110)
        self.reasons.activated.connect(lambda _: self._read())
        self._top.addWidget(self.reasons)
        self.companies = CompaniesBar()
        self.holder = QVBoxLayout()
        self.holder.setContentsMargins(0, 0, 0, 0)
        self.table: RowTable[Row] | None = None
        self.more = QLabel()
        self.more.setProperty("look", "small")
        self.card = QFrame()
        self.card.setProperty("look", "card")
        self.card.setFixedWidth(320)
        self.name = Wrapped("", "heading")
        self.why = Wrapped("", "muted")
        self.changes = Wrapped("", "")
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        for each in (self.name, self.why, self.changes):
            column.addWidget(each)
        column.addStretch()
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(self.holder, 1)
        both.addWidget(self.card)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(10)
        page.addLayout(self._top)
        page.addWidget(self.companies)
        page.addLayout(both, 1)
        page.addWidget(self.more)

    def _make_buttons(self) -> None:
        self._group = QButtonGroup(self)
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        for name in ("", *VERDICTS):
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("look", "entry")
            button.clicked.connect(partial(self.show_verdict, name))
            self._group.addButton(button)
            self.buttons[name] = button
            self._top.addWidget(button)
        self._top.addStretch()

    def begin(self, target: Target, outcome: "Outcome") -> None:
        self.target, self.outcome = target, outcome
        self.companies.begin(outcome.named)
        judged = outcome.judged
        counts = {
            "": judged.total,
            "create": judged.created,
            "update": judged.updated,
            "skip": judged.skipped,
            "blocked": judged.blocked,
            "invalid": judged.invalid,
        }
        for name, button in self.buttons.items():
            title = words.verdict(name) if name else self.tr("All")
            count = QLocale().toString(counts[name])
            button.setText(f"{title}  {count}")
            button.setAccessibleName(f"{title}: {count}")
            button.setEnabled(bool(counts[name]))
        # What needs a person's eye first.
        first = next((name for name in ("invalid", "blocked") if counts[name]), "")
        self.buttons[first].setChecked(True)
        self.show_verdict(first)
        self.buttons[first].setFocus()

    def show_verdict(self, name: str, _checked: bool = True) -> None:
        assert self.outcome is not None
        self.reasons.clear()
        self.reasons.addItem(self.tr("For any reason"), ("", ""))
        for verdict, found in self.outcome.reasons.items():
            if name in ("", verdict):
                for reason, many in found.items():
                    text = f"{in_words(reason, self.target, said)} ({QLocale().toString(many)})"
                    self.reasons.addItem(text, (verdict, reason))
        listed = self.reasons.view()
        listed.setMinimumWidth(listed.sizeHintForColumn(0) + 24)
        self._read()

    def _read(self) -> None:
        name = next(name for name, button in self.buttons.items() if button.isChecked())
        verdict, reason = self.reasons.currentData()
        self.working.rows(verdict or name, reason, self._show)

    def _show(self, found: tuple[list[str], list[Row]]) -> None:
        names, rows = found
        if self.table is not None:
            self.holder.removeWidget(self.table)
            self.table.deleteLater()
        columns: list[Column[Row]] = [
            Column(self.tr("Row"), lambda row: QLocale().toString(row.number), 70),
            Column(
                self.tr("Becomes"),
                lambda row: words.verdict(row.verdict),
                110,
                lambda row: words.TONES[row.verdict],
            ),
        ]
        columns.append(Column(self.tr("Why"), self._why, 270))
        for place, name in enumerate(names):
            title = found_.title if (found_ := field(self.target, name)) else name
            columns.append(
                Column(said(title), partial(_value, place), 0 if place == len(names) - 1 else 130)
            )
        self.table = RowTable(self.tr("Rows of the file"), columns, lambda row: row.number)
        self.table.chosen.connect(self._on_chosen)
        self.holder.addWidget(self.table)
        self.table.show_rows(rows)
        self.more.setText(
            self.tr("The first %s of them.") % QLocale().toString(MOST) if len(rows) >= MOST else ""
        )
        if rows:
            self.table.choose(0)
        self.ready.emit()

    def _why(self, row: Row) -> str:
        text = in_words(row.reason, self.target, said)
        if row.twin is not None and "twice" in row.reason:
            return self.tr("%s (row %s)") % (text, QLocale().toString(row.twin))
        return text

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self.table.chosen_rows() if self.table else []
        self.card.setVisible(bool(chosen))
        if chosen:
            row = chosen[0]
            self.name.say(
                self.tr("Row %s: %s") % (QLocale().toString(row.number), words.verdict(row.verdict))
            )
            self.why.say(self._why(row))
            self.changes.say("")
            if row.verdict in ("create", "update"):
                self.working.changes(row.number, partial(self._show_changes, row.number))

    def _show_changes(self, number: int, found: "list[Change]") -> None:
        chosen = self.table.chosen_rows() if self.table else []
        if not chosen or chosen[0].number != number:
            return
        lines = []
        for each in found[:24]:
            after = each.after if len(each.after) < 90 else f"{each.after[:88]}…"
            before = f"{each.before[:60]} → " if each.before else ""
            lines.append(f"{said(each.title)}: {before}{after}")
        self.changes.say("\n".join(lines))


def _value(place: int, row: Row) -> str:
    return row.values[place]
