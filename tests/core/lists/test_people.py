"""People stand in lists by their names, which are asked for once and not joined to every row."""

from core.access.permissions import Role
from core.lists import people
from core.lists.columns import stacks
from core.lists.reading import first_page, window


def test_whoever_may_be_seen_is_named_and_nobody_else(agency):
    stranger = agency.people.person({agency.elsewhere: [Role.MANAGER]})
    owned = {
        agency.lead(owner_id=owner, status="new"): name
        for owner, name in ((agency.manager.id, "Ann Other"), (stranger.id, None), (None, None))
    }
    question = agency.ask(fields=("city", "owner"))
    connection = agency.people.connect(agency.manager, agency.organization)
    page = first_page(connection, question)
    assert {number: row[1] for number, row in zip(page.ids, page.rows, strict=True)} == owned
    found = window(connection, question, page.ids)
    assert {number: row[1] for number, row in found.items()} == owned
    column = stacks(connection, question, "status", {"new": 10})["new"]
    assert {number: row[1] for number, row in zip(column.ids, column.rows, strict=True)} == owned


def test_a_new_name_is_shown_once_it_is_heard_of(agency):
    agency.lead(owner_id=agency.manager.id)
    question = agency.ask(fields=("owner",))
    connection = agency.people.connect(agency.manager, agency.organization)
    assert first_page(connection, question).rows == (("Ann Other",),)
    connection.execute(
        "UPDATE tradewind.users SET last_name = 'Newman' WHERE id = %s", [agency.manager.id]
    )
    people.forget()
    assert first_page(connection, question).rows == (("Ann Newman",),)
