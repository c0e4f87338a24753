"""What a person may type about what happened with somebody."""

from datetime import UTC, datetime, timedelta
from typing import Self

from pydantic import AwareDatetime, Field, field_validator, model_validator

from core.customers.choices import Direction, InteractionType, Sentiment
from core.entries import Entry


class InteractionEdit(Entry):
    type: InteractionType = Field(InteractionType.CALL, title="Type")
    happened_at: AwareDatetime | None = Field(None, title="When", description="Empty: just now.")
    duration_minutes: int | None = Field(
        None, title="Took", ge=0, le=1440, json_schema_extra={"unit": "min"}
    )
    direction: Direction | None = Field(None, title="Direction")
    subject: str | None = Field(None, title="Subject", max_length=255)
    description: str | None = Field(None, title="Description", max_length=20_000)
    outcome: str | None = Field(None, title="Outcome", max_length=500)
    sentiment: Sentiment | None = Field(None, title="Mood")
    next_step: str | None = Field(None, title="Next step", max_length=255)
    next_step_at: AwareDatetime | None = Field(None, title="Next step on")

    @field_validator("happened_at")
    @classmethod
    def _has_happened(cls, at: datetime | None) -> datetime | None:
        # A clock that is a little fast is no reason to refuse.
        if at is not None and at > datetime.now(UTC) + timedelta(minutes=10):
            raise ValueError(
                "That is still to come: make it a task, and log it when it has happened."
            )
        return at


class NewInteraction(InteractionEdit):
    # The next step is for the whole of that day, at no time of it.
    next_step_is_all_day: bool = Field(False, title="Whole day")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any((self.subject, self.description, self.outcome, self.next_step)):
            raise ValueError("Say in a few words what it was about.")
        return self

    @model_validator(mode="after")
    def _dated_for_a_reason(self) -> Self:
        if self.next_step_at and not self.next_step:
            raise ValueError("Say what the next step is.")
        return self
