"""The rule that makes a role's name out of an e-mail address, and passwords."""

import re

import psycopg
import pytest

from core.access.roles import one_time_password, role_name, verifier
from core.addresses import Address

EMAILS = [
    "jo@example.com",
    "  Jo.DOE+news@Example.COM ",
    "müller@example.com",
    "MÜLLER@example.com",
    "ß@straße.example",
    "o'hara\"; DROP ROLE x; --@example.com",
    "株式会社@example.com",
    f"{'a' * 64}@example.com",
    f"{'é' * 65}@{'b' * 100}.example",
    "--.--@example.com",
    "İstanbul@example.com",
    "K@example.com",  # The sign for kelvin, which Unicode lower-cases to a plain k.
]


@pytest.mark.parametrize("email", EMAILS)
def test_window_and_database_name_the_role_alike(template: Address, email: str) -> None:
    with psycopg.connect(**template.parameters()) as connection:  # type: ignore[arg-type]
        row = connection.execute("SELECT tradewind.role_name(%s)", [email]).fetchone()
    assert row == (role_name(email),)
    assert re.fullmatch("tw_[0-9a-f]{4}_[a-z0-9_]*_[0-9a-f]{8}", role_name(email))
    assert len(role_name(email).encode()) <= 63


def test_every_person_and_every_database_has_a_role_of_its_own() -> None:
    assert len({role_name(email) for email in EMAILS}) == len(EMAILS)
    assert role_name("jo@example.com") != role_name("jo@example.org")
    assert role_name("jo@example.com") != role_name("jo@example.com", "south")
    assert role_name("Jo@Example.com") == role_name(" jo@example.com")


def test_a_one_time_password_can_be_read_aloud_and_not_guessed() -> None:
    made = {one_time_password() for _ in range(200)}
    assert len(made) == 200
    assert all(re.fullmatch("([a-z]{4}-){4}[a-z]{4}", password) for password in made)


def test_a_verifier_does_not_show_the_password(template: Address) -> None:
    with psycopg.connect(**template.parameters()) as connection:  # type: ignore[arg-type]
        made = verifier(connection, "grüne Wiese", "tw_jo")
        assert made != verifier(connection, "grüne Wiese", "tw_jo")
        # What the database itself asks of one.
        connection.execute("SELECT tradewind.check_verifier(%s)", [made])
    assert made.startswith("SCRAM-SHA-256$4096:")
    assert "Wiese" not in made


@pytest.mark.parametrize("given", ["hush", "", "md5" + "0" * 32, "SCRAM-SHA-256$4096:x", None])
def test_the_database_takes_nothing_but_a_verifier(template: Address, given: str | None) -> None:
    with (
        psycopg.connect(**template.parameters()) as connection,  # type: ignore[arg-type]
        pytest.raises(psycopg.Error) as refused,
    ):
        connection.execute("SELECT tradewind.check_verifier(%s)", [given])
    assert refused.value.sqlstate == "TW001"
