"""A child's work moves to another team at a point of the transfer protocol, or early with a reason (D4)."""

from datetime import timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.record.operations.allocations import allocate
from lineofsight.service.child_in_need.models import CaseTransfer
from lineofsight.service.child_in_need.operations.changes import UnableToChange
from lineofsight.service.child_in_need.queries.transferring import moves
from lineofsight.service.child_in_need.transfer_rules import points_reached
from lineofsight.statute.working_days import england
from tests.factories.need import HELD, moved, running_plan
from tests.factories.plans import AGREED, OPENED, make_plan
from tests.factories.record import PersonFactory, TeamFactory, moment, open_step, worker_for

pytestmark = pytest.mark.django_db


def test_an_agreed_plan_is_a_point_of_transfer_and_starts_the_clock():
    """D4 (1)"""
    transfer = moved()
    assert (transfer.trigger, transfer.triggered_on, transfer.is_early) == ("plan_agreed", AGREED, False)
    duty = transfer.step.duties.get(clock_code="CIN-TRANSFER")
    assert (duty.started_on, duty.due_on) == (AGREED, england().add(AGREED, 5))
    assert duty.team == transfer.to_team


def test_proceedings_beside_a_plan_are_a_point_of_transfer():
    """D4 (1)"""
    step = make_plan().step
    assert points_reached(step) == []
    open_step(kind="care_proceedings", child=step.child, on=OPENED, clocks=())
    assert [one.trigger.code for one in points_reached(step)] == ["proceedings"]


def test_a_child_protection_plan_is_a_point_of_transfer_itself():
    """D4 (1): no child in need plan stands beside it."""
    step = open_step(kind="child_protection_plan", child=PersonFactory(), on=OPENED, clocks=())
    assert [one.trigger.code for one in points_reached(step)] == ["protection_plan"]


def test_before_any_point_it_is_early_and_needs_a_reason():
    """D4 (2)"""
    step = make_plan().step
    with pytest.raises(UnableToChange, match="Say why it moves early"):
        moved(step)
    transfer = moved(step, early_reason="The family has moved across town.")
    assert (transfer.is_early, transfer.triggered_on) == (True, HELD)
    assert step.allocations.get(ended_on=None).reason == "MANAGE"


def test_what_both_teams_held_before_and_after_is_kept():
    """D4 (3)"""
    plan, other = running_plan(), running_plan()
    team = plan.step.allocations.get(ended_on=None).team
    other.step.allocations.update(team=team)
    transfer = moved(plan.step)
    assert (transfer.from_before, transfer.from_after) == (2, 1)
    assert (transfer.to_before, transfer.to_after) == (0, 1)


def test_the_work_waits_in_the_receiving_teams_tray_until_a_worker_is_named(make_user):
    transfer = moved()
    step, by = transfer.step, make_user("team_manager")
    held = step.allocations.get(ended_on=None)
    assert (held.team, held.worker, held.direction) == (transfer.to_team, None, "Mum trusts the school nurse.")
    assert set(step.duties.open().values_list("team", flat=True)) == {transfer.to_team.pk}
    worker = worker_for(make_user("social_worker"), team=transfer.to_team)
    allocate(step, worker=worker, direction="See her.", on=HELD, by=by, at=moment(HELD, 16))
    assert step.duties.get(clock_code="CIN-TRANSFER").met_on == HELD


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_gives_out_work_may_move_it(make_user, role):
    by, step = make_user(role), running_plan().step
    if by.can("work_allocate"):
        assert moved(step, by=by).moved_by == by
    else:
        with pytest.raises(NotAllowed):
            moved(step, by=by)


def test_what_is_refused_says_why():
    step = running_plan().step
    own = step.allocations.get(ended_on=None).team
    for problem, told in {
        "holds it already": {"to_team": own},
        "Choose the receiving team": {"to_team": None},
        "must know": {"words": " "},
    }.items():
        with pytest.raises(UnableToChange, match=problem):
            moved(step, **told)
    closed = TeamFactory(service="safeguarding", ended_on=HELD - timedelta(days=1))
    with pytest.raises(UnableToChange, match="Choose the receiving team"):
        moved(step, to_team=closed)
    assert not CaseTransfer.objects.exists()


def test_a_year_of_moves_is_counted_with_those_that_came_early(make_user):
    """D4 (2)"""
    moved()
    moved(make_plan().step, early_reason="They asked for it.")
    by = make_user("team_manager")
    found = moves(by=by, at=moment(HELD + timedelta(days=1)))
    assert (found.every, found.early) == (2, 1)
    assert moves(by=by, at=moment(HELD + timedelta(days=366))).every == 0
