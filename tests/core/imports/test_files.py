"""What a file is found to be, however it was written, and what is said of one that is none."""

import zipfile
from datetime import date

import pytest

from core.errors import Refused
from core.imports import feeding, inspecting, shapes
from core.imports.choices import Target
from core.imports.profiling import profile
from core.imports.suggesting import suggest
from core.lists.fields import Field, Kind
from core.lists.workbook import Workbook

TABLE = "Vorname;Nachname;E-Mail\nJörg;Müller;joerg@example.com\nZoë;Groß;zoe@example.com\n"
PEOPLE = [["Jörg", "Müller", "joerg@example.com"], ["Zoë", "Groß", "zoe@example.com"]]


@pytest.fixture
def file(tmp_path):
    def made(content, name="people.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return made


def read(path):
    shape = shapes.find(path)
    return shape, list(shapes.rows(path, shape))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"]
)
def test_a_table_is_read_in_whatever_encoding(file, encoding):
    shape, rows = read(file(TABLE.encode(encoding)))
    assert (shape.separator, shape.headers) == (";", ("Vorname", "Nachname", "E-Mail"))
    assert rows == PEOPLE


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators_and_ends_of_lines_are_found(file, separator, end):
    text = TABLE.replace(";", separator).replace("\n", end)
    assert read(file(text))[1] == PEOPLE


@pytest.mark.parametrize(
    ("said", "encoding"),
    [
        ("José Núñez;Peñíscola;Málaga", "cp1252"),
        ("João Conceição;São Paulo;Mendonça", "cp1252"),
        ("Niccolò;Forlì;Società", "cp1252"),
        ("L’Oréal – « été » 12 €;Hôtel;Besançon", "cp1252"),
        ("Søren Østergård;Élodie Großmann;Muñoz", "cp1252"),
        ("Łukasz Żak;Wrocław;Gdańsk", "cp1250"),
        ("Jiří Dvořák;České Budějovice;Plzeň", "cp1250"),
        ("Szőke Ágnes;Győr;Tündér", "cp1250"),
        ("Müjde Çelik;İstanbul;Güneş Şirketi", "cp1254"),
        ("Иван Петров;Москва;ООО Ромашка", "cp1251"),
        ("Jörg Groß;Günther Böhm;Straße 12", "cp850"),
        ("Jörg Groß;Günther Böhm;Straße 12", "mac_roman"),
    ],
)
def test_the_letters_of_a_language_tell_its_code_page(file, said, encoding):
    _, rows = read(file(f"First;Second;Third\n{said}\n".encode(encoding)))
    assert ";".join(rows[0]) == said


def test_a_last_value_over_several_lines_is_not_cut_off(file):
    shape, rows = read(file('Company,Note\nAcme,first\nBolt,"one\ntwo"'))
    assert shape.notes == ()
    assert rows[-1] == ["Bolt", "one\ntwo"]


def test_headers_in_other_languages_are_known():
    said = {
        "Firmenwortlaut": "company_name",
        "Apellidos": "last_name",
        "Correo electrónico": "email",
        "Téléphone": "phone",
        "Auftragspotenzial (€)": "estimated_value",
        "Población": "city",
        "PLZ / Ort": "address",
        "Próximo seguimiento": "next_follow_up_at",
    }
    columns = profile(list(said), [["" for _ in said]])
    assert suggest(Target.LEADS, columns) == said


def test_a_street_with_its_city_is_an_address_in_one_line():
    columns = profile(["Adresse"], [["Ring 1, 1010 Wien"], ["Gasse 2, 8010 Graz, Österreich"]])
    assert suggest(Target.LEADS, columns) == {"Adresse": "address"}
    columns = profile(["Adresse"], [["Ring 1"], ["Gasse 2, Tür 4"]])
    assert suggest(Target.LEADS, columns) == {"Adresse": "street"}


def test_encodings_that_were_pasted_together_are_both_read(file):
    path = file(TABLE.encode() + "Bjørn;Ängström;b@example.com\n".encode("cp1252"))
    shape, rows = read(path)
    assert rows == [*PEOPLE, ["Bjørn", "Ängström", "b@example.com"]]
    assert "another encoding" in shape.notes[0]


def test_titles_above_the_table_and_a_said_separator_are_no_rows(file):
    assert read(file(f"sep=;\n{TABLE}"))[1] == PEOPLE
    assert read(file(f"Our guests 2026\n\n{TABLE}"))[1] == PEOPLE


def test_without_headers_the_columns_are_counted(file):
    shape, rows = read(file("Ann,ann@example.com\nBob,bob@example.com\n"))
    assert shape.headers == ("Column 1", "Column 2")
    assert len(rows) == 2


def test_headers_that_stand_there_twice_are_told_apart(file):
    shape, _ = read(file("Name,Phone,Phone,\nAnn,1,2,3\n"))
    assert shape.headers == ("Name", "Phone", "Phone (2)", "Column 4")


def test_nul_bytes_and_quoted_lines_do_no_harm(file):
    shape, rows = read(file('Name,Note\nA\0nn,"two\nlines, ""said"""\n'))
    assert rows == [["Ann", 'two\nlines, "said"']]
    assert "(NUL)" in shape.notes[0]


def test_a_quotation_mark_that_never_closes_is_named_by_its_line(file):
    many = "".join(f"Ann {number},x\n" for number in range(5000))
    path = file(f'Name,Note\nBob,y\n"Carl,z\n{many}')
    with pytest.raises(Refused, match="line 3 a quotation mark opens"):
        list(shapes.rows(path, shapes.Shape(headers=("Name", "Note"))))
    # Where nobody has said how to read it, it is read without regard to them.
    shape, rows = read(path)
    assert rows[:2] == [["Bob", "y"], ['"Carl', "z"]]
    assert "never closed" in shape.notes[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"\x7fELF\x02\x01", "is a program"),
        (bytes(range(256)) * 40, "is not a table"),
        (b"\n\n\n", "has no rows"),
        ((",".join(f"c{n}" for n in range(10_000)) + "\n").encode(), "10,000 columns"),
        (b"PK\x03\x04 and then nothing", "is damaged"),
    ],
)
def test_what_is_no_table_is_refused_in_words(file, content, said):
    with pytest.raises(Refused, match=said):
        shapes.find(file(content))


def test_a_bomb_is_not_unpacked(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(160):
                part.write(b"0" * (1 << 20))
    with pytest.raises(Refused, match="no honest workbook"):
        shapes.find(path)


def test_a_row_that_breaks_off_at_the_end_is_told(file):
    whole = shapes.find(file(TABLE.encode()))
    assert whole.notes == ()
    assert shapes.find(file(TABLE.encode().rstrip(b"\n"))).notes == ()
    cut = TABLE.encode().rstrip(b"\n")
    cut = cut[: cut.rfind(b";")]
    assert "cut off" in shapes.find(file(cut)).notes[0]


def test_rows_that_are_separated_otherwise_are_told_of(file):
    shape, rows = read(file(TABLE + "Anna,Berg,anna@example.com\n"))
    assert rows == [*PEOPLE, ["Anna,Berg,anna@example.com"]]
    assert "not separated as the others" in shape.notes[0]
    # What merely has a comma in it is no such row, nor is a title.
    for text in (TABLE + "Anna, Maria;Berg\n", "A, B, C\n" + TABLE):
        assert shapes.find(file(text)).notes == ()


def test_a_half_letter_at_the_end_of_utf_16_is_told(file):
    with pytest.raises(Refused, match="cut off"):
        shapes.find(file(TABLE.encode("utf-16")[:-1]))


def test_a_file_is_looked_at_by_a_process_of_its_own(file):
    path = file(TABLE)
    found = inspecting.inspected_from(feeding.asked("inspect", path, target="contacts"))
    assert found.rows == 2
    assert list(found.mapping.values()) == ["first_name", "last_name", "email"]
    with pytest.raises(Refused, match="is a PDF"):
        feeding.asked("inspect", file(b"%PDF-1.7", "a.pdf"), target="leads")


def suggested(headers, *rows, target=Target.LEADS):
    return suggest(target, profile(headers, rows))


def test_columns_are_known_by_their_names_in_two_languages():
    headers = ["Firma", "Ansprechpartner", "Telefon", "Mailadresse", "PLZ", "Ort", "Land"]
    row = ["Acme GmbH", "Ann Other", "+43 1 5120000", "a@example.com", "1010", "Wien", "Österreich"]
    assert list(suggested(headers, row).values()) == [
        *("company_name", "full_name", "phone", "email", "postal_code", "city", "country"),
    ]


def test_columns_with_names_that_say_nothing_are_known_by_their_values():
    rows = [["ann@example.com", "+43 1 5120000", "www.example.com", "Austria", "blue"]] * 3
    assert list(suggested(["a1", "b1", "c1", "d1", "e1"], *rows).values()) == [
        *("email", "phone", "website", "country", "extra:e1"),
    ]


def test_a_name_alone_does_not_make_an_address():
    found = suggested(["Contact", "Value"], ["Ann Other", "1.200,00"], ["Bob Man", "900,00"])
    assert found == {"Contact": "full_name", "Value": "estimated_value"}


def test_a_workbook_is_read_as_it_shows_its_cells(tmp_path):
    path = tmp_path / "guests.xlsx"
    fields = [Field("name", "Name", Kind.TEXT), Field("born", "Born", Kind.DATE)]
    fields.append(Field("worth", "Worth", Kind.NUMBER))
    with path.open("wb") as target, Workbook(target, "Guests", fields) as book:
        book.write([("Jörg", date(1980, 2, 3), 5), ("=1+1", None, 2.5)])
    shape, rows = read(path)
    assert (shape.kind, shape.headers) == ("workbook", ("Name", "Born", "Worth"))
    assert rows == [["Jörg", "1980-02-03", "5"], ["=1+1", "", "2.5"]]
    # Read again once it has changed.
    with path.open("wb") as target, Workbook(target, "Guests", fields) as book:
        book.write([("Zoë", None, 1)])
    assert [row[0] for row in read(path)[1]] == ["Zoë"]
