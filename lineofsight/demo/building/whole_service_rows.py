"""How the made-up authority looked at its whole service in July 2021: early help, protection plans, the front door.

Assessments were audited too (judging_rows). Which children's help was found inadequate is drawn, how many is not.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction

import numpy as np
from django.db.models import Q, QuerySet

from lineofsight.access.models import User
from lineofsight.demo.building import whole_service_words as words
from lineofsight.demo.building.early_audit_rows import audit_round
from lineofsight.demo.simulation.days import moment, shifted
from lineofsight.oversight.quality.models import Audit, AuditedChild
from lineofsight.oversight.quality.queries.populations import spread
from lineofsight.record.models import CaseStep, Team
from lineofsight.service.assessment.models import AssessmentAudit
from lineofsight.service.early_help.models import CaseAudit
from lineofsight.service.front_door.models import Screening

STREAM = 4413
ROUND_FROM, STARTED, DUE = date(2021, 6, 23), date(2021, 6, 21), date(2021, 7, 30)
JULY = (date(2021, 7, 1), date(2021, 7, 31))
ROUND = 3
HOW_MANY = {"plans": 18, "screenings": 15}
INADEQUATE = Fraction(22, 100)
"""The share of all that was audited that month. It is of the whole service: each part has what its own audits found."""


def audit_the_whole_service(*, seed: int, now: datetime, accounts: dict[str, int]) -> None:
    """This function will have a round of each early help team audited, then plans and screenings across the service."""
    for number, team in enumerate(Team.objects.filter(service="early_help", ended_on=None).order_by("pk")):
        audit_round(team, ROUND_FROM, seed=number * 10 + ROUND, today=now.date(), accounts=accounts)
    auditor = User.objects.get(pk=accounts["auditor"])
    asked = {population: _steps(population, by=auditor) for population in HOW_MANY}
    many = sum(len(steps) for steps in asked.values())
    poor = np.zeros(many, dtype=bool)
    poor[np.random.default_rng([seed, STREAM]).permutation(many)[: _wanting(many)]] = True
    begun = 0
    for population, steps in asked.items():
        if steps:
            _keep(population, steps, poor=poor[begun : begun + len(steps)], by=auditor)
        begun += len(steps)


def _steps(population: str, *, by: User) -> list[CaseStep]:
    """This function will return a step of each child to look at, spread from the newest to the oldest of that day."""
    found: QuerySet[CaseStep] = CaseStep.objects.visible_to(by).order_by("-started_on", "-pk")
    if population == "plans":
        still_open = Q(stopped_on=None) | Q(stopped_on__gt=STARTED)
        found = found.filter(still_open, kind="child_protection_plan", started_on__lte=STARTED)
    else:
        lately = Screening.objects.filter(
            completed_at__range=(moment(STARTED - timedelta(days=91), 0), moment(STARTED, 0))
        )
        found = found.filter(pk__in=lately.exclude(completed_by=by).values("contact__step"))
    return spread(list({step.child_id: step for step in found}.values()), count=HOW_MANY[population])


def _wanting(many: int) -> int:
    """This function will return how many of so many are inadequate, beside what early help and assessments found."""
    others = [
        *AssessmentAudit.objects.filter(audited_on__range=JULY).values_list("grade", flat=True),
        *CaseAudit.objects.filter(done_on__range=JULY).values_list("grade", flat=True),
    ]
    return min(many, max(0, round(INADEQUATE * (many + len(others))) - others.count("inadequate")))


def _keep(population: str, steps: Sequence[CaseStep], *, poor: np.ndarray, by: User) -> None:
    made = Audit.objects.create(
        kind="thematic", population=population, started_on=STARTED, due_on=DUE, started_by=by, finished_on=DUE,
        finished_by=by, **words.ASKED[population],
    )  # fmt: skip
    for place, (step, is_poor) in enumerate(zip(steps, poor, strict=True)):
        _found(
            made, step, place=place, is_poor=bool(is_poor), by=by
        ).save()  # Saved singly, so that the search reads it.


def _found(made: Audit, step: CaseStep, *, place: int, is_poor: bool, by: User) -> AuditedChild:
    told = words.POOR[made.population] if is_poor else words.FAIR[made.population][place % 2]
    is_smart = not is_poor and place % 3 != 1 if made.population == "plans" else None
    return AuditedChild(
        audit=made, child_id=step.child_id, step=step, is_smart=is_smart, **told,
        found_at=moment(shifted(JULY[0], place), 14), found_by=by,
    )  # fmt: skip
