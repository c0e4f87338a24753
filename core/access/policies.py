"""Makes the database's grants and policies say what `permissions` declares.

Applied at the end of every upgrade, in its transaction: what is granted but not declared is taken
away, and what stands already is left alone.
"""

from typing import TYPE_CHECKING

from core.access.permissions import PERMISSIONS, TABLES, Action, Area, Role

if TYPE_CHECKING:
    from sqlalchemy import Connection

PRIVILEGE = {
    Action.VIEW: "SELECT",
    Action.CREATE: "INSERT",
    Action.EDIT: "UPDATE",
    Action.PURGE: "DELETE",
}

# The four tables of access itself belong to several organizations or to none: each has its own rule.
# Whatever is not granted here is done by the security-definer functions alone.
OWN_RULES = {
    "organizations": (
        "view",
        "SELECT",
        "id = ANY ((SELECT tradewind.my_organizations())::bigint[])",
    ),
    "users": ("view", "SELECT", "id = ANY ((SELECT tradewind.my_colleagues())::bigint[])"),
    "memberships": (
        "view",
        "SELECT",
        "organization_id = ANY ((SELECT tradewind.my_organizations())::bigint[])",
    ),
    "sign_ins": (
        "view",
        "SELECT",
        "user_id = (SELECT tradewind.me()) OR user_id = ANY "
        "((SELECT tradewind.people_i_administer())::bigint[])",
    ),
}

# The journal is read by whom it is shown to, and each person's own sets by that person.
OWN_RULES |= {
    "change_sets": (
        "view",
        "SELECT",
        "organization_id = (SELECT tradewind.organization_for('journal', 'view')) OR (actor_id = "
        "(SELECT tradewind.me()) AND organization_id = (SELECT tradewind.current_organization()))",
    ),
    "changes": (
        "view",
        "SELECT",
        "organization_id = (SELECT tradewind.organization_for('journal', 'view'))",
    ),
}

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
    "change_password",
    "changed_since",
    "changes_to_undo",
    "begin_undo",
    "undo",
    "apply_undo",
    "undo_access",
    "record_history",
    "search_contacts",
    "search_leads",
    "current_organization",
    "edit_organization",
    "end_session",
    "ensure_partitions",
    "found_organization",
    "invite",
    "may",
    "may_grant",
    "me",
    "my_colleagues",
    "my_organizations",
    "offboard",
    "organization_for",
    "outranks",
    "people_i_administer",
    "refuse",
    "reset_password",
    "rights_of",
    "role_name",
    "role_prefix",
    "role_rank",
    "seen",
    "set_permission",
    "set_roles",
    "set_status",
    "sign_in",
    "sign_out",
)


def apply(connection: "Connection") -> None:
    execute = connection.exec_driver_sql
    prefix = execute("SELECT tradewind.role_prefix()").scalar_one()
    database = execute("SELECT quote_ident(current_database())").scalar_one()
    staff = f'"{prefix}_staff"'
    groups = {role: f'"{prefix}_role_{role.value}"' for role in Role}

    execute(f"REVOKE ALL ON DATABASE {database} FROM PUBLIC")
    execute(f"GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {staff}")
    execute(f"GRANT USAGE ON SCHEMA tradewind TO {staff}")
    everyone = ", ".join([staff, *groups.values()])
    execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA tradewind FROM {everyone}, PUBLIC")
    # A dump restored without its grants would leave every function open to all.
    execute(f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tradewind FROM {everyone}, PUBLIC")
    for function in STAFF_FUNCTIONS:
        execute(f"GRANT EXECUTE ON FUNCTION tradewind.{function} TO {staff}")
    execute(f"GRANT SELECT ON tradewind.alembic_version, tradewind.permissions TO {staff}")

    execute("DELETE FROM tradewind.permissions")
    for area, roles in PERMISSIONS.items():
        for role, actions in roles.items():
            for action in sorted(actions):
                execute(
                    "INSERT INTO tradewind.permissions (role, area, action) VALUES (%s, %s, %s)",
                    (role.value, area.value, action.value),
                )
    execute("DELETE FROM tradewind.guarded_tables")
    for table, area in TABLES.items():
        execute(
            "INSERT INTO tradewind.guarded_tables (table_name, area) VALUES (%s, %s)",
            (table, area.value),
        )
        for action, privilege in PRIVILEGE.items():
            _policy(connection, table, action.value, privilege, _scalar(area, action))
            allowed = [groups[role] for role, may in PERMISSIONS[area].items() if action in may]
            if allowed:
                execute(f"GRANT {privilege} ON tradewind.{table} TO {', '.join(allowed)}")
    for table, (name, privilege, rule) in OWN_RULES.items():
        _policy(connection, table, name, privilege, rule)
        execute(f"GRANT SELECT ON tradewind.{table} TO {staff}")
    _policy(connection, "users", "own", "UPDATE", "id = (SELECT tradewind.me())")
    execute(f"GRANT UPDATE ({', '.join(OWN_PROFILE)}) ON tradewind.users TO {staff}")
    _settings(connection, staff)


def _scalar(area: Area, action: Action) -> str:
    # One scalar sub-select: the planner runs it once and keeps the order of the index.
    return f"organization_id = (SELECT tradewind.organization_for('{area}', '{action}'))"


def _settings(connection: "Connection", staff: str) -> None:
    """A setting is the organization's (user_id is null) or a person's own."""
    own = f"user_id = (SELECT tradewind.me()) AND {_scalar(Area.SETTINGS, Action.VIEW)}"
    for action, privilege in PRIVILEGE.items():
        asked = Action.DELETE if action is Action.PURGE else action
        rule = f"({own}) OR (user_id IS NULL AND {_scalar(Area.SETTINGS, asked)})"
        _policy(connection, "settings", action.value, privilege, rule)
    connection.exec_driver_sql(
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON tradewind.settings TO {staff}"
    )


def _policy(connection: "Connection", table: str, name: str, privilege: str, rule: str) -> None:
    clauses = {
        "INSERT": f"WITH CHECK ({rule})",
        "UPDATE": f"USING ({rule}) WITH CHECK ({rule})",
    }
    clause = clauses.get(privilege, f"USING ({rule})")
    connection.exec_driver_sql(f"ALTER TABLE tradewind.{table} ENABLE ROW LEVEL SECURITY")
    connection.exec_driver_sql(f'DROP POLICY IF EXISTS "{name}" ON tradewind.{table}')
    connection.exec_driver_sql(
        f'CREATE POLICY "{name}" ON tradewind.{table} FOR {privilege} {clause}'
    )
