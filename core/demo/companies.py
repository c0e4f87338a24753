"""Companies: those whose people were won, and those that are still to be; who is in them and where."""

import re
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from core.demo.contacts import Customer
from core.demo.draws import DAY, spread, table
from core.demo.market import DRAWS, Identity, Market
from core.demo.scene import Place, Scene, line

COMPANY_COLUMNS = (
    "organization_id, id, created_at, owner_id, company_name, legal_name, tax_id, website, phone,"
    " email, founding_year, industry_name, sector, company_size, employee_count,"
    " annual_revenue_amount, annual_revenue_currency, revenue_range, is_startup, target_market,"
    " status, status_reason, status_since, customer_since, tags, legacy_ref"
)
LINK_COLUMNS = (
    "organization_id, id, created_at, customer_company_id, contact_id, department,"
    " is_decision_maker, is_primary, is_active"
)
ADDRESS_COLUMNS = (
    "organization_id, id, created_at, customer_company_id, address_type, street, city, state,"
    " postal_code, country, is_primary"
)
# Of those that were won once.
WON = table({"active": 80, "churned": 9, "inactive": 7, "suspended": 4})
OPEN = table({"lead": 55, "prospect": 45})
REASONS = {
    "churned": ("Went to a competitor", "Price", "Closed the business", "Does it themselves now"),
    "inactive": ("Nothing to do until next season", "Budget frozen", "Project is finished"),
    "suspended": ("Two invoices unpaid", "Waiting for their lawyer"),
}
DEPARTMENTS = ("Management", "Marketing", "Sales", "Finance", "Operations")
MARKETS = (
    "Families within half an hour",
    "Small businesses in the region",
    "Tourists, from spring to autumn",
    "Other companies of the trade",
    "Whoever lives in the city",
)
SIZES = (("micro", 1, 9), ("small", 10, 49), ("medium", 50, 249), ("large", 250, 990))
SIZE = table({0: 46, 1: 36, 2: 15, 3: 3})
# For each that was won, so many are still to be.
STILL_OPEN = 0.45
MOST_OPEN = 20_000


class Company(NamedTuple):
    """What later generators build upon; the first contact is the primary one."""

    id: int
    created: int
    owner: int | None
    name: str
    status: str
    contacts: tuple[int, ...]
    identity: Identity


def fill(scene: Scene) -> None:
    for place in scene.organizations:
        place.companies = _companies(scene, place)
        made = place.companies
        first = made[0].id
        random = scene.random("companies", place)
        scene.copy(
            "customer_companies",
            COMPANY_COLUMNS,
            (_company(scene, place, each, random) for each in made),
            f"{place.brand.name}, companies",
        )
        scene.note(place.id, "customer_companies", first, len(made))
        _links(scene, place, scene.random("people of companies", place))
        _addresses(scene, place, scene.random("addresses", place))


def _companies(scene: Scene, place: Place) -> list[Company]:
    random = scene.random("which companies", place)
    known: dict[str, list[Customer]] = {}
    for customer in place.customers:
        known.setdefault(customer.identity.domain, []).append(customer)
    still_open = min(MOST_OPEN, max(20, int(len(known) * STILL_OPEN)))
    market = Market(place.brand, random)
    owners = spread([*(person.id for person in scene.sellers(place)), None])
    drawn: list[tuple[int, int | None, str, tuple[int, ...], Identity]] = []
    for people in known.values():
        first = people[0]
        status = random.choice(WON)
        ids = tuple(each.id for each in people)
        drawn.append((first.created, first.owner, status, ids, first.identity))
    for created in scene.year.moments(still_open, random):
        who = market.draw(tuple(random.getrandbits(16) for _ in range(DRAWS)))
        if who.domain not in known:
            drawn.append((created, random.choice(owners), random.choice(OPEN), (), who))
    drawn.sort(key=lambda each: each[0])
    first_id = scene.reserve("customer_companies", len(drawn))
    return [
        Company(number, created, owner, who.company, status, people, who)
        for number, (created, owner, status, people, who) in enumerate(drawn, first_id)
    ]


def _company(scene: Scene, place: Place, company: Company, random: Random) -> str:
    year, who = scene.year, company.identity
    size, least, most = SIZES[random.choice(SIZE)]
    employees = random.randint(least, most) if random.random() < 0.8 else None
    revenue = (
        employees * random.randint(45, 140) * 1000 if employees and random.random() < 0.6 else None
    )
    moved = company.created
    reason = None
    if company.status in REASONS:
        reason = random.choice(REASONS[company.status])
        moved += int((year.now - company.created) * random.uniform(0.4, 0.95))
    is_won = bool(company.contacts)
    founded = random.randint(1890, 2025) if random.random() < 0.7 else None
    return line(
        place.id,
        company.id,
        year.text(company.created),
        company.owner,
        company.name,
        None,
        f"{random.choice('ABDEFGNT')}{random.randint(10**8, 10**9 - 1)}{company.id}"
        if is_won
        else None,
        f"https://www.{who.domain}",
        e164(who.phone),
        f"office@{who.domain}",
        founded,
        who.trade.industry,
        None,
        size if employees or random.random() < 0.5 else None,
        employees,
        revenue,
        place.brand.currency if revenue else None,
        _range(revenue) if revenue else None,
        bool(founded and founded > 2018 and random.random() < 0.5),
        random.choice(MARKETS) if random.random() < 0.4 else None,
        company.status,
        reason,
        year.text(moved),
        year.text(company.created)[:10] if is_won else None,
        "{" + ",".join(random.sample(place.brand.tags, random.choice((0, 0, 1, 1, 2)))) + "}",
        f"demo:{company.id}",
    )


def _range(revenue: int) -> str:
    for name, least in (
        ("from_100m", 10**8),
        ("from_10m", 10**7),
        ("from_1m", 10**6),
        ("from_100k", 10**5),
    ):
        if revenue >= least:
            return name
    return "under_100k"


def e164(phone: str) -> str:
    return "+" + re.sub(r"\D", "", phone)


def _links(scene: Scene, place: Place, random: Random) -> None:
    linked = [company for company in place.companies if company.contacts]
    count = sum(len(company.contacts) for company in linked)
    if not count:
        return
    first = scene.reserve("company_contacts", count)

    def lines() -> Iterator[str]:
        number = first
        for company in linked:
            for place_, contact in enumerate(company.contacts):
                yield line(
                    place.id,
                    number,
                    scene.year.text(company.created),
                    company.id,
                    contact,
                    random.choice(DEPARTMENTS) if random.random() < 0.5 else None,
                    place_ == 0 and random.random() < 0.7,
                    place_ == 0,
                    random.random() < 0.94,
                )
                number += 1

    scene.copy("company_contacts", LINK_COLUMNS, lines())
    scene.note(place.id, "company_contacts", first, count)


def _addresses(scene: Scene, place: Place, random: Random) -> None:
    from core.nations import country_code

    codes: dict[str, str] = {}
    wanted: list[tuple[Company, str, bool]] = []
    for company in place.companies:
        wanted.append((company, "headquarters", True))
        if company.contacts and random.random() < 0.12:
            wanted.append((company, random.choice(("billing", "shipping", "branch")), False))
    first = scene.reserve("company_addresses", len(wanted))

    def lines() -> Iterator[str]:
        for number, (company, kind, is_primary) in enumerate(wanted, first):
            who, of = company.identity, company.identity.kit.place
            if of.country not in codes:
                codes[of.country] = country_code(of.country)
            yield line(
                place.id,
                number,
                scene.year.text(min(company.created + DAY, scene.year.now)),
                company.id,
                kind,
                who.street if is_primary else random.choice(who.kit.streets),
                of.city,
                of.state,
                who.postal_code or None,
                codes[of.country],
                is_primary,
            )

    scene.copy("company_addresses", ADDRESS_COLUMNS, lines())
    scene.note(place.id, "company_addresses", first, len(wanted))
