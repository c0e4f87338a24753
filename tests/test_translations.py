"""What is said in German fills in what English does, and Qt has it."""

import re
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GERMAN = ROOT / "resources" / "translations" / "de.ts"
# What fills in a text: each has to be there in German as often as in English.
HOLES = re.compile(r"%[sdn]|%[1-9]|%%|\{\w*\}")


@pytest.fixture
def tool(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "packaging")
    import texts
    import translate

    yield texts, translate
    for name in ("texts", "translate"):
        sys.modules.pop(name, None)


def test_what_fills_in_a_text_is_in_both_languages(tool):
    _, translate = tool
    wrong = {
        source: said
        for (_, source), said in translate.known(GERMAN).items()
        if "\f" not in said and Counter(HOLES.findall(source)) != Counter(HOLES.findall(said))
    }
    assert wrong == {}


def test_the_file_for_qt_is_of_the_same_texts(tool, qapp):
    _, translate = tool
    from PySide6.QtCore import QTranslator

    german = QTranslator()
    assert german.load(str(GERMAN.with_suffix(".qm")))
    for (context, source), said in translate.known(GERMAN).items():
        if "%n" not in source:
            assert german.translate(context, source) == said, source
