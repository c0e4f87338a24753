"""Who is being typed may be there already: told in passing, while the person types on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.duplicates.kinds import Kind
from desktop.shell.alike import reason_words
from desktop.shell.forms.form import Form
from desktop.shell.icons import Glyph, icon
from desktop.shell.notices import announce
from desktop.shell.rows import Trouble, attempted
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.duplicates.noticing import Alike

# Between two letters nobody is asked.
PAUSE_MS = 250


class Noticing(QObject):
    """Asks a moment after the last letter; what is answered to anything older is dropped."""

    noticed = Signal(object)

    def __init__(
        self, shell: Shell, form: Form, organization: int, table: str, record: int | None
    ) -> None:
        super().__init__(form)
        self._shell, self._form = shell, form
        self._organization, self._table, self._record = organization, table, record
        self._asked: object = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        form.edited.connect(self.look)

    @Slot()
    def look(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        """It is being saved: whatever it may be, it is what the person wants by now."""
        self._timer.stop()
        self._asked = None

    @Slot()
    def _ask(self) -> None:
        from core.duplicates.noticing import TELLING, alike

        if self._form.is_locked:
            return
        fields = [
            (name, field)
            for name in TELLING[self._table]
            if (field := self._form.fields.get(name)) is not None
        ]
        typed = {name: str(field.typed() or "") for name, field in fields}
        changed = [name for name, field in fields if field.is_dirty]
        asked = self._asked = (typed, changed)
        if self._record is not None and not changed:
            self.noticed.emit(())
            return
        organization, table, record = self._organization, self._table, self._record

        def query(session: "Session") -> "Sequence[Alike]":
            if self._asked is not asked:
                # The person has typed on while this one waited for its turn.
                return ()
            return alike(
                session,
                organization,
                table,
                typed,
                record=record,
                changed=None if record is None else changed,
            )

        def then(found: "Sequence[Alike] | Trouble") -> None:
            # A hint that cannot be had is no trouble: saving says what is in the way.
            if self._asked is asked and not isinstance(found, Trouble):
                self.noticed.emit(found)

        self._shell.tasks.read(self, attempted(query), then)


class Noticed(QFrame):
    """Above the buttons of a form, so that no field moves: who it may be, why, and what to do about it."""

    asked_to_open = Signal(object)
    # Of a new one: go on with the one that is there.
    taken = Signal(object)
    # Of one that is there: these are two.
    told_apart = Signal(object)

    def __init__(self, table: str, *, is_new: bool) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self._table, self._is_new = table, is_new
        self._hidden: set[tuple[str, int]] = set()
        self.shown: list[Alike] = []
        self.rows: list[QWidget] = []
        self.texts: list[Wrapped] = []
        self.buttons: list[QPushButton | QToolButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 8, 8)
        self._column.setSpacing(4)
        self.setAccessibleName(self.tr("Known already?"))
        self.hide()

    def show_found(self, found: "Sequence[Alike]") -> None:
        fresh = [each for each in found if (each.table, each.id) not in self._hidden]
        if fresh == self.shown:
            return
        self.shown = fresh
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows, self.texts, self.buttons = [], [], []
        for each in fresh:
            self.rows.append(self._row(each))
            self._column.addWidget(self.rows[-1])
        self.setVisible(bool(fresh))
        if fresh:
            announce(self, " ".join(text.text() for text in self.texts))

    def hide_one(self, each: "Alike") -> None:
        self._hidden.add((each.table, each.id))
        self.show_found([one for one in self.shown if one is not each])

    def _row(self, each: "Alike") -> QWidget:
        row = QWidget()
        text = Wrapped(self._sentence(each))
        # A name is a name, whatever signs are in it.
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.texts.append(text)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(Glyph("copy", 16, "muted"))
        inside.addWidget(text, 1, Qt.AlignmentFlag.AlignVCenter)
        verbs = [(self.tr("Open"), self.asked_to_open)]
        if self._is_new and each.table == self._table:
            verbs.append((self.tr("Add to that one"), self.taken))
        elif not self._is_new:
            verbs.append((self.tr("Not the same"), self.told_apart))
        for title, signal in verbs:
            button = QPushButton(title)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{title}: {each.name}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(each))
            inside.addWidget(button)
            self.buttons.append(button)
        close = QToolButton()
        close.setIcon(icon("x"))
        close.setIconSize(QSize(14, 14))
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Hide this"))
        close.setAccessibleName(f"{close.toolTip()}: {each.name}")
        close.clicked.connect(lambda: self.hide_one(each))
        inside.addWidget(close)
        self.buttons.append(close)
        return row

    def _sentence(self, each: "Alike") -> str:
        """Looks like Müller GmbH, Linz: same tax number, same name."""
        known = {
            Kind.LEAD_CONTACT: self.tr("Known as a contact: %s (%s)"),
            Kind.LEAD_COMPANY: self.tr("Known as a company: %s (%s)"),
        }
        said = known.get(each.kind, self.tr("Looks like %s (%s)"))
        name = f"{each.name}, {each.city}" if each.city else each.name
        return said % (name, ", ".join(map(reason_words, each.reasons)))
