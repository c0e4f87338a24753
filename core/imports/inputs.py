"""What a person may type about an import once it is there."""

from decimal import Decimal

from pydantic import Field

from core.entries import Entry


class BatchEdit(Entry):
    name: str = Field(title="Name", min_length=1, max_length=255)
    cost: Decimal | None = Field(
        None,
        title="Cost",
        description="What the file was bought for.",
        ge=0,
        max_digits=15,
        decimal_places=2,
    )
    currency: str = Field(
        "EUR", title="Currency", description="Three letters, such as EUR.", pattern=r"^[A-Z]{3}$"
    )
    notes: str | None = Field(None, title="Notes", max_length=20_000)
