"""Figures of some months in cards: read when they are looked at, and anew when something has changed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.pipeline.period import Period
from desktop.shell.rows import Place, Trouble, read_rows, rules
from desktop.shell.seen import Seen
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.analysis import Asked

# What others do in one go is counted once.
GATHERING_MS = 800


@dataclass(frozen=True)
class Read:
    """What was asked, by whom it can be narrowed, and what was found."""

    asked: "Asked"
    people: dict[int, str]
    currencies: list[str]
    home: str
    found: Any


class Counted(Seen):
    drilled = Signal(str)
    tables = ("opportunities",)

    def __init__(self, shell: Shell, *, ahead: bool = False) -> None:
        super().__init__(shell, GATHERING_MS)
        self.organization: int | None = None
        self.person = 0
        # What all of the cards show; nothing as long as any of it is still being counted.
        self.read: Read | None = None
        self._count: Callable[[Session, Asked], Any] | None = None
        self._tell: Callable[[Read], object] = lambda _: None
        self.period = Period(ahead=ahead)
        self.period.changed.connect(self.reload)
        shell.theme.changed.connect(self._restyle)
        self._restyle()

    def lay_out(
        self,
        cards: QWidget,
        count: "Callable[[Session, Asked], Any]",
        tell: Callable[[Read], object],
    ) -> None:
        """The cards below the choice of months; `count` finds what `tell` puts into them."""
        self._count, self._tell = count, tell
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(cards)
        self.place = Place(area)
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 16, 0)
        top.addWidget(self.period)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.place, 1)

    @property
    def currency(self) -> str:
        return self.period.currency.currentText()

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(rules(self.shell.theme))

    def show_organization(self, organization: int, person: int) -> None:
        self.organization, self.person = organization, person
        self.read = None
        self.place.wait(self.tr("Counting…"))
        self.renew()

    @Slot()
    def reload(self) -> None:
        from desktop.shell.listing.asking import time_zone

        count, organization = self._count, self.organization
        if organization is None or count is None:
            return
        self._is_stale = False
        owner = self.period.owner(self.person)
        (since, until), chosen, zone = self.period.span(), self.currency, time_zone()

        def query(session: "Session") -> Read:
            from core.pipeline import analysis
            from desktop.pipeline.deeds import currency_of, people_here

            home = currency_of(session, organization)
            used = analysis.currencies(session, organization)
            currency = chosen or next(iter(used), home)
            asked = analysis.Asked(organization, since, until, currency, owner, zone)
            return Read(asked, people_here(session), used, home, count(session, asked))

        read_rows(self.shell.tasks, self, query, self._show)

    def _show(self, read: Read | Trouble) -> None:
        if isinstance(read, Trouble):
            self.place.show_refused(
                self.tr("The figures cannot be shown"), read.sentence, self.reload
            )
            return
        self.period.offer(read.people, read.currencies, read.home)
        self._tell(read)
        self.place.show_content()
