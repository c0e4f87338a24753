"""The rules that the demo agency scores its leads by: the proposals, and its own best trade."""

import json

from core.demo.scene import Place, Scene, line
from core.leads.choices import ScorePart

COLUMNS = (
    "organization_id, id, created_at, name, part, condition, points, half_life_days, decays_since"
)


def fill(scene: Scene) -> None:
    """The scores that the leads came with are about these; a window computes them to the point."""
    from core.leads.scoring import proposed, rule

    for place in scene.organizations:
        if _has_rules(scene, place):
            # An agency that has said already what is good is not told otherwise.
            continue
        best = place.brand.trades[0].industry
        trade = rule(f"Our trade: {best}", ScorePart.FIT, f'industry:"{best}"', 15)
        rules = [trade, *proposed()]
        first = scene.reserve("score_rules", len(rules))
        made = scene.year.text(scene.year.start)
        scene.copy(
            "score_rules",
            COLUMNS,
            [
                line(
                    place.id,
                    number,
                    made,
                    each.name,
                    each.part,
                    json.dumps(each.condition),
                    each.points,
                    each.half_life_days,
                    each.decays_since,
                )
                for number, each in enumerate(rules, first)
            ],
        )
        scene.note(place.id, "score_rules", first, len(rules))


def _has_rules(scene: Scene, place: Place) -> bool:
    row = scene.connection.execute(
        "SELECT EXISTS (SELECT FROM tradewind.score_rules"
        " WHERE organization_id = %s AND deleted_at IS NULL)",
        (place.id,),
    ).fetchone()
    return bool(row and row[0])
