"""Leads: a year of them, each as far as its time has let it come, scored for reasons that add up."""

from collections.abc import Iterator
from heapq import merge
from operator import itemgetter
from struct import Struct

from core.demo import journeys
from core.demo.contacts import Customer, Edit, tag_lists
from core.demo.draws import MASK, moment, spread, table
from core.demo.journeys import WON, Standing, Step
from core.demo.market import DRAWS, Market
from core.demo.scene import Place, Scene
from core.leads.choices import ScorePart

COLUMNS = (
    "organization_id, id, created_at, updated_at, version, owner_id, contact_id, first_name,"
    " last_name, job_title, is_decision_maker, company_name, industry, business_type, company_size,"
    " email, phone, website, street, city, state, postal_code, country, source, source_type, status,"
    " priority, verification_status, follow_up_stage, last_contacted_at,"
    " last_responded_at, next_follow_up_at, converted_at, lost_reason, estimated_value, currency,"
    " emails_sent, emails_opened, emails_clicked, has_google_maps_listing, google_rating,"
    " google_review_count, price_level, has_online_booking, current_booking_tool,"
    " booking_potential, digital_maturity_score, notes, tags, legacy_ref, lead_source_id, batch_id,"
    " insurance_product_id, status_since"
)
UNPACK = Struct("<49H")
STEPS = 8
NULL = r"\N"
# Of this many leads the steps are told in the journal.
TOLD = 300

SIZES = table({"micro": 45, "small": 34, "medium": 14, "large": 5, "enterprise": 2})
SOURCES = table(
    {
        ("google_places", "automated"): 38,
        ("apollo", "automated"): 22,
        ("trade_fair", "manual_import"): 12,
        ("linkedin", "manual_import"): 10,
        ("referral", "manual"): 8,
        ("manual", "manual"): 6,
        ("hunter", "automated"): 4,
    }
)
MAILBOXES = table({"person": 72, "info": 14, "contact": 4, "none": 10})
VERIFIED = table({"unverified": 5, "email_verified": 4, "phone_verified": 1, "fully_verified": 1})
RATINGS = table(
    {None: 20, **{round(3 + index / 10, 1): 2.0 + index for index in range(20)}, 5.0: 8}
)
NOTES = table(
    {
        NULL: 72,
        "Asked to be called after the holidays.": 3,
        "Knows us from the spring fair.": 4,
        "Decides together with a partner.": 4,
        "Has a contract elsewhere until the end of the year.": 4,
        "Very friendly; wants examples from the region.": 4,
        "Two branches, a third one is being opened.": 3,
        "Only reachable in the morning.": 3,
        "Prefers e-mail to the telephone.": 3,
    }
)
LABELS = {
    "contacted": "Contact lead",
    "follow_up_1": "Follow up",
    "follow_up_2": "Follow up",
    "responded": "Note reply",
    "interested": "Mark as interested",
    "not_interested": "Mark as not interested",
    "qualified": "Qualify lead",
    "nurturing": "Nurture lead",
    "converted": "Convert lead",
    "lost": "Mark as lost",
    "invalid": "Mark as invalid",
    "archived": "Archive lead",
}


def fill(scene: Scene) -> None:
    for place in scene.organizations:
        first = scene.reserve("leads", place.leads)
        scores: list[int] = []
        lines = _lines(scene, place, first, scores)
        scene.copy("leads", COLUMNS, lines, f"{place.brand.name}, leads")
        _score(scene, place, first, scores)
        scene.note(place.id, "leads", first, place.leads)


def _score(scene: Scene, place: Place, first: int, scores: list[int]) -> None:
    scene.check()
    scene.connection.execute(
        "UPDATE tradewind.lead_facts f SET score = s.score, is_scored = true"
        " FROM unnest(%s::smallint[]) WITH ORDINALITY s (score, place)"
        " WHERE f.organization_id = %s AND f.id = %s + s.place - 1",
        ("{" + ",".join(map(str, scores)) + "}", place.id, first),
    )


Begun = tuple[int, Customer | None, list[Step]]


def _begun(scene: Scene, place: Place) -> Iterator[Begun]:
    """In the order of their making: the leads that were won, among all the others."""
    random = scene.random("leads begun", place)
    won: list[Begun] = []
    for customer in place.customers:
        d = UNPACK.unpack(random.randbytes(UNPACK.size))
        path = WON[d[0] % len(WON)]
        created, steps = journeys.lead_to(customer.created, path, d[1:])
        won.append((created, customer, steps))
    won = won[: place.leads]
    won.sort(key=itemgetter(0))
    others = scene.year.moments(place.leads - len(won), random)
    return merge(won, ((created, None, []) for created in others), key=itemgetter(0))


def _lines(scene: Scene, place: Place, first: int, scores: list[int]) -> Iterator[str]:
    year, brand, now = scene.year, place.brand, scene.year.now
    random = scene.random("leads", place)
    market, text = Market(brand, random), year.text
    paths, tags = journeys.TABLE, spread(tag_lists(brand.tags))
    owners = spread([*(person.id for person in scene.sellers(place)), NULL])
    titles = {trade.industry: spread(trade.job_titles) for trade in brand.trades}
    kinds = {trade.industry: spread(trade.kinds) for trade in brand.trades}
    tools = {trade.industry: spread(trade.booking_tools or (NULL,)) for trade in brand.trades}
    best = brand.trades[0].industry
    least, most = brand.worth
    every = max(1, place.leads // TOLD)
    wanted = spread([*place.products, *[NULL] * 7])

    def at(moment: int | None) -> str:
        return NULL if moment is None else text(moment)

    for number, (created, customer, lived) in enumerate(_begun(scene, place), first):
        d = UNPACK.unpack(random.randbytes(UNPACK.size))
        e = d[DRAWS + STEPS :]
        steps, due, contact = lived, None, None
        if customer is None:
            who = market.draw(d)
            steps, due = journeys.walk(paths[e[0] & MASK], created, now, d[DRAWS:])
            owner = owners[e[1] & MASK] if steps or e[2] & 1 else NULL
            box = MAILBOXES[e[3] & MASK]
            mailbox = who.mailbox if box == "person" else box
            email = NULL if box == "none" else f"{mailbox}@{who.domain}"
        else:
            who, email, contact = customer.identity, customer.email, customer.id
            owner = NULL if customer.owner is None else str(customer.owner)
        kit, trade = who.kit.place, who.trade.industry
        stands = journeys.standing(steps, due, now, e[4], contact)
        if (number - first) % every == 0 and steps:
            place.happened += _told(number, owner, steps, stands, now, e[4])
        size = SIZES[e[5] & MASK]
        decides = e[6] & 3 < 2 or customer is not None
        has_site = e[7] & 7 > 0
        rating = RATINGS[e[8] & MASK]
        source, source_type = SOURCES[e[9] & MASK]
        sent = sum(step.status in journeys.MAILS for step in steps)
        opened = sent * (e[10] & MASK) + 300 >> 10
        clicked = opened * (e[11] & MASK) >> 10
        tool = tools[trade][e[12] & MASK]
        worth = (least + (most - least) * ((e[13] & MASK) * (e[14] & MASK)) // (1 << 20)) // 50 * 50
        reviews = NULL if rating is None else (e[15] & MASK) * (e[16] & MASK) >> 11
        booking = (
            "high" if tool in ("None", "Telephone only") else "low" if tool == NULL else "medium"
        )
        maturity = 20 + e[21] % 70
        parts = _points(
            (15 if trade == best else 0)
            + (15 if decides else 0)
            + (8 if email != NULL else 0)
            + (10 if size in ("small", "medium") else 0)
            + 5,
            (6 if has_site else 0)
            + (8 if maturity >= 60 else 0)
            + (8 if rating is not None and rating >= 4 else 0),
            22 if booking == "high" else 0,
            _engaged(stands, opened, now),
            _faded(15, now - created, 30),
        )
        score = sum(parts.values())
        scores.append(score)
        yield (
            f"{place.id}\t{number}\t{text(created)}\t{text(steps[-1].at if steps else created)}\t"
            f"{len(steps) + 1}\t{owner}\t{contact if stands.contact_id else NULL}\t{who.first_name}\t"
            f"{who.last_name}\t{titles[trade][e[17] & MASK]}\t{'t' if decides else 'f'}\t"
            f"{who.company}\t{trade}\t{kinds[trade][e[18] & MASK]}\t{size}\t{email}\t{who.phone}\t"
            f"{'https://www.' + who.domain if has_site else NULL}\t{who.street}\t{kit.city}\t"
            f"{kit.state or NULL}\t{who.postal_code or NULL}\t{kit.country}\t{source}\t"
            f"{source_type}\t{stands.status}\t"
            f"{'high' if score > 72 else 'medium' if score > 44 else 'low'}\t"
            f"{VERIFIED[e[19] & MASK]}\t{stands.follow_up_stage or NULL}\t"
            f"{at(stands.last_contacted_at)}\t{at(stands.last_responded_at)}\t"
            f"{at(stands.next_follow_up_at)}\t{at(stands.converted_at)}\t"
            f"{stands.lost_reason or NULL}\t{worth}\t{brand.currency}\t{sent}\t{opened}\t{clicked}\t"
            f"{'f' if rating is None else 't'}\t{NULL if rating is None else rating}\t{reviews}\t"
            f"{(e[20] & 3) + 1}\t{'f' if booking == 'high' else 't'}\t{tool}\t{booking}\t"
            f"{maturity}\t{NOTES[e[22] & MASK]}\t{tags[e[23] & MASK]}\tdemo:{number}\t"
            f"{place.sources[source]}\t{place.batch if source == 'trade_fair' else NULL}\t"
            f"{wanted[e[24] & MASK]}\t{text(steps[-1].at if steps else created)}\n"
        )


def _points(*worth: int) -> dict[str, int]:
    """What the rules of `scores.py` come to, part by part; together 0 at least and 100 at most."""
    parts, total = {}, 0
    for part, points in zip(ScorePart, worth, strict=True):
        counted = max(-total, min(100 - total, points))
        total += counted
        if counted:
            parts[part.value] = counted
    return parts


def _engaged(stands: Standing, opened: int, now: int) -> int:
    points = 8 if opened >= 2 else 0
    if stands.last_responded_at is not None:
        points += _faded(30, now - stands.last_responded_at, 60)
    if stands.status in ("interested", "qualified"):
        points += 15
    return points - (40 if stands.status in ("lost", "invalid", "not_interested") else 0)


def _faded(points: int, seconds: int, half_life_days: int) -> int:
    return round(points * float(0.5 ** (max(0, seconds) / (half_life_days * 86_400))))


def _told(
    number: int, owner: str, steps: list[Step], stands: Standing, now: int, drawn: int
) -> list[Edit]:
    """Each step as the journal would have kept it; the last one leads to what the row says."""
    edits: list[Edit] = []
    was = Standing()
    for index, step in enumerate(steps):
        if index == len(steps) - 1:
            became = stands
        else:
            became = journeys.standing(steps[: index + 1], steps[index + 1].at, now, drawn)
        differing = [
            (name, old, new)
            for name, old, new in zip(Standing._fields, was, became, strict=True)
            if old != new
        ]
        before = {name: _kept(name, old) for name, old, _ in differing}
        after = {name: _kept(name, new) for name, _, new in differing}
        label = LABELS[step.status]
        actor = None if owner == NULL else int(owner)
        edits.append(Edit(step.at, label, "leads", number, before, after, actor))
        was = became
    return edits


def _kept(name: str, value: object) -> object:
    return moment(value).isoformat() if name.endswith("_at") and isinstance(value, int) else value
