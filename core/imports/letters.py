"""Which of the code pages of Europe a text is in: the one in whose letters a language writes like that.

The pages share most of their letters, so that a guess by chance alone makes “Núñez” a “Núńez”. What tells
are the few that differ: no language writes é and ń.
"""

import re
from collections.abc import Mapping

# Before one another where two fit alike: as often as files of this trade are in them.
PAGES = ("cp1252", "cp1250", "cp1254", "cp1257", "cp850", "mac_roman")
_ALL_WESTERN = "äöüßéèêëàâçùûôîïœæáíóúñ¿¡ãõìòåøÿý"
_WEST = (
    *("äöüßé", "éèêëàâçùûôîïœæ", "áéíóúñü¿¡", "ãõáéíóúâêôçà", "àèéìòùîó"),
    *("åäöé", "æøåéö", "ëïéèöü", "áéíóúýþæðö", "àèéíïòóúüç"),
)
_LANGUAGES: Mapping[str, tuple[str, ...]] = {
    # Windows, DOS and the Mac of old.
    **dict.fromkeys(("cp1252", "cp850", "mac_roman"), _WEST),
    "cp1250": (
        *("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű"),
        *("ăâîşţ", "čćđšž", "äöüß"),
    ),
    "cp1254": ("çğıöşüâîûi̇",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
}
# Signs that all of them have, and that say nothing where they stand around words.
_SIGNS = frozenset("€„“”‚‘’«»–—…•°§©®™·´`×\xa0\xad²½")
# Fewer that fit are no language of these pages.
LEAST = 0.8
# All letters of the West at once fit many a text of the East.
_DOUBT = 0.04


def page_of(found: bytes) -> str:
    """The code page, or "" where no language of any of them writes like that."""
    best, most = "", LEAST
    for page in PAGES:
        strange = _strange(found.decode(page, "replace"))
        if not strange:
            continue
        for letters in _LANGUAGES[page]:
            fit = _fit(strange, letters)
            if fit > most:
                best, most = page, fit
        if page == "cp1252" and (fit := _fit(strange, _ALL_WESTERN) - _DOUBT) > most:
            best, most = page, fit
    return best


def _fit(strange: str, letters: str) -> float:
    known = frozenset(letters + letters.upper())
    return sum(1 for letter in strange if letter in known) / len(strange)


def _strange(text: str) -> str:
    """What is no letter of English; signs only where they stand within a word, and do not belong."""
    return "".join(
        found[0]
        for found in re.finditer(r"[^\x00-\x7f]", text)
        if found[0] not in _SIGNS or _is_within(text, found.start())
    )


def _is_within(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    # French and Irish names have theirs within a word, and so has a range of years.
    return before.isalpha() and after.isalpha() and text[place] not in "’‘´`–—·\xad"
