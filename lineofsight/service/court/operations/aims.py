"""Plans for permanence made side by side: set one beside the others, and drop one with a reason."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.record.models import CaseStep
from lineofsight.record.operations.naming import step_of
from lineofsight.service.court.codes import AIMS
from lineofsight.service.court.models import PermanenceAim
from lineofsight.service.court.operations.family import UnableToRecord, another, note, to_change, words

KINDS = ("pre_proceedings", "care_proceedings")


@transaction.atomic
def set_aim(*, steps: Iterable[CaseStep], aim: str, why: str, on: date, by: Any, at: datetime) -> None:
    """This function will set a plan for permanence beside those that stand. Raises NotAllowed and UnableToRecord."""
    steps = to_change(steps, kind=KINDS, by=by)
    why = words(why, otherwise="Say why, and what has to happen for it.")
    if aim not in AIMS:
        raise UnableToRecord("Choose a plan for permanence.")
    for step in steps:
        if step.aims.filter(aim=aim, until_on=None).exists():
            raise UnableToRecord(f"That plan stands already in {step_of(step, by=by)}. {another(steps)}")
        PermanenceAim.objects.create(step=step, aim=aim, why=why, from_on=on, set_by=by)
        note(step, by=by, at=at, did="plan for permanence set", aim=aim)


@transaction.atomic
def drop_aim(*, aim: PermanenceAim, because: str, on: date, by: Any, at: datetime) -> PermanenceAim:
    """This function will drop a plan for permanence, with why. Raises NotAllowed and UnableToRecord."""
    to_change([aim.step], kind=KINDS, by=by)
    because = words(because, otherwise="Say why this plan is dropped.")
    aim = PermanenceAim.objects.select_for_update(of=("self",)).select_related("step__child").get(pk=aim.pk)
    if aim.until_on is not None:
        raise UnableToRecord("This plan was dropped already.")
    aim.until_on, aim.dropped_because = on, because
    aim.save(update_fields=["until_on", "dropped_because"])
    note(aim.step, by=by, at=at, did="plan for permanence dropped", aim=aim.aim)
    return aim
