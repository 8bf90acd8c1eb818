"""Audits of early help in the made-up authority: rounds of each team, most done, a few late, and actions."""

from datetime import date, datetime, timedelta
from random import Random

from lineofsight.access.models import User
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.demo.simulation.days import LONDON, shifted
from lineofsight.record.models import Allocation, Team
from lineofsight.service.early_help.models import AuditRound, CaseAudit
from lineofsight.service.early_help.queries.audits import SOURCE
from lineofsight.statute.working_days import england

DAYS_AGO = (200, 110, 20)
A_ROUND = 5
MISSED = (1, 11, 13)
"""The rounds whose last case nobody came to."""
GRADES = ("good", "good", "requires_improvement", "good", "outstanding", "requires_improvement", "good", "inadequate")
STRONG = "The children's own words are in the assessment, and the plan is in words the family uses."
BETTER = "Say what Dad thinks, and when we will know that mornings are calmer."


def audit_early_help(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will have each early help team audited three times, and give an action of one audit."""
    today = now.astimezone(LONDON).date()
    for number, team in enumerate(Team.objects.filter(service="early_help", ended_on=None).order_by("pk")):
        for place, days in enumerate(DAYS_AGO):
            audit_round(team, shifted(today, -days), seed=number * 10 + place, today=today, accounts=accounts)
    done = CaseAudit.objects.filter(grade="requires_improvement").order_by("-done_on", "pk").first()
    if done:
        give_action(
            what="Ask the father, and write what he thinks in the plan.", due_on=today + timedelta(days=21),
            owner=Owner(account=User.objects.get(pk=accounts["early_help_manager"])), source=(SOURCE, done.pk),
            on=today, by=User.objects.get(pk=accounts["auditor"]), at=now,
        )  # fmt: skip


def audit_round(team: Team, on: date, *, seed: int, today: date, accounts: dict[str, int]) -> None:
    """This function will add one round of a team: cases it had that day, drawn, most of them audited by today."""
    held = Allocation.objects.filter(team=team, step__kind="early_help", started_on__lte=on)
    steps = sorted(set(held.exclude(ended_on__lte=on).values_list("step", flat=True)))
    if not steps:
        return
    due = england().add(on, 20)
    made = AuditRound.objects.create(team=team, started_on=on, due_on=due, seed=seed, opened_by_id=accounts["auditor"])
    chosen = Random(seed).sample(steps, min(A_ROUND, len(steps)))  # noqa: S311 - a sample, not a secret
    CaseAudit.objects.bulk_create(
        _audit(made, step, place, seed=seed, today=today, accounts=accounts) for place, step in enumerate(chosen)
    )


def _audit(made: AuditRound, step: int, place: int, *, seed: int, today: date, accounts: dict[str, int]) -> CaseAudit:
    done_on = shifted(made.started_on, 6 + 4 * place)
    audit = CaseAudit(round=made, step_id=step)
    if done_on <= today and not (seed in MISSED and place == A_ROUND - 1):
        audit.grade, audit.strong, audit.better = GRADES[(seed + place) % len(GRADES)], STRONG, BETTER
        audit.with_practitioner, audit.done_on, audit.done_by_id = place % 2 == 0, done_on, accounts["auditor"]
    return audit
