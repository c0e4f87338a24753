"""Telephone numbers of people: read as those of their country, kept as E.164, and shown as they are dialled."""

import re

import pytest

from core import phones
from core.customers.inputs import ContactEdit, NewContact
from core.leads.inputs import LeadEdit


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phones, "_home", ["AT"])


@pytest.mark.parametrize(
    ("typed", "country", "kept"),
    [
        ("0664 / 123 45 67", None, "+436641234567"),
        ("030 1234567", "Germany", "+49301234567"),
        ("030 1234567", "Deutschland", "+49301234567"),
        ("030 1234567", "de", "+49301234567"),
        ("030 1234567", "Atlantis", "+43301234567"),
        ("+1 (212) 555-0100 ext. 7", "Germany", "+12125550100;ext=7"),
        ("tel:+43-1-5131234;ext=12", None, "+4315131234;ext=12"),
        ("٠٦٦٤ ١٢٣٤٥٦٧", None, "+436641234567"),
    ],
)
def test_a_number_is_of_the_country_beside_it(typed: str, country: str | None, kept: str) -> None:
    made = NewContact(last_name="Doe", phone=typed, mobile=typed, country=country)
    assert (made.phone, made.mobile) == (kept, kept)
    assert LeadEdit(phone=typed, country=country).phone == kept


def test_a_number_that_is_changed_alone_is_of_the_country_that_stands_there() -> None:
    edit = ContactEdit.model_validate({"phone": "030 1234567"}, context={"country": "Germany"})
    assert (edit.phone, edit.model_fields_set) == ("+49301234567", {"phone"})


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("none", "“none” is not a telephone number."),
        ("+1 212", "“+1 212” has too few digits for a telephone number."),
        ("+43 " + "1" * 16, "has too many digits for a telephone number."),
        ("1" * 10_000, "… has too many digits"),
        ("x" * 10_000, "is not a telephone number."),
        ("🙂", "is not a telephone number."),
    ],
)
def test_what_cannot_be_a_number_is_said_in_a_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence.strip("… "))) as refused:
        ContactEdit(phone=typed, country="Austria")
    assert len(str(refused.value.errors()[0]["ctx"]["error"])) < 120  # type: ignore[attr-defined]


def test_it_is_shown_as_it_is_dialled_and_what_is_none_as_it_was() -> None:
    assert phones.shown("+436641234567") == "0664 1234567"
    assert phones.shown("+49301234567") == "+49 30 1234567"
    assert phones.written("+436641234567") == "+43 664 1234567"
    assert phones.written("+4315131234;ext=12") == "+43 1 5131234 ext. 12"
    for odd in ("ask for Jo", "0664/123", "12"):
        assert phones.shown(odd) == phones.written(odd) == odd
    assert phones.link("+4315131234;ext=12") == "tel:+4315131234;ext=12"
