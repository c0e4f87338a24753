"""What the form of a quote needs to know."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.shell.forms.records import RecordKind


def kind() -> "RecordKind":
    from core.pipeline.quote_inputs import QuoteEdit
    from core.pipeline.quote_models import Quote
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    return RecordKind(
        "Quote",
        Quote,
        QuoteEdit,
        QuoteEdit,
        (
            Group("What it is", ("title", "valid_until", "issued_on", "currency", "owner_id")),
            Group("What it says", ("introduction", "terms")),
            Group("For us", ("notes",)),
        ),
    )
