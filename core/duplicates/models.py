"""What people have said once and for all: these two are not the same."""

from sqlalchemy import BigInteger, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Tenant
from core.duplicates.kinds import Kind
from core.values import check, choices, referring, trashed


class NeverMerged(Tenant):
    """The ids are of the two tables that the kind names; a record's number is never given again."""

    __tablename__ = "never_merged"
    __table_args__ = (
        # Within one table the smaller one stands first, so that a pair is there once.
        check("ordered", "one_id < other_id OR kind IN ('lead_contact', 'lead_company')"),
        Index(
            "idx_never_merged_organization_id_kind_one_id_other_id",
            "organization_id",
            "kind",
            "one_id",
            "other_id",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "These two have been told apart already."},
        ),
        referring("never_merged", "decided_by"),
        trashed("never_merged"),
    )

    kind: Mapped[Kind] = mapped_column(choices(Kind, "kind"))
    one_id: Mapped[int] = mapped_column(BigInteger)
    other_id: Mapped[int] = mapped_column(BigInteger)
    decided_by: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
