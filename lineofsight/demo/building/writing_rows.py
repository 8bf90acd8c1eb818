"""Visits and notes of the made-up authority, written once for brothers and sisters; then what is done with a few."""

from datetime import date, datetime, timedelta
from typing import Any

from lineofsight.access.models import User
from lineofsight.demo.building.desk import Desk
from lineofsight.demo.building.words import CHILDS_WORDS
from lineofsight.demo.simulation.journey import Journey
from lineofsight.letters.operations import issue_letter, keep_address_from, withdraw_letter, write_letter
from lineofsight.letters.queries import first_words
from lineofsight.record.models import CaseStep, Note, Relationship, Visit
from lineofsight.record.operations.copies import correct_copy, hold_back
from lineofsight.record.operations.notes import write_note
from lineofsight.record.operations.visits import Seen, plan_visit, record_visits
from lineofsight.record.queries.copies import others_to_write_about
from lineofsight.record.textsearch.keeping import rebuild

SEEN = (
    "Met the family at home and saw where the children sleep. There was food in the cupboards and the rooms were warm.",
    "Mum showed me round. The front door lock is still broken. The children played while we talked.",
    "We met in the reading corner at school. The class teacher joined us at the end.",
    "Mum was tired and honest about last weekend. The baby was asleep. Gran came halfway through.",
)
ALONE = ("Mum asked to stay in the room.", "There was no other room to talk in.", "Asked for a friend to be there.")
TOLD = (
    "School rang. Attendance is better this month, and there has been breakfast every day.",
    "The health visitor will call again in two weeks. Weight is where it should be.",
    "Gran rang. She will have the children on Saturdays until the end of term.",
    "Housing will mend the lock by Friday.",
)
AWAY = "There was no answer at the door. A neighbour said that the family had gone out."


def add_visit(desk: Desk, journey: Journey, *, step: int, child: int, at: datetime, by: int, group: Any) -> None:
    """This function will add one child's copy of the visit that saw the children of a journey."""
    is_alone, number = child % 4 != 0, journey.number
    at_school = number % 4 == 2
    desk.tables.add(
        Visit, child_id=child, step_id=step, group=group, happened_at=at, mode="school" if at_school else "home",
        present="Class teacher" if at_school else "Mum", is_seen=True, is_seen_alone=is_alone,
        not_alone_reason="" if is_alone else ALONE[number % len(ALONE)],
        is_bedroom_seen=None if at_school else number % 3 != 0,
        childs_words=CHILDS_WORDS[child % len(CHILDS_WORDS)], text=SEEN[number % len(SEEN)],
        recorded_at=at + timedelta(hours=1), recorded_by_id=by,
    )  # fmt: skip
    if number % 3 == 0 and desk.known(at + timedelta(days=6)):
        told_at = at + timedelta(days=5, hours=-3)
        desk.tables.add(
            Note, child_id=child, step_id=step, group=group, kind="agency", happened_at=told_at,
            text=TOLD[number % len(TOLD)], recorded_at=told_at + timedelta(hours=1), recorded_by_id=by,
        )  # fmt: skip


def write_things(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will have the demo's social worker write for one family, and then read every text for the search.

    Whom the worker holds decides which family: one with brothers or sisters where there is one.
    """
    worker = User.objects.get(pk=accounts["social_worker"])
    steps = CaseStep.objects.open().filter(allocations__worker__account=worker, allocations__ended_on=None)
    for step in steps.select_related("child").order_by("pk")[:40]:
        others = others_to_write_about(step.child, on=now.date(), by=worker)
        if others:
            _write_for(step, others, by=worker, now=now)
            break
    rebuild()


def _write_for(step: CaseStep, others: list, *, by: Any, now: datetime) -> None:
    """This function will visit, write, plan, correct, hold back and send letters about one family."""
    child, children, told = step.child, [step.child, *others], {"by": by, "at": now}
    seen = [Seen(child=child, step=step, is_seen=True, is_seen_alone=True, childs_words=CHILDS_WORDS[2])]
    seen += [Seen(child=one, is_seen=True, is_seen_alone=True, childs_words=CHILDS_WORDS[3]) for one in others[:1]]
    seen += [Seen(child=one, is_seen=False, not_seen_reason=AWAY) for one in others[1:]]
    day = max(step.started_on, now.date() - timedelta(days=2))
    visited = _hour(day, 10, now=now)
    visits = record_visits(seen, happened_at=visited, mode="home", present="Mum, Gran", text=SEEN[3], **told)
    hold_back(visits[0], passage="The baby was asleep.", reason="other_child", **told)
    alone = {child.pk: "Frightened of the dark since the summer."}
    notes = write_note(
        children=children, kind="conversation", happened_at=visited, text=TOLD[2], about_alone=alone, **told
    )
    correct_copy(notes[0], text=TOLD[2].replace("Saturdays", "Sundays"), reason="Gran said Sundays.", **told)
    plan_visit(children, planned_at=now + timedelta(days=6), mode="home", purpose="To hear how school is.", **told)
    _send(child, by=by, now=now)


def _send(child: Any, *, by: Any, now: datetime) -> None:
    """This function will issue a letter, withdraw another, leave one unfinished, and keep an address from a father."""
    told = {"by": by, "at": now}
    adults = Relationship.objects.filter(child=child, kind__in=["mother", "father"], ended_on=None)
    for tie in adults.filter(kind="father").select_related("relative")[:1]:
        keep_address_from(child=child, unknown_to=tie.relative, reason="An order of the court of last year.", **told)
    for template, words in (("visit_appointment", {"telephone number you can be reached on": "01632 960 177"}),):
        subject, body, step = first_words(child, template=template, recipient="Mum", by=by, on=now.date())
        for label, said in words.items():
            body = body.replace(f"[{label}]", said)
        to = {"child": child, "template": template, "recipient_name": "Mum", "subject": subject, "is_by_hand": True}
        first = issue_letter(write_letter(**to, body=body, step=step, **told), on=now.date(), **told)
        issue_letter(write_letter(**to, body=body, step=step, **told), on=now.date(), **told)
        withdraw_letter(first, reason="It gave the wrong telephone number.", **told)
    subject, body, step = first_words(child, template="visit_missed", recipient="Mum", by=by, on=now.date())
    write_letter(
        child=child, template="visit_missed", recipient_name="Mum", subject=subject, body=body, step=step,
        is_by_hand=True, **told,
    )  # fmt: skip


def _hour(day: date, hour: int, *, now: datetime) -> datetime:
    return min(now.replace(year=day.year, month=day.month, day=day.day, hour=hour, minute=0), now - timedelta(hours=1))
