"""What the database itself holds to, whoever writes: moves, primaries, what is about nobody."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

import psycopg
import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from core.access.models import Organization
from core.customers.choices import (
    COMPANY_MOVES,
    CONTRACT_MOVES,
    NEED_A_REASON,
    CompanyStatus,
    ContractStatus,
    InteractionType,
    TaskStatus,
)
from core.customers.companies import CompanyAddress, CompanyContact, CustomerCompany
from core.customers.contracts import Contract
from core.customers.dealings import Document, DocumentContent, Interaction, Note, Task
from core.customers.models import Contact
from core.db import Tenant, transaction
from core.errors import Refused

Make = Callable[..., Any]


@pytest.fixture
def here(session: Session) -> int:
    session.add(made := Organization(name="North", slug="north-of-companies"))
    session.flush()
    return made.id


@pytest.fixture
def make(session: Session, here: int) -> Make:
    def made(model: type[Tenant], **values: Any) -> Any:
        session.add(row := model(organization_id=here, **values))
        session.flush()
        return row

    return made


def settle(session: Session) -> None:
    """What would happen at the end of the transaction."""
    session.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
    session.execute(text("SET CONSTRAINTS ALL DEFERRED"))
    session.expire_all()


def refused(session: Session, change: Callable[[], object]) -> str | None:
    """What the database says to this, which is as if it had not been tried."""
    savepoint = session.begin_nested()
    said = None
    try:
        change()
        session.flush()
        session.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
    except DBAPIError as error:
        found = error.orig.diag  # type: ignore[union-attr]
        said = str(found.constraint_name or found.message_primary)
    savepoint.rollback()
    session.expire_all()
    return said


def sets(row: object, **values: Any) -> Callable[[], object]:
    return lambda: [setattr(row, name, value) for name, value in values.items()]


@pytest.mark.parametrize("was", CompanyStatus)
def test_a_company_moves_only_as_is_declared(
    session: Session, make: Make, was: CompanyStatus
) -> None:
    company = make(CustomerCompany, company_name="Acme", status=was, status_reason="Because")
    found = set()
    for becomes in set(CompanyStatus) - {was}:
        said = refused(session, sets(company, status=becomes))
        assert said in (None, f"A company that is {was} cannot become {becomes}.")
        if said is None:
            found.add(becomes)
    assert found == set(COMPANY_MOVES[was])


@pytest.mark.parametrize("was", ContractStatus)
def test_a_contract_moves_only_as_is_declared(
    session: Session, make: Make, was: ContractStatus
) -> None:
    company = make(CustomerCompany, company_name="Acme")
    contract = make(
        Contract,
        customer_company_id=company.id,
        contract_number="1",
        start_date=date(2026, 1, 1),
        status=was,
        terminated_on=date(2026, 2, 1),
        termination_reason="Because",
    )
    found = set()
    for becomes in set(ContractStatus) - {was}:
        if refused(session, sets(contract, status=becomes)) is None:
            found.add(becomes)
    assert found == set(CONTRACT_MOVES[was])


@pytest.mark.parametrize("status", NEED_A_REASON)
def test_nobody_is_lost_without_a_reason(
    session: Session, here: int, status: CompanyStatus
) -> None:
    row = CustomerCompany(organization_id=here, company_name="Acme", status=status)
    assert (
        refused(session, lambda: session.add(row)) == "ck_customer_companies_status_reason_needed"
    )


def test_the_database_keeps_the_days_of_a_company(session: Session, make: Make) -> None:
    company = make(CustomerCompany, company_name="Acme")
    session.execute(text("UPDATE tradewind.customer_companies SET status_since = '2020-01-01'"))
    company.status = CompanyStatus.ACTIVE
    session.flush()
    session.expire_all()
    assert company.status_since.year > 2020
    assert company.customer_since == datetime.now(UTC).date()


def test_what_two_spellings_have_in_common(session: Session, make: Make) -> None:
    made = [
        make(CustomerCompany, company_name=name, website=site, tax_id=tax)
        for name, site, tax in (
            ("Müller & Söhne GmbH & Co. KG", "https://www.Mueller.example/über-uns", "DE 123.456"),
            ("MÜLLER + SÖHNE", "mueller.example", None),
            ("AG", None, " - "),
        )
    ]
    session.expire_all()
    assert [row.brand for row in made] == ["müllersöhne", "müllersöhne", None]
    assert [row.domain for row in made] == ["mueller.example", "mueller.example", None]
    assert [row.tax_id_normalized for row in made] == ["DE123456", None, None]


def test_a_tax_number_is_one_living_companys(session: Session, make: Make, here: int) -> None:
    first = make(CustomerCompany, company_name="Acme", tax_id="DE 123")
    row = CustomerCompany(organization_id=here, company_name="Acme 2", tax_id="de123")
    assert (
        refused(session, lambda: session.add(row))
        == "idx_customer_companies_organization_id_tax_id_normalized"
    )
    first.deleted_at = datetime.now(UTC)
    session.flush()
    make(CustomerCompany, company_name="Acme 2", tax_id="de123")


@pytest.mark.parametrize(
    ("year", "is_right"), [(1499, False), (1500, True), (2026, True), (2999, False)]
)
def test_a_founding_year_lies_between_1500_and_now(
    session: Session, here: int, year: int, is_right: bool
) -> None:
    row = CustomerCompany(organization_id=here, company_name="Acme", founding_year=year)
    assert (refused(session, lambda: session.add(row)) is None) is is_right


@pytest.fixture
def people(make: Make) -> list[Any]:
    """A company and three people in it; the first one was linked first."""
    company = make(CustomerCompany, company_name="Acme")
    return [
        make(
            CompanyContact,
            customer_company_id=company.id,
            contact_id=make(Contact, first_name=name).id,
        )
        for name in ("Ann", "Bob", "Cem")
    ]


def primary(session: Session, people: list[Any]) -> list[bool]:
    settle(session)
    return [person.is_primary for person in people]


def test_a_company_with_people_has_one_primary_contact(session: Session, people: list[Any]) -> None:
    assert primary(session, people) == [True, False, False]

    people[0].deleted_at = datetime.now(UTC)
    session.flush()
    assert primary(session, people)[1:] == [True, False]

    people[1].is_primary, people[2].is_primary = False, True
    session.flush()
    assert primary(session, people)[1:] == [False, True]

    people[2].is_primary = False
    session.flush()
    assert primary(session, people)[1:] == [True, False]

    assert refused(session, sets(people[2], is_primary=True)) == "ex_company_contacts_primary"
    for person in people[1:]:
        session.delete(person)
    session.flush()
    settle(session)


def test_who_moves_leaves_one_behind_and_finds_one(
    session: Session, make: Make, people: list[Any]
) -> None:
    settle(session)
    other = make(CustomerCompany, company_name="Beta")
    people[0].customer_company_id = other.id
    session.flush()
    assert primary(session, people) == [True, True, False]


def test_a_company_with_addresses_has_one_primary(session: Session, make: Make) -> None:
    company = make(CustomerCompany, company_name="Acme")
    places = [
        make(CompanyAddress, customer_company_id=company.id, city=city) for city in ("Ulm", "Bonn")
    ]
    assert primary(session, places) == [True, False]
    session.delete(places[0])
    session.flush()
    assert primary(session, places[1:]) == [True]


def test_what_is_about_nobody_any_more_goes(session: Session, make: Make) -> None:
    company = make(CustomerCompany, company_name="Acme")
    person = make(Contact, first_name="Ann")
    kept = make(
        Interaction, type=InteractionType.CALL, contact_id=person.id, customer_company_id=company.id
    )
    make(Interaction, type=InteractionType.CALL, contact_id=person.id)
    make(Note, body="Likes tea", contact_id=person.id)
    task = make(Task, title="Send tea", contact_id=person.id)
    session.delete(person)
    session.flush()
    session.expire_all()
    assert session.scalars(select(Interaction)).all() == [kept]
    assert session.scalars(select(Note)).all() == []
    assert task.contact_id is None
    session.delete(company)
    session.flush()
    assert session.scalars(select(Interaction.id)).all() == []


def test_a_task_is_done_at_a_moment_or_is_not_done(session: Session, make: Make) -> None:
    task = make(Task, title="Call")
    task.status = TaskStatus.COMPLETED
    session.flush()
    session.expire_all()
    assert task.completed_at is not None
    task.status = TaskStatus.PENDING
    session.flush()
    session.expire_all()
    assert task.completed_at is None


def test_tasks_do_not_wait_for_each_other_for_ever(session: Session, make: Make) -> None:
    first = make(Task, title="Ask")
    second = make(Task, title="Answer", blocked_by_id=first.id)
    third = make(Task, title="Agree", blocked_by_id=second.id)
    waiting = refused(session, sets(first, blocked_by_id=third.id))
    assert waiting == "These tasks would wait for each other for ever."
    assert refused(session, sets(first, blocked_by_id=first.id)) is not None


def document(make: Make, size: int) -> Any:
    return make(
        Document, title="A", file_name="a.txt", media_type="text/plain", size=size, sha256="a" * 64
    )


def test_nothing_is_added_to_a_document_that_is_whole(
    session: Session, make: Make, here: int
) -> None:
    made = document(make, 3)
    make(DocumentContent, document_id=made.id, position=0, piece=b"abc")
    row = DocumentContent(organization_id=here, document_id=made.id, position=1, piece=b"d")
    assert (
        refused(session, lambda: session.add(row))
        == "This document is whole; add another one instead."
    )
    savepoint = session.begin_nested()
    with pytest.raises(DBAPIError, match="only ever added to"):
        session.execute(text("UPDATE tradewind.document_contents SET piece = 'xyz'"))
    savepoint.rollback()


def test_a_document_is_a_file_or_a_link(session: Session, make: Make, here: int) -> None:
    make(Document, title="A", url="https://example.com/a.pdf")
    for wrong in (
        {},
        {"url": "file:///etc/passwd"},
        {"url": "https://example.com", "size": 1, "sha256": "a" * 64},
        {"file_name": "a", "media_type": "x", "size": (25 << 20) + 1, "sha256": "a" * 64},
        {"file_name": "a", "media_type": "x", "size": 1, "sha256": "nonsense"},
    ):
        row = Document(organization_id=here, title="A", **wrong)
        assert refused(session, partial(session.add, row)) is not None, wrong


def test_a_refusal_at_the_end_is_told_in_words(database: Any) -> None:
    """Two at once each make another one primary: whoever is last hears of it."""
    from core import db

    engine = db.engine(database)
    try:
        sessions = sessionmaker(engine)
        with transaction(sessions) as session:
            session.add(place := Organization(name="North", slug="north-at-the-end"))
            session.flush()
            session.add(company := CustomerCompany(organization_id=place.id, company_name="Acme"))
            people = [Contact(organization_id=place.id, first_name=name) for name in ("Ann", "Bob")]
            session.add_all(people)
            session.flush()
            ids = [(place.id, company.id, person.id) for person in people]
        with pytest.raises(Refused, match="one primary contact"), transaction(sessions) as session:
            session.add_all(
                CompanyContact(
                    organization_id=organization,
                    customer_company_id=company_id,
                    contact_id=person,
                    is_primary=True,
                )
                for organization, company_id, person in ids
            )
    finally:
        engine.dispose()


def test_a_person_takes_back_what_they_may_not_do(database: Any) -> None:
    """From active to lead is no way for a company, but the way back is."""
    with psycopg.connect(autocommit=True, **database.parameters()) as owner:
        here, company = owner.execute(
            "WITH o AS (INSERT INTO tradewind.organizations (name, slug) VALUES ('N', 'n-back')"
            " RETURNING id) INSERT INTO tradewind.customer_companies (organization_id, company_name)"
            " SELECT id, 'Acme' FROM o RETURNING organization_id, id"
        ).fetchone() or (0, 0)
        owner.execute("SELECT set_config('tradewind.organization', %s, false)", (str(here),))
        owner.execute("UPDATE tradewind.customer_companies SET status = 'active'")
        (done,) = owner.execute("SELECT max(id) FROM tradewind.change_sets").fetchone() or (0,)
        with pytest.raises(psycopg.Error, match="cannot become lead"):
            owner.execute("UPDATE tradewind.customer_companies SET status = 'lead'")
        assert owner.execute("SELECT * FROM tradewind.undo(%s)", (done,)).fetchall() == []
        assert owner.execute(
            "SELECT status, customer_since FROM tradewind.customer_companies WHERE id = %s",
            (company,),
        ).fetchone() == ("lead", None)
