"""Vendors whose exports are known: what their columns are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from core.imports.looks import words


@dataclass(frozen=True)
class Preset:
    """A vendor whose exports are known: by which headers, and what is meant by the unclear ones."""

    name: str
    title: str
    # How a lead's `source` names it.
    source: str
    needs: tuple[str, ...]
    maps: Mapping[str, str]


PRESETS = (
    Preset(
        "apollo",
        "Apollo",
        "apollo",
        ("First Name", "Last Name", "Title", "Email Status", "Apollo Contact Id"),
        {
            "Title": "job_title",
            "Company": "company_name",
            "Company Name": "company_name",
            "Company Name for Emails": "",
            "Email": "email",
            "Email Status": "verification_status",
            "Primary Email Source": "",
            "Stage": "status",
            "# Employees": "company_size",
            "Industry": "industry",
            "Keywords": "tags",
            "Person Linkedin Url": "linkedin_url",
            "Website": "website",
            "Company Linkedin Url": "extra:Company LinkedIn",
            "City": "city",
            "State": "state",
            "Country": "country",
            "Company Address": "street",
            "Company City": "",
            "Company State": "",
            "Company Country": "",
            "Corporate Phone": "phone",
            "Apollo Contact Id": "legacy_ref",
            "Apollo Account Id": "",
        },
    ),
    Preset(
        "hunter",
        "Hunter",
        "hunter",
        ("Email address", "Domain name", "Confidence score", "Organization"),
        {
            "Email address": "email",
            "Domain name": "website",
            "Organization": "company_name",
            "Confidence score": "extra:Confidence score",
            "Type": "business_type",
            "Position": "job_title",
            "Department": "extra:Department",
            "Verification status": "verification_status",
            "Number of sources": "",
            "Pattern": "",
        },
    ),
    Preset(
        "linkedin",
        "LinkedIn Sales Navigator",
        "linkedin",
        ("First Name", "Last Name", "Company", "Title", "Profile URL", "Geography"),
        {
            "Profile URL": "linkedin_url",
            "LinkedIn Profile URL": "linkedin_url",
            "Title": "job_title",
            "Headline": "extra:Headline",
            "Geography": "location",
            "Location": "location",
            "Company": "company_name",
            "Account": "company_name",
            "Industry": "industry",
            "Company Headcount": "company_size",
            "Connected On": "extra:Connected on",
        },
    ),
    Preset(
        "google_places",
        "Google Places",
        "google_places",
        ("place_id", "name", "formatted_address", "rating", "user_ratings_total"),
        {
            "name": "company_name",
            "displayName": "company_name",
            "title": "company_name",
            "formatted_address": "street",
            "formattedAddress": "street",
            "formatted_phone_number": "phone",
            "international_phone_number": "phone",
            "nationalPhoneNumber": "phone",
            "internationalPhoneNumber": "phone",
            "rating": "google_rating",
            "user_ratings_total": "google_review_count",
            "userRatingCount": "google_review_count",
            "price_level": "price_level",
            "types": "tags",
            "primaryType": "business_type",
            "websiteUri": "website",
            "url": "extra:Google Maps",
            "googleMapsUri": "extra:Google Maps",
            "place_id": "legacy_ref",
            "id": "legacy_ref",
            "business_status": "extra:Business status",
        },
    ),
    Preset(
        "clickbank",
        "ClickBank",
        "clickbank",
        ("Receipt", "Transaction Type", "Vendor", "Affiliate", "Customer Email"),
        {
            "Receipt": "legacy_ref",
            "Customer First Name": "first_name",
            "Customer Last Name": "last_name",
            "Customer Full Name": "full_name",
            "Customer Email": "email",
            "Customer Phone": "phone",
            "Customer Country": "country",
            "Customer State": "state",
            "Customer City": "city",
            "Customer Zip": "postal_code",
            "Total Order Amount": "estimated_value",
            "Order Amount": "estimated_value",
            "Currency": "currency",
            "Transaction Type": "extra:Transaction type",
            "Vendor": "extra:Vendor",
            "Affiliate": "extra:Affiliate",
            "Tracking ID": "extra:Tracking id",
            "Date": "extra:Ordered on",
        },
    ),
)
BY_NAME: Mapping[str, Preset] = MappingProxyType({preset.name: preset for preset in PRESETS})


def preset_of(headers: Sequence[str]) -> Preset | None:
    """Whose file this is: most of the headers by which one of them is known."""
    here = {words(header) for header in headers}
    best, most = None, 0.0
    for preset in PRESETS:
        share = sum(words(need) in here for need in preset.needs) / len(preset.needs)
        if share > most:
            best, most = preset, share
    return best if most >= 0.75 else None
