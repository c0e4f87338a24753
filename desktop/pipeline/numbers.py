"""What was won and lost: by month, reason and person, from stage to stage, how fast, and as forecast."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.pipeline.counted import Read
from desktop.pipeline.figures import Figure, Told
from desktop.pipeline.tells_pace import TellsPace
from desktop.shell.rows import Trouble, read_rows
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.analysis import Asked, Closed, Pace, Velocity


@dataclass(frozen=True)
class Found:
    months: "list[Closed]"
    owners: "list[Closed]"
    reasons: "list[Closed]"
    pace: "list[Pace]"
    velocity: "Velocity"


@dataclass(frozen=True)
class Deep:
    """A card that every step of every opportunity is gone through for: it comes when it is ready."""

    name: str
    count: "Callable[[Session, Asked], Any]"
    tell: Callable[[Any], Told]


class Numbers(TellsPace):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.figures = {
            name: Figure(shell, name, title)
            for name, title in (
                ("won-and-lost", self.tr("Won and lost")),
                ("lost-because", self.tr("Lost because")),
                ("by-owner", self.tr("By owner")),
                ("stages", self.tr("From stage to stage")),
                ("time", self.tr("How long it takes to win")),
                ("stays", self.tr("How long they stand in a stage")),
                ("forecast", self.tr("Forecast against actual")),
                ("velocity", self.tr("Velocity")),
            )
        }
        self._deep = (
            Deep("stages", _passages, self._passages),
            Deep("stays", _stays, self._stays),
            Deep("forecast", _kept, self._kept),
        )
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(16, 4, 16, 16)
        grid.setSpacing(12)
        for place, figure in enumerate(self.figures.values()):
            figure.drilled.connect(self.drilled)
            figure.setMinimumHeight(300)
            grid.addWidget(figure, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.lay_out(inner, _count, self._tell_found)
        # What stood there is of other months or other people.
        self.period.changed.connect(self._wait)
        self._wait()

    def show_organization(self, organization: int, person: int) -> None:
        self._wait()
        super().show_organization(organization, person)

    @Slot()
    def _wait(self) -> None:
        for deep in self._deep:
            self.figures[deep.name].wait(self.tr("Counting…"))

    def _tell_found(self, read: Read) -> None:
        found: Found = read.found
        for name, told in (
            ("won-and-lost", self._months(found.months)),
            ("lost-because", self._reasons(found.reasons)),
            ("by-owner", self._owners(found.owners)),
            ("time", self._pace(found.pace)),
            ("velocity", self._velocity(found.velocity, found.months)),
        ):
            self.figures[name].show_told(told)
        self._go_deeper(read, self._deep)

    def _go_deeper(self, read: Read, left: Sequence[Deep]) -> None:
        """One after the other: the lists of others have their connections meanwhile."""
        if not left:
            self.read = read
            return
        if not self.isVisible():
            # Somebody has gone on; it is counted when they are back.
            self._is_stale = True
            return
        deep, rest = left[0], left[1:]

        def show(found: Any) -> None:
            if isinstance(found, Trouble):
                self.figures[deep.name].wait(found.sentence)
            else:
                self.figures[deep.name].show_told(deep.tell(found))
            self._go_deeper(read, rest)

        read_rows(self.shell.tasks, self, lambda session: deep.count(session, read.asked), show)


def _count(session: "Session", asked: "Asked") -> Found:
    from core.pipeline import analysis

    return Found(
        analysis.by_month(session, asked),
        analysis.by_owner(session, asked),
        analysis.by_reason(session, asked),
        analysis.pace(session, asked),
        analysis.velocity(session, asked),
    )


def _passages(session: "Session", asked: "Asked") -> Any:
    from core.pipeline import analysis

    return analysis.passages(session, asked)


def _stays(session: "Session", asked: "Asked") -> Any:
    from core.pipeline import analysis

    return analysis.stays(session, asked)


def _kept(session: "Session", asked: "Asked") -> Any:
    from core.pipeline import analysis

    return analysis.forecast_kept(session, asked)
