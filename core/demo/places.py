"""Cities with what belongs to them: the country's telephone numbers, postal codes, streets, time."""

from dataclasses import dataclass

from core.demo import names
from core.demo.names import Culture


@dataclass(frozen=True)
class Place:
    country: str
    city: str
    state: str | None
    # A `#` is a digit.
    postal_code: str
    phone: str
    mobile: str
    time_zone: str
    locale: str
    culture: Culture
    # `{}` is the number of the house.
    streets: tuple[str, ...]


@dataclass(frozen=True)
class _Country:
    name: str
    culture: Culture
    locale: str
    phone: str
    mobile: str
    time_zone: str
    streets: str
    # City | state | postal code | area code.
    cities: str


# The telephone numbers are of the ranges that regulators keep for film and fiction where there are
# such (United Kingdom, United States, Australia); elsewhere a local number begins with 0, which
# nobody has.
COUNTRIES = (
    _Country(
        "United Kingdom", names.ENGLISH, "en_GB", "+44 @ 0###", "+44 7700 900###",
        "Europe/London", "{} High Street; {} Station Road; {} Mill Lane; {} Victoria Road",
        "London||EC#A #AB|20 7946;Manchester||M# #BD|161 496;Leeds||LS# #DF|113 496;"
        "Edinburgh|Scotland|EH# #JT|131 496;Bristol||BS# #TR|117 496;Cardiff|Wales|CF## #AL|29 2018",
    ),
    _Country(
        "Ireland", names.ENGLISH, "en_IE", "+353 @ 020 91##", "+353 85 020 91##",
        "Europe/Dublin", "{} Patrick Street; {} Bridge Street; {} Quay Road",
        "Dublin||D0# X###|1;Cork||T12 A###|21;Galway||H91 E###|91",
    ),
    _Country(
        "Germany", names.GERMAN, "de_DE", "+49 @ 0###-##", "+49 171 0######", "Europe/Berlin",
        "Hauptstraße {}; Bahnhofstraße {}; Am Markt {}; Gartenweg {}; Lindenallee {}",
        "Berlin|Berlin|10###|30;Hamburg|Hamburg|20###|40;München|Bayern|80###|89;"
        "Köln|Nordrhein-Westfalen|50###|221;Leipzig|Sachsen|04###|341;"
        "Freiburg im Breisgau|Baden-Württemberg|79###|761;Lübeck|Schleswig-Holstein|23###|451",
    ),
    _Country(
        "Austria", names.GERMAN, "de_AT", "+43 @ 0####", "+43 664 0######", "Europe/Vienna",
        "Hauptplatz {}; Kirchengasse {}; Mozartgasse {}",
        "Wien|Wien|1##0|1;Graz|Steiermark|80##|316;Salzburg|Salzburg|50##|662",
    ),
    _Country(
        "Switzerland", names.GERMAN, "de_CH", "+41 @ 000 ## ##", "+41 79 000 ## ##",
        "Europe/Zurich", "Seestrasse {}; Bahnhofstrasse {}; Dorfstrasse {}",
        "Zürich|ZH|80##|44;Basel|BS|40##|61;Bern|BE|30##|31",
    ),
    _Country(
        "France", names.FRENCH, "fr_FR", "+33 @ 00 ## ##", "+33 6 39 98 ## ##", "Europe/Paris",
        "{} rue de la République; {} avenue Jean Jaurès; {} rue des Écoles",
        "Paris||750##|1 99;Lyon||690##|4 65;Marseille||130##|4 91;Nantes||440##|2 61;"
        "Saint-Étienne||420##|4 77",
    ),
    _Country(
        "Spain", names.SPANISH, "es_ES", "+34 @ 00 ## ##", "+34 600 00 ## ##", "Europe/Madrid",
        "Calle Mayor {}; Avenida de la Constitución {}; Plaza de España {}",
        "Madrid|Madrid|280##|91 0;Barcelona|Cataluña|080##|93 0;Sevilla|Andalucía|410##|95 0;"
        "A Coruña|Galicia|150##|98 0",
    ),
    _Country(
        "Italy", names.ITALIAN, "it_IT", "+39 @ 000####", "+39 320 000####", "Europe/Rome",
        "Via Roma {}; Corso Garibaldi {}; Via Dante {}",
        "Milano|MI|201##|02;Roma|RM|001##|06;Torino|TO|101##|011;Forlì|FC|471##|0543",
    ),
    _Country(
        "Sweden", names.NORDIC, "sv_SE", "+46 @ 39 0# ##", "+46 70 174 06 ##",
        "Europe/Stockholm", "Storgatan {}; Kungsgatan {}; Strandvägen {}",
        "Stockholm||11# ##|8;Göteborg||41# ##|31;Malmö||21# ##|40",
    ),
    _Country(
        "Denmark", names.NORDIC, "da_DK", "+45 @ 00 ## ##", "+45 20 00 ## ##",
        "Europe/Copenhagen", "Nørregade {}; Strandvejen {}",
        "København||1###|33;Aarhus||80##|86;Helsingør||30##|49",
    ),
    _Country(
        "Poland", names.POLISH, "pl_PL", "+48 @ 000 ## ##", "+48 600 000 ###", "Europe/Warsaw",
        "ul. Długa {}; ul. Kościuszki {}; al. Jana Pawła II {}",
        "Warszawa||00-###|22;Kraków||30-###|12;Łódź||90-###|42",
    ),
    _Country(
        "Czechia", names.CZECH, "cs_CZ", "+420 @ 000 ###", "+420 601 000 ###", "Europe/Prague",
        "Národní {}; Masarykova {}", "Praha||1## 00|222;Brno||60# 00|543",
    ),
    _Country(
        "Netherlands", names.DUTCH, "nl_NL", "+31 @ 000 ####", "+31 6 0000 ####",
        "Europe/Amsterdam", "Kerkstraat {}; Dorpsstraat {}; Stationsplein {}",
        "Amsterdam||10## AB|20;Utrecht||35## CD|30;'s-Hertogenbosch||52## EK|73",
    ),
    _Country(
        "Greece", names.GREEK, "el_GR", "+30 @ 000 ####", "+30 690 000 ####", "Europe/Athens",
        "Ερμού {}; Σταδίου {}", "Αθήνα||10# ##|210;Θεσσαλονίκη||54# ##|231 0",
    ),
    _Country(
        "United States", names.AMERICAN, "en_US", "+1 @ 555 01##", "+1 @ 555 01##",
        "America/New_York", "{}00 Main Street; {}5 Oak Avenue; {}0 Washington Blvd",
        "Boston|MA|021##|617;Austin|TX|787##|512;Portland|OR|972##|503;Denver|CO|802##|303;"
        "St. Louis|MO|631##|314",
    ),
    _Country(
        "India", names.INDIAN, "en_IN", "+91 @ 0000 ####", "+91 00000 0####", "Asia/Kolkata",
        "{} MG Road; {} Park Street", "Mumbai|Maharashtra|4000##|22;Bengaluru|Karnataka|5600##|80",
    ),
    _Country(
        "Japan", names.JAPANESE, "ja_JP", "+81 @ 0000 ####", "+81 90 0000 ####", "Asia/Tokyo",
        "中央{}丁目; 本町{}丁目", "東京||10#-00##|3;大阪||53#-00##|6",
    ),
    _Country(
        "United Arab Emirates", names.ARABIC, "en_AE", "+971 @ 000 ####", "+971 50 000 ####",
        "Asia/Dubai", "{} Sheikh Zayed Road; {} Marina Walk", "Dubai|||4;Abu Dhabi|||2",
    ),
    _Country(
        "Brazil", names.BRAZILIAN, "pt_BR", "+55 @ 0000 ####", "+55 @ 90000 ####",
        "America/Sao_Paulo", "Rua das Flores, {}; Avenida Paulista, {}",
        "São Paulo|SP|01###-000|11;Florianópolis|SC|880##-000|48",
    ),
)  # fmt: skip


def _places() -> dict[str, tuple[Place, ...]]:
    found = {}
    for country in COUNTRIES:
        streets = tuple(country.streets.split("; "))
        made = []
        for line in country.cities.split(";"):
            city, state, postal_code, area = line.split("|")
            made.append(
                Place(
                    country.name,
                    city,
                    state or None,
                    postal_code,
                    country.phone.replace("@", area),
                    country.mobile.replace("@", area),
                    country.time_zone,
                    country.locale,
                    country.culture,
                    streets,
                )
            )
        found[country.name] = tuple(made)
    return found


PLACES = _places()
