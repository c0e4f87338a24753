"""What a column of a file may become: the fields of leads, contacts and companies, and their names."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from core.customers.choices import CompanySize, CompanyStatus, ContactStatus, VerificationStatus
from core.imports.choices import Target
from core.leads.choices import BookingPotential, LeadStatus, Priority


class Look(StrEnum):
    """How a value is read."""

    TEXT = "text"
    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    WEBSITE = "website"
    COUNTRY = "country"
    MONEY = "money"
    CURRENCY = "currency"
    NUMBER = "number"
    DATE = "date"
    MOMENT = "moment"
    FLAG = "flag"
    CHOICE = "choice"
    SIZE = "size"
    TAGS = "tags"
    # One column that becomes several: “Ann Other”, “Vienna, Austria”.
    FULL_NAME = "full_name"
    LOCATION = "location"


@dataclass(frozen=True)
class Field:
    name: str
    title: str
    look: Look = Look.TEXT
    # The most characters of a text; the bounds of a number.
    limit: int = 255
    least: float = 0
    most: float = 1e13
    decimals: int = 0
    choices: type[StrEnum] | None = None
    # Other names of it, in English and German, as files have them.
    called: tuple[str, ...] = ()
    # The SQL type it is staged as.
    type: str = "text"


def words(name: str) -> str:
    """`E-Mail Address`, `e_mail_address` and `EMailAddress` are one name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[\W_]+", "", plain)


def _f(name: str, title: str, look: Look, said: str, /, **more: object) -> Field:
    types = {
        Look.MONEY: "numeric",
        Look.NUMBER: "numeric" if more.get("decimals") else "integer",
        Look.DATE: "date",
        Look.MOMENT: "timestamptz",
        Look.FLAG: "boolean",
        Look.TAGS: "text[]",
    }
    called = tuple(each.strip() for each in said.split(",") if each.strip())
    return Field(name, title, look, called=called, type=types.get(look, "text"), **more)  # type: ignore[arg-type]


_PERSON = (
    _f(
        "first_name",
        "First name",
        Look.NAME,
        "first, given name, forename, vorname, contact first name, prénom, fname",
        limit=100,
    ),
    _f(
        "last_name",
        "Last name",
        Look.NAME,
        "last, surname, family name, nachname, familienname, contact last name, nom, lname",
        limit=100,
    ),
    _f(
        "full_name",
        "Whole name",
        Look.FULL_NAME,
        "name, full name, contact, contact name, person, ansprechpartner, kontakt, kontaktperson,"
        " vollständiger name, customer full name, lead name, owner name",
        limit=201,
    ),
    _f(
        "job_title",
        "Job title",
        Look.TEXT,
        "title, position, role, job, occupation, headline, funktion, beruf, stelle, jobtitel,"
        " current title, designation",
    ),
    _f(
        "email",
        "E-mail",
        Look.EMAIL,
        "e-mail, mail, email address, e-mail address, e-mail-adresse, mailadresse, work email,"
        " business email, primary email, contact email, email 1, e-mail 1, customer email",
        limit=254,
    ),
    _f(
        "phone",
        "Telephone",
        Look.PHONE,
        "tel, telephone, phone number, telefon, telefonnummer, tel nr, rufnummer, work phone,"
        " work direct phone, corporate phone, business phone, phone 1, company phone, festnetz,"
        " formatted phone number, international phone number, national phone number, office phone,"
        " first phone, customer phone, mobile",
        limit=50,
    ),
)
_WEB = (
    _f(
        "website",
        "Website",
        Look.WEBSITE,
        "web, url, homepage, domain, company domain, website url, webseite, internetseite, site,"
        " company website, internet, webadresse, account website, company domain name, website uri",
        limit=500,
    ),
    _f(
        "linkedin_url",
        "LinkedIn",
        Look.WEBSITE,
        "linkedin, person linkedin url, linkedin profile, linkedin profile url, profile url,"
        " linkedin link, xing, contact linkedin profile url",
        limit=500,
    ),
)
_PLACE = (
    _f(
        "street",
        "Street",
        Look.TEXT,
        "address, street address, address 1, address line 1, strasse, straße, adresse, anschrift,"
        " strasse und hausnummer, company address, formatted address, company street, business street",
    ),
    _f(
        "postal_code",
        "Postal code",
        Look.TEXT,
        "zip, zip code, postcode, postal, plz, postleitzahl, zip postal code, company postal code,"
        " business postal code",
        limit=20,
    ),
    _f(
        "city",
        "City",
        Look.TEXT,
        "town, ort, stadt, locality, wohnort, company city, business city, lead city, municipality",
        limit=100,
    ),
    _f(
        "state",
        "State or county",
        Look.TEXT,
        "province, region, county, bundesland, state province, company state, business state,"
        " lead state, kanton",
        limit=100,
    ),
    _f(
        "country",
        "Country",
        Look.COUNTRY,
        "land, nation, country region, country code, ländercode, company country, staat,"
        " business country region, lead country",
        limit=100,
    ),
    _f(
        "location",
        "Place (city, state, country)",
        Look.LOCATION,
        "location, standort, geography, geographic area, place, person location, contact location",
        limit=300,
    ),
)
_NOTES = (
    _f(
        "notes",
        "Notes",
        Look.TEXT,
        "note, comment, comments, remarks, description, notizen, notiz, bemerkung, bemerkungen,"
        " kommentar, anmerkung, beschreibung",
        limit=20_000,
    ),
)
_TAGS = _f(
    "tags", "Tags", Look.TAGS, "tag, labels, label, keywords, schlagworte, schlagwörter, types"
)
_REFERENCE = _f(
    "legacy_ref",
    "Number in the old system",
    Look.TEXT,
    "id, external id, record id, place id, lead id, contact id, apollo contact id, kundennummer,"
    " customer number, nr, nummer, receipt, profile id, hs object id",
    limit=200,
)
_COMPANY = _f(
    "company_name",
    "Company",
    Look.TEXT,
    "company, firma, organization, organisation, unternehmen, account, account name, employer,"
    " business name, display name, company name for emails, firmenname, current company, betrieb,"
    " organization name",
)
_BORN = _f(
    "date_of_birth",
    "Date of birth",
    Look.DATE,
    "birthday, born, birth date, dob, geburtsdatum, geburtstag, geb",
)
_SIZE = _f(
    "company_size",
    "Company size",
    Look.SIZE,
    "size, employees, # employees, number of employees, employee count, mitarbeiter, headcount,"
    " mitarbeiterzahl, company headcount, firmengrösse, company employee count, company size range",
    choices=CompanySize,
)

LEADS = (
    _COMPANY,
    *_PERSON,
    *_WEB,
    *_PLACE,
    _f(
        "industry",
        "Industry",
        Look.TEXT,
        "branche, sector, vertical, company industry, wirtschaftszweig, industries",
        limit=100,
    ),
    _f(
        "business_type",
        "Kind of business",
        Look.TEXT,
        "type, category, business category, kategorie, art, primary type, main category, typ",
        limit=100,
    ),
    _SIZE,
    _f(
        "is_decision_maker",
        "Decides",
        Look.FLAG,
        "decision maker, entscheider, is decision maker, entscheidungsträger",
    ),
    _BORN,
    _f(
        "status",
        "Status",
        Look.CHOICE,
        "lead status, stage, stufe, contact stage",
        choices=LeadStatus,
    ),
    _f(
        "priority",
        "Priority",
        Look.CHOICE,
        "prio, priorität, importance, wichtigkeit",
        choices=Priority,
    ),
    _f(
        "estimated_value",
        "Estimated value",
        Look.MONEY,
        "value, deal value, amount, wert, betrag, deal size, potential, umsatzpotential, auftragswert,"
        " order amount, transaction amount, total order amount",
    ),
    _f("currency", "Currency", Look.CURRENCY, "währung, currency code, waehrung"),
    _f(
        "source",
        "Source",
        Look.TEXT,
        "lead source, herkunft, quelle, origin, channel, source name, leadquelle",
        limit=50,
    ),
    _f(
        "google_rating",
        "Google rating",
        Look.NUMBER,
        "rating, stars, average rating, sterne, total score",
        most=5,
        decimals=2,
    ),
    _f(
        "google_review_count",
        "Google reviews",
        Look.NUMBER,
        "reviews, review count, user ratings total, user rating count, reviews count, bewertungen,"
        " number of reviews",
        most=2_000_000_000,
    ),
    _f("price_level", "Price level", Look.NUMBER, "preisniveau", least=1, most=4),
    _f(
        "has_google_maps_listing",
        "On Google Maps",
        Look.FLAG,
        "google maps, maps listing, has google maps",
    ),
    _f(
        "has_online_booking", "Online booking", Look.FLAG, "online booking, bookable, onlinebuchung"
    ),
    _f(
        "current_booking_tool",
        "Booking tool",
        Look.TEXT,
        "booking tool, booking software, buchungstool",
        limit=100,
    ),
    _f(
        "booking_potential",
        "Booking potential",
        Look.CHOICE,
        "buchungspotential",
        choices=BookingPotential,
    ),
    _f(
        "digital_maturity_score",
        "Digital maturity",
        Look.NUMBER,
        "digital maturity, digitaler reifegrad",
        most=100,
    ),
    _f(
        "verification_status",
        "Verified",
        Look.CHOICE,
        "verification status, email status, verification, überprüft, email verification status",
        choices=VerificationStatus,
    ),
    _f(
        "last_contacted_at",
        "Last contacted",
        Look.MOMENT,
        "last contacted, last contact, letzter kontakt, last activity, last contact date",
    ),
    _f(
        "next_follow_up_at",
        "Next follow-up",
        Look.MOMENT,
        "follow up, next follow up date, wiedervorlage, next contact, follow-up",
    ),
    *_NOTES,
    _TAGS,
    _REFERENCE,
)
CONTACTS = (
    _f("salutation", "Salutation", Look.TEXT, "anrede, prefix, name prefix, mr ms", limit=50),
    *_PERSON,
    _f(
        "mobile",
        "Mobile",
        Look.PHONE,
        "mobile phone, cell, cell phone, handy, mobil, mobilnummer, mobiltelefon, handynummer",
        limit=50,
    ),
    _COMPANY,
    *_WEB,
    *_PLACE,
    _BORN,
    _f(
        "status",
        "Mailings (only down)",
        Look.CHOICE,
        "email status, subscription, subscribed, newsletter, status, opt in, marketing status,"
        " abonniert, unsubscribed",
        choices=ContactStatus,
    ),
    _f(
        "unsubscribe_reason",
        "Unsubscribed because",
        Look.TEXT,
        "unsubscribe reason, abmeldegrund",
        limit=500,
    ),
    _f(
        "do_not_call",
        "Do not call",
        Look.FLAG,
        "no calls, nicht anrufen, dnc, keine anrufe, telefonsperre",
    ),
    _f(
        "last_contacted_at",
        "Last contacted",
        Look.MOMENT,
        "last contacted, last contact, letzter kontakt, last activity",
    ),
    _TAGS,
    _REFERENCE,
)
COMPANIES = (
    _f(
        "company_name",
        "Company",
        Look.TEXT,
        f"{', '.join(_COMPANY.called)}, name, customer, kunde, client, title",
    ),
    _f("legal_name", "Legal name", Look.TEXT, "registered name, rechtlicher name, firmenwortlaut"),
    _f(
        "tax_id",
        "Tax number",
        Look.TEXT,
        "vat, vat id, vat number, uid, uid-nummer, ust-id, ust-idnr, steuernummer, tax number, ein,"
        " umsatzsteuer-id",
        limit=50,
    ),
    _WEB[0],
    _f("email", "E-mail", Look.EMAIL, ", ".join(_PERSON[4].called), limit=254),
    _PERSON[5],
    *_PLACE,
    _f(
        "founding_year",
        "Founded in",
        Look.NUMBER,
        "founded, year founded, founded year, gründungsjahr, gegründet, incorporation year",
        least=1500,
        most=2200,
    ),
    _f(
        "industry_name",
        "Industry",
        Look.TEXT,
        "industry, branche, vertical, company industry, category",
    ),
    _f("industry_code", "Industry code", Look.TEXT, "nace, sic, naics, sic code, önace", limit=20),
    _f("sector", "Sector", Look.TEXT, "sektor, wirtschaftssektor", limit=100),
    _f(
        "employee_count",
        "Employees",
        Look.NUMBER,
        "employees, # employees, number of employees, mitarbeiter, mitarbeiterzahl, headcount",
        most=2_000_000_000,
    ),
    _f(
        "company_size",
        "Company size",
        Look.SIZE,
        "size, company size range, firmengrösse, unternehmensgröße",
        choices=CompanySize,
    ),
    _f(
        "annual_revenue_amount",
        "Annual revenue",
        Look.MONEY,
        "revenue, annual revenue, umsatz, jahresumsatz, turnover, sales",
    ),
    _f(
        "annual_revenue_currency",
        "Currency of the revenue",
        Look.CURRENCY,
        "currency, währung, currency code",
    ),
    _f(
        "is_public_company",
        "Listed on a stock exchange",
        Look.FLAG,
        "public, publicly traded, börsennotiert",
    ),
    _f("is_startup", "Start-up", Look.FLAG, "startup, start-up"),
    _f("target_market", "Target market", Look.TEXT, "zielmarkt, market", limit=1000),
    _f(
        "mission_statement",
        "Mission",
        Look.TEXT,
        "mission, about, description, beschreibung",
        limit=2000,
    ),
    _f(
        "status",
        "Status",
        Look.CHOICE,
        "customer status, kundenstatus, lifecycle stage",
        choices=CompanyStatus,
    ),
    _TAGS,
    _REFERENCE,
)

FIELDS: Mapping[Target, tuple[Field, ...]] = MappingProxyType(
    {Target.LEADS: LEADS, Target.CONTACTS: CONTACTS, Target.COMPANIES: COMPANIES}
)
# A column that goes nowhere else is kept under its own name: `extra:Favourite colour`.
EXTRA = "extra:"


@cache
def field(target: Target, name: str) -> Field | None:
    return next((each for each in FIELDS[target] if each.name == name), None)
