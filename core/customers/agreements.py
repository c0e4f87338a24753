"""What is done with contracts: signed, moved by the calendar, ended early, renewed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import insert, select, text, update
from sqlalchemy.orm import Session

from core.customers.choices import ContractStatus
from core.customers.contracts import Contract
from core.customers.dealings import Task
from core.errors import NotFound, Refused
from core.journal.commands import labelled

# So long before the last day of notice a contract is on everybody's mind.
WARNING_DAYS = 60


@dataclass(frozen=True, slots=True)
class Advanced:
    """How many contracts the calendar has moved."""

    renewed_themselves: int
    expiring: int
    expired: int
    reminders: int

    def __bool__(self) -> bool:
        return any((self.renewed_themselves, self.expiring, self.expired, self.reminders))


def sign(session: Session, organization: int, contract: int, on: date) -> None:
    """From a draft to a contract in force."""
    labelled(session, "Contract signed")
    _moved(session, organization, contract, {"status": ContractStatus.ACTIVE, "signed_on": on})


def terminate(session: Session, organization: int, contract: int, on: date, reason: str) -> None:
    said = " ".join(reason.split())
    if not said:
        raise Refused("Say why the contract ends early.")
    labelled(session, "Contract terminated")
    _moved(
        session,
        organization,
        contract,
        {
            "status": ContractStatus.TERMINATED,
            "terminated_on": on,
            "termination_reason": said,
            "auto_renewal": False,
        },
    )


def renew(session: Session, organization: int, contract: int, today: date) -> int:
    """A draft that follows upon this contract, of the same length and on the same terms."""
    old = session.scalars(
        select(Contract)
        .where(
            Contract.organization_id == organization,
            Contract.id == contract,
            Contract.deleted_at.is_(None),
        )
        .with_for_update()
    ).one_or_none()
    if old is None:
        raise NotFound("This contract is gone, or you may not change it.")
    if old.status in (ContractStatus.DRAFT, ContractStatus.TERMINATED, ContractStatus.RENEWED):
        raise Refused(f"A contract that is {old.status} cannot be renewed.")
    there = session.scalar(
        select(Contract.contract_number).where(
            Contract.organization_id == organization,
            Contract.renews_id == contract,
            Contract.deleted_at.is_(None),
        )
    )
    if there is not None:
        raise Refused(f"Its renewal is there already: {there}.")
    labelled(session, f"Renewal of {old.contract_number}")
    begins = (old.end_date or today) + timedelta(days=1)
    return session.scalars(
        insert(Contract)
        .values(
            organization_id=organization,
            customer_company_id=old.customer_company_id,
            owner_id=old.owner_id,
            contract_number=_next_number(session, organization, old.contract_number),
            title=old.title,
            contract_type=old.contract_type,
            start_date=begins,
            end_date=_months_later(begins, old.renewal_months) - timedelta(days=1),
            monthly_fee=old.monthly_fee,
            total_value=old.monthly_fee * old.renewal_months
            if old.monthly_fee
            else old.total_value,
            currency=old.currency,
            payment_terms=old.payment_terms,
            auto_renewal=old.auto_renewal,
            renewal_months=old.renewal_months,
            renewal_notice_days=old.renewal_notice_days,
            renews_id=old.id,
        )
        .returning(Contract.id)
    ).one()


def advance(session: Session, organization: int, today: date) -> Advanced:
    """What the calendar does to contracts, set-wise; whatever day it is called, it does it once.

    Who may not write contracts moves nothing: the policies leave no row to move.
    """
    labelled(session, "Contracts, by the calendar")
    said = {"here": organization, "today": today, "days": WARNING_DAYS}
    # Nobody has given notice in time: it goes on, by as many terms as have passed since.
    renewed = session.execute(
        text("""
        UPDATE tradewind.contracts k SET status = 'active', end_date = (
            SELECT min(d) FROM (SELECT (k.end_date + n * k.renewal_months * interval '1 month')::date AS d
                FROM generate_series(1, 600) n) ends WHERE d >= :today)
        WHERE k.organization_id = :here AND k.status IN ('active', 'expiring') AND k.auto_renewal
          AND k.end_date < :today AND k.deleted_at IS NULL AND NOT EXISTS (
            SELECT FROM tradewind.contracts r WHERE r.organization_id = k.organization_id
              AND r.renews_id = k.id AND r.deleted_at IS NULL AND r.status <> 'draft')
        RETURNING k.id
        """),
        said,
    ).all()
    followed = session.execute(
        text("""
        UPDATE tradewind.contracts k SET status = 'renewed'
        WHERE k.organization_id = :here AND k.status IN ('active', 'expiring', 'expired')
          AND k.end_date < :today AND k.deleted_at IS NULL AND EXISTS (
            SELECT FROM tradewind.contracts r WHERE r.organization_id = k.organization_id
              AND r.renews_id = k.id AND r.deleted_at IS NULL AND r.status <> 'draft')
        RETURNING k.id
        """),
        said,
    ).all()
    expired = session.execute(
        text("""
        UPDATE tradewind.contracts k SET status = 'expired'
        WHERE k.organization_id = :here AND k.status IN ('active', 'expiring')
          AND k.end_date < :today AND NOT k.auto_renewal AND k.deleted_at IS NULL RETURNING k.id
        """),
        said,
    ).all()
    expiring = session.execute(
        text("""
        UPDATE tradewind.contracts k SET status = 'expiring'
        WHERE k.organization_id = :here AND k.status = 'active' AND k.deleted_at IS NULL
          AND k.notice_on <= CAST(:today AS date) + CAST(:days AS integer) RETURNING k.id
        """),
        said,
    ).all()
    # Somebody has moved the end: it is not near any more.
    session.execute(
        text("""
        UPDATE tradewind.contracts k SET status = 'active'
        WHERE k.organization_id = :here AND k.status = 'expiring' AND k.deleted_at IS NULL
          AND (k.notice_on IS NULL OR k.notice_on > CAST(:today AS date) + CAST(:days AS integer))
        """),
        said,
    )
    reminders = _remind(session, organization, [row[0] for row in expiring], today)
    return Advanced(len(renewed), len(expiring), len(expired) + len(followed), reminders)


def _remind(session: Session, organization: int, contracts: Sequence[int], today: date) -> int:
    """A task for each, due a week before notice must be given, for whoever looks after the contract."""
    if not contracts:
        return 0
    made = session.execute(
        text("""
        INSERT INTO tradewind.tasks (organization_id, owner_id, customer_company_id, contract_id, type,
            title, description, priority, due_at, is_all_day, reminder_at)
        SELECT k.organization_id, coalesce(k.owner_id, c.owner_id, tradewind.me()),
            k.customer_company_id, k.id, 'deadline',
            left('Renew or end: ' || c.company_name || ', ' || k.contract_number, 255),
            CASE WHEN k.auto_renewal THEN 'It renews itself unless notice is given by '
                 ELSE 'It ends by itself; the last day of notice is ' END || k.notice_on || '.',
            'high', due.day::timestamp AT TIME ZONE 'UTC', true,
            (due.day::timestamp + interval '8 hours') AT TIME ZONE current_setting('TimeZone')
        FROM tradewind.contracts k
        JOIN tradewind.customer_companies c ON c.organization_id = k.organization_id
         AND c.id = k.customer_company_id
        CROSS JOIN LATERAL (SELECT greatest(k.notice_on - 7, CAST(:today AS date)) AS day) due
        WHERE k.organization_id = :here AND k.id = ANY (:contracts) AND NOT EXISTS (
            SELECT FROM tradewind.tasks t WHERE t.organization_id = k.organization_id
              AND t.contract_id = k.id AND t.type = 'deadline' AND t.deleted_at IS NULL
              AND t.status IN ('pending', 'in_progress', 'blocked'))
        RETURNING id
        """),
        {"here": organization, "contracts": list(contracts), "today": today},
    ).all()
    if made:
        from core.db import changed

        changed(session).add(Task)
    return len(made)


def next_number(session: Session, organization: int, today: date) -> str:
    """K-2026-007, after the highest of this year; it may be typed over."""
    prefix = f"K-{today.year}-"
    highest = session.scalar(
        text(
            "SELECT max(substring(k.contract_number FROM '[0-9]+$')::bigint) FROM tradewind.contracts k"
            " WHERE k.organization_id = :here AND k.contract_number ~ (:prefix || '[0-9]{1,9}$')"
        ),
        {"here": organization, "prefix": f"^{prefix}"},
    )
    return f"{prefix}{(highest or 0) + 1:03}"


def _next_number(session: Session, organization: int, old: str) -> str:
    """The old number with R1, R2 … behind it; the first that nobody has."""
    stem = old.rpartition("-R")[0] or old
    taken = {
        number.lower()
        for number in session.scalars(
            select(Contract.contract_number).where(
                Contract.organization_id == organization,
                Contract.contract_number.istartswith(stem, autoescape=True),
                Contract.deleted_at.is_(None),
            )
        )
    }
    at = 1
    while f"{stem[:44]}-R{at}".lower() in taken:
        at += 1
    return f"{stem[:44]}-R{at}"


def _months_later(day: date, months: int) -> date:
    from dateutil.relativedelta import relativedelta

    later: date = day + relativedelta(months=months)
    return later


def _moved(session: Session, organization: int, contract: int, values: dict[str, object]) -> None:
    moved = session.execute(
        update(Contract)
        .where(
            Contract.organization_id == organization,
            Contract.id == contract,
            Contract.deleted_at.is_(None),
        )
        .values(values)
        .returning(Contract.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not moved:
        raise NotFound("This contract is gone, or you may not change it.")
