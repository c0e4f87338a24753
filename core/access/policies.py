"""Makes the database's grants and policies say what is declared here and in `permissions`.

Applied at the end of every upgrade, in its transaction: what is granted but not declared is taken
away, from whomever it was granted to, and what stands already is left alone.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from core.access.permissions import PERMISSIONS, TABLES, Action, Area, Role

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Policy(NamedTuple):
    table: str
    name: str
    privilege: str
    rule: str


class Grant(NamedTuple):
    """As GRANT spells it: `SELECT`, or `UPDATE (notes)`, on `TABLE tradewind.leads`."""

    privilege: str
    thing: str
    role: str
    # Nothing that we grant may be passed on.
    may_pass_on: bool = False


PRIVILEGE = {
    Action.VIEW: "SELECT",
    Action.CREATE: "INSERT",
    Action.EDIT: "UPDATE",
    Action.PURGE: "DELETE",
}

# The database itself keeps these; nobody types them in.
KEPT = frozenset({"updated_at", "version"})
# What a row is from its first day. When it was made may be said of a record that is brought over.
FIXED = frozenset({"organization_id", "id", "created_at"})
# Counted by the database out of what was sent. The journal is silent about them, so whoever could
# type them in would leave no trace.
COUNTED = {
    "contacts": frozenset({"emails_sent", "emails_opened", "emails_clicked", "last_engaged_at"}),
    "leads": frozenset({"emails_sent", "emails_opened", "emails_clicked"}),
    # Written by `settle_batch` alone, and kept when what the import wrote is taken back.
    "lead_batches": frozenset(
        {
            *("state", "started_at", "completed_at", "undone_at", "change_set_id"),
            *("total_rows", "created_rows", "updated_rows", "skipped_rows", "blocked_rows"),
            *("invalid_rows", "reasons", "quality", "error_file", "error_rows", "error_message"),
        }
    ),
    "contracts": frozenset({"company_name"}),
    "tasks": frozenset({"reminded_at"}),
    "opportunities": frozenset({"stage_changed_at", "closed_at", "probability", "company_name"}),
    "quotes": frozenset(
        {
            *("subtotal", "discount_amount", "tax_amount", "total_amount", "company_name"),
            *("quote_number", "revision", "sent_at", "viewed_at", "decided_at"),
            "brand_id",
        }
    ),
    "quote_items": frozenset({"places"}),
    "deals": frozenset({"status_changed_at", "company_name"}),
}
# Written once and never changed: nobody is granted an UPDATE.
WRITTEN_ONCE = frozenset({"document_contents"})
# Written by the database alone: everybody else reads.
DERIVED = frozenset(
    {
        "opportunity_stage_changes",
        "opportunity_sums",
        "company_pipelines",
        "quote_sequences",
        "quote_brands",
        "scorings",
        "lead_facts",
        "lead_places",
        "lead_traits",
    }
)

# What each person may change of a row of their own; the columns are granted one by one.
OWN_PROFILE = (
    "first_name",
    "last_name",
    "phone_number",
    "gender",
    "date_of_birth",
    "locale",
    "time_zone",
)

# What everybody may call; each asks for the caller's right itself. All others are the owner's own.
STAFF_FUNCTIONS = (
    "apply_undo",
    "begin_undo",
    "change_password",
    "changed_since",
    "changes_to_undo",
    "claim_reminders",
    "companies_reached",
    "contacts_reached",
    "current_organization",
    "edit_organization",
    "end_session",
    "end_undo",
    "explain_score",
    "ensure_partitions",
    "found_organization",
    "fragments",
    "half_even",
    "invite",
    "is_respacing",
    "is_undoing",
    "left_behind",
    "line_gross",
    "line_net",
    "line_tax",
    "may_grant",
    "me",
    "minor_units",
    "my_colleagues",
    "my_organizations",
    "offboard",
    "organization_for",
    "organizations_put_away",
    "outranks",
    "pass_on",
    "people_i_administer",
    "preview_rules",
    "record_history",
    "refuse",
    "reset_password",
    "respace",
    "rights_of",
    "search_companies",
    "search_contacts",
    "search_contracts",
    "score_more",
    "score_parts",
    "search_deals",
    "search_leads",
    "search_opportunities",
    "search_quotes",
    "search_services",
    "search_tasks",
    "seen",
    "set_organization_active",
    "set_permission",
    "set_roles",
    "set_status",
    "settle_batch",
    "sign_in",
    "sign_out",
    "source_performance",
    "stage_weight",
    "take_stock",
    "undo",
    "undo_access",
)


def _right(area: Area, action: Action) -> str:
    # One scalar sub-select: the planner runs it once and keeps the order of the index.
    return f"organization_id = (SELECT tradewind.organization_for('{area}', '{action}'))"


def _among(function: str) -> str:
    return f"ANY ((SELECT tradewind.{function}())::bigint[])"


ME = "(SELECT tradewind.me())"
HERE = "organization_id = (SELECT tradewind.current_organization())"

# Granted to everybody on staff as a whole: the policies alone say which rows.
PERSONAL = ("settings", "saved_views")

# The tables of access itself belong to several organizations or to none, and the journal is nobody's
# to write: each has its own rule. What is not granted is done by the security-definer functions.
OWN_RULES = (
    Policy("alembic_version", "view", "SELECT", "true"),
    Policy("permissions", "view", "SELECT", "true"),
    Policy("organizations", "view", "SELECT", f"id = {_among('my_organizations')}"),
    Policy("users", "view", "SELECT", f"id = {_among('my_colleagues')}"),
    Policy("users", "own", "UPDATE", f"id = {ME}"),
    Policy("memberships", "view", "SELECT", f"organization_id = {_among('my_organizations')}"),
    Policy(
        "sign_ins", "view", "SELECT", f"user_id = {ME} OR user_id = {_among('people_i_administer')}"
    ),
    # The journal is read by whom it is shown to, and each person's own sets by that person.
    Policy(
        "change_sets",
        "view",
        "SELECT",
        f"{_right(Area.JOURNAL, Action.VIEW)} OR (actor_id = {ME} AND {HERE})",
    ),
    Policy("changes", "view", "SELECT", _right(Area.JOURNAL, Action.VIEW)),
)


def policies() -> Iterator[Policy]:
    yield from OWN_RULES
    for table, area in TABLES.items():
        for action, privilege in PRIVILEGE.items():
            if privilege == "UPDATE" and table in WRITTEN_ONCE:
                continue
            if privilege != "SELECT" and table in DERIVED:
                continue
            yield Policy(table, action.value, privilege, _written(privilege, _right(area, action)))
    # A setting is the organization's (user_id is null) or a person's own.
    own = f"user_id = {ME} AND {_right(Area.SETTINGS, Action.VIEW)}"
    for action, privilege in PRIVILEGE.items():
        asked = Action.DELETE if action is Action.PURGE else action
        rule = f"({own}) OR (user_id IS NULL AND {_right(Area.SETTINGS, asked)})"
        yield Policy("settings", action.value, privilege, _written(privilege, f"({rule})"))
    # Whose view of a list it is decides, in any role; a shared one is everybody's to look at.
    own = f"user_id = {ME} AND {HERE}"
    for action, privilege in PRIVILEGE.items():
        rule = f"{HERE} AND (user_id = {ME} OR is_shared)" if action is Action.VIEW else own
        yield Policy("saved_views", action.value, privilege, _written(privilege, rule))


def _written(privilege: str, rule: str) -> str:
    # A record brought over keeps its age, but none comes from the future.
    return f"{rule} AND created_at <= now()" if privilege == "INSERT" else rule


def fingerprint() -> str:
    """Changes whenever the declaration does; the newest migration that applies it carries it."""
    rights = [
        [area, role, sorted(actions)]
        for area, roles in PERMISSIONS.items()
        for role, actions in roles.items()
    ]
    columns = [sorted(KEPT), sorted(FIXED), sorted(map(list, COUNTED.items()), key=str)]
    columns += [sorted(WRITTEN_ONCE), sorted(DERIVED)]
    said = [rights, dict(TABLES), list(policies()), columns, PERSONAL, OWN_PROFILE, STAFF_FUNCTIONS]
    return hashlib.sha256(json.dumps(said, default=sorted).encode()).hexdigest()[:12]


def apply(connection: "Connection") -> None:
    connection.exec_driver_sql("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC")
    _write_down(connection)
    _guard(connection)
    wanted = set(_declared(connection))
    for privileges, thing, role in _together(set(_granted(connection)) - wanted):
        connection.exec_driver_sql(f"REVOKE {privileges} ON {thing} FROM {role} CASCADE")
    # Asked again: with a table's privilege, those for its columns have gone as well.
    for privileges, thing, role in _together(wanted - set(_granted(connection))):
        connection.exec_driver_sql(f"GRANT {privileges} ON {thing} TO {role}")


def _write_down(connection: "Connection") -> None:
    """What the functions and triggers read of the declaration."""
    execute = connection.exec_driver_sql
    declared = [
        (role.value, area.value, action.value)
        for area, roles in PERMISSIONS.items()
        for role, actions in roles.items()
        for action in sorted(actions)
    ]
    columns = tuple(map(list, zip(*declared, strict=True)))
    # What stands already stays, and each of the two is one statement: everybody's rights follow it.
    execute(
        "DELETE FROM tradewind.permissions p WHERE (p.role, p.area, p.action) NOT IN"
        " (SELECT * FROM unnest(%s::text[], %s::text[], %s::text[]))",
        columns,
    )
    execute(
        "INSERT INTO tradewind.permissions (role, area, action)"
        " SELECT * FROM unnest(%s::text[], %s::text[], %s::text[]) ON CONFLICT DO NOTHING",
        columns,
    )
    execute("DELETE FROM tradewind.guarded_tables")
    execute(
        "INSERT INTO tradewind.guarded_tables (table_name, area) VALUES (%s, %s)",
        [(table, area.value) for table, area in TABLES.items()],
    )
    # A backup brought along what somebody was said to hold; only what follows from the sources counts.
    execute("SELECT tradewind.settle_all_rights()")


def _guard(connection: "Connection") -> None:
    execute = connection.exec_driver_sql
    # A table that the declaration has forgotten is closed, rather than open.
    for (table,) in execute(
        "SELECT quote_ident(relname) FROM pg_class WHERE relnamespace = 'tradewind'::regnamespace"
        " AND relkind IN ('r', 'p') AND NOT relrowsecurity"
    ).fetchall():
        execute(f"ALTER TABLE tradewind.{table} ENABLE ROW LEVEL SECURITY")
    for name, table in execute(
        "SELECT quote_ident(p.polname), quote_ident(c.relname) FROM pg_policy p"
        " JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = 'tradewind'::regnamespace"
    ).fetchall():
        execute(f"DROP POLICY {name} ON tradewind.{table}")
    for policy in policies():
        clause = {
            "INSERT": f"WITH CHECK ({policy.rule})",
            "UPDATE": f"USING ({policy.rule}) WITH CHECK ({policy.rule})",
        }.get(policy.privilege, f"USING ({policy.rule})")
        execute(
            f'CREATE POLICY "{policy.name}" ON tradewind.{policy.table}'
            f" FOR {policy.privilege} {clause}"
        )


def _declared(connection: "Connection") -> Iterator[Grant]:
    execute = connection.exec_driver_sql
    prefix, database = execute(
        "SELECT tradewind.role_prefix(), quote_ident(current_database())"
    ).one()
    quoted = connection.dialect.identifier_preparer.quote
    staff = quoted(f"{prefix}_staff")
    groups = {role: quoted(f"{prefix}_role_{role.value}") for role in Role}
    columns = _columns(connection)

    yield Grant("CONNECT", f"DATABASE {database}", staff)
    yield Grant("TEMPORARY", f"DATABASE {database}", staff)
    yield Grant("USAGE", "SCHEMA tradewind", staff)
    for (function,) in execute(
        "SELECT 'FUNCTION tradewind.' || quote_ident(p.proname)"
        " || '(' || pg_get_function_identity_arguments(p.oid) || ')'"
        " FROM pg_proc p WHERE p.pronamespace = 'tradewind'::regnamespace"
        " AND p.proname = ANY (%s)",
        (list(STAFF_FUNCTIONS),),
    ):
        yield Grant("EXECUTE", function, staff)
    for table in {policy.table for policy in OWN_RULES}:
        yield Grant("SELECT", f"TABLE tradewind.{table}", staff)
    for column in OWN_PROFILE:
        yield Grant(f"UPDATE ({column})", "TABLE tradewind.users", staff)
    everybody = dict.fromkeys(Role, frozenset(PRIVILEGE))
    for table, rights in [
        *((table, PERMISSIONS[area]) for table, area in TABLES.items()),
        *((table, everybody) for table in PERSONAL),
    ]:
        for role, actions in rights.items():
            for action in actions & PRIVILEGE.keys():
                grantee = staff if rights is everybody else groups[role]
                for privilege in _privileges(action, table, columns[table]):
                    yield Grant(privilege, f"TABLE tradewind.{table}", grantee)


def _privileges(action: Action, table: str, columns: Iterable[str]) -> Iterator[str]:
    privilege = PRIVILEGE[action]
    if privilege == "UPDATE" and table in WRITTEN_ONCE:
        return
    if privilege != "SELECT" and table in DERIVED:
        return
    if privilege not in ("INSERT", "UPDATE"):
        yield privilege
        return
    withheld = KEPT | COUNTED.get(table, frozenset())
    if privilege == "UPDATE":
        withheld |= FIXED
    for column in columns:
        if column not in withheld:
            yield f"{privilege} ({column})"


def _columns(connection: "Connection") -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for table, column in connection.exec_driver_sql(
        "SELECT c.relname, quote_ident(a.attname) FROM pg_attribute a"
        " JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'tradewind'::regnamespace"
        " AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped"
        " AND a.attgenerated = '' ORDER BY a.attnum"
    ):
        found[table].append(column)
    return found


# Whatever anybody but the owner has been granted: on tables and sequences, columns, functions, the
# schema and the database. Where nothing has ever been granted, PostgreSQL's own defaults hold.
GRANTED = """
    SELECT g.privilege, g.thing, coalesce(quote_ident(r.rolname), 'PUBLIC'), g.is_grantable
    FROM (
        SELECT a.privilege_type, CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END
                   || ' tradewind.' || quote_ident(c.relname), a.grantee, a.is_grantable
        FROM pg_class c CROSS JOIN aclexplode(c.relacl) a
        WHERE c.relnamespace = 'tradewind'::regnamespace AND a.grantee <> c.relowner
        UNION ALL
        SELECT a.privilege_type || ' (' || quote_ident(t.attname) || ')',
               'TABLE tradewind.' || quote_ident(c.relname), a.grantee, a.is_grantable
        FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid CROSS JOIN aclexplode(t.attacl) a
        WHERE c.relnamespace = 'tradewind'::regnamespace AND a.grantee <> c.relowner
        UNION ALL
        SELECT a.privilege_type, 'FUNCTION tradewind.' || quote_ident(p.proname)
                   || '(' || pg_get_function_identity_arguments(p.oid) || ')',
               a.grantee, a.is_grantable
        FROM pg_proc p CROSS JOIN aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        WHERE p.pronamespace = 'tradewind'::regnamespace AND a.grantee <> p.proowner
        UNION ALL
        SELECT a.privilege_type, 'SCHEMA tradewind', a.grantee, a.is_grantable
        FROM pg_namespace n CROSS JOIN aclexplode(n.nspacl) a
        WHERE n.nspname = 'tradewind' AND a.grantee <> n.nspowner
        UNION ALL
        SELECT a.privilege_type, 'DATABASE ' || quote_ident(d.datname), a.grantee, a.is_grantable
        FROM pg_database d CROSS JOIN aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
        WHERE d.datname = current_database() AND a.grantee <> d.datdba
    ) g (privilege, thing, grantee, is_grantable)
    LEFT JOIN pg_roles r ON r.oid = g.grantee
"""


def _granted(connection: "Connection") -> Iterator[Grant]:
    for row in connection.exec_driver_sql(GRANTED):
        yield Grant(*row)


def _together(grants: Iterable[Grant]) -> list[tuple[str, str, str]]:
    """One statement for all that a role is granted on a thing."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for grant in sorted(grants):
        found[grant.thing, grant.role].append(grant.privilege)
    return [(", ".join(each), thing, role) for (thing, role), each in found.items()]
