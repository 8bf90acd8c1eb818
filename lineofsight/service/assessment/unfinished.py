"""What a worker leaves unfinished in assessments: begun, returned to them, or submitted and not authorised yet."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q

from lineofsight.record.models import Allocation, Worker
from lineofsight.record.unfinished import Unfinished
from lineofsight.service.assessment.models import Assessment, AssessmentReturn


def assessments_of(workers: Iterable[Worker]) -> list[Unfinished]:
    """This function will return a mark for each assessment that these workers hold or submitted, and nobody authorised.

    Two queries, however many assessments there are.
    """
    by_account = {worker.account_id: worker.pk for worker in workers if worker.account_id}
    numbers = [worker.pk for worker in workers]
    held = dict(
        Allocation.objects.filter(worker__in=numbers, ended_on=None, step__kind="single_assessment").values_list(
            "step", "worker"
        )
    )
    was_returned = Exists(AssessmentReturn.objects.filter(assessment=OuterRef("pk")))
    begun = Assessment.objects.filter(
        Q(pk__in=held) | Q(submitted_by__in=by_account), authorised_at=None, step__stopped_on=None
    )
    rows = begun.annotate(was_returned=was_returned).select_related("step")
    found = []
    for one in rows.order_by("pk"):
        words = _words(one)
        worker = held.get(one.pk) or by_account.get(one.submitted_by_id)
        if words and worker:
            found.append(Unfinished(worker, words, step_id=one.pk, child_id=one.step.child_id))
    return found


def _words(assessment: Assessment) -> str:
    if assessment.submitted_at is not None:
        return "Submitted, and waits to be authorised"
    if assessment.was_returned:
        return "Returned, to be written again"
    return "Begun, and not submitted" if assessment.saved_at is not None else ""
