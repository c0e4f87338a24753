"""History: what was done here, the newest first, value by value, and the way to take it back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.journal import reading
from desktop.journal.details import DetailsPanel
from desktop.journal.reading import PAGE, Details, Page
from desktop.shell.actions import key_within
from desktop.shell.history.conflicts import ConflictReport
from desktop.shell.history.naming import TakenBack, take_back
from desktop.shell.history.words import NONE, depth_of, sentence, who
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows, rules
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from core.journal.queries import ChangeSetRow

# Colleagues may be writing all the time; the list is read once for all that came in a moment.
GATHERING_MS = 250
# Narrower than this, the details stand below the list.
SIDE_BY_SIDE = 980


class HistoryView(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setAccessibleName(self.tr("History"))
        self._page = Page([], None, False, False)
        self._by_id: dict[int, ChangeSetRow] = {}
        self._most = PAGE
        self._shown: int | None = None
        self._is_stale = True

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
        self._lay_out()

        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHERING_MS)
        self._gathering.timeout.connect(self.reload)
        key_within(self, self.tr("Read the history again"), "F5", self.reload)
        shell.changed.connect(self._on_changed)
        shell.tasks.committed.connect(self._on_changed)
        shell.theme.changed.connect(self._restyle)
        self._restyle()
        self.place.wait(self.tr("Reading the history"))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("History"))
        title.setProperty("look", "title")
        lead = QLabel(self.tr("What was done here, by whom, and the way to take it back."))
        lead.setProperty("look", "lead")
        left = QWidget()
        below = QVBoxLayout(left)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        below.addWidget(self.table, 1)
        below.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeft)
        both = QWidget()
        self._beside = QHBoxLayout(both)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(16)
        self._beside.addWidget(left, 3)
        self._beside.addWidget(self.details, 2)
        self.place = Place(both)
        top = QHBoxLayout()
        top.addWidget(lead, 1)
        top.addWidget(self.only_mine)
        page = QVBoxLayout(self)
        page.setContentsMargins(32, 28, 32, 24)
        page.setSpacing(4)
        page.addWidget(title)
        page.addLayout(top)
        page.addSpacing(14)
        page.addWidget(self.place, 1)

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and not event.spontaneous():
            self.reload()

    @Slot()
    def reload(self) -> None:
        self._is_stale = False
        only_mine, most = self.only_mine.isChecked(), self._most
        read_rows(
            self.shell.tasks,
            self,
            lambda session: reading.read_page(session, only_mine=only_mine, most=most),
            self._show_page,
        )

    def _show_page(self, page: Page | Trouble) -> None:
        if isinstance(page, Trouble):
            self.place.show_refused(
                self.tr("The history could not be read"), page.sentence, self.reload
            )
            return
        self._page = page
        self._by_id = {row.change_set_id: row for row in page.rows}
        self.older.setVisible(page.has_more)
        if page.rows:
            self.place.show_content()
            self.table.show_rows(page.rows)
        else:
            self.table.show_rows([])
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

    @Slot(object)
    def _on_changed(self) -> None:
        if self.isVisible():
            self._gathering.start()
        else:
            self._is_stale = True

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
                lambda session: reading.read_details(session, row),
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
        )

    def _on_taken_back(self, taken: TakenBack, said: str) -> None:
        self._gathering.start()
        if not taken.undone.conflicts:
            self.shell.say(said)
            return
        self.report = ConflictReport(self.shell.theme, taken, self)
        self.report.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.report.open()

    # Drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QHBoxLayout.Direction
        is_narrow = self.width() < SIDE_BY_SIDE
        self._beside.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(rules(self.shell.theme))


def _faded(row: "ChangeSetRow") -> str:
    return "muted" if row.is_taken_back else "text"
