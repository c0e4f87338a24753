"""A year of dealings with the companies: calls and meetings, notes, tasks, contracts, documents."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import timedelta
from random import Random
from typing import Any

from core.demo.companies import Company
from core.demo.draws import DAY, moment, office, table
from core.demo.scene import Place, Scene, line

INTERACTION_COLUMNS = (
    "organization_id, id, created_at, owner_id, customer_company_id, contact_id, type, direction,"
    " happened_at, duration_minutes, subject, description, outcome, sentiment, next_step"
)
TASK_COLUMNS = (
    "organization_id, id, created_at, owner_id, customer_company_id, contact_id, type, title, status,"
    " priority, due_at, is_all_day, completed_at"
)
NOTE_COLUMNS = "organization_id, id, created_at, owner_id, customer_company_id, body, is_pinned"
CONTRACT_COLUMNS = (
    "organization_id, id, created_at, customer_company_id, owner_id, contract_number, title,"
    " contract_type, status, signed_on, start_date, end_date, monthly_fee, total_value, currency,"
    " payment_terms, auto_renewal, renewal_months, renewal_notice_days, terminated_on,"
    " termination_reason"
)
DOCUMENT_COLUMNS = (
    "organization_id, id, created_at, owner_id, customer_company_id, title, description, file_name,"
    " media_type, size, sha256, url"
)
CONTENT_COLUMNS = "organization_id, id, created_at, document_id, position, piece"
# Of the companies of a large organization, the dealings with these many are told.
MOST = 2_500

TYPES = table(
    {"call": 38, "email": 30, "meeting": 14, "follow_up": 9, "demo": 4, "presentation": 3, "support": 2}
)  # fmt: skip
SUBJECTS = {
    "call": ("Checked in", "Questions about the invoice", "Called back", "Plans for next quarter"),
    "email": ("Report of the month", "Draft for approval", "Re: dates", "Offer sent"),
    "meeting": ("Kick-off", "Quarterly review", "Lunch in town", "Workshop on the new pages"),
    "follow_up": ("After the offer", "After the meeting", "Reminder of the photos"),
    "demo": ("Product demo", "Demo of the reports"),
    "presentation": ("Results of the campaign", "Pitch"),
    "support": ("Form does not send", "Login lost"),
}
DESCRIPTIONS = (
    "They are happy with the pace and want the next step on the calendar before the holidays.",
    "Went through the numbers line by line. The second channel costs more than it brings; they want"
    " to see two months without it.",
    "Short one. Everything runs; nothing to decide.",
    "The new manager asked why the website has no prices. Promised a proposal with three packages.",
    "Asked for the photos a third time. They will send them when the terrace is open again.",
    "Wants to bring the sister company in; numbers of both are to be shown apart.",
)
OUTCOMES = (
    "Agreed",
    "Wants to think about it",
    "Sent to the boss",
    "Decided: go ahead",
    "No answer yet",
)
SENTIMENTS = table({"positive": 45, "neutral": 40, "negative": 11, "complaint": 4})
STEPS = ("Send the numbers", "Call again next week", "Prepare a proposal", "Book the photographer")
NOTES = (
    "Prefers to be called before ten.",
    "Decides together with her brother, who never comes to meetings.",
    "Invoices go to the tax adviser, not to the office.",
    "Allergic to the word synergy.",
    "Pays early. Ask for a reference in spring.",
    "Their lease ends next year; they may move across town.",
)
TASKS = (
    ("call", "Call about the renewal"),
    ("to_do", "Write the report of the month"),
    ("email", "Send the draft"),
    ("meeting", "Prepare the quarterly review"),
    ("follow_up", "Ask whether the offer was read"),
    ("to_do", "Collect the photos"),
)
TITLES = (
    ("retainer", "Marketing retainer", 12),
    ("retainer", "Social media, monthly", 12),
    ("subscription", "Online booking", 12),
    ("maintenance", "Care of the website", 12),
    ("project", "New website", 6),
)
PAPERS = (
    ("Briefing", "What they want, in their own words"),
    ("Minutes of the kick-off", "Who does what until when"),
    ("Text for the home page", "Approved"),
)


def fill(scene: Scene) -> None:
    for place in scene.organizations:
        told = [company for company in place.companies if company.contacts][:MOST]
        told += [company for company in place.companies if not company.contacts][: MOST // 5]
        _interactions(scene, place, told)
        _tasks(scene, place, told)
        _notes(scene, place, told)
        _contracts(scene, place, [each for each in told if each.contacts])
        _documents(scene, place, [each for each in told if each.contacts])


def _put(
    scene: Scene, place: Place, table_: str, columns: str, rows: Iterable[tuple[Any, ...]]
) -> int:
    """Rows without their organization and number, which they get here; the number of the first."""
    made = [*rows]
    if not made:
        return 0
    first = scene.reserve(table_, len(made))
    scene.copy(
        table_, columns, (line(place.id, number, *row) for number, row in enumerate(made, first))
    )
    scene.note(place.id, table_, first, len(made))
    return first


def _owner(scene: Scene, place: Place, company: Company, random: Random) -> int | None:
    """Mostly whoever looks after the company."""
    if company.owner is not None and random.random() < 0.85:
        return company.owner
    staff = scene.sellers(place)
    return random.choice(staff).id if staff else None


def _within(scene: Scene, company: Company, random: Random) -> int:
    """A moment in office hours between the first day and now."""
    known = scene.year.now - company.created
    return min(office(company.created + int(known * random.random())), scene.year.now - 600)


def _interactions(scene: Scene, place: Place, companies: list[Company]) -> None:
    random = scene.random("interactions", place)

    def rows() -> Iterator[tuple[Any, ...]]:
        for company in companies:
            months = max(1, (scene.year.now - company.created) // (30 * DAY))
            count = random.randint(1, 2 + 2 * months) if company.contacts else random.randint(0, 3)
            for _ in range(count):
                at = max(_within(scene, company, random), company.created)
                kind = random.choice(TYPES)
                says = random.random() < 0.45
                yield (
                    scene.year.text(at),
                    _owner(scene, place, company, random),
                    company.id,
                    random.choice(company.contacts) if company.contacts else None,
                    kind,
                    "inbound" if kind == "support" or random.random() < 0.3 else "outbound",
                    scene.year.text(at),
                    random.choice((5, 10, 15, 25, 45, 60, 90)) if kind != "email" else None,
                    random.choice(SUBJECTS[kind]),
                    random.choice(DESCRIPTIONS) if says else None,
                    random.choice(OUTCOMES) if random.random() < 0.5 else None,
                    random.choice(SENTIMENTS) if random.random() < 0.6 else None,
                    random.choice(STEPS) if random.random() < 0.25 else None,
                )

    _put(scene, place, "interactions", INTERACTION_COLUMNS, sorted(rows(), key=lambda row: row[0]))


def _tasks(scene: Scene, place: Place, companies: list[Company]) -> None:
    random = scene.random("tasks", place)
    now, year_text = scene.year.now, scene.year.text

    def rows() -> Iterator[tuple[Any, ...]]:
        for company in companies:
            for _ in range(random.choice((0, 1, 1, 2, 3))):
                kind, title = random.choice(TASKS)
                made = max(_within(scene, company, random), company.created)
                due = office(made + random.randint(1, 21) * DAY)
                is_done = due < now - 5 * DAY and random.random() < 0.93
                is_off = not is_done and random.random() < 0.05
                is_all_day = random.random() < 0.3
                shown = due // DAY * DAY if is_all_day else due - due % 1800
                yield (
                    year_text(made),
                    _owner(scene, place, company, random),
                    company.id,
                    company.contacts[0] if company.contacts else None,
                    kind,
                    title,
                    "completed" if is_done else "cancelled" if is_off else "pending",
                    random.choice(("low", "medium", "medium", "medium", "high", "urgent")),
                    year_text(shown),
                    is_all_day,
                    year_text(min(max(due + random.randint(-2 * DAY, DAY), made + 3600), now))
                    if is_done
                    else None,
                )

    _put(scene, place, "tasks", TASK_COLUMNS, sorted(rows(), key=lambda row: row[0]))


def _notes(scene: Scene, place: Place, companies: list[Company]) -> None:
    random = scene.random("notes", place)
    _put(
        scene,
        place,
        "notes",
        NOTE_COLUMNS,
        sorted(
            (
                scene.year.text(max(_within(scene, company, random), company.created)),
                _owner(scene, place, company, random),
                company.id,
                random.choice(NOTES),
                random.random() < 0.25,
            )
            for company in companies
            if random.random() < 0.4
        ),
    )


def _contracts(scene: Scene, place: Place, companies: list[Company]) -> None:
    random, now = scene.random("contracts", place), moment(scene.year.now).date()
    numbers: dict[int, int] = {}
    least, most = place.brand.worth

    def rows() -> Iterator[tuple[Any, ...]]:
        for company in companies:
            if random.random() > 0.72:
                continue
            kind, title, months = random.choice(TITLES)
            start = moment(company.created).date() + timedelta(days=random.randint(3, 40))
            end = start + timedelta(days=30 * months + 5)
            fee = round(random.uniform(least, most) / 12 / 10) * 10
            notice = random.choice((30, 30, 60, 90))
            renews = random.random() < 0.55
            status = "active"
            ended = reason = None
            if company.status == "churned" and start < now:
                status, reason = "terminated", "Went to a competitor"
                ended = min(start + timedelta(days=random.randint(30, 150)), now)
            elif start > now:
                status = "draft"
            elif end < now and not renews:
                status = "expired"
            elif end < now:
                end += timedelta(days=365)
            elif (end - now).days - notice <= 60:
                status = "expiring"
            numbers[start.year] = numbers.get(start.year, 0) + 1
            signed = None if status == "draft" else start - timedelta(days=random.randint(1, 3))
            yield (
                scene.year.text(company.created),
                company.id,
                company.owner,
                f"K-{start.year}-{numbers[start.year]:03}",
                title,
                kind,
                status,
                signed,
                start,
                end,
                fee if kind != "project" else None,
                fee * months,
                place.brand.currency,
                random.choice(("14 days net", "30 days net", "in advance")),
                renews and status != "terminated",
                12,
                notice,
                ended,
                reason,
            )

    _put(scene, place, "contracts", CONTRACT_COLUMNS, rows())


def _documents(scene: Scene, place: Place, companies: list[Company]) -> None:
    random = scene.random("documents", place)
    contents: list[tuple[str, bytes]] = []

    def rows() -> Iterator[tuple[Any, ...]]:
        for company in companies[:200]:
            if random.random() > 0.3:
                continue
            at = scene.year.text(max(_within(scene, company, random), company.created))
            title, said = random.choice(PAPERS)
            owner = _owner(scene, place, company, random)
            if random.random() < 0.3:
                url = f"https://{company.identity.domain}/press"
                yield (
                    at,
                    owner,
                    company.id,
                    "Press photos",
                    "On their own server",
                    *[None] * 4,
                    url,
                )
                contents.append((at, b""))
                continue
            words = f"{title}\n{company.name}\n\n{said}.\n{random.choice(DESCRIPTIONS)}\n".encode()
            contents.append((at, words))
            yield (
                at,
                owner,
                company.id,
                title,
                said,
                f"{title}.txt",
                "text/plain",
                len(words),
                hashlib.sha256(words).hexdigest(),
                None,
            )

    first = _put(scene, place, "documents", DOCUMENT_COLUMNS, rows())
    _put(
        scene,
        place,
        "document_contents",
        CONTENT_COLUMNS,
        (
            (at, number, 0, f"\\x{words.hex()}")
            for number, (at, words) in enumerate(contents, first)
            if words
        ),
    )
