"""Numbers, days and moments, as they are typed in several languages."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from core.errors import Refused
from desktop.shell.forms import reading

TODAY = date(2026, 11, 21)  # a Saturday
NOW = datetime(2026, 11, 21, 10, 5).astimezone()
Speak = Callable[[str], None]


@pytest.fixture
def speak() -> Iterator[Speak]:
    before = QLocale()
    yield lambda language: QLocale.setDefault(QLocale(language))
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("de_DE", "1.234,50", "1234.50"),
        ("de_DE", "1,234.50", "1234.50"),
        ("de_DE", "1.234", "1234"),
        ("de_DE", "12,5", "12.5"),
        ("en_US", "1,234", "1234"),
        ("en_US", "1.234", "1.234"),
        ("en_US", "1,234,567.8", "1234567.8"),
        ("fr_FR", "1 234,5", "1234.5"),
        ("fr_FR", "1\u202f234,5", "1234.5"),
        ("de_CH", "1’234.50", "1234.50"),
        ("de_DE", "−3", "-3"),
    ],
)
def test_a_number_is_read_as_the_language_writes_it(
    speak: Speak, language: str, typed: str, meant: str
) -> None:
    speak(language)
    assert reading.number(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["12x", "1.2.3", "", "1e400", "nan", "--1", "1.234,5,6"])
def test_what_is_no_number_is_refused_in_words(typed: str) -> None:
    with pytest.raises(Refused, match="is not a number"):
        reading.number(typed)


@pytest.mark.parametrize("language", ["de_DE", "en_US", "en_GB", "fr_FR", "de_CH", "C"])
@pytest.mark.parametrize(
    "value", ["1234567.50", "0.05", "-1234.00", "999.99", "123456789012345.67"]
)
def test_what_is_shown_of_an_amount_is_read_back_the_same(
    speak: Speak, language: str, value: str
) -> None:
    speak(language)
    assert reading.number(reading.shown_number(Decimal(value), 2)) == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", TODAY),
        ("Tomorrow", date(2026, 11, 22)),
        ("+3d", date(2026, 11, 24)),
        ("-2w", date(2026, 11, 7)),
        ("+3m", date(2027, 2, 21)),
        ("monday", date(2026, 11, 23)),
        ("saturday", date(2026, 11, 28)),
        ("2026-12-24", date(2026, 12, 24)),
        ("24.12.", date(2026, 12, 24)),
        ("24.12.26", date(2026, 12, 24)),
        ("3.5.48", date(1948, 5, 3)),
        ("03.05.1948", date(1948, 5, 3)),
    ],
)
def test_a_day_is_typed_in_words_steps_or_figures(typed: str, meant: date) -> None:
    assert reading.day(typed, TODAY) == meant


def test_a_slash_stands_between_what_the_language_puts_first(speak: Speak) -> None:
    speak("en_US")
    assert reading.day("3/4/2026", TODAY) == date(2026, 3, 4)
    speak("en_GB")
    assert reading.day("3/4/2026", TODAY) == date(2026, 4, 3)


def test_a_month_ends_on_its_own_last_day() -> None:
    assert reading.day("+1m", date(2026, 1, 31)) == date(2026, 2, 28)


def test_a_weekday_is_known_by_its_name_in_the_language(speak: Speak) -> None:
    speak("de_DE")
    assert reading.day("Montag", TODAY) == date(2026, 11, 23)
    assert reading.day("24. Dezember 2026", TODAY) == date(2026, 12, 24)


@pytest.mark.parametrize("typed", ["31.2.2026", "soon", "99", "+9999y", "2026-13-01"])
def test_what_is_no_day_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(Refused, match="is not a date; write"):
        reading.day(typed, TODAY)


@pytest.mark.parametrize("language", ["de_DE", "en_US", "en_GB", "fr_FR", "de_CH", "C", "ja_JP"])
def test_what_is_shown_of_a_day_or_a_moment_is_read_back_the_same(
    speak: Speak, language: str
) -> None:
    speak(language)
    for value in (date(1938, 2, 3), TODAY, date(2041, 12, 31)):
        assert reading.day(reading.shown_day(value), TODAY) == value
        at = datetime(value.year, value.month, value.day, 23, 5).astimezone()
        assert reading.moment(reading.shown_moment(at), NOW) == at


def test_a_moment_is_typed_with_a_day_a_time_or_both() -> None:
    def said(typed: str) -> str:
        return f"{reading.moment(typed, NOW):%Y-%m-%d %H:%M}"

    assert said("14:30") == "2026-11-21 14:30"
    assert said("tomorrow 8:15") == "2026-11-22 08:15"
    assert said("24.12.2026 14.30") == "2026-12-24 14:30"
    assert said("2:30 pm") == "2026-11-21 14:30"
    assert said("monday") == "2026-11-23 09:00"
    assert reading.moment("+2h", NOW) == NOW + timedelta(hours=2)
    with pytest.raises(Refused, match="not a time of day"):
        reading.moment("25:00", NOW)
