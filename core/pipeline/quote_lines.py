"""The lines of a quote that is not sent yet; the caller's transaction commits."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sqlalchemy import ColumnElement, func, insert, select, update
from sqlalchemy.orm import Session

from core.errors import NotFound, Refused
from core.journal.editing import Saved, save
from core.pipeline.models import OpportunityService, ServicePackage
from core.pipeline.quote_models import Quote, QuoteItem


def add_line(
    session: Session, organization: int, quote_id: int, entry: Mapping[str, object]
) -> int:
    """At the end; what is not said of it is as in the line before it."""
    last = session.execute(
        select(QuoteItem.position, QuoteItem.tax_rate)
        .where(*lines_of(organization, quote_id))
        .order_by(QuoteItem.position.desc(), QuoteItem.id.desc())
        .limit(1)
    ).one_or_none()
    position, tax_rate = last or (0, _last_tax_rate(session, organization))
    said = {"unit_price": 0, "tax_rate": tax_rate, "position": position + 1, **entry}
    return session.scalars(
        insert(QuoteItem)
        .values(organization_id=organization, quote_id=quote_id, **said)
        .returning(QuoteItem.id)
    ).one()


def add_services(
    session: Session, organization: int, quote_id: int, services: Sequence[int]
) -> list[int]:
    """Of the catalogue, as it is at this moment: the lines keep that, whatever it costs later."""
    currency = session.scalar(select(Quote.currency).where(*the_quote(organization, quote_id)))
    rows = session.execute(
        select(ServicePackage).where(
            ServicePackage.organization_id == organization, ServicePackage.id.in_(services)
        )
    ).scalars()
    by_id = {each.id: each for each in rows}
    made = []
    for number in services:
        if (service := by_id.get(number)) is None:
            raise NotFound("This service is not in the catalogue any more.")
        if service.currency != currency:
            raise Refused(
                f"“{service.name}” is priced in {service.currency} and the quote is in {currency}:"
                " a line of your own takes any price."
            )
        made.append(add_line(session, organization, quote_id, _from_catalogue(service)))
    return made


def edit_line(
    session: Session,
    organization: int,
    line_id: int,
    base: Mapping[str, object],
    edit: Mapping[str, object],
) -> Saved:
    return save(session, QuoteItem, (organization, line_id), base, edit)


def take_new_price(session: Session, organization: int, line_id: int) -> None:
    """What the catalogue says by now; asked for, never by itself."""
    price = session.scalar(
        select(ServicePackage.price)
        .join(
            QuoteItem,
            (QuoteItem.organization_id == ServicePackage.organization_id)
            & (QuoteItem.service_package_id == ServicePackage.id),
        )
        .where(QuoteItem.organization_id == organization, QuoteItem.id == line_id)
    )
    if price is None:
        raise NotFound("This service is not in the catalogue any more.")
    session.execute(
        update(QuoteItem)
        .where(QuoteItem.organization_id == organization, QuoteItem.id == line_id)
        .values(unit_price=price)
    )


def arrange(session: Session, organization: int, quote_id: int, order: Sequence[int]) -> None:
    """The lines in this order; those that a colleague has added meanwhile stay at the end."""
    places = {line: place for place, line in enumerate(order, 1)}
    there = session.execute(
        select(QuoteItem.id, QuoteItem.position)
        .where(*lines_of(organization, quote_id))
        .order_by(QuoteItem.position, QuoteItem.id)
    ).all()
    end = len(order)
    for number, position in there:
        if number not in places:
            end += 1
        place = places.get(number, end)
        if place != position:
            session.execute(
                update(QuoteItem)
                .where(QuoteItem.organization_id == organization, QuoteItem.id == number)
                .values(position=place)
            )


def remove_lines(session: Session, organization: int, lines: Sequence[int]) -> int:
    """Out of the draft; taking it back brings them again."""
    gone = session.scalars(
        update(QuoteItem)
        .where(
            QuoteItem.organization_id == organization,
            QuoteItem.id.in_(lines),
            QuoteItem.deleted_at.is_(None),
        )
        .values(deleted_at=func.now())
        .returning(QuoteItem.id)
    ).all()
    if not gone:
        raise NotFound("These lines are gone already.")
    return len(gone)


def take_over_quantities(
    session: Session, organization: int, quote_id: int, opportunity_id: int
) -> None:
    """As many as the opportunity is about, at the price that was spoken of."""
    session.execute(
        update(QuoteItem)
        .where(
            *lines_of(organization, quote_id),
            OpportunityService.organization_id == organization,
            OpportunityService.opportunity_id == opportunity_id,
            OpportunityService.deleted_at.is_(None),
            OpportunityService.service_package_id == QuoteItem.service_package_id,
        )
        .values(
            quantity=OpportunityService.quantity,
            unit_price=func.coalesce(OpportunityService.unit_price, QuoteItem.unit_price),
        )
        .execution_options(synchronize_session=False)
    )


def the_quote(organization: int, quote_id: int) -> tuple[ColumnElement[bool], ...]:
    return Quote.organization_id == organization, Quote.id == quote_id


def lines_of(organization: int, quote_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        QuoteItem.organization_id == organization,
        QuoteItem.quote_id == quote_id,
        QuoteItem.deleted_at.is_(None),
    )


def _last_tax_rate(session: Session, organization: int) -> Decimal:
    last = session.scalar(
        select(QuoteItem.tax_rate)
        .where(QuoteItem.organization_id == organization)
        .order_by(QuoteItem.id.desc())
        .limit(1)
    )
    return last if last is not None else Decimal(0)


def _from_catalogue(service: ServicePackage) -> dict[str, object]:
    return {
        "service_package_id": service.id,
        "description": service.name,
        "details": service.description[:4_000] if service.description else None,
        "unit_price": service.price,
        "tax_rate": service.tax_rate,
    }
