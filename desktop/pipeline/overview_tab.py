"""An opportunity at a glance: how likely it is and why, what it is about, and in whose words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from desktop.pipeline import words
from desktop.pipeline.services_card import ServicesCard
from desktop.pipeline.sheets import card, side_by_side
from desktop.shell.records.tabs import About, TabPage
from desktop.shell.rows import Place, Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.queries import Service, Sheet
    from core.pipeline.scoring import Part, Score


@dataclass(frozen=True)
class Read:
    sheet: "Sheet"
    services: "list[Service]"
    score: "Score"


class OverviewTab(TabPage):
    tables = ("opportunities", "opportunity_services", "services_packages")

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about)
        self.read: Read | None = None
        likely, self._likely = card(self.tr("How likely it is"))
        self.weight = QLabel()
        self.weight.setProperty("look", "title")
        self.why = Wrapped(look="muted")
        self.parts = QVBoxLayout()
        self.parts.setSpacing(4)
        self.use = QPushButton()
        self.use.clicked.connect(self._use)
        self.own = QPushButton(self.tr("Say it yourself…"))
        self.own.clicked.connect(self._ask)
        self.back = QPushButton(self.tr("As its stage"))
        self.back.clicked.connect(lambda: self._weigh(None))
        row = QHBoxLayout()
        for button in (self.use, self.own, self.back):
            row.addWidget(button)
        row.addStretch()
        self._likely.addWidget(self.weight)
        self._likely.addWidget(self.why)
        self._likely.addLayout(self.parts)
        self._likely.addSpacing(4)
        self._likely.addLayout(row)
        self.services = ServicesCard(shell, about)
        told, column = card(self.tr("Description"))
        self.description = Wrapped()
        self.description.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.description)
        self.place = Place(side_by_side((likely, told), (self.services,)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.place)

    def reload(self) -> None:
        organization, record = self.about.organization_id, self.about.record

        def query(session: "Session") -> Read:
            from core.pipeline.queries import read_services, read_sheet
            from core.pipeline.scoring import score

            return Read(
                read_sheet(session, organization, record),
                read_services(session, organization, record),
                score(session, organization, record),
            )

        read_rows(self.shell.tasks, self, query, self._show)

    def _show(self, read: Read | Trouble) -> None:
        if isinstance(read, Trouble):
            self.place.show_refused(self.tr("Overview"), read.sentence, self.reload)
            return
        self.read = read
        sheet = read.sheet
        said = sheet.override if sheet.override is not None else sheet.probability
        self.weight.setText(self.tr("%s %%") % said)
        self.why.say(self._because(read))
        self._show_parts(read)
        open_ = sheet.stage.is_open
        may = open_ and sheet.may_edit and not sheet.is_in_trash
        likely = read.score.probability
        self.use.setVisible(may and likely is not None and likely != said)
        if likely is not None:
            self.use.setText(self.tr("Take %s %%") % likely)
        self.own.setVisible(may)
        self.back.setVisible(may and sheet.override is not None)
        self.services.show_services(read.services, may=may)
        self.description.say(sheet.description or self.tr("Nothing is written down yet."))
        self.description.setProperty("look", "" if sheet.description else "muted")
        self.place.show_content()

    def _because(self, read: Read) -> str:
        sheet = read.sheet
        if not sheet.stage.is_open:
            return self.tr("It is decided.")
        if sheet.override is not None:
            who = self.tr("Somebody has said so; its stage weighs %s %%.") % sheet.probability
        else:
            who = self.tr("What its stage weighs in the sums, as is the custom.")
        if sheet.weighted is not None:
            who += " " + self.tr("Weighted: %s.") % words.exact(sheet.weighted, sheet.currency)
        return who

    def _show_parts(self, read: Read) -> None:
        while (item := self.parts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        score, sheet = read.score, read.sheet
        if not sheet.stage.is_open:
            return
        first = score.parts[0]
        if score.probability is None:
            self._line(
                self.tr(
                    "Your own history is too short to say more: %s that reached this stage are"
                    " closed, of which %s were won; it takes %s, with %s of either end."
                )
                % (first.closed, first.won, score.needed, 5),
                "muted",
            )
            return
        self._line(self.tr("Your own history says %s %%:") % score.probability, "")
        names = self._names()
        for part in score.parts:
            self._line(self._told(names[part.name], part), "" if part.is_enough else "muted")

    def _names(self) -> Mapping[str, str]:
        return {
            "stage": self.tr("Reached this stage"),
            "owner": self.tr("The same owner"),
            "size": self.tr("About as large"),
            "age": self.tr("Stood there as long"),
            "customer": self.tr("The company had bought before, or not, alike"),
        }

    def _told(self, name: str, part: "Part") -> str:
        counted = self.tr("%s: %s of %s won") % (
            name,
            QLocale().toString(part.won),
            QLocale().toString(part.closed),
        )
        if not part.is_enough:
            return self.tr("%s – too few to say") % counted
        share = f"{round(100 * part.rate)} %"
        if part.name == "stage":
            return f"{counted} ({share})"
        shift = QLocale().toString(part.shift, "f", 1)
        sign = "+" if part.shift >= 0 else ""
        return self.tr("%s (%s), %s points") % (counted, share, f"{sign}{shift}")

    def _line(self, text: str, look: str) -> None:
        label = Wrapped(text, look)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.parts.addWidget(label)

    # Saying otherwise

    def _use(self) -> None:
        if self.read is not None:
            self._weigh(self.read.score.probability)

    def _ask(self) -> None:
        if self.read is None:
            return
        sheet = self.read.sheet
        dialog = QInputDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setWindowTitle(self.tr("How likely it is"))
        dialog.setLabelText(self.tr("Probability, in percent"))
        dialog.setIntRange(0, 100)
        dialog.setIntValue(sheet.override if sheet.override is not None else sheet.probability)
        dialog.intValueSelected.connect(self._weigh)
        dialog.open()

    def _weigh(self, probability: int | None) -> None:
        organization, record = self.about.organization_id, self.about.record

        def command(session: "Session") -> None:
            from core.pipeline.commands import weigh

            weigh(session, organization, record, probability)

        self.shell.tasks.write(command)
