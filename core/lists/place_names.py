"""Places that are called differently in different languages: whoever asks for Vienna finds Wien.

Cities are those of which a file or a person in Europe is likely to use more than one name; of countries
babel knows all names.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from psycopg import Connection

    from core.lists.fields import Listing
    from core.lists.filters import Filter

# Each line is one city. What differs by its accents only is one name.
_CITIES = """
Wien, Vienna, Vienne, Viena, Wenen, Bécs, Vídeň, Wiedeń, Viedeň, Beč, Dunaj
München, Munich, Monaco di Baviera, Múnich, Munique, Mnichov, Monachium
Köln, Koeln, Cologne, Colonia, Keulen, Kolonia, Kolín nad Rýnem
Nürnberg, Nuremberg, Norimberga, Norimberk, Norymberga
Hannover, Hanover, Hanovre
Braunschweig, Brunswick
Frankfurt, Frankfurt am Main, Frankfurt/Main, Francfort, Francoforte, Fráncfort
Aachen, Aix-la-Chapelle, Aquisgrana, Aken
Trier, Trèves
Mainz, Mayence, Magonza
Regensburg, Ratisbon, Ratisbonne, Ratisbona
Dresden, Dresde, Dresda, Drážďany, Drezno
Leipzig, Lipsia, Lipsko
Hamburg, Hambourg, Amburgo, Hamburgo
Berlin, Berlino, Berlín, Berlijn
Stuttgart, Stoccarda, Stoccarda
Freiburg, Freiburg im Breisgau, Fribourg-en-Brisgau, Friburgo
Salzburg, Salzbourg, Salisburgo, Solnohrad
Innsbruck, Innsbruque
Zürich, Zuerich, Zurich, Zurigo, Zúrich
Genf, Geneva, Genève, Ginevra, Ginebra
Basel, Basle, Bâle, Basilea
Bern, Berne, Berna
Luzern, Lucerne, Lucerna
Lausanne, Losanna
Neuenburg, Neuchâtel
Sitten, Sion
Chur, Coire, Coira
Bozen, Bolzano
Meran, Merano
Brixen, Bressanone
Trient, Trento, Trent
Mailand, Milano, Milan, Milán, Milaan
Rom, Roma, Rome, Řím, Rzym
Venedig, Venezia, Venice, Venise, Venecia
Florenz, Firenze, Florence, Florencia
Neapel, Napoli, Naples, Nápoles
Turin, Torino, Turín
Genua, Genova, Genoa, Gênes, Génova
Padua, Padova
Mantua, Mantova
Livorno, Leghorn
Triest, Trieste, Trst
Laibach, Ljubljana, Lubiana
Marburg an der Drau, Maribor
Agram, Zagreb, Zagabria
Fiume, Rijeka
Spalato, Split
Ragusa, Dubrovnik
Belgrad, Beograd, Belgrade, Belgrado
Pressburg, Bratislava, Pozsony, Prešporok
Kaschau, Košice, Kassa
Prag, Praha, Prague, Praga, Praag
Brünn, Brno
Pilsen, Plzeň
Budweis, České Budějovice
Ostrau, Ostrava
Olmütz, Olomouc
Budapest, Budapešť, Budapeszt
Raab, Győr
Fünfkirchen, Pécs
Ödenburg, Sopron
Steinamanger, Szombathely
Warschau, Warszawa, Warsaw, Varsovie, Varsovia, Varsavia
Krakau, Kraków, Cracow, Cracovie, Cracovia
Danzig, Gdańsk
Breslau, Wrocław
Stettin, Szczecin
Posen, Poznań
Kattowitz, Katowice
Lemberg, Lwiw, Lviv, Lwów, Lvov
Kiew, Kyjiw, Kyiv, Kiev
Odessa, Odesa
Moskau, Moskwa, Moscow, Moscou, Mosca, Moscú
Sankt Petersburg, St. Petersburg, Saint Petersburg, Saint-Pétersbourg
Bukarest, București, Bucharest, Bucarest
Hermannstadt, Sibiu, Nagyszeben
Klausenburg, Cluj-Napoca, Cluj, Kolozsvár
Kronstadt, Brașov, Brassó
Temeswar, Timișoara, Temesvár
Sofia, Sofija, Sofía
Athen, Athina, Athens, Athènes, Atenas, Atene
Saloniki, Thessaloniki, Thessalonique, Salonica
Konstantinopel, Istanbul, Constantinople
Paris, Parigi, París, Parijs
Straßburg, Strasbourg, Strasburgo, Estrasburgo
Marseille, Marseilles, Marsiglia, Marsella
Lyon, Lyons, Lione
Nizza, Nice, Niza
Bordeaux, Burdeos
Toulouse, Tolosa
Mülhausen, Mulhouse
Brüssel, Bruxelles, Brussels, Brussel, Bruselas
Antwerpen, Antwerp, Anvers, Amberes, Anversa
Gent, Ghent, Gand, Gante
Brügge, Brugge, Bruges, Brujas
Lüttich, Liège, Luik, Lieja
Löwen, Leuven, Louvain
Luxemburg, Luxembourg, Lëtzebuerg, Luxemburgo
Den Haag, The Hague, La Haye, La Haya, L'Aia, 's-Gravenhage
Nimwegen, Nijmegen
Kopenhagen, København, Copenhagen, Copenhague, Copenaghen
Göteborg, Gothenburg, Göteburg
Stockholm, Estocolmo, Stoccolma
Helsinki, Helsingfors
Turku, Åbo
Reval, Tallinn
Riga, Rīga
Wilna, Vilnius, Wilno
Lissabon, Lisboa, Lisbon, Lisbonne, Lisbona
Porto, Oporto
Sevilla, Seville, Séville, Siviglia
Saragossa, Zaragoza
Barcelona, Barcelone, Barcellona
La Coruña, A Coruña, Corunna
London, Londres, Londra, Londen, Londýn, Londyn
Edinburgh, Édimbourg, Edimburgo, Edinburg
Dublin, Baile Átha Cliath, Dublino, Dublín
Kairo, Cairo, Le Caire, El Cairo
Jerusalem, Jérusalem, Gerusalemme, Jerusalén
Peking, Beijing, Pékin, Pekín, Pechino
Neu-Delhi, New Delhi, Nueva Delhi
Mexiko-Stadt, Ciudad de México, Mexico City, Mexico
New York, New York City, Nueva York
"""


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@cache
def _known() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _CITIES.strip().splitlines():
        names = tuple(dict.fromkeys(name.strip() for name in line.split(",")))
        for name in names:
            found.setdefault(_key(name), names)
    return found


def city_names(said: str) -> tuple[str, ...]:
    """What a city is called, as it was said first; only that where it has one name."""
    return (said, *(name for name in _known().get(_key(said), ()) if name != said))


def country_names(said: str) -> tuple[str, ...]:
    """The same of a country, `at` and `AUT` included."""
    from core.imports.places import names_of, region_of

    region = region_of(said)
    names = names_of(region) if region else ()
    return (said, *(name for name in names if name != said))


def spelled_out(filter: "Filter", listing: "Listing") -> "Filter":
    """The same with every name of what it asks for, where only the values themselves are compared."""
    from core.lists.filters import Condition, Not, Operator, values

    if isinstance(filter, Not):
        return replace(filter, part=spelled_out(filter.part, listing))
    if not isinstance(filter, Condition):
        return replace(filter, parts=tuple(spelled_out(each, listing) for each in filter.parts))
    names_of = listing.field(filter.field).names_of
    plural = {
        Operator.IS: Operator.ANY_OF,
        Operator.ANY_OF: Operator.ANY_OF,
        Operator.IS_NOT: Operator.NONE_OF,
        Operator.NONE_OF: Operator.NONE_OF,
    }.get(filter.operator)
    if names_of is None or plural is None:
        return filter
    names = tuple(dict.fromkeys(name for said in values(filter) for name in names_of(str(said))))
    return filter if len(names) < 2 else replace(filter, operator=plural, value=names)


def merged(
    counted: Sequence[tuple[tuple[str | None, str | None], int]],
) -> list[tuple[tuple[str, str], int]]:
    """Countries and cities with how many there are, the most first: what is one place counted as one,
    under the name that it has most often."""
    first: dict[tuple[str, ...], str] = {}
    many: Counter[tuple[str, str]] = Counter()
    for (country, city), count in counted:
        names = tuple(sorted(set(map(_key, country_names(country or "")))))
        land = first.setdefault(("", *names), country or "")
        names = tuple(sorted(set(map(_key, city_names(city or "")))))
        many[land, first.setdefault((land, *names), city or "")] += count
    return many.most_common()


def in_use(
    connection: "Connection[Any]", organization: int, most: int = 5_000
) -> dict[str, list[tuple[str, ...]]]:
    """The cities and countries that the leads of an organization are or were in, with all their names."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for field, names in (("city", city_names), ("country", country_names)):
        rows = connection.execute(
            f"SELECT DISTINCT d.{field} FROM tradewind.lead_places d"  # noqa: S608 (two of our own)
            f" WHERE d.organization_id = %s AND d.{field} <> '' ORDER BY 1 LIMIT %s",
            (organization, most),
        )
        found[field] = [names(name) for (name,) in rows]
    return found
