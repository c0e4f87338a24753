"""The workbench of duplicates: a queue of pairs, two records side by side, and what becomes of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.duplicates.kinds import JOINED, SIDES, Found, Kind, Suggestion
from desktop.duplicates import actions
from desktop.duplicates.accept import AcceptDialog
from desktop.duplicates.comparison import ComparisonCard
from desktop.duplicates.pair_buttons import PairButtons
from desktop.duplicates.words import count, kinds
from desktop.shell.actions import key_within
from desktop.shell.alike import reason_words
from desktop.shell.rows import Column, Place, RowTable, rules
from desktop.shell.shell import Shell
from desktop.shell.work_strip import WorkPane
from desktop.shell.works import State, Work
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.duplicates.comparing import Comparison

SIDE = 16
QUEUE = 400
# The style's own are hardly to be seen in the dark.
_RADIO = """
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {muted}; border-radius: 8px;
    background: {surface}; }}
QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 4px solid {accent};
    background: {surface}; }}
QRadioButton::indicator:focus {{ border-color: {accent_strong}; }}
"""


class DuplicatesView(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setAccessibleName(self.tr("Duplicates"))
        self._work: Work | None = None
        self._found: Found | None = None
        # What was merged, joined or told apart here; it comes back if that is undone.
        self._gone: list[Suggestion] = []
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What is looked through"))
        self.kind.setAccessibleDescription(self.kind.accessibleName())
        for kind, words in kinds().items():
            self.kind.addItem(words, kind)
        self.kind.currentIndexChanged.connect(self.search)
        self.again = QPushButton(self.tr("Search again"))
        self.again.setAccessibleName(self.again.text())
        self.again.clicked.connect(self.search)
        self.table: RowTable[Suggestion] = RowTable(
            self.tr("Pairs that may be one"),
            (
                Column(self.tr("Points"), lambda row: count(row.score), 64),
                Column(self.tr("May be one"), lambda row: "  ↔  ".join(row.names)),
            ),
            lambda row: (row.one, row.other),
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self.open_pair)
        self.card = ComparisonCard(shell)
        self.card.keep_changed.connect(self._compare)
        self.note = Wrapped(look="note")
        self.buttons = PairButtons(self)
        add = self.buttons.add
        self.merge = add(self.tr("Merge"), "M", self.merge_pair, "primary")
        self.never = add(self.tr("Never merge these"), "N", self.tell_apart)
        self.open = add(self.tr("Open"), "", self.open_pair)
        self.all = add(self.tr("Accept all certain…"), "A", self.ask_for_all, is_last=True)
        key_within(self, self.tr("Next pair"), "J", lambda: self._go(1))
        key_within(self, self.tr("Previous pair"), "K", lambda: self._go(-1))
        key_within(self, self.again.text(), "F5", self.search)
        self._lay_out()
        shell.undone.connect(self._on_undone)
        shell.theme.changed.connect(self._restyle)
        shell.connection.gated.connect(self._forget)
        shell.connection.regained.connect(self._on_regained)
        self._restyle()

    # Drawing

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Duplicates"))
        title.setProperty("look", "title")
        lead = Wrapped(
            self.tr("Records that may be one and the same, with what speaks for it."), look="lead"
        )
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(lead, 1)
        top.addWidget(self.kind)
        top.addWidget(self.again)
        self.split = QSplitter()
        self.split.setHandleWidth(16)
        self.split.setChildrenCollapsible(False)
        for part in (self.table, self.card):
            self.split.addWidget(part)
        self.split.setStretchFactor(0, 0)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([QUEUE, 2 * QUEUE])
        self.place = Place(self.split)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.place)
        self.searching = WorkPane()
        self.pages.addWidget(self.searching)
        page = QVBoxLayout(self)
        page.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        page.setSpacing(4)
        page.addWidget(title)
        page.addLayout(top)
        page.addWidget(self.note)
        page.addSpacing(10)
        page.addWidget(self.pages, 1)
        page.addSpacing(8)
        page.addWidget(self.buttons)

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(
            rules(self.shell.theme) + _RADIO.format(**self.shell.theme.tokens._asdict())
        )

    # Searching

    @property
    def chosen_kind(self) -> Kind:
        return Kind(self.kind.currentData())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A queue that is left is gone on with; that there was nothing may no longer be true.
        if not self.table.rows and self._work is None and not event.spontaneous():
            self.search()

    @Slot()
    def _on_regained(self) -> None:
        if self.isVisible() and self._found is None and self._work is None:
            self.search()

    @Slot()
    def search(self) -> None:
        here = self.shell.here
        if here is None or not self.isVisible():
            self._forget()
            return
        self._forget()
        self.note.say("")
        if self.shell.connection.is_lost:
            self.place.show_lost()
            return
        kind, organization = self.chosen_kind, here.organization
        work = self._work = actions.search(
            self.shell,
            self,
            organization,
            kind,
            self.tr("Looking through: %s") % self.kind.currentText(),
            lambda found: self._on_found(work, found),
            lambda sentence: self._on_failed(work, sentence),
        )
        self.searching.show_work(work)
        self.pages.setCurrentWidget(self.searching)

    @Slot()
    def _forget(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.drop()
        self._found, self._gone = None, []
        self._end()

    def _end(self) -> None:
        self.searching.clear()
        self._show([])
        self.pages.setCurrentWidget(self.place)

    def _on_found(self, work: Work, found: Found) -> str:
        if work is not self._work:
            return ""
        self._work, self._found = None, found
        self._end()
        self.note.say(self._told(found))
        self._show(list(found.suggestions))
        if found.suggestions:
            self.table.choose(0)
            self.table.setFocus()
        return ""

    def _on_failed(self, work: Work, sentence: str) -> bool:
        if work is not self._work:
            return False
        self._work = None
        self._end()
        if work.state is State.CANCELLED:
            self.place.show_empty(
                "search",
                self.tr("The search was stopped"),
                self.tr("Nothing was changed. Search again whenever you like."),
            )
        elif self.shell.connection.is_lost:
            self.place.show_lost()
        else:
            self.place.show_refused(
                self.tr("Duplicates could not be looked for"), sentence, self.search
            )
        return self.isVisible()

    def _told(self, found: Found) -> str:
        told = []
        if found.total > len(found.suggestions):
            told.append(
                self.tr("The likeliest %s of %s pairs are shown.")
                % (count(len(found.suggestions)), count(found.total))
            )
        if found.is_cut:
            told.append(self.tr("There are more pairs than are compared in one go."))
        if found.common:
            most = found.common[0]
            told.append(
                self.tr("Not compared by what too many share, such as “%s” (%s: %s).")
                % (most.value, reason_words(most.reason), count(most.count))
            )
        return " ".join(told)

    # Showing

    def _show(self, rows: Sequence[Suggestion]) -> None:
        if rows:
            self.place.show_content()
        elif self._found is not None:
            self.place.show_empty(
                "circle-check",
                self.tr("No duplicates"),
                self.tr("Nothing here looks like the same thing twice."),
            )
        self.table.show_rows(rows)
        self.all.setEnabled(bool(rows))
        self._on_chosen()

    def chosen(self) -> Suggestion | None:
        rows = self.table.chosen_rows()
        return rows[0] if rows else None

    @Slot()
    def _on_chosen(self) -> None:
        pair = self.chosen()
        is_joined = self.chosen_kind in JOINED
        text = self.tr("Join") if is_joined else self.tr("Merge")
        self.buttons.call(self.merge, text, "M")
        self.buttons.fit()
        self.buttons.allow(False)
        if pair is None:
            self.card.show_nothing(self.tr("Choose a pair to compare it."))
            return
        self._compare(None)

    def _compare(self, keep: int | None) -> None:
        pair, here = self.chosen(), self.shell.here
        if pair is None or here is None:
            return

        def read(session: "Session") -> "Comparison | None":
            from core.duplicates.comparing import compare

            return compare(session, here.organization, pair.kind, pair.one, pair.other, keep)

        self.shell.tasks.read(self, read, lambda found: self._on_compared(pair, found))

    def _on_compared(self, pair: Suggestion, found: "Comparison | None") -> None:
        if pair is not self.chosen():
            return
        if found is None:
            # Somebody has merged or deleted one of them meanwhile.
            self._take_away([pair], set())
            return
        self.card.show_comparison(pair, found)
        self.buttons.allow(True)

    def _go(self, step: int) -> None:
        if rows := self.table.rows:
            at = self.table.currentIndex().row() + step
            self.table.choose(max(0, min(len(rows) - 1, at)))

    # What is done

    @Slot()
    def merge_pair(self) -> None:
        pair, found = self.chosen(), self.card.comparison
        if pair is None or found is None:
            return
        self._wait()
        if pair.kind in JOINED:
            actions.join(
                self.shell, [pair], lambda: self._take_away([pair], {pair.one}), self._on_written
            )
            return
        gone = found.ids[1] if found.keep == found.ids[0] else found.ids[0]
        actions.merge(
            self.shell,
            pair.kind,
            found.keep,
            gone,
            self.card.chosen(),
            lambda: self._take_away([pair], {gone}),
            self._on_written,
        )

    @Slot()
    def tell_apart(self) -> None:
        if (pair := self.chosen()) is not None:
            self._wait()
            actions.tell_apart(
                self.shell, pair, lambda: self._take_away([pair], set()), self._on_written
            )

    @Slot()
    def open_pair(self) -> None:
        """The one that stays is shown here, the other in a window of its own beside it."""
        pair, found = self.chosen(), self.card.comparison
        if pair is None or found is None:
            return
        left, right = SIDES[pair.kind]
        keep = found.keep == pair.other
        first, second = (
            ((right, pair.other), (left, pair.one))
            if keep
            else ((left, pair.one), (right, pair.other))
        )
        self.shell.detach(*second)
        self.shell.open(*first)

    @Slot()
    def ask_for_all(self) -> None:
        dialog = AcceptDialog(self, self.table.rows, self._accept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _accept(self, pairs: list[Suggestion]) -> None:
        if not pairs:
            return
        self._wait()
        if pairs[0].kind in JOINED:
            ones = {pair.one for pair in pairs}
            actions.join(self.shell, pairs, lambda: self._take_away(pairs, ones), self._on_written)
            return
        actions.merge_all(
            self.shell, pairs, lambda gone: self._take_away(pairs, gone), self._on_written
        )

    def _wait(self) -> None:
        """Nothing is asked for twice while it is being written."""
        self.buttons.allow(False)
        self.all.setEnabled(False)

    def _on_written(self) -> None:
        self.all.setEnabled(bool(self.table.rows))
        pair, found = self.chosen(), self.card.comparison
        if pair is None or found is None or found.ids != (pair.one, pair.other):
            return
        self.buttons.allow(True)
        self._look_whether_open(pair)

    def _look_whether_open(self, pair: Suggestion) -> None:
        """Still to be decided after a refusal? Somebody else may have merged these two."""
        if (here := self.shell.here) is None:
            return

        def read(session: "Session") -> list[Suggestion]:
            from core.duplicates.searching import still_open

            return still_open(session, here.organization, [pair])

        self.shell.tasks.read(
            self.table, read, lambda left: None if left else self._take_away([pair], set())
        )

    def _take_away(self, pairs: Sequence[Suggestion], gone: set[int]) -> None:
        """These pairs, and all others with a record that is gone; the next one is looked at."""
        at = self.table.currentIndex().row()
        taken = [
            each
            for each in self.table.rows
            if each in pairs
            or (each.one in gone or (each.kind not in JOINED and each.other in gone))
        ]
        self._gone += taken
        left = [each for each in self.table.rows if each not in taken]
        self.table.clearSelection()
        self._show(left)
        if left:
            self.table.choose(max(0, min(at, len(left) - 1)))

    @Slot()
    def _on_undone(self) -> None:
        here, gone = self.shell.here, list(self._gone)
        if here is None or not gone:
            return

        def read(session: "Session") -> list[Suggestion]:
            from core.duplicates.searching import still_open

            return still_open(session, here.organization, gone)

        self.shell.tasks.read(self.table, read, self._on_back)

    def _on_back(self, back: list[Suggestion]) -> None:
        self._gone = [each for each in self._gone if each not in back]
        rows = [*self.table.rows, *(each for each in back if each not in self.table.rows)]
        rows.sort(key=lambda each: -each.score)
        self._show(rows)
        if back:
            self.table.choose(rows.index(back[0]))
