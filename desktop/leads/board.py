"""The board of leads: what the list is asked for, put by status; cards are carried along the life cycle."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from zlib import crc32

from PySide6.QtCore import QLocale, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout

from core.leads.choices import LEAD_MOVES, LeadStatus, Priority
from desktop.leads import actions
from desktop.shell import clock
from desktop.shell.board.board import Board, Move
from desktop.shell.board.cards import Face
from desktop.shell.language import said
from desktop.shell.listing.lane import Lane, ask
from desktop.shell.listing.view import ListView
from desktop.shell.rows import Place
from desktop.shell.seen import Seen
from desktop.shell.shell import Shell
from desktop.shell.words import initials, moment, soon

if TYPE_CHECKING:
    from psycopg import Connection

    from core.leads.board import Card, Column
    from core.lists.questions import Question

# What others do in one go is read once.
GATHERING_MS = 150
# Python runs one thread at a time: a write that begins while the cards are painted would hold them up.
AFTER_PAINT_MS = 20
WIDTH = 188
# A column that was scrolled far down is read again so far and no farther.
MOST = 500


class LeadBoard(Seen):
    opened = Signal(int)
    thrown = Signal(object)
    asked_to_convert = Signal(int)
    # The first cards are on the display.
    filled = Signal()
    tables = ("leads",)

    def __init__(self, shell: Shell, list_: ListView) -> None:
        super().__init__(shell, GATHERING_MS)
        self.list = list_
        # Shown already and not yet written; what is read meanwhile would show them where they were.
        self.pending = 0
        self._counts: dict[LeadStatus, int] = {}
        self._cards, self._counting = Lane(shell.tasks, self), Lane(shell.tasks, self)
        self.board = Board(
            "leads",
            {status.value: actions.status_words(status) for status in LeadStatus},
            self.face,
            self.is_legal,
            shell.theme,
            WIDTH,
            with_sums=False,
        )
        self.board.moved.connect(self.move_cards)
        self.board.refused.connect(self._on_refused)
        self.board.opened.connect(self.opened)
        self.board.thrown.connect(lambda cards: self.thrown.emit([card.id for card in cards]))
        self.board.wants_more.connect(self._fetch)
        self.place = Place(self.board)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.place)
        list_.asking.changed.connect(self._on_asked)
        shell.connection.regained.connect(self.renew)
        shell.undone.connect(self.renew)
        self.place.wait(self.tr("Reading the board…"))

    # Reading

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.board.focus_cards()

    @Slot(bool)
    def _on_asked(self, rows: bool) -> None:
        # Other leads, or another order: what was loaded below the first of them is of no use.
        for column in self.board.columns.values():
            column.list.verticalScrollBar().setValue(0)
            column.model.show([], False)
        self.renew()

    @property
    def question(self) -> "Question":
        return self.list.asking.question(())

    @Slot()
    def reload(self) -> None:
        from core.leads.board import PAGE

        if self.pending:
            return
        self._is_stale = False
        question = self.question
        sizes = {
            status: max(PAGE, min(MOST, self.board.loaded(status.value))) for status in LeadStatus
        }

        def read(connection: "Connection[Any]") -> "dict[LeadStatus, Column]":
            from core.leads.board import read_board

            return read_board(connection, question, sizes)

        def count(connection: "Connection[Any]") -> dict[LeadStatus, int]:
            from core.leads.board import count

            return count(connection, question)

        self._cards.ask(read, self._show, self._on_unread)
        self._counting.ask(count, self._show_counts, lambda _: None)

    def _on_unread(self, sentence: str) -> None:
        self.place.show_refused(self.tr("The board cannot be shown"), sentence, self.reload)

    def _show(self, found: "dict[LeadStatus, Column]") -> None:
        if self.pending:
            # Moved while this was read: what was read is older than what is shown.
            return
        for status, column in found.items():
            self.board.show_cards(status.value, column.cards, column.more)
        if any(column.cards for column in found.values()):
            self.place.show_content()
        elif self.list.asking.is_narrowed:
            self.place.show_empty(
                "search-x",
                self.tr("No lead matches"),
                self.tr("Nothing is what was asked for above. Ask for less, and there is more."),
            )
        else:
            self.place.show_empty(
                "inbox",
                self.tr("No leads yet"),
                self.tr(
                    "Whoever may become a customer stands here: type one in, or import a file."
                ),
            )
        self.filled.emit()

    def _show_counts(self, counts: dict[LeadStatus, int]) -> None:
        if not self.pending:
            self._counts = counts
            self._tell_counts()

    def _tell_counts(self) -> None:
        for status, column in ((each, self.board.columns[each.value]) for each in LeadStatus):
            number = QLocale().toString(self._counts.get(status, 0))
            column.tell(number, "", "", self.tr("%s leads") % number)

    def _fetch(self, key: str) -> None:
        """The next cards of a column."""
        model, question, status = self.board.columns[key].model, self.question, LeadStatus(key)
        start = len(model.cards)

        def read(connection: "Connection[Any]") -> "Column":
            from core.leads.board import more_cards

            return more_cards(connection, question, status, start)

        def show(found: "Column") -> None:
            if len(model.cards) == start:
                model.append(found.cards, found.more)

        ask(self.shell.tasks, model, read, show, lambda _: model.append([], False))

    # What a card says

    def face(self, card: object) -> Face:
        from core.leads.board import SETTLED, Card

        assert isinstance(card, Card)
        is_late = card.is_late(clock.now())
        due, told = card.next_follow_up_at, ""
        if due is not None:
            told = soon(due.astimezone(clock.zone()).date())
        elif card.status not in SETTLED:
            told = self.tr("No follow-up")
        who = card.person if card.company else card.email
        score = "–" if card.score is None else QLocale().toString(card.score)
        priority = said(card.priority.value.capitalize())
        spoken = [
            card.name,
            who,
            card.city,
            self.tr("score %s") % score,
            self.tr("priority: %s") % priority,
            self.tr("next follow-up %s") % moment(due) if due is not None else told,
            self.tr("overdue") if is_late else "",
            self.tr("owner: %s") % (card.owner or self.tr("nobody")),
        ]
        return Face(
            card.name,
            " · ".join(filter(None, (card.city, who))),
            self.tr("Score %s") % score,
            priority,
            told,
            initials(card.owner),
            crc32(card.owner.encode()),
            card.priority is Priority.HIGH,
            is_late,
            ", ".join(filter(None, spoken)),
        )

    # Moving

    def is_legal(self, cards: Sequence[object], to: str) -> bool:
        status = LeadStatus(to)
        return all(
            card.status is status or status in LEAD_MOVES[card.status] for card in _leads(cards)
        )

    @Slot(object, str)
    def _on_refused(self, cards: Sequence[object], to: str) -> None:
        from core.leads.commands import refusal

        status = LeadStatus(to)
        for card in _leads(cards):
            if card.status is not status and status not in LEAD_MOVES[card.status]:
                self.shell.say(refusal(card.name, card.status, status))
                return

    @Slot(object)
    def move_cards(self, move: Move) -> None:
        """The order within a column is the list's own; an end is asked about first."""
        status = LeadStatus(move.to)
        leaving = [card for card in _leads(move.cards) if card.status is not status]
        if not leaving:
            return
        if status is LeadStatus.CONVERTED:
            if len(leaving) == 1:
                self.asked_to_convert.emit(leaving[0].id)
            else:
                self.shell.say(
                    self.tr("Leads become customers one by one: choose one and move it here.")
                )
            return
        actions.with_reason(
            self.window(), status, lambda reason: self._move(move, leaving, status, reason)
        )

    def _move(
        self, move: Move, leaving: "list[Card]", status: LeadStatus, reason: str | None
    ) -> None:
        """Shown at once; the write follows, and where it is refused the truth is read again."""
        seen = {card.id: card.status for card in leaving}
        row = min(move.row, len(self.board.columns[move.to].model.cards))
        shown = replace(move, cards=tuple(leaving), row=row)
        self.board.show_move(shown, [replace(card, status=status) for card in leaving])
        for card in leaving:
            self._counts[card.status] = self._counts.get(card.status, 1) - 1
            self._counts[status] = self._counts.get(status, 0) + 1
        self._tell_counts()
        self.pending += 1
        write = partial(
            actions.move_seen,
            self.shell,
            self,
            seen,
            [card.name for card in leaving],
            status,
            reason,
            self._on_moved,
            self._on_written,
        )
        QTimer.singleShot(AFTER_PAINT_MS, self.shell, write)

    def _on_moved(self, words: str) -> None:
        self.board.say(words)

    def _on_written(self) -> None:
        self.pending -= 1
        if not self.pending:
            # The counts, the order and what others did meanwhile.
            QTimer.singleShot(0, self, self.reload)


def _leads(cards: Sequence[object]) -> "list[Card]":
    from core.leads.board import Card

    return [card for card in cards if isinstance(card, Card)]
