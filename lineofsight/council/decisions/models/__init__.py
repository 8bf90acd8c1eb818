"""What is kept of the forward plan, of decisions and of their call-in."""

from lineofsight.council.decisions.models.asking import DocumentRequest, PrivateNotice
from lineofsight.council.decisions.models.call_in import CallIn, CallInRequest
from lineofsight.council.decisions.models.decision import Decision
from lineofsight.council.decisions.models.plan import PlanEntry, PlanNotice, UrgencyNotice, Wanted

__all__ = [
    "CallIn",
    "CallInRequest",
    "Decision",
    "DocumentRequest",
    "PlanEntry",
    "PlanNotice",
    "PrivateNotice",
    "UrgencyNotice",
    "Wanted",
]
