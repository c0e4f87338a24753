"""One setting: its field, where its value comes from, and the way back to what held before."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.errors import Refused
from core.settings import Scope, Source, checked, scope_of
from desktop.shell.forms.choosing import ChoiceField
from desktop.shell.forms.declared import Declared
from desktop.shell.forms.drawing import field_for
from desktop.shell.language import said

LEAST, WIDTH = 190, 300


class SettingRow(QWidget):
    # By the person: the name of the setting, and its value.
    chosen = Signal(str, object)
    reset = Signal(str)

    def __init__(self, declared: Declared) -> None:
        super().__init__()
        self.name = declared.name
        self.field = field_for(declared)
        self.field.setMinimumWidth(LEAST)
        self.field.setMaximumWidth(WIDTH)
        self.source = QLabel()
        self.source.setProperty("look", "small")
        self.back = QPushButton(self.tr("Reset"))
        self.back.setProperty("look", "link")
        self.back.setAccessibleName(self.tr("Reset: %s") % declared.title)
        self.back.clicked.connect(lambda: self.reset.emit(self.name))
        # Whether there is a way back or not, the words stand on the same line.
        self.source.setMinimumHeight(self.back.sizeHint().height())
        beside = QHBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self.source)
        beside.addWidget(self.back)
        beside.addStretch()
        right = QVBoxLayout()
        # On the line of the editor, below the title.
        right.addSpacing(26)
        right.addLayout(beside)
        right.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.field, 1)
        row.addLayout(right, 1)
        self.field.edited.connect(self._on_edited)

    def words(self) -> str:
        """What the search looks into."""
        declared = self.field.declared
        told = (declared.title, declared.help, *declared.choices.values())
        return " ".join(told).casefold()

    def offer(self, choices: dict[str, str]) -> None:
        if isinstance(self.field, ChoiceField):
            self.field.offer({**self.field.declared.choices, **choices})

    def show_value(self, value: object, source: Source, *, may: bool, can_reset: bool) -> None:
        if value != self.field.base or not self.field.is_dirty:
            self.field.begin(value)
        self.field.show_help()
        self.field.lock(not may)
        self.back.setVisible(may and can_reset)
        self.source.setText(self._said(source))

    def _said(self, source: Source) -> str:
        if scope_of(self.name) is Scope.ORGANIZATION and source is Source.ORGANIZATION:
            return self.tr("Chosen for this organization")
        return {
            Source.DEFAULT: self.tr("As it comes"),
            Source.COMPUTER: self.tr("Chosen on this computer"),
            Source.ORGANIZATION: self.tr("Chosen for everybody here"),
            Source.MINE: self.tr("Chosen by you"),
        }[source]

    @Slot()
    def _on_edited(self) -> None:
        if isinstance(self.field, ChoiceField):
            self.take()

    def take(self) -> None:
        """What stands there is chosen, unless it cannot be: then it is said below."""
        if not self.field.is_dirty:
            return
        try:
            value = checked(self.name, self.field.value())
        except Refused as refusal:
            self.field.refuse(said(str(refusal)))
            return
        self.chosen.emit(self.name, value)
