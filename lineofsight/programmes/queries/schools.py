"""Schools: a child's, those of a pilot beside those it is compared with, and what supervision there is about."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import F, Q
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.programmes.models import THEMES, LeadSupervision, PilotSchool, Programme, School, SchoolPlace
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.queries.records import person_known_to

YEAR = timedelta(days=365)
COMPARED = {
    "contact": "Contacts",
    "referral": "Referrals",
    "early_help": "Early help begun",
    "single_assessment": "Assessments",
    "child_protection_plan": "Protection plans",
}


class NoSuchSchool(Http404):
    """There is no such school."""


@dataclass(frozen=True)
class OfChild:
    """A child's schools, the latest first, and the schools there are."""

    child: Person
    places: list[SchoolPlace]
    schools: list[School]


def schools_of_child(pk: int, *, by: Any) -> OfChild:
    """This function will return a child's schools. Raises NotAllowed and NoSuchRecord."""
    check(by, Permission.RECORD_READ)
    child = person_known_to(by, pk=pk)
    places = child.school_places.select_related("school", "recorded_by").order_by("-started_on", "-pk")
    return OfChild(child, list(places), every_school())


def every_school() -> list[School]:
    """This function will return the schools there are, by name."""
    return list(School.objects.order_by("name"))


@dataclass(frozen=True)
class Rates:
    """What happened to the pupils of some schools in a time, of each hundred on roll, by kind of step."""

    pupils: int
    counts: Counter

    def rate(self, kind: str) -> float | None:
        """This function will return how many began of each hundred pupils; None without pupils."""
        return round(100 * self.counts[kind] / self.pupils, 1) if self.pupils else None


@dataclass(frozen=True)
class Compared:
    """One kind of step at the pilot's schools and at those they are matched with, before it began and since."""

    label: str
    pilot_before: float | None
    pilot_since: float | None
    matched_before: float | None
    matched_since: float | None


@dataclass(frozen=True)
class PilotPage:
    """A pilot: its schools with those they are matched with, the comparison, over how long, and when it is judged."""

    programme: Programme
    pairs: list[PilotSchool]
    rows: list[Compared]
    before: tuple[date, date]
    since: tuple[date, date]
    on: date

    @property
    def can_be_compared(self) -> bool:
        """Whether a day has passed since it began, so that there is something to compare."""
        return self.on > self.programme.started_on

    @property
    def is_due(self) -> bool:
        """Whether the day to evaluate it has come."""
        return self.programme.evaluate_on is not None and self.programme.evaluate_on <= self.on


def pilot_page(pk: int, *, by: Any, on: date) -> PilotPage:
    """This function will compare a pilot's schools with those they are matched with. No child is named.

    As long before it began as since, at most a year. A step counts for the school the child went to when it began.
    Raises NotAllowed and NoSuchSchool.
    """
    check(by, Permission.PROGRAMME_READ)
    programme = Programme.objects.filter(pk=pk, is_pilot=True).first()
    if programme is None:
        raise NoSuchSchool("There is no such pilot.")
    pairs = list(programme.pilot_schools.select_related("school", "matched").order_by("school__name"))
    began, long = programme.started_on, min(on - programme.started_on, YEAR)
    before, since = (began - long, began), (began, began + long)
    schools = [one.school for one in pairs], list({one.matched_id: one.matched for one in pairs}.values())
    told = [[_rates(of, between) for between in (before, since)] for of in schools]
    rows = [
        Compared(label, *(rates.rate(kind) for group in told for rates in group)) for kind, label in COMPARED.items()
    ]
    return PilotPage(programme, pairs, rows, before, since, on)


def _rates(schools: list[School], between: tuple[date, date]) -> Rates:
    """This function will count the steps that began between two days, the second left out, of pupils of schools."""
    there = Q(child__school_places__started_on__lte=F("started_on")) & (
        Q(child__school_places__ended_on=None) | Q(child__school_places__ended_on__gt=F("started_on"))
    )
    rows = CaseStep.objects.filter(
        there, child__school_places__school__in=schools, kind__in=COMPARED, started_on__gte=between[0],
        started_on__lt=between[1],
    )  # fmt: skip
    return Rates(sum(one.pupils for one in schools), Counter(rows.values_list("kind", flat=True)))


@dataclass(frozen=True)
class Lead:
    """A school with the latest supervision of whoever leads safeguarding there, if there was one."""

    school: School
    latest: LeadSupervision | None

    def is_late(self, on: date) -> bool:
        """This function will say whether the next was due before a day."""
        return self.latest is not None and self.latest.next_on is not None and self.latest.next_on < on


def leads(*, by: Any) -> list[Lead]:
    """This function will return each school with the latest supervision there, by name. Raises NotAllowed."""
    check(by, Permission.PROGRAMME_READ)
    latest = {one.school_id: one for one in LeadSupervision.objects.order_by("held_on", "pk")}
    return [Lead(school, latest.get(school.pk)) for school in every_school()]


def supervisions(pk: int, *, by: Any) -> tuple[School, list[LeadSupervision]]:
    """This function will return a school and the supervisions there, the latest first. Raises NotAllowed."""
    check(by, Permission.PROGRAMME_READ)
    school = School.objects.filter(pk=pk).first()
    if school is None:
        raise NoSuchSchool("There is no such school.")
    return school, list(school.supervisions.select_related("recorded_by").order_by("-held_on", "-pk"))


@dataclass(frozen=True)
class Themes:
    """What a year of supervision was about, the most frequent first, and what every school may learn of it."""

    since: date
    counts: list[tuple[str, int]]
    lessons: list[tuple[date, str]]


def themes(*, by: Any, on: date) -> Themes:
    """This function will return what a year's supervision at schools was about. No school or child is named.

    Raises NotAllowed.
    """
    check(by, Permission.BODY_READ)
    since = on - YEAR
    rows = list(LeadSupervision.objects.filter(held_on__gt=since, held_on__lte=on).order_by("-held_on", "-pk"))
    counts = Counter(key for row in rows for key in row.themes)
    found = [(THEMES[key], number) for key, number in counts.most_common() if key in THEMES]
    return Themes(since, found, [(row.held_on, row.lesson) for row in rows if row.lesson])
