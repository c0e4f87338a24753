"""What a contact or a company may be; light enough for a list to be read without the mapper."""

from enum import StrEnum


class ContactStatus(StrEnum):
    """Whether mailings may be sent to this person."""

    UNCONFIRMED = "unconfirmed"
    SUBSCRIBED = "subscribed"
    UNSUBSCRIBED = "unsubscribed"
    BOUNCED = "bounced"
    COMPLAINED = "complained"
    CLEANED = "cleaned"


class ConsentBasis(StrEnum):
    """What allows us to write to this person at all."""

    UNKNOWN = "unknown"
    OPT_IN = "opt_in"
    DOUBLE_OPT_IN = "double_opt_in"
    EXISTING_CUSTOMER = "existing_customer"
    LEGITIMATE_INTEREST = "legitimate_interest"


class VerificationStatus(StrEnum):
    UNVERIFIED = "unverified"
    EMAIL_VERIFIED = "email_verified"
    PHONE_VERIFIED = "phone_verified"
    FULLY_VERIFIED = "fully_verified"


class CompanySize(StrEnum):
    """By employees: under 10, to 50, to 250, to 1,000, and above."""

    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"
    ENTERPRISE = "enterprise"
