"""What stands in the file, column by column, and what each of them becomes."""

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QLabel, QVBoxLayout, QWidget

from core.imports.choices import Target
from core.imports.fields import EXTRA, FIELDS
from core.imports.fields import field as field_of
from core.imports.plans import Plan
from desktop.imports import words
from desktop.imports.reading_bar import ReadingBar
from desktop.imports.settings_bar import SettingsBar
from desktop.imports.working import Found
from desktop.shell.language import said
from desktop.shell.read_view import SIDE_BY_SIDE
from desktop.shell.rows import Column, RowTable
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from core.imports.profiling import Column as Profile

OUT = ""
# So many letters of an example fit beside the columns.
EXAMPLE = 40


@dataclass(frozen=True)
class Line:
    profile: "Profile"
    becomes: str


class ColumnsPage(QWidget):
    # The file is to be read in another way.
    reshaped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Columns"))
        self.target = Target.LEADS
        self.found: Found | None = None
        self.mapping: dict[str, str] = {}
        self.reading = ReadingBar()
        self.reading.changed.connect(self._on_reshaped)
        self.table: RowTable[Line] = RowTable(
            self.tr("Columns of the file"),
            (
                Column(self.tr("Column"), lambda line: line.profile.header, 170),
                Column(self.tr("Becomes"), self._becomes, 160, self._tone),
                Column(self.tr("Looks like"), lambda line: words.look(line.profile.look), 90),
                Column(self.tr("Filled"), self._filled, 70),
                Column(self.tr("Different"), lambda line: _count(line.profile.distinct), 80),
                Column(self.tr("Examples"), lambda line: " · ".join(line.profile.examples)),
            ),
            lambda line: line.profile.header,
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.becomes = QComboBox()
        self.becomes.setAccessibleName(self.tr("This column becomes"))
        self.becomes.setAccessibleDescription(self.becomes.accessibleName())
        self.becomes.setMaxVisibleItems(18)
        self.becomes.activated.connect(self._on_picked)
        self.settings = SettingsBar()
        self._lay_out()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        card.setMinimumWidth(270)
        self.name = Wrapped("", "heading")
        self.facts = Wrapped("", "muted")
        self.examples = Wrapped("", "small")
        label = QLabel(self.tr("This column becomes"))
        label.setProperty("look", "label")
        label.setBuddy(self.becomes)
        hint = Wrapped(
            self.tr("Enter in the list leads here; choosing leads to the next column."), "small"
        )
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        for each in (self.name, self.facts, label, self.becomes, hint, self.examples):
            column.addWidget(each)
        column.addStretch()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(16)
        self._beside.addWidget(self.table, 1)
        self._beside.addWidget(card)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(10)
        page.addWidget(self.reading)
        page.addLayout(self._beside, 1)
        page.addWidget(self.settings)

    def begin(self, target: Target, found: Found) -> None:
        if self.found is None or self.found.file != found.file:
            self.settings.begin(target, found)
            if found.settings is not None:
                said_ = found.settings | {"target": target.value, "mapping": found.mapping}
                self.settings.show_plan(Plan.from_json(said_))
        self.target, self.found = target, found
        self.mapping = dict(found.mapping)
        self.reading.begin(found)
        self.becomes.clear()
        self.becomes.addItem(self.tr("Leave it out"), OUT)
        for field in FIELDS[target]:
            self.becomes.addItem(said(field.title), field.name)
        self.becomes.addItem(self.tr("Keep it under its own name"), EXTRA)
        self._show()
        self.table.choose(0)
        self.table.setFocus()

    def plan(self) -> Plan:
        assert self.found is not None
        shape = self.found.inspected.shape
        return self.settings.applied(Plan(self.target, shape, dict(self.mapping)))

    def resume(self, plan: Plan) -> None:
        """As an import that was broken off had it."""
        if set(plan.mapping) == set(self.mapping):
            self.mapping = dict(plan.mapping)
        self.settings.show_plan(plan)
        self._show()

    def _show(self) -> None:
        assert self.found is not None
        columns = self.found.inspected.columns
        self.table.show_rows([Line(each, self.mapping.get(each.header, OUT)) for each in columns])

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self.table.chosen_rows()
        self.becomes.setEnabled(bool(chosen))
        if not chosen:
            return
        line = chosen[0]
        profile = line.profile
        self.name.say(profile.header)
        self.facts.say(
            self.tr("%s of %s rows filled, %s different values; looks like: %s")
            % (
                _count(profile.filled),
                _count(profile.rows),
                _count(profile.distinct),
                words.look(profile.look),
            )
        )
        self.examples.say("\n".join(_cut(each) for each in profile.examples))
        place = self.becomes.findData(EXTRA if line.becomes.startswith(EXTRA) else line.becomes)
        self.becomes.setCurrentIndex(max(place, 0))

    @Slot()
    def _on_opened(self) -> None:
        self.becomes.setFocus()
        self.becomes.showPopup()

    @Slot(int)
    def _on_picked(self, _place: int) -> None:
        chosen = self.table.chosen_rows()
        if not chosen:
            return
        header, name = chosen[0].profile.header, str(self.becomes.currentData())
        if name == EXTRA:
            name = f"{EXTRA}{header[:100]}"
        elif name:
            # A field has one column: whichever had it before is left out now.
            for other, taken in self.mapping.items():
                if taken == name and other != header:
                    self.mapping[other] = OUT
        self.mapping[header] = name
        at = self.table.currentIndex().row()
        self._show()
        self.table.choose(min(at + 1, len(self.table.rows) - 1))
        self.table.setFocus()

    @Slot(object)
    def _on_reshaped(self, changes: dict[str, Any]) -> None:
        assert self.found is not None
        shape = replace(self.found.inspected.shape, **changes)
        self.reshaped.emit(asdict(shape))

    def _becomes(self, line: Line) -> str:
        if line.becomes.startswith(EXTRA):
            return self.tr("“%s”") % line.becomes[len(EXTRA) :]
        found = field_of(self.target, line.becomes)
        return said(found.title) if found else self.tr("Left out")

    def _tone(self, line: Line) -> str:
        if not line.becomes:
            return "muted"
        return "text" if line.becomes.startswith(EXTRA) else "accent"

    def _filled(self, line: Line) -> str:
        return f"{100 * line.profile.filled // max(1, line.profile.rows)} %"

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_narrow = self.width() < SIDE_BY_SIDE - 200
        self._beside.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)


def _count(number: int) -> str:
    return QLocale().toString(number)


def _cut(example: str) -> str:
    """A word without end would push the columns of the file out of sight."""
    return example if len(example) <= EXAMPLE else f"{example[: EXAMPLE - 1]}…"
