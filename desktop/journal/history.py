"""History: what was done here, the newest first, value by value, and the way to take it back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from core.journal import details
from core.journal.details import PAGE, Details, Page
from core.journal.naming import TakenBack, take_back
from desktop.journal.details import DetailsPanel
from desktop.shell.history.conflicts import ConflictReport
from desktop.shell.history.words import NONE, depth_of, sentence, who
from desktop.shell.read_view import ReadView
from desktop.shell.rows import Column, RowTable, Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.journal.queries import ChangeSetRow


class HistoryView(ReadView[Page]):
    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            self.tr("History"),
            self.tr("What was done here, by whom, and the way to take it back."),
            self.tr("Reading the history"),
            self.tr("The history could not be read"),
        )
        self._page = Page([], None, False, False)
        self._by_id: dict[int, ChangeSetRow] = {}
        self._most = PAGE
        self._shown: int | None = None

        self.only_mine = QCheckBox(self.tr("Only what I did"))
        self.only_mine.setAccessibleName(self.only_mine.text())
        self.only_mine.toggled.connect(self._on_only_mine)
        self.table: RowTable[ChangeSetRow] = RowTable(
            self.tr("Changes, the newest first"),
            (
                Column(self.tr("When"), lambda row: moment(row.at), 156, _faded),
                Column(self.tr("Who"), who, 104, _faded),
                Column(self.tr("What"), self.sentence, 0, _faded),
                Column(self.tr("Where"), lambda row: row.workstation or NONE, 86, _faded),
                Column(self.tr("State"), self._state, 92, _faded),
            ),
            lambda row: row.change_set_id,
        )
        self.table.chosen.connect(self._on_chosen)
        self.older = QPushButton(self.tr("Show older changes"))
        self.older.setAccessibleName(self.older.text())
        self.older.clicked.connect(self._on_older)
        self.older.hide()
        self.details = DetailsPanel()
        self.details.asked_to_take_back.connect(self.take_back)
        self.table.opened.connect(self.details.button.setFocus)
        left = QWidget()
        below = QVBoxLayout(left)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        below.addWidget(self.table, 1)
        below.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeft)
        self.lay_out(self.side_by_side((left, 3), (self.details, 2)), self.only_mine)

    # Reading

    def query(self) -> "Callable[[Session], Page]":
        only_mine, most = self.only_mine.isChecked(), self._most
        return lambda session: details.read_page(session, only_mine=only_mine, most=most)

    def show_found(self, page: Page) -> None:
        self._page = page
        self._by_id = {row.change_set_id: row for row in page.rows}
        self.older.setVisible(page.has_more)
        self.table.show_rows(page.rows)
        if not page.rows:
            self.place.show_empty(
                "inbox",
                self.tr("Nothing was done yet"),
                self.tr("Whatever is written from now on is listed here and can be taken back."),
            )

    @Slot(bool)
    def _on_only_mine(self) -> None:
        self._most = PAGE
        self.reload()

    @Slot()
    def _on_older(self) -> None:
        self._most += PAGE
        self.reload()

    # What is said of a row

    def sentence(self, row: "ChangeSetRow") -> str:
        return sentence(row, depth_of(row, self._by_id))

    def _state(self, row: "ChangeSetRow") -> str:
        if not row.is_taken_back:
            return ""
        return self.tr("Undone") if depth_of(row, self._by_id) % 2 == 0 else self.tr("Done again")

    # Details

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self.table.chosen_rows()
        if not chosen:
            self._shown = None
            self.details.show_nothing()
            return
        row = chosen[0]
        if row.change_set_id != self._shown:
            self._shown = row.change_set_id
            self.details.begin(self.sentence(row), row)
            read_rows(
                self.shell.tasks,
                self.details,
                lambda session: details.read_details(session, row),
                self._show_details,
            )
        self._offer(row)

    def _show_details(self, found: Details | Trouble) -> None:
        if isinstance(found, Trouble):
            self.details.place.show_refused(
                self.tr("The values could not be read"),
                found.sentence,
                self._read_again,
            )
        else:
            self.details.show_details(found)

    @Slot()
    def _read_again(self) -> None:
        self._shown = None
        self._on_chosen()

    # Taking back

    def standing(self, row: "ChangeSetRow") -> "ChangeSetRow | None":
        """What is taken back now: the set itself, or the one that took it back and still stands."""
        if not row.is_taken_back:
            return row
        for other in self._page.rows:
            if other.undoes == row.change_set_id and not other.is_taken_back:
                return other
        # Somebody else took it back, and only one's own are listed; or it is done again by now.
        return None

    def _offer(self, row: "ChangeSetRow") -> None:
        acting = self.standing(row)
        if acting is None:
            self.details.offer("", self.tr("This has been taken back."))
            return
        does_again = depth_of(acting, self._by_id) % 2 == 1
        text = self.tr("Redo") if does_again else self.tr("Undo")
        may = self._page.may_undo_all or acting.actor_id == self._page.me
        self.details.offer(
            text, "" if may else self.tr("You may only take back what you did yourself.")
        )

    @Slot()
    def take_back(self) -> None:
        chosen = self.table.chosen_rows()
        acting = self.standing(chosen[0]) if chosen else None
        if acting is None:
            return
        number = acting.change_set_id
        depth = depth_of(acting, self._by_id) + 1
        said = sentence(acting, depth)
        self.details.button.setEnabled(False)
        self.shell.tasks.write(
            lambda session: take_back(session, number),
            then=lambda taken: self._on_taken_back(taken, said),
            ended=self.reload,
            title=self.tr("Undoing"),
            may_be_passed=True,
        )

    def _on_taken_back(self, taken: TakenBack, said: str) -> None:
        self.gathering.start()
        if not taken.undone.conflicts:
            self.shell.say(said)
            return
        self.report = ConflictReport(self.shell.theme, taken, self)
        self.report.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.report.open()


def _faded(row: "ChangeSetRow") -> str:
    return "muted" if row.is_taken_back else "text"
