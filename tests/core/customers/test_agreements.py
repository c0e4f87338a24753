"""Contracts: moved by the calendar once, ended with a reason, renewed by another one."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from core.access.models import Organization
from core.customers import agreements
from core.customers.choices import ContractStatus, TaskStatus
from core.customers.companies import CustomerCompany
from core.customers.contract_inputs import NewContract
from core.customers.contracts import Contract
from core.customers.dealings import Task
from core.customers.queries import radar
from core.errors import Refused
from core.lists.wanted import search_query

TODAY = date(2026, 3, 31)
Make = Callable[..., Contract]


@pytest.fixture
def here(session: Session) -> int:
    session.add(made := Organization(name="North", slug="north-of-contracts"))
    session.flush()
    return made.id


@pytest.fixture
def make(session: Session, here: int) -> Make:
    session.add(company := CustomerCompany(organization_id=here, company_name="Acme"))
    session.flush()

    def made(number: str = "K-1", **values: Any) -> Contract:
        values = {
            "start_date": date(2025, 4, 1),
            "end_date": date(2026, 3, 30),
            "status": ContractStatus.ACTIVE,
            **values,
        }
        contract = Contract(
            organization_id=here, customer_company_id=company.id, contract_number=number, **values
        )
        session.add(contract)
        session.flush()
        return contract

    return made


def test_a_contract_is_found_by_its_number_its_words_and_its_company(
    session: Session, here: int, make: Make
) -> None:
    first = make("K-2026-7", title="Search & social", notes="With a clause about Zanzibar")
    other = make("K-8")

    def found(typed: str) -> set[int]:
        return {
            *session.scalars(
                select(Contract.id).where(
                    Contract.organization_id == here,
                    Contract.search.op("@@")(func.to_tsquery("simple", search_query(typed))),
                )
            )
        }

    assert found("2026 soc") == found("zanzi") == found("acm social") == {first.id}
    assert found("acme") == {first.id, other.id}
    session.execute(update(CustomerCompany).values(company_name="Bäckerei Nord"))
    assert found("acme") == set()
    assert found("nord k-8") == {other.id}
    # A new name of the company is none of the contract's own.
    session.expire_all()
    assert (first.company_name, first.version) == ("Bäckerei Nord", first.version)


def advance(session: Session, here: int, today: date = TODAY) -> agreements.Advanced:
    done = agreements.advance(session, here, today)
    session.expire_all()
    return done


def test_what_is_over_has_ended(session: Session, here: int, make: Make) -> None:
    over, runs = make("1"), make("2", end_date=date(2027, 1, 1))
    endless = make("3", end_date=None)
    assert advance(session, here).expired == 1
    assert (over.status, runs.status, endless.status) == ("expired", "active", "active")
    assert not advance(session, here)


def test_a_contract_renews_itself_by_whole_terms_until_it_reaches_today(
    session: Session, here: int, make: Make
) -> None:
    contract = make(auto_renewal=True, end_date=date(2024, 2, 29), start_date=date(2023, 3, 1))
    assert advance(session, here).renewed_themselves == 1
    assert contract.end_date == date(2027, 2, 28)
    assert contract.status == "active"


def test_a_contract_that_another_one_follows_does_not_renew_itself(
    session: Session, here: int, make: Make
) -> None:
    old = make(auto_renewal=True)
    make("K-2", renews_id=old.id, start_date=date(2026, 4, 1), end_date=None)
    advance(session, here)
    assert old.status == "renewed"


def test_what_wants_its_notice_is_told_by_one_task(session: Session, here: int, make: Make) -> None:
    contract = make(end_date=TODAY + timedelta(days=50))
    assert advance(session, here).reminders == 1
    assert contract.status == "expiring"
    (task,) = session.scalars(select(Task)).all()
    assert (task.contract_id, task.is_all_day) == (contract.id, True)
    assert task.due_at is not None
    assert task.due_at.date() == contract.notice_on - timedelta(days=7)
    # Its end was moved, and comes near again: the task is still there.
    contract.end_date = date(2027, 3, 30)
    session.flush()
    advance(session, here)
    assert contract.status == "active"
    assert advance(session, here, date(2027, 2, 1)).reminders == 0
    task.status = TaskStatus.COMPLETED
    contract.end_date = date(2028, 3, 30)
    session.flush()
    advance(session, here, date(2027, 2, 1))
    assert advance(session, here, date(2028, 2, 1)).reminders == 1


def test_the_radar_shows_the_most_pressing_first(session: Session, here: int, make: Make) -> None:
    make("late", end_date=TODAY + timedelta(days=80))
    make("soon", end_date=TODAY + timedelta(days=90), renewal_notice_days=90)
    make("far", end_date=TODAY + timedelta(days=300))
    make("draft", end_date=TODAY + timedelta(days=10), status=ContractStatus.DRAFT)
    assert [row.number for row in radar(session, here, TODAY, 90)] == ["soon", "late"]


def test_a_renewal_follows_upon_the_old_one(session: Session, here: int, make: Make) -> None:
    old = make(monthly_fee=100, renewal_months=6)
    number = agreements.renew(session, here, old.id, TODAY)
    new = session.get_one(Contract, (here, number))
    assert (new.contract_number, new.status, new.renews_id) == ("K-1-R1", "draft", old.id)
    assert (new.start_date, new.end_date) == (date(2026, 3, 31), date(2026, 9, 29))
    assert new.total_value == 600
    with pytest.raises(Refused, match="K-1-R1"):
        agreements.renew(session, here, old.id, TODAY)
    with pytest.raises(Refused, match="draft cannot be renewed"):
        agreements.renew(session, here, number, TODAY)


def test_ending_early_needs_a_reason_and_is_final(session: Session, here: int, make: Make) -> None:
    contract = make(auto_renewal=True)
    with pytest.raises(Refused, match="Say why"):
        agreements.terminate(session, here, contract.id, TODAY, "  ")
    agreements.terminate(session, here, contract.id, TODAY, "Moved away")
    session.expire_all()
    assert (contract.status, contract.auto_renewal) == ("terminated", False)
    with pytest.raises(Refused, match="terminated cannot be renewed"):
        agreements.renew(session, here, contract.id, TODAY)


def test_the_next_number_is_after_the_highest_of_the_year(
    session: Session, here: int, make: Make
) -> None:
    assert agreements.next_number(session, here, TODAY) == "K-2026-001"
    make("K-2026-041")
    make("K-2025-900")
    make("K-2026-041-R1")
    assert agreements.next_number(session, here, TODAY) == "K-2026-042"


def test_a_contract_does_not_end_before_it_begins() -> None:
    values = {"contract_number": "1", "customer_company_id": 1, "start_date": "2026-02-01"}
    with pytest.raises(ValidationError, match="cannot end before"):
        NewContract(**values, end_date="2026-01-01")
    with pytest.raises(ValidationError, match="with an end"):
        NewContract(**values, auto_renewal=True, end_date=None)
