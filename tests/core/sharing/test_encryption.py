"""Which authorities a server's certificate is checked against."""

import ssl
from pathlib import Path

import pytest

from core.addresses import Address
from core.errors import Refused
from core.sharing.encryption import bundle, system_authorities, trusted, weakness
from core.sharing.trial import try_connection
from tests.support.debian_server import Certificate, SharedServer, certify

REMOTE = Address("db.example.com", "d", "u")


def test_the_operating_systems_authorities_are_found() -> None:
    known = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    known.load_verify_locations(system_authorities())
    assert known.cert_store_stats()["x509_ca"] > 20


def test_an_address_elsewhere_gets_the_systems_authorities() -> None:
    found = trusted(REMOTE)
    assert (found.sslmode, found.sslrootcert) == ("verify-full", str(system_authorities()))
    assert trusted(found) == found


def test_a_kerberos_ticket_does_not_take_the_certificates_place() -> None:
    assert trusted(REMOTE).parameters()["gssencmode"] == "disable"
    said = Address("db.example.com", "d", "u", more=(("gssencmode", "require"),))
    assert trusted(said).parameters()["gssencmode"] == "require"


def test_the_authorities_an_administrator_gave_to_libpq_go_first(tmp_path: Path) -> None:
    own = Path("~/.postgresql/root.crt").expanduser()
    assert own.is_relative_to(tmp_path)
    own.parent.mkdir()
    own.touch()
    assert trusted(REMOTE).sslrootcert is None
    said = Address("db.example.com", "d", "u", sslrootcert="system")
    assert trusted(said).sslrootcert == str(system_authorities())


def test_loopback_is_left_as_it_is() -> None:
    address = Address("127.0.0.1", "d", "u")
    assert trusted(address) == address
    asked = Address("127.0.0.1", "d", "u", sslrootcert="system")
    assert trusted(asked).sslmode == "verify-full"


def test_the_systems_authorities_without_the_name_are_no_protection() -> None:
    for root in (None, "system"):
        with pytest.raises(Refused, match="authority of your own"):
            trusted(Address("db.example.com", "d", "u", sslmode="verify-ca", sslrootcert=root))


@pytest.mark.parametrize(
    ("sslmode", "says"),
    [
        (None, None),
        ("verify-full", None),
        ("verify-ca", "pass itself off"),
        ("require", "nobody checks who is at its other end"),
        ("prefer", "nobody checks who is at its other end"),
        ("disable", "can read and change it"),
    ],
)
def test_a_weak_protection_is_told(sslmode: str | None, says: str | None) -> None:
    told = weakness(Address("db.example.com", "d", "u", sslmode=sslmode))
    assert (told is None) if says is None else (told and says in told)
    assert weakness(Address("localhost", "d", "u", sslmode=sslmode)) is None


def test_a_bundle_from_a_certificate_store_serves_libpq(
    company: SharedServer, authority: Certificate, tmp_path: Path
) -> None:
    others = [certify(f"Authority {n}") for n in range(3)]
    store = [ssl.PEM_cert_to_DER_cert(each.pem.decode()) for each in (*others, authority)]
    file = bundle(store, tmp_path / "new" / "authorities.pem")
    with company.presenting(certify("db.example.com", by=authority)):
        assert try_connection(company.named("db.example.com", file)).ok
    made = file.stat().st_ino
    assert bundle(reversed(store), file).stat().st_ino == made
    assert bundle(store[:1], file).stat().st_ino != made
