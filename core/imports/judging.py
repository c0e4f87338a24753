"""What would become of every row: set-wise, in the database, into a table that only this session sees."""

# The statements are joined of the fields and rules declared here; whatever comes from a file is a value.
# ruff: noqa: S608

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.imports.choices import Target
from core.imports.linking import Linking, Named, links
from core.imports.normalizing import Staged
from core.imports.plans import OnMatch, Plan
from core.imports.rules import PERSON, RULES, SUPPRESSED, Key
from core.imports.tables import FOUND, KEYS, ROWS, TWINS, VERDICTS

if TYPE_CHECKING:
    from psycopg import Connection

# Kept by the import itself, and no columns of the record.
OWN = frozenset({"row_number", "problem", "key_phone", "key_domain"})
# United or merged with what is there, where others are filled in or overwritten.
MERGED = frozenset({"tags", "custom_fields", "originals", "do_not_call"})
ADDRESS = ("street", "postal_code", "city", "state", "country")


@dataclass(frozen=True)
class Judged:
    total: int
    created: int = 0
    updated: int = 0
    skipped: int = 0
    blocked: int = 0
    invalid: int = 0


def columns_of(plan: Plan, staged: Sequence[Staged]) -> list[str]:
    """The columns of the record itself."""
    names = [each.name for each in staged if each.name not in OWN]
    if plan.target is Target.COMPANIES:
        # A company has its addresses in a table of their own.
        names = [name for name in names if name not in ADDRESS]
    return names


class Judging:
    def __init__(
        self,
        connection: "Connection[Any]",
        organization: int,
        plan: Plan,
        staged: Sequence[Staged],
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.connection, self.organization, self.plan = connection, organization, plan
        self.rules = RULES[plan.target]
        self.staged = {each.name for each in staged}
        self.columns = columns_of(plan, staged)
        self.tell = tell
        self.linking = Linking(connection, organization, plan, self.staged) if links(plan) else None
        # Which companies the rows name; None where they name none.
        self.named: Named | None = None
        self.keys = [
            (place, key)
            for place, key in enumerate(self.rules.keys)
            if self.staged.issuperset(key.needs)
        ]

    def judge(self) -> Judged:
        run = self.connection.execute
        run("SET LOCAL work_mem = '128MB'")
        run("SET LOCAL jit = off")
        run(f"DROP TABLE IF EXISTS {KEYS}, {TWINS}, {FOUND}, {VERDICTS}")
        self._note_keys()
        self._find_twins()
        self._find_there()
        self._decide()
        if self.linking is not None:
            self.named = self.linking.judge()
        return self._counted()

    def _note_keys(self) -> None:
        person = "NULL::text"
        if self.staged >= {"first_name", "last_name"}:
            person = PERSON.format("s")
        elif "last_name" in self.staged or "first_name" in self.staged:
            only = "last_name" if "last_name" in self.staged else "first_name"
            person = f"nullif(lower(btrim(s.{only})), '')"
        company = "lower(s.company_name)" if "company_name" in self.staged else "NULL::text"
        known = {place: key.staged for place, key in self.keys}
        keys = ", ".join(
            f"{known.get(place, 'NULL::text')} AS key_{place}"
            for place in range(len(self.rules.keys))
        )
        self.connection.execute(
            f"CREATE TEMP TABLE import_keys AS SELECT s.row_number, {person} AS person,"
            f" {company} AS company, s.key_domain AS domain, {keys} FROM {ROWS} s"
            " WHERE s.problem IS NULL"
        )
        self.connection.execute(f"ANALYZE {KEYS}")

    def _find_twins(self) -> None:
        """The same again further down in the file: the first of them counts."""
        parts = []
        for place, key in self.keys:
            # By their hashes: comparing a million numbers is much less work than as many texts.
            said = f"key_{place}" if key.alone else f"key_{place} || ' ' || {self._name()}"
            hashed = f"hashtextextended({said}, 0)"
            where = f"key_{place} IS NOT NULL"
            if not key.alone and self.keys[0][1].alone:
                # Two with different mail addresses are two, whatever else they share.
                where += f" AND key_{self.keys[0][0]} IS NULL"
            parts.append(
                f"SELECT k.row_number, d.first FROM (SELECT {hashed} AS hash,"
                f" min(row_number) AS first FROM {KEYS} WHERE {where} GROUP BY 1"
                f" HAVING count(*) > 1) d JOIN {KEYS} k ON {where} AND {hashed} = d.hash"
                " AND k.row_number > d.first"
            )
        both = " UNION ALL ".join(parts) or "SELECT NULL::integer, NULL::integer WHERE false"
        self.connection.execute(
            f"CREATE TEMP TABLE import_twins AS SELECT row_number, min(first) AS first FROM ({both})"
            " t(row_number, first) GROUP BY 1"
        )

    def _name(self) -> str:
        return "coalesce(person, company, '')"

    def _find_there(self) -> None:
        """The record of each row, by the first key that finds one, and the oldest of several."""
        run = self.connection.execute
        run("CREATE TEMP TABLE import_found (row_number integer, id bigint, how text)")
        there = run(
            f"SELECT EXISTS (SELECT FROM tradewind.{self.rules.table} t"
            " WHERE t.organization_id = %s AND t.deleted_at IS NULL)",
            (self.organization,),
        ).fetchone()
        if not there or not there[0]:
            return
        for place, key in self.keys:
            left = run(
                f"SELECT EXISTS (SELECT FROM {KEYS} k WHERE k.key_{place} IS NOT NULL"
                f" AND NOT EXISTS (SELECT FROM {FOUND} f WHERE f.row_number = k.row_number))"
            ).fetchone()
            if left and left[0]:
                self._find_by(place, key)
                run(f"ANALYZE {FOUND}")

    def _find_by(self, place: int, key: Key) -> None:
        self.connection.execute(
            f"INSERT INTO {FOUND} SELECT k.row_number, min(t.id), %s FROM (SELECT * FROM {KEYS} k"
            f" WHERE k.key_{place} IS NOT NULL AND NOT EXISTS (SELECT FROM {FOUND} f"
            "  WHERE f.row_number = k.row_number)) k"
            f" JOIN tradewind.{self.rules.table} t ON t.organization_id = %s"
            f" AND t.deleted_at IS NULL AND {key.there} = k.key_{place}"
            f" WHERE {key.rule} GROUP BY k.row_number",
            (key.name, self.organization),
        )

    def _decide(self) -> None:
        invalid = "SELECT row_number, 'invalid', problem, NULL::bigint, NULL::integer FROM"
        twins = f"LEFT JOIN {TWINS} w ON w.row_number = k.row_number"
        self.connection.execute(
            f"CREATE TEMP TABLE import_verdicts (row_number, verdict, reason, record_id, twin) AS"
            f" {invalid} {ROWS} WHERE problem IS NOT NULL UNION ALL"
            # Two rows that are one record although they do not look like it: the first counts.
            " SELECT v.row_number, CASE WHEN v.record_id IS NOT NULL AND v.verdict = 'update'"
            "   AND v.before > 1 THEN 'skip' ELSE v.verdict END,"
            "  CASE WHEN v.record_id IS NOT NULL AND v.verdict = 'update' AND v.before > 1"
            "   THEN 'twice' ELSE v.reason END, v.record_id, v.twin FROM ("
            f"  SELECT d.*, row_number() OVER (PARTITION BY d.record_id ORDER BY d.row_number)"
            "   AS before FROM ("
            f"   SELECT k.row_number, {self._verdict()} AS verdict, {self._reason()} AS reason,"
            "    f.id AS record_id, w.first AS twin"
            f"   FROM {KEYS} k JOIN {ROWS} s ON s.row_number = k.row_number {twins}"
            f"   LEFT JOIN {FOUND} f ON f.row_number = k.row_number"
            f"   LEFT JOIN tradewind.{self.rules.table} t ON t.organization_id = %(o)s"
            f"    AND t.id = f.id {self._blocking()}"
            "   ) d WHERE d.record_id IS NOT NULL"
            "  ) v UNION ALL"
            f" SELECT k.row_number, {self._new_verdict()}, {self._new_reason()}, NULL, w.first"
            f" FROM {KEYS} k {twins} {self._blocking()}"
            f" WHERE NOT EXISTS (SELECT FROM {FOUND} f WHERE f.row_number = k.row_number)",
            {"o": self.organization},
        )
        self.connection.execute("CREATE INDEX ON import_verdicts (row_number)")
        self.connection.execute(f"ANALYZE {VERDICTS}")

    def _blocking(self) -> str:
        """Somebody who wants no mail is no lead, even when their contact lies in the trash."""
        if self.plan.target is not Target.LEADS or "email" not in self.staged:
            return ""
        return (
            " LEFT JOIN LATERAL (SELECT min(c.status) AS status FROM tradewind.contacts c"
            "  WHERE c.organization_id = %(o)s AND c.email_normalized = k.key_0"
            f"  AND c.status IN {SUPPRESSED}) b ON true"
            if self._few()
            else " LEFT JOIN (SELECT c.email_normalized, min(c.status) AS status"
            "  FROM tradewind.contacts c WHERE c.organization_id = %(o)s"
            f"  AND c.email_normalized IS NOT NULL AND c.status IN {SUPPRESSED} GROUP BY 1) b"
            " ON b.email_normalized = k.key_0"
        )

    def _few(self) -> bool:
        found = self.connection.execute(f"SELECT count(*) < 2000 FROM {KEYS}").fetchone()
        return bool(found and found[0])

    def _new_verdict(self) -> str:
        blocked = "WHEN b.status IS NOT NULL THEN 'blocked' " if self._blocking() else ""
        return f"CASE {blocked}WHEN w.first IS NOT NULL THEN 'skip' ELSE 'create' END"

    def _new_reason(self) -> str:
        blocked = "WHEN b.status IS NOT NULL THEN b.status " if self._blocking() else ""
        return f"CASE {blocked}WHEN w.first IS NOT NULL THEN 'twice' ELSE 'new' END"

    def _verdict(self) -> str:
        blocked = "WHEN b.status IS NOT NULL THEN 'blocked' " if self._blocking() else ""
        if self.plan.on_match is OnMatch.SKIP:
            return f"CASE {blocked}ELSE 'skip' END"
        return (
            f"CASE {blocked}WHEN w.first IS NOT NULL THEN 'skip'"
            f" WHEN {self.changes()} THEN 'update' ELSE 'skip' END"
        )

    def _reason(self) -> str:
        blocked = "WHEN b.status IS NOT NULL THEN b.status " if self._blocking() else ""
        if self.plan.on_match is OnMatch.SKIP:
            return f"CASE {blocked}ELSE 'exists' END"
        return (
            f"CASE {blocked}WHEN w.first IS NOT NULL THEN 'twice'"
            f" WHEN {self.changes()} THEN f.how ELSE 'nothing_new' END"
        )

    def changes(self) -> str:
        """Whether the row says anything that the record does not."""
        overwrites = self.plan.on_match is OnMatch.OVERWRITE
        parts = []
        for name in self.columns:
            if name in self.rules.pairs or (
                name in self.rules.first_only
                and not (name == "status" and self.plan.target is Target.CONTACTS)
            ):
                continue
            if name == "status":
                parts.append(f"s.status IN {SUPPRESSED} AND t.status NOT IN {SUPPRESSED}")
            elif name == "do_not_call":
                parts.append("s.do_not_call AND NOT t.do_not_call")
            elif name == "tags":
                parts.append("NOT s.tags <@ t.tags")
            elif name == "custom_fields":
                merged = "t.custom_fields || s" if overwrites else "s.custom_fields || t"
                parts.append(f"{merged}.custom_fields IS DISTINCT FROM t.custom_fields")
            elif name != "originals":
                differs = f"s.{name} <> t.{name} OR t.{name} IS NULL"
                rule = differs if overwrites else f"t.{name} IS NULL"
                parts.append(f"s.{name} IS NOT NULL AND ({rule})")
        return " OR ".join(f"({part})" for part in parts) or "false"

    def _counted(self) -> Judged:
        found = dict(
            self.connection.execute(
                f"SELECT verdict, count(*)::integer FROM {VERDICTS} GROUP BY 1"
            ).fetchall()
        )
        names = {
            "create": "created",
            "update": "updated",
            "skip": "skipped",
            "block": "blocked",
            "blocked": "blocked",
            "invalid": "invalid",
        }
        return Judged(
            sum(found.values()), **{names[verdict]: many for verdict, many in found.items()}
        )


def reasons(connection: "Connection[Any]") -> dict[str, dict[str, int]]:
    """By verdict and reason; of several problems of one row each counts."""
    found: dict[str, dict[str, int]] = {}
    for verdict, reason, many in connection.execute(
        "SELECT verdict, unnest(string_to_array(reason, ',')), count(*)::integer"
        f" FROM {VERDICTS} GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2"
    ):
        found.setdefault(verdict, {})[reason] = many
    return found


def quality(connection: "Connection[Any]", columns: Sequence[str]) -> dict[str, int]:
    """In how many of the rows that can be read each field is filled."""
    shown = [name for name in columns if name not in MERGED]
    counts = ", ".join(f"count({name})" for name in shown)
    found = connection.execute(f"SELECT {counts} FROM {ROWS} WHERE problem IS NULL").fetchone()
    return dict(zip(shown, found or (), strict=False))
