"""The search field: words and conditions, completed while typing, and faults shown where they are."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QToolTip, QWidget

from core.lists.fields import Listing
from desktop.shell.icons import Glyph
from desktop.shell.language import inside, said
from desktop.shell.listing.buttons import cross
from desktop.shell.listing.look import colour
from desktop.shell.notices import announce

if TYPE_CHECKING:
    from core.lists.grammar import Fault, Suggestion

# Somebody who types goes on within this; the rows need not follow every letter.
PAUSE_MS = 180
# A fault that is about to be typed away is not told yet.
PATIENCE_MS = 700
WIDE = 440


class SearchField(QLineEdit):
    # What is asked for, after a pause in the typing or at once by Enter.
    asked = Signal(str)
    # Into the rows, by the key Down.
    left = Signal()

    def __init__(self, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listing = listing
        self.faults: Sequence[Fault] = ()
        self._suggestions: Sequence[Suggestion] = ()
        # Values that are in use, by field, each with what else it is called: offered as well.
        self.known: Mapping[str, Sequence[Sequence[str]]] = {}
        self.setProperty("look", "search")
        self.setPlaceholderText(
            self.tr("Search %s, or narrow with created:last-7-days …") % inside(listing.title)
        )
        self.setAccessibleName(self.tr("Search %s") % inside(listing.title))
        self.setToolTip(self._help())
        self.setAccessibleDescription(self.toolTip())
        self._glyph = Glyph("search", 16)
        self._glyph.setParent(self)
        self._clear = cross(self.tr("Clear the search"))
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self._on_cleared)
        self._clear.hide()
        self.setTextMargins(0, 0, 24, 0)
        self._pause = self._timer(PAUSE_MS, self._ask)
        self._patience = self._timer(PATIENCE_MS, self._tell)
        self._completer = QCompleter(self)
        self._completer.setWidget(self)
        self._completer.setModel(QStringListModel(self))
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        popup = self._completer.popup()
        assert isinstance(popup, QListView)
        self.popup: QListView = popup
        popup.setAccessibleName(self.tr("Suggestions"))
        popup.setProperty("look", "suggestions")
        self._completer.activated[QModelIndex].connect(self._on_suggestion)  # type: ignore[index]
        self.textChanged.connect(self._on_changed)
        self.textEdited.connect(self._on_edited)

    def _help(self) -> str:
        """What is found by its letters, and how all else is asked for."""
        if self._listing.words:
            found = self.tr(
                "Finds words of names, companies and e-mail addresses: by any three letters in a row,"
                " even from the middle of a word, or by the one or two that it begins with."
            )
        elif self._listing.search:
            found = self.tr("Finds words of names and addresses by their beginnings.")
        else:
            found = self.tr("Finds what has these letters in its name.")
        asked = self.tr("Everything else is asked for by its field, as in {0}:…")
        fields = [each for each in self._listing.fields if each.default]
        last = self._listing.written(fields[-1]) if fields else "id"
        city = self._listing.called("city")
        name = self._listing.written(city) if city is not None else last
        return f"{found} {asked.format(name)}"

    def _timer(self, after: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(then)
        return timer

    def dress(self, style: str) -> None:
        """The suggestions are a window of their own, which inherits nothing."""
        self.popup.setStyleSheet(style)

    @Slot(str)
    def write(self, text: str) -> None:
        """What the filter panel, a chip or a view says; not asked for again."""
        if text != self.text():
            self.setText(text)
        self._pause.stop()

    @Slot(object)
    def judge(self, faults: "Sequence[Fault]") -> None:
        self.faults = faults
        QToolTip.hideText()
        if faults:
            self._patience.start()
        else:
            self._patience.stop()
        sentences = " ".join(said(fault.sentence) for fault in faults)
        self.setAccessibleDescription(sentences or self.toolTip())
        self.update()

    # Typing

    @Slot(str)
    def _on_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    @Slot()
    def _on_edited(self) -> None:
        self._pause.start()
        self.suggest()

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        self.asked.emit(self.text())

    @Slot()
    def _on_cleared(self) -> None:
        self.clear()
        self._ask()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self.popup.isVisible() and self._pressed_in_popup(event):
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
            self._tell()
        elif key == Qt.Key.Key_Escape and self.text():
            self._on_cleared()
        elif key == Qt.Key.Key_Down and not self.popup.isVisible():
            self._ask()
            self.left.emit()
        elif key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.suggest()
        else:
            super().keyPressEvent(event)

    def _pressed_in_popup(self, event: QKeyEvent) -> bool:
        """While suggestions are open, their keys come here first."""
        at = self.popup.currentIndex()
        if event.key() == Qt.Key.Key_Escape:
            self.popup.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at.isValid():
            self._on_suggestion(at)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.popup.hide()
            return False
        else:
            return False
        event.accept()
        return True

    # Suggestions

    def suggest(self) -> None:
        from core.lists.grammar import complete

        found = complete(self.text(), self.cursorPosition(), self._listing, self.known)
        self._suggestions = found
        model = self._completer.model()
        assert isinstance(model, QStringListModel)
        model.setStringList([_line(each) for each in found])
        if not found:
            self.popup.hide()
            return
        at = self.cursorRect().bottomLeft()
        self._completer.complete(QRect(at + QPoint(-4, 6), QSize(WIDE, 1)))
        # The completer reckons with rows as high as letters, which those of the style are not.
        rows = min(len(found), self._completer.maxVisibleItems())
        self.popup.setFixedHeight(rows * self.popup.sizeHintForRow(0) + 12)
        self.popup.setCurrentIndex(QModelIndex())

    @Slot(QModelIndex)
    def _on_suggestion(self, index: QModelIndex) -> None:
        if not 0 <= index.row() < len(self._suggestions):
            return
        self.popup.hide()
        taken = self._suggestions[index.row()]
        before, after = self.text()[: taken.start], self.text()[taken.end :]
        self.setText(before + taken.insert + after)
        self.setCursorPosition(len(before + taken.insert))
        self._pause.start()
        # A name is only the beginning: what may stand after it is offered next.
        if taken.insert.endswith(":"):
            QTimer.singleShot(0, self, self.suggest)

    # Faults

    @Slot()
    def _tell(self) -> None:
        if self.faults and self.hasFocus() and not self.popup.isVisible():
            fault = self.faults[0]
            at = QPoint(int(self._x(fault.start)), self.height() + 2)
            QToolTip.showText(self.mapToGlobal(at), said(fault.sentence), self)
            announce(self, said(fault.sentence))

    def event(self, event: QEvent) -> bool:
        # Tab would go on to the next control before any key of it came to keyPressEvent.
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_tab and event.type() == QEvent.Type.KeyPress and self.popup.isVisible():
            at = self.popup.currentIndex()
            self._on_suggestion(at if at.isValid() else self.popup.model().index(0, 0))
            return True
        if isinstance(event, QHelpEvent):
            pointed = event.pos().x()
            for fault in self.faults:
                if self._x(fault.start) <= pointed <= self._x(fault.end):
                    QToolTip.showText(event.globalPos(), said(fault.sentence), self)
                    return True
        return super().event(event)

    def _x(self, place: int) -> float:
        """Where the letter of that place begins on the screen, however far the text has scrolled."""
        metrics = self.fontMetrics()
        cursor = self.cursorRect().center().x()
        start = cursor - metrics.horizontalAdvance(self.text()[: self.cursorPosition()])
        return start + metrics.horizontalAdvance(self.text()[:place])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.faults:
            return
        middle = self.height() // 2 + self.fontMetrics().height() // 2
        left, right = 30, self.width() - 28
        with QPainter(self) as painter:
            painter.setPen(QPen(colour("danger"), 2, Qt.PenStyle.DotLine))
            for fault in self.faults:
                first = max(left, self._x(fault.start))
                last = min(right, max(self._x(fault.end), first + 6))
                if last > first:
                    painter.drawLine(QPoint(int(first), middle), QPoint(int(last), middle))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._glyph.move(11, (self.height() - 16) // 2)
        hint = self._clear.sizeHint()
        self._clear.resize(hint)
        self._clear.move(self.width() - hint.width() - 5, (self.height() - hint.height()) // 2)


def _line(suggestion: "Suggestion") -> str:
    title = said(suggestion.title)
    return f"{title}   {said(suggestion.hint)}" if suggestion.hint else title
