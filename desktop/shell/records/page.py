"""A record's page: its head, its key numbers, and its tabs, each of which is made when it is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.icons import icon
from desktop.shell.records.head import PageHead
from desktop.shell.records.paged import Page
from desktop.shell.records.tabs import About, Figure, PageDeed, Tab
from desktop.shell.rows import Place
from desktop.shell.rows import rules as row_rules
from desktop.shell.seen import follow
from desktop.shell.shell import Shell
from desktop.shell.stylesheet import ICONS
from desktop.shell.theme import Theme

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

COUNTED_MS = 120
_RULES = """
QTabBar {{ background: transparent; border: 0; border-bottom: 1px solid {line}; }}
QTabBar::tab {{ background: transparent; color: {muted}; border: 0;
    border-bottom: 2px solid transparent; padding: 8px 4px; margin: 0 18px 0 0; font-weight: 500; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom-color: {accent}; }}
QTabBar:focus {{ border-bottom: 1px solid {accent}; }}
QTabBar::scroller {{ width: 28px; }}
QPushButton[look="way"] {{ background: transparent; border: 2px solid transparent; color: {accent};
    padding: 0; min-height: 20px; text-align: left; }}
QPushButton[look="way"]:hover {{ color: {accent_strong}; }}
QPushButton[look="way"]:focus {{ border-color: {accent}; }}
QPushButton[look="status"] {{ border: 2px solid transparent; border-radius: 14px; min-height: 24px;
    padding: 0 26px 0 12px; background: {hover}; color: {muted}; }}
QPushButton[look="status"][tone="good"] {{ background: {good_soft}; color: {good}; }}
QPushButton[look="status"][tone="warning"] {{ background: {warning_soft}; color: {warning}; }}
QPushButton[look="status"][tone="danger"] {{ background: {danger_soft}; color: {danger}; }}
QPushButton[look="status"]:focus {{ border-color: {accent}; min-height: 24px; padding: 0 26px 0 12px; }}
QPushButton[look="status"]::menu-indicator {{ image: url({icons}/chevron-down-{name}.svg); width: 14px;
    height: 14px; subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }}
QListView {{ background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 8px;
    outline: 0; }}
QListView:focus {{ border: 1px solid {accent}; }}
QLabel[look="figure"] {{ font-size: 15px; font-weight: 600; }}
QToolButton[look="row"] {{ border: 2px solid transparent; border-radius: 6px; background: transparent;
    padding: 3px; color: {accent}; }}
QToolButton[look="row"]:hover {{ background: {hover}; }}
QToolButton[look="row"]:focus {{ border-color: {accent}; }}
"""


def rules(theme: Theme) -> str:
    return _RULES.format(**theme.tokens._asdict(), icons=ICONS.as_posix())


@dataclass(frozen=True)
class Told:
    """What the page says besides its tabs."""

    counts: tuple[int | None, ...]
    figures: tuple[str, ...]


class RecordPage(Page):
    def __init__(
        self,
        shell: Shell,
        about: About,
        head: PageHead,
        tabs: Sequence[Tab],
        figures: Sequence[Figure] = (),
        deeds: Sequence[PageDeed] = (),
    ) -> None:
        super().__init__(shell, about)
        self.head = head
        self.tabs, self.figures, self.deeds = tabs, figures, deeds
        self.buttons: list[QPushButton] = []
        self._made: dict[int, QWidget] = {}
        self._counts: tuple[int | None, ...] = tuple(None for _ in tabs)
        self._is_stale = True
        self.bar = QTabBar()
        self.bar.setAccessibleName(self.tr("Parts of this record"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.stack = QStackedWidget()
        for tab in tabs:
            self.bar.addTab(tab.title().replace("&", "&&"))
            self.stack.addWidget(QWidget())
        self._lay_out()
        self._add_keys()
        self.bar.currentChanged.connect(self.show_tab)
        follow(shell, self._on_changed)
        shell.theme.changed.connect(self._restyle)
        self._restyle()
        self.show_tab(0)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.bar)
        head.left.connect(self.left)
        head.refused.connect(self._on_refused)
        if shell.connection.is_lost:
            self.place.show_lost()
            head.show_unknown()

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self.shell.say(sentence)
        self.left.emit()

    # Its tabs

    def tab(self, name: str) -> QWidget:
        """The tab of this name, made if nobody has looked at it yet."""
        place = next(place for place, tab in enumerate(self.tabs) if tab.name == name)
        return self._tab(place)

    def open_tab(self, name: str) -> None:
        self.bar.setCurrentIndex([tab.name for tab in self.tabs].index(name))

    @Slot(int)
    def show_tab(self, place: int) -> None:
        if 0 <= place < len(self.tabs):
            self._tab(place)
            self.stack.setCurrentIndex(place)

    def _tab(self, place: int) -> QWidget:
        if place not in self._made:
            made = self._made[place] = self.tabs[place].make(self.shell, self.about)
            empty = self.stack.widget(place)
            self.stack.insertWidget(place, made)
            if empty is not None:
                self.stack.removeWidget(empty)
                empty.deleteLater()
        return self._made[place]

    # What it says of itself

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and not event.spontaneous():
            self._is_stale = False
            # What the page is about comes first; how many there are of everything else can wait.
            QTimer.singleShot(COUNTED_MS, self, self._read)

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        tables = {table for tab in self.tabs for table in tab.tables}
        tables |= {table for figure in self.figures for table in figure.tables}
        if isinstance(changes, list) and not any(each.table in tables for each in changes):
            return
        if self.isVisible():
            self._read()
        else:
            self._is_stale = True

    def _read(self) -> None:
        about, tabs, figures = self.about, self.tabs, self.figures

        def read(session: "Session") -> Told:
            counts = [tab.count(session, about) if tab.count else None for tab in tabs]
            return Told(tuple(counts), tuple(each.read(session, about) for each in figures))

        self.shell.tasks.read(self, read, self._show)

    def _show(self, told: Told) -> None:
        self._counts = told.counts
        for place, (tab, count) in enumerate(zip(self.tabs, told.counts, strict=True)):
            title = tab.title().replace("&", "&&")
            shown = f"{title}  {QLocale().toString(count)}" if count else title
            if self.bar.tabText(place) != shown:
                self.bar.setTabText(place, shown)
        for (heading, value), said in zip(self._shown, told.figures, strict=True):
            value.setText(said)
            heading.setVisible(bool(said))
            value.setVisible(bool(said))

    # Drawing

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for deed in self.deeds:
            button = QPushButton(deed.title())
            button.setIcon(icon(deed.icon))
            button.setIconSize(QSize(16, 16))
            button.setAccessibleName(deed.title())
            if told := deed.keys or deed.keys_anywhere:
                keys = QKeySequence(told).toString(QKeySequence.SequenceFormat.NativeText)
                button.setToolTip(f"{deed.title()} ({keys})")
            button.clicked.connect(lambda _=False, act=deed.act: act(self.shell, self.about, self))
            self.buttons.append(button)
            row.addWidget(button)
        numbers = QHBoxLayout()
        numbers.setSpacing(28)
        self._shown: list[tuple[QLabel, QLabel]] = []
        for figure in self.figures:
            title, value = QLabel(figure.title()), QLabel()
            title.setProperty("look", "small")
            value.setProperty("look", "figure")
            value.setAccessibleName(figure.title())
            title.hide()
            value.hide()
            both = QVBoxLayout()
            both.setSpacing(1)
            both.addWidget(title)
            both.addWidget(value)
            numbers.addLayout(both)
            self._shown.append((title, value))
        numbers.addStretch()
        numbers.addLayout(row)
        below = QWidget()
        inside = QVBoxLayout(below)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addLayout(numbers)
        inside.addWidget(self.bar)
        inside.addWidget(self.stack, 1)
        self.place = self.head.place = Place(below)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 14, 20, 16)
        page.setSpacing(10)
        page.addWidget(self.head)
        page.addWidget(self.place, 1)

    def _add_keys(self) -> None:
        for deed in self.deeds:
            if deed.keys:
                self._key(deed.title(), deed.keys, lambda _=False, act=deed.act: self._act(act))
        self._key(self.tr("Next part"), "Ctrl+PgDown", lambda: self._step(1))
        self._key(self.tr("Part before"), "Ctrl+PgUp", lambda: self._step(-1))
        for place, tab in enumerate(self.tabs[:9]):
            self._key(tab.title(), f"Alt+{place + 1}", lambda _=False, at=place: self._go(at))
        self._key(self.tr("Back to the list"), "Alt+Up", self.left.emit)

    def _key(self, text: str, keys: str, act: object) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.addAction(action)

    def _act(self, act: object) -> None:
        assert callable(act)
        act(self.shell, self.about, self)

    def _go(self, place: int) -> None:
        self.bar.setCurrentIndex(place)
        if (shown := self.stack.currentWidget()) is not None:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, by: int) -> None:
        self._go((self.bar.currentIndex() + by) % max(1, self.bar.count()))

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(rules(self.shell.theme) + row_rules(self.shell.theme))
