"""What a lead may be; light enough for a list to be read without the mapper."""

from enum import StrEnum


class LeadStatus(StrEnum):
    NEW = "new"
    CONTACTED = "contacted"
    FOLLOW_UP_1 = "follow_up_1"
    FOLLOW_UP_2 = "follow_up_2"
    RESPONDED = "responded"
    INTERESTED = "interested"
    NOT_INTERESTED = "not_interested"
    QUALIFIED = "qualified"
    NURTURING = "nurturing"
    CONVERTED = "converted"
    LOST = "lost"
    INVALID = "invalid"
    ARCHIVED = "archived"


class Priority(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class SourceType(StrEnum):
    """How the lead came in; where from is its source."""

    MANUAL = "manual"
    MANUAL_IMPORT = "manual_import"
    AUTOMATED = "automated"


class FollowUpStage(StrEnum):
    """The last mail of the sequence that this lead has got."""

    INITIAL = "initial"
    FOLLOW_UP_1 = "follow_up_1"
    FOLLOW_UP_2 = "follow_up_2"


class BookingPotential(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class LeadSourceType(StrEnum):
    WEB = "web"
    SOCIAL_MEDIA = "social_media"
    PPC = "ppc"
    REFERRAL = "referral"
    EMAIL = "email"
    EVENT = "event"
    PARTNER = "partner"
    ORGANIC = "organic"


class ProductType(StrEnum):
    AUTO = "auto"
    HOME = "home"
    LIFE = "life"
    HEALTH = "health"
    BUSINESS = "business"
    TRAVEL = "travel"
    PET = "pet"


class PlanType(StrEnum):
    BASIC = "basic"
    BUSINESS = "business"
    PREMIUM = "premium"


class VerificationResult(StrEnum):
    """Many mail servers say yes to anything, so “unknown” is an answer of its own."""

    DELIVERABLE = "deliverable"
    RISKY = "risky"
    UNDELIVERABLE = "undeliverable"
    UNKNOWN = "unknown"


class JobStatus(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
