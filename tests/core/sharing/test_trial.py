"""Each way a connection fails, brought about for real, and what is said about it."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

from core.addresses import Address
from core.sharing.trial import Verdict, explain, try_connection
from tests.support.debian_server import Certificate, SharedServer, certify, free_port, running

NAME = "db.example.com"
SECRET = "correct horse battery staple"


def failed(address: Address) -> str:
    verdict = try_connection(address)
    assert not verdict.ok
    # One sentence, and never the password.
    assert "\n" not in verdict.sentence
    assert verdict.sentence[0].isupper() or verdict.sentence[0] == "“"
    assert not address.password or address.password not in verdict.sentence
    return verdict.sentence


# On the way to the server


def test_a_name_nobody_has() -> None:
    assert "no computer named “nowhere.invalid”" in failed(
        Address("nowhere.invalid", "d", "u")
    ) or "cannot be looked up" in failed(Address("nowhere.invalid", "d", "u"))


def test_a_port_nobody_listens_on() -> None:
    assert "no database server listens there on port" in failed(
        Address("127.0.0.1", "d", "u", free_port())
    )


def test_a_socket_nobody_listens_on(tmp_path: Path) -> None:
    assert "No database server runs on this computer" in failed(Address(str(tmp_path), "d", "u"))


@contextmanager
def listening(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """Something on a port that is no PostgreSQL server, or one in a state hard to bring about."""
    callers: list[socket.socket] = []

    def serve() -> None:
        while True:
            try:
                caller, _ = door.accept()
            except OSError:
                return
            callers.append(caller)
            try:
                answer(caller)
            except OSError:
                continue

    with socket.create_server(("127.0.0.1", 0)) as door:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield door.getsockname()[1]
        finally:
            door.shutdown(socket.SHUT_RDWR)
            thread.join()
            for caller in callers:
                caller.close()


def saying(words: bytes) -> Callable[[socket.socket], None]:
    def answer(caller: socket.socket) -> None:
        caller.recv(1000)
        caller.sendall(words)
        caller.close()

    return answer


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


# Encryption


def test_a_server_without_tls_is_not_spoken_to(company: SharedServer, authority_file: Path) -> None:
    assert "offers no encryption" in failed(company.named(NAME, authority_file))


def test_a_certificate_of_the_companys_own_authority(
    company: SharedServer, authority: Certificate, authority_file: Path
) -> None:
    with company.presenting(certify(NAME, by=authority)):
        verdict = try_connection(company.named(NAME, authority_file))
    assert verdict.ok
    assert (verdict.tls, verdict.warnings) == ("TLSv1.3", ())
    assert "encrypted with TLSv1.3" in verdict.sentence


def test_an_authority_the_operating_system_trusts(
    company: SharedServer,
    authority: Certificate,
    authority_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with company.presenting(certify(NAME, by=authority)):
        for default in (company.named(NAME), company.named(NAME, "system")):
            assert "authority that this computer does not know" in failed(default)
        # As if an administrator had added the company's authority to the system's.
        monkeypatch.setenv("SSL_CERT_FILE", str(authority_file))
        for default in (company.named(NAME), company.named(NAME, "system")):
            assert try_connection(default).ok


@pytest.mark.parametrize("mode", ["verify-full", "verify-ca"])
def test_a_certificate_of_another_name(
    company: SharedServer, authority: Certificate, authority_file: Path, mode: str
) -> None:
    with company.presenting(certify("other.example.com", "third.example.com", by=authority)):
        address = replace(company.named(NAME, authority_file), sslmode=mode)
        if mode == "verify-full":
            said = failed(address)
            assert 'is for "other.example.com", not for “db.example.com”' in said
        else:
            verdict = try_connection(address)
            assert verdict.ok
            assert "“verify-full” would check the name" in verdict.warnings[0]


@pytest.mark.parametrize(
    ("stranger", "says"),
    [
        ("by another", "authority that this computer does not know"),
        ("by itself", "authority that this computer does not know"),
        ("expired", "has expired"),
        ("not yet", "not valid yet"),
    ],
)
def test_a_certificate_that_does_not_hold(
    company: SharedServer, authority: Certificate, authority_file: Path, stranger: str, says: str
) -> None:
    certificate = {
        "by another": lambda: certify(NAME, by=certify("Somebody")),
        "by itself": lambda: certify(NAME),
        "expired": lambda: certify(NAME, by=authority, from_day=-9, to_day=-2),
        "not yet": lambda: certify(NAME, by=authority, from_day=2, to_day=9),
    }[stranger]()
    with company.presenting(certificate):
        assert says in failed(company.named(NAME, authority_file))


@pytest.mark.parametrize("there", [True, False])
def test_an_authority_file_that_is_none(
    company: SharedServer, authority: Certificate, tmp_path: Path, there: bool
) -> None:
    file = tmp_path / "authority.pem"
    if there:
        file.write_text("hello")
    with company.presenting(certify(NAME, by=authority)):
        said = failed(company.named(NAME, file))
    assert f"“{file}”, is missing or is not a certificate" in said


def test_a_server_that_insists_on_a_certificate_of_the_persons_own(
    company: SharedServer, authority: Certificate, authority_file: Path
) -> None:
    with company.presenting(certify(NAME, by=authority)), ExitStack() as stack:
        stack.enter_context(
            company.configured(
                "local all all scram-sha-256\n"
                "hostssl all all all scram-sha-256 clientcert=verify-full\n",
                ssl="on",
                ssl_ca_file=str(company.folder / "server.crt"),
                ssl_cert_file=str(company.folder / "server.crt"),
                ssl_key_file=str(company.folder / "server.key"),
            )
        )
        assert "asks for a certificate of yours" in failed(company.named(NAME, authority_file))


def test_plain_text_over_the_network_is_possible_but_not_passed_over_in_silence(
    company: SharedServer,
) -> None:
    verdict = try_connection(replace(company.named(NAME), sslmode="disable"))
    assert verdict.ok
    assert verdict.tls is None
    assert "Nothing sent to “db.example.com” is encrypted" in verdict.warnings[0]


def test_a_password_is_not_given_away_in_clear_text(company: SharedServer) -> None:
    with company.configured("local all all scram-sha-256\nhost all all all password\n"):
        address = replace(company.address(), more=(("require_auth", "!password"),))
        assert "so it was not sent" in failed(address)


# Signing in


@pytest.fixture(scope="module")
def people(company: SharedServer) -> SharedServer:
    for statement in (
        f"CREATE ROLE joe LOGIN PASSWORD '{SECRET}'",
        f"CREATE ROLE former NOLOGIN PASSWORD '{SECRET}'",
        f"CREATE ROLE late LOGIN PASSWORD '{SECRET}' VALID UNTIL '2020-01-01'",
        f"CREATE ROLE busy LOGIN PASSWORD '{SECRET}' CONNECTION LIMIT 0",
        "CREATE ROLE new LOGIN",
        "CREATE DATABASE private",
        "REVOKE CONNECT ON DATABASE private FROM PUBLIC",
        "CREATE DATABASE closed ALLOW_CONNECTIONS false",
    ):
        company.ask(statement)
    return company


@pytest.mark.parametrize(
    ("user", "database", "says"),
    [
        ("nobody", "postgres", "does not accept “nobody” with this password"),
        ("late", "postgres", "a password that has expired look the same"),
        ("new", "postgres", "does not accept “new” with this password"),
        ("former", "postgres", "“former” exists on “127.0.0.1"),
        ("busy", "postgres", "“busy” has as many connections"),
        ("joe", "nothing", "no database named “nothing”"),
        ("joe", "private", "“joe” may not use the database “private”"),
        ("joe", "closed", "“closed” on “127.0.0.1"),
    ],
)
def test_signing_in_fails(people: SharedServer, user: str, database: str, says: str) -> None:
    assert says in failed(people.address(user, SECRET, database)).replace("The data", "“data")


def test_a_wrong_password(people: SharedServer) -> None:
    assert "does not accept “joe”" in failed(people.address("joe", "of no use"))


def test_no_password_at_all(people: SharedServer) -> None:
    assert "asks for the password of “joe”" in failed(people.address("joe", None))


@pytest.mark.parametrize(
    ("access", "says"),
    [
        ("", "without encryption; encrypt the connection"),
        ("host all all all reject\n", "without encryption; encrypt the connection"),
        ("hostssl all all all scram-sha-256\n", "without encryption; encrypt the connection"),
        ("host all all all ident\n", "something other than Tradewind's passwords"),
    ],
)
def test_a_server_that_lets_nobody_in_from_here(
    people: SharedServer, access: str, says: str
) -> None:
    with people.configured("local all all scram-sha-256\n" + access):
        assert says in failed(people.address("joe", SECRET))


def test_no_entry_even_with_encryption(
    company: SharedServer, authority: Certificate, authority_file: Path
) -> None:
    with (
        company.presenting(certify(NAME, by=authority)),
        company.configured(
            "local all all scram-sha-256\n",
            ssl="on",
            ssl_cert_file=str(company.folder / "server.crt"),
            ssl_key_file=str(company.folder / "server.key"),
        ),
    ):
        said = failed(company.named(NAME, authority_file))
    assert "can add an entry to pg_hba.conf" in said


# The state the server is in


def test_no_connection_left(people: SharedServer) -> None:
    joe = people.address("joe", SECRET)
    with ExitStack() as taken:
        with pytest.raises(psycopg.OperationalError):
            while True:
                connection = psycopg.connect(**joe.parameters())  # type: ignore[arg-type]
                taken.enter_context(closing(connection))
        assert "no connection left" in failed(joe)


def test_a_server_that_is_shutting_down() -> None:
    with running() as server, server.connect():
        server.run("pg_ctl", "stop", "-m", "smart", "--no-wait", "-s", "-D", server.data)
        address = server.address()
        until_it_has_begun(lambda: try_connection(address))
        assert "is being shut down" in failed(address)
        server.stop()
        server.start()


def until_it_has_begun(attempt: Callable[[], Verdict]) -> None:
    while attempt().ok:
        pass


def refusing(sqlstate: bytes, message: bytes) -> Callable[[socket.socket], None]:
    """A server that answers the first real message with an error, as PostgreSQL words it."""

    def answer(caller: socket.socket) -> None:
        if caller.recv(1000)[4:8] == struct.pack("!i", 80877103):
            caller.sendall(b"N")
            caller.recv(1000)
        fields = b"SFATAL\0VFATAL\0C" + sqlstate + b"\0M" + message + b"\0\0"
        caller.sendall(b"E" + struct.pack("!i", len(fields) + 4) + fields)
        caller.close()

    return answer


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


@contextmanager
def pretending(server: SharedServer, version: bytes) -> Iterator[Address]:
    """The real server behind a door where its version number is painted over."""
    real = f"server_version\0{server.major}".encode()

    def relay(source: socket.socket, target: socket.socket) -> None:
        try:
            while words := source.recv(65536):
                target.sendall(words.replace(real, b"server_version\0" + version))
        except OSError:
            pass
        finally:
            # Both ways end together, or the other side would wait for ever.
            for end in (source, target):
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue

    def answer(caller: socket.socket) -> None:
        with socket.create_connection(("127.0.0.1", server.port)) as behind:
            back = threading.Thread(target=relay, args=(behind, caller))
            back.start()
            relay(caller, behind)
            back.join()

    with listening(answer) as port:
        yield replace(server.address(), port=port)


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
    assert "is being shut down" in explain(ended.value, company.address())
