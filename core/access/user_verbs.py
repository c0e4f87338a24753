"""The verbs of `tradewind user …`."""

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from core.access.acting import (
    NEW_PASSWORD,
    PASSWORD,
    acting,
    answer,
    chosen_password,
    entered,
    server,
    signed_in,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def found(said: Any) -> int:
    from core.access import signing_in
    from core.access.inputs import FoundAgency

    with server() as owner:
        entry = entered(
            FoundAgency,
            agency_name=said.agency,
            first_name=said.first_name,
            last_name=said.last_name,
            email=said.email,
            password=chosen_password(PASSWORD),
        )
        signed = signing_in.found_agency(owner, entry)
    assert signed.seat
    return answer(
        said,
        f"“{signed.seat.name}” is founded; {signed.person.email} is its owner.",
        organization_id=signed.seat.organization_id,
        user_id=signed.person.user_id,
        role=signed.address.user,
    )


def rescue(said: Any) -> int:
    from core.access import signing_in

    with server() as owner:
        password = signing_in.rescue(owner, said.email)
    return _one_time(said, said.email, password)


def _one_time(said: Any, email: str, password: str, **facts: Any) -> int:
    return answer(
        said,
        f"One-time password of {email}, shown only now and good for seven days: {password}",
        email=email,
        password=password,
        **facts,
    )


def invite(said: Any) -> int:
    from core.access import commands
    from core.access.inputs import InviteUser

    entry = entered(
        InviteUser,
        email=said.email,
        first_name=said.first_name,
        last_name=said.last_name,
        roles=said.roles,
        phone_number=said.phone,
    )
    with acting(said) as session:
        invited = commands.invite(session, entry)
    if invited.password:
        return _one_time(said, invited.email, invited.password, user_id=invited.user_id)
    return answer(
        said,
        f"{invited.email} works here now, and signs in as before.",
        email=invited.email,
        password=None,
        user_id=invited.user_id,
    )


def list_all(said: Any) -> int:
    from core.access.queries import list_people

    with acting(said, or_owner=True) as session:
        people = list_people(session)
    widest = max((len(row.email) for row in people), default=0)
    lines = (
        f"{row.email:<{widest}}  {row.full_name:<26} {row.status.replace('_', ' '):<20} "
        f"{', '.join(row.roles) or '(left)'}"
        for row in people
    )
    return answer(said, "\n".join(lines), people=[asdict(row) for row in people])


def roles(said: Any) -> int:
    from core.access import commands
    from core.access.queries import person_with

    with acting(said) as session:
        commands.set_roles(session, person_with(session, said.email).user_id, said.roles)
    held = sorted(set(said.roles))
    words = f"is now {', '.join(held).replace('_', ' ')}" if held else "has no role here any more"
    return answer(said, f"{said.email} {words}.", email=said.email, roles=held)


def rights(said: Any) -> int:
    from core.access import commands
    from core.access.queries import person_with, rights_of

    with acting(said) as session:
        person = person_with(session, said.email)
        for chosen, allowed in ((said.give, True), (said.take, False), (said.reset, None)):
            for area, action in chosen:
                commands.set_permission(session, person.user_id, area, action, allowed)
        rights = rights_of(session, person.user_id)
    lines = (
        f"{'yes' if right.allowed else '–':<4} {right.area:<14} {right.action:<8} {right.because}"
        for right in rights
    )
    return answer(said, "\n".join(lines), rights=[asdict(right) for right in rights])


def disable(said: Any) -> int:
    from core.access import commands

    return _to_person(said, commands.disable, "The account of {} is disabled.")


def enable(said: Any) -> int:
    from core.access import commands

    return _to_person(said, commands.enable, "The account of {} is enabled again.")


def _to_person(said: Any, command: "Callable[[Session, int], None]", sentence: str) -> int:
    from core.access.queries import person_with

    with acting(said) as session:
        command(session, person_with(session, said.email).user_id)
        status = person_with(session, said.email).status
    return answer(said, sentence.format(said.email), email=said.email, status=status)


def offboard(said: Any) -> int:
    from core.access import commands
    from core.access.queries import person_with

    with acting(said) as session:
        heir = person_with(session, said.to).user_id if said.to else None
        moved = commands.offboard(session, person_with(session, said.email).user_id, heir)
    whom = said.to or "nobody"
    return answer(
        said,
        f"{said.email} has left; {moved:,} records belong to {whom} now.",
        email=said.email,
        records=moved,
        heir=said.to,
    )


def reset_password(said: Any) -> int:
    from core.access import commands
    from core.access.queries import person_with

    with acting(said) as session:
        password = commands.reset_password(session, person_with(session, said.email).user_id)
    return _one_time(said, said.email, password)


def change_password(said: Any) -> int:
    from core.access import signing_in

    with signed_in(said) as (address, signed):
        assert signed
        signing_in.change_password(signed, str(address.password), chosen_password(NEW_PASSWORD))
    return answer(said, "The new password is in force.", email=signed.person.email)


def sessions(said: Any) -> int:
    from core.access.queries import list_sign_ins

    with acting(said) as session:
        found = list_sign_ins(session, open_only=said.open)
    lines = (
        f"{row.sign_in_id:>6}  {row.full_name:<26} {row.workstation or '–':<20} "
        f"{row.started_at:%Y-%m-%d %H:%M}  {(row.end_reason or 'open').replace('_', ' ')}"
        for row in found
    )
    return answer(
        said, "\n".join(lines) or "Nobody is listed.", sessions=[asdict(row) for row in found]
    )


def end_session(said: Any) -> int:
    from core.access import commands

    with acting(said) as session:
        commands.end_session(session, said.session)
    return answer(said, f"Session {said.session} has ended.", session=said.session)
