"""One import from file to record: stage, judge, and (when it is meant) write, all or nothing.

The file is read by processes of its own, whose lines go straight into a table that only this session
sees. What becomes of each row is worked out there, for all of them at once. Writing is one transaction:
called off, broken or killed, it leaves nothing but a batch that says so.
"""

# The statements are joined of the fields declared here; whatever comes from a file is a value.
# ruff: noqa: S608

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Self

from core.addresses import Address
from core.database.connecting import connected
from core.errors import Cancelled, Refused, Unavailable, UserError
from core.imports import batches, feeding, judging
from core.imports.choices import BatchState
from core.imports.judging import Judged, Judging
from core.imports.linking import UNCLEAR, Named
from core.imports.merging import Merging
from core.imports.normalizing import Staged, staged
from core.imports.plans import Plan
from core.imports.profiling import Column
from core.imports.reasons import in_words
from core.imports.suggesting import CARD, WHY
from core.imports.tables import ROWS, VERDICTS

if TYPE_CHECKING:
    from psycopg import Connection

CALLED_OFF = "The import was called off; nothing of it was kept."


@dataclass(frozen=True)
class Progress:
    """Reading, matching, writing; how many rows of about how many, and how fast."""

    phase: str
    done: int
    of: int
    seconds: float

    @property
    def per_second(self) -> float:
        return self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def left(self) -> float | None:
        """Seconds until this phase ends, as it looks now."""
        if not self.done or not self.of or self.done > self.of:
            return None
        return (self.of - self.done) / self.per_second if self.per_second else None


@dataclass(frozen=True)
class Outcome:
    batch: int | None
    judged: Judged
    reasons: dict[str, dict[str, int]]
    # Which companies the contacts name; None where no column says so.
    named: Named | None = None


class Import:
    """A session with the staged rows in it: a dry run, and the writing after it."""

    def __init__(
        self,
        address: Address,
        organization: int,
        file: Path,
        plan: Plan,
        columns: Sequence[Column],
        *,
        expected: int = 0,
        tell: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        self.address, self.organization = address, organization
        self.file, self.columns = file, columns
        self.plan = plan.checked()
        self.expected, self.tell = expected, tell
        self.rows = 0
        self.last_row = 0
        self._connection: Connection[Any] | None = None
        self._stack = ExitStack()
        self._feed: feeding.Feed | None = None
        self._is_off = False
        self._began = 0.0
        # Somebody looks at the rows, or they are written: one statement between the others would end both.
        self._turn = RLock()
        self._is_written = False

    @property
    def connection(self) -> "Connection[Any]":
        assert self._connection, "The session is closed."
        return self._connection

    def open(self) -> None:
        self._hash = batches.hash_of(self.file)
        self._stamp = self.file.stat()
        self._connection = self._stack.enter_context(connected(self.address, autocommit=True))
        self._connection.execute("SET temp_buffers = '64MB'")

    def close(self) -> None:
        # One that was cut has nothing to be closed, and whoever worked with it has been told.
        with self._turn, suppress(Unavailable):
            self._stack.close()
        self._connection = None

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def call_off(self) -> None:
        """From any thread, at any time: what runs ends at once, and leaves nothing."""
        self._is_off = True
        if feed := self._feed:
            feed.stop()
        if connection := self._connection:
            with suppress(Exception):
                connection.cancel_safe(timeout=2)

    @contextmanager
    def looked_at(self) -> "Iterator[Connection[Any] | None]":
        """The session to look at judged rows in, from any thread; None once they are written."""
        if self._is_written:
            yield None
            return
        with self._turn:
            yield None if self._is_written else self._connection

    @property
    def staged(self) -> list[Staged]:
        return staged(self.plan)

    def stage(self) -> None:
        """Read the whole file into the session's own table."""
        names = ", ".join(f"{each.name} {each.type}" for each in self.staged)
        run = self.connection.execute
        run("DROP TABLE IF EXISTS pg_temp.import_rows")
        run(f"CREATE TEMP TABLE import_rows ({names})")
        self._began = time.monotonic()
        self.rows = 0
        said = [asdict(column) for column in self.columns]
        listed = ", ".join(each.name for each in self.staged)
        try:
            with (
                feeding.normalized(self.file, self.plan.to_json(), said) as feed,
                self.connection.cursor().copy(f"COPY {ROWS} ({listed}) FROM STDIN") as copy,
            ):
                self._feed = feed
                for frame in feed.frames():
                    self._go_on()
                    copy.write(frame.content)
                    self.rows += frame.rows
                    self._say("read", self.rows, self.expected)
        except Exception:
            self._go_on()
            raise
        finally:
            self._feed = None
        if not self.rows:
            raise Refused(f"“{self.file.name}” has no rows below its headers.")
        run("CREATE INDEX ON import_rows (row_number)")
        run(f"ANALYZE {ROWS}")
        found = run(f"SELECT max(row_number) FROM {ROWS}").fetchone()
        self.last_row = int(found[0]) if found else 0

    def dry_run(self) -> Outcome:
        """What would become of every row; nothing is written."""
        with self._cancellable(), self.connection.transaction():
            self._say("match", 0, self.rows)
            judge = self._judging()
            judged = judge.judge()
            return Outcome(None, judged, judging.reasons(self.connection), judge.named)

    def judge_again(self, make_companies: bool) -> Outcome:
        """With companies made or not; what was staged stays."""
        with self._turn:
            self.plan = replace(self.plan, make_companies=make_companies)
            return self.dry_run()

    def carry_out(self, name: str = "", resumed: int | None = None) -> Outcome:
        """Write all of it, or nothing; the batch tells which."""
        self._is_written = True
        try:
            with self._turn:
                return self._carried_out(name, resumed)
        except BaseException:
            # The rows are judged as before, and can be looked at again.
            self._is_written = False
            raise

    def _carried_out(self, name: str, resumed: int | None) -> Outcome:
        self._require_same_file()
        with self._cancellable():
            batch = batches.begin(
                self.connection, self.organization, self.plan, self.file, self._hash, name, resumed
            )
        try:
            with self._cancellable(), self.connection.transaction():
                outcome = self._written(batch)
        except BaseException as error:
            self._settle_broken(batch, error)
            raise
        # What was written stays written, whatever comes after.
        with suppress(Exception):
            batches.release(self.connection, batch)
            # Counted at once, and not when the server comes round to it.
            self.connection.execute("SELECT pg_stat_force_next_flush()")
            self.connection.execute("SELECT tradewind.take_stock()")
        return outcome

    def _written(self, batch: int) -> Outcome:
        run = self.connection.execute
        run("SELECT set_config('tradewind.label', %s, true)", (f"Import: {self.file.name}"[:200],))
        self._say("match", 0, self.rows)
        # Again, and here: since the dry run somebody may have entered or changed what it found.
        judge = self._judging()
        if judge.linking is not None:
            judge.linking.take_turns()
        judged = judge.judge()
        self._began = time.monotonic()
        merging = Merging(
            self.connection, judge, batch, lambda done: self._say("write", done, self.last_row)
        )
        left = merging.merge(self.last_row, judged.created > 0, judged.updated > 0)
        reasons = judging.reasons(self.connection)
        if left:
            judged = replace(judged, created=judged.created - left, skipped=judged.skipped + left)
            reasons.setdefault("skip", {})["meanwhile"] = left
            reasons["create"]["new"] -= left
        if judge.linking is not None and judge.named and judge.named.allowed:
            judge.linking.write(batch, lambda done, of: self._say("link", done, of))
        self._go_on()
        errors, many = self._errors(reasons)
        batches.settle(
            self.connection,
            batch,
            BatchState.COMPLETED,
            errors,
            total_rows=judged.total,
            created_rows=judged.created,
            updated_rows=judged.updated,
            skipped_rows=judged.skipped,
            blocked_rows=judged.blocked,
            invalid_rows=judged.invalid,
            reasons=reasons,
            quality=judging.quality(self.connection, judge.columns),
            error_rows=many,
        )
        return Outcome(batch, judged, reasons, judge.named)

    def _judging(self) -> Judging:
        return Judging(self.connection, self.organization, self.plan, self.staged)

    def left_to_do(self) -> tuple[list[str], list[list[str]]]:
        """The rows that do not come in, or not wholly, as they stand in the file, each with why."""
        said = dict(
            self.connection.execute(
                "SELECT row_number, CASE WHEN verdict IN ('invalid', 'blocked') THEN reason"
                f" ELSE '{UNCLEAR}' END FROM {VERDICTS} WHERE verdict IN ('invalid', 'blocked')"
                f" OR reason LIKE '%%,{UNCLEAR}' ORDER BY row_number LIMIT %s",
                (batches.MOST_ERRORS,),
            ).fetchall()
        )
        cards = self.plan.shape.kind == "vcard"
        headers = [CARD] if cards else [*self.plan.shape.headers]
        rows = []
        for number, cells in feeding.picked(
            self.file, self.plan.to_json(), list(said), cards=cards
        ):
            filled = [*cells, *[""] * (len(headers) - len(cells))][: len(headers)]
            rows.append([*filled, in_words(said[number], self.plan.target)])
        return [*headers, WHY], rows

    def _errors(self, reasons: dict[str, dict[str, int]]) -> tuple[bytes | None, int]:
        is_whole = not reasons.keys() & {"invalid", "blocked"}
        if is_whole and not any(UNCLEAR in found for found in reasons.values()):
            return None, 0
        return batches.packed(*self.left_to_do())

    def _settle_broken(self, batch: int, error: BaseException) -> None:
        """On a connection of its own: this one may be gone, or in no state to write."""
        is_off = self._is_off or isinstance(error, Cancelled | KeyboardInterrupt)
        state = BatchState.CANCELLED if is_off else BatchState.FAILED
        said = CALLED_OFF if is_off else _sentence(error)
        with suppress(Exception):
            batches.release(self.connection, batch)
        with suppress(Exception), connected(self.address) as connection:
            batches.settle(connection, batch, state, error_message=said)

    def _require_same_file(self) -> None:
        now = self.file.stat() if self.file.exists() else None
        if now is None or (now.st_size, now.st_mtime_ns) != (
            self._stamp.st_size,
            self._stamp.st_mtime_ns,
        ):
            raise Refused(f"“{self.file.name}” has been changed meanwhile; read it again.")

    def _cancellable(self) -> "_Cancellable":
        return _Cancellable(self)

    def _go_on(self) -> None:
        if self._is_off:
            raise Cancelled(CALLED_OFF)

    def _say(self, phase: str, done: int, of: int) -> None:
        self._go_on()
        self.tell(Progress(phase, done, of, time.monotonic() - self._began))


class _Cancellable:
    """What the server says of a statement that was called off is that it was called off."""

    def __init__(self, work: Import) -> None:
        self.work = work

    def __enter__(self) -> None:
        self.work._go_on()

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from psycopg import errors

        from core.sharing.trial import explain

        if error is None:
            return
        if isinstance(error, errors.QueryCanceled) and self.work._is_off:
            raise Cancelled(CALLED_OFF) from error
        if isinstance(error, errors.OperationalError):
            raise Unavailable(explain(error, self.work.address)) from error
        if isinstance(error, errors.InsufficientPrivilege):
            raise Refused("You do not have the right to do this here.") from error
        if isinstance(error, errors.CheckViolation | errors.UniqueViolation):
            from core.db import refusals

            said = refusals().get(error.diag.constraint_name or "")
            if said:
                raise Refused(f"The rows cannot be written: {said}") from error


def _sentence(error: BaseException) -> str:
    return str(error) if isinstance(error, UserError) else f"{type(error).__name__}: {error}"
