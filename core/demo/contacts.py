"""Contacts: people who signed up, whom somebody met, and those whose lead was won."""

from collections.abc import Iterator
from struct import Struct
from typing import NamedTuple

from core.demo.draws import DAY, MASK, PLACES, Year, office, spread, table
from core.demo.market import DRAWS, Identity, Market
from core.demo.scene import Place, Scene

COLUMNS = (
    "organization_id, id, created_at, updated_at, version, owner_id, salutation, first_name,"
    " last_name, gender, job_title, company_name, email, phone, mobile, website, street, city,"
    " state, postal_code, country, locale, time_zone, status, consent_basis, consent_source,"
    " consented_at, confirmed_at, unsubscribed_at, unsubscribe_reason, emails_sent,"
    " emails_opened, emails_clicked, last_contacted_at, last_engaged_at, verification_status,"
    " verified_at, tags, legacy_ref"
)
UNPACK = Struct("<30H")
NULL = r"\N"
HOUR = 3600
# A lead needs some weeks to be won, so none is in the first of the year.
WON_AFTER = 75 * DAY
# Every so many get a history.
TOLD = 120

STATUSES = table(
    {"subscribed": 56, "unconfirmed": 22, "unsubscribed": 12, "bounced": 6, "cleaned": 3, "complained": 1}
)  # fmt: skip
BASES = table(
    {"double_opt_in": 60, "opt_in": 20, "existing_customer": 14, "legitimate_interest": 6}
)
SOURCES = {
    "double_opt_in": "Newsletter form on the website",
    "opt_in": "Card filled in at the spring fair",
    "existing_customer": "Customer since the first order",
    "legitimate_interest": "Business card",
    "unknown": None,
}
REASONS = table(
    {"Too many e-mails": 4, "Not relevant any more": 4, "Changed jobs": 2, "Never signed up": 1}
)
VERIFIED = table({"unverified": 4, "email_verified": 5, "phone_verified": 1, "fully_verified": 1})


class Customer(NamedTuple):
    """A contact that was a lead before; the lead is made to fit."""

    id: int
    created: int
    owner: int | None
    identity: Identity
    email: str


class Edit(NamedTuple):
    """What somebody changed of one record, as the journal keeps it."""

    at: int
    label: str
    table: str
    row: int
    before: dict[str, object]
    after: dict[str, object]
    actor: int | None = None


def fill(scene: Scene) -> None:
    for place in scene.organizations:
        first = scene.reserve("contacts", place.contacts)
        scene.copy(
            "contacts", COLUMNS, _lines(scene, place, first), f"{place.brand.name}, contacts"
        )
        scene.note(place.id, "contacts", first, place.contacts)


def _lines(scene: Scene, place: Place, first: int) -> Iterator[str]:
    year, brand, random = scene.year, place.brand, scene.random("contacts", place)
    market = Market(brand, random)
    tags, text = spread(tag_lists(brand.tags)), year.text
    titles = {trade.industry: spread(trade.job_titles) for trade in brand.trades}
    owners = spread([*(person.id for person in scene.sellers(place)), NULL])
    taken: dict[str, int] = {}
    every = max(1, place.contacts // TOLD)
    for number, created in enumerate(year.moments(place.contacts, random), first):
        d = UNPACK.unpack(random.randbytes(UNPACK.size))
        who = market.draw(d)
        kit, place_of, e = who.kit, who.kit.place, d[DRAWS:]
        email = f"{who.mailbox}@{who.domain}"
        # No name ends in a digit, so the second of a name is nobody else.
        taken[email] = namesakes = taken.get(email, 0) + 1
        if namesakes > 1:
            email = f"{who.mailbox}{namesakes}@{who.domain}"
        is_customer = created > year.start + WON_AFTER and e[0] & MASK < 420
        owner = owners[e[1] & MASK]
        if is_customer:
            place.customers.append(
                Customer(number, created, None if owner == NULL else int(owner), who, email)
            )
        known = year.now - created
        mailing = _mailing(created, year, is_customer, e)
        last, checked = mailing.last, mailing.checked
        verified = NULL if checked == "unverified" else text(created + min(known, HOUR))
        title = titles[who.trade.industry][e[11] & MASK]
        version = 1
        if (number - first) % every == 0 and known > 20 * DAY:
            edit = _edit(year.now, created, number, title, who, market.draw(d[::-1]), owner, d)
            place.happened.append(edit)
            version, last = 2, max(last, edit.at)
        mobile = kit.mobiles[e[12] & MASK] if e[12] & 1 else NULL
        yield (
            f"{place.id}\t{number}\t{text(created)}\t{text(last)}\t{version}\t{owner}\t"
            f"{place_of.culture.titles[0 if who.is_woman else 1]}\t{who.first_name}\t"
            f"{who.last_name}\t{'female' if who.is_woman else 'male'}\t{title}\t{who.company}\t"
            f"{email}\t{who.phone}\t{mobile}\thttps://www.{who.domain}\t{who.street}\t"
            f"{place_of.city}\t{place_of.state or NULL}\t{who.postal_code or NULL}\t"
            f"{place_of.country}\t{place_of.locale}\t{place_of.time_zone}\t{mailing.columns}\t"
            f"{checked}\t{verified}\t{tags[e[13] & MASK]}\tdemo:{number}\n"
        )


class _Mailing(NamedTuple):
    """What they allowed, got and did with it; the columns in their order, already written."""

    columns: str
    last: int
    checked: str


def _mailing(created: int, year: Year, is_customer: bool, e: tuple[int, ...]) -> _Mailing:
    text, now = year.text, year.now
    # The time they have been known is cut up: nothing happens after now.
    known = now - created
    status = STATUSES[e[2] & MASK]
    basis = BASES[e[3] & MASK] if status != "unconfirmed" else "unknown"
    if is_customer:
        basis = "existing_customer"
    consented = confirmed = left = reason = engaged = contacted = NULL
    last = created
    if basis != "unknown":
        consented = text(created)
        last = created + min(known, (e[4] & MASK) * 90)
        if basis == "double_opt_in":
            confirmed = text(last)
    sent = 0 if basis == "unknown" else known // (14 * DAY)
    opened = sent * (e[5] & MASK) // 1500
    clicked = opened * (e[6] & MASK) // 2500
    if sent:
        last = max(last, now - known * (e[7] & MASK) // 2048)
        contacted = text(last)
        engaged = text(max(created, last - DAY)) if opened else NULL
    if status in ("unsubscribed", "complained"):
        last += (now - last) * (e[8] & MASK) // PLACES
        left = text(last)
        reason = REASONS[e[9] & MASK] if status == "unsubscribed" else "Marked as spam"
    return _Mailing(
        f"{status}\t{basis}\t{SOURCES[basis] or NULL}\t{consented}\t{confirmed}\t{left}\t{reason}"
        f"\t{sent}\t{opened}\t{clicked}\t{contacted}\t{engaged}",
        last,
        "unverified" if status in ("bounced", "cleaned") else VERIFIED[e[10] & MASK],
    )


def tag_lists(tags: tuple[str, ...]) -> list[str]:
    """Mostly none or one, sometimes two."""
    one = [f"{{{tag}}}" for tag in tags]
    two = [f"{{{tag},{tags[index - 1]}}}" for index, tag in enumerate(tags)]
    return ["{}"] * (2 * len(tags)) + one * 2 + two


def _edit(
    now: int,
    created: int,
    number: int,
    title: str,
    who: Identity,
    other: Identity,
    owner: str,
    d: tuple[int, ...],
) -> Edit:
    """Something about them was put right later; `other` is somebody whom they might have been."""
    at = office(created + (now - created) * (d[-1] & MASK) // 1100)
    was: dict[str, object] = {"phone": None}
    became: dict[str, object] = {"phone": who.phone}
    if d[-2] % 3 == 0:
        was, became = {"job_title": "Assistant"}, {"job_title": title}
    elif d[-2] % 3 == 1 and other.company != who.company:
        was, became = {"company_name": other.company}, {"company_name": who.company}
    actor = None if owner == NULL else int(owner)
    return Edit(min(at, now - 60), "Edit contact", "contacts", number, was, became, actor)
