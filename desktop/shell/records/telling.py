"""How what happened is told: an icon, a line, and what more there is to say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.shell.history.words import field_title, value
from desktop.shell.language import said
from desktop.shell.words import moment

if TYPE_CHECKING:
    from core.customers.timeline import Happening

# Of a longer value, its beginning says which one it was.
LONGEST = 60
# Changes that a person is not told of: they follow from others.
SILENT = ("status_since", "customer_since", "full_name", "search")


@dataclass(frozen=True, slots=True)
class Told:
    icon: str
    title: str
    # Below the title, in a smaller hand: with whom, how long, what came of it.
    detail: str = ""
    tone: str = "muted"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)


def source_titles() -> Mapping[str, str]:
    """What the filter offers; a source that another area has added is called by its name."""
    return {
        "interactions": _tr("Calls, meetings, mails"),
        "notes": _tr("Notes"),
        "tasks": _tr("Tasks done"),
        "documents": _tr("Documents"),
        "contracts": _tr("Contracts"),
        "stages": _tr("Steps of opportunities"),
        "quotes": _tr("Quotes"),
        "edits": _tr("Edits"),
    }


def _types() -> Mapping[str, str]:
    return {
        "email": _tr("Mail"),
        "call": _tr("Call"),
        "meeting": _tr("Meeting"),
        "demo": _tr("Demo"),
        "presentation": _tr("Presentation"),
        "follow_up": _tr("Follow-up"),
        "support": _tr("Support"),
    }


ICONS = {"email": "mail", "call": "phone", "meeting": "users-round", "support": "circle-help"}
SENTIMENTS = {"positive": "good", "negative": "danger", "complaint": "danger"}


def tell(happening: "Happening", table: str, people: Mapping[int, str]) -> Told:
    """Of a record of this table; `people` are their names by their numbers."""
    if happening.source == "edits":
        return _edit(happening, table, people)
    teller = TELLERS.get(happening.source)
    if teller is not None:
        return teller(happening)
    # Of another area, which has put into `more` what there is to say.
    more = happening.more
    return Told(
        str(more.get("icon") or "archive"),
        happening.title or happening.source.capitalize(),
        str(more.get("detail") or ""),
        str(more.get("tone") or "muted"),
    )


def _interaction(each: "Happening") -> Told:
    more = each.more
    kind = _types().get(str(more.get("type")), str(more.get("type")))
    title = f"{kind}: {each.title}" if each.title else kind
    outcome, step = more.get("outcome"), more.get("next_step")
    parts = [
        {"inbound": _tr("from them"), "outbound": _tr("from us")}.get(
            str(more.get("direction")), ""
        ),
        str(more.get("contact") or ""),
        _tr("%s min") % QLocale().toString(int(more["minutes"])) if more.get("minutes") else "",
        _tr("Outcome: %s") % outcome if outcome else "",
        _tr("Next: %s") % step if step else "",
    ]
    return Told(
        ICONS.get(str(more.get("type")), "monitor"),
        title,
        "  ·  ".join(filter(None, parts)),
        SENTIMENTS.get(str(more.get("sentiment")), "accent"),
    )


def _note(each: "Happening") -> Told:
    is_pinned = bool(each.more.get("is_pinned"))
    return Told(
        "pin" if is_pinned else "sticky-note", _tr("Pinned note") if is_pinned else _tr("Note")
    )


def _task(each: "Happening") -> Told:
    return Told("circle-check", _tr("Done: %s") % (each.title or ""), "", "good")


def _document(each: "Happening") -> Told:
    size = each.more.get("size")
    detail = QLocale().formattedDataSize(int(size)) if size else str(each.more.get("url") or "")
    return Told("file-text", _tr("Document: %s") % (each.title or ""), detail)


def _contract(each: "Happening") -> Told:
    detail = _amount({**each.more, "amount": each.more.get("total_value")})
    return Told("file-text", _tr("Contract: %s") % (each.title or ""), detail, "accent")


def _stages() -> Mapping[str, str]:
    return {
        "prospecting": _tr("Prospecting"),
        "qualification": _tr("Qualification"),
        "proposal": _tr("Proposal"),
        "negotiation": _tr("Negotiation"),
        "closed_won": _tr("Won"),
        "closed_lost": _tr("Lost"),
    }


def _stage(each: "Happening") -> Told:
    stages, more = _stages(), each.more
    becomes = str(more.get("to"))
    before = stages.get(str(more.get("from")), "")
    after = stages.get(becomes, becomes)
    step = f"{before} → {after}" if before else after
    tone = {"closed_won": "good", "closed_lost": "danger"}.get(becomes, "accent")
    return Told("circle-arrow-up", f"{each.title}: {step}", _amount(more), tone)


def _quote(each: "Happening") -> Told:
    what = str(each.more.get("what"))
    title = {
        "sent": _tr("Quote sent: %s"),
        "accepted": _tr("Quote accepted: %s"),
        "rejected": _tr("Quote rejected: %s"),
        "expired": _tr("Quote expired: %s"),
    }.get(what, _tr("Quote: %s"))
    tone = {"accepted": "good", "rejected": "danger", "expired": "warning"}.get(what, "accent")
    return Told("file-text", title % (each.title or ""), _amount(each.more), tone)


def _amount(more: Mapping[str, Any]) -> str:
    from core.pipeline.currencies import places_of

    amount, currency = more.get("amount"), str(more.get("currency"))
    if not amount:
        return ""
    return f"{QLocale().toString(float(amount), 'f', places_of(currency))} {currency}"


def _edit(each: "Happening", table: str, people: Mapping[int, str]) -> Told:
    more = each.more
    before, after = more.get("before") or {}, more.get("after") or {}
    if more.get("action") == "insert":
        return Told("plus", _tr("Made"), "")

    def shown(name: str, found: object) -> str:
        told = value(name, found, people)
        return told if len(told) <= LONGEST else f"{told[:LONGEST]}…"

    if "status" in after and not more.get("undoes"):
        step = shown("status", before.get("status")), shown("status", after["status"])
        reason = str(after.get("status_reason") or "")
        return Told("circle-arrow-up", _tr("Status: %s → %s") % step, reason, "accent")
    names = [name for name in after if name not in SILENT and name not in ("id", "deleted_at")]
    if "deleted_at" in after:
        title = _tr("Moved to the trash") if after["deleted_at"] else _tr("Taken out of the trash")
        return Told("trash-2", title)
    title = said(each.title) if each.title else _tr("Changed")
    if more.get("undoes"):
        title = _tr("Undone: %s") % title
    told = [
        f"{field_title(table, name)}: {shown(name, before.get(name))} → {shown(name, after[name])}"
        for name in names[:4]
    ]
    return Told("pencil", title, "  ·  ".join(told))


TELLERS: Mapping[str, Callable[["Happening"], Told]] = {
    "interactions": _interaction,
    "notes": _note,
    "tasks": _task,
    "documents": _document,
    "contracts": _contract,
    "stages": _stage,
    "quotes": _quote,
}


def byline(happening: "Happening") -> str:
    """Who, and when; what nobody did is called as in the history."""
    is_nobodys = happening.source == "edits" and happening.who_id is None
    who = _tr("The server") if is_nobodys else happening.who or ""
    return "  ·  ".join(filter(None, [who, moment(happening.at)]))
