"""One lead after the other, without the mouse: who it is, why it is worth a call, and what comes next."""

from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.leads.choices import LeadStatus, Priority
from desktop.leads import actions
from desktop.leads.score import ScorePicture
from desktop.shell import clock, reaching
from desktop.shell.language import said
from desktop.shell.records.tabs import About, PageDeed
from desktop.shell.shell import Shell
from desktop.shell.words import moment
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.leads.desk import Card

Key = Qt.Key
WIDTH = 380
# So many choices stand beside each other.
A_ROW = 3
# Around the text of a link, up to the edges of the panel.
WAYS_MARGIN = 72
# In the morning, before the day has other plans.
MORNING = time(9)
DAYS = {Key.Key_T: 1, Key.Key_D: 3, Key.Key_W: 7}
RANKS = {Key.Key_1: Priority.LOW, Key.Key_2: Priority.MEDIUM, Key.Key_3: Priority.HIGH}


class LeadPanel(QFrame):
    # To the next lead of the list, or the one before.
    stepped = Signal(int)
    opened = Signal(int)
    asked_to_convert = Signal(int)
    # A lead was changed here; its row shows it at once.
    changed = Signal(int)
    left = Signal()

    def __init__(self, shell: Shell, organization: int, deeds: Sequence[PageDeed]) -> None:
        super().__init__()
        self.shell, self.organization, self.deeds = shell, organization, deeds
        self.card: Card | None = None
        self.lead: int | None = None
        self.setProperty("look", "card")
        self.setMinimumWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Lead at hand"))
        self.name, self.who = Wrapped(look="heading"), Wrapped(look="note")
        self.score = ScorePicture()
        self.reasons = Wrapped(look="note")
        self.ways = QVBoxLayout()
        self.ways.setSpacing(0)
        self.status = self._button("", self._open_moves)
        self.ranks = {
            each: self._chip(
                f"{said(each.value.capitalize())} ({number})",
                partial(self._rank, each),
                checkable=True,
            )
            for number, each in enumerate(Priority, 1)
        }
        self.days = [
            self._chip(self.tr("Tomorrow (T)"), partial(self._follow_up, 1)),
            self._chip(self.tr("3 days (D)"), partial(self._follow_up, 3)),
            self._chip(self.tr("Week (W)"), partial(self._follow_up, 7)),
            self._chip(self.tr("None (0)"), partial(self._follow_up, None)),
        ]
        self.due, self.past = Wrapped(look="note"), Wrapped(look="note")
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("A note (N); Ctrl+Enter keeps it"))
        self.note.setFixedHeight(64)
        self.note.setTabChangesFocus(True)
        self.note.installEventFilter(self)
        self.notes = Wrapped(look="note")
        self.before = self._button(self.tr("Back (K)"), partial(self.stepped.emit, -1))
        self.next = self._button(self.tr("Next (J)"), partial(self.stepped.emit, 1))
        self.next.setProperty("look", "primary")
        self.convert = self._chip(self.tr("Convert (X)"), self._convert)
        self.open = self._chip(self.tr("Open (E)"), self._open)
        self._arrange()

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        return button

    def _chip(
        self, text: str, act: Callable[[], object], *, checkable: bool = False
    ) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "chip")
        button.setText(text)
        button.setAccessibleName(text)
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: act())
        return button

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setProperty("look", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        for widget in (self.name, self.who, self.score, self.reasons):
            column.addWidget(widget)
        column.addLayout(self.ways)
        deeds = [self._chip(self._called(deed), partial(self._do, deed)) for deed in self.deeds]
        self._section(column, "", [*deeds, self.convert, self.open])
        self._section(column, self.tr("Status (S)"), [self.status])
        self._section(column, self.tr("Priority"), [*self.ranks.values()])
        self._section(column, self.tr("Next follow-up"), self.days, self.due)
        column.addWidget(self.note)
        column.addWidget(self.notes)
        column.addWidget(self.past)
        column.addStretch()
        self.area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(6)
        foot.addWidget(self.before)
        foot.addStretch()
        foot.addWidget(self.next)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)

    def _called(self, deed: PageDeed) -> str:
        """The first of them is done by a key here."""
        return f"{deed.title()} (C)" if deed is self.deeds[0] else deed.title()

    def _section(
        self,
        column: QVBoxLayout,
        title: str,
        buttons: Sequence[QAbstractButton],
        told: QWidget | None = None,
    ) -> None:
        if title:
            label = QLabel(title)
            label.setProperty("look", "label")
            if len(buttons) == 1:
                # Beside it, so that the note is seen in a small window too.
                beside = QHBoxLayout()
                beside.addWidget(label)
                beside.addWidget(buttons[0])
                beside.addStretch()
                column.addLayout(beside)
                return
            head = QHBoxLayout()
            head.addWidget(label)
            if told is not None:
                head.addWidget(told, 1)
            column.addLayout(head)
        for first in range(0, len(buttons), A_ROW):
            row = QHBoxLayout()
            row.setSpacing(4)
            for button in buttons[first : first + A_ROW]:
                row.addWidget(button)
            row.addStretch()
            column.addLayout(row)

    # What is shown

    def show_lead(self, lead: int | None) -> None:
        self.lead = lead
        if lead is None:
            self.card = None
            self._show(None)
            return
        organization = self.organization

        def read(session: "Session") -> "Card | None":
            from core.leads.desk import card

            return card(session, organization, lead)

        self.shell.tasks.read(self, read, self._on_read)

    def _on_read(self, card: "Card | None") -> None:
        if card is None or card.id == self.lead:
            self._show(card)

    def _show(self, card: "Card | None") -> None:
        self.card = card
        for button in (self.status, *self.ranks.values(), *self.days, self.convert, self.open):
            button.setEnabled(card is not None)
        self.note.setEnabled(card is not None)
        if card is None:
            self.name.say(self.tr("No lead is chosen."))
            self.who.say(self.tr("Choose one in the list, or press J for the next."))
            for each in (self.reasons, self.due, self.past, self.notes):
                each.say("")
            self.score.show_score(None, {})
            self._show_ways([])
            self._put_away_empty()
            return
        self.name.say(card.company or card.person or card.email)
        who = (card.person if card.company else "", card.job_title, card.place)
        self.who.say(" · ".join(part for part in who if part))
        self.score.show_score(card.score, card.parts)
        told = [f"{each.name} ({each.worth:+.0f})" for each in card.reasons]
        self.reasons.say(", ".join(told))
        self._show_ways(
            [
                (card.phone, self.tr("Call (P)"), reaching.call),
                (card.email, self.tr("Write a mail (M)"), reaching.write_to),
                (card.website, self.tr("Open the website"), reaching.visit),
            ]
        )
        self.status.setText(f"{actions.status_words(card.status)} ▾")
        self.status.setAccessibleName(f"{self.tr('Status')}: {actions.status_words(card.status)}")
        for priority, button in self.ranks.items():
            button.setChecked(priority is card.priority)
        due = card.next_follow_up_at
        self.due.say(self.tr("Due %s") % moment(due) if due else "")
        self.notes.say("\n".join(f"{moment(at)}: {body}" for at, body in card.notes))
        past = [
            (self.tr("Last contacted %s"), card.last_contacted_at),
            (self.tr("Last responded %s"), card.last_responded_at),
        ]
        lines = [words % moment(at) for words, at in past if at is not None]
        if card.lost_reason:
            lines.append(self.tr("Why: %s") % card.lost_reason)
        self.past.say("\n".join(lines))
        self._put_away_empty()

    def _put_away_empty(self) -> None:
        for each in (self.reasons, self.due, self.past, self.notes):
            each.setVisible(bool(each.text()))

    def _show_ways(self, ways: Sequence[tuple[str, str, Callable[[Shell, str], None]]]) -> None:
        while (item := self.ways.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for text, tip, way in ways:
            if text:
                button = reaching.WayOut(text, tip)
                room = max(WIDTH, self.width()) - WAYS_MARGIN
                end = Qt.TextElideMode.ElideRight
                button.setText(button.fontMetrics().elidedText(text, end, room))
                button.setProperty("look", "link")
                button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
                button.clicked.connect(lambda _=False, way=way, text=text: way(self.shell, text))
                self.ways.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    # What is done

    def keys_told(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (self.tr("Next lead"), ("J", "Down")),
            (self.tr("Lead before"), ("K", "Up")),
            (self.tr("Change the status"), ("S",)),
            (self.tr("Priority: low, medium, high"), ("1", "2", "3")),
            (self.tr("Follow up tomorrow, in 3 days, in a week, not at all"), ("T", "D", "W", "0")),
            (self.tr("Call, mail, log a call"), ("P", "M", "C")),
            (self.tr("Write a note"), ("N",)),
            (self.tr("Convert the lead"), ("X",)),
            (self.tr("Open the lead"), ("E",)),
            (self.tr("Back to the list"), ("Esc",)),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        key = Key(event.key())
        acts: dict[Qt.Key, Callable[[], object]] = {
            Key.Key_J: partial(self.stepped.emit, 1),
            Key.Key_Down: partial(self.stepped.emit, 1),
            Key.Key_K: partial(self.stepped.emit, -1),
            Key.Key_Up: partial(self.stepped.emit, -1),
            Key.Key_S: self._open_moves,
            Key.Key_N: self._write_note,
            Key.Key_X: self._convert,
            Key.Key_E: self._open,
            Key.Key_P: self._call,
            Key.Key_M: self._mail,
            Key.Key_C: self._log,
            Key.Key_0: partial(self._follow_up, None),
            Key.Key_Escape: self.left.emit,
            **{each: partial(self._follow_up, days) for each, days in DAYS.items()},
            **{each: partial(self._rank, rank) for each, rank in RANKS.items()},
        }
        if (act := acts.get(key)) is None:
            super().keyPressEvent(event)
            return
        act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.note and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent):
            enter = event.key() in (Key.Key_Return, Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._keep_note()
                return True
            if event.key() == Key.Key_Escape:
                self.setFocus()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _open_moves(self) -> None:
        if self.card is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, status in enumerate(self.card.moves, 1):
            words = actions.status_words(status)
            shown = f"&{number} {words}" if number <= 9 else words
            menu.addAction(shown, partial(self._move, status))
        if actions_ := menu.actions():
            menu.setActiveAction(actions_[0])
        menu.popup(self.status.mapToGlobal(self.status.rect().bottomLeft()))

    def _move(self, status: LeadStatus) -> None:
        if (lead := self.lead) is not None:
            actions.move(self.shell, self.window(), [lead], status, partial(self._again, lead))

    def _rank(self, priority: Priority) -> None:
        if (lead := self.lead) is not None:
            actions.rank(self.shell, [lead], priority, partial(self._again, lead))

    def _follow_up(self, days: int | None) -> None:
        if (lead := self.lead) is None:
            return
        at = None
        if days is not None:
            day = clock.today() + timedelta(days=days)
            at = datetime.combine(day, MORNING, clock.zone())
        actions.follow_up(self.shell, lead, at, partial(self._again, lead))

    def _write_note(self) -> None:
        self.note.setFocus()
        self.area.ensureWidgetVisible(self.note)

    def _keep_note(self) -> None:
        body = self.note.toPlainText()
        if (lead := self.lead) is None or not body.strip():
            return
        actions.note(self.shell, self, lead, body, partial(self._again, lead))
        self.note.clear()
        self.setFocus()

    def _do(self, deed: PageDeed) -> None:
        if self.lead is not None:
            deed.act(self.shell, About("leads", self.organization, self.lead), self)

    def _call(self) -> None:
        if self.card is not None and self.card.phone:
            reaching.call(self.shell, self.card.phone)

    def _mail(self) -> None:
        if self.card is not None and self.card.email:
            reaching.write_to(self.shell, self.card.email)

    def _log(self) -> None:
        if self.deeds:
            self._do(self.deeds[0])

    def _convert(self) -> None:
        if self.card is not None:
            self.asked_to_convert.emit(self.card.id)

    def _open(self) -> None:
        if self.card is not None:
            self.opened.emit(self.card.id)

    def _again(self, lead: int) -> None:
        self.changed.emit(lead)
        if lead == self.lead:
            self.show_lead(lead)
