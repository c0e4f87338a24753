"""What the columns of many tables have in common: choices, limits, what is listed and searched."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Computed, Enum, Index, Text, text
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR
from sqlalchemy.orm import MappedColumn, mapped_column

# The order and the lower-casing of "C" are the same on every server; its `<` and `>=` are leakproof
# too, which is what a prefix search needs to keep its index under row-level security.
PLAIN = Text(collation="C")
# What PostgreSQL's parser would take for part of an address, a path, a number, a tag. Each costs
# an import 0.2 µs a row, so nothing stands here that the parser itself takes for a blank.
BETWEEN_WORDS = "@._-+/&<"


def choices(enum: type[StrEnum], name: str) -> Enum:
    """The members' values as text; the check takes the name `ck_{table}_{name}`."""
    return Enum(
        enum,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=40,
        values_callable=lambda members: [member.value for member in members],
    )


def check(name: str, rule: str, refusal: str = "") -> CheckConstraint:
    return CheckConstraint(rule, name=name, info={"refusal": refusal} if refusal else None)


def limits(**longest: int) -> list[CheckConstraint]:
    """The greatest number of characters of each column, as a check of the column's own name."""
    return [
        check(
            column,
            f"char_length({column}) <= {most}",
            f"The {column.replace('_', ' ')} may have at most {most} characters.",
        )
        for column, most in longest.items()
    ]


def within(column: str, least: int, most: int) -> CheckConstraint:
    return check(
        column,
        f"{column} BETWEEN {least} AND {most}",
        f"The {column.replace('_', ' ')} must lie between {least} and {most}.",
    )


def objects(*columns: str) -> list[CheckConstraint]:
    """Free-form extras are named values, never a bare list or a number."""
    return [check(column, f"jsonb_typeof({column}) = 'object'") for column in columns]


def extras(column: str | None = None) -> MappedColumn[Any]:
    return mapped_column(column, JSONB, server_default=text("'{}'::jsonb"))


def email_format(column: str = "email") -> CheckConstraint:
    # No more than what every mail server agrees on: something, an @, a domain with a dot.
    return check(
        column,
        rf"{column} ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' AND char_length({column}) <= 254",
        "That is not an e-mail address.",
    )


def locale_format() -> CheckConstraint:
    return check("locale", "locale ~ '^[a-z]{2,3}(_[A-Z]{2})?$'", "A language is en, de_AT …")


def normalized_email() -> MappedColumn[Any]:
    return mapped_column(PLAIN, Computed("lower(btrim(email))", persisted=True))


def full_name() -> MappedColumn[Any]:
    # Spelled as PostgreSQL gives it back, casts included: Alembic compares the two texts.
    return mapped_column(
        Text,
        Computed(
            "NULLIF(btrim(COALESCE(first_name, ''::text) || ' '::text"
            " || COALESCE(last_name, ''::text)), ''::text)",
            persisted=True,
        ),
    )


def listed(table: str, *order: str) -> Index:
    """What a list of an organization's living rows is read through, in this order.

    Only a query that says `deleted_at IS NULL` uses it; then a hundred thousand rows in the trash
    are not walked through on the way to the newest fifty, and a count touches the index alone.
    """
    columns = "_".join(part.split()[0] for part in order)
    return Index(
        f"idx_{table}_organization_id_{columns}",
        "organization_id",
        *map(text, order),
        postgresql_where=text("deleted_at IS NULL"),
    )


def trashed(table: str) -> Index:
    """What the trash is read through; as small as the trash."""
    return Index(
        f"idx_{table}_organization_id_deleted_at",
        "organization_id",
        text("deleted_at DESC"),
        postgresql_where=text("deleted_at IS NOT NULL"),
    )


def referring(table: str, column: str) -> Index:
    """A foreign key's index; it holds only the rows that refer to something, so imports are spared."""
    return Index(
        f"idx_{table}_organization_id_{column}",
        "organization_id",
        column,
        postgresql_where=text(f"{column} IS NOT NULL"),
    )


def number_end(column: str) -> str:
    """The end of a telephone number, without its extension: the same with and without the country's code."""
    return f"right(regexp_replace({column}, ';ext=.*$|[^0-9]', '', 'g'), 9)"


# What stands behind a company's name and says nothing about whose it is.
LEGAL_FORMS = (
    "gmbh|mbh|ug|ag|kg|kgaa|ohg|gbr|ek|ev|se|ltd|limited|plc|llc|llp|lp|inc|incorporated|corp"
    "|corporation|co|company|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|aps|sro|doo|kft|zrt|pty"
)


def brand_of(column: str) -> str:
    """A company's name without its legal form, blanks and signs: what two spellings have in common."""
    return (
        rf"NULLIF(regexp_replace(regexp_replace(replace(lower({column}), '.'::text, ''::text),"
        rf" '\m({LEGAL_FORMS})\M'::text, ''::text, 'g'::text),"
        r" '[\W_]+'::text, ''::text, 'g'::text), ''::text)"
    )


def reached(table: str, column: str, key: str) -> Index:
    """“Whose number is this?”, while it is being typed; only a definer function can use it."""
    return Index(
        f"idx_{table}_organization_id_{column}_reached",
        "organization_id",
        text(key),
        postgresql_where=text(f"{column} IS NOT NULL AND deleted_at IS NULL"),
    )


def searched(*columns: str) -> MappedColumn[Any]:
    """The words of these columns; nobody reads it, so it is not loaded with the row.

    Punctuation becomes a blank before PostgreSQL's parser sees it: the parser would keep
    `jane.doe@example.com` whole, and neither `doe` nor `example` would find it.
    """
    words = " || ' '::text || ".join(f"COALESCE({column}, ''::text)" for column in columns)
    blanks = " " * len(BETWEEN_WORDS)
    return mapped_column(
        TSVECTOR,
        Computed(
            f"to_tsvector('simple'::regconfig, translate({words}, '{BETWEEN_WORDS}'::text,"
            f" '{blanks}'::text))",
            persisted=True,
        ),
        deferred=True,
    )


def words_of(*columns: str) -> str:
    """The words of these columns in small letters with blanks between them, in SQL.

    Spelled as PostgreSQL gives it back, since it stands in an index.
    """
    said = f"COALESCE({columns[0]}, ''::text)"
    for place, column in enumerate(columns[1:]):
        said = f"({f'({said})' if place else said} || ' '::text) || COALESCE({column}, ''::text)"
    between = BETWEEN_WORDS + ",("
    # Written twice, as a quote is in SQL.
    quote, blanks = "''", " " * (len(between) + 1)
    return f"lower(translate({said}, '{between}{quote}'::text, '{blanks}'::text))"


def fragments_index(table: str, words: str) -> Index:
    """Every fragment of a word; see the migration of 28 November, `fragments`."""
    return Index(
        f"idx_{table}_fragments", text(f"tradewind.fragments({words})"), postgresql_using="gin"
    )


def search_index(table: str) -> Index:
    # Full-text operators are not leakproof: under row-level security only a definer function that
    # has checked the membership first can use this.
    return Index(f"idx_{table}_search", "search", postgresql_using="gin")
