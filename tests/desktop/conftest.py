"""Real windows on the real test server, and people who sign in to it."""

import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo
from pydantic import SecretStr
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from core.access.commands import Invitation, invite
from core.access.inputs import FoundAgency, InviteUser
from core.access.permissions import Role
from core.access.signing_in import SignedIn, found_agency
from core.addresses import Address
from core.database.opening import CHOSEN
from core.home import Home
from desktop.access.gate import AccessGate
from desktop.access.screen import make_gate
from desktop.access.sign_in import SignInPage
from desktop.app import SCREENS
from desktop.shell import language
from desktop.shell.preferences import Preferences
from desktop.shell.shell import Shell
from desktop.shell.theme import Theme
from desktop.shell.window import Window
from tests.support.administration import superuser

Choose = Callable[[Address], None]
PASSWORD = "correct horse battery"
_numbers = itertools.count(1)


@pytest.fixture(autouse=True)
def _no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests keeps a keyring of their own, which is none of our business."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Makes a database of the test server the chosen one, as a person does by TRADEWIND_SERVER."""

    def set_server(address: Address) -> None:
        monkeypatch.setenv(CHOSEN, make_conninfo(**address.parameters()))

    return set_server


@pytest.fixture
def place(folder: Path) -> Home:
    """A home folder without a server of its own."""
    return Home(folder)


def new_email(name: str) -> str:
    """Roles belong to the whole server, so nobody's address is ever used twice."""
    return f"{name}{next(_numbers)}.{os.getpid()}@example.com"


def administration(address: Address) -> "psycopg.Connection[Any]":
    return psycopg.connect(autocommit=True, **superuser(address).parameters())


def forget_people(database: Address) -> None:
    """Take the sign-in roles of a database away: they would outlive it."""
    with administration(database) as connection:
        for (role,) in connection.execute("SELECT role_name FROM tradewind.users").fetchall():
            connection.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(role)))


@pytest.fixture
def founder(database: Address) -> Iterator[SignedIn]:
    """The owner of the agency in a database of the test's own."""
    yield found_agency(
        database,
        FoundAgency(
            agency_name="Harbour",
            first_name="Ada",
            last_name="Lovelace",
            email=new_email("ada"),
            password=SecretStr(PASSWORD),
        ),
    )
    forget_people(database)


def as_person(signed: SignedIn, act: Callable[[Session], Any]) -> Any:
    """Have somebody do something from a place of their own, beside the window of the test."""
    engine = create_engine("postgresql+psycopg://", connect_args=signed.address.parameters())
    try:
        with Session(engine) as session, session.begin():
            return act(session)
    finally:
        engine.dispose()


@pytest.fixture
def invited(founder: SignedIn) -> Invitation:
    """A colleague with a one-time password."""
    entry = InviteUser(
        first_name="Grace",
        last_name="Hopper",
        email=new_email("grace"),
        roles=frozenset({Role.SALES_REP}),
    )
    invitation: Invitation = as_person(founder, lambda session: invite(session, entry))
    return invitation


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Whatever language a test chooses, the next one begins in English."""
    before = QLocale()
    yield
    if language.language() != language.ENGLISH:
        language.begin(qapp, language.ENGLISH)
    QLocale.setDefault(before)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[Home], Window]]:
    """Makes windows as the application does, and closes them as it does."""
    made: list[Window] = []

    def make(home: Home) -> Window:
        preferences = Preferences(home)
        shell = Shell(home, Theme(qapp, preferences.theme), preferences)
        opened = Window(shell, SCREENS, make_gate)
        made.append(opened)
        opened.show()
        return opened

    yield make
    for opened in made:
        if not opened.shell.connection.is_closed:
            with qtbot.waitSignal(opened.gone, timeout=30_000):
                opened.close()
        opened.deleteLater()


def gate(window: Window) -> AccessGate:
    assert isinstance(window.gate, AccessGate)
    return window.gate


def write(qtbot: QtBot, field: QWidget, text: str) -> None:
    """As a person does: click, and type over what is there."""
    line = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def sign_in(qtbot: QtBot, page: SignInPage, email: str, password: str = PASSWORD) -> None:
    write(qtbot, page.email, email)
    write(qtbot, page.password, password)
    qtbot.keyClick(page.password.line, Qt.Key.Key_Return)


@pytest.fixture
def asking(
    founder: SignedIn,
    window: Callable[[Home], Window],
    choose: Choose,
    place: Home,
    database: Address,
    qtbot: QtBot,
) -> Window:
    """A window that asks who is there; the owner's address is at hand, as on one's own computer."""
    choose(database)
    made = window(place)
    with qtbot.waitSignal(made.shell.asked, timeout=20_000) as asked:
        made.open()
    assert asked.args == ["sign-in"]
    return made


@pytest.fixture
def opened(asking: Window, founder: SignedIn, qtbot: QtBot) -> Window:
    """A window in which the owner of the agency is at work."""
    with qtbot.waitSignal(asking.shell.filled, timeout=20_000):
        sign_in(qtbot, gate(asking).sign_in, founder.person.email)
    return asking
