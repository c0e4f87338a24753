"""What the lines come to, below them, while they are being typed."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.pipeline.currencies import places_of
from core.pipeline.totals import Totals
from desktop.shell.forms.reading import shown_number


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuoteSums", text)


class Sums(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_tr("Totals"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        self.rows: list[tuple[QLabel, QLabel]] = []

    def show_totals(self, totals: Totals, currency: str) -> None:
        said = self._said(totals, currency)
        while len(self.rows) < len(said):
            row = len(self.rows)
            made = QLabel(), QLabel()
            for column, label in enumerate(made, 1):
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._grid.addWidget(label, row, column)
            self.rows.append(made)
        for at, (name, amount) in enumerate(self.rows):
            is_shown = at < len(said)
            name.setVisible(is_shown)
            amount.setVisible(is_shown)
            if not is_shown:
                continue
            name.setText(said[at][0])
            amount.setText(said[at][1])
            amount.setAccessibleName(f"{said[at][0]}: {said[at][1]}")
            look = "heading" if at == len(said) - 1 else "muted"
            for label in (name, amount):
                if label.property("look") != look:
                    label.setProperty("look", look)
                    label.style().unpolish(label)
                    label.style().polish(label)

    def _said(self, totals: Totals, currency: str) -> list[tuple[str, str]]:
        said: list[tuple[str, str]] = []
        places = totals.places if totals.lines else places_of(currency)
        if totals.discount:
            said.append((_tr("Subtotal"), shown_number(totals.subtotal, places)))
            said.append((_tr("Discount"), shown_number(-totals.discount, places)))
        if any(each.rate for each in totals.rates):
            said.append((_tr("Net"), shown_number(totals.net, places)))
            for each in totals.rates:
                if each.rate:
                    title = _tr("%s %% tax on %s") % (
                        shown_number(each.rate.normalize()),
                        shown_number(each.net, places),
                    )
                    said.append((title, shown_number(each.tax, places)))
        said.append((_tr("Total"), f"{shown_number(totals.total, places)} {currency}"))
        return said

    def texts(self) -> list[tuple[str, str]]:
        return [(a.text(), b.text()) for a, b in self.rows if not a.isHidden()]
