"""The PDF of a quote and pictures of its pages, made on a thread of the tasks."""

import atexit
import os
import re
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from core.disk import why
from core.errors import Unavailable
from desktop.shell.pdfium import ONE_AT_A_TIME

if TYPE_CHECKING:
    from core.pipeline.documents import QuoteDocument

POINTS = 72


@dataclass(frozen=True)
class Typeset:
    pdf: bytes
    # Of each page, in points.
    sizes: tuple[tuple[float, float], ...]
    # What a screen reader says of each.
    texts: tuple[str, ...]
    faults: tuple[str, ...]
    # What the file is called when it leaves.
    name: str


def typeset(document: "QuoteDocument") -> Typeset:
    import pypdfium2

    from core.pipeline.pdf import make_pdf
    from core.pipeline.quote_words import words

    made = make_pdf(document)
    with ONE_AT_A_TIME:
        opened = pypdfium2.PdfDocument(made.pdf)
        try:
            sizes = tuple(opened.get_page_size(at) for at in range(len(opened)))
            texts = []
            for at in range(len(opened)):
                page = opened[at]
                text = page.get_textpage()
                texts.append(" ".join(text.get_text_bounded().split()))
                text.close()
                page.close()
        finally:
            opened.close()
    said = words(document.locale)
    called = f"{said['quote']} {document.number or said['draft']} {document.buyer.name}"
    return Typeset(made.pdf, sizes, tuple(texts), made.faults, file_name(called))


def picture(pdf: bytes, page: int, width: int) -> QImage:
    """One page, so many pixels wide."""
    import pypdfium2

    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            opened = document[page]
            bitmap = opened.render(scale=width / opened.get_width(), prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            ).copy()
            bitmap.close()
            opened.close()
        finally:
            document.close()
    return image


def file_name(called: str) -> str:
    """As every file system takes it; whatever somebody's company is called."""
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+', " ", called)
    return " ".join(plain.split())[:100].rstrip(". ") + ".pdf"


@cache
def _lent() -> Path:
    """What was dragged or copied is read by others later, as long as this process lives."""
    folder = Path(tempfile.mkdtemp(prefix="tradewind-quotes-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def lend(name: str, pdf: bytes) -> Path:
    """As a file for another program; each in a folder of its own, so that none changes under it."""
    try:
        folder = Path(tempfile.mkdtemp(dir=_lent()))
    except OSError as error:
        raise Unavailable(f"There is no room for a file: {why(error)}.") from error
    return write(folder / name, pdf)


def write(path: Path, pdf: bytes) -> Path:
    """Wholly or not at all: whoever opens it meanwhile sees the old one or the new one."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".pdf")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(pdf)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except OSError:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        reason = why(error)
        raise Unavailable(f"“{path.name}” could not be written: {reason}.") from error
    return path
