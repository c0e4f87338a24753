"""What a person types: tidied, and refused in words."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Annotated, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticKnownError


class Entry(BaseModel):
    """A form: titles, help and limits are read from its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    @field_validator("*", mode="before")
    @classmethod
    def _tidied(cls, value: object, info: ValidationInfo) -> object:
        field = cls.model_fields[info.field_name or ""]
        # A password is what was typed, to the last blank.
        if not isinstance(value, str) or field.annotation is SecretStr:
            return value
        # A name typed on a Mac may come as letters and loose accents; one spelling is searched.
        value = unicodedata.normalize("NFC", value).replace("\x00", "").strip()
        # A form gives an empty text for what was left empty.
        return None if not value and not field.is_required() and field.default is None else value


def sentences(error: ValidationError, entry: type[BaseModel]) -> dict[str, str]:
    """One sentence for each refused field; what concerns several of them stands under ""."""
    said: dict[str, str] = {}
    for fault in error.errors(include_url=False):
        name = str(fault["loc"][0]) if fault["loc"] else ""
        field = entry.model_fields.get(name)
        title = (field.title if field else None) or name.replace("_", " ").capitalize()
        said.setdefault(name, _sentence(title, fault, (field and field.description) or ""))
    return said


def _sentence(title: str, fault: Mapping[str, object], help_: str) -> str:
    kind, typed = str(fault["type"]), fault["input"]
    context = cast(Mapping[str, object], fault.get("ctx", {}))
    if kind == "value_error":
        return str(context["error"])
    if kind == "missing" or typed in (None, ""):
        return f"“{title}” is needed."
    if isinstance(typed, str) and kind in ("too_short", "too_long"):
        # Pydantic counts the characters of a password like the entries of a list.
        kind = f"string_{kind}"
    for kinds, sentence in SENTENCES.items():
        if kind in kinds:
            return sentence.format(title=title, help=help_, **context).rstrip()
    return f"“{title}” cannot be read: {fault['msg']}."


SENTENCES = {
    ("string_too_short",): "“{title}” needs at least {min_length} characters.",
    ("string_too_long",): "“{title}” may have at most {max_length} characters.",
    ("too_short",): "“{title}” needs at least {min_length} entry.",
    ("too_long",): "“{title}” may have at most {max_length} entries.",
    ("enum", "literal_error"): "“{title}” must be one of {expected}.",
    ("greater_than_equal",): "“{title}” must be at least {ge}.",
    ("greater_than",): "“{title}” must be more than {gt}.",
    ("less_than_equal",): "“{title}” must be at most {le}.",
    ("date_parsing", "date_from_datetime_parsing", "date_type"): "“{title}” is not a date.",
    (
        "datetime_parsing",
        "datetime_from_date_parsing",
        "datetime_type",
    ): "“{title}” is not a date with a time.",
    ("timezone_aware",): "“{title}” does not say in which time zone.",
    (
        "decimal_parsing",
        "decimal_type",
        "int_parsing",
        "int_type",
        "int_from_float",
    ): "“{title}” is not a number.",
    ("decimal_max_places",): "“{title}” may have at most {decimal_places} decimal places.",
    ("decimal_max_digits", "decimal_whole_digits"): "“{title}” is too large a number.",
    ("bool_parsing", "bool_type"): "“{title}” must be yes or no.",
    ("string_pattern_mismatch",): "“{title}” is not written as it must be. {help}",
    ("extra_forbidden",): "There is no field “{title}”.",
}


def _email(typed: str) -> str:
    if not typed:
        raise PydanticKnownError("missing")
    local, at, domain = typed.rpartition("@")
    if not re.fullmatch(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+", typed) or not at:
        raise ValueError(f"“{typed}” is not an e-mail address; it looks like name@example.com.")
    if len(typed) > 254 or len(local) > 64:
        raise ValueError("That e-mail address is too long for any mail server.")
    # The case of a domain never matters; that of the part before it may, to the person it names.
    return f"{local}@{domain.lower()}"


def _phone(typed: str) -> str:
    if not 4 <= sum(map(str.isdigit, typed)) <= 20:
        raise ValueError(f"“{typed}” is not a telephone number.")
    return typed


def _international_phone(typed: str) -> str:
    number = re.sub(r"[\s()./-]", "", typed)
    if not re.fullmatch(r"\+?[0-9]{10,20}", number):
        raise ValueError("A telephone number has 10 to 20 digits, such as +49 30 1234567.")
    return number


def _website(typed: str) -> str:
    address = typed if re.match(r"https?://", typed, re.IGNORECASE) else f"https://{typed}"
    if not re.fullmatch(r"(?i:https?)://[^\s/?#@.]+(\.[^\s/?#@.]+)+(:\d+)?([/?#]\S*)?", address):
        raise ValueError(f"“{typed}” is not the address of a website.")
    return address


def _colour(typed: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", typed):
        raise ValueError("A colour is # and six digits from 0 to f, such as #1f6feb.")
    return typed.lower()


def _tags(typed: Iterable[str]) -> list[str]:
    tags = list(dict.fromkeys(tag for one in typed if (tag := " ".join(one.split()))))
    for tag in tags:
        if len(tag) > 100:
            raise ValueError(f"The tag “{tag[:20]}…” is longer than 100 characters.")
    return tags


EmailAddress = Annotated[str, AfterValidator(_email)]
Phone = Annotated[str, Field(max_length=50), AfterValidator(_phone)]
InternationalPhone = Annotated[str, AfterValidator(_international_phone)]
Website = Annotated[str, Field(max_length=500), AfterValidator(_website)]
Colour = Annotated[str, AfterValidator(_colour)]
Tags = Annotated[list[str], Field(max_length=100), AfterValidator(_tags)]
CustomFields = dict[str, str | int | float | bool | None]


def slug(name: str) -> str:
    """A name as it may stand in an address: “Müller & Söhne” becomes `muller-sohne`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:80].strip("-")
