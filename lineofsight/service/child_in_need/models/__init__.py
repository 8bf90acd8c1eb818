"""What children in need and privately fostered children have beside their steps and plans."""

from lineofsight.service.child_in_need.models.fostering import (
    ArrangementChange,
    Campaign,
    PrivateFostering,
    Suitability,
)
from lineofsight.service.child_in_need.models.grade import PlanGrade, SafetyGrade
from lineofsight.service.child_in_need.models.review import GoalProgress, PlanEnding, PlanReview
from lineofsight.service.child_in_need.models.safety import SafetyPlan
from lineofsight.service.child_in_need.models.tool import ToolUse
from lineofsight.service.child_in_need.models.transfer import CaseTransfer

__all__ = ["ArrangementChange", "Campaign", "CaseTransfer", "GoalProgress", "PlanEnding", "PlanGrade", "PlanReview"]
__all__ += ["PrivateFostering", "SafetyGrade", "SafetyPlan", "Suitability", "ToolUse"]
