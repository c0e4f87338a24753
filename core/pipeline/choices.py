"""What is chosen from about a service."""

from enum import StrEnum


class ServiceType(StrEnum):
    SOCIAL_MEDIA = "social_media"
    SEO = "seo"
    CONTENT_MARKETING = "content_marketing"
    PPC = "ppc"
    EMAIL_MARKETING = "email_marketing"
    ANALYTICS = "analytics"
    STRATEGY = "strategy"


class Complexity(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very_high"


class Frequency(StrEnum):
    """How often a recurring service is billed."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
