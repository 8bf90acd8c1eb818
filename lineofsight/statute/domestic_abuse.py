"""What is done about domestic abuse: the steps of the pathway, and why a case goes to MARAC. Local defaults."""

from lineofsight.statute.codes.code import Code

PATHWAY = (
    Code("safe_contact", "Find out when and how it is safe to speak with the victim",
         hint="Who did the harm may read their phone, or be in the room."),
    Code("victim", "Speak with the victim alone", hint="What happened, what they fear, and what they want."),
    Code("child", "Hear from the child, or from somebody who can for them"),
    Code("checklist", "Fill in the risk checklist with the victim", hint="A high score goes to MARAC."),
    Code("school", "Tell the school or nursery before the child's next day there"),
    Code("advocate", "Offer a domestic abuse advocate"),
    Code("other_parent", "Decide who speaks with the person who did the harm, and when"),
    Code("marac", "Decide whether it goes to MARAC", hint="Say why, also when it does not."),
    Code("safety", "Agree with the victim how they and the child stay safe tonight"),
)  # fmt: skip

WHY_MARAC = (
    Code("high_risk", "The risk checklist shows high risk"),
    Code("judgement", "A professional judges the risk to be high, whatever the checklist shows"),
    Code("escalation", "It happens more often, or is worse than before"),
    Code("repeat", "It happened again within 12 months of MARAC hearing of it"),
)

MARAC_OUTCOMES = (
    Code("plan", "Agencies agreed who does what"),
    Code("no_action", "Heard: nothing more for the council to do"),
    Code("not_heard", "Not heard: sent back as not high risk"),
)

FLAGGED_FOR_MONTHS = 12
"""How long a child is flagged after MARAC heard of their family: it is a repeat if it happens again in that time."""
