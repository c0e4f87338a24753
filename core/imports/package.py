"""What a workbook is made of: parts of a ZIP archive, read piece by piece, and links between them."""

import codecs
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import IO
from xml.etree import ElementTree as ET

from core.errors import Refused

CHUNK = 1 << 20
# No row of a sheet is longer than this.
LONGEST = 64 << 20
# The names of namespaces, as the root of a part declares them.
SPACES = re.compile(r"""xmlns(?::\w+)?=(?:"[^"]*"|'[^']*')""")
_ENCODING = re.compile(rb"""^<\?xml[^>]*encoding=["']([\w.-]+)["']""")


def element(content: str | bytes) -> ET.Element:
    """Only of what has no DOCTYPE: there is nothing in it that could grow."""
    return ET.fromstring(content)  # noqa: S314


def decoded(path: Path, stream: IO[bytes]) -> Iterator[str]:
    first = read(path, stream)
    said = _ENCODING.match(first)
    encoding = said[1].decode() if said else "utf-8"
    if first[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        encoding = "utf-16"
    try:
        decoder = codecs.getincrementaldecoder(encoding)()
        yield decoder.decode(first)
        while chunk := read(path, stream):
            yield decoder.decode(chunk)
    except (UnicodeError, LookupError):
        raise damaged(path) from None


def links(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """By their number: of what kind the parts are that this one speaks of, and where they are."""
    folder = dirname(part)
    name = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels")
    found = {}
    for each in parsed(archive, name):
        kind = (each.get("Type") or "").rpartition("/")[2]
        target = each.get("Target") or ""
        where = target[1:] if target.startswith("/") else normpath(join(folder, target))
        found[each.get("Id") or ""] = (kind, where)
    return found


def parsed(archive: zipfile.ZipFile, part: str) -> ET.Element:
    try:
        if archive.getinfo(part).file_size > LONGEST:
            raise damaged(Path(archive.filename or ""))
        content = archive.read(part)
        if b"<!DOCTYPE" in content:
            raise damaged(Path(archive.filename or ""))
        return element(content)
    except RuntimeError:
        raise locked(Path(archive.filename or "")) from None
    except (ET.ParseError, KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError):
        raise damaged(Path(archive.filename or "")) from None


def named(root: ET.Element, name: str) -> Iterator[ET.Element]:
    return (each for each in root.iter() if local(each) == name)


def local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def opened(path: Path, archive: zipfile.ZipFile, part: str) -> IO[bytes]:
    try:
        return archive.open(part)
    except RuntimeError:
        raise locked(path) from None
    except (KeyError, zipfile.BadZipFile, NotImplementedError, OSError):
        raise damaged(path) from None


def read(path: Path, stream: IO[bytes]) -> bytes:
    try:
        return stream.read(CHUNK)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError):
        raise damaged(path) from None


def require_short(path: Path, rest: str) -> None:
    if len(rest) > LONGEST:
        raise damaged(path)


def damaged(path: Path) -> Refused:
    return Refused(f"“{path.name}” is damaged: what stands in it breaks off, or is no table.")


def locked(path: Path) -> Refused:
    return Refused(f"“{path.name}” is locked with a password; save it without one.")
