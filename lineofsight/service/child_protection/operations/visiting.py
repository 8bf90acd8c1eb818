"""How often a child on a plan is visited: set in each plan, with why, in place of the local default."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Duty
from lineofsight.record.operations.duties import set_length
from lineofsight.record.operations.people import note_change
from lineofsight.service.child_protection.acting import UnableToProtect, held_step, say
from lineofsight.service.child_protection.models import ProtectionPlan

# Local defaults, in working days.
SHORTEST, LONGEST = 1, 20


@transaction.atomic
def set_visiting(plan: ProtectionPlan, *, every: int, reason: str, by: Any, at: datetime) -> Duty:
    """This function will set how often a child is visited under this plan, in working days, with why.

    The visit that is due now is counted anew, and those after it run as long. Raises NotAllowed and UnableToProtect.
    """
    check(by, Permission.PLAN_AUTHORISE)
    step = held_step(plan.step)
    if not SHORTEST <= every <= LONGEST:
        raise UnableToProtect(f"Give a number of working days from {SHORTEST} to {LONGEST}.")
    reason = say(reason, "Say why this child is visited that often.")
    duty = step.duties.open().filter(clock_code="CP-VISIT").select_for_update(of=("self",)).first()
    if duty is None:
        raise UnableToProtect("No visit is due under this plan, so there is nothing to set.")
    note_change(step.child, by=by, at=at, protection_plan=plan.pk, visit_every=every, reason=reason)
    return set_length(duty, length=every, reason=reason)
