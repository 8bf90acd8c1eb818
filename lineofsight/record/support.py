"""When social work with a child ends and nothing else goes on: then a plan of support is asked for, and published."""

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from lineofsight.record.models import CaseStep

# Work that a social worker does with a child. While any of it goes on, the end of another part is no end.
WORK = (
    *("referral", "single_assessment", "strategy_discussion", "section_47_enquiry", "initial_conference"),
    *("child_protection_plan", "child_in_need_plan", "private_fostering", "pre_proceedings", "care_proceedings"),
    "emergency_protection",
)
# The outcomes that lead to no other step of ours. Early help takes over where it is the outcome, and is not asked.
ENDS: dict[str, tuple[str, ...]] = {
    "single_assessment": ("no_further_action", "early_help"),
    "child_protection_plan": ("needs_met", "early_help"),
    "child_in_need_plan": ("needs_met", "early_help", "consent_withdrawn"),
    "private_fostering": ("arrangement_ended", "too_old"),
    "pre_proceedings": ("step_down",),
    "care_proceedings": ("special_guardianship", "private_law", "no_order", "withdrawn"),
    "emergency_protection": ("home", "family", "assessed"),
}


def asked_at(kind: str) -> frozenset[str]:
    """This function will return the outcomes of a kind of step at which a plan of support is asked for."""
    return frozenset(ENDS[kind]) - {"early_help"}


def work_goes_on(step: CaseStep) -> bool:
    """This function will say whether other social work with the child is open beside a step."""
    others = CaseStep.objects.filter(child_id=step.child_id, kind__in=WORK, stopped_on=None)
    return others.exclude(pk=step.pk).exists()


def support_unsaid(step: CaseStep, *, outcome: str, told: str | None) -> str:
    """This function will return what is still to be said of support where an outcome ends our work, or nothing.

    `told` is the plan of support that the family keeps: "" where they want none, and None where nobody said. It holds
    between steps, so no constraint of a table can keep it: every operation that ends a step asks here.
    """
    if told is not None or outcome not in asked_at(step.kind) or work_goes_on(step):
        return ""
    return f"Say whether a plan of support is left with the family of {step.child.name}."


def work_beside(way: str, *, kinds: tuple[str, ...] = WORK) -> Exists:
    """This function will return whether, on the day a step ended, other work with the child went on.

    `way` is the way to the step from the rows asked: "step__", or "" for steps. Of those that ended on one day the last
    recorded is the end.
    """
    others = CaseStep.objects.filter(child_id=OuterRef(f"{way}child_id"), kind__in=kinds)
    others = others.filter(started_on__lte=OuterRef(f"{way}stopped_on")).exclude(pk=OuterRef(f"{way}pk"))
    ended = OuterRef(f"{way}stopped_on")
    same_day = Q(stopped_on=ended, pk__gt=OuterRef(f"{way}pk"))
    return Exists(others.filter(Q(stopped_on=None) | Q(stopped_on__gt=ended) | same_day))


def ends_of(rows: Any, kind: str, *, way: str = "step__") -> Any:
    """This function will return those rows of a kind of work whose end was the end of social work with the child."""
    found = rows.filter(**{f"{way}kind": kind, f"{way}outcome__in": ENDS[kind]})
    return found.filter(~work_beside(way)).annotate(step_of_end=F(f"{way}pk"))
