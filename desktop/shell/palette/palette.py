"""The palette over the window: what is typed finds actions and screens at once, and records soon."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.search.finding import LEAST, Found, Section, find, named
from core.search.kinds import Searched, kinds_in
from desktop.shell.listing.lane import Lane
from desktop.shell.notices import announce
from desktop.shell.palette.answers import Answer, AnswersModel
from desktop.shell.palette.drawing import HEADING, ROW, AnswerDelegate
from desktop.shell.palette.nothing import Nothing
from desktop.shell.palette.sources import Sources, commands, recent, records
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from psycopg import Connection

WIDTH, TOP, LEAST_HEIGHT = 660, 64, 220
# A question to the server waits for the next letter so long; what is here already does not wait.
PATIENCE_MS = 70
FEW, MANY = 4, 8
# The focus went without a key or the pointer.
UNASKED = (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.NoFocusReason)


class Palette(QFrame):
    """A part of the window and no window of its own: it goes when the focus goes elsewhere."""

    def __init__(self, window: QWidget, shell: Shell, sources: Sources) -> None:
        super().__init__(window)
        self.setProperty("look", "palette")
        self.setAccessibleName(self.tr("Find and do"))
        self._window, self.shell, self.sources = window, shell, sources
        self._only_records = False
        self._sections: Sequence[Section] = ()
        self._recent: Sequence[Found] = ()
        self._has_moved = False
        self._before: QWidget | None = None
        self._lane = Lane(shell.tasks, self)
        self._naming = Lane(shell.tasks, self)
        self.line = QLineEdit()
        self.line.setProperty("look", "palette")
        self.line.textEdited.connect(self._on_typed)
        self.model = AnswersModel()
        self.list = QListView()
        self.list.setProperty("look", "palette")
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(self.model)
        self.list.setItemDelegate(AnswerDelegate(self.list))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.clicked.connect(self._on_clicked)
        self.nothing = Nothing()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.nothing)
        self.foot = QLabel()
        self.foot.setProperty("look", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addWidget(self.line)
        rule = QFrame()
        rule.setProperty("look", "rule")
        column.addWidget(rule)
        column.addWidget(self.pages, 1)
        below = QVBoxLayout()
        below.setContentsMargins(16, 6, 16, 0)
        below.addWidget(self.foot)
        column.addLayout(below)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._ask)
        for watched in (self.line, window):
            watched.installEventFilter(self)
        for news in (shell.connection.lost, shell.connection.regained):
            news.connect(self._on_line)
        # What forgives slips of the keys is imported before the first slip.
        shell.tasks.run(self, lambda _: import_module("rapidfuzz.fuzz"), lambda _: None)
        self.hide()

    # Coming and going

    def open(self, *, only_records: bool, typed: str = "") -> None:
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._only_records = only_records
        hint = (
            self.tr("Search every kind of record…")
            if only_records
            else self.tr("What do you want to do, or whom do you look for?")
        )
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.setText(typed)
        self._sections = ()
        self._has_moved = False
        self._show()
        self._place()
        self.show()
        self.raise_()
        # Any other reason would choose what is typed already, and the next letter replace it.
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name_recent()
        if typed:
            self._patience.start()

    def leave(self) -> None:
        """As it was before, with the focus where it was."""
        self._lane.cancel()
        self._naming.cancel()
        self._patience.stop()
        self.hide()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, *, detached: bool = False) -> None:
        answer = self.model.data(self.list.currentIndex(), Qt.ItemDataRole.UserRole)
        if not isinstance(answer, Answer) or answer.take is None:
            return
        if answer.refusal:
            self.foot.setText(answer.refusal)
            announce(self, answer.refusal)
            return
        self.leave()
        answer.take(detached)

    # What is found

    @Slot()
    def _on_typed(self) -> None:
        self._has_moved = False
        typed = self.line.text()
        if len(typed.strip()) < LEAST:
            self._sections = ()
            self._lane.cancel()
            self._patience.stop()
        else:
            self._patience.start()
        self._show()

    @Slot()
    def _on_line(self) -> None:
        """Lost, or back: what is typed already is looked for by itself."""
        if self.isVisible():
            self._on_typed()

    @property
    def is_searching(self) -> bool:
        return self._patience.isActive() or self._lane.is_busy

    def kinds(self) -> tuple[Searched, ...]:
        screens = self.sources.screens()
        return kinds_in([each.name for each in screens if not self.sources.refusal_of(each)])

    def _ask(self) -> None:
        typed, kinds = self.line.text(), self.kinds()
        few = MANY if self._only_records else FEW
        if self.shell.connection.is_lost or not kinds:
            self._show()
            return

        def query(connection: "Connection[Any]") -> list[Section]:
            return find(connection, typed, kinds, few)

        self._lane.ask(query, self._on_found, self._on_refused)
        self._tell()

    def _on_found(self, sections: list[Section]) -> None:
        self._sections = sections
        self._show()

    def _on_refused(self, sentence: str) -> None:
        self._sections = ()
        self._show()
        self.foot.setText(sentence)

    def _name_recent(self) -> None:
        wanted, kinds = list(self.sources.recent()), self.kinds()
        if wanted and kinds and not self.shell.connection.is_lost:
            self._naming.ask(
                lambda connection: named(connection, wanted, kinds), self._on_named, lambda _: None
            )

    def _on_named(self, found: list[Found]) -> None:
        self._recent = found
        if not self.line.text().strip():
            self._show()

    def forget(self) -> None:
        """What one person, or one organization, has seen is nobody else's."""
        self._recent, self._sections = (), ()
        self.model.show([])
        self.hide()

    # Showing

    def _rows(self) -> list[Answer]:
        typed = self.line.text()
        if not typed.strip():
            rows = recent(self.sources, self._recent)
            return rows if self._only_records else rows + commands(self.sources, "")
        found = records(self.sources, self._sections, typed)
        return found if self._only_records else commands(self.sources, typed) + found

    def _show(self) -> None:
        kept = self.model.data(self.list.currentIndex(), Qt.ItemDataRole.UserRole)
        rows = self._rows()
        self.model.show(rows)
        at = self.model.first()
        if self._has_moved and isinstance(kept, Answer):
            same = [
                n for n, row in enumerate(rows) if (row.title, row.told) == (kept.title, kept.told)
            ]
            at = same[0] if same else at
        self._choose(at)
        if rows:
            self.pages.setCurrentWidget(self.list)
        elif self.shell.connection.is_lost:
            self.nothing.show_lost()
            self.pages.setCurrentWidget(self.nothing)
        elif self.is_searching:
            self.nothing.show_searching()
            self.pages.setCurrentWidget(self.nothing)
        else:
            self.nothing.show_nothing(self.line.text().strip())
            self.pages.setCurrentWidget(self.nothing)
        self._tell()
        self._place()

    def _tell(self) -> None:
        if self.shell.connection.is_lost:
            self.foot.setText(self.tr("The connection is lost: records cannot be searched."))
        elif self.is_searching:
            self.foot.setText(self.tr("Searching…"))
        else:
            self.foot.setText(
                self.tr("↑ ↓ choose    Enter open    Ctrl+Enter own window    Esc close")
            )

    def _choose(self, at: int) -> None:
        self.list.setCurrentIndex(self.model.index(at, 0) if at >= 0 else QModelIndex())
        if at == self.model.first():
            self.list.scrollToTop()

    def _place(self) -> None:
        within = self._window.rect()
        width = min(WIDTH, within.width() - 48)
        wanted = 96 + sum(HEADING if row.is_heading else ROW for row in self.model.answers)
        height = min(max(wanted, LEAST_HEIGHT), within.height() - TOP - 48, 560)
        self.setGeometry((within.width() - width) // 2, TOP, width, height)

    # Keys and the pointer

    @Slot(QModelIndex)
    def _on_clicked(self, at: QModelIndex) -> None:
        self.list.setCurrentIndex(at)
        self.take(
            detached=bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._pressed(event)
            if isinstance(event, QFocusEvent) and event.lostFocus() and self.isVisible():
                # Once the focus is where it goes.
                left = self._on_robbed if event.reason() in UNASKED else self._on_left
                QTimer.singleShot(0, self, left)
        elif watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _on_robbed(self) -> None:
        """A screen that has just got its rows takes the focus; the person is typing here, though."""
        if self.isVisible():
            self._before = QApplication.focusWidget()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        has_menu = QApplication.activePopupWidget() is not None
        if not self.line.hasFocus() and not has_menu and self._window.isActiveWindow():
            self._before = None
            self.leave()

    def _pressed(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        at = self.list.currentIndex().row()
        page = max(1, self.list.viewport().height() // ROW - 1)
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        if key in steps:
            self._has_moved = True
            to = self.model.step(at, steps[Qt.Key(key)])
            self.list.setCurrentIndex(self.model.index(to, 0))
            if to == self.model.first():
                self.list.scrollToTop()
            said = self.model.data(self.model.index(to, 0), Qt.ItemDataRole.AccessibleTextRole)
            announce(self.line, str(said))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take(detached=bool(modifiers & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            # There is nowhere else for Tab to go.
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True
