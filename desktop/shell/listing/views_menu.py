"""Saved views: one's own and what others share, kept, renamed, shared and thrown away."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.lists.fields import Listing
from desktop.shell.language import inside
from desktop.shell.listing.buttons import tool, with_menu
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.lists.views import Definition, View

LONGEST = 26


class Views(QObject):
    """`state` tells what a view would keep now; `chosen` brings one back."""

    chosen = Signal(object)

    def __init__(
        self, shell: Shell, listing: Listing, state: "Callable[[], Definition]", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._shell, self._listing, self._state, self._window = shell, listing, state, parent
        self.views: list[View] = []
        self.current: View | None = None
        self.button = tool("bookmark", self.tr("Views"), self.tr("Saved views"))
        self.menu = with_menu(self.button, self.fill)
        shell.changed.connect(self._on_changed)

    def read(self, then: Callable[[], object] = lambda: None) -> None:
        name = self._listing.name

        def query(session: "Session") -> "list[View]":
            from core.lists.views import list_views

            return list_views(session, name)

        def show(views: "list[View]") -> None:
            before, self.views = self.current, views
            if before is not None:
                self.current = next((view for view in views if view.id == before.id), None)
                self._follow(before)
            self._tell()
            then()

        self._shell.tasks.read(self, query, show)

    def _follow(self, before: "View") -> None:
        """What its owner has made of a view is shown, unless one has narrowed it otherwise oneself."""
        now = self.current
        if now is None:
            if not before.is_mine:
                said = self.tr("“%s” is no longer shared; the list stays as it is.")
                self._shell.say(said % before.name)
        elif now.definition != before.definition and before.definition == self._state():
            self.chosen.emit(now.definition)
            if not now.is_mine:
                said = self.tr("{0} has changed the view “{1}”.")
                self._shell.say(said.format(now.owner, now.name))

    @property
    def is_changed(self) -> bool:
        """Whether the list shows something else by now than the view that was chosen."""
        return self.current is not None and self.current.definition != self._state()

    def choose(self, view: "View") -> None:
        self.current = view
        self.chosen.emit(view.definition)
        self._tell()

    def leave(self) -> None:
        """The list as it opens."""
        from core.lists.views import Definition

        self.current = None
        self.chosen.emit(Definition())
        self._tell()

    def fill(self, menu: QMenu) -> None:
        whole = menu.addAction(self.tr("All %s") % inside(self._listing.title), self.leave)
        whole.setCheckable(True)
        whole.setChecked(self.current is None)
        for title, views in (
            (self.tr("My views"), [each for each in self.views if each.is_mine]),
            (self.tr("Shared with me"), [each for each in self.views if not each.is_mine]),
        ):
            if views:
                menu.addSeparator()
                menu.addAction(title).setEnabled(False)
            for view in views:
                self._add(menu, view)
        menu.addSeparator()
        mine = self.current is not None and self.current.is_mine
        if mine and self.is_changed:
            menu.addAction(self.tr("Save changes"), self.save)
        menu.addAction(self.tr("Save as…"), self.ask_name)
        if mine:
            share = menu.addAction(self.tr("Share with everybody here"))
            share.setCheckable(True)
            share.setChecked(bool(self.current and self.current.is_shared))
            share.toggled.connect(self.share)
            menu.addAction(self.tr("Rename…"), lambda: self.ask_name(rename=True))
            menu.addAction(self.tr("Delete"), self.delete)

    def _add(self, menu: QMenu, view: "View") -> QAction:
        said = view.name if view.is_mine else f"{view.name}  ·  {view.owner}"
        action = menu.addAction(said.replace("&", "&&"), lambda: self.choose(view))
        action.setCheckable(True)
        action.setChecked(self.current is not None and self.current.id == view.id)
        return action

    # Writing

    @Slot()
    def save(self) -> None:
        if self.current is not None:
            self.keep(self.current.name, self.current.id, self._state())

    def keep(self, name: str, view_id: int | None, state: "Definition") -> None:
        listing = self._listing.name

        def command(session: "Session") -> int:
            from core.lists.views import save_view

            return save_view(session, listing, name, state, view_id)

        def then(number: int) -> None:
            self.read(lambda: self._become(number))

        self._shell.tasks.write(command, then)

    @Slot(bool)
    def share(self, shared: bool) -> None:
        if self.current is None:
            return
        number, name = self.current.id, self.current.name

        def command(session: "Session") -> None:
            from core.lists.views import share

            share(session, number, shared)

        def then(_: None) -> None:
            said = self.tr("Everybody here is offered the view “%s” now.")
            self._shell.say((said if shared else self.tr("Only you see the view “%s” now.")) % name)
            self.read()

        self._shell.tasks.write(command, then)

    @Slot()
    def delete(self) -> None:
        if self.current is None:
            return
        number, name = self.current.id, self.current.name

        def command(session: "Session") -> None:
            from core.journal.commands import labelled
            from core.lists.views import delete

            labelled(session, f"View deleted: {name}")
            delete(session, number)

        def then(_: None) -> None:
            self._shell.say(self.tr("The view “%s” is in the trash.") % name)
            self.read()

        self._shell.tasks.write(command, then)

    @Slot()
    def ask_name(self, *, rename: bool = False) -> None:
        view = self.current if rename else None
        title = self.tr("Rename view") if view else self.tr("Save view")
        dialog = NameDialog(title, view.name if view else "", self._window)

        def keep(name: str) -> None:
            self.keep(name, view.id if view else None, view.definition if view else self._state())

        dialog.named.connect(keep)
        dialog.open()

    def _become(self, number: int) -> None:
        self.current = next((view for view in self.views if view.id == number), self.current)
        self._tell()

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        if changes is None or (
            isinstance(changes, list) and any(each.table == "saved_views" for each in changes)
        ):
            self.read()

    def _tell(self) -> None:
        name = self.current.name if self.current else self.tr("Views")
        self.button.setText(f" {name if len(name) <= LONGEST else name[: LONGEST - 1] + '…'}")
        self.button.setAccessibleName(
            self.tr("Saved views, now: %s") % name if self.current else self.tr("Saved views")
        )


class NameDialog(QDialog):
    named = Signal(str)

    def __init__(self, title: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(360)
        label = QLabel(self.tr("Name of the view"))
        self.name = QLineEdit(name)
        self.name.setMaxLength(80)
        self.name.setAccessibleName(label.text())
        label.setBuddy(self.name)
        self.name.selectAll()
        cancel, self.save = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Save"))
        self.save.setProperty("look", "primary")
        self.save.setDefault(True)
        self.save.setEnabled(bool(name))
        self.name.textChanged.connect(lambda said: self.save.setEnabled(bool(said.strip())))
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.named.emit(self.name.text().strip()))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(label)
        column.addWidget(self.name)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.finished.connect(self.deleteLater)
