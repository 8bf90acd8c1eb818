"""What child protection records: one concept a file."""

from lineofsight.service.child_protection.models.conference import Conference, Dissent, SentLetter
from lineofsight.service.child_protection.models.discussion import Discussion, DiscussionDissent
from lineofsight.service.child_protection.models.enquiry import Enquiry
from lineofsight.service.child_protection.models.incident import Dissemination, Incident
from lineofsight.service.child_protection.models.plan import (
    Concern,
    CoreGroup,
    NeglectScore,
    ProtectionPlan,
    SeniorReview,
)

__all__ = [
    "Concern",
    "Conference",
    "CoreGroup",
    "Discussion",
    "DiscussionDissent",
    "Dissemination",
    "Dissent",
    "Enquiry",
    "Incident",
    "NeglectScore",
    "ProtectionPlan",
    "SeniorReview",
    "SentLetter",
]
