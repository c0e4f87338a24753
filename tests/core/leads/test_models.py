"""Leads: what the table refuses, what stays when a contact goes, and what a person is told."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

import pytest
from pydantic import ValidationError
from sqlalchemy import delete
from sqlalchemy.orm import Session

from core.access.models import Organization
from core.customers.models import Contact
from core.entries import sentences
from core.leads.choices import LeadStatus, Priority
from core.leads.inputs import LeadEdit, NewLead
from core.leads.models import Lead

Broken = Callable[..., str | None]


@pytest.fixture
def organization_id(tables: Session) -> int:
    tables.add(made := Organization(name="North", slug="north"))
    tables.flush()
    return made.id


def test_a_new_lead_is_new_and_nothing_about_it_is_made_up(
    tables: Session, organization_id: int
) -> None:
    tables.add(made := Lead(organization_id=organization_id, company_name="Bright Dental"))
    tables.flush()
    assert (made.status, made.priority, made.source) == (LeadStatus.NEW, Priority.MEDIUM, "manual")
    assert (made.country, made.has_online_booking) == (None, None)
    assert (made.tags, made.emails_sent) == ([], 0)


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"company_name": None}, "ck_leads_known"),
        ({"company_name": "x" * 256}, "ck_leads_company_name"),
        ({"email": "x"}, "ck_leads_email"),
        ({"booking_keyword_score": 11}, "ck_leads_booking_keyword_score"),
        ({"digital_maturity_score": 101}, "ck_leads_digital_maturity_score"),
        ({"google_rating": Decimal("5.01")}, "ck_leads_google_rating"),
        ({"price_level": 0}, "ck_leads_price_level"),
        ({"estimated_value": Decimal("-0.01")}, "ck_leads_estimated_value"),
        ({"currency": "Euro"}, "ck_leads_currency"),
        ({"source": "x" * 51}, "ck_leads_source"),
        ({"contact_id": 0}, "fk_leads_organization_id_contact_id"),
        ({"owner_id": 0}, "fk_leads_owner_id"),
    ],
)
def test_a_lead_is_refused_by_name(
    broken: Broken, organization_id: int, values: dict[str, object], constraint: str
) -> None:
    row = {"organization_id": organization_id, "company_name": "Bright Dental", **values}
    assert broken(Lead(**row)) == constraint


def test_a_lead_never_points_at_another_organizations_contact(
    tables: Session, broken: Broken, organization_id: int
) -> None:
    tables.add(other := Organization(name="South", slug="south"))
    tables.flush()
    tables.add(theirs := Contact(organization_id=other.id, last_name="Doe"))
    tables.flush()
    lead = Lead(organization_id=organization_id, last_name="Doe", contact_id=theirs.id)
    assert broken(lead) == "fk_leads_organization_id_contact_id"


def test_a_lead_outlives_its_contact(tables: Session, organization_id: int) -> None:
    tables.add(contact := Contact(organization_id=organization_id, last_name="Doe"))
    tables.flush()
    tables.add(
        lead := Lead(organization_id=organization_id, last_name="Doe", contact_id=contact.id)
    )
    tables.flush()
    tables.execute(delete(Contact).where(Contact.id == contact.id))
    tables.refresh(lead)
    assert (lead.organization_id, lead.contact_id) == (organization_id, None)


def test_two_leads_may_share_an_address(broken: Broken, organization_id: int) -> None:
    same = [
        Lead(organization_id=organization_id, company_name=name, email="office@example.com")
        for name in ("Bright Dental", "Brighter Dental")
    ]
    assert broken(*same) is None


def test_a_lead_is_refused_in_words() -> None:
    with pytest.raises(ValidationError) as refused:
        NewLead(
            estimated_value="1.234",
            priority="urgent",
            next_follow_up_at=datetime(2026, 12, 1, 9),  # noqa: DTZ001
            currency="",
            website="http://",
            is_decision_maker="perhaps",
        )
    assert sentences(refused.value, NewLead) == {
        "estimated_value": "“Estimated value” may have at most 2 decimal places.",
        "priority": "“Priority” must be one of 'low', 'medium' or 'high'.",
        "next_follow_up_at": "“Next follow-up” does not say in which time zone.",
        "currency": "“Currency” is needed.",
        "website": "“http://” is not the address of a website.",
        "is_decision_maker": "“Decides” must be yes or no.",
    }
    with pytest.raises(ValidationError) as refused:
        NewLead(job_title="Owner")
    assert sentences(refused.value, NewLead) == {
        "": "A lead needs a company, a name, an e-mail address or a telephone number."
    }
    with pytest.raises(ValidationError) as refused:
        LeadEdit(estimated_value="much", next_follow_up_at="soon")
    assert sentences(refused.value, LeadEdit) == {
        "estimated_value": "“Estimated value” is not a number.",
        "next_follow_up_at": "“Next follow-up” is not a date with a time.",
    }


def test_every_field_a_person_types_is_a_column_and_has_a_title() -> None:
    columns = {attribute.key for attribute in Lead.__mapper__.column_attrs}
    assert set(NewLead.model_fields) <= columns
    assert all(field.title for field in NewLead.model_fields.values())
