"""The file of profiles (Home.profiles): read with care for a person's own edits, replaced whole."""

import json
import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from core.disk import why
from core.errors import NotFound, Refused, Unavailable, UserError
from core.sharing.files import replace_text
from core.sharing.profiles import Profile

_HEAD = "# The shared servers Tradewind knows. Passwords are in the system's keyring, never here.\n"
_SERVER = "[[server]]"


@dataclass(frozen=True, slots=True)
class AddressBook:
    profiles: tuple[Profile, ...] = ()

    def named(self, name: str) -> Profile:
        for profile in self.profiles:
            if profile.name.casefold() == name.strip().casefold():
                return profile
        raise NotFound(f"There is no connection named “{name}”.")


def read(file: Path) -> AddressBook:
    """What the file says; a file that cannot be understood is a UserError naming the line."""
    return _understood(_text(file), file)


def keep(file: Path, profile: Profile, instead_of: str | None = None) -> AddressBook:
    """Add a profile, or put it in the place of the one that was called `instead_of`."""
    with _changing(file) as found:
        replaced = found.named(instead_of) if instead_of is not None else None
        for other in found.profiles:
            if other is not replaced and other.name.casefold() == profile.name.casefold():
                raise Refused(f"A connection named “{other.name}” exists already.")
        if replaced is None:
            changed = AddressBook((*found.profiles, profile))
        else:
            changed = AddressBook(
                tuple(profile if each is replaced else each for each in found.profiles)
            )
        _write(file, changed)
        return changed


def drop(file: Path, name: str) -> AddressBook:
    with _changing(file) as found:
        gone = found.named(name)
        changed = AddressBook(tuple(profile for profile in found.profiles if profile is not gone))
        _write(file, changed)
        return changed


def rendered(book: AddressBook) -> str:
    text = _HEAD
    for profile in book.profiles:
        text += f"\n{_SERVER}\n"
        # What is at its default stays out, so that a better default reaches old files too.
        said = {"port": profile.port, "database": profile.database}
        for key, value in (profile.model_dump(exclude_defaults=True) | said).items():
            text += f"{key} = {_value(value)}\n"
    return text


def _value(value: str | int | bool) -> str:
    # JSON's strings and booleans are TOML's too, as long as no control character is in them.
    return json.dumps(value, ensure_ascii=False)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        raise UserError(f"Line {line} of {file} is not UTF-8 text; correct it there.") from None
    except OSError as error:
        raise Unavailable(f"{file} cannot be read: {why(error)}.") from error


def _understood(text: str, file: Path) -> AddressBook:
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        reason = re.sub(r" *\(at .*\)$", "", str(error))
        raise _broken(file, line, reason) from None
    servers = said.pop("server", [])
    for key in said:
        raise _broken(file, _line_of(text, key), f"“{key}” means nothing here")
    if not isinstance(servers, list):
        raise _broken(file, _line_of(text, "server"), f"a server begins with “{_SERVER}”")
    profiles: list[Profile] = []
    for number, entry in enumerate(servers):
        try:
            profile = Profile.model_validate(entry, strict=True)
        except ValidationError as error:
            raise _wrong_entry(error, text, number, file) from None
        if any(profile.name.casefold() == other.name.casefold() for other in profiles):
            line = _line_of(text, "name", number)
            raise _broken(file, line, f"a connection named “{profile.name}” is there already")
        profiles.append(profile)
    return AddressBook(tuple(profiles))


def _wrong_entry(error: ValidationError, text: str, number: int, file: Path) -> UserError:
    first = error.errors(include_url=False, include_input=False)[0]
    key = str(first["loc"][0]) if first["loc"] else ""
    reason = first["msg"].removeprefix("Value error, ").rstrip(".")
    if first["type"] == "missing":
        reason = "it is missing"
    elif first["type"] == "extra_forbidden":
        reason = "no such field is known"
    return _broken(file, _line_of(text, key, number), f"{key}: {reason}")


def _broken(file: Path, line: int, reason: str) -> UserError:
    return UserError(
        f"Line {line} of {file} cannot be understood: {reason}; correct it there, or move the file "
        "away to begin anew."
    )


def _line_of(text: str, key: str, server: int | None = None) -> int:
    """Where the key stands, or else where its server begins: near enough for a person to look."""
    begins = 1
    seen = -1
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(r"\s*\[\[\s*server\s*\]\]", line):
            seen += 1
            if seen == server:
                begins = number
        inside = server is None or seen == server
        if inside and re.match(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[=.\]]", line):
            return number
    return begins


@contextmanager
def _changing(file: Path) -> Iterator[AddressBook]:
    """The book as it is, while no other window writes it; a broken one is left alone."""
    from filelock import FileLock, Timeout

    lock = FileLock(f"{file}.lock")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock.acquire(timeout=10)
    except Timeout:
        raise Unavailable(
            f"Another Tradewind is writing {file} and does not finish; close it, then try again."
        ) from None
    except OSError as error:
        raise Unavailable(f"{file} cannot be written: {why(error)}.") from error
    try:
        yield read(file)
    finally:
        lock.release()


def _write(file: Path, book: AddressBook) -> None:
    before = _text(file)
    try:
        if before and before != rendered(_understood(before, file)):
            # A person's own comments would be lost with the rewriting; they stay beside it.
            replace_text(file.with_name(f"{file.name}.before"), before)
        replace_text(file, rendered(book))
    except OSError as error:
        raise Unavailable(f"{file} cannot be written: {why(error)}.") from error
