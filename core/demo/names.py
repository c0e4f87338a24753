"""Given names and surnames as they occur together, with how they are written in an e-mail address."""

from dataclasses import dataclass, field

from core.entries import slug

# What Unicode itself does not take apart into a letter and its accent.
LATIN = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "æ": "ae", "ð": "d", "đ": "d"}
)


@dataclass(frozen=True)
class Name:
    shown: str
    # In an e-mail address: Latin letters only.
    plain: str


@dataclass(frozen=True)
class Culture:
    locale: str
    women: tuple[Name, ...]
    men: tuple[Name, ...]
    surnames: tuple[Name, ...]
    titles: tuple[str, str] = ("Ms", "Mr")
    # Some surnames end otherwise for a woman.
    women_surnames: tuple[Name, ...] = field(default=())


def plain(text: str) -> str:
    return slug(text.translate(LATIN)).replace("-", "")


def _names(text: str) -> tuple[Name, ...]:
    """`Jürgen` or, where the script is another, `Γιώργος=giorgos`."""
    named = []
    for word in text.split(","):
        shown, _, latin = word.strip().partition("=")
        named.append(Name(shown, latin or plain(shown)))
    return tuple(named)


ENGLISH = Culture(
    "en",
    _names("Olivia, Amelia, Grace, Charlotte, Emily, Hannah, Ruby, Imogen, Zoe, Naomi, Rachel"),
    _names("Oliver, Harry, Thomas, Callum, James, Ethan, Marcus, Owen, Nathan, Rhys, Declan"),
    _names(
        "Smith, Taylor, Evans, O'Connor, Hughes, Campbell, Okafor, Patel, Bennett, Whitfield, "
        "Fraser, Walsh, Ashworth, Begum, Lloyd, Harper, McKenzie, Adeyemi"
    ),
)
GERMAN = Culture(
    "de",
    _names("Anna, Lena, Sabine, Katharina, Jule, Birgit, Ayşe, Franziska, Käthe, Nele, Monika"),
    _names("Lukas, Jürgen, Matthias, Felix, Björn, Emre, Stefan, Tobias, Jörg, Moritz, Uwe"),
    _names(
        "Müller, Weber, Schäfer, Groß, Yılmaz, Hoffmann, Krüger, Lindner, Böhm, Vogel, Brandt, "
        "Huber, Steiner, Kowalski, Maier, von Amsberg, Jäger, Schmidt"
    ),
    ("Frau", "Herr"),
)
FRENCH = Culture(
    "fr",
    _names("Camille, Chloé, Élodie, Manon, Inès, Hélène, Aïcha, Margaux, Noémie"),
    _names("Louis, Mathéo, Jérôme, François, Hugo, Karim, Antoine, Loïc, Jean-Marc"),
    _names(
        "Martin, Lefèvre, Dubois, Moreau, Benali, Girard, Rousseau, Gauthier, Chevalier, "
        "Fontaine, d'Arcy, Marchand, Traoré, Perrin"
    ),
    ("Mme", "M."),
)
SPANISH = Culture(
    "es",
    _names("Lucía, Carmen, Sofía, Paula, Inés, Marta, Nuria, Begoña, Ximena"),
    _names("Alejandro, Javier, Pablo, Íñigo, Sergio, Andrés, Raúl, Mateo, Joaquín"),
    _names(
        "García, Fernández, Muñoz, Ibáñez, Ortega, Castaño, Navarro, Peña, Vidal, Serrano, "
        "Domínguez, Ruiz, Soler, Etxeberria"
    ),
    ("Sra.", "Sr."),
)
ITALIAN = Culture(
    "it",
    _names("Giulia, Chiara, Francesca, Martina, Elisa, Beatrice, Noemi, Ludovica"),
    _names("Lorenzo, Matteo, Andrea, Niccolò, Davide, Tommaso, Giacomo, Salvatore"),
    _names(
        "Rossi, Ferrari, Esposito, Bianchi, De Luca, Conti, Marchetti, Galli, Fontana, Greco, "
        "D'Angelo, Villa, Caruso"
    ),
    ("Sig.ra", "Sig."),
)
NORDIC = Culture(
    "sv",
    _names("Astrid, Freja, Linnéa, Ingrid, Sølvi, Maja, Åsa, Signe, Ebba"),
    _names("Erik, Lars, Søren, Håkon, Nils, Axel, Mikkel, Åke, Jonas"),
    _names(
        "Lindqvist, Andersson, Hansen, Bjørnstad, Sørensen, Nyström, Ødegård, Holm, Bergström, "
        "Dahl, Kjær, Sandberg"
    ),
)
POLISH = Culture(
    "pl",
    _names("Zofia, Agnieszka, Małgorzata, Katarzyna, Maja, Ewa, Łucja"),
    _names("Jakub, Paweł, Grzegorz, Michał, Szymon, Łukasz, Wojciech"),
    _names("Nowak, Wójcik, Kowalczyk, Zając, Mazur, Wróbel, Dudek, Pawlak, Sikora"),
    ("Pani", "Pan"),
)
CZECH = Culture(
    "cs",
    _names("Tereza, Eliška, Kateřina, Jana, Lucie"),
    _names("Jan, Tomáš, Ondřej, Jiří, Petr"),
    _names("Novák, Svoboda, Dvořák, Procházka, Černý, Horák"),
    ("Paní", "Pan"),
    women_surnames=_names("Nováková, Svobodová, Dvořáková, Procházková, Černá, Horáková"),
)
DUTCH = Culture(
    "nl",
    _names("Sanne, Fleur, Lotte, Marijke, Noor, Femke"),
    _names("Daan, Sem, Joost, Thijs, Ruben, Willem"),
    _names("de Vries, Jansen, van den Berg, Bakker, Visser, Smit, Mulder, El Amrani, Bos"),
    ("Mevr.", "Dhr."),
)
GREEK = Culture(
    "el",
    _names("Μαρία=maria, Ελένη=eleni, Κατερίνα=katerina, Σοφία=sofia"),
    _names("Γιώργος=giorgos, Νίκος=nikos, Δημήτρης=dimitris, Κώστας=kostas"),
    _names("Παπαδάκης=papadakis, Νικολάου=nikolaou, Οικονόμου=oikonomou, Γεωργίου=georgiou"),
)
INDIAN = Culture(
    "en",
    _names("Priya, Ananya, Deepika, Meera, Kavya, Lakshmi"),
    _names("Arjun, Rohan, Vikram, Sanjay, Aditya, Rahul"),
    _names("Sharma, Iyer, Nair, Gupta, Reddy, Chatterjee, Singh, Banerjee, Kulkarni"),
)
JAPANESE = Culture(
    "ja",
    _names("陽菜=hina, 美咲=misaki, 結衣=yui, 恵子=keiko"),
    _names("翔太=shota, 健=ken, 大輔=daisuke, 直樹=naoki"),
    _names("佐藤=sato, 鈴木=suzuki, 高橋=takahashi, 田中=tanaka, 渡辺=watanabe"),
    ("様", "様"),
)
ARABIC = Culture(
    "en",
    _names("Layla, Fatima, Noura, Mariam, Huda"),
    _names("Omar, Khalid, Yusuf, Tariq, Hassan"),
    _names("Al-Farsi, Haddad, Mansour, Khoury, Rahman, Saleh"),
)
BRAZILIAN = Culture(
    "pt_BR",
    _names("Beatriz, Larissa, Júlia, Fernanda, Thaís"),
    _names("Gustavo, João, Thiago, Caio, Luís"),
    _names("Silva, Souza, Araújo, Gonçalves, Lima, Magalhães, Pereira"),
    ("Sra.", "Sr."),
)
AMERICAN = Culture(
    "en_US",
    _names("Madison, Ashley, Brooke, Latoya, Samantha, Megan, Valeria, Grace"),
    _names("Tyler, Jordan, Brandon, Andre, Kevin, Diego, Wyatt, Mason"),
    _names(
        "Johnson, Williams, Nguyen, Rodriguez, Washington, Kim, Miller, Goldberg, Carter, Flores, "
        "Sullivan, Park, Jefferson"
    ),
)
