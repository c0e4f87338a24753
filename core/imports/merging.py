"""From the staged rows into the table, part by part, in the transaction of the caller."""

# The statements are joined of the fields and rules declared here; whatever comes from a file is a value.
# ruff: noqa: S608

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from core.imports.choices import Target
from core.imports.judging import ADDRESS, Judging
from core.imports.linking import ONLY_LINKED
from core.imports.plans import OnMatch
from core.imports.rules import SUPPRESSED
from core.imports.tables import ROWS, VERDICTS

if TYPE_CHECKING:
    from psycopg import Connection

# Rows of one statement: one entry of the journal, and so often a person hears how far it is.
PART = 20_000


class Merging:
    def __init__(
        self,
        connection: "Connection[Any]",
        judging: Judging,
        batch: int,
        tell: Callable[[int], None] = lambda _: None,
    ) -> None:
        self.connection, self.batch, self.tell = connection, batch, tell
        self.judging, self.plan, self.rules = judging, judging.plan, judging.rules
        self.organization = judging.organization

    def merge(self, most: int, creates: bool, updates: bool) -> int:
        """All of them; how many were left out because somebody entered them meanwhile."""
        left = 0
        insert, update = self._insert(), self._update()
        for first in range(1, most + 1, PART):
            span: dict[str, Any] = {
                "a": first,
                "b": first + PART - 1,
                "o": self.organization,
                "batch": self.batch,
            }
            span["source"] = self.plan.lead_source_id
            if creates:
                left += self._create(insert, span) or 0
            if updates:
                self.connection.execute(update, span)
            self.tell(min(first + PART - 1, most))
        return left

    def _create(self, insert: str, span: dict[str, Any]) -> int:
        made = int(self.connection.execute(insert, span).rowcount)
        if self.plan.target is Target.LEADS:
            return 0
        wanted = self.connection.execute(
            f"SELECT count(*) FROM {VERDICTS} WHERE verdict = 'create'"
            " AND row_number BETWEEN %(a)s AND %(b)s",
            span,
        ).fetchone()
        if self.plan.target is Target.COMPANIES and set(ADDRESS) & self.judging.staged:
            self._give_addresses(span)
        return (int(wanted[0]) if wanted else 0) - made

    def _insert(self) -> str:
        own = {"organization_id": "%(o)s", "batch_id": "%(batch)s"}
        if self.plan.target is Target.LEADS:
            own |= {"lead_source_id": "%(source)s::bigint", "source_type": "'manual_import'"}
        said = {name: f"s.{name}" for name in self.judging.columns}
        for name, default in _DEFAULTS.items():
            if name in said:
                said[name] = f"coalesce(s.{name}, {default})"
        if self.plan.target is Target.CONTACTS:
            said["status"] = self._status_of_new()
            if "do_not_call" in said:
                said["do_not_call"] = "coalesce(s.do_not_call, false)"
        elif self.plan.target is Target.COMPANIES:
            if "status" in said:
                # Nobody is inactive, lost or suspended without a word about why.
                said["status"] = (
                    "CASE WHEN s.status IN ('prospect', 'active') THEN s.status ELSE 'lead' END"
                )
            for name in ("is_public_company", "is_startup"):
                if name in said:
                    said[name] = f"coalesce(s.{name}, false)"
        elif "status" in said:
            said["status"] = "coalesce(s.status, 'new')"
        values = own | said
        return (
            f"INSERT INTO tradewind.{self.rules.table} AS t ({', '.join(values)})"
            f" SELECT {', '.join(values.values())} FROM {ROWS} s JOIN {VERDICTS} v"
            " ON v.row_number = s.row_number WHERE v.verdict = 'create'"
            " AND s.row_number BETWEEN %(a)s AND %(b)s"
            f" AND v.row_number BETWEEN %(a)s AND %(b)s ORDER BY s.row_number{self._meanwhile()}"
        )

    def _meanwhile(self) -> str:
        """Somebody may enter the same address while the file is being brought in."""
        return "" if self.plan.target is Target.LEADS else " ON CONFLICT DO NOTHING"

    def _status_of_new(self) -> str:
        """Nobody is subscribed by being imported; who had enough of us before still has."""
        said = (
            f"CASE WHEN s.status IN {SUPPRESSED} THEN s.status END"
            if "status" in self.judging.columns
            else "NULL"
        )
        if "email" not in self.judging.staged:
            return f"coalesce({said}, 'unconfirmed')"
        return (
            f"coalesce({said}, (SELECT min(c.status) FROM tradewind.contacts c"
            " WHERE c.organization_id = %(o)s AND c.email_normalized = lower(s.email)"
            f" AND c.deleted_at IS NOT NULL AND c.status IN {SUPPRESSED}), 'unconfirmed')"
        )

    def _update(self) -> str:
        overwrites = self.plan.on_match is OnMatch.OVERWRITE
        sets = []
        for name in self.judging.columns:
            if name == "status" and self.plan.target is Target.CONTACTS:
                lowered = f"s.status IN {SUPPRESSED} AND t.status NOT IN {SUPPRESSED}"
                sets.append(f"status = CASE WHEN {lowered} THEN s.status ELSE t.status END")
            elif name in self.rules.first_only:
                continue
            elif name in self.rules.pairs:
                amount = self.rules.pairs[name]
                new = f"s.{amount} IS NOT NULL" + ("" if overwrites else f" AND t.{amount} IS NULL")
                sets.append(f"{name} = CASE WHEN {new} THEN s.{name} ELSE t.{name} END")
            elif name == "do_not_call":
                sets.append("do_not_call = t.do_not_call OR coalesce(s.do_not_call, false)")
            elif name == "tags":
                sets.append(
                    "tags = t.tags || coalesce((SELECT array_agg(n ORDER BY o) FROM"
                    " unnest(s.tags) WITH ORDINALITY u(n, o) WHERE NOT n = ANY (t.tags)), '{}')"
                )
            elif name == "custom_fields":
                merged = "t.{0} || s.{0}" if overwrites else "s.{0} || t.{0}"
                sets.append(f"custom_fields = {merged.format(name)}")
            elif name == "originals":
                sets.append(
                    "originals = CASE WHEN s.originals IS NULL THEN t.originals"
                    " ELSE coalesce(t.originals, '{}') || s.originals END"
                )
            else:
                first, second = ("s", "t") if overwrites else ("t", "s")
                sets.append(f"{name} = coalesce({first}.{name}, {second}.{name})")
        return (
            f"UPDATE tradewind.{self.rules.table} t SET {', '.join(sets)} FROM {ROWS} s"
            f" JOIN {VERDICTS} v ON v.row_number = s.row_number WHERE v.verdict = 'update'"
            f" AND NOT {ONLY_LINKED} AND s.row_number BETWEEN %(a)s AND %(b)s AND v.row_number BETWEEN %(a)s AND %(b)s"
            " AND t.organization_id = %(o)s AND t.id = v.record_id AND t.deleted_at IS NULL"
        )

    def _give_addresses(self, span: dict[str, Any]) -> None:
        """The first address of each company that has just been made."""
        there = [name for name in ADDRESS if name in self.judging.staged]
        values = [_REGION if name == "country" else f"s.{name}" for name in there]
        self.connection.execute(
            f"INSERT INTO tradewind.company_addresses (organization_id, customer_company_id,"
            f" address_type, is_primary, {', '.join(there)}) SELECT %(o)s, t.id, 'headquarters',"
            f" true, {', '.join(values)} FROM {ROWS} s JOIN {VERDICTS} v"
            " ON v.row_number = s.row_number JOIN tradewind.customer_companies t"
            " ON t.organization_id = %(o)s AND t.batch_id = %(batch)s"
            " AND lower(t.company_name) = lower(s.company_name)"
            " WHERE v.verdict = 'create' AND s.row_number BETWEEN %(a)s AND %(b)s"
            f" AND num_nonnulls({', '.join(f's.{name}' for name in there)}) > 0"
            " AND NOT EXISTS (SELECT FROM tradewind.company_addresses a"
            "  WHERE a.organization_id = %(o)s AND a.customer_company_id = t.id)",
            span,
        )


# Columns that have a value in every record.
_DEFAULTS = {
    "tags": "'{}'",
    "currency": "'EUR'",
    "priority": "'medium'",
    "verification_status": "'unverified'",
    "source": "'import'",
}
_REGION = "s.country"
