"""Whether a discussion and a conference have the agencies they need to decide. It knows nothing of Django."""

from collections.abc import Iterable
from dataclasses import dataclass

from lineofsight.bodies.kinds import AGENCIES
from lineofsight.service.child_protection.choices import FAMILY_AGENCIES, OUR_AGENCY
from lineofsight.web.words import in_sentence, lower_first

NEEDED_AT_DISCUSSION = (OUR_AGENCY, "police", "health")
OTHERS_AT_CONFERENCE = 2


@dataclass(frozen=True)
class Judged:
    """Whether there was a quorum, and the sentence that says why."""

    is_met: bool
    sentence: str


def quorum_of_discussion(came: Iterable[str]) -> Judged:
    """This function will say whether social care, the police and health all took part."""
    missing = [agency for agency in NEEDED_AT_DISCUSSION if agency not in set(came)]
    if missing:
        return Judged(False, f"Not quorate: {_named(missing)} did not take part.")
    return Judged(True, "Quorate: children's services, police and health took part.")


def quorum_of_conference(came: Iterable[str]) -> Judged:
    """This function will say whether social care and two other agencies took part, besides the family."""
    there = set(came)
    others = [agency for agency in AGENCIES if agency in there - {OUR_AGENCY, *FAMILY_AGENCIES}]
    if OUR_AGENCY not in there:
        return Judged(False, "Not quorate: children's services did not take part.")
    if len(others) < OTHERS_AT_CONFERENCE:
        told = f"{_named(others)} was the only other agency" if others else "no other agency took part"
        return Judged(False, f"Not quorate: {told}, and two are needed.")
    return Judged(True, f"Quorate: children's services took part, and {_named(others)}.")


def _named(agencies: list[str]) -> str:
    return in_sentence([lower_first(AGENCIES[agency]) for agency in agencies])
