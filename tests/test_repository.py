"""What must be true of the repository as a whole, found out by reading it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = ("core", "desktop", "migrations", "packaging", "tests", "docs", ".ci", ".github")
# Written in two parts, or this file would find itself.
REGISTRIES = ("pypi" + ".org", "python" + "hosted", "npm" + "js.", "yarn" + "pkg", "conda" + ".io")
PLACES = ("/" + "work/", "/" + "root/.", "/tmp/" + "brief")


def texts() -> list[Path]:
    """Every text that people wrote, and the lock file."""
    found = [file for file in ROOT.iterdir() if file.is_file()]
    for folder in OURS:
        found += [file for file in (ROOT / folder).rglob("*") if file.is_file()]
    kinds = {".py", ".md", ".toml", ".lock", ".yml", ".spec", ".iss", ".svg", ".mako", ".desktop"}
    return [file for file in found if file.suffix in kinds or file.parent.name == ".ci"]


def test_there_is_something_to_read():
    names = {file.name for file in texts()}
    assert {"dev.py", "README.md", "requirements.lock", "tradewind.spec", "run"} <= names


@pytest.mark.parametrize("word", [*REGISTRIES, *PLACES])
def test_neither_a_registry_nor_a_place_of_one_machine_is_named(word):
    found = [str(file.relative_to(ROOT)) for file in texts() if word in file.read_text("utf-8")]
    assert not found


def test_the_lock_file_says_what_and_never_where():
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    lines = [line for line in lock.splitlines() if not line.startswith("#")]
    assert not [line for line in lines if "://" in line or " @ " in line]
    options = {word.partition("=")[0] for line in lines for word in line.split() if word[0] == "-"}
    assert options == {"--hash"}


def test_core_and_migrations_never_name_qt():
    qt = re.compile(r"^\s*(from|import)\s+(PySide6|shiboken6|desktop)\b", re.MULTILINE)
    sources = [*(ROOT / "core").rglob("*.py"), *(ROOT / "migrations").rglob("*.py")]
    assert sources
    assert not [str(file) for file in sources if qt.search(file.read_text("utf-8"))]


def test_every_init_is_empty():
    inits = [file for folder in OURS for file in (ROOT / folder).rglob("__init__.py")]
    assert inits
    assert not [str(file) for file in inits if file.stat().st_size]


def test_the_readme_names_the_two_commands():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "python3 dev.py run" in readme
    assert "python3 dev.py test" in readme


def test_what_the_readme_and_the_documents_link_to_is_there():
    link = re.compile(r"\]\((?!https?:|#)([^)#]+)")
    for text in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in link.findall(text.read_text("utf-8")):
            assert (text.parent / target).exists(), f"{text.name} links to {target}"


def test_the_licence_is_the_one_that_is_declared():
    assert "Apache License" in (ROOT / "LICENSE").read_text("utf-8")
    assert 'license = "Apache-2.0"' in (ROOT / "pyproject.toml").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="a bash script")
def test_the_script_of_the_ci_can_be_run():
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    subprocess.run(["bash", "-n", script], check=True)
