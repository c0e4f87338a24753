"""What contacts, companies, contracts and dealings with them may be; light enough for a list to be read without the mapper."""

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


class CompanyStatus(StrEnum):
    LEAD = "lead"
    PROSPECT = "prospect"
    ACTIVE = "active"
    INACTIVE = "inactive"
    CHURNED = "churned"
    SUSPENDED = "suspended"


# What may follow what; the database refuses everything else (migration 2026_11_28_customers).
COMPANY_MOVES: dict[CompanyStatus, tuple[CompanyStatus, ...]] = {
    CompanyStatus.LEAD: (CompanyStatus.PROSPECT, CompanyStatus.ACTIVE, CompanyStatus.INACTIVE),
    CompanyStatus.PROSPECT: (CompanyStatus.ACTIVE, CompanyStatus.INACTIVE),
    CompanyStatus.ACTIVE: (
        CompanyStatus.INACTIVE,
        CompanyStatus.CHURNED,
        CompanyStatus.SUSPENDED,
    ),
    CompanyStatus.INACTIVE: (CompanyStatus.PROSPECT, CompanyStatus.ACTIVE, CompanyStatus.CHURNED),
    CompanyStatus.CHURNED: (CompanyStatus.PROSPECT, CompanyStatus.ACTIVE),
    CompanyStatus.SUSPENDED: (
        CompanyStatus.ACTIVE,
        CompanyStatus.INACTIVE,
        CompanyStatus.CHURNED,
    ),
}
# Nobody ends here without a word about why.
NEED_A_REASON = (CompanyStatus.INACTIVE, CompanyStatus.CHURNED, CompanyStatus.SUSPENDED)


class RevenueRange(StrEnum):
    """A year's, in the company's own currency."""

    UNDER_100K = "under_100k"
    FROM_100K = "from_100k"
    FROM_1M = "from_1m"
    FROM_10M = "from_10m"
    FROM_100M = "from_100m"
    FROM_1B = "from_1b"


class AddressType(StrEnum):
    HEADQUARTERS = "headquarters"
    BILLING = "billing"
    SHIPPING = "shipping"
    BRANCH = "branch"


class ContractStatus(StrEnum):
    DRAFT = "draft"
    ACTIVE = "active"
    # The day by which notice must be given is near, or past.
    EXPIRING = "expiring"
    EXPIRED = "expired"
    TERMINATED = "terminated"
    # Another contract has taken its place.
    RENEWED = "renewed"


CONTRACT_MOVES: dict[ContractStatus, tuple[ContractStatus, ...]] = {
    ContractStatus.DRAFT: (ContractStatus.ACTIVE, ContractStatus.TERMINATED),
    ContractStatus.ACTIVE: (
        ContractStatus.EXPIRING,
        ContractStatus.EXPIRED,
        ContractStatus.TERMINATED,
        ContractStatus.RENEWED,
    ),
    ContractStatus.EXPIRING: (
        # It has renewed itself, or its end was moved.
        ContractStatus.ACTIVE,
        ContractStatus.EXPIRED,
        ContractStatus.TERMINATED,
        ContractStatus.RENEWED,
    ),
    ContractStatus.EXPIRED: (ContractStatus.ACTIVE, ContractStatus.RENEWED),
    ContractStatus.TERMINATED: (),
    ContractStatus.RENEWED: (),
}


class ContractType(StrEnum):
    RETAINER = "retainer"
    PROJECT = "project"
    SUBSCRIPTION = "subscription"
    FRAMEWORK = "framework"
    MAINTENANCE = "maintenance"
    OTHER = "other"


class InteractionType(StrEnum):
    EMAIL = "email"
    CALL = "call"
    MEETING = "meeting"
    DEMO = "demo"
    PRESENTATION = "presentation"
    FOLLOW_UP = "follow_up"
    SUPPORT = "support"


class Direction(StrEnum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"


class Sentiment(StrEnum):
    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"
    COMPLAINT = "complaint"


class TaskType(StrEnum):
    TO_DO = "to_do"
    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    FOLLOW_UP = "follow_up"
    DEADLINE = "deadline"


class TaskStatus(StrEnum):
    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"


class TaskPriority(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    URGENT = "urgent"
