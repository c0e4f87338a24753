"""Whom a brand sells to: people with a name, a company, a city and an address that fit together."""

from random import Random
from typing import NamedTuple

from core.demo.brands import Brand
from core.demo.draws import MASK, spread, table
from core.demo.names import LATIN, Name
from core.demo.places import PLACES, Place
from core.demo.trades import WORDS, Trade
from core.entries import slug

# Domains that are kept for examples: no mail to one of these ever reaches anybody.
DOMAINS = table({"example.com": 6, "example.org": 2, "example.net": 2, "test": 1})
# How many draws an identity takes.
DRAWS = 12


class Kit(NamedTuple):
    """A place, with everything that is drawn for somebody there ready to be picked."""

    place: Place
    language: str
    women: tuple[Name, ...]
    men: tuple[Name, ...]
    surnames: tuple[Name, ...]
    women_surnames: tuple[Name, ...]
    streets: tuple[str, ...]
    postal_codes: tuple[str, ...]
    phones: tuple[str, ...]
    mobiles: tuple[str, ...]
    city: Name


class Identity(NamedTuple):
    kit: Kit
    trade: Trade
    is_woman: bool
    first_name: str
    last_name: str
    # Before the @.
    mailbox: str
    company: str
    domain: str
    street: str
    postal_code: str
    phone: str


class Market:
    def __init__(self, brand: Brand, random: Random) -> None:
        weights: dict[Kit, float] = {}
        for country, weight in brand.markets.items():
            for place in PLACES[country]:
                weights[_kit(place, random)] = weight / len(PLACES[country])
        self.kits = table(weights)
        self.trades = spread(brand.trades)
        self.words = spread(WORDS)
        self.patterns = {
            (trade.industry, kit.language): spread(
                trade.companies.get(kit.language, trade.companies[""])
            )
            for trade in brand.trades
            for kit in weights
        }
        self._companies: dict[tuple[str, str, str, str], tuple[str, str]] = {}

    def draw(self, d: tuple[int, ...]) -> Identity:
        """`d` are at least DRAWS numbers of two bytes."""
        kit = self.kits[d[0] & MASK]
        trade = self.trades[d[1] & MASK]
        is_woman = d[2] & 1 == 0
        if is_woman:
            first, last = kit.women[d[3] & MASK], kit.women_surnames[d[4] & MASK]
        else:
            first, last = kit.men[d[3] & MASK], kit.surnames[d[4] & MASK]
        pattern = self.patterns[trade.industry, kit.language][d[5] & MASK]
        # Often the person's own name is that of the company.
        owner = last if d[6] & 3 == 0 else kit.surnames[d[7] & MASK]
        company, label = self._company(pattern, owner, kit.city, self.words[d[8] & MASK])
        return Identity(
            kit,
            trade,
            is_woman,
            first.shown,
            last.shown,
            f"{first.plain}.{last.plain}",
            company,
            f"{label}.{DOMAINS[d[9] & MASK]}",
            kit.streets[d[10] & MASK],
            kit.postal_codes[d[10] >> 6],
            kit.phones[d[11] & MASK],
        )

    def _company(self, pattern: str, owner: Name, city: Name, word: str) -> tuple[str, str]:
        key = (pattern, owner.shown, city.shown, word)
        found = self._companies.get(key)
        if found is None:
            shown = pattern.format(surname=owner.shown, city=city.shown, word=word)
            latin = pattern.format(surname=owner.plain, city=city.plain, word=word)
            found = shown, slug(latin.translate(LATIN))[:60].strip("-") or owner.plain
            self._companies[key] = found
        return found


def _kit(place: Place, random: Random) -> Kit:
    culture = place.culture
    # Written in another alphabet, a city's name is left out of an address.
    city = Name(place.city, slug(place.city.translate(LATIN)))

    def numbered(template: str) -> str:
        return "".join(random.choice("0123456789") if sign == "#" else sign for sign in template)

    return Kit(
        place,
        culture.locale.partition("_")[0],
        spread(culture.women),
        spread(culture.men),
        spread(culture.surnames),
        spread(culture.women_surnames or culture.surnames),
        spread([random.choice(place.streets).format(random.randint(1, 98)) for _ in range(300)]),
        spread([numbered(place.postal_code) for _ in range(60)]),
        spread([numbered(place.phone) for _ in range(200)]),
        spread([numbered(place.mobile) for _ in range(200)]),
        city,
    )
