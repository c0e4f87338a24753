"""The board of deals: by state, with what is done of what was promised."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Slot

from core.pipeline.stages import DEAL_MOVES, DealStatus
from desktop.pipeline import words
from desktop.pipeline.narrowed_board import NarrowedBoard
from desktop.pipeline.narrowing import Narrowing
from desktop.shell.board.board import Board, Move
from desktop.shell.board.cards import Face
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.dealing import DealCard

SETTLED = (DealStatus.COMPLETED, DealStatus.CANCELLED)


@dataclass(frozen=True)
class Shown:
    cards: "dict[DealStatus, list[DealCard]]"
    people: dict[int, str]


class DealBoard(NarrowedBoard):
    tables = ("deals", "deal_deliverables", "customer_companies")

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, Narrowing(shell.preferences.rot_days, with_rot=False))
        board = Board(
            "deals",
            {status.value: title for status, title in words.deal_statuses().items()},
            self.face,
            self.is_legal,
            shell.theme,
            # There are seven of them.
            least=148,
        )
        board.moved.connect(self.move_cards)
        board.refused.connect(self._on_refused)
        self.lay_out(board, self._asking, self._tell_read, self.tr("The deals cannot be shown"))

    def _asking(self) -> "Callable[[Session], Shown]":
        assert self.organization is not None
        organization, manager = self.organization, self.narrowing.owner(self.person)
        typed = self.narrowing.words()

        def query(session: "Session") -> Shown:
            from core.lists.wanted import query
            from core.pipeline.dealing import read_deals
            from desktop.pipeline.deeds import people_here

            found = read_deals(session, organization, query=query(typed), manager=manager)
            return Shown(found, people_here(session))

        return query

    def _tell_read(self, shown: Shown) -> None:
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
            self.give_keys()

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
        moves = ((card.title, card.status) for card in cards)
        self.say_refusal(moves, DealStatus(to), DEAL_MOVES)

    @Slot(object)
    def move_cards(self, move: Move) -> None:
        from core.letters import DEALS_MOVED, Content

        if self.organization is None:
            return
        organization, to = self.organization, DealStatus(move.to)
        cards, now = self._cards(move.cards), words.now()
        become = [
            card if card.status is to else replace(card, status=to, since=now) for card in cards
        ]
        count = self.tr("%s deals") % QLocale().toString(len(cards))
        called = cards[0].title if len(cards) == 1 else count
        content = Content(
            DEALS_MOVED,
            organization,
            {
                "seen": [[card.id, card.status] for card in cards],
                "to": to,
                "above": move.above,
                "below": move.below,
            },
            f"{called} → {words.deal_statuses()[to]}",
            "deals",
            cards[0].id,
        )
        self.write_behind(
            move,
            become,
            content,
            lambda _: self._on_moved(cards, to),
        )
        self._tell_sums()

    def _on_moved(self, cards: "list[DealCard]", to: DealStatus) -> None:
        if all(card.status is to for card in cards):
            return
        name = words.deal_statuses()[to]
        said = (
            self.tr("“%s”: %s") % (cards[0].title, name)
            if len(cards) == 1
            else self.tr("%s deals: %s") % (QLocale().toString(len(cards)), name)
        )
        self.say_moved(said)
