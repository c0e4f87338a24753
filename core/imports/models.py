"""What was brought in from files: one batch for each, and the mappings that are known by now."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, ForeignKeyConstraint, Index, Numeric, Text, text
from sqlalchemy.dialects.postgresql import BYTEA, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Tenant
from core.imports.choices import BatchState, Target
from core.values import check, choices, extras, limits, listed, objects, referring, trashed


def _of(column: str, table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["organization_id", column],
        [f"tradewind.{table}.organization_id", f"tradewind.{table}.id"],
        ondelete=f"SET NULL ({column})",
    )


class LeadBatch(Tenant):
    __tablename__ = "lead_batches"
    __table_args__ = (
        *limits(name=255, source_file=255, file_path=4096, notes=20_000, error_message=2000),
        check("file_hash", "file_hash ~ '^[0-9a-f]{64}$'"),
        check("file_size", "file_size >= 0"),
        check(
            "counts",
            "total_rows = created_rows + updated_rows + skipped_rows + blocked_rows + invalid_rows"
            " AND LEAST(created_rows, updated_rows, skipped_rows, blocked_rows, invalid_rows) >= 0",
        ),
        check("error_rows", "error_rows BETWEEN 0 AND total_rows"),
        check("error_file", "octet_length(error_file) <= 26214400"),
        check("cost", "cost >= 0", "A price cannot be less than nothing."),
        check("currency", "currency ~ '^[A-Z]{3}$'", "A currency has three letters, such as EUR."),
        *objects("mapping", "import_settings", "reasons", "quality"),
        _of("lead_source_id", "lead_sources"),
        _of("change_set_id", "change_sets"),
        listed("lead_batches", "started_at DESC", "id DESC"),
        # “Have we had this file?”
        Index("idx_lead_batches_organization_id_file_hash", "organization_id", "file_hash"),
        referring("lead_batches", "change_set_id"),
        referring("lead_batches", "lead_source_id"),
        referring("lead_batches", "imported_by"),
        trashed("lead_batches"),
    )

    name: Mapped[str] = mapped_column(Text)
    target: Mapped[Target] = mapped_column(choices(Target, "target"))
    state: Mapped[BatchState] = mapped_column(
        choices(BatchState, "state"), server_default=BatchState.RUNNING
    )
    source_file: Mapped[str] = mapped_column(Text)
    # Where it lay on the computer that imported it: what going on with it begins with.
    file_path: Mapped[str | None] = mapped_column(Text)
    file_size: Mapped[int] = mapped_column(BigInteger)
    # SHA-256.
    file_hash: Mapped[str] = mapped_column(Text)
    imported_by: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    lead_source_id: Mapped[int | None] = mapped_column(BigInteger)
    # Which column went where, and how it was read and matched.
    mapping: Mapped[dict[str, Any]] = extras()
    import_settings: Mapped[dict[str, Any]] = extras()

    total_rows: Mapped[int] = mapped_column(server_default="0")
    created_rows: Mapped[int] = mapped_column(server_default="0")
    updated_rows: Mapped[int] = mapped_column(server_default="0")
    skipped_rows: Mapped[int] = mapped_column(server_default="0")
    blocked_rows: Mapped[int] = mapped_column(server_default="0")
    invalid_rows: Mapped[int] = mapped_column(server_default="0")
    # How many rows for each reason; how well each field is filled.
    reasons: Mapped[dict[str, Any]] = extras()
    quality: Mapped[dict[str, Any]] = extras()
    # The rows left to do, as CSV and compressed; the first of them, where there are very many: what did not
    # come in, and contacts that came without their company.
    error_file: Mapped[bytes | None] = mapped_column(BYTEA, deferred=True)
    error_rows: Mapped[int] = mapped_column(server_default="0")
    error_message: Mapped[str | None] = mapped_column(Text)

    # What the file was bought for.
    cost: Mapped[Decimal | None] = mapped_column(Numeric(15, 2))
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")
    notes: Mapped[str | None] = mapped_column(Text)
    started_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    completed_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]
    # All that it wrote: what taking it back takes back.
    change_set_id: Mapped[int | None] = mapped_column(BigInteger)


class ImportMapping(Tenant):
    """How files with these headers were read the last time, from this source or from any."""

    __tablename__ = "import_mappings"
    __table_args__ = (
        check("signature", "signature ~ '^[0-9a-f]{64}$'"),
        *limits(name=255),
        *objects("mapping", "import_settings"),
        _of("lead_source_id", "lead_sources"),
        Index(
            "idx_import_mappings_organization_id_signature",
            "organization_id",
            "target",
            "signature",
            text("COALESCE(lead_source_id, 0::bigint)"),
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "The mapping of such files is kept already."},
        ),
        referring("import_mappings", "lead_source_id"),
        trashed("import_mappings"),
    )

    target: Mapped[Target] = mapped_column(choices(Target, "target"))
    # SHA-256 of the headers: a file with the same ones is the same kind of file.
    signature: Mapped[str] = mapped_column(Text)
    lead_source_id: Mapped[int | None] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(Text)
    mapping: Mapped[dict[str, Any]] = mapped_column(JSONB)
    import_settings: Mapped[dict[str, Any]] = extras()
    last_used_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
