"""What an assessment records: one concept a file."""

from lineofsight.service.assessment.models.assessment import Assessment
from lineofsight.service.assessment.models.parts import AssessmentFactor, AssessmentReturn, Checkpoint, ParentContact

__all__ = ["Assessment", "AssessmentFactor", "AssessmentReturn", "Checkpoint", "ParentContact"]
