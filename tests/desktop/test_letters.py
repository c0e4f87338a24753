"""Whatever a letter tells by values is written the same when it comes back from the disk."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from core import letters
from core.access.signing_in import SignedIn
from core.calendar.entries import Entry, Kind
from core.leads.choices import LeadStatus
from core.letters import Content
from core.pipeline.stages import DealStatus, LostReason, Stage
from desktop.calendar import actions
from desktop.shell.shelf import Shelf, begun
from tests.desktop.conftest import as_person
from tests.desktop.test_resuming import add_lead, add_quote

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def scalar(session: Session, query: str, **values: Any) -> Any:
    return session.scalar(text(query), values)


def furnish(session: Session) -> dict[str, int]:
    quote = add_quote(session)
    scope = " SELECT tradewind.current_organization(), "
    line = (
        "INSERT INTO tradewind.quote_items (organization_id, quote_id, description, unit_price, position)"
        + scope
        + ":quote, :name, 1, :place RETURNING id"
    )
    return {
        "lead": add_lead(session),
        "quote": quote,
        "first": scalar(session, line, quote=quote, name="First", place=1),
        "second": scalar(session, line, quote=quote, name="Second", place=2),
        "opportunity": scalar(session, "SELECT min(id) FROM tradewind.opportunities"),
        "deal": scalar(
            session,
            "INSERT INTO tradewind.deals (organization_id, customer_company_id, opportunity_id, title)"
            " SELECT organization_id, customer_company_id, id, title FROM tradewind.opportunities"
            " RETURNING id",
        ),
        "task": scalar(
            session,
            "INSERT INTO tradewind.tasks (organization_id, title, due_at, ends_at)"
            + scope
            + "'Call', :noon, :end RETURNING id",
            noon=NOON,
            end=NOON + timedelta(minutes=30),
        ),
    }


def entry(there: dict[str, int]) -> Entry:
    return Entry(Kind.TASK, there["task"], "Call", NOON, NOON + timedelta(minutes=30))


Said = Callable[[dict[str, int], int], Content]
CASES: dict[str, tuple[Said, str, object]] = {
    letters.CELL: (
        lambda there, here: Content(
            letters.CELL,
            here,
            {
                "listing": "leads",
                "field": "status",
                "record": there["lead"],
                "base": "new",
                "value": LeadStatus.CONTACTED,
            },
        ),
        "SELECT status FROM tradewind.leads",
        "contacted",
    ),
    letters.LEADS_MOVED: (
        lambda there, here: Content(
            letters.LEADS_MOVED,
            here,
            {
                "seen": [(there["lead"], LeadStatus.NEW)],
                "to": LeadStatus.LOST,
                "reason": "Too dear",
            },
        ),
        "SELECT lost_reason FROM tradewind.leads",
        "Too dear",
    ),
    letters.LEAD_NOTED: (
        lambda there, here: Content(
            letters.LEAD_NOTED, here, {"lead": there["lead"], "body": "Ümläut\nand more"}
        ),
        "SELECT body FROM tradewind.notes",
        "Ümläut\nand more",
    ),
    letters.OPPORTUNITIES_MOVED: (
        lambda there, here: Content(
            letters.OPPORTUNITIES_MOVED,
            here,
            {
                "seen": [[there["opportunity"], Stage.PROSPECTING]],
                "to": Stage.CLOSED_LOST,
                "above": None,
                "below": None,
                "reason": LostReason.PRICE,
                "details": "Too dear",
            },
        ),
        "SELECT lost_details FROM tradewind.opportunities",
        "Too dear",
    ),
    letters.DEALS_MOVED: (
        lambda there, here: Content(
            letters.DEALS_MOVED,
            here,
            {
                "seen": [[there["deal"], DealStatus.DRAFT]],
                "to": DealStatus.IN_NEGOTIATION,
                "above": None,
                "below": None,
            },
        ),
        "SELECT deal_status FROM tradewind.deals",
        "in_negotiation",
    ),
    letters.LINE_ADDED: (
        lambda there, here: Content(
            letters.LINE_ADDED,
            here,
            {
                "quote": there["quote"],
                "entry": {"description": "Third", "unit_price": Decimal("9.99")},
            },
            key="third",
        ),
        "SELECT unit_price::text FROM tradewind.quote_items WHERE description = 'Third'",
        "9.99",
    ),
    letters.LINE_EDITED: (
        lambda there, here: Content(
            letters.LINE_EDITED,
            here,
            {
                "line": there["first"],
                "base": {"description": "First"},
                "edit": {"description": "1st"},
            },
        ),
        "SELECT description FROM tradewind.quote_items ORDER BY id LIMIT 1",
        "1st",
    ),
    letters.LINES_ARRANGED: (
        lambda there, here: Content(
            letters.LINES_ARRANGED,
            here,
            {"quote": there["quote"], "order": [there["second"], there["first"]]},
        ),
        "SELECT description FROM tradewind.quote_items ORDER BY position LIMIT 1",
        "Second",
    ),
    letters.LINES_REMOVED: (
        lambda there, here: Content(letters.LINES_REMOVED, here, {"lines": [there["first"]]}),
        "SELECT count(*) FROM tradewind.quote_items WHERE deleted_at IS NULL",
        1,
    ),
    letters.CONTACT_CHOSEN: (
        lambda there, here: Content(
            letters.CONTACT_CHOSEN, here, {"quote": there["quote"], "base": None, "contact": None}
        ),
        "SELECT count(contact_id) FROM tradewind.quotes",
        0,
    ),
    letters.CALENDAR_MOVED: (
        lambda there, here: actions._content(
            letters.CALENDAR_MOVED,
            here,
            entry(there),
            {
                "start": NOON + timedelta(days=1),
                "is_all_day": False,
                "zone": "Europe/Berlin",
            },
            "Moved",
        ),
        "SELECT due_at FROM tradewind.tasks",
        NOON + timedelta(days=1),
    ),
    letters.CALENDAR_RESIZED: (
        lambda there, here: actions._content(
            letters.CALENDAR_RESIZED, here, entry(there), {"minutes": 90}, "Longer"
        ),
        "SELECT ends_at FROM tradewind.tasks",
        NOON + timedelta(minutes=90),
    ),
}


@pytest.mark.parametrize("way", CASES)
def test_a_letter_from_the_disk_is_written_as_it_was_meant(
    founder: SignedIn, folder: Path, way: str
) -> None:
    assert founder.seat is not None
    said, query, expected = CASES[way]
    there = as_person(founder, furnish)
    shelf = Shelf(folder, ["whose"])
    shelf.put(begun(said(there, founder.seat.organization_id)))
    shelf.save()
    shelf.leave()
    (kept,) = Shelf(folder, ["whose"]).found()
    as_person(founder, lambda session: letters.write(session, kept.content))
    assert as_person(founder, lambda session: scalar(session, query)) == expected


def test_each_way_but_the_price_is_tried() -> None:
    # That one takes what the catalogue says, and is given nothing but the number of a line.
    assert letters.WAYS.keys() - CASES.keys() == {letters.LINE_PRICED}
