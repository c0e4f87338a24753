"""Each way a connection fails before anybody signs in, and what is said about it."""

from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

from core.addresses import Address
from core.sharing.trial import explain, try_connection
from tests.core.sharing.doors import SECRET, failed, listening, pretending, refusing, saying
from tests.support.debian_server import SharedServer, free_port, running, wait_for

# On the way to the server


def test_a_name_nobody_has() -> None:
    said = failed(Address("nowhere.invalid", "d", "u"))
    # A machine without any name service cannot know that nobody has it.
    assert "no computer named “nowhere.invalid”" in said or "cannot be looked up" in said


def test_a_port_nobody_listens_on() -> None:
    assert "no database server listens there on port" in failed(
        Address("127.0.0.1", "d", "u", free_port())
    )


def test_a_socket_nobody_listens_on(tmp_path: Path) -> None:
    assert "No database server runs on this computer" in failed(Address(str(tmp_path), "d", "u"))


def test_a_server_that_never_answers() -> None:
    with listening(lambda _: None) as port:
        silent = Address("127.0.0.1", "d", "u", port, more=(("connect_timeout", "2"),))
        assert "did not answer in time" in failed(silent)


@pytest.mark.parametrize("sslmode", ["disable", "prefer", "verify-full"])
@pytest.mark.parametrize(
    "words",
    [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"SSH-2.0-OpenSSH_9.2\r\n", b"J\0\0\0\n8.0.34\0"],
    ids=["web", "ssh", "mysql"],
)
def test_something_that_is_no_postgresql_server(words: bytes, sslmode: str) -> None:
    with listening(saying(words)) as port:
        address = Address("127.0.0.1", "d", "u", port, SECRET, sslmode=sslmode)
        assert "is not a PostgreSQL server" in failed(address)


def test_a_server_that_hangs_up() -> None:
    with listening(saying(b"")) as port:
        assert "ended the connection" in failed(Address("127.0.0.1", "d", "u", port))


# The state the server is in


def test_a_server_that_is_shutting_down() -> None:
    with running() as server, server.connect():
        server.run("pg_ctl", "stop", "-m", "smart", "--no-wait", "-s", "-D", server.data)
        address = server.address()
        wait_for(lambda: not try_connection(address).ok)
        assert "is being shut down" in failed(address)
        server.stop()
        server.start()


@pytest.mark.parametrize(
    ("sqlstate", "message", "says"),
    [
        (b"57P03", b"the database system is starting up", "is just starting"),
        (b"57P03", b"the database system is not yet accepting connections", "is just starting"),
        (b"57P03", b"the database system is in recovery mode", "in order after a crash"),
        (b"53300", b"sorry, too many clients already", "no connection left"),
        (b"53100", b"could not write: No space left on device", "disk of “127.0.0.1"),
        (b"0A000", b"unheard of " + SECRET.encode(), "refused: unheard of …"),
    ],
)
def test_a_server_in_a_state_of_its_own(sqlstate: bytes, message: bytes, says: str) -> None:
    with listening(refusing(sqlstate, message)) as port:
        assert says in failed(Address("127.0.0.1", "d", "u", port, SECRET))


def test_a_server_that_speaks_another_language_is_quoted() -> None:
    german = "Passwort-Authentifizierung für Benutzer »joe« fehlgeschlagen"
    with listening(refusing(b"28P01", german.encode())) as port:
        assert german in failed(Address("127.0.0.1", "d", "u", port))


def test_a_standby_can_only_be_read() -> None:
    with running(standby=True) as copy:
        assert "can only be read (a standby)" in failed(copy.address())


def test_a_server_too_old(company: SharedServer) -> None:
    with pretending(company, b"14") as address:
        verdict = try_connection(address)
    assert not verdict.ok
    assert "needs version 15 or newer" in verdict.sentence
    assert verdict.server
    assert verdict.server.startswith("14.")


def test_a_server_newer_than_any_tested(company: SharedServer) -> None:
    with pretending(company, b"19") as address:
        verdict = try_connection(address)
    assert verdict.ok
    assert "newer than the versions" in verdict.warnings[0]


# What is there


def test_what_the_database_holds_is_told(company: SharedServer) -> None:
    company.ask("CREATE DATABASE shop TEMPLATE template0")
    shop = company.address(database="shop")
    empty = try_connection(shop)
    assert (empty.ok, empty.database, empty.tls) == (True, "empty", None)
    assert empty.server
    assert empty.server.startswith(f"{company.major}.")
    company.ask("CREATE TABLE books ()", "shop")
    foreign = try_connection(shop)
    assert (foreign.ok, foreign.database) == (True, "foreign")
    assert "tables of another application" in foreign.warnings[0]
    company.ask("CREATE SCHEMA tradewind", "shop")
    assert try_connection(shop).database == "tradewind"


def test_an_error_wrapped_by_sqlalchemy_is_explained_too(company: SharedServer) -> None:
    address = company.address(database="nothing")
    engine = create_engine("postgresql+psycopg://", connect_args=address.parameters())
    with pytest.raises(OperationalError) as wrapped:
        engine.connect()
    assert "no database named “nothing”" in explain(wrapped.value, address)
    engine.dispose()


def test_a_session_that_is_ended_by_the_server_is_explained(company: SharedServer) -> None:
    with company.connect() as connection:
        company.ask(f"SELECT pg_terminate_backend({connection.info.backend_pid})")
        with pytest.raises(psycopg.OperationalError) as ended:
            connection.execute("SELECT 1")
    assert "has ended this connection" in explain(ended.value, company.address())
