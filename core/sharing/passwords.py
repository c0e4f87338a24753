"""Secrets in the operating system's keyring, and nowhere else: there is no file to fall back on."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.addresses import Address
from core.errors import Unavailable, UserError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "tradewind"
# Windows stores 2,560 bytes of UTF-16. Held everywhere: what one of us can keep, all can.
LONGEST = 1280

# Only keyrings of the systems themselves: others that `keyring` may find write plain text files.
_TRUSTWORTHY = {
    "keyring.backends.Windows": "the Windows Credential Manager",
    "keyring.backends.macOS": "the macOS Keychain",
    "keyring.backends.SecretService": "the desktop's keyring (Secret Service)",
    "keyring.backends.libsecret": "the desktop's keyring (Secret Service)",
    "keyring.backends.kwallet": "KWallet",
}

_OF_THE_SYSTEM = {
    "linux": ("keyring.backends.SecretService",),
    "darwin": ("keyring.backends.macOS",),
    "win32": ("keyring.backends.Windows",),
}


def account_of(address: Address) -> str:
    """The name under which a server's password is kept; one per user and server."""
    return f"{address.user}@{address.host}:{address.port}"


def remember(account: str, secret: str) -> None:
    """Keep a secret, in the place of what was kept under the same name."""
    if len(secret.encode("utf-16-le")) > 2 * LONGEST:
        raise UserError(
            f"A password of more than {LONGEST:,} characters does not fit into the keyring."
        )
    with _open_keyring() as keyring:
        keyring.set_password(SERVICE, account, secret)


def recall(account: str) -> str | None:
    """The secret kept under that name, or None if there is none."""
    with _open_keyring() as keyring:
        return keyring.get_password(SERVICE, account)


def forget(account: str) -> None:
    """Remove a secret; it is no error that there was none."""
    with _open_keyring() as keyring:
        if keyring.get_password(SERVICE, account) is not None:
            keyring.delete_password(SERVICE, account)


def keyring_name() -> str:
    """Which keyring it is, in words, after asking it for something; Unavailable if it is none."""
    with _open_keyring() as keyring:
        keyring.get_password(SERVICE, "is anybody there?")
        return _TRUSTWORTHY[type(keyring).__module__]


@contextmanager
def _open_keyring() -> Iterator["KeyringBackend"]:
    from keyring.errors import KeyringLocked, NoKeyringError, PasswordSetError

    try:
        yield _keyring()
    except UserError:
        raise
    except NoKeyringError as error:
        raise _missing() from error
    except KeyringLocked as error:
        raise Unavailable(
            "The keyring that holds Tradewind's passwords is locked; unlock it (on most systems by "
            "signing in to the desktop with your password), then try again."
        ) from error
    except PasswordSetError as error:
        raise Unavailable(f"The keyring refused to keep the password ({_short(error)}).") from error
    except Exception as error:
        # Each keyring raises errors of its own libraries (D-Bus, Win32, Security.framework), which
        # have nothing in common but that the keyring does not work.
        raise Unavailable(
            f"The keyring that holds Tradewind's passwords does not answer ({_short(error)})."
        ) from error


def _keyring() -> "KeyringBackend":
    import os

    # Asking `keyring` which of all its backends is the best imports every one of them, which a
    # start that signs in by itself would wait for. Who has chosen one is asked all the same.
    if "PYTHON_KEYRING_BACKEND" not in os.environ:
        for module in _OF_THE_SYSTEM.get(sys.platform, ()):
            if found := _working(module):
                return found
    import keyring

    chosen = keyring.get_keyring()
    # Where several were found, they come as a chain whose later links may be plain files.
    for candidate in [*getattr(chosen, "backends", ()), chosen]:
        if type(candidate).__module__ in _TRUSTWORTHY:
            trustworthy: KeyringBackend = candidate
            return trustworthy
    raise _missing()


def _working(module: str) -> "KeyringBackend | None":
    import importlib

    backend = importlib.import_module(module)
    kind = getattr(backend, "Keyring", None) or backend.WinVaultKeyring
    try:
        # Asking for it finds out whether it can work here, and raises where it cannot.
        usable = kind.priority > 0
    except Exception:  # noqa: BLE001 (each backend has its own way of not being there)
        return None
    return kind() if usable else None


def _missing() -> Unavailable:
    return Unavailable(
        "This session has no keyring to keep passwords in (on Linux: GNOME Keyring or KWallet in a "
        "desktop session), and Tradewind writes them nowhere else."
    )


def _short(error: Exception) -> str:
    text = (str(error).splitlines() or [""])[0].strip().rstrip(".")
    return text or type(error).__name__
