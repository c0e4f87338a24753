"""Who works here, as what, from where, and what they may do: frozen rows that any thread may hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from core.access.brands import Brand, brand_of
from core.access.inputs import OrganizationEdit
from core.access.models import Organization, UserStatus
from core.access.permissions import Action, Area, Role
from core.errors import NotFound


@dataclass(frozen=True, slots=True)
class PersonRow:
    user_id: int
    email: str
    full_name: str
    status: UserStatus
    # In the present organization; none where the person has left it.
    roles: tuple[Role, ...]
    must_change_password: bool
    last_login_at: datetime | None
    open_sign_ins: int


@dataclass(frozen=True, slots=True)
class SignInRow:
    sign_in_id: int
    user_id: int
    full_name: str
    workstation: str | None
    ip_address: str | None
    operating_system: str | None
    application_version: str | None
    started_at: datetime
    last_seen_at: datetime
    ended_at: datetime | None
    end_reason: str | None


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    organization_id: int
    name: str
    slug: str
    kind: str
    agency_id: int | None
    people: int
    version: int


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An organization as its screen lists it; one that was put away is not active."""

    organization_id: int
    name: str
    slug: str
    kind: str
    is_active: bool
    version: int
    people: int = 0
    primary_color: str | None = None
    may_edit: bool = False


@dataclass(frozen=True, slots=True)
class Offices:
    rows: tuple[OfficeRow, ...]
    # The one that the person works in at present.
    here: int | None
    may_found: bool
    may_put_away: bool


@dataclass(frozen=True, slots=True)
class Worker:
    user_id: int
    full_name: str
    status: UserStatus
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class OfficeDetails:
    version: int
    # By the names of OrganizationEdit.
    values: Mapping[str, object]
    brand: Brand
    workers: tuple[Worker, ...]


@dataclass(frozen=True, slots=True)
class Right:
    area: Area
    action: Action
    allowed: bool
    # A sentence for the person who asks why.
    because: str


# The database's owner belongs to no organization and is shown everybody.
_HERE = "(tradewind.current_organization() IS NULL OR m.organization_id = tradewind.current_organization())"


def list_people(session: Session) -> list[PersonRow]:
    """Of the present organization, those who have left it included."""
    found = session.execute(
        text(f"""
        SELECT u.id, u.email, u.full_name, u.status,
               coalesce(array_agg(DISTINCT m.role) FILTER (WHERE m.is_active), '{{}}'),
               u.must_change_password, u.last_login_at,
               (SELECT count(*) FROM tradewind.sign_ins s
                WHERE s.user_id = u.id AND s.ended_at IS NULL)
        FROM tradewind.users u
        JOIN tradewind.memberships m ON m.user_id = u.id AND m.deleted_at IS NULL
        WHERE u.deleted_at IS NULL AND {_HERE}
        GROUP BY u.id ORDER BY u.last_name, u.first_name, u.id
        """)  # noqa: S608
    )
    return [
        PersonRow(number, email, name, UserStatus(status), _ranked(roles), *rest)
        for number, email, name, status, roles, *rest in found
    ]


def person_with(session: Session, email: str) -> PersonRow:
    sought = email.strip().casefold()
    for row in list_people(session):
        if row.email.casefold() == sought:
            return row
    raise NotFound(f"Nobody with the e-mail address “{email}” works here.")


def list_sign_ins(
    session: Session, user_id: int | None = None, *, open_only: bool = False, most: int = 200
) -> list[SignInRow]:
    """One's own, and, for whoever may edit them, those of colleagues; the newest first."""
    found = session.execute(
        text("""
        SELECT s.id, s.user_id, u.full_name, s.workstation, host(s.ip_address), s.operating_system,
               s.application_version, s.started_at, s.last_seen_at, s.ended_at, s.end_reason
        FROM tradewind.sign_ins s JOIN tradewind.users u ON u.id = s.user_id
        WHERE (CAST(:user_id AS bigint) IS NULL OR s.user_id = :user_id)
          AND (NOT :open_only OR s.ended_at IS NULL)
        ORDER BY s.started_at DESC, s.id DESC LIMIT :most
        """),
        {"user_id": user_id, "open_only": open_only, "most": most},
    )
    return [SignInRow(*row) for row in found]


def list_organizations(session: Session) -> list[OrganizationRow]:
    """Those the person works for; the agency first."""
    found = session.execute(
        text("""
        SELECT o.id, o.name, o.slug, o.kind, o.agency_id,
               (SELECT count(DISTINCT m.user_id) FROM tradewind.memberships m
                WHERE m.organization_id = o.id AND m.is_active AND m.deleted_at IS NULL),
               o.version
        FROM tradewind.organizations o WHERE o.deleted_at IS NULL
        ORDER BY o.kind, o.name, o.id
        """)
    )
    return [OrganizationRow(*row) for row in found]


def list_offices(session: Session) -> Offices:
    """The agency and its clients, those that were put away included, and what may be done there."""
    # As tradewind.may() says it, for all of one's organizations at once.
    found = session.execute(
        text("""
        WITH rights AS (
            SELECT m.organization_id, a.action, NOT bool_or(
                (m.permissions -> 'organizations' ->> a.action) IS NOT DISTINCT FROM 'false')
                AND bool_or((m.permissions -> 'organizations' ->> a.action)
                    IS NOT DISTINCT FROM 'true' OR p.role IS NOT NULL) AS may
            FROM tradewind.memberships m
            CROSS JOIN unnest(ARRAY['create', 'edit', 'delete']) a (action)
            LEFT JOIN tradewind.permissions p
                ON p.role = m.role AND p.area = 'organizations' AND p.action = a.action
            WHERE m.user_id = tradewind.me() AND m.is_active AND m.deleted_at IS NULL
            GROUP BY m.organization_id, a.action)
        SELECT o.id, o.name, o.slug, o.kind, true, o.version,
               (SELECT count(DISTINCT m.user_id) FROM tradewind.memberships m
                WHERE m.organization_id = o.id AND m.is_active AND m.deleted_at IS NULL),
               o.primary_color,
               (SELECT coalesce(bool_or(r.may), false) FROM rights r
                WHERE r.organization_id = o.id AND r.action = 'edit'),
               (SELECT coalesce(bool_or(r.may), false) FROM rights r
                WHERE r.organization_id = o.id AND r.action = 'create' AND o.kind = 'agency'),
               (SELECT coalesce(bool_or(r.may), false) FROM rights r
                WHERE r.organization_id = o.id AND r.action = 'delete' AND o.kind = 'agency')
        FROM tradewind.organizations o WHERE o.deleted_at IS NULL AND o.is_active
        ORDER BY o.kind, o.name, o.id
        """)
    ).all()
    away = session.execute(
        text("SELECT id, name, slug, kind, false, version FROM tradewind.organizations_put_away()")
    )
    return Offices(
        (*(OfficeRow(*row[:9]) for row in found), *(OfficeRow(*row) for row in away)),
        session.execute(text("SELECT tradewind.current_organization()")).scalar_one(),
        any(row[9] for row in found),
        any(row[10] for row in found),
    )


def read_office(session: Session, organization_id: int) -> OfficeDetails:
    """All that its screen shows of one organization."""
    names = [*OrganizationEdit.model_fields]
    columns = [getattr(Organization, name) for name in names]
    row = session.execute(
        select(Organization.version, *columns).where(
            Organization.id == organization_id, Organization.deleted_at.is_(None)
        )
    ).one_or_none()
    if row is None:
        raise NotFound("You do not work for that organization any more.")
    found = session.execute(
        text("""
        SELECT u.id, u.full_name, u.status, array_agg(DISTINCT m.role)
        FROM tradewind.memberships m JOIN tradewind.users u ON u.id = m.user_id
        WHERE m.organization_id = :organization AND m.is_active AND m.deleted_at IS NULL
          AND u.deleted_at IS NULL
        GROUP BY u.id ORDER BY u.last_name, u.first_name, u.id
        """),
        {"organization": organization_id},
    )
    workers = tuple(
        Worker(number, name, UserStatus(status), _ranked(roles))
        for number, name, status, roles in found
    )
    values = dict(zip(names, row[1:], strict=True))
    return OfficeDetails(row[0], values, brand_of(session, organization_id), workers)


def present_organization(session: Session) -> OrganizationRow:
    chosen = session.execute(text("SELECT tradewind.current_organization()")).scalar_one()
    for row in list_organizations(session):
        if row.organization_id == chosen:
            return row
    raise NotFound("You do not work for that organization any more.")


def rights_of(session: Session, user_id: int) -> list[Right]:
    """What this person may do in the present organization, and why."""
    found = session.execute(
        text("SELECT area, action, allowed, because FROM tradewind.rights_of(:person)"),
        {"person": user_id},
    ).all()
    if not found:
        raise NotFound("There is no such person here.")
    order = {area: place for place, area in enumerate(Area)}
    steps = {action: place for place, action in enumerate(Action)}
    rights = [
        Right(Area(area), Action(action), allowed, _why(because))
        for area, action, allowed, because in found
    ]
    return sorted(rights, key=lambda right: (order[right.area], steps[right.action]))


def _ranked(roles: list[str]) -> tuple[Role, ...]:
    held = set(roles)
    return tuple(role for role in Role if role.value in held)


def _why(because: str) -> str:
    kind, _, names = because.partition(":")
    if kind == "role":
        held = _ranked(names.split(","))
        if held == (Role.OWNER,):
            # Said whole: who owns a record is another word in other languages.
            return "Comes with being owner."
        return f"Comes with being {_listed([role.replace('_', ' ') for role in held])}."
    if kind == "status":
        return {
            "pending_activation": "The invitation has not been taken up yet.",
            "deleted": "The account is closed.",
        }.get(names, "The account is disabled.")
    return {
        "given": "Given to this person beyond their roles.",
        "taken": "Taken from this person, whatever their roles say.",
        "no_role": "No role held includes it.",
    }[kind]


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
