"""A year of selling: a catalogue, opportunities on their way, what was won and lost, and the deals."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from random import Random
from typing import NamedTuple

from core.demo.contacts import Edit
from core.demo.draws import DAY, moment, office
from core.demo.scene import Place, Scene, Staff, line
from core.pipeline.stages import OPEN, DealStatus, LostReason, Stage, called

OPPORTUNITIES = 180
# Name, kind, price, hours, complexity, how often it is billed, days it takes, what is delivered.
SERVICES = (
    ("Search audit", "seo", 1_450, 16, "medium", None, 14,
     "Technical report\nKeyword list\nPriorities for a quarter"),
    ("Search care", "seo", 690, 8, "medium", "monthly", None,
     "Monthly report\nFour improvements a month"),
    ("Social media, two channels", "social_media", 980, 18, "medium", "monthly", None,
     "Editorial plan\nTwelve posts a month\nAnswers within a day"),
    ("Launch campaign", "ppc", 3_200, 34, "high", None, 30,
     "Campaign plan\nAds in three sizes\nLanding page\nReport after four weeks"),
    ("Ads care", "ppc", 540, 6, "low", "monthly", None, "Weekly check\nMonthly report"),
    ("Newsletter", "email_marketing", 420, 6, "low", "monthly", None,
     "Two issues a month\nList care"),
    ("Ten articles", "content_marketing", 2_600, 40, "medium", None, 60,
     "Topics agreed\nTen articles\nPictures with rights"),
    ("Brand strategy", "strategy", 6_900, 72, "very_high", None, 45,
     "Interviews\nPositioning\nWorkshop\nBrand book"),
    ("Dashboard and tracking", "analytics", 1_900, 22, "high", None, 21,
     "Measuring plan\nTracking set up\nDashboard\nHand-over"),
)  # fmt: skip
TITLES = (
    "Website and search", "Spring campaign", "Social media from scratch", "New brand", "Newsletter",
    "Ads for the season", "Opening of a branch", "Relaunch", "Photographs and texts",
    "Measuring what works", "Retainer for a year", "Recruiting campaign",
)  # fmt: skip
REASONS = (
    *(LostReason.PRICE,) * 6,
    *(LostReason.NO_DECISION,) * 4,
    *(LostReason.COMPETITOR,) * 4,
    *(LostReason.NO_REPLY,) * 3,
    *(LostReason.NO_BUDGET,) * 3,
    *(LostReason.TIMING,) * 2,
    LostReason.NO_FIT,
)
NEXT = (
    "Call them back",
    "Send the proposal",
    "Meet on site",
    "Ask for a decision",
    "Send examples",
)
# How likely it is to go on from each stage, and about how many days that takes.
PACE = {
    Stage.PROSPECTING: (0.74, 9),
    Stage.QUALIFICATION: (0.70, 12),
    Stage.PROPOSAL: (0.66, 15),
    Stage.NEGOTIATION: (0.72, 11),
}


class Step(NamedTuple):
    at: int
    stage: Stage


Row = tuple[object, ...]


class Told(NamedTuple):
    row: str
    steps: list[str]
    services: list[Row]
    task: Row | None
    deal: Row | None


class Company(NamedTuple):
    id: int
    owner: int | None
    since: int


def fill(scene: Scene) -> None:
    for place in scene.organizations:
        found = scene.connection.execute(
            "SELECT id, owner_id, extract(epoch FROM created_at)::bigint"
            " FROM tradewind.customer_companies WHERE organization_id = %s AND deleted_at IS NULL"
            " ORDER BY id LIMIT 2000",
            (place.id,),
        ).fetchall()
        services = _catalogue(scene, place)
        if companies := [Company(*row) for row in found]:
            _Year(scene, place, companies, services).tell()


def _catalogue(scene: Scene, place: Place) -> list[int]:
    first = scene.reserve("services_packages", len(SERVICES))
    # About what the market there pays.
    factor = 0.8 + place.brand.worth[1] / 50_000
    made = scene.year.text(scene.year.start)
    scene.copy(
        "services_packages",
        "organization_id, id, name, service_type, price, currency, tax_rate, estimated_hours,"
        " complexity, is_recurring, frequency, project_duration, deliverables, created_at,"
        " updated_at",
        [
            line(place.id, first + index, name, kind, round(price * factor, -1),
                 place.brand.currency, 20, hours, complexity, frequency is not None, frequency,
                 days, delivered, made, made)
            for index, (name, kind, price, hours, complexity, frequency, days, delivered)
            in enumerate(SERVICES)
        ],
    )  # fmt: skip
    scene.note(place.id, "services_packages", first, len(SERVICES))
    return [first + index for index in range(len(SERVICES))]


class _Year:
    def __init__(
        self, scene: Scene, place: Place, companies: list[Company], services: list[int]
    ) -> None:
        self.scene, self.place, self.services = scene, place, services
        self.companies = companies
        self.random: Random = scene.random("pipeline", place)
        self.staff = scene.sellers(place)
        self.now = scene.year.now

    def tell(self) -> None:
        scene, place = self.scene, self.place
        count = min(OPPORTUNITIES, 3 * len(self.companies))
        begun = scene.year.moments(count, self.random)
        self.first = scene.reserve("opportunities", count)
        self.deals = scene.numbers("deals", count)
        told = [self._opportunity(self.first + index, at) for index, at in enumerate(begun)]
        scene.copy(
            "opportunities",
            "organization_id, id, created_at, updated_at, owner_id, customer_company_id, title,"
            " amount, currency, expected_close_date, stage, stage_changed_at, closed_at,"
            " lost_reason",
            [each.row for each in told],
        )
        scene.note(place.id, "opportunities", self.first, count)
        # The trigger has taken them for new today.
        scene.connection.execute(
            "DELETE FROM tradewind.opportunity_stage_changes WHERE organization_id = %s"
            " AND opportunity_id BETWEEN %s AND %s",
            (place.id, self.first, self.first + count - 1),
        )
        scene.copy(
            "opportunity_stage_changes",
            "organization_id, opportunity_id, changed_by_id, from_stage, to_stage, at, lasted",
            [step for each in told for step in each.steps],
        )
        self._numbered(
            "opportunity_services",
            "opportunity_id, service_package_id, quantity",
            [row for each in told for row in each.services],
        )
        self._numbered(
            "tasks",
            "owner_id, opportunity_id, customer_company_id, type, title, due_at",
            [each.task for each in told if each.task],
        )
        self._numbered(
            "deals",
            "customer_company_id, opportunity_id, campaign_manager_id, title, deal_status,"
            " status_changed_at, final_amount, currency, start_date, end_date, created_at",
            [each.deal for each in told if each.deal],
        )
        self._deliver()

    def _numbered(self, table: str, columns: str, rows: list[Row]) -> None:
        if not rows:
            return
        first = self.scene.reserve(table, len(rows))
        self.scene.copy(
            table,
            f"organization_id, id, {columns}",
            [line(self.place.id, first + index, *row) for index, row in enumerate(rows)],
        )
        self.scene.note(self.place.id, table, first, len(rows))

    def _opportunity(self, number: int, created: int) -> Told:
        draw, text = self.random, self.scene.year.text
        company = draw.choice(self.companies)
        owner = self._owner(company, created)
        steps = [*self._way(created)]
        last = steps[-1]
        least, most = self.place.brand.worth
        amount = round(least + (most - least) * draw.random() ** 2.2, -1)
        expected = last.at + draw.randint(-6, 9) * DAY
        if last.stage in OPEN:
            expected = self.now + draw.randint(-12, 75) * DAY
        day = moment(expected).date()
        title = draw.choice(TITLES)
        closed = None if last.stage in OPEN else text(last.at)
        row = line(
            self.place.id, number, text(created), text(last.at), owner.id, company.id, title,
            amount, self.place.brand.currency, day, last.stage.value, text(last.at), closed,
            draw.choice(REASONS).value if last.stage is Stage.CLOSED_LOST else None,
        )  # fmt: skip
        history = [
            line(self.place.id, number, owner.id, before and before.stage.value, step.stage.value,
                 text(step.at), before and f"{step.at - before.at} seconds")
            for before, step in zip([None, *steps], steps, strict=False)
        ]  # fmt: skip
        if number % 3 == 0:
            self._remember(number, owner, steps)
        sold = draw.sample(self.services, draw.choice((1, 1, 2, 3)))
        task: Row | None = None
        if last.stage in OPEN and draw.random() < 0.7:
            due = office(self.now + draw.randint(-4, 16) * DAY)
            kind = draw.choice(("call", "email", "to_do"))
            task = (owner.id, number, company.id, kind, draw.choice(NEXT), text(due))
        deal: Row | None = None
        if last.stage is Stage.CLOSED_WON:
            deal = self._deal(number, company, owner, title, amount, last.at)
        return Told(row, history, [(number, service, 1) for service in sold], task, deal)

    def _way(self, created: int) -> Iterator[Step]:
        at, stage = created, Stage.PROSPECTING
        yield Step(at, stage)
        while stage in OPEN:
            goes_on, days = PACE[stage]
            at = office(at + int(self.random.gammavariate(2, days / 2) * DAY) + 3_600)
            if at >= self.now:
                return
            if self.random.random() > goes_on:
                stage = Stage.CLOSED_LOST
            else:
                stage = [*OPEN, Stage.CLOSED_WON][OPEN.index(stage) + 1]
            yield Step(at, stage)

    def _deal(
        self, number: int, company: Company, owner: Staff, title: str, amount: float, won: int
    ) -> Row:
        age = (self.now - won) // DAY
        status = (
            DealStatus.COMPLETED if age > 110 else
            self.random.choice((DealStatus.IN_PROGRESS, DealStatus.PAID)) if age > 25 else
            self.random.choice((DealStatus.DRAFT, DealStatus.IN_NEGOTIATION, DealStatus.SIGNED))
        )  # fmt: skip
        begins = moment(won).date() + timedelta(days=7)
        changed = self.scene.year.text(min(won + min(age, 90) * DAY // 2, self.now))
        final = round(amount * self.random.choice((1, 1, 1, 0.95, 0.9, 1.08)), 2)
        return (
            company.id, number, owner.id, title, status.value, changed, final,
            self.place.brand.currency, begins, begins + timedelta(days=self.random.randint(30, 120)),
            self.scene.year.text(won),
        )  # fmt: skip

    def _owner(self, company: Company, created: int) -> Staff:
        there = [person for person in self.staff if person.since < created] or self.staff
        known = next((person for person in there if person.id == company.owner), None)
        return known or self.random.choice(there)

    def _remember(self, number: int, owner: Staff, steps: list[Step]) -> None:
        for before, step in pairwise(steps):
            after: dict[str, object] = {"stage": step.stage.value}
            self.place.happened.append(
                Edit(step.at, f"Move to {called(step.stage)}", "opportunities", number,
                     {"stage": before.stage.value}, after, owner.id)
            )  # fmt: skip

    def _deliver(self) -> None:
        """What was sold, and what of it is done by now: all of what is completed, some of the rest."""
        run = self.scene.connection.execute
        sold = run(
            "SELECT d.id, d.deal_status, s.service_package_id, p.price, p.deliverables"
            " FROM tradewind.deals d JOIN tradewind.opportunity_services s"
            "   ON s.organization_id = d.organization_id AND s.opportunity_id = d.opportunity_id"
            " JOIN tradewind.services_packages p"
            "   ON p.organization_id = s.organization_id AND p.id = s.service_package_id"
            " WHERE d.organization_id = %s AND d.opportunity_id >= %s ORDER BY d.id, s.id",
            (self.place.id, self.first),
        ).fetchall()
        self._numbered(
            "deal_services",
            "deal_id, service_package_id, unit_price",
            [(deal, service, price) for deal, _, service, price, _ in sold],
        )
        promised: list[Row] = []
        for deal, status, service, _, delivered in sold:
            for place, title in enumerate(delivered.split("\n")):
                done = status == "completed" or (
                    status in ("in_progress", "paid") and (self.random.random() < 0.5)
                )
                at = self.now - self.random.randint(1, 20) * DAY
                done_at = self.scene.year.text(at) if done else None
                promised.append((deal, service, place, title, done_at))
        self._numbered(
            "deal_deliverables", "deal_id, service_package_id, position, title, done_at", promised
        )
