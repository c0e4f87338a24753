"""Which language somebody wants, for what speaks to them without a window."""

import configparser
import os

from core import home

CHOSEN = "TRADEWIND_LANGUAGE"
LANGUAGES = ("en", "de")
STOPPED = "Stopped; nothing was left half done."


def chosen() -> str:
    """As the environment says, as it was chosen in the preferences, or as the system has it."""
    said = [os.environ.get(CHOSEN, ""), _preferred()]
    said += [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    for each in said:
        if each:
            short = each.replace("-", "_").split("_")[0].split(".")[0].lower()
            return short if short in LANGUAGES else LANGUAGES[0]
    return LANGUAGES[0]


def _preferred() -> str:
    file = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        file.read(home.find().window, "utf-8")
        return file.get("General", "language", fallback="")
    except (OSError, configparser.Error, UnicodeDecodeError):
        # Qt writes it, and may write what nobody else reads.
        return ""
