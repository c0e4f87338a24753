"""A file as a data vendor delivers it: twenty columns, written as people and their programs write."""

import csv
from pathlib import Path
from random import Random

HEADERS = (
    *("First Name", "Last Name", "Title", "Company", "Email", "Phone", "Website", "LinkedIn"),
    *("Street", "City", "State", "Zip", "Country", "Industry", "# Employees", "Estimated value"),
    *("Rating", "Reviews", "Last contacted", "Notes"),
)
FIRST = [
    "Anna",
    "Ben",
    "Clara",
    "David",
    "Eva",
    "Felix",
    "Greta",
    "Hugo",
    "Ida",
    "Jonas",
    "Klara",
    "Leo",
    "Mia",
    "Noah",
    "Olga",
    "Paul",
]
LAST = [
    "Gruber",
    "Huber",
    "Bauer",
    "Wagner",
    "Müller",
    "Pichler",
    "Steiner",
    "Moser",
    "Mayer",
    "Hofer",
    "Leitner",
    "Berger",
]
TITLES = ("Owner", "Managing Director", "Head of Marketing", "Practice manager", "CEO", "Founder")
TRADES = ("Dentist", "Physiotherapy", "Hair salon", "Restaurant", "Law office", "Yoga studio")
CITIES = (
    ("Vienna", "Wien", "1010", "Austria", "01 5", "at"),
    ("Graz", "Steiermark", "8010", "Österreich", "0316 8", "at"),
    ("Berlin", "Berlin", "10115", "Germany", "030 2", "de"),
    ("Hamburg", "Hamburg", "20095", "Deutschland", "040 3", "de"),
    ("Zürich", "ZH", "8001", "Switzerland", "044 2", "ch"),
    ("München", "Bayern", "80331", "DE", "+49 89 2", "de"),
)
SIZES = ("1-10", "11-50", "51-200", "201-500", "1001+")


def write(file: Path, rows: int, seed: int = 1, people: int = 1) -> None:
    """`people` of them, one after the other, are in the same company."""
    random = Random(seed)  # noqa: S311
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(HEADERS)
        for number in range(rows):
            found = row(number, random)
            if number % people == 0:
                company = found[3], found[6]
            writer.writerow((*found[:3], company[0], *found[4:6], company[1], *found[7:]))


def row(number: int, random: Random) -> tuple[object, ...]:
    bits = random.getrandbits(64)
    first, last = FIRST[bits & 15], LAST[(bits >> 4) % 12]
    city, state, code, country, area, end = CITIES[(bits >> 8) % 6]
    domain = f"{last.lower().replace('ü', 'ue')}-{number % 400_000}.{end}"
    return (
        first if bits & 512 else first.upper(),
        last,
        TITLES[(bits >> 12) % 6],
        f"{last} & {FIRST[(bits >> 16) & 15]} {'GmbH' if bits & 1024 else 'OG'} {number % 400_000}",
        f"{first}.{last}.{number}@{domain.title()}".replace("ü", "ue") if bits & 7 else "",
        f"{area}{bits >> 20 & 0xFFF:04}{number % 100:02}",
        f"www.{domain}" if bits & 2048 else f"http://{domain}/",
        f"https://www.linkedin.com/in/{first.lower()}-{number}",
        f"Hauptstraße {number % 300 + 1}",
        city,
        state,
        code,
        country,
        TRADES[(bits >> 40) % 6],
        SIZES[(bits >> 44) % 5],
        f"€ {(bits >> 48) % 90 + 1}.{(bits >> 30) % 900 + 100},00",
        f"{3 + (bits >> 52) % 20 / 10:.1f}",
        (bits >> 54) % 800,
        f"{(bits >> 3) % 28 + 1:02}.{(bits >> 9) % 12 + 1:02}.2025",
        "Asked to be called back; knows us from the fair." if bits & 3 else "",
    )
