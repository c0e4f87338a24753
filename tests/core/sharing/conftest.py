"""A company's server on loopback, with and without TLS, and authorities to certify it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.debian_server import Certificate, SharedServer, certify, running


@pytest.fixture(scope="module")
def company() -> Iterator[SharedServer]:
    with running() as server:
        yield server


@pytest.fixture(scope="session")
def authority() -> Certificate:
    return certify("The company's authority")


@pytest.fixture
def authority_file(authority: Certificate, tmp_path: Path) -> Path:
    file = tmp_path / "authority of the company.pem"
    file.write_bytes(authority.pem)
    return file


@pytest.fixture(autouse=True)
def nothing_of_this_account(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What libpq would find with the person who runs the tests is none of the tests' business."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    for name in ("PGSSLROOTCERT", "PGPASSWORD", "PGPASSFILE", "PGSSLMODE", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
