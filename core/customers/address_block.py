"""An address as it stands on an envelope, in the order of its country."""

from collections.abc import Sequence

from core.customers.queries import AddressRow

# What stands behind the city, and where the postal code does.
CITY_STATE_CODE = ("US", "CA", "AU", "IN")
CODE_BELOW = ("GB", "IE")


def lines(address: AddressRow, *, home: str = "", country: str = "") -> list[str]:
    """`country` is its name, which is written where it is not `home`."""
    code, city, state = address.postal_code or "", address.city or "", address.state or ""
    if address.country in CITY_STATE_CODE:
        behind = " ".join(filter(None, [state, code]))
        place = [", ".join(filter(None, [city, behind]))]
    elif address.country in CODE_BELOW:
        place = [city, state, code]
    else:
        place = [" ".join(filter(None, [code, city])), state]
    abroad = country.upper() if address.country and address.country != home else ""
    return [line for line in ((address.street or "").strip(), *place, abroad) if line]


def block(name: str, person: str | None, address: AddressRow, **where: str) -> str:
    """For the clipboard: the company, the person, and the lines of the address."""
    head: Sequence[str] = [line for line in (name, person) if line]
    return "\n".join([*head, *lines(address, **where)])
