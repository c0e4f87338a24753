"""The shared servers a workstation knows: what is kept of each, and never a password."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints, field_validator
from pydantic import ValidationInfo as Info

from core.addresses import Address, is_local
from core.sharing.encryption import SYSTEM, trusted

# `require`, `prefer` and `allow` are missing on purpose: they look like protection, but talk to
# whoever answers, and whoever answers could be anybody. Plain text at least calls itself so.
Protection = Literal["automatic", "verify-full", "verify-ca", "disable"]
PROTECTIONS: dict[str, str] = {
    "automatic": "Automatic",
    "verify-full": "Encrypted; certificate and name checked",
    "verify-ca": "Encrypted; certificate checked, but not its name",
    "disable": "Plain text",
}
# PostgreSQL cuts longer names off without a word.
Identifier = Annotated[str, StringConstraints(min_length=1, max_length=63)]


class Profile(BaseModel):
    """One shared server, and as whom to sign in to which database on it."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    name: str = Field(
        title="Name",
        description="What this connection is called in lists.",
        min_length=1,
        max_length=60,
    )
    host: str = Field(
        title="Server",
        description="The server's name or address, such as db.example.com.",
        min_length=1,
        max_length=255,
    )
    port: int = Field(
        default=5432,
        title="Port",
        description="5432 unless you were told otherwise.",
        ge=1,
        le=65535,
    )
    database: Identifier = Field(
        default="tradewind", title="Database", description="The database's name on the server."
    )
    user: Identifier = Field(title="User", description="The name you sign in with.")
    sslmode: Protection = Field(
        default="automatic",
        title="Protection",
        description="Automatic encrypts and checks the server's certificate and name, except "
        "towards this computer itself.",
        json_schema_extra={"labels": dict[str, JsonValue](PROTECTIONS)},
    )
    sslrootcert: str = Field(
        default=SYSTEM,
        title="Certificate authority",
        description="“system” for those that the operating system trusts, or the file (.crt, .pem) "
        "of your company's own.",
        min_length=1,
        max_length=1000,
        validate_default=True,
    )
    plain_text_allowed: bool = Field(
        default=False,
        title="Allow plain text",
        description="Everything, customers' data included, can then be read and changed on its way "
        "through the network.",
        validate_default=True,
    )

    @field_validator("name", "host", "database", "user", "sslrootcert")
    @classmethod
    def _is_one_line(cls, value: str) -> str:
        if any(ord(letter) < 32 or ord(letter) == 127 for letter in value):
            raise ValueError("This must be one line without control characters.")
        return value

    @field_validator("database", "user")
    @classmethod
    def _fits_postgresql(cls, value: str) -> str:
        if len(value.encode()) > 63:
            raise ValueError("PostgreSQL's names have at most 63 bytes.")
        return value

    @field_validator("host")
    @classmethod
    def _is_one_host(cls, value: str) -> str:
        if "://" in value:
            raise ValueError("This takes the server's name only, not a whole address.")
        if "," in value or any(letter.isspace() for letter in value.strip()):
            raise ValueError("This takes the name of one server.")
        if value.startswith("[") and value.endswith("]"):
            return value[1:-1]
        if value.count(":") == 1:
            raise ValueError("The port has a field of its own.")
        return value

    @field_validator("sslmode", mode="before")
    @classmethod
    def _is_honest(cls, value: object) -> object:
        if value in ("require", "prefer", "allow"):
            raise ValueError(
                f"“{value}” does not check who the server is; use “verify-full”, or “verify-ca” "
                "with your own authority."
            )
        return value

    @field_validator("sslrootcert")
    @classmethod
    def _suits_the_protection(cls, value: str, info: Info) -> str:
        if info.data.get("sslmode") == "verify-ca" and value == SYSTEM:
            raise ValueError(
                "Without a check of the name only your own authority's certificate protects you; "
                "name its file."
            )
        return value

    @field_validator("plain_text_allowed")
    @classmethod
    def _is_confirmed(cls, value: bool, info: Info) -> bool:
        plain = info.data.get("sslmode") == "disable"
        if plain and not value and not is_local(str(info.data.get("host", ""))):
            raise ValueError("Plain text to another computer has to be allowed here explicitly.")
        return value

    def address(self, password: str | None = None) -> Address:
        mode = None if self.sslmode == "automatic" else self.sslmode
        verifies = mode in ("verify-full", "verify-ca") or (
            mode is None and not is_local(self.host)
        )
        more = []
        if mode == "disable" and not is_local(self.host):
            # Whatever is read on the way: the password itself shall never be.
            more = [("require_auth", "!password")]
        return trusted(
            Address(
                host=self.host,
                database=self.database,
                user=self.user,
                port=self.port,
                password=password,
                sslmode=mode,
                sslrootcert=self.sslrootcert if verifies else None,
                more=tuple(more),
            )
        )
