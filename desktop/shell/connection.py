"""The database of this window: opened, entered, watched, opened again when lost, and closed."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import UserError
from core.home import Home
from core.lists import people
from desktop.shell.doing import Doing
from desktop.shell.entrance import Entrance
from desktop.shell.language import said
from desktop.shell.places import Place, first_place
from desktop.shell.preferences import Preferences
from desktop.shell.states import Entered, Here, Outdated, State
from desktop.shell.tasks import Tasks

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from core.access.inputs import FoundAgency
    from core.access.signing_in import SignedIn
    from core.addresses import Address
    from core.journal.live import Changes
    from desktop.shell.watch import Watch

# The first attempt comes at once, for a server that has only restarted.
PAUSES_MS = (0, 500, 1000, 2000, 5000, 10_000)
# A server that owes the watch an answer for so long is none to work with. Before that it may only
# have much to do; it is asked every two seconds at least.
SILENCE, LOOK_MS = 6.0, 1000


class Connection(QObject):
    """Everything that blocks runs in one lane of its own, so that opening and closing never cross.

    The signals say what has happened and always arrive on the GUI thread.
    """

    told = Signal(str)
    # Somebody is signed in: the screens can be filled.
    opened = Signal()
    # Somebody is needed first: one of the entrance's states says for what.
    gated = Signal(object)
    # What a person tried at the gate did not work; they are still there.
    refused = Signal(Exception)
    outdated = Signal(object)
    failed = Signal(Exception)
    lost = Signal(str)
    regained = Signal()
    # Rows are new or different, by whomever: a list of Changes, or None for anything at all.
    changed = Signal(object)
    noted = Signal(str)
    closed = Signal()
    _ended = Signal(object)
    _broken = Signal(object, object)
    _heard = Signal(object, object)

    def __init__(self, home: Home, tasks: Tasks, preferences: Preferences) -> None:
        super().__init__()
        self.tasks, self.preferences = tasks, preferences
        self._entrance = Entrance(home, self.told.emit)
        self._unsent = home.root / "unsent"
        self.is_lost = self.is_closed = False
        self._is_in = False
        self._watch: Watch | None = None
        self._attempts = 0
        self._closing = False
        self._ended.connect(self._on_ended)
        self._broken.connect(self._on_broken)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self._heard.connect(self._on_heard)

    @property
    def signed(self) -> "SignedIn | None":
        """Who works here; kept while lost, since the screens still show what they were shown."""
        return self._entrance.signed

    @property
    def here(self) -> Here | None:
        signed = self.signed
        if signed is None or signed.seat is None:
            return None
        return Here(signed.seat.organization_id, signed.person.user_id)

    @property
    def place(self) -> Place:
        return self._entrance.place

    @property
    def revision(self) -> str | None:
        return self._entrance.schema.revision if self._entrance.schema else None

    @property
    def maintenance(self) -> "Address | None":
        """The owner's address, for whom it is at hand and who is trusted to look after the whole."""
        from core.access.permissions import Role

        seat = self.signed.seat if self.signed else None
        trusted = seat is not None and seat.roles & {Role.OWNER, Role.ADMIN}
        return self._entrance.maintenance if trusted else None

    # What a person does

    def open(self) -> None:
        place = first_place(self.preferences.server)
        known = self.preferences.known(place)
        self._submit(lambda: self._entrance.arrive(place, known), self.failed.emit)

    def ask(self) -> None:
        """Have the person choose a server, whatever is the matter with the one tried last."""
        self._submit(self._entrance.ask, self.failed.emit)

    def visit(self, place: Place) -> None:
        self._submit(lambda: self._entrance.visit(place), self.refused.emit)

    def sign_in(self, place: Place, email: str, password: str, *, stays: bool) -> None:
        known = self.preferences.known_as(place, email, stays)

        def work() -> State:
            state = self._entrance.sign_in(place, email, password, known)
            self._post(lambda: self.preferences.know(place, email, stays=stays))
            return state

        self._submit(work, self.refused.emit)

    def found(self, entry: "FoundAgency", *, stays: bool, steps: Mapping[str, str]) -> Doing:
        """Demo data take their time: how far they are, in words by `steps`, and a way to stop them."""
        place, filling = self.place, Doing(self.tasks.lines)

        def work() -> State:
            try:
                state = self._entrance.found(entry, stays, filling, steps)
            finally:
                self._post(lambda: self.tasks.settled.emit(filling))
            self._post(lambda: self.preferences.know(place, entry.email, stays=stays))
            return state

        self._submit(work, self.refused.emit)
        return filling

    def change_password(self, old: str, new: str) -> None:
        stays = self.preferences.known(self.place).stays
        self._submit(lambda: self._entrance.change_password(old, new, stays), self.refused.emit)

    def enter_organization(self, organization: int) -> None:
        def work() -> State:
            self._stop_watching()
            return self._entrance.enter_organization(organization)

        self._submit(work, self.failed.emit)

    def sign_out(self, *, forget: bool) -> None:
        if forget and self.signed is not None:
            self.preferences.know(self.place, self.signed.person.email, stays=False)
        self._step_out()

        def work() -> State:
            self._stop_watching()
            return self._entrance.sign_out(forget=forget)

        self._submit(work, self.failed.emit)

    def upgrade(self) -> None:
        self._submit(self._entrance.upgrade, self.failed.emit)

    def close(self) -> None:
        """Let go of the server; `closed` follows, whatever happens."""
        self._closing = True
        self._look.stop()
        self.tasks.close()
        self._run(self._close, lambda _: self._on_closed(), self._on_closed)
        self._lane.shutdown(wait=False)

    # In the lane

    @cached_property
    def _lane(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(1, "connection")

    def _submit(self, work: Callable[[], State], failed: Callable[[Exception], object]) -> None:
        def arrive() -> State:
            state = work()
            if isinstance(state, Entered):
                self._start_watching(state.signed.address)
            return state

        self._run(arrive, self._on_arrived, failed)

    def _run(
        self,
        work: Callable[[], object],
        then: Callable[..., object],
        failed: Callable[[Exception], object],
    ) -> None:
        def run() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 (told on the GUI thread)
                caught = error
                self._post(lambda: failed(caught))
            else:
                self._post(lambda: then(result))

        self._lane.submit(run)

    def _post(self, call: Callable[[], object]) -> None:
        self._ended.emit(call)

    def _start_watching(self, address: "Address") -> None:
        from desktop.shell.watch import Watch

        self._stop_watching()

        def heard(changes: "list[Changes]") -> None:
            self._heard.emit(watch, changes)

        watch = Watch(address, lambda error: self._broken.emit(watch, error), heard)
        self._watch = watch
        watch.start()

    def _stop_watching(self) -> None:
        self.tasks.detach()
        if self._watch is not None:
            watch, self._watch = self._watch, None
            watch.stop()

    def _come_back(self) -> State:
        sign_in_id = self._watch.sign_in_id if self._watch else None
        state = self._entrance.come_back(sign_in_id)
        self._stop_watching()
        return state

    def _close(self) -> None:
        if self.is_lost:
            # Nobody waits for a server that does not answer, not even to take leave.
            self.tasks.lines.lose(wholly=True)
            self._entrance.cut()
        # Our own connections first: the last window out is told by nobody else being connected.
        self._stop_watching()
        # A backup that is being cancelled still has connections of its own.
        self.tasks.wait()
        self._entrance.leave()

    # On the GUI thread

    @Slot(object)
    def _on_ended(self, call: Callable[[], object]) -> None:
        call()

    def _on_arrived(self, state: State) -> None:
        if self._closing:
            return
        was_lost, self.is_lost, self._attempts = self.is_lost, False, 0
        if not isinstance(state, Entered):
            self._step_out()
            (self.outdated if isinstance(state, Outdated) else self.gated).emit(state)
            return
        was_in, self._is_in = self._is_in, True
        self._look.start()
        place, seat = self.place, state.signed.seat
        self.preferences.server = place.name if place.kind == "shared" else ""
        if seat is not None:
            self.preferences.know_organization(place, seat.organization_id)
            self.tasks.kept_for = (
                self._unsent,
                place.key,
                state.signed.person.email,
                seat.organization_id,
            )
        self.tasks.attach(state.signed.address, self._entrance.take_way_in())
        if was_lost and was_in:
            self.regained.emit()
        else:
            self.opened.emit()
        if was_in:
            # What happened while nobody listened, or in another organization, was not told.
            self.changed.emit(None)
        if state.note:
            self.noted.emit(state.note)

    def _step_out(self) -> None:
        self._is_in = False
        self._look.stop()
        self.tasks.leave()

    @Slot(object, object)
    def _on_broken(self, watch: "Watch", error: Exception) -> None:
        # A watch that was let go of meanwhile has nothing to say any more.
        if watch is self._watch and not self.is_lost and not self._closing:
            self._lose("")

    @Slot()
    def _on_look(self) -> None:
        """A line may be whole and nobody answer on it: nothing but the time tells."""
        watch = self._watch
        if watch is not None and watch.silence > SILENCE and not self.is_lost and not self._closing:
            watch.cut()
            self._lose("The database does not answer at the moment.")

    def _lose(self, reason: str) -> None:
        self.is_lost = True
        self.tasks.lose()
        self.lost.emit(said(reason) if reason else "")
        self._open_again()

    @Slot(object, object)
    def _on_heard(self, watch: "Watch", changes: "list[Changes]") -> None:
        if watch is self._watch and not self._closing:
            if any(each.table in ("users", "memberships") for each in changes):
                people.forget()
            self.changed.emit(changes)

    def _on_closed(self, error: Exception | None = None) -> None:
        self.is_closed = True
        self.closed.emit()
        if error is not None:
            import logging

            logging.getLogger("tradewind").warning(
                "The database was not closed as it should have been: %s", error
            )

    def _open_again(self) -> None:
        pause = PAUSES_MS[min(self._attempts, len(PAUSES_MS) - 1)]
        self._attempts += 1
        QTimer.singleShot(pause, self, self._attempt)

    def _attempt(self) -> None:
        # Whoever signed out meanwhile is not brought back.
        if not self._closing and self.is_lost:
            self._submit(self._come_back, self._on_attempt_failed)

    def _on_attempt_failed(self, error: Exception) -> None:
        if self._closing or not self.is_lost:
            return
        self.lost.emit(said(str(error)) if isinstance(error, UserError) else "")
        self._open_again()
        if not isinstance(error, UserError) and self._attempts == 2:
            # A bug is reported once, and does not keep the window from trying on.
            raise error
