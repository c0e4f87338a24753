"""Preferences: drawn from the declared settings, searched, chosen at once, and reset."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core import settings
from core.settings import Chosen, Scope, Settings, Source, scope_of
from desktop.preferences import computer
from desktop.preferences.row import SettingRow
from desktop.shell.actions import key_within
from desktop.shell.forms.declared import declared
from desktop.shell.forms.look import rules as form_rules
from desktop.shell.language import said
from desktop.shell.read_view import ReadView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.journal.live import Changes

    # What was chosen, and whether the person may choose for everybody here.
    Held = tuple[dict[str, Chosen], bool]

WIDTH = 760
MINE, EVERYBODY = "mine", "everybody"


class PreferencesView(ReadView["Held"]):
    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            self.tr("Preferences"),
            self.tr("What is chosen here holds at once."),
            self.tr("Reading the preferences"),
            self.tr("The preferences could not be read"),
        )
        self._held: dict[str, Chosen] = {}
        self._may = False
        # Which setting has the focus, and how far it is scrolled, in the view this one stands for.
        self._spot: tuple[str, int] | None = None
        self.whose = MINE
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the preferences"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(210)
        self.search.textChanged.connect(self._sift)
        self.sides: dict[str, QToolButton] = {}
        self.rows: dict[str, SettingRow] = {}
        self.groups: list[tuple[QLabel, list[SettingRow]]] = []
        self.nothing = QLabel(self.tr("No setting is called that."))
        self.nothing.setProperty("look", "muted")
        self.nothing.hide()
        self.lay_out(self._content(), self._segments(), self.search)
        key_within(self, self.search.placeholderText(), "Ctrl+Shift+F", self.search.setFocus)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)
        shell.theme.chosen.connect(self._show_rows)
        self._restyle()

    # Reading

    def query(self) -> "Callable[[Session], Held]":
        def ask(session: "Session") -> "Held":
            from sqlalchemy import text

            right = text("SELECT tradewind.organization_for('settings', 'edit') IS NOT NULL")
            return settings.read(session), bool(session.scalar(right))

        return ask

    def concerns(self, changes: "list[Changes] | None") -> bool:
        kinds = ("settings", "organizations")
        return changes is None or any(each.concern(kind) for each in changes for kind in kinds)

    def show_found(self, found: "Held") -> None:
        self._held, self._may = found
        self._show_rows()
        if self._spot is not None:
            # Once all of it is laid out.
            QTimer.singleShot(0, self, self._find_spot)

    def _show_rows(self) -> None:
        for name, row in self.rows.items():
            scope = scope_of(name)
            if scope is Scope.COMPUTER:
                value = computer.value(self.shell, name)
                is_default = value == settings.default_of(name)
                source = Source.DEFAULT if is_default else Source.COMPUTER
                row.show_value(value, source, may=True, can_reset=not is_default)
            elif name in self._held:
                self._show_held(row, self._held[name], scope)
        self._sift()

    def _show_held(self, row: SettingRow, held: Chosen, scope: Scope) -> None:
        if self.whose == MINE and scope is Scope.PERSON:
            can_reset = held.source is Source.MINE
            row.show_value(held.value, held.source, may=True, can_reset=can_reset)
            return
        is_chosen = held.organization is not None
        value = held.organization if is_chosen else settings.default_of(row.name)
        source = Source.ORGANIZATION if is_chosen else Source.DEFAULT
        row.show_value(value, source, may=self._may, can_reset=is_chosen)

    # What is done

    @Slot(str, object)
    def choose(self, name: str, value: object) -> None:
        if scope_of(name) is Scope.COMPUTER:
            computer.choose(self.shell, name, value)
            self._show_rows()
            return
        for_everybody = self._for_everybody(name)
        self.shell.tasks.write(
            lambda session: settings.choose(session, name, value, for_everybody=for_everybody),
            ended=self.reload,
        )

    @Slot(str)
    def reset(self, name: str) -> None:
        if scope_of(name) is Scope.COMPUTER:
            self.choose(name, settings.default_of(name))
            return
        for_everybody = self._for_everybody(name)
        self.shell.tasks.write(
            lambda session: settings.reset(session, name, for_everybody=for_everybody),
            ended=self.reload,
        )

    def show_side(self, whose: str) -> None:
        self.whose = whose
        self.sides[whose].setChecked(True)
        self._show_rows()

    # Made anew, in another language

    def kept(self) -> tuple[str, str, int]:
        """Whose are looked at, which of them has the focus, and how far they are scrolled."""
        focused = self.focusWidget()
        rows = (each for each in self.rows.values() if focused and each.isAncestorOf(focused))
        row = next(rows, None)
        return self.whose, row.name if row else "", self.scrolled.verticalScrollBar().value()

    def take_up(self, kept: tuple[str, str, int]) -> None:
        self.show_side(kept[0])
        self._spot = kept[1:]

    @Slot()
    def _find_spot(self) -> None:
        (name, at), self._spot = self._spot or ("", 0), None
        if name:
            self.rows[name].field.editor.setFocus()
        self.scrolled.verticalScrollBar().setValue(at)

    def _for_everybody(self, name: str) -> bool:
        return self.whose == EVERYBODY or scope_of(name) is Scope.ORGANIZATION

    @Slot()
    def _sift(self) -> None:
        """Only what is searched for, and belongs to the chosen side."""
        wanted = self.search.text().casefold().split()
        scopes = (
            (Scope.COMPUTER, Scope.PERSON)
            if self.whose == MINE
            else (
                Scope.PERSON,
                Scope.ORGANIZATION,
            )
        )
        found = False
        for heading, rows in self.groups:
            title = heading.text().casefold()
            shown = 0
            for row in rows:
                words = f"{title} {row.words()}"
                fits = scope_of(row.name) in scopes and all(word in words for word in wanted)
                row.setVisible(fits)
                shown += fits
            heading.setVisible(shown > 0)
            found = found or shown > 0
        self.nothing.setVisible(not found)

    def _on_focus(self, before: QWidget | None, _: QWidget | None) -> None:
        # A text is taken when the person goes on from it; a choice at once.
        for row in self.rows.values():
            if before is not None and row.field.isAncestorOf(before):
                row.take()

    # Drawing

    def _segments(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("look", "segments")
        group = QButtonGroup(frame)
        row = QHBoxLayout(frame)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        for whose, text in ((MINE, self.tr("For me")), (EVERYBODY, self.tr("For everybody here"))):
            button = QToolButton()
            button.setProperty("look", "segment")
            button.setText(text)
            button.setAccessibleName(text)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.setChecked(whose == self.whose)
            button.clicked.connect(lambda _=False, whose=whose: self.show_side(whose))
            group.addButton(button)
            row.addWidget(button)
            self.sides[whose] = button
        return frame

    def _content(self) -> QWidget:
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        by_group: dict[str, list[SettingRow]] = {}
        for each in declared(Settings):
            row = SettingRow(each)
            row.chosen.connect(self.choose)
            row.reset.connect(self.reset)
            self.rows[each.name] = row
            by_group.setdefault(settings.group_of(each.name), []).append(row)
        self.rows["start_screen"].offer(self.shell.screens)
        for title, rows in by_group.items():
            heading = QLabel(said(title))
            heading.setProperty("look", "heading")
            column.addWidget(heading)
            for row in rows:
                column.addWidget(row)
            self.groups.append((heading, rows))
        column.addWidget(self.nothing)
        column.addStretch(1)
        card = QFrame()
        card.setProperty("look", "card")
        card.setMaximumWidth(WIDTH)
        card.setLayout(column)
        scrolled = self.scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QWidget()
        within = QHBoxLayout(around)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(card, 1)
        within.addStretch()
        scrolled.setWidget(around)
        return scrolled

    @Slot()
    def _restyle(self) -> None:
        super()._restyle()
        self.setStyleSheet(self.styleSheet() + form_rules(self.shell.theme.tokens))
