"""What can be set: each setting once, with title, help and limits; the preferences are drawn from it.

Whoever needs one asks `settings(session)` for the values that hold for the person who signed in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pydantic import Field, ValidationError, field_validator

from core.entries import Entry, sentences
from core.errors import Refused

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Scope(StrEnum):
    """Whose it is."""

    # Kept where the window is: it holds before anybody has signed in.
    COMPUTER = "computer"
    # Everybody may choose their own; the organization says what holds until then.
    PERSON = "person"
    # One for all who work there.
    ORGANIZATION = "organization"


class Source(StrEnum):
    """Where the value that holds comes from."""

    DEFAULT = "default"
    COMPUTER = "computer"
    ORGANIZATION = "organization"
    MINE = "mine"


HOURS = {
    f"{hour:02}:{minute:02}": f"{hour:02}:{minute:02}" for hour in range(24) for minute in (0, 30)
}


def _of(scope: Scope, group: str, labels: Mapping[Any, str] | None = None) -> dict[str, Any]:
    extra: dict[str, Any] = {"scope": scope.value, "group": group}
    return extra | ({"labels": dict(labels)} if labels else {})


class Settings(Entry):
    language: str = Field(
        "",
        title="Language",
        description="Of the whole window, at once.",
        json_schema_extra=_of(
            Scope.COMPUTER,
            group="Language and formats",
            labels={"": "Like the system", "en": "English", "de": "Deutsch"},
        ),
    )
    formats: str = Field(
        "",
        title="Dates, numbers and money",
        description="As they are written there.",
        json_schema_extra=_of(
            Scope.COMPUTER,
            group="Language and formats",
            labels={
                "": "Like the language",
                "de_DE": "Germany: 31.12.2026, 1.234,50",
                "de_AT": "Austria: 31.12.2026, 1 234,50",
                "de_CH": "Switzerland: 31.12.2026, 1’234.50",
                "en_GB": "United Kingdom: 31/12/2026, 1,234.50",
                "en_US": "United States: 12/31/2026, 1,234.50",
            },
        ),
    )
    theme: str = Field(
        "system",
        title="Theme",
        description="Of the whole window, at once.",
        json_schema_extra=_of(
            Scope.COMPUTER,
            group="Window",
            labels={"system": "Like the system", "light": "Light", "dark": "Dark"},
        ),
    )
    start_screen: str = Field(
        "",
        title="Start with",
        description="What the window shows first after signing in.",
        json_schema_extra=_of(
            Scope.COMPUTER, group="Window", labels={"": "What was looked at last"}
        ),
    )
    row_height: str = Field(
        "normal",
        title="Rows of lists",
        description="More rows at once, or more air between them.",
        json_schema_extra=_of(
            Scope.COMPUTER,
            group="Window",
            labels={"compact": "Compact", "normal": "Normal", "roomy": "Roomy"},
        ),
    )
    day_begins: str = Field(
        "09:00",
        title="The working day begins at",
        description="A day typed without a time means this one; the calendar begins here.",
        json_schema_extra=_of(Scope.PERSON, group="Working day", labels=HOURS),
    )
    day_ends: str = Field(
        "17:00",
        title="The working day ends at",
        description="What is beyond it is shaded in the calendar.",
        json_schema_extra=_of(Scope.PERSON, group="Working day", labels=HOURS),
    )
    week_begins: str = Field(
        "",
        title="The week begins on",
        description="In the calendar.",
        json_schema_extra=_of(
            Scope.PERSON,
            group="Working day",
            labels={
                "": "As the language has it",
                "1": "Monday",
                "6": "Saturday",
                "7": "Sunday",
            },
        ),
    )
    reminder_minutes: int = Field(
        0,
        title="Remind before a task",
        description="Of a task with a time of day, unless another reminder is typed with it.",
        json_schema_extra=_of(
            Scope.PERSON,
            group="Working day",
            labels={
                0: "Not at all",
                5: "5 minutes",
                10: "10 minutes",
                15: "15 minutes",
                30: "30 minutes",
                60: "1 hour",
                120: "2 hours",
                1440: "1 day",
            },
        ),
    )
    currency: str = Field(
        "EUR",
        title="Currency",
        description="Of new opportunities, quotes, deals and contracts.",
        pattern=r"^[A-Z]{3}$",
        json_schema_extra=_of(Scope.ORGANIZATION, group="Organization"),
    )
    country: str | None = Field(
        None,
        title="Country",
        description="Two letters, such as DE: of new companies and addresses.",
        pattern=r"^[A-Z]{2}$",
        json_schema_extra=_of(Scope.ORGANIZATION, group="Organization"),
    )

    # The database weighs by these (`tradewind.stage_weight`), and again whenever one of them changes.
    weight_prospecting: int = Field(
        10,
        title="Prospecting weighs, in percent",
        description="Of its value, in weighted sums and the forecast.",
        ge=0,
        le=100,
        json_schema_extra=_of(Scope.ORGANIZATION, group="Pipeline"),
    )
    weight_qualification: int = Field(
        25,
        title="Qualification weighs, in percent",
        description="Of its value, in weighted sums and the forecast.",
        ge=0,
        le=100,
        json_schema_extra=_of(Scope.ORGANIZATION, group="Pipeline"),
    )
    weight_proposal: int = Field(
        50,
        title="Proposal weighs, in percent",
        description="Of its value, in weighted sums and the forecast.",
        ge=0,
        le=100,
        json_schema_extra=_of(Scope.ORGANIZATION, group="Pipeline"),
    )
    weight_negotiation: int = Field(
        75,
        title="Negotiation weighs, in percent",
        description="Where a person gives an opportunity its own, that one counts.",
        ge=0,
        le=100,
        json_schema_extra=_of(Scope.ORGANIZATION, group="Pipeline"),
    )

    @field_validator("day_begins", "day_ends")
    @classmethod
    def _half_hours(cls, value: str) -> str:
        if value not in HOURS:
            raise ValueError("A time of day is 08:00, 08:30 …")
        return value

    @property
    def begins_at(self) -> time:
        return time.fromisoformat(self.day_begins)

    @property
    def ends_at(self) -> time:
        return time.fromisoformat(self.day_ends)


# It is a column of the organization itself: one truth for its form, its quotes and this.
OF_THE_ROW = ("currency",)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What holds of one setting, and what was said at each place; None where nothing was."""

    value: object
    source: Source
    mine: object = None
    organization: object = None


def scope_of(name: str) -> Scope:
    extra = Settings.model_fields[name].json_schema_extra
    assert isinstance(extra, dict)
    return Scope(str(extra["scope"]))


def group_of(name: str) -> str:
    extra = Settings.model_fields[name].json_schema_extra
    assert isinstance(extra, dict)
    return str(extra["group"])


def default_of(name: str) -> object:
    return Settings.model_fields[name].get_default()


def checked(name: str, value: object) -> object:
    """The value as it is kept; raises Refused with a sentence where it cannot be one."""
    labels = _labels(name)
    if labels and value not in labels and name != "start_screen":
        raise Refused(f"“{Settings.model_fields[name].title}” has no such choice.")
    try:
        return getattr(Settings.model_validate({name: value}), name)
    except ValidationError as error:
        raise Refused(sentences(error, Settings)[name]) from None


def read(session: "Session") -> dict[str, Chosen]:
    """Of the present organization and the person who signed in; what a computer keeps is its own."""
    from sqlalchemy import text

    rows = session.execute(
        text(
            "SELECT s.key, s.value, s.user_id IS NOT NULL FROM tradewind.settings s"
            " WHERE s.organization_id = tradewind.current_organization() AND s.deleted_at IS NULL"
            " AND (s.user_id IS NULL OR s.user_id = tradewind.me())"
        )
    )
    said: dict[tuple[str, bool], object] = {(key, mine): value for key, value, mine in rows}
    row = session.execute(
        text(
            "SELECT o.currency FROM tradewind.organizations o"
            " WHERE o.id = tradewind.current_organization()"
        )
    ).one_or_none()
    if row is not None:
        for name, value in zip(OF_THE_ROW, row, strict=True):
            if value is not None and value != default_of(name):
                said[name, False] = value
    return {
        name: _chosen(name, said)
        for name in Settings.model_fields
        if scope_of(name) is not Scope.COMPUTER
    }


def settings(session: "Session") -> Settings:
    """The values that hold."""
    held: dict[str, Any] = {name: each.value for name, each in read(session).items()}
    return Settings.model_construct(**held)


def choose(session: "Session", name: str, value: object, *, for_everybody: bool) -> None:
    """For oneself, or as what holds for everybody here who has not chosen."""
    from sqlalchemy import text

    from core.access.models import Setting
    from core.db import changed
    from core.journal.commands import labelled

    kept = checked(name, value)
    labelled(session, f"Setting: {Settings.model_fields[name].title}")
    if name in OF_THE_ROW:
        _write_row(session, {name: kept})
        return
    import json

    session.execute(
        text(
            "INSERT INTO tradewind.settings (organization_id, user_id, key, value)"
            " VALUES (tradewind.current_organization(),"
            " CASE WHEN NOT :for_everybody THEN tradewind.me() END, :key, CAST(:value AS jsonb))"
            " ON CONFLICT (organization_id, user_id, key) DO UPDATE SET value = excluded.value"
        ),
        {"key": name, "value": json.dumps(kept), "for_everybody": for_everybody},
    )
    changed(session).add(Setting)


def reset(session: "Session", name: str, *, for_everybody: bool) -> None:
    """As if nobody had chosen there."""
    from sqlalchemy import text

    from core.access.models import Setting
    from core.db import changed
    from core.journal.commands import labelled

    labelled(session, f"Setting: {Settings.model_fields[name].title}")
    if name in OF_THE_ROW:
        _write_row(session, {name: default_of(name)})
        return
    session.execute(
        text(
            "DELETE FROM tradewind.settings WHERE organization_id = tradewind.current_organization()"
            " AND key = :key"
            " AND user_id IS NOT DISTINCT FROM CASE WHEN NOT :for_everybody THEN tradewind.me() END"
        ),
        {"key": name, "for_everybody": for_everybody},
    )
    changed(session).add(Setting)


def _write_row(session: "Session", edit: Mapping[str, object]) -> None:
    from core.access.commands import edit_organization
    from core.access.inputs import OrganizationEdit
    from core.access.queries import present_organization

    here = present_organization(session)
    edit_organization(
        session, here.organization_id, here.version, OrganizationEdit.model_validate(edit)
    )


def _chosen(name: str, said: Mapping[tuple[str, bool], object]) -> Chosen:
    mine = _valid(name, said.get((name, True)))
    organization = _valid(name, said.get((name, False)))
    if mine is not None and scope_of(name) is Scope.PERSON:
        return Chosen(mine, Source.MINE, mine, organization)
    if organization is not None:
        return Chosen(organization, Source.ORGANIZATION, None, organization)
    return Chosen(default_of(name), Source.DEFAULT)


def _valid(name: str, value: object) -> object:
    """What another version of Tradewind has kept may be nothing that this one knows."""
    if value is None:
        return None
    try:
        return checked(name, value)
    except Refused:
        return None


def _labels(name: str) -> Mapping[Any, str]:
    extra = Settings.model_fields[name].json_schema_extra
    labels: Any = extra.get("labels") if isinstance(extra, dict) else None
    return labels or {}
