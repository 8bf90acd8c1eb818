"""Which parents have a lawyer: said for each parent, and kept on the step as one answer for the national dataset."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.record.models import CaseStep
from lineofsight.service.court.codes import ANSWERS
from lineofsight.service.court.models import CareProceedings, PreProceedings, Representation
from lineofsight.service.court.operations.family import UnableToRecord, note, to_change, words

KEPT_ON: dict[str, type] = {"pre_proceedings": PreProceedings, "care_proceedings": CareProceedings}


@dataclass(frozen=True, kw_only=True)
class Represented:
    """One parent, whether they have a lawyer (Y, N or U), and whom."""

    name: str
    answer: str
    lawyer: str = ""


def together_answer(answers: Iterable[str]) -> str:
    """This function will return one answer for all parents: Y where each has a lawyer, N where one has none.

    Where it is not known of one, it is not known: U. A local default.
    """
    found = set(answers)
    if "N" in found:
        return "N"
    return "Y" if found == {"Y"} else "U"


@transaction.atomic
def say_who_represents(
    *, steps: Iterable[CaseStep], people: Iterable[Represented], on: date, by: Any, at: datetime
) -> None:
    """This function will record of each parent whether they have a lawyer, and put the answer for all on the step.

    Raises NotAllowed and UnableToRecord.
    """
    people = list(people)
    if not people:
        raise UnableToRecord("Name at least one parent, or who else has parental responsibility.")
    for step in to_change(steps, kind=tuple(KEPT_ON), by=by):
        for one in people:
            _keep(step, one, on=on, by=by)
        answer = together_answer(step.representation.values_list("answer", flat=True))
        KEPT_ON[step.kind].objects.filter(pk=step.pk).update(is_represented=answer)
        note(step, by=by, at=at, did="lawyers of the parents", answer=answer)


def _keep(step: CaseStep, one: Represented, *, on: date, by: Any) -> None:
    name = words(one.name, otherwise="Give the name of the parent.")
    if one.answer not in ANSWERS:
        raise UnableToRecord(f"Say whether {name} has a lawyer.")
    if one.answer != "Y" and one.lawyer.strip():
        raise UnableToRecord(f"Either {name} has a lawyer, or leave the lawyer’s name empty.")
    said = {"answer": one.answer, "lawyer": one.lawyer.strip(), "heard_on": on, "recorded_by": by}
    Representation.objects.update_or_create(step=step, name=name, defaults=said)


def carry_over(before: CaseStep | None, *, to: CaseStep) -> None:
    """This function will begin proceedings with what was heard of each parent's lawyer in pre-proceedings."""
    if before is None or before.kind != "pre_proceedings":
        return
    heard = list(before.representation.all())
    for one in heard:
        one.pk, one.step = None, to
    Representation.objects.bulk_create(heard)
    if heard:
        answer = together_answer(one.answer for one in heard)
        CareProceedings.objects.filter(pk=to.pk).update(is_represented=answer)
