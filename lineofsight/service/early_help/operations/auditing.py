"""Open a round of audits for a team, and judge one child's case."""

from datetime import date, datetime
from random import Random
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import Allocation, CaseStep, Team
from lineofsight.record.quality import Quality
from lineofsight.service.early_help.models import AuditRound, CaseAudit, Episode
from lineofsight.service.early_help.operations.changes import UnableToHelp, note_change
from lineofsight.statute.working_days import england

DAYS = 20
"""Working days in which a round is done: a local default."""


@transaction.atomic
def open_round(*, team: Team, wanted: int, seed: int, on: date, by: Any, at: datetime) -> AuditRound:
    """This function will choose cases of a team at random, to be audited within 20 working days.

    Chosen are those the team holds now. The seed is kept, so that the choice can be repeated. Raises NotAllowed, and
    UnableToHelp when the team has none or a round was opened that day.
    """
    check(by, Permission.PRACTICE_AUDIT)
    held = Allocation.objects.filter(team=team, ended_on=None, step__kind="early_help", step__stopped_on=None)
    steps = list(CaseStep.objects.filter(pk__in=held.values("step")).order_by("pk"))
    if not steps:
        raise UnableToHelp(f"{team.name} holds no early help now, so there is nothing to audit.")
    if AuditRound.objects.filter(team=team, started_on=on).exists():
        raise UnableToHelp("A round of audits was opened for this team today.")
    due = england().add(on, DAYS)
    made = AuditRound.objects.create(team=team, started_on=on, due_on=due, seed=seed, opened_by=by)
    chosen = Random(seed).sample(steps, min(wanted, len(steps)))  # noqa: S311 - a sample, not a secret
    CaseAudit.objects.bulk_create(CaseAudit(round=made, step=step) for step in chosen)
    for step in chosen:
        note_change(step, by=by, at=at, did="chosen for an audit", round=made.pk)
    return made


@transaction.atomic
def judge_case(
    audit: CaseAudit, *, grade: str, strong: str, better: str, with_practitioner: bool, on: date, by: Any, at: datetime
) -> CaseAudit:
    """This function will record what an audit found. Whoever holds the case can't judge it.

    Raises NotAllowed and UnableToHelp.
    """
    check(by, Permission.PRACTICE_AUDIT)
    held = CaseAudit.objects.select_for_update(of=("self",)).select_related("step__child").get(pk=audit.pk)
    if held.done_on is not None:
        raise UnableToHelp("This audit is done already.")
    held_by = held.step.allocations.filter(worker__account=by).exists()
    if held_by or Episode.objects.filter(pk=held.step_id, met_by=by).exists():
        raise UnableToHelp("You worked with this family, so somebody else audits it.")
    if grade not in Quality.values or not strong.strip() or not better.strip():
        raise UnableToHelp("Give a grade, what is strong, and what should be better.")
    held.grade, held.strong, held.better = grade, same_words(strong), same_words(better)
    held.with_practitioner, held.done_on, held.done_by = with_practitioner, on, by
    held.save()
    note_change(held.step, by=by, at=at, audit=held.pk, grade=grade)
    return held
