"""Each way a server does not let somebody in, brought about for real, and what is said about it."""

from contextlib import ExitStack, closing

import psycopg
import pytest

from tests.core.sharing.doors import SECRET, failed
from tests.support.debian_server import SharedServer


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
    assert says in failed(people.address(user, SECRET, database))


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


def test_no_connection_left(people: SharedServer) -> None:
    joe = people.address("joe", SECRET)
    with ExitStack() as taken:
        # Three of the twenty are kept for superusers.
        for _ in range(20 - 3):
            connection = psycopg.connect(**joe.parameters())  # type: ignore[arg-type]
            taken.enter_context(closing(connection))
        assert "no connection left" in failed(joe)
