"""Programmes with how many families are attached, beside the target of the year, and what was claimed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.http import Http404

from lineofsight.programmes.models import Claim, Criterion, Enrolment, Programme

APRIL = 4


class NoSuchProgramme(Http404):
    """There is no such programme, or family in it, among those the reader may know of."""


def year_from(on: date) -> date:
    """This function will return the first day of the year from April that a day is in."""
    return date(on.year if on.month >= APRIL else on.year - 1, APRIL, 1)


@dataclass(frozen=True)
class Standing:
    """A programme on a day: families attached this year and in all, those whose outcomes lasted, and money."""

    programme: Programme
    this_year: int
    families: int
    lasted: int
    pence: int
    unpaid: int

    @property
    def pounds(self) -> str:
        """What was claimed, without what was refused or given back."""
        return f"£{self.pence / 100:,.0f}"

    @property
    def share(self) -> int | None:
        """Families attached this year, of each hundred that the target asks for; None without one."""
        return round(100 * self.this_year / self.programme.target) if self.programme.target else None


def standings(*, on: date, only: int | None = None) -> list[Standing]:
    """This function will return the programmes there are, by name. Four queries, however many."""
    rows = Programme.objects.filter(started_on__lte=on).order_by("name")
    found = list(rows.filter(pk=only) if only else rows)
    entered = Count("family", distinct=True)
    year = _counted(Enrolment.objects.filter(started_on__gte=year_from(on), started_on__lte=on), entered)
    families = _counted(Enrolment.objects.filter(started_on__lte=on), entered)
    lasted = _counted(Enrolment.objects.filter(lasted_on__lte=on), entered)
    claims = Claim.objects.standing().order_by().values("programme")
    unpaid = Count("pk", filter=Q(state=Claim.State.CLAIMED))
    money = {row["programme"]: row for row in claims.annotate(pence=Sum("pence"), unpaid=unpaid)}
    nothing = {"pence": 0, "unpaid": 0}
    return [
        Standing(
            programme=one, this_year=year.get(one.pk, 0), families=families.get(one.pk, 0),
            lasted=lasted.get(one.pk, 0), pence=money.get(one.pk, nothing)["pence"],
            unpaid=money.get(one.pk, nothing)["unpaid"],
        )
        for one in found
    ]  # fmt: skip


def _counted(rows: QuerySet, how: Any) -> dict[int, int]:
    return dict(rows.order_by().values_list("programme").annotate(n=how))


@dataclass(frozen=True)
class ProgrammePage:
    """One programme: how it stands, what counts now and before, and its children whom the reader may know of."""

    standing: Standing
    criteria: list[Criterion]
    rows: QuerySet[Enrolment]

    @property
    def programme(self) -> Programme:
        """The programme."""
        return self.standing.programme


STATES = {
    "working": Q(lasted_on=None, ended_on=None),
    "lasting": Q(lasted_on__isnull=False, ended_on=None),
    "left": Q(ended_on__isnull=False),
}


def programme_page(pk: int, *, state: str, by: Any, on: date) -> ProgrammePage:
    """This function will return a programme for its page. Raises NoSuchProgramme."""
    found = next(iter(standings(on=on, only=pk)), None)
    if found is None:
        raise NoSuchProgramme("There is no such programme.")
    rows = Enrolment.objects.visible_to(by).filter(STATES.get(state, Q()), programme=pk)
    rows = rows.annotate(wanted=Count("aims"), reached=Count("aims", filter=Q(aims__achieved_on__isnull=False)))
    return ProgrammePage(
        standing=found,
        criteria=list(found.programme.criteria.order_by("ended_on", "label")),
        rows=rows.select_related("child").order_by("-started_on", "family", "pk"),
    )


def programme_of(pk: int) -> Programme:
    """This function will return a programme. Raises NoSuchProgramme."""
    found = Programme.objects.filter(pk=pk).first()
    if found is None:
        raise NoSuchProgramme("There is no such programme.")
    return found
