"""A question to a listing, and how it is put to the database."""

# The statements are joined of what our listings declare; whatever comes from outside is a parameter.
# ruff: noqa: S608

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from core.lists.fields import Field, Kind, Listing, Order
from core.lists.listings import listing
from core.lists.sql import Sql
from core.lists.wanted import contained, query

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

    @property
    def is_of_facts(self) -> bool:
        return self.terms[-1].expression == "f.id"


class Asked:
    """The question with its names looked up; the parts that its statements are made of."""

    def __init__(
        self, question: Question, *, with_rows: bool = False, counted: bool = False
    ) -> None:
        if question.words and listing(question.listing).search is None:
            question = _by_name(question)
        self.question = question
        # By the facts, whatever is asked for; the order is nobody's concern.
        self.counted = counted
        # Whoever shows the rows in the same statement needs them there.
        self.with_rows = with_rows
        self.listing: Listing = listing(question.listing)
        self.fields = tuple(self.listing.field(name) for name in question.fields)
        self.order = question.order or self.listing.default_order
        self.query = query(question.words)

    @cached_property
    def _conditions(self) -> tuple[Sql, Sql]:
        """Of the facts, and of the row itself."""
        if self.question.filter is None:
            return Sql("true"), Sql("true")
        # The first rows, as a list opens, are not filtered.
        from core.lists.conditions import split

        return split(self.question.filter, self.listing, self.question.time_zone)

    @property
    def condition(self) -> Sql:
        said = [each for each in self._conditions if each.text != "true"]
        if not said:
            return Sql("true")
        return Sql(
            " AND ".join(each.text for each in said),
            tuple(value for each in said for value in each.values),
        )

    @property
    def is_narrowed(self) -> bool:
        return bool(self.query) or self.condition.text != "true"

    @cached_property
    def by_facts(self) -> bool:
        """Whether the facts are asked at all: what is neither filtered nor sorted by them goes without."""
        return bool(self.listing.facts) and (
            self.counted
            or bool(self.query and self.listing.words)
            or self._conditions[0].text != "true"
            or any(field.expression.startswith("f.") for field in self.sorted_by)
        )

    @cached_property
    def needs_rows(self) -> bool:
        """Whether the facts alone do not say which rows are meant, and in which order."""
        brief = self.listing.brief
        return (
            not self.by_facts
            or self.with_rows
            or bool(self.query and not self.listing.words)
            or self._conditions[1].text != "true"
            or not (
                self.counted
                or all(name in brief and brief[name].sortable for name in self._order_names)
            )
        )

    @property
    def here(self) -> str:
        """The organization, written out: a statement that differs by nothing else is planned only once."""
        return f"{self.question.organization_id:d}"

    @property
    def row(self) -> str:
        """What has the number of the row."""
        return "t" if self.needs_rows else "f"

    @property
    def living(self) -> str:
        # The policy says which organization as well; said here too, it is the index's first column.
        only = f" AND {self.listing.only}" if self.listing.only else ""
        return f"t.organization_id = {self.here} AND t.deleted_at IS NULL{only}"

    @property
    def where(self) -> Sql:
        said = [Sql(self.living)] if self.needs_rows else []
        if self.by_facts:
            # Who is in the trash has no facts.
            said.append(Sql(f"f.organization_id = {self.here}"))
        if self.question.filter is not None:
            said.append(self.condition)
        return Sql(
            " AND ".join(each.text for each in said),
            tuple(value for each in said for value in each.values),
        )

    @property
    def found(self) -> Sql:
        """WITH: the words are looked up first, by the function that may use their index."""
        if not self.query:
            return Sql("")
        # Where fragments are found, the rows themselves would be compared far more slowly.
        most = 2**31 - 1 if self.listing.words else FEW + 1
        search = f"SELECT id FROM {self.listing.search}(%s, {most}) id"
        return Sql(f"WITH found AS MATERIALIZED ({search}) ", (self.query,))

    @property
    def source(self) -> Sql:
        """FROM. Few that were found are fetched one by one; many are met on the way through all."""
        if not self.needs_rows and not self.query:
            return Sql(f"tradewind.{self.listing.facts} f")
        if not self.needs_rows:
            facts = f"tradewind.{self.listing.facts} f"
            return Sql(f"found JOIN {facts} ON f.organization_id = {self.here} AND f.id = found.id")
        table = f"tradewind.{self.listing.table} t"
        facts = self.facts_beside if self.by_facts else ""
        if not self.query:
            return Sql(f"{table}{facts}")
        beside = f"found JOIN {table} ON t.organization_id = {self.here} AND t.id = found.id"
        if self.listing.words:
            return Sql(f"{beside}{facts}")
        how_many = "(SELECT count(*) FROM found)"
        few = f"SELECT t.* FROM {beside}"
        many = f"SELECT t.* FROM {table} WHERE t.search @@ to_tsquery('simple', %s)"
        return Sql(
            f"({few} WHERE {how_many} <= {FEW} UNION ALL {many} AND {how_many} > {FEW}) t{facts}",
            (self.query,),
        )

    def walked(self, stretch: Stretch) -> str:
        """WHERE, of the rows that a stretch is read from."""
        there = f"f.organization_id = {self.here}" if stretch.is_of_facts else self.living
        return f"{there}{stretch.where and ' AND '}{stretch.where}"

    def first_of(self, stretch: Stretch, most: int) -> tuple[str, Sql]:
        """FROM and WHERE: the rows `t` that match, among the first so many that the index has."""
        row, table = ("f", self.listing.facts) if stretch.is_of_facts else ("t", self.listing.table)
        first = (
            f"(SELECT * FROM tradewind.{table} {row} WHERE {self.walked(stretch)}"
            f" ORDER BY {', '.join(map(str, stretch.terms))} LIMIT {most:d}) {row}"
        )
        where = self.condition
        if stretch.is_of_facts:
            first += (
                f" JOIN tradewind.{self.listing.table} t"
                " ON t.organization_id = f.organization_id AND t.id = f.id"
            )
            where = Sql(f"{self.living} AND {where.text}", where.values)
        elif self.by_facts:
            first += self.facts_beside
        if self.query:
            # Looking at few rows needs no index.
            said = Sql("t.search @@ to_tsquery('simple', %s)", (self.query,))
            if self.listing.words:
                said = contained(self.question.words, self.listing.words)
            where = Sql(f"{where.text} AND {said.text}", (*where.values, *said.values))
        return first, where

    @property
    def facts_beside(self) -> str:
        """JOIN, to the row `t`."""
        facts = f"tradewind.{self.listing.facts} f"
        return f" JOIN {facts} ON f.organization_id = t.organization_id AND f.id = t.id"

    @property
    def _order_names(self) -> tuple[str, ...]:
        order = list(self.order)
        last = self.sorted_by[-1].then
        return tuple(name for name, _ in (*order, *last))

    def joins(self, fields: Iterable[Field], *, has_facts: bool = False) -> str:
        """What these need besides the row `t`; the facts may be there already."""
        wanted = dict.fromkeys(each.join for each in fields if each.join)
        return "".join(
            f" {join}"
            for join in wanted
            if not (has_facts and f"tradewind.{self.listing.facts} f " in join)
        )

    @property
    def columns(self) -> str:
        """SELECT: the number of the row, and what is shown of it."""
        return "t.id" + "".join(f", {field.read}" for field in self.fields)

    def shown_joins(self, *others: Field, has_facts: bool = False) -> str:
        """What the columns need besides the row `t`, and these other fields."""
        shown = (field for field in self.fields if field.kind is not Kind.PERSON)
        return self.joins((*shown, *others), has_facts=has_facts)

    @cached_property
    def sorted_by(self) -> tuple[Field, ...]:
        return tuple(self.listing.field(name) for name, _ in self.order)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The whole order, to the last doubt: the number of the row."""
        return self._terms(in_rows=self.needs_rows)

    @property
    def terms_of_rows(self) -> tuple[Term, ...]:
        return self._terms(in_rows=True)

    def _terms(self, *, in_rows: bool) -> tuple[Term, ...]:
        found: list[Term] = []
        order = list(self.order)
        order += [each for each in self.sorted_by[-1].then if each[0] not in dict(order)]
        for name, descending in order:
            field = self.listing.field(name) if in_rows else self.listing.brief[name]
            found += _terms(field, descending)
        return (*found, Term("t.id" if in_rows else "f.id", order[-1][1]))

    @property
    def chosen(self) -> Sequence[str]:
        """The choices of what the rows are sorted by, in that order."""
        values = list(self.sorted_by[0].titles)
        return values[::-1] if self.order[0][1] else values

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The same order as an index has it; none where no index has."""
        field, descending = self.sorted_by[0], self.order[0][1]
        if not field.indexed or len(self.order) > 1:
            return ()
        in_rows = not field.expression.startswith("f.")
        terms = self._terms(in_rows=in_rows)
        rest = terms[1:]
        if field.kind is Kind.CHOICE:
            if field.then and field.then[0][1] != rest[0].descending:
                return ()
            return tuple(Stretch(rest, f"{field.expression} = '{value}'") for value in self.chosen)
        if not field.nullable or descending is (field.nulls_last == "down"):
            return (Stretch(terms),)
        # Read backwards, the index has the empty ones first; so they are read by themselves.
        first = Term(field.sort[0], descending, "FIRST")
        return (
            Stretch((first, *rest), f"{first.expression} IS NOT NULL"),
            Stretch((first, *rest), f"{first.expression} IS NULL"),
        )


def _by_name(question: Question) -> Question:
    """Where no index has the words, they are looked for in what the rows are called."""
    from core.lists.filters import All, Condition, Operator
    from core.lists.wanted import parts

    named = next(field for field in listing(question.listing).fields if field.kind is Kind.TEXT)
    asked = [
        Condition(
            field=named.name,
            operator=Operator.CONTAINS_NOT if without else Operator.CONTAINS,
            value=said,
        )
        for said, without in parts(question.words)
    ]
    given = [question.filter] if question.filter is not None else []
    return replace(question, words="", filter=All(parts=(*given, *asked)))


def _terms(field: Field, descending: bool) -> list[Term]:
    if field.coded:
        return [Term(field.expression, descending)]
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
