"""The catalogue: what the agency sells, on the shared list and form."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.shell.records import deeds
from desktop.shell.records.subject import Subject, Words
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from desktop.shell.forms.records import RecordKind
    from desktop.shell.records.deeds import Prepared


def _words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Services", "Services"),
        new=say("Services", "New service"),
        moved_one=say("Services", "1 service moved to the trash"),
        moved_many=say("Services", "%s services moved to the trash"),
    )


def _currency(session: "Session", organization: int) -> str:
    from sqlalchemy import select

    from core.access.models import Organization

    own = select(Organization.currency).where(Organization.id == organization)
    return session.scalars(own).one()


def _create(session: "Session", organization: int, entry: "Mapping[str, object]") -> int:
    """Whatever the form showed as chosen is written, also where nobody has touched it."""
    from core.pipeline.models import ServicePackage
    from core.pipeline.quote_inputs import NewService

    shown = {name: NewService.model_fields[name].default for name in ("service_type", "currency")}
    return deeds.make(session, ServicePackage, organization, {**shown, **entry})


def kind() -> "RecordKind":
    from core.pipeline.models import ServicePackage
    from core.pipeline.quote_inputs import NewService, ServiceEdit
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    return RecordKind(
        "Service",
        ServicePackage,
        ServiceEdit,
        NewService,
        (
            Group("What it is", ("name", "service_type", "description")),
            Group("What it costs", ("price", "currency", "tax_rate", "active")),
            Group("How often", ("is_recurring", "frequency")),
            Group(
                "What goes into it",
                ("estimated_hours", "project_duration", "complexity", "deliverables"),
            ),
            Group("To find it again", ("custom_fields",)),
        ),
        create=_create,
    )


SERVICES = Subject("services", _words, kind)


class ServicesView(RecordsView):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, SERVICES)
        # Of its own, since the last question of one owner alone is answered.
        self._asking = QObject(self)

    def _on_prepared(self, organization: int, prepared: "Prepared") -> None:
        super()._on_prepared(organization, prepared)
        self.shell.tasks.read(
            self._asking,
            lambda session: _currency(session, organization),
            lambda currency: self.begins_with.update(currency=currency),
        )
