"""Where the demo agency's leads come from: sources, what they may want, files, and their journeys."""

import hashlib
import json
from collections.abc import Sequence

from core.demo.draws import MASK, table
from core.demo.scene import Place, Scene, line

# By the name that a lead's source has.
SOURCES = {
    "google_places": ("Google Places", "organic"),
    "apollo": ("Apollo", "partner"),
    "trade_fair": ("Trade fair", "event"),
    "linkedin": ("LinkedIn", "social_media"),
    "referral": ("Recommended by customers", "referral"),
    "manual": ("Asked us on the website", "web"),
    "hunter": ("Hunter", "partner"),
}
PRODUCTS = (
    ("Practice and business cover", "business", 500_000, 45, 390),
    ("Shop and stock", "business", 250_000, 30, 210),
    ("Fleet and delivery vans", "auto", 1_000_000, 60, 480),
    ("Health for teams", "health", None, 110, 520),
    ("Travel for staff", "travel", 100_000, 8, 40),
)
INTERFACES = (
    # api_source, plan, calls a month, a lead, a call
    ("apollo", "Professional", 10_000, "0.0900", "0.0200"),
    ("hunter", "Starter", 500, "0.1200", "0.0980"),
    ("google_places", "Pay as you go", 20_000, "0.0320", "0.0320"),
)
FILE = "spring-fair-visitors.xlsx"
PLANS = table({"basic": 6, "business": 3, "premium": 1})
MONTHLY = {"basic": 29, "business": 79, "premium": 199}


def fill(scene: Scene) -> None:
    for place in scene.organizations:
        made = scene.year.text(scene.year.start)
        currency = place.brand.currency

        first = scene.reserve("lead_sources", len(SOURCES))
        place.sources = {name: first + index for index, name in enumerate(SOURCES)}
        _write(
            scene,
            place,
            "lead_sources",
            "name, slug, source_type",
            first,
            [(title, name.replace("_", "-"), kind) for name, (title, kind) in SOURCES.items()],
            made,
        )
        first = scene.reserve("insurance_products", len(PRODUCTS))
        place.products = [first + index for index in range(len(PRODUCTS))]
        _write(
            scene,
            place,
            "insurance_products",
            "name, slug, product_type, coverage_amount, premium_range_min, premium_range_max,"
            " currency",
            first,
            [
                (name, name.lower().replace(" ", "-"), kind, cover, least, most, currency)
                for name, kind, cover, least, most in PRODUCTS
            ],
            made,
        )
        _write(
            scene,
            place,
            "enrichment_sources",
            "api_source, plan_name, monthly_limit, cost_per_lead, cost_per_call, currency,"
            " is_active",
            scene.reserve("enrichment_sources", len(INTERFACES)),
            [(*each, currency, False) for each in INTERFACES],
            made,
        )
        place.batch = scene.reserve("lead_batches", 1)
        _write(
            scene,
            place,
            "lead_batches",
            "name, target, state, source_file, file_size, file_hash, lead_source_id, mapping, cost,"
            " currency",
            place.batch,
            [
                (
                    *("Visitors of the spring fair", "leads", "completed", FILE, 48_213),
                    hashlib.sha256(place.brand.slug.encode()).hexdigest(),
                    place.sources["trade_fair"],
                    json.dumps({"Company": "company_name", "Name": "full_name", "Mail": "email"}),
                    *(640, currency),
                )
            ],
            made,
        )


def follow(scene: Scene) -> None:
    """What became of the leads: how many the file brought, and the ways of those that were won."""
    run = scene.connection.execute
    for place in scene.organizations:
        run(
            "UPDATE tradewind.lead_batches b SET total_rows = n, created_rows = n,"
            " started_at = first, completed_at = first + interval '2 seconds' FROM ("
            "  SELECT count(*) AS n, coalesce(min(created_at), now()) AS first FROM tradewind.leads"
            "  WHERE organization_id = %(place)s AND batch_id = %(batch)s) l"
            " WHERE b.organization_id = %(place)s AND b.id = %(batch)s",
            {"place": place.id, "batch": place.batch},
        )
        won = run(
            "SELECT id, lead_source_id, source, created_at, converted_at FROM tradewind.leads"
            " WHERE organization_id = %s AND converted_at IS NOT NULL ORDER BY id",
            (place.id,),
        ).fetchall()
        if not won:
            continue
        random = scene.random("lead journeys", place)
        first = scene.reserve("lead_journeys", len(won))
        rows = []
        for lead, source_id, source, created, converted in won:
            took, plan = converted - created, PLANS[random.getrandbits(16) & MASK]
            mrr = MONTHLY[plan]
            months = 6 + random.getrandbits(5)
            rows.append(
                (
                    *(lead, source_id, source, created, created + took * 0.3, created + took * 0.6),
                    *(converted, plan, mrr, mrr * months, place.brand.currency),
                )
            )
        _write(
            scene,
            place,
            "lead_journeys",
            "lead_id, lead_source_id, source, first_contact_at, demo_booked_at, trial_started_at,"
            " converted_at, plan_type, mrr, lifetime_value, currency",
            first,
            rows,
        )


def _write(
    scene: Scene,
    place: Place,
    name: str,
    columns: str,
    first: int,
    rows: Sequence[tuple[object, ...]],
    made: str = "",
) -> None:
    made = made or scene.year.text(scene.year.now)
    scene.copy(
        name,
        f"organization_id, id, created_at, {columns}",
        [line(place.id, first + index, made, *row) for index, row in enumerate(rows)],
    )
    scene.note(place.id, name, first, len(rows))
