"""The window made anew in its place: another language, or other formats, were chosen while it is at work.

Texts are said when a widget is made, so the widgets are made again: in the same process, under the
same connection. What one was looking at, what is chosen in it and what is being typed come along.
"""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTabBar, QWidget

from desktop.shell import language
from desktop.shell.shell import Remade, Shell, Underway

if TYPE_CHECKING:
    from desktop.shell.forms.dialog import RecordDialog
    from desktop.shell.window import Window

# What is running is not broken off for the sake of a language.
PATIENCE_MS = 30
# Longer than this, and the person hears what is waited for.
LONG_MS = 1500


@dataclass(frozen=True, slots=True)
class Kept:
    """Of one screen: what it says of itself, and what any screen has."""

    own: Any
    tabs: list[int]
    typed: list[str]
    chosen: list[set[object]]
    # Of forms that the screen does not know itself.
    dialogs: "list[RecordDialog]"
    has_windows: bool


class Anew(QObject):
    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.window = window
        self._waited = 0
        self._timer = QTimer(self)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._try)

    @Slot()
    def begin(self) -> None:
        """As soon as nothing runs: whoever has begun it waits for its answer."""
        self._waited = 0
        self._timer.start()

    @Slot()
    def _try(self) -> None:
        shell = self.window.shell
        if not shell.tasks.is_busy and not shell.connection.is_lost:
            self._timer.stop()
            self.say()
            return
        before, self._waited = self._waited, self._waited + PATIENCE_MS
        if before < LONG_MS <= self._waited:
            shell.say(self.tr("This holds as soon as what is running has come to its end."))

    def say(self) -> None:
        window = self.window
        window.setUpdatesEnabled(False)
        try:
            self._say()
        finally:
            window.setUpdatesEnabled(True)

    def _say(self) -> None:
        window, shell = self.window, self.window.shell
        app = QApplication.instance()
        assert app is not None
        kept, stay = {}, set()
        for name, view in window.showing.views.items():
            if isinstance(view, Underway) and view.is_underway:
                stay.add(name)
            else:
                kept[name] = _kept(view)
        way, beside = window.offered.way, list(window.offered.detached.windows)
        self._carry_drafts(stay)
        language.begin(app, shell.preferences.language, shell.preferences.formats)
        self._take_apart(stay)
        self._put_together()
        window.offered.way = way
        window.showing.kept |= {name: partial(_take_up, shell, held) for name, held in kept.items()}
        window.showing.bring_up(shell.preferences.screen)
        for name, held in kept.items():
            if held.has_windows:
                # They stand beside the window, whichever screen is looked at.
                window.view(name)
        for name, record in beside:
            shell.detach(name, record)

    def _carry_drafts(self, stay: set[str]) -> None:
        from desktop.shell.forms.drafting import Drafting

        window = self.window
        held = [view for name, view in window.showing.views.items() if name not in stay]
        for place in (*held, *window.offered.detached.windows.values()):
            for drafting in place.findChildren(Drafting):
                if (file := drafting.carry()) is not None:
                    window.shell.carried.add(file)

    def _take_apart(self, stay: set[str]) -> None:
        """All that has texts goes; the connection behind it stays."""
        window = self.window
        window.showing.take_apart(stay)
        for name in ("gate", "waiting", "trouble", "banner"):
            if (made := vars(window).pop(name, None)) is not None:
                _drop(made)
        window.saying.take_apart()
        vars(window).pop("offered").take_apart()
        window.row.removeWidget(window.sidebar)
        _drop(window.sidebar)

    def _put_together(self) -> None:
        window, signed = self.window, self.window.shell.connection.signed
        window.name_screens()
        window.sidebar = window.make_sidebar()
        window.row.insertWidget(0, window.sidebar)
        window.sidebar.make_room(window.width())
        if signed is not None:
            window.sidebar.person.show_person(signed)
            window.sidebar.open_to(screens=True)
            window.offered.open_to(person=True)
        window.sidebar.show()
        window.said_anew.emit()


def _kept(view: QWidget) -> Kept:
    from desktop.shell.forms.dialog import RecordDialog
    from desktop.shell.rows import RowTable

    own = view.kept() if isinstance(view, Remade) else None
    tabs = [bar.currentIndex() for bar in view.findChildren(QTabBar)]
    typed = [_text(field) for field in _typed_into(view)]
    chosen = [table.kept() for table in view.findChildren(RowTable)]
    dialogs = view.findChildren(RecordDialog)
    unknown = [] if isinstance(view, Remade) else dialogs
    return Kept(own, tabs, typed, chosen, unknown, bool(dialogs))


def _take_up(shell: Shell, kept: Kept, view: QWidget) -> None:
    from desktop.shell.forms.dialog import open_record
    from desktop.shell.rows import RowTable

    if isinstance(view, Remade):
        view.take_up(kept.own)
    for bar, at in zip(view.findChildren(QTabBar), kept.tabs, strict=False):
        bar.setCurrentIndex(at)
    fields = _typed_into(view)
    if len(fields) == len(kept.typed):
        for field, text in zip(fields, kept.typed, strict=True):
            if text != _text(field):
                _write(field, text)
    for table, rows in zip(view.findChildren(RowTable), kept.chosen, strict=False):
        table.take_up(rows)
    for dialog in kept.dialogs:
        form = dialog.record_form
        open_record(shell, form.kind, form.organization_id, form.record, dialog.given, parent=view)


def _typed_into(view: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    """But for what stands in forms, which have their drafts, and in lists, which say it themselves."""
    from desktop.shell.forms.form import Form
    from desktop.shell.listing.view import ListView

    fields: list[QLineEdit | QPlainTextEdit] = [
        *view.findChildren(QLineEdit),
        *view.findChildren(QPlainTextEdit),
    ]
    return [each for each in fields if not _is_within(each, (Form, ListView)) and _is_plain(each)]


def _is_within(widget: QWidget, kinds: tuple[type[QWidget], ...]) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, kinds):
        above = above.parentWidget()
    return above is not None


def _is_plain(field: QLineEdit | QPlainTextEdit) -> bool:
    """One's own text: not the line of a combo box or a number, which follow what they belong to."""
    return not field.objectName().startswith("qt_") and not field.isReadOnly()


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _write(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
