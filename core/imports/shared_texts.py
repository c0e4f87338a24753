"""The texts of an XLSX, which its cells refer to by their numbers: on disk, and at hand only as needed."""

import html
import re
import tempfile
import weakref
import zipfile
from array import array
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

from core.imports.package import SPACES, damaged, decoded, element, local, opened, require_short

# So many texts are at hand; a cell seldom refers to one that was written far from it.
MOST_KEPT = 200_000
_ITEM = re.compile(r"<si><t(?: [^>]*)?>([^<]*)</t></si>|<si><t(?: [^>]*)?/></si>|<si/>")
# A character by its number, as a sheet spells what XML cannot hold.
_SPELLED = re.compile("_x([0-9A-Fa-f]{4})_")


def said_in(item: ET.Element) -> str:
    """The text of it, in however many pieces it is set; not how it is pronounced."""
    found = []
    for part in item:
        name = local(part)
        if name == "t":
            found.append(part.text or "")
        elif name == "r":
            found += [each.text or "" for each in part if local(each) == "t"]
    return "".join(found)


def spelled(text: str) -> str:
    return _SPELLED.sub(lambda found: chr(int(found[1], 16)), text).replace("\0", "")


class Texts:
    """The texts that cells refer to by number, read as far as somebody has asked for."""

    def __init__(self, path: Path, part: str) -> None:
        self.path = path
        self._content = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as this
        weakref.finalize(self, self._content.close)
        self._ends = array("Q", [0])
        self._coming = _items(path, part) if part else iter(())
        self._kept: dict[int, str] = {}

    def __getitem__(self, number: int) -> str:
        if (known := self._kept.get(number)) is not None:
            return known
        while number >= len(self._ends) - 1:
            if not self._read_on():
                return ""
        start, end = self._ends[number], self._ends[number + 1]
        self._content.seek(start)
        text = self._content.read(end - start).decode("utf-8", "replace")
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[number] = text
        return text

    def _read_on(self) -> bool:
        block = next(self._coming, None)
        if block is None:
            return False
        at = self._ends[-1]
        written = []
        for place, text in enumerate(block, len(self._ends) - 1):
            content = text.encode("utf-8", "replace")
            at += len(content)
            self._ends.append(at)
            written.append(content)
            self._kept[place] = text
        self._content.seek(0, 2)
        self._content.write(b"".join(written))
        if len(self._kept) > MOST_KEPT + len(block):
            for place in list(self._kept)[: len(self._kept) - MOST_KEPT]:
                del self._kept[place]
        return True


@lru_cache(1)
def texts_of(path: Path, _changed: int, part: str) -> Texts:
    return Texts(path, part)


def _items(path: Path, part: str) -> Iterator[list[str]]:
    rest, head = "", None
    with zipfile.ZipFile(path) as archive, opened(path, archive, part) as stream:
        for chunk in decoded(path, stream):
            rest += chunk
            if head is None:
                if (head := re.search(r"<(?:(\w+):)?sst\b([^>]*)>", rest)) is None:
                    require_short(path, rest)
                    continue
                if "<!DOCTYPE" in rest[: head.start()]:
                    raise damaged(path)
                prefix, spaces = head[1] or "", " ".join(SPACES.findall(head[2]))
                end = f"</{prefix}:si>" if prefix else "</si>"
                rest = rest[head.end() :]
            place = rest.rfind(end)
            if place < 0:
                require_short(path, rest)
                continue
            place += len(end)
            whole, rest = rest[:place], rest[place:]
            yield _block(path, whole, spaces, prefix)


def _block(path: Path, whole: str, spaces: str, prefix: str) -> list[str]:
    if not prefix:
        found = _ITEM.findall(whole)
        if len(found) == whole.count("<si>") + whole.count("<si ") + whole.count("<si/>"):
            joined = "\x00".join(found)
            if "&" in joined:
                joined = html.unescape(joined)
            texts = joined.split("\x00")
            if len(texts) == len(found):
                return [spelled(each) if "_x" in each else each for each in texts]
    try:
        items = element(f"<sst {spaces}>{whole}</sst>")
    except ET.ParseError:
        raise damaged(path) from None
    texts = [said_in(each) for each in items]
    return [spelled(each) if "_x" in each else each for each in texts]
