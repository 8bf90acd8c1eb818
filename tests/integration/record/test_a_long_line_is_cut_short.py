"""A record of many steps shows the newest and every open one first; the chronology shows all."""

import pytest
from django.urls import reverse

from lineofsight.record.models import CaseStep
from lineofsight.record.queries.records import NEWEST_STEPS, steps_of
from lineofsight.record.views.person import LINES_SHOWN
from tests.factories.record import copies, open_step

pytestmark = pytest.mark.django_db


@pytest.fixture
def step():
    """The first step of a child, still open: many newer ones, all closed, can follow."""
    return open_step(kind="contact")


def close_copies(step, count: int) -> None:
    """This function will give the child this many newer steps that have stopped."""
    newer = [row.pk for row in copies(step, count)]
    stopped = {"stopped_on": step.started_on, "stopped_by": step.started_by, "outcome": "no_further_action"}
    CaseStep.objects.filter(pk__in=newer).update(**stopped)


@pytest.mark.parametrize("count", [0, 1, NEWEST_STEPS - 1, NEWEST_STEPS, 3 * NEWEST_STEPS])
def test_the_open_step_is_there_however_many_came_after(step, count):
    close_copies(step, count)
    read = steps_of(step.child)
    assert step in read
    assert len(read) == min(count, NEWEST_STEPS) + 1


@pytest.mark.parametrize("count, is_cut", [(LINES_SHOWN - 1, False), (LINES_SHOWN, True)])
def test_the_page_says_that_there_is_more(sign_in, step, count, is_cut):
    close_copies(step, count)
    page = sign_in("social_worker").get(reverse("record:person", args=[step.child_id])).content.decode()
    assert ("Everything is in the chronology" in page) is is_cut
    assert page.count("los-line__name") == LINES_SHOWN
