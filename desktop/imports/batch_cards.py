"""What an import did, in cards: its rows, its companies, what it was worth, and how it was read."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from core.imports.choices import Target
from core.imports.fields import EXTRA, field
from core.imports.reasons import in_words
from desktop.imports import words
from desktop.shell.language import said
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from core.imports.batches import Batch
    from core.imports.looking import Companies, Worth


def of_rows(batch: "Batch") -> QFrame:
    count = QLocale().toString
    return card(
        _tr("Rows"),
        [
            (_tr("In the file"), count(batch.total_rows)),
            (_tr("New"), count(batch.created_rows)),
            (_tr("Updated"), count(batch.updated_rows)),
            (_tr("Skipped"), count(batch.skipped_rows)),
            (_tr("Blocked"), count(batch.blocked_rows)),
            (_tr("Invalid"), count(batch.invalid_rows)),
        ],
        _reasons(batch),
    )


def of_companies(batch: "Batch", companies: "Companies") -> QFrame:
    def people(how: str) -> int:
        return sum(found.get(how, 0) for found in batch.reasons.values())

    count = QLocale().toString
    linked = people("company_known") + people("company_made")
    return card(
        _tr("Companies they name"),
        [
            (_tr("People linked to theirs"), count(linked)),
            (_tr("Companies made"), count(companies.made)),
            (_tr("Of these still here"), count(companies.living)),
            (_tr("Left to do: several have the name"), count(people("company_unclear"))),
            (_tr("Without: not here, and not made"), count(people("company_absent"))),
        ],
    )


def of_money(batch: "Batch", worth: "Worth | None") -> QFrame:
    """Cost and income of the new rows; each with what it is counted of."""
    locale = QLocale()
    rows = []
    if worth is not None:
        answered = (
            _tr("With an opportunity") if batch.target == Target.COMPANIES else _tr("Have answered")
        )
        rows = [
            (_tr("Still here"), locale.toString(worth.living)),
            (answered, locale.toString(worth.answered)),
            (_tr("Became customers"), locale.toString(worth.converted)),
            (_tr("Income"), _income(worth)),
        ]
    if batch.cost is not None and batch.created_rows:
        each = batch.cost / batch.created_rows
        rows.append((_tr("Cost of each new row"), _money(each, batch.currency)))
        if batch.cost and worth is not None and list(worth.currencies) in ([], [batch.currency]):
            back = 100 * (worth.revenue - batch.cost) / batch.cost
            rows.append((_tr("Return on the cost"), f"{locale.toString(round(back))} %"))
    return card(_tr("Cost and income"), rows)


def of_fields(batch: "Batch") -> QFrame:
    valid = max(1, batch.total_rows - batch.invalid_rows)
    rows = [
        (_title(batch, name), f"{100 * many // valid} %")
        for name, many in sorted(batch.quality.items(), key=lambda each: -each[1])
    ]
    return card(_tr("How full the fields are"), rows)


def of_columns(batch: "Batch") -> QFrame:
    """As they stand in the file."""
    headers = batch.settings.get("shape", {}).get("headers", ())
    places = {header: place for place, header in enumerate(headers)}
    mapped = [
        (header, name[len(EXTRA) :] if name.startswith(EXTRA) else _title(batch, name))
        for header, name in sorted(
            batch.mapping.items(), key=lambda each: places.get(each[0], len(places))
        )
        if name
    ]
    return card(_tr("Which column became what"), mapped)


def _reasons(batch: "Batch") -> str:
    lines = []
    for verdict, found in batch.reasons.items():
        for reason, many in found.items():
            if reason.startswith("company_"):
                # A card of its own tells of these.
                continue
            text = in_words(reason, Target(batch.target), said)
            lines.append(f"{words.verdict(verdict)}: {text} ({QLocale().toString(many)})")
    return "\n".join(lines)


def _title(batch: "Batch", name: str) -> str:
    found = field(Target(batch.target), name)
    return said(found.title) if found else name.replace("_", " ").capitalize()


def card(title: str, rows: "list[tuple[str, str]]", below: str = "") -> QFrame:
    made = QFrame()
    made.setProperty("look", "card")
    heading = QLabel(title)
    heading.setProperty("look", "heading")
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    # As many beside each other as a small window has room for.
    beside = 3
    for place, (name, value) in enumerate(rows):
        pair = QVBoxLayout()
        pair.setSpacing(0)
        for text, look in ((name, "small"), (value, "label")):
            label = Wrapped(text, look)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            pair.addWidget(label)
        grid.addLayout(pair, place // beside, place % beside)
    for place in range(beside):
        grid.setColumnStretch(place, 1)
    column = QVBoxLayout(made)
    column.setContentsMargins(18, 14, 18, 14)
    column.setSpacing(10)
    column.addWidget(heading)
    column.addLayout(grid)
    if below:
        column.addWidget(Wrapped(below, "muted"))
    return made


def _money(amount: Decimal, currency: str) -> str:
    # Of what a row costs, bought by the million, nothing would be left.
    places = 2 if amount == 0 or abs(amount) >= Decimal("0.01") else 5
    return f"{QLocale().toString(float(amount), 'f', places)} {currency}"


def _income(worth: "Worth") -> str:
    if len(worth.currencies) > 1:
        return ", ".join(worth.currencies)
    return _money(worth.revenue, worth.currencies[0] if worth.currencies else "").strip()


def _tr(said_: str) -> str:
    return QCoreApplication.translate("BatchPage", said_)
