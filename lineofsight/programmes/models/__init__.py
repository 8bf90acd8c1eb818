"""What programmes keep: one concept a file."""

from lineofsight.programmes.models.claim import Claim
from lineofsight.programmes.models.enrolment import Aim, Enrolment, Progress
from lineofsight.programmes.models.programme import Criterion, Programme
from lineofsight.programmes.models.school import THEMES, LeadSupervision, PilotSchool, School, SchoolPlace

__all__ = ["THEMES", "Aim", "Claim", "Criterion", "Enrolment", "LeadSupervision", "PilotSchool", "Programme"]
__all__ += ["Progress", "School", "SchoolPlace"]
