"""The tree that a screen reader walks: read out by a program, screen by screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from desktop.calendar.view import CalendarView
from desktop.shell.window import Window
from tests.desktop.conftest import administration

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Role, Text = QAccessible.Role, QAccessible.Text
CONTROLS = {
    # Of a combo box the name may be what it shows; the next test asks for the rest.
    *(Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton),
    *(Role.EditableText, Role.SpinBox, Role.List, Role.Table, Role.Tree, Role.PageTabList),
}
# A million cells are not walked; the first ones are made like all others.
FIRST = 240


def walked(node: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if node is None or not node.isValid() or node.state().invisible:
        return
    yield node
    for place in range(min(node.childCount(), FIRST)):
        yield from walked(node.child(place))


def tree(widget: QWidget) -> list[QAccessibleInterface]:
    return list(walked(QAccessible.queryAccessibleInterface(widget)))


def said(node: QAccessibleInterface) -> str:
    return node.text(Text.Name).strip()


def test_every_control_of_every_screen_has_a_name_in_words(opened: Window, qtbot: QtBot) -> None:
    unsaid = {}
    for name in opened.sidebar.entries:
        opened.show_screen(name)
        qtbot.waitUntil(lambda: not opened.shell.tasks.is_busy, timeout=20_000)
        found = [
            f"{node.role()} “{said(node)}” {type(node.object()).__name__}"
            for node in tree(opened.showing.views[name])
            # A sign alone, such as a cross or three dots, tells nobody anything.
            if node.role() in CONTROLS and not any(letter.isalpha() for letter in said(node))
        ]
        if found:
            unsaid[name] = found
    assert unsaid == {}


def test_what_is_chosen_from_a_list_says_of_what_it_is(opened: Window, qtbot: QtBot) -> None:
    """On some systems a combo box is called by what it shows: then the rest is told besides."""
    untold = {}
    for name in opened.sidebar.entries:
        opened.show_screen(name)
        qtbot.waitUntil(lambda: not opened.shell.tasks.is_busy, timeout=20_000)
        found = [
            said(node)
            for node in tree(opened.showing.views[name])
            if node.role() == Role.ComboBox
            and not node.text(Text.Description)
            and not node.relations(QAccessible.RelationFlag.AllRelations)
        ]
        if found:
            untold[name] = found
    assert untold == {}


def test_rows_and_cards_are_read_with_their_values(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    assert founder.seat is not None
    with administration(database) as connection:
        connection.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name, city)"
            " VALUES (%s, 'Harbour Ltd', 'Bristol')",
            (founder.seat.organization_id,),
        )
        connection.execute(
            "INSERT INTO tradewind.tasks (organization_id, title, due_at, owner_id, is_all_day)"
            " VALUES (%s, 'Ring the harbour', now(), %s, true)",
            (founder.seat.organization_id, founder.person.user_id),
        )
    opened.show_screen("leads")
    leads = opened.showing.views["leads"]

    def cells() -> set[str]:
        return {said(node) for node in tree(leads) if node.role() == Role.Cell}

    qtbot.waitUntil(lambda: any("Harbour Ltd" in each for each in cells()), timeout=20_000)

    opened.show_screen("calendar")
    calendar = opened.showing.views["calendar"]
    assert isinstance(calendar, CalendarView)
    qtbot.waitUntil(lambda: len(calendar.entries) == 1, timeout=20_000)
    assert calendar.canvas is not None
    told = QAccessible.queryAccessibleInterface(calendar.canvas)
    assert told is not None
    assert "Ring the harbour" in told.text(Text.Description)
