"""One file on its way in, on threads of the tasks: nothing here waits, and all of it can be called off."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import Cancelled, UserError
from desktop.shell.language import said
from desktop.shell.shell import Shell
from desktop.shell.tasks import Job

if TYPE_CHECKING:
    from core.imports.importing import Import, Outcome, Progress
    from core.imports.inspecting import Inspected
    from core.imports.looking import Change, Row
    from core.imports.plans import Plan

T = TypeVar("T")
TICK_MS = 100


@dataclass(frozen=True)
class Failed:
    """Why it did not come to anything, in a sentence."""

    sentence: str
    is_called_off: bool = False


@dataclass(frozen=True)
class Found:
    """A file that was looked at, and how one like it was read the last time."""

    file: Path
    inspected: "Inspected"
    mapping: dict[str, str]
    # What else was chosen then; None where no such file came in yet.
    settings: dict[str, Any] | None
    # When this very file came in before.
    before: datetime | None
    sources: tuple[tuple[int, str], ...]


class Working(QObject):
    progressed = Signal(object)

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.shell = shell
        self._work: Import | None = None
        self._job: Job | None = None
        self._latest: Progress | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    @property
    def is_open(self) -> bool:
        return self._work is not None

    def look(
        self,
        file: Path,
        target: str,
        shape: dict[str, Any] | None,
        then: Callable[[Found], object],
        failed: Callable[[Failed], object],
    ) -> None:
        signed = self.shell.connection.signed
        assert signed is not None
        assert signed.seat is not None
        organization, tasks = signed.seat.organization_id, self.shell.tasks

        def work(_: Job) -> Found:
            from core.imports import batches, feeding, inspecting

            found = inspecting.inspected_from(
                feeding.asked("inspect", file, target=target, shape=shape)
            )
            headers = found.shape.headers
            with tasks.connection() as connection:
                known = batches.remembered(connection, organization, target, headers)
                same = batches.before(connection, organization, batches.hash_of(file))
                sources = connection.execute(
                    "SELECT id, name FROM tradewind.lead_sources WHERE organization_id = %s"
                    " AND deleted_at IS NULL AND is_active ORDER BY name LIMIT 500",
                    (organization,),
                ).fetchall()
            fits = known is not None and set(known[0]) == set(headers)
            mapping = known[0] if known is not None and fits else dict(found.mapping)
            return Found(
                file,
                found,
                mapping,
                known[1] if known is not None and fits else None,
                same[1] if same else None,
                tuple((number, name) for number, name in sources),
            )

        self._run(work, then, failed)

    def dry_run(
        self,
        file: Path,
        plan: "Plan",
        found: "Inspected",
        then: Callable[["Outcome"], object],
        failed: Callable[[Failed], object],
    ) -> None:
        signed = self.shell.connection.signed
        assert signed is not None
        assert signed.seat is not None
        address, organization = signed.address, signed.seat.organization_id
        self.close()

        def work(job: Job) -> "tuple[Import, Outcome]":
            from core.imports.importing import Import

            made = Import(
                address,
                organization,
                file,
                plan,
                found.columns,
                expected=found.rows,
                tell=self._note,
            )
            self._work = made
            try:
                made.open()
                made.stage()
                return made, made.dry_run()
            except BaseException:
                self._work = None
                made.close()
                raise

        self._run(work, lambda both: then(both[1]), failed)

    def rows(
        self, verdict: str, reason: str, then: Callable[["tuple[list[str], list[Row]]"], object]
    ) -> None:
        from core.imports import looking

        work = self._work
        if work is not None:
            self.shell.tasks.run(
                self,
                lambda _: (looking.telling(work), looking.rows(work, verdict, reason)),
                lambda found: then(found) if work is self._work else None,
            )

    def changes(self, number: int, then: Callable[["list[Change]"], object]) -> None:
        from core.imports import looking

        work = self._work
        if work is not None:
            self.shell.tasks.run(
                self,
                lambda _: looking.changes(work, number),
                lambda found: then(found) if work is self._work else None,
            )

    def carry_out(
        self,
        name: str,
        resumed: int | None,
        then: Callable[["Outcome"], object],
        failed: Callable[[Failed], object],
    ) -> None:
        work = self._work
        assert work is not None
        self._run(lambda _: work.carry_out(name, resumed), then, failed)

    def call_off(self) -> None:
        if (work := self._work) is not None:
            self.shell.tasks.run(self, lambda _: work.call_off(), lambda _: None)

    def close(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            self.shell.tasks.run(self, lambda _: work.close(), lambda _: None)

    def _run(
        self,
        work: Callable[[Job], T],
        then: Callable[[T], object],
        failed: Callable[[Failed], object],
    ) -> None:
        def attempt(job: Job) -> "T | Failed":
            try:
                return work(job)
            except Cancelled as error:
                return Failed(said(str(error)), is_called_off=True)
            except UserError as error:
                return Failed(said(str(error)))

        def deliver(result: "T | Failed") -> None:
            self._tick.stop()
            self._job = None
            if isinstance(result, Failed):
                failed(result)
            else:
                then(result)

        self._latest = None
        self._job = self.shell.tasks.run(self, attempt, deliver)
        self._tick.start()

    def _note(self, progress: "Progress") -> None:
        """On the thread of the import; it is shown when the window has time for it."""
        self._latest = progress
        if (job := self._job) is not None and job.is_cancelled() and self._work is not None:
            self._work.call_off()

    @Slot()
    def _on_tick(self) -> None:
        if self._job is not None and self._job.is_cancelled():
            # The window closes: nobody waits for what the server is busy with.
            self._tick.stop()
            if self._work is not None:
                self._work.call_off()
            return
        if self._latest is not None:
            self.progressed.emit(self._latest)
