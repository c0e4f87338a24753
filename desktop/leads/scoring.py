"""The rules of the score: what counts how much, what that does to the leads, and how far it has got."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop.leads.histogram import Histogram
from desktop.leads.rounds import rounds_of
from desktop.leads.score import part_words
from desktop.shell.language import said
from desktop.shell.pages import Choice
from desktop.shell.read_view import ReadView
from desktop.shell.rows import Column, Place, RowTable
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.journal.live import Changes
    from core.leads.scoring import Preview, Progress, RuleEdit, RuleRow

SIDE = 300


@dataclass(frozen=True, slots=True)
class Found:
    rules: "list[RuleRow]"
    preview: "Preview"
    progress: "Progress | None"
    # Why the rules may not be changed; empty where they may.
    refusal: str

    @property
    def is_scored(self) -> bool:
        progress = self.progress
        return progress is None or (progress.is_finished and not progress.unscored)


class ScoringView(ReadView[Found]):
    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            self.tr("Scoring"),
            self.tr("What makes a lead worth a call, from 0 to 100."),
            self.tr("Reading the rules"),
            self.tr("The rules could not be read"),
        )
        self._found: Found | None = None
        self.rounds = rounds_of(shell)
        self.rounds.advanced.connect(self._show_progress)
        self.rounds.finished.connect(self._on_changed)
        self.table: RowTable[RuleRow] = RowTable(
            self.tr("Rules of the score"),
            (
                Column(self.tr("Part"), lambda row: part_words(row.part), 148, _faded),
                Column(self.tr("Rule"), lambda row: row.name, 0, _faded),
                Column(self.tr("Points"), _points, 60, _faded),
                Column(self.tr("For leads of which"), _condition, 200, _faded),
                Column(self.tr("Half after"), self._half, 84, _faded),
                Column(self.tr("State"), self._state, 76, _faded),
            ),
            lambda row: row.id,
        )
        self.table.chosen.connect(self._on_chosen)
        self.new = self.button(self.tr("New rule…"), self._on_new, "primary")
        self.edit = self.button(self.tr("Edit…"), self._on_edit)
        self.switch = self.button(self.tr("Switch off"), self._on_switch)
        self.drop = self.button(self.tr("Delete"), self._on_drop)
        self.table.opened.connect(self.edit.click)
        self.picture, self.spread = Histogram(), Wrapped(look="note")
        self.state = Wrapped(look="note")
        self.go_on = self.button(self.tr("Score the others"), self._on_go_on)
        self.reason = Wrapped(look="note")
        self.rules_place = Place(self.table)
        self.lay_out(
            self.side_by_side((self.rules_place, 3), (self._side(), 1)), below=self._buttons()
        )

    def _side(self) -> QFrame:
        side = QFrame()
        side.setProperty("look", "card")
        side.setMinimumWidth(SIDE)
        title = QLabel(self.tr("How the scores are spread"))
        title.setProperty("look", "heading")
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        for widget in (title, self.picture, self.spread, self.state, self.go_on, self.reason):
            column.addWidget(widget)
        column.addStretch()
        return side

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.new, self.edit, self.switch, self.drop):
            row.addWidget(button)
        row.addStretch()
        return row

    # Reading

    def query(self) -> "Callable[[Session], Found]":
        here = self.shell.here

        def read(session: "Session") -> Found:
            from core.access.permissions import Action, Area
            from core.access.queries import rights_of
            from core.errors import Refused
            from core.leads import scoring

            if here is None:
                raise Refused("Sign in first.")
            organization, person = here
            rules = scoring.list_rules(session, organization)
            rights = [
                right
                for right in rights_of(session, person)
                if right.area is Area.SCORING and right.action is Action.EDIT
            ]
            return Found(
                rules,
                scoring.preview(session, rules),
                scoring.progress(session, organization),
                next((right.because for right in rights if not right.allowed), ""),
            )

        return read

    def concerns(self, changes: "list[Changes] | None") -> bool:
        tables = {"score_rules"}
        if self._found is not None and self.rounds.work is None and not self._found.is_scored:
            # Another window is at it, and says so when it is through.
            tables.add("leads")
        return changes is None or any(each.table in tables for each in changes)

    def show_found(self, found: Found) -> None:
        self._found = found
        may = not found.refusal
        if found.rules:
            self.rules_place.show_content()
        else:
            propose = Choice(self.tr("Begin with proposals"), self._on_propose)
            self.rules_place.show_empty(
                "star",
                self.tr("No rules yet"),
                self.tr("Say what makes a lead good, or begin with our proposals and change them."),
                [propose] if may else [],
            )
        self.table.show_rows(found.rules)
        self.new.setEnabled(may)
        self.reason.say(said(found.refusal))
        # Without a rule nothing has a score.
        after = found.preview.after
        self.picture.show_counts(after if found.rules else (0,) * len(after))
        number = QLocale().toString
        self.spread.say(
            self.tr("Leads looked at: %s of %s")
            % (number(found.preview.sampled), number(found.preview.leads))
        )
        self._on_chosen()
        self._show_progress()
        if not found.is_scored:
            self.rounds.start()

    @Slot()
    def _show_progress(self) -> None:
        """How far the round has got; the bar of it stands below all screens."""
        if self._found is None:
            return
        number = QLocale().toString
        progress, work = self._found.progress, self.rounds.work
        is_off = self.rounds.is_called_off and work is None
        self.go_on.setVisible(is_off)
        self.go_on.setEnabled(is_off)
        if progress is None:
            self.state.say(self.tr("Without a rule no lead has a score."))
        elif work is not None and work.doing.of:
            done, of = work.doing.done, work.doing.of
            self.state.say(self.tr("Scored so far: %s of %s.") % (number(done), number(of)))
        elif work is not None:
            self.state.say(self.tr("What came in lately is being scored."))
        elif is_off:
            self.state.say(self.tr("You have stopped the scoring; the other leads wait for it."))
        elif self._found.is_scored:
            self.state.say(self.tr("All leads are scored."))
        else:
            # At this moment the round begins, or another window is at it.
            done, of = progress.scored, progress.leads
            self.state.say(self.tr("Scored so far: %s of %s.") % (number(done), number(of)))

    def _on_go_on(self) -> None:
        self.rounds.go_on()
        self._show_progress()

    # What is done

    @Slot()
    def _on_chosen(self) -> None:
        rows = self.table.chosen_rows()
        may = self._found is not None and not self._found.refusal
        for button in (self.edit, self.switch, self.drop):
            button.setEnabled(may and bool(rows))
        off = bool(rows) and not rows[0].is_active
        self.switch.setText(self.tr("Switch on") if off else self.tr("Switch off"))
        self.switch.setAccessibleName(self.switch.text())

    def _on_new(self) -> None:
        self._ask(None)

    def _on_edit(self) -> None:
        if rows := self.table.chosen_rows():
            self._ask(rows[0])

    def _ask(self, rule: "RuleRow | None") -> None:
        from desktop.leads.rule_dialog import RuleDialog

        if self._found is None:
            return
        dialog = RuleDialog(self.shell, self, self._found.rules, rule)
        dialog.saved.connect(lambda entry: self._keep(rule, entry))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, rule: "RuleRow | None", entry: "RuleEdit") -> None:
        self._write(
            "Rule of the score",
            lambda session, organization: _kept(session, organization, rule, entry),
            self.tr("Saved; all leads are scored anew in the background."),
        )

    def _on_switch(self) -> None:
        from core.leads.scoring import RuleEdit

        if rows := self.table.chosen_rows():
            row = rows[0]
            names = RuleEdit.model_fields
            entry = RuleEdit.model_validate(
                {name: getattr(row, name) for name in names} | {"is_active": not row.is_active}
            )
            self._keep(row, entry)

    def _on_drop(self) -> None:
        ids = [row.id for row in self.table.chosen_rows()]

        def drop(session: "Session", _organization: int) -> object:
            from core.leads.scoring import drop_rules

            return drop_rules(session, ids)

        self._write("Rule of the score deleted", drop, self.tr("The rule is in the trash."))

    def _on_propose(self) -> None:
        def add(session: "Session", organization: int) -> object:
            from core.leads.scoring import add_rules, proposed

            return add_rules(session, organization, proposed())

        self._write(
            "Rules of the score", add, self.tr("There are rules now; change what does not fit.")
        )

    def _write(self, label: str, deed: "Callable[[Session, int], object]", told: str) -> None:
        if (here := self.shell.here) is None:
            return

        def write(session: "Session") -> None:
            from core.journal.commands import labelled

            labelled(session, label)
            deed(session, here.organization)

        def then(_: None) -> None:
            self.rounds.is_called_off = False
            self.shell.say(told)

        # The dialog is closed already, with all that was typed into it.
        self.shell.tasks.outbox.write(self, write, then, self.reload)

    def _half(self, row: "RuleRow") -> str:
        days = row.half_life_days
        return "" if days is None else self.tr("%s days") % QLocale().toString(days)

    def _state(self, row: "RuleRow") -> str:
        return self.tr("In force") if row.is_active else self.tr("Off")


def _kept(session: "Session", organization: int, rule: "RuleRow | None", entry: "RuleEdit") -> None:
    from core.leads.scoring import add_rules, change_rule

    if rule is None:
        add_rules(session, organization, [entry])
    else:
        change_rule(session, organization, rule.id, entry)


def _points(row: "RuleRow") -> str:
    return f"+{row.points}" if row.points > 0 else f"−{-row.points}" if row.points < 0 else "0"


def _condition(row: "RuleRow") -> str:
    from core.lists.filters import load
    from core.lists.grammar import text
    from core.lists.listings import LISTINGS

    return text(load(dict(row.condition)), LISTINGS["leads"])


def _faded(row: "RuleRow") -> str:
    return "text" if row.is_active else "muted"
