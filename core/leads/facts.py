"""What leads are mostly filtered, sorted and counted by, beside them in rows of a tenth of their size.

The database keeps it (`migrations/versions/2026_11_28_lead_facts.sql`); docs/decisions/0011 says why.
"""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ForeignKey,
    Identity,
    Index,
    Numeric,
    SmallInteger,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Model
from core.values import check


class LeadFacts(Model):
    """One for each lead that is not in the trash. What stands in every row comes first."""

    __tablename__ = "lead_facts"
    __table_args__ = (
        check("score", "score BETWEEN 0 AND 100"),
        # The best first: whom to call next.
        Index(
            "idx_lead_facts_organization_id_score_id",
            "organization_id",
            text("score DESC NULLS LAST"),
            text("id DESC"),
        ),
        # What the scoring has yet to look at.
        Index(
            "idx_lead_facts_organization_id_id_unscored",
            "organization_id",
            "id",
            postgresql_where=text("NOT is_scored"),
        ),
        Index("idx_lead_facts_organization_id_status", "organization_id", "status"),
        Index("idx_lead_facts_organization_id_place", "organization_id", "place"),
    )

    organization_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    # The lead's own.
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    created_at: Mapped[datetime]
    # Of `lead_places` and `lead_traits`.
    place: Mapped[int] = mapped_column(BigInteger)
    traits: Mapped[int] = mapped_column(BigInteger)
    # Which of the choices, counted from one.
    status: Mapped[int] = mapped_column(SmallInteger)
    priority: Mapped[int] = mapped_column(SmallInteger)
    # Counts up whenever a rule of the score may find another lead than before.
    edition: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    is_scored: Mapped[bool] = mapped_column(server_default=text("false"))
    score: Mapped[int | None] = mapped_column(SmallInteger)
    owner_id: Mapped[int | None] = mapped_column(BigInteger)
    next_follow_up_at: Mapped[datetime | None]
    estimated_value: Mapped[Decimal | None] = mapped_column(Numeric(15, 2))


class LeadPlace(Model):
    """A country and city that leads of the organization are or were in.

    `place` is made of the two, so nobody who enters a lead waits for somebody else who enters one in
    the same city; if both are the first there, it is told twice.
    """

    __tablename__ = "lead_places"
    __table_args__ = (Index("idx_lead_places_organization_id_place", "organization_id", "place"),)

    organization_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("tradewind.organizations.id"), primary_key=True
    )
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=False), primary_key=True)
    place: Mapped[int] = mapped_column(BigInteger)
    country: Mapped[str | None] = mapped_column(Text)
    city: Mapped[str | None] = mapped_column(Text)


class LeadTraits(Model):
    """What many leads have in common, told once for all that have all of it in common."""

    __tablename__ = "lead_traits"
    __table_args__ = (Index("idx_lead_traits_organization_id_traits", "organization_id", "traits"),)

    organization_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("tradewind.organizations.id"), primary_key=True
    )
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=False), primary_key=True)
    traits: Mapped[int] = mapped_column(BigInteger)
    tags: Mapped[list[str]] = mapped_column(ARRAY(Text))
    source: Mapped[str | None] = mapped_column(Text)
    source_type: Mapped[str | None] = mapped_column(Text)
    verification_status: Mapped[str | None] = mapped_column(Text)
    company_size: Mapped[str | None] = mapped_column(Text)
    industry: Mapped[str | None] = mapped_column(Text)
    is_decision_maker: Mapped[bool | None]
    booking_potential: Mapped[str | None] = mapped_column(Text)
    has_online_booking: Mapped[bool | None]
