"""The page of one quote: its lines as a sheet, its texts as a form, and its paper beside them."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from core.letters import (
    CONTACT_CHOSEN,
    LINE_ADDED,
    LINE_EDITED,
    LINE_PRICED,
    LINES_ARRANGED,
    LINES_REMOVED,
    Content,
    Unmade,
    coming,
)
from desktop.quotes import writing
from desktop.quotes.head import Head
from desktop.quotes.kind import kind
from desktop.quotes.lines import LinesModel, of
from desktop.quotes.more import More
from desktop.quotes.preview import Preview
from desktop.quotes.sheet import Sheet as LinesSheet
from desktop.quotes.steps import Steps
from desktop.quotes.sums import Sums
from desktop.shell.forms.record_form import RecordForm
from desktop.shell.language import said
from desktop.shell.records.paged import Page
from desktop.shell.records.tabs import About
from desktop.shell.rows import Place, Trouble, read_rows
from desktop.shell.seen import follow
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.quote_queries import Sheet
    from desktop.quotes.printing import Printing
    from desktop.quotes.writing import Opened

# What is shown here, and what stands on the paper.
TABLES = {
    *("quotes", "quote_items", "services_packages", "customer_companies", "company_addresses"),
    *("contacts", "organizations"),
}
NEWS_MS = 120


def _shown(value: object) -> str:
    from desktop.shell.forms.reading import shown_number

    if isinstance(value, Decimal):
        return shown_number(value)
    return "–" if value in (None, "") else " ".join(str(value).split())[:60]


class QuotePage(Page):
    # Another quote is to be opened in its place.
    asked_for = Signal(int)
    # The quote has been read: the page shows it.
    filled = Signal()

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about)
        self.organization_id, self.record = about.organization_id, about.record
        self.sheet: Sheet | None = None
        self.refusal = ""
        self.printing: Printing | None = None
        # How many writes are on their way; as long as there are any, nothing is read over them.
        self._pending = self._turn = 0
        self._is_stale = False
        # Of each line that is new, the key by which it is spoken of until it has a number.
        self._new: dict[int, str] = {}
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(NEWS_MS)
        self._news.timeout.connect(self._read)
        self.setProperty("look", "ground")
        self.setAccessibleName(self.tr("Quote"))
        self.head = Head()
        self.lines = LinesModel()
        self.table = LinesSheet(self.lines, self._find, shell.theme)
        self.sums = Sums()
        # Made when it is looked at: a form takes the focus as soon as it is filled.
        self.form: RecordForm | None = None
        self.preview = Preview(shell, self.organization_id, self.record)
        self.steps = Steps(self)
        self._lay_out()
        # Whoever opens a quote types into it.
        self.setFocusProxy(self.table)
        self._connect()
        self._add_keys()
        self._read()
        if shell.connection.is_lost:
            self.head.show_unknown()
        self.preview.ask()

    def _lay_out(self) -> None:
        self.add = QPushButton(self.tr("Add a line"))
        self.add.setProperty("look", "link")
        self.add.setAccessibleName(self.add.text())
        self.add.setToolTip(self.tr("Ctrl+Enter"))
        self.add.clicked.connect(self.table.begin_new)
        self.more = More()
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table, 1)
        column.addWidget(self.more)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.sums)
        second = QWidget()
        self._texts = QVBoxLayout(second)
        self._texts.setContentsMargins(4, 12, 4, 4)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Parts of the quote"))
        self.parts = QStackedWidget()
        for title, part in (
            (self.tr("Lines"), first),
            (self.tr("Texts and dates"), second),
        ):
            self.tabs.addTab(title)
            self.parts.addWidget(part)
        self.tabs.currentChanged.connect(self._show_part)
        around = QWidget()
        inside = QVBoxLayout(around)
        inside.setContentsMargins(16, 0, 8, 12)
        inside.setSpacing(0)
        inside.addWidget(self.tabs)
        inside.addWidget(self.parts, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(around)
        self.splitter.addWidget(self.preview)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([700, 420])
        self.splitter.setChildrenCollapsible(False)
        # Together no wider than a window of 683 pixels has room for.
        around.setMinimumWidth(310)
        self.preview.setMinimumWidth(220)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.head)
        self.place = Place(self.splitter)
        page.addWidget(self.place, 1)

    def _connect(self) -> None:
        self.head.left.connect(self.left)
        self.head.asked.connect(self.steps.do)
        self.head.asked_for_company.connect(self.steps.open_company)
        self.head.chose_contact.connect(self._choose_contact)
        self.lines.edited.connect(self._on_edited)
        self.lines.begun.connect(self._on_begun)
        self.lines.refused.connect(self.shell.say)
        self.lines.totalled.connect(self._on_totalled)
        self.table.moved.connect(self._on_moved)
        self.table.went.connect(self._on_went)
        self.lines.dataChanged.connect(lambda *_: self._on_went())
        self.lines.modelReset.connect(self._on_went)
        self.more.written.connect(self.lines.say_more)
        self.table.closed_editor.connect(self._on_closed_editor)
        self.table.taken_out.connect(self._on_taken_out)
        self.table.asked_for_price.connect(self._on_price)
        self.preview.print.clicked.connect(self.print)
        follow(self.shell, self._on_changed)
        self.shell.undone.connect(self._news.start)
        self.shell.undone.connect(self.preview.ask)
        self.shell.theme.changed.connect(self._restyle)
        self._restyle()

    def _add_keys(self) -> None:
        for text, keys, act in (
            (self.tr("Back to the list"), "Alt+Up", self.left.emit),
            (self.tr("Add a line"), "Ctrl+Return", self.table.begin_new),
            (self.tr("Print"), "Ctrl+P", self.print),
            (self.tr("Save as PDF"), "Ctrl+Shift+S", self.preview.save_as),
            (self.tr("Copy the PDF"), "Ctrl+Shift+C", self.preview.copy),
            (self.tr("Lines"), "Alt+1", lambda: self._go(0)),
            (self.tr("Texts and dates"), "Alt+2", lambda: self._go(1)),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(act)
            self.addAction(action)

    def _go(self, tab: int) -> None:
        self.tabs.setCurrentIndex(tab)
        if tab == 0:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.form is not None:
            self.form.form.focus_first()

    @Slot(int)
    def _show_part(self, part: int) -> None:
        self.parts.setCurrentIndex(part)
        if part == 1 and self.form is None:
            self.form = RecordForm(self.shell, kind(), self.organization_id, self.record)
            self.form.filled.connect(self._lock_form)
            self.form.closed.connect(lambda: self.tabs.setCurrentIndex(0))
            self._texts.addWidget(self.form)

    @Slot()
    def _lock_form(self) -> None:
        is_locked = self.form is None or self.form.form.is_locked or self.refusal
        if self.form is not None and not is_locked and self.lines.is_locked:
            self.form.lock(
                self.tr("This quote was sent: it stays as it is. A revision can differ.")
            )

    # Reading

    @Slot()
    def _read(self) -> None:
        organization, record, turn = self.organization_id, self.record, self._turn
        read_rows(
            self.shell.tasks,
            self,
            lambda session: writing.read(session, organization, record),
            lambda opened: self._on_read(opened, turn),
        )

    def _on_read(self, opened: "Opened | Trouble", turn: int) -> None:
        if isinstance(opened, Trouble):
            self.shell.say(said(opened.sentence))
            self.left.emit()
            return
        if self._pending or self.table.is_typing:
            # What is being typed comes first; it is read again after that.
            self._is_stale = True
            return
        if turn != self._turn:
            # Something was written while this was being read.
            self._news.start()
            return
        self._is_stale = False
        self._new.clear()
        self.sheet, self.refusal = opened.sheet, opened.refusal
        locked = bool(self.refusal) or not self.sheet.is_draft or self.sheet.is_in_trash
        self.lines.show([of(row) for row in self.sheet.lines], self.sheet.currency, locked=locked)
        self.head.show_sheet(self.sheet, said(self.refusal))
        self.add.setVisible(not locked)
        self._lock_form()
        self.filled.emit()

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, list) and not any(each.table in TABLES for each in changes):
            return
        self._news.start()
        self.preview.ask()

    @Slot(object)
    def _on_totalled(self, totals: Any) -> None:
        self.sums.show_totals(totals, self.lines.currency)

    @Slot()
    def _on_closed_editor(self) -> None:
        if self._is_stale and not self._pending:
            self._news.start()

    @Slot()
    def _on_went(self) -> None:
        row = self.table.currentIndex().row()
        line = self.lines.lines[row] if 0 <= row < len(self.lines.lines) else None
        self.more.show_line(row, line, locked=self.lines.is_locked)
        # What was sent and says no more needs no room for it.
        says_more = any(each.details for each in self.lines.lines)
        self.more.setVisible(says_more or not self.lines.is_locked)

    @Slot()
    def _restyle(self) -> None:
        from desktop.shell.records.page import rules

        self.tabs.setStyleSheet(rules(self.shell.theme))

    def _find(self, typed: str, then: Callable[[Any], object]) -> None:
        organization, currency = self.organization_id, self.lines.currency
        self.shell.tasks.read(
            self.table,
            lambda session: writing.services(session, organization, currency, typed),
            then,
        )

    # Writing

    def write(
        self, command: "Callable[[Session], Any] | Content", then: Callable[[Any], object]
    ) -> None:

        def failed(error: Exception) -> None:
            # Why the line itself was refused has been said already.
            if not isinstance(error, Unmade):
                self.shell.tasks.tell(error)

        self._pending += 1
        self._turn += 1
        self.shell.tasks.outbox.write(self, command, then, self._on_ended, failed)

    def _type(self, way: str, typed: Mapping[str, Any], words: str, key: str = "") -> None:
        """In silence: a cell is seen as it is typed."""
        told = f"{self.head.title.text()}: {words}"
        content = Content(way, self.organization_id, typed, told, "quotes", self.record, key)
        self.write(content, lambda _: self.shell.tasks.take_written())

    @Slot()
    def _on_ended(self) -> None:
        self._pending -= 1
        self._turn += 1
        # Whether it was taken or refused: what the database has is what is shown.
        self._news.start()
        self.preview.ask()

    def _number(self, row: int) -> int | Mapping[str, str] | None:
        """Of one that is being written down, in its place how it is spoken of."""
        line = self.lines.lines[row]
        if line.id is not None:
            return line.id
        return coming(self._new[row]) if row in self._new else None

    @Slot(object)
    def _on_begun(self, entry: dict[str, Any]) -> None:
        from uuid import uuid4

        key = self._new[len(self.lines.lines) - 1] = uuid4().hex
        typed = {"quote": self.record, "entry": entry}
        self._type(LINE_ADDED, typed, str(entry.get("description") or ""), key)

    @Slot(int, str, object, object)
    def _on_edited(self, row: int, field: str, before: object, after: object) -> None:
        if (number := self._number(row)) is not None:
            typed = {"line": number, "base": {field: before}, "edit": {field: after}}
            name = self.lines.lines[row].description
            self._type(LINE_EDITED, typed, f"{name}, {_shown(before)} → {_shown(after)}")

    @Slot()
    def _on_moved(self) -> None:
        order = [line.id for line in self.lines.lines if line.id is not None]
        if len(order) == len(self.lines.lines):
            typed = {"quote": self.record, "order": order}
            self._type(LINES_ARRANGED, typed, self.tr("The order of the lines"))
        else:
            # A line whose number is not there yet: it is put in its place when it is.
            self._news.start()

    @Slot(object)
    def _on_taken_out(self, rows: Sequence[int]) -> None:
        numbers = [number for row in rows if (number := self._number(row)) is not None]
        names = ", ".join(self.lines.lines[row].description for row in rows)
        self.lines.take_out(rows)
        self._new.clear()
        if numbers:
            self._type(LINES_REMOVED, {"lines": numbers}, self.tr("%s taken out") % names)

    @Slot(int)
    def _on_price(self, row: int) -> None:
        line = self.lines.lines[row]
        if line.has_new_price and line.id is not None:
            words = self.tr("%s, the price of the catalogue") % line.description
            self._type(LINE_PRICED, {"line": line.id}, words)

    @Slot(object)
    def _choose_contact(self, contact: int | None) -> None:
        if self.sheet is not None:
            typed = {"quote": self.record, "base": self.sheet.contact_id, "contact": contact}
            self._type(CONTACT_CHOSEN, typed, self.tr("Contact"))

    # The paper

    @Slot()
    def print(self) -> None:
        from desktop.quotes.printing import Printing

        if self.preview.typeset is None or self.printing is not None:
            return
        printing = self.printing = Printing(self.shell, self.preview.typeset, self)
        printing.ended.connect(self._on_printed)
        printing.ask(self)

    @Slot()
    def _on_printed(self) -> None:
        if self.printing is not None:
            self.printing.deleteLater()
            self.printing = None
