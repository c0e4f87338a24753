"""What is understood of a task typed in one line, in English and in German."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.tasks.typed import Typed, read

BERLIN = ZoneInfo("Europe/Berlin")
# A Wednesday, at noon.
NOW = datetime(2026, 3, 18, 12, 0, tzinfo=BERLIN)


def understood(line: str) -> Typed:
    return read(line, NOW, BERLIN)


def at(*numbers: int) -> datetime:
    return datetime(*numbers, tzinfo=BERLIN)  # type: ignore[arg-type, misc]


def test_all_of_a_line_is_understood() -> None:
    found = understood("call Anna tomorrow 10:00 !high #ACME")
    assert (found.title, found.priority, found.company) == ("call Anna", "high", "ACME")
    assert (found.due_at, found.is_all_day) == (at(2026, 3, 19, 10, 0), False)
    assert [part.what for part in found.parts] == ["day", "time", "priority", "company"]


def test_german_is_understood_alike() -> None:
    found = understood("Anna morgen um 10 Uhr anrufen !hoch #ACME @grace")
    assert (found.title, found.priority, found.company) == ("Anna anrufen", "high", "ACME")
    assert (found.due_at, found.person) == (at(2026, 3, 19, 10, 0), "grace")


@pytest.mark.parametrize(
    ("line", "title", "due"),
    [
        ("send quote friday", "send quote", at(2026, 3, 20)),
        ("send quote on fri.", "send quote", at(2026, 3, 20)),
        ("send quote wednesday", "send quote", at(2026, 3, 25)),
        ("Angebot am Freitag schicken", "Angebot schicken", at(2026, 3, 20)),
        ("Angebot nächsten Freitag schicken", "Angebot schicken", at(2026, 3, 27)),
        ("Angebot am Mo schicken", "Angebot schicken", at(2026, 3, 23)),
        ("lunch in 3 days", "lunch", at(2026, 3, 21)),
        ("Nachfassen in zwei Wochen", "Nachfassen", at(2026, 4, 1)),
        ("Rechnung 24.12.", "Rechnung", at(2026, 12, 24)),
        ("Rechnung am 5.1.", "Rechnung", at(2027, 1, 5)),
        ("renew 2026-11-30", "renew", at(2026, 11, 30)),
        ("renew Nov 30", "renew", at(2026, 11, 30)),
        ("renew 30 November 2027", "renew", at(2027, 11, 30)),
        ("review 3. April", "review", at(2026, 4, 3)),
        ("close books end of month", "close books", at(2026, 3, 31)),
        ("Bericht übermorgen", "Bericht", at(2026, 3, 20)),
        ("tax return next week", "tax return", at(2026, 3, 23)),
        ("ring the bank on the 15th", "ring the bank", at(2026, 4, 15)),
    ],
)
def test_days(line: str, title: str, due: datetime) -> None:
    found = understood(line)
    assert (found.title, found.due_at, found.is_all_day) == (title, due, True)


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("call at 5pm", at(2026, 3, 18, 17, 0)),
        # Nine has gone by today.
        ("call at 9", at(2026, 3, 19, 9, 0)),
        ("call today noon", at(2026, 3, 18, 12, 0)),
        ("call 14:30", at(2026, 3, 18, 14, 30)),
        ("Anruf um halb vier", at(2026, 3, 19, 3, 30)),
        ("Anruf 16.15 Uhr", at(2026, 3, 18, 16, 15)),
        ("Anruf morgen früh", at(2026, 3, 19, 8, 0)),
        ("Anruf heute abend", at(2026, 3, 18, 18, 0)),
        ("call tomorrow afternoon", at(2026, 3, 19, 15, 0)),
        ("call in 90 min", at(2026, 3, 18, 13, 30)),
        ("Anruf in einer Stunde", at(2026, 3, 18, 13, 0)),
    ],
)
def test_times(line: str, due: datetime) -> None:
    found = understood(line)
    assert (found.due_at, found.is_all_day) == (due, False)
    assert found.title in ("call", "Anruf")


@pytest.mark.parametrize(
    ("line", "rule", "due"),
    [
        ("report every monday 9:00", "FREQ=WEEKLY;BYDAY=MO", at(2026, 3, 23, 9, 0)),
        ("report every day 15:00", "FREQ=DAILY", at(2026, 3, 18, 15, 0)),
        ("report every 2 weeks", "FREQ=WEEKLY;INTERVAL=2", at(2026, 3, 18)),
        ("Bericht jeden Dienstag und Freitag", "FREQ=WEEKLY;BYDAY=TU,FR", at(2026, 3, 20)),
        ("Bericht monatlich ab 31.3.", "FREQ=MONTHLY", at(2026, 3, 31)),
        ("Bericht jeden Werktag", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", at(2026, 3, 18)),
    ],
)
def test_repetitions(line: str, rule: str, due: datetime) -> None:
    found = understood(line)
    assert (found.recurrence, found.due_at) == (rule, due)
    assert found.title.casefold() in ("report", "bericht")


def test_lengths_and_reminders() -> None:
    found = understood("demo friday 14:00 for 45 min remind 10 min before")
    assert (found.title, found.minutes, found.remind_minutes) == ("demo", 45, 10)
    assert understood("Termin morgen 14 Uhr für 1,5 Stunden").minutes == 90
    assert understood("call tomorrow remind me").remind_minutes == 0
    # Here somebody else is to be reminded.
    assert understood("remind Anna of the quote").title == "remind Anna of the quote"


@pytest.mark.parametrize(
    "line",
    [
        "do the books",
        "so it begins",
        "sit in the sun",
        "march through the numbers",
        "buy 3 chairs",
        "version 2.10 of the offer",
        "C# and email me@example.com",
        "!!!!!",
        "",
        "   ",
    ],
)
def test_what_only_looks_like_a_day_stays_a_title(line: str) -> None:
    found = understood(line)
    assert found.title == line.strip()
    assert (found.due_at, found.recurrence, found.company, found.person) == (None, None, None, None)


def test_quotes_keep_words_as_they_are() -> None:
    found = understood('read "Tomorrow and tomorrow" friday #"Blue Sky Ltd"')
    assert found.title == "read Tomorrow and tomorrow"
    assert (found.due_at, found.company) == (at(2026, 3, 20), "Blue Sky Ltd")


def test_an_hour_that_the_clocks_leave_out_is_no_fault() -> None:
    found = read("backup 29.3. 02:30", NOW, BERLIN)
    assert found.due_at is not None
    assert found.due_at.astimezone(ZoneInfo("UTC")).hour == 1


def test_impossible_days_are_no_days() -> None:
    assert understood("pay 31.2.").due_at is None
    assert understood("meet at 25:00").due_at is None
