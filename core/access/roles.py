"""The role a person signs in to PostgreSQL with, and the passwords of such roles."""

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from psycopg import Connection

# As a person says them over the telephone: no letter that sounds or looks like another.
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
WORDS, SYLLABLES = 5, 2


def role_name(email: str, prefix: str = "tradewind") -> str:
    """The same rule as the database's tradewind.role_name(): known before anybody is signed in.

    The prefix is the database owner's name without its `_owner`; roles belong to the whole server.
    """
    # As the database's "C" collation does it: only the letters of ASCII have another case.
    plain = re.sub("[A-Z]", lambda letter: letter[0].lower(), email.strip(" "))
    local = re.sub("[^a-z0-9]+", "_", plain.split("@")[0])[:24]
    return f"tw_{_digest(prefix)[:4]}_{local}_{_digest(plain)[:8]}"


def one_time_password() -> str:
    """Sixty bits that can be read aloud: `rano-tive-bugo-lesu-mipa`."""
    return "-".join(_word() for _ in range(WORDS))


def verifier(connection: "Connection[Any]", password: str, role: str = "") -> str:
    """What the server checks a password against; the password itself is never sent to it.

    Which role it is for makes no difference to SCRAM.
    """
    return connection.pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    ).decode()


def _word() -> str:
    import secrets

    return "".join(secrets.choice(CONSONANTS) + secrets.choice(VOWELS) for _ in range(SYLLABLES))


def _digest(text: str) -> str:
    # Loads all of OpenSSL, which who is signed in already does not wait for.
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()
