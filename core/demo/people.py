"""Who works at the agency. They stand in every list, and nobody can sign in as one of them.

Each has the role at the server that a person has, without a password and closed: an administrator who
wants to see what a colleague sees resets that colleague's password, as with anybody else.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.access.permissions import Role
from core.demo import names
from core.demo.draws import DAY, moment, office
from core.demo.names import Culture, Name
from core.demo.scene import Place, Scene, Staff, line

AGENCY, CLIENTS = 0, (1, 2, 3)
SELLING = {Role.OWNER, Role.ADMIN, Role.MANAGER, Role.SALES_REP, Role.MARKETER, Role.USER}
WORKSTATIONS = (("Windows 11", "desktop"), ("macOS 26", "macbook"), ("Fedora 43", "thinkpad"))
VERSION = "0.1.0"
OPEN_ROLES = """
    DO $do$
    DECLARE
        person record;
    BEGIN
        FOR person IN SELECT id, role_name FROM tradewind.users
                      WHERE id BETWEEN {first} AND {last} ORDER BY role_name LOOP
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE'
                               ' NOREPLICATION', person.role_name);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;
            END;
            -- To end a person's sessions, the owner must be a member of their role.
            IF NOT pg_has_role(current_user, person.role_name, 'USAGE') THEN
                EXECUTE format('GRANT %I TO %I', person.role_name, current_user);
            END IF;
            PERFORM tradewind.settle_roles(person.id);
        END LOOP;
    END $do$
"""


@dataclass(frozen=True)
class Part:
    """One person of the cast: the roles by organization (0 is the agency)."""

    culture: Culture
    roles: dict[int, tuple[Role, ...]]
    status: str = "active"
    # Of the year, before they came.
    joined: float = 0.0
    # At the client itself, not at the agency.
    client: int | None = None


CAST = (
    Part(names.ENGLISH, {0: (Role.ADMIN,), **dict.fromkeys(CLIENTS, (Role.ADMIN,))}),
    Part(names.GERMAN, {0: (Role.USER,), 1: (Role.MANAGER, Role.MARKETER), 2: (Role.VIEWER,)}),
    Part(names.SPANISH, {0: (Role.USER,), 2: (Role.MANAGER,)}),
    Part(names.AMERICAN, {0: (Role.SALES_REP,), 3: (Role.MANAGER, Role.SALES_REP)}),
    Part(names.POLISH, {1: (Role.SALES_REP,), 2: (Role.SALES_REP,)}, joined=0.1),
    Part(names.FRENCH, {1: (Role.SALES_REP,), 0: (Role.SALES_REP,)}),
    Part(names.ITALIAN, {2: (Role.SALES_REP,)}, joined=0.3),
    Part(names.INDIAN, {3: (Role.SALES_REP,)}),
    Part(names.NORDIC, dict.fromkeys((0, *CLIENTS), (Role.MARKETER,))),
    Part(names.BRAZILIAN, {2: (Role.MARKETER,), 3: (Role.MARKETER,)}, joined=0.45),
    Part(names.DUTCH, {0: (Role.ANALYST, Role.USER), **dict.fromkeys(CLIENTS, (Role.ANALYST,))}),
    Part(names.ARABIC, {0: (Role.MANAGER,)}),
    Part(names.GERMAN, {1: (Role.VIEWER,)}, client=1),
    Part(names.SPANISH, {2: (Role.VIEWER, Role.ANALYST)}, client=2, joined=0.2),
    Part(names.AMERICAN, {3: (Role.VIEWER,)}, client=3),
    # Invited last week; left in the summer; sent on leave with the laptop lost.
    Part(names.CZECH, {1: (Role.USER,)}, "pending_activation", joined=0.985),
    Part(names.ENGLISH, {0: (Role.SALES_REP,), 3: (Role.SALES_REP,)}, "inactive"),
    Part(names.GREEK, {2: (Role.USER,)}, "suspended", joined=0.6),
)
OWNER = Part(names.ENGLISH, dict.fromkeys((0, *CLIENTS), (Role.OWNER,)))


def fill(scene: Scene) -> None:
    agency = scene.organizations[AGENCY]
    owners = _owners_and_admins(scene, agency)
    cast = CAST if owners else (OWNER, *CAST)
    first = scene.reserve("users", len(cast))
    domain = _domain(scene, agency)
    taken: set[str] = set()
    for number, part in enumerate(cast, first):
        _take_on(scene, number, part, domain, taken)
    scene.note(agency.id, "users", first, len(cast))
    _give_roles(scene, first, cast, owners)
    _open_roles(scene, first, len(cast))
    _sign_in(scene, first, cast)


def _owners_and_admins(scene: Scene, agency: Place) -> list[tuple[int, str]]:
    return scene.connection.execute(
        "SELECT user_id, role FROM tradewind.memberships WHERE organization_id = %s"
        " AND role IN ('owner', 'admin') AND is_active AND deleted_at IS NULL ORDER BY 1, 2",
        (agency.id,),
    ).fetchall()


def _domain(scene: Scene, agency: Place) -> str:
    row = scene.connection.execute(
        "SELECT slug FROM tradewind.organizations WHERE id = %s", (agency.id,)
    ).fetchone()
    assert row
    # A label of a domain has at most 63 letters.
    return f"{row[0][:60].strip('-')}.example.com"


def _take_on(scene: Scene, number: int, part: Part, domain: str, taken: set[str]) -> None:
    random = scene.random(f"person {part.culture.locale} {len(taken)}")
    given, surname = _called(part.culture, random, taken)
    if part.client:
        domain = f"{scene.organizations[part.client].brand.slug}.{domain}"
    email = f"{given.plain}.{surname.plain}@{domain}"
    joined = office(_joined(scene, part))
    _, machine = random.choice(WORKSTATIONS)
    values: dict[str, Any] = {
        "id": number,
        "email": email,
        "first_name": given.shown,
        "last_name": surname.shown,
        "phone_number": f"+4477009{random.randrange(100_000):05}",
        "gender": "female" if given in part.culture.women else "male",
        "status": part.status,
        "must_change_password": part.status == "pending_activation",
        "email_verified_at": None if part.status == "pending_activation" else moment(joined),
        "locale": part.culture.locale,
        "metadata": json.dumps({"demo": True}),
        "created_at": moment(joined),
    }
    row = scene.connection.execute(
        f"INSERT INTO tradewind.users (role_name, {', '.join(values)})"  # noqa: S608 - our own names
        f" VALUES (tradewind.role_name(%s), {', '.join(['%s'] * len(values))}) RETURNING role_name",
        [email, *values.values()],
    ).fetchone()
    assert row
    if part.status == "active":
        sells_at = frozenset(
            scene.organizations[index].id
            for index, roles in part.roles.items()
            if SELLING & set(roles)
        )
        scene.staff.append(
            Staff(number, email, row[0], joined, f"{given.plain}-{machine}",
                  f"192.0.2.{len(taken) + 10}", sells_at)
        )  # fmt: skip


def _called(culture: Culture, random: Any, taken: set[str]) -> tuple[Name, Name]:
    # The schema wants two letters of each name; some have one.
    while True:
        is_woman = random.random() < 0.55
        given = random.choice(culture.women if is_woman else culture.men)
        surnames = (is_woman and culture.women_surnames) or culture.surnames
        surname = random.choice(surnames)
        if given.plain not in taken and min(len(given.shown), len(surname.shown)) > 1:
            taken.add(given.plain)
            return given, surname


def _joined(scene: Scene, part: Part) -> int:
    year = scene.year
    return int(year.start - 20 * DAY * (1 - part.joined) + (year.now - year.start) * part.joined)


def _give_roles(
    scene: Scene, first: int, cast: tuple[Part, ...], owners: list[tuple[int, str]]
) -> None:
    for index, place in enumerate(scene.organizations):
        # Whoever runs the agency runs what it takes on.
        held: list[tuple[int, str, datetime]] = [
            (person, role, moment(scene.year.start - 30 * DAY))
            for person, role in owners
            if index != AGENCY
        ]
        for number, part in enumerate(cast, first):
            since = moment(office(_joined(scene, part)))
            held += [(number, role.value, since) for role in part.roles.get(index, ())]
        started = scene.reserve("memberships", len(held))
        with scene.connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO tradewind.memberships (id, organization_id, user_id, role, created_at)"
                " VALUES (%s, %s, %s, %s, %s)",
                [(started + at, place.id, *membership) for at, membership in enumerate(held)],
            )
        scene.note(place.id, "memberships", started, len(held))
        named = [*owners, *((person, role) for person, role, _ in held)]
        owner = next(person for person, role in named if role == Role.OWNER)
        scene.connection.execute(
            "UPDATE tradewind.organizations SET owner_id = %s WHERE id = %s AND owner_id IS NULL",
            (owner, place.id),
        )


def _open_roles(scene: Scene, first: int, count: int) -> None:
    """What the server knows of each of them; it stays when a database of the same name had it."""
    scene.connection.execute(OPEN_ROLES.format(first=first, last=first + count - 1))


def _sign_in(scene: Scene, first: int, cast: tuple[Part, ...]) -> None:
    """The windows they had open in the last weeks: all of them closed again."""
    lines: list[str] = []
    year = scene.year
    working = {person.id: person for person in scene.staff}
    for number, part in enumerate(cast, first):
        person = working.get(number)
        if person is None:
            continue
        random = scene.random(f"sign-ins {number - first}")
        seats = [scene.organizations[index].id for index in part.roles]
        begun = max(year.now - 45 * DAY, _joined(scene, part))
        last = None
        for day in range(begun // DAY, year.now // DAY):
            if (day + 3) % 7 > 4 or random.random() < 0.15:
                continue
            started = day * DAY + random.randrange(7 * 3600, 10 * 3600)
            ended = started + random.randrange(2 * 3600, 9 * 3600)
            last = year.text(started)
            system = next(s for s, machine in WORKSTATIONS if person.workstation.endswith(machine))
            reason = "lost" if random.random() < 0.06 else "signed_out"
            lines.append(
                line(number, random.choice(seats), person.workstation, system, VERSION,
                     person.address, last, year.text(ended), year.text(ended), reason, last,
                     year.text(ended))
            )  # fmt: skip
        if last:
            scene.connection.execute(
                "UPDATE tradewind.users SET last_login_at = %s WHERE id = %s", (last, number)
            )
    scene.copy(
        "sign_ins",
        "user_id, organization_id, workstation, operating_system, application_version, ip_address,"
        " started_at, last_seen_at, ended_at, end_reason, created_at, updated_at",
        lines,
    )
    scene.counts["sign_ins"] = len(lines)
