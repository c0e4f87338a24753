"""Closing the window, signing out, working for somebody else: what is under way is not cut off unasked.

One way for all of them: the person is asked, what they give up is stopped on the server as well, and only
when it has come to its end is there another person, another organization, or no window any more.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from desktop.shell.window import Window

LOOK_MS = 50
# What was called off has come to its end by then, or somebody does not answer.
LONGEST_MS = 5000


class Leaving(QObject):
    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.window, self.shell = window, window.shell
        self.question: QMessageBox | None = None
        self._is_closing = self._is_stopping = False
        self._waited = 0
        # Somebody else has ended the session: there is nothing left to ask.
        self.shell.connection.gated.connect(self._on_gated)

    def may_close(self) -> bool:
        """Whether nothing is under way; otherwise the person is asked."""
        if self._is_closing or not (self.shell.works_running() or self.shell.tasks.unsent):
            return True
        if self._asked_about():
            self._ask(self.tr("Close Tradewind?"), self.tr("Stop it and close"), self.close)
        else:
            self.close()
        return False

    @Slot()
    def close(self) -> None:
        """Stop what is under way, and close."""
        self._is_closing = True
        self._stop(self.window.close)

    def sign_out(self, *, forget: bool) -> None:
        """`forget` is for who leaves for good; another person may just use the window meanwhile."""
        self._leave(
            self.tr("Sign out?") if forget else self.tr("Switch the user?"),
            self.tr("Stop it and sign out") if forget else self.tr("Stop it and switch"),
            lambda: self.shell.connection.sign_out(forget=forget),
        )

    def enter_organization(self, organization: int) -> None:
        """What was begun for one organization does not go on in another."""
        self._leave(
            self.tr("Work for somebody else?"),
            self.tr("Stop it and switch"),
            lambda: self._enter_organization(organization),
        )

    def _enter_organization(self, organization: int) -> None:
        self.shell.tasks.forget_unsent()
        self.shell.connection.enter_organization(organization)

    def _leave(self, title: str, stop: str, go: Callable[[], object]) -> None:
        if self._is_stopping:
            return
        if self._asked_about():
            self._ask(title, stop, lambda: self._stop(go))
        else:
            self._stop(go)

    def _asked_about(self) -> list[str]:
        """What would be lost, in words."""
        titles = [work.title for work in self.shell.works_running() if not work.goes_on]
        if self._is_stuck():
            titles.append(self.tr("Sending what you typed while the connection was lost"))
        return titles

    def _consequence(self) -> str:
        nothing = self.tr("Stopped now, it comes to nothing and leaves nothing behind.")
        if not (self._is_stuck() and self.shell.tasks.outbox.is_kept):
            return nothing
        kept = self.tr(
            "What you typed is kept on this computer, and offered to you when you sign in again."
        )
        is_alone = all(work.goes_on for work in self.shell.works_running())
        return kept if is_alone else f"{nothing} {kept}"

    def _is_stuck(self) -> bool:
        """What is written in the next moment anyway is waited for and not asked about."""
        return self.shell.tasks.unsent and self.shell.tasks.outbox.is_stuck

    def _stop(self, then: Callable[[], object]) -> None:
        if self._is_stopping:
            return
        for work in self.shell.works_running():
            # Nobody has to hear that what goes on by itself was stopped.
            (work.drop if work.goes_on else work.cancel)()
        self._is_stopping, self._waited = True, 0
        self._go_soon(then)

    def _go_soon(self, then: Callable[[], object]) -> None:
        is_sending = self.shell.tasks.unsent and not self._is_stuck()
        if not (self.shell.works_running() or is_sending) or self._waited >= LONGEST_MS:
            self._is_stopping = False
            then()
            return
        self._waited += LOOK_MS
        QTimer.singleShot(LOOK_MS, self, lambda: self._go_soon(then))

    @Slot()
    def _on_gated(self) -> None:
        if self.question is not None:
            self.question.reject()
        for work in self.shell.works_running():
            work.cancel()

    def _ask(self, title: str, stop: str, go: Callable[[], object]) -> None:
        from PySide6.QtWidgets import QMessageBox

        if self.question is not None:
            self.question.raise_()
            return
        box = self.question = QMessageBox(self.window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(title)
        box.setText(self.tr("Work is still going on:"))
        titles = "\n".join(self._asked_about())
        box.setInformativeText(f"{titles}\n\n{self._consequence()}")
        stay = box.addButton(self.tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        give_up = box.addButton(stop, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        give_up.clicked.connect(go)
        box.finished.connect(self._on_answered)
        box.open()

    @Slot()
    def _on_answered(self) -> None:
        box, self.question = self.question, None
        if box is not None:
            box.deleteLater()
