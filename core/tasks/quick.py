"""From a line that was typed to a task: whom it names is looked up, and nothing typed is lost."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from core.access.queries import list_people
from core.customers.choices import TaskType
from core.errors import Refused
from core.journal.commands import labelled
from core.lists.picking import find
from core.settings import settings
from core.tasks import commands
from core.tasks.inputs import columns_of
from core.tasks.typed import Typed

# Behind # stands whom it is about, looked for in this order.
_SUBJECTS = (
    ("customer_company_id", "customer_companies"),
    ("contact_id", "contacts"),
    ("lead_id", "leads"),
)
_TYPES = {
    TaskType.CALL: ("call", "ring", "phone", "anrufen", "anruf", "telefonieren", "telefonat"),
    TaskType.EMAIL: ("mail", "email", "e-mail", "write", "mailen", "schreiben"),
    TaskType.MEETING: ("meeting", "meet", "termin", "treffen", "besprechung", "lunch", "visit"),
    TaskType.FOLLOW_UP: ("follow up", "follow-up", "nachfassen", "nachhaken"),
    TaskType.DEADLINE: ("deadline", "frist", "abgabe"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a word of the line means."""

    column: str
    number: int
    name: str
    # What tells two of one name apart.
    told: str = ""


@dataclass(frozen=True)
class Meant:
    about: Named | None = None
    owner: Named | None = None
    # Whom the word behind # may mean as well: the person says which.
    several: tuple[Named, ...] = ()


def look_up(session: Session, organization: int, typed: Typed) -> Meant:
    found = _about(session, organization, typed.company) if typed.company else ()
    owner = _owner(session, typed.person) if typed.person else None
    return Meant(found[0] if len(found) == 1 else None, owner, found if len(found) > 1 else ())


def add(
    session: Session,
    organization: int,
    typed: Typed,
    me: int,
    zone: ZoneInfo,
    given: Mapping[str, object] | None = None,
    chosen: Named | None = None,
) -> int:
    """`given` is what is known without being typed: the record the line was typed on.

    `chosen` is who of several with one name is meant.
    """
    meant = look_up(session, organization, typed)
    if meant.several:
        if chosen not in meant.several:
            raise Refused(f"Several are called “{typed.company}”; say which one is meant.")
        meant = replace(meant, about=chosen)
    title = typed.title
    # Whom nobody knows stays in the title, where it can be seen.
    if typed.company and meant.about is None:
        title = f"{title} #{typed.company}".strip()
    if typed.person and meant.owner is None:
        title = f"{title} @{typed.person}".strip()
    if not title:
        raise Refused("Say what is to be done.")
    if len(title) > 255:
        raise Refused("A task needs a title, of at most 255 characters.")
    # Nothing chosen is no reminder.
    usual = settings(session).reminder_minutes or None
    values = columns(typed, zone, usual) | {"title": title, "owner_id": me, **(given or {})}
    for named in (meant.about, meant.owner):
        if named is not None:
            values[named.column] = named.number
    labelled(session, f"New task: {title}"[:200])
    return commands.add(session, organization, values)


def columns(typed: Typed, zone: ZoneInfo, usual: int | None = None) -> dict[str, object]:
    """`usual` is how long before a task the person wants to be reminded where nothing is typed."""
    local = typed.due_at.astimezone(zone) if typed.due_at else None
    whole = typed.is_all_day
    values = columns_of(
        {
            "on": local.date() if local else None,
            "at": f"{local:%H:%M}" if local and not whole else None,
            "minutes": typed.minutes if local and not whole else None,
            "remind": (typed.remind_minutes if typed.remind_minutes is not None else usual)
            if local and (not whole or typed.remind_minutes is not None)
            else None,
            "repeats": typed.recurrence if local else None,
        },
        zone,
    )
    values["type"] = kind_of(typed.title)
    if typed.priority:
        values["priority"] = typed.priority
    return values


def kind_of(title: str) -> TaskType:
    """`call Anna` is a call: by how it begins in English, and by how it ends in German."""
    plain = title.casefold().strip()
    for kind, words in _TYPES.items():
        for word in words:
            if plain == word or plain.startswith(f"{word} ") or plain.endswith(f" {word}"):
                return kind
    return TaskType.TO_DO


def _about(session: Session, organization: int, name: str) -> tuple[Named, ...]:
    """The one that is called just so; of several, or of those that are called more than that, all."""
    for column, kind in _SUBJECTS:
        found = [
            Named(column, each.number, each.name, each.told)
            for each in find(session, organization, kind, name)
        ]
        exact = [each for each in found if each.name.casefold() == name.casefold()]
        if found:
            return tuple(exact or found)
    return ()


def _owner(session: Session, name: str) -> Named | None:
    sought = name.casefold()
    people = [row for row in list_people(session) if row.roles]
    whole = [row for row in people if sought in (row.full_name.casefold(), row.email.casefold())]
    part = [row for row in people if sought in row.full_name.casefold().split()]
    begun = [
        row
        for row in people
        if any(each.startswith(sought) for each in row.full_name.casefold().split())
    ]
    for found in (whole, part, begun):
        if len(found) == 1:
            return Named("owner_id", found[0].user_id, found[0].full_name)
    return None
