"""What the window itself offers to do, whichever screen is shown, and what screens offer from anywhere."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.shell.actions import Action, Section
from desktop.shell.entries import keys_of
from desktop.shell.theme import Mode

if TYPE_CHECKING:
    from desktop.shell.offered import Offered


def of_window(offered: "Offered") -> list[Action]:
    return [
        *_ways(offered),
        *_undoing(offered),
        *_looks(offered),
        *_leaving(offered),
        Action(
            "help.keys",
            _tr("Keyboard shortcuts"),
            Section.HELP,
            offered.show_keys,
            ("F1",),
            "keyboard",
        ),
    ]


def of_screens(offered: "Offered") -> Iterator[Action]:
    for place, screen in enumerate(offered.screens(), 1):
        if keys := keys_of(screen, place):
            # The entry itself listens to them.
            yield Action(f"screen.{screen.name}", screen.title(), Section.SCREEN, keys=(keys,))
        for offer in screen.offers:
            yield Action(
                f"offer.{offer.name}",
                offer.title(),
                Section.RECORD,
                partial(offered.take_up, screen, offer),
                icon=offer.icon,
                refusal=partial(offered.why_not, screen, offer),
            )


def _ways(offered: "Offered") -> list[Action]:
    go = Section.GO

    def no_way_back() -> str:
        return "" if offered.way.leads_back else _tr("There is nothing to go back to.")

    def no_way_forward() -> str:
        return "" if offered.way.leads_forward else _tr("There is nothing to go forward to.")

    forward = ("Alt+Right",)
    return [
        Action("go.back", _tr("Back"), go, offered.back, ("Alt+Left",), "arrow-left", no_way_back),
        Action(
            "go.forward",
            _tr("Forward"),
            go,
            offered.forward,
            forward,
            "arrow-right",
            no_way_forward,
        ),
        Action("go.search", _tr("Search every record…"), go, offered.search, ("Ctrl+F",), "search"),
        Action("go.palette", _tr("Find and do…"), go, offered.open_palette, ("Ctrl+K",), "command"),
    ]


def _undoing(offered: "Offered") -> list[Action]:
    undoing, edit = offered.undoing, Section.EDIT
    back, again = ("Ctrl+Z",), ("Ctrl+Shift+Z", "Ctrl+Y")
    why = undoing.refusal
    return [
        Action("edit.undo", _tr("Undo"), edit, undoing.take_back, back, "undo-2", why),
        Action("edit.redo", _tr("Redo"), edit, undoing.do_again, again, "redo-2", why),
    ]


def _looks(offered: "Offered") -> list[Action]:
    view, window, choose = Section.VIEW, offered.window, offered.shell.theme.choose
    narrow = window.sidebar.toggle.click
    return [
        Action(
            "view.sidebar",
            _tr("Narrow or widen the sidebar"),
            view,
            narrow,
            ("Ctrl+B",),
            "panel-left-close",
        ),
        Action("view.light", _tr("Light theme"), view, partial(choose, Mode.LIGHT), icon="sun"),
        Action("view.dark", _tr("Dark theme"), view, partial(choose, Mode.DARK), icon="moon"),
        Action(
            "view.system",
            _tr("Theme like the system"),
            view,
            partial(choose, Mode.SYSTEM),
            icon="monitor",
        ),
        Action(
            "view.full",
            _tr("Full screen, or not"),
            view,
            lambda: window.showNormal() if window.isFullScreen() else window.showFullScreen(),
            ("F11",),
            "maximize",
        ),
    ]


def _leaving(offered: "Offered") -> list[Action]:
    you, window = Section.YOU, offered.window
    sign_out = window.leaving.sign_out
    switch, leave = partial(sign_out, forget=False), partial(sign_out, forget=True)
    return [
        Action("you.switch", _tr("Switch user"), you, switch, icon="users-round"),
        Action("you.leave", _tr("Sign out"), you, leave, icon="log-out"),
        Action("you.quit", _tr("Close Tradewind"), you, window.close, ("Ctrl+Q",), "x"),
    ]


def _tr(said: str) -> str:
    return QCoreApplication.translate("Offered", said)
