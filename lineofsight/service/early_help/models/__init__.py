"""What early help records: one concept a file."""

from lineofsight.service.early_help.models.assessment import FamilyAssessment
from lineofsight.service.early_help.models.audit import AuditRound, CaseAudit
from lineofsight.service.early_help.models.episode import Episode, Lead
from lineofsight.service.early_help.models.strategy import Priority, PriorityProgress, Strategy

__all__ = ["AuditRound", "CaseAudit", "Episode", "FamilyAssessment", "Lead", "Priority", "PriorityProgress", "Strategy"]
