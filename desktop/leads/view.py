"""The leads: whoever may become a customer, on the shared list and form."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QPoint, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from core.leads.choices import LeadStatus, Priority
from desktop.shell.language import said
from desktop.shell.listing.buttons import tool
from desktop.shell.records import deeds
from desktop.shell.records.subject import Subject, Words
from desktop.shell.records.tabs import PageDeed
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from desktop.leads.panel import LeadPanel
    from desktop.leads.places import Places
    from desktop.leads.rounds import Rounds
    from desktop.shell.forms.records import RecordKind


def _words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Leads", "Leads"),
        new=say("Leads", "New lead"),
        moved_one=say("Leads", "1 lead moved to the trash"),
        moved_many=say("Leads", "%s leads moved to the trash"),
    )


def kind() -> "RecordKind":
    from core.leads.inputs import LeadEdit, NewLead
    from core.leads.models import Lead
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    return RecordKind(
        "Lead",
        Lead,
        LeadEdit,
        NewLead,
        (
            Group(
                "Who it is",
                (
                    "company_name",
                    "first_name",
                    "last_name",
                    "job_title",
                    "is_decision_maker",
                    "date_of_birth",
                ),
            ),
            Group(
                "Where it stands",
                (
                    "status",
                    "priority",
                    "owner_id",
                    "next_follow_up_at",
                    "booking_potential",
                    "estimated_value",
                    "currency",
                    "source",
                    "lost_reason",
                ),
            ),
            Group("How to reach them", ("email", "phone", "website", "linkedin_url")),
            Group("The business", ("industry", "business_type", "company_size")),
            Group("Where they are", ("street", "postal_code", "city", "state", "country")),
            Group("To find it again", ("notes", "tags", "custom_fields")),
        ),
        create=lambda session, organization, entry: deeds.make(session, Lead, organization, entry),
        is_noticed=True,
    )


LEADS = Subject("leads", _words, kind)


class LeadsView(RecordsView):
    """The list, and beside it where the leads are, or the one that is worked on."""

    def __init__(self, shell: Shell, deeds: Sequence[PageDeed] = ()) -> None:
        self._deeds = deeds
        self.panel: LeadPanel | None = None
        self.places: Places | None = None
        self._rounds: Rounds | None = None
        self._beside_kept: tuple[bool, bool, str] | None = None
        super().__init__(shell, LEADS)
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
        for button in (self.desk, self.where):
            button.setChecked(False)
            made.bar.insertWidget(made.bar.indexOf(made.filter_button), button)
        made.table.asked_for_menu.disconnect(made.deeds.show_menu)
        made.table.asked_for_menu.connect(self.show_menu)
        made.answered.connect(self._score)
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
    def _score(self) -> None:
        """What came in by the thousand, and what has faded since yesterday, is scored meanwhile."""
        from desktop.leads.rounds import Rounds

        if self._rounds is None:
            self._rounds = Rounds(self.shell, self)
        self._rounds.start()

    def _clear(self) -> None:
        if self._rounds is not None:
            self._rounds.stop()
        # The buttons are the screen's own, and outlive a list of another organization.
        for button in (self.desk, self.where):
            button.setParent(None)
        super()._clear()
        if (splitter := getattr(self, "splitter", None)) is not None:
            self._column.removeWidget(splitter)
            splitter.hide()
            splitter.deleteLater()
            del self.splitter
        self.panel = self.places = None

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
            if self.list.table.current_id() is None:
                self._step(1)
            self._on_current()
            self.panel.setFocus()
        else:
            self.list.focus_rows()

    @Slot()
    def _on_current(self) -> None:
        if self.panel is not None and self.panel.isVisible() and self.list is not None:
            lead = self.list.table.current_id()
            if lead != self.panel.lead or lead is None:
                self.panel.show_lead(lead)

    @Slot(int)
    def _step(self, by: int) -> None:
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
        lead = self.list.table.current_id() if self.list is not None else None
        if lead is not None:
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
