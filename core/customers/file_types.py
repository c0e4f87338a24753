"""What a file really is, whatever its name says: what is a program is refused, what is odd is told."""

import re
from dataclasses import dataclass
from pathlib import PurePath

from core.errors import Refused

# What an operating system would run. Whoever needs to pass one on has other ways.
PROGRAMS = frozenset(
    [
        "exe",
        "com",
        "bat",
        "cmd",
        "scr",
        "pif",
        "cpl",
        "msi",
        "msp",
        "dll",
        "sys",
        "ps1",
        "vbs",
        "vbe",
        "js",
        "jse",
        "wsf",
        "wsh",
        "hta",
        "jar",
        "app",
        "dmg",
        "pkg",
        "deb",
        "rpm",
        "appimage",
        "sh",
        "bash",
        "run",
        "bin",
        "elf",
        "so",
        "dylib",
        "apk",
        "lnk",
        "reg",
    ]
)
PROGRAM_TYPES = (
    "application/vnd.microsoft.portable-executable",
    "application/x-msdownload",
    "application/x-executable",
    "application/x-sharedlib",
    "application/x-mach-binary",
    "application/java-archive",
    "application/x-sh",
)
# The first bytes of what a processor or a shell runs.
PROGRAM_STARTS = (
    b"MZ",
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"#!",
)
# What several names may stand for.
SAME = (
    {"jpg", "jpeg", "jpe", "jfif"},
    {"tif", "tiff"},
    {"htm", "html", "xhtml"},
    {"txt", "csv", "tsv", "md", "log", "ics", "vcf", "json", "xml", "eml", "svg", "html", "htm"},
    {"doc", "xls", "ppt", "msg"},
    {"zip", "docx", "xlsx", "pptx", "docm", "xlsm", "pptm", "odt", "ods", "odp", "epub", "pages",
     "numbers", "key", "potx", "dotx", "xltx"},
)  # fmt: skip
# In a zip they are known by their name alone, which nobody but the sender vouches for.
ZIPPED = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
}
TEXTS = {"csv": "text/csv", "html": "text/html", "htm": "text/html", "ics": "text/calendar",
         "vcf": "text/vcard", "json": "application/json", "xml": "application/xml",
         "svg": "image/svg+xml", "md": "text/markdown"}  # fmt: skip
ACTIVE_PDF = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData)\b")
HEAD = 1024


@dataclass(frozen=True, slots=True)
class FileType:
    media_type: str
    # What a person should know before they open it; empty where there is nothing to say.
    finding: str = ""


def file_type(name: str, content: bytes) -> FileType:
    """Raises Refused for a program, by its bytes or by its name."""
    extension = PurePath(name).suffix.lower().lstrip(".")
    # Some hide a program behind blanks or a bitmap's header; a PDF may begin within its first kilobyte.
    begins = content[:HEAD].lstrip()
    if content.startswith(PROGRAM_STARTS) or begins.startswith((b"#!", b"\x7fELF")):
        raise Refused(
            f"“{name}” is a program, whatever its name says; programs are not kept as documents."
        )
    if extension in PROGRAMS:
        raise Refused(f"“{name}” is called like a program; programs are not kept as documents.")
    if b"%PDF-" in content[:HEAD]:
        return _pdf(extension, content)
    media_type, kind = _sniffed(content, extension)
    if media_type in PROGRAM_TYPES:
        raise Refused(
            f"“{name}” is a program, whatever its name says; programs are not kept as documents."
        )
    found = []
    if kind and extension and kind != extension and not _same(kind, extension):
        found.append(f"It is called .{extension}, but its content is {kind.upper()}.")
    if b"vbaProject.bin" in content or extension in ("docm", "xlsm", "pptm"):
        found.append("It contains macros, which are small programs.")
    if media_type in ("text/html", "image/svg+xml") and re.search(
        rb"<script|javascript:", content, re.IGNORECASE
    ):
        found.append("It contains a script, which is a small program.")
    return FileType(media_type, " ".join(found))


def _pdf(extension: str, content: bytes) -> FileType:
    found = []
    if not content.startswith(b"%PDF-"):
        found.append("Something else stands before its beginning.")
    if extension != "pdf":
        found.append(f"It is called .{extension}, but its content is PDF.")
    # What stands in compressed parts of it is not seen here; the preview runs nothing either way.
    active = sorted({match.decode() for match in ACTIVE_PDF.findall(content)})
    if active:
        found.append(f"This PDF can do things by itself ({', '.join(active)}); open it with care.")
    return FileType("application/pdf", " ".join(found))


def _sniffed(content: bytes, extension: str) -> tuple[str, str]:
    """The media type, and the extension that goes with it where its bytes say one."""
    if content.startswith(b"PK\x03\x04"):
        if extension in ZIPPED:
            return ZIPPED[extension], extension
        return "application/zip", "zip"
    if _is_text(content):
        said = extension if extension in TEXTS else "txt"
        if re.match(rb"\s*(<!doctype html|<html)", content[:HEAD], re.IGNORECASE):
            said = "html"
        return TEXTS.get(said, "text/plain"), said
    import puremagic

    try:
        found = puremagic.magic_string(content)
    except puremagic.PureError:
        return "application/octet-stream", ""
    named = [each for each in found if each.extension.lstrip(".").lower() == extension]
    best = (named or found)[0]
    return best.mime_type or "application/octet-stream", best.extension.lstrip(".").lower()


def _is_text(content: bytes) -> bool:
    if b"\x00" in content[:8192] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    for encoding in ("utf-8-sig", "utf-16"):
        if encoding == "utf-16" and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            content[:8192].decode(encoding, "strict" if len(content) <= 8192 else "ignore")
        except UnicodeDecodeError:
            continue
        return not any(sign in content[:8192] for sign in (b"\x01", b"\x02", b"\x03", b"\x05"))
    # An old text, in one byte a letter.
    signs = sum(byte < 32 and byte not in (9, 10, 12, 13) for byte in content[:8192])
    return signs == 0


def _same(one: str, other: str) -> bool:
    return any(one in each and other in each for each in SAME)
