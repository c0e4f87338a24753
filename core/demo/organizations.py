"""The agency and its clients: made where they are not there yet, and looking like somebody's own."""

from core.demo import logos
from core.demo.brands import CLIENTS, HARBOUR_AND_PINE, Brand
from core.demo.draws import DAY, moment
from core.demo.places import PLACES
from core.demo.scene import Place, Scene

# How many contacts and leads each has; the first client is the one with a million.
SIZES = {"small": (400, 1_500), "large": (100_000, 1_000_000)}


def fill(scene: Scene, agency_id: int | None, size: str) -> None:
    small, chosen = SIZES["small"], SIZES[size]
    if agency_id is None:
        agency_id = _make(scene, HARBOUR_AND_PINE, None)
    scene.organizations.append(Place(agency_id, HARBOUR_AND_PINE, *small))
    for brand in CLIENTS:
        made = _make(scene, brand, agency_id)
        scene.organizations.append(Place(made, brand, *(chosen if brand is CLIENTS[0] else small)))


def _make(scene: Scene, brand: Brand, agency: int | None) -> int:
    place = next(place for place in PLACES[brand.country] if place.city == brand.city)
    random = scene.random("organization")
    slug = _free_slug(scene, brand.slug)
    values = {
        "kind": "client" if agency else "agency",
        "agency_id": agency,
        "name": brand.name,
        "slug": slug,
        "description": brand.description,
        "legal_name": brand.legal_name,
        "website": f"https://www.{brand.slug}.example.com",
        "email": f"hello@{brand.slug}.example.com",
        "phone": "".join(random.choice("0123456789") if c == "#" else c for c in place.phone),
        "street": place.streets[0].format(random.randint(2, 80)),
        "city": place.city,
        "state": place.state,
        "postal_code": place.postal_code.replace("#", "1"),
        "country": place.country,
        "imprint": f"{brand.legal_name}, {place.city}. An invented company; nobody is behind it.",
        "primary_color": brand.primary_color,
        "accent_color": brand.accent_color,
        "logo": logos.draw(brand.mark, brand.primary_color, brand.accent_color),
        "logo_type": logos.TYPE,
        "locale": place.locale,
        "time_zone": place.time_zone,
        "currency": brand.currency,
        "metadata": '{"demo": true}',
        # A while before the first thing that happened there.
        "created_at": moment(scene.year.start - 30 * DAY),
    }
    row = scene.connection.execute(
        f"INSERT INTO tradewind.organizations ({', '.join(values)})"  # noqa: S608 - our own names
        f" VALUES ({', '.join(['%s'] * len(values))}) RETURNING id",
        list(values.values()),
    ).fetchone()
    assert row
    scene.connection.execute(
        "INSERT INTO tradewind.subscriptions (organization_id, tier, status, created_at)"
        " VALUES (%s, %s, 'active', %s)",
        (row[0], "growth" if agency else "agency", values["created_at"]),
    )
    scene.counts["organizations"] = scene.counts.get("organizations", 0) + 1
    return int(row[0])


def _free_slug(scene: Scene, wanted: str) -> str:
    taken = {
        row[0]
        for row in scene.connection.execute(
            "SELECT slug FROM tradewind.organizations WHERE deleted_at IS NULL"
        )
    }
    tries = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
    return next(slug for slug in tries if slug not in taken)
