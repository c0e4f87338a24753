"""Saved views: a person's own and what colleagues have shared; only the owner changes one."""

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, Field, ValidationError
from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from core.access.models import User
from core.entries import Entry, sentences
from core.errors import NotFound, Refused
from core.lists.fields import Listing, Order
from core.lists.filters import Filter, check, conditions, dump, load
from core.lists.listings import listing as listing_of
from core.lists.models import SavedView

# Written into each view, for the day on which the shape of the JSON has to change.
FORMAT = 1


@dataclass(frozen=True)
class Definition:
    filter: Filter | None = None
    words: str = ""
    # Empty: as the list opens.
    order: Order = ()
    # Name and width, from left to right; empty: as the list opens.
    columns: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class View:
    id: int
    listing: str
    name: str
    definition: Definition
    is_shared: bool
    is_mine: bool
    # Whose it is, by name.
    owner: str


class _Name(Entry):
    name: str = Field(title="Name", min_length=1, max_length=80)


class _Column(BaseModel):
    name: str
    width: int = Field(ge=20, le=4000)


class _Stored(BaseModel):
    """As it stands in the table; what another release has added is passed over."""

    filter: Any = None
    words: str = Field("", max_length=1000)
    order: list[tuple[str, bool]] = Field([], max_length=10)
    columns: list[_Column] = Field([], max_length=200)


def list_views(session: Session, listing: str) -> list[View]:
    """One's own first, then those that others share, each by name."""
    organization, me = _here(session)
    found = session.execute(
        select(
            SavedView.id,
            SavedView.listing,
            SavedView.name,
            SavedView.definition,
            SavedView.is_shared,
            SavedView.user_id == me,
            User.full_name,
        )
        .join(User, User.id == SavedView.user_id, isouter=True)
        .where(
            SavedView.organization_id == organization,
            SavedView.listing == listing,
            SavedView.deleted_at.is_(None),
        )
    )
    views = [_view(*row) for row in found]
    return sorted(views, key=lambda view: (not view.is_mine, view.name.casefold(), view.id))


def save_view(
    session: Session,
    listing: str,
    name: str,
    definition: Definition,
    view_id: int | None = None,
) -> int:
    """Keep it under this name, or in place of one's own view of that number; return the number."""
    organization, me = _here(session)
    try:
        name = _Name(name=name).name
    except ValidationError as error:
        raise Refused(" ".join(sentences(error, _Name).values())) from None
    stored = _stored(listing_of(listing), definition)
    if view_id is not None:
        _change(session, view_id, name=name, definition=stored)
        return view_id
    view = SavedView(
        organization_id=organization, user_id=me, listing=listing, name=name, definition=stored
    )
    session.add(view)
    session.flush()
    return view.id


def share(session: Session, view_id: int, shared: bool = True) -> None:
    """Let all of the organization see it, or nobody else again."""
    _change(session, view_id, is_shared=shared)


def delete(session: Session, view_id: int) -> None:
    """Into the trash; taken back by undo."""
    _change(session, view_id, deleted_at=text("now()"))


def _here(session: Session) -> tuple[int, int]:
    organization, me = session.execute(
        text("SELECT tradewind.current_organization(), tradewind.me()")
    ).one()
    if organization is None or me is None:
        raise Refused("Views belong to a person in an organization; sign in first.")
    return organization, me


def _change(session: Session, view_id: int, **values: Any) -> None:
    organization, me = _here(session)
    mine = (
        SavedView.organization_id == organization,
        SavedView.id == view_id,
        SavedView.deleted_at.is_(None),
    )
    owner = session.execute(select(SavedView.user_id).where(*mine)).scalar_one_or_none()
    if owner is None:
        raise NotFound("This view is gone, or it is no longer shared.")
    if owner != me:
        raise Refused(
            "Only the person who made this view can change it; save it as a view of your own."
        )
    session.execute(
        update(SavedView).where(*mine).values(values).execution_options(synchronize_session=False)
    )


def _stored(listing: Listing, definition: Definition) -> dict[str, object]:
    for name in (
        *(each for each, _ in definition.order),
        *(each for each, _ in definition.columns),
    ):
        listing.field(name)
    if definition.filter:
        check(definition.filter)
        for condition in conditions(definition.filter):
            listing.field(condition.field)
    stored: dict[str, object] = {
        "format": FORMAT,
        "filter": dump(definition.filter) if definition.filter else None,
        "words": definition.words,
        "order": [list(each) for each in definition.order],
        "columns": [{"name": name, "width": width} for name, width in definition.columns],
    }
    try:
        _Stored.model_validate(stored)
    except ValidationError:
        raise Refused("This view has too many columns, or columns that are too wide.") from None
    return stored


def _view(
    number: int,
    listing: str,
    name: str,
    stored: object,
    shared: bool,
    mine: bool,
    owner: str | None,
) -> View:
    return View(number, listing, name, _definition(listing, stored), shared, mine, owner or "")


def _definition(listing: str, stored: object) -> Definition:
    """Whatever can still be read of it: a view of an older or a newer release still opens."""
    known = {field.name: field for field in listing_of(listing).fields}
    try:
        said = _Stored.model_validate(stored)
    except ValidationError:
        return Definition()
    try:
        filter = load(said.filter) if said.filter else None
        if any(condition.field not in known for condition in conditions(filter)):
            filter = None
    except Refused:
        filter = None
    return Definition(
        filter,
        said.words,
        tuple((name, down) for name, down in said.order if name in known and known[name].sortable),
        tuple((column.name, column.width) for column in said.columns if column.name in known),
    )
