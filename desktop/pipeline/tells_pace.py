"""What the figures of the way through the stages say: how many go on, how fast, and as forecast or not."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from core.pipeline.stages import OPEN, Stage
from desktop.pipeline import words
from desktop.pipeline.figures import Line, Told
from desktop.pipeline.tells_closed import (
    CLOSED,
    LOST,
    OPEN_WORDS,
    WON,
    TellsClosed,
    month,
    month_words,
    months_below,
)

if TYPE_CHECKING:
    from core.pipeline.analysis import Closed, Kept, Pace, Passage, Stay, Velocity


class TellsPace(TellsClosed):
    def _passages(self, rows: "list[Passage]") -> Told:
        from desktop.pipeline.charts import Drawn, Series

        since, until = self.period.span()
        begun = f" created>={since} created<{until}{self._whose}"
        names = [words.stages()[row.stage] for row in rows]

        def further(row: "Passage") -> str:
            later = [*OPEN, Stage.CLOSED_WON][OPEN.index(row.stage) + 1 :]
            return "furthest:" + ",".join(stage.value for stage in later)

        def filter_of(place: int, series: int) -> str:
            row = rows[place]
            here = f"furthest:{row.stage.value}"
            return (
                f"{further(row)}{begun}",
                f"{here} -{LOST}{begun}",
                f"{here} {LOST}{begun}",
            )[series]

        def tell(place: int, series: int) -> str:
            row = rows[place]
            what = (
                self.tr("went on: %s") % self._share(row.went_on, row.reached),
                self.tr("stand there still: %s") % row.still,
                self.tr("were lost there: %s") % row.lost,
            )[series]
            return f"{names[place]}: {what}"

        return Told(
            Drawn(
                tuple(names),
                (
                    Series(self.tr("Went on"), tuple(float(row.went_on) for row in rows), "good"),
                    Series(self.tr("Still there"), tuple(float(row.still) for row in rows), "calm"),
                    Series(self.tr("Lost there"), tuple(float(row.lost) for row in rows), "bad"),
                ),
                True,
                tell,
            ),
            (
                self.tr("Stage"),
                self.tr("Came there"),
                self.tr("Went on"),
                self.tr("Still there"),
                self.tr("Lost there"),
                self.tr("Share that went on"),
            ),
            tuple(
                Line(
                    (
                        name,
                        str(row.reached),
                        str(row.went_on),
                        str(row.still),
                        str(row.lost),
                        self._share(row.went_on, row.reached),
                    ),
                    f"{further(row)},{row.stage.value}{begun}",
                    (None, filter_of(place, 0), filter_of(place, 1), filter_of(place, 2)),
                )
                for place, (name, row) in enumerate(zip(names, rows, strict=True))
            ),
            self.tr("Of those begun in these months"),
            filter_of,
            "" if rows and rows[0].reached else self._nothing(),
        )

    def _pace(self, rows: "list[Pace]") -> Told:
        from core.pipeline.analysis import ENOUGH
        from desktop.pipeline.charts import Drawn, Series

        def days(row: "Pace") -> str:
            said = QLocale().toString(row.median, "f", 1)
            few = "" if row.won >= ENOUGH else self.tr(" – too few to say")
            return self.tr("%s days") % said + few

        def tell(place: int, series: int) -> str:
            row = rows[place]
            return self.tr("%s: half within %s, of %s won") % (
                month(row.month),
                days(row),
                row.won,
            )

        filters = [f"{WON} closed:{month_words(row.month)}{self._whose}" for row in rows]
        return Told(
            Drawn(
                months_below([row.month for row in rows]),
                (Series(self.tr("Days"), tuple(row.median for row in rows), "other"),),
                True,
                tell,
            ),
            (self.tr("Month"), self.tr("Won"), self.tr("Half within")),
            tuple(
                Line((month(row.month), str(row.won), days(row)), typed)
                for row, typed in zip(rows, filters, strict=True)
            ),
            self.tr("Days from the beginning to the win; half took less (median)"),
            lambda place, series: filters[place],
            "" if rows else self._nothing(),
        )

    def _stays(self, rows: "list[Stay]") -> Told:
        from core.pipeline.analysis import ENOUGH
        from desktop.pipeline.charts import Drawn, Series

        names = [words.stages()[row.stage] for row in rows]

        def days(row: "Stay") -> str:
            said = QLocale().toString(row.median, "f", 1)
            few = "" if row.left >= ENOUGH else self.tr(" – too few to say")
            return self.tr("%s days") % said + few

        since, until = self.period.span()
        filters = [
            f"left_{row.stage.value}:{since}..{until - timedelta(days=1)}{self._whose}"
            for row in rows
        ]

        def tell(place: int, series: int) -> str:
            return self.tr("%s: half within %s, of %s that left it") % (
                names[place],
                days(rows[place]),
                rows[place].left,
            )

        return Told(
            Drawn(
                tuple(names),
                (Series(self.tr("Days"), tuple(row.median for row in rows), "other"),),
                True,
                tell,
            ),
            (self.tr("Stage"), self.tr("Left it"), self.tr("Half within")),
            tuple(
                Line((name, str(row.left), days(row)), typed)
                for name, row, typed in zip(names, rows, filters, strict=True)
            ),
            self.tr("Of those that left the stage in these months; half took less (median)"),
            lambda place, series: filters[place],
            "" if rows else self._nothing(),
        )

    def _kept(self, rows: "list[Kept]") -> Told:
        from desktop.pipeline.charts import Drawn, Series

        def tell(place: int, series: int) -> str:
            row = rows[place]
            if series == 0:
                return self.tr("%s: %s forecast, weighed of %s") % (
                    month(row.month),
                    words.money(row.forecast, self.currency),
                    row.expected,
                )
            return self.tr("%s: %s won, of %s") % (
                month(row.month),
                words.money(row.actual, self.currency),
                row.won,
            )

        money = f" currency:{self.currency}{self._whose}"

        def filter_of(place: int, series: int) -> str:
            row = rows[place]
            said = month_words(row.month)
            if series:
                return f"{WON} closed:{said}{money}"
            return f"expected_close_date:{said} open_at:{said}{money}"

        return Told(
            Drawn(
                months_below([row.month for row in rows]),
                (
                    Series(
                        self.tr("Forecast"), tuple(float(row.forecast) for row in rows), "other"
                    ),
                    Series(self.tr("Actual"), tuple(float(row.actual) for row in rows), "good"),
                ),
                False,
                tell,
            ),
            (
                self.tr("Month"),
                self.tr("Expected"),
                self.tr("Forecast"),
                self.tr("Won"),
                self.tr("Actual"),
            ),
            tuple(
                Line(
                    (
                        month(row.month),
                        str(row.expected),
                        words.money(row.forecast, self.currency),
                        str(row.won),
                        words.money(row.actual, self.currency),
                    ),
                    filter_of(place, 0),
                    (None, None, filter_of(place, 1), filter_of(place, 1)),
                )
                for place, row in enumerate(rows)
            ),
            self.tr(
                "Forecast: open on the first of the month and expected in it, weighed by the stage"
                " of that day; the days expected are those written today"
            ),
            filter_of,
            "" if any(row.expected or row.won for row in rows) else self._nothing(),
        )

    def _velocity(self, found: "Velocity", rows: "Sequence[Closed]") -> Told:
        from desktop.pipeline.charts import Drawn, Series

        filters = [
            self._valued(f"{WON} closed:{month_words(row.key)}{self._whose}") for row in rows
        ]
        won = f"{WON}{self._closed()}{self._whose}"
        average = words.money(found.average_amount, self.currency)
        if found.is_enough:
            sentence = self.tr(
                "%s a day: %s open × %s won × %s on average ÷ %s days on average"
            ) % (
                words.money(found.a_day, self.currency),
                found.open,
                self._share(found.won, found.closed),
                average,
                QLocale().toString(found.average_days, "f", 1),
            )
        else:
            sentence = self.tr(
                "Too few to say: %s closed and %s of them won with a value in %s; it takes 5 of each"
            ) % (found.closed, found.valued, self.currency)

        def tell(place: int, series: int) -> str:
            row = rows[place]
            return f"{month(row.key)}: {words.money(row.won_amount, self.currency)}"

        return Told(
            Drawn(
                months_below([row.key for row in rows]),
                (
                    Series(
                        self.tr("Won, value"),
                        tuple(float(row.won_amount) for row in rows),
                        "good",
                    ),
                ),
                True,
                tell,
            ),
            (self.tr("What it is made of"), self.tr("Opportunities"), self.tr("Won, value")),
            (
                Line((self.tr("Open now"), str(found.open), ""), f"{OPEN_WORDS}{self._whose}"),
                Line(
                    (self.tr("Closed in these months"), str(found.closed), ""),
                    f"{CLOSED}{self._closed()}{self._whose}",
                ),
                Line((self.tr("Won in these months"), str(found.won), ""), won),
                Line(
                    (
                        self.tr("Won with a value in %s, on average") % self.currency,
                        str(found.valued),
                        average,
                    ),
                    self._valued(won),
                ),
                *(
                    Line(
                        (
                            month(row.key),
                            str(row.won),
                            words.money(row.won_amount, self.currency),
                        ),
                        f"{WON} closed:{month_words(row.key)}{self._whose}",
                        (None, typed),
                    )
                    for row, typed in zip(rows, filters, strict=True)
                ),
            ),
            sentence,
            lambda place, series: filters[place],
            "" if any(row.won for row in rows) else self._nothing(),
        )
