"""A screen that is read as a whole: when it is shown, when something has changed, and by F5."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.actions import key_within
from desktop.shell.rows import Place, Trouble, read_rows, rules
from desktop.shell.seen import Seen
from desktop.shell.shell import Shell
from desktop.shell.tabbing import first_within

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


T = TypeVar("T")
TITLE_HEIGHT = 34
# Below each other, neither the table nor what is told of its row is less high than this.
LEAST_STACKED = (190, 330)
# Narrower than this, what stands beside the list stands below it.
SIDE_BY_SIDE = 980


class ReadView(Seen, Generic[T]):
    """Who makes one says what is read (`query`) and how it is shown (`show_found`)."""

    def __init__(self, shell: Shell, title: str, lead: str, waiting: str, failed: str) -> None:
        super().__init__(shell)
        self.title, self.lead, self.waiting, self.failed = title, lead, waiting, failed
        self.setAccessibleName(title)
        self._beside: QBoxLayout | None = None
        self._is_read = False
        key_within(self, self.tr("Read this again"), "F5", self.reload)
        shell.tasks.committed.connect(self._on_committed)
        shell.theme.changed.connect(self._restyle)

    def query(self) -> "Callable[[Session], T]":
        """What is asked now; it runs on a thread of the tasks."""
        raise NotImplementedError

    def show_found(self, found: T) -> None:
        raise NotImplementedError

    # Reading

    @Slot()
    def reload(self) -> None:
        self._is_stale = False
        read_rows(self.shell.tasks, self, self.query(), self._on_read)

    def _on_read(self, found: "T | Trouble") -> None:
        if isinstance(found, Trouble):
            self.place.show_refused(self.failed, found.sentence, self.reload)
        else:
            self.place.show_content()
            self.show_found(found)
            self._take_keys()

    def _take_keys(self) -> None:
        """It was shown before there was anything, or but what stands above it, that could have the keys."""
        first, at = first_within(self.place), self.window().focusWidget()
        is_above = not self._is_read and at is not None and self.isAncestorOf(at)
        if self.hasFocus() or (is_above and isinstance(first, QAbstractItemView)):
            first.setFocus()
        self._is_read = True

    @Slot(object)
    def _on_committed(self, _: object) -> None:
        self._on_changed()

    # Drawing

    def button(self, text: str, act: Callable[[], object], look: str = "") -> QPushButton:
        """One that waits until there is something it can be done to."""
        made = QPushButton(text)
        made.setProperty("look", look)
        made.setAccessibleName(text)
        made.setEnabled(False)
        made.clicked.connect(act)
        return made

    def lay_out(
        self, content: QWidget, *beside_lead: QWidget, below: QLayout | None = None
    ) -> None:
        heading = QLabel(self.title)
        heading.setProperty("look", "title")
        # On the line of the titles of lists, which stand beside a button.
        heading.setMinimumHeight(TITLE_HEIGHT)
        lead = QLabel(self.lead)
        lead.setProperty("look", "lead")
        # Where there is little room it takes two lines rather than that of the buttons.
        lead.setWordWrap(True)
        self.place = Place(content)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(lead, 1)
        for each in beside_lead:
            top.addWidget(each)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 16)
        page.setSpacing(2)
        page.addWidget(heading)
        page.addLayout(top)
        page.addSpacing(10)
        page.addWidget(self.place, 1)
        if below is not None:
            page.addSpacing(8)
            page.addLayout(below)
        self._restyle()
        self.place.wait(self.waiting)

    def side_by_side(self, *parts: tuple[QWidget, int]) -> QWidget:
        """Beside each other with these shares of the width, or below where there is too little."""
        both = QWidget()
        self._beside = QHBoxLayout(both)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(16)
        for part, share in parts:
            self._beside.addWidget(part, share)
        # On a small screen at twice the size, not even both of them below each other have room.
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(both)
        return scrolled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._beside is not None:
            direction = QBoxLayout.Direction
            is_narrow = self.width() < SIDE_BY_SIDE
            for place in range(self._beside.count()):
                item = self._beside.itemAt(place)
                if item is not None and (part := item.widget()) is not None:
                    part.setMinimumHeight(LEAST_STACKED[min(place, 1)] if is_narrow else 0)
            self._beside.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(rules(self.shell.theme))
