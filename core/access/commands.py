"""What changes people and organizations. The database's functions ask for the caller's right."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from core.access.inputs import InviteUser, NewOrganization, OrganizationEdit
from core.access.models import Membership, Organization, SignIn, Subscription, User
from core.access.permissions import Action, Area, Role
from core.access.roles import one_time_password, verifier
from core.db import changed
from core.errors import Refused
from core.journal.commands import labelled
from core.models import Model


@dataclass(frozen=True, slots=True)
class Invitation:
    user_id: int
    email: str
    # To be told to the person, and shown only now; None where they sign in with their own already.
    password: str | None


def invite(session: Session, entry: InviteUser) -> Invitation:
    """Add a person to the present organization; a new one must change the password within a week."""
    password = one_time_password()
    labelled(session, f"Invited: {entry.email}")
    user_id: int = _ask(
        session,
        "SELECT tradewind.invite(tradewind.current_organization(), :email, :first_name, :last_name,"
        " CAST(:roles AS text[]), :verifier, NULL, :phone_number, :locale)",
        email=entry.email,
        first_name=entry.first_name,
        last_name=entry.last_name,
        roles=_values(entry.roles),
        verifier=_verifier(session, password),
        phone_number=entry.phone_number,
        locale=entry.locale,
    )
    # Only whoever is new, or is invited again, has been given the password.
    is_told = _ask(
        session,
        "SELECT must_change_password AND updated_at = now() FROM tradewind.users WHERE id = :id",
        id=user_id,
    )
    changed(session).update({User, Membership})
    return Invitation(user_id, entry.email, password if is_told else None)


def set_roles(session: Session, user_id: int, roles: Iterable[Role]) -> None:
    """Exactly these in the present organization; with none the person has left it."""
    labelled(session, f"Roles changed: {_name(session, user_id)}")
    _ask(
        session,
        "SELECT tradewind.set_roles(tradewind.current_organization(), :person,"
        " CAST(:roles AS text[]))",
        person=user_id,
        roles=_values(roles),
    )
    changed(session).update({User, Membership})


def set_permission(
    session: Session, user_id: int, area: Area, action: Action, allowed: bool | None
) -> None:
    """Give or take one right whatever the roles say; None leaves it to the roles again."""
    labelled(session, f"Right changed: {_name(session, user_id)}")
    _ask(
        session,
        "SELECT tradewind.set_permission(tradewind.current_organization(), :person, :area, :action,"
        " CAST(:allowed AS boolean))",
        person=user_id,
        area=area.value,
        action=action.value,
        allowed=allowed,
    )
    changed(session).update({User, Membership})


def disable(session: Session, user_id: int) -> None:
    """Nothing is lost, but the person is out, from their open windows too."""
    labelled(session, f"Disabled: {_name(session, user_id)}")
    _set_status(session, user_id, "suspended")


def enable(session: Session, user_id: int) -> None:
    labelled(session, f"Enabled: {_name(session, user_id)}")
    _set_status(session, user_id, "active")


def offboard(session: Session, user_id: int, heir_id: int | None) -> int:
    """Close the account for good and return how many records the heir has been given."""
    labelled(session, f"Account closed: {_name(session, user_id)}")
    moved: int = _ask(
        session,
        "SELECT tradewind.offboard(:person, CAST(:heir AS bigint))",
        person=user_id,
        heir=heir_id,
    )
    owned = {one.class_ for one in Model.registry.mappers if "owner_id" in one.columns}
    changed(session).update({User, Membership, SignIn, *owned})
    return moved


def reset_password(session: Session, user_id: int) -> str:
    """A one-time password for somebody who forgot theirs; their open sessions end."""
    password = one_time_password()
    labelled(session, f"New password: {_name(session, user_id)}")
    _ask(
        session,
        "SELECT tradewind.reset_password(:person, :verifier, NULL)",
        person=user_id,
        verifier=_verifier(session, password),
    )
    changed(session).update({User, SignIn})
    return password


def end_session(session: Session, sign_in_id: int) -> None:
    """One's own, or that of somebody one administers; the window notices at once."""
    _ask(session, "SELECT tradewind.end_session(:sign_in)", sign_in=sign_in_id)
    changed(session).add(SignIn)


def found_organization(session: Session, entry: NewOrganization) -> int:
    """A client brand of the agency's; the agency's owners and administrators look after it."""
    labelled(session, f"New client: {entry.name}")
    made: int = _ask(
        session,
        "SELECT tradewind.found_organization(:kind, :name, :slug)",
        kind=entry.kind.value,
        name=entry.name,
        slug=entry.slug,
    )
    said = entry.model_dump(exclude_unset=True, exclude={"kind", "name", "slug"})
    _edit(session, made, 1, said)
    changed(session).update({Organization, Membership, Subscription})
    return made


def edit_organization(
    session: Session, organization_id: int, version: int, entry: OrganizationEdit
) -> int:
    """Write what was typed over that version, and return the new one."""
    labelled(session, "Organization changed")
    return _edit(session, organization_id, version, entry.model_dump(exclude_unset=True))


def set_logo(
    session: Session, organization_id: int, version: int, logo: bytes | None, kind: str | None
) -> int:
    """The picture as it is kept, already checked and scaled; None takes it away."""
    labelled(session, "Logo changed")
    said = {"logo": None if logo is None else f"\\x{logo.hex()}", "logo_type": logo and kind}
    return _edit(session, organization_id, version, said)


def put_away(session: Session, organization_id: int) -> None:
    """A client that is worked for no longer: nothing is lost, but nobody is in it any more."""
    labelled(session, "Client put away")
    _set_active(session, organization_id, active=False)


def bring_back(session: Session, organization_id: int) -> None:
    labelled(session, "Client brought back")
    _set_active(session, organization_id, active=True)


def _set_active(session: Session, organization_id: int, *, active: bool) -> None:
    _ask(
        session,
        "SELECT tradewind.set_organization_active(:organization, :active)",
        organization=organization_id,
        active=active,
    )
    changed(session).update({Organization, SignIn})


def _edit(session: Session, organization_id: int, version: int, said: dict[str, Any]) -> int:
    import json

    new_version: int | None = _ask(
        session,
        "SELECT tradewind.edit_organization(:organization, :version, CAST(:edit AS jsonb))",
        organization=organization_id,
        version=version,
        edit=json.dumps(said),
    )
    if new_version is None:
        raise Refused(
            "Somebody else has changed this organization in the meantime; look at it again first."
        )
    changed(session).add(Organization)
    return new_version


def _set_status(session: Session, user_id: int, status: str) -> None:
    _ask(session, "SELECT tradewind.set_status(:person, :status)", person=user_id, status=status)
    changed(session).update({User, SignIn})


def _name(session: Session, user_id: int) -> str:
    # Whom one may not see, the database's function refuses in words of its own.
    return session.scalar(select(User.full_name).where(User.id == user_id)) or ""


def _values(roles: Iterable[Role]) -> list[str]:
    return sorted(role.value for role in roles)


def _verifier(session: Session, password: str) -> str:
    driver: Any = session.connection().connection.driver_connection
    return verifier(driver, password)


def _ask(session: Session, statement: str, **given: object) -> Any:
    return session.execute(text(statement), given).scalar_one()
