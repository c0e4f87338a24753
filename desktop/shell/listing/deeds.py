"""What is done with rows of a list: opened, copied, edited together, exported, dragged, trashed."""

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from desktop.shell.listing.changing import Changing
from desktop.shell.listing.copying import MOST_DRAGGED, Copying

if TYPE_CHECKING:
    from desktop.shell.listing.view import ListView


class Deeds(QObject):
    def __init__(self, view: "ListView", organization_id: int) -> None:
        super().__init__(view)
        self._view, self._table, self._model = view, view.table, view.model
        tasks = view.shell.tasks
        self.changing = Changing(self._model, tasks, organization_id)
        self.copying = Copying(self._model, tasks)
        table, bar = self._table, view.chosen_bar
        table.asked_to_copy.connect(self.copy)
        table.asked_to_trash.connect(self.trash)
        table.about_to_drag.connect(self._on_about_to_drag)
        table.dragged.connect(self._on_dragged)
        table.cells.edited.connect(self.changing.write)
        bar.copied.connect(self.copy)
        bar.edited.connect(self.edit)
        bar.exported.connect(self.export)
        bar.trashed.connect(self.trash)
        self.copying.copied.connect(self._on_copied)
        self.copying.refused.connect(view.shell.say)

    @Slot()
    def copy(self) -> None:
        if ids := self._table.acted_on():
            self.copying.copy(ids, self._view.fields())

    @Slot()
    def trash(self) -> None:
        if not self._view.listing.is_counted and (ids := self._table.acted_on()):
            self._view.trashed.emit(ids)

    @Slot()
    def edit(self) -> None:
        """All chosen rows at once; those that match and are not loaded as well."""
        from desktop.shell.listing.bulk import BulkDialog

        if not (ids := self._table.acted_on()):
            return
        view = self._view
        works, listing, cells = view.shell.works, view.listing, self._table.cells
        BulkDialog(works, listing, ids, cells, self._on_edited, view).open()

    @Slot()
    def export(self) -> None:
        from desktop.shell.listing.exporting import ExportDialog

        view, chosen = self._view, self._table.chosen
        if self._model.question is None:
            return
        ids = array("q") if chosen.is_all else chosen.ids()
        question = view.asking.question(view.fields())
        total = len(self._model.ids)
        ExportDialog(view.shell.works, question, view.listing, total, ids, view).open()

    @Slot(QPoint)
    def show_menu(self, at: QPoint) -> None:
        if self._table.indexAt(at).isValid():
            self.menu_at(at).popup(self._table.viewport().mapToGlobal(at))

    def menu_at(self, at: QPoint) -> QMenu:
        index = self._table.indexAt(at)
        row = self._model.ids[index.row()]
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model.know_editable()
        menu.addAction(self.tr("Open"), lambda: self._view.opened.emit(row))
        if self._view.listing.is_counted:
            menu.addAction(self.tr("Copy"), self.copy)
            menu.addAction(self.tr("Export…"), self.export)
            self._add_column(menu, index.column())
            return menu
        menu.addAction(
            self.tr("Open in a window of its own"), lambda: self._view.detached.emit(row)
        )
        cell = menu.addAction(self.tr("Edit this cell"), lambda: self._table.edit_cell(index))
        cell.setEnabled(bool(index.flags() & Qt.ItemFlag.ItemIsEditable))
        if self._table.chosen.count > 1:
            menu.addAction(self.tr("Edit all selected…"), self.edit)
        menu.addAction(self.tr("Copy"), self.copy)
        menu.addAction(self.tr("Export…"), self.export)
        self._add_column(menu, index.column())
        menu.addSeparator()
        menu.addAction(self.tr("Move to trash"), self.trash)
        return menu

    def _add_column(self, menu: QMenu, column: int) -> None:
        # The head has no focus: this is how it is come to by the keyboard.
        title = self._model.fields[column].title
        of_column = menu.addMenu(self.tr("Column “%s”") % title.replace("&", "&&"))
        self._table.head.fill_column_menu(of_column, column)

    @Slot()
    def _on_about_to_drag(self) -> None:
        if self._table.chosen.count <= MOST_DRAGGED and self._model.question is not None:
            self.copying.prepare_drag(self._table.chosen.ids(), self._view.fields())

    @Slot()
    def _on_dragged(self) -> None:
        self.copying.drag(self._table)

    @Slot(int)
    def _on_copied(self, count: int) -> None:
        rows = self.tr("1 row copied"), self.tr("%s rows copied") % QLocale().toString(count)
        self._view.shell.say(rows[count != 1])

    def _on_edited(self, count: int) -> str:
        self._model.refresh()
        return self.tr("Changed: %s") % QLocale().toString(count)
