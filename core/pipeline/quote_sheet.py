"""What a person does in the sheet of a quote, as the journal calls it; the caller's transaction commits."""

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from core.journal.commands import labelled
from core.journal.editing import save
from core.pipeline import quote_lines
from core.pipeline.quote_inputs import LineEdit
from core.pipeline.quote_models import Quote

Values = Mapping[str, object]
TITLED = frozenset(
    {
        *("description", "details", "quantity", "unit"),
        *("unit_price", "discount_percentage", "tax_rate"),
    }
)


def add_line(session: Session, organization: int, record: int, entry: Values) -> int:
    labelled(session, f"Quote line: {entry['description']}")
    return quote_lines.add_line(session, organization, record, entry)


def edit_line(session: Session, organization: int, line: int, base: Values, edit: Values) -> None:
    titles = [LineEdit.model_fields[name].title or name for name in edit if name in TITLED]
    labelled(session, f"Quote line: {', '.join(titles) or 'Service'}")
    quote_lines.edit_line(session, organization, line, base, edit)


def arrange(session: Session, organization: int, record: int, order: Sequence[int]) -> None:
    labelled(session, "Quote lines moved")
    quote_lines.arrange(session, organization, record, order)


def remove_lines(session: Session, organization: int, lines: Sequence[int]) -> int:
    labelled(session, f"Quote lines taken out: {len(lines)}")
    return quote_lines.remove_lines(session, organization, lines)


def take_new_price(session: Session, organization: int, line: int) -> None:
    labelled(session, "Quote line: Price of the catalogue")
    quote_lines.take_new_price(session, organization, line)


def choose_contact(
    session: Session, organization: int, record: int, base: int | None, contact: int | None
) -> None:
    labelled(session, "Quote: Contact")
    save(
        session,
        Quote,
        (organization, record),
        {"contact_id": base},
        {"contact_id": contact},
    )
