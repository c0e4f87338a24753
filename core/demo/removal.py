"""Taking demo data away: every row of it, its journal and its people, and nothing of anybody else's."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from core.errors import Unavailable

if TYPE_CHECKING:
    from psycopg import Connection
    from sqlalchemy import Table

# The setting of the agency in which the numbers of all that was made are kept.
SETTING = "demo.data"


def take_away(connection: "Connection[Any]") -> bool:
    """As the owner, in the caller's transaction; False where there was nothing."""
    found = connection.execute(
        "SELECT organization_id, id, value FROM tradewind.settings WHERE key = %s ORDER BY id DESC",
        (SETTING,),
    ).fetchall()
    if not found:
        return False
    tables = _tables(connection)
    try:
        # The journal is only ever added to, by anybody but the owner of the database; and what is
        # taken away here was never anybody's work, so it leaves no trace there.
        _switch(connection, "DISABLE")
        for agency, setting, noted in found:
            noted["made"][str(agency)]["settings"] = (setting, setting)
            _Removal(connection, tables, agency, noted["made"]).carry_out()
        _switch(connection, "ENABLE")
    except _lock_not_available() as error:
        raise Unavailable(
            "Somebody else is working in this database right now, so the demo data could not be taken"
            " away; nothing was changed. Try again when the others have closed Tradewind."
        ) from error
    return True


def _lock_not_available() -> type[Exception]:
    from psycopg.errors import LockNotAvailable

    return LockNotAvailable


def _tables(connection: "Connection[Any]") -> "list[Table]":
    """Those of this application that the database has, each before what it refers to."""
    from core.models import Model

    there = {
        row[0]
        for row in connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'tradewind'"
        )
    }
    return [table for table in reversed(Model.metadata.sorted_tables) if table.name in there]


def _switch(connection: "Connection[Any]", how: str) -> None:
    for (table,) in connection.execute(
        "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid"
        " WHERE c.relnamespace = 'tradewind'::regnamespace AND NOT tgisinternal ORDER BY 1"
    ).fetchall():
        # Other than ALL, USER leaves the foreign keys on.
        connection.execute(f"ALTER TABLE {table} {how} TRIGGER USER")


class _Removal:
    def __init__(
        self,
        connection: "Connection[Any]",
        tables: "list[Table]",
        agency: int,
        made: dict[str, dict[str, list[int]]],
    ) -> None:
        self.connection = connection
        self.tables = tables
        self.agency = agency
        self.made = made[str(agency)]
        self.users = range(self.made["users"][0], self.made["users"][1] + 1)
        rows = connection.execute(
            "SELECT id FROM tradewind.organizations WHERE id = ANY (%s) AND metadata ? 'demo'"
            " OR agency_id = %s AND id = ANY (%s)",
            ([agency], agency, [int(number) for number in made]),
        )
        # An agency that somebody founded themselves stays, without what was filled into it.
        self.organizations = [row[0] for row in rows]
        self.logins = [
            row[0]
            for row in connection.execute(
                "SELECT role_name FROM tradewind.users WHERE id = ANY (%s)", (list(self.users),)
            )
        ]

    def carry_out(self) -> None:
        for table in self.tables:
            if "organization_id" in table.c:
                self._delete(table.name, "organization_id = ANY (%s)", self.organizations)
            if table.name in self.made and table.name not in ("users", "organizations"):
                first, last = self.made[table.name]
                self._delete(
                    table.name,
                    "organization_id = %s AND id BETWEEN %s AND %s",
                    self.agency,
                    first,
                    last,
                )
        self._forget_people()
        # The triggers that keep the sums and the facts were off.
        self.connection.execute("SELECT tradewind.recount_opportunities(%s)", (self.agency,))
        self.connection.execute("SELECT tradewind.gather_lead_facts(%s)", (self.agency,))
        # So were those that compile the rules of the score: what is left of them begins anew.
        self.connection.execute(
            "UPDATE tradewind.scorings SET query = tradewind.score_query("
            "tradewind.rules_of(organization_id)), finished_at = NULL, reached_id = 0, scored = 0"
            " WHERE organization_id = %s",
            (self.agency,),
        )
        self._forget_changes()
        self._delete("organizations", "id = ANY (%s) AND agency_id IS NOT NULL", self.organizations)
        self._delete("organizations", "id = ANY (%s)", self.organizations)
        self._delete("users", "id = ANY (%s)", list(self.users))
        for login in self.logins:
            self._drop(login)

    def _delete(self, table: str, where: str, *values: object) -> None:
        self.connection.execute(f"DELETE FROM tradewind.{table} WHERE {where}", values)  # noqa: S608 - our own names

    def _forget_people(self) -> None:
        """Whatever else names them names nobody, or goes with them where it must name somebody."""
        for table, column, is_nullable in self._naming_users():
            named = f"{column} = ANY (%s)"
            if is_nullable:
                self.connection.execute(
                    f"UPDATE tradewind.{table} SET {column} = NULL WHERE {named}",  # noqa: S608
                    (list(self.users),),
                )
            else:
                self._delete(table, named, list(self.users))

    def _naming_users(self) -> Iterator[tuple[str, str, bool]]:
        for table in self.tables:
            for key in table.foreign_key_constraints:
                if key.referred_table.name == "users" and len(key.columns) == 1:
                    column = next(iter(key.columns))
                    yield table.name, column.name, bool(column.nullable)

    def _forget_changes(self) -> None:
        """In an agency that stays: what its journal says of rows that are gone."""
        for table, (first, last) in self.made.items():
            self.connection.execute(
                "WITH gone AS (DELETE FROM tradewind.changes WHERE organization_id = %s"
                " AND table_name = %s AND row_ids <@ int8multirange(int8range(%s, %s, '[]'))"
                " RETURNING change_set_id)"
                " DELETE FROM tradewind.change_sets s WHERE organization_id = %s"
                " AND id IN (SELECT change_set_id FROM gone) AND NOT EXISTS ("
                " SELECT FROM tradewind.changes c WHERE c.organization_id = s.organization_id"
                " AND c.change_set_id = s.id AND NOT (c.table_name = %s"
                " AND c.row_ids <@ int8multirange(int8range(%s, %s, '[]'))))",
                (self.agency, table, first, last, self.agency, table, first, last),
            )

    def _drop(self, login: str) -> None:
        from psycopg import sql

        self.connection.execute(
            sql.SQL("DO {}").format(
                sql.Literal(
                    sql.SQL(
                        "BEGIN DROP ROLE IF EXISTS {}; EXCEPTION"
                        # The same person is in another database of this server, and needed there.
                        " WHEN dependent_objects_still_exist OR insufficient_privilege THEN NULL; END"
                    )
                    .format(sql.Identifier(login))
                    .as_string(self.connection)
                )
            )
        )
