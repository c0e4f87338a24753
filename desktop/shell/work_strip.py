"""The long work at the lower edge of the window: each piece a line, whatever screen one looks at."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.icons import Glyph, icon
from desktop.shell.notices import announce
from desktop.shell.works import LONG, PATIENCE, State, Work, Works
from desktop.shell.wrapped import Elided, Wrapped

CARD_WIDTH = 560
# More that has ended than this is old news.
KEPT = 3
_GLYPHS = {
    State.DONE: ("circle-check", "good"),
    State.CANCELLED: ("circle-x", "muted"),
    State.FAILED: ("triangle-alert", "danger"),
}


class WorkLine(QFrame):
    """What it is, how far it is, and the way to call it off; then how it ended."""

    # A button that had the keys can no longer be pressed.
    left = Signal()

    def __init__(self, work: Work, *, is_card: bool = False) -> None:
        super().__init__()
        self.work = work
        self.setProperty("look", "card" if is_card else "work")
        self.setAccessibleName(work.title)
        self.glyph = Glyph("clock", 16)
        self.glyph.hide()
        # A long name of a file makes the window no wider.
        room = QSizePolicy.Policy.Ignored
        self.title, self.words = Elided(work.title, "label", room), Elided("", "small", room)
        self.outcome = Wrapped(look="small")
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is: %s") % work.title)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel: %s") % work.title)
        self.cancel.clicked.connect(work.cancel)
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.setAccessibleName(self.tr("Undo: %s") % work.title)
        self.undo.hide()
        self.close_button = QToolButton()
        self.close_button.setProperty("look", "toast-close")
        self.close_button.setIcon(icon("x"))
        self.close_button.setAccessibleName(self.tr("Close: %s") % work.title)
        self.close_button.setToolTip(self.tr("Close this line"))
        self.close_button.hide()
        column = QVBoxLayout()
        row = QHBoxLayout(self)
        if is_card:
            column.setSpacing(8)
            for each in (self.title, self.bar, self.words):
                column.addWidget(each)
            row.setContentsMargins(20, 16, 16, 16)
        else:
            words = QHBoxLayout()
            words.setSpacing(8)
            words.addWidget(self.title, 2)
            words.addWidget(self.words, 3)
            column.setSpacing(5)
            column.addLayout(words)
            column.addWidget(self.bar)
            row.setContentsMargins(20, 8, 12, 8)
        column.addWidget(self.outcome)
        row.setSpacing(12)
        row.addWidget(self.glyph)
        row.addLayout(column, 1)
        for button in (self.undo, self.cancel, self.close_button):
            row.addWidget(button)
        work.progressed.connect(self.show_work)
        work.ended.connect(self.show_work)
        self.show_work()

    @Slot()
    def show_work(self) -> None:
        work, doing = self.work, self.work.doing
        if work.is_running:
            if doing.of:
                self.bar.setRange(0, 1000)
                self.bar.setValue(min(1000, doing.done * 1000 // doing.of))
            else:
                self.bar.setRange(0, 0)
            self.words.setText(work.words())
            had_keys = self.cancel.hasFocus()
            self.cancel.setEnabled(work.state is State.RUNNING)
            if had_keys and not self.cancel.isEnabled():
                self.left.emit()
            return
        self.bar.hide()
        self.cancel.hide()
        self.glyph.show_icon(*_GLYPHS[work.state])
        self.glyph.show()
        self.words.hide()
        self.outcome.say(work.sentence)
        self.outcome.show()
        self.undo.setVisible(work.state is State.DONE and work.written is not None)
        self.close_button.show()


class WorkPane(QWidget):
    """The same line in the middle of a screen that has nothing else to show until it is done."""

    def __init__(self) -> None:
        super().__init__()
        self.line: WorkLine | None = None
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addStretch(3)

    def show_work(self, work: Work) -> None:
        self.clear()
        self.line = WorkLine(work, is_card=True)
        self.line.setFixedWidth(CARD_WIDTH)
        self._column.insertWidget(1, self.line, 0, Qt.AlignmentFlag.AlignHCenter)
        self.line.cancel.setFocus()
        work.show_itself(is_shown=self.isVisible())

    def clear(self) -> None:
        line, self.line = self.line, None
        if line is not None:
            line.work.show_itself(is_shown=False)
            line.hide()
            line.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.line is not None:
            self.line.work.show_itself(is_shown=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.line is not None:
            self.line.work.show_itself(is_shown=False)


class WorkStrip(QFrame):
    # A line that had the keys is gone.
    left = Signal()

    def __init__(self, works: Works, take_back: Callable[[int], object]) -> None:
        super().__init__()
        self.setProperty("look", "works")
        self.setAccessibleName(self.tr("Work under way"))
        self.lines: list[WorkLine] = []
        self._take_back = take_back
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._works = works
        self._known: set[Work] = set()
        self.hide()

    def show_running(self) -> None:
        """What has begun since, once it has taken long enough to wonder what takes so long."""
        self._known.intersection_update(self._works.running)
        for work in set(self._works.running) - self._known:
            self._known.add(work)
            wait = max(0, round((PATIENCE - work.seconds) * 1000))
            QTimer.singleShot(wait, self, partial(self._show, work))

    @Slot()
    def forget(self) -> None:
        """What came of the work of one person, or in one organization, is nobody else's."""
        for line in [each for each in self.lines if not each.work.is_running]:
            self._drop(line)

    def _show(self, work: Work) -> None:
        if not work.is_running:
            return
        line = WorkLine(work)
        line.undo.clicked.connect(lambda: self._on_undo(line))
        line.close_button.clicked.connect(lambda: self._drop(line))
        line.left.connect(self.left)
        self.lines.append(line)
        self._column.addWidget(line)
        work.progressed.connect(lambda: self._place(line))
        work.ended.connect(lambda: self._on_ended(line))
        self._place(line)

    def _place(self, line: WorkLine) -> None:
        """Not here what a screen shows itself."""
        line.setVisible(not line.work.is_shown)
        self.setVisible(any(not each.work.is_shown for each in self.lines))

    def _on_ended(self, line: WorkLine) -> None:
        work = line.work
        if work.sentence and not work.is_quiet:
            announce(self, f"{work.title}: {work.sentence}")
        is_news = bool(work.sentence) and not work.is_quiet
        if not is_news or (work.state is not State.FAILED and work.seconds < LONG):
            # Whoever sat beside it has read the message that follows it, or sees what came of it.
            self._drop(line)
            return
        work.is_shown = False
        self._place(line)
        over = [each for each in self.lines if not each.work.is_running]
        for old in over[:-KEPT]:
            self._drop(old)

    def _on_undo(self, line: WorkLine) -> None:
        if (written := line.work.written) is not None:
            self._drop(line)
            self._take_back(written.change_set)

    def _drop(self, line: WorkLine) -> None:
        if line in self.lines:
            self.lines.remove(line)
            had_keys = line.isAncestorOf(self.window().focusWidget())
            line.hide()
            line.deleteLater()
            self.setVisible(any(not each.work.is_shown for each in self.lines))
            if had_keys:
                self.left.emit()
