"""Ask the legal gateway panel, put the request on an agenda, and record what the panel decided."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Item, Meeting
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.bodies.queries.meetings import agendas_open_to
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.operations.duties import lift_duties
from lineofsight.record.operations.naming import child_of, step_of
from lineofsight.record.shared import new_group
from lineofsight.service.court.models import LegalGateway
from lineofsight.service.court.operations.family import UnableToRecord, note, to_change, words
from lineofsight.service.court.operations.opening import open_gateway
from lineofsight.statute.steps import STEPS

FROM_PLANS = ("child_in_need_plan", "child_protection_plan", "single_assessment")


@transaction.atomic
def ask_panel(
    *, children: Iterable[Person], why: str, evidence: str, views: str, on: date, by: Any, at: datetime
) -> list[CaseStep]:
    """This function will ask the panel about a child, and brothers and sisters, in one act: a request for each.

    An open plan of theirs carries on. Raises NotAllowed, UnableToRecord, and UnableToOpen where one is open already.
    """
    check(by, Permission.LEGAL_WRITE)
    wanted = {child.pk for child in children}
    asked = list(Person.objects.visible_to(by).filter(pk__in=wanted).order_by("pk"))
    if not asked or len(asked) != len(wanted):
        raise UnableToRecord("You may not open the record of one of these children.")
    said = {
        "why": words(why, otherwise="Say what you ask the panel to decide, and why now."),
        "evidence": words(evidence, otherwise="Say what the evidence is, and what was tried."),
        "views": views.strip(),
    }
    group = new_group() if len(asked) > 1 else None
    return [
        open_gateway(child=child, opened_by=_plan_of(child), on=on, by=by, at=at, group=group, **said)
        for child in asked
    ]


def _plan_of(child: Person) -> CaseStep | None:
    return CaseStep.objects.open().filter(child=child, kind__in=FROM_PLANS).order_by("-started_on", "-pk").first()


@transaction.atomic
def write_request(
    *, steps: Iterable[CaseStep], why: str, evidence: str, views: str, by: Any, at: datetime
) -> list[CaseStep]:
    """This function will write what the panel is asked, of requests that are open. Raises as ask_panel does."""
    steps = to_change(steps, kind="legal_gateway", by=by)
    why = words(why, otherwise="Say what you ask the panel to decide, and why now.")
    evidence = words(evidence, otherwise="Say what the evidence is, and what was tried.")
    for step in steps:
        row = LegalGateway.objects.select_for_update().get(pk=step.pk)
        row.why, row.evidence, row.views = why, evidence, views.strip()
        row.save(update_fields=["why", "evidence", "views"])
        note(step, by=by, at=at, did="gateway request written")
    return steps


@transaction.atomic
def put_on_agenda(*, steps: Iterable[CaseStep], meeting: Meeting, by: Any, at: datetime) -> list[Item]:
    """This function will put each child's request on the agenda of a meeting ahead, as an item of its own.

    Raises NotAllowed and UnableToRecord.
    """
    steps = to_change(steps, kind="legal_gateway", by=by)
    if meeting.pk not in {one.pk for one in agendas_open_to(by, at=at)}:
        raise UnableToRecord("That meeting takes no more items.")
    items = []
    for step in steps:
        gateway = LegalGateway.objects.select_for_update().get(pk=step.pk)
        if gateway.item_id and gateway.item.meeting.starts_at >= at:
            raise UnableToRecord(f"On the agenda of a meeting ahead already: {step_of(step, by=by)}.")
        last = meeting.items.order_by("-number").values_list("number", flat=True).first() or 0
        gateway.item = Item.objects.create(
            meeting=meeting, number=last + 1, title="Legal gateway", child=step.child, owner=by.name
        )
        gateway.save(update_fields=["item"])
        note(step, by=by, at=at, did="gateway on agenda", meeting=meeting.pk, item=gateway.item.pk)
        items.append(gateway.item)
    return items


@transaction.atomic
def decide_gateway(
    *,
    steps: Iterable[CaseStep],
    outcome: str,
    decision: str,
    alternatives: str,
    on: date,
    by: Any,
    at: datetime,
    letter_by: date | None = None,
) -> list[CaseStep]:
    """This function will record what the panel decided about each child, and return the steps that it opened.

    `letter_by` is the day by which the letter goes to parents, where pre-proceedings start; `alternatives` what else
    was considered. A request is decided once it says what the panel was asked. Raises NotAllowed, UnableToRecord, and
    UnableToOpen.
    """
    steps = to_change(steps, kind="legal_gateway", by=by, permission=Permission.LEGAL_DECIDE)
    if outcome not in STEPS["legal_gateway"].outcome_codes:
        raise UnableToRecord("Choose what the panel decided.")
    decision = words(decision, otherwise="Say what the panel decided, and why.")
    alternatives = words(alternatives, otherwise="Say what else was considered, and why not.")
    letter_by = _letter_day(outcome, letter_by, on=on)
    opens, opened = STEPS["legal_gateway"].outcome(outcome).opens, []
    for step in steps:
        gateway = LegalGateway.objects.select_for_update().get(pk=step.pk)
        if not gateway.why and outcome != "unknown":
            raise UnableToRecord(f"Write first what the panel was asked about {child_of(step, by=by)}.")
        gateway.decision, gateway.letter_by, gateway.decided_at, gateway.decided_by = decision, letter_by, at, by
        gateway.alternatives = alternatives
        gateway.save(update_fields=["decision", "letter_by", "decided_at", "decided_by", "alternatives"])
        lift_duties(step=step, on=on, reason="The panel decided.")
        pathway.stop(step, outcome=outcome, on=on, by=by, at=at)
        if opens:
            opened.append(pathway.open_step(opens, child=step.child, opened_by=step, on=on, by=by, at=at))
    return opened


def _letter_day(outcome: str, letter_by: date | None, *, on: date) -> date | None:
    if outcome != "pre_proceedings":
        return None
    if letter_by is None:
        raise UnableToRecord("Say by which day the letter goes to the parents.")
    if letter_by < on:
        raise UnableToRecord("The letter can't be due before the decision.")
    return letter_by


REFUSED = (UnableToRecord, UnableToMeet, pathway.UnableToOpen, pathway.UnableToClose)
