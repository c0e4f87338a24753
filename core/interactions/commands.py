"""Writing down what happened; the caller's transaction commits, and one undo takes back all of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, or_, update
from sqlalchemy.orm import Session

from core.customers.choices import InteractionType
from core.customers.dealings import Interaction, Note
from core.customers.models import Contact
from core.errors import Refused
from core.interactions.inputs import NewInteraction
from core.journal.commands import labelled
from core.leads.models import Lead
from core.tasks import commands as tasks
from core.tasks.quick import kind_of

# Whom something may be about, any of which may be missing.
SUBJECTS = ("customer_company_id", "contact_id", "lead_id", "opportunity_id")
_WORDS = {
    InteractionType.CALL: "Call",
    InteractionType.MEETING: "Meeting",
    InteractionType.EMAIL: "Mail",
    InteractionType.DEMO: "Demo",
    InteractionType.PRESENTATION: "Presentation",
    InteractionType.FOLLOW_UP: "Follow-up",
    InteractionType.SUPPORT: "Support",
}


@dataclass(frozen=True, slots=True)
class Logged:
    interaction: int
    # What the next step has become, where it has a day.
    task: int | None = None


def log(
    session: Session,
    organization: int,
    about: Mapping[str, int],
    entry: NewInteraction,
    me: int,
    now: datetime,
) -> Logged:
    """What happened, when somebody was last heard of, and what is to be done next, as one change."""
    subjects = _subjects(about)
    at = entry.happened_at or now
    said = entry.subject or entry.outcome or entry.next_step or ""
    labelled(session, f"{_WORDS[entry.type]}: {said}"[:200])
    values = entry.model_dump(exclude={"happened_at", "next_step_is_all_day"})
    made = insert(Interaction).values(
        organization_id=organization, owner_id=me, happened_at=at, **subjects, **values
    )
    number = session.scalars(made.returning(Interaction.id)).one()
    _touch(session, organization, subjects, at)
    task = None
    if entry.next_step and entry.next_step_at:
        task = tasks.add(
            session,
            organization,
            {
                "title": entry.next_step,
                "type": kind_of(entry.next_step),
                "due_at": entry.next_step_at,
                "is_all_day": entry.next_step_is_all_day,
                "owner_id": me,
                **subjects,
            },
        )
    return Logged(number, task)


def note(session: Session, organization: int, about: Mapping[str, int], body: str, me: int) -> int:
    text = body.strip()
    if not text:
        raise Refused("A note has a text, of at most 20,000 characters.")
    labelled(session, f"Note: {text.splitlines()[0]}"[:200])
    made = insert(Note).values(
        organization_id=organization, owner_id=me, body=text, **_subjects(about)
    )
    return session.scalars(made.returning(Note.id)).one()


def _subjects(about: Mapping[str, int]) -> dict[str, int]:
    subjects = {name: about[name] for name in SUBJECTS if about.get(name) is not None}
    if not subjects:
        raise Refused("Say whom it is about.")
    return subjects


def _touch(session: Session, organization: int, about: Mapping[str, int], at: datetime) -> None:
    """When they were last contacted; what is written down late does not set it back."""
    for model, column in ((Contact, "contact_id"), (Lead, "lead_id")):
        if column not in about:
            continue
        session.execute(
            update(model)
            .where(
                model.organization_id == organization,
                model.id == about[column],
                or_(model.last_contacted_at.is_(None), model.last_contacted_at < at),
            )
            .values(last_contacted_at=at)
            .execution_options(synchronize_session=False)
        )
