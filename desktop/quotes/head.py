"""The head of a quote's page: what it is, how it stands, and what can be done with it from here."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.forms.reading import shown_day
from desktop.shell.icons import icon
from desktop.shell.language import said
from desktop.shell.words import moment

if TYPE_CHECKING:
    from core.pipeline.quote_queries import Sheet

TONES = {"accepted": "good", "rejected": "danger", "expired": "warning", "viewed": "good"}


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuoteHead", text)


@dataclass(frozen=True)
class Verb:
    """What is done to the quote: by a button where it is the next thing, in the menu otherwise."""

    name: str
    title: Callable[[], str]
    # In which states it may be done.
    states: tuple[str, ...]
    is_next: tuple[str, ...] = ()


ALL = ("draft", "sent", "viewed", "accepted", "rejected", "expired")
VERBS = (
    Verb("send", lambda: _tr("Send"), ("draft",), ("draft",)),
    Verb("accept", lambda: _tr("Accepted"), ("sent", "viewed", "expired"), ("sent", "viewed")),
    Verb("reject", lambda: _tr("Rejected…"), ("sent", "viewed", "expired"), ("sent", "viewed")),
    Verb("mark_viewed", lambda: _tr("Has been seen"), ("sent",)),
    Verb("revise", lambda: _tr("Make a revision"), ("sent", "viewed", "rejected", "expired")),
    Verb("duplicate", lambda: _tr("Duplicate"), ALL),
    Verb("expire", lambda: _tr("Withdraw"), ("sent", "viewed")),
    Verb("trash", lambda: _tr("Move to the trash"), ALL),
)


class Head(QWidget):
    left = Signal()
    asked = Signal(str)
    asked_for_company = Signal()
    chose_contact = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.back = QPushButton(_tr("Quotes"))
        self.back.setProperty("look", "link")
        self.back.setIcon(icon("arrow-left", "accent"))
        self.back.setIconSize(QSize(16, 16))
        self.back.setAccessibleName(_tr("Back to the list"))
        self.back.setToolTip(_tr("Back to the list (Alt+Up)"))
        self.back.clicked.connect(self.left)
        self.title = QLabel()
        self.title.setProperty("look", "title")
        # A long one is cut by the window rather than making it wider.
        self.title.setMinimumWidth(120)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.status = QLabel()
        self.status.setProperty("look", "pill")
        self.company = QPushButton()
        self.company.setProperty("look", "link")
        self.company.clicked.connect(self.asked_for_company)
        self.told = QLabel()
        self.told.setProperty("look", "small")
        self.contact = QComboBox()
        self.contact.setAccessibleName(_tr("Contact"))
        self.contact.setAccessibleDescription(self.contact.accessibleName())
        self.contact.setToolTip(_tr("Whom it is addressed to"))
        self.contact.setMinimumWidth(190)
        self.contact.activated.connect(
            lambda at: self.chose_contact.emit(self.contact.itemData(at))
        )
        self.buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self.more = QPushButton()
        self.more.setIcon(icon("ellipsis"))
        self.more.setIconSize(QSize(16, 16))
        self.more.setAccessibleName(_tr("More"))
        self.more.setToolTip(_tr("More"))
        self.more.setFixedWidth(44)
        self.menu = QMenu(self.more)
        self.more.clicked.connect(
            lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.back)
        top.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(10)
        middle.addWidget(self.status)
        middle.addWidget(self.title, 1)
        middle.addLayout(self._row)
        middle.addWidget(self.more)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self.company)
        below.addWidget(self.contact)
        below.addSpacing(8)
        below.addWidget(self.told)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(middle)
        column.addLayout(below)

    def show_unknown(self) -> None:
        """Nobody answers who could say what quote this is."""
        for part in (self.status, self.contact, self.more):
            part.hide()

    def show_sheet(self, sheet: "Sheet", refusal: str) -> None:
        from core.pipeline.stages import called

        state = sheet.status.value
        self.status.show()
        called_so = sheet.title or _tr("Draft of a quote")
        self.title.setText(f"{sheet.name} · {called_so}" if sheet.name else called_so)
        self.status.setText(said(called(sheet.status)))
        self.status.setProperty("tone", TONES.get(state, ""))
        self.status.style().unpolish(self.status)
        self.status.style().polish(self.status)
        self.company.setText(sheet.company_name.replace("&", "&&"))
        self.company.setAccessibleName(_tr("Open the company %s") % sheet.company_name)
        self._show_contacts(sheet, locked=bool(refusal) or not sheet.is_draft)
        self.told.setText(refusal or self._history(sheet))
        self._offer(state, refusal, sheet)

    def _history(self, sheet: "Sheet") -> str:
        parts = []
        if sheet.is_in_trash:
            parts.append(_tr("In the trash"))
        if sheet.sent_at is not None:
            parts.append(_tr("Sent %s") % moment(sheet.sent_at))
        if sheet.viewed_at is not None:
            parts.append(_tr("Seen %s") % moment(sheet.viewed_at))
        if sheet.decided_at is not None:
            parts.append(_tr("Decided %s") % moment(sheet.decided_at))
        elif sheet.valid_until is not None:
            parts.append(_tr("Valid until %s") % shown_day(sheet.valid_until))
        if sheet.rejection_reason:
            parts.append(_tr("“%s”") % sheet.rejection_reason)
        return " · ".join(parts)

    def _show_contacts(self, sheet: "Sheet", *, locked: bool) -> None:
        self.contact.blockSignals(True)
        self.contact.clear()
        self.contact.addItem(_tr("Nobody in particular"), None)
        for number, name in sheet.contacts.items():
            self.contact.addItem(name, number)
        self.contact.setCurrentIndex(max(0, self.contact.findData(sheet.contact_id)))
        self.contact.setEnabled(not locked)
        self.contact.setVisible(bool(sheet.contacts))
        self.contact.blockSignals(False)

    def _offer(self, state: str, refusal: str, sheet: "Sheet") -> None:
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        self.menu.clear()
        if sheet.revises_id is not None:
            self.menu.addAction(_tr("Open the revision before"), partial(self.asked.emit, "before"))
        if sheet.revised_by_id is not None:
            self.menu.addAction(_tr("Open the revision after"), partial(self.asked.emit, "after"))
        for verb in VERBS:
            if state not in verb.states or refusal or sheet.is_in_trash:
                continue
            if state in verb.is_next:
                button = QPushButton(verb.title())
                button.setAccessibleName(verb.title().rstrip("…"))
                if not self.buttons:
                    button.setProperty("look", "primary")
                button.clicked.connect(partial(self.asked.emit, verb.name))
                self.buttons[verb.name] = button
                self._row.addWidget(button)
            else:
                self.menu.addAction(verb.title(), partial(self.asked.emit, verb.name))
        self.more.setVisible(not self.menu.isEmpty())
        if had_focus:
            # A place to go on from, and none where a second Enter would already be the next step.
            self.more.setFocus()
