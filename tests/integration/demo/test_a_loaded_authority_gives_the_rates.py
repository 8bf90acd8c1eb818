"""A small made-up authority, loaded into the database, satisfies its invariants; its records give the rates told.

How many children it takes for a percentage to come out whole is seen in tests/spec/measures/test_figures_at_full_scale:
here a month has some twenty, so that one child is five points.
"""

from datetime import date

import pytest

from lineofsight.demo.building import checking
from lineofsight.demo.building.authority import build
from lineofsight.demo.building.size import Size
from lineofsight.demo.simulation import trends
from lineofsight.record.models import Allocation, CaseStep, Person, Post, Worker
from lineofsight.service.front_door.models import Notification, NotificationFile
from lineofsight.snapshots.answers import answer
from lineofsight.snapshots.operations import publish

pytestmark = pytest.mark.django_db
JULY, END = date(2021, 7, 1), date(2021, 7, 31)
SHARES = {"AS01": (95, 6), "EH02": (78, 8), "EH03": (40, 6), "CN02": (95, 9), "QA02": (22, 2)}
SCALE = 0.12


@pytest.mark.parametrize("seed", [2019, 11])
def test_whatever_the_seed(seed):
    said = []
    build(size=Size.at_scale(SCALE), seed=seed, now=trends.LAST_MOMENT, say=said.append)
    assert "  Every key leads somewhere, and 7 invariants hold" in said
    snapshot = publish(as_at=trends.LAST_DAY, by=None, at=trends.LAST_MOMENT)
    for code, (percent, near) in SHARES.items():
        found = answer(snapshot=snapshot, code=code, start=JULY, end=END).total
        assert found.records > 5
        assert found.value == pytest.approx(percent, abs=near), code
    before, after = (answer(snapshot=snapshot, code="EH01", start=on, end=on).total.value
                     for on in (date(2021, 1, 31), END))  # fmt: skip
    assert 100 * after / before == pytest.approx(142, abs=4)
    assert _children() == pytest.approx(trends.CHILDREN * SCALE, rel=0.02)
    _workers_came_and_went()
    feed = NotificationFile.objects.get(name="feed-of-earlier-years.csv")
    assert feed.loaded == Notification.objects.filter(file=feed).count() > 0


def _children() -> int:
    return Person.objects.filter(date_of_birth__gt=date(2004, 10, 1)).count()


def _workers_came_and_went() -> None:
    gone = Worker.objects.filter(ended_on__lt=trends.LAST_DAY)
    assert gone.filter(started_on__gt=trends.FIRST_DAY).exists()
    assert Post.objects.filter(basis=Post.Basis.AGENCY).exists()
    handed_over = Allocation.objects.filter(worker__in=gone, reason="FCONTA", ended_on__isnull=False)
    assert handed_over.filter(step__allocations__reason="LEFTRL").exists()


@pytest.mark.parametrize("what", ["two plans at once", "opened too soon"])
def test_what_could_not_be_is_named(what):
    build(size=Size.at_scale(0.03), seed=5, now=trends.LAST_MOMENT, say=lambda words: None)
    step = CaseStep.objects.filter(kind="child_in_need_plan", opened_by__isnull=False).order_by("pk").first()
    if what == "two plans at once":
        CaseStep.objects.create(
            child=step.child, kind="child_protection_plan", started_on=step.started_on, started_by=step.started_by,
            stopped_on=step.started_on, stopped_by=step.started_by, outcome="needs_met",
        )  # fmt: skip
    else:
        CaseStep.objects.filter(pk=step.pk).update(started_on=date(2017, 4, 1))
    with pytest.raises(checking.BrokenInvariant, match="plan stands beside|opened by an earlier"):
        checking.check_invariants()
