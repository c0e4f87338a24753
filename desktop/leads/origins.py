"""Where leads come from, and what they may want: two short lists that others choose from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.shell.records import deeds
from desktop.shell.records.subject import Subject, Words
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from core.db import Tenant
    from desktop.shell.forms.records import RecordKind


def _sources() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Leads", "Lead sources"),
        new=say("Leads", "New source"),
        moved_one=say("Leads", "1 source moved to the trash"),
        moved_many=say("Leads", "%s sources moved to the trash"),
    )


def _products() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Leads", "Insurance products"),
        new=say("Leads", "New product"),
        moved_one=say("Leads", "1 product moved to the trash"),
        moved_many=say("Leads", "%s products moved to the trash"),
    )


def _make(
    session: "Session",
    model: "type[Tenant]",
    organization: int,
    entry: "Mapping[str, object]",
    chosen: "Mapping[str, object]",
) -> int:
    """With a short name made of the name where nobody has typed one."""
    from core.entries import slug

    # Whatever the form showed as chosen is written, also where nobody has touched it.
    said = {**chosen, **entry}
    said["slug"] = said.get("slug") or slug(str(said["name"])) or "source"
    return deeds.make(session, model, organization, said)


def source_kind() -> "RecordKind":
    from core.leads.choices import LeadSourceType
    from core.leads.origin_inputs import LeadSourceEdit
    from core.leads.origins import LeadSource
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    return RecordKind(
        "Lead source",
        LeadSource,
        LeadSourceEdit,
        LeadSourceEdit,
        (
            Group("What it is", ("name", "source_type", "description")),
            Group("To find it again", ("slug", "is_active")),
        ),
        create=lambda session, organization, entry: _make(
            session, LeadSource, organization, entry, {"source_type": LeadSourceType.WEB}
        ),
    )


def product_kind() -> "RecordKind":
    from core.leads.choices import ProductType
    from core.leads.origin_inputs import InsuranceProductEdit
    from core.leads.origins import InsuranceProduct
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    return RecordKind(
        "Insurance product",
        InsuranceProduct,
        InsuranceProductEdit,
        InsuranceProductEdit,
        (
            Group("What it is", ("name", "product_type", "description")),
            Group(
                "What it costs",
                ("premium_range_min", "premium_range_max", "coverage_amount", "currency"),
            ),
            Group("To find it again", ("slug", "is_active")),
        ),
        create=lambda session, organization, entry: _make(
            session,
            InsuranceProduct,
            organization,
            entry,
            {"product_type": ProductType.BUSINESS, "currency": "EUR"},
        ),
    )


class SourcesView(RecordsView):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, Subject("lead_sources", _sources, source_kind))


class ProductsView(RecordsView):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, Subject("insurance_products", _products, product_kind))
