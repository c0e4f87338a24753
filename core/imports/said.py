"""What people write in files for a choice, besides its own name."""

from collections.abc import Mapping
from types import MappingProxyType

_SAID = {
    "new": "neu, open, offen, cold",
    "contacted": "kontaktiert, attempted to contact, working, approaching, in progress",
    "responded": "replied, geantwortet",
    "interested": "interessiert",
    "not_interested": "kein interesse, do not contact",
    "qualified": "qualifiziert",
    "converted": "won, gewonnen",
    "lost": "verloren, unqualified",
    "invalid": "bad data, ungültig",
    "archived": "archiviert",
    "low": "niedrig, gering, c",
    "medium": "mittel, normal, b, warm",
    "high": "hoch, urgent, dringend, a, hot",
    "email_verified": "verified, valid, deliverable, likely to engage",
    "unverified": "unavailable, guessed, unknown, accept_all, catch-all",
    "subscribed": "yes, ja, true, 1, angemeldet, abonniert, opted in",
    "unsubscribed": "no, nein, false, 0, opted out, abgemeldet",
    "unconfirmed": "pending",
    "bounced": "hard bounce",
    "complained": "spam",
    "prospect": "interessent",
    "active": "customer, kunde, aktiv, client",
    "inactive": "inaktiv",
    "churned": "former, ehemalig",
    "suspended": "gesperrt",
}
SAID: Mapping[str, str] = MappingProxyType(
    {word: value for value, words in _SAID.items() for word in words.split(", ")}
)
