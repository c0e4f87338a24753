"""Another language holds at once: the same window, the same screen, what is chosen and what is typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.leads.models import Lead
from desktop.preferences.view import PreferencesView
from desktop.shell import language
from desktop.shell.forms.choosing import ChoiceField
from desktop.shell.records.view import RecordsView
from desktop.shell.window import Window
from tests.desktop.conftest import as_person

CALM = 5
# One of each kind: lists, boards, canvases, what is read as a whole.
KINDS = ("today", "calendar", "contacts", "opportunities", "leads", "history", "people")

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "support raise")


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    language.begin(qapp, "en", "en_GB")
    yield
    language.begin(qapp, "en")
    QLocale.setDefault(before)


def settle(window: Window, qtbot: QtBot) -> None:
    """One answer may bring the next question: calm is what stays so for some turns."""
    calm = 0

    def is_calm() -> bool:
        nonlocal calm
        calm = 0 if window.shell.tasks.is_busy else calm + 1
        return calm > CALM

    qtbot.waitUntil(is_calm, timeout=20_000)


def preferences(window: Window, qtbot: QtBot) -> PreferencesView:
    window.show_screen("preferences")
    settle(window, qtbot)
    view = window.shown_view()
    assert isinstance(view, PreferencesView)
    return view


def choose(window: Window, setting: str, value: str, qtbot: QtBot) -> None:
    """As a person does, on the screen of the preferences."""
    field = preferences(window, qtbot).rows[setting].field
    assert isinstance(field, ChoiceField)
    field.editor.setFocus()
    with qtbot.waitSignal(window.said_anew, timeout=20_000):
        field.put(value)
        field.edited.emit()
    settle(window, qtbot)


def texts(root: QWidget) -> set[str]:
    """Whatever can be read in it."""
    found = {label.text() for label in root.findChildren(QLabel) if label.isVisible()}
    found |= {each.text() for each in root.findChildren(QAbstractButton) if each.isVisible()}
    for table in root.findChildren(QTableView):
        model = table.model()
        found |= {
            str(model.headerData(place, Qt.Orientation.Horizontal))
            for place in range(model.columnCount())
        }
    return found - {""}


def leads(window: Window, qtbot: QtBot) -> RecordsView:
    window.show_screen("leads")
    settle(window, qtbot)
    view = window.shown_view()
    assert isinstance(view, RecordsView)
    qtbot.waitUntil(lambda: view.list is not None and view.list.has_answered, timeout=20_000)
    return view


def test_a_chosen_language_holds_at_once_on_every_part_of_the_window(
    opened: Window, qtbot: QtBot
) -> None:
    choose(opened, "language", "de", qtbot)

    assert {"Firmen", "Kalender", "Einstellungen"} <= texts(opened.sidebar)
    assert opened.sidebar.person.isVisible()
    view = preferences(opened, qtbot)
    assert "Sprache und Formate" in texts(view)
    qtbot.waitUntil(lambda: view.focusWidget() is view.rows["language"].field.editor)
    titles = {action.title for action in opened.offered.actions()}
    assert {"Rückgängig", "Tastenkürzel"} <= titles
    assert "Undo" not in titles
    opened.show_screen("leads")
    settle(opened, qtbot)
    shown = leads(opened, qtbot)
    assert shown.list is not None
    assert {"Firma", "Zuständig"} <= texts(shown)
    assert QLocale().language() == QLocale.Language.German


def test_what_was_made_anew_is_said_as_if_it_had_always_been(opened: Window, qtbot: QtBot) -> None:
    """There and back again: nothing of the other language is left."""
    said: list[dict[str, set[str]]] = []
    for wanted in ("de", "en", "de"):
        choose(opened, "language", wanted, qtbot)
        found = {}
        for name in KINDS:
            opened.show_screen(name)
            settle(opened, qtbot)
            found[name] = texts(opened.sidebar) | texts(opened.showing.views[name])
        said.append(found)
    german, english, again = said
    assert german.keys() == english.keys() == again.keys()
    for name, told in german.items():
        # What happened meanwhile is in the figures, which have no letters.
        words = {each for each in told ^ again[name] if not any(x.isdigit() for x in each)}
        assert words == set(), name
        assert told != english[name], name


def test_keys_hold_once_after_it(opened: Window, qtbot: QtBot) -> None:
    choose(opened, "language", "de", qtbot)
    choose(opened, "language", "en", qtbot)
    QApplication.sendPostedEvents()
    keys = [
        each.shortcut().toString() for each in opened.actions() if not each.shortcut().isEmpty()
    ]
    assert "Ctrl+K" in keys
    assert sorted(keys) == sorted(set(keys))
    assert QKeySequence("Ctrl+Z").toString() in keys


def test_what_one_was_at_comes_along(opened: Window, founder: SignedIn, qtbot: QtBot) -> None:
    def add(session: object) -> list[int]:
        made = [
            Lead(organization_id=founder.seat.organization_id, company_name=f"Firm {number}")
            for number in range(3)
        ]
        session.add_all(made)  # type: ignore[attr-defined]
        session.flush()  # type: ignore[attr-defined]
        return [each.id for each in made]

    first, second, _ = as_person(founder, add)
    before = leads(opened, qtbot)
    assert before.list is not None
    before.list.show_news()
    before.list.asking.write("Firm")
    qtbot.waitUntil(lambda: len(before.list.model.ids) == 3, timeout=20_000)
    settle(opened, qtbot)
    before.list.table.chosen.toggle([*before.list.model.ids].index(second))
    before.open_record(first)
    qtbot.waitUntil(lambda: first in before.dialogs, timeout=20_000)
    form = before.dialogs[first].record_form
    with qtbot.waitSignal(form.filled, timeout=20_000):
        pass
    form.form.fields["company_name"].put("Typed and not saved")
    form.form.edited.emit()

    choose(opened, "language", "de", qtbot)

    after = leads(opened, qtbot)
    assert after is not before
    made = after.list
    assert made is not None
    qtbot.waitUntil(lambda: len(made.model.ids) == 3, timeout=20_000)
    assert made.asking.text == "Firm"
    assert [*made.table.chosen.ids()] == [second]
    qtbot.waitUntil(lambda: first in after.dialogs, timeout=20_000)
    again = after.dialogs[first].record_form
    qtbot.waitUntil(lambda: again.form.fields["company_name"].is_dirty, timeout=20_000)
    assert again.form.fields["company_name"].typed() == "Typed and not saved"
    assert again.form.fields["company_name"].declared.title == "Firma"


def test_other_formats_hold_at_once_too(opened: Window, qtbot: QtBot) -> None:
    choose(opened, "formats", "de_CH", qtbot)
    assert QLocale().name() == "de_CH"
    assert language.language() == "en"


def test_it_waits_until_what_is_running_has_ended(opened: Window, qtbot: QtBot) -> None:
    from threading import Event

    preferences(opened, qtbot)
    go_on = Event()
    opened.shell.tasks.run(opened, lambda _: go_on.wait(20), lambda _: None)
    opened.shell.preferences.language = "de"
    opened.shell.language_chosen.emit()
    with qtbot.waitSignal(opened.shell.said, timeout=20_000) as told:
        pass
    assert told.args == ["This holds as soon as what is running has come to its end."]
    assert language.language() == "en"
    with qtbot.waitSignal(opened.said_anew, timeout=20_000):
        go_on.set()
    assert language.language() == "de"
