"""Backing up a shared server that insists on TLS, with programs that cannot speak it."""

from dataclasses import replace

import psycopg
import pytest

from core.addresses import Address
from core.database import schema
from core.database.backup import back_up
from core.database.create import create_database
from core.database.restore import restore
from core.database.tunnel import plain
from core.errors import Unavailable
from core.server.binaries import available
from core.sharing.encryption import trusted
from tests.support.debian_server import certify, running

NAME = "db.company.example"
ENCRYPTED_ONLY = "local all all scram-sha-256\nhostssl all all 127.0.0.1/32 scram-sha-256\n"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    made = certify("The company's authority")
    file = tmp_path_factory.mktemp("authority") / "authority.pem"
    file.write_bytes(made.pem)
    return made, file


@pytest.fixture(scope="module")
def company():
    with running() as server:
        yield server


@pytest.fixture
def certified(company, authority):
    with company.presenting(certify(NAME, by=authority[0])):
        yield company


@pytest.fixture(scope="module")
def database(company, authority) -> Address:
    with company.presenting(certify(NAME, by=authority[0])):
        return prepared(company, authority)


def prepared(company, authority):
    admin = trusted(company.named(NAME, authority[1]))
    owner = create_database(admin, "encrypted", renew_password=True).owner
    schema.upgrade(owner)
    return owner


def test_a_server_that_insists_on_tls_is_backed_up_and_restored(
    certified, company, database, folder
):
    programs = available()[0]
    certificate = {
        "ssl": "on",
        "ssl_cert_file": str(company.folder / "server.crt"),
        "ssl_key_file": str(company.folder / "server.key"),
    }
    with company.configured(ENCRYPTED_ONLY, **certificate):
        with psycopg.connect(**database.parameters()) as connection:
            connection.execute("CREATE TABLE tradewind.scribbles (id bigint PRIMARY KEY)")
            connection.execute("INSERT INTO tradewind.scribbles SELECT generate_series(1, 50000)")

        back_up(database, folder / "b.tradewind", programs)
        with psycopg.connect(**database.parameters()) as connection:
            connection.execute("TRUNCATE tradewind.scribbles")
        restore(database, folder / "b.tradewind", programs)

        with psycopg.connect(**database.parameters()) as connection:
            assert connection.pgconn.ssl_in_use
            found = connection.execute("SELECT count(*) FROM tradewind.scribbles").fetchone()
            assert found == (50000,)


def test_a_certificate_of_another_name_is_not_spoken_to(certified, database):
    stranger = replace(database, host="other.company.example")
    with pytest.raises(Unavailable, match=r"other\.company\.example"), plain(stranger) as door:
        refused(door)


def test_a_server_without_tls_is_not_spoken_to(company, database):
    with (
        company.configured(ssl="off"),
        pytest.raises(Unavailable, match="offers no TLS"),
        plain(database) as door,
    ):
        refused(door)


def refused(door: Address) -> None:
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(**door.parameters())


def test_the_door_is_closed_behind_the_last_one(certified, database):
    with plain(database) as door, psycopg.connect(**door.parameters()) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    refused(door)
