"""The language of the window, and core's English said in it.

Qt translates what the window itself says. What core says (titles, choices, refusals, the database's
own sentences) has no Qt and is English; it is looked up here, at the edge: first as it is, then
against the templates of sentences that have a value in them.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
CORE = "Core"
ENGLISH = "en"
LANGUAGES = (ENGLISH, "de")
# Where a language is at home, for its dates and numbers, unless the system says which one it is.
HOMES = {"en": "en_GB", "de": "de_DE"}
# Compiled when they are first needed, which is after the first paint.
_GROUPED = r"\d{1,3}(,\d{3})+"
_END = r"(?<=[.!?…])\s+(?=[“„A-Z])"


class _Spoken:
    """What is spoken now. One for the process: so is Qt's own."""

    language = ENGLISH
    translators: list[QTranslator] = []


def of_the_system() -> str:
    """The first of the person's languages that there is."""
    for name in QLocale.system().uiLanguages():
        if (short := name.replace("_", "-").split("-")[0]) in LANGUAGES:
            return short
    return ENGLISH


def begin(app: QCoreApplication, language: str = "", formats: str = "") -> None:
    """Before the first widget is made: its texts are said when it is made. Empty is as the system has it."""
    wanted = language if language in LANGUAGES else of_the_system()
    _speak(app, wanted)
    QLocale.setDefault(_formats(wanted, formats))


def _speak(app: QCoreApplication, language: str) -> None:
    for old in _Spoken.translators:
        app.removeTranslator(old)
    _Spoken.translators = []
    _Spoken.language = ENGLISH
    _in_words.cache_clear()
    if language == ENGLISH:
        return
    from PySide6.QtCore import QLibraryInfo

    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt}/qtbase_{language}.qm", str(FOLDER / f"{language}.qm")):
        translator = QTranslator(app)
        # Without its file a window speaks English, which is better than none.
        if translator.load(file):
            app.installTranslator(translator)
            _Spoken.translators.append(translator)
            _Spoken.language = language


def _formats(language: str, chosen: str) -> QLocale:
    if chosen:
        return QLocale(chosen)
    system = QLocale.system()
    if system.language() == QLocale.Language.C:
        # A machine that names no language writes its dates in a form nobody reads.
        if language == ENGLISH:
            return QLocale(QLocale.Language.English, QLocale.Country.World)
        return QLocale(HOMES[language])
    if QLocale(language).language() == system.language():
        return system
    return QLocale(QLocale(language).language(), system.territory())


def language() -> str:
    return _Spoken.language


def inside(noun: str) -> str:
    """A title as it stands within a sentence: English writes it small there, German does not."""
    return noun.lower() if _Spoken.language == ENGLISH else noun


def said(text: str) -> str:
    """A title or a sentence of core in the person's language."""
    return text if not text or _Spoken.language == ENGLISH else _in_words(text)


@lru_cache(4096)
def _in_words(text: str) -> str:
    exact = QCoreApplication.translate(CORE, text)
    if exact != text:
        return exact
    for template in _templates():
        if found := template.pattern.fullmatch(text):
            return template.filled(found.groups())
    parts = re.split(_END, text)
    if len(parts) > 1:
        return " ".join(map(said, parts))
    head, colon, rest = text.partition(": ")
    if colon and (known := said(head)) != head:
        # What the journal calls a change: “Contact: E-mail, Telephone”.
        return f"{known}: {_listed(rest)}"
    return text


class _Template(NamedTuple):
    pattern: re.Pattern[str]
    source: str
    holes: tuple[str, ...]
    # Which of the holes stand between quotation marks and are no states: those are names, and stay
    # as they are.
    quoted: tuple[bool, ...]

    def filled(self, values: tuple[str, ...]) -> str:
        told = QCoreApplication.translate(CORE, self.source)
        for hole, value, is_name in zip(self.holes, values, self.quoted, strict=True):
            is_measured = re.search(re.escape(hole) + r"\s?(GB|MB|s|%)\b", self.source) is not None
            said_ = _measure(value) if is_measured else value if is_name else _value(value)
            if not (is_measured or is_name) and _is_choice(value) and not _stands_alone(told, hole):
                # As it is called, whatever case the sentence would want it in.
                said_ = f"„{said_}“"
            told = told.replace(hole, said_, 1)
        return told


@lru_cache(1)
def _templates() -> tuple[_Template, ...]:
    import json

    try:
        sources: list[str] = json.loads((FOLDER / "templates.json").read_text("utf-8"))
    except OSError:
        return ()
    # The one that says most comes first: “{0} is {1}” fits much that another fits better.
    return tuple(map(_template, sorted(sources, key=_literal, reverse=True)))


def _template(source: str) -> _Template:
    parts = re.split(r"(\{\w*\}|%[sd])", source)
    holes = tuple(parts[1::2])
    pattern = "".join("(.+?)" if at % 2 else re.escape(part) for at, part in enumerate(parts))
    quoted = tuple(
        parts[at - 1].endswith("“") and not parts[at].startswith("{state")
        for at in range(1, len(parts), 2)
    )
    return _Template(re.compile(pattern, re.DOTALL), source, holes, quoted)


def _literal(source: str) -> int:
    return len(re.sub(r"\{\w*\}|%[sd]", "", source))


def _measure(text: str) -> str:
    """With the point of the person's language; without a unit it may be a version."""
    found = re.fullmatch(r"(\d+)\.(\d+)", text)
    return text if found is None else f"{found[1]}{QLocale().decimalPoint()}{found[2]}"


def _is_choice(value: str) -> bool:
    """One of the database's short words, such as `in_progress`, which has a title in German."""
    title = value.replace("_", " ").capitalize()
    return re.fullmatch("[a-z][a-z0-9_]*", value) is not None and said(value) == value != said(
        title
    )


def _stands_alone(told: str, hole: str) -> bool:
    """Behind a colon or at the beginning it needs no quotation marks; within some it has them."""
    before = told[: told.index(hole)] if hole in told else ""
    return not before or before.rstrip().endswith((":", "„", "“", "("))


def _value(text: str) -> str:
    if re.fullmatch(_GROUPED, text):
        return QLocale().toString(int(text.replace(",", "")))
    if (known := said(text)) != text:
        return known
    title = text.replace("_", " ").capitalize()
    if (known := said(title)) != title:
        return known
    return _listed(text) if re.search(", | and | or ", text) else text


def _listed(text: str) -> str:
    joints = {", ": ", ", " and ": " und ", " or ": " oder "}
    parts = re.split("(, | and | or )", text)
    return "".join(
        joints.get(part, part) if at % 2 else _value(part) for at, part in enumerate(parts)
    )
