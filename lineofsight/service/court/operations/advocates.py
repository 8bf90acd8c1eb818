"""The advocates' meeting before a hearing: a duty that counts back from the hearing, as any other in one's work."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.record.models import CaseStep, Duty
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.service.court.codes import ADVOCATES
from lineofsight.service.court.models import Hearing
from lineofsight.service.court.operations.family import UnableToRecord, lift, not_after, note, to_change

KIND = "care_proceedings"
NOT_SAID = "The hearing was held, and nobody recorded that the advocates had met."


def who_holds(step: CaseStep) -> dict[str, Any]:
    """This function will return the team and worker that a new duty of a step is owed by, as names of open_duty."""
    held = step.allocations.filter(ended_on=None).order_by("pk").first() or step.duties.order_by("-pk").first()
    return {"team": held.team, "worker": held.worker}


def start_advocates_clock(step: CaseStep, *, kind: str, hearing_on: date, at: datetime) -> Duty | None:
    """This function will start the clock by which the advocates meet, counted back from a hearing, where one does."""
    code = ADVOCATES.get(kind)
    if code is None:
        return None
    cycle = step.duties.filter(clock_code=code).count() + 1
    return open_duty(
        code, step=step, start=timezone.localdate(at), counts_from=hearing_on, cycle=cycle, **who_holds(step)
    )


def end_advocates_clock(hearing: Hearing, *, on: date, reason: str) -> None:
    """This function will lift the clock of a meeting that nobody said was held, with why it is no longer waited for."""
    if code := ADVOCATES.get(hearing.kind):
        lift(code, step=hearing.step, on=on, reason=reason)


@transaction.atomic
def record_advocates(*, hearings: Iterable[Hearing], met_on: date, by: Any, on: date, at: datetime) -> None:
    """This function will say when the advocates met before a hearing, for each child it is about; it meets the clock.

    Raises NotAllowed and UnableToRecord.
    """
    hearings = list(hearings)
    to_change([one.step for one in hearings], kind=KIND, by=by)
    not_after(met_on, on=on, what="The day the advocates met")
    for hearing in hearings:
        keep_advocates(hearing, met_on=met_on, by=by, at=at)


def keep_advocates(hearing: Hearing, *, met_on: date, by: Any, at: datetime) -> None:
    """This function will keep the day the advocates met before one hearing. Raises UnableToRecord."""
    if hearing.kind not in ADVOCATES:
        raise UnableToRecord("No meeting of the advocates belongs to this hearing.")
    if hearing.advocates_on is not None:
        raise UnableToRecord(f"It is recorded that they met on {hearing.advocates_on:%-d %B %Y}.")
    if met_on > timezone.localdate(hearing.listed_at):
        raise UnableToRecord("The advocates meet before the hearing, not after it.")
    hearing.advocates_on = met_on
    hearing.save(update_fields=["advocates_on"])
    meet_duty(ADVOCATES[hearing.kind], step=hearing.step, at=at, on=met_on)
    note(hearing.step, by=by, at=at, did="advocates met", hearing=hearing.pk)
