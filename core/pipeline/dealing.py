"""Deals: their board, their moves, what of them is done, and the contract that is drawn up from one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import func, insert, select, text, update
from sqlalchemy.orm import Session

from core.customers.choices import ContractStatus, ContractType
from core.customers.contracts import Contract
from core.errors import NotFound, Refused
from core.journal.commands import labelled
from core.pipeline.commands import MovedMeanwhile
from core.pipeline.deal_models import Deal, DealDeliverable
from core.pipeline.placing import places_between
from core.pipeline.stages import DEAL_MOVES, DealStatus, called, refusal

# Of what is over, the board shows what was settled lately.
SETTLED = (DealStatus.COMPLETED, DealStatus.CANCELLED)
SETTLED_DAYS = 90


@dataclass(frozen=True, slots=True)
class DealCard:
    id: int
    title: str
    company_id: int
    company: str
    amount: Decimal | None
    currency: str
    status: DealStatus
    since: datetime
    manager_id: int | None
    manager: str
    begins: date | None
    ends: date | None
    position: Decimal
    # Of what was promised.
    done: int
    promised: int


CARDS = text("""
    SELECT d.id, d.title, d.customer_company_id, coalesce(d.company_name, ''), d.final_amount,
           d.currency, d.deal_status, d.status_changed_at, d.campaign_manager_id,
           coalesce(u.full_name, ''), d.start_date, d.end_date, d.position, p.done, p.promised
    FROM tradewind.deals d
    LEFT JOIN tradewind.users u ON u.id = d.campaign_manager_id
    LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE l.done_at IS NOT NULL) AS done, count(*) AS promised
        FROM tradewind.deal_deliverables l
        WHERE l.organization_id = d.organization_id AND l.deal_id = d.id AND l.deleted_at IS NULL) p
      ON true
    WHERE d.organization_id = :organization AND d.deleted_at IS NULL
      AND (NOT d.deal_status = ANY (:settled) OR d.status_changed_at > now() - :days * interval '1 day')
      AND (:query = '' OR d.id IN (SELECT tradewind.search_deals(:query, 1000000)))
      AND (CAST(:manager AS bigint) IS NULL
           OR d.campaign_manager_id IS NOT DISTINCT FROM NULLIF(CAST(:manager AS bigint), 0))
    ORDER BY d.deal_status, d.position, d.id LIMIT 5000
""")


def read_deals(
    session: Session, organization: int, *, query: str = "", manager: int | None = None
) -> dict[DealStatus, list[DealCard]]:
    """By state, as they stand on the board; a manager of 0 is nobody."""
    rows = session.execute(
        CARDS,
        {
            "organization": organization,
            "settled": [status.value for status in SETTLED],
            "days": SETTLED_DAYS,
            "query": query,
            "manager": manager,
        },
    )
    found: dict[DealStatus, list[DealCard]] = {status: [] for status in DealStatus}
    for row in rows:
        said: list[Any] = [*row]
        said[6] = DealStatus(said[6])
        card = DealCard(*said)
        found[card.status].append(card)
    return found


def move_deals(
    session: Session,
    organization: int,
    seen: Mapping[int, DealStatus],
    to: DealStatus,
    *,
    above: int | None = None,
    below: int | None = None,
) -> int:
    """All of them or none, from where they were seen."""
    deals = session.execute(
        select(Deal.id, Deal.deal_status, Deal.title)
        .where(Deal.organization_id == organization, Deal.id.in_(seen), Deal.deleted_at.is_(None))
        .order_by(Deal.id)
        .with_for_update()
    ).all()
    if len(deals) < len(seen):
        raise NotFound("This deal is gone, or you may not change it.")
    for deal in deals:
        if deal.deal_status is not seen[deal.id]:
            raise MovedMeanwhile(
                f"Somebody has set “{deal.title}” to “{called(deal.deal_status)}” meanwhile."
            )
        if deal.deal_status is not to and to not in DEAL_MOVES[deal.deal_status]:
            raise Refused(refusal(deal.title, deal.deal_status, to))
    what = f"“{deals[0].title}”" if len(deals) == 1 else f"{len(deals)} deals"
    is_move = any(deal.deal_status is not to for deal in deals)
    labelled(session, f"Move {what} to {called(to)}" if is_move else f"Arrange {what}")
    places = places_between(session, Deal, organization, len(deals), above, below)
    for number, deal in enumerate(deals):
        values: dict[str, Any] = {"position": places[number]} if places else {}
        if deal.deal_status is not to:
            values["deal_status"] = to
        if values:
            session.execute(
                update(Deal)
                .where(Deal.organization_id == organization, Deal.id == deal.id)
                .values(values)
                .execution_options(synchronize_session=False)
            )
    session.expire_all()
    return len(deals)


def tick(session: Session, organization: int, deliverable: int, *, done: bool) -> None:
    """Mark something promised as done, or as still to do."""
    found = session.execute(
        select(DealDeliverable.title, DealDeliverable.done_at)
        .where(
            DealDeliverable.organization_id == organization,
            DealDeliverable.id == deliverable,
            DealDeliverable.deleted_at.is_(None),
        )
        .with_for_update()
    ).one_or_none()
    if found is None:
        raise NotFound("This is gone from the deal, or you may not change it.")
    if (found.done_at is not None) == done:
        # Somebody else was quicker, and meant the same.
        return
    labelled(session, f"Done: {found.title}" if done else f"Still to do: {found.title}")
    session.execute(
        update(DealDeliverable)
        .where(DealDeliverable.organization_id == organization, DealDeliverable.id == deliverable)
        .values(
            done_at=datetime.now(UTC) if done else None,
            done_by_id=func.tradewind.me() if done else None,
        )
        .execution_options(synchronize_session=False)
    )
    session.expire_all()


def promise(session: Session, organization: int, deal: int, titles: Sequence[str]) -> int:
    """Add what is to be delivered, below what is there."""
    said = [title for each in titles if (title := " ".join(each.split())[:500])]
    if not said:
        raise Refused("Say what is to be delivered.")
    labelled(session, f"To deliver: {said[0]}")
    last = session.scalar(
        select(func.coalesce(func.max(DealDeliverable.position), 0)).where(
            DealDeliverable.organization_id == organization, DealDeliverable.deal_id == deal
        )
    )
    for place, title in enumerate(said, (last or 0) + 1):
        session.execute(
            insert(DealDeliverable).values(
                organization_id=organization, deal_id=deal, title=title, position=place
            )
        )
    return len(said)


def withdraw(session: Session, organization: int, deliverables: Sequence[int]) -> int:
    """What is not to be delivered any more."""
    labelled(session, f"Taken out of the deal: {len(deliverables)}")
    gone = session.scalars(
        update(DealDeliverable)
        .where(
            DealDeliverable.organization_id == organization,
            DealDeliverable.id.in_(deliverables),
            DealDeliverable.deleted_at.is_(None),
        )
        .values(deleted_at=func.now())
        .returning(DealDeliverable.id)
        .execution_options(synchronize_session=False)
    ).all()
    session.expire_all()
    return len(gone)


def draft_contract(session: Session, organization: int, deal_id: int, *, today: date) -> int:
    """A contract of what the deal says: company, title, dates and amount; a draft to be completed."""
    deal = session.execute(
        select(
            Deal.customer_company_id,
            Deal.title,
            Deal.campaign_manager_id,
            Deal.final_amount,
            Deal.currency,
            Deal.start_date,
            Deal.end_date,
            Deal.contract_id,
        )
        .where(Deal.organization_id == organization, Deal.id == deal_id, Deal.deleted_at.is_(None))
        .with_for_update()
    ).one_or_none()
    if deal is None:
        raise NotFound("This deal is gone, or you may not change it.")
    if deal.contract_id is not None:
        raise Refused("This deal has its contract already.")
    labelled(session, f"Contract drafted: {deal.title}")
    begins = deal.start_date or today
    made = session.scalars(
        insert(Contract)
        .values(
            organization_id=organization,
            customer_company_id=deal.customer_company_id,
            owner_id=deal.campaign_manager_id,
            contract_number=f"{today.year}-D{deal_id}",
            title=deal.title,
            contract_type=ContractType.PROJECT,
            status=ContractStatus.DRAFT,
            start_date=begins,
            end_date=deal.end_date,
            total_value=deal.final_amount,
            currency=deal.currency,
        )
        .returning(Contract.id)
    ).one()
    session.execute(
        update(Deal)
        .where(Deal.organization_id == organization, Deal.id == deal_id)
        .values(contract_id=made)
        .execution_options(synchronize_session=False)
    )
    session.expire_all()
    return made
