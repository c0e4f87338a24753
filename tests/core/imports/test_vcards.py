"""A card from every kind of telephone becomes a row; what is written is read by anybody again."""

import vobject

from core.imports import shapes, vcards
from core.imports.choices import Target
from core.lists.exporting import write_cards
from core.lists.questions import Question

CARDS = {
    # Version 2.1, as old Nokias and many Androids write it.
    "2.1": (
        "BEGIN:VCARD\r\nVERSION:2.1\r\n"
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;Dr.;\r\n"
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg M=C3=BCller\r\n"
        "TEL;CELL:+43 664 1234567\r\nTEL;WORK;VOICE:01 5120000\r\nTEL;WORK;FAX:01 999\r\n"
        "EMAIL;INTERNET;PREF:joerg@example.com\r\n"
        "NOTE;ENCODING=QUOTED-PRINTABLE:A long note=0D=0Aof two =\r\nlines\r\n"
        "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQ\r\n ABAAD/2wBDAAgGBgcGBQgH\r\n\r\n"
        "END:VCARD\r\n"
    ),
    # As an iPhone or a Mac writes it: groups, labels, a folded picture, a year nobody was born in.
    "apple": (
        "BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//iPhone OS 17//EN\n"
        "N:Other;Ann;Mary;;\nFN:Ann Mary Other\nORG:Acme\\, Inc.;Sales\nTITLE:Boss\n"
        "item1.EMAIL;type=INTERNET;type=pref:ann@example.com\nitem1.X-ABLabel:_$!<Other>!$_\n"
        "TEL;type=CELL;type=VOICE;type=pref:+1 (202) 555-0123\n"
        "item2.ADR;type=HOME:;;1 Main St\\nFlat 2;Springfield;IL;62701;USA\n"
        "item3.URL:https\\://www.linkedin.com/in/ann\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03\n"
        "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABIAAD/4QBMRXhpZgAATU0AKgAAAAgAA\n"
        " YdpAAQAAAABAAAAGgAAAAAAA6ABAAMAAAABAAEAAKACAAQAAAABAAAAyKADAAQAAAABAAAAyAAAAAD/\n"
        "CATEGORIES:friends,vip\nEND:VCARD\n"
    ),
    # Version 4.0, as Thunderbird and Nextcloud write it.
    "4.0": (
        "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:1\nFN:Bob Man\nN:Man;Bob;;;\n"
        'TEL;VALUE=uri;TYPE="voice,cell":tel:+49-171-1234567;ext=5\n'
        "EMAIL;TYPE=work:bob@example.com\nEMAIL;TYPE=home:bob@home.example\n"
        "ADR;TYPE=work:;;Ring 1;Wien;;1010;Österreich\nBDAY:19800203\n"
        "PHOTO:data:image/jpeg;base64,/9j/4AAQ\nURL:https://bob.example\nEND:VCARD\n"
    ),
    # Google's and Outlook's: only a whole name, a company that is its own name.
    "bare": "BEGIN:VCARD\nVERSION:3.0\nFN:Carl Third\nTEL:0664 7654321\nEND:VCARD\n",
}


def read(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "cards.vcf"
    path.write_bytes(text.encode(encoding))
    shape = shapes.find(path)
    assert shape.kind == "vcard"
    return [
        {name: value for name, value in zip(shape.headers, row, strict=True) if value}
        for row in shapes.rows(path, shape)
    ]


def test_cards_of_all_kinds_stand_in_one_file(tmp_path):
    old, apple, new, bare = read(tmp_path, "".join(CARDS.values()))
    assert old == {
        "Salutation": "Dr.",
        "First name": "Jörg",
        "Last name": "Müller",
        "E-mail": "joerg@example.com",
        "Telephone": "01 5120000",
        "Mobile": "+43 664 1234567",
        "Note": "A long note\nof two lines",
    }
    assert apple == {
        "First name": "Ann Mary",
        "Last name": "Other",
        "Company": "Acme, Inc.",
        "Job title": "Boss",
        "E-mail": "ann@example.com",
        "Mobile": "+1 (202) 555-0123",
        "LinkedIn": "https://www.linkedin.com/in/ann",
        "Street": "1 Main St Flat 2",
        "Postal code": "62701",
        "City": "Springfield",
        "State": "IL",
        "Country": "USA",
        "Tags": "friends, vip",
    }
    assert new["Mobile"] == "+49-171-1234567;ext=5"
    assert (new["E-mail"], new["E-mail 2"]) == ("bob@example.com", "bob@home.example")
    assert (new["City"], new["Date of birth"]) == ("Wien", "19800203")
    assert bare == {"First name": "Carl", "Last name": "Third", "Telephone": "0664 7654321"}


def test_cards_in_other_encodings_and_cut_off(tmp_path):
    assert read(tmp_path, CARDS["4.0"], "utf-16")[0]["Country"] == "Österreich"
    cut = CARDS["bare"] + CARDS["4.0"][:90]
    assert [card.get("Last name") for card in read(tmp_path, cut)] == ["Third", "Man"]


def test_a_card_that_cannot_be_read_is_told_of_and_the_others_come_in(desk, tmp_path):
    broken = "BEGIN:VCARD\nVERSION:3.0\nADR;;;\nEND:VCARD\n"
    file = desk.file(CARDS["bare"] + broken + CARDS["2.1"], "cards.vcf")
    outcome = desk.bring_in(file, Target.CONTACTS, region="AT")
    assert (outcome.judged.created, outcome.judged.invalid) == (2, 1)
    assert desk.agency.rows(
        "SELECT full_name, coalesce(mobile, phone), salutation FROM tradewind.contacts ORDER BY id"
    ) == [("Carl Third", "+436647654321", None), ("Jörg Müller", "+436641234567", "Dr.")]


def test_what_is_written_is_read_again_by_anybody(tmp_path):
    contact = {
        "first_name": "Jörg; der, Große" + "ü" * 60,
        "last_name": "Müller\\",
        "company_name": "Acme, Inc.",
        "email": "joerg@example.com",
        "mobile": "+436641234567",
        "street": "Ring 1\nTop 2",
        "city": "Wien",
        "country": "Austria",
        "tags": ["a", "b,c"],
    }
    text = vcards.written(contact)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    card = vobject.readOne(text)
    assert card.n.value.given == contact["first_name"]
    assert card.n.value.family == contact["last_name"]
    assert card.adr.value.street == "Ring 1\nTop 2"
    (row,) = read(tmp_path, text)
    assert (row["Company"], row["Mobile"], row["City"]) == ("Acme, Inc.", "+436641234567", "Wien")


def test_contacts_go_out_as_cards_and_come_in_again_as_themselves(desk, tmp_path):
    desk.bring_in(desk.file("".join(CARDS.values()), "all.vcf"), Target.CONTACTS, region="AT")
    file = tmp_path / "out.vcf"
    with desk.agency.connect(desk.agency.ann) as connection:
        assert write_cards(connection, Question("contacts", desk.agency.id), file) == 4
    again = desk.try_out(file, Target.CONTACTS)
    assert again.reasons == {"skip": {"nothing_new": 4}}
