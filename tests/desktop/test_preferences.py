"""Preferences: searched, chosen at once, reset, each with where its value comes from."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.home import Home
from core.settings import Source, choose
from desktop.preferences.row import SettingRow
from desktop.preferences.view import EVERYBODY, PreferencesView
from desktop.shell.forms import reading
from desktop.shell.forms.choosing import ChoiceField
from desktop.shell.preferences import Preferences
from desktop.shell.tokens import DARK
from desktop.shell.window import Window
from tests.desktop.conftest import as_person, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")
PATIENCE = 10_000


@pytest.fixture
def screen(opened: Window, qtbot: QtBot) -> PreferencesView:
    opened.show_screen("preferences")
    found = opened.view("preferences")
    assert isinstance(found, PreferencesView)
    qtbot.waitUntil(lambda: bool(found._held), timeout=PATIENCE)
    return found


def pick(row: SettingRow, text: str) -> None:
    assert isinstance(row.field, ChoiceField)
    row.field.box.setCurrentText(text)


def shown(screen: PreferencesView) -> list[str]:
    return [name for name, row in screen.rows.items() if row.isVisible()]


def test_what_this_computer_keeps_holds_at_once_and_next_time(
    screen: PreferencesView, opened: Window, place: Home, qapp: QApplication, qtbot: QtBot
) -> None:
    pick(screen.rows["theme"], "Dark")
    assert opened.shell.theme.tokens is DARK
    pick(screen.rows["start_screen"], "Leads")
    pick(screen.rows["row_height"], "Roomy")
    later = Preferences(place)
    assert (later.start_screen, later.row_height) == ("leads", "roomy")
    assert screen.rows["theme"].source.text() == "Chosen on this computer"
    qtbot.mouseClick(screen.rows["theme"].back, Qt.MouseButton.LeftButton)
    assert screen.rows["theme"].source.text() == "As it comes"
    assert Preferences(place).theme.value == "system"
    with qtbot.waitSignal(opened.said_anew, timeout=20_000):
        pick(screen.rows["language"], "Deutsch")
    assert Preferences(place).language == "de"


def test_a_choice_of_ones_own_is_told_from_that_of_the_organization(
    screen: PreferencesView, opened: Window, founder: SignedIn, qtbot: QtBot
) -> None:
    row = screen.rows["day_begins"]
    as_person(founder, lambda session: choose(session, "day_begins", "08:00", for_everybody=True))
    # It comes as a colleague's writing does, by itself.
    qtbot.waitUntil(lambda: row.source.text() == "Chosen for everybody here", timeout=PATIENCE)
    pick(row, "10:30")
    qtbot.waitUntil(lambda: row.source.text() == "Chosen by you", timeout=PATIENCE)
    qtbot.waitUntil(
        lambda: reading._Working.begins.isoformat("minutes") == "10:30", timeout=PATIENCE
    )
    qtbot.mouseClick(row.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.field.value() == "08:00", timeout=PATIENCE)
    assert not row.back.isVisible()
    screen.show_side(EVERYBODY)
    assert row.back.isVisible()
    qtbot.mouseClick(row.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.source.text() == "As it comes", timeout=PATIENCE)
    reading.begin_days_at(reading.time(9))


def test_a_text_is_taken_when_one_goes_on_and_refused_below(
    screen: PreferencesView, opened: Window, qtbot: QtBot
) -> None:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow, timeout=PATIENCE)
    screen.show_side(EVERYBODY)
    row = screen.rows["currency"]
    write(qtbot, row.field.editor, "euro")
    screen.search.setFocus()
    assert row.field.is_refused()
    write(qtbot, row.field.editor, "CHF")
    screen.search.setFocus()
    qtbot.waitUntil(
        lambda: screen._held["currency"].source is Source.ORGANIZATION, timeout=PATIENCE
    )
    assert row.source.text() == "Chosen for this organization"


def test_the_search_looks_into_titles_help_and_choices(
    screen: PreferencesView, qtbot: QtBot
) -> None:
    everything = shown(screen)
    assert "currency" not in everything
    write(qtbot, screen.search, "switzerland")
    assert shown(screen) == ["formats"]
    write(qtbot, screen.search, "nothing of the kind")
    assert shown(screen) == []
    assert screen.nothing.isVisible()
    screen.search.clear()
    assert shown(screen) == everything
