"""What is to come: open and weighted by month and by person, beside what is won already."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.pipeline import words
from desktop.pipeline.counted import Counted, Read
from desktop.pipeline.figures import Figure, Line, Told
from desktop.pipeline.period import owner_words
from desktop.pipeline.tells_closed import OPEN_WORDS, WON, month, month_words
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.analysis import Ahead, Asked


@dataclass(frozen=True)
class Found:
    months: "list[Ahead]"
    owners: "list[Ahead]"


class Forecast(Counted):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, ahead=True)
        self.sums = QLabel()
        self.sums.setProperty("look", "lead")
        self.sums.setWordWrap(True)
        self.by_month = Figure(shell, "forecast-by-month", self.tr("By month"))
        self.by_owner = Figure(shell, "forecast-by-owner", self.tr("By owner"))
        inner = QWidget()
        cards = QVBoxLayout(inner)
        cards.setContentsMargins(16, 4, 16, 16)
        cards.setSpacing(12)
        cards.addWidget(self.sums)
        for figure in (self.by_month, self.by_owner):
            figure.drilled.connect(self.drilled)
            figure.setMinimumHeight(280)
            cards.addWidget(figure, 1)
        self.lay_out(inner, _count, self._tell_found)

    def _tell_found(self, read: Read) -> None:
        self.read = read
        found: Found = read.found
        since, until = read.asked.since, read.asked.until
        amount = sum((row.amount for row in found.months), Decimal(0))
        weighted = sum((row.weighted for row in found.months), Decimal(0))
        won = sum((row.won_amount for row in found.months), Decimal(0))
        self.sums.setText(
            self.tr("Open: %s in %s opportunities.  Weighted: %s.  Won already: %s.")
            % (
                words.money(amount, self.currency),
                QLocale().toString(sum(row.open for row in found.months)),
                words.money(weighted, self.currency),
                words.money(won, self.currency),
            )
        )
        names = [self._month(row) for row in found.months]
        self.by_month.show_told(
            self._told(
                found.months,
                names,
                self.tr("Month"),
                [self._month_filter(row, since) for row in found.months],
                [
                    f"{WON} closed:{month_words(row.key)}{self._more}" if row.key else ""
                    for row in found.months
                ],
                self.tr("What is overdue stands in the first month"),
            )
        )
        whose = [owner_words(row.key) for row in found.owners]
        self.by_owner.show_told(
            self._told(
                found.owners,
                [row.name or self.tr("Nobody") for row in found.owners],
                self.tr("Owner"),
                [f"{OPEN_WORDS} currency:{self.currency}{typed}" for typed in whose],
                [
                    f"{WON} closed>={since} closed<{until} currency:{self.currency}{typed}"
                    for typed in whose
                ],
                self.tr("All that is open, whenever it is expected"),
            )
        )

    @property
    def _more(self) -> str:
        return f" currency:{self.currency}{self.period.owner_filter(self.person)}"

    def _month(self, row: "Ahead") -> str:
        return month(row.key) if row.key else self.tr("No date")

    def _month_filter(self, row: "Ahead", since: date) -> str:
        from core.pipeline.analysis import after

        if not isinstance(row.key, date):
            return f"{OPEN_WORDS} expected_close_date:empty{self._more}"
        if row.key == since:
            return f"{OPEN_WORDS} expected_close_date<{after(row.key)}{self._more}"
        return f"{OPEN_WORDS} expected_close_date:{month_words(row.key)}{self._more}"

    def _told(
        self,
        rows: "Sequence[Ahead]",
        names: Sequence[str],
        head: str,
        open_filters: Sequence[str],
        won_filters: Sequence[str],
        sentence: str,
    ) -> Told:
        from desktop.pipeline.charts import Drawn, Series

        def tell(place: int, series: int) -> str:
            row = rows[place]
            said = (
                self.tr("%s won already") % words.money(row.won_amount, self.currency),
                self.tr("%s weighted, of %s in %s")
                % (
                    words.money(row.weighted, self.currency),
                    words.money(row.amount, self.currency),
                    row.open,
                ),
                self.tr("%s more if all of it is won")
                % words.money(row.amount - row.weighted, self.currency),
            )
            return f"{names[place]}: {said[series]}"

        return Told(
            Drawn(
                tuple(names),
                (
                    Series(
                        self.tr("Won already"), tuple(float(row.won_amount) for row in rows), "good"
                    ),
                    Series(
                        self.tr("Weighted"), tuple(float(row.weighted) for row in rows), "other"
                    ),
                    Series(
                        self.tr("The rest of what is open"),
                        tuple(float(row.amount - row.weighted) for row in rows),
                        "calm",
                    ),
                ),
                True,
                tell,
            ),
            (
                head,
                self.tr("Open"),
                self.tr("Value"),
                self.tr("Weighted"),
                self.tr("Won"),
                self.tr("Won, value"),
            ),
            tuple(
                Line(
                    (
                        name,
                        str(row.open),
                        words.money(row.amount, self.currency),
                        words.money(row.weighted, self.currency),
                        str(row.won),
                        words.money(row.won_amount, self.currency),
                    ),
                    typed,
                    (None, None, None, won, won),
                )
                for name, row, typed, won in zip(
                    names, rows, open_filters, won_filters, strict=True
                )
            ),
            sentence,
            lambda place, series: open_filters[place] if series else won_filters[place],
            "" if rows else self.tr("Nothing is open, and nothing was won."),
        )


def _count(session: "Session", asked: "Asked") -> Found:
    from core.pipeline import analysis

    return Found(analysis.ahead_by_month(session, asked), analysis.ahead_by_owner(session, asked))
