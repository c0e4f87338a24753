"""Calendar files: handed out and brought in, odd ones and hostile ones."""

import subprocess
import sys
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select, update

from core.calendar import exporting, importing, reading
from core.calendar.importing import Step
from core.calendar.queries import entries_between
from core.calendar.reading import Read, read_file
from core.customers.dealings import Task
from core.errors import Cancelled, Refused
from core.tasks import times
from core.tasks.recurrence import Besides, between
from tests.core.journal.conftest import Agency, agency
from tests.core.tasks.conftest import BERLIN, NOW, Desk, at

__all__ = ["agency"]


@pytest.fixture
def desk(agency: Agency) -> Desk:
    return Desk(agency, agency.ann)


def calendar(*entries: str) -> bytes:
    body = "\r\n".join(entries)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}\r\nEND:VCALENDAR\r\n".encode()


def event(*lines: str, kind: str = "VEVENT") -> str:
    return "\r\n".join([f"BEGIN:{kind}", *lines, f"END:{kind}"])


def one(*lines: str, kind: str = "VEVENT") -> Read:
    (found,) = read_file(calendar(event(*lines, kind=kind)), NOW, BERLIN)
    return found


def test_times_of_every_kind_are_understood() -> None:
    named = one("UID:1", "SUMMARY:Demo", "DTSTART;TZID=America/New_York:20260401T090000")
    assert named.due_at == datetime(2026, 4, 1, 13, tzinfo=UTC)
    floating = one("UID:1", "SUMMARY:Demo", "DTSTART:20260401T090000", "DURATION:PT45M")
    assert (floating.due_at, floating.ends_at) == (at(2026, 4, 1, 9), at(2026, 4, 1, 9, 45))
    windows = one("UID:1", "DTSTART;TZID=W. Europe Standard Time:20260401T090000")
    assert windows.due_at == at(2026, 4, 1, 9)
    whole = one("UID:1", "DTSTART;VALUE=DATE:20260401", "DTEND;VALUE=DATE:20260404")
    assert (whole.is_all_day, whole.due_at) == (True, times.whole_day(date(2026, 4, 1)))
    assert whole.ends_at == times.whole_day(date(2026, 4, 3))
    unknown = one("UID:1", "DTSTART;TZID=Middle/Earth:20260401T090000")
    assert unknown.due_at == at(2026, 4, 1, 9)
    assert "Middle/Earth" in unknown.notes[0]


def test_repetitions_begin_with_the_next_that_is_to_come() -> None:
    weekly = one(
        "UID:1", "DTSTART;TZID=Europe/Berlin:20250101T090000", "RRULE:FREQ=WEEKLY;BYDAY=TH"
    )
    assert weekly.recurrence == "FREQ=WEEKLY;BYDAY=TH"
    assert weekly.due_at == at(2026, 3, 19, 9)
    over = one("UID:1", "DTSTART:20200101T090000Z", "RRULE:FREQ=DAILY;COUNT=3")
    assert over.refusal == "It came for the last time some while ago."
    strange = one("UID:1", "DTSTART:20260401T090000Z", "RRULE:FREQ=SECONDLY")
    assert strange.recurrence is None
    assert "not understood" in strange.notes[0]


def test_a_series_from_elsewhere_stays_at_its_hour_there(desk: Desk) -> None:
    """Nine in New York is 14 o'clock in Berlin while only one of the two has summer time."""
    read = one(
        "UID:ny",
        "SUMMARY:Stand-up",
        "DTSTART;TZID=America/New_York:20260319T090000",
        "DTEND;TZID=America/New_York:20260319T093000",
        # The last moment of 4 May in New York, which is 5 May in UTC and in Berlin.
        "RRULE:FREQ=DAILY;UNTIL=20260505T035959Z",
        "EXDATE;TZID=America/New_York:20260321T090000",
    )
    assert (read.recurs_zone, read.recurrence) == (
        "America/New_York",
        "FREQ=DAILY;UNTIL=20260504",
    )
    brought = desk.does(
        lambda session: importing.bring_in(session, desk.here, desk.person.id, [read], "ny.ics")
    )
    assert brought.created == 1

    def shown(first: date, last: date) -> list[str]:
        found = desk.does(lambda session: entries_between(session, desk.here, first, last, BERLIN))
        entries = sorted(found.entries, key=lambda each: each.start)
        return [f"{each.start.astimezone(BERLIN):%d.%m. %H:%M}" for each in entries]

    assert shown(date(2026, 3, 19), date(2026, 3, 22)) == [
        *("19.03. 14:00", "20.03. 14:00", "22.03. 14:00"),
    ]
    assert shown(date(2026, 5, 3), date(2026, 5, 6)) == ["03.05. 15:00", "04.05. 15:00"]

    ((number,),) = desk.agency.rows("SELECT id FROM tradewind.tasks")
    desk.complete(number, now=at(2026, 3, 29, 20))
    (due, home) = desk.agency.rows(
        "SELECT due_at, recurs_zone FROM tradewind.tasks WHERE status = 'pending'"
    )[0]
    assert (due, home) == (at(2026, 3, 30, 15), "America/New_York")
    # What goes out comes back as it is.
    data, _ = desk.does(
        lambda session: exporting.write_calendar(session, desk.here, desk.person.id, NOW, BERLIN)
    )
    assert b"DTSTART;TZID=America/New_York:20260330T090000" in data
    # Another rule is the person's own.
    desk.does(lambda session: session.execute(update(Task).values(recurrence="FREQ=WEEKLY")))
    assert desk.agency.rows(
        "SELECT DISTINCT recurs_zone FROM tradewind.tasks WHERE status = 'pending'"
    ) == [(None,)]


WEEKLY = ("UID:1", "SUMMARY:Jour fixe", "DTSTART;TZID=Europe/Berlin:20260401T090000",
          "RRULE:FREQ=WEEKLY;COUNT=5")  # fmt: skip


def days(read: Read) -> list[tuple[int, int]]:
    """The days of a series as the calendar shows them, in April and May."""
    assert read.recurrence
    assert read.recurs_from
    place = times.UTC if read.is_all_day else BERLIN
    found = between(
        read.recurrence,
        read.recurs_from,
        at(2026, 4, 1),
        at(2026, 6, 1),
        place,
        besides=Besides(read.recurs_without, read.recurs_also),
    )
    return [(each.month, each.day) for each in found]


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ((), [(4, 1), (4, 8), (4, 15), (4, 22), (4, 29)]),
        (
            ("EXDATE;TZID=Europe/Berlin:20260408T090000,20260422T090000",),
            [(4, 1), (4, 15), (4, 29)],
        ),
        # Several lines, in another zone, and a day instead of a time.
        (("EXDATE:20260408T070000Z", "EXDATE;VALUE=DATE:20260415"), [(4, 1), (4, 22), (4, 29)]),
        # Its beginning is left out as well.
        (("EXDATE:20260401T070000Z",), [(4, 8), (4, 15), (4, 22), (4, 29)]),
        (("RDATE;TZID=Europe/Berlin:20260409T140000",), [(4, 1), (4, 8), (4, 9), (4, 15), (4, 22), (4, 29)]),
        # Put off by a day, which is left out here and comes there; and a span.
        (
            ("EXDATE:20260408T070000Z", "RDATE;VALUE=PERIOD:20260409T120000Z/PT1H"),
            [(4, 1), (4, 9), (4, 15), (4, 22), (4, 29)],
        ),
    ],
)  # fmt: skip
def test_single_days_of_a_series_are_left_out_and_come_besides(
    lines: tuple[str, ...], shown: list[tuple[int, int]]
) -> None:
    read = one(*WEEKLY, *lines)
    assert days(read) == shown
    assert (read.due_at and read.due_at.astimezone(BERLIN).day) == shown[0][1]
    assert not read.notes


def test_dates_without_a_rule_are_a_series_too() -> None:
    read = one(
        "UID:1",
        "DTSTART;VALUE=DATE:20260401",
        "RDATE;VALUE=DATE:20260403,20260510",
        "EXDATE;VALUE=DATE:20260403",
    )
    assert read.is_all_day
    assert days(read) == [(4, 1), (5, 10)]


def test_one_that_stands_by_itself_is_left_out_of_its_series() -> None:
    series = event(*WEEKLY)
    moved = event(
        "UID:1",
        "SUMMARY:Jour fixe",
        "RECURRENCE-ID;TZID=Europe/Berlin:20260408T090000",
        "DTSTART;TZID=Europe/Berlin:20260409T110000",
    )
    off = event(
        "UID:1",
        "RECURRENCE-ID:20260415T070000Z",
        "DTSTART:20260415T070000Z",
        "STATUS:CANCELLED",
    )
    whole, apart, gone = read_file(calendar(series, moved, off), NOW, BERLIN)
    assert days(whole) == [(4, 1), (4, 22), (4, 29)]
    assert apart.due_at == at(2026, 4, 9, 11)
    assert apart.recurrence is None
    assert gone.refusal == "It was called off."


def test_to_dos_reminders_and_priorities() -> None:
    todo = one(
        "UID:1",
        "SUMMARY:Tax",
        "DUE;VALUE=DATE:20260531",
        "PRIORITY:1",
        "BEGIN:VALARM",
        "TRIGGER:-PT30M",
        "END:VALARM",
        kind="VTODO",
    )
    assert (todo.type, todo.priority, todo.is_all_day) == ("to_do", "urgent", True)
    assert todo.reminder_at == at(2026, 5, 30, 23, 30)
    undated = one("UID:2", "SUMMARY:Some day", "STATUS:COMPLETED", kind="VTODO")
    assert (undated.due_at, undated.is_done) == (None, True)


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["UID:1", "SUMMARY:x"], "It does not say when it is."),
        (["UID:1", "DTSTART:99999999"], "not written as it must be"),
        (["UID:1", "DTSTART:20260401T090000Z", "STATUS:CANCELLED"], "It was called off."),
        (["UID:1", "DTSTART:00010101T000000Z"], "no date of a calendar"),
        (["total nonsense", "UID:1"], "It does not say when it is."),
    ],
)
def test_what_is_wrong_with_an_entry_is_said_of_it_alone(lines: list[str], sentence: str) -> None:
    good = event("UID:2", "SUMMARY:Good", "DTSTART:20260401T090000Z")
    bad, fine = read_file(calendar(event(*lines), good), NOW, BERLIN)
    assert sentence in bad.refusal
    assert (fine.title, fine.refusal) == ("Good", "")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "no calendar file"),
        (b"\x00\xff" * 1000, "no calendar file"),
        (b"%PDF-1.7", "no calendar file"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "no entry"),
        (b"BEGIN:VCALENDAR\n" + b"x" * reading.LARGEST, "larger than 10 MB"),
    ],
)
def test_files_that_are_none_are_refused_in_words(data: bytes, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read_file(data, NOW, BERLIN)


def test_hostile_files_end_in_time() -> None:
    nested = calendar("BEGIN:VEVENT\r\n" * 5000)
    assert read_file(nested, NOW, BERLIN)[0].refusal
    long = calendar(event("UID:1", "SUMMARY:" + "x" * 900_000, "DTSTART:20260401T090000Z"))
    assert len(read_file(long, NOW, BERLIN)[0].title) == 255
    many = calendar(*[event(f"UID:{n}", "DTSTART:20260401T090000Z") for n in range(50)])
    with pytest.raises(Cancelled):
        read_file(many, NOW, BERLIN, lambda: True)
    twice = calendar(*[event("UID:1", "DTSTART:20260401T090000Z")] * 2)
    assert "twice" in read_file(twice, NOW, BERLIN)[1].refusal


def steps(desk: Desk, entries: list[Read]) -> list[Step]:
    found = desk.does(lambda session: importing.plan(session, desk.here, entries))
    return [each.step for each in found]


def bring_in(desk: Desk, entries: list[Read]) -> Any:
    return desk.does(
        lambda session: importing.bring_in(session, desk.here, desk.person.id, entries, "x.ics")
    )


def test_a_file_is_brought_in_once_updated_and_taken_back(desk: Desk) -> None:
    first = event("UID:a", "SUMMARY:Demo", "DTSTART:20260401T090000Z")
    other = event("UID:b", "SUMMARY:Lunch", "DTSTART:20260402T110000Z")
    entries = read_file(calendar(first, other), NOW, BERLIN)
    assert steps(desk, entries) == [Step.CREATE, Step.CREATE]
    done = bring_in(desk, entries)
    assert (done.created, done.updated, done.skipped) == (2, 0, 0)
    assert steps(desk, entries) == [Step.SKIP, Step.SKIP]
    moved = read_file(calendar(first.replace("T09", "T10"), other), NOW, BERLIN)
    assert steps(desk, moved) == [Step.UPDATE, Step.SKIP]
    assert bring_in(desk, moved).updated == 1
    desk.undo()
    # The file that moved it is taken back, and so is the one that brought it.
    assert steps(desk, entries) == [Step.SKIP, Step.SKIP]
    desk.agency.taken_back(desk.person, desk.agency.last_set() - 2)
    assert [each.because for each in planned(desk, entries)] == [
        "You have thrown it away here."
    ] * 2


def planned(desk: Desk, entries: list[Read]) -> list[importing.Planned]:
    found = desk.does(lambda session: importing.plan(session, desk.here, entries))
    return list(found)


def test_what_is_handed_out_comes_back_as_itself(desk: Desk) -> None:
    mine = {"owner_id": desk.person.id}
    desk.add("Demo; with, commas", type="meeting", due_at=at(2026, 3, 20, 9), **mine)
    desk.add(
        "Stand-up",
        type="meeting",
        due_at=at(2026, 3, 26, 9),
        ends_at=at(2026, 3, 26, 9, 15),
        recurrence="FREQ=WEEKLY;BYDAY=TH",
        reminder_at=at(2026, 3, 26, 8, 50),
        **mine,
    )
    desk.add(
        "Fair",
        type="meeting",
        due_at=times.whole_day(date(2026, 4, 7)),
        ends_at=times.whole_day(date(2026, 4, 9)),
        is_all_day=True,
        **mine,
    )
    desk.add(
        "Course",
        type="meeting",
        due_at=at(2026, 4, 1, 9),
        recurrence="FREQ=DAILY;COUNT=10",
        recurs_without=[at(2026, 4, 2, 9)],
        recurs_also=[at(2026, 4, 20, 9)],
        **mine,
    )
    desk.add(
        "Holidays",
        type="meeting",
        due_at=times.whole_day(date(2026, 4, 1)),
        is_all_day=True,
        recurrence="FREQ=WEEKLY;UNTIL=20260601",
        recurs_without=[times.whole_day(date(2026, 4, 8))],
        recurs_also=[times.whole_day(date(2026, 4, 9))],
        **mine,
    )
    desk.add("Tax", due_at=times.whole_day(date(2026, 5, 31)), is_all_day=True, **mine)
    desk.add("Some day", description="A line\nand another", **mine)
    desk.add("Bob's", owner_id=desk.agency.bob.id)

    def export() -> bytes:
        data, count = desk.does(
            lambda session: exporting.write_calendar(
                session, desk.here, desk.person.id, NOW, BERLIN
            )
        )
        assert count == 7
        return bytes(data)

    data = export()
    assert b"TZID=Europe/Berlin" in data
    assert data == export()
    entries = read_file(data, NOW, BERLIN)
    assert [(each.step, each.because) for each in planned(desk, entries)] == [
        (Step.SKIP, "It is here already, just as it is.")
    ] * 7
    assert b"EXDATE;TZID=Europe/Berlin:20260402T090000" in data
    assert b"EXDATE;VALUE=DATE:20260408" in data
    assert b"RDATE;VALUE=DATE:20260409" in data


def test_a_series_goes_on_past_what_is_left_out_and_is_handed_out_from_there(desk: Desk) -> None:
    (read,) = read_file(
        calendar(event(*WEEKLY, "EXDATE:20260408T070000Z", "RDATE:20260416T100000Z")), NOW, BERLIN
    )
    bring_in(desk, [read])

    def open_task() -> Any:
        return desk.does(
            lambda session: session.execute(
                select(Task.id, Task.due_at, Task.recurs_also).where(Task.status == "pending")
            ).one()
        )

    seen = []
    while True:
        task = open_task()
        seen.append(task.due_at.astimezone(BERLIN).day)
        data, _ = desk.does(
            lambda session: exporting.write_calendar(
                session, desk.here, desk.person.id, NOW, BERLIN
            )
        )
        # What another program makes of it: the same days that are left here.
        shown = [
            day
            for other in read_file(data, NOW, BERLIN)
            if other.recurrence and not other.is_done and other.due_at == task.due_at
            for _, day in days(other)
        ]
        assert shown == [1, 15, 16, 22, 29][len(seen) - 1 :]
        if not desk.complete(task.id, now=task.due_at).following:
            break
    assert seen == [1, 15, 16, 22, 29]


def test_one_of_a_series_that_was_moved_does_not_move_the_others_elsewhere(desk: Desk) -> None:
    mine = {"owner_id": desk.person.id}
    desk.add(
        "Jour fixe",
        type="meeting",
        due_at=at(2026, 4, 2, 11),
        ends_at=at(2026, 4, 2, 12),
        recurs_from=at(2026, 4, 1, 9),
        recurrence="FREQ=WEEKLY;COUNT=3",
        **mine,
    )
    data, _ = desk.does(
        lambda session: exporting.write_calendar(session, desk.here, desk.person.id, NOW, BERLIN)
    )
    (read,) = read_file(data, NOW, BERLIN)
    assert days(read) == [(4, 2), (4, 8), (4, 15)]
    assert (read.due_at, read.ends_at) == (at(2026, 4, 2, 11), at(2026, 4, 2, 12))


def test_another_rule_knows_nothing_of_single_days(desk: Desk) -> None:
    (read,) = read_file(calendar(event(*WEEKLY, "EXDATE:20260408T070000Z")), NOW, BERLIN)
    bring_in(desk, [read])

    def repeat(rule: str | None) -> Any:
        return desk.does(
            lambda session: session.execute(
                update(Task).values(recurrence=rule).returning(Task.id, Task.recurs_without)
            ).one()
        )

    assert repeat("FREQ=WEEKLY;COUNT=5").recurs_without == [at(2026, 4, 8, 9)]
    assert repeat("FREQ=DAILY").recurs_without == []
    # As it was before, with all that was said of it.
    desk.undo()
    task = desk.task(repeat("FREQ=WEEKLY;COUNT=5").id)
    assert (task.recurrence, task.recurs_without) == ("FREQ=WEEKLY;COUNT=5", [at(2026, 4, 8, 9)])


def test_files_come_in_whichever_tables_were_looked_at_before() -> None:
    """Rows at once are sorted by the tables theirs refers to; in a fresh window none is loaded yet."""
    alone = (
        "import core.calendar.importing\n"
        "from core.customers.dealings import Task\n"
        "print(len([key.column for key in Task.__table__.foreign_keys]))"
    )
    told = subprocess.run(
        [sys.executable, "-P", "-c", alone], check=False, capture_output=True, text=True
    )
    assert told.stdout.strip().isdigit(), told.stderr
