"""One rule of the score, and what it would do, before it is saved."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.leads.choices import ScorePart, Since
from core.lists.listings import LISTINGS
from desktop.leads.histogram import Histogram
from desktop.leads.score import part_words
from desktop.shell.language import said
from desktop.shell.listing.filter_builder import FilterBuilder
from desktop.shell.listing.look import rules as list_rules
from desktop.shell.listing.spoken import in_language
from desktop.shell.rows import read_rows
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped, restyle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.leads.scoring import Preview, RuleEdit, RuleRow
    from core.lists.filters import Filter
    from desktop.shell.rows import Trouble

PAUSE_MS = 400
WIDTH = 720


class RuleDialog(QDialog):
    saved = Signal(object)

    def __init__(
        self,
        shell: Shell,
        parent: QWidget,
        rules: "Sequence[RuleRow]",
        rule: "RuleRow | None",
    ) -> None:
        super().__init__(parent)
        self.shell, self.rule = shell, rule
        self._others = [each for each in rules if rule is None or each.id != rule.id]
        self._filter: Filter | None = None
        self.setWindowTitle(self.tr("New rule") if rule is None else self.tr("Rule"))
        self.setMinimumWidth(WIDTH)
        self.setStyleSheet(list_rules(shell.theme.tokens))
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self.name.setPlaceholderText(self.tr("Well rated restaurants"))
        self.part = QComboBox()
        for part in ScorePart:
            self.part.addItem(part_words(part), part)
        self.points = QSpinBox()
        self.points.setRange(-100, 100)
        self.points.setValue(10)
        self.fades = QCheckBox(self.tr("Points fade, by half within"))
        self.days = QSpinBox()
        self.days.setRange(1, 3650)
        self.days.setValue(30)
        self.days.setSuffix(" " + self.tr("days"))
        self.since = QComboBox()
        for since, words in (
            (Since.CREATED, self.tr("since the lead came in")),
            (Since.LAST_CONTACTED, self.tr("since it was last contacted")),
            (Since.LAST_RESPONDED, self.tr("since it last answered")),
            (Since.MOVED, self.tr("since its status changed")),
        ):
            self.since.addItem(words, since)
        self.points.setFixedWidth(96)
        self.builder = FilterBuilder(in_language(LISTINGS["leads"]), {})
        self.note = Wrapped(look="note")
        self.picture = Histogram()
        self.effect = Wrapped(look="note")
        self.examples = Wrapped(look="note")
        self.stay, self.save = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Save"))
        self.save.setProperty("look", "primary")
        self.save.setDefault(True)
        self.stay.clicked.connect(self.reject)
        self.save.clicked.connect(self.save_now)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._preview)
        self._arrange()
        self.builder.comes_after = self.since
        self._fill(rule)
        self._connect()
        self._preview()
        self.name.setFocus()

    def _arrange(self) -> None:
        fading = QHBoxLayout()
        fading.setSpacing(8)
        for widget in (self.fades, self.days, self.since):
            fading.addWidget(widget)
        fading.addStretch()
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for title, field in (
            (self.tr("Name"), self.name),
            (self.tr("Part"), self.part),
            (self.tr("Points"), self.points),
        ):
            label = QLabel(title)
            label.setProperty("look", "label")
            label.setBuddy(field)
            field.setAccessibleName(title)
            form.addRow(label, field)
        form.addRow("", fading)
        self.fades.setAccessibleName(self.fades.text())
        self.days.setAccessibleName(self.tr("Days until half"))
        self.since.setAccessibleName(self.tr("Since when"))
        self.since.setAccessibleDescription(self.since.accessibleName())
        for spin in (self.points, self.days):
            spin.lineEdit().setAccessibleName(spin.accessibleName())
            # The style puts the text upon the border.
            spin.lineEdit().setTextMargins(8, 0, 4, 0)
        condition = QLabel(self.tr("For leads of which this holds"))
        condition.setProperty("look", "label")
        effect = QLabel(self.tr("What it does (dashed: as it is now)"))
        effect.setProperty("look", "label")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.stay)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addLayout(form)
        parts: tuple[QWidget, ...] = (condition, self.builder, self.note, effect, self.picture)
        for part in (*parts, self.effect, self.examples):
            column.addWidget(part)
        column.addLayout(buttons)

    def _fill(self, rule: "RuleRow | None") -> None:
        from core.lists.filters import load

        if rule is not None:
            self.name.setText(rule.name)
            self.part.setCurrentIndex(self.part.findData(rule.part))
            self.points.setValue(rule.points)
            self.fades.setChecked(rule.half_life_days is not None)
            self.days.setValue(rule.half_life_days or 30)
            self.since.setCurrentIndex(max(0, self.since.findData(rule.decays_since)))
            self._filter = load(dict(rule.condition))
            self.builder.show_filter(self._filter)
        self.builder.begin()
        self._on_fades()

    def _connect(self) -> None:
        self.builder.changed.connect(self._on_filter)
        self.fades.toggled.connect(self._on_fades)
        for signal in (
            self.points.valueChanged,
            self.days.valueChanged,
            self.part.currentIndexChanged,
            self.since.currentIndexChanged,
            self.fades.toggled,
        ):
            signal.connect(lambda *_: self._pause.start())

    @Slot(object)
    def _on_filter(self, filter: "Filter | None") -> None:
        self._filter = filter
        self._pause.start()

    @Slot()
    def _on_fades(self) -> None:
        for widget in (self.days, self.since):
            widget.setEnabled(self.fades.isChecked())

    # What it would do

    def _entry(self) -> "RuleEdit | str":
        """The rule as it stands, or the sentence that says what is missing."""
        from pydantic import ValidationError

        from core.entries import sentences
        from core.leads.scoring import RuleEdit
        from core.lists.filters import dump

        if self._filter is None:
            return self.tr("Say for which leads: a field, a comparison, a value.")
        fades = self.fades.isChecked()
        try:
            return RuleEdit(
                name=self.name.text(),
                part=self.part.currentData(),
                condition=dump(self._spelled_out(self._filter)),
                points=self.points.value(),
                half_life_days=self.days.value() if fades else None,
                decays_since=self.since.currentData() if fades else None,
                is_active=self.rule.is_active if self.rule else True,
            )
        except ValidationError as error:
            return " ".join(map(said, sentences(error, RuleEdit).values()))

    def _spelled_out(self, filter: "Filter") -> "Filter":
        """The database, which scores, knows no other names of a place."""
        from core.lists.place_names import spelled_out

        return spelled_out(filter, LISTINGS["leads"])

    @Slot()
    def _preview(self) -> None:
        from core.leads.scoring import RuleRow
        from core.lists.filters import dump

        rules = [*self._others]
        if self._filter is not None:
            fades = self.fades.isChecked()
            rules.append(
                RuleRow(
                    0,
                    self.name.text(),
                    self.part.currentData(),
                    dump(self._spelled_out(self._filter)),
                    self.points.value(),
                    self.days.value() if fades else None,
                    self.since.currentData() if fades else None,
                    True,
                )
            )

        def read(session: "Session") -> "Preview":
            from core.leads.scoring import preview

            return preview(session, rules)

        read_rows(self.shell.tasks, self, read, self._show_preview)

    def _show_preview(self, found: "Preview | Trouble") -> None:
        from core.leads.scoring import Preview

        if not isinstance(found, Preview):
            self._refuse(said(found.sentence))
            return
        self.note.say("")
        number = QLocale().toString
        self.picture.show_counts(found.after, found.before)
        told = self.tr("%s of %s leads rise, %s fall.") % (
            number(found.risen),
            number(found.sampled),
            number(found.fallen),
        )
        if found.sampled < found.leads:
            told += " " + self.tr("Looked at the newest %s of %s.") % (
                number(found.sampled),
                number(found.leads),
            )
        self.effect.say(told)
        dash = "–"
        self.examples.say(
            ", ".join(
                f"{name} {dash if before is None else before} → {dash if after is None else after}"
                for name, before, after in found.examples[:4]
            )
        )

    def _refuse(self, sentence: str) -> None:
        self.note.setProperty("tone", "danger")
        self.note.say(sentence)
        restyle(self.note)

    @Slot()
    def save_now(self) -> None:
        entry = self._entry()
        if isinstance(entry, str):
            self._refuse(entry)
            if not self.name.text().strip():
                self.name.setFocus()
            return
        self.saved.emit(entry)
        self.accept()
