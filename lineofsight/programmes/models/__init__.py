"""What programmes keep: one concept a file."""

from lineofsight.programmes.models.claim import Claim
from lineofsight.programmes.models.enrolment import Aim, Enrolment, Progress
from lineofsight.programmes.models.programme import Criterion, Programme

__all__ = ["Aim", "Claim", "Criterion", "Enrolment", "Programme", "Progress"]
