"""How the rows are matched and completed: what a person may choose besides the columns."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from core.imports.choices import Target
from core.imports.plans import OnMatch, Plan
from core.imports.presets import BY_NAME
from desktop.imports.working import Found

# Where most of the numbers of a small agency are; every other country can be typed.
REGIONS = ("", "AT", "DE", "CH", "GB", "US", "FR", "IT", "ES", "NL", "BE", "PL", "CZ", "HU", "IE")


class SettingsBar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.on_match = QComboBox()
        self.on_match.setAccessibleName(self.tr("Records that are here already"))
        self.on_match.setAccessibleDescription(self.on_match.accessibleName())
        for text, value in (
            (self.tr("Fill in what is empty"), OnMatch.FILL),
            (self.tr("Overwrite with the file"), OnMatch.OVERWRITE),
            (self.tr("Leave them as they are"), OnMatch.SKIP),
        ):
            self.on_match.addItem(text, value)
        self.region = QComboBox()
        self.region.setEditable(True)
        self.region.setAccessibleName(self.tr("Country of telephone numbers that say none"))
        self.region.setAccessibleDescription(self.region.accessibleName())
        typed = QLineEdit()
        typed.setAccessibleName(self.region.accessibleName())
        typed.setPlaceholderText(self.tr("None, such as AT"))
        self.region.setLineEdit(typed)
        self.region.addItems(list(REGIONS))
        self.source = QComboBox()
        self.source.setAccessibleName(self.tr("Lead source"))
        self.source.setAccessibleDescription(self.source.accessibleName())
        self.tags = QLineEdit()
        self.tags.setAccessibleName(self.tr("Tags for all of them"))
        self.tags.setPlaceholderText(self.tr("Separated by commas"))
        self.leave_out = QCheckBox(self.tr("Bring rows in without values that cannot be read"))
        self.leave_out.setAccessibleName(self.leave_out.text())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        self._source_label = QLabel(self.tr("Lead source"))
        for place, (label, field) in enumerate(
            (
                (QLabel(self.tr("Records that are here already")), self.on_match),
                (QLabel(self.tr("Telephones without a country")), self.region),
                (self._source_label, self.source),
                (QLabel(self.tr("Tags for all of them")), self.tags),
            )
        ):
            label.setProperty("look", "small")
            label.setBuddy(field)
            grid.addWidget(label, 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, 1)
        grid.addWidget(self.leave_out, 2, 0, 1, 4)

    def begin(self, target: Target, found: Found) -> None:
        self.source.clear()
        self.source.addItem(self.tr("None"), None)
        for number, name in found.sources:
            self.source.addItem(name, number)
        # Asked beside the rows, where it says which; here it is only kept.
        self.make_companies = True
        is_leads = target is Target.LEADS
        self.source.setVisible(is_leads)
        self._source_label.setVisible(is_leads)
        preset = BY_NAME.get(found.inspected.preset)
        self._preset = preset.source if preset else ""
        if preset and (place := self.source.findText(preset.title)) >= 0:
            self.source.setCurrentIndex(place)

    def applied(self, plan: Plan) -> Plan:
        tags = (" ".join(part.split()) for part in self.tags.text().split(","))
        return replace(
            plan,
            on_match=OnMatch(self.on_match.currentData()),
            region=self.region.currentText().strip().upper()[:2],
            leave_out=self.leave_out.isChecked(),
            tags=tuple(tag[:100] for tag in tags if tag),
            lead_source_id=self.source.currentData(),
            source=self._preset,
            make_companies=self.make_companies,
        )

    def show_plan(self, plan: Plan) -> None:
        self.make_companies = plan.make_companies
        self.on_match.setCurrentIndex(self.on_match.findData(plan.on_match))
        self.region.setCurrentText(plan.region)
        self.leave_out.setChecked(plan.leave_out)
        self.tags.setText(", ".join(plan.tags))
        if (place := self.source.findData(plan.lead_source_id)) >= 0:
            self.source.setCurrentIndex(place)
