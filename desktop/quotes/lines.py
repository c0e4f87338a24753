"""The lines of a quote as a sheet: cells that are typed into, and totals that follow at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from core.errors import Refused
from core.pipeline.currencies import places_of
from core.pipeline.totals import Totals, add_up, line_totals
from desktop.shell import theme
from desktop.shell.forms.reading import number, shown_number
from desktop.shell.language import said

if TYPE_CHECKING:
    from core.pipeline.quote_queries import ServiceRow, SheetLine

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ZERO = Decimal(0)
Role = Qt.ItemDataRole

# The column of each field; the place is the first, the amount the last.
FIELDS = (
    *("", "description", "quantity", "unit", "unit_price", "discount_percentage", "tax_rate"),
    "",
)
DESCRIPTION, QUANTITY, UNIT, PRICE, DISCOUNT, TAX, AMOUNT = range(1, 8)
NUMBERS = (QUANTITY, PRICE, DISCOUNT, TAX)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuoteLines", text)


@dataclass(frozen=True)
class Line:
    """A line as the window has it; of one that is being written down the number is not known yet."""

    id: int | None
    description: str = ""
    details: str | None = None
    quantity: Decimal = Decimal(1)
    unit: str | None = None
    unit_price: Decimal = ZERO
    discount_percentage: Decimal = ZERO
    tax_rate: Decimal = ZERO
    places: int = 2
    service_package_id: int | None = None
    catalogue_price: Decimal | None = None

    @property
    def has_new_price(self) -> bool:
        return self.catalogue_price is not None and self.catalogue_price != self.unit_price


def of(row: "SheetLine") -> Line:
    return Line(*(getattr(row, name) for name in Line.__dataclass_fields__))


class LinesModel(QAbstractTableModel):
    """Every cell that was typed is told by `edited`; the empty row at the end makes a new line."""

    # The row, the field, what it was and what it is.
    edited = Signal(int, str, object, object)
    begun = Signal(object)
    # A text that cannot be taken, in words.
    refused = Signal(str)
    totalled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self.currency = "EUR"
        self.is_locked = True

    def show(self, lines: Sequence[Line], currency: str, *, locked: bool) -> None:
        same = [line.id for line in lines] == [line.id for line in self.lines]
        if same and locked == self.is_locked and currency == self.currency:
            if list(lines) != self.lines:
                self.lines = [*lines]
                last = self.index(max(0, len(lines) - 1), AMOUNT)
                self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.beginResetModel()
            self.lines, self.currency, self.is_locked = [*lines], currency, locked
            self.endResetModel()
        self.totalled.emit(self.totals)

    @property
    def totals(self) -> Totals:
        return add_up(self.lines)

    def is_new(self, row: int) -> bool:
        return row == len(self.lines)

    # Shown

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines) + (not self.is_locked)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(FIELDS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        may_begin = not self.is_new(index.row()) or index.column() == DESCRIPTION
        if FIELDS[index.column()] and not self.is_locked and may_begin:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(  # noqa: PLR0911 (one for each role)
        self, index: Index, role: int = Role.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Role.TextAlignmentRole:
            return RIGHT if column in (*NUMBERS, AMOUNT) else LEFT
        if self.is_new(row):
            return self._empty(column, role)
        line = self.lines[row]
        if role == Role.DisplayRole:
            return self.text(line, row, column)
        if role == Role.EditRole:
            return self._typed(line, column)
        if role == Role.AccessibleTextRole:
            told = f"{self.headerData(column, Qt.Orientation.Horizontal)}: {self.text(line, row, column)}"
            return f"{told}. {self._tip(line, column)}" if self._is_marked(line, column) else told
        if role == Role.ForegroundRole:
            return QColor(theme.colour(self._colour(line, column)))
        if role == Role.ToolTipRole:
            return self._tip(line, column)
        return None

    def _colour(self, line: Line, column: int) -> str:
        if self._is_marked(line, column):
            return "accent"
        is_nothing = column == DISCOUNT and not line.discount_percentage
        return "muted" if column == 0 or is_nothing else "text"

    def text(self, line: Line, row: int, column: int) -> str:
        mark = "● " if self._has_hint(line) else ""
        discount = f"{_plain(line.discount_percentage)} %" if line.discount_percentage else "–"
        return (
            str(row + 1),
            " ".join(line.description.split()),
            _plain(line.quantity),
            line.unit or "",
            mark + shown_number(line.unit_price, line.places),
            discount,
            f"{_plain(line.tax_rate)} %",
            shown_number(line_totals(line).net, line.places),
        )[column]

    def _typed(self, line: Line, column: int) -> str:
        value: Any = getattr(line, FIELDS[column]) if FIELDS[column] else ""
        if column == PRICE:
            return shown_number(value, line.places)
        return _plain(value) if column in NUMBERS else str(value or "")

    def _empty(self, column: int, role: int) -> object:
        if role == Role.DisplayRole and column == DESCRIPTION:
            return _tr("Type to add a line…")
        if role == Role.AccessibleTextRole and column == DESCRIPTION:
            return _tr("New line")
        if role == Role.ForegroundRole:
            return QColor(theme.colour("muted"))
        return "" if role in (Role.DisplayRole, Role.EditRole) else None

    def _has_hint(self, line: Line) -> bool:
        return line.has_new_price and not self.is_locked

    def _is_marked(self, line: Line, column: int) -> bool:
        return column == PRICE and self._has_hint(line)

    def _tip(self, line: Line, column: int) -> str:
        if line.catalogue_price is not None and self._is_marked(line, column):
            price = shown_number(line.catalogue_price, line.places)
            return _tr("The catalogue says %s by now; Ctrl+T takes that.") % price
        if column == DESCRIPTION:
            return "\n".join(filter(None, (line.description, line.details)))
        return ""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            titles = (
                "",
                _tr("Service"),
                _tr("Quantity"),
                _tr("Unit"),
                _tr("Unit price"),
                _tr("Discount"),
                _tr("Tax"),
                _tr("Amount"),
            )
            return titles[section]
        if role == Role.TextAlignmentRole:
            return RIGHT if section in (*NUMBERS, AMOUNT) else LEFT
        return None

    # Typed into

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid() or self.is_locked:
            return False
        row, column = index.row(), index.column()
        if self.is_new(row):
            return self._begin(str(value).strip())
        line, field = self.lines[row], FIELDS[column]
        before = getattr(line, field)
        try:
            after = _read(column, str(value), places_of(self.currency))
        except Refused as refusal:
            self.refused.emit(said(str(refusal)))
            return False
        if after == before:
            return True
        changed: dict[str, Any] = {field: after}
        self.put(row, replace(line, **changed))
        self.edited.emit(row, field, before, after)
        return True

    def take_service(self, row: int, service: "ServiceRow") -> None:
        """What was found in the catalogue while typing; into a new line, or over what stands there."""
        entry: dict[str, Any] = {
            "description": service.name,
            "details": service.details[:4_000] if service.details else None,
            "unit_price": service.price,
            "tax_rate": service.tax_rate,
            "service_package_id": service.id,
        }
        if self.is_new(row):
            self._append(entry, service.price)
            return
        line = self.lines[row]
        self.put(row, replace(line, **entry, catalogue_price=service.price))
        for field, value in entry.items():
            if getattr(line, field) != value:
                self.edited.emit(row, field, getattr(line, field), value)

    def say_more(self, row: int, details: str) -> None:
        """What is printed smaller below the line."""
        line, after = self.lines[row], details.strip()[:4_000] or None
        if after != line.details:
            self.put(row, replace(line, details=after))
            self.edited.emit(row, "details", line.details, after)

    def put(self, row: int, line: Line) -> None:
        self.lines[row] = line
        self.dataChanged.emit(self.index(row, 0), self.index(row, AMOUNT))
        self.totalled.emit(self.totals)

    def move(self, row: int, to: int) -> None:
        last = len(self.lines) - 1
        if row == to or not (0 <= row <= last and 0 <= to <= last):
            return
        # Qt names the place before which the row will stand.
        self.beginMoveRows(NOWHERE, row, row, NOWHERE, to + (to > row))
        self.lines.insert(to, self.lines.pop(row))
        self.endMoveRows()
        self.dataChanged.emit(self.index(0, 0), self.index(last, 0))

    def take_out(self, rows: Sequence[int]) -> None:
        for row in sorted(rows, reverse=True):
            self.beginRemoveRows(NOWHERE, row, row)
            del self.lines[row]
            self.endRemoveRows()
        self.totalled.emit(self.totals)

    def _begin(self, description: str) -> bool:
        if not description:
            return False
        if len(description) > 500:
            self.refused.emit(_tr("A line has room for 500 characters."))
            return False
        self._append({"description": description}, None)
        return True

    def _append(self, entry: dict[str, Any], price: Decimal | None) -> None:
        row = len(self.lines)
        last = self.lines[-1] if self.lines else None
        said = {"tax_rate": last.tax_rate, **entry} if last else entry
        # The empty row has become the line; the one that comes is the next empty row.
        self.beginInsertRows(NOWHERE, row + 1, row + 1)
        places = places_of(self.currency)
        self.lines.append(Line(None, **said, places=places, catalogue_price=price))
        self.endInsertRows()
        self.dataChanged.emit(self.index(row, 0), self.index(row, AMOUNT))
        self.begun.emit(said)
        self.totalled.emit(self.totals)


def _plain(value: Decimal) -> str:
    """As many places as it has: 1.5, and 3 rather than 3.000."""
    whole = value == value.to_integral_value()
    return shown_number(value.quantize(Decimal(1)) if whole else value.normalize())


def _read(column: int, typed: str, places: int) -> object:
    text = typed.strip()
    if column == DESCRIPTION:
        if not text:
            raise Refused(_tr("A line says what it is about; Del takes it out."))
        if len(text) > 500:
            raise Refused(_tr("A line has room for 500 characters."))
        return text
    if column == UNIT:
        if len(text) > 20:
            raise Refused(_tr("A unit has at most 20 characters."))
        return text or None
    value = number(text.rstrip("%").strip() or "0")
    if column == QUANTITY:
        if value <= 0:
            raise Refused(_tr("A quantity is more than nothing."))
        return _within(value, 3, Decimal(10) ** 9)
    if column == PRICE:
        return _within(value, places, Decimal(10) ** 10)
    if not 0 <= value <= 100:
        raise Refused(_tr("That lies between 0 and 100 percent."))
    return _within(value, 2, Decimal(101))


def _within(value: Decimal, places: int, most: Decimal) -> Decimal:
    if abs(value) >= most:
        raise Refused(_tr("That is too large a number."))
    if value != round(value, places):
        if places == 0:
            raise Refused(_tr("This currency has no smaller coin than one."))
        raise Refused(_tr("That has more than %s decimal places.") % places)
    return value
