"""Trays: open duties grouped by how pressing they are, by child, family, address or step. The same rows each time."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import BigIntegerField, Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from lineofsight.record.models import Address, Duty, Person, Relationship, Residence
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
class Grouping:
    """One way to group duties: the key each has, what they are put in order by, and the headings of keys."""

    key: Callable[[datetime], Any]
    order: tuple[str, ...]
    headings: Callable[..., dict[Any, str]]
    also: Callable[[], dict[str, Any]] = dict


def end_of_week(day: date) -> date:
    """This function will return the Sunday that ends the day's week."""
    return day + timedelta(days=6 - day.weekday())


def tray_of(duties: QuerySet[Duty], *, by: str, at: datetime, number: str | None, reader: Any) -> Tray:
    """This function will return a page of the duties grouped by one of GROUPINGS other than the date. Four queries.

    An unknown grouping is by priority.
    """
    grouping = _GROUPINGS.get(by, _GROUPINGS["priority"])
    duties = duties.annotate(**grouping.also(), tray=grouping.key(at))
    ordered = duties.order_by(*grouping.order, "due_on", F("due_at").asc(nulls_last=True), "pk")
    page = Page.of(ordered, number=number)
    keys = list(dict.fromkeys(duty.tray for duty in page.items))
    headings = _told_apart(grouping.headings(page.items, reader=reader), keys)
    counted = _counted(duties, keys)
    return Tray(
        page,
        [(headings[key], [duty for duty in page.items if duty.tray == key]) for key in keys],
        {headings[key]: counted.get(key, 0) for key in keys},
    )


def _told_apart(headings: dict, keys: list) -> dict:
    """This function will add the number to headings that two groups of the page share, such as two children's name."""
    often = Counter(headings[key] for key in keys)
    return {key: f"{headings[key]} (number {key})" if often[headings[key]] > 1 else headings[key] for key in keys}


def _counted(duties: QuerySet[Duty], keys: list) -> dict[Any, int]:
    """This function will count the duties of each group on the page, in one query."""
    known = [key for key in keys if key is not None]
    asked = Q(tray__in=known) | (Q(tray=None) if None in keys else Q(pk__in=[]))
    rows = duties.order_by().filter(asked).values_list("tray").annotate(n=Count("pk"))
    return dict(rows)


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


def _mother(value: str) -> Subquery:
    mothers = Relationship.objects.filter(child=OuterRef("child"), kind=Relationship.Kind.MOTHER).order_by("pk")
    return Subquery(mothers.values(value)[:1])


def _home() -> Subquery:
    now = Residence.objects.filter(person=OuterRef("child"), ended_on=None, kind=Residence.Kind.HOME).order_by("pk")
    return Subquery(now.values("address")[:1])


def _home_line() -> Subquery:
    now = Residence.objects.filter(person=OuterRef("child"), ended_on=None, kind=Residence.Kind.HOME).order_by("pk")
    return Subquery(now.values("address__line")[:1])


def _by_family(items: list[Duty], *, reader: Any) -> dict[int, str]:
    """This function will name each family on the page by the mother, or where none is known or seen by the child."""
    named = Person.objects.visible_to(reader).filter(pk__in={duty.tray for duty in items})
    mothers = {person.pk: f"Family of {person.name}" for person in named}
    alone = {duty.tray: f"Family of {duty.child.name}" for duty in reversed(items)}
    return {**alone, **mothers}


def _by_address(items: list[Duty], *, reader: Any) -> dict[int | None, str]:
    homes = Address.objects.filter(pk__in={duty.tray for duty in items if duty.tray})
    return {None: NO_ADDRESS, **{home.pk: f"{home.line}, {home.town} {home.postcode}" for home in homes}}


_GROUPINGS = {
    "priority": Grouping(_priority, ("tray",), lambda items, reader: dict(enumerate(PRIORITIES))),
    "child": Grouping(
        lambda at: F("child_id"),
        ("child__search_last", "child__search_first", "child_id"),
        lambda items, reader: {duty.tray: duty.child.name for duty in items},
    ),
    "family": Grouping(
        lambda at: Coalesce(_mother("relative"), F("child_id"), output_field=BigIntegerField()),
        ("family_name", "tray"),
        _by_family,
        lambda: {"family_name": Coalesce(_mother("relative__search_last"), F("child__search_last"))},
    ),
    "address": Grouping(lambda at: _home(), ("home_line", "tray"), _by_address, lambda: {"home_line": _home_line()}),
    "step": Grouping(
        lambda at: F("step__kind"), ("tray",), lambda items, reader: {key: step.name for key, step in STEPS.items()}
    ),
}
