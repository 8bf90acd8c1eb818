"""Every declared step of a child's journey, by its key."""

from lineofsight.statute.step import Step
from lineofsight.statute.steps.child_in_need import CHILD_IN_NEED_PLAN
from lineofsight.statute.steps.child_protection import (
    CHILD_PROTECTION_PLAN,
    INITIAL_CONFERENCE,
    SECTION_47_ENQUIRY,
    STRATEGY_DISCUSSION,
)
from lineofsight.statute.steps.contact import CONTACT
from lineofsight.statute.steps.court import CARE_PROCEEDINGS, EMERGENCY_PROTECTION, LEGAL_GATEWAY, PRE_PROCEEDINGS
from lineofsight.statute.steps.early_help import EARLY_HELP
from lineofsight.statute.steps.private_fostering import PRIVATE_FOSTERING
from lineofsight.statute.steps.referral import REFERRAL
from lineofsight.statute.steps.serious_incident import SERIOUS_INCIDENT
from lineofsight.statute.steps.single_assessment import SINGLE_ASSESSMENT

_IN_ORDER = (
    CONTACT,
    REFERRAL,
    EARLY_HELP,
    SINGLE_ASSESSMENT,
    STRATEGY_DISCUSSION,
    SECTION_47_ENQUIRY,
    INITIAL_CONFERENCE,
    CHILD_PROTECTION_PLAN,
    CHILD_IN_NEED_PLAN,
    PRIVATE_FOSTERING,
    SERIOUS_INCIDENT,
    EMERGENCY_PROTECTION,
    LEGAL_GATEWAY,
    PRE_PROCEEDINGS,
    CARE_PROCEEDINGS,
)

STEPS: dict[str, Step] = {declared.key: declared for declared in _IN_ORDER}

# Plans of which a child has one: where a child protection plan is made, a child in need plan ends.
NEVER_TOGETHER = ("child_in_need_plan", "child_protection_plan")


class UnknownStep(KeyError):
    """No step has this key."""


def step(key: str) -> Step:
    """Return the step with this key, or raise UnknownStep."""
    if key not in STEPS:
        raise UnknownStep(key)
    return STEPS[key]
