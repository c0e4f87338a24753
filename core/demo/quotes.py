"""Quotes of the demo agency: drafts, what waits for an answer, and how the others were answered."""

from collections import Counter
from decimal import Decimal
from random import Random
from typing import Any, NamedTuple

from core.demo.draws import DAY, office
from core.demo.scene import Place, Scene

# Of each stage of each organization; a look at the list is what they are for.
MOST = 18
INTRODUCTION = (
    "Dear customer,\n\nthank you for the good conversation. Here is what we offer, with all that"
    " is needed for it."
)
TERMS = (
    "Payable within 14 days without deduction. Half of it is due when the work begins.\n\n"
    "Two rounds of corrections are included; whatever comes after them is charged by the hour."
)
REASONS = ("Too dear", "Went to somebody they know", "Not this year", "Does it themselves now")
RATES = (Decimal(20), Decimal(20), Decimal(20), Decimal(5), Decimal(0))
# The way of a quote by the stage that its opportunity has come to.
WAYS = {
    "qualification": (("draft",),),
    "proposal": (("draft",), ("sent",), ("sent", "viewed"), ("sent", "viewed")),
    "negotiation": (("sent", "viewed"), ("sent", "revised"), ("sent", "viewed", "expired")),
    "closed_won": (
        ("sent", "viewed", "accepted"),
        ("sent", "accepted"),
        ("sent", "revised", "won"),
    ),
    "closed_lost": (("sent", "viewed", "rejected"), ("sent", "rejected"), ("sent", "expired")),
}


class Offer(NamedTuple):
    """One quote to be, in the order in which they were sent."""

    at: int
    opportunity: Any
    way: tuple[str, ...]


def fill(scene: Scene) -> None:
    for place in scene.organizations:
        _Quotes(scene, place).tell()


class _Quotes:
    def __init__(self, scene: Scene, place: Place) -> None:
        self.scene, self.place = scene, place
        self.run = scene.connection.execute
        self.random: Random = scene.random("quotes", place)
        self.taken: Counter[str] = Counter()

    def tell(self) -> None:
        offers = sorted(self._offers())
        if not offers:
            return
        self.services = self.run(
            "SELECT id, name, price, description, is_recurring FROM tradewind.services_packages"
            " WHERE organization_id = %s ORDER BY id",
            (self.place.id,),
        ).fetchall()
        count = sum(1 + ("revised" in offer.way) for offer in offers)
        self.next = self.scene.reserve("quotes", count)
        first = self.next
        self.next_line = first_line = self.scene.reserve("quote_items", 8 * count)
        for offer in offers:
            self._quote(offer)
        self.scene.note(self.place.id, "quotes", first, count)
        self.scene.note(self.place.id, "quote_items", first_line, self.next_line - first_line)
        self._count_on()

    def _offers(self) -> list[Offer]:
        found = self.run(
            "SELECT id, customer_company_id, contact_id, owner_id, title, currency, stage,"
            " extract(epoch FROM created_at)::bigint AS began,"
            " extract(epoch FROM stage_changed_at)::bigint AS stood"
            " FROM (SELECT *, row_number() OVER (PARTITION BY stage ORDER BY id DESC) AS place"
            "       FROM tradewind.opportunities WHERE organization_id = %s AND stage = ANY (%s)"
            "       AND deleted_at IS NULL) o WHERE place <= %s ORDER BY id",
            (self.place.id, list(WAYS), MOST),
        ).fetchall()
        offers = []
        for row in found:
            way = self.random.choice(WAYS[row[6]])
            began, stood = int(row[7]), int(row[8])
            # It was sent while the opportunity was open, and answered when that was closed.
            span = max(DAY, stood - began)
            at = office(began + int(span * self.random.uniform(0.3, 0.8)))
            offers.append(Offer(min(at, self.scene.year.now - 3600), row, way))
        return offers

    def _quote(self, offer: Offer) -> None:
        number = None
        if offer.way[0] != "draft":
            series = self.scene.year.text(offer.at)[:4]
            self.taken[series] += 1
            number = f"{series}-{self.taken[series]:04}"
        first = self._write(offer, number, 1, None)
        if offer.way == ("draft",):
            return
        if "revised" not in offer.way:
            self._walk(first, offer, offer.way, offer.at)
            return
        self._walk(first, offer, ("sent", "expired"), offer.at)
        again = self._write(offer, number, 2, first)
        way = ("sent", "viewed", "accepted") if offer.way[-1] == "won" else ("sent", "viewed")
        self._walk(again, offer, way, offer.at + DAY)

    def _write(self, offer: Offer, number: str | None, revision: int, revises: int | None) -> int:
        made, row = self.next, offer.opportunity
        self.next += 1
        at = self.scene.year.text(offer.at - 3600 + revision)
        self.run(
            "INSERT INTO tradewind.quotes (organization_id, id, opportunity_id,"
            " customer_company_id, contact_id, owner_id, quote_number, revision, revises_id, title,"
            " introduction, terms, currency, created_at, updated_at)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            (
                *(self.place.id, made, row[0], row[1], row[2], row[3], number, revision, revises),
                *(row[4], INTRODUCTION, TERMS, row[5], at, at),
            ),
        )
        with self.scene.connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO tradewind.quote_items (organization_id, id, quote_id, position,"
                " service_package_id, description, details, quantity, unit, unit_price,"
                " discount_percentage, tax_rate, created_at, updated_at)"
                " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
                [self._line(made, place, at) for place in range(1, self.random.randint(2, 6))],
            )
        return made

    def _line(self, quote: int, place: int, at: str) -> tuple[object, ...]:
        draw, number = self.random, self.next_line
        self.next_line += 1
        discount = draw.choice((0, 0, 0, 5, 10, Decimal("12.5")))
        service: tuple[Any, ...]
        unit: str | None
        if self.services and draw.random() < 0.75:
            service = draw.choice(self.services)
            unit, quantity = ("months", draw.randint(3, 12)) if service[4] else (None, 1)
        else:
            service = (None, "Work at hourly rates", Decimal(draw.randrange(60, 140, 5)), None)
            unit, quantity = "hours", draw.randint(4, 60)
        return (
            *(self.place.id, number, quote, place, service[0], service[1], service[3], quantity),
            *(unit, service[2], discount, draw.choice(RATES), at, at),
        )

    def _walk(self, quote: int, offer: Offer, way: tuple[str, ...], at: int) -> None:
        """Step by step, as the database wants it; then the days are those of the past."""
        days: dict[str, str] = {}
        valid_until = at + 30 * DAY
        for step in way:
            self.run(
                "UPDATE tradewind.quotes SET status = %s, rejection_reason = %s"
                " WHERE organization_id = %s AND id = %s",
                (
                    step,
                    self.random.choice(REASONS) if step == "rejected" else None,
                    self.place.id,
                    quote,
                ),
            )
            days[step] = self.scene.year.text(min(at, self.scene.year.now))
            # Moved into office hours, an evening becomes a morning of the same day.
            at = max(at + 600, office(at + self.random.randint(DAY // 8, 3 * DAY)))
        decided = days.get("accepted") or days.get("rejected")
        if "expired" in days:
            # By its date, or earlier because a revision took its place.
            day = at if "revised" in offer.way else min(valid_until, self.scene.year.now)
            decided = self.scene.year.text(min(day, self.scene.year.now))
        if way[-1] in ("sent", "viewed"):
            # What still waits has not expired.
            valid_until = max(valid_until, self.scene.year.now + self.random.randint(3, 25) * DAY)
        self.run(
            "UPDATE tradewind.quotes SET sent_at = %s, viewed_at = %s, decided_at = %s,"
            " issued_on = %s, valid_until = %s WHERE organization_id = %s AND id = %s",
            (
                *(days["sent"], days.get("viewed"), decided, days["sent"][:10]),
                *(self.scene.year.text(valid_until)[:10], self.place.id, quote),
            ),
        )

    def _count_on(self) -> None:
        """Whoever sends the next one goes on counting."""
        first = self.scene.reserve("quote_sequences", max(1, len(self.taken)))
        for place, (series, last) in enumerate(sorted(self.taken.items())):
            self.run(
                "INSERT INTO tradewind.quote_sequences (organization_id, id, series, last_number)"
                " VALUES (%s, %s, %s, %s)",
                (self.place.id, first + place, series, last),
            )
        self.scene.note(self.place.id, "quote_sequences", first, len(self.taken))
