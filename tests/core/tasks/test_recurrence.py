"""What comes again: when, and in which words."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr

from core.errors import Refused
from core.tasks.recurrence import between, following, tidied, words

BERLIN = ZoneInfo("Europe/Berlin")
UTC = ZoneInfo("UTC")


def at(*numbers: int) -> datetime:
    return datetime(*numbers, tzinfo=BERLIN)  # type: ignore[arg-type, misc]


def series(rule: str, first: datetime, many: int) -> list[datetime]:
    found, after = [], first
    for _ in range(many):
        following_one = following(rule, first, after, BERLIN)
        if following_one is None:
            break
        found.append(after := following_one)
    return found


def test_the_last_day_of_a_month_is_the_last_day_of_a_shorter_one() -> None:
    days = [each.day for each in series("FREQ=MONTHLY", at(2026, 1, 31, 9), 4)]
    assert days == [28, 31, 30, 31]
    assert series("FREQ=YEARLY", at(2024, 2, 29, 9), 4)[0] == at(2025, 2, 28, 9)
    assert series("FREQ=YEARLY", at(2024, 2, 29, 9), 4)[3] == at(2028, 2, 29, 9)


def test_nine_stays_nine_when_the_clocks_change() -> None:
    spring = series("FREQ=DAILY", at(2026, 3, 28, 9), 2)
    assert [each.hour for each in spring] == [9, 9]
    assert spring[0].astimezone(UTC) - at(2026, 3, 28, 9).astimezone(UTC) == timedelta(hours=23)
    autumn = series("FREQ=DAILY", at(2026, 10, 24, 9), 1)
    assert autumn[0].astimezone(UTC) - at(2026, 10, 24, 9).astimezone(UTC) == timedelta(hours=25)


def test_an_hour_that_is_left_out_comes_an_hour_later_and_only_that_day() -> None:
    found = series("FREQ=DAILY", at(2026, 3, 28, 2, 30), 2)
    assert [(each.day, each.hour, each.minute) for each in found] == [(29, 3, 30), (30, 2, 30)]


def test_an_hour_that_comes_twice_is_taken_once() -> None:
    found = series("FREQ=DAILY", at(2026, 10, 24, 2, 30), 2)
    assert [each.astimezone(UTC).day for each in found] == [25, 26]


def test_a_series_ends_after_its_number_or_on_its_day() -> None:
    assert len(series("FREQ=WEEKLY;COUNT=3", at(2026, 1, 5, 9), 9)) == 2
    assert len(series("FREQ=DAILY;UNTIL=20260107", at(2026, 1, 5, 9), 9)) == 2


def test_every_second_week_counts_from_the_first() -> None:
    found = series("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", at(2026, 1, 5, 9), 3)
    assert [(each.month, each.day) for each in found] == [(1, 8), (1, 19), (1, 22)]


def test_a_span_is_filled() -> None:
    found = between("FREQ=DAILY", at(2026, 1, 1, 9), at(2026, 3, 1), at(2026, 3, 4), BERLIN)
    assert [each.day for each in found] == [1, 2, 3]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
        "FREQ=DAILY;BYMONTH=2",
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20300101",
    ],
)
def test_a_series_of_many_years_goes_on_as_it_began(rule: str) -> None:
    first, after = at(2001, 3, 4, 9), at(2026, 3, 18, 12)
    # Gone through from its first day on, as nobody would want to wait for.
    whole = rrulestr(rule, dtstart=first.replace(tzinfo=None))
    expected = whole.after(after.replace(tzinfo=None))
    found = following(rule, first, after, BERLIN)
    assert found is not None
    assert found.replace(tzinfo=None) == expected


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "often",
        "FREQ=SECONDLY",
        "FREQ=DAILY;BYSECOND=1",
        "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=DAILY;COUNT=2;UNTIL=20260101",
        "FREQ=MONTHLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;UNTIL=20261350",
        "FREQ=DAILY;INTERVAL=0",
        "X" * 400,
    ],
)
def test_what_is_no_repetition_is_refused_in_words(rule: str) -> None:
    with pytest.raises(Refused):
        tidied(rule)


def test_a_rule_is_kept_in_one_spelling_and_said_in_words() -> None:
    assert tidied("rrule: byday=mo; freq=weekly") == "FREQ=WEEKLY;BYDAY=MO"
    assert words("FREQ=WEEKLY;BYDAY=MO,TH") == "Every week on Monday and Thursday"
    assert words("FREQ=MONTHLY;BYDAY=-1FR") == "Every month on the last Friday"
    assert words("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR") == "Every working day"
    assert words("FREQ=DAILY;INTERVAL=3;COUNT=5") == "Every 3 days, 5 times"
