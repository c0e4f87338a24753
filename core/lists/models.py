"""What a person has made of a list, to come back to it."""

from sqlalchemy import BigInteger, ForeignKey, Index, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Tenant
from core.values import check, limits, objects


class SavedView(Tenant):
    """A filter, an order and columns, by a name; its owner's alone unless it is shared."""

    __tablename__ = "saved_views"
    __table_args__ = (
        check(
            "name", "char_length(name) BETWEEN 1 AND 80", "The name of a view has 1 to 80 letters."
        ),
        *limits(listing=40),
        *objects("definition"),
        # Far more than a person can click together.
        check("definition_size", "octet_length(definition::text) <= 65536"),
        Index(
            "idx_saved_views_organization_id_user_id_listing_name",
            "organization_id",
            "user_id",
            "listing",
            text("lower(name)"),
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "You have a view of this name already."},
        ),
        # What everybody is offered.
        Index(
            "idx_saved_views_organization_id_listing",
            "organization_id",
            "listing",
            postgresql_where=text("deleted_at IS NULL AND is_shared"),
        ),
        Index("idx_saved_views_user_id", "user_id"),
    )

    user_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    listing: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    definition: Mapped[dict[str, object]] = mapped_column(JSONB)
    is_shared: Mapped[bool] = mapped_column(server_default=text("false"))
