"""Where a database is and as whom to reach it, in libpq's own terms."""

import ipaddress
import re
from dataclasses import dataclass, field, replace

# Seen in pg_stat_activity: it is how the last window knows that it is the last.
APPLICATION = "tradewind"
_PATIENCE = {
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}


@dataclass(frozen=True, slots=True)
class Address:
    host: str
    database: str
    user: str
    port: int = 5432
    password: str | None = field(default=None, repr=False)
    # The role to act as after signing in, where it is not the user itself.
    role: str | None = None
    sslmode: str | None = None
    sslrootcert: str | None = None
    # Whatever else a libpq address may say (sslcert, service, options …), kept as given.
    more: tuple[tuple[str, str], ...] = ()

    def parameters(self) -> dict[str, str | int]:
        """The keywords for psycopg.connect(), with the authorities that must vouch for a server."""
        from core.sharing.encryption import trusted

        return trusted(self)._as_given()

    def _as_given(self) -> dict[str, str | int]:
        found: dict[str, str | int] = dict(self.more)
        found |= {
            "host": self.host,
            "port": self.port,
            "dbname": self.database,
            "user": self.user,
            "sslmode": self.sslmode or default_sslmode(self.host),
        }
        found.setdefault("application_name", APPLICATION)
        found.setdefault("connect_timeout", 10)
        # A line that was cut without a word is known for that within half a minute, not after hours.
        for name, value in _PATIENCE.items():
            found.setdefault(name, value)
        # What PGOPTIONS of the person's own shell says is about other servers.
        found.setdefault("options", "")
        if self.password is not None:
            found["password"] = self.password
        if self.sslrootcert:
            found["sslrootcert"] = self.sslrootcert
        if self.role:
            found["options"] = f"{found.get('options', '')} -c role={self.role}".strip()
        return found

    def at(self, database: str) -> "Address":
        return replace(self, database=database)

    def signed_in_as(self, user: str, password: str | None) -> "Address":
        return replace(self, user=user, password=password, role=None)

    def __str__(self) -> str:
        place = "this computer" if is_local(self.host) else f"{self.host}:{self.port}"
        return f"{self.database} on {place}"


def is_local(host: str) -> bool:
    """Whether what is sent stays on this machine: a socket folder or a loopback address."""
    if not host or host.startswith(("/", "@")) or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def default_sslmode(host: str) -> str:
    return "prefer" if is_local(host) else "verify-full"


def parse(text: str) -> Address:
    """Read a libpq address, a URI or a list of `key=value`, as in TRADEWIND_SERVER."""
    from psycopg.conninfo import conninfo_to_dict
    from psycopg.errors import ProgrammingError

    from core.errors import UserError

    try:
        said = {key: str(value) for key, value in conninfo_to_dict(text).items() if value != ""}
        port = int(said.pop("port", "5432"))
    except (ProgrammingError, ValueError) as error:
        raise UserError(f"“{_without_password(text)}” is not a libpq address: {error}") from None
    user = said.pop("user", None)
    if not user:
        raise UserError("The server's address names no user (add user=…).")
    # libpq's way of acting as another role; it is only the first of what `options` may hold.
    acting = re.search(r"-c\s*role=(\S+)\s*", said.get("options", ""))
    if acting:
        said["options"] = said["options"].replace(acting[0], "").strip()
    return Address(
        # With both, `hostaddr` is where to go and `host` whose certificate to expect.
        host=said.pop("host") if "host" in said else said.pop("hostaddr", ""),
        port=port,
        database=said.pop("dbname", "tradewind"),
        user=user,
        password=said.pop("password", None),
        role=acting[1] if acting else None,
        sslmode=said.pop("sslmode", None),
        sslrootcert=said.pop("sslrootcert", None),
        more=tuple(sorted(said.items())),
    )


def _without_password(text: str) -> str:
    text = re.sub(r"(password\s*=\s*)('[^']*'|\S+)", r"\1…", text)
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1:…@", text)
