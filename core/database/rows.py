"""How many rows there are: what a backup writes down and a restore must find again."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from psycopg import Connection


def count_rows(connection: "Connection[Any]") -> dict[str, int]:
    """Exact counts of every table of ours, partitions within their parent."""
    from psycopg import sql

    names = connection.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('tradewind')"
        " AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname"
    ).fetchall()
    counts: dict[str, int] = {}
    for (name,) in names:
        query = sql.SQL("SELECT count(*) FROM tradewind.{}").format(sql.Identifier(name))
        (counts[name],) = connection.execute(query).fetchone() or (0,)
    return counts
