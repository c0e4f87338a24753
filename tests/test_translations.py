"""Every text of the window has its German, and every way of saying one is found by the tool."""

import ast
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


def test_every_text_has_its_german(tool):
    texts, translate = tool
    found = texts.texts(ROOT)
    assert len(found) > 2000
    lacking = translate.missing(found, translate.known(GERMAN))
    # python3 dev.py translate --missing > FILE lists them, and --take FILE takes them up.
    assert [f"{each.context}: {each.source}" for each in lacking] == []


def test_what_fills_in_a_text_is_in_both_languages(tool):
    _, translate = tool
    wrong = {
        source: said
        for (_, source), said in translate.known(GERMAN).items()
        # Of the words of the search field several are understood, with bars between them.
        for each in said.split("|")
        if "\f" not in said and Counter(HOLES.findall(source)) != Counter(HOLES.findall(each))
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


def test_qt_knows_whose_text_it_is():
    """Outside of a class of its own a text names its context; a variable is no text at all."""
    wrong = []
    for file in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr == "tr":
                whose = node.func.value
                is_ours = isinstance(whose, ast.Name) and whose.id == "self"
                is_text = bool(node.args) and isinstance(node.args[0], ast.Constant)
                if not (is_ours and is_text):
                    wrong.append(f"{file.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []
