"""From a listing to the model of its table; apart, because this needs the mapper."""

from core.db import Model, Tenant
from core.lists.fields import Listing


def model_of(listing: Listing) -> type[Tenant]:
    import core.models  # noqa: F401 (every table, before it is looked for)

    for mapper in Model.registry.mappers:
        if getattr(mapper.local_table, "name", None) == listing.table and issubclass(
            mapper.class_, Tenant
        ):
            return mapper.class_
    raise LookupError(listing.table)
