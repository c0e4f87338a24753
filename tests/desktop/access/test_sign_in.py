"""Signing in, being refused, leaving, and somebody else taking the chair."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from core.access.commands import Invitation, disable, found_organization
from core.access.inputs import NewOrganization
from core.access.permissions import Role
from core.access.signing_in import SignedIn, change_password, sign_in
from core.addresses import Address
from core.home import Home
from desktop.overview.view import OverviewView
from desktop.shell.window import Window
from tests.desktop.conftest import PASSWORD, Choose, administration, as_person, gate, write
from tests.desktop.conftest import sign_in as type_in

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def in_menu(window: Window, text: str) -> QAction:
    person = window.sidebar.person
    (found,) = [action for action in person.menu_shown.actions() if action.text() == text]
    return found


def colleague(founder: SignedIn, invited: Invitation) -> SignedIn:
    """The invited one, with a password of their own by now."""
    assert invited.password is not None
    first = sign_in(founder.address, invited.email, invited.password)
    return change_password(first, invited.password, PASSWORD)


def test_a_person_signs_in_and_works_with_their_own_role(
    opened: Window, founder: SignedIn, database: Address
) -> None:
    view = opened.view("overview")
    assert isinstance(view, OverviewView)
    assert view.server_lines.values()[-1] == founder.person.email
    assert opened.sidebar.isVisible()
    signed = opened.shell.connection.signed
    assert signed is not None
    assert signed.address.user.startswith("tw_")
    # The owner of the agency looks after the database as well, where the owner's address is known.
    assert view.backup.isVisible()
    assert opened.shell.connection.maintenance is not None


def test_a_wrong_password_is_told_and_the_next_attempt_waits(
    asking: Window, founder: SignedIn, qtbot: QtBot
) -> None:
    page = gate(asking).sign_in
    with qtbot.waitSignal(asking.shell.connection.refused, timeout=20_000):
        type_in(qtbot, page, founder.person.email, "wrong horse battery")
    assert page.notice.text.text().startswith("E-mail and password do not go together.")
    assert page.email.value() == founder.person.email
    assert (page.primary.text(), page.primary.isEnabled()) == ("Try again in 1 s", False)
    # Enter is no way around it.
    qtbot.keyClick(page.password.line, Qt.Key.Key_Return)
    assert not page.is_busy

    qtbot.waitUntil(page.primary.isEnabled, timeout=10_000)
    assert page.primary.text() == "Sign in"
    with qtbot.waitSignal(asking.shell.connection.refused, timeout=20_000):
        type_in(qtbot, page, founder.person.email, "another wrong one")
    assert page.primary.text() == "Try again in 2 s"
    qtbot.waitUntil(page.primary.isEnabled, timeout=10_000)
    with qtbot.waitSignal(asking.shell.filled, timeout=20_000):
        type_in(qtbot, page, founder.person.email)


def test_what_is_missing_is_told_beside_the_field_without_asking_the_server(
    asking: Window, qtbot: QtBot
) -> None:
    page = gate(asking).sign_in
    write(qtbot, page.email, "ada at home")
    qtbot.keyClick(page.email.line, Qt.Key.Key_Return)
    assert "not an e-mail address" in page.email.note.text()
    assert page.password.note.text() == "“Password” is needed."
    assert not page.is_busy


def test_a_closed_account_is_told_in_words(
    asking: Window, founder: SignedIn, invited: Invitation, qtbot: QtBot
) -> None:
    colleague(founder, invited)
    as_person(founder, lambda session: disable(session, invited.user_id))
    page = gate(asking).sign_in
    with qtbot.waitSignal(asking.shell.connection.refused, timeout=20_000):
        type_in(qtbot, page, invited.email)
    assert "Your account is closed" in page.notice.text.text()


def test_a_role_with_too_many_connections_is_told_in_the_servers_words(
    asking: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    with administration(database) as connection:
        connection.execute(f'ALTER ROLE "{founder.address.user}" CONNECTION LIMIT 0')
    page = gate(asking).sign_in
    with qtbot.waitSignal(asking.shell.connection.refused, timeout=20_000):
        type_in(qtbot, page, founder.person.email)
    assert "as many connections" in page.notice.text.text()
    # The server has not said no to the person, so nobody has to wait.
    assert page.primary.isEnabled()


def test_an_address_without_its_password_is_one_to_sign_in_to(
    founder: SignedIn,
    window: Callable[[Home], Window],
    choose: Choose,
    place: Home,
    database: Address,
    qtbot: QtBot,
) -> None:
    choose(replace(database, password=None))
    made = window(place)
    with qtbot.waitSignal(made.shell.asked, timeout=20_000) as asked:
        made.open()
    assert asked.args == ["sign-in"]
    page = gate(made).sign_in
    assert not page.notice.isVisible()
    with qtbot.waitSignal(made.shell.connection.refused, timeout=20_000):
        type_in(qtbot, page, founder.person.email, "wrong horse battery")
    assert page.notice.text.text().startswith("E-mail and password do not go together.")
    qtbot.waitUntil(page.primary.isEnabled, timeout=10_000)
    with qtbot.waitSignal(made.shell.filled, timeout=20_000):
        type_in(qtbot, page, founder.person.email)
    # Backups and upgrades are for who has the owner's password.
    assert made.shell.connection.maintenance is None
    assert made.shell.connection.revision


def test_a_one_time_password_must_be_changed_first(
    asking: Window, invited: Invitation, qtbot: QtBot
) -> None:
    assert invited.password is not None
    page = gate(asking).sign_in
    with qtbot.waitSignal(asking.shell.asked, timeout=20_000) as asked:
        type_in(qtbot, page, invited.email, invited.password)
    assert asked.args == ["new password"]
    new = gate(asking).new_password
    assert "Welcome, Grace." in new.lead.text()
    assert "At least 10 characters" in new.password.note.text()

    write(qtbot, new.password, "short")
    qtbot.keyClick(new.password.line, Qt.Key.Key_Return)
    assert "at least 10 characters" in new.password.note.text()
    for field in (new.password, new.again):
        write(qtbot, field, invited.password)
    with qtbot.waitSignal(asking.shell.connection.refused, timeout=20_000):
        qtbot.keyClick(new.again.line, Qt.Key.Key_Return)
    assert "another one than the old" in new.password.note.text()
    for field in (new.password, new.again):
        write(qtbot, field, PASSWORD)
    with qtbot.waitSignal(asking.shell.filled, timeout=20_000):
        qtbot.keyClick(new.again.line, Qt.Key.Key_Return)

    signed = asking.shell.connection.signed
    assert signed is not None
    assert signed.seat is not None
    assert signed.seat.roles == {Role.SALES_REP}
    view = asking.view("overview")
    assert isinstance(view, OverviewView)
    assert view.server_lines.values()[-1] == invited.email
    # The owner's address is at hand, but not for everybody.
    assert not view.backup.isVisible()
    assert view.computer.x() == view.server.x()
    assert asking.shell.connection.maintenance is None


def test_somebody_else_takes_the_chair(
    opened: Window, founder: SignedIn, invited: Invitation, qtbot: QtBot
) -> None:
    colleague(founder, invited)
    before = opened.view("overview")
    with qtbot.waitSignal(opened.shell.connection.gated, timeout=20_000):
        in_menu(opened, "Switch user").trigger()
    assert not opened.sidebar.isVisible()
    page = gate(opened).sign_in
    assert page.email.value() == founder.person.email
    assert page.password.value() == ""
    with qtbot.waitSignal(opened.shell.filled, timeout=20_000):
        type_in(qtbot, page, invited.email)
    assert opened.sidebar.person.accessibleName() == "Grace Hopper, signed in"
    assert opened.view("overview") is not before


def test_signing_out_ends_the_session_in_the_database(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    def reasons() -> list[str | None]:
        with administration(database) as connection:
            found = connection.execute("SELECT end_reason FROM tradewind.sign_ins ORDER BY id")
            return [reason for (reason,) in found.fetchall()]

    qtbot.waitUntil(lambda: reasons() == [None], timeout=20_000)
    with qtbot.waitSignal(opened.shell.connection.gated, timeout=20_000):
        in_menu(opened, "Sign out").trigger()
    assert reasons() == ["signed_out"]
    assert opened.shell.connection.signed is None


def test_a_person_named_in_the_environment_is_in_at_once(
    window: Callable[[Home], Window], choose: Choose, place: Home, founder: SignedIn, qtbot: QtBot
) -> None:
    choose(founder.address)
    made = window(place)
    with qtbot.waitSignal(made.shell.filled, timeout=20_000):
        made.open()
    assert made.shell.connection.signed is not None
    # A person's own address is no owner's.
    assert made.shell.connection.maintenance is None
    with qtbot.waitSignal(made.shell.asked, timeout=20_000):
        in_menu(made, "Sign out").trigger()
    with qtbot.waitSignal(made.shell.filled, timeout=20_000):
        type_in(qtbot, gate(made).sign_in, founder.person.email)


def test_whoever_works_for_several_organizations_changes_between_them(
    window: Callable[[Home], Window], choose: Choose, place: Home, founder: SignedIn, qtbot: QtBot
) -> None:
    entry = NewOrganization(name="Northwind")
    brand = as_person(founder, lambda session: found_organization(session, entry))
    choose(founder.address)
    made = window(place)
    with qtbot.waitSignal(made.shell.filled, timeout=20_000):
        made.open()
    names = [action.text() for action in made.sidebar.person.organizations]
    assert names == ["Harbour", "Northwind"]

    with qtbot.waitSignals([made.ready, made.shell.changed], timeout=20_000):
        in_menu(made, "Northwind").trigger()
    signed = made.shell.connection.signed
    assert signed is not None
    assert signed.seat is not None
    assert signed.seat.organization_id == brand
    found: list[int | None] = []
    made.shell.tasks.read(made, _organization, found.append)
    qtbot.waitUntil(lambda: found == [brand], timeout=10_000)
    # The next start begins where this one ended.
    assert made.shell.preferences.known(made.shell.connection.place).organization == brand


def _organization(session: object) -> int | None:
    from sqlalchemy import text
    from sqlalchemy.orm import Session

    assert isinstance(session, Session)
    found = session.execute(text("SELECT tradewind.current_organization()")).scalar_one()
    return int(found) if found is not None else None


def test_a_server_that_is_gone_is_not_a_refusal(
    asking: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    from core.sharing import address_book
    from core.sharing.profiles import Profile

    profile = Profile(name="Gone", host="127.0.0.1", port=1, user=founder.person.email)
    book = address_book.keep(asking.shell.home.profiles, profile)
    page = gate(asking).sign_in
    page.show_servers(book.profiles, "Gone")
    assert page.email.value() == founder.person.email
    with qtbot.waitSignal(asking.shell.connection.refused, timeout=20_000):
        type_in(qtbot, page, founder.person.email)
    assert "no database server listens" in page.notice.text.text()
    assert page.primary.isEnabled()
    assert page.password.value() == PASSWORD


def test_a_shared_server_of_the_address_book_is_entered_and_offered_next_time(
    window: Callable[[Home], Window],
    place: Home,
    founder: SignedIn,
    database: Address,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    from core.sharing import address_book
    from core.sharing.profiles import Profile

    if not founder.address.host.startswith("/"):
        pytest.skip("the test server listens on a port here, which a profile names otherwise")
    profile = Profile(
        name="Office",
        host=founder.address.host,
        port=founder.address.port,
        database=database.database,
        user=founder.person.email,
    )
    address_book.keep(place.profiles, profile)
    made = window(place)
    made.shell.preferences.server = "Office"
    with qtbot.waitSignal(made.shell.asked, timeout=20_000):
        made.open()
    page = gate(made).sign_in
    assert page.server.box.currentText() == "Office"
    with qtbot.waitSignal(made.shell.filled, timeout=20_000):
        type_in(qtbot, page, founder.person.email)
    view = made.view("overview")
    assert isinstance(view, OverviewView)
    # Nothing of this computer's was started for it, and nobody backs up somebody else's server.
    assert not place.server.exists()
    assert not view.backup.isVisible()
    # Before the people of the test go, as whom it still reads.
    with qtbot.waitSignal(made.gone, timeout=30_000):
        made.close()


def test_an_address_book_that_cannot_be_read_is_told_and_keeps_nobody_out(
    window: Callable[[Home], Window],
    choose: Choose,
    place: Home,
    founder: SignedIn,
    database: Address,
    qtbot: QtBot,
) -> None:
    place.profiles.write_text("[[server]]\nname = 7\n")
    choose(replace(database))
    made = window(place)
    with qtbot.waitSignal(made.shell.asked, timeout=20_000):
        made.open()
    page = gate(made).sign_in
    assert "cannot be understood" in page.notice.text.text()
    with qtbot.waitSignal(made.shell.filled, timeout=20_000):
        type_in(qtbot, page, founder.person.email)
