"""Which months, whose, and in which currency: what all figures of one page are asked for."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop.pipeline import words
from desktop.pipeline.narrowing import ALL, MINE, NOBODY


class Period(QWidget):
    changed = Signal()

    def __init__(self, *, ahead: bool = False) -> None:
        """`ahead` looks from this month on, otherwise back from it."""
        super().__init__()
        self.ahead = ahead
        self.months, self.people, self.currency = QComboBox(), QComboBox(), QComboBox()
        self.months.setAccessibleName(self.tr("Which months"))
        self.months.setAccessibleDescription(self.months.accessibleName())
        for count in (3, 6, 12, 24):
            said = self.tr("The next %s months") if ahead else self.tr("The last %s months")
            self.months.addItem(said % count, count)
        self.months.setCurrentIndex(1 if ahead else 2)
        self.people.setAccessibleName(self.tr("Whose"))
        self.people.setAccessibleDescription(self.people.accessibleName())
        for text, key in (
            (self.tr("Everybody's"), ALL),
            (self.tr("Mine"), MINE),
            (self.tr("Nobody's"), NOBODY),
        ):
            self.people.addItem(text, key)
        self.people.setMinimumWidth(170)
        self.currency.setAccessibleName(self.tr("Currency"))
        self.currency.setAccessibleDescription(self.currency.accessibleName())
        self.currency.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for box in (self.months, self.people, self.currency):
            row.addWidget(box)
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        row.addStretch()

    def span(self) -> tuple[date, date]:
        """From the first of a month to the first after the last."""
        from core.pipeline.analysis import after

        this = words.today().replace(day=1)
        count = int(self.months.currentData())
        return (this, after(this, count)) if self.ahead else (after(this, 1 - count), after(this))

    def owner(self, me: int) -> int | None:
        said = self.people.currentData()
        if isinstance(said, int):
            return said
        return {ALL: None, MINE: me, NOBODY: 0}[str(said)]

    def owner_filter(self, me: int) -> str:
        """As it is typed above a list."""
        said = self.people.currentData()
        if said == ALL:
            return ""
        if said == NOBODY:
            return " owner:empty"
        return " owner:me" if said in (MINE, me) else owner_words(int(said))

    def offer(self, people: dict[int, str], currencies: list[str], home: str) -> None:
        known = [self.people.itemData(row) for row in range(3, self.people.count())]
        if known != [*people]:
            chosen = self.people.currentData()
            self.people.blockSignals(True)
            while self.people.count() > 3:
                self.people.removeItem(3)
            for number, name in people.items():
                self.people.addItem(name, number)
            self.people.setCurrentIndex(max(0, self.people.findData(chosen)))
            self.people.blockSignals(False)
        codes = [*currencies, *([] if home in currencies else [home])]
        if [self.currency.itemText(row) for row in range(self.currency.count())] != codes:
            chosen_code = self.currency.currentText() or codes[0]
            self.currency.blockSignals(True)
            self.currency.clear()
            self.currency.addItems(codes)
            self.currency.setCurrentIndex(max(0, self.currency.findText(chosen_code)))
            self.currency.blockSignals(False)
        # There is something to choose only where there are several.
        self.currency.setVisible(len(codes) > 1)


def owner_words(number: object) -> str:
    """By number: two colleagues may have one name, and one who has left has none that can be read."""
    return f" owner:{number}" if number else " owner:empty"
