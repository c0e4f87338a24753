"""What else can be done with a list: its columns, how high its rows are, and files of it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from desktop.shell.listing.look import DENSITIES

if TYPE_CHECKING:
    from desktop.shell.listing.view import ListView
    from desktop.shell.shell import Shell


def fill_more(view: "ListView", menu: QMenu) -> None:
    view.table.head.fill_menu(menu.addMenu(_tr("Columns")))
    rows = menu.addMenu(_tr("Row height"))
    titles = (_tr("Compact"), _tr("Normal"), _tr("Roomy"))
    for name, title in zip(DENSITIES, titles, strict=True):
        action = rows.addAction(title, partial(_choose_rows, view.shell, name))
        action.setCheckable(True)
        action.setChecked(DENSITIES[name] == view.table.row_height)
    menu.addSeparator()
    if view.bring_in is not None:
        menu.addAction(*view.bring_in)
    menu.addAction(_tr("Export…"), view.deeds.export)
    menu.addAction(_tr("Read again"), view.show_news)


def _choose_rows(shell: "Shell", name: str) -> None:
    """Of every list: it is a matter of one's eyes and one's screen."""
    shell.preferences.row_height = name
    shell.rows_changed.emit(name)


def _tr(said: str) -> str:
    return QCoreApplication.translate("ListView", said)
