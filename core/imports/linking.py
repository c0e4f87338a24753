"""The companies that contacts name: which of them are here, which would be made, and who is linked to which.

A name is compared as duplicates are: folded, and without its legal form. Of several companies with one name
the domain of the person's mail or website tells, and where that tells nothing either, nobody guesses: the
row comes in without its company, and says so.
"""

# The statements are joined of the fields and rules declared here; whatever comes from a file is a value.
# ruff: noqa: S608

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.imports.choices import Target
from core.imports.plans import OnMatch, Plan
from core.imports.rules import DOMAIN
from core.imports.tables import COMPANIES, LINKS, MADE, NAMES, NAMING, PEOPLE, ROWS, VERDICTS
from core.values import brand_of

if TYPE_CHECKING:
    from psycopg import Connection

# Why a row that says nothing else is written nevertheless.
LINKED = ("company_known", "company_made")
UNCLEAR = "company_unclear"
_BY_LINK = ", ".join(f"'{each}'" for each in LINKED)
# A row whose record needs nothing but its link.
ONLY_LINKED = f"v.reason IN ({_BY_LINK})"
# Rows of one statement: one entry of the journal.
PART = 20_000


@dataclass(frozen=True)
class Named:
    """How many companies the rows that come in name: here, not here, and of a name that several have."""

    known: int = 0
    absent: int = 0
    unclear: int = 0
    # Whether the person may make companies, and say who is in them; else nobody is linked.
    allowed: bool = True
    made: bool = True


def links(plan: Plan) -> bool:
    return plan.target is Target.CONTACTS and "company_name" in plan.mapping.values()


class Linking:
    def __init__(
        self, connection: "Connection[Any]", organization: int, plan: Plan, staged: set[str]
    ) -> None:
        self.connection, self.organization, self.plan = connection, organization, plan
        self.staged = staged
        self.values: dict[str, Any] = {"o": organization}

    def take_turns(self) -> None:
        """Two imports that make companies at once would each make the same ones."""
        if self.plan.make_companies:
            self._run(
                "SELECT pg_advisory_xact_lock(hashtext('companies of imports'), hashint8(%(o)s))"
            )

    def judge(self) -> Named:
        """Which row is linked to what, beside the verdicts that stand, and in them."""
        self._run(f"DROP TABLE IF EXISTS {NAMING}, {NAMES}, {COMPANIES}, {LINKS}")
        if not self._is_allowed():
            # Whoever looks for somebody's company finds none.
            self._run("CREATE TEMP TABLE import_companies (key text, name text)")
            self._run(
                "CREATE TEMP TABLE import_links (row_number integer, key text, how text,"
                " company_id bigint)"
            )
            return Named(allowed=False)
        self._note_names()
        self._find_companies()
        self._decide()
        self._tell_verdicts()
        return self._counted()

    def _is_allowed(self) -> bool:
        """One right for both: who is in a company is a part of it."""
        found = self._run(
            "SELECT tradewind.organization_for('companies', 'view') = %(o)s"
            " AND tradewind.organization_for('companies', 'create') = %(o)s"
        ).fetchone()
        return bool(found and found[0])

    def _note_names(self) -> None:
        fills = self.plan.on_match is OnMatch.FILL
        # What the record says of its company counts where nothing is overwritten; whoever is in one stays.
        matched = (
            " AND (t.company_name IS NULL OR lower(t.company_name) = lower(s.company_name)"
            f" OR {brand_of('t.company_name')} = {brand_of('s.company_name')})"
            f" AND NOT EXISTS ({_of('t.id')})"
            if fills
            else ""
        )
        self._run(
            f"CREATE TEMP TABLE import_naming AS SELECT v.row_number, NULL::bigint AS record_id,"
            f" s.company_name AS name FROM {VERDICTS} v JOIN {ROWS} s ON s.row_number = v.row_number"
            " WHERE v.verdict = 'create' AND s.company_name IS NOT NULL UNION ALL"
            f" SELECT v.row_number, t.id, s.company_name FROM {VERDICTS} v"
            f" JOIN {ROWS} s ON s.row_number = v.row_number JOIN tradewind.contacts t"
            " ON t.organization_id = %(o)s AND t.id = v.record_id"
            " WHERE (v.verdict = 'update' OR v.reason = 'nothing_new')"
            f" AND s.company_name IS NOT NULL{matched}"
        )
        # A name that is nothing but a legal form is compared as it stands.
        self._run(
            "CREATE TEMP TABLE import_names AS SELECT name,"
            f" coalesce({brand_of('name')}, ' ' || lower(btrim(name))) AS key, many, first"
            f" FROM (SELECT name, count(*) AS many, min(row_number) AS first FROM {NAMING}"
            " GROUP BY name) n"
        )
        self._run(f"ANALYZE {NAMING}; ANALYZE {NAMES}")

    def _find_companies(self) -> None:
        """One row for each name; it is spelled as most rows spell it, and the first of them."""
        self._run(
            "CREATE TEMP TABLE import_companies AS SELECT n.key, n.name, n.place, count(t.id) AS many,"
            " min(t.id) AS company_id FROM (SELECT key, row_number() OVER (ORDER BY min(first)) AS"
            "  place, (array_agg(name ORDER BY many DESC, first))[1] AS name"
            f"  FROM {NAMES} GROUP BY key) n"
            " LEFT JOIN tradewind.customer_companies t ON t.organization_id = %(o)s"
            " AND t.deleted_at IS NULL AND t.brand = n.key GROUP BY 1, 2, 3"
        )
        self._run(
            f"UPDATE {COMPANIES} c SET many = f.many, company_id = f.id FROM ("
            "  SELECT n.key, count(*) AS many, min(t.id) AS id"
            f" FROM {COMPANIES} n JOIN tradewind.customer_companies t ON t.organization_id = %(o)s"
            "  AND t.deleted_at IS NULL AND t.brand IS NULL AND ' ' || lower(btrim(t.company_name)) ="
            "  n.key WHERE starts_with(n.key, ' ') GROUP BY 1) f WHERE f.key = c.key"
        )
        self._run(f"ANALYZE {COMPANIES}")

    def _decide(self) -> None:
        absent = "company_made" if self.plan.make_companies else "company_absent"
        self._run(
            "CREATE TEMP TABLE import_links AS SELECT n.row_number, n.record_id, n.name, c.key,"
            " CASE WHEN c.many = 1 THEN c.company_id WHEN c.many > 1 THEN b.id END AS company_id,"
            " CASE WHEN c.many = 0 THEN %(absent)s WHEN c.many = 1 OR b.id IS NOT NULL"
            " THEN 'company_known' ELSE 'company_unclear' END AS how,"
            f" c.many > 1 AS by_domain FROM {NAMING} n JOIN {NAMES} m ON m.name = n.name"
            f" JOIN {COMPANIES} c ON c.key = m.key LEFT JOIN ({self._by_domain()}) b"
            " ON b.row_number = n.row_number"
            # Whoever is in a company of this name is linked already.
            " WHERE n.record_id IS NULL"
            f" OR NOT EXISTS ({_of('n.record_id')} AND {_key('k')} = c.key)",
            absent=absent,
        )
        self._run(f"ANALYZE {LINKS}")

    def _by_domain(self) -> str:
        """Of those with one name, the one whose website the person's mail or website belongs to."""
        said = []
        if "email" in self.staged:
            said.append("split_part(lower(s.email), '@', 2)")
        if "website" in self.staged:
            said.append(DOMAIN.replace("t.website", "s.website"))
        if not said:
            return "SELECT NULL::integer AS row_number, NULL::bigint AS id WHERE false"
        return (
            f"SELECT n.row_number, min(t.id) AS id FROM {COMPANIES} c JOIN {NAMES} m ON m.key = c.key"
            f" JOIN {NAMING} n ON n.name = m.name JOIN {ROWS} s ON s.row_number = n.row_number"
            " JOIN tradewind.customer_companies t ON t.organization_id = %(o)s"
            " AND t.deleted_at IS NULL AND t.brand = c.key"
            f" AND t.domain IN ({', '.join(said)})"
            " WHERE c.many > 1 GROUP BY n.row_number HAVING count(*) = 1"
        )

    def _tell_verdicts(self) -> None:
        """A record that is here and only gets its company is one that the file says something new of."""
        self._run(
            f"UPDATE {VERDICTS} v SET"
            f" verdict = CASE WHEN v.reason = 'nothing_new' AND l.how IN ({_BY_LINK})"
            "  THEN 'update' ELSE v.verdict END,"
            f" reason = CASE WHEN v.reason = 'nothing_new' AND l.how IN ({_BY_LINK}) THEN l.how"
            f"  ELSE v.reason || ',' || l.how END FROM {LINKS} l WHERE l.row_number = v.row_number"
        )

    def _counted(self) -> Named:
        found = self._run(
            "SELECT count(*) FILTER (WHERE many = 1 OR many > 1 AND is_told)::integer,"
            " count(*) FILTER (WHERE many = 0)::integer,"
            " count(*) FILTER (WHERE many > 1 AND NOT is_told)::integer FROM ("
            f"  SELECT c.many, bool_and(l.how <> 'company_unclear') AS is_told FROM {COMPANIES} c"
            f"  JOIN {LINKS} l ON l.key = c.key GROUP BY c.key, c.many) c"
        ).fetchone()
        assert found
        known, absent, unclear = found
        return Named(known, absent, unclear, made=self.plan.make_companies)

    # In the transaction that writes

    def write(self, batch: int, tell: Callable[[int, int], None] = lambda _done, _of: None) -> None:
        """The companies that are not here yet, and who is in which; after the contacts are there."""
        self.values["batch"] = batch
        if self.plan.make_companies:
            self._make_companies()
        self._note_people()
        found = self._run(f"SELECT count(*) FROM {PEOPLE}").fetchone()
        many = int(found[0]) if found else 0
        for first in range(1, many + 1, PART):
            self._run(
                "INSERT INTO tradewind.company_contacts (organization_id, customer_company_id,"
                " contact_id, is_primary) SELECT %(o)s, company_id, contact_id, is_primary"
                f" FROM {PEOPLE} WHERE place BETWEEN %(a)s AND %(b)s ORDER BY place"
                " ON CONFLICT (organization_id, customer_company_id, contact_id)"
                " WHERE deleted_at IS NULL DO NOTHING",
                a=first,
                b=first + PART - 1,
            )
            tell(min(first + PART - 1, many), many)

    def _make_companies(self) -> None:
        # Of a site that all of its people name, the company is known by.
        site = (
            "(SELECT min(s.website) FROM"
            f" (SELECT l.row_number FROM {LINKS} l WHERE l.key = c.key) l"
            f" JOIN {ROWS} s ON s.row_number = l.row_number AND s.website IS NOT NULL"
            " HAVING count(DISTINCT s.key_domain) = 1)"
        )
        with_site = "website" in self.staged
        if with_site:
            self._run("CREATE INDEX ON import_links (key)")
        found = self._run(f"SELECT max(place) FROM {COMPANIES} WHERE many = 0").fetchone()
        most = int(found[0] or 0) if found else 0
        for first in range(1, most + 1, PART):
            self._run(
                "WITH made AS (INSERT INTO tradewind.customer_companies"
                f" (organization_id, batch_id, company_name{', website' if with_site else ''})"
                f" SELECT %(o)s, %(batch)s, c.name{f', {site}' if with_site else ''}"
                f" FROM {COMPANIES} c WHERE c.many = 0 AND c.place BETWEEN %(a)s AND %(b)s"
                f" AND EXISTS (SELECT FROM {LINKS} l WHERE l.key = c.key) ORDER BY c.place"
                f" RETURNING id, company_name) UPDATE {COMPANIES} c SET company_id = made.id"
                " FROM made WHERE c.name = made.company_name AND c.many = 0",
                a=first,
                b=first + PART - 1,
            )

    def _note_people(self) -> None:
        """The new ones are found by the name that they came with, and where that is not enough, whole."""
        self._run(f"DROP TABLE IF EXISTS {MADE}, {PEOPLE}")
        # Apart, and counted: what is only just written, the server takes for a single row.
        self._run(
            "CREATE TEMP TABLE import_made AS SELECT t.id, t.company_name, t.email, t.website"
            " FROM tradewind.contacts t WHERE t.organization_id = %(o)s AND t.batch_id = %(batch)s"
            " AND t.company_name IS NOT NULL"
        )
        self._run(f"ANALYZE {MADE}; ANALYZE {COMPANIES}")
        same = " AND ".join(
            f"t.{name} IS NOT DISTINCT FROM s.{name}"
            for name in ("email", "website")
            if name in self.staged
        )
        self._run(
            "CREATE TEMP TABLE import_people AS SELECT row_number() OVER (ORDER BY contact_id) AS place,"
            " contact_id, company_id, row_number() OVER (PARTITION BY company_id ORDER BY contact_id) = 1"
            " AND NOT EXISTS (SELECT FROM tradewind.company_contacts l WHERE l.organization_id = %(o)s"
            "  AND l.customer_company_id = p.company_id AND l.is_primary AND l.deleted_at IS NULL)"
            " AS is_primary FROM ("
            f"  SELECT t.id AS contact_id, c.company_id FROM {MADE} t"
            f"  JOIN {NAMES} m ON m.name = t.company_name JOIN {COMPANIES} c ON c.key = m.key"
            "   AND c.many <= 1 AND c.company_id IS NOT NULL"
            "  UNION"
            f"  SELECT t.id, l.company_id FROM {LINKS} l JOIN {ROWS} s ON s.row_number = l.row_number"
            f"   JOIN {MADE} t ON t.company_name = l.name{' AND ' + same if same else ''}"
            "   WHERE l.by_domain AND l.record_id IS NULL AND l.company_id IS NOT NULL"
            "  UNION"
            f"  SELECT l.record_id, c.company_id FROM {LINKS} l JOIN {COMPANIES} c ON c.key = l.key"
            "   WHERE l.record_id IS NOT NULL AND NOT l.by_domain AND c.company_id IS NOT NULL"
            "  UNION"
            f"  SELECT l.record_id, l.company_id FROM {LINKS} l"
            "   WHERE l.record_id IS NOT NULL AND l.by_domain AND l.company_id IS NOT NULL"
            " ) p"
        )

    def _run(self, statement: str, **more: object) -> Any:
        if "%(" not in statement:
            return self.connection.execute(statement)
        return self.connection.execute(statement, self.values | more)


def _of(contact: str) -> str:
    """The companies that somebody is in; one in the trash is none."""
    return (
        "SELECT FROM tradewind.company_contacts l JOIN tradewind.customer_companies k"
        " ON k.organization_id = l.organization_id AND k.id = l.customer_company_id"
        " AND k.deleted_at IS NULL WHERE l.organization_id = %(o)s"
        f" AND l.contact_id = {contact} AND l.deleted_at IS NULL"
    )


def _key(table: str) -> str:
    return f"coalesce({table}.brand, ' ' || lower(btrim({table}.company_name)))"
