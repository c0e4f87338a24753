"""A workbook of one sheet of texts, as LibreOffice and Excel read it (OpenDocument 1.2)."""

import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
# What XML cannot hold at all.
_NONE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_sheet(file: Path, title: str, rows: Iterable[Sequence[str]]) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        # The first part, and not compressed: that is how the kind of the file is known.
        archive.writestr("mimetype", _KIND, zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{_MANIFEST}" manifest:version="1.2">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        )
        with archive.open("content.xml", "w") as part:
            part.write(
                f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES}'
                ' office:version="1.2"><office:body><office:spreadsheet>'
                f'<table:table table:name="{escape(title)}">'.encode()
            )
            for row in rows:
                cells = "".join(map(_cell, row))
                part.write(f"<table:table-row>{cells}</table:table-row>".encode())
            part.write(
                b"</table:table></office:spreadsheet></office:body></office:document-content>"
            )


def _cell(value: str) -> str:
    if not value:
        return "<table:table-cell/>"
    lines = escape(_NONE.sub("", value)).split("\n")
    said = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in lines)
    return f'<table:table-cell office:value-type="string">{said}</table:table-cell>'


def _spaced(line: str) -> str:
    # Several blanks are one, unless they are counted.
    counted = re.sub("^ | $| {2,}", lambda found: f'<text:s text:c="{len(found[0])}"/>', line)
    return counted.replace("\t", "<text:tab/>")
