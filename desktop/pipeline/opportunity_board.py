"""The board of opportunities: narrowed, read, moved and written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal, Slot

from core.pipeline.stages import OPEN, STAGE_MOVES, WEIGHTS, Stage
from desktop.pipeline import words
from desktop.pipeline.narrowed_board import NarrowedBoard
from desktop.pipeline.narrowing import Narrowing
from desktop.pipeline.subjects import OPPORTUNITIES
from desktop.shell.board.board import Board, Move
from desktop.shell.board.cards import Face
from desktop.shell.pages import Choice
from desktop.shell.rows import Trouble, read_rows
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.board import Card, Column, Sum, Wanted
    from core.pipeline.commands import Moved
    from desktop.pipeline.asking import Lost


@dataclass(frozen=True)
class Shown:
    columns: "list[Column]"
    people: dict[int, str]
    weights: dict[Stage, int]


class OpportunityBoard(NarrowedBoard):
    # From the empty board.
    asked_for_new = Signal()
    tables = ("opportunities", "tasks", "customer_companies")

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, Narrowing(shell.preferences.rot_days))
        # The card to go to, once it is read.
        self._coming: int | None = None
        self._sums: dict[Stage, tuple[Sum, ...]] = {}
        # What a card weighs in a column, until the organization's own are read.
        self._weights = dict(WEIGHTS)
        self.narrowing.rot_changed.connect(self._on_rot_changed)
        board = Board(
            "opportunities",
            {stage.value: title for stage, title in words.stages().items()},
            self.face,
            self.is_legal,
            shell.theme,
        )
        board.moved.connect(self.move_cards)
        board.refused.connect(self._on_refused)
        board.wants_more.connect(self._fetch)
        self.lay_out(board, self._asking, self._tell_read, self.tr("The board cannot be shown"))

    # Reading

    def come_to(self, record: int) -> None:
        """A new one: the keys go on where it stands."""
        self._coming = record
        self.reload()

    def _asking(self) -> "Callable[[Session], Shown]":
        wanted, sizes = self.wanted(), self._sizes()

        def query(session: "Session") -> Shown:
            from core.pipeline.board import read_board, read_weights
            from desktop.pipeline.deeds import people_here

            columns = [read_board(session, wanted, [stage], sizes[stage])[0] for stage in Stage]
            weights = read_weights(session, wanted.organization_id)
            return Shown(columns, people_here(session), weights)

        return query

    def wanted(self) -> "Wanted":
        from core.lists.wanted import query
        from core.pipeline.board import Wanted

        assert self.organization is not None
        return Wanted(
            self.organization,
            self.narrowing.owner(self.person),
            query(self.narrowing.words()),
        )

    def _sizes(self) -> dict[Stage, int]:
        from core.pipeline.board import PAGE

        return {stage: max(PAGE, self.board.loaded(stage.value)) for stage in Stage}

    def _tell_read(self, shown: Shown) -> None:
        self.narrowing.offer(shown.people)
        self._weights = shown.weights
        for column in shown.columns:
            self.board.show_cards(column.stage.value, column.cards, column.more)
            self._sums[column.stage] = column.sums
        self._tell_sums()
        is_empty = not any(column.count for column in shown.columns)
        if is_empty and not self.narrowing.is_narrowed():
            self.place.show_empty(
                "inbox",
                self.tr("No opportunities yet"),
                self.tr("What somebody may buy becomes a card here."),
                [Choice(OPPORTUNITIES.words().new, self.asked_for_new.emit)],
            )
        else:
            self.place.show_content()
            self.give_keys()
        coming, self._coming = self._coming, None
        if coming is not None and self.isVisible():
            self.board.go_to(coming)

    def _fetch(self, key: str) -> None:
        """The next page of a column."""
        model = self.board.columns[key].model
        last, wanted, stage = model.cards[-1], self.wanted(), Stage(key)

        def query(session: "Session") -> "tuple[list[Card], bool]":
            from core.pipeline.board import Card, more_cards

            assert isinstance(last, Card)
            return more_cards(session, wanted, stage, last)

        def show(found: "tuple[list[Card], bool] | Trouble") -> None:
            if isinstance(found, Trouble):
                model.append([], False)
            else:
                model.append(*found)

        # Owned by the column, so that the columns do not wait for each other.
        read_rows(self.shell.tasks, model, query, show)

    @Slot(int)
    def _on_rot_changed(self, days: int) -> None:
        self.shell.preferences.rot_days = days
        for column in self.board.columns.values():
            column.model.forget_faces()
            column.list.viewport().update()

    # What a card says

    def face(self, card: object) -> Face:
        from core.pipeline.board import Card

        assert isinstance(card, Card)
        now = words.now()
        days = words.days_since(card.since, now)
        is_open = card.stage.is_open
        value = words.money(card.amount, card.currency)
        is_rotten = is_open and days >= self.narrowing.rot_days()
        age = self.tr("%s d") % QLocale().toString(days) if is_open else ""
        coming = ""
        if is_open:
            coming = self.tr("Nothing planned")
            if card.task and card.task_at:
                coming = f"{words.soon(card.task_at.astimezone().date())}  {card.task}"
            elif card.task:
                coming = card.task
        elif card.closed_at:
            coming = self.tr("closed %s") % words.soon(card.closed_at.astimezone().date())
        is_late = bool(is_open and card.task_at and card.task_at < now)
        spoken = [card.title, card.company, value]
        if is_open:
            for_days = self.tr("for %s days in this stage") % days
            spoken.append(self.tr("for one day in this stage") if days == 1 else for_days)
            spoken.append(self.tr("probability %s percent") % card.probability)
        if is_rotten:
            spoken.append(self.tr("too long"))
        spoken.append(self.tr("next: %s") % coming if is_open else coming)
        if is_late:
            spoken.append(self.tr("overdue"))
        if card.expected and is_open:
            spoken.append(self.tr("expected to close %s") % words.day(card.expected))
        spoken.append(self.tr("owner: %s") % (card.owner or self.tr("nobody")))
        return Face(
            card.title,
            card.company,
            value,
            age,
            coming,
            words.initials(card.owner),
            card.owner_id or 0,
            is_rotten,
            is_late,
            ", ".join(filter(None, spoken)),
        )

    def _tell_sums(self) -> None:
        for stage, column in ((stage, self.board.columns[stage.value]) for stage in Stage):
            sums = self._sums.get(stage, ())
            number = QLocale().toString(sum(each.count for each in sums))
            total = words.sums((each.amount, each.currency) for each in sums)
            weighted = words.sums((each.weighted, each.currency) for each in sums)
            below = (
                self.tr("weighted %s") % weighted
                if stage in OPEN and weighted
                else self.tr("in the last 30 days")
                if stage not in OPEN
                else ""
            )
            spoken = self.tr("%s opportunities") % number
            column.tell(number, total, below, ", ".join(filter(None, (spoken, total, below))))

    # Moving

    def is_legal(self, cards: Sequence[object], to: str) -> bool:
        from core.pipeline.board import Card

        stage = Stage(to)
        return all(
            isinstance(card, Card) and (card.stage is stage or stage in STAGE_MOVES[card.stage])
            for card in cards
        )

    @Slot(object, str)
    def _on_refused(self, cards: "Sequence[Card]", to: str) -> None:
        self.say_refusal(((card.title, card.stage) for card in cards), Stage(to), STAGE_MOVES)

    @Slot(object)
    def move_cards(self, move: Move) -> None:
        cards = self._cards(move)
        leaving = [card for card in cards if card.stage.value != move.to]
        if Stage(move.to) is Stage.CLOSED_LOST and leaving:
            from desktop.pipeline.asking import LostDialog

            title = (
                self.tr("“%s” is lost. Why?") % cards[0].title
                if len(cards) == 1
                else self.tr("%s opportunities are lost. Why?") % len(cards)
            )
            dialog = LostDialog(self.window(), title, lambda lost: self._move(move, lost))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
        elif leaving or Stage(move.to) in OPEN:
            self._move(move, None)

    def _cards(self, move: Move) -> "list[Card]":
        from core.pipeline.board import Card

        return [card for card in move.cards if isinstance(card, Card)]

    def _move(self, move: Move, lost: "Lost | None") -> None:
        from core.letters import OPPORTUNITIES_MOVED, Content

        assert self.organization is not None
        to, now, cards = Stage(move.to), words.now(), self._cards(move)
        become = [
            card
            if card.stage is to
            else replace(
                card,
                stage=to,
                since=now,
                probability=self._weights[to],
                closed_at=None if to in OPEN else now,
            )
            for card in cards
        ]
        called = cards[0].title if len(cards) == 1 else self._counted(len(cards))
        content = Content(
            OPPORTUNITIES_MOVED,
            self.organization,
            {
                "seen": [[card.id, card.stage] for card in cards],
                "to": to,
                "above": move.above,
                "below": move.below,
                "reason": lost.reason if lost else None,
                "details": lost.details if lost else None,
            },
            f"{called} → {words.stages()[to]}",
            "opportunities",
            cards[0].id,
        )
        self.write_behind(
            move,
            become,
            content,
            lambda done: self._on_moved(done, cards, to),
        )
        self._carry_sums(cards, become)
        self._tell_sums()

    def _counted(self, count: int) -> str:
        return self.tr("%s opportunities") % QLocale().toString(count)

    def _carry_sums(self, before: "Sequence[Card]", after: "Sequence[Card]") -> None:
        from decimal import Decimal

        from core.pipeline.board import Sum

        for sign, cards in ((-1, before), (1, after)):
            for card in cards:
                found = {each.currency: each for each in self._sums.get(card.stage, ())}
                old = found.get(card.currency, Sum(card.currency, 0, Decimal(0), Decimal(0)))
                amount = sign * (card.amount or Decimal(0))
                found[card.currency] = replace(
                    old,
                    count=old.count + sign,
                    amount=old.amount + amount,
                    weighted=old.weighted + amount * card.probability / 100,
                )
                self._sums[card.stage] = tuple(each for each in found.values() if each.count > 0)

    def _on_moved(self, done: "Moved", cards: "list[Card]", to: Stage) -> None:
        from desktop.pipeline import deeds

        stayed = all(card.stage is to for card in cards)
        if stayed:
            return
        name = words.stages()[to]
        said = (
            self.tr("“%s”: %s") % (cards[0].title, name)
            if len(cards) == 1
            else self.tr("%s opportunities: %s") % (QLocale().toString(len(cards)), name)
        )
        self.say_moved(said)
        if to is Stage.CLOSED_WON and len(cards) == 1 and done.deals and self.organization:
            deeds.offer_contract(
                self.shell,
                self,
                self.organization,
                cards[0].title,
                done.deals[0],
            )
