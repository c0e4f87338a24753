"""A listing in the person's language: the same fields under their names, with other titles."""

from dataclasses import replace
from functools import lru_cache

from core.lists.fields import Field, Listing
from desktop.shell import language
from desktop.shell.language import said
from desktop.shell.listing.search_words import keywords


def in_language(listing: Listing) -> Listing:
    return listing if language.language() == language.ENGLISH else _spoken(listing.name, listing)


@lru_cache(32)
def _spoken(_name: str, listing: Listing) -> Listing:
    told = replace(
        listing,
        title=said(listing.title),
        singular=said(listing.singular),
        fields=tuple(map(_field, listing.fields)),
        keywords=keywords(),
        quick=tuple(replace(each, title=said(each.title)) for each in listing.quick),
    )
    for before, field in zip(listing.fields, told.fields, strict=True):
        # Where a cached property keeps what it was asked for.
        field.__dict__["titles"] = {value: said(title) for value, title in before.titles.items()}
    return told


def _field(field: Field) -> Field:
    # The English title is still understood in the search field.
    return replace(field, title=said(field.title), others=(*field.others, field.title))
