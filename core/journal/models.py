"""What was written: change sets, and the changes in them. Only the database's triggers add to these."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, Text, func, text
from sqlalchemy.dialects.postgresql import INET, INT8MULTIRANGE, JSONB, Range
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Model
from core.values import choices


class Write(StrEnum):
    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class ChangeSet(Model):
    """All that one transaction wrote in one organization: what is undone and redone as one."""

    __tablename__ = "change_sets"
    __table_args__ = (
        Index("idx_change_sets_organization_id_at", "organization_id", text("at DESC")),
        # “Has this been taken back?”
        Index(
            "idx_change_sets_organization_id_undoes",
            "organization_id",
            "undoes",
            postgresql_where=text("undoes IS NOT NULL"),
        ),
        Index("idx_change_sets_actor_id", "actor_id"),
    )

    organization_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("tradewind.organizations.id"), primary_key=True
    )
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    # The transaction that wrote it; numbers start again when a backup is restored elsewhere, so only
    # together with `at` do they name one.
    transaction_number: Mapped[int] = mapped_column(BigInteger)
    label: Mapped[str | None] = mapped_column(Text)
    # Nobody, where the server's own administrator wrote.
    actor_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    role_name: Mapped[str] = mapped_column(Text)
    # As the window says; where the connection came from, as the server knows.
    workstation: Mapped[str | None] = mapped_column(Text)
    address: Mapped[str | None] = mapped_column(INET)
    undoes: Mapped[int | None] = mapped_column(BigInteger)


class Change(Model):
    """One row as it was and became, or up to 5,000 rows of one bulk write."""

    __tablename__ = "changes"
    __table_args__ = (
        Index(
            "idx_changes_organization_id_change_set_id", "organization_id", "change_set_id", "id"
        ),
        # The history of one record …
        Index(
            "idx_changes_organization_id_table_name_row_id",
            "organization_id",
            "table_name",
            "row_id",
            postgresql_where=text("row_id IS NOT NULL"),
        ),
        # … and the bulk writes that it was part of.
        Index(
            "idx_changes_row_ids",
            "row_ids",
            postgresql_using="gist",
            postgresql_where=text("row_id IS NULL"),
        ),
        {"postgresql_partition_by": "RANGE (at)"},
    )

    organization_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    at: Mapped[datetime] = mapped_column(primary_key=True, server_default=func.now())
    change_set_id: Mapped[int] = mapped_column(BigInteger)
    table_name: Mapped[str] = mapped_column(Text)
    action: Mapped[Write] = mapped_column(choices(Write, "action"))
    row_id: Mapped[int | None] = mapped_column(BigInteger)
    row_count: Mapped[int]
    row_ids: Mapped[list[Range[int]]] = mapped_column(INT8MULTIRANGE)
    # Lists of objects, each with the row's id: of an update the columns that changed, of a single
    # insert or any delete the whole row, of a bulk insert nothing (the rows are there to be read).
    before: Mapped[list[dict[str, Any]] | None] = mapped_column(JSONB)
    after: Mapped[list[dict[str, Any]] | None] = mapped_column(JSONB)


class News(Model):
    """What was written and is still to be passed on to the windows that listen."""

    __tablename__ = "news"
    __table_args__ = ({"prefixes": ["UNLOGGED"]},)

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    table_name: Mapped[str] = mapped_column(Text)
    # `*` for any of them.
    row_ids: Mapped[str] = mapped_column(Text)


class Herald(Model):
    """The one session that passes news on; see `tradewind.pass_on()`."""

    __tablename__ = "herald"
    __table_args__ = (
        CheckConstraint("is_the_only", name="is_the_only"),
        {"prefixes": ["UNLOGGED"]},
    )

    is_the_only: Mapped[bool] = mapped_column(primary_key=True, server_default=text("true"))
    pid: Mapped[int]
    until: Mapped[datetime]


class StepBack(Model):
    """Where a taking back leads a row of which only some moves are legal; see `tradewind.is_step_back()`."""

    __tablename__ = "steps_back"
    __table_args__ = ({"prefixes": ["UNLOGGED"]},)

    transaction_number: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    table_name: Mapped[str] = mapped_column(Text, primary_key=True)
    field: Mapped[str] = mapped_column(Text, primary_key=True)
    row_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    change_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    was: Mapped[str | None] = mapped_column(Text)
    becomes: Mapped[str | None] = mapped_column(Text)
