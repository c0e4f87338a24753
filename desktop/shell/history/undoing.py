"""Undo and redo of the whole window: whatever one has written, in whichever screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.shell.language import said
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from core.journal.naming import TakenBack
    from desktop.shell.history.conflicts import ConflictReport
    from desktop.shell.history.taking_back import Undone


class Undoing(QObject):
    def __init__(self, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self.shell, self._window = shell, window
        # What could not be taken back does not keep one from what was done before it.
        self._passed_over: set[int] = set()
        self.report: ConflictReport | None = None

    def refusal(self) -> str:
        if self.shell.connection.is_lost:
            return self.tr("The connection to the database is lost.")
        if self.shell.tasks.has_passed:
            # Which change is the last one, is only known when that one has ended.
            return self.tr("Something is still being taken back; try again when it has ended.")
        return ""

    def forget(self) -> None:
        self._passed_over.clear()

    @Slot()
    def take_back(self) -> None:
        from desktop.shell.history.taking_back import take_back_last

        if (signed := self.shell.connection.signed) is not None:
            person, passed_over = signed.person.user_id, frozenset(self._passed_over)
            self.shell.tasks.write(
                lambda session: take_back_last(session, person, passed_over),
                lambda undone: self._on_undone(undone, again=False),
                title=self.tr("Undoing"),
                may_be_passed=True,
            )

    @Slot()
    def do_again(self) -> None:
        from desktop.shell.history.taking_back import do_again_last

        if (signed := self.shell.connection.signed) is not None:
            person, passed_over = signed.person.user_id, frozenset(self._passed_over)
            self.shell.tasks.write(
                lambda session: do_again_last(session, person, passed_over),
                lambda undone: self._on_undone(undone, again=True),
                title=self.tr("Doing it again"),
                may_be_passed=True,
            )

    def take_back_set(self, change_set: int) -> None:
        """One write, whatever came after it: what the toast offers."""
        from core.journal.naming import take_back

        self.shell.tasks.write(
            lambda session: take_back(session, change_set),
            self._on_taken_back,
            title=self.tr("Undoing"),
            may_be_passed=True,
        )

    def _on_undone(self, undone: "Undone | None", *, again: bool) -> None:
        if undone is None:
            nothing = self.tr("There is nothing to do again."), self.tr("There is nothing to undo.")
            self.shell.say(nothing[not again])
            return
        what = said(undone.label) or self.tr("your last change")
        if not undone.is_done:
            self._passed_over.add(undone.change_set)
            sentence = self.tr("Nothing was changed: others have worked on it since (%s).")
        elif undone.has_conflicts:
            sentence = self.tr("Undone, but for what others have changed since: %s")
        else:
            sentence = self.tr("Done again: %s") if again else self.tr("Undone: %s")
        self.shell.undone.emit()
        self.shell.say(sentence % what)
        self._tell_conflicts(undone.taken)

    def _on_taken_back(self, taken: "TakenBack") -> None:
        self.shell.undone.emit()
        if taken.undone.change_set_id is None:
            self.shell.say(self.tr("Nothing was taken back: others have worked on it since."))
        elif taken.undone.conflicts:
            self.shell.say(self.tr("Taken back, but for what others have changed since."))
        else:
            self.shell.say(self.tr("Taken back."))
        self._tell_conflicts(taken)

    def _tell_conflicts(self, taken: "TakenBack") -> None:
        if not taken.undone.conflicts:
            return
        from desktop.shell.history.conflicts import ConflictReport

        self.report = ConflictReport(self.shell.theme, taken, self._window)
        self.report.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.report.destroyed.connect(self._on_report_closed)
        self.report.open()

    @Slot()
    def _on_report_closed(self) -> None:
        self.report = None
