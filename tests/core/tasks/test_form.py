"""A task as its form has it, the line it was typed in, and whom that names."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core import settings
from core.errors import Refused
from core.journal.editing import Conflicting
from core.tasks import form, quick, times
from core.tasks.inputs import TaskForm, columns_of
from core.tasks.recurrence import words
from core.tasks.spoken import rule_of
from core.tasks.typed import read
from tests.core.tasks.conftest import BERLIN, NOW, Desk, at


def shown(desk: Desk, task: int) -> dict[str, Any]:
    found = desk.does(lambda session: form.read(session, desk.here, task, BERLIN))
    return dict(found[0])


def save(desk: Desk, task: int, base: dict[str, Any], **edit: Any) -> None:
    desk.does(lambda session: form.save(session, desk.here, task, base, edit, BERLIN))


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3;COUNT=5",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
        "FREQ=MONTHLY;UNTIL=20261231",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;COUNT=1;BYMONTHDAY=1,15",
        "FREQ=YEARLY;BYDAY=1MO;BYMONTH=3",
    ],
)
def test_the_words_of_a_repetition_are_read_back(rule: str) -> None:
    assert rule_of(words(rule)) == rule


def test_a_repetition_that_is_none_is_refused() -> None:
    for typed in ("often", "every", "every blue moon", "every month on the tenth Friday"):
        with pytest.raises(Refused):
            rule_of(typed)


def test_a_form_is_read_and_written_by_day_and_time(desk: Desk) -> None:
    values = TaskForm.model_validate(
        {"title": "Demo", "on": "2026-03-27", "at": "14.30 Uhr", "minutes": 45, "remind": 1440}
    ).model_dump()
    task = desk.add(**{"title": "Demo"} | columns_of(values, BERLIN))
    assert desk.task(task).due_at == at(2026, 3, 27, 14, 30)
    assert desk.task(task).reminder_at == at(2026, 3, 26, 14, 30)
    base = shown(desk, task)
    assert (base["on"], base["at"], base["minutes"], base["remind"]) == (
        date(2026, 3, 27),
        "14:30",
        45,
        1440,
    )
    save(desk, task, base, at=None, minutes=None, repeats="every month")
    assert desk.task(task).due_at == times.whole_day(date(2026, 3, 27))
    assert (desk.task(task).is_all_day, desk.task(task).recurrence) == (True, "FREQ=MONTHLY")
    assert shown(desk, task)["repeats"] == "Every month"


def test_without_a_day_there_is_no_time(desk: Desk) -> None:
    task = desk.add(due_at=at(2026, 3, 27, 9))
    with pytest.raises(Refused, match="which day"):
        save(desk, task, shown(desk, task), on=None)


def test_two_in_one_form_are_asked_and_others_are_merged(desk: Desk) -> None:
    task = desk.add(due_at=at(2026, 3, 27, 9, 0))
    base = shown(desk, task)
    save(desk, task, base, at="10:00")
    # Another field: both stay.
    save(desk, task, base, title="Call Bob")
    assert (desk.task(task).due_at, desk.task(task).title) == (at(2026, 3, 27, 10), "Call Bob")
    with pytest.raises(Conflicting) as conflict:
        save(desk, task, base, at="11:00")
    assert [(each.name, each.theirs) for each in conflict.value.fields] == [("at", "10:00")]


def test_a_line_finds_whom_it_names(desk: Desk) -> None:
    owner = desk.agency.people.owner
    owner.execute(
        "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
        " VALUES (%s, 'ACME Trading GmbH'), (%s, 'ACME'), (%s, 'Umbrella')",
        [desk.here] * 3,
    )
    owner.execute(
        "UPDATE tradewind.users SET first_name = 'Bob', last_name = 'Baker' WHERE id = %s",
        [desk.agency.bob.id],
    )
    typed = read("call Anna tomorrow 10:00 !high #acme @bob", NOW, BERLIN)
    meant = desk.does(lambda session: quick.look_up(session, desk.here, typed))
    assert (meant.about.name, meant.owner.number) == ("ACME", desk.agency.bob.id)
    task = desk.does(lambda session: quick.add(session, desk.here, typed, desk.person.id, BERLIN))
    found = desk.task(task)
    assert (found.title, found.type, found.priority) == ("call Anna", "call", "high")
    assert (found.due_at, found.owner_id) == (at(2026, 3, 19, 10), desk.agency.bob.id)
    assert found.customer_company_id == meant.about.number
    unknown = read("call #nobody-knows friday for 30 min", NOW, BERLIN)
    task = desk.does(lambda session: quick.add(session, desk.here, unknown, desk.person.id, BERLIN))
    # Nothing that was typed is lost.
    assert desk.task(task).title == "call #nobody-knows"
    assert (desk.task(task).owner_id, desk.task(task).is_all_day) == (desk.person.id, True)
    with pytest.raises(Refused, match="what is to be done"):
        desk.does(
            lambda session: quick.add(
                session, desk.here, read("tomorrow", NOW, BERLIN), desk.person.id, BERLIN
            )
        )


def test_of_several_with_one_name_nobody_takes_the_first(desk: Desk) -> None:
    desk.agency.people.owner.execute(
        "INSERT INTO tradewind.customer_companies (organization_id, company_name, website)"
        " VALUES (%s, 'Nordlicht GmbH', 'nordlicht.example'), (%s, 'Nordlicht AG', NULL)",
        [desk.here] * 2,
    )
    typed = read("call #nordlicht tomorrow", NOW, BERLIN)

    def add(chosen: quick.Named | None) -> int:
        return desk.does(
            lambda session: quick.add(
                session, desk.here, typed, desk.person.id, BERLIN, chosen=chosen
            )
        )

    meant = desk.does(lambda session: quick.look_up(session, desk.here, typed))
    assert meant.about is None
    assert {(each.name, each.told) for each in meant.several} == {
        ("Nordlicht GmbH", "nordlicht.example"),
        ("Nordlicht AG", ""),
    }
    with pytest.raises(Refused, match="Several are called “nordlicht”"):
        add(None)
    with pytest.raises(Refused, match="Several are called “nordlicht”"):
        add(replace(meant.several[0], number=0))
    task = add(meant.several[1])
    assert desk.task(task).customer_company_id == meant.several[1].number


def test_the_usual_reminder_is_set_where_a_time_is_typed_and_no_other(desk: Desk) -> None:
    desk.does(lambda session: settings.choose(session, "reminder_minutes", 15, for_everybody=False))
    for line, minutes in (
        ("call Anna tomorrow 10:00", 15),
        ("call Anna tomorrow 10:00 remind 30 min", 30),
        ("call Anna tomorrow", None),
    ):
        typed = read(line, NOW, BERLIN)
        task = desk.task(
            desk.does(
                lambda session, typed=typed: quick.add(
                    session, desk.here, typed, desk.person.id, BERLIN
                )
            )
        )
        left = task.reminder_at and task.due_at - task.reminder_at
        assert left == (timedelta(minutes=minutes) if minutes else None), line
