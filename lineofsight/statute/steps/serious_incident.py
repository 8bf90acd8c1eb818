"""A serious safeguarding incident: told to the national panel, reviewed rapidly, and perhaps reviewed in depth."""

from lineofsight.statute.step import Outcome, Step

SERIOUS_INCIDENT = Step(
    key="serious_incident",
    name="Serious safeguarding incident",
    purpose="Tell the national panel, find out together what happened, and learn what has to change.",
    clocks=("FD-SIN", "FD-RAPID", "FD-LCSPR"),
    outcomes=(
        Outcome(
            code="criteria_not_met",
            label="The criteria were not met",
            hint="Abuse or neglect is neither known nor suspected, or the harm was not serious.",
        ),
        Outcome(
            code="rapid_review",
            label="Ended with the rapid review",
            hint="The rapid review found what there is to learn. A local review would add nothing.",
        ),
        Outcome(
            code="published",
            label="Local child safeguarding practice review published",
            hint="What was learnt is published, and everybody who needs it has been given it.",
        ),
    ),
)
