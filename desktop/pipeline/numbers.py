"""What was won and lost: by month, reason and person, from stage to stage, how fast, and as forecast."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.pipeline.figures import Figure
from desktop.pipeline.tells_pace import TellsPace
from desktop.shell.rows import Place, Trouble, read_rows, rules
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.analysis import (
        Closed,
        Kept,
        Pace,
        Passage,
        Stay,
        Velocity,
    )

CALM_MS = 800


@dataclass(frozen=True)
class Read:
    months: "list[Closed]"
    owners: "list[Closed]"
    reasons: "list[Closed]"
    passages: "list[Passage]"
    pace: "list[Pace]"
    stays: "list[Stay]"
    kept: "list[Kept]"
    velocity: "Velocity"
    people: dict[int, str]
    currencies: list[str]
    home: str


class Numbers(TellsPace):
    drilled = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.organization: int | None = None
        self.read: Read | None = None
        self._is_stale = True
        self.period.changed.connect(self.reload)
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
                analysis.by_month(session, asked),
                analysis.by_owner(session, asked),
                analysis.by_reason(session, asked),
                analysis.passages(session, asked),
                analysis.pace(session, asked),
                analysis.stays(session, asked),
                analysis.forecast_kept(session, asked),
                analysis.velocity(session, asked),
                people_here(session),
                used,
                home,
            )

        read_rows(self.shell.tasks, self, query, self._show)

    def _show(self, read: Read | Trouble) -> None:
        if isinstance(read, Trouble):
            self.place.show_refused(
                self.tr("The figures cannot be shown"), read.sentence, self.reload
            )
            return
        self.read = read
        self.period.offer(read.people, read.currencies, read.home)
        for name, told in (
            ("won-and-lost", self._months(read.months)),
            ("lost-because", self._reasons(read.reasons)),
            ("by-owner", self._owners(read.owners)),
            ("stages", self._passages(read.passages)),
            ("time", self._pace(read.pace)),
            ("stays", self._stays(read.stays)),
            ("forecast", self._kept(read.kept)),
            ("velocity", self._velocity(read.velocity, read.months)),
        ):
            self.figures[name].show_told(told)
        self.place.show_content()
