"""Each way TLS fails, brought about for real, and what is said about it."""

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from core.sharing.trial import try_connection
from tests.core.sharing.doors import failed
from tests.support.debian_server import Certificate, SharedServer, certify

NAME = "db.example.com"


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
