"""What happened with somebody and what is to be done: interactions, tasks, notes and documents."""

from datetime import datetime

from sqlalchemy import (
    ARRAY,
    BigInteger,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    SmallInteger,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from core.customers.choices import (
    Direction,
    InteractionType,
    Sentiment,
    TaskPriority,
    TaskStatus,
    TaskType,
)
from core.customers.subjects import (
    company_key,
    contact_key,
    contract_key,
    lead_key,
    opportunity_key,
)
from core.db import Tenant
from core.values import (
    PLAIN,
    check,
    choices,
    limits,
    listed,
    referring,
    search_index,
    searched,
    trashed,
)

# A document's bytes are kept in pieces of this size, so that reading and writing them can be shown
# and stopped; the database takes no more than so many of them.
PIECE = 1 << 20
MOST_PIECES = 25
LARGEST = PIECE * MOST_PIECES


class About:
    """The subjects of a row, any of which may be missing."""

    customer_company_id: Mapped[int | None] = mapped_column(BigInteger)
    contact_id: Mapped[int | None] = mapped_column(BigInteger)
    lead_id: Mapped[int | None] = mapped_column(BigInteger)
    opportunity_id: Mapped[int | None] = mapped_column(BigInteger)

    # Who did it, wrote it or is to do it.
    @declared_attr
    def owner_id(cls) -> Mapped[int | None]:
        return mapped_column(BigInteger, ForeignKey("tradewind.users.id"))


def _about(
    table: str, at: str, contracts: bool = False
) -> tuple[ForeignKeyConstraint | Index, ...]:
    """The keys of the subjects, and what a timeline of each is read through."""
    columns = ("customer_company_id", "contact_id", "lead_id", "opportunity_id")
    return (
        company_key(ondelete=None if table == "tasks" else "CASCADE"),
        contact_key(),
        lead_key(),
        opportunity_key(),
        *((contract_key(), referring(table, "contract_id")) if contracts else ()),
        *(
            Index(
                f"idx_{table}_{column}_{at}",
                "organization_id",
                column,
                text(f"{at} DESC"),
                text("id DESC"),
                postgresql_where=text(f"{column} IS NOT NULL"),
            )
            for column in columns
        ),
        referring(table, "owner_id"),
        trashed(table),
    )


class Interaction(About, Tenant):
    __tablename__ = "interactions"
    __table_args__ = (
        *_about("interactions", "happened_at"),
        *limits(subject=255, description=20_000, outcome=500, next_step=500, channel_preference=50),
        check(
            "duration_minutes",
            "duration_minutes BETWEEN 0 AND 1440",
            "Nothing takes less than no time, or longer than a day.",
        ),
        listed("interactions", "happened_at DESC", "id DESC"),
    )

    type: Mapped[InteractionType] = mapped_column(choices(InteractionType, "type"))
    direction: Mapped[Direction | None] = mapped_column(choices(Direction, "direction"))
    happened_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    duration_minutes: Mapped[int | None] = mapped_column(SmallInteger)
    subject: Mapped[str | None] = mapped_column(Text)
    description: Mapped[str | None] = mapped_column(Text)
    outcome: Mapped[str | None] = mapped_column(Text)
    sentiment: Mapped[Sentiment | None] = mapped_column(choices(Sentiment, "sentiment"))
    channel_preference: Mapped[str | None] = mapped_column(Text)
    next_step: Mapped[str | None] = mapped_column(Text)
    next_step_at: Mapped[datetime | None]


class Task(About, Tenant):
    __tablename__ = "tasks"
    __table_args__ = (
        *_about("tasks", "completed_at", contracts=True),
        ForeignKeyConstraint(
            ["organization_id", "blocked_by_id"],
            ["tradewind.tasks.organization_id", "tradewind.tasks.id"],
            ondelete="SET NULL (blocked_by_id)",
        ),
        ForeignKeyConstraint(
            ["organization_id", "repeats_id"],
            ["tradewind.tasks.organization_id", "tradewind.tasks.id"],
            ondelete="SET NULL (repeats_id)",
        ),
        check(
            "title",
            "char_length(title) BETWEEN 1 AND 255",
            "A task needs a title, of at most 255 characters.",
        ),
        check("recurs_zone", "recurs_zone ~ '^[A-Za-z0-9_+/-]{1,64}$'"),
        *limits(description=20_000, recurrence=500, location=255, uid=255),
        check("ends_at", "ends_at >= due_at", "It cannot end before it begins."),
        check(
            "due",
            "due_at IS NOT NULL OR (ends_at IS NULL AND recurrence IS NULL)",
            "Say when it begins: without that it can neither end nor be repeated.",
        ),
        check("blocked_by", "blocked_by_id <> id", "A task cannot wait for itself."),
        check("completed", "(status = 'completed') = (completed_at IS NOT NULL)"),
        # What is to be done, and the calendar.
        Index(
            "idx_tasks_organization_id_due_at",
            "organization_id",
            "due_at",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
        ),
        # My day.
        Index(
            "idx_tasks_organization_id_owner_id_due_at",
            "organization_id",
            "owner_id",
            "due_at",
            postgresql_where=text(
                "deleted_at IS NULL AND status IN ('pending', 'in_progress', 'blocked')"
            ),
        ),
        Index(
            "idx_tasks_organization_id_reminder_at",
            "organization_id",
            "reminder_at",
            postgresql_where=text("reminder_at IS NOT NULL AND reminded_at IS NULL"),
        ),
        Index(
            "idx_tasks_organization_id_uid",
            "organization_id",
            "uid",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "This calendar entry has been brought in already."},
        ),
        listed("tasks", "created_at DESC", "id DESC"),
        listed("tasks", "status", "created_at DESC", "id DESC"),
        search_index("tasks"),
        referring("tasks", "blocked_by_id"),
        referring("tasks", "repeats_id"),
    )

    contract_id: Mapped[int | None] = mapped_column(BigInteger)
    type: Mapped[TaskType] = mapped_column(choices(TaskType, "type"), server_default=TaskType.TO_DO)
    title: Mapped[str] = mapped_column(Text)
    description: Mapped[str | None] = mapped_column(Text)
    location: Mapped[str | None] = mapped_column(Text)
    status: Mapped[TaskStatus] = mapped_column(
        choices(TaskStatus, "status"), server_default=TaskStatus.PENDING
    )
    priority: Mapped[TaskPriority] = mapped_column(
        choices(TaskPriority, "priority"), server_default=TaskPriority.MEDIUM
    )
    # For the whole day: noon of that day in UTC, which is a time of the same day nearly everywhere.
    due_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    is_all_day: Mapped[bool] = mapped_column(server_default=text("false"))
    # An RRULE of RFC 5545; the next task is made when this one is done, and names it.
    recurrence: Mapped[str | None] = mapped_column(Text)
    # When the series began: one that was moved does not move those that come after it.
    recurs_from: Mapped[datetime | None]
    # Where its hours are told by the clock, if not where each person is: the TZID of a calendar file.
    recurs_zone: Mapped[str | None] = mapped_column(Text)
    # On these days the series is left out, and at these times it comes besides: EXDATE and RDATE.
    recurs_without: Mapped[list[datetime]] = mapped_column(
        ARRAY(DateTime(timezone=True)), server_default=text("'{}'::timestamptz[]")
    )
    recurs_also: Mapped[list[datetime]] = mapped_column(
        ARRAY(DateTime(timezone=True)), server_default=text("'{}'::timestamptz[]")
    )
    repeats_id: Mapped[int | None] = mapped_column(BigInteger)
    blocked_by_id: Mapped[int | None] = mapped_column(BigInteger)
    reminder_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    # Kept by the database.
    completed_at: Mapped[datetime | None]
    # Of the calendar it was brought in from.
    uid: Mapped[str | None] = mapped_column(PLAIN)
    search: Mapped[str] = searched("title", "description", "location")


class Note(About, Tenant):
    __tablename__ = "notes"
    __table_args__ = (
        *_about("notes", "created_at", contracts=True),
        check(
            "body",
            "char_length(body) BETWEEN 1 AND 20000",
            "A note has a text, of at most 20,000 characters.",
        ),
    )

    contract_id: Mapped[int | None] = mapped_column(BigInteger)
    body: Mapped[str] = mapped_column(Text)
    is_pinned: Mapped[bool] = mapped_column(server_default=text("false"))


class Document(About, Tenant):
    """A file whose bytes are `document_contents`, or a link to where it lies."""

    __tablename__ = "documents"
    __table_args__ = (
        *_about("documents", "created_at", contracts=True),
        check(
            "title",
            "char_length(title) BETWEEN 1 AND 255",
            "A document needs a name, of at most 255 characters.",
        ),
        *limits(file_name=255, media_type=127, description=2000, finding=500),
        check(
            "url",
            r"url ~* '^https?://\S+$' AND char_length(url) <= 2000",
            "A link begins with https:// and has no blanks.",
        ),
        check(
            "file_or_link",
            "CASE WHEN url IS NULL THEN num_nonnulls(file_name, media_type, size, sha256) = 4"
            " ELSE num_nonnulls(size, sha256) = 0 END",
            "A document is a file or a link.",
        ),
        check(
            "size",
            f"size BETWEEN 0 AND {LARGEST}",
            "A document may have at most 25 MB; keep it elsewhere and link to it.",
        ),
        check("sha256", "sha256 ~ '^[0-9a-f]{64}$'"),
        listed("documents", "created_at DESC", "id DESC"),
        # “We have this one already.”
        referring("documents", "sha256"),
    )

    contract_id: Mapped[int | None] = mapped_column(BigInteger)
    title: Mapped[str] = mapped_column(Text)
    description: Mapped[str | None] = mapped_column(Text)
    file_name: Mapped[str | None] = mapped_column(Text)
    # What it is by its bytes, whatever its name says.
    media_type: Mapped[str | None] = mapped_column(Text)
    size: Mapped[int | None] = mapped_column(BigInteger)
    sha256: Mapped[str | None] = mapped_column(PLAIN)
    url: Mapped[str | None] = mapped_column(Text)
    # What a person should know before they open it.
    finding: Mapped[str | None] = mapped_column(Text)


class DocumentContent(Tenant):
    """One piece of a document's bytes: written once, with the document, and never changed.

    The journal does without them. It keeps the document with its hash, by which they are proven.
    """

    __tablename__ = "document_contents"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organization_id", "document_id"],
            ["tradewind.documents.organization_id", "tradewind.documents.id"],
            ondelete="CASCADE",
        ),
        check("position", f"position BETWEEN 0 AND {MOST_PIECES - 1}"),
        check("piece", f"octet_length(piece) BETWEEN 1 AND {PIECE}"),
        Index(
            "idx_document_contents_document_id_position",
            "organization_id",
            "document_id",
            "position",
            unique=True,
        ),
    )

    document_id: Mapped[int] = mapped_column(BigInteger)
    position: Mapped[int] = mapped_column(SmallInteger)
    piece: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
