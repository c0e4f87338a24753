"""What the figures of what was closed say: bars, lines of a table, and the rows behind each."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from desktop.pipeline import words
from desktop.pipeline.counted import Counted
from desktop.pipeline.figures import Line, Told
from desktop.pipeline.period import owner_words

if TYPE_CHECKING:
    from core.pipeline.analysis import Closed

WON, LOST = "stage:closed_won", "stage:closed_lost"
CLOSED = "stage:closed_won,closed_lost"
OPEN_WORDS = "stage:prospecting,qualification,proposal,negotiation"


class TellsClosed(Counted):
    @property
    def _whose(self) -> str:
        return self.period.owner_filter(self.person)

    def _closed(self) -> str:
        since, until = self.period.span()
        return f" closed>={since} closed<{until}"

    def _valued(self, typed: str) -> str:
        """Of the same rows those that a sum of money is of."""
        return f"{typed} currency:{self.currency} amount:any"

    def _months(self, rows: "list[Closed]") -> Told:
        from desktop.pipeline.charts import Drawn, Series

        won, lost = sum(row.won for row in rows), sum(row.lost for row in rows)

        def filter_of(row: "Closed", stage: str) -> str:
            return f"{stage} closed:{month_words(row.key)}{self._whose}"

        def tell(place: int, series: int) -> str:
            row = rows[place]
            number, amount = ((row.won, row.won_amount), (row.lost, row.lost_amount))[series]
            state = (self.tr("won"), self.tr("lost"))[series]
            return self.tr("%s: %s %s, %s") % (
                month(row.key),
                number,
                state,
                words.money(amount, self.currency),
            )

        return Told(
            Drawn(
                months_below([row.key for row in rows]),
                (
                    Series(self.tr("Won"), tuple(float(row.won) for row in rows), "good"),
                    Series(self.tr("Lost"), tuple(float(row.lost) for row in rows), "bad"),
                ),
                True,
                tell,
            ),
            (
                self.tr("Month"),
                self.tr("Won"),
                self.tr("Lost"),
                self.tr("Won, value"),
                self.tr("Lost, value"),
                self.tr("Share won"),
            ),
            tuple(
                Line(
                    (
                        month(row.key),
                        str(row.won),
                        str(row.lost),
                        words.money(row.won_amount, self.currency),
                        words.money(row.lost_amount, self.currency),
                        self._share(row.won, row.closed),
                    ),
                    f"{CLOSED} closed:{month_words(row.key)}{self._whose}",
                    (
                        filter_of(row, WON),
                        filter_of(row, LOST),
                        self._valued(filter_of(row, WON)),
                        self._valued(filter_of(row, LOST)),
                    ),
                )
                for row in rows
            ),
            self.tr("Share won: %s") % self._share(won, won + lost),
            lambda place, series: filter_of(rows[place], (WON, LOST)[series]),
            "" if won + lost else self._nothing(),
        )

    def _reasons(self, rows: "list[Closed]") -> Told:
        from desktop.pipeline.charts import Drawn, Series

        said = words.reasons()
        names = [next(text for key, text in said.items() if key == row.key) for row in rows]
        lost = sum(row.lost for row in rows)
        filters = [f"{LOST} lost_reason:{row.key}{self._closed()}{self._whose}" for row in rows]

        def tell(place: int, series: int) -> str:
            return self.tr("%s: %s of %s, %s") % (
                names[place],
                rows[place].lost,
                lost,
                words.money(rows[place].lost_amount, self.currency),
            )

        return Told(
            Drawn(
                tuple(names),
                (Series(self.tr("Lost"), tuple(float(row.lost) for row in rows), "bad"),),
                True,
                tell,
            ),
            (self.tr("Reason"), self.tr("Lost"), self.tr("Share"), self.tr("Value")),
            tuple(
                Line(
                    (
                        name,
                        str(row.lost),
                        self._share(row.lost, lost),
                        words.money(row.lost_amount, self.currency),
                    ),
                    typed,
                    (None, None, self._valued(typed)),
                )
                for name, row, typed in zip(names, rows, filters, strict=True)
            ),
            self.tr("Of %s that were lost") % QLocale().toString(lost),
            lambda place, series: filters[place],
            "" if lost else self._nothing(),
        )

    def _owners(self, rows: "list[Closed]") -> Told:
        from desktop.pipeline.charts import Drawn, Series

        names = [row.name or self.tr("Nobody") for row in rows]
        whose = [owner_words(row.key) for row in rows]

        def filter_of(place: int, series: int) -> str:
            return f"{(WON, LOST)[series]}{self._closed()}{whose[place]}"

        def tell(place: int, series: int) -> str:
            row = rows[place]
            return self.tr("%s: %s, share won %s") % (
                names[place],
                (self.tr("%s won") % row.won, self.tr("%s lost") % row.lost)[series],
                self._share(row.won, row.closed),
            )

        return Told(
            Drawn(
                tuple(words.initials(name) if len(rows) > 5 else name for name in names),
                (
                    Series(self.tr("Won"), tuple(float(row.won) for row in rows), "good"),
                    Series(self.tr("Lost"), tuple(float(row.lost) for row in rows), "bad"),
                ),
                True,
                tell,
            ),
            (
                self.tr("Owner"),
                self.tr("Won"),
                self.tr("Lost"),
                self.tr("Share won"),
                self.tr("Won, value"),
            ),
            tuple(
                Line(
                    (
                        name,
                        str(row.won),
                        str(row.lost),
                        self._share(row.won, row.closed),
                        words.money(row.won_amount, self.currency),
                    ),
                    f"{CLOSED}{self._closed()}{whose[place]}",
                    (
                        filter_of(place, 0),
                        filter_of(place, 1),
                        None,
                        self._valued(filter_of(place, 0)),
                    ),
                )
                for place, (name, row) in enumerate(zip(names, rows, strict=True))
            ),
            "",
            filter_of,
            "" if rows else self._nothing(),
        )

    # In words

    def _share(self, part: int, whole: int) -> str:
        """Always with what it is a share of."""
        from core.pipeline.analysis import share

        counted = self.tr("%s of %s") % (QLocale().toString(part), QLocale().toString(whole))
        found = share(part, whole)
        if found is None:
            return self.tr("%s – too few to say") % counted
        return f"{round(100 * found)} % ({counted})"

    def _nothing(self) -> str:
        return self.tr("Nothing was closed in these months.")


def month(key: object) -> str:
    from PySide6.QtCore import QDate

    assert isinstance(key, date)
    return QLocale().toString(QDate(key.year, key.month, 1), "MMM yy")


def month_words(key: object) -> str:
    """As it is typed above a list."""
    assert isinstance(key, date)
    return f"{key:%Y-%m}"


def months_below(keys: Sequence[object]) -> tuple[str, ...]:
    """Below an axis: the year only where it begins."""
    from PySide6.QtCore import QDate

    said = []
    for place, key in enumerate(keys):
        assert isinstance(key, date)
        form = "MMM\nyyyy" if place == 0 or key.month == 1 else "MMM"
        said.append(QLocale().toString(QDate(key.year, key.month, 1), form))
    return tuple(said)
