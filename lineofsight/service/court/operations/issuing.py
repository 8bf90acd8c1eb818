"""The letter of issue: it tells parents that the council went to court, and is kept as it was issued."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.letters.models import Letter
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.naming import step_of
from lineofsight.service.court.models import CareProceedings
from lineofsight.service.court.operations.family import UnableToRecord, not_after, not_before_step, note, to_change

KIND, LETTER_OF_ISSUE = "care_proceedings", "letter_of_issue"


@transaction.atomic
def record_letter_of_issue(
    *, steps: Iterable[CaseStep], letter: Letter, sent_on: date, on: date, by: Any, at: datetime
) -> None:
    """This function will record that the letter of issue was sent, as it was issued, for each child it is about.

    It may go before the court has issued the application. Raises NotAllowed and UnableToRecord.
    """
    steps = to_change(steps, kind=KIND, by=by)
    not_after(sent_on, on=on, what="The day the letter was sent")
    found = Letter.objects.filter(pk=letter.pk, status="issued", template=LETTER_OF_ISSUE)
    if not found.filter(child__in=[step.child_id for step in steps]).exists():
        raise UnableToRecord("Issue the letter first: it is kept as it was sent.")
    for step in steps:
        not_before_step(step, by=by, day=sent_on, what="The day the letter was sent")
        row = CareProceedings.objects.select_for_update().get(pk=step.pk)
        if row.letter_on:
            raise UnableToRecord(f"The letter in {step_of(step, by=by)} was sent on {row.letter_on:%-d %B %Y}.")
        row.letter, row.letter_on = letter, sent_on
        row.save(update_fields=["letter", "letter_on"])
        note(step, by=by, at=at, did="letter of issue sent", letter=letter.pk)
