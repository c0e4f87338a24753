"""Making one record of several, in one change that can be taken back; the caller's transaction commits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from core.db import Tenant, changed
from core.duplicates.fields import MODELS, Sheet, merged, stays, writable
from core.duplicates.kinds import JOINED, SIDES, Kind
from core.duplicates.models import NeverMerged
from core.duplicates.relations import count, move, relations
from core.errors import NotFound, Refused
from core.journal.commands import labelled, trash
from core.journal.naming import first_of, model_of, order_of
from core.leads.models import Lead

MOST = 20


@dataclass(frozen=True, slots=True)
class Merged:
    keep: int
    gone: int
    # How many rows of other tables have gone over.
    moved: int


def sheets(session: Session, organization: int, kind: Kind, ids: Sequence[int]) -> list[Sheet]:
    """The records as they are now, in this order; whoever is gone is left out."""
    found = _sheets(session, organization, kind, ids)
    many = count(session, organization, SIDES[kind][0], ids)
    return [
        Sheet(sheet.id, sheet.values, sheet.updated_at, many[sheet.id])
        for number in ids
        if (sheet := found.get(number)) is not None
    ]


def merge(
    session: Session,
    organization: int,
    kind: Kind,
    keep: int,
    others: Sequence[int],
    chosen: Mapping[str, int] | None = None,
    *,
    label: str | None = None,
) -> Merged:
    """`chosen` says for a field whose value stays; the others' go into the trash, what is theirs over."""
    if kind in JOINED:
        raise Refused("A lead and a customer are joined, not merged.")
    losers = [number for number in dict.fromkeys(others) if number != keep]
    if not losers:
        raise Refused("A record cannot be merged with itself.")
    if len(losers) > MOST:
        raise Refused(f"At most {MOST} records are merged into one at a time.")
    model = MODELS[kind]
    found = _sheets(session, organization, kind, [keep, *losers], locked=True)
    if len(found) < 1 + len(losers):
        raise Refused(
            "One of these has been merged or deleted in the meantime, or you may not change it."
            " Look at the list again."
        )
    if any(number not in found for number in (chosen or {}).values()):
        raise Refused("A value can only be taken from one of the records that are merged.")
    table = model.__tablename__
    name = first_of(found[keep].values.get(each) for each in order_of(table))
    labelled(session, label or f"Merged: {name}"[:200])
    # The trash first: what only one may have (an address, a tax number) is free for the one that stays.
    trash(session, model, losers)
    moved = 0
    for relation in relations(table):
        many = move(session, organization, relation, keep, losers)
        moved += many
        if many:
            changed(session).add(model_of(relation.table.name))
    if session.scalar(select(func.tradewind.left_behind(table, losers))):
        raise Refused(
            "Something belongs to these that you may not see or change. Ask somebody who may to merge"
            " them."
        )
    values = merged(kind, found[keep], [found[number] for number in losers], chosen or {})
    if values:
        session.execute(
            update(model)
            .where(model.organization_id == organization, model.id == keep)
            .values(values)
            .execution_options(synchronize_session=False)
        )
    session.expire_all()
    return Merged(keep, len(losers), moved)


def merge_all(
    session: Session, organization: int, kind: Kind, pairs: Sequence[tuple[int, int]]
) -> list[Merged]:
    """Many pairs in one change, each chain of them into one record; nobody chooses, the fuller stays."""
    groups = _chains(pairs)
    label = f"Merged: {sum(map(len, groups)) - len(groups)} duplicates"
    done: list[Merged] = []
    for group in groups:
        there = sheets(session, organization, kind, sorted(group)[: MOST + 1])
        if len(there) < 2:
            continue
        keep = there[0]
        for other in there[1:]:
            keep = keep if stays(kind, keep, other) == keep.id else other
        rest = [sheet.id for sheet in there if sheet.id != keep.id]
        done.append(merge(session, organization, kind, keep.id, rest, label=label))
    if not done:
        raise NotFound("These have been merged or deleted already.")
    return done


def join(session: Session, organization: int, kind: Kind, lead: int, customer: int) -> None:
    """Say of a lead that it is a contact or a company that we know."""
    if kind not in JOINED:
        raise Refused("Only a lead is joined to a customer.")
    column = Lead.contact_id if kind is Kind.LEAD_CONTACT else Lead.customer_company_id
    model = model_of(SIDES[kind][1])
    there = select(model.id).where(
        model.organization_id == organization, model.id == customer, model.deleted_at.is_(None)
    )
    if session.scalar(there) is None:
        raise NotFound("This customer is gone, or you may not see it.")
    labelled(session, "Lead joined to a customer")
    joined = session.execute(
        update(Lead)
        .where(
            Lead.organization_id == organization,
            Lead.id == lead,
            Lead.deleted_at.is_(None),
            column.is_(None),
        )
        .values({column: customer})
        .returning(Lead.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not joined:
        raise NotFound("This lead is gone or joined already, or you may not change it.")


def tell_apart(session: Session, organization: int, kind: Kind, one: int, other: int) -> None:
    """These two are not the same, and are never suggested again."""
    if kind not in JOINED:
        one, other = sorted((one, other))
    labelled(session, "Told apart")
    session.execute(
        insert(NeverMerged).values(
            organization_id=organization,
            kind=kind,
            one_id=one,
            other_id=other,
            decided_by=func.tradewind.me(),
        )
    )


def _sheets(
    session: Session,
    organization: int,
    kind: Kind,
    ids: Sequence[int],
    *,
    locked: bool = False,
) -> dict[int, Sheet]:
    model: type[Tenant] = MODELS[kind]
    columns = [model.__table__.c[name] for name in writable(kind)]
    wanted = (
        select(model.id, model.updated_at, *columns)
        .where(
            model.organization_id == organization,
            model.id.in_(ids),
            model.deleted_at.is_(None),
        )
        .order_by(model.id)
    )
    if locked:
        # In the order of their numbers: two who merge the same at once take turns, and the second one
        # finds them gone.
        wanted = wanted.with_for_update()
    return {
        row[0]: Sheet(
            row[0], dict(zip([each.name for each in columns], row[2:], strict=True)), row[1]
        )
        for row in session.execute(wanted)
    }


def _chains(pairs: Sequence[tuple[int, int]]) -> list[set[int]]:
    """A and B, B and C: all three are one."""
    groups: dict[int, set[int]] = {}
    for one, other in pairs:
        together = groups.get(one, {one}) | groups.get(other, {other})
        for number in together:
            groups[number] = together
    return list({id(group): group for group in groups.values()}.values())
