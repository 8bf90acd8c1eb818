"""Whatever is opened and met in whatever order, a stored due date is the one its clock counts."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from lineofsight.record.models import Duty
from lineofsight.record.operations.duties import lift_duties, meet_duty, open_duty, recount_open_duties
from lineofsight.statute.clocks import CLOCKS
from lineofsight.statute.steps import STEPS
from tests.factories.record import LONDON, TeamFactory, open_step

DAYS = st.dates(min_value=date(2019, 4, 1), max_value=date(2022, 9, 30))
CODES = sorted({code for step in STEPS.values() for code in step.clocks})


def countable(code: str) -> bool:
    """Say whether the clock can be counted from a moment alone."""
    try:
        CLOCKS[code].due(datetime(2021, 7, 14, 9, tzinfo=LONDON))
    except ValueError:
        return False
    return True


COUNTABLE = [code for code in CODES if countable(code)]


def test_most_clocks_of_the_steps_can_be_counted():
    assert len(COUNTABLE) > 10


@pytest.mark.django_db
class TestDutiesStayTrue(TestCase):
    """A walk of opening, meeting and lifting."""

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        day=DAYS,
        acts=st.lists(
            st.tuples(st.sampled_from(["open", "meet", "lift"]), st.sampled_from(COUNTABLE), st.integers(0, 90))
        ),
    )
    def test_a_walk_never_breaks_a_date(self, day, acts):
        step, team = open_step(clocks=(), on=day), TeamFactory()
        now = datetime(day.year, day.month, day.day, 9, 30, tzinfo=LONDON)
        for act, code, later in acts:
            now += timedelta(days=later, hours=later % 5)
            if act == "open" and not Duty.objects.filter(step=step, clock_code=code).exists():
                open_duty(code, step=step, start=now, team=team)
            elif act == "meet":
                meet_duty(code, step=step, at=now)
            elif act == "lift":
                lift_duties(step=step, on=now.date(), reason="No longer needed.")
        assert recount_open_duties() == 0
        for duty in Duty.objects.all():
            counted = duty.count()
            assert (duty.due_on, duty.due_at) == (counted.on, counted.at)
            assert duty.met_on is None or duty.lifted_on is None
            assert duty.met_on is None or duty.met_on >= duty.started_on
