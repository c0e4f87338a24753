"""What every feature's generator is given: the connection, the year, who is there, and a fast COPY."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from random import Random
from typing import TYPE_CHECKING, Any

from core.demo.brands import Brand
from core.demo.draws import Year, seeded
from core.errors import Cancelled

if TYPE_CHECKING:
    from psycopg import Connection

# Of one COPY, which is one entry of the journal; and of one piece sent, after which a person who
# has changed their mind is heard.
STATEMENT, BLOCK = 50_000, 500


@dataclass(frozen=True)
class Staff:
    """Somebody who works here, at any of the organizations."""

    id: int
    email: str
    role_name: str
    since: int
    workstation: str
    address: str
    # Where they may write to contacts and leads.
    sells_at: frozenset[int]


@dataclass
class Place:
    """One organization, and what has been made for it so far."""

    id: int
    brand: Brand
    contacts: int
    leads: int
    # Filled by the generators, in their order; later ones build upon it.
    customers: list[Any] = field(default_factory=list)
    companies: list[Any] = field(default_factory=list)
    happened: list[Any] = field(default_factory=list)
    # Numbers of lead sources by the name a lead gives them, of insurance products, of a file.
    sources: dict[str, int] = field(default_factory=dict)
    products: list[int] = field(default_factory=list)
    batch: int = 0


@dataclass
class Scene:
    connection: "Connection[Any]"
    seed: int
    year: Year
    tell: Callable[[str], None]
    cancelled: Callable[[], bool]
    organizations: list[Place] = field(default_factory=list)
    staff: list[Staff] = field(default_factory=list)
    # Numbers of change sets and of changes that are older than those of what is filled in.
    past: tuple[Iterator[int], Iterator[int]] = (iter(()), iter(()))
    counts: dict[str, int] = field(default_factory=dict)
    # By organization and table the first and the last number of what was made: what removal goes by.
    made: dict[int, dict[str, tuple[int, int]]] = field(default_factory=dict)

    def random(self, purpose: str, place: Place | None = None) -> Random:
        return seeded(self.seed, purpose, place.brand.slug if place else "")

    def sellers(self, place: Place) -> list[Staff]:
        return [person for person in self.staff if place.id in person.sells_at]

    def reserve(self, table: str, count: int) -> int:
        """The first of `count` numbers in a row that nobody else will be given."""
        # Whoever inserts holds a lock that this one waits for, and waits for this one.
        self.connection.execute(f"LOCK TABLE tradewind.{table} IN SHARE ROW EXCLUSIVE MODE")
        row = self.connection.execute(
            "SELECT setval(sequence, nextval(sequence) + %s) - %s"
            " FROM pg_get_serial_sequence(%s, 'id') sequence",
            (count - 1, count - 1, f"tradewind.{table}"),
        ).fetchone()
        assert row
        return int(row[0])

    def numbers(self, table: str, count: int) -> list[int]:
        """As many numbers of a table that everybody is writing to, and that none may wait for."""
        found = self.connection.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            (f"tradewind.{table}", count),
        )
        return [int(row[0]) for row in found]

    def note(self, organization: int, table: str, first: int, count: int) -> None:
        """May be said several times: whoever reserves keeps all others from the table until the end."""
        made = self.made.setdefault(organization, {})
        before = made.get(table, (first, first))
        made[table] = (min(before[0], first), max(before[1], first + count - 1))
        self.counts[table] = self.counts.get(table, 0) + count

    def copy(self, table: str, columns: str, lines: Iterable[str], what: str = "") -> None:
        """Lines in COPY's text format, tabs between the columns, a line feed at the end of each."""
        waiting, done = iter(lines), 0
        while first := list(islice(waiting, BLOCK)):
            with self.connection.cursor().copy(
                f"COPY tradewind.{table} ({columns}) FROM STDIN"
            ) as copy:
                for block in self._blocks(first, islice(waiting, STATEMENT - BLOCK)):
                    copy.write("".join(block))
                    done += len(block)
            if what:
                self.tell(f"{what}: {done:,}…")

    def _blocks(self, first: list[str], rest: Iterator[str]) -> Iterator[list[str]]:
        block = first
        while block:
            self.check()
            yield block
            block = list(islice(rest, BLOCK))

    def check(self) -> None:
        if self.cancelled():
            raise Cancelled("The demo data was cancelled; nothing of it was kept.")


def text(value: object) -> str:
    """One value for COPY; the rows by the million know that theirs need no care."""
    if value is None:
        return r"\N"
    if isinstance(value, bool):
        return "t" if value else "f"
    said = str(value)
    for sign, written in (("\\", r"\\"), ("\t", r"\t"), ("\n", r"\n"), ("\r", r"\r")):
        said = said.replace(sign, written)
    return said


def line(*values: object) -> str:
    return "\t".join(map(text, values)) + "\n"
