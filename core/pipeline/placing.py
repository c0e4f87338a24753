"""Where a card stands in its column: a number between those of its neighbours.

Between two there is always room, but the numbers grow longer by it: where they have become long, the
database sets the cards around apart again (`tradewind.respace`), which is no edit of any of them.
"""

from decimal import Context, Decimal
from itertools import pairwise

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.pipeline.deal_models import Deal
from core.pipeline.models import Opportunity

# More digits behind the point than this are the mark of a crowd.
LONG = 24


def places_between(
    session: Session,
    board: type[Opportunity] | type[Deal],
    organization: int,
    count: int,
    above: int | None,
    below: int | None,
) -> list[Decimal]:
    """For `count` cards, below `above` and above `below` as they stand now; none without neighbours."""
    upper, lower = _stand(session, board, organization, above, below)
    found = between(upper, lower, count)
    # Two that came in the very same moment have no room between them at all.
    is_tight = upper is not None and lower is not None and lower <= upper
    if is_tight or any(digits(place) > LONG for place in found):
        apart = func.tradewind.respace(board.__tablename__, organization, above or below)
        if session.scalar(select(apart)):
            found = between(*_stand(session, board, organization, above, below), count)
    return found


def _stand(
    session: Session,
    board: type[Opportunity] | type[Deal],
    organization: int,
    above: int | None,
    below: int | None,
) -> tuple[Decimal | None, Decimal | None]:
    neighbours = select(board.id, board.position).where(
        board.organization_id == organization,
        board.id.in_([each for each in (above, below) if each is not None]),
    )
    stand = {row.id: row.position for row in session.execute(neighbours)}
    return stand.get(above or 0), stand.get(below or 0)


def between(upper: Decimal | None, lower: Decimal | None, count: int) -> list[Decimal]:
    """`count` positions after `upper` and before `lower`: exact, and as short as they can be."""
    if upper is None and lower is None:
        return []
    if upper is None or (lower is not None and lower <= upper):
        first = lower if lower is not None else Decimal(0)
        return [first - count + number for number in range(count)]
    if lower is None:
        return [upper + 1 + number for number in range(count)]
    # A context of its own rounds none of the digits away.
    exact = Context(prec=max(digits(upper), digits(lower)) + 60 + len(str(count)))
    step = exact.divide(exact.subtract(lower, upper), Decimal(count + 1))
    evenly = [
        exact.add(upper, exact.multiply(step, Decimal(number))) for number in range(1, count + 1)
    ]
    # With as many digits as keep them apart from each other and from both ends.
    least = max(0, -step.adjusted() - 1)
    for places in range(least, least + 3):
        short = [exact.quantize(each, Decimal(1).scaleb(-places)) for each in evenly]
        around = [upper, *short, lower]
        if all(one < other for one, other in pairwise(around)):
            return short
    return evenly


def digits(place: Decimal) -> int:
    """Behind the point."""
    return max(-int(place.as_tuple().exponent), 0)
