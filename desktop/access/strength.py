"""How good a password is, said plainly; what it must be is decided in the core."""

from PySide6.QtCore import QCoreApplication

LEAST = 10
# Whoever guesses begins with these, and with whatever stands in the form beside it.
FIRST_GUESSES = ("password", "passwort", "qwert", "12345", "abcde", "tradewind", "letmein", "admin")


def judged(password: str, about: tuple[str, ...] = ()) -> tuple[str, str]:
    """A few words and a tone; `about` is what everybody knows of the person."""
    if not password:
        return "", ""
    if len(password) < LEAST:
        missing = LEAST - len(password)
        return QCoreApplication.translate(
            "Strength", "%n more character(s) needed.", "", missing
        ), ""
    plain = password.casefold()
    known = [each.casefold() for each in about if len(each) > 3]
    if any(guess in plain for guess in (*FIRST_GUESSES, *known)) or len(set(plain)) < 6:
        return QCoreApplication.translate("Strength", "Weak: easily guessed."), "warning"
    kinds = sum(
        any(map(test, password))
        for test in (str.islower, str.isupper, str.isdigit, lambda one: not one.isalnum())
    )
    if len(password) >= 16 or (len(password) >= 13 and kinds >= 3):
        return QCoreApplication.translate("Strength", "Strong."), "good"
    return QCoreApplication.translate("Strength", "Good; a few more words make it strong."), "good"
