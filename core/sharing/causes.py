"""What a failed connection means, in words: libpq's and the servers' messages, and what to do.

A connection that fails before it stands carries no error code through libpq, only text; so the
English text is what is recognised. A server that speaks another language is quoted as it is.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cause:
    """`seen` is looked for in the message; its named groups may be used in the sentence."""

    seen: re.Pattern[str]
    sentence: str
    sqlstates: tuple[str, ...] = ()


def _cause(seen: str, sentence: str, *sqlstates: str) -> Cause:
    return Cause(re.compile(seen, re.IGNORECASE), sentence, sqlstates)


# For what is recognised by its code alone.
_NEVER = r"(?!)"

# The first that fits is told: a more particular one stands before a more general one.
CAUSES = (
    # On the way to the server
    _cause(
        r"Temporary failure in name resolution|\[Errno -3\]",
        "The name “{host}” cannot be looked up right now; check this computer's network "
        "connection.",
    ),
    _cause(
        r"failed to resolve host|could not translate host name|Name or service not known|"
        r"nodename nor servname|getaddrinfo failed|No such host",
        "There is no computer named “{host}” to be found; check the spelling, and whether the "
        "VPN is on.",
    ),
    _cause(
        r"on socket .*(No such file or directory|Connection refused)",
        "No database server runs on this computer at “{host}”, port {port}; start it, then try "
        "again.",
    ),
    _cause(
        r"Connection refused|actively refused|10061",
        "“{host}” answers, but no database server listens there on port {port}; check the port, "
        "and that PostgreSQL runs and accepts connections from the network (listen_addresses).",
    ),
    _cause(
        r"timeout expired|timed out|Operation timed out|10060",
        "{place} did not answer in time; check the address, the port, the VPN and the server's "
        "firewall.",
    ),
    _cause(
        r"Network is unreachable|No route to host|Host is (down|unreachable)|1005[01]|10065",
        "{place} cannot be reached from this computer; check the network connection and the VPN.",
    ),
    # Encryption
    _cause(
        r"does not support SSL, but SSL was required",
        "{place} offers no encryption (TLS), so nothing was sent to it; its administrator can "
        "turn it on (ssl = on), or allow plain text for this connection if the way there is safe.",
    ),
    _cause(
        r"server certificate for (?P<names>.+?) (\(and \d+ other names?\) )?does not match host",
        "The certificate of {place} is for {names}, not for “{host}”; use the server's real name "
        "in the connection, or have the certificate issued for this one.",
    ),
    _cause(
        r"root certificate file \"(?P<file>[^\"]*)\" does not exist|"
        r"could not read root certificate file \"(?P<unread>[^\"]*)\"",
        "The file of the certificate authority, “{file}”, is missing or is not a certificate; "
        "correct it in the connection, or use “system”.",
    ),
    _cause(
        r"weak sslmode",
        "The operating system's authorities (sslrootcert=system) can only be used with "
        "sslmode=verify-full; change one of the two.",
    ),
    _cause(
        r"requires a valid client certificate|alert certificate required|"
        r"certificate authentication failed|could not open certificate file",
        "{place} asks for a certificate of yours besides the password, and there is none that can "
        "be used; ask its administrator how you are to sign in.",
    ),
    _cause(
        r"unsupported protocol|no protocols available|protocol version|handshake failure|"
        r"no shared cipher",
        "{place} and this computer have no version of TLS in common; the server has to offer TLS "
        "1.2 or newer.",
    ),
    # Something else altogether
    _cause(
        r"invalid response to SSL negotiation|expected authentication request|"
        r"wrong version number|unexpected eof while reading|unencrypted data after SSL response|"
        r"lost synchronization|invalid protocol",
        "What listens on {place} is not a PostgreSQL server; check the port.",
    ),
    # Signing in
    _cause(
        r"no password supplied",
        "{place} asks for the password of “{user}”, and none is known here; sign in again.",
    ),
    _cause(
        r"requested a cleartext password|authentication method requirement",
        "{place} wants the password in a form that others could read on the way, so it was not "
        "sent; its administrator can change that to scram-sha-256, or turn on encryption.",
    ),
    _cause(
        r"channel binding (is )?required",
        "{place} cannot prove that nobody sits between it and this computer (channel binding), so "
        "the password was not sent; tell its administrator.",
    ),
    _cause(
        r"(peer|ident|GSSAPI|SSPI|PAM|LDAP|RADIUS|BSD) authentication failed",
        "{place} recognises people in this place by something other than Tradewind's passwords, "
        "and does not take you for “{user}”; ask its administrator for an entry with "
        "scram-sha-256 in pg_hba.conf.",
    ),
    _cause(
        r"password authentication failed|role \"[^\"]*\" does not exist|"
        r"authentication failed for user",
        "{place} does not accept “{user}” with this password; check both. A user that does not "
        "exist and a password that has expired look the same from here.",
        "28P01",
    ),
    _cause(
        r"role \"[^\"]*\" is not permitted to log in",
        "“{user}” exists on {place}, but may not sign in; its administrator can allow it "
        "(ALTER ROLE … LOGIN).",
    ),
    _cause(
        r"(no pg_hba\.conf entry|pg_hba\.conf rejects) .*no encryption",
        "{place} does not let “{user}” into “{database}” from this computer without encryption; "
        "encrypt the connection, or ask for an entry in pg_hba.conf.",
    ),
    _cause(
        r"no pg_hba\.conf entry|pg_hba\.conf rejects",
        "{place} does not let “{user}” into “{database}” from this computer; its administrator "
        "can add an entry to pg_hba.conf.",
        "28000",
    ),
    _cause(
        r"database \"[^\"]*\" does not exist",
        "There is no database named “{database}” on {place}; check the name, or have it made "
        "(tradewind db create).",
        "3D000",
    ),
    _cause(
        r"permission denied for database",
        "“{user}” may not use the database “{database}” on {place}; its administrator can allow "
        "it (GRANT CONNECT).",
    ),
    _cause(
        r"not currently accepting connections",
        "The database “{database}” on {place} is closed to everybody at the moment; ask its "
        "administrator.",
        "55000",
    ),
    # The state the server is in
    _cause(
        r"too many connections for role",
        "“{user}” has as many connections to {place} open as it may; close another Tradewind of "
        "yours, then try again.",
    ),
    _cause(
        r"too many (clients|connections)|connection slots are reserved",
        "{place} has no connection left to give; try again in a moment, or ask its administrator "
        "to raise max_connections.",
        "53300",
    ),
    _cause(
        r"database system is starting up|not yet accepting connections|consistent recovery state",
        "{place} is just starting; try again in a moment.",
    ),
    _cause(
        r"database system is shutting down",
        "{place} is being shut down; try again when it has been started anew.",
    ),
    _cause(
        r"due to administrator command",
        "{place} has ended this connection: its administrator did so, or it is being started "
        "anew; try again in a moment.",
        "57P01",
    ),
    _cause(
        r"database system is in recovery mode|terminating connection because of crash",
        "{place} is putting itself in order after a crash; try again in a few moments.",
        "57P02",
    ),
    _cause(
        r"hot standby mode is disabled",
        "{place} is a copy that nobody may read; connect to the main server instead.",
    ),
    _cause(_NEVER, "{place} is not ready to work; try again in a moment.", "57P03"),
    _cause(
        r"No space left on device",
        "The disk of {place} is full; nothing can be saved until its administrator makes room.",
        "53100",
    ),
    _cause(
        _NEVER,
        "{place} is out of memory; try again in a moment, and tell its administrator.",
        "53200",
    ),
    _cause(
        r"read-only transaction",
        "{place} takes no changes (it is a copy, or set to read only); connect to the main server.",
        "25006",
    ),
    _cause(
        r"lock timeout",
        "Somebody else is working on the same data in “{database}” right now; try again in a "
        "moment.",
        "55P03",
    ),
    _cause(
        r"server closed the connection unexpectedly|connection (is )?(lost|closed)|"
        r"Connection reset by peer|Broken pipe|could not receive data|connection has been closed",
        "{place} ended the connection without a reason; try again, and check the port if it "
        "stays so.",
    ),
)
