"""What child protection records: one concept a file."""

from lineofsight.service.child_protection.models.conference import AgencyReport, Conference, Dissent
from lineofsight.service.child_protection.models.discussion import Discussion
from lineofsight.service.child_protection.models.enquiry import Enquiry
from lineofsight.service.child_protection.models.plan import (
    Concern,
    CoreGroup,
    NeglectScore,
    ProtectionPlan,
    SeniorReview,
)

__all__ = [
    "AgencyReport",
    "Concern",
    "Conference",
    "CoreGroup",
    "Discussion",
    "Dissent",
    "Enquiry",
    "NeglectScore",
    "ProtectionPlan",
    "SeniorReview",
]
