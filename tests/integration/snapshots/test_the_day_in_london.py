"""The day in London worked out by the database is the day that the time zone's own rules give."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db.models import Value

from lineofsight.access.models import User
from lineofsight.snapshots.expressions import LondonDay

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")


def moments():
    """This function will return every half hour around the clock changes of 25 years, and other midnights."""
    for year in range(2005, 2030):
        for month, day in ((3, 24), (10, 24), (6, 30), (12, 31)):
            first = datetime(year, month, day, tzinfo=UTC)
            yield from (first + timedelta(minutes=30 * step) for step in range(9 * 48 if month in (3, 10) else 50))


def test_every_day_around_the_clock_changes_is_right(make_user):
    user = make_user()
    wrong = []
    for batch in _batches(list(moments()), 200):
        asked = {f"day_{n}": LondonDay(Value(moment)) for n, moment in enumerate(batch)}
        found = User.objects.filter(pk=user.pk).values(**asked).get()
        wrong += [m for n, m in enumerate(batch) if found[f"day_{n}"] != m.astimezone(LONDON).date()]
    assert wrong == []


def _batches(items, size):
    return [items[n : n + size] for n in range(0, len(items), size)]


def test_it_can_be_asked_of_a_field(make_user):
    user = make_user(created_at=datetime(2021, 7, 31, 23, 30, tzinfo=UTC))
    found = User.objects.annotate(day=LondonDay("created_at")).values_list("day", flat=True).get(pk=user.pk)
    assert found == date(2021, 8, 1)
