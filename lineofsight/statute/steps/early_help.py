"""Early help: support for a whole family who agree to it, below the threshold for a social worker."""

from lineofsight.statute.step import Agreed, Outcome, Step

EARLY_HELP = Step(
    key="early_help",
    name="Early help",
    purpose="Help the whole family, with one plan and one lead professional, before problems grow.",
    clocks=("EH-ALLOC", "EH-ASSESS", "EH-REVIEW"),
    one_open_at_a_time=True,
    outcomes=(
        Outcome(
            code="goals_met",
            label="Goals met",
            hint="The family reached the goals in their plan.",
        ),
        Outcome(
            code="partly_met",
            label="Goals partly met: family content to stop",
            hint="Some goals were reached, and the family and the lead professional agree that it is safe to stop.",
        ),
        Outcome(
            code="step_up",
            label="Step up to social care",
            hint="Early help is not enough: the child may be in need, or at risk of harm. Both managers agree.",
            opens="referral",
            agreed=Agreed(answer="EH-STEPUP"),
        ),
        Outcome(
            code="other_agency_lead",
            label="Another agency leads",
            hint="Another agency has taken over the family's plan.",
        ),
        Outcome(
            code="disengaged",
            label="Family stopped taking part",
            hint="The family no longer wants help, and the risk of stopping has been considered.",
        ),
        Outcome(
            code="moved_away",
            label="Moved away",
            hint="The family lives in another council's area.",
        ),
    ),
)
