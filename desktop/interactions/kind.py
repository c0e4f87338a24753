"""What the form of an interaction needs to know."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.shell.forms.records import RecordKind


def kind() -> "RecordKind":
    from core.customers.dealings import Interaction
    from core.interactions.inputs import InteractionEdit
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    return RecordKind(
        "Interaction",
        Interaction,
        InteractionEdit,
        InteractionEdit,
        (
            Group("What happened", ("type", "happened_at", "duration_minutes", "direction")),
            Group("What was said", ("subject", "outcome", "sentiment", "description")),
            Group("What follows", ("next_step", "next_step_at")),
        ),
    )
