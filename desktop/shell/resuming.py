"""What a window that is gone had not saved yet: offered to whoever typed it, and written if they want."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from core.letters import CELL
from desktop.shell.language import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox
    from sqlalchemy.orm import Session

    from core.journal.editing import Conflicting
    from desktop.shell.forms.conflicts import ConflictDialog
    from desktop.shell.left_over import LeftOverDialog, Strip
    from desktop.shell.shelf import Kept
    from desktop.shell.window import Window

# Whoever waits for the first rows waits for nothing of this; a screen may stay without any.
PATIENCE_MS = 3000
# So many are named; of the others it is said how many they are.
NAMED = 2
CELL_OF = ("listing", "record", "field")


@dataclass(eq=False)
class LeftOver:
    """One change, and what came of it so far."""

    kept: "Kept"
    is_sending: bool = False
    refusal: str = ""
    conflict: "Conflicting | None" = None
    # The person has looked at both, and wants to decide later.
    is_put_off: bool = False


def folded(found: "Sequence[Kept]") -> "list[Kept]":
    """Of a cell that was typed into again and again, the last: nobody is asked about what came between."""
    left: list[Kept] = []
    for kept in found:
        content = kept.content
        cell = [content.organization, *map(content.said.get, CELL_OF)]
        for place, before in enumerate(left):
            said_ = before.content.said
            follows = (
                content.way == before.content.way == CELL
                and cell == [before.content.organization, *map(said_.get, CELL_OF)]
                and said_.get("value") == content.said.get("base")
            )
            if follows and before.sent is None and kept.sent is None:
                del left[place]
                told = replace(content, said={**content.said, "base": said_.get("base")})
                left.append(replace(kept, content=told))
                break
        else:
            left.append(kept)
    return left


class Resuming(QObject):
    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.window, self.shell = window, window.shell
        self.left: list[LeftOver] = []
        self.frame: Strip | None = None
        self.dialog: LeftOverDialog | None = None
        self.question: QMessageBox | None = None
        self.chooser: ConflictDialog | None = None
        self._wants = False
        self._saved = 0
        self.shell.connection.gated.connect(self._forget)
        self.shell.filled.connect(self._look)
        window.said_anew.connect(self._say_anew)

    # Finding

    def begin(self) -> None:
        """Somebody is at work here: what they have left over is looked for."""
        self._forget()
        self._wants = True
        QTimer.singleShot(PATIENCE_MS, self, self._look)

    @Slot()
    def _look(self) -> None:
        connection = self.shell.connection
        if self._wants and connection.signed is not None:
            self._wants = False
            self.shell.tasks.outbox.find(self._on_found)

    def _on_found(self, found: "Sequence[Kept]") -> None:
        """What was sent and not answered may have arrived: only what has not is offered."""
        if not found:
            return
        sent = [each for each in found if each.sent is not None]

        def ask(session: "Session") -> set[str]:
            from core.letters import has_arrived

            return {
                each.id
                for each in sent
                if each.sent and has_arrived(session, each.content.organization, each.sent)
            }

        def told(arrived: set[str]) -> None:
            gone = [each for each in found if each.id in arrived]
            outbox = self.shell.tasks.outbox
            outbox.tell_made(
                {
                    each.content.key: each.sent.made
                    for each in gone
                    if each.sent and each.sent.made and each.content.key
                }
            )
            left = folded([outbox.told(each) for each in found if each.id not in arrived])
            kept = {each.id for each in left} | arrived
            gone += [each for each in found if each.id not in kept]
            self.shell.tasks.outbox.give_up(gone, left)
            self.left = [LeftOver(each) for each in left]
            self._tell()

        self.shell.tasks.read(self, ask, told) if sent else told(set())

    @Slot()
    def _forget(self) -> None:
        """It stays on disk for whom it belongs to."""
        self.left, self._wants = [], False
        for dialog in (self.question, self.chooser, self.dialog):
            if dialog is not None:
                dialog.reject()
        self._tell()

    # What the person sees

    def sentence(self) -> str:
        refused = [each for each in self.left if each.refusal]
        waiting = [each for each in self.left if not each.refusal]
        if not waiting and refused:
            return self._counted(
                refused,
                self.tr("1 change could not be saved: %s"),
                self.tr("%n changes could not be saved: %s"),
            )
        return self._counted(
            waiting,
            self.tr("1 change of {at} was not saved before Tradewind ended: %s"),
            self.tr("%n changes since {at} were not saved before Tradewind ended: %s"),
        )

    def _counted(self, left: "Sequence[LeftOver]", one: str, many: str) -> str:
        from desktop.shell.words import moment

        count = QLocale().toString
        named = [each.kept.content.words for each in left[:NAMED]]
        told = "; ".join(named)
        if len(left) > NAMED:
            told += " " + self.tr("and %n more").replace("%n", count(len(left) - NAMED))
        words = one if len(left) == 1 else many.replace("%n", count(len(left)))
        return words.replace("{at}", moment(left[0].kept.at)).replace("%s", told)

    def _tell(self) -> None:
        """The strip above the screens, and the list where somebody looks at it."""
        if self.dialog is not None:
            self.dialog.show_left(self.left)
        if any(each.is_sending for each in self.left):
            return
        if not self.left:
            self._take_away()
            return
        from desktop.shell.left_over import Strip

        if self.frame is None:
            self.frame = Strip()
            self.window.add_above(self.frame)
        refused = all(each.refusal for each in self.left)
        self.frame.bar.say(
            self.sentence(),
            "danger" if refused else "warning",
            (self.tr("Look…"), self.look),
            (self.tr("Discard…"), lambda: self.discard(self.left)),
            (
                self.tr("Try again") if refused else self.tr("Save now"),
                lambda: self.save(self.left),
            ),
        )
        self.frame.show()

    def _take_away(self) -> None:
        """The keys that were at the strip go back to the screen, and not on to the sidebar."""
        if self.frame is None:
            return
        at = self.window.focusWidget()
        had_keys = at is not None and self.frame.isAncestorOf(at)
        self.frame.hide()
        if had_keys:
            self.window.showing.go_on()

    @Slot()
    def _say_anew(self) -> None:
        self._take_away()
        if self.frame is not None:
            self.frame.deleteLater()
            self.frame = None
        self._tell()

    def look(self) -> None:
        from desktop.shell.left_over import LeftOverDialog

        if self.dialog is not None:
            self.dialog.raise_()
            return
        dialog = self.dialog = LeftOverDialog(self, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_looked)
        dialog.show_left(self.left)
        dialog.open()

    @Slot()
    def _on_looked(self) -> None:
        self.dialog = None

    def opens(self, left: LeftOver) -> bool:
        return left.kept.content.screen in self.shell.screens and left.kept.content.record > 0

    def open(self, left: LeftOver) -> None:
        if self.opens(left):
            self.shell.open(left.kept.content.screen, left.kept.content.record)

    # What they can do

    def discard(self, left: Sequence[LeftOver]) -> None:
        """What is given up here is nowhere else: asked about once."""
        from PySide6.QtWidgets import QMessageBox

        if self.question is not None or not left:
            return
        chosen = list(left)
        parent: QWidget = self.dialog or self.window
        box = self.question = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Discard what was not saved?"))
        count = QLocale().toString(len(chosen))
        many = self.tr("%n changes are discarded, and cannot be had back.").replace("%n", count)
        one = self.tr("This change is discarded, and cannot be had back.")
        box.setText(one if len(chosen) == 1 else many)
        box.setInformativeText("\n".join(each.kept.content.words for each in chosen[:10]))
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        go = box.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        go.clicked.connect(lambda: self._give_up(chosen))
        box.finished.connect(self._on_answered)
        box.open()

    @Slot()
    def _on_answered(self) -> None:
        box, self.question = self.question, None
        if box is not None:
            box.deleteLater()

    def _give_up(self, left: Sequence[LeftOver]) -> None:
        self.shell.tasks.outbox.give_up([each.kept for each in left])
        self.left = [each for each in self.left if each not in left]
        self._tell()

    def save(self, left: Sequence[LeftOver]) -> None:
        """In the order in which they were made; what is refused stays here."""
        for each in [each for each in left if not each.is_sending]:
            if each.conflict is not None:
                self.decide(each)
            else:
                self._send(each)

    def _send(self, left: LeftOver) -> None:
        left.is_sending, left.refusal, left.conflict = True, "", None
        self._take_away()
        self.shell.tasks.outbox.send_again(
            self,
            left.kept,
            lambda _: self._on_saved(left),
            lambda error: self._on_refused(left, error),
        )
        self._tell()

    def _on_saved(self, left: LeftOver) -> None:
        if left not in self.left:
            return
        self.left.remove(left)
        if left.kept.content.key:
            # Others speak of what was made.
            outbox = self.shell.tasks.outbox
            for each in self.left:
                each.kept = outbox.told(each.kept)
            outbox.give_up([], [each.kept for each in self.left if not each.is_sending])
        self._saved += 1
        if any(each.is_sending for each in self.left):
            # One sentence is said of all of them.
            self.shell.tasks.take_written()
        else:
            self._end()
        self._tell()

    def _on_refused(self, left: LeftOver, error: Exception) -> None:
        from core.errors import UserError
        from core.journal.editing import Conflicting

        if left not in self.left:
            return
        left.is_sending = False
        is_bug = not isinstance(error, UserError)
        left.refusal = self.tr("Tradewind made a mistake.") if is_bug else said(str(error))
        left.conflict = error if isinstance(error, Conflicting) else None
        if not any(each.is_sending for each in self.left):
            self._end()
        self._tell()
        if left.conflict is not None:
            self.decide(left)
        if is_bug:
            self.shell.tasks.tell(error)

    def _end(self) -> None:
        saved, self._saved = self._saved, 0
        if saved:
            many = self.tr("%n changes are saved now.").replace("%n", QLocale().toString(saved))
            self.shell.say(self.tr("The change is saved now.") if saved == 1 else many)

    # Somebody else has changed the same

    def decide(self, left: LeftOver) -> None:
        if self.chooser is not None or left.conflict is None:
            return
        from core.letters import entry_of

        if left.conflict.fields and entry_of(left.kept.content) is not None:
            from core.journal.naming import people_of

            self.shell.tasks.read(self, people_of, partial(self._choose, left))

    def _choose(self, left: LeftOver, people: dict[int, str]) -> None:
        from core.letters import entry_of
        from desktop.shell.forms.conflicts import ConflictDialog
        from desktop.shell.forms.declared import declared

        if self.chooser is not None or left not in self.left or left.conflict is None:
            return
        entry = entry_of(left.kept.content)
        assert entry is not None
        fields = {each.name: each for each in declared(entry)}
        overlaps = left.conflict.fields
        if not any(each.name in fields for each in overlaps):
            return
        chooser = self.chooser = ConflictDialog(
            self.shell.theme, fields, overlaps, people, self.dialog or self.window
        )
        chooser.name_back(self.tr("Decide later"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.accepted.connect(lambda: self._on_chosen(left, people))
        chooser.rejected.connect(partial(setattr, left, "is_put_off", True))
        chooser.finished.connect(self._on_chooser_closed)
        chooser.open()

    def _on_chosen(self, left: LeftOver, people: dict[int, str]) -> None:
        from desktop.shell.forms.conflicts import Side

        if self.chooser is None or left.conflict is None:
            return
        from core.letters import over

        if Side.MINE not in self.chooser.chosen.values():
            self._give_up([left])
            return
        content = over(left.kept.content, left.conflict.theirs, people)
        # In a transaction that is yet to come.
        left.kept = replace(left.kept, content=content, sent=None)
        self._send(left)

    @Slot(int)
    def _on_chooser_closed(self, result: int) -> None:
        self.chooser = None
        waiting = (each for each in self.left if each.conflict and not each.is_put_off)
        if following := next(waiting, None):
            QTimer.singleShot(0, self, partial(self.decide, following))
