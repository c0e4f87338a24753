"""Filters: their JSON, what they refuse, and what they find in a real table."""

import itertools
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.errors import Refused
from core.lists import filters
from core.lists.conditions import split
from core.lists.filters import All, Any_, Condition, Not, Operator, dump, load, tidy
from core.lists.grammar import parse
from core.lists.listings import listing
from core.lists.place_names import spelled_out
from core.lists.reading import count, first_page
from core.lists.saying import say
from core.lists.sql import Sql
from tests.core.lists.agency import CONTACTS, LEADS

NEW = Condition(field="status", operator=Operator.IS, value="new")
HIGH = Condition(field="score", operator=Operator.BETWEEN, value=(50, None))


def test_the_json_of_a_filter_stays_what_it_is():
    # Saved views hold this: it may grow, and never change.
    kept = {
        "all": [
            {"field": "status", "operator": "is", "value": "new"},
            {"not": {"any": [{"field": "score", "operator": "between", "value": [50, None]}]}},
            {"field": "city", "operator": "is_empty"},
            {"field": "is_decision_maker", "operator": "is", "value": False},
        ]
    }
    meant = All(
        parts=(
            NEW,
            Not(part=Any_(parts=(HIGH,))),
            Condition(field="city", operator=Operator.IS_EMPTY),
            Condition(field="is_decision_maker", operator=Operator.IS, value=False),
        )
    )
    assert dump(meant) == kept
    assert load(kept) == meant


def nested(depth):
    said = {"field": "status", "operator": "is", "value": "new"}
    for _ in range(depth):
        said = {"not": said}
    return said


@pytest.mark.parametrize(
    "said",
    [
        nested(50),
        nested(100_000),
        {"all": [nested(0)] * 201},
        {"field": "status"},
        {"field": "status", "operator": "matches", "value": "x"},
        {"all": [], "any": []},
        {"field": "score", "operator": "is", "value": float("nan")},
        {"field": "score", "operator": "is", "value": {"a": 1}},
        [],
        None,
        "status:new",
    ],
    ids=itertools.count(),
)
def test_a_filter_that_cannot_be_is_refused(said):
    with pytest.raises(Refused, match="This filter"):
        load(said)


@pytest.mark.parametrize(
    ("field", "operator", "value", "sentence"),
    [
        ("nothing", "is", "x", "There is no field “nothing” in leads."),
        ("t.id); DROP TABLE x --", "is", "x", "There is no field “t.id); DROP TABLE x --” in"),
        ("Status", "is", "new", "There is no field “Status” in leads."),
        ("status", "contains", "x", "“Status” cannot be asked for with “contains”."),
        ("status", "is", "sold", "“Status” has no choice “sold”, but new"),
        ("status", "is", None, "“Status” needs a value to be compared with."),
        ("status", "any_of", (), "“Status” needs a value"),
        ("city", "is", " ", "“City” needs a value"),
        ("city", "any_of", tuple("ab") * 501, "“City” needs a value"),
        ("city", "is", ("a", "b"), "“City” can be compared with one value only."),
        ("score", "is", "many", "“Score” is a number, and “many” is not."),
        ("score", "is", True, "“Score” is a number, and “True” is not."),
        ("score", "more", 10**20, "“Score” is a number"),
        ("score", "between", (None, None), "“Score” needs two values to lie between."),
        ("score", "between", 5, "“Score” needs two values to lie between."),
        ("created_at", "is", "soon", "“soon” is not a date"),
        ("created_at", "is", "2026-02-30", "“2026-02-30” is not a date"),
        ("date_of_birth", "is", "2026-02-03T10:00", "“Date of birth” is a day without an hour."),
        ("is_decision_maker", "is", "yes", "“Decides” is yes or no."),
    ],
)
def test_a_condition_that_cannot_be_asked_is_refused_in_a_sentence(
    field, operator, value, sentence
):
    with pytest.raises(Refused) as refused:
        split(Condition(field=field, operator=Operator(operator), value=value), LEADS, "UTC")
    assert sentence in str(refused.value)


def test_nothing_of_what_is_typed_stands_in_the_statement():
    typed = "x' or true --"
    for name, operator in (
        ("city", "is"),
        ("city", "contains"),
        ("city", "starts_with"),
        ("city", "any_of"),
        ("email", "starts_with"),
        ("tags", "has_any"),
        ("owner", "is"),
    ):
        said = split(Condition(field=name, operator=operator, value=typed), LEADS, "UTC")
        text, values = " ".join(part.text for part in said), said[0].values + said[1].values
        assert "true --" not in text
        assert values[0] in (typed, [typed])
        assert text.count("%s") == len(values)


def test_an_unknown_list_is_refused():
    with pytest.raises(Refused, match="There is no list “users”"):
        listing("users")


def test_a_filter_is_tidied_to_one_form():
    assert tidy(All(parts=(Any_(parts=()), All(parts=(NEW,))))) == NEW
    assert tidy(Not(part=Not(part=NEW))) == NEW
    assert tidy(Not(part=Any_(parts=(NEW,)))) == replace(NEW, operator=Operator.IS_NOT)
    assert tidy(HIGH) == Condition(field="score", operator=Operator.AT_LEAST, value=50)
    assert tidy(All(parts=())) is None
    assert split(All(parts=()), LEADS, "UTC") == (Sql("true"), Sql("true"))


def test_a_condition_is_never_changed_afterwards():
    with pytest.raises(FrozenInstanceError):
        NEW.value = "lost"


def test_each_name_of_a_field_is_one_fields_only():
    for each in (LEADS, CONTACTS):
        names = [field.name for field in each.fields]
        assert len(set(names)) == len(names)
        titles = [field.title for field in each.fields]
        assert len(set(titles)) == len(titles)
        for field in each.fields:
            assert each.called(field.name) is field
            assert each.called(field.title) is field or field.title.lower() in names
            assert field.editable is None or field.editable in each.edit.model_fields
        assert set(each.editable.values()) == set(each.edit.model_fields) - {"custom_fields"}


ROWS = {
    "berlin": {"city": "Berlin", "score": 10, "tags": ["cold", "vip"], "status": "new"},
    "paris": {"city": "paris", "score": 55, "tags": ["vip"], "is_decision_maker": True},
    "percent": {"city": "100%_ \\ 'Étoile'", "score": 80, "is_decision_maker": False},
    "nowhere": {"city": None, "email": "Ann.Lee@Example.com", "status": "lost"},
    "empty": {"city": "", "score": 55, "email": "ann.Zoe@example.com", "estimated_value": 1.5},
}


@pytest.fixture
def found(agency):
    numbers = {agency.lead(company_name=name, **row): name for name, row in ROWS.items()}
    with agency.people.connect(agency.manager, agency.organization) as connection:

        def ask(text):
            return {numbers[number] for number in first_page(connection, agency.ask(text)).ids}

        yield ask


def test_what_is_asked_is_found(found):
    everything = set(ROWS)
    for text, names in {
        "city:BERLIN": {"berlin"},
        "city:berlin,PARIS": {"berlin", "paris"},
        "-city:berlin": everything - {"berlin"},
        "-city:berlin,paris": everything - {"berlin", "paris"},
        "city:Berlino": {"berlin"},
        "city:Parigi,nowhere": {"paris"},
        "-city:Parigi": everything - {"paris"},
        "city:Ber*": {"berlin"},
        "city:*R*": {"berlin", "paris"},
        'city:*"%"*': {"percent"},
        'city:*"_"*': {"percent"},
        'city:*"\\ \'"*': {"percent"},
        "city:*étoile*": {"percent"},
        "-city:*r*": {"percent", "nowhere", "empty"},
        "-city:b*": everything - {"berlin"},
        "city:empty": {"nowhere", "empty"},
        "city:any": {"berlin", "paris", "percent"},
        "email:ANN.lee@example.com": {"nowhere"},
        "email:ann.*": {"nowhere", "empty"},
        "email:ann.z*": {"empty"},
        "email:*zoe*": {"empty"},
        "email:ann.lee@example.com,x@example.com": {"nowhere"},
        "score:55": {"paris", "empty"},
        "score:55,80.0": {"paris", "empty", "percent"},
        "score:50..80": {"paris", "empty", "percent"},
        "score>55": {"percent"},
        "score>=55.5": {"percent"},
        "score<55": {"berlin"},
        "-score>55": everything - {"percent"},
        "-score:55": everything - {"paris", "empty"},
        "score:empty": {"nowhere"},
        "value:1.5": {"empty"},
        "value<1.51": {"empty"},
        "status:lost": {"nowhere"},
        "-status:lost": everything - {"nowhere"},
        "status:empty": set(),
        "decides:yes": {"paris"},
        "decides:no": {"percent"},
        "decides:empty": {"berlin", "nowhere", "empty"},
        "tag:vip": {"berlin", "paris"},
        "tag:cold,vip": {"berlin", "paris"},
        "tag:cold+vip": {"berlin"},
        "-tag:cold": everything - {"berlin"},
        "-tag:cold+vip": everything - {"berlin"},
        "tags:empty": {"percent", "nowhere", "empty"},
        "owner:me": set(),
        "owner:empty": everything,
        "city:berlin OR score>55": {"berlin", "percent"},
        "-(city:berlin OR score>55)": {"paris", "nowhere", "empty"},
        "(city:berlin OR tag:vip) score<50": {"berlin"},
        "created:today,yesterday": everything,
        "created:2020": set(),
    }.items():
        assert found(text) == names, text


# An hour before midnight in New York it is the next day in Berlin.
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")


def test_a_day_begins_where_the_person_is(agency):
    at = datetime(2026, 3, 14, 23, 30, tzinfo=NEW_YORK)
    agency.lead(created_at=at, date_of_birth="1990-03-14")
    with agency.people.connect(agency.manager, agency.organization) as connection:

        def is_in(text, zone):
            question = agency.ask(text, time_zone=str(zone))
            return count(connection, question) == (1, False)

        assert is_in("created:2026-03-14", NEW_YORK)
        assert not is_in("created:2026-03-14", BERLIN)
        assert is_in("created:2026-03-15", BERLIN)
        assert is_in("created>2026-03-14", BERLIN)
        assert not is_in("created>2026-03-14", NEW_YORK)
        assert is_in("created<=2026-03-14", NEW_YORK)
        assert is_in("created:2026-03-15T04:30", BERLIN)
        assert is_in("created:2026-03..2026-04", BERLIN)
        assert is_in("created:2025..", BERLIN)
        assert not is_in("created<2026", BERLIN)
        # A date of birth is the same day everywhere.
        for zone in (BERLIN, NEW_YORK, UTC):
            assert is_in("born:1990-03-14", zone)
            assert is_in("born:1990-03", zone)


def test_relative_days_are_counted_from_today(agency):
    now = datetime.now(UTC)
    noon = now.replace(hour=12, minute=0, second=0, microsecond=0)
    for days in (-31, -30, -29, -7, -6, -1, 0, 1, 6, 7):
        agency.lead(company_name=f"{days:+d}", next_follow_up_at=noon + timedelta(days=days))
    with agency.people.connect(agency.manager, agency.organization) as connection:

        def days(text):
            rows = first_page(connection, agency.ask(text, fields=("company_name",))).rows
            return sorted(int(name) for (name,) in rows)

        assert days("due:today") == [0]
        assert days("due:yesterday") == [-1]
        assert days("due:tomorrow") == [1]
        assert days("due:last-7-days") == [-6, -1, 0]
        assert days("due:next-7-days") == [0, 1, 6]
        assert days("due:last-30-days") == [-29, -7, -6, -1, 0]
        assert days("due:6-days-ago") == [-6]
        assert days("due:in-7-days") == [7]
        assert days("due<today") == [-31, -30, -29, -7, -6, -1]
        assert days("due>today") == [1, 6, 7]
        assert days("due:yesterday..tomorrow") == [-1, 0, 1]
        for unit in ("week", "month", "quarter", "year"):
            assert 0 in days(f"due:this-{unit}")
            assert 0 not in days(f"due:last-{unit},next-{unit}")


def test_every_operator_of_every_field_can_be_asked(connection, reading):
    values = {
        "number": 1,
        "money": 1.5,
        "date": "today",
        "moment": "last-2-quarters",
        "flag": True,
        "person": "me",
    }
    for field in LEADS.fields:
        for operator in filters.OPERATORS[field.kind]:
            value = values.get(field.kind.value, "x")
            if field.kind.value == "choice":
                value = next(iter(field.titles))
            if operator is Operator.BETWEEN:
                value = (value, value)
            asked = Condition(field=field.name, operator=operator, value=value)
            count(connection, replace(reading.ask(), filter=asked))


def test_a_filter_says_what_it_asks():
    typed = "status:new (city:berl* OR -tag:a,b) -(score>5) owner:me created:2026-03"
    assert say(parse(typed, LEADS).filter, LEADS) == (
        "Status is New and (City starts with “berl” or Tags has neither “a” nor “b”) and "
        "not (Score is more than 5) and Owner is me and Created is in 2026-03"
    )
    assert say(None, LEADS) == ""


def test_a_place_is_spelled_out_where_only_values_are_compared():
    asked = parse("city:Wien -city:Graz,Parigi score>5", LEADS).filter
    assert asked is not None
    said = spelled_out(asked, LEADS)
    assert isinstance(said, All)
    vienna, paris, score = said.parts
    assert isinstance(vienna, Condition)
    assert vienna.operator is Operator.ANY_OF
    assert {"Wien", "Vienna"} <= set(vienna.value)
    assert isinstance(paris, Condition)
    assert paris.operator is Operator.NONE_OF
    assert {"Graz", "Paris"} <= set(paris.value)
    assert score == Condition(field="score", operator=Operator.MORE, value=5)
