"""What an opportunity is about: services of the catalogue, how many of each, and at which price."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from desktop.pipeline import words
from desktop.shell.icons import icon
from desktop.shell.records.tabs import About
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Elided

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.queries import Service


MOST = 1_000_000


class ServicesCard(QFrame):
    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__()
        self.shell, self.about = shell, about
        self.setProperty("look", "card")
        self._services: list[Service] = []
        heading = QLabel(self.tr("What it is about"))
        heading.setProperty("look", "heading")
        self.total = QLabel()
        self.total.setProperty("look", "heading")
        self.rows = QGridLayout()
        self.rows.setHorizontalSpacing(10)
        self.rows.setVerticalSpacing(4)
        self.rows.setColumnStretch(0, 1)
        self.more = QComboBox()
        self.more.setAccessibleName(self.tr("Add a service"))
        self.more.setAccessibleDescription(self.more.accessibleName())
        self.more.activated.connect(self._add)
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch()
        head.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.rows)
        column.addWidget(self.more)

    def show_services(self, services: "Sequence[Service]", *, may: bool) -> None:
        self._services = [*services]
        while (item := self.rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        taken = [each for each in services if each.quantity is not None]
        for row, service in enumerate(taken):
            self._draw(row, service, may)
        if not taken:
            empty = QLabel(self.tr("No services yet; a quote can begin with them."))
            empty.setProperty("look", "muted")
            empty.setWordWrap(True)
            self.rows.addWidget(empty, 0, 0, 1, 4)
        sums: dict[str, Decimal] = {}
        for service in taken:
            price = service.price if service.own_price is None else service.own_price
            sums[service.currency] = sums.get(service.currency, Decimal(0)) + price * (
                service.quantity or Decimal(0)
            )
        self.total.setText(words.sums((amount, unit) for unit, amount in sums.items()))
        self.more.clear()
        self.more.addItem(self.tr("Add a service…"), None)
        for service in services:
            if service.quantity is None:
                shown = words.money(service.price, service.currency)
                self.more.addItem(f"{service.name}  ·  {shown}", service.id)
        self.more.setVisible(may and self.more.count() > 1)

    def _draw(self, row: int, service: "Service", may: bool) -> None:
        name = Elided(service.name, policy=QSizePolicy.Policy.Ignored)
        name.setMinimumWidth(60)
        quantity = QLineEdit(_written(service.quantity))
        quantity.setAlignment(Qt.AlignmentFlag.AlignRight)
        quantity.setFixedWidth(76)
        quantity.setMaxLength(12)
        quantity.setAccessibleName(self.tr("How many: %s") % service.name)
        quantity.setEnabled(may)
        quantity.editingFinished.connect(
            lambda line=quantity, service=service: self._count(line, service)
        )
        price = service.price if service.own_price is None else service.own_price
        shown = QLabel(words.money(price * (service.quantity or 0), service.currency))
        shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        gone = QToolButton()
        gone.setProperty("look", "quiet")
        gone.setIcon(icon("x"))
        gone.setAccessibleName(self.tr("Take out: %s") % service.name)
        gone.setToolTip(gone.accessibleName())
        gone.setVisible(may)
        gone.clicked.connect(lambda _=False, service=service: self._put(service.id, None))
        for place, part in enumerate((name, quantity, shown, gone)):
            self.rows.addWidget(part, row, place)

    def _count(self, line: QLineEdit, service: "Service") -> None:
        """What was typed as a number, or what stood there before."""
        said, is_number = QLocale().toDouble(line.text())
        quantity = Decimal(str(round(said, 3))) if is_number else Decimal(0)
        if not 0 < quantity < MOST:
            line.setText(_written(service.quantity))
            self.shell.say(self.tr("How many of “%s”? Write a number above 0.") % service.name)
        elif quantity != service.quantity:
            self._put(service.id, quantity)

    @Slot(int)
    def _add(self, place: int) -> None:
        service = self.more.itemData(place)
        if isinstance(service, int):
            self._put(service, Decimal(1))

    def _put(self, service: int, quantity: Decimal | None) -> None:
        chosen = {
            each.id: (each.quantity, each.own_price)
            for each in self._services
            if each.quantity is not None
        }
        if quantity is None:
            chosen.pop(service, None)
        else:
            chosen[service] = (quantity, chosen.get(service, (None, None))[1])
        organization, record = self.about.organization_id, self.about.record
        said = {each: (many, price) for each, (many, price) in chosen.items() if many is not None}

        def command(session: "Session") -> None:
            from core.pipeline.commands import put_services

            put_services(session, organization, record, said)

        self.shell.tasks.write(command)


def _written(quantity: Decimal | None) -> str:
    return QLocale().toString(float(quantity or 0), "g", 9)
