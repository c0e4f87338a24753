"""The search field: what is typed becomes a filter, and back; nothing that is typed breaks it."""

import random
from datetime import date

import pytest

from core.lists import filters
from core.lists.conditions import split
from core.lists.fields import Kind
from core.lists.filters import OPERATORS, All, Any_, Condition, Not, Operator, tidy
from core.lists.grammar import Fault, complete, parse, text
from core.lists.listings import LISTINGS
from core.lists.saying import say
from tests.core.lists.agency import CONTACTS, LEADS


def said(typed, listing=LEADS):
    parsed = parse(typed, listing)
    assert parsed.errors == ()
    return say(parsed.filter, listing)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("status:new", "Status is New"),
        ("status:new,contacted", "Status is New or Contacted"),
        ("STATUS:Follow-up-1", "Status is Follow up 1"),
        ('status:"Follow up 1"', "Status is Follow up 1"),
        ("-status:lost", "Status is not Lost"),
        ("NOT status:lost,invalid", "Status is neither Lost nor Invalid"),
        ("status!=lost", "Status is not Lost"),
        ("city:berlin", "City is “berlin”"),
        ("city:berl*", "City starts with “berl”"),
        ('city:*"new york"*', "City contains “new york”"),
        ('-city:"St. P"*', "City does not start with “St. P”"),
        ("city:berlin,ham*", "City is “berlin” or City starts with “ham”"),
        ("city:berlin, hamburg", "City is “berlin” or “hamburg”"),
        ("city:empty", "City is empty"),
        ("city:any", "City is not empty"),
        ("-city:empty", "City is not empty"),
        ('city:"empty"', "City is “empty”"),
        ("score>50", "Score is more than 50"),
        ("score:>=50", "Score is at least 50"),
        ("score > 50", "Score is more than 50"),
        ("score:50..80", "Score is between 50 and 80"),
        ("score:50..", "Score is at least 50"),
        ("score:..80", "Score is at most 80"),
        ("score:1,2", "Score is 1 or 2"),
        ("value<=1000.50", "Estimated value is at most 1000.5"),
        ("created:last-30-days", "Created is in last 30 days"),
        ("created:2026-01..2026-03", "Created is between 2026-01 and 2026-03"),
        ("created>=2026", "Created is since 2026"),
        ("due<today", "Next follow-up is before today"),
        ('"Next follow-up":tomorrow', "Next follow-up is in tomorrow"),
        ("next-follow-up:in-3-days", "Next follow-up is in in 3 days"),
        ("decides:yes", "Decides is yes"),
        ("-decides:no", "Decides is not no"),
        ("tag:cold", "Tags has “cold”"),
        ("tag:a,b", "Tags has “a” or “b”"),
        ('tags:a+"b c"', "Tags has “a” and “b c”"),
        ("-tag:cold", "Tags has not “cold”"),
        ("owner:me", "Owner is me"),
        ("owner:12,me", "Owner is 12 or me"),
        ('owner:"Ann Other"', "Owner is Ann Other"),
        ("status:new score>5", "Status is New and Score is more than 5"),
        ("status:new OR score>5", "Status is New or Score is more than 5"),
        (
            "(status:new OR score>5) -(city:a city:b)",
            "(Status is New or Score is more than 5) and not (City is “a” and City is “b”)",
        ),
        ("((status:new))", "Status is New"),
        ("-(-(status:new))", "Status is New"),
        ("city:“Bad Aibling”", "City is “Bad Aibling”"),
    ],
)
def test_what_is_typed_is_meant(typed, meant):
    assert said(typed) == meant


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("ann lee", "ann lee"),
        ('ann "bright dental" status:new', 'ann "bright dental"'),
        ("-cold ann", "-cold ann"),
        ("Ann <ann@example.com>", "Ann <ann@example.com>"),
        ("10:30", "10:30"),
        ("or and not", "or and not"),
        ("Müller (Berlin)", "Müller Berlin"),
        ("rock - roll", "rock roll"),
        ("ann, lee", "ann, lee"),
    ],
)
def test_all_else_is_looked_for(typed, words):
    parsed = parse(typed, LEADS)
    assert (parsed.words, parsed.errors) == (words, ())


@pytest.mark.parametrize(
    ("typed", "wrong", "sentence"),
    [
        ("ann foo:bar", "foo:bar", "There is no field “foo”; "),
        ("status:nwe", "status:nwe", "“Status” has no choice “nwe”, but new, contacted, "),
        ("score:many city:a", "score:many", "“Score” is a number, and “many” is not."),
        ("a created:someday", "created:someday", "“someday” is not a date; write "),
        ("created:2026-02-30", "created:2026-02-30", "“2026-02-30” is not a date; there is "),
        ("created:last-999-years", "created:last-999-years", "is too far away; at most 100"),
        ("status:", "status:", "“Status” needs a value here."),
        ("decides:maybe", "decides:maybe", "“Decides” is yes or no."),
        ("city>5", "city>5", "“City” cannot be compared with >."),
        ("score>5,6", "score>5,6", "“Score” can be compared with one value only."),
        ("city:*lin", "city:*lin", "A star stands at the end, or at both ends: “*lin*”."),
        ("(status:new", "(", "This parenthesis is not closed."),
        ("status:new)", ")", "This parenthesis closes nothing."),
        ('say "hello', '"hello', "This quotation is not closed."),
        ("ann OR status:new", "ann", "Words to look for stand by themselves"),
        ("-(ann status:new)", "ann", "Words to look for stand by themselves"),
        ("(((((((status:new)))))))", "(", "This is nested too deeply"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(typed, wrong, sentence):
    fault = parse(typed, LEADS).errors[0]
    assert typed[fault.start : fault.end] == wrong
    assert sentence in fault.sentence


def test_what_is_right_counts_even_beside_what_is_wrong():
    parsed = parse("status:new foo:bar ann", LEADS)
    assert say(parsed.filter, LEADS) == "Status is New"
    assert (parsed.words, len(parsed.errors)) == ("ann", 1)


PIECES = [
    "status:new",
    "score>50",
    "(",
    ")",
    '"',
    "-",
    ",",
    "OR",
    "AND",
    "NOT",
    "*",
    ":",
    "=",
    "<",
    ">",
    "..",
    "+",
    "“",
    "”",
    "«",
    "tag:",
    "city:",
    "created:",
    "owner:me",
    "empty",
    "last-7-days",
    "2026-13",
    "\x00",
    "�",
    "😀",
    "東京",
    "²",
    "ß",
    "İ",
    "score:1e9",
    "--",
    "''",
]
PIECES += [" "] * 9


def test_nothing_that_is_typed_raises():
    dice = random.Random(7)  # noqa: S311 (the same on every run)
    for _ in range(10_000):
        typed = "".join(dice.choices(PIECES, k=dice.randint(1, 14)))
        listing = LISTINGS[dice.choice(("leads", "contacts"))]
        parsed = parse(typed, listing)
        assert all(0 <= start <= end <= len(typed) for start, end, _ in parsed.errors), typed
        complete(typed, dice.randint(0, len(typed)), listing)
        if parsed.filter:
            # What could be read can be asked, said, kept, and typed again.
            split(parsed.filter, listing, "UTC")
            assert filters.load(filters.dump(parsed.filter)) == parsed.filter
            again = parse(text(parsed.filter, listing, parsed.words), listing)
            assert again.filter == parsed.filter, (typed, text(parsed.filter, listing))


@pytest.mark.parametrize("typed", ["(" * 9000, "-" * 9000, '"' * 9001, "a:" * 4000, "x OR " * 2000])
def test_a_great_deal_of_it_does_not_raise_either(typed):
    assert parse(typed, LEADS).errors or typed[0] == "-"


def any_filter(dice, depth=0):
    kind = dice.random()
    if depth < 3 and kind < 0.4:
        parts = tuple(any_filter(dice, depth + 1) for _ in range(dice.randint(0, 3)))
        return dice.choice((All, Any_))(parts=parts)
    if depth < 3 and kind < 0.5:
        return Not(part=any_filter(dice, depth + 1))
    field = dice.choice(LEADS.fields)
    operator = dice.choice(OPERATORS[field.kind])
    return Condition(field=field.name, operator=operator, value=any_value(dice, field, operator))


def any_value(dice, field, operator):
    if operator in (Operator.IS_EMPTY, Operator.IS_NOT_EMPTY):
        return None
    one = {
        Kind.NUMBER: lambda: dice.choice((dice.randint(-99, 99), dice.randint(0, 999) / 4)),
        Kind.MONEY: lambda: dice.randint(0, 10**9) / 4,
        Kind.CHOICE: lambda: dice.choice(list(field.titles)),
        Kind.FLAG: lambda: dice.random() < 0.5,
        Kind.PERSON: lambda: dice.choice(("me", 17, "Ann Other", "ann@example.com", "17")),
    }.get(field.kind, lambda: "".join(dice.choices('aB ü"*+,.:-()“', k=dice.randint(1, 6))) + "x")
    if field.kind in (Kind.DATE, Kind.MOMENT):
        days = ("2026", "2026-03", date(2026, 3, 14).isoformat(), "today", "last-7-days")

        def one():
            return dice.choice(days)

    if operator is Operator.BETWEEN:
        return (one(), one())
    if operator in (Operator.ANY_OF, Operator.NONE_OF) or field.kind is Kind.TAGS:
        return tuple(one() for _ in range(dice.randint(1, 3)))
    return one()


def test_every_filter_can_be_typed():
    dice = random.Random(5)  # noqa: S311 (the same on every run)
    for _ in range(3000):
        meant = tidy(any_filter(dice))
        typed = text(meant, LEADS)
        parsed = parse(typed, LEADS)
        assert parsed.errors == (), typed
        assert parsed.filter == meant, typed


def test_quick_filters_can_be_read():
    for listing in (LEADS, CONTACTS):
        for quick in listing.quick:
            assert parse(quick.text, listing).errors == ()
            assert listing.quick_filter(quick.name)


def suggested(typed, known=None):
    found = complete(typed, len(typed), LEADS, known)
    return [typed[: each.start] + each.insert + typed[each.end :] for each in found]


def test_what_may_come_next_is_suggested():
    assert suggested("ann sta")[:2] == ["ann status:", "ann state:"]
    assert suggested("-follow")[0] == "-next_follow_up_at:"
    assert suggested("status:new,fol") == ["status:new,follow_up_1", "status:new,follow_up_2"]
    assert "created:last-week" in suggested("created:la")
    assert suggested("created:2026-01..to") == [
        "created:2026-01..today",
        "created:2026-01..tomorrow",
    ]
    assert suggested("decides:") == ["decides:yes", "decides:no", "decides:empty", "decides:any"]
    assert suggested("owner:m") == ["owner:me"]
    known = {"tags": [("cold",), ("cold call",), ("warm",)]}
    assert suggested("tag:hot,co", known) == ["tag:hot,cold", 'tag:hot,"cold call"']
    assert suggested("foo:b") == []
    assert suggested("") == []
    assert suggested('"sta') == []


def test_what_is_in_use_is_suggested_by_any_of_its_names():
    known = {"city": [("Graz",), ("Wien", "Vienna"), ("New York", "Nueva York")]}
    assert suggested("city:vie", known) == ["city:Wien"]
    assert suggested("vien", known) == ["city:Wien"]
    assert suggested("ann nuev", known) == ['ann city:"New York"']
    # Two letters begin too many of them.
    assert suggested("vi", known) == []


def test_what_is_suggested_can_be_read():
    for field in LEADS.fields:
        for each in complete(f"{field.name}:", len(field.name) + 1, LEADS):
            assert parse(f"{field.name}:{each.insert}", LEADS).errors == (), each


def test_a_fault_is_a_place_and_a_sentence():
    assert parse("status:", LEADS).errors == (Fault(0, 7, "“Status” needs a value here."),)
