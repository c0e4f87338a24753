"""The one list of all screens: search, filter, views and columns above, rows, and what is chosen."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.lists.fields import Order
from core.lists.listings import LISTINGS
from desktop.shell.actions import key_within
from desktop.shell.language import said
from desktop.shell.listing.asking import Asking
from desktop.shell.listing.buttons import fold, tool, with_menu
from desktop.shell.listing.chips import Chips
from desktop.shell.listing.chosen_bar import ChosenBar
from desktop.shell.listing.colleagues import read_colleagues
from desktop.shell.listing.footer import Footer
from desktop.shell.listing.header import Columns
from desktop.shell.listing.look import rules
from desktop.shell.listing.model import ListModel
from desktop.shell.listing.more_menu import fill_more
from desktop.shell.listing.news import News
from desktop.shell.listing.search_field import SearchField
from desktop.shell.listing.spoken import in_language
from desktop.shell.listing.states import Skeleton, StatePage
from desktop.shell.listing.table import ListTable, Spot
from desktop.shell.listing.views_menu import Views
from desktop.shell.pages import Choice
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from core.lists.filters import Filter
    from core.lists.views import Definition
    from desktop.shell.listing.deeds import Deeds
    from desktop.shell.listing.filter_builder import FilterBuilder

# Rows that come within this show without a skeleton before them, which would only flicker.
PATIENCE_MS = 200


class ListKept(NamedTuple):
    """What one has made of a list: for one made anew in its place."""

    definition: "Definition"
    spot: Spot
    builds: bool


class ListView(QWidget):
    # A record is to be opened; those of the ids are to go to the trash.
    opened = Signal(int)
    # To be opened in a window of its own.
    detached = Signal(int)
    trashed = Signal(object)
    # The first rows are on the display.
    filled = Signal()
    # They are, or it is said why not: what nobody waits for may begin.
    answered = Signal()

    def __init__(self, shell: Shell, name: str, organization_id: int) -> None:
        super().__init__()
        self.shell, self.listing = shell, in_language(LISTINGS[name])
        self._offered: Sequence[Choice] = ()
        # Beside what is written into a file; a screen whose rows come from files says it.
        self.bring_in: Choice | None = None
        self._spot: Spot | None = None
        self.has_answered = self._has_filled = False
        # What is shown where the rows are; meanwhile these may be of an older question.
        self._instead: QWidget | None = None
        self._is_behind = False
        # What a click with the right button shows; a screen may have another one.
        self.show_menu: Callable[[QPoint], object] = self._show_menu
        self.setProperty("look", "listing")
        # Whether the first rows of what was asked last are still to come.
        self._is_asking = False
        self.asking = Asking(self.listing, organization_id, self)
        self.model = ListModel(shell.tasks, self.listing, self)
        self.table = ListTable(self.model, shell.tasks, self)
        self.table.setAccessibleName(self.listing.title)
        self.table.set_density(shell.preferences.row_height)
        shell.rows_changed.connect(self.table.set_density)
        self.search = SearchField(self.listing)
        self.chips = Chips(self.listing)
        self.chosen_bar = ChosenBar(self.listing)
        self.footer = Footer(self.listing)
        self.news = News(self.model, shell.tasks)
        self.views = Views(shell, self.listing, self.definition, self)
        self._build()
        self._connect()
        self._on_theme()
        self.table.head.arrange(self._first_columns())
        self.table.head.show_order(self.asking.order)

    def _build(self) -> None:
        self.filter_button = tool("list-filter", self.tr("Filter"), self.tr("Build a filter"))
        self.filter_button.setCheckable(True)
        self.more_button = tool("ellipsis", "", self.tr("Columns, row height, export"))
        with_menu(self.more_button, partial(fill_more, self))
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(16, 12, 16, 10)
        self.bar.setSpacing(8)
        self.bar.addWidget(self.search, 1)
        for each in (self.filter_button, self.views.button, self.more_button):
            self.bar.addWidget(each)
        self.skeleton = Skeleton(lambda: self.table.row_height)
        self.state = StatePage(self.listing)
        self.pages = QStackedWidget()
        for page in (self.table, self.skeleton, self.state):
            self.pages.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self.bar)
        self._column.addWidget(self.chips)
        self._column.addWidget(self.chosen_bar)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(self.footer)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_slow)

    def _connect(self) -> None:
        asking, model, table = self.asking, self.model, self.table
        self.search.asked.connect(asking.type)
        self.search.left.connect(self.focus_rows)
        asking.written.connect(self.search.write)
        asking.judged.connect(self.search.judge)
        asking.changed.connect(self._on_asked)
        model.opened.connect(self._on_opened)
        model.completed.connect(self._on_completed)
        model.refused.connect(self._on_refused)
        table.head.sorted_by.connect(self._on_sorted)
        table.head.arranged.connect(self._on_arranged)
        table.opened.connect(self.opened)
        table.detached.connect(self.detached)
        table.typed.connect(self._on_typed)
        table.not_editable.connect(self._on_not_editable)
        table.asked_for_menu.connect(self._on_asked_for_menu)
        table.chosen.told.connect(self._on_chosen)
        self.chips.chosen.connect(self._on_quick)
        self.chips.narrowed.connect(asking.narrow)
        self.chips.cleared.connect(self.clear)
        self.chips.opened.connect(lambda: self.filter_button.setChecked(True))
        self.chosen_bar.cleared.connect(table.chosen.choose_none)
        self.chosen_bar.extended.connect(table.chosen.choose_all)
        self.filter_button.toggled.connect(self._on_filter_toggled)
        self.footer.asked_for_news.connect(self.show_news)
        self.views.chosen.connect(self._on_view)
        self.news.told.connect(self._on_news)
        self.shell.changed.connect(self.news.hear)
        self.shell.tasks.attached.connect(self._on_attached)
        self.shell.connection.lost.connect(self._on_lost)
        self.shell.theme.changed.connect(self._on_theme)
        key_within(self, self.tr("Search in this list"), "Ctrl+Shift+F", self._on_find)
        key_within(self, self.tr("Read the list again"), "F5", self.show_news)

    @cached_property
    def deeds(self) -> "Deeds":
        """Made when there are rows to do something with."""
        from desktop.shell.listing.deeds import Deeds

        return Deeds(self, self.asking.organization_id)

    @Slot(QPoint)
    def _on_asked_for_menu(self, at: QPoint) -> None:
        self.show_menu(at)

    def _show_menu(self, at: QPoint) -> None:
        self.deeds.show_menu(at)

    @cached_property
    def builder(self) -> "FilterBuilder":
        from desktop.shell.listing.filter_builder import FilterBuilder

        builder = FilterBuilder(self.listing, self.people)
        builder.changed.connect(self.asking.narrow)
        self._column.insertWidget(2, builder)
        builder.comes_after = self.chips.last
        return builder

    def add_to_bar(self, *buttons: QWidget) -> None:
        """Between what is typed and what is chosen, for the Tab key as well."""
        for button in buttons:
            self.bar.insertWidget(self.bar.indexOf(self.filter_button), button)
        for one, next_ in pairwise((self.search, *buttons)):
            QWidget.setTabOrder(one, next_)

    @property
    def people(self) -> Mapping[int, str]:
        return self.table.cells.people

    # What is shown

    def open(self) -> None:
        """Ask for the rows; to be called once the database is there, and again when it is back."""
        self._is_asking = True
        self._patience.start()
        self.footer.show_busy(self.tr("Loading…"))
        self.model.open(self.asking.question(self.fields()))

    def show_instead(self, other: QWidget | None) -> None:
        """Another picture of what is asked for, in the place of the rows; None for the rows again."""
        if self._instead is not None:
            self._instead.hide()
        self._instead = other
        self.pages.setVisible(other is None)
        self.footer.setVisible(other is None)
        if other is not None:
            if self._column.indexOf(other) < 0:
                self._column.insertWidget(self._column.indexOf(self.pages), other, 1)
            self.chosen_bar.hide()
            other.show()
            return
        self._on_chosen()
        if self._is_behind:
            self._is_behind = False
            self.open()

    def offer(self, choices: Sequence[Choice]) -> None:
        """What a person may do about a list in which there is nothing."""
        self._offered = choices
        if self.pages.currentWidget() is self.state and self.model.question is not None:
            self._show_page()

    @Slot()
    def _on_answered(self) -> None:
        if not self.has_answered:
            self.has_answered = True
            # Looking at it makes it.
            assert self.deeds is not None
            listing = self.listing
            self.shell.tasks.run(
                self, lambda _: listing.editable, lambda _: self.model.know_editable()
            )
            self.views.read()
            self.chips.explain()
            read_colleagues(
                self.shell.tasks, self, self.asking.organization_id, self.table.cells.know
            )
            self.answered.emit()

    @Slot()
    def clear(self) -> None:
        self.asking.write("")

    @Slot(bool)
    def _on_asked(self, rows: bool) -> None:
        spot = self.table.remember(stay=False)
        # Everything that matched was chosen, and now something else matches: that is no choice.
        self._spot = None if rows and spot.chosen.is_all else spot
        self.chips.show_filter(self.asking.filter)
        if "builder" in vars(self):
            self.builder.show_filter(self.asking.filter)
        if self._instead is None:
            self.open()
        else:
            self._is_behind = True

    @Slot()
    def _on_attached(self) -> None:
        # Asked for while nobody answered.
        if self._is_asking:
            self.open()

    @Slot()
    def _on_opened(self) -> None:
        self._is_asking = False
        self._patience.stop()
        self.table.head.show_order(self.asking.order)
        self.table.verticalScrollBar().setValue(0)
        self.news.forget()
        spot, self._spot = self._spot, None
        if spot is not None:
            self.table.recall(spot)
        self._show_page()
        self._tell_count()
        if not self._has_filled:
            self._has_filled = True
            QTimer.singleShot(0, self, self._on_filled)

    @Slot()
    def _on_filled(self) -> None:
        self.filled.emit()
        self._on_answered()

    @Slot()
    def _on_completed(self) -> None:
        self.footer.show_busy("")
        self._show_page()
        self._tell_count()

    @Slot(str)
    def _on_not_editable(self, title: str) -> None:
        self.shell.say(
            self.tr("“%s” is not changed in the list; Enter opens the whole record.") % title
        )

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._patience.stop()
        self.footer.show_busy("")
        self._on_answered()
        if self.model.question is not None and self.model.ids:
            # What is there stays to be read; the shell says what is the matter.
            self.shell.say(sentence)
            return
        self.state.show_refused(sentence, self.open)
        self.pages.setCurrentWidget(self.state)

    @Slot()
    def _on_slow(self) -> None:
        if self.model.question is None:
            self.pages.setCurrentWidget(self.skeleton)
            self._on_lost()

    @Slot()
    def _on_lost(self) -> None:
        """Before its first rows have come; those that are there stay."""
        if self.model.question is None and self.shell.connection.is_lost:
            self.footer.show_busy("")
            self.state.show_lost()
            self.pages.setCurrentWidget(self.state)

    def _show_page(self) -> None:
        if self.model.ids:
            self.pages.setCurrentWidget(self.table)
            return
        if self.asking.is_narrowed:
            from core.lists.saying import say

            self.state.show_nothing_matches(
                self.search.toolTip()
                if self.asking.words
                else say(self.asking.filter, self.listing, said),
                self.clear,
            )
        else:
            self.state.show_empty(self._offered)
        self.pages.setCurrentWidget(self.state)

    def _tell_count(self) -> None:
        self.footer.show_count(len(self.model.ids), complete=self.model.is_complete)
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        count = self.table.chosen.count
        self.footer.show_chosen(count)
        if self._instead is not None:
            return
        self.chosen_bar.show_chosen(count, len(self.model.ids), complete=self.model.is_complete)

    # Changes by others

    @Slot(int, bool)
    def _on_news(self, fresh: int, moved: bool) -> None:
        is_empty = self._has_filled and self.model.is_complete and not self.model.ids
        if (fresh or moved) and is_empty and not self.asking.is_narrowed:
            # Nothing stands there yet that could move below the pointer.
            self.show_news()
        else:
            self.footer.show_news(fresh, moved=moved)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            fold(self.bar, self.width())
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.news.look(seen=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.news.look(seen=False)

    @Slot()
    def show_news(self) -> None:
        """Take in what came, went and moved; the selection and the place in the list stay."""
        spot = self.table.remember(stay=True)
        self.news.forget()
        self.model.reread(lambda: self.table.recall(spot))

    # Columns, order and views

    def definition(self) -> "Definition":
        """What a saved view keeps of the list as it is now."""
        from core.lists.views import Definition

        columns = self.table.head.columns()
        shown = () if columns == self._first_columns() else columns.widths
        order = () if self.asking.order == self.listing.default_order else self.asking.order
        return Definition(self.asking.filter, self.asking.words, order, shown)

    @Slot(object)
    def _on_view(self, kept: "Definition") -> None:
        columns = Columns(kept.columns) if kept.columns else self._first_columns()
        self.table.head.arrange(columns)
        self.asking.restore(kept.filter, kept.words, kept.order or self.listing.default_order)

    def kept(self) -> ListKept:
        return ListKept(
            self.definition(), self.table.remember(stay=True), self.filter_button.isChecked()
        )

    def take_up(self, kept: ListKept) -> None:
        """Before it is opened for the first time."""
        self._on_view(kept.definition)
        self._spot = kept.spot
        self.filter_button.setChecked(kept.builds)

    def _first_columns(self) -> Columns:
        fields = [each for each in self.listing.fields if each.default]
        return Columns(tuple((each.name, each.width) for each in fields))

    def fields(self) -> tuple[str, ...]:
        return self.table.head.columns().names

    @Slot()
    def _on_arranged(self) -> None:
        self.model.show_fields(self.fields())

    @Slot(object)
    def _on_sorted(self, order: Order) -> None:
        self.asking.sort(order)

    # Keys and focus

    @Slot()
    def focus_rows(self) -> None:
        (self._instead or self.table).setFocus()

    @Slot()
    def _on_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.search.setFocus()
        if text:
            self.search.insert(text)
            self.search.textEdited.emit(self.search.text())

    @Slot(object, object)
    def _on_quick(self, filter: "Filter", order: Order) -> None:
        """Best come first where one asks for the best, and as before afterwards."""
        at_first = self.listing.default_order
        before = {each.order for each in self.listing.quick if each.order}
        if not order and self.asking.order in before:
            order = at_first
        self.asking.restore(filter, self.asking.words, order or self.asking.order)

    @Slot(bool)
    def _on_filter_toggled(self, on: bool) -> None:
        if on:
            self.builder.show_filter(self.asking.filter)
            self.builder.show()
            self.builder.begin()
        elif "builder" in vars(self):
            self.builder.hide()

    @Slot()
    def _on_theme(self) -> None:
        style = rules(self.shell.theme.tokens)
        self.setStyleSheet(style)
        self.search.dress(style)
        self.table.cells.set_font(self.table.font())
