"""The screen of organizations: looked at, edited, given a logo, put away and brought back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.access import commands
from core.access.inputs import NewOrganization
from core.access.signing_in import SignedIn
from desktop.access.logo import prepared
from desktop.access.organizations import OrganizationsView
from desktop.access.people_dialogs import PersonDialog
from desktop.shell.forms.form import Form
from desktop.shell.window import Window
from tests.desktop.conftest import as_person, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")
PATIENCE = 10_000


@pytest.fixture
def screen(opened: Window, founder: SignedIn, qtbot: QtBot) -> OrganizationsView:
    as_person(
        founder,
        lambda session: commands.found_organization(session, NewOrganization(name="Hafenbräu")),
    )
    opened.show_screen("organizations")
    found = opened.view("organizations")
    assert isinstance(found, OrganizationsView)
    qtbot.waitUntil(lambda: len(found.table.rows) == 2, timeout=PATIENCE)
    qtbot.waitUntil(found.edit.isEnabled, timeout=PATIENCE)
    return found


def dialog(screen: OrganizationsView) -> PersonDialog:
    return next(each for each in screen.findChildren(PersonDialog) if each.isVisible())


def saved(screen: OrganizationsView, qtbot: QtBot, name: str, typed: str) -> None:
    qtbot.mouseClick(screen.edit, Qt.MouseButton.LeftButton)
    asked = dialog(screen)
    form = asked.findChild(Form)
    assert isinstance(form, Form)
    write(qtbot, form.fields[name].editor, typed)
    with qtbot.waitSignal(screen.shell.said, timeout=PATIENCE):
        qtbot.mouseClick(asked.go, Qt.MouseButton.LeftButton)


def test_colours_are_typed_and_shown(screen: OrganizationsView, qtbot: QtBot) -> None:
    assert screen.chosen is not None
    assert screen.chosen.name == "Harbour"
    assert screen.workers.texts() == [("Ada Lovelace", "Owner")]
    saved(screen, qtbot, "primary_color", "#AA3300")
    qtbot.waitUntil(
        lambda: screen._details is not None and screen._details.brand.primary == "#aa3300",
        timeout=PATIENCE,
    )


def test_a_logo_is_dropped_scaled_and_taken_away(
    screen: OrganizationsView, qtbot: QtBot, tmp_path: Path
) -> None:
    image = QImage(2000, 500, QImage.Format.Format_RGB32)
    image.fill(QColor("#aa3300"))
    image.save(str(tmp_path / "logo.png"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "logo.png"))])
    how = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(screen.logo, QDragEnterEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(screen.logo, QDropEvent(QPointF(5, 5), *how))
    qtbot.waitUntil(lambda: not screen.logo.picture.pixmap().isNull(), timeout=PATIENCE)
    assert screen._details is not None
    kept = QImage.fromData(screen._details.brand.logo or b"")
    assert (kept.width(), kept.height()) == (512, 128)
    with qtbot.waitSignal(screen.shell.said, timeout=PATIENCE):
        qtbot.mouseClick(screen.logo.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.logo.picture.text() == "Drop a picture here", timeout=PATIENCE)


def test_what_is_no_logo_gets_a_sentence(
    screen: OrganizationsView, qtbot: QtBot, tmp_path: Path
) -> None:
    program = tmp_path / "logo.svg"
    program.write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>go()</script></svg>')
    large = tmp_path / "large.png"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    damaged = tmp_path / "damaged.png"
    damaged.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    for file_, sentence in (
        (program, "This SVG holds “script”"),
        (large, "This file has 200 MB"),
        (damaged, "This picture cannot be read"),
        (tmp_path / "gone.png", "“gone.png” cannot be read"),
    ):
        with qtbot.waitSignal(screen.shell.said, timeout=PATIENCE) as told:
            screen.take_logo(file_)
        assert told.args is not None
        assert told.args[0].startswith(sentence)


def test_a_drawing_is_kept_as_it_is(tmp_path: Path) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
    (tmp_path / "a.svg").write_bytes(svg)
    assert prepared(tmp_path / "a.svg") == (svg, "image/svg+xml")


def test_a_client_is_taken_on_put_away_and_brought_back(
    screen: OrganizationsView, qtbot: QtBot
) -> None:
    qtbot.mouseClick(screen.new, Qt.MouseButton.LeftButton)
    asked = dialog(screen)
    form = asked.findChild(Form)
    assert isinstance(form, Form)
    write(qtbot, form.fields["name"].editor, "Ole Larsen")
    qtbot.keyClick(form.fields["name"].editor, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: screen.chosen is not None and screen.chosen.slug == "ole-larsen", timeout=PATIENCE
    )
    qtbot.waitUntil(screen.switch.isEnabled, timeout=PATIENCE)
    qtbot.mouseClick(screen.switch, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog(screen).go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: screen.chosen is not None and not screen.chosen.is_active, timeout=PATIENCE
    )
    assert screen.switch.text() == "Bring back"
    qtbot.mouseClick(screen.switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.chosen is not None and screen.chosen.is_active, timeout=PATIENCE)
