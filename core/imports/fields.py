"""What a column of a file may become: the fields of leads, contacts and companies, and their names."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from core.customers.choices import CompanySize, CompanyStatus, ContactStatus, VerificationStatus
from core.imports.choices import Target
from core.imports.looks import Field, Look, declared
from core.leads.choices import BookingPotential, LeadStatus, Priority

_PERSON = (
    declared(
        "first_name",
        "First name",
        Look.NAME,
        "first, given name, forename, vorname, contact first name, prénom, fname, nombre,"
        " nome, rufname",
        limit=100,
    ),
    declared(
        "last_name",
        "Last name",
        Look.NAME,
        "last, surname, family name, nachname, familienname, contact last name, nom, lname, apellidos,"
        " apellido, primer apellido, cognome, apelido, sobrenome, nom de famille, zuname",
        limit=100,
    ),
    declared(
        "full_name",
        "Whole name",
        Look.FULL_NAME,
        "name, full name, contact, contact name, person, ansprechpartner, kontakt, kontaktperson,"
        " vollständiger name, customer full name, lead name, owner name, ansprechperson, kontaktname,"
        " vor und nachname, name vorname, inhaber, inhaberin, geschäftsführer, geschäftsführung,"
        " nombre completo, nombre y apellidos, persona de contacto, contacto, nom complet,"
        " nom et prénom, interlocuteur, nome completo, nome e cognome, referente, owner",
        limit=201,
    ),
    declared(
        "job_title",
        "Job title",
        Look.TEXT,
        "title, position, role, job, occupation, headline, funktion, beruf, stelle, jobtitel,"
        " current title, designation, cargo, puesto, poste, fonction, ruolo, qualifica, tätigkeit",
    ),
    declared(
        "email",
        "E-mail",
        Look.EMAIL,
        "e-mail, mail, email address, e-mail address, e-mail-adresse, mailadresse, work email,"
        " business email, primary email, contact email, email 1, e-mail 1, customer email, mail 1,"
        " e-mail firma, e-mail geschäftlich, correo, correo electrónico, courriel, adresse e-mail,"
        " adresse mail, adresse électronique, indirizzo email, posta elettronica, endereço de email",
        limit=254,
    ),
    declared(
        "phone",
        "Telephone",
        Look.PHONE,
        "tel, telephone, phone number, telefon, telefonnummer, tel nr, rufnummer, work phone,"
        " work direct phone, corporate phone, business phone, phone 1, company phone, festnetz,"
        " formatted phone number, international phone number, national phone number, office phone,"
        " first phone, customer phone, mobile, fon, telefon 1, tel 1, telefon geschäftlich,"
        " telefon firma, teléfono, número de teléfono, téléphone, numéro de téléphone, telefono,"
        " numero di telefono, telefone",
        limit=50,
    ),
)
_WEB = (
    declared(
        "website",
        "Website",
        Look.WEBSITE,
        "web, url, homepage, domain, company domain, website url, webseite, internetseite, site,"
        " company website, internet, webadresse, account website, company domain name, website uri,"
        " www, página web, sitio web, site web, site internet, sito, sito web, sito internet",
        limit=500,
    ),
    declared(
        "linkedin_url",
        "LinkedIn",
        Look.WEBSITE,
        "linkedin, person linkedin url, linkedin profile, linkedin profile url, profile url,"
        " linkedin link, xing, contact linkedin profile url",
        limit=500,
    ),
)
_PLACE = (
    declared(
        "street",
        "Street",
        Look.TEXT,
        "address, street address, address 1, address line 1, strasse, straße, adresse, anschrift,"
        " strasse und hausnummer, company address, formatted address, company street, business street,"
        " strasse nr, straße nr, straße hausnr, straße hausnummer, str, dirección, calle, domicilio,"
        " rue, indirizzo, via, endereço, morada, full address, complete address, postal address,"
        " vollständige adresse, firmenadresse, postanschrift, adresse complète",
    ),
    declared(
        "postal_code",
        "Postal code",
        Look.TEXT,
        "zip, zip code, postcode, postal, plz, postleitzahl, zip postal code, company postal code,"
        " business postal code, código postal, cp, code postal, cap",
        limit=20,
    ),
    declared(
        "city",
        "City",
        Look.TEXT,
        "town, ort, stadt, locality, wohnort, company city, business city, lead city, municipality,"
        " gemeinde, ciudad, población, localidad, municipio, ville, commune, città, comune, cidade",
        limit=100,
    ),
    declared(
        "state",
        "State or county",
        Look.TEXT,
        "province, region, county, bundesland, state province, company state, business state,"
        " lead state, kanton, provincia, comunidad autónoma, département, région, regione",
        limit=100,
    ),
    declared(
        "country",
        "Country",
        Look.COUNTRY,
        "land, nation, country region, country code, ländercode, company country, staat,"
        " business country region, lead country, país, pays, paese, nazione, nación",
        limit=100,
    ),
    declared(
        "location",
        "Place (city, state, country)",
        Look.LOCATION,
        "location, standort, geography, geographic area, place, person location, contact location",
        limit=300,
    ),
    declared(
        "address",
        "Address in one line",
        Look.ADDRESS,
        "plz ort, plz und ort, plz stadt, ort plz, postleitzahl ort, zip city, postal code city,"
        " city zip, cp ciudad, cp población, code postal ville, cap città",
        limit=500,
    ),
)
_NOTES = (
    declared(
        "notes",
        "Notes",
        Look.TEXT,
        "note, comment, comments, remarks, description, notizen, notiz, bemerkung, bemerkungen,"
        " kommentar, anmerkung, beschreibung, anmerkungen, info, zusatzinfo, notas, observaciones,"
        " comentarios, remarques, commentaire, commentaires, osservazioni",
        limit=20_000,
    ),
)
_TAGS = declared(
    "tags",
    "Tags",
    Look.TAGS,
    "tag, labels, label, keywords, schlagworte, schlagwörter, types, etiquetas, stichworte",
)
_REFERENCE = declared(
    "legacy_ref",
    "Number in the old system",
    Look.TEXT,
    "id, external id, record id, place id, lead id, contact id, apollo contact id, kundennummer,"
    " customer number, nr, nummer, receipt, profile id, hs object id",
    limit=200,
)
_COMPANY = declared(
    "company_name",
    "Company",
    Look.TEXT,
    "company, firma, organization, organisation, unternehmen, account, account name, employer,"
    " business name, display name, company name for emails, firmenname, current company, betrieb,"
    " organization name, firmenwortlaut, firmenbezeichnung, unternehmensname, betriebsname, empresa,"
    " razón social, nombre de la empresa, compañía, negocio, société, entreprise, raison sociale,"
    " nom de la société, nom de l'entreprise, azienda, ragione sociale, società, nome azienda,"
    " organization 1 name, associated company, primary company, arbeitgeber, nome da empresa, bedrijf,"
    " bedrijfsnaam, organisatie, nazwa firmy, spółka, společnost, název firmy, cég, cégnév, företag,"
    " virksomhed, firmanavn",
)
_BORN = declared(
    "date_of_birth",
    "Date of birth",
    Look.DATE,
    "birthday, born, birth date, dob, geburtsdatum, geburtstag, geb, fecha de nacimiento,"
    " date de naissance, data di nascita",
)
_SIZE = declared(
    "company_size",
    "Company size",
    Look.SIZE,
    "size, employees, # employees, number of employees, employee count, mitarbeiter, headcount,"
    " mitarbeiterzahl, company headcount, firmengrösse, company employee count, company size range,"
    " anzahl mitarbeiter, mitarbeiteranzahl, empleados, número de empleados, effectif, dipendenti",
    choices=CompanySize,
)

# A lead has one telephone, whichever it is; a contact has a mobile besides.
_ANY_PHONE = replace(
    _PERSON[5],
    called=(
        *_PERSON[5].called,
        *("mobile phone", "cell", "cell phone", "handy", "handynummer", "mobil", "mobilnummer"),
        *("mobiltelefon", "tel mobil", "móvil", "celular", "portable", "cellulare", "telemóvel"),
    ),
)
LEADS = (
    _COMPANY,
    *_PERSON[:5],
    _ANY_PHONE,
    *_WEB,
    *_PLACE,
    declared(
        "industry",
        "Industry",
        Look.TEXT,
        "branche, sector, vertical, company industry, wirtschaftszweig, industries, gewerbe,"
        " actividad, secteur, secteur d'activité, settore, ramo",
        limit=100,
    ),
    declared(
        "business_type",
        "Kind of business",
        Look.TEXT,
        "type, category, business category, kategorie, art, primary type, main category, typ",
        limit=100,
    ),
    _SIZE,
    declared(
        "is_decision_maker",
        "Decides",
        Look.FLAG,
        "decision maker, entscheider, is decision maker, entscheidungsträger",
    ),
    _BORN,
    declared(
        "status",
        "Status",
        Look.CHOICE,
        "lead status, stage, stufe, contact stage",
        choices=LeadStatus,
    ),
    declared(
        "priority",
        "Priority",
        Look.CHOICE,
        "prio, priorität, importance, wichtigkeit",
        choices=Priority,
    ),
    declared(
        "estimated_value",
        "Estimated value",
        Look.MONEY,
        "value, deal value, amount, wert, betrag, deal size, potential, umsatzpotential, auftragswert,"
        " potenzial, umsatzpotenzial, auftragspotenzial, auftragspotential, auftragssumme, volumen,"
        " valor, valor estimado, importe, montant, valore, importo,"
        " order amount, transaction amount, total order amount",
    ),
    declared("currency", "Currency", Look.CURRENCY, "währung, currency code, waehrung"),
    declared(
        "source",
        "Source",
        Look.TEXT,
        "lead source, herkunft, quelle, origin, channel, source name, leadquelle,"
        " origen, fuente, provenance, origine, fonte",
        limit=50,
    ),
    declared(
        "google_rating",
        "Google rating",
        Look.NUMBER,
        "rating, stars, average rating, sterne, total score",
        most=5,
        decimals=2,
    ),
    declared(
        "google_review_count",
        "Google reviews",
        Look.NUMBER,
        "reviews, review count, user ratings total, user rating count, reviews count, bewertungen,"
        " number of reviews",
        most=2_000_000_000,
    ),
    declared("price_level", "Price level", Look.NUMBER, "preisniveau", least=1, most=4),
    declared(
        "has_google_maps_listing",
        "On Google Maps",
        Look.FLAG,
        "google maps, maps listing, has google maps",
    ),
    declared(
        "has_online_booking", "Online booking", Look.FLAG, "online booking, bookable, onlinebuchung"
    ),
    declared(
        "current_booking_tool",
        "Booking tool",
        Look.TEXT,
        "booking tool, booking software, buchungstool",
        limit=100,
    ),
    declared(
        "booking_potential",
        "Booking potential",
        Look.CHOICE,
        "buchungspotential",
        choices=BookingPotential,
    ),
    declared(
        "digital_maturity_score",
        "Digital maturity",
        Look.NUMBER,
        "digital maturity, digitaler reifegrad",
        most=100,
    ),
    declared(
        "verification_status",
        "Verified",
        Look.CHOICE,
        "verification status, email status, verification, überprüft, email verification status",
        choices=VerificationStatus,
    ),
    declared(
        "last_contacted_at",
        "Last contacted",
        Look.MOMENT,
        "last contacted, last contact, letzter kontakt, last activity, last contact date,"
        " zuletzt kontaktiert, último contacto, dernier contact, ultimo contatto",
    ),
    declared(
        "next_follow_up_at",
        "Next follow-up",
        Look.MOMENT,
        "follow up, next follow up date, wiedervorlage, next contact, follow-up, rückruf,"
        " rückruf am, nächster kontakt, próximo seguimiento, próximo contacto, prochain contact",
    ),
    *_NOTES,
    _TAGS,
    _REFERENCE,
)
CONTACTS = (
    declared("salutation", "Salutation", Look.TEXT, "anrede, prefix, name prefix, mr ms", limit=50),
    *_PERSON,
    declared(
        "mobile",
        "Mobile",
        Look.PHONE,
        "mobile phone, cell, cell phone, handy, mobil, mobilnummer, mobiltelefon, handynummer,"
        " móvil, celular, portable, cellulare, telemóvel",
        limit=50,
    ),
    _COMPANY,
    *_WEB,
    *_PLACE,
    _BORN,
    declared(
        "status",
        "Mailings (only down)",
        Look.CHOICE,
        "email status, subscription, subscribed, newsletter, status, opt in, marketing status,"
        " abonniert, unsubscribed",
        choices=ContactStatus,
    ),
    declared(
        "unsubscribe_reason",
        "Unsubscribed because",
        Look.TEXT,
        "unsubscribe reason, abmeldegrund",
        limit=500,
    ),
    declared(
        "do_not_call",
        "Do not call",
        Look.FLAG,
        "no calls, nicht anrufen, dnc, keine anrufe, telefonsperre",
    ),
    declared(
        "last_contacted_at",
        "Last contacted",
        Look.MOMENT,
        "last contacted, last contact, letzter kontakt, last activity",
    ),
    _TAGS,
    _REFERENCE,
)
COMPANIES = (
    declared(
        "company_name",
        "Company",
        Look.TEXT,
        f"{', '.join(_COMPANY.called)}, name, customer, kunde, client, title",
    ),
    declared(
        "legal_name", "Legal name", Look.TEXT, "registered name, rechtlicher name, firmenwortlaut"
    ),
    declared(
        "tax_id",
        "Tax number",
        Look.TEXT,
        "vat, vat id, vat number, uid, uid-nummer, ust-id, ust-idnr, steuernummer, tax number, ein,"
        " umsatzsteuer-id",
        limit=50,
    ),
    _WEB[0],
    declared("email", "E-mail", Look.EMAIL, ", ".join(_PERSON[4].called), limit=254),
    _PERSON[5],
    *_PLACE,
    declared(
        "founding_year",
        "Founded in",
        Look.NUMBER,
        "founded, year founded, founded year, gründungsjahr, gegründet, incorporation year",
        least=1500,
        most=2200,
    ),
    declared(
        "industry_name",
        "Industry",
        Look.TEXT,
        "industry, branche, vertical, company industry, category",
    ),
    declared(
        "industry_code", "Industry code", Look.TEXT, "nace, sic, naics, sic code, önace", limit=20
    ),
    declared("sector", "Sector", Look.TEXT, "sektor, wirtschaftssektor", limit=100),
    declared(
        "employee_count",
        "Employees",
        Look.NUMBER,
        "employees, # employees, number of employees, mitarbeiter, mitarbeiterzahl, headcount",
        most=2_000_000_000,
    ),
    declared(
        "company_size",
        "Company size",
        Look.SIZE,
        "size, company size range, firmengrösse, unternehmensgröße",
        choices=CompanySize,
    ),
    declared(
        "annual_revenue_amount",
        "Annual revenue",
        Look.MONEY,
        "revenue, annual revenue, umsatz, jahresumsatz, turnover, sales",
    ),
    declared(
        "annual_revenue_currency",
        "Currency of the revenue",
        Look.CURRENCY,
        "currency, währung, currency code",
    ),
    declared(
        "is_public_company",
        "Listed on a stock exchange",
        Look.FLAG,
        "public, publicly traded, börsennotiert",
    ),
    declared("is_startup", "Start-up", Look.FLAG, "startup, start-up"),
    declared("target_market", "Target market", Look.TEXT, "zielmarkt, market", limit=1000),
    declared(
        "mission_statement",
        "Mission",
        Look.TEXT,
        "mission, about, description, beschreibung",
        limit=2000,
    ),
    declared(
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
