"""A question to a listing, and how it is put to the database."""

# The statements are joined of what our listings declare; whatever comes from outside is a parameter.
# ruff: noqa: S608

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from core.lists.fields import Field, Kind, Listing, Order
from core.lists.listings import listing
from core.lists.sql import Sql
from core.lists.wanted import query

if TYPE_CHECKING:
    from core.lists.filters import Filter

# Fetching so many rows by their numbers takes as long as looking at a million.
FEW = 20_000


@dataclass(frozen=True)
class Question:
    listing: str
    organization_id: int
    filter: "Filter | None" = None
    words: str = ""
    # Empty: as the listing opens.
    order: Order = ()
    fields: tuple[str, ...] = ()
    # The person's own, in which a day begins.
    time_zone: str = "UTC"


class Term(NamedTuple):
    """One expression of ORDER BY."""

    expression: str
    descending: bool
    # Where the rows without a value come; unsaid where there are none.
    nulls: str = ""

    def __str__(self) -> str:
        nulls = f" NULLS {self.nulls}" if self.nulls else ""
        return f"{self.expression}{' DESC' if self.descending else ''}{nulls}"


class Stretch(NamedTuple):
    """Rows that an index gives one after the other; the whole list is a few of them in a row."""

    terms: tuple[Term, ...]
    where: str = ""


class Asked:
    """The question with its names looked up; the parts that its statements are made of."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.listing: Listing = listing(question.listing)
        self.fields = tuple(self.listing.field(name) for name in question.fields)
        self.order = question.order or self.listing.default_order
        self.query = query(question.words)

    @cached_property
    def condition(self) -> Sql:
        if self.question.filter is None:
            return Sql("true")
        # The first rows, as a list opens, are not filtered.
        from core.lists import filters

        text, values = filters.to_sql(self.question.filter, self.listing, self.question.time_zone)
        return Sql(text, values)

    @property
    def is_narrowed(self) -> bool:
        return bool(self.query) or self.condition.text != "true"

    @property
    def living(self) -> Sql:
        # The policy says which organization as well; said here too, it is the index's first column.
        only = f" AND {self.listing.only}" if self.listing.only else ""
        return Sql(
            f"t.organization_id = %s AND t.deleted_at IS NULL{only}",
            (self.question.organization_id,),
        )

    @property
    def where(self) -> Sql:
        living = self.living
        if self.question.filter is None:
            return living
        return Sql(
            f"{living.text} AND {self.condition.text}", (*living.values, *self.condition.values)
        )

    @property
    def found(self) -> Sql:
        """WITH: the words are looked up first, by the function that may use their index."""
        if not self.query:
            return Sql("")
        search = f"SELECT id FROM {self.listing.search}(%s, {FEW + 1}) id"
        return Sql(f"WITH found AS MATERIALIZED ({search}) ", (self.query,))

    @property
    def source(self) -> Sql:
        """FROM. Few that were found are fetched one by one; many are met on the way through all."""
        table = f"tradewind.{self.listing.table} t"
        if not self.query:
            return Sql(table)
        how_many = "(SELECT count(*) FROM found)"
        few = f"SELECT t.* FROM found JOIN {table} ON t.organization_id = %s AND t.id = found.id"
        many = f"SELECT t.* FROM {table} WHERE t.search @@ to_tsquery('simple', %s)"
        return Sql(
            f"({few} WHERE {how_many} <= {FEW} UNION ALL {many} AND {how_many} > {FEW}) t",
            (self.question.organization_id, self.query),
        )

    def joins(self, fields: Iterable[Field]) -> str:
        return "".join(f" {join}" for join in dict.fromkeys(each.join for each in fields) if join)

    @cached_property
    def sorted_by(self) -> tuple[Field, ...]:
        return tuple(self.listing.field(name) for name, _ in self.order)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The whole order, to the last doubt: the number of the row."""
        found: list[Term] = []
        order = list(self.order)
        order += [each for each in self.sorted_by[-1].then if each[0] not in dict(order)]
        for name, descending in order:
            found += _terms(self.listing.field(name), descending)
        return (*found, Term("t.id", order[-1][1]))

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The same order as an index has it; none where no index has."""
        field, descending = self.sorted_by[0], self.order[0][1]
        if not field.indexed or len(self.order) > 1:
            return ()
        rest = self.terms[1:]
        if field.kind is Kind.CHOICE:
            if field.then and field.then[0][1] != rest[0].descending:
                return ()
            chosen = reversed(list(field.titles)) if descending else list(field.titles)
            return tuple(Stretch(rest, f"{field.expression} = '{value}'") for value in chosen)
        if not field.nullable or descending is (field.nulls_last == "down"):
            return (Stretch(self.terms),)
        # Read backwards, the index has the empty ones first; so they are read by themselves.
        first = Term(field.sort[0], descending, "FIRST")
        return (
            Stretch((first, *rest), f"{first.expression} IS NOT NULL"),
            Stretch((first, *rest), f"{first.expression} IS NULL"),
        )


def _terms(field: Field, descending: bool) -> list[Term]:
    if field.kind is Kind.CHOICE:
        # As the trade has them: low before high, new before converted.
        ranked = ",".join(field.titles)
        rank = f"array_position('{{{ranked}}}'::text[], {field.expression}::text)"
        return [Term(rank, descending, "LAST" if field.nullable else "")]
    if not field.nullable:
        return [Term(expression, descending) for expression in field.sort]
    first, *more = field.sort
    # The later ones as the index has them, in either direction.
    later = "LAST" if descending is (field.nulls_last == "down") else "FIRST"
    return [Term(first, descending, "LAST"), *(Term(each, descending, later) for each in more)]
