"""Everything that happened with somebody, in one line: a union of sources, read a page at a time.

A feature adds what it knows with a `SOURCES` of its own, in a module that is named in MODULES. Each source
is read through an index that has its rows in the order of the line, so a page of 50 touches 50 rows of
each, however long the line is.
"""

# The statements are joined of what the sources declare; whatever comes from outside is a parameter.
# ruff: noqa: S608

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any, NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

MODULES = ("core.customers.happenings", "core.pipeline.happenings")

# Whose line it is, and the column by which the rows of a source say that they belong to it.
SUBJECTS = {
    "customer_companies": "customer_company_id",
    "contacts": "contact_id",
    "leads": "lead_id",
    "opportunities": "opportunity_id",
}
PAGE = 50


@dataclass(frozen=True, slots=True)
class Source:
    """`query` gives, as columns of these names: at, id, who (a user's number), title, body, and more, an
    object of whatever the window needs to say it well.

    It is completed with `AND …` and so has a WHERE; `{subject}` stands for the column of the subject.
    """

    # What happened, as the filter calls it.
    name: str
    query: str
    # As they stand in the query, for the order and for what is asked besides.
    at: str
    id: str
    who: str
    words: tuple[str, ...]
    # The subjects it knows of; a source without a subject's column is left out there.
    subjects: Collection[str] = ("customer_companies", "contacts", "leads", "opportunities")


class Mark(NamedTuple):
    """Where a page ended."""

    at: datetime
    rank: int
    id: int


@dataclass(frozen=True, slots=True)
class Happening:
    at: datetime
    source: str
    id: int
    who_id: int | None
    who: str | None
    title: str | None
    body: str | None
    more: Mapping[str, Any]
    rank: int

    @property
    def mark(self) -> Mark:
        return Mark(self.at, self.rank, self.id)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the line is asked for."""

    sources: frozenset[str] = frozenset()
    who: int | None = None
    words: str = ""


def sources() -> tuple[Source, ...]:
    return tuple(each for module in MODULES for each in import_module(module).SOURCES)


def timeline(
    session: Session,
    organization: int,
    table: str,
    record: int,
    wanted: Wanted | None = None,
    *,
    after: Mark | None = None,
    most: int = PAGE,
) -> list[Happening]:
    """The newest first; `after` is the last one of the page before."""
    wanted = wanted or Wanted()
    values: dict[str, object] = {"here": organization, "record": record, "most": most}
    parts = []
    for rank, source in enumerate(sources()):
        if table not in source.subjects or (wanted.sources and source.name not in wanted.sources):
            continue
        parts.append(_part(source, rank, table, wanted, after))
    if not parts:
        return []
    if after is not None:
        values |= {"mark_at": after.at, "mark_id": after.id}
    values["who"] = wanted.who
    for place, word in enumerate(wanted.words.split()[:8]):
        values[f"word_{place}"] = f"%{_escaped(word)}%"
    rows = session.execute(
        text(
            "SELECT h.at, h.source, h.id, h.who, coalesce(u.full_name, h.more ->> 'who'), h.title,"
            f" h.body, h.more, h.rank FROM ({' UNION ALL '.join(parts)}"
            " ORDER BY at DESC, rank, id DESC LIMIT :most) h"
            " LEFT JOIN tradewind.users u ON u.id = h.who ORDER BY h.at DESC, h.rank, h.id DESC"
        ),
        {name: value for name, value in values.items() if value is not None},
    )
    return [Happening(*row) for row in rows]


def _part(source: Source, rank: int, table: str, wanted: Wanted, after: Mark | None) -> str:
    said = [source.query.format(subject=SUBJECTS[table])]
    if after is not None:
        # Of equal moments the sources come in their order, and of one source the newest number.
        if rank > after.rank:
            said.append(f"AND {source.at} <= :mark_at")
        elif rank == after.rank:
            said.append(f"AND ({source.at}, {source.id}) < (:mark_at, :mark_id)")
        else:
            said.append(f"AND {source.at} < :mark_at")
    if wanted.who is not None:
        said.append(f"AND {source.who} = :who")
    line = " || ' ' || ".join(f"coalesce({each}, '')" for each in source.words)
    for place, _ in enumerate(wanted.words.split()[:8]):
        said.append(f"AND ({line}) ILIKE :word_{place}")
    return (
        f"(SELECT '{source.name}' AS source, {rank} AS rank, s.* FROM ({' '.join(said)}"
        f" ORDER BY {source.at} DESC, {source.id} DESC LIMIT :most) s)"
    )


def _escaped(word: str) -> str:
    for sign in ("\\", "%", "_"):
        word = word.replace(sign, f"\\{sign}")
    return word
