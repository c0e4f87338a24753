"""What was typed and not saved outlives the window, and the process."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.home import Home
from core.journal.editing import Overlap
from desktop.shell.forms.drafts import Draft, Place
from desktop.shell.forms.record_form import RecordForm
from tests.desktop.forms.conftest import Office, OpenForm, write

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")


@pytest.fixture
def place(folder: Path) -> Place:
    return Place(Home(folder), "local", "ada@example.com", 1, "leads", 7)


def kept(office: Office) -> list[Path]:
    return sorted((office.shell.home.root / "drafts").glob("*.json"))


def typed_and_kept(office: Office, page: RecordForm, qtbot: QtBot, **said: str) -> None:
    for name, words in said.items():
        write(qtbot, page, name, words)

    def has_all() -> bool:
        draft = page.drafting.place.found()
        return draft is not None and said.items() <= dict(draft.typed).items()

    qtbot.waitUntil(has_all, timeout=10_000)


def test_a_draft_is_for_its_owners_eyes_only_and_found_again(place: Place) -> None:
    draft = Draft({"city": "Bonn"}, {"city": "Ulm"})
    place.keep(draft, place.ask())
    assert place.found() == draft
    if os.name == "posix":
        assert stat.S_IMODE(place.file.stat().st_mode) == 0o600
        assert stat.S_IMODE(place.file.parent.stat().st_mode) == 0o700
    assert "ada" not in place.file.name


def test_every_record_person_and_database_has_a_draft_of_its_own(folder: Path) -> None:
    home = Home(folder)
    whose = [("a", "x", 1), ("b", "x", 1), ("a", "y", 1), ("a", "x", 2), ("a", "x", None)]
    assert len({Place(home, *each).file for each in whose}) == len(whose)


def test_what_was_asked_for_last_holds_whoever_comes_last(place: Place) -> None:
    older, newer = place.ask(), place.ask()
    place.drop(newer)
    place.keep(Draft({"city": "Bonn"}, {}), older)
    assert place.found() is None


@pytest.mark.parametrize("said", ["", "{", "[]", '{"version": 1}', '{"version": 99}', "\x00\xff"])
def test_a_draft_that_cannot_be_read_is_none(place: Place, said: str) -> None:
    place.file.parent.mkdir(parents=True)
    place.file.write_text(said, encoding="utf-8")
    assert place.found() is None


def test_a_draft_survives_the_end_of_the_process(place: Place, folder: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path\n"
        "from core.home import Home; from desktop.shell.forms.drafts import Draft, Place\n"
        "place = Place(Home(Path(sys.argv[1])), 'local', 'ada@example.com', 1, 'leads', 7)\n"
        "for number in range(10**6):\n"
        "    place.keep(Draft({'city': 'Bonn' * number}, {'city': None}), place.ask())\n"
        "    print(number, flush=True)\n"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert run.stdout is not None
    with run:
        for line in run.stdout:
            if int(line) >= 5:
                run.kill()
                break
    draft = place.found()
    assert draft is not None
    assert len(draft.typed["city"]) >= 20
    # Nothing half written is taken for a draft.
    assert json.loads(place.file.read_text(encoding="utf-8"))["version"] == 1


def test_what_was_typed_is_offered_at_the_next_opening(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    record = office.lead(city="Ulm", street="Main")
    first = open_form(record)
    typed_and_kept(office, first, qtbot, city="Bonn", email="half@")
    first.window().hide()

    page = open_form(record)
    assert page.form.fields["city"].typed() == "Ulm"
    assert page.bar.text.text().startswith("You had not saved what you typed here")
    page.bar.buttons[0].click()
    # Even what would be refused is there as it was typed.
    assert page.form.typed() == {"city": "Bonn", "email": "half@"}
    write(qtbot, page, "email", "whole@example.com")
    with qtbot.waitSignal(page.saved, timeout=10_000):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert office.found("city", "street", "email") == ("Bonn", "Main", "whole@example.com")
    qtbot.waitUntil(lambda: kept(office) == [])


def test_a_discarded_draft_is_not_offered_again(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    record = office.lead(city="Ulm")
    first = open_form(record)
    typed_and_kept(office, first, qtbot, city="Bonn")
    first.window().hide()
    page = open_form(record)
    page.bar.buttons[1].click()
    qtbot.waitUntil(lambda: kept(office) == [])
    assert page.form.fields["city"].typed() == "Ulm"
    assert not page.form.is_dirty


def test_a_draft_over_what_others_have_changed_since_asks_when_saved(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    record = office.lead(city="Ulm")
    first = open_form(record)
    typed_and_kept(office, first, qtbot, city="Bonn")
    first.window().hide()
    office.bob_saves(record, city="Kiel")
    page = open_form(record)
    page.bar.buttons[0].click()
    assert page.form.fields["city"].typed() == "Bonn"
    assert "somebody else" in page.form.fields["city"].mark.text()
    page.save_now()
    qtbot.waitUntil(lambda: hasattr(page, "chooser"), timeout=10_000)
    assert [(each.base, each.theirs, each.mine) for each in _overlaps(page)] == [
        ("Ulm", "Kiel", "Bonn")
    ]


def test_a_draft_that_is_still_offered_is_not_written_over(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    record = office.lead(city="Ulm")
    first = open_form(record)
    typed_and_kept(office, first, qtbot, city="Bonn")
    first.window().hide()
    page = open_form(record)
    # Somebody who takes no notice and types on loses neither.
    typed_and_kept(office, page, qtbot, street="Main")
    draft = page.drafting.place.found()
    assert draft is not None
    assert draft.typed == {"city": "Bonn", "street": "Main"}
    with qtbot.waitSignal(page.saved, timeout=10_000):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    office.shell.tasks.wait()
    draft = page.drafting.place.found()
    assert draft is not None
    assert draft.typed == {"city": "Bonn"}


def test_what_was_typed_a_moment_before_the_end_is_kept(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(None)
    write(qtbot, page, "city", "Bonn")
    assert kept(office) == []
    page.drafting.flush()
    assert len(kept(office)) == 1


def test_a_draft_of_nothing_is_none(office: Office, open_form: OpenForm, qtbot: QtBot) -> None:
    page = open_form(office.lead(city="Ulm"))
    typed_and_kept(office, page, qtbot, city="Bonn")
    write(qtbot, page, "city", "Ulm")
    qtbot.waitUntil(lambda: kept(office) == [], timeout=10_000)


def _overlaps(page: RecordForm) -> list[Overlap]:
    return [choice.overlap for choice in page.chooser.choices.values()]
