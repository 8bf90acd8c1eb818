"""Two managers agree before work passes from one service to another: the rule that the pathway keeps.

Which outcomes need it is declared with the steps. The stage that opens a kind of step says which services take it on.
"""

from lineofsight.record.models import CaseStep, Team, Transfer
from lineofsight.statute.steps import STEPS

_receivers: dict[str, tuple[str, ...]] = {}


def register_receivers(kind: str, *services: Team.Service) -> None:
    """This function will name the services whose managers accept steps of a kind."""
    _receivers[kind] = tuple(services)


def receivers_of(kind: str) -> tuple[str, ...]:
    """This function will return the services whose managers accept steps of a kind, or none."""
    return _receivers.get(kind, ())


def receivers_in_words(kind: str) -> str:
    """This function will return the receiving services as a person reads them: “early help”."""
    return " or ".join(Team.Service(service).label.lower() for service in receivers_of(kind))


def accepted_of(step: CaseStep) -> Transfer | None:
    """This function will return the transfer of a step that was accepted, or None."""
    found = Transfer.objects.filter(step=step, answer=Transfer.Answer.ACCEPTED)
    return found.select_related("team", "step").first()


def why_not_yet(step: CaseStep, *, outcome: str) -> str:
    """This function will return why a step can't end like this until somebody has accepted it, or nothing."""
    declared = STEPS[step.kind].outcome(outcome)
    if declared.agreed is None:
        return ""
    accepted = accepted_of(step)
    if accepted is not None and accepted.outcome == outcome:
        return ""
    who = receivers_in_words(declared.opens) or "the other service"
    if Transfer.objects.waiting().filter(step=step, outcome=outcome).exists():
        return f"A manager of {who} has not answered yet. This can be finished once they accept it."
    return f"{declared.label}: a manager of {who} has to accept it first. Ask them, and finish this once they have."
