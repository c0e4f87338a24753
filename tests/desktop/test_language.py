"""The window speaks German, and so does what core says in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from core.lists.grammar import complete, parse, text
from core.lists.listings import LISTINGS
from core.lists.saying import say
from desktop.shell import language
from desktop.shell.language import inside, said
from desktop.shell.listing.spoken import in_language


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    language.begin(qapp, "de", "de_DE")
    yield
    language.begin(qapp, "en")
    QLocale.setDefault(before)


def test_an_unknown_language_is_that_of_the_system(qapp: QApplication) -> None:
    before = QLocale()
    language.begin(qapp, "tlh")
    assert language.language() in language.LANGUAGES
    language.begin(qapp, "en")
    QLocale.setDefault(before)


def test_core_speaks_english_where_nobody_wants_another_language() -> None:
    sentence = "You may only take back what you did yourself."
    assert said(sentence) == sentence
    assert inside("Leads") == "leads"


@pytest.mark.parametrize(
    ("english", "in_german"),
    [
        ("First name", "Vorname"),
        ("Follow up 1", "Nachfassen 1"),
        (
            "An organization keeps at least one owner.",
            "Eine Organisation behält mindestens einen Inhaber.",
        ),
        # With a value in it; what stands in quotation marks is a name.
        ("“Lost” is needed.", "„Lost“ wird gebraucht."),
        (
            "At most 1,000,000 rows can be shown at once.",
            "Höchstens 1.000.000 Zeilen können auf einmal gezeigt werden.",
        ),
        (
            "E-mail and password do not go together. (A one-time password is good for seven days;"
            " after that, ask for a new one.)",
            "E-Mail und Passwort passen nicht zusammen. (Ein Einmalpasswort gilt sieben Tage; danach"
            " wird ein neues gebraucht.)",
        ),
        ("Comes with being owner.", "Aus der Rolle „Inhaber“."),
        ("The account is disabled.", "Das Konto ist deaktiviert."),
        # What a state is called stands in quotation marks, whatever case the sentence would want.
        (
            "Say why the company is churned from now on.",
            "Bitte angeben, warum die Firma ab jetzt „Abgewandert“ ist.",
        ),
        # Several sentences, and what the journal calls a change.
        (
            "“Name” is needed. There are too many tags.",
            "„Name“ wird gebraucht. Es sind zu viele Schlagwörter.",
        ),
        ("Contact: E-mail, Telephone", "Kontakt: E-Mail, Telefon"),
        # What nobody has foreseen stays as it is.
        ("Quarterly review of Hafenbräu: see below.", "Quarterly review of Hafenbräu: see below."),
    ],
)
def test_what_core_says_is_said_in_german(german: None, english: str, in_german: str) -> None:
    assert said(english) == in_german


def test_a_list_is_german_and_still_understands_english(german: None) -> None:
    leads = in_language(LISTINGS["leads"])
    field = leads.field("status")
    assert field.titles["follow_up_1"] == "Nachfassen 1"
    assert leads.called("Firma") is leads.called("Company") is leads.field("company_name")
    asked = parse("status:new,lost created:last-7-days", leads).filter
    assert say(asked, leads, said) == (
        "Status ist Neu oder Verloren und Angelegt im Zeitraum letzte 7 Tage"
    )
    assert inside(leads.title) == "Leads"


@pytest.mark.parametrize("name", sorted(LISTINGS))
def test_what_is_one_click_away_is_typed_in_german_and_means_the_same(
    german: None, name: str
) -> None:
    listing, spoken = LISTINGS[name], in_language(LISTINGS[name])
    for quick in listing.quick:
        asked = parse(quick.text, listing)
        typed = text(asked.filter, spoken, asked.words)
        again = parse(typed, spoken)
        assert not again.errors, typed
        # What a view keeps is the same in every language.
        assert again.filter == asked.filter, typed
        # And English is understood beside it.
        assert parse(quick.text, spoken).filter == asked.filter


@pytest.mark.parametrize(
    ("english", "in_german"),
    [
        ("owner:me OR owner:empty", "zuständig:ich ODER zustaendig:fehlt"),
        ("NOT status:new", "NICHT status:neu"),
        ("status:follow_up_1", "status:nachfassen-1"),
        ("created:3-days-ago..today", "angelegt:vor-3-tagen..heute"),
        ("created>=next-week", "angelegt>=naechste-woche"),
        ("created:last-2-months", "angelegt:letzten-2-monate"),
        ('city:"empty"', 'ort:"empty"'),
        ("city:ich", "ort:ich"),
        ("email:any score>50", "e-mail:vorhanden punkte>50"),
    ],
)
def test_the_grammar_is_typed_in_german(german: None, english: str, in_german: str) -> None:
    leads = in_language(LISTINGS["leads"])
    asked = parse(in_german, leads)
    assert not asked.errors, asked.errors
    assert asked.filter == parse(english, LISTINGS["leads"]).filter
    assert parse(text(asked.filter, leads), leads).filter == asked.filter


def test_a_value_that_is_a_word_of_the_grammar_is_written_in_quotation_marks(german: None) -> None:
    leads = in_language(LISTINGS["leads"])
    asked = parse('ort:"fehlt"', leads).filter
    assert text(asked, leads) == 'ort:"fehlt"'


def test_what_may_come_next_is_offered_in_german(german: None) -> None:
    leads = in_language(LISTINGS["leads"])
    assert "angelegt:" in [each.insert for each in complete("ange", 4, leads)]
    assert "letzte-woche" in [each.insert for each in complete("angelegt:letz", 13, leads)]
    assert "ich" in [each.insert for each in complete("zuständig:", 10, leads)]


def test_qt_itself_speaks_german(german: None, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen"
