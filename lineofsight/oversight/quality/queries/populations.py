"""Which children an audit may look at, and how some are chosen: spread evenly from the newest to the oldest."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import F, QuerySet
from django.utils import timezone

from lineofsight.oversight.quality.choices import EXPLOITATION
from lineofsight.record.models import CaseStep
from lineofsight.service.assessment.models import AssessmentFactor
from lineofsight.service.child_protection.models import ProtectionPlan
from lineofsight.service.front_door.models import Screening

A_YEAR, THREE_MONTHS = timedelta(days=365), timedelta(days=91)


def _plans(on: date) -> QuerySet:
    return ProtectionPlan.objects.filter(step__stopped_on=None)


def _plans_for_neglect(on: date) -> QuerySet:
    return _plans(on).filter(latest_category="NEG")


def _exploited(on: date) -> QuerySet:
    found = AssessmentFactor.objects.filter(code__in=EXPLOITATION, assessment__step__stopped_on__gte=on - A_YEAR)
    return CaseStep.objects.filter(pk__in=found.values("assessment__step"))


def _screened(on: date, by: Any) -> QuerySet:
    """This function will return contacts whose screening was finished lately, without what the reader had a hand in."""
    since = timezone.make_aware(datetime.combine(on - THREE_MONTHS, time()))
    found = Screening.objects.filter(completed_at__gte=since)
    return found.exclude(completed_by=by).exclude(contact__decision__decided_by=by)


_PLANS: dict[str, Callable[[date], QuerySet]] = {"plans_neg": _plans_for_neglect, "plans": _plans}


def candidates(population: str, *, on: date, by: Any) -> list[CaseStep]:
    """This function will return the step to look at of each child of a population, the newest first, a child once."""
    steps = CaseStep.objects.visible_to(by)
    if population in _PLANS:
        steps = steps.filter(pk__in=_PLANS[population](on).values("pk"))
    elif population == "screenings":
        steps = steps.filter(pk__in=_screened(on, by).values("pk"))
    else:
        steps = steps.filter(pk__in=_exploited(on).values("pk"))
    found = {step.child_id: step for step in steps.order_by(F("started_on").asc(), "pk")}
    return sorted(found.values(), key=lambda step: (step.started_on, step.pk), reverse=True)


def spread(steps: list[CaseStep], *, count: int) -> list[CaseStep]:
    """This function will choose so many of the steps, evenly from the first to the last; all where there are fewer."""
    if count >= len(steps):
        return steps
    return [steps[number * len(steps) // count] for number in range(count)]
