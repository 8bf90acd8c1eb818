"""When a worker leaves, the clock for giving their assessments to another starts (C7, the clock AS-REALLOC)."""

from datetime import date

import pytest

from lineofsight.record.operations.allocations import allocate
from lineofsight.record.operations.leaving import hand_over, set_leaving
from lineofsight.statute.working_days import england
from tests.factories.record import worker_for
from tests.factories.service import later, make_assessment, make_teams

pytestmark = pytest.mark.django_db
LAST = date(2021, 7, 23)


@pytest.fixture
def manager(make_user):
    return make_user("team_manager")


@pytest.fixture
def held(make_user, manager):
    """An assessment, who holds it, and a colleague of theirs."""
    team = make_teams()["assessment"]
    worker, colleague = (worker_for(make_user("social_worker"), team=team) for _ in range(2))
    step = make_assessment().step
    allocate(step, worker=worker, direction="See her.", on=later(days=1).date(), by=manager, at=later(days=1))
    return step, worker, colleague


def leave(worker, manager, *, last_day=LAST):
    set_leaving(worker, last_day=last_day, by=manager, at=later(days=2))


def given(step, colleague, manager, *, days):
    at = later(days=days)
    hand_over(step, receiver=colleague, note="Ring Mum.", on=at.date(), by=manager, at=at)


def clock_of(step):
    return step.duties.filter(clock_code="AS-REALLOC").order_by("cycle").last()


def test_it_starts_on_the_last_day_and_the_45_days_run_on(held, manager):
    """C7 (1), C7 (2)"""
    step, worker, colleague = held
    limit = step.duties.get(clock_code="AS-45").due_on
    leave(worker, manager)
    duty = clock_of(step)
    assert (duty.started_on, duty.due_on) == (LAST, england().add(LAST, 1))
    assert duty.worker != worker
    given(step, colleague, manager, days=15)
    duty.refresh_from_db()
    assert duty.met_on == later(days=15).date()
    assert duty.is_late(at=later(days=16))
    assert step.duties.get(clock_code="AS-45").due_on == limit


def test_what_is_given_on_before_the_last_day_owes_nothing(held, manager):
    """C7 (1)"""
    step, worker, colleague = held
    leave(worker, manager)
    given(step, colleague, manager, days=4)
    assert clock_of(step).lifted_reason == "Another worker took it on before."


def test_who_stays_after_all_or_leaves_another_day_is_counted_anew(held, manager):
    step, worker, _ = held
    leave(worker, manager)
    leave(worker, manager, last_day=date(2021, 7, 30))
    assert [duty.started_on for duty in step.duties.open().filter(clock_code="AS-REALLOC")] == [date(2021, 7, 30)]
    leave(worker, manager, last_day=None)
    assert not step.duties.open().filter(clock_code="AS-REALLOC").exists()
