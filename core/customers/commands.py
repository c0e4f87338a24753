"""What is done with a company; the caller's transaction commits and names it."""

from collections.abc import Mapping

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from core.customers.choices import NEED_A_REASON, CompanyStatus
from core.customers.companies import CompanyAddress, CompanyContact, CustomerCompany
from core.customers.models import Contact
from core.db import Tenant
from core.errors import NotFound, Refused
from core.journal.commands import labelled

# In a sentence: “Moved to …”.
STATUSES = {
    CompanyStatus.LEAD: "lead",
    CompanyStatus.PROSPECT: "prospect",
    CompanyStatus.ACTIVE: "active customer",
    CompanyStatus.INACTIVE: "inactive",
    CompanyStatus.CHURNED: "lost",
    CompanyStatus.SUSPENDED: "suspended",
}


def move(
    session: Session, organization: int, company: int, becomes: CompanyStatus, reason: str | None
) -> None:
    """To where the life cycle leads next; the database refuses everything else."""
    said = " ".join((reason or "").split()) or None
    if said is None and becomes in NEED_A_REASON:
        raise Refused(f"Say why the company is {STATUSES[becomes]} from now on.")
    labelled(session, f"Company: {STATUSES[becomes]}")
    moved = session.execute(
        update(CustomerCompany)
        .where(
            CustomerCompany.organization_id == organization,
            CustomerCompany.id == company,
            CustomerCompany.deleted_at.is_(None),
        )
        .values(status=becomes, status_reason=said)
        .returning(CustomerCompany.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not moved:
        raise NotFound("This company is gone, or you may not change it.")


def link(
    session: Session, organization: int, company: int, contact: int, entry: Mapping[str, object]
) -> int:
    """Say that this person is in this company; the first one becomes its primary contact."""
    labelled(session, "Contact linked")
    return session.scalars(
        insert(CompanyContact)
        .values(
            organization_id=organization,
            customer_company_id=company,
            contact_id=contact,
            **entry,
        )
        .returning(CompanyContact.id)
    ).one()


def make_contact(
    session: Session, organization: int, company: int, entry: Mapping[str, object]
) -> int:
    """A new person, in this company from the start."""
    name = session.scalar(
        select(CustomerCompany.company_name).where(
            CustomerCompany.organization_id == organization, CustomerCompany.id == company
        )
    )
    values = {"company_name": name, **{key: value for key, value in entry.items() if value}}
    contact = session.scalars(
        insert(Contact).values(organization_id=organization, **values).returning(Contact.id)
    ).one()
    link(session, organization, company, contact, {"position": values.get("job_title")})
    return contact


def make_primary(
    session: Session,
    model: type[CompanyContact] | type[CompanyAddress],
    organization: int,
    row: int,
) -> None:
    """This one instead of the one that was."""
    here = model.organization_id == organization
    company = session.scalar(select(model.customer_company_id).where(here, model.id == row))
    if company is None:
        raise NotFound("This is gone, or you may not see it.")
    labelled(session, "Primary contact" if model is CompanyContact else "Primary address")
    # One statement for both: the rule is looked at when the transaction ends.
    session.execute(
        update(model)
        .where(
            here,
            model.customer_company_id == company,
            model.deleted_at.is_(None),
            (model.id == row) != model.is_primary,
        )
        .values(is_primary=(model.id == row))
        .execution_options(synchronize_session=False)
    )


def unlink(session: Session, model: type[Tenant], row: int, label: str) -> None:
    """Into the trash; whoever has been there longest is primary where this one was."""
    from core.journal.commands import trash

    labelled(session, label)
    trash(session, model, [row])
