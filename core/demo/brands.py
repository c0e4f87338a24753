"""The agency and the three clients it works for, as they stand in every demo database."""

from dataclasses import dataclass

from core.demo import trades
from core.demo.trades import Trade


@dataclass(frozen=True)
class Brand:
    name: str
    slug: str
    description: str
    legal_name: str
    country: str
    city: str
    currency: str
    primary_color: str
    accent_color: str
    # What the logo is drawn of: see `logos`.
    mark: str
    # How much of it comes from each country.
    markets: dict[str, int]
    trades: tuple[Trade, ...]
    tags: tuple[str, ...]
    # A lead may bring in from … to …, in its currency.
    worth: tuple[int, int]


HARBOUR_AND_PINE = Brand(
    "Harbour & Pine",
    "harbour-pine",
    "A small agency for brands that sell to people nearby.",
    "Harbour & Pine Ltd",
    "United Kingdom",
    "Bristol",
    "GBP",
    "#17494d",
    "#e0a458",
    "waves",
    {"United Kingdom": 8, "Ireland": 2, "Netherlands": 1, "Germany": 1, "United States": 1},
    (trades.RETAIL, trades.HOSPITALITY, trades.PROFESSIONS),
    ("referral", "rebranding", "website", "spring-fair", "newsletter", "retainer", "pitch"),
    (1_500, 40_000),
)
CLIENTS = (
    Brand(
        "Kalendera",
        "kalendera",
        "Online booking for practices, salons and studios.",
        "Kalendera GmbH",
        "Germany",
        "Leipzig",
        "EUR",
        "#3d5afe",
        "#ffb300",
        "calendar",
        {
            "Germany": 12, "Austria": 4, "Switzerland": 3, "France": 3, "Netherlands": 2,
            "Poland": 2, "Czechia": 1, "Spain": 1, "Denmark": 1,
        },
        (trades.DENTAL, trades.WELLNESS),
        ("no-booking", "trade-fair", "webinar", "multi-location", "price-list", "demo", "spring-fair"),
        (300, 9_000),
    ),
    Brand(
        "Solvento",
        "solvento",
        "Solar power and storage for workshops, hotels and shops.",
        "Solvento Energía S.L.",
        "Spain",
        "Sevilla",
        "EUR",
        "#0b8457",
        "#f6c90e",
        "sun",
        {
            "Spain": 10, "Italy": 5, "Greece": 3, "France": 2, "Brazil": 2, "India": 1,
            "United Arab Emirates": 1,
        },
        (trades.CRAFTS, trades.HOSPITALITY, trades.RETAIL),
        ("large-roof", "subsidy", "site-visit", "south-facing", "storage", "spring-fair", "referral"),
        (6_000, 180_000),
    ),
    Brand(
        "Northgate Cover",
        "northgate-cover",
        "Insurance that a small business understands.",
        "Northgate Cover Inc.",
        "United States",
        "Boston",
        "USD",
        "#7b2d8b",
        "#ff7f51",
        "shield",
        {"United States": 14, "United Kingdom": 3, "Ireland": 1, "Sweden": 1, "Japan": 1, "India": 1},
        trades.ALL,
        ("liability", "fleet", "renewal-q2", "broker", "cyber", "spring-fair", "quote-sent"),
        (400, 25_000),
    ),
)  # fmt: skip
