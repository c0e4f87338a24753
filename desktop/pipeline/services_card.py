"""What an opportunity is about: services of the catalogue, how many of each, and at which price."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
)

from desktop.pipeline import words
from desktop.shell.icons import icon
from desktop.shell.records.tabs import About
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.queries import Service


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

    def show_services(self, services: "Sequence[Service]", currency: str, *, may: bool) -> None:
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
        name = QLabel(service.name)
        name.setToolTip(service.name)
        name.setMinimumWidth(60)
        quantity = QDoubleSpinBox()
        quantity.setRange(0.001, 99_999)
        quantity.setDecimals(0 if service.quantity == int(service.quantity or 0) else 3)
        quantity.setValue(float(service.quantity or 0))
        quantity.setAccessibleName(self.tr("How many: %s") % service.name)
        quantity.setKeyboardTracking(False)
        quantity.setEnabled(may)
        quantity.valueChanged.connect(
            lambda value, service=service: self._put(service.id, Decimal(str(round(value, 3))))
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
