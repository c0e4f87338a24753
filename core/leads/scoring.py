"""A lead's score: the rules it is made of, why it is what it is, and the round over all leads.

The database computes it; see `migrations/versions/2026_11_28_scoring.sql`. Here is what a window asks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

from pydantic import Field, model_validator
from sqlalchemy import cast, func, select, text, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Session

from core.entries import Entry
from core.errors import NotFound, Refused
from core.journal.commands import trash
from core.leads.choices import ScorePart, Since
from core.leads.facts import LeadFacts
from core.leads.rules import ScoreRule, Scoring
from core.lists import filters

# So many leads a transaction: a second or two, and nobody's own work waits longer for a row.
BATCH = 20_000


class RuleEdit(Entry):
    name: str = Field(title="Name", min_length=1, max_length=120)
    part: ScorePart = Field(ScorePart.FIT, title="Part")
    condition: dict[str, Any] = Field(title="For leads that", description="A filter of the list.")
    points: int = Field(title="Points", ge=-100, le=100)
    half_life_days: int | None = Field(
        None, title="Half after", description="In days; empty where they stay.", ge=1, le=3650
    )
    decays_since: Since | None = Field(None, title="Counted from")
    is_active: bool = Field(True, title="In force")

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.half_life_days is None) != (self.decays_since is None):
            raise ValueError("Points that fade need both: within how many days, and from when.")
        filters.check(filters.load(self.condition))
        return self


@dataclass(frozen=True, slots=True)
class RuleRow:
    id: int
    name: str
    part: ScorePart
    condition: Mapping[str, Any]
    points: int
    half_life_days: int | None
    decays_since: Since | None
    is_active: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """What one rule does to one lead today."""

    rule_id: int
    name: str
    part: ScorePart
    points: int
    holds: bool
    worth: float


@dataclass(frozen=True, slots=True)
class Preview:
    leads: int
    # The newest of them, where there are very many.
    sampled: int
    risen: int
    fallen: int
    # How many leads stand in each ten points, now and then.
    before: tuple[int, ...]
    after: tuple[int, ...]
    # Name, score now, score then: those that would move the most.
    examples: tuple[tuple[str, int | None, int | None], ...]


@dataclass(frozen=True, slots=True)
class Progress:
    scored: int
    leads: int
    is_finished: bool
    # Came or changed since; the next call looks at them.
    unscored: bool


@dataclass(frozen=True, slots=True)
class Step:
    looked_at: int
    written: int
    is_finished: bool


def list_rules(session: Session, organization_id: int) -> list[RuleRow]:
    """Part by part, in the order in which they were made."""
    names = RuleRow.__dataclass_fields__
    found = session.execute(
        select(*(getattr(ScoreRule, name) for name in names))
        .where(ScoreRule.organization_id == organization_id, ScoreRule.deleted_at.is_(None))
        .order_by(ScoreRule.id)
    )
    order = list(ScorePart)
    return sorted((RuleRow(*row) for row in found), key=lambda row: order.index(row.part))


def add_rules(session: Session, organization_id: int, entries: Iterable[RuleEdit]) -> list[int]:
    made = [
        ScoreRule(organization_id=organization_id, **entry.model_dump(exclude_unset=False))
        for entry in entries
    ]
    session.add_all(made)
    session.flush()
    return [rule.id for rule in made]


def preview(session: Session, rules: Sequence[RuleRow]) -> Preview:
    """What the scores would be with these rules, before anybody saves them."""
    asked = [
        {**asdict(rule), "condition": dict(rule.condition)} for rule in rules if rule.is_active
    ]
    said = session.scalar(select(func.tradewind.preview_rules(cast(asked, JSONB), type_=JSONB)))
    if said is None:
        raise Refused("You may not see leads here.")
    return Preview(
        said["leads"],
        said["sampled"],
        said["risen"],
        said["fallen"],
        tuple(said["before"]),
        tuple(said["after"]),
        tuple((each["name"] or "", each["before"], each["after"]) for each in said["examples"]),
    )


def explain(session: Session, lead_id: int) -> list[Reason]:
    found = session.execute(text("SELECT * FROM tradewind.explain_score(:lead)"), {"lead": lead_id})
    order = list(ScorePart)
    reasons = [
        Reason(rule, name, ScorePart(part), points, holds, float(worth))
        for rule, name, part, points, holds, worth in found
    ]
    return sorted(reasons, key=lambda reason: order.index(reason.part))


def score_of(session: Session, organization_id: int, lead_id: int) -> int | None:
    return session.scalar(
        select(LeadFacts.score).where(
            LeadFacts.organization_id == organization_id, LeadFacts.id == lead_id
        )
    )


def parts(session: Session, lead_id: int) -> dict[ScorePart, int]:
    """What the rules of each part add up to for this lead today."""
    said = session.scalar(select(func.tradewind.score_parts(lead_id, type_=JSONB))) or {}
    return {ScorePart(part): points for part, points in said.items()}


def progress(session: Session, organization_id: int) -> Progress | None:
    """How far the round has got; None where no rule was ever made."""
    row = session.execute(
        select(Scoring.scored, Scoring.finished_at, Scoring.fades, func.now()).where(
            Scoring.organization_id == organization_id
        )
    ).one_or_none()
    if row is None:
        return None
    scored, finished_at, fades, now = row
    living = LeadFacts.organization_id == organization_id
    leads = session.scalar(select(func.count()).select_from(LeadFacts).where(living)) or 0
    unscored = session.scalar(select(LeadFacts.id).where(living, ~LeadFacts.is_scored).limit(1))
    is_of_today = finished_at is not None and (not fades or finished_at.date() == now.date())
    return Progress(scored, leads, is_of_today, unscored is not None)


def score_more(session: Session, most: int = BATCH) -> Step | None:
    """The next leads of the round; None where nothing is left, or somebody else is at it."""
    row = session.execute(
        text("SELECT * FROM tradewind.score_more(:most)"), {"most": most}
    ).one_or_none()
    return Step(*row) if row else None


# What an agency may begin with; every rule can be changed or thrown away.
_PROPOSED: tuple[tuple[str, ScorePart, str, int, int | None, Since | None], ...] = (
    ("Decides", ScorePart.FIT, "is_decision_maker:yes", 15, None, None),
    ("Has an e-mail address", ScorePart.FIT, "email:any", 8, None, None),
    ("Has a telephone number", ScorePart.FIT, "phone:any", 5, None, None),
    ("Small or medium company", ScorePart.FIT, "company_size:small,medium", 10, None, None),
    ("Has a website", ScorePart.DIGITAL_MATURITY, "website:any", 6, None, None),
    ("Mature on the web", ScorePart.DIGITAL_MATURITY, "digital_maturity_score>=60", 8, None, None),
    ("Rated 4 or better", ScorePart.DIGITAL_MATURITY, "google_rating>=4", 8, None, None),
    ("No online booking yet", ScorePart.BOOKING_POTENTIAL, "has_online_booking:no", 10, None, None),
    (
        "High booking potential",
        ScorePart.BOOKING_POTENTIAL,
        "booking_potential:high",
        12,
        None,
        None,
    ),
    ("Has answered", ScorePart.ENGAGEMENT, "last_responded:any", 30, 60, Since.LAST_RESPONDED),
    ("Opens our mails", ScorePart.ENGAGEMENT, "emails_opened>=2", 8, None, None),
    ("Is interested", ScorePart.ENGAGEMENT, "status:interested,qualified", 15, 90, Since.MOVED),
    (
        "Lost or invalid",
        ScorePart.ENGAGEMENT,
        "status:lost,invalid,not_interested",
        -40,
        None,
        None,
    ),
    ("New here", ScorePart.FRESHNESS, "created:any", 15, 30, Since.CREATED),
)


def proposed() -> list[RuleEdit]:
    return [rule(*each) for each in _PROPOSED]


def rule(
    name: str,
    part: ScorePart,
    typed: str,
    points: int,
    half_life_days: int | None = None,
    since: Since | None = None,
) -> RuleEdit:
    """For the leads that the search field would show if this were typed into it."""
    from core.lists.grammar import parse
    from core.lists.listings import LISTINGS

    condition = parse(typed, LISTINGS["leads"]).filter
    assert condition is not None
    return RuleEdit(
        name=name,
        part=part,
        condition=filters.dump(condition),
        points=points,
        half_life_days=half_life_days,
        decays_since=since,
        is_active=True,
    )


def change_rule(session: Session, organization_id: int, rule_id: int, entry: RuleEdit) -> None:
    changed = session.scalars(
        update(ScoreRule)
        .where(
            ScoreRule.organization_id == organization_id,
            ScoreRule.id == rule_id,
            ScoreRule.deleted_at.is_(None),
        )
        .values(entry.model_dump())
        .returning(ScoreRule.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not changed:
        raise NotFound("This rule is gone, or you may not change it.")


def drop_rules(session: Session, rule_ids: Sequence[int]) -> int:
    """Into the trash; taken back by undo."""
    return trash(session, ScoreRule, rule_ids)
