"""Which records have been kept as long as the schedule says, and what holds those that have not gone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from lineofsight.record.models import CaseStep, Note, Person, Residence
from lineofsight.retention.models import Hold
from lineofsight.retention.schedule import SHORTEST_QUIET, Life, Rule, rule_for
from lineofsight.rights.models import AccessRequest

DAYS_A_YEAR = 365


@dataclass(frozen=True, kw_only=True)
class DueRecord:
    """One record that may go: by which rule, from when, and why in words."""

    person: Person
    rule: Rule
    due_on: date
    why: str


def may_be_due(people: QuerySet[Person], *, on: date) -> QuerySet[Person]:
    """This function will keep the people with a record, nothing open, and quiet for as long as the shortest rule says.

    Whether each is due is then counted one by one. Somebody with no step goes with those they are related to.
    """
    steps = CaseStep.objects.filter(child=OuterRef("pk"))
    last_note = Note.objects.filter(child=OuterRef("pk")).order_by("-recorded_at").values("recorded_at")[:1]
    quiet_since = on - timedelta(days=DAYS_A_YEAR * SHORTEST_QUIET)
    ended = steps.order_by("-stopped_on").values("stopped_on")[:1]
    placed = Residence.objects.filter(person=OuterRef("pk"), kind=Residence.Kind.PLACEMENT)
    return (
        people.filter(merged_into=None)
        .filter(Exists(steps), ~Exists(steps.filter(stopped_on=None)))
        .annotate(
            ended=Subquery(ended), last_note=Subquery(last_note),
            was_looked_after=Exists(placed), was_helped=Exists(steps.exclude(kind="contact")),
        )
        .filter(Q(ended__lte=quiet_since) | Q(died_on__isnull=False))
    )  # fmt: skip


def due_records(people: QuerySet[Person], *, on: date) -> Iterator[DueRecord]:
    """This function will return the records of these people that are due, without those that something holds."""
    held = people_held(on=on)
    if held is None:
        return
    waiting = may_be_due(people, on=on).exclude(pk__in=held).order_by("ended", "pk")
    for person in waiting.iterator(chunk_size=2_000):
        found = due_record(person, on=on)
        if found is not None:
            yield found


def due_record(person: Person, *, on: date) -> DueRecord | None:
    """This function will say why a person, as `may_be_due` gives them, is due, or return None."""
    noted = timezone.localdate(person.last_note) if person.last_note else None
    life = Life(
        born_on=person.date_of_birth, died_on=person.died_on, ended_on=max(filter(None, (person.ended, noted))),
        was_looked_after=person.was_looked_after, was_helped=person.was_helped,
    )  # fmt: skip
    rule = rule_for(life)
    due_on = rule.due(life)
    if due_on is None or due_on > on:
        return None
    return DueRecord(person=person, rule=rule, due_on=due_on, why=f"{rule.record}: {rule.period}.")


def holds_now(*, on: date) -> QuerySet[Hold]:
    """This function will return the holds in force on a day."""
    return Hold.objects.filter(Q(until_on=None) | Q(until_on__gte=on), from_on__lte=on, ended_at=None)


def people_held(*, on: date) -> QuerySet | None:
    """This function will return the numbers of people whom a hold or an open request keeps; None where all are held."""
    now = holds_now(on=on)
    if now.filter(person=None).exists():
        return None
    asked = AccessRequest.objects.filter(released_at=None).values("child")
    return Person.objects.filter(Q(pk__in=now.values("person")) | Q(pk__in=asked)).values("pk")


def what_holds(people: set[int], *, on: date) -> str:
    """This function will say why none of these people may go, or return nothing where they may."""
    for hold in holds_now(on=on).filter(Q(person=None) | Q(person__in=people)).order_by("pk")[:1]:
        whose = "Every record is held" if hold.person_id is None else f"Number {hold.person_id} is held"
        return f"{whose}. {hold}."
    if AccessRequest.objects.filter(child__in=people, released_at=None).exists():
        return "Somebody has asked for this record and was not answered yet."
    if CaseStep.objects.filter(child__in=people, stopped_on=None).exists():
        return "Work with this family is open."
    return ""
