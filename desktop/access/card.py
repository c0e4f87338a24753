"""A page of the gate: one calm card in the middle of the window, and nothing else to look at."""

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.version import VERSION
from desktop.access.fields import Field, take_enter
from desktop.shell.icons import Glyph
from desktop.shell.notices import announce
from desktop.shell.pages import CalmBar
from desktop.shell.sidebar import ThemeSwitch
from desktop.shell.theme import Theme
from desktop.shell.wrapped import Wrapped, restyle

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError

    from desktop.shell.work_strip import WorkLine
    from desktop.shell.works import Work

WIDTH = 440


class Notice(QFrame):
    """What concerns the whole page: a refusal, or why the person is here."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self._glyph = Glyph("circle-alert", 16, "danger")
        self.text = Wrapped()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.hide()

    def say(self, text: str, tone: str = "danger") -> None:
        self.text.say(text)
        self._glyph.show_icon("circle-alert" if tone == "danger" else "circle-help", tone)
        self.setProperty("tone", tone)
        restyle(self)
        restyle(self.text)
        self.setVisible(bool(text))
        if text:
            announce(self, text)


def link(text: str) -> QPushButton:
    """A quieter way, below the card."""
    button = QPushButton(text)
    button.setProperty("look", "link")
    button.setAccessibleName(text)
    return button


class CardPage(QScrollArea):
    """Fields, a notice, and the button that leads on; below it quieter ways."""

    painted = Signal()

    def __init__(self, theme: Theme, title: str, lead: str = "") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields: dict[str, Field] = {}
        self._is_busy = self._has_painted = False
        self._focused: QWidget | None = None
        self.work_line: WorkLine | None = None

        self.title = QLabel(title)
        self.title.setProperty("look", "title")
        self.lead = Wrapped(lead, "lead")
        self.lead.setVisible(bool(lead))
        self.form = QWidget()
        self.body = QVBoxLayout(self.form)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)
        self.notice = Notice()
        self.primary = QPushButton()
        self.primary.setProperty("look", "primary")
        self.primary.clicked.connect(self.go_on)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.bar = CalmBar(WIDTH - 64)
        self.bar.hide()

        self.card = QFrame()
        self.card.setProperty("look", "card")
        self.card.setFixedWidth(WIDTH)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(32, 26, 32, 18)
        inside.setSpacing(0)
        inside.addWidget(self.title)
        inside.addSpacing(4)
        inside.addWidget(self.lead)
        inside.addSpacing(16)
        inside.addWidget(self.notice)
        inside.addSpacing(12)
        inside.addWidget(self.form)
        inside.addSpacing(20)
        inside.addLayout(self.buttons)
        inside.addSpacing(10)
        inside.addWidget(self.bar)
        self._inside = inside
        self.below = QVBoxLayout()
        self.below.setSpacing(8)
        self._lay_out(theme)

    # What a page does

    def go_on(self) -> None:
        raise NotImplementedError

    def go_back(self) -> None:
        """Escape: nothing, where there is no way back."""

    # What is common to all

    def add(self, name: str, field: Field) -> None:
        self.fields[name] = field
        self.body.addWidget(field)

    def refuse(self, sentences: Mapping[str, str]) -> None:
        """Each sentence beside its field; what concerns none of them stands above all."""
        first: Field | None = None
        for name, field in self.fields.items():
            if said := sentences.get(name):
                field.refuse(said)
                first = first or field
        rest = [said for name, said in sentences.items() if name not in self.fields]
        self.notice.say(" ".join(rest))
        if first is not None:
            first.setFocus()
            announce(first, first.note.text())

    def refuse_entry(self, error: "ValidationError", entry: "type[BaseModel]") -> None:
        from core.entries import sentences

        self.refuse(sentences(error, entry))

    def lead_through(self, *stations: QWidget) -> None:
        """The way of the Tab key: from top to bottom, and not in the order of making."""
        for one, next_ in pairwise(stations):
            self.setTabOrder(one, next_)

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    def be_busy(self, text: str) -> None:
        """While the server is asked; what was typed stays where it is."""
        self._is_busy = True
        self._focused = QApplication.focusWidget()
        self.notice.say("")
        self.primary.setText(text)
        self.bar.show()
        for part in self._parts():
            part.setEnabled(False)

    def show_work(self, work: "Work") -> None:
        """Where it takes long enough to be told how far it is, and to be called off."""
        from desktop.shell.work_strip import WorkLine

        self.bar.hide()
        self.work_line = line = WorkLine(work, is_card=True)
        # The page is a card itself.
        line.setProperty("look", "work")
        line.setContentsMargins(-20, -6, -16, -6)
        self._inside.addWidget(line)
        work.show_itself(is_shown=True)
        work.ended.connect(line.hide)
        work.ended.connect(line.deleteLater)

    def be_ready(self) -> None:
        if not self._is_busy:
            return
        self._is_busy = False
        self.bar.hide()
        for part in self._parts():
            part.setEnabled(True)
        self.name_primary()
        if self._focused is not None and self.isAncestorOf(self._focused):
            self._focused.setFocus()

    def name_primary(self) -> None:
        raise NotImplementedError

    def focus_first(self) -> None:
        """Where the person goes on typing."""
        for field in self.fields.values():
            editor = field.editor
            empty = not getattr(field, "value", str)()
            if editor.isVisibleTo(self) and editor.isEnabled() and empty:
                editor.setFocus()
                return
        self.primary.setFocus()

    def _parts(self) -> list[QWidget]:
        around: list[QWidget] = []
        for row in (self.buttons, self.below):
            for at in range(row.count()):
                if (item := row.itemAt(at)) and (part := item.widget()):
                    around.append(part)
        return [self.form, *around]

    def _lay_out(self, theme: Theme) -> None:
        name = QLabel("Tradewind")
        name.setProperty("look", "wordmark")
        brand = QHBoxLayout()
        brand.setSpacing(12)
        brand.addStretch()
        brand.addWidget(Glyph("tradewind", 34, "accent"))
        brand.addWidget(name)
        brand.addStretch()
        themes = ThemeSwitch(theme)
        themes.setFixedWidth(WIDTH // 3)
        version = QLabel(self.tr("Version %s") % VERSION)
        version.setProperty("look", "small")
        foot = QHBoxLayout()
        foot.addWidget(version)
        foot.addStretch()
        foot.addWidget(themes)
        middle = Qt.AlignmentFlag.AlignHCenter
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(0)
        column.addStretch(4)
        column.addLayout(brand)
        column.addSpacing(20)
        column.addWidget(self.card, 0, middle)
        column.addSpacing(12)
        column.addLayout(self.below)
        column.addStretch(5)
        column.addSpacing(12)
        column.addLayout(foot)
        self.setWidget(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_busy or take_enter(event, QApplication.focusWidget(), self.primary):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
