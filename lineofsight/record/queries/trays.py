"""Trays: open duties grouped by how pressing they are, by child, family, address or step. The same rows each time.

A large team has thousands. So what each duty is grouped by is read first, in one query; only a page of duties is.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone

from lineofsight.record.models import Duty, Person, Relationship, Residence
from lineofsight.statute.codes import RAG_CLOCKS
from lineofsight.statute.steps import STEPS
from lineofsight.web.paging import Page

LONG_LATE = timedelta(days=7)
GROUPINGS = {
    "date": "Date",
    "priority": "Priority",
    "child": "Child",
    "family": "Family",
    "address": "Address",
    "step": "Step",
}
PRIORITIES = ("Red, or late by over a week", "Amber, or late", "Due this week", "Due later")
NO_ADDRESS = "Address not known"


@dataclass(frozen=True)
class Tray:
    """A page of duties in groups, each with its heading, and how many each group has in all."""

    page: Page
    groups: list[tuple[str, list[Duty]]]
    totals: dict[str, int]


@dataclass(frozen=True)
class Place:
    """Where a duty belongs: its group's key, where the group stands among the others, and its heading."""

    key: Any
    order: tuple
    heading: str


Placing = Callable[[set, Any], dict[Any, Place]]


def end_of_week(day: date) -> date:
    """This function will return the Sunday that ends the day's week."""
    return day + timedelta(days=6 - day.weekday())


def tray_of(duties: QuerySet[Duty], *, by: str, at: datetime, number: str | None, reader: Any) -> Tray:
    """This function will return a page of the duties grouped by one of GROUPINGS other than the date. Five queries.

    An unknown grouping is by priority.
    """
    value, placing = _GROUPINGS.get(by, _GROUPINGS["priority"])
    rows = list(duties.annotate(tray=value(at)).values_list("pk", "tray"))
    places = placing({tray for _, tray in rows}, reader)
    page = Page.of(sorted(rows, key=lambda row: places[row[1]].order), number=number)
    found = duties.in_bulk([pk for pk, _ in page.items])
    counted = Counter(places[tray].key for _, tray in rows)
    headings = _told_apart([places[tray] for _, tray in page.items])
    grouped: dict[str, list[Duty]] = {}
    for pk, tray in page.items:
        grouped.setdefault(headings[places[tray].key], []).append(found[pk])
    shown = Page([found[pk] for pk, _ in page.items], page.number, page.total, page.per_page)
    return Tray(shown, list(grouped.items()), {heading: counted[key] for key, heading in headings.items()})


def _told_apart(places: list[Place]) -> dict[Any, str]:
    """This function will add the number to headings that two groups of the page share, such as two children's name."""
    by_key = {place.key: place.heading for place in places}
    often = Counter(by_key.values())
    return {key: f"{words} (number {key})" if often[words] > 1 else words for key, words in by_key.items()}


def _priority(at: datetime) -> Case:
    today = timezone.localdate(at)
    late = Q(due_at__lt=at) | Q(due_at=None, due_on__lt=today)
    return Case(
        When(Q(clock_code=RAG_CLOCKS["red"]) | Q(due_on__lt=today - LONG_LATE), then=Value(0)),
        When(Q(clock_code=RAG_CLOCKS["amber"]) | late, then=Value(1)),
        When(due_on__lte=end_of_week(today), then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )


def _by_priority(levels: set[int], reader: Any) -> dict[int, Place]:
    return {level: Place(level, (level,), PRIORITIES[level]) for level in levels}


def _by_step(kinds: set[str], reader: Any) -> dict[str, Place]:
    order = list(STEPS)
    return {kind: Place(kind, (order.index(kind),), STEPS[kind].name) for kind in kinds}


def _by_child(children: set[int], reader: Any) -> dict[int, Place]:
    """This function will place each child by name. Whose duties are listed may be named to the reader."""
    named = Person.objects.filter(pk__in=children).only("first_name", "last_name", "search_last", "search_first")
    return {one.pk: Place(one.pk, (one.search_last, one.search_first, one.pk), one.name) for one in named}


def _by_family(children: set[int], reader: Any) -> dict[int, Place]:
    """This function will place each child by their mother: by themselves where none is known, or may be named."""
    rows = Relationship.objects.filter(child__in=children, kind=Relationship.Kind.MOTHER).order_by("-pk")
    mother = dict(rows.values_list("child", "relative"))
    named = Person.objects.visible_to(reader).filter(pk__in=set(mother.values()))
    mothers = {one.pk: one for one in named.only("first_name", "last_name", "search_last")}
    places = {}
    for child, own in _by_child(children, reader).items():
        key, known = mother.get(child, child), mothers.get(mother.get(child))
        order = (known.search_last if known else own.order[0], key)
        places[child] = Place(key, order, f"Family of {known.name if known else own.heading}")
    return places


def _by_address(children: set[int], reader: Any) -> dict[int, Place]:
    """This function will place each child by where they live now, in the order of addresses; unknown ones last."""
    homes = Residence.objects.filter(person__in=children, ended_on=None, kind=Residence.Kind.HOME)
    nowhere = Place(None, (1, "", 0), NO_ADDRESS)
    places = dict.fromkeys(children, nowhere)
    for child, key, *parts in homes.values_list(
        "person", "address", "address__line", "address__town", "address__postcode"
    ):
        places[child] = Place(key, (0, parts[0], key), f"{parts[0]}, {parts[1]} {parts[2]}")
    return places


_GROUPINGS: dict[str, tuple[Callable[[datetime], Any], Placing]] = {
    "priority": (_priority, _by_priority),
    "child": (lambda at: F("child_id"), _by_child),
    "family": (lambda at: F("child_id"), _by_family),
    "address": (lambda at: F("child_id"), _by_address),
    "step": (lambda at: F("step__kind"), _by_step),
}
