"""Scores by rules: what is computed, when, why, and by whom."""

from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from pydantic import ValidationError

from core.errors import Refused
from core.leads import scoring
from core.leads.choices import ScorePart
from core.leads.scoring import RuleEdit, RuleRow
from core.lists.filters import dump
from core.lists.grammar import parse
from core.lists.listings import LISTINGS


def rule(name, typed, points, part="fit", **more):
    condition = dump(parse(typed, LISTINGS["leads"]).filter)
    return RuleEdit(name=name, part=part, condition=condition, points=points, **more)


def add(desk, *rules, person=None):
    with desk.acting(person or desk.boss) as session:
        return scoring.add_rules(session, desk.id, rules)


def scored(desk, most=scoring.BATCH):
    steps = []
    while True:
        with desk.acting(desk.rep) as session:
            step = scoring.score_more(session, most)
        if step is None:
            return steps
        steps.append(step)


VIENNA = rule("In Vienna", "city:Vienna", 30)
RATED = rule("Well rated", "google_rating>=4", 25, "digital_maturity")
CHEAP = rule("Cheap", "price_level<2", -20)


def test_points_add_up_part_by_part_and_stay_between_0_and_100(desk):
    best = desk.lead(city="vienna", google_rating=4.5)
    worst = desk.lead(city="Graz", price_level=1)
    add(desk, VIENNA, RATED, CHEAP, rule("Everybody", "id>0", 60, "engagement"))
    scored(desk)
    assert (desk.said(best, "score"), desk.said(worst, "score")) == ((100,), (40,))
    with desk.acting(desk.viewer) as session:
        assert scoring.parts(session, best) == {
            ScorePart.FIT: 30,
            ScorePart.DIGITAL_MATURITY: 25,
            ScorePart.ENGAGEMENT: 60,
        }
        assert scoring.parts(session, worst) == {ScorePart.FIT: -20, ScorePart.ENGAGEMENT: 60}


def test_without_rules_nobody_has_a_score(desk):
    lead = desk.lead(city="Vienna")
    made = add(desk, VIENNA)
    scored(desk)
    with desk.acting(desk.boss) as session:
        session.connection().exec_driver_sql(
            "UPDATE tradewind.score_rules SET deleted_at = now() WHERE id = %s", (made[0],)
        )
    scored(desk)
    assert desk.said(lead, "score") == (None,)
    with desk.acting(desk.viewer) as session:
        assert scoring.parts(session, lead) == {}


def test_points_fade_by_half_within_the_half_life(desk):
    now = datetime.now(UTC)
    fresh = desk.lead(created_at=now)
    old = desk.lead(created_at=now - timedelta(days=60))
    add(
        desk,
        rule("New", "id>0", 80, "freshness", half_life_days=30, decays_since="created_at"),
    )
    scored(desk)
    assert (desk.said(fresh, "score"), desk.said(old, "score")) == ((80,), (20,))


def test_a_lead_that_comes_or_changes_is_scored_at_once_and_its_version_is_the_edits(desk):
    add(desk, VIENNA, RATED)
    scored(desk)
    lead = desk.lead(city="Vienna")
    assert desk.said(lead, "score", "version") == (30, 1)
    desk.connect(desk.rep).execute(
        "UPDATE tradewind.leads SET google_rating = 5 WHERE id = %s", [lead]
    )
    assert desk.said(lead, "score", "version") == (55, 2)
    desk.connect(desk.rep).execute("UPDATE tradewind.leads SET city = 'Linz' WHERE id = %s", [lead])
    assert desk.said(lead, "score") == (25,)


def test_many_at_once_are_left_to_the_next_round(desk):
    add(desk, VIENNA)
    scored(desk)
    desk.connect(desk.rep).execute(
        "INSERT INTO tradewind.leads (organization_id, company_name, city)"
        " SELECT %s, 'C' || g, 'Vienna' FROM generate_series(1, 250) g",
        [desk.id],
    )
    count = (
        "SELECT count(*) FROM tradewind.lead_facts WHERE organization_id = %s AND score IS NOT DISTINCT"
        " FROM {}"
    )
    assert desk.people.scalar(count.format("NULL"), [desk.id]) == 250
    with desk.acting(desk.viewer) as session:
        assert scoring.progress(session, desk.id).unscored
    scored(desk)
    assert desk.people.scalar(count.format("30"), [desk.id]) == 250


def test_a_round_that_was_cut_off_goes_on_where_it_was(desk):
    leads = [desk.lead(city="Vienna") for _ in range(7)]
    add(desk, VIENNA)
    with desk.acting(desk.rep) as session:
        assert scoring.score_more(session, 3) == scoring.Step(3, 3, False)
        assert scoring.progress(session, desk.id).scored == 3
    rest = scored(desk, 3)
    assert [step.looked_at for step in rest] == [3, 1, 0]
    assert rest[-1].is_finished
    assert {desk.said(lead, "score") for lead in leads} == {(30,)}
    assert scored(desk) == []


def test_a_score_is_explained_rule_by_rule(desk):
    lead = desk.lead(city="Vienna", google_rating=3)
    add(desk, VIENNA, RATED)
    with desk.acting(desk.viewer) as session:
        told = [
            (each.name, each.part, each.holds, each.worth)
            for each in scoring.explain(session, lead)
        ]
    assert told == [
        ("In Vienna", ScorePart.FIT, True, 30),
        ("Well rated", ScorePart.DIGITAL_MATURITY, False, 0),
    ]


def test_a_rule_is_tried_on_the_leads_before_it_is_saved(desk):
    desk.lead("Alpha", city="Vienna")
    desk.lead("Beta", city="Graz")
    add(desk, VIENNA)
    scored(desk)
    draft = RuleRow(0, "x", ScorePart.FIT, VIENNA.condition, 75, None, None, True)
    with desk.acting(desk.viewer) as session:
        told = scoring.preview(session, [draft])
    assert (told.leads, told.sampled, told.risen, told.fallen) == (2, 2, 1, 0)
    assert (told.before[3], told.before[0]) == (1, 1)
    assert (told.after[7], told.after[0]) == (1, 1)
    assert told.examples == (("Alpha", 30, 75),)


def test_who_only_sells_does_not_change_the_rules(desk):
    with pytest.raises(Refused):
        add(desk, VIENNA, person=desk.rep)


def test_nobody_types_a_score_in(desk):
    lead = desk.lead()
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        desk.connect(desk.boss).execute(
            "UPDATE tradewind.lead_facts SET score = 100 WHERE id = %s", [lead]
        )


@pytest.mark.parametrize(
    ("condition", "sentence"),
    [
        ({"field": "search", "operator": "is", "value": "x"}, "cannot ask for “search”"),
        ({"field": "1); DROP TABLE x", "operator": "is", "value": "x"}, "cannot ask for"),
        ({"field": "price_level", "operator": "is", "value": "many"}, "cannot be computed"),
        ({"field": "city", "operator": "at_least", "value": "x"}, "cannot be asked for"),
        ({"field": "city", "operator": "is"}, "has to say with what"),
        ({"field": "created_at", "operator": "is", "value": "whenever"}, "cannot ask for"),
    ],
)
def test_a_condition_that_is_none_is_refused_in_words(desk, condition, sentence):
    with pytest.raises(Refused, match=sentence):
        add(desk, RuleEdit(name="x", condition=condition, points=1))


def test_what_is_typed_stays_a_value(desk):
    lead = desk.lead(city="'; DROP TABLE x; --")
    typed = {"field": "city", "operator": "is", "value": "'; DROP TABLE x; --"}
    add(desk, RuleEdit(name="x", condition=typed, points=9))
    scored(desk)
    assert desk.said(lead, "score") == (9,)


@pytest.mark.parametrize(
    "typed",
    [
        "city:Vienna,Graz",
        "-city:Vienna",
        "city:any",
        "email:empty",
        "tags:hot,warm",
        "-tags:cold",
        "created:last-7-days",
        "created<2026-01",
        "is_decision_maker:yes",
        "google_rating:3..4",
        "company:*acme*",
        "company:Ac*",
        "(city:Vienna OR city:Graz) -(status:lost priority:low)",
    ],
)
def test_whatever_the_list_can_ask_a_rule_can(desk, typed):
    now = datetime.now(UTC)
    made = [
        desk.lead("Acme", city="Vienna", tags=["hot"], created_at=now, is_decision_maker=True),
        desk.lead("Bolt", city="graz", email="a@example.com", google_rating=3.5, tags=["cold"]),
        desk.lead("acme two", status="lost", priority="low", created_at=now - timedelta(days=900)),
    ]
    add(desk, rule("x", typed, 11))
    scored(desk)
    with desk.connect(desk.viewer).cursor() as cursor:
        from core.lists.reading import Question, vector

        question = Question("leads", desk.id, parse(typed, LISTINGS["leads"]).filter)
        found = vector(cursor.connection, question)
    wanted = {int.from_bytes(found[place : place + 8]) for place in range(0, len(found), 8)}
    assert {lead for lead in made if desk.said(lead, "score") == (11,)} == wanted & set(made)


def test_points_that_fade_say_from_when():
    with pytest.raises(ValidationError, match="both"):
        RuleEdit(name="x", condition=VIENNA.condition, points=1, half_life_days=3)
