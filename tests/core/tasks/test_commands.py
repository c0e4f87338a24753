"""The rules of tasks, as people of an agency meet them in the database."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core.customers.dealings import Task
from core.errors import NotFound, Refused
from core.journal.commands import trash
from core.tasks import commands, times
from core.tasks.reminders import due
from tests.core.tasks.conftest import BERLIN, NOW, Desk, at


def test_a_task_is_done_and_taken_up_again(desk: Desk) -> None:
    task = desk.add(due_at=at(2026, 3, 18, 10))
    assert desk.complete(task).count == 1
    assert (desk.task(task).status, desk.task(task).completed_at is not None) == ("completed", True)
    with pytest.raises(Refused, match="done already"):
        desk.complete(task)
    desk.does(lambda session: commands.reopen(session, desk.here, [task]))
    assert (desk.task(task).status, desk.task(task).completed_at) == ("pending", None)


def test_one_that_comes_again_makes_the_next_and_undo_takes_it_back(desk: Desk) -> None:
    task = desk.add(
        due_at=at(2026, 3, 26, 9),
        ends_at=at(2026, 3, 26, 10),
        reminder_at=at(2026, 3, 26, 8, 45),
        recurrence="FREQ=WEEKLY",
        owner_id=desk.person.id,
    )
    (number,) = desk.complete(task).following
    following = desk.task(number)
    # Over the change to summer time it stays at nine, and so does all that goes with it.
    assert following.due_at == at(2026, 4, 2, 9)
    assert following.ends_at == at(2026, 4, 2, 10)
    assert following.reminder_at == at(2026, 4, 2, 8, 45)
    assert (following.repeats_id, following.owner_id) == (task, desk.person.id)
    desk.undo()
    assert desk.task(task).status == "pending"
    assert desk.task(number).deleted_at is not None


def test_one_that_was_moved_does_not_move_those_after_it(desk: Desk) -> None:
    task = desk.add(due_at=at(2026, 1, 31, 9), recurrence="FREQ=MONTHLY")
    (second,) = desk.complete(task, now=at(2026, 1, 31, 9)).following
    assert desk.task(second).due_at == at(2026, 2, 28, 9)
    desk.does(
        lambda session: commands.postpone(session, desk.here, [second], date(2026, 3, 2), BERLIN)
    )
    assert desk.task(second).due_at == at(2026, 3, 2, 9)
    (third,) = desk.complete(second, now=at(2026, 3, 2, 10)).following
    assert desk.task(third).due_at == at(2026, 3, 31, 9)


def test_what_was_missed_is_not_made_up_for(desk: Desk) -> None:
    task = desk.add(due_at=at(2026, 3, 2, 9), recurrence="FREQ=DAILY")
    (following,) = desk.complete(task).following
    assert desk.task(following).due_at == at(2026, 3, 19, 9)
    whole = desk.add(
        due_at=times.whole_day(date(2026, 3, 2)), is_all_day=True, recurrence="FREQ=DAILY"
    )
    (following,) = desk.complete(whole).following
    assert desk.task(following).due_at == times.whole_day(date(2026, 3, 18))


def test_a_series_ends(desk: Desk) -> None:
    task = desk.add(due_at=at(2026, 3, 18, 9), recurrence="FREQ=DAILY;COUNT=2")
    (second,) = desk.complete(task, now=at(2026, 3, 18, 8)).following
    assert desk.complete(second, now=at(2026, 3, 19, 8)).following == []


def test_taking_up_again_withdraws_the_next_one(desk: Desk) -> None:
    task = desk.add(due_at=at(2026, 3, 18, 13), recurrence="FREQ=DAILY")
    (following,) = desk.complete(task).following
    desk.does(lambda session: commands.reopen(session, desk.here, [task]))
    assert desk.task(following).status == "cancelled"


def test_who_waits_can_begin_when_the_other_is_done(desk: Desk) -> None:
    first, second = desk.add("Ask for the price"), desk.add("Send the quote")
    desk.does(lambda session: commands.block(session, desk.here, second, first))
    assert desk.task(second).status == "blocked"
    with pytest.raises(Refused, match=r"“Send the quote” waits for “Ask for the price”"):
        desk.complete(second)
    assert desk.complete(first).freed == [second]
    assert desk.task(second).status == "pending"
    # Both at once is a way out as well.
    third = desk.add("Third")
    desk.does(lambda session: commands.block(session, desk.here, third, second))
    assert desk.complete(second, third).count == 2


def test_nobody_waits_in_a_circle(desk: Desk) -> None:
    tasks = [desk.add(f"Task {number}") for number in range(3)]
    for waits, other in ((1, 0), (2, 1)):
        desk.does(
            lambda session, waits=waits, other=other: commands.block(
                session, desk.here, tasks[waits], tasks[other]
            )
        )
    with pytest.raises(Refused, match="wait for each other"):
        desk.does(lambda session: commands.block(session, desk.here, tasks[0], tasks[2]))
    with pytest.raises(Refused, match="wait for each other"):
        desk.does(lambda session: commands.block(session, desk.here, tasks[0], tasks[0]))


def test_postponing_keeps_the_time_by_the_clock(desk: Desk) -> None:
    timed = desk.add(due_at=at(2026, 3, 27, 9), ends_at=at(2026, 3, 27, 9, 30))
    whole = desk.add(due_at=times.whole_day(date(2026, 3, 27)), is_all_day=True)
    none = desk.add()
    to = date(2026, 3, 30)
    desk.does(
        lambda session: commands.postpone(session, desk.here, [timed, whole, none], to, BERLIN)
    )
    assert desk.task(timed).due_at == at(2026, 3, 30, 9)
    assert desk.task(timed).ends_at == at(2026, 3, 30, 9, 30)
    assert desk.task(whole).due_at == times.whole_day(to)
    assert (desk.task(none).due_at, desk.task(none).is_all_day) == (times.whole_day(to), True)


def test_two_who_move_the_same_entry_hear_of_it(desk: Desk) -> None:
    was = at(2026, 3, 19, 9)
    task = desk.add(due_at=was)

    def move(hour: int) -> int:
        return int(
            desk.does(
                lambda session: commands.move(
                    session,
                    desk.here,
                    task,
                    was,
                    at(2026, 3, 20, hour),
                    is_all_day=False,
                    zone=BERLIN,
                )
            )
        )

    move(10)
    with pytest.raises(commands.MovedMeanwhile, match="“Call Anna”"):
        move(11)
    assert desk.task(task).due_at == at(2026, 3, 20, 10)


def test_length_and_whole_days(desk: Desk) -> None:
    task = desk.add(due_at=at(2026, 3, 19, 9))
    desk.does(lambda session: commands.resize(session, desk.here, task, None, 90))
    assert desk.task(task).ends_at == at(2026, 3, 19, 10, 30)
    desk.does(
        lambda session: commands.move(
            session,
            desk.here,
            task,
            at(2026, 3, 19, 9),
            times.whole_day(date(2026, 3, 20)),
            is_all_day=True,
            zone=BERLIN,
        )
    )
    assert (desk.task(task).is_all_day, desk.task(task).ends_at) == (True, None)


def test_a_time_typed_into_a_list_takes_end_and_reminder_along(desk: Desk) -> None:
    task = desk.add(
        due_at=at(2026, 3, 19, 9), ends_at=at(2026, 3, 19, 10), reminder_at=at(2026, 3, 19, 8)
    )
    whole = desk.add(due_at=datetime(2026, 3, 19, tzinfo=UTC), is_all_day=True)
    assert desk.task(whole).due_at == times.whole_day(date(2026, 3, 19))
    for number in (task, whole):
        was, to = desk.task(number).due_at, at(2026, 3, 24, 14)
        desk.does(
            lambda session, number=number, was=was, to=to: commands.edit(
                session, desk.here, number, {"due_at": was}, {"due_at": to}
            )
        )
    assert desk.task(task).ends_at == at(2026, 3, 24, 15)
    assert desk.task(task).reminder_at == at(2026, 3, 24, 13)
    assert desk.task(whole).is_all_day is False
    desk.undo()
    assert desk.task(whole).due_at == times.whole_day(date(2026, 3, 19))
    assert desk.task(whole).is_all_day is True


def test_what_is_over_stays_where_it_is(desk: Desk) -> None:
    task = desk.add(due_at=at(2026, 3, 19, 9))
    desk.does(lambda session: commands.cancel(session, desk.here, [task]))
    with pytest.raises(Refused, match="is over"):
        desk.does(
            lambda session: commands.move(
                session, desk.here, task, at(2026, 3, 19, 9), NOW, is_all_day=False, zone=BERLIN
            )
        )
    with pytest.raises(Refused, match="cannot be postponed"):
        desk.does(
            lambda session: commands.postpone(session, desk.here, [task], date(2027, 1, 1), BERLIN)
        )


def test_what_is_gone_is_said_to_be_gone(desk: Desk) -> None:
    task = desk.add()
    desk.does(lambda session: trash(session, Task, [task]))
    with pytest.raises(Refused, match="lies in the trash"):
        desk.complete(task)
    with pytest.raises(NotFound):
        desk.complete(987654)


def test_who_may_only_look_changes_nothing(desk: Desk) -> None:
    task = desk.add()
    viewer = Desk(desk.agency, desk.agency.viewer)
    with pytest.raises(Refused, match="not have the right"):
        viewer.complete(task)
    with pytest.raises(Refused, match="not have the right"):
        viewer.add()


def test_a_reminder_is_given_out_once_and_to_its_owner(desk: Desk) -> None:
    soon = NOW.now(BERLIN) - timedelta(minutes=1)
    mine = desk.add("Mine", owner_id=desk.person.id, due_at=soon, reminder_at=soon)
    desk.add("Bob's", owner_id=desk.agency.bob.id, reminder_at=soon)
    done = desk.add("Done", owner_id=desk.person.id, reminder_at=soon)
    desk.complete(done)
    sets = desk.agency.counted()
    # Two windows ask, one is given it.
    assert [[each.title for each in desk.does(due)] for _ in range(2)] == [["Mine"], []]
    # It is no change that Ctrl+Z would take back.
    assert desk.agency.counted() == sets
    later = soon + timedelta(seconds=30)
    desk.does(
        lambda session: commands.edit(
            session, desk.here, mine, {"reminder_at": soon}, {"reminder_at": later}
        )
    )
    assert [each.title for each in desk.does(due)] == ["Mine"]
