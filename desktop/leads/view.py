"""The leads: whoever may become a customer, on the shared list and form."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from core.leads.choices import LeadStatus, Priority
from desktop.leads.kind import LEADS
from desktop.shell.board.modes import Modes
from desktop.shell.language import said
from desktop.shell.listing.buttons import tool, with_menu
from desktop.shell.listing.lane import ask
from desktop.shell.records.tabs import PageDeed
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from psycopg import Connection

    from desktop.leads.board import LeadBoard
    from desktop.leads.panel import LeadPanel
    from desktop.leads.places import Places
    from desktop.shell.listing.view import ListView

LIST, BOARD = "list", "board"


class LeadsView(RecordsView):
    """The list, and beside it where the leads are, or the one that is worked on."""

    def __init__(self, shell: Shell, deeds: Sequence[PageDeed] = ()) -> None:
        self._deeds = deeds
        self.panel: LeadPanel | None = None
        self.board: LeadBoard | None = None
        self.places: Places | None = None
        self._beside_kept: tuple[bool, bool, str] | None = None
        super().__init__(shell, LEADS)
        self.modes = Modes(
            self.tr("Ways of looking at the leads"),
            {LIST: ("rows-3", self.tr("List")), BOARD: ("kanban", self.tr("Board"))},
        )
        self.modes.chosen.connect(self.show_mode)
        self.modes.mark(LIST)
        self.header.add(self.modes)
        self.order = tool("arrow-down", self.tr("Order"), self.tr("In which order the cards stand"))
        with_menu(self.order, self._fill_order)
        for keys, title, mode in (
            ("Alt+1", self.tr("List"), LIST),
            ("Alt+2", self.tr("Board"), BOARD),
        ):
            action = QAction(title, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(partial(self.show_mode, mode))
            self.addAction(action)
        self.desk = tool("zap", "", self.tr("One lead after the other (F7)"))
        self.where = tool("map-pin", "", self.tr("Where they are (F8)"))
        for button, keys, show in (
            (self.desk, "F7", self.show_desk),
            (self.where, "F8", self.show_places),
        ):
            button.setCheckable(True)
            button.toggled.connect(show)
            action = QAction(button.toolTip().partition(" (")[0], self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(button.toggle)
            self.addAction(action)
        self.convert_action = QAction(self.tr("Convert lead"), self)
        self.convert_action.setShortcut(QKeySequence("Ctrl+Shift+X"))
        self.convert_action.triggered.connect(self._convert_current)
        self.addAction(self.convert_action)

    def show_list(self) -> None:
        made = self.list
        assert made is not None
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(8)
        self._column.replaceWidget(made, self.splitter)
        self._column.setStretchFactor(self.splitter, 1)
        self.splitter.addWidget(made)
        for button in (self.desk, self.where, self.order):
            button.setChecked(False)
        made.add_to_bar(self.desk, self.where, self.order)
        self.order.hide()
        self.modes.mark(LIST)
        made.show_menu = self.show_menu
        made.answered.connect(self._score)
        made.answered.connect(self._know_places)
        if self._beside_kept is not None:
            made.answered.connect(self._show_beside_again)

    # Made anew, in another language

    def kept(self) -> Any:
        note = self.panel.note.toPlainText() if self.panel is not None else ""
        return super().kept(), (self.desk.isChecked(), self.where.isChecked(), note)

    def take_up(self, kept: Any) -> None:
        of_list, self._beside_kept = kept
        super().take_up(of_list)

    @Slot()
    def _show_beside_again(self) -> None:
        kept, self._beside_kept = self._beside_kept, None
        if kept is not None:
            desk, where, note = kept
            self.where.setChecked(where)
            self.desk.setChecked(desk)
            if self.panel is not None:
                self.panel.note.setPlainText(note)

    @Slot()
    def _know_places(self) -> None:
        """The search field offers where leads are, by any name that the place has."""
        made, organization = self.list, self._organization
        if made is None or organization is None:
            return

        def read(connection: "Connection[Any]") -> dict[str, list[tuple[str, ...]]]:
            from core.lists.place_names import in_use

            return in_use(connection, organization)

        def know(found: dict[str, list[tuple[str, ...]]]) -> None:
            made.search.known = found

        ask(self.shell.tasks, made, read, know, lambda _: None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.list is not None and self.list.has_answered and not event.spontaneous():
            self._know_places()

    @Slot()
    def _score(self) -> None:
        """What came in by the thousand, and what has faded since yesterday, is scored meanwhile."""
        from desktop.leads.rounds import rounds_of

        rounds_of(self.shell).start()

    def _clear(self) -> None:
        # The buttons are the screen's own, and outlive a list of another organization.
        for button in (self.desk, self.where, self.order):
            button.setParent(None)
        super()._clear()
        if (splitter := getattr(self, "splitter", None)) is not None:
            self._column.removeWidget(splitter)
            splitter.hide()
            splitter.deleteLater()
            del self.splitter
        self.panel = self.places = self.board = None

    # By status

    @Slot(str)
    def show_mode(self, mode: str) -> None:
        if self.list is None or not self.list.has_answered:
            self.modes.mark(LIST)
            return
        self.modes.mark(mode)
        self.order.setVisible(mode == BOARD)
        if mode == LIST:
            self.list.show_instead(None)
        else:
            self.list.show_instead(self._made_board(self.list))
        self._on_current()
        self.list.focus_rows()

    def _made_board(self, list_: "ListView") -> "LeadBoard":
        if self.board is None:
            from desktop.leads.board import LeadBoard

            self.board = LeadBoard(self.shell, list_)
            self.board.opened.connect(self.open_record)
            self.board.thrown.connect(self.trash)
            self.board.asked_to_convert.connect(self.convert)
            self.board.board.stood_at.connect(self._on_current)
        return self.board

    def _fill_order(self, menu: QMenu) -> None:
        if self.list is None:
            return
        asking = self.list.asking
        for title, order in (
            (self.tr("Newest first"), (("created_at", True),)),
            (self.tr("Best score first"), (("score", True),)),
            (self.tr("Next follow-up first"), (("next_follow_up_at", False),)),
            (self.tr("Highest priority first"), (("priority", True),)),
            (self.tr("By company"), (("company_name", False),)),
        ):
            action = menu.addAction(title, partial(asking.sort, order))
            action.setCheckable(True)
            action.setChecked(asking.order == order)

    # One after the other

    @Slot(bool)
    def show_desk(self, on: bool) -> None:
        if self.list is None or self._organization is None:
            return
        if self.panel is None:
            from desktop.leads.panel import LeadPanel

            self.panel = LeadPanel(self.shell, self._organization, self._deeds)
            self.panel.stepped.connect(self._step)
            self.panel.opened.connect(self.open_record)
            self.panel.asked_to_convert.connect(self.convert)
            self.panel.changed.connect(self._on_changed_here)
            self.panel.left.connect(self.list.focus_rows)
            self.list.table.selectionModel().currentRowChanged.connect(self._on_current)
            self.splitter.addWidget(_beside(self.panel))
            self.splitter.setStretchFactor(0, 1)
        _show(self.panel, on)
        if on:
            self._begin_in_sight()
            self._on_current()
            self.panel.setFocus()
        else:
            self.list.focus_rows()

    def _begin_in_sight(self) -> None:
        """With the lead that one stands on, or else the first that one sees: after another order one
        stands somewhere far below."""
        if self.list is None or not self.list.model.ids:
            return
        if self.board is not None and self.board.isVisible():
            if self._at_hand() is None:
                self._step(1)
            return
        table = self.list.table
        first, last = table.seen()
        if not first <= table.currentIndex().row() <= last:
            table.setCurrentIndex(self.list.model.index(first, 0))

    @Slot()
    def _on_current(self) -> None:
        if self.panel is not None and self.panel.isVisible():
            lead = self._at_hand()
            if lead != self.panel.lead or lead is None:
                self.panel.show_lead(lead)

    def _at_hand(self) -> int | None:
        """The lead that the keys are at, in the list or on the board."""
        if self.board is not None and self.board.isVisible():
            card = self.board.board.current()
            return card.id if card is not None else None
        return self.list.table.current_id() if self.list is not None else None

    @Slot(int)
    def _step(self, by: int) -> None:
        if self.board is not None and self.board.isVisible():
            self.board.board.go_down(by)
            return
        if self.list is None or not self.list.model.ids:
            return
        table, last = self.list.table, len(self.list.model.ids) - 1
        at = table.currentIndex()
        row = min(last, max(0, at.row() + by)) if at.isValid() else 0
        table.setCurrentIndex(self.list.model.index(row, max(0, at.column())))

    @Slot(int)
    def _on_changed_here(self, lead: int) -> None:
        if self.list is not None:
            self.list.model.refresh({lead})

    # Where they are

    @Slot(bool)
    def show_places(self, on: bool) -> None:
        if self.list is None:
            return
        if self.places is None:
            from desktop.leads.places import Places

            self.places = Places(self.shell, self.list)
            self.splitter.insertWidget(0, _beside(self.places))
            self.splitter.setStretchFactor(1, 1)
        _show(self.places, on)
        if on:
            self.places.reload()
            self.places.tree.setFocus()
        else:
            self.list.focus_rows()

    # To a customer

    @Slot(int)
    def convert(self, lead: int) -> None:
        from desktop.leads.convert import open_convert

        if self._organization is not None:
            dialog = open_convert(self.shell, self, self._organization, lead)
            dialog.accepted.connect(lambda: self._on_changed_here(lead))

    @Slot()
    def _convert_current(self) -> None:
        if (lead := self._at_hand()) is not None:
            self.convert(lead)

    @Slot(QPoint)
    def show_menu(self, at: QPoint) -> None:
        """What can be done with any row of a list, and what only with a lead."""
        from desktop.leads import actions

        made = self.list
        if made is None or not made.table.indexAt(at).isValid():
            return
        ids = [*made.table.acted_on()]
        menu = made.deeds.menu_at(at)
        first = menu.actions()[0]
        moves = QMenu(self.tr("Status"), menu)
        for status in LeadStatus:
            if status is not LeadStatus.CONVERTED:
                moves.addAction(
                    actions.status_words(status),
                    partial(actions.move, self.shell, self, ids, status, self._show_changes),
                )
        menu.insertMenu(first, moves)
        ranks = QMenu(self.tr("Priority"), menu)
        for priority in Priority:
            ranks.addAction(
                said(priority.value.capitalize()),
                partial(actions.rank, self.shell, ids, priority, self._show_changes),
            )
        menu.insertMenu(first, ranks)
        if len(ids) == 1:
            convert = QAction(self.tr("Convert…"), menu)
            convert.triggered.connect(partial(self.convert, ids[0]))
            menu.insertAction(first, convert)
        menu.insertSeparator(first)
        menu.popup(made.table.viewport().mapToGlobal(at))


def _beside(card: QWidget) -> QWidget:
    """A card with some air around it, as wide as it has to be."""
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(8, 12, 8, 12)
    column.addWidget(card)
    return around


def _show(card: QWidget, on: bool) -> None:
    around = card.parentWidget()
    assert around is not None
    around.setVisible(on)
