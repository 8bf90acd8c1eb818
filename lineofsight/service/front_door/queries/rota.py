"""The rota of a week, and how many seats were filled beside how much came in."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.queries.bodies import accounts_that_own
from lineofsight.record.models import CaseStep
from lineofsight.service.front_door.models import RotaPlace
from lineofsight.web import charts
from lineofsight.web.charts import Chart

WEEKS = 12
A_WEEK = timedelta(days=7)
AHEAD = 5


class NotOnRota(Http404):
    """There is no such place on the rota."""


@dataclass(frozen=True)
class RotaDay:
    """One day: who sits there, how many seats that fills, and how many contacts came in, or None before it."""

    on: date
    places: list[RotaPlace]
    contacts: int | None

    @property
    def seats(self) -> Decimal:
        """How many seats are filled."""
        return sum((place.seats for place in self.places), Decimal(0))


@dataclass(frozen=True)
class Week:
    """Seats filled in one week, and contacts received in it."""

    starts_on: date
    seats: Decimal
    contacts: int

    @property
    def each(self) -> Decimal | None:
        """Contacts a seat, or None where nobody sat."""
        return round(self.contacts / self.seats, 1) if self.seats else None


@dataclass(frozen=True)
class Rota:
    """The rota of a week, its neighbours, and the weeks before today with their chart."""

    starts_on: date
    days: list[RotaDay]
    weeks: list[Week]
    chart: Chart | None

    @property
    def before(self) -> date:
        """The Monday before."""
        return self.starts_on - A_WEEK

    @property
    def after(self) -> date:
        """The Monday after."""
        return self.starts_on + A_WEEK


def rota_of(*, week: date, by: Any, on: date) -> Rota:
    """This function will return the rota of the week a day is in, and seats beside demand. Raises NotAllowed."""
    check(by, Permission.BOARD_READ)
    monday = week - timedelta(days=week.weekday())
    places = defaultdict(list)
    rows = RotaPlace.objects.filter(off_at=None, on__gte=monday, on__lt=monday + A_WEEK)
    for place in rows.order_by("agency", "name", "pk"):
        places[place.on].append(place)
    came = _contacts(monday, monday + A_WEEK, by=by)
    all_days = [monday + timedelta(days=n) for n in range(7)]
    days = [RotaDay(day, places[day], came[day] if day <= on else None) for day in all_days]
    weeks = _weeks(by=by, on=on)
    return Rota(monday, days, weeks, _chart(weeks))


def _contacts(first: date, after: date, *, by: Any) -> Counter:
    rows = CaseStep.objects.visible_to(by).filter(kind="contact", started_on__gte=first, started_on__lt=after)
    return Counter(dict(rows.order_by().values_list("started_on").annotate(n=Count("pk"))))


def _weeks(*, by: Any, on: date) -> list[Week]:
    """This function will return the whole weeks before the one that today is in, the earliest first."""
    after = on - timedelta(days=on.weekday())
    first = after - WEEKS * A_WEEK
    came = _contacts(first, after, by=by)
    seats: dict[date, Decimal] = defaultdict(Decimal)
    for place in RotaPlace.objects.filter(off_at=None, on__gte=first, on__lt=after):
        seats[place.on - timedelta(days=place.on.weekday())] += place.seats
    mondays = [first + n * A_WEEK for n in range(WEEKS)]
    return [Week(day, seats[day], sum(came[day + timedelta(days=n)] for n in range(7))) for day in mondays]


def _chart(weeks: list[Week]) -> Chart | None:
    """This function will draw seats beside contacts, or nothing while nobody was ever on the rota."""
    if not any(week.seats for week in weeks):
        return None
    points = [
        charts.Point(on=week.starts_on, value=value, label=f"{week.starts_on:%-d %b}", group=group)
        for group, name in (("Seats filled", "seats"), ("Contacts received", "contacts"))
        for week in weeks
        if (value := float(getattr(week, name))) is not None
    ]
    title = "Seats filled at the front door, and contacts received, by week"
    return charts.series(title=title, points=points, period_label="Week from")


def place_on_rota(pk: int, *, by: Any) -> RotaPlace:
    """This function will return one place on the rota. Raises NotAllowed and NotOnRota."""
    check(by, Permission.CONTACT_RATE)
    place = RotaPlace.objects.filter(pk=pk).first()
    if place is None:
        raise NotOnRota("There is no such place on the rota.")
    return place


def my_days(*, by: Any, on: date, at: datetime) -> list[RotaPlace] | None:
    """This function will return a reader's next days at the front door, for their home page; None for none."""
    rows = RotaPlace.objects.filter(off_at=None, account=by, on__gte=on).order_by("on", "pk")
    return list(rows[:AHEAD]) or None


def accounts_to_seat(*, by: Any) -> list[Any]:
    """This function will return the accounts that can be put on the rota. Raises NotAllowed."""
    check(by, Permission.CONTACT_RATE)
    return accounts_that_own()
