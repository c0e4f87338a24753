"""What the businesses do that an agency and its clients would like to win, and what they are called."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Trade:
    industry: str
    kinds: tuple[str, ...]
    # By language; `{surname}`, `{city}` and `{word}` are filled in. "" is for every other language.
    companies: dict[str, tuple[str, ...]]
    job_titles: tuple[str, ...]
    booking_tools: tuple[str, ...] = ()


WORDS = (
    "Bright", "North", "Blue Harbour", "Evergreen", "Lumen", "Cedar", "Silver", "Kestrel", "Juniper",
    "Atlas", "Meridian", "Clover", "Fable", "Orchard", "Beacon", "Willow", "Summit", "Aurora",
    "Copper", "Marble", "Linden", "Swift", "Harvest", "Compass", "Ember", "Coral", "Nova", "Tidal",
)  # fmt: skip

DENTAL = Trade(
    "Dental care",
    ("Dental practice", "Orthodontist", "Dental laboratory"),
    {
        "": (
            "{word} Dental",
            "{surname} Dental Care",
            "{city} Smile Studio",
            "{word} Orthodontics",
        ),
        "de": ("Zahnarztpraxis Dr. {surname}", "Zahnzentrum {city}", "{word} Dental {city}"),
        "fr": ("Cabinet dentaire {surname}", "Centre dentaire de {city}"),
        "es": ("Clínica Dental {surname}", "Dental {word} {city}"),
    },
    ("Practice owner", "Practice manager", "Dentist", "Receptionist"),
    ("None", "Telephone only", "PracticeSuite", "In-house form"),
)
WELLNESS = Trade(
    "Health and beauty",
    ("Physiotherapist", "Hair salon", "Day spa", "Yoga studio"),
    {
        "": ("{word} Physio", "{surname} & Co. Hair", "{word} Spa", "Studio {word} {city}"),
        "de": ("Physiotherapie {surname}", "Friseur {surname}", "Yogaloft {city}"),
        "fr": ("Salon {surname}", "Institut {word}"),
        "it": ("Parrucchieri {surname}", "Centro Benessere {word}"),
    },
    ("Owner", "Studio manager", "Therapist"),
    ("None", "Telephone only", "SalonBook", "Paper diary"),
)
CRAFTS = Trade(
    "Skilled trades",
    ("Electrician", "Carpenter", "Roofer", "Plumber"),
    {
        "": ("{surname} & Sons", "{surname} Roofing", "{word} Electrical", "{city} Plumbing Ltd"),
        "de": (
            "{surname} Dachtechnik GmbH",
            "Tischlerei {surname}",
            "Elektro {surname} GmbH & Co. KG",
        ),
        "fr": ("Menuiserie {surname}", "{surname} Électricité SARL"),
        "es": ("Instalaciones {surname} S.L.", "Carpintería {surname}"),
        "pl": ("Usługi Elektryczne {surname}", "Stolarnia {surname}"),
    },
    ("Managing director", "Master craftsman", "Office manager"),
)
HOSPITALITY = Trade(
    "Hospitality",
    ("Restaurant", "Café", "Hotel", "Bakery"),
    {
        "": ("The {word} Table", "Café {word}", "Hotel {city}", "{surname}'s Bakery"),
        "de": ("Gasthaus {surname}", "Hotel {word} {city}", "Bäckerei {surname}"),
        "fr": ("Bistrot {surname}", "Hôtel de {city}", "Boulangerie {surname}"),
        "it": ("Trattoria {surname}", "Hotel {word}"),
        "es": ("Restaurante {surname}", "Hostal {city}"),
        "el": ("Ταβέρνα {surname}", "Café {word}"),
        "ja": ("{surname}食堂", "旅館 {surname}"),
    },
    ("Owner", "Restaurant manager", "Head of purchasing", "Chef"),
    ("None", "TableNow", "Telephone only"),
)
RETAIL = Trade(
    "Retail",
    ("Bicycle shop", "Book shop", "Furniture store", "Online shop"),
    {
        "": ("{word} Cycles", "{surname} Books", "{word} & {surname}", "{word} Living"),
        "de": ("Radhaus {surname}", "Buchhandlung {surname}", "Möbel {surname} KG"),
        "fr": ("Librairie {surname}", "Maison {surname}"),
        "sv": ("{surname}s Cykel AB", "{word} Möbler AB"),
    },
    ("Founder", "Store manager", "Head of e-commerce", "Buyer"),
)
PROFESSIONS = Trade(
    "Professional services",
    ("Law firm", "Tax adviser", "Architect", "Software house"),
    {
        "": ("{surname} & Partners", "{word} Architects", "{word} Software", "{surname} Legal LLP"),
        "de": ("Kanzlei {surname}", "{surname} Steuerberatung", "Architekturbüro {surname}"),
        "fr": ("Cabinet {surname} & Associés", "Atelier {word}"),
        "es": ("{surname} Abogados", "Estudio {word}"),
        "pt": ("{surname} Advogados", "{word} Tecnologia Ltda."),
    },
    ("Partner", "Managing partner", "Chief of staff", "Marketing manager"),
)

ALL = (DENTAL, WELLNESS, CRAFTS, HOSPITALITY, RETAIL, PROFESSIONS)
