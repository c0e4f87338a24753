"""What is to come: open and weighted by month and by person, beside what is won already."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.pipeline import words
from desktop.pipeline.figures import Figure, Line, Told
from desktop.pipeline.numbers import CALM_MS
from desktop.pipeline.period import Period, owner_words
from desktop.pipeline.tells_closed import OPEN_WORDS, WON, month, month_words
from desktop.shell.rows import Place, Trouble, read_rows, rules
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.analysis import Ahead


@dataclass(frozen=True)
class Read:
    months: "list[Ahead]"
    owners: "list[Ahead]"
    people: dict[int, str]
    currencies: list[str]
    home: str
    since: date
    until: date


class Forecast(QWidget):
    drilled = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.organization: int | None = None
        self.person = 0
        self.read: Read | None = None
        self._is_stale = True
        self.period = Period(ahead=True)
        self.period.changed.connect(self.reload)
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
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        self.place = Place(area)
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 16, 0)
        top.addWidget(self.period)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.place, 1)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self.reload)
        shell.changed.connect(self._on_changed)
        shell.theme.changed.connect(self._restyle)
        self._restyle()

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(rules(self.shell.theme))

    def show_organization(self, organization: int, person: int) -> None:
        self.organization, self.person = organization, person
        self.read = None
        self.place.wait(self.tr("Counting…"))
        self._is_stale = True
        if self.isVisible():
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and not event.spontaneous():
            self.reload()

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, list) and not any(each.table == "opportunities" for each in changes):
            return
        if self.isVisible():
            self._calm.start()
        else:
            self._is_stale = True

    @Slot()
    def reload(self) -> None:
        from desktop.shell.listing.asking import time_zone

        if self.organization is None:
            return
        self._is_stale = False
        organization, owner = self.organization, self.period.owner(self.person)
        (since, until), chosen = self.period.span(), self.period.currency.currentText()

        zone = time_zone()

        def query(session: "Session") -> Read:
            from core.pipeline import analysis
            from desktop.pipeline.deeds import currency_of, people_here

            home = currency_of(session, organization)
            used = analysis.currencies(session, organization)
            currency = chosen or next(iter(used), home)
            asked = analysis.Asked(organization, since, until, currency, owner, zone)
            return Read(
                analysis.ahead_by_month(session, asked),
                analysis.ahead_by_owner(session, asked),
                people_here(session),
                used,
                home,
                since,
                until,
            )

        read_rows(self.shell.tasks, self, query, self._show)

    def _show(self, read: Read | Trouble) -> None:
        if isinstance(read, Trouble):
            self.place.show_refused(
                self.tr("The forecast cannot be shown"), read.sentence, self.reload
            )
            return
        self.read = read
        self.period.offer(read.people, read.currencies, read.home)
        amount = sum((row.amount for row in read.months), Decimal(0))
        weighted = sum((row.weighted for row in read.months), Decimal(0))
        won = sum((row.won_amount for row in read.months), Decimal(0))
        self.sums.setText(
            self.tr("Open: %s in %s opportunities.  Weighted: %s.  Won already: %s.")
            % (
                words.money(amount, self._currency),
                sum(row.open for row in read.months),
                words.money(weighted, self._currency),
                words.money(won, self._currency),
            )
        )
        names = [self._month(row, read) for row in read.months]
        self.by_month.show_told(
            self._told(
                read.months,
                names,
                self.tr("Month"),
                [self._month_filter(row, read) for row in read.months],
                [
                    f"{WON} closed:{month_words(row.key)}{self._more}" if row.key else ""
                    for row in read.months
                ],
                self.tr("What is overdue stands in the first month"),
            )
        )
        whose = [owner_words(row.key) for row in read.owners]
        self.by_owner.show_told(
            self._told(
                read.owners,
                [row.name or self.tr("Nobody") for row in read.owners],
                self.tr("Owner"),
                [f"{OPEN_WORDS} currency:{self._currency}{typed}" for typed in whose],
                [
                    f"{WON} closed>={read.since} closed<{read.until} currency:{self._currency}{typed}"
                    for typed in whose
                ],
                self.tr("All that is open, whenever it is expected"),
            )
        )
        self.place.show_content()

    @property
    def _currency(self) -> str:
        return self.period.currency.currentText()

    @property
    def _more(self) -> str:
        return f" currency:{self._currency}{self.period.owner_filter(self.person)}"

    def _month(self, row: "Ahead", read: Read) -> str:
        return month(row.key) if row.key else self.tr("No date")

    def _month_filter(self, row: "Ahead", read: Read) -> str:
        from core.pipeline.analysis import after

        if not isinstance(row.key, date):
            return f"{OPEN_WORDS} expected_close_date:empty{self._more}"
        if row.key == read.since:
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
                self.tr("%s won already") % words.money(row.won_amount, self._currency),
                self.tr("%s weighted, of %s in %s")
                % (
                    words.money(row.weighted, self._currency),
                    words.money(row.amount, self._currency),
                    row.open,
                ),
                self.tr("%s more if all of it is won")
                % words.money(row.amount - row.weighted, self._currency),
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
                        words.money(row.amount, self._currency),
                        words.money(row.weighted, self._currency),
                        str(row.won),
                        words.money(row.won_amount, self._currency),
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
