"""Moving cards: two people at once, in between others, with a reason, and what may not be."""

import threading
from decimal import Decimal

import pytest
from sqlalchemy import text

from core.errors import NotFound, Refused
from core.lists.wanted import query as search_query
from core.pipeline import board, commands
from core.pipeline.commands import MovedMeanwhile
from core.pipeline.placing import LONG, between, digits
from core.pipeline.stages import LostReason, Stage

PROSPECTING, PROPOSAL, WON, LOST = (
    Stage.PROSPECTING,
    Stage.PROPOSAL,
    Stage.CLOSED_WON,
    Stage.CLOSED_LOST,
)


def columns(selling, person=None, **wanted):
    with selling.acting(person or selling.ann) as session:
        found = board.read_board(session, board.Wanted(selling.id, **wanted))
    return {column.stage: column for column in found}


def titles(column):
    return [card.title for card in column.cards]


def move(selling, person, seen, to, **more):
    with selling.acting(person) as session:
        return commands.move(session, selling.id, seen, to, **more)


def test_a_card_is_put_between_two_others(selling):
    for title in ("C", "B", "A"):
        selling.opportunity(title, stage="proposal")
    moved = [selling.opportunity(title) for title in ("Y", "X")]
    a, b, _ = columns(selling)[PROPOSAL].cards
    move(selling, selling.ann, dict.fromkeys(moved, PROSPECTING), PROPOSAL, above=a.id, below=b.id)
    assert titles(columns(selling)[PROPOSAL]) == ["A", "Y", "X", "B", "C"]
    last = columns(selling)[PROPOSAL].cards[-1]
    move(selling, selling.ann, {moved[0]: PROPOSAL}, PROPOSAL, above=last.id)
    assert titles(columns(selling)[PROPOSAL]) == ["A", "X", "B", "C", "Y"]


def test_there_is_always_room_between_two(selling):
    upper, lower = Decimal("-1764291234.123456"), Decimal("-1764291234.123455")
    for _ in range(200):
        middle = between(upper, lower, 3)
        assert upper < middle[0] < middle[1] < middle[2] < lower
        upper, lower = middle[0], middle[1]


def test_two_hundred_cards_dropped_into_one_gap_stay_in_order_without_a_trace(selling):
    others = [selling.opportunity(f"Other {n}", stage="proposal") for n in range(5)]
    top, below = columns(selling)[PROPOSAL].cards[1:3]
    cards = [selling.opportunity(f"Card {n}") for n in range(200)]
    with selling.acting(selling.ann) as session:
        for place, card in enumerate(cards):
            above = top.id if place % 2 else (cards[place - 2] if place > 1 else top.id)
            here = columns_ids(session, selling)
            commands.move(
                session,
                selling.id,
                {card: PROSPECTING},
                PROPOSAL,
                above=above,
                below=here[here.index(above) + 1],
            )
            after = columns_ids(session, selling)
            # It stands where it was dropped, and all others as they stood.
            assert after.index(card) == after.index(above) + 1
            assert [each for each in after if each != card] == here
    places = [place for (place,) in selling.rows("SELECT position FROM tradewind.opportunities")]
    assert max(map(digits, places)) <= LONG
    assert len(set(places)) == len(places)
    # Those that were there before were touched by nobody.
    untouched = selling.rows(
        "SELECT version FROM tradewind.opportunities WHERE id = ANY (%s)", [others]
    )
    assert {version for (version,) in untouched} == {1}
    moves = selling.value(
        "SELECT count(*) FROM tradewind.changes WHERE table_name = 'opportunities'"
        " AND action = 'update'"
    )
    assert moves == len(cards)
    assert below.id in others


def test_two_that_came_at_the_same_moment_have_room_between_them_after_all(selling):
    first, second = (selling.opportunity(n, stage="proposal", position=-5) for n in "AB")
    card = selling.opportunity("C")
    move(selling, selling.ann, {card: PROSPECTING}, PROPOSAL, above=first, below=second)
    assert titles(columns(selling)[PROPOSAL]) == ["A", "C", "B"]


def test_nobody_moves_cards_past_the_journal(selling):
    """What respacing may is not for whoever says that it is on."""
    opportunity = selling.opportunity()
    ann, viewer = selling.connect(selling.ann), selling.connect(selling.viewer)
    ann.execute("SET tradewind.respacing = 'on'")
    ann.execute("UPDATE tradewind.opportunities SET position = 3, title = 'New'")
    assert selling.value("SELECT version FROM tradewind.opportunities") == 2
    assert selling.value("SELECT count(*) FROM tradewind.changes WHERE action = 'update'") == 1
    said = "SELECT tradewind.respace('opportunities', %s, %s)"
    assert viewer.execute(said, [selling.id, opportunity]).fetchone() == (False,)
    assert ann.execute(said, [selling.id + 1, opportunity]).fetchone() == (False,)
    assert ann.execute(said.replace("opportunities", "users"), [selling.id, 1]).fetchone() == (
        False,
    )


def columns_ids(session, selling):
    rows = session.execute(
        text(
            "SELECT id FROM tradewind.opportunities WHERE organization_id = :home"
            " AND stage = 'proposal' ORDER BY position, id"
        ),
        {"home": selling.id},
    )
    return [number for (number,) in rows]


def test_of_two_who_drag_one_card_the_second_hears_where_it_is(selling):
    opportunity = selling.opportunity("Website")
    selling.people.owner.execute(
        "UPDATE tradewind.users SET first_name = 'Bob', last_name = 'Stone' WHERE id = %s",
        [selling.bob.id],
    )
    move(selling, selling.bob, {opportunity: PROSPECTING}, PROPOSAL)
    with pytest.raises(MovedMeanwhile, match="Bob Stone has moved “Website” to “Proposal”"):
        move(selling, selling.ann, {opportunity: PROSPECTING}, Stage.NEGOTIATION)
    assert titles(columns(selling)[PROPOSAL]) == ["Website"]


def test_two_at_the_very_same_time_are_one_move_and_one_sentence(selling):
    opportunity = selling.opportunity("Website")
    both, said = threading.Barrier(2), []

    def drag(person, to):
        with selling.acting(person) as session:
            both.wait()
            commands.move(session, selling.id, {opportunity: PROSPECTING}, to)

    def attempt(person, to):
        try:
            drag(person, to)
        except Refused as refusal:
            said.append(refusal)

    threads = [
        threading.Thread(target=attempt, args=each)
        for each in ((selling.ann, PROPOSAL), (selling.bob, Stage.NEGOTIATION))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [type(each) for each in said] == [MovedMeanwhile]
    assert selling.value("SELECT count(*) FROM tradewind.opportunity_stage_changes") == 2


def test_lost_is_asked_for_its_reason_and_won_gives_the_deal(selling):
    opportunity = selling.opportunity("Website")
    with pytest.raises(Refused, match="Say why"):
        move(selling, selling.ann, {opportunity: PROSPECTING}, LOST)
    move(
        selling,
        selling.ann,
        {opportunity: PROSPECTING},
        LOST,
        lost_reason=LostReason.PRICE,
        lost_details="Twice of what they had",
    )
    with pytest.raises(Refused, match="open it again before it can become “Won”"):
        move(selling, selling.ann, {opportunity: LOST}, WON)
    move(selling, selling.ann, {opportunity: LOST}, PROPOSAL)
    moved = move(selling, selling.ann, {opportunity: PROPOSAL}, WON)
    assert moved.deals == (selling.value("SELECT id FROM tradewind.deals"),)
    assert selling.value("SELECT label FROM tradewind.change_sets ORDER BY id DESC LIMIT 1") == (
        "Move “Website” to Won"
    )


def test_who_may_only_look_moves_nothing_and_what_is_gone_is_gone(selling):
    opportunity = selling.opportunity()
    with pytest.raises(Refused, match="do not have the right"):
        move(selling, selling.viewer, {opportunity: PROSPECTING}, PROPOSAL)
    selling.people.owner.execute("UPDATE tradewind.opportunities SET deleted_at = now()")
    with pytest.raises(NotFound, match="moved it to the trash"):
        move(selling, selling.ann, {opportunity: PROSPECTING}, PROPOSAL)


def test_the_columns_are_narrowed_to_an_owner_and_to_words(selling):
    mine = selling.opportunity("Website", owner_id=selling.ann.id, amount=100)
    selling.opportunity("Campaign", owner_id=selling.bob.id, amount=200, currency="GBP")
    selling.opportunity("Photographs", amount=None)
    task = {"opportunity_id": mine, "title": "Call them", "due_at": "2026-12-01 10:00+00"}
    selling.add("tasks", **task)
    selling.add("tasks", **task | {"title": "Later", "due_at": "2026-12-02 10:00+00"})

    whole = columns(selling)[PROSPECTING]
    assert (whole.count, [(each.currency, each.amount, each.weighted) for each in whole.sums]) == (
        3,
        [("EUR", Decimal(100), Decimal(10)), ("GBP", Decimal(200), Decimal(20))],
    )
    ann = columns(selling, owner=selling.ann.id)[PROSPECTING]
    assert (titles(ann), ann.count, ann.cards[0].task) == (["Website"], 1, "Call them")
    nobody = columns(selling, owner=board.NOBODY)[PROSPECTING]
    assert (titles(nobody), nobody.count) == (["Photographs"], 1)
    found = columns(selling, query=search_query("bright camp"))[PROSPECTING]
    assert (titles(found), found.count) == (["Campaign"], 1)


def test_a_column_gives_its_cards_page_by_page(selling):
    selling.people.owner.execute(
        "INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title, amount,"
        " position) SELECT %s, %s, 'Number ' || g, g, g %% 7 FROM generate_series(1, 25) g",
        [selling.id, selling.company],
    )
    seen = []
    selling.people.owner.execute(
        "UPDATE tradewind.opportunities SET owner_id = CASE WHEN id %% 3 = 0 THEN %s WHEN id %% 3 = 1"
        " THEN %s END",
        [selling.ann.id, selling.bob.id],
    )
    with selling.acting(selling.ann) as session:
        # However what belongs to a card is joined to it, the cards keep their order.
        session.execute(text("SET LOCAL enable_nestloop = off"))
        wanted = board.Wanted(selling.id)
        first = board.read_board(session, wanted, [PROSPECTING], size=10)[0]
        cards, more = [*first.cards], first.more
        while more:
            seen += cards
            cards, more = board.more_cards(session, wanted, PROSPECTING, cards[-1], size=10)
    seen += cards
    assert len({card.id for card in seen}) == first.count == 25
    assert [card.position for card in seen] == sorted(card.position for card in seen)


def test_a_probability_of_ones_own_weighs_until_it_is_closed(selling):
    opportunity = selling.opportunity(amount=1000)
    weighted = "SELECT weighted_value FROM tradewind.opportunities"
    with selling.acting(selling.ann) as session:
        commands.weigh(session, selling.id, opportunity, 33)
    assert selling.value(weighted) == 330
    move(selling, selling.ann, {opportunity: PROSPECTING}, PROPOSAL)
    assert selling.value(weighted) == 330
    with selling.acting(selling.ann) as session:
        commands.weigh(session, selling.id, opportunity, None)
    assert selling.value(weighted) == 500
    move(selling, selling.ann, {opportunity: PROPOSAL}, WON)
    with pytest.raises(Refused, match="closed"), selling.acting(selling.ann) as session:
        commands.weigh(session, selling.id, opportunity, 20)


def test_services_are_put_changed_and_taken_out_in_one_step(selling):
    opportunity = selling.opportunity()
    audit, ads = (
        selling.add("services_packages", name=name, service_type="seo", price=100)
        for name in ("Audit", "Ads")
    )
    said = "SELECT service_package_id, quantity, unit_price FROM tradewind.opportunity_services"
    living = f"{said} WHERE deleted_at IS NULL ORDER BY 1"
    for chosen in (
        {audit: (Decimal(1), None)},
        {audit: (Decimal(2), Decimal(90)), ads: (Decimal(1), None)},
        {ads: (Decimal(1), None)},
    ):
        with selling.acting(selling.ann) as session:
            commands.put_services(session, selling.id, opportunity, chosen)
        assert selling.rows(living) == [(service, *chosen[service]) for service in sorted(chosen)]
    selling.taken_back(selling.ann)
    assert selling.rows(living) == [(audit, Decimal(2), Decimal(90)), (ads, Decimal(1), None)]


def test_why_it_was_lost_can_be_said_better_later(selling):
    lost = selling.opportunity("Website", stage="closed_lost", lost_reason="price")
    still = selling.opportunity("Shop")
    closed = selling.value("SELECT closed_at FROM tradewind.opportunities WHERE id = %s", [lost])

    def explain(person, opportunity):
        with selling.acting(person) as session:
            commands.explain_loss(session, selling.id, opportunity, LostReason.TIMING, "Next year")

    explain(selling.ann, lost)
    said = "SELECT lost_reason, lost_details, closed_at FROM tradewind.opportunities WHERE id = %s"
    assert selling.rows(said, [lost]) == [("timing", "Next year", closed)]
    selling.taken_back(selling.ann)
    assert selling.rows(said, [lost]) == [("price", None, closed)]
    for person, opportunity in ((selling.ann, still), (selling.viewer, lost)):
        with pytest.raises(Refused, match=r"not lost any more|do not have the right"):
            explain(person, opportunity)
