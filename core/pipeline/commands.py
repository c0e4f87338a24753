"""What is done with opportunities and deals; the caller's transaction commits, one undo takes all back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import insert, select, text, update
from sqlalchemy.orm import Session

from core.errors import NotFound, Refused
from core.journal.commands import labelled
from core.pipeline.models import Opportunity, OpportunityService
from core.pipeline.placing import places_between
from core.pipeline.stages import STAGE_MOVES, LostReason, Stage, called, refusal

# A card that is dropped where nobody said: above all others.
TOP = text("-extract(epoch FROM clock_timestamp())")

LAST_MOVED = text("""
    SELECT c.to_stage, u.full_name FROM tradewind.opportunity_stage_changes c
    LEFT JOIN tradewind.users u ON u.id = c.changed_by_id
    WHERE c.organization_id = :organization AND c.opportunity_id = :opportunity
    ORDER BY c.at DESC, c.id DESC LIMIT 1
""")


class MovedMeanwhile(Refused):
    """Somebody else has moved it since it was drawn here; nothing is written."""


@dataclass(frozen=True, slots=True)
class Moved:
    count: int
    to: Stage
    # Of each that was won, its deal: what a contract may be made of.
    deals: tuple[int, ...] = ()


def move(
    session: Session,
    organization: int,
    seen: Mapping[int, Stage],
    to: Stage,
    *,
    above: int | None = None,
    below: int | None = None,
    lost_reason: LostReason | None = None,
    lost_details: str | None = None,
) -> Moved:
    """All of them or none, from where they were seen, to below `above` and above `below`.

    Locked first: of two who drag one card the second hears where the first has put it.
    """
    cards = session.execute(
        select(Opportunity.id, Opportunity.stage, Opportunity.title)
        .where(
            Opportunity.organization_id == organization,
            Opportunity.id.in_(seen),
            Opportunity.deleted_at.is_(None),
        )
        .order_by(Opportunity.id)
        .with_for_update()
    ).all()
    if len(cards) < len(seen):
        _missing(session, organization, seen, {card.id for card in cards})
    for card in cards:
        if card.stage is not seen[card.id]:
            raise _moved_meanwhile(session, organization, card.id, card.title)
    leaving = [card for card in cards if card.stage is not to]
    for card in leaving:
        if to not in STAGE_MOVES[card.stage]:
            raise Refused(refusal(card.title, card.stage, to))
    if to is Stage.CLOSED_LOST and leaving and lost_reason is None:
        raise Refused("Say why it was lost.")
    what = f"“{cards[0].title}”" if len(cards) == 1 else f"{len(cards)} opportunities"
    labelled(session, f"Move {what} to {called(to)}" if leaving else f"Arrange {what}")
    places = places_between(session, Opportunity, organization, len(seen), above, below)
    lost = {"lost_reason": lost_reason, "lost_details": lost_details or None}
    for number, card in enumerate(card for each in seen for card in cards if card.id == each):
        values: dict[str, Any] = {"position": places[number] if places else TOP}
        if card.stage is not to:
            values |= {"stage": to} | (lost if to is Stage.CLOSED_LOST else {})
        session.execute(
            update(Opportunity)
            .where(Opportunity.organization_id == organization, Opportunity.id == card.id)
            .values(values)
            .execution_options(synchronize_session=False)
        )
    session.expire_all()
    won = [card.id for card in leaving] if to is Stage.CLOSED_WON else []
    return Moved(len(cards), to, _deals(session, organization, won))


def add(session: Session, organization: int, entry: Mapping[str, object]) -> int:
    """An opportunity of what was typed and nothing else."""
    labelled(session, f"New opportunity: {entry.get('title')}")
    values = {"organization_id": organization, **entry}
    return session.scalars(insert(Opportunity).values(values).returning(Opportunity.id)).one()


def put_services(
    session: Session,
    organization: int,
    opportunity: int,
    chosen: Mapping[int, tuple[Decimal, Decimal | None]],
) -> None:
    """What it is about from now on: by service its quantity, and a price where it has one of its own."""
    labelled(session, "Services of the opportunity")
    here = (
        OpportunityService.organization_id == organization,
        OpportunityService.opportunity_id == opportunity,
        OpportunityService.deleted_at.is_(None),
    )
    there = {
        row.service_package_id: row
        for row in session.execute(
            select(
                OpportunityService.id,
                OpportunityService.service_package_id,
                OpportunityService.quantity,
                OpportunityService.unit_price,
            )
            .where(*here)
            .with_for_update()
        )
    }
    for service, row in there.items():
        said = chosen.get(service)
        if said == (row.quantity, row.unit_price):
            continue
        changed: dict[str, Any] = (
            {"deleted_at": text("now()")}
            if said is None
            else {"quantity": said[0], "unit_price": said[1]}
        )
        session.execute(
            update(OpportunityService)
            .where(*here, OpportunityService.id == row.id)
            .values(changed)
            .execution_options(synchronize_session=False)
        )
    for service, (quantity, price) in chosen.items():
        if service not in there:
            session.execute(
                insert(OpportunityService).values(
                    organization_id=organization,
                    opportunity_id=opportunity,
                    service_package_id=service,
                    quantity=quantity,
                    unit_price=price,
                )
            )
    session.expire_all()


def explain_loss(
    session: Session, organization: int, opportunity: int, reason: LostReason, details: str | None
) -> None:
    """Why it was lost, seen with a little distance; that it was lost, and when, stays."""
    labelled(session, "Why it was lost")
    found = session.scalars(
        update(Opportunity)
        .where(
            Opportunity.organization_id == organization,
            Opportunity.id == opportunity,
            Opportunity.deleted_at.is_(None),
            Opportunity.stage == Stage.CLOSED_LOST,
        )
        .values(lost_reason=reason, lost_details=details or None)
        .returning(Opportunity.id)
        .execution_options(synchronize_session=False)
    ).all()
    session.expire_all()
    if not found:
        raise Refused("This opportunity is not lost any more, or you may not change it.")


def weigh(session: Session, organization: int, opportunity: int, probability: int | None) -> None:
    """A person's own probability; None goes back to what the stage weighs."""
    labelled(
        session,
        "Probability: as its stage" if probability is None else f"Probability: {probability} %",
    )
    found = session.scalars(
        update(Opportunity)
        .where(
            Opportunity.organization_id == organization,
            Opportunity.id == opportunity,
            Opportunity.deleted_at.is_(None),
            Opportunity.closed_at.is_(None),
        )
        .values(probability_override=probability)
        .returning(Opportunity.id)
        .execution_options(synchronize_session=False)
    ).all()
    session.expire_all()
    if not found:
        raise Refused("This opportunity is closed or gone, or you may not change it.")


def _deals(session: Session, organization: int, won: Sequence[int]) -> tuple[int, ...]:
    from core.pipeline.deal_models import Deal

    if not won:
        return ()
    found = select(Deal.id).where(
        Deal.organization_id == organization,
        Deal.opportunity_id.in_(won),
        Deal.deleted_at.is_(None),
    )
    return tuple(session.scalars(found.order_by(Deal.id)))


def _missing(
    session: Session, organization: int, seen: Mapping[int, Stage], there: set[int]
) -> None:
    left = [each for each in seen if each not in there]
    visible = session.scalars(
        select(Opportunity.id).where(
            Opportunity.organization_id == organization,
            Opportunity.id.in_(left),
            Opportunity.deleted_at.is_(None),
        )
    ).first()
    if visible is not None:
        # It can be seen and not locked: that is what the policies do to whoever may only look.
        raise Refused("You may look at opportunities here, but not move them.")
    raise NotFound("This opportunity is gone: somebody has moved it to the trash.")


def _moved_meanwhile(
    session: Session, organization: int, opportunity: int, title: str
) -> MovedMeanwhile:
    last = session.execute(
        LAST_MOVED, {"organization": organization, "opportunity": opportunity}
    ).one()
    by = last.full_name or "Somebody"
    return MovedMeanwhile(
        f"{by} has moved “{title}” to “{called(Stage(last.to_stage))}” meanwhile."
    )
