"""The shared servers of this computer: added, tried, changed and taken away."""

import socket

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.sharing import address_book
from core.sharing.profiles import Profile
from desktop.access.fields import ChoiceField, TextField, TickField
from desktop.access.servers import ServerDialog
from desktop.access.sign_in import SignInPage
from desktop.shell.window import Window
from tests.desktop.conftest import PASSWORD, gate, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(asking: Window) -> SignInPage:
    return gate(asking).sign_in


@pytest.fixture
def dialog(asking: Window, page: SignInPage, qtbot: QtBot) -> ServerDialog:
    qtbot.mouseClick(page.more, Qt.MouseButton.LeftButton)
    opened = gate(asking).dialog
    assert opened is not None
    return opened


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def fill_in(qtbot: QtBot, dialog: ServerDialog, **said: str | int) -> None:
    for name, text in said.items():
        write(qtbot, dialog.fields[name], str(text))


def choice(dialog: ServerDialog, name: str) -> ChoiceField:
    field = dialog.fields[name]
    assert isinstance(field, ChoiceField)
    return field


def test_the_form_is_the_profiles_own_declaration(dialog: ServerDialog) -> None:
    assert list(dialog.fields) == list(Profile.model_fields)
    port = dialog.fields["port"]
    assert isinstance(port, TextField)
    assert port.value() == "5432"
    labels = [choice(dialog, "sslmode").box.itemText(at) for at in range(4)]
    assert labels[-1] == "Plain text"


def test_a_server_is_kept_offered_changed_and_taken_away(
    asking: Window, page: SignInPage, dialog: ServerDialog, qtbot: QtBot
) -> None:
    file = asking.shell.home.profiles
    fill_in(qtbot, dialog, name="Office", host="db.example.com", user="ada@example.com")
    with qtbot.waitSignal(dialog.changed, timeout=20_000):
        qtbot.keyClick(dialog.fields["user"].editor, Qt.Key.Key_Return)
    (kept,) = address_book.read(file).profiles
    assert (kept.name, kept.host, kept.sslmode) == ("Office", "db.example.com", "automatic")
    assert page.server.box.currentText() == "Office"

    qtbot.mouseClick(page.edit, Qt.MouseButton.LeftButton)
    again = gate(asking).dialog
    assert again is not None
    fill_in(qtbot, again, name="Main office")
    with qtbot.waitSignal(again.changed, timeout=20_000):
        click(qtbot, again.save)
    assert [profile.name for profile in address_book.read(file).profiles] == ["Main office"]
    assert page.server.box.currentText() == "Main office"

    qtbot.mouseClick(page.edit, Qt.MouseButton.LeftButton)
    last = gate(asking).dialog
    assert last is not None
    with qtbot.waitSignal(last.changed, timeout=20_000):
        click(qtbot, last.remove)
    assert address_book.read(file).profiles == ()
    assert page.place.kind == "given"
    assert not page.edit.isEnabled()


def test_what_is_wrong_stands_beside_its_field(dialog: ServerDialog, qtbot: QtBot) -> None:
    fill_in(qtbot, dialog, host="https://db.example.com", port="many")
    click(qtbot, dialog.save)
    said = {name: field.note.text() for name, field in dialog.fields.items() if field.is_refused()}
    assert said == {
        "name": "“Name” is needed.",
        "host": "This takes the server's name only, not a whole address.",
        "port": "“Port” is not a number.",
        "user": "“Your e-mail” is needed.",
    }
    assert dialog.isVisible()


def test_plain_text_to_another_computer_is_allowed_by_its_own_box_only(
    dialog: ServerDialog, qtbot: QtBot
) -> None:
    fill_in(qtbot, dialog, name="Office", host="db.example.com", user="ada@example.com")
    allowed = dialog.fields["plain_text_allowed"]
    assert isinstance(allowed, TickField)
    assert not allowed.isVisible()
    choice(dialog, "sslmode").fill("disable")
    assert allowed.isVisible()
    assert not dialog.fields["sslrootcert"].isVisible()
    assert dialog.entered() is None
    assert "has to be allowed here explicitly" in allowed.note.text()
    allowed.box.click()
    found = dialog.entered()
    assert found is not None
    assert found.plain_text_allowed


def test_a_name_that_is_taken_is_told_and_nothing_typed_is_lost(
    asking: Window, dialog: ServerDialog, qtbot: QtBot
) -> None:
    taken = Profile(name="Office", host="other.example.com", user="ada@example.com")
    address_book.keep(asking.shell.home.profiles, taken)
    fill_in(qtbot, dialog, name="office", host="db.example.com", user="ada@example.com")
    click(qtbot, dialog.save)
    qtbot.waitUntil(dialog.save.isEnabled, timeout=20_000)
    assert dialog.notice.text.text() == "A connection named “Office” exists already."
    host = dialog.fields["host"]
    assert isinstance(host, TextField)
    assert host.value() == "db.example.com"


def test_a_connection_to_a_closed_port_is_tried_and_told(
    dialog: ServerDialog, qtbot: QtBot
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = int(taken.getsockname()[1])
    fill_in(qtbot, dialog, name="Office", host="127.0.0.1", port=port, user="ada@example.com")
    click(qtbot, dialog.test)
    qtbot.waitUntil(dialog.test.isEnabled, timeout=20_000)
    assert "no database server listens there" in dialog.notice.text.text()
    assert dialog.notice.property("tone") == "danger"


def test_a_connection_that_stands_is_told_with_its_version(
    dialog: ServerDialog, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    if not database.host.startswith("/"):
        pytest.skip("a profile reaches the test server by its socket only")
    fill_in(
        qtbot,
        dialog,
        name="Office",
        host=database.host,
        port=database.port,
        database=database.database,
        # The role itself: the test's database has another name than its owner.
        user=founder.address.user,
    )
    write(qtbot, dialog.password, PASSWORD)
    click(qtbot, dialog.test)
    qtbot.waitUntil(dialog.test.isEnabled, timeout=20_000)
    assert dialog.notice.text.text().startswith("Connected to the server on this computer")
    assert dialog.notice.property("tone") == "good"
