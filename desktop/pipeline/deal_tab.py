"""What a deal is made of: its amount against what was offered, what was sold, and what is done of it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.pipeline import words
from desktop.pipeline.sheets import card, side_by_side
from desktop.shell.icons import icon
from desktop.shell.records.tabs import About, TabPage
from desktop.shell.rows import Place, Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.queries import DealSheet, Promised, Sold


@dataclass(frozen=True)
class Read:
    sheet: "DealSheet"
    promised: "list[Promised]"
    sold: "list[Sold]"


class DealTab(TabPage):
    tables = ("deals", "deal_deliverables", "deal_services", "quotes")

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about)
        self.boxes: dict[int, QCheckBox] = {}
        promised, self._promised = card(self.tr("What was promised"))
        self.told = QLabel()
        self.told.setProperty("look", "muted")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.setAccessibleName(self.tr("How much of it is done"))
        shell.theme.changed.connect(self._restyle)
        self._restyle()
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        self.add = QLineEdit()
        self.add.setPlaceholderText(self.tr("Something else to deliver; Enter adds it"))
        self.add.setAccessibleName(self.tr("Something else to deliver"))
        self.add.setMaxLength(500)
        self.add.returnPressed.connect(self._promise)
        self._promised.addWidget(self.told)
        self._promised.addWidget(self.progress)
        self._promised.addLayout(self.rows)
        self._promised.addWidget(self.add)
        amounts, self._amounts = card(self.tr("Amount"))
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(16)
        self._amounts.addLayout(self.form)
        sold, self._sold = card(self.tr("What was sold"))
        self.services = QVBoxLayout()
        self._sold.addLayout(self.services)
        terms, self._terms = card(self.tr("Terms"))
        self.terms = Wrapped()
        self.terms.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._terms.addWidget(self.terms)
        self.place = Place(side_by_side((promised,), (amounts, sold, terms)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.place)

    @Slot()
    def _restyle(self) -> None:
        tokens = self.shell.theme.tokens
        self.progress.setStyleSheet(
            f"QProgressBar {{ border: 0; border-radius: 3px; background: {tokens.line}; }}"
            f"QProgressBar::chunk {{ border-radius: 3px; background: {tokens.accent}; }}"
        )

    def reload(self) -> None:
        organization, record = self.about.organization_id, self.about.record

        def query(session: "Session") -> Read:
            from core.pipeline.queries import read_deal, read_promised, read_sold

            return Read(
                read_deal(session, organization, record),
                read_promised(session, organization, record),
                read_sold(session, organization, record),
            )

        read_rows(self.shell.tasks, self, query, self._show)

    def _show(self, read: Read | Trouble) -> None:
        if isinstance(read, Trouble):
            self.place.show_refused(self.tr("The deal"), read.sentence, self.reload)
            return
        may = read.sheet.may_edit and not read.sheet.is_in_trash
        self._show_promised(read.promised, may)
        self._show_amounts(read.sheet)
        _empty(self.services)
        for each in read.sold:
            many = QLocale().toString(float(each.quantity), "g", 6)
            price = words.exact(each.price, each.currency)
            self.services.addWidget(Wrapped(f"{many} × {each.name}  ·  {price}"))
        if not read.sold:
            self.services.addWidget(Wrapped(self.tr("No services of the catalogue."), "muted"))
        said = "\n\n".join(filter(None, (read.sheet.deliverables, read.sheet.terms)))
        self.terms.say(said or self.tr("Nothing is written down yet."))
        self.place.show_content()

    def _show_promised(self, promised: "list[Promised]", may: bool) -> None:
        had_focus = next((each for each, box in self.boxes.items() if box.hasFocus()), None)
        _empty(self.rows)
        self.boxes = {}
        done = sum(each.done_at is not None for each in promised)
        self.told.setText(
            self.tr("%s of %s done") % (done, len(promised))
            if promised
            else self.tr("Nothing yet: what the services deliver comes with the win.")
        )
        self.progress.setVisible(bool(promised))
        self.progress.setRange(0, max(1, len(promised)))
        self.progress.setValue(done)
        for each in promised:
            self.rows.addWidget(self._row(each, may))
        if had_focus in self.boxes:
            self.boxes[had_focus].setFocus()
        self.add.setVisible(may)

    def _row(self, each: "Promised", may: bool) -> QWidget:
        box = self.boxes[each.id] = QCheckBox(each.title.replace("&", "&&"))
        box.setChecked(each.done_at is not None)
        box.setEnabled(may)
        said = [each.title, each.service]
        if each.done_at:
            when = words.day(each.done_at.astimezone().date())
            said.append(self.tr("done %s") % when + (f", {each.done_by}" if each.done_by else ""))
        box.setToolTip("\n".join(filter(None, said)))
        box.setAccessibleName(", ".join(filter(None, said)))
        box.toggled.connect(lambda done, number=each.id: self._tick(number, done))
        gone = QToolButton()
        gone.setProperty("look", "quiet")
        gone.setIcon(icon("x"))
        gone.setAccessibleName(self.tr("Take out: %s") % each.title)
        gone.setToolTip(gone.accessibleName())
        gone.setVisible(may)
        gone.clicked.connect(lambda _=False, number=each.id: self._withdraw(number))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(box, 1)
        line.addWidget(gone)
        return row

    def _show_amounts(self, sheet: "DealSheet") -> None:
        while self.form.rowCount():
            self.form.removeRow(0)
        self._amount(self.tr("Agreed"), words.exact(sheet.amount, sheet.currency))
        if sheet.quoted is not None:
            said = words.exact(sheet.quoted, sheet.quoted_currency or "")
            self._amount(self.tr("Quote %s") % (sheet.quote_number or ""), said)
            self._difference(sheet.amount, sheet.quoted, sheet.currency, sheet.quoted_currency)
        else:
            self._amount(self.tr("Quote"), self.tr("None was accepted"))
        self._amount(self.tr("Estimated"), words.exact(sheet.estimated, sheet.estimated_currency))

    def _difference(
        self, agreed: Decimal | None, quoted: Decimal, currency: str, other: str | None
    ) -> None:
        if agreed is None or currency != other:
            return
        off = agreed - quoted
        if off:
            sign = "+" if off > 0 else ""
            self._amount(self.tr("Against the quote"), f"{sign}{words.exact(off, currency)}")

    def _amount(self, title: str, said: str) -> None:
        name, value = QLabel(title), QLabel(said)
        name.setProperty("look", "muted")
        value.setAccessibleName(f"{title}: {said}")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.form.addRow(name, value)

    # What is done

    def _tick(self, number: int, done: bool) -> None:
        organization = self.about.organization_id

        def command(session: "Session") -> None:
            from core.pipeline.dealing import tick

            tick(session, organization, number, done=done)

        self.shell.tasks.write(command, ended=self.reload)

    @Slot()
    def _promise(self) -> None:
        organization, record, said = self.about.organization_id, self.about.record, self.add.text()
        if not said.strip():
            return

        def command(session: "Session") -> int:
            from core.pipeline.dealing import promise

            return promise(session, organization, record, [said])

        self.shell.tasks.write(command, lambda _: self.add.clear(), self.reload)

    def _withdraw(self, number: int) -> None:
        organization = self.about.organization_id

        def command(session: "Session") -> int:
            from core.pipeline.dealing import withdraw

            return withdraw(session, organization, [number])

        self.shell.tasks.write(command, ended=self.reload)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
