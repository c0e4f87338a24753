"""The rules that a lead's score is made of, and how far the scoring has got."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Integer, SmallInteger, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Tenant
from core.leads.choices import ScorePart, Since
from core.values import check, choices, listed, objects, trashed, within


class ScoreRule(Tenant):
    """So many points for every lead of which the condition holds."""

    __tablename__ = "score_rules"
    __table_args__ = (
        check(
            "name",
            "char_length(btrim(name)) BETWEEN 1 AND 120",
            "The name of a rule has 1 to 120 letters.",
        ),
        *objects("condition"),
        # Far more than a person can click together.
        check("condition_size", "octet_length(condition::text) <= 16384"),
        within("points", -100, 100),
        check(
            "half_life_days",
            "half_life_days BETWEEN 1 AND 3650",
            "Points fade by half within 1 to 3,650 days.",
        ),
        check(
            "decays_since",
            "(half_life_days IS NULL) = (decays_since IS NULL)",
            "Points that fade need both: within how many days, and from when.",
        ),
        listed("score_rules", "part", "id"),
        trashed("score_rules"),
    )

    name: Mapped[str] = mapped_column(Text)
    part: Mapped[ScorePart] = mapped_column(choices(ScorePart, "part"))
    # A filter of the leads' list.
    condition: Mapped[dict[str, object]] = mapped_column(JSONB)
    points: Mapped[int] = mapped_column(SmallInteger)
    half_life_days: Mapped[int | None] = mapped_column(Integer)
    decays_since: Mapped[Since | None] = mapped_column(choices(Since, "decays_since_choice"))
    is_active: Mapped[bool] = mapped_column(server_default=text("true"))


class Scoring(Tenant):
    """How far the scoring of an organization's leads has got; written by the database alone."""

    __tablename__ = "scorings"
    __table_args__ = (Index("idx_scorings_organization_id", "organization_id", unique=True),)

    # The rules in force, as the database computes them.
    query: Mapped[str] = mapped_column(Text)
    # Points that fade make the scores of yesterday wrong.
    fades: Mapped[bool] = mapped_column(server_default=text("false"))
    began_at: Mapped[datetime]
    reached_id: Mapped[int] = mapped_column(BigInteger, server_default="0")
    scored: Mapped[int] = mapped_column(BigInteger, server_default="0")
    finished_at: Mapped[datetime | None]
