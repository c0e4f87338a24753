"""How a lead goes from its first trace to its end, step by step, and what the row says at each."""

from typing import NamedTuple

from core.demo.draws import DAY, MASK, office, table

HOUR = 3600
MAILS = {"contacted": "initial", "follow_up_1": "follow_up_1", "follow_up_2": "follow_up_2"}
# Somebody will have to do something about these.
OPEN = frozenset({*MAILS, "responded", "interested", "qualified", "nurturing"})

# Each step with the least and the most hours after the one before it.
_FIRST = ("contacted", 2, 120)
_SECOND, _THIRD = ("follow_up_1", 96, 150), ("follow_up_2", 160, 220)
_REPLY, _WARM, _GOOD = ("responded", 3, 110), ("interested", 2, 90), ("qualified", 48, 330)
Path = tuple[tuple[str, int, int], ...]
WON: tuple[Path, ...] = (
    (_FIRST, _REPLY, _WARM, _GOOD, ("converted", 90, 700)),
    (_FIRST, _SECOND, _REPLY, _WARM, _GOOD, ("converted", 90, 700)),
    (_FIRST, _SECOND, _THIRD, _REPLY, _WARM, _GOOD, ("converted", 60, 400)),
)
PATHS: dict[Path, float] = {
    (): 3,
    (("archived", 3_000, 5_000),): 4,
    (("invalid", 8, 100),): 5,
    (_FIRST, _SECOND, _THIRD, ("lost", 700, 1_300)): 22,
    (_FIRST, _SECOND, _THIRD, ("archived", 900, 2_500)): 17,
    (_FIRST, _SECOND, _THIRD): 5,
    (_FIRST, _REPLY, ("not_interested", 2, 60)): 9,
    (_FIRST, _SECOND, _REPLY, ("not_interested", 2, 60)): 6,
    (_FIRST, _REPLY, _WARM, ("nurturing", 200, 800)): 7,
    (_FIRST, _SECOND, _REPLY, _WARM, ("nurturing", 200, 800)): 4,
    (_FIRST, _SECOND, _REPLY, _WARM, _GOOD, ("lost", 200, 1_500)): 6,
    (_FIRST, _REPLY, _WARM, _GOOD, ("lost", 200, 1_500)): 5,
    (_FIRST, _REPLY, _WARM): 3,
    (_FIRST, _SECOND, _REPLY, _WARM, _GOOD): 4,
}
TABLE = table(PATHS)
LOST = table({"No reply": 1})
LOST_LATE = table(
    {"Too expensive": 4, "Went with a competitor": 4, "No budget this year": 3, "Postponed": 2}
)
DECLINED = table({"Has a supplier": 4, "No need": 3, "Asked not to be written to": 1})


class Step(NamedTuple):
    status: str
    at: int


class Standing(NamedTuple):
    """What the row says of the journey, with moments in seconds."""

    status: str = "new"
    follow_up_stage: str | None = None
    last_contacted_at: int | None = None
    last_responded_at: int | None = None
    next_follow_up_at: int | None = None
    converted_at: int | None = None
    lost_reason: str | None = None
    contact_id: int | None = None


def walk(path: Path, created: int, now: int, d: tuple[int, ...]) -> tuple[list[Step], int | None]:
    """The steps up to now, and when the next one is due; `d` has a number for each step."""
    steps: list[Step] = []
    at = created
    for (status, least, most), drawn in zip(path, d, strict=False):
        at = max(at + HOUR, office(at + (least + ((most - least) * (drawn & MASK) >> 10)) * HOUR))
        if at >= now:
            return steps, at
        steps.append(Step(status, at))
    return steps, None


def lead_to(won: int, path: Path, d: tuple[int, ...]) -> tuple[int, list[Step]]:
    """When a lead was made that was won at this moment, and its steps."""
    gaps = [
        (least + ((most - least) * (drawn & MASK) >> 10)) * HOUR
        for (_, least, most), drawn in zip(path, d, strict=False)
    ]
    at = won
    steps: list[Step] = []
    for (status, _, _), gap in zip(reversed(path), reversed(gaps), strict=True):
        steps.append(Step(status, at))
        at = min(office(at - gap), at - HOUR)
    steps.reverse()
    return at, steps


def standing(
    steps: list[Step], due: int | None, now: int, drawn: int, contact: int | None = None
) -> Standing:
    """`due` is when the step after the last of these comes; of what is open something is."""
    status, stage, reason = "new", None, None
    contacted = responded = converted = None
    for status, at in steps:
        if status in MAILS:
            stage, contacted = MAILS[status], at
        elif status == "responded":
            responded = at
        elif status in ("interested", "qualified"):
            contacted = responded = at
        elif status == "converted":
            contacted = converted = at
        elif status == "lost":
            reason = "No reply" if responded is None else LOST_LATE[drawn & MASK]
        elif status == "not_interested":
            reason = DECLINED[drawn & MASK]
    if status not in OPEN:
        due = None
    elif due is None:
        # A tenth is overdue; the rest is to be looked at in the weeks to come.
        late = drawn % 10 == 0 and now - steps[-1].at > 7 * DAY
        due = now - (drawn % 6 + 1) * DAY if late else now + (drawn % 40 + 1) * DAY
        due = due // 900 * 900
    return Standing(
        status,
        stage,
        contacted,
        responded,
        due,
        converted,
        reason,
        contact if converted else None,
    )
