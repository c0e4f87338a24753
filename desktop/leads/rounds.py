"""The round over all leads, in the background: a few thousand at a time, so that everybody else gets on."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.shell.doing import Doing
from desktop.shell.rows import Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.shell.works import State, Work

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.leads.scoring import Step

KIND = "scoring"
BATCH = 5_000
# Between two of them, others have their turn at the database.
BREATH = 0.02
say = QCoreApplication.translate


def rounds_of(shell: Shell) -> "Rounds":
    """One for the window, whichever of its screens looks at leads."""
    return shell.findChild(Rounds) or Rounds(shell)


class Rounds(QObject):
    # It has begun, has got on, or was stopped; and it is through.
    advanced = Signal()
    finished = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._is_asking = False
        # By the person: it does not begin again by itself.
        self.is_called_off = False
        shell.connection.opened.connect(self._forget)

    @property
    def work(self) -> Work | None:
        return next((each for each in self._shell.works_running() if each.kind == KIND), None)

    def start(self) -> None:
        """Go on where the last round was cut off, here or in another window."""
        is_lost = self._shell.connection.is_lost
        if self._is_asking or self.is_called_off or is_lost or self.work is not None:
            return
        self._is_asking = True
        # The few that came in since are done with that, and nobody has to be told of them.
        read_rows(self._shell.tasks, self, _step, self._on_first)

    def go_on(self) -> None:
        """Whatever was said before: somebody wants the scores now."""
        self.is_called_off = False
        self.start()

    def _forget(self) -> None:
        self._is_asking = self.is_called_off = False

    def _on_first(self, step: "Step | Trouble | None") -> None:
        self._is_asking = False
        signed = self._shell.connection.signed
        if signed is None or signed.seat is None or step is None or isinstance(step, Trouble):
            # There is nothing to score, or not by this person, or another window is at it.
            return
        if step.is_finished:
            self.finished.emit()
            return
        if step.looked_at < BATCH:
            self.start()
            return
        organization, first = signed.seat.organization_id, step.looked_at
        work = self._shell.works.begin(
            say("Leads", "Scoring leads"),
            lambda doing: _score(doing, organization, first),
            self._on_done,
            lambda _: self._on_failed(work),
            off=say("Leads", "Scoring was stopped; “Scoring” goes on with it."),
            kind=KIND,
            goes_on=True,
        )
        work.progressed.connect(self.advanced)
        work.ended.connect(self.advanced)

    def _on_done(self, _: None) -> str:
        self.finished.emit()
        return ""

    def _on_failed(self, work: Work) -> bool:
        if work.state is State.CANCELLED:
            self.is_called_off = not work.is_quiet
            return False
        # The line is lost, or the person has gone elsewhere: it goes on by itself.
        work.is_quiet = True
        return True


def _score(doing: Doing, organization: int, done: int) -> None:
    """Each step is kept, whatever becomes of the next one."""
    from core.leads.scoring import progress

    with doing.session() as session:
        found = progress(session, organization)
    of = 0
    if found is not None and not found.is_finished:
        done, of = found.scored, found.leads
    while True:
        doing.tell(done, max(of, done) if of else 0)
        with doing.session() as session:
            step = _step(session)
        if step is None or step.is_finished:
            return
        done += step.looked_at
        time.sleep(BREATH)


def _step(session: "Session") -> "Step | None":
    from core.leads.scoring import score_more

    return score_more(session, BATCH)
