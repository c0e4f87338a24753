"""What most lists have alike: when a row was made and changed, its number, how it was mailed to."""

from core.lists.fields import Field, Kind

NEWEST = (("created_at", True),)
CREATED = Field(
    "created_at",
    "Created",
    Kind.MOMENT,
    default=True,
    nullable=False,
    indexed=True,
    nulls_last="down",
)
CHANGED = Field("updated_at", "Changed", Kind.MOMENT, nullable=False, others=("updated",))
NUMBER = Field("id", "Number", Kind.NUMBER, nullable=False)
CURRENCY = Field("currency", "Currency", Kind.TEXT, width=80, nullable=False)
TAGS = Field(
    "tags", "Tags", Kind.TAGS, default=True, sortable=False, nullable=False, others=("tag",)
)
# Below the city, which is found by its names in other languages.
STREET = (
    Field("street", "Street", Kind.TEXT),
    Field("postal_code", "Postal code", Kind.TEXT, width=100, others=("zip", "postcode")),
    Field("state", "State or county", Kind.TEXT, width=120),
)
LINKS = (
    Field("website", "Website", Kind.TEXT, width=200, others=("web",)),
    Field("linkedin_url", "LinkedIn", Kind.TEXT, width=200),
)
MAILS = (
    Field("emails_sent", "Mails sent", Kind.NUMBER, nullable=False, others=("sent",)),
    Field("emails_opened", "Mails opened", Kind.NUMBER, nullable=False, others=("opened",)),
    Field("emails_clicked", "Mails clicked", Kind.NUMBER, nullable=False, others=("clicked",)),
)
LAST_HEARD = (
    Field("last_contacted_at", "Last contacted", Kind.MOMENT, others=("contacted",)),
    Field("last_responded_at", "Last responded", Kind.MOMENT, others=("responded",)),
)
