"""Reading text tables of any size, a line at a time, whatever encoding they are in."""

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path

from core.disk import why
from core.errors import Refused
from core.imports import letters

SAMPLE = 256 * 1024
# One value, and the lines one row may go over: more is a quotation mark that was never closed.
LONGEST_VALUE, MOST_LINES = 1 << 20, 400
# Read as UTF-8, a byte that is none is what Windows means by it: vendors paste files together.
MIXED = "tradewind-mixed"
# What files of this trade come in; of two that fit, charset-normalizer judges by the letters.
LIKELY = [
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "iso8859_15", "mac_roman"),
    *("cp850", "koi8_r", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
]


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(MIXED, _as_windows)


def encoding_of(path: Path, head: bytes, size: int) -> tuple[str, tuple[str, ...]]:
    """The encoding, and what should be said about it."""
    for mark, name in (
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if head.startswith(mark):
            return name, ()
    if wide := _wide(head):
        return wide, ()
    _require_text(path, head)
    found = _samples(path, head, size)
    notes: tuple[str, ...] = ()
    if b"\0" in found:
        notes = ("It has empty letters (NUL) in it, which no table has; they are left out.",)
    if not any(byte > 127 for byte in found):
        return "utf-8", notes
    said = found.decode("utf-8", "replace")
    broken = said.count("\ufffd")
    if not broken:
        return "utf-8", notes
    whole = sum(1 for letter in said if letter > "\x7f" and letter != "\ufffd")
    if whole >= broken:
        return "utf-8", (
            *notes,
            "Parts of this file are in another encoding than the rest; they are read as"
            " Windows-1252.",
        )
    return _guessed(found), notes


def sample(path: Path, encoding: str) -> str:
    """The first lines, whole ones where it has any."""
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        text = file.read(SAMPLE // 4).replace("\0", "")
        more = file.read(1)
    return text[: text.rfind("\n") + 1] or text if more else text


def cells(path: Path, encoding: str, separator: str, quote: str) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_VALUE)
    with path.open(encoding=encoding, errors=errors_of(encoding), newline="") as file:
        reader = csv.reader(
            (line.replace("\0", "") if "\0" in line else line for line in file),
            delimiter=separator,
            quotechar=quote or None,
            quoting=csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE,
        )
        line = 0
        try:
            for row in reader:
                if reader.line_num - line > MOST_LINES:
                    raise _unclosed(path, line + 1)
                line = reader.line_num
                yield row
        except csv.Error as error:
            if not quote:
                raise Refused(
                    f"“{path.name}” is not a table: line {line + 1:,} has more than a million letters"
                    " without a separator."
                ) from error
            raise _unclosed(path, line + 1) from error
        except UnicodeError as error:
            raise Refused(
                f"“{path.name}” is not wholly in {encoding}: after line {line:,} stands something"
                " that is no letter of it. It may be cut off; or choose another encoding."
            ) from error
        except OSError as error:
            raise Refused(f"“{path.name}” cannot be read on: {why(error)}.") from error


class Unclosed(Refused):
    pass


def _unclosed(path: Path, line: int) -> Unclosed:
    return Unclosed(
        f"“{path.name}”: in line {line:,} a quotation mark opens that is not closed again. Mend that"
        " line, or say that quotation marks mean nothing in this file."
    )


def errors_of(encoding: str) -> str:
    if encoding in ("utf-8", "utf-8-sig"):
        return MIXED
    # UTF-16 that ends in half a letter was cut off, which must be told; a single byte is never wrong.
    return "strict" if encoding.startswith(("utf-16", "utf-32")) else "replace"


def _wide(head: bytes) -> str:
    """UTF-16 without its mark: every second byte of a Western text is empty."""
    even, odd = head[0:4000:2], head[1:4000:2]
    if len(odd) < 4:
        return ""
    if odd.count(0) > 0.6 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.6 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return ""


def _require_text(path: Path, head: bytes) -> None:
    part = head[:20_000]
    strange = sum(1 for byte in part if byte < 32 and byte not in (0, 9, 10, 11, 12, 13, 26, 27))
    if strange > 0.02 * len(part) or part.count(0) > 0.3 * len(part):
        raise Refused(f"“{path.name}” is not a table: it is neither text nor a workbook.")


def _samples(path: Path, head: bytes, size: int) -> bytes:
    """The beginning, and pieces further on, each from line to line."""
    pieces = [head[: head.rfind(b"\n") + 1] or head]
    if size > 2 * len(head):
        with path.open("rb") as file:
            for part in range(1, 8):
                file.seek(size * part // 8)
                piece = file.read(32 * 1024)
                pieces.append(piece[piece.find(b"\n") + 1 : piece.rfind(b"\n") + 1])
    return b"".join(pieces)


def _guessed(found: bytes) -> str:
    from charset_normalizer import from_bytes

    # Only lines that tell: the rest is the same in all of them.
    lines = [line for line in found.splitlines(True) if any(byte > 127 for byte in line)]
    telling = b"".join(lines)[:60_000]
    best = from_bytes(telling, cp_isolation=LIKELY).best()
    if best is None:
        return letters.page_of(telling) or "cp1252"
    if best.encoding in letters.PAGES:
        return letters.page_of(telling) or best.encoding
    # Nearly the same letters; Windows' own has the euro sign and the quotation marks.
    return "cp1252" if best.encoding in ("latin_1", "iso8859_1", "ascii") else best.encoding
