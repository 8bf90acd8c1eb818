"""The essentials of each child that a team works with, as whoever takes the pack out may know them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from lineofsight.record.models import (
    Allocation,
    Duty,
    Person,
    PlannedVisit,
    Relationship,
    Residence,
    Restriction,
    Risk,
    Seal,
    Team,
)
from lineofsight.web.words import moment, short_day


@dataclass(frozen=True, kw_only=True)
class Child:
    """What a pack says of one child. Whose record is restricted is a name alone: the rest is empty."""

    number: int
    name: str
    is_restricted: bool = False
    born: str = ""
    address: str = ""
    phone: str = ""
    home: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    work: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    visits: tuple[str, ...] = ()


Said = dict[int, list[str]]


def children_of_team(team: Team, *, by: Any, on: date, at: datetime) -> list[Child]:
    """This function will return the children with whom a team works now, in the order of their names.

    Whom `by` may not know of is left out, and so are sealed records. A restricted record is a name alone, also where
    `by` may open it: the pack is for the team.
    """
    held = Allocation.objects.filter(team=team, ended_on=None, step__stopped_on=None).values("child")
    known = Person.objects.known_to(by).filter(pk__in=held).exclude(pk__in=Seal.objects.values("person"))
    children = list(known.order_by("search_last", "search_first", "pk"))
    whole = _whole(known, by=by, at=at)
    facts = _facts({child.pk for child in children} & whole, by=by, on=on, at=at)
    return [_child(child, facts) if child.pk in whole else _name_alone(child) for child in children]


def _whole(people: QuerySet[Person], *, by: Any, at: datetime) -> set[int]:
    """This function will return the numbers of those of whom everybody in a team may know more than the name."""
    restricted = Restriction.objects.in_force(at=at).values("person")
    seen = people.filter(pk__in=Person.objects.visible_to(by, at=at).values("pk"))
    return set(seen.exclude(pk__in=restricted).values_list("pk", flat=True))


def _name_alone(child: Person) -> Child:
    return Child(number=child.pk, name=child.name, is_restricted=True)


def _child(child: Person, facts: dict[str, Said]) -> Child:
    said = {name: tuple(of[child.pk]) for name, of in facts.items()}
    born = short_day(child.date_of_birth) if child.date_of_birth else "not known"
    return Child(
        number=child.pk, name=child.name, born=born, address="; ".join(said.pop("address")), phone=child.phone, **said
    )


def _facts(numbers: set[int], *, by: Any, on: date, at: datetime) -> dict[str, Said]:
    address, home = _homes(numbers, by=by, on=on, at=at)
    return {
        "address": address,
        "home": home,
        "family": _family(numbers, by=by, on=on, at=at),
        "risks": _grouped((risk.child_id, risk.name) for risk in _of(Risk.objects.open(), numbers)),
        "work": _work(numbers),
        "due": _due(numbers),
        "visits": _visits(numbers, at=at),
    }


def _of(rows: QuerySet, numbers: set[int]) -> QuerySet:
    return rows.filter(child__in=numbers).order_by("pk")


def _grouped(pairs: Iterable[tuple[int, str]]) -> Said:
    said: Said = defaultdict(list)
    for number, text in pairs:
        said[number].append(text)
    return said


def _homes(numbers: set[int], *, by: Any, on: date, at: datetime) -> tuple[Said, Said]:
    """This function will return where each child lives, and who else lives there."""
    now = Residence.objects.filter(Q(ended_on=None) | Q(ended_on__gt=on), started_on__lte=on)
    own = list(now.filter(person__in=numbers).select_related("address").order_by("kind", "pk"))
    address = _grouped((stay.person_id, f"{stay.get_kind_display()}: {stay.address}") for stay in own)
    there: dict[int, list[Residence]] = defaultdict(list)
    for stay in now.filter(address__in={stay.address_id for stay in own}).select_related("person").order_by("pk"):
        there[stay.address_id].append(stay)
    named = _whole(Person.objects.filter(residences__address__in=there), by=by, at=at)
    others = (
        (stay.person_id, _person(other.person, named, other.get_part_display().lower()))
        for stay in own
        for other in there[stay.address_id]
        if other.person_id != stay.person_id
    )
    return address, _grouped(others)


def _family(numbers: set[int], *, by: Any, on: date, at: datetime) -> Said:
    ties = Relationship.objects.filter(Q(ended_on=None) | Q(ended_on__gt=on), child__in=numbers)
    found = list(ties.select_related("relative").order_by("pk"))
    named = _whole(Person.objects.filter(pk__in={tie.relative_id for tie in found}), by=by, at=at)
    return _grouped((tie.child_id, _person(tie.relative, named, _kind(tie))) for tie in found)


def _kind(tie: Relationship) -> str:
    responsible = ", has parental responsibility" if tie.has_parental_responsibility else ""
    return f"{tie.get_kind_display().lower()}{responsible}"


def _person(person: Person, named: set[int], what: str) -> str:
    """This function will say who somebody is and their number, or only what they are where they may not be named."""
    if person.pk not in named:
        return f"A person who is not named here ({what})"
    return f"{person.name} ({what})" + (f", {person.phone}" if person.phone else "")


def _work(numbers: set[int]) -> Said:
    """This function will say each open step, since when, and which worker and team hold it."""
    now = _of(Allocation.objects.filter(ended_on=None, step__stopped_on=None), numbers)
    return _grouped(
        (
            held.child_id,
            f"{held.step.declared.name}, since {short_day(held.step.started_on)}: "
            f"{held.worker.name if held.worker else 'no worker yet'}, {held.team.name}",
        )
        for held in now.select_related("step", "worker", "team")
    )


def _due(numbers: set[int]) -> Said:
    waiting = Duty.objects.open().filter(child__in=numbers).soonest_first()
    return _grouped((duty.child_id, f"{duty.clock.name}, due {_when(duty)}") for duty in waiting)


def _when(duty: Duty) -> str:
    return moment(duty.due_at) if duty.due_at else short_day(duty.due_on)


def _visits(numbers: set[int], *, at: datetime) -> Said:
    planned = PlannedVisit.objects.filter(child__in=numbers, visit=None, cancelled_at=None).order_by("planned_at", "pk")
    return _grouped(
        (visit.child_id, f"{moment(visit.planned_at)}{' (not made yet)' if visit.planned_at < at else ''}")
        for visit in planned
    )
