"""What is not sent yet, kept in the home folder: it outlives the window that it was typed in.

A file belongs to one person in one organization on one server, and to the one window that holds its
lock; what a window that is gone has left is taken over by the next one.
"""

import hashlib
import json
import logging
import os
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QLockFile

from core.letters import Content, Sent, packed, unpacked

VERSION = 1
# So many windows of one person at once; the next one has its own file and takes nothing over.
MOST = 16
LOG = logging.getLogger("tradewind")


@dataclass(frozen=True)
class Kept:
    """One letter as the disk has it."""

    id: str
    at: datetime
    content: Content
    sent: Sent | None = None


def begun(content: Content) -> Kept:
    return Kept(uuid4().hex, datetime.now(UTC), content)


class Shelf:
    """May be used from any thread. `put`, `take` and `mark` know; `save` has the disk know as well."""

    def __init__(self, folder: Path, whose: Sequence[object]) -> None:
        told = json.dumps([str(each) for each in whose])
        # An e-mail address is nothing to name a file after.
        self._whose = hashlib.sha256(told.encode()).hexdigest()[:32]
        self._folder = folder
        self._file: Path | None = None
        self._lock: QLockFile | None = None
        self._letters: dict[str, Kept] = {}
        # As the file has them; where it is said to, somebody may just be writing it.
        self._on_disk: dict[str, Kept | None] = {}
        # The disk has refused it: what is unsent does not outlive the window.
        self.is_failing = False
        self._state, self._disk = threading.Lock(), threading.Lock()

    def put(self, kept: Kept) -> None:
        with self._state:
            self._letters[kept.id] = kept

    def take(self, ids: Sequence[str]) -> bool:
        """They are written, or given up; whether the disk has to be told."""
        with self._state:
            for each in ids:
                self._letters.pop(each, None)
            return bool(self._on_disk.keys() - self._letters.keys())

    def mark(self, id_: str, sent: Sent) -> None:
        """Before that transaction may end: whatever the disk has of the letter says it as well."""
        with self._state:
            if (kept := self._letters.get(id_)) is None:
                return
            marked = self._letters[id_] = replace(kept, sent=sent)
            is_on_disk = id_ in self._on_disk
        if is_on_disk:
            try:
                with self._disk:
                    self._add([{"id": id_, "sent": _said(sent)}])
                    with self._state:
                        self._on_disk[id_] = marked
            except OSError as error:
                # It is better written than kept.
                LOG.warning("What is being sent could not be marked: %s", error)

    def found(self) -> list[Kept]:
        """What is there, from this window and from those that are gone, oldest first."""
        with self._disk:
            self._open()
        with self._state:
            return sorted(self._letters.values(), key=lambda each: each.at)

    def save(self) -> None:
        """Raises OSError."""
        with self._disk:
            try:
                self._save()
            except OSError:
                self.is_failing = True
                raise
            self.is_failing = False

    def _save(self) -> None:
        self._open()
        assert self._file is not None
        with self._state:
            letters, before = dict(self._letters), dict(self._on_disk)
            is_new = any(before.get(id_) is not kept for id_, kept in letters.items())
            # From here on whoever marks one of them waits, and then says so after it.
            self._on_disk = {**letters}
        try:
            if not letters:
                self._file.unlink(missing_ok=True)
            elif is_new:
                self._write(letters)
            else:
                self._add([{"gone": id_} for id_ in before.keys() - letters.keys()])
        except OSError:
            with self._state:
                # Of what is there nothing is sure: another time it is written anew.
                self._on_disk = dict.fromkeys(letters)
            raise

    def _write(self, letters: Mapping[str, Kept]) -> None:
        from core.sharing.files import replace_text

        assert self._file is not None
        told = [*map(_told, letters.values())]
        said = {"version": VERSION, "whose": self._whose, "letters": told}
        replace_text(self._file, json.dumps(said) + "\n")

    def _add(self, lines: Sequence[Mapping[str, Any]]) -> None:
        """A line after what is there costs the same, however much that is."""
        assert self._file is not None
        with self._file.open("a", encoding="utf-8", newline="\n") as out:
            out.write("".join(json.dumps(line) + "\n" for line in lines))
            out.flush()
            os.fsync(out.fileno())

    def leave(self) -> None:
        """The window is gone: whichever comes next may take it over."""
        with self._disk:
            if self._lock is not None:
                self._lock.unlock()
            self._file = self._lock = None

    # The files

    def _open(self) -> None:
        """Take a file of one's own, and what stands in those of windows that are gone."""
        if self._file is not None:
            return
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        left: list[tuple[Path, QLockFile]] = []
        for number in range(MOST):
            file = self._folder / f"{self._whose}.{number}.json"
            if self._file is not None and not file.exists():
                continue
            lock = QLockFile(f"{file}.lock")
            # Not its age but its process tells whether it is stale; Qt asks for that by itself.
            lock.setStaleLockTime(0)
            if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
                continue
            if self._file is None:
                self._file, self._lock = file, lock
            else:
                left.append((file, lock))
            for torn in self._folder.glob(f".{file.name}.*"):
                # Of a window that was killed while it wrote.
                torn.unlink(missing_ok=True)
            for kept in self._read(file):
                with self._state:
                    self._letters.setdefault(kept.id, kept)
        if self._file is None:
            self._file = self._folder / f"{self._whose}.{uuid4().hex}.json"
        self._gather(left)

    def _gather(self, left: "Sequence[tuple[Path, QLockFile]]") -> None:
        """One file instead of several, and whole: the last line of what is there may be torn."""
        with self._state:
            letters = dict(self._letters)
        try:
            if letters:
                self._write(letters)
            with self._state:
                self._on_disk = {**letters}
            for file, _ in left:
                file.unlink(missing_ok=True)
        except OSError as error:
            LOG.warning("What was not sent stays where it is: %s", error)
        for _, lock in left:
            lock.unlock()

    def _read(self, file: Path) -> list[Kept]:
        try:
            # What stands behind the last end of a line was never finished.
            first, *lines = file.read_text(encoding="utf-8").split("\n")[:-1]
            said = json.loads(first)
            if (said["version"], said["whose"]) != (VERSION, self._whose):
                raise ValueError("It is somebody else's, or of another version.")
            found = {each.id: each for each in map(_kept, said["letters"])}
            for line in map(json.loads, lines):
                if "gone" in line:
                    found.pop(line["gone"], None)
                elif line["id"] in found:
                    found[line["id"]] = replace(found[line["id"]], sent=_sent(line["sent"]))
            return [*found.values()]
        except FileNotFoundError:
            return []
        except (
            OSError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            ArithmeticError,
            RecursionError,
        ) as error:
            # Nobody can send it any more; somebody may still want to read it.
            aside = file.with_suffix(f".damaged-{datetime.now(UTC):%Y%m%d%H%M%S%f}")
            LOG.warning(
                "What was not sent cannot be read, and is put aside as %s: %s", aside, error
            )
            with suppress(OSError):
                file.replace(aside)
            return []


def _told(kept: Kept) -> dict[str, Any]:
    content, sent = kept.content, kept.sent
    return {
        "id": kept.id,
        "at": kept.at.isoformat(),
        "way": content.way,
        "organization": content.organization,
        "said": packed(content.said),
        "words": content.words,
        "screen": content.screen,
        "record": content.record,
        "key": content.key,
        "sent": _said(sent) if sent else None,
    }


def _kept(told: Mapping[str, Any]) -> Kept:
    said = unpacked(told["said"])
    if not isinstance(said, dict):
        raise TypeError("said")
    content = Content(
        str(told["way"]),
        int(told["organization"]),
        said,
        str(told["words"]),
        str(told["screen"]),
        int(told["record"]),
        str(told["key"]),
    )
    return Kept(
        str(told["id"]),
        _moment(told["at"]),
        content,
        _sent(told["sent"]) if told["sent"] else None,
    )


def _said(sent: Sent) -> list[Any]:
    return [sent.number, sent.at.isoformat(), sent.made]


def _sent(said: Sequence[Any]) -> Sent:
    number, at, made = said
    return Sent(_number(number), _moment(at), None if made is None else int(made))


def _number(said: str) -> str:
    if not 0 < int(said) < 2**63:
        raise ValueError("No transaction has such a number.")
    return str(int(said))


def _moment(said: str) -> datetime:
    at = datetime.fromisoformat(said)
    if at.tzinfo is None:
        raise ValueError("A moment without a zone.")
    return at
