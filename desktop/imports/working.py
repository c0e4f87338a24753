"""One file on its way in, on threads of the tasks: nothing here waits, and all of it can be called off."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.imports import words
from desktop.shell.doing import Doing
from desktop.shell.shell import Shell
from desktop.shell.works import State, Work

if TYPE_CHECKING:
    from core.imports.importing import Import, Outcome, Progress
    from core.imports.inspecting import Inspected
    from core.imports.looking import Change, Row
    from core.imports.plans import Plan

T = TypeVar("T")


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
    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.shell = shell
        self._import: Import | None = None
        # What runs at the moment, for the page that shows it.
        self.work: Work | None = None

    @property
    def is_open(self) -> bool:
        return self._import is not None

    def look(
        self,
        file: Path,
        target: str,
        shape: dict[str, Any] | None,
        then: Callable[[Found], object],
        failed: Callable[[Failed], object],
    ) -> None:
        organization, tasks = self.shell.organization, self.shell.tasks
        assert organization is not None

        def do(doing: Doing) -> Found:
            from core.imports import batches, feeding, inspecting

            found = inspecting.inspected_from(
                feeding.asked(
                    "inspect",
                    file,
                    lambda feed: doing.on_cancel(feed.stop),
                    target=target,
                    shape=shape,
                )
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

        self._begin(self.tr("Looking at %s") % file.name, do, then, failed)

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
        phases = words.phases()
        self.close()

        def do(doing: Doing) -> "tuple[Import, Outcome]":
            from core.imports.importing import Import

            made = Import(
                address,
                organization,
                file,
                plan,
                found.columns,
                expected=found.rows,
                tell=lambda progress: _note(doing, progress, phases),
            )
            self._import = made
            doing.on_cancel(made.call_off)
            try:
                made.open()
                made.stage()
                return made, made.dry_run()
            except BaseException:
                self._import = None
                made.close()
                raise

        title = self.tr("Checking the rows of %s") % file.name
        self._begin(title, do, lambda both: then(both[1]), failed)

    def judge_again(
        self,
        make: bool,
        then: Callable[["Outcome"], object],
        failed: Callable[[Failed], object],
    ) -> None:
        """The rows that are read already, with companies made or not."""
        title = self.tr("Checking the rows of %s")
        self._go_on(title, lambda made: made.judge_again(make), then, failed)

    def rows(
        self, verdict: str, reason: str, then: Callable[["tuple[list[str], list[Row]]"], object]
    ) -> None:
        from core.imports import looking

        work = self._import
        if work is not None:
            self.shell.tasks.run(
                self,
                lambda _: (looking.telling(work), looking.rows(work, verdict, reason)),
                lambda found: then(found) if work is self._import else None,
            )

    def changes(self, number: int, then: Callable[["list[Change]"], object]) -> None:
        from core.imports import looking

        work = self._import
        if work is not None:
            self.shell.tasks.run(
                self,
                lambda _: looking.changes(work, number),
                lambda found: then(found) if work is self._import else None,
            )

    def carry_out(
        self,
        name: str,
        resumed: int | None,
        then: Callable[["Outcome"], object],
        failed: Callable[[Failed], object],
    ) -> None:
        title = self.tr("Importing %s")
        self._go_on(title, lambda made: made.carry_out(name, resumed), then, failed)

    def _go_on(
        self,
        title: str,
        step: Callable[["Import"], "Outcome"],
        then: Callable[["Outcome"], object],
        failed: Callable[[Failed], object],
    ) -> None:
        """With the rows that are read already; `title` is said of their file."""
        made, phases = self._import, words.phases()
        assert made is not None

        def do(doing: Doing) -> "Outcome":
            made.tell = lambda progress: _note(doing, progress, phases)
            doing.on_cancel(made.call_off)
            return step(made)

        self._begin(title % made.file.name, do, then, failed)

    def call_off(self) -> None:
        if self.work is not None:
            self.work.drop()

    def close(self) -> None:
        work, self._import = self._import, None
        if work is not None:
            self.shell.tasks.run(self, lambda _: work.close(), lambda _: None)

    def _begin(
        self,
        title: str,
        do: Callable[[Doing], T],
        then: Callable[[T], object],
        failed: Callable[[Failed], object],
    ) -> None:
        def deliver(result: T) -> str:
            self.work = None
            said = then(result)
            return said if isinstance(said, str) else ""

        def fail(sentence: str) -> bool:
            self.work = None
            failed(Failed(sentence, is_called_off=work.state is State.CANCELLED))
            page = self.parent()
            return isinstance(page, QWidget) and page.isVisible()

        work = self.work = self.shell.works.begin(
            title,
            do,
            deliver,
            fail,
            off=self.tr("The import was called off; nothing of it was kept."),
            owner=self,
        )


def _note(doing: Doing, progress: "Progress", phases: Mapping[str, str]) -> None:
    of = 0 if progress.phase == "match" else max(progress.of, progress.done)
    doing.tell(progress.done, of, phases[progress.phase])
