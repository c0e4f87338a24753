"""The fields in which a person of ours stands."""

from core.lists.fields import Field, Kind

OWNER = Field(
    "owner",
    "Owner",
    Kind.PERSON,
    "t.owner_id",
    editable="owner_id",
    default=True,
    shown="owner.full_name",
    join="LEFT JOIN tradewind.users owner ON owner.id = t.owner_id",
)
