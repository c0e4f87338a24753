"""What a person may say about a shared server, and what becomes of it."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from core.sharing.profiles import PROTECTIONS, Profile
from core.sharing.trial import try_connection
from tests.support.debian_server import Certificate, SharedServer, certify


def profile(**said: Any) -> Profile:
    return Profile(**{"name": "Office", "host": "db.example.com", "user": "ada"} | said)


def test_another_computer_is_only_reached_encrypted_and_checked() -> None:
    found = profile().address("secret").parameters()
    assert found["sslmode"] == "verify-full"
    assert Path(str(found["sslrootcert"])).is_file()
    assert found["password"] == "secret"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "/run/postgresql"])
def test_this_computer_itself_needs_no_encryption(host: str) -> None:
    found = profile(host=host).address().parameters()
    assert found["sslmode"] == "prefer"
    assert "sslrootcert" not in found


def test_plain_text_to_another_computer_has_to_be_allowed() -> None:
    with pytest.raises(ValidationError, match="has to be allowed here explicitly") as refused:
        profile(sslmode="disable")
    assert refused.value.errors()[0]["loc"] == ("plain_text_allowed",)
    found = profile(sslmode="disable", plain_text_allowed=True).address().parameters()
    assert found["sslmode"] == "disable"
    assert found["require_auth"] == "!password"
    assert profile(host="localhost", sslmode="disable").address().sslmode == "disable"


@pytest.mark.parametrize("sslmode", ["require", "prefer", "allow"])
def test_what_only_looks_like_protection_is_refused(sslmode: str) -> None:
    with pytest.raises(ValidationError, match="does not check who the server is"):
        profile(sslmode=sslmode)


def test_an_unchecked_name_needs_an_authority_of_ones_own() -> None:
    with pytest.raises(ValidationError, match="only your own authority") as refused:
        profile(sslmode="verify-ca")
    assert refused.value.errors()[0]["loc"] == ("sslrootcert",)
    found = profile(sslmode="verify-ca", sslrootcert="/etc/ours.pem").address()
    assert (found.sslmode, found.sslrootcert) == ("verify-ca", "/etc/ours.pem")


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"host": "postgresql://db.example.com"}, "server's name only"),
        ({"host": "db.example.com:5433"}, "port has a field of its own"),
        ({"host": "one,two"}, "name of one server"),
        ({"host": "  "}, "at least 1 character"),
        ({"port": 0}, "greater than or equal to 1"),
        ({"port": 65536}, "less than or equal to 65535"),
        ({"user": "é" * 32}, "at most 63 bytes"),
        ({"database": ""}, "at least 1 character"),
        ({"name": "one\ntwo"}, "one line"),
        ({"ssl_mode": "disable"}, "not permitted"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(said: dict[str, object], says: str) -> None:
    with pytest.raises(ValidationError, match=says) as refused:
        profile(**said)
    assert refused.value.errors()[0]["loc"] == tuple(said)


def test_every_field_can_be_drawn_in_a_form() -> None:
    for name, field in Profile.model_fields.items():
        assert field.title, name
        assert field.description, name
    labels = Profile.model_json_schema()["properties"]["sslmode"]
    assert labels["labels"] == PROTECTIONS
    assert {*labels["enum"]} == {*PROTECTIONS}


def test_a_profile_opens_a_real_connection(
    company: SharedServer, authority: Certificate, authority_file: Path
) -> None:
    own = company.address()
    office = profile(
        host="localhost",
        port=company.port,
        database="postgres",
        user=own.user,
        sslmode="verify-full",
        sslrootcert=str(authority_file),
    )
    with company.presenting(certify("localhost", by=authority)):
        verdict = try_connection(office.address(own.password))
    assert (verdict.ok, verdict.tls) == (True, "TLSv1.3")
