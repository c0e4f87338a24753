"""The words of a quote in the customer's language; another language than these reads English."""

from collections.abc import Mapping
from types import MappingProxyType

ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        "quote": "Quote",
        "draft": "Draft",
        "revision": "revision",
        "for_": "Prepared for",
        "from": "From",
        "details": "Details",
        "issued": "Date",
        "valid_until": "Valid until",
        "contact": "Your contact",
        "accepted": "Accepted on",
        "position": "No.",
        "service": "Service",
        "quantity": "Quantity",
        "unit_price": "Unit price",
        "discount": "Discount",
        "tax": "Tax",
        "amount": "Amount",
        "subtotal": "Subtotal",
        "less_discount": "Less discount",
        "net": "Net",
        "tax_on": "{rate} tax on {net}",
        "tax_free": "Not taxed: {net}",
        "total": "Total",
        "amounts_note": "All amounts in {currency}.",
        "terms": "Terms",
        "acceptance": "Acceptance",
        "acceptance_text": "With a signature we accept this quote over {total} on the terms above.",
        "acceptance_plain": "With a signature we accept this quote over {total}.",
        "is_draft": "This is a draft and not yet an offer.",
        "place": "Place and date",
        "name": "Name",
        "signature": "Signature",
        "page": "Page",
        "of": "of",
        "logo_of": "Logo of {name}",
        "attachment": "The data of this quote for programs to read",
        "tax_number": "Tax number {number}",
    }
)
GERMAN: Mapping[str, str] = MappingProxyType(
    {
        "quote": "Angebot",
        "draft": "Entwurf",
        "revision": "Fassung",
        "for_": "Für",
        "from": "Von",
        "details": "Angaben",
        "issued": "Datum",
        "valid_until": "Gültig bis",
        "contact": "Ihr Kontakt",
        "accepted": "Angenommen am",
        "position": "Nr.",
        "service": "Leistung",
        "quantity": "Menge",
        "unit_price": "Einzelpreis",
        "discount": "Rabatt",
        "tax": "USt.",
        "amount": "Betrag",
        "subtotal": "Zwischensumme",
        "less_discount": "Abzüglich Rabatt",
        "net": "Netto",
        "tax_on": "{rate} USt. auf {net}",
        "tax_free": "Ohne USt.: {net}",
        "total": "Gesamt",
        "amounts_note": "Alle Beträge in {currency}.",
        "terms": "Bedingungen",
        "acceptance": "Annahme",
        "acceptance_text": (
            "Mit der Unterschrift nehmen wir dieses Angebot über {total} zu den obigen Bedingungen an."
        ),
        "acceptance_plain": "Mit der Unterschrift nehmen wir dieses Angebot über {total} an.",
        "is_draft": "Dies ist ein Entwurf und noch kein Angebot.",
        "place": "Ort und Datum",
        "name": "Name",
        "signature": "Unterschrift",
        "page": "Seite",
        "of": "von",
        "logo_of": "Logo von {name}",
        "attachment": "Die Daten dieses Angebots, zum Einlesen durch Programme",
        "tax_number": "Steuernummer {number}",
    }
)


def words(locale: str) -> Mapping[str, str]:
    return GERMAN if locale.partition("_")[0] == "de" else ENGLISH


def written(locale: str) -> str:
    """The locale whose numbers and dates go with the words."""
    return locale if locale.partition("_")[0] in ("en", "de") else "en"
