"""The board of deals: by state, with what is done of what was promised."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.pipeline.stages import DEAL_MOVES, DealStatus, refusal
from desktop.pipeline import words
from desktop.pipeline.narrowing import Narrowing
from desktop.shell.board.board import Board, Move
from desktop.shell.board.cards import Face
from desktop.shell.rows import Place, Trouble, read_rows
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.dealing import DealCard
    from desktop.pipeline.deeds import Done
    from desktop.shell.forms.records import Refusal

CALM_MS = 150
# The cards are painted first.
AFTER_PAINT_MS = 20
TABLES = ("deals", "deal_deliverables", "customer_companies")
SETTLED = (DealStatus.COMPLETED, DealStatus.CANCELLED)


@dataclass(frozen=True)
class Shown:
    cards: "dict[DealStatus, list[DealCard]]"
    people: dict[int, str]


class DealBoard(QWidget):
    opened = Signal(int)
    thrown = Signal(object)
    filled = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.organization: int | None = None
        self.person = 0
        self.pending = 0
        self._is_stale = True
        self._wants_keys = False
        self.narrowing = Narrowing(shell.preferences.rot_days, with_rot=False)
        self.narrowing.changed.connect(self.reload)
        self.board = Board(
            "deals",
            {status.value: title for status, title in words.deal_statuses().items()},
            self.face,
            self.is_legal,
            shell.theme,
            # There are seven of them.
            least=148,
        )
        self.board.moved.connect(self.move_cards)
        self.board.opened.connect(self.opened)
        self.board.thrown.connect(self.thrown)
        self.board.refused.connect(self._on_refused)
        self.place = Place(self.board)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.narrowing)
        column.addWidget(self.place, 1)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self.reload)
        shell.changed.connect(self._on_changed)
        shell.connection.regained.connect(self.reload)
        shell.undone.connect(self._calm.start)

    def show_organization(self, organization: int, person: int) -> None:
        self.organization, self.person = organization, person
        self.narrowing.forget()
        self.place.wait(self.tr("Reading the board…"))
        self._is_stale = True
        if self.isVisible():
            self.reload()

    def focus_cards(self) -> None:
        """Have the keys at the cards, as soon as there are any."""
        self._wants_keys = True
        if any(map(self.board.loaded, self.board.columns)):
            self._give_keys()

    def _give_keys(self) -> None:
        typed_into = self.window().focusWidget()
        is_typing = typed_into is not None and self.narrowing.isAncestorOf(typed_into)
        if self._wants_keys and self.isVisible() and not is_typing:
            self.board.focus_cards()
        self._wants_keys = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and not event.spontaneous():
            self.reload()

    @Slot()
    def reload(self) -> None:
        if self.organization is None or self.pending:
            return
        self._is_stale = False
        organization, manager = self.organization, self.narrowing.owner(self.person)
        typed = self.narrowing.words()

        def query(session: "Session") -> Shown:
            from core.lists.wanted import query
            from core.pipeline.dealing import read_deals
            from desktop.pipeline.deeds import people_here

            found = read_deals(session, organization, query=query(typed), manager=manager)
            return Shown(found, people_here(session))

        read_rows(self.shell.tasks, self, query, self._show)

    def _show(self, shown: Shown | Trouble) -> None:
        if isinstance(shown, Trouble):
            self.place.show_refused(
                self.tr("The deals cannot be shown"), shown.sentence, self.reload
            )
            return
        if self.pending:
            return
        self.narrowing.offer(shown.people)
        for status, cards in shown.cards.items():
            self.board.show_cards(status.value, cards, False)
        self._tell_sums()
        if not any(shown.cards.values()) and not self.narrowing.is_narrowed():
            self.place.show_empty(
                "handshake",
                self.tr("No deals yet"),
                self.tr("An opportunity that is won becomes a deal, and stands here from then on."),
            )
        else:
            self.place.show_content()
            self._give_keys()
        self.filled.emit()

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, list) and not any(each.table in TABLES for each in changes):
            return
        if self.isVisible():
            self._calm.start()
        else:
            self._is_stale = True

    def face(self, card: object) -> Face:
        from core.pipeline.dealing import DealCard

        assert isinstance(card, DealCard)
        value = words.money(card.amount, card.currency)
        is_over = card.status in SETTLED
        today = words.today()
        is_late = bool(card.ends and card.ends < today and not is_over)
        when = ""
        if card.ends and not is_over:
            when = self.tr("until %s") % words.soon(card.ends)
        elif is_over:
            when = self.tr("since %s") % words.soon(card.since.astimezone().date())
        done = f"{card.done}/{card.promised}" if card.promised else ""
        spoken = [
            card.title,
            card.company,
            value,
            when,
            self.tr("overdue") if is_late else "",
            self.tr("%s of %s delivered") % (card.done, card.promised) if card.promised else "",
            self.tr("manager: %s") % (card.manager or self.tr("nobody")),
        ]
        return Face(
            card.title,
            card.company,
            value,
            done,
            when,
            words.initials(card.manager),
            card.manager_id or 0,
            False,
            is_late,
            ", ".join(filter(None, spoken)),
        )

    def _tell_sums(self) -> None:
        for key, column in self.board.columns.items():
            sums: dict[str, Decimal] = {}
            for card in self._cards(column.model.cards):
                sums[card.currency] = sums.get(card.currency, Decimal(0)) + (card.amount or 0)
            total = words.sums((amount, currency) for currency, amount in sums.items())
            number = QLocale().toString(len(column.model.cards))
            below = self.tr("in the last 90 days") if DealStatus(key) in SETTLED else ""
            spoken = self.tr("%s deals") % number
            column.tell(number, total, below, ", ".join(filter(None, (spoken, total, below))))

    def _cards(self, cards: Sequence[object]) -> "list[DealCard]":
        from core.pipeline.dealing import DealCard

        return [card for card in cards if isinstance(card, DealCard)]

    # Moving

    def is_legal(self, cards: Sequence[object], to: str) -> bool:
        status = DealStatus(to)
        return all(
            card.status is status or status in DEAL_MOVES[card.status]
            for card in self._cards(cards)
        )

    @Slot(object, str)
    def _on_refused(self, cards: "Sequence[DealCard]", to: str) -> None:
        status = DealStatus(to)
        for card in cards:
            if card.status is not status and status not in DEAL_MOVES[card.status]:
                self.shell.say(refusal(card.title, card.status, status))
                return

    @Slot(object)
    def move_cards(self, move: Move) -> None:
        from desktop.pipeline import deeds

        if self.organization is None:
            return
        organization, to = self.organization, DealStatus(move.to)
        cards, now = self._cards(move.cards), words.now()
        become = [
            card if card.status is to else replace(card, status=to, since=now) for card in cards
        ]
        self.board.show_move(move, become)
        self._tell_sums()
        seen = {card.id: card.status for card in cards}
        self.pending += 1

        def write() -> None:
            self.shell.tasks.write(
                lambda session: deeds.move_deals(session, organization, seen, move),
                lambda done: self._on_moved(done, cards, to),
                self._on_written,
            )

        QTimer.singleShot(AFTER_PAINT_MS, self.shell, write)

    def _on_written(self) -> None:
        self.pending -= 1
        if not self.pending:
            QTimer.singleShot(0, self, self.reload)

    def _on_moved(self, done: "Done | Refusal", cards: "list[DealCard]", to: DealStatus) -> None:
        from desktop.pipeline import deeds

        if not isinstance(done, deeds.Done):
            self.shell.say(str(done.error))
            return
        if all(card.status is to for card in cards):
            return
        name = words.deal_statuses()[to]
        said = (
            self.tr("“%s”: %s") % (cards[0].title, name)
            if len(cards) == 1
            else self.tr("%s deals: %s") % (QLocale().toString(len(cards)), name)
        )
        self.board.say(said)
        self.shell.say(said)
