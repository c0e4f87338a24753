"""What a person or an organization may be; light enough for a list to be read without the mapper."""

from enum import StrEnum


class OrganizationKind(StrEnum):
    AGENCY = "agency"
    CLIENT = "client"


class Gender(StrEnum):
    MALE = "male"
    FEMALE = "female"
    OTHER = "other"
    UNKNOWN = "unknown"
