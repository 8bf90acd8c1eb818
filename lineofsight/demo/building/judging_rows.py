"""How assessments of the made-up authority were judged: audits, enquiries looked at again, consent taken back.

It draws from a stream of its own, so that everything else stays as it was.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np

from lineofsight.access.models import User
from lineofsight.demo.building import judging_words as words
from lineofsight.demo.building.tables import load_objects
from lineofsight.demo.simulation.days import moment, shifted
from lineofsight.record.models import CaseStep, Duty, Worker
from lineofsight.record.operations.handing_on import start_handing_on
from lineofsight.service.assessment.audited_parts import AUDITED
from lineofsight.service.assessment.models import Assessment, AssessmentAudit, AuditedPart, ConsentWithdrawal
from lineofsight.service.assessment.operations.consent import record_withdrawal
from lineofsight.service.assessment.operations.proportion import FOUND_NOTHING, draw_sample, judge_enquiry
from lineofsight.statute.clocks import clock

STREAM = 4412
FIRST = date(2021, 7, 1)
A_MONTH = 8
# The month of which it was published that a quarter of the audited assessments were inadequate.
PUBLISHED = (2022, 7)
GRADES = ("outstanding", "good", "requires_improvement", "inadequate")
ODDS = (0.04, 0.4, 0.34, 0.22)


def judge_assessments(*, seed: int, now: datetime, accounts: dict[str, int]) -> None:
    """This function will add audits of eight assessments a month, a sample of enquiries, and consent taken back."""
    rng = np.random.default_rng([seed, STREAM])
    _add_audits(rng, now=now, by=accounts["auditor"])
    people = {role: User.objects.get(pk=accounts[role]) for role in ("auditor", "social_worker")}
    _add_enquiries(people["auditor"], now=now)
    _add_withdrawals(now=now, accounts=accounts, worker=people["social_worker"])
    for leaver in Worker.objects.filter(leaving_on__isnull=False):
        start_handing_on(leaver, last_day=leaver.leaving_on, at=now)


def _add_audits(rng: Any, *, now: datetime, by: int) -> None:
    ended = Assessment.objects.filter(authorised_at__isnull=False, step__stopped_on__gte=FIRST)
    months: dict[tuple[int, int], list[tuple[int, date]]] = defaultdict(list)
    for pk, day in ended.order_by("pk").values_list("pk", "step__stopped_on"):
        on = shifted(day, 10)
        if on < now.date():
            months[on.year, on.month].append((pk, on))
    audits = [audit for month in sorted(months) for audit in _of_month(rng, month, months[month], by=by)]
    made = load_objects(AssessmentAudit, audits)
    load_objects(AuditedPart, (part for audit in made for part in _parts(rng, audit)))


def _of_month(rng: Any, month: tuple[int, int], rows: list[tuple[int, date]], *, by: int) -> Iterator[AssessmentAudit]:
    """This function will audit up to eight assessments of a month, spread over it."""
    count = min(A_MONTH, len(rows))
    grades = [str(grade) for grade in rng.choice(GRADES, size=count, p=ODDS)]
    if month == PUBLISHED:
        grades = ["inadequate" if n % 4 == 1 else ("good", "requires_improvement")[n % 2] for n in range(count)]
    for (pk, on), grade in zip(rows[:: max(len(rows) // count, 1)], grades, strict=False):
        strengths, to_do = words.AUDITED[grade]
        yield AssessmentAudit(
            assessment_id=pk, grade=grade, strengths=strengths, to_do=to_do, audited_on=on, audited_at=moment(on, 15),
            audited_by_id=by,
        )  # fmt: skip


def _parts(rng: Any, audit: AssessmentAudit) -> Iterator[AuditedPart]:
    """This function will grade each part near the whole; identity and parents who live elsewhere a little lower."""
    whole = GRADES.index(audit.grade)
    floor = 3 if audit.grade in ("requires_improvement", "inadequate") else 2
    for code in AUDITED:
        lower = int(code in ("identity", "parents"))
        step = int(rng.choice([-1, 0, 0, 1])) + lower * int(rng.random() < 0.4)
        yield AuditedPart(audit=audit, part=code, grade=GRADES[min(max(whole + step, 0), floor)])


def _add_enquiries(auditor: User, *, now: datetime) -> None:
    """This function will draw five enquiries that found nothing, and look at three of them again."""
    on = now.date() - timedelta(days=12)
    if not CaseStep.objects.filter(
        kind="section_47_enquiry", outcome__in=FOUND_NOTHING, stopped_on__range=(on - timedelta(days=90), on)
    ).exists():
        return
    drawn = draw_sample(how_many=5, by=auditor, on=on, at=moment(on, 10))
    for review, said in zip(drawn, words.JUDGED, strict=False):
        told = dict(zip(("decision", "reason", "feedback", "family_words"), said, strict=True))
        judge_enquiry(review, **told, by=auditor, on=on, at=moment(on, 14))


def _add_withdrawals(*, now: datetime, accounts: dict[str, int], worker: User) -> None:
    """This function will say of a few assessments that they closed for want of consent, and of two that it waits."""
    since = now.date() - timedelta(days=365)
    closed = Assessment.objects.filter(step__outcome="no_further_action", step__stopped_on__gte=since, audits=None)
    chosen = list(closed.filter(authorised_at__isnull=False).order_by("pk").select_related("step")[::9][:12])
    for number, one in enumerate(chosen):
        _close(one, number, by=accounts["head_of_service"], worker=accounts["social_worker"])
    begun = Assessment.objects.filter(step__stopped_on=None, submitted_at=None, saved_at__isnull=False)
    on = now.date() - timedelta(days=4)
    waiting = begun.filter(step__started_on__lte=on).order_by("-pk").select_related("step")
    for number, one in enumerate(waiting[:2]):
        whose, said = words.WITHDRAWN[number]
        record_withdrawal(one, withdrawn_on=on, whose=whose, words=said, by=worker, on=on, at=moment(on, 16))


def _close(one: Assessment, number: int, *, by: int, worker: int) -> None:
    """This function will have a senior manager close an assessment, where a manager had authorised it."""
    step, (whose, said) = one.step, words.WITHDRAWN[number % 2]
    on = max(step.started_on, shifted(step.stopped_on, -3))
    ConsentWithdrawal.objects.create(
        assessment=one, withdrawn_on=on, whose=whose, words=said, recorded_at=moment(on, 16), recorded_by_id=worker,
        decision="close", reason=words.CLOSED, told_family=words.TOLD, decided_on=step.stopped_on,
        decided_at=moment(step.stopped_on, 17), decided_by_id=by,
    )  # fmt: skip
    Assessment.objects.filter(pk=one.pk).update(
        authorised_at=None, authorised_by=None, decision="", submitted_at=None, submitted_by=None
    )
    held = step.allocations.order_by("-started_on", "-pk").first()
    if held is not None:
        Duty.objects.create(
            clock_code="AS-CONSENT", child_id=step.child_id, step=step, started_on=on, met_on=step.stopped_on,
            due_on=clock("AS-CONSENT").due(on).on, team_id=held.team_id, worker_id=held.worker_id,
        )  # fmt: skip
