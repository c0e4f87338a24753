"""One edit for many rows at once: all of it in one change set, which is taken back as one."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from heapq import merge
from itertools import groupby, islice
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import BigInteger, ColumnElement, Text, any_, func, literal, or_, text, update
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from core.db import Tenant
from core.entries import Tags, sentences
from core.errors import Cancelled, Refused
from core.lists.fields import Kind, Listing

# Large enough for the server to be busy with writing, small enough to be called off between two.
BATCH = 10_000


def bulk_edit(
    session: Session,
    listing: Listing,
    ids: Collection[int],
    edit: Mapping[str, object],
    *,
    add_tags: Sequence[str] = (),
    remove_tags: Sequence[str] = (),
    tell: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Give these rows these values, by the names of the edit model; return how many changed.

    Rows that have them already stay untouched, and so do those that are gone. The caller names the
    change set (`journal.commands.labelled`) and takes it back (`undo`).
    """
    from core.lists.tables import model_of

    model = model_of(listing)
    values = _validated(listing, edit)
    add, remove = _tags(listing, add_tags), _tags(listing, remove_tags)
    organization = session.scalar(
        text("SELECT tradewind.organization_for(:area, 'edit')"), {"area": listing.area.value}
    )
    if organization is None:
        # Under the policies an UPDATE would find nothing and say nothing.
        raise Refused(f"You may not edit {listing.title.lower()} here.")
    new, differs = _changes(model, values, add, remove)
    if not differs:
        return 0
    chosen = _in_order(ids)
    changed = looked_at = 0
    while batch := list(islice(chosen, BATCH)):
        if cancelled():
            raise Cancelled("The change was cancelled; nothing was changed.")
        done: Any = session.execute(
            update(model)
            .where(
                model.organization_id == organization,
                model.id == any_(literal(batch, ARRAY(BigInteger))),
                model.deleted_at.is_(None),
                or_(*differs),
            )
            .values(new)
            .execution_options(synchronize_session=False)
        )
        changed += done.rowcount
        looked_at += len(batch)
        tell(looked_at)
    session.expire_all()
    return changed


def _in_order(ids: Collection[int]) -> Iterator[int]:
    """In one order, so that two people who do this at once never wait for each other in a circle.

    Sorting a million numbers in one go would hold up all other threads, that of the window too.
    """
    left = iter(ids)
    runs = []
    while run := list(islice(left, BATCH)):
        runs.append(sorted(map(int, run)))
    return (number for number, _ in groupby(merge(*runs)))


def _validated(listing: Listing, edit: Mapping[str, object]) -> dict[str, object]:
    try:
        entry = listing.edit.model_validate(dict(edit))
    except ValidationError as error:
        raise Refused(" ".join(sentences(error, listing.edit).values())) from None
    return {name: getattr(entry, name) for name in edit}


def _tags(listing: Listing, typed: Sequence[str]) -> list[str]:
    if typed and not any(field.kind is Kind.TAGS for field in listing.fields):
        raise Refused(f"{listing.title} have no tags.")
    try:
        return TypeAdapter(Tags).validate_python(list(typed))
    except ValidationError as error:
        fault = error.errors()[0]
        raise Refused(str(fault.get("ctx", {}).get("error", "There are too many tags."))) from None


def _changes(
    model: type[Tenant], values: Mapping[str, object], add: list[str], remove: list[str]
) -> tuple[dict[str, Any], list[ColumnElement[bool]]]:
    new: dict[str, Any] = dict(values)
    differs = [getattr(model, name).is_distinct_from(value) for name, value in values.items()]
    if not (add or remove):
        return new, differs
    column = getattr(model, "tags")
    tags: ColumnElement[list[str]] = literal(new["tags"], ARRAY(Text)) if "tags" in new else column
    if remove:
        for tag in remove:
            tags = func.array_remove(tags, tag, type_=ARRAY(Text))
    for tag in add:
        # Each at the end, and only once.
        tags = func.array_append(func.array_remove(tags, tag, type_=ARRAY(Text)), tag)
    if "tags" not in new:
        differs += [column.bool_op("&&")(literal(remove, ARRAY(Text)))] if remove else []
        differs += [~column.bool_op("@>")(literal(add, ARRAY(Text)))] if add else []
    new["tags"] = tags
    return new, differs
