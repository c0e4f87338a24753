"""How a connection is protected: whose word the server's certificate is checked against."""

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from core.addresses import Address, default_sslmode, is_local
from core.errors import Refused, Unavailable

# libpq's word for the authorities that the operating system trusts.
SYSTEM = "system"
VERIFYING = ("verify-full", "verify-ca")

# Where the systems keep all their authorities in one file.
_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu, Arch
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",  # Fedora, Red Hat
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/var/lib/ca-certificates/ca-bundle.pem",  # SUSE
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",  # macOS, Alpine
)
_SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1"


def trusted(address: Address) -> Address:
    """The same address with the file of authorities that its server's certificate must satisfy.

    The libpq that psycopg brings along looks for the system's authorities where its builders kept
    theirs, in a folder that no user's machine has, so `sslrootcert=system` would refuse every
    server. The file is therefore named to it.
    """
    mode = address.sslmode
    if mode is None:
        # Like libpq: who names authorities wants them asked, be it on loopback.
        mode = "verify-full" if address.sslrootcert else default_sslmode(address.host)
    if mode not in VERIFYING:
        return address
    more = dict(address.more)
    # Where the person has a Kerberos ticket, libpq would encrypt by that and skip the certificate.
    more.setdefault("gssencmode", "disable")
    address = replace(address, sslmode=mode, more=tuple(sorted(more.items())))
    if address.sslrootcert not in (None, SYSTEM):
        return address
    if address.sslrootcert is None and _libpq_has_its_own():
        return address
    if mode == "verify-ca":
        # Anybody can have a certificate of a public authority for some name of his own.
        raise Refused(
            "“verify-ca” does not look at the server's name, so it protects only together with an "
            "authority of your own: name its certificate (sslrootcert), or use “verify-full”."
        )
    return replace(address, sslrootcert=str(system_authorities()))


def weakness(address: Address) -> str | None:
    """What a person should know before anything is sent there, or None when all is well."""
    if is_local(address.host):
        return None
    mode = address.sslmode or default_sslmode(address.host)
    if mode == "verify-full":
        return None
    if mode == "verify-ca":
        return (
            f"Any server with a certificate of that authority may pass itself off as "
            f"“{address.host}”; “verify-full” would check the name as well."
        )
    if mode == "disable":
        return (
            f"Nothing sent to “{address.host}” is encrypted: whoever is on the way can read and "
            "change it."
        )
    return (
        f"The connection to “{address.host}” may be encrypted, but nobody checks who is at its "
        "other end; “verify-full” would."
    )


def system_authorities() -> Path:
    """One file with the certificates of every authority that this computer trusts."""
    if chosen := os.environ.get("SSL_CERT_FILE"):
        return Path(chosen)
    if sys.platform == "win32":
        import ssl

        from core import home

        trusted_here = (
            certificate
            for certificate, encoding, purposes in ssl.enum_certificates("ROOT")
            if encoding == "x509_asn" and (purposes is True or _SERVER_AUTHENTICATION in purposes)
        )
        return bundle(trusted_here, home.find().make().root / "authorities.pem")
    for place in _BUNDLES:
        if Path(place).is_file():
            return Path(place)
    import ssl

    if by_python := ssl.get_default_verify_paths().cafile:
        return Path(by_python)
    raise Unavailable(
        "This computer has no list of trusted certificate authorities (on most Linux systems: the "
        "package ca-certificates); install it, or name the authority's file in the connection."
    )


def bundle(certificates: Iterable[bytes], file: Path) -> Path:
    """Write authorities, as a certificate store hands them out (DER), into one file for libpq."""
    import ssl

    from core.sharing.files import replace_text

    text = "".join(sorted({ssl.DER_cert_to_PEM_cert(certificate) for certificate in certificates}))
    if not file.exists() or file.read_text("ascii") != text:
        replace_text(file, text)
    return file


def _libpq_has_its_own() -> bool:
    """Whether an administrator has laid down authorities for every program that uses libpq."""
    if "PGSSLROOTCERT" in os.environ:
        return True
    if sys.platform == "win32":
        folder = Path(os.environ.get("APPDATA", "")) / "postgresql"
    else:
        folder = Path("~/.postgresql").expanduser()
    return (folder / "root.crt").is_file()
