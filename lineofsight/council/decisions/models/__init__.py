"""What is kept of the forward plan, of decisions and of their call-in."""

from lineofsight.council.decisions.models.plan import PlanEntry, PlanNotice, UrgencyNotice, Wanted

__all__ = ["UrgencyNotice", "PlanEntry", "PlanNotice", "Wanted"]
