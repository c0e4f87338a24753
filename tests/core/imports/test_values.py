"""What becomes of a value: once, the same for all, and never a guess that is not kept beside it."""

import random

import phonenumbers
import pytest

from core.imports import addresses, fields, phones, reading
from core.imports.choices import Target
from core.imports.normalizing import Normalizer
from core.imports.plans import Plan
from core.imports.reading import Unreadable
from core.imports.shapes import Shape


def lead(name, decimal="", order=""):
    return reading.reader_of(fields.field(Target.LEADS, name), decimal, order)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Ann.Other@Example.COM", "Ann.Other@example.com"),
        ("Ann <ann@example.com>", "ann@example.com"),
        ("mailto:ann@example.com", "ann@example.com"),
        ("ann@example.com; bob@example.com", "ann@example.com"),
        ("jörg@müller.example", "jörg@müller.example"),
    ],
)
def test_addresses(said, read):
    assert reading.email(said) == read


@pytest.mark.parametrize(
    "said", ["ann", "ann@", "@example.com", "a b", "ann@localhost", "a@b..com"]
)
def test_what_is_no_address(said):
    with pytest.raises(Unreadable):
        reading.email(said)


@pytest.mark.parametrize(
    ("said", "region", "read"),
    [
        ("01 / 512 00 00", "AT", "+4315120000"),
        ("+43 (0)1 5120000", "", "+4315120000"),
        ("0043 1 5120000", "DE", "+4315120000"),
        ("(202) 555-0123", "US", "+12025550123"),
        ("06 12345678", "IT", "+390612345678"),
        ("089/1234567 ext. 5", "DE", "+49891234567;ext=5"),
        ("4315120000", "", "+4315120000"),
        ("call me", "AT", None),
        ("12", "AT", None),
    ],
)
def test_telephones_become_international(said, region, read):
    assert phones.e164(said, region) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Ring 1, 1010 Wien, Österreich", ("Ring 1", "1010", "Wien", "", "Austria")),
        ("Hauptstraße 5 1010 Wien", ("Hauptstraße 5", "1010", "Wien", "", "")),
        ("A-8010 Graz", ("", "8010", "Graz", "", "")),
        ("12 rue X\n75002 Paris", ("12 rue X", "75002", "Paris", "", "")),
        (
            "1 Main St, Suite 2, Springfield, IL 62704, USA",
            ("1 Main St, Suite 2", "62704", "Springfield", "IL", "United States"),
        ),
        ("10 Downing St, London SW1A 2AA", ("10 Downing St", "SW1A 2AA", "London", "", "")),
        ("Dam 1, 1012 JS Amsterdam", ("Dam 1", "1012 JS", "Amsterdam", "", "")),
        ("Gasse 2, Tür 4", ("Gasse 2, Tür 4", "", "", "", "")),
    ],
)
def test_an_address_in_one_line_is_taken_apart(said, read):
    assert addresses.address(said) == read


def test_what_a_spreadsheet_makes_of_numbers_is_read_back_or_told():
    assert reading.plain('="0664 1234"') == "0664 1234"
    assert reading.plain("'0664 1234") == "0664 1234"
    assert reading.plain("'s-Gravenhage") == "'s-Gravenhage"
    assert reading.unpowered("4.36641234567E+11") == "436641234567"
    with pytest.raises(Unreadable, match="rounded"):
        reading.unpowered("4,36641E+11")


def test_the_short_way_says_what_the_library_says():
    dice = random.Random(5)  # noqa: S311
    for region in phonenumbers.SUPPORTED_REGIONS:
        example = phonenumbers.example_number(region)
        if example is None:
            continue
        national = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.NATIONAL)
        digits = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
        cut = digits[: dice.randrange(7, len(digits) + 1)]
        for said, where in ((national, region), (digits, ""), (cut, ""), (digits[1:], region)):
            short = phones.e164(said, where)
            if short is None:
                continue
            number = phonenumbers.parse(short, None)
            assert phonenumbers.is_possible_number(number), (said, where, short)
        assert phones.e164(national, region) == digits, region


@pytest.mark.parametrize(
    ("said", "decimal", "read"),
    [
        ("€ 1.234,56", "", "1234.56"),
        ("1,234.56 USD", "", "1234.56"),
        ("1.234", "", "1234.00"),
        ("1.234", ".", "1.23"),
        ("1,234", ",", "1.23"),
        ("12,5", "", "12.50"),
        ("1'234.50", "", "1234.50"),
        ("1 234 567,89", "", "1234567.89"),
        ("12k", "", "12000.00"),
        ("0", "", "0.00"),
    ],
)
def test_amounts(said, decimal, read):
    assert lead("estimated_value", decimal)(said) == read


@pytest.mark.parametrize(
    ("said", "order", "read"),
    [
        ("1980-02-03", "", "1980-02-03"),
        ("03.02.1980", "", "1980-02-03"),
        ("02/03/1980", "MDY", "1980-02-03"),
        ("02/03/1980", "DMY", "1980-03-02"),
        ("13/02/1980", "MDY", "1980-02-13"),
        ("3. Februar 1980", "", "1980-02-03"),
        ("Feb 3, 1980", "", "1980-02-03"),
        ("3.2.80", "", "1980-02-03"),
        ("29254", "", "1980-02-03"),
        ("19800203", "", "1980-02-03"),
    ],
)
def test_dates_in_every_order(said, order, read):
    assert lead("date_of_birth", order=order)(said) == read


@pytest.mark.parametrize("said", ["31.02.1980", "1980", "soon", "2999-01-01", "00/00/0000"])
def test_what_is_no_date_of_birth(said):
    with pytest.raises(Unreadable):
        lead("date_of_birth")(said)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("Ann Other", "Ann", "Other"),
        ("Other, Ann", "Ann", "Other"),
        ("Dr. Ann Mary Other", "Ann Mary", "Other"),
        ("LUDWIG VAN BEETHOVEN", "Ludwig", "van Beethoven"),
        ("ann o'neil-smith", "Ann", "O'Neil-Smith"),
        ("Madonna", "", "Madonna"),
        ("王小明", "", "王小明"),
    ],
)
def test_names(said, first, last):
    assert reading.full_name(fields.field(Target.LEADS, "full_name"), said) == (first, last)


def test_places():
    assert reading.location("Graz, Steiermark, Österreich") == ("Graz", "Steiermark", "Austria")
    assert reading.country("AUT") == "Austria"
    assert reading.country("Narnia") == "Narnia"


@pytest.mark.parametrize(
    ("said", "read"), [("11-50", "small"), ("10.001+", "enterprise"), ("7", "micro")]
)
def test_sizes(said, read):
    assert reading.size(said) == read


def lines(plan, *rows):
    content, many = Normalizer(plan).lines(1, rows)
    assert many == len(rows)
    names = [each.name for each in Normalizer(plan).staged]
    return [
        dict(zip(names, line.split("\t"), strict=True)) for line in content.decode().splitlines()
    ]


def plan(mapping, **more):
    return Plan(Target.LEADS, Shape(headers=tuple(mapping)), mapping, **more)


def test_the_text_of_the_file_is_kept_where_it_was_read_otherwise():
    (row,) = lines(
        plan({"Tel": "phone", "Name": "last_name", "Land": "country"}, region="DE"),
        ["01 5120000", "OTHER", "AT"],
    )
    assert (row["phone"], row["last_name"], row["country"]) == ("+4315120000", "Other", "Austria")
    assert row["originals"] == '{"phone": "01 5120000", "last_name": "OTHER"}'


def test_a_row_says_everything_that_is_wrong_with_it():
    (row,) = lines(plan({"Mail": "email", "Born": "date_of_birth"}), ["no", "never"])
    assert row["problem"] == "email:no_email,date_of_birth:no_date"


def test_values_that_are_no_good_can_be_left_out():
    (row,) = lines(plan({"Firm": "company_name", "Mail": "email"}, leave_out=True), ["Acme", "no"])
    assert (row["problem"], row["email"]) == (r"\N", r"\N")
    assert row["originals"] == '{"email": "no"}'


def test_nothing_in_a_cell_breaks_the_line():
    (row,) = lines(plan({"Firm": "company_name", "More": "extra:M"}), ["a\\b", 'x\ty"z\\\n\u2028'])
    assert row["company_name"] == r"a\\b"
    assert row["custom_fields"] == r'{"M": "x\\ty\\"z\\\\"}'
