"""What an assessment records: one concept a file."""

from lineofsight.service.assessment.models.assessment import Assessment
from lineofsight.service.assessment.models.consent import ConsentWithdrawal
from lineofsight.service.assessment.models.parts import AssessmentFactor, AssessmentReturn, Checkpoint, ParentContact
from lineofsight.service.assessment.models.proportion import EnquiryReview
from lineofsight.service.assessment.models.quality import AssessmentAudit, AuditedPart

__all__ = ["Assessment", "AssessmentAudit", "AssessmentFactor", "AssessmentReturn", "AuditedPart", "Checkpoint"]
__all__ += ["ConsentWithdrawal", "EnquiryReview", "ParentContact"]
