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


_OPEN = (
    LeadStatus.RESPONDED,
    LeadStatus.INTERESTED,
    LeadStatus.NOT_INTERESTED,
    LeadStatus.QUALIFIED,
    LeadStatus.NURTURING,
    LeadStatus.LOST,
    LeadStatus.INVALID,
    LeadStatus.ARCHIVED,
)
_S = LeadStatus
# Which status may follow which. The database keeps to it, in the migration that made it so; a lead is
# converted with what it becomes, and no longer is when that is taken back.
LEAD_MOVES: dict[LeadStatus, tuple[LeadStatus, ...]] = {
    _S.NEW: (_S.CONTACTED, *_OPEN, _S.CONVERTED),
    _S.CONTACTED: (_S.FOLLOW_UP_1, *_OPEN, _S.CONVERTED),
    _S.FOLLOW_UP_1: (_S.FOLLOW_UP_2, *_OPEN, _S.CONVERTED),
    _S.FOLLOW_UP_2: (*_OPEN, _S.CONVERTED),
    _S.RESPONDED: (_S.CONTACTED, *_OPEN[1:], _S.CONVERTED),
    _S.INTERESTED: (_S.CONTACTED, _S.RESPONDED, *_OPEN[2:], _S.CONVERTED),
    _S.QUALIFIED: (_S.INTERESTED, _S.NOT_INTERESTED, _S.NURTURING, *_OPEN[5:], _S.CONVERTED),
    _S.NURTURING: (_S.CONTACTED, *_OPEN[:4], *_OPEN[5:], _S.CONVERTED),
    _S.NOT_INTERESTED: (_S.CONTACTED, _S.RESPONDED, _S.INTERESTED, _S.NURTURING, _S.ARCHIVED),
    _S.LOST: (_S.CONTACTED, _S.RESPONDED, _S.INTERESTED, _S.NURTURING, _S.ARCHIVED),
    _S.INVALID: (_S.NEW, _S.ARCHIVED),
    _S.ARCHIVED: (_S.NEW, _S.CONTACTED, _S.RESPONDED, _S.INTERESTED, _S.NURTURING),
    _S.CONVERTED: (),
}
# These ends have a reason.
NEEDS_REASON = (LeadStatus.LOST, LeadStatus.NOT_INTERESTED)


class ScorePart(StrEnum):
    """What a rule of the score is about."""

    FIT = "fit"
    DIGITAL_MATURITY = "digital_maturity"
    BOOKING_POTENTIAL = "booking_potential"
    ENGAGEMENT = "engagement"
    FRESHNESS = "freshness"


class Since(StrEnum):
    """From when a rule's points fade."""

    CREATED = "created_at"
    LAST_CONTACTED = "last_contacted_at"
    LAST_RESPONDED = "last_responded_at"
    MOVED = "status_since"


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
