"""A second look at a certificate that libpq has refused, because it does not say why."""

import socket
import ssl
import struct

from core.addresses import Address, default_sslmode

_SSL_REQUEST = struct.pack("!ii", 8, 80877103)
_PATIENCE = 5.0

_WRONG_NAME = (
    "The certificate of {place} is for another name than “{host}”; use the server's real name in "
    "the connection."
)
_UNKNOWN_AUTHORITY = (
    "The certificate of {place} was issued by an authority that this computer does not know; ask "
    "its administrator for the authority's certificate file and name it in the connection."
)
# By OpenSSL's numbers (X509_V_ERR_…).
_OBJECTIONS = {
    2: _UNKNOWN_AUTHORITY,
    9: "The certificate of {place} is not valid yet; check the date of this computer.",
    10: "The certificate of {place} has expired; its administrator has to renew it (or this "
    "computer's clock is wrong).",
    18: _UNKNOWN_AUTHORITY,
    19: _UNKNOWN_AUTHORITY,
    20: _UNKNOWN_AUTHORITY,
    21: _UNKNOWN_AUTHORITY,
    23: "The certificate of {place} has been revoked; ask its administrator.",
    26: "The certificate of {place} was not issued for a server; ask its administrator.",
    62: _WRONG_NAME,
    64: _WRONG_NAME,
}
_OTHERWISE = (
    "The certificate of {place} cannot be verified, so nothing was sent to it; ask its "
    "administrator."
)


def objection(address: Address) -> str:
    """The sentence (with {place} and {host}) for what is wrong with the server's certificate."""
    return _OBJECTIONS.get(_verification(address) or 0, _OTHERWISE)


def _verification(address: Address) -> int | None:
    """OpenSSL's number for what is wrong, or None if it cannot be found out."""
    more = dict(address.more)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    mode = address.sslmode or default_sslmode(address.host)
    context.check_hostname = mode == "verify-full"
    try:
        if address.sslrootcert:
            context.load_verify_locations(cafile=address.sslrootcert)
        else:
            context.load_default_certs()
        where = (more.get("hostaddr", address.host), address.port)
        with socket.create_connection(where, timeout=_PATIENCE) as plain:
            plain.sendall(_SSL_REQUEST)
            if plain.recv(1) == b"S":
                context.wrap_socket(plain, server_hostname=address.host).close()
    except ssl.SSLCertVerificationError as error:
        return error.verify_code
    except (OSError, ValueError):
        return None
    return None
