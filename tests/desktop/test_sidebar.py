"""The sidebar holds more screens than fit, and is gone through by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.home import Home
from desktop.shell.shell import Group, Screen
from desktop.shell.sidebar import NARROW, WIDE, Sidebar
from desktop.shell.theme import Theme
from desktop.shell.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def screen(number: int, group: Group) -> Screen:
    return Screen(
        f"s{number}", lambda: f"Screen {number}", "inbox", lambda _: QWidget(), group=group
    )


@pytest.fixture
def sidebar(qapp: QApplication, qtbot: QtBot) -> Sidebar:
    # In an order of their own: the groups stand in theirs.
    groups = list(Group)[::-1]
    made = Sidebar([screen(n, groups[n % 5]) for n in range(25)], Theme(qapp))
    qtbot.addWidget(made)
    made.open_to(screens=True)
    made.resize(WIDE, 620)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_screens_stand_in_the_order_of_their_groups(sidebar: Sidebar) -> None:
    assert [heading.text() for heading in sidebar.list.headings] == [
        *("Today", "Customers", "Pipeline", "Leads", "Office")
    ]
    assert list(sidebar.entries)[:5] == ["s4", "s9", "s14", "s19", "s24"]


def test_what_does_not_fit_is_scrolled_to_by_the_arrows(sidebar: Sidebar, qtbot: QtBot) -> None:
    first, last = sidebar.entries["s4"], sidebar.entries["s20"]
    chosen: list[str] = []
    sidebar.chosen.connect(chosen.append)
    assert last.visibleRegion().isEmpty()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_End)
    assert last.hasFocus()
    assert last.visibleRegion().boundingRect() == last.rect()
    qtbot.keyClick(last, Qt.Key.Key_Up)
    assert sidebar.entries["s15"].hasFocus()
    # Going by is not choosing.
    assert chosen == []
    qtbot.keyClick(sidebar.entries["s15"], Qt.Key.Key_Return)
    assert chosen == ["s15"]


def test_tab_goes_down_to_who_works_here_and_then_to_light_or_dark(
    sidebar: Sidebar, qtbot: QtBot
) -> None:
    themes = list(sidebar.themes.buttons.values())
    sidebar.entries["s4"].setFocus()
    qtbot.keyClick(sidebar.entries["s4"], Qt.Key.Key_Tab)
    assert sidebar.focusWidget() is sidebar.person
    qtbot.keyClick(sidebar.person, Qt.Key.Key_Tab)
    assert sidebar.focusWidget() in themes


def test_an_entry_at_the_edge_stays_under_the_mouse(sidebar: Sidebar, qtbot: QtBot) -> None:
    chosen: list[str] = []
    sidebar.chosen.connect(chosen.append)
    cut = sidebar.entries["s9"]
    sidebar.list.verticalScrollBar().setValue(cut.y() + 10)
    there = cut.visibleRegion().boundingRect().center()
    pressed = cut.mapTo(sidebar.list.viewport(), there)
    qtbot.mousePress(cut, Qt.MouseButton.LeftButton, pos=there)
    # Whatever is under the mouse by now hears it let go.
    let_go = cut.mapFrom(sidebar.list.viewport(), pressed)
    qtbot.mouseRelease(cut, Qt.MouseButton.LeftButton, pos=let_go)
    assert chosen == [cut.screen_name]


def test_ctrl_and_a_number_choose_the_first_nine_as_they_stand(
    sidebar: Sidebar, qtbot: QtBot
) -> None:
    chosen: list[str] = []
    sidebar.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_1, Qt.Key.Key_6, Qt.Key.Key_9):
        qtbot.keyClick(sidebar, key, Qt.KeyboardModifier.ControlModifier)
    assert chosen == ["s4", "s3", "s18"]


def test_a_narrow_sidebar_tells_by_tips_and_names_what_its_icons_open(sidebar: Sidebar) -> None:
    sidebar.toggle.click()
    assert sidebar.width() == NARROW
    assert not sidebar.list.headings[0].isVisible()
    entry = sidebar.entries["s20"]
    assert (entry.text(), entry.toolTip(), entry.accessibleName()) == (
        *("", "Screen 20", "Screen 20"),
    )
    assert sidebar.list.horizontalScrollBar().maximum() == 0
    sidebar.toggle.click()
    assert entry.text() == "Screen 20"
    assert entry.toolTip() == ""


def test_a_sidebar_is_as_narrow_as_it_was_left(
    window: Callable[[Home], Window], place: Home
) -> None:
    made = window(place)
    made.sidebar.toggle.click()
    assert window(place).sidebar.width() == NARROW
