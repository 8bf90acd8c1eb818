"""Whoever comes, moves, leaves or is given work: all of it is with somebody in post, or on a list to be handed over."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from lineofsight.record.models import Allocation, CaseStep, Post, Team, Worker
from lineofsight.record.operations.allocations import UnableToAllocate, allocate
from lineofsight.record.operations.leaving import UnableToLeave, close_leaver, set_leaving
from lineofsight.record.operations.structure import UnableToChangeStructure, add_position, appoint, end_post
from lineofsight.record.queries.caseloads import caseloads
from lineofsight.record.queries.leaving import leavers, to_hand_over
from tests.factories.access import make_user
from tests.factories.record import TeamFactory, moment, open_step

FIRST = date(2021, 3, 1)
ACTS = ("join", "move", "give", "open", "leaves", "closes", "ends")
REFUSALS = (UnableToAllocate, UnableToLeave, UnableToChangeStructure)


def act(what: str, chosen: int, other: int, *, on: date, by) -> None:
    """Do one thing to the workers and work there are; what an operation refuses is not done."""
    told = {"by": by, "at": moment(on)}
    teams, workers, steps = (list(m.objects.order_by("pk")) for m in (Team, Worker, CaseStep))
    team, worker = teams[chosen % len(teams)], workers[chosen % len(workers)] if workers else None
    if what in ("join", "move"):
        position = add_position(team, kind="social_worker", fte=1, on=on, **told)
        mover = worker if what == "move" else None
        appoint(position, worker=mover, name=f"Worker {len(workers)}", on=on, **told)
    elif what == "open":
        open_step(team=team, on=on, clocks=("AS-SEEN",))
    elif what == "give" and worker and steps:
        allocate(steps[other % len(steps)], worker=worker, direction="Go.", on=on, **told)
    elif what == "leaves" and worker:
        set_leaving(worker, last_day=on + timedelta(days=other % 5), **told)
    elif what == "closes" and worker:
        close_leaver(worker, on=on, overruled_reason="Gone." if other % 2 else "", **told)
    elif what == "ends" and (post := Post.objects.on(on).order_by("pk").first()):
        end_post(post, on=on, **told)


@pytest.mark.django_db
class TestNothingWaitsUnseen(TestCase):
    """A walk of people coming and going."""

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 9), st.integers(0, 9)), min_size=3, max_size=18))
    def test_every_open_piece_of_work_has_somebody_or_is_listed(self, acts):
        head, on = make_user("head_of_service"), FIRST
        for _ in range(2):
            TeamFactory()
        for what in ("join", "join", "open", "open"):
            act(what, 0, 0, on=on, by=head)
        for number, (what, chosen, other) in enumerate(acts):
            on = FIRST + timedelta(days=number)
            try:
                act(what, chosen, other, on=on, by=head)
            except REFUSALS:
                continue
            self.nothing_is_lost(on=on, head=head)

    def nothing_is_lost(self, *, on: date, head) -> None:
        held = Allocation.objects.filter(ended_on=None, worker__isnull=False)
        listed = set(to_hand_over(held, on=on).values_list("pk", flat=True))
        for one in held.select_related("worker"):
            in_post = Post.objects.on(on).filter(worker=one.worker, team=one.team).exists()
            assert (in_post and one.worker.leaving_on is None) != (one.pk in listed)
        assert sum(leaver.steps for leaver in leavers(by=head, on=on)) == len(listed)
        counted = caseloads(Team.objects.all(), day=on, today=on)
        somewhere = Post.objects.on(on).values("worker")
        assert sum(row.steps for row in counted) == held.filter(worker__in=somewhere).count()
        children = {(one.worker_id, one.child_id) for one in held.filter(worker__in=somewhere)}
        assert sum(row.children for row in counted) == len(children)
