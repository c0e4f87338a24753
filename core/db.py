"""The database: the model base, one transaction per task, and the record of what it changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Constraint,
    DateTime,
    Engine,
    Enum,
    ForeignKey,
    Identity,
    Index,
    MetaData,
    create_engine,
    event,
    func,
)
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    ORMExecuteState,
    Session,
    UOWTransaction,
    mapped_column,
    sessionmaker,
)

from core.addresses import Address
from core.complaints import in_words
from core.errors import Refused

if TYPE_CHECKING:
    from psycopg import Connection

# Every table lives here, and every statement says so: a temporary table of the same name never wins.
SCHEMA = "tradewind"

# What the database's functions raise for a person to read, and what it says of a missing grant.
REFUSED, NO_RIGHT = "TW001", "42501"
NO_SUCH_OBJECT = "42704"

NAMES = {
    "ix": "idx_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

# psycopg's names for a line that is not there; imported by whoever has one.
UNREACHABLE = frozenset(
    {"OperationalError", "InterfaceError", "AdminShutdown", "CannotConnectNow", "CrashShutdown"}
)


class Model(DeclarativeBase):
    metadata = MetaData(schema=SCHEMA, naming_convention=NAMES)
    type_annotation_map = {
        datetime: DateTime(timezone=True),
        # The value is stored, not the member's name, in a column wide enough for later members.
        StrEnum: Enum(
            StrEnum,
            values_callable=lambda enum: [member.value for member in enum],
            native_enum=False,
            length=40,
        ),
    }


class Standard(Model):
    """What every table keeps; the database itself sets `updated_at` and counts `version` up."""

    __abstract__ = True

    created_at: Mapped[datetime] = mapped_column(server_default=func.now(), sort_order=90)
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now(), sort_order=91)
    deleted_at: Mapped[datetime | None] = mapped_column(sort_order=92)
    version: Mapped[int] = mapped_column(server_default="1", sort_order=93)


class Tenant(Standard):
    """A row of one organization. The key names it, so that no foreign key can cross the wall."""

    __abstract__ = True

    organization_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("tradewind.organizations.id"), primary_key=True, sort_order=-2
    )
    id: Mapped[int] = mapped_column(
        BigInteger, Identity(always=False), primary_key=True, sort_order=-1
    )


def engine(
    address: Address, *, pool_size: int = 4, spare: "list[Connection[Any]] | None" = None
) -> Engine:
    """`spare` are connections that are there already; they become the pool's as it needs them."""
    import psycopg

    parameters: dict[str, Any] = address.parameters()

    def connect() -> "Connection[Any]":
        while spare:
            try:
                own = spare.pop()
            except IndexError:
                # Another thread has taken the last one in between.
                break
            if not own.closed:
                own.autocommit = False
                return own
        return psycopg.connect(**parameters)

    return create_engine(
        "postgresql+psycopg://",
        creator=connect,
        pool_size=pool_size,
        max_overflow=0,
        pool_pre_ping=True,
    )


@contextmanager
def transaction(sessions: sessionmaker[Session]) -> Iterator[Session]:
    """Commit at the end; what the database refuses is told in words.

    A broken constraint has them in its `refusal`; the functions of ours raise them as TW001.
    """
    try:
        with sessions.begin() as session:
            yield session
    except IntegrityError as error:
        # Checking first would leave a gap in which another desktop can write the same value.
        constraint = getattr(error.orig, "diag").constraint_name
        refusal = refusals().get(constraint) or in_words(error.orig)
        if refusal is None:
            raise
        raise Refused(refusal) from error
    except DBAPIError as error:
        state = getattr(error.orig, "sqlstate", None)
        if state == REFUSED:
            raise Refused(getattr(error.orig, "diag").message_primary) from error
        if state == NO_RIGHT:
            raise Refused("You do not have the right to do this here.") from error
        if (words := in_words(error.orig)) is not None:
            raise Refused(words) from error
        raise


def is_unreachable(error: BaseException) -> bool:
    """Whether the server is gone, or has hung up: no fault of the statement, and not of ours."""
    if isinstance(error, DBAPIError):
        if error.connection_invalidated:
            return True
        cause = error.orig
        state = getattr(cause, "sqlstate", None)
        if state == NO_SUCH_OBJECT and "role OID" in str(cause):
            # Somebody has dropped the role by which this person is still connected.
            return True
        # Without a state it never came to a statement; 57P0x is a server that stops or starts.
        is_lost = state is None or state.startswith(("08", "57P0"))
        return is_lost and any(each.__name__ in UNREACHABLE for each in type(cause).__mro__)
    return isinstance(error, PoolTimeout)


def refusals() -> dict[str, str]:
    rules: list[Constraint | Index] = []
    for table in Model.metadata.tables.values():
        rules += [*table.constraints, *table.indexes]
    return {str(rule.name): rule.info["refusal"] for rule in rules if "refusal" in rule.info}


def changed(session: Session) -> set[type[Model]]:
    """The models this session has written to since it began."""
    models: set[type[Model]] = session.info.setdefault("changed", set())
    return models


@event.listens_for(Session, "after_flush")
def _note_flushed(session: Session, _context: UOWTransaction) -> None:
    changed(session).update(map(type, [*session.new, *session.dirty, *session.deleted]))


@event.listens_for(Session, "do_orm_execute")
def _note_bulk_write(state: ORMExecuteState) -> None:
    # Bulk UPDATE, INSERT and DELETE never reach the unit of work, so after_flush misses them.
    if (state.is_update or state.is_insert or state.is_delete) and state.bind_mapper:
        changed(state.session).add(state.bind_mapper.class_)
