"""Colours that can be read, windows that stay on a screen, choices that are remembered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.home import Home
from desktop.app import SCREENS
from desktop.shell.icons import FOLDER
from desktop.shell.preferences import Preferences, clamped
from desktop.shell.stylesheet import stylesheet
from desktop.shell.theme import Mode, Theme
from desktop.shell.tokens import DARK, LIGHT, Tokens
from desktop.shell.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

# What is written on what, as the style sheet has it.
WRITTEN = [
    *((text, ground) for text in ("text", "muted") for ground in ("ground", "surface", "sidebar")),
    *(("text", ground) for ground in ("hover", "chosen", "line")),
    ("muted", "hover"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("surface", "text"),
    ("muted", "line"),
    *((tone, f"{tone}_soft") for tone in ("good", "warning", "danger")),
    # Links, and what stands below a field or in a row of a list.
    *(
        (tone, ground)
        for tone in ("accent", "good", "warning", "danger")
        for ground in ("ground", "surface", "hover")
    ),
    ("accent_strong", "hover"),
    ("accent", "sidebar"),
    *((text, "chosen") for text in ("muted", "accent_strong", "danger")),
    ("text", "accent_soft"),
    ("muted", "accent_soft"),
]
# Drawn, not written: icons and the ring around what has the focus.
DRAWN = [
    (drawn, ground)
    # The last is the edge of what is typed into or ticked, without which nobody would find it.
    for drawn in ("accent", "good", "warning", "danger", "muted", "field")
    for ground in ("ground", "surface")
]


def luminance(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_everything_written_can_be_read(tokens: Tokens) -> None:
    weak = {
        (text, ground): round(found, 2)
        for pairs, least in ((WRITTEN, 4.5), (DRAWN, 3.0))
        for text, ground in pairs
        if (found := contrast(getattr(tokens, text), getattr(tokens, ground))) < least
    }
    assert weak == {}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_bars_of_charts_and_marks_of_people_can_be_told_from_what_is_behind_them(
    tokens: Tokens,
) -> None:
    from desktop.pipeline.charts import PALETTE
    from desktop.shell.board.painting import PEOPLE

    weak = {
        name: round(found, 2)
        for name, colour in PALETTE[tokens.name].items()
        if (found := contrast(colour, tokens.surface)) < 3.0
    }
    assert weak == {}
    # White letters on the colour of a person.
    assert {each for each in PEOPLE if contrast(each, "#FFFFFF") < 4.5} == set()


def test_every_colour_is_one() -> None:
    for tokens in (LIGHT, DARK):
        for name in Tokens._fields[1:]:
            assert QColor(getattr(tokens, name)).isValid(), name


def test_the_chosen_theme_is_applied_at_once_and_still_there_next_time(
    window: Callable[[Home], Window], place: Home, qapp: QApplication, qtbot: QtBot
) -> None:
    made = window(place)
    made.sidebar.show()
    for mode, tokens in ((Mode.DARK, DARK), (Mode.LIGHT, LIGHT), (Mode.DARK, DARK)):
        qtbot.mouseClick(made.sidebar.themes.buttons[mode], Qt.MouseButton.LeftButton)
        assert qapp.palette().window().color() == QColor(tokens.ground)
    later = Preferences(place)
    assert later.theme is Mode.DARK
    assert Theme(qapp, later.theme).tokens is DARK


def test_a_spoilt_preference_is_the_system_theme(place: Home) -> None:
    place.window.write_text("[General]\ntheme=mauve\n")
    assert Preferences(place).theme is Mode.SYSTEM


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (QRect(100, 100, 800, 600), QRect(100, 100, 800, 600)),
        (QRect(5000, -900, 800, 600), QRect(566, 0, 800, 600)),
        (QRect(-300, 700, 800, 600), QRect(0, 168, 800, 600)),
        (QRect(0, 0, 3840, 2160), QRect(0, 0, 1366, 768)),
    ],
)
def test_a_window_is_moved_wholly_onto_the_screen(before: QRect, after: QRect) -> None:
    assert clamped(before, QRect(0, 0, 1366, 768)) == after


def test_a_window_comes_back_where_it_was_but_never_off_the_screen(
    window: Callable[[Home], Window], place: Home, qtbot: QtBot
) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    made = window(place)
    made.setGeometry(QRect(screen.right() - 100, screen.bottom() - 100, 900, 580))
    with qtbot.waitSignal(made.gone, timeout=30_000):
        made.close()

    again = window(place)
    # The screen of these tests is narrower than the smallest window, so only its corner can be.
    assert screen.contains(again.geometry().topLeft())
    assert again.geometry().bottom() <= screen.bottom()
    assert again.height() == made.height()


def test_every_icon_that_is_named_is_there() -> None:
    import re
    from pathlib import Path

    import desktop

    named: set[str] = {screen.icon for screen in SCREENS}
    for file in Path(str(desktop.__file__)).parent.rglob("*.py"):
        text = file.read_text("utf-8")
        named |= set(re.findall(r'(?:icon|Glyph|Banner|Card|_quiet)\(\s*"([\w-]+)"', text))
        named |= set(re.findall(r'show_trouble\((?:\s*window,)?\s*"([\w-]+)"', text))
        named |= set(re.findall(r'(?:True|False|None): \("([\w-]+)"', text))
        named |= set(re.findall(r'\(Mode\.\w+, "([\w-]+)"', text))
    for tokens in (LIGHT, DARK):
        named |= set(re.findall(r"/icons/([\w-]+)\.svg", stylesheet(tokens)))
    assert len(named) > 12
    assert {name for name in named if not (FOLDER / f"{name}.svg").is_file()} == set()
