"""How risks go from step to step. The pathway calls this, so that every stage has it and none can forget it.

A risk that is open stands on the list of at least one open step of the child. Where the last one closes and opens
nothing, the risk is left, with the outcome as the reason; the child's next step takes it up again.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from lineofsight.record.models import CaseStep, Risk, RiskTurn

Kind, Standing = RiskTurn.Kind, Risk.Standing


def take_up(step: CaseStep, *, by: Any, at: datetime) -> list[Risk]:
    """This function will put on a new step's list what the step that led to it knew, and what was left before.

    Each keeps its history; the carrying is a turn of its own.
    """
    found = Risk.objects.filter(child_id=step.child_id)
    before = found.open().listed_on(step.opened_by) if step.opened_by else found.none()
    left = found.filter(standing=Standing.LEFT)
    risks = [*before.order_by("pk"), *left.order_by("pk")]
    carry(risks, to=step, by=by, at=at)
    return risks


def let_go(step: CaseStep, *, by: Any, at: datetime) -> None:
    """This function will see that no open risk of a step that has just stopped is lost.

    What its outcome opens takes them up when it starts. Otherwise the child's other open steps do, and where there is
    none the risks are left, the outcome being the reason.
    """
    if step.declared.outcome(step.outcome).opens:
        return
    risks = list(Risk.objects.open().listed_on(step).order_by("pk"))
    if not risks:
        return
    others = list(CaseStep.objects.open().filter(child_id=step.child_id).exclude(pk=step.pk).order_by("pk"))
    for other in others:
        carry(risks, to=other, by=by, at=at)
    if not others:
        leave(risks, step=step, because=f"{step.declared.name}: {step.outcome_label}.", by=by, at=at)


def carry(risks: Iterable[Risk], *, to: CaseStep, by: Any, at: datetime) -> None:
    """This function will put risks on a step's list, where they do not stand on it already. What was left is open."""
    listed = set(RiskTurn.objects.filter(step=to).values_list("risk", flat=True))
    carried = [risk for risk in risks if risk.pk not in listed]
    RiskTurn.objects.bulk_create(RiskTurn(risk=risk, step=to, kind=Kind.CARRIED, at=at, by=by) for risk in carried)
    Risk.objects.filter(pk__in=[risk.pk for risk in carried], standing=Standing.LEFT).update(standing=Standing.OPEN)


def leave(risks: Iterable[Risk], *, step: CaseStep, because: str, by: Any, at: datetime) -> None:
    """This function will record that our work on risks ended while they were risks."""
    risks = list(risks)
    turns = (RiskTurn(risk=risk, step=step, kind=Kind.LEFT, words=because, at=at, by=by) for risk in risks)
    RiskTurn.objects.bulk_create(turns)
    Risk.objects.filter(pk__in=[risk.pk for risk in risks]).update(standing=Standing.LEFT)
