"""How a value of a file is read, and what a field of an import is declared by."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """How a value is read."""

    TEXT = "text"
    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    WEBSITE = "website"
    COUNTRY = "country"
    MONEY = "money"
    CURRENCY = "currency"
    NUMBER = "number"
    DATE = "date"
    MOMENT = "moment"
    FLAG = "flag"
    CHOICE = "choice"
    SIZE = "size"
    TAGS = "tags"
    # One column that becomes several: “Ann Other”, “Vienna, Austria”.
    FULL_NAME = "full_name"
    LOCATION = "location"
    # “Ringstraße 1, 1010 Wien, Österreich”.
    ADDRESS = "address"


@dataclass(frozen=True)
class Field:
    name: str
    title: str
    look: Look = Look.TEXT
    # The most characters of a text; the bounds of a number.
    limit: int = 255
    least: float = 0
    most: float = 1e13
    decimals: int = 0
    choices: type[StrEnum] | None = None
    # Other names of it, in the languages that files come in, as they have them.
    called: tuple[str, ...] = ()
    # The SQL type it is staged as.
    type: str = "text"


def words(name: str) -> str:
    """`E-Mail Address`, `e_mail_address` and `EMailAddress` are one name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[\W_]+", "", plain)


def declared(name: str, title: str, look: Look, said: str, /, **more: object) -> Field:
    types = {
        Look.MONEY: "numeric",
        Look.NUMBER: "numeric" if more.get("decimals") else "integer",
        Look.DATE: "date",
        Look.MOMENT: "timestamptz",
        Look.FLAG: "boolean",
        Look.TAGS: "text[]",
    }
    called = tuple(each.strip() for each in said.split(",") if each.strip())
    return Field(name, title, look, called=called, type=types.get(look, "text"), **more)  # type: ignore[arg-type]
