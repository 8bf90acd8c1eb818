"""The made-up executive's forward plan, two decisions, and a call-in that scrutiny is still to look at."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from lineofsight.access.models import User
from lineofsight.bodies.models import Attendance, Body
from lineofsight.bodies.operations.meetings import call_meeting, record_attendance
from lineofsight.council.decisions.models import Decision, PlanEntry
from lineofsight.council.decisions.operations.asking import answer_request, ask_for_documents
from lineofsight.council.decisions.operations.calling import ask_call_in, judge_call_in
from lineofsight.council.decisions.operations.deciding import Said, publish_decision, record_decision, set_impacts
from lineofsight.council.decisions.operations.plan import Matter, change_entry, publish_entry, want_entry, write_entry
from lineofsight.demo.building import council_words
from lineofsight.demo.building import decision_words as words

LONDON = ZoneInfo("Europe/London")


@transaction.atomic
def plan_and_decide() -> None:
    """This function will write the forward plan of the council's executive, and what it decided in September 2022."""
    by = User.objects.get(username="democratic-services")
    executive = Body.objects.get(of_council__slug=council_words.EXECUTIVE)
    _call_in(_homes(executive, by=by), by=by)
    _care_leavers(by=by)
    hubs = _entry({**words.HUBS, "body": executive}, on=words.HUBS_NOTICED, by=by)
    changed = Matter(**{**words.HUBS_NOW, "body": executive})
    change_entry(entry=hubs, matter=changed, why=words.HUBS_WHY, **_told(by, words.HUBS_CHANGED))
    panel = Body.objects.get(of_council__slug=council_words.PANEL)
    told = {"by": by, "at": _at(words.HUBS_CHANGED)}
    want_entry(entry=hubs, body=panel, why=words.WANTED, asked_by="Councillor Dov Wexcombe-Hale", **told)
    _entry({**words.FOSTERING, "body": executive}, on=words.FOSTERING_NOTICED, by=by)
    for asked in words.DOCUMENTS:
        _ask(asked, by=by)


def _ask(asked: words.Asked, *, by: Any) -> None:
    """Documents that a member asked for, and what became of it."""
    made = ask_for_documents(
        member=asked.member, documents=asked.documents, why=asked.why, asked_on=asked.on,
        **_told(by, asked.on),
    )  # fmt: skip
    if asked.answered_on:
        answer_request(
            request=made, is_given=not asked.refused, why=asked.refused, answered_on=asked.answered_on,
            **_told(by, asked.answered_on),
        )  # fmt: skip


def _homes(executive: Body, *, by: Any) -> Decision:
    """A key decision of the executive, 28 clear days after its notice."""
    entry = _entry({**words.HOMES, "body": executive}, on=words.HOMES_NOTICED, by=by)
    day = words.HOMES_DECIDED
    meeting = call_meeting(body=executive, starts_at=_at(day, hour=16), place="Town hall, committee room 1", by=by,
                           at=_at(words.HOMES_NOTICED))  # fmt: skip
    how = dict.fromkeys(meeting.attendance.values_list("pk", flat=True), Attendance.How.ATTENDED)
    held = record_attendance(meeting=meeting, how=how, by=by, at=_at(day, hour=18))
    said = Said(**words.HOMES_DECISION, meeting=held)
    made = record_decision(said=said, entry=entry, **_told(by, day, hour=18))
    set_impacts(decision=made, impacts=words.HOMES_IMPACTS, **_told(by, words.HOMES_PUBLISHED))
    return publish_decision(decision=made, **_told(by, words.HOMES_PUBLISHED))


def _call_in(decision: Decision, *, by: Any) -> None:
    ground, reasons = words.CALLED_IN
    day = date(2022, 9, 21)
    for name in words.MEMBERS:
        ask_call_in(decision=decision, name=name, ground=ground, reasons=reasons, **_told(by, day))
    judge_call_in(decision=decision, is_valid=True, why=words.VALID, **_told(by, date(2022, 9, 22)))


def _care_leavers(*, by: Any) -> None:
    """An officer's decision that is not key."""
    entry = _entry(words.CARE_LEAVERS, on=date(2022, 8, 30), by=by)
    day = words.CARE_LEAVERS["taken_from"]
    made = record_decision(said=Said(**words.CARE_LEAVERS_DECISION), entry=entry, **_told(by, day))
    publish_decision(decision=made, **_told(by, day))


def _entry(said: dict[str, Any], *, on: date, by: Any) -> PlanEntry:
    made = write_entry(matter=Matter(**said), **_told(by, on))
    publish_entry(entry=made, **_told(by, on))
    return made


def _told(by: Any, on: date, *, hour: int = 9) -> dict[str, Any]:
    return {"by": by, "on": on, "at": _at(on, hour=hour)}


def _at(on: date, *, hour: int = 9) -> datetime:
    return datetime.combine(on, time(hour), tzinfo=LONDON)
