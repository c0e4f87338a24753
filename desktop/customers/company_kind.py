"""What the form of a company needs to know."""

from typing import TYPE_CHECKING

from desktop.shell.records import deeds

if TYPE_CHECKING:
    from desktop.shell.forms.records import RecordKind


def kind() -> "RecordKind":
    from PySide6.QtCore import QLocale

    from core import nations
    from core.customers.companies import CustomerCompany
    from core.customers.company_inputs import CompanyEdit, NewCompany, warnings
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    # Read here, on a thread that has the time for it.
    nations.currencies(QLocale().name())
    return RecordKind(
        "Company",
        CustomerCompany,
        CompanyEdit,
        NewCompany,
        (
            Group("Who they are", ("company_name", "status", "owner_id", "legal_name", "tax_id")),
            Group("How to reach them", ("website", "phone", "email")),
            Group(
                "What they do",
                ("industry_name", "industry_code", "sector", "founding_year", "target_market"),
            ),
            Group(
                "How large they are",
                (
                    "employee_count",
                    "company_size",
                    "annual_revenue_amount",
                    "annual_revenue_currency",
                    "revenue_range",
                    "is_public_company",
                    "is_startup",
                ),
            ),
            Group("To find them again", ("tags", "mission_statement", "custom_fields")),
        ),
        create=lambda session, organization, entry: deeds.make(
            session, CustomerCompany, organization, entry
        ),
        warn=warnings,
        is_noticed=True,
    )
