"""What must be true of every Tradewind database, and whether it is."""

from typing import TYPE_CHECKING, Any, NamedTuple

from core.addresses import Address
from core.database import schema
from core.database.connecting import connected
from core.database.rows import count_rows
from core.findings import Finding

if TYPE_CHECKING:
    from psycopg import Connection


class Truth(NamedTuple):
    """It asks for what is wrong and names it; no row means all is well."""

    name: str
    well: str
    fault: str
    query: str


ALWAYS = (
    Truth(
        "constraints",
        "Every constraint has been proven.",
        fault="Not proven",
        query="SELECT conname FROM pg_constraint WHERE NOT convalidated"
        " AND connamespace = to_regnamespace('tradewind')",
    ),
    Truth(
        "indexes",
        "Every index is whole.",
        fault="Broken, to be rebuilt with REINDEX",
        query="SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class c ON c.oid = indexrelid"
        " WHERE NOT indisvalid AND c.relnamespace = to_regnamespace('tradewind')",
    ),
    Truth(
        "triggers",
        "Every trigger is on.",
        fault="Switched off",
        query="SELECT tgrelid::regclass || '.' || tgname FROM pg_trigger JOIN pg_class c"
        " ON c.oid = tgrelid WHERE tgenabled = 'D' AND c.relnamespace = to_regnamespace('tradewind')",
    ),
    Truth(
        "partitions",
        "Every month to come has its place.",
        fault="No partition for next month",
        query="SELECT c.relname FROM pg_class c JOIN pg_partitioned_table p ON p.partrelid = c.oid"
        " WHERE c.relnamespace = to_regnamespace('tradewind') AND p.partstrat = 'r'"
        " AND to_regclass(format('tradewind.%I', left(c.relname, 54)"
        "     || to_char(now() AT TIME ZONE 'UTC' + interval '1 month', '_YYYY_MM'))) IS NULL",
    ),
    Truth(
        "ownership",
        "Every table belongs to the owner role alone.",
        fault="Owned by somebody else",
        query="SELECT c.relname FROM pg_class c WHERE c.relnamespace = to_regnamespace('tradewind')"
        " AND c.relkind IN ('r', 'p', 'v', 'm') AND c.relowner <> (SELECT datdba FROM pg_database"
        "  WHERE datname = current_database())",
    ),
)

# Of tables that only this version of the application is sure to have.
KEPT_SUMS = (
    Truth(
        "rights",
        "Everybody holds the rights that follow from their roles.",
        fault="Rights that do not follow from somebody's roles, to be settled anew",
        query="SELECT coalesce(h.role_name, f.role_name) FROM (SELECT role_name, organization_id, rights"
        " FROM tradewind.held_rights WHERE organization_id IS NOT NULL) h"
        " FULL JOIN tradewind.rights_in_force(ARRAY(SELECT role_name FROM tradewind.users)) f"
        " USING (role_name, organization_id) WHERE h.rights IS DISTINCT FROM f.rights",
    ),
    Truth(
        "pipeline",
        "The pipeline's sums are those of its opportunities.",
        fault="Sums that are not those of the opportunities, to be counted anew",
        query="SELECT 'organization ' || organization_id FROM ("
        " SELECT organization_id, sum(opportunities) AS n, sum(amount) AS a, sum(weighted_value) AS w"
        " FROM tradewind.opportunity_sums GROUP BY 1) k FULL JOIN ("
        " SELECT organization_id, count(*) AS n, coalesce(sum(amount), 0) AS a,"
        " coalesce(sum(weighted_value), 0) AS w FROM tradewind.opportunities"
        " WHERE deleted_at IS NULL GROUP BY 1) t USING (organization_id)"
        " WHERE (coalesce(k.n, 0), coalesce(k.a, 0), coalesce(k.w, 0))"
        " <> (coalesce(t.n, 0), coalesce(t.a, 0), coalesce(t.w, 0))",
    ),
    Truth(
        "quotes",
        "Every quote is the sum of its lines.",
        fault="Quotes that are not the sum of their lines",
        query="SELECT coalesce(q.quote_number, 'draft ' || q.id) FROM tradewind.quotes q"
        " LEFT JOIN LATERAL (SELECT coalesce(sum(i.total_price + i.tax_amount), 0) AS total"
        "  FROM tradewind.quote_items i WHERE i.organization_id = q.organization_id"
        "  AND i.quote_id = q.id AND i.deleted_at IS NULL) l ON true"
        " WHERE q.total_amount <> l.total",
    ),
)


def check(address: Address) -> list[Finding]:
    """Read the whole database once, which also verifies every page's checksum."""
    with connected(address, autocommit=True) as connection:
        found = schema.status(connection)
        findings = [Finding("schema", found.state == "current", _schema(found))]
        findings += [_looked_at(connection, each) for each in ALWAYS]
        if found.state == "current":
            findings += [_looked_at(connection, each) for each in KEPT_SUMS]
        findings.append(_checksums(connection))
        findings.append(_pages(connection))
    if found.state == "current":
        differing = schema.differences(address)
        findings.append(
            Finding(
                "models",
                not differing,
                f"{len(differing)} differences from what this application expects."
                if differing
                else "The tables are what this application expects.",
            )
        )
    return findings


def _schema(found: schema.SchemaStatus) -> str:
    if found.state == "current":
        return f"The schema is up to date ({found.revision})."
    if found.state == "empty":
        return "There is no schema yet."
    if found.state == "older":
        return f"The schema is older than this application ({found.revision})."
    return f"The schema is newer than this application ({found.revision})."


def _looked_at(connection: "Connection[Any]", truth: Truth) -> Finding:
    names = [row[0] for row in connection.execute(truth.query)]
    said = f"{truth.fault}: {', '.join(names)}." if names else truth.well
    return Finding(truth.name, not names, said)


def _checksums(connection: "Connection[Any]") -> Finding:
    (on,) = connection.execute("SHOW data_checksums").fetchone() or ("off",)
    return Finding(
        "checksums",
        # On a shared server this is its administrator's to decide; it makes no database wrong.
        True if on == "on" else None,
        "Data checksums are on."
        if on == "on"
        else "Data checksums are off: silent damage of the disk would go unseen.",
    )


def _pages(connection: "Connection[Any]") -> Finding:
    from psycopg import errors, sql

    try:
        rows = count_rows(connection)
        for name in rows:
            # Unlike count(*), this unfolds long values kept outside their row.
            connection.execute(
                sql.SQL("SELECT sum(length(t::text)) FROM tradewind.{} t").format(
                    sql.Identifier(name)
                )
            )
    except errors.InsufficientPrivilege as error:
        return Finding("pages", False, f"Not all can be read: {error.diag.message_primary}.")
    except (errors.DataCorrupted, errors.IndexCorrupted, errors.InternalError_) as error:
        return Finding(
            "pages", False, f"The disk gave back damaged data: {error.diag.message_primary}."
        )
    return Finding("pages", True, f"{sum(rows.values()):,} rows in {len(rows)} tables can be read.")
