"""Work is given to workers by managers, moves with its duties, and is counted for each worker."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.record.forms.work import worker_choices
from lineofsight.record.models import Duty, Team
from lineofsight.record.operations.allocations import UnableToAllocate, allocate
from lineofsight.record.pathway import stop
from lineofsight.record.queries import teams, work
from lineofsight.record.queries.teams import NoTeam, team_for
from tests.factories.record import PersonFactory, PostFactory, TeamFactory, WorkerFactory, moment, open_step, worker_for

pytestmark = pytest.mark.django_db

DAY = date(2021, 6, 16)


@pytest.fixture
def given(make_user):
    """Give a step to a worker as a manager."""
    manager = make_user("team_manager")

    def _given(step, worker, **changes):
        told = {"direction": "See her this week.", "on": DAY, "by": manager, "at": moment(DAY)}
        return allocate(step, worker=worker, **{**told, **changes})

    return _given


def test_a_step_given_to_a_worker_takes_its_open_duties_along(given):
    step, post = open_step(), PostFactory()
    given(step, post.worker)
    assert step.allocations.get(ended_on=None).worker == post.worker
    assert step.allocations.exclude(ended_on=None).get().ended_on == DAY
    assert set(Duty.objects.values_list("worker", "team")) == {(post.worker_id, post.team_id)}


def test_the_checkpoints_of_an_assessment_are_the_managers(given, make_user):
    """AS-CHK10 and AS-CHKMID are owed by the manager of the worker's team, and stand in their list."""
    post, account = PostFactory(), make_user("team_manager")
    manager = PostFactory(team=post.team, is_manager=True, worker=WorkerFactory(account=account)).worker
    step = open_step(clocks=("AS-45", "AS-CHK10", "AS-CHKMID"))
    given(step, post.worker)
    owed = dict(Duty.objects.filter(step=step).values_list("clock_code", "worker"))
    assert owed == {"AS-45": post.worker_id, "AS-CHK10": manager.pk, "AS-CHKMID": manager.pk}
    assert {duty.clock_code for duty in work.duties_of(account, on=DAY)} == {"AS-CHK10", "AS-CHKMID"}


def test_without_a_manager_the_checkpoints_stay_with_the_team(given):
    step, post = open_step(clocks=("AS-CHK10",)), PostFactory()
    given(step, post.worker)
    assert Duty.objects.values_list("worker", "team").get() == (None, post.team_id)


def test_work_is_given_only_to_who_can_take_it(given):
    step, post = open_step(), PostFactory()
    with pytest.raises(UnableToAllocate, match="holds no post now"):
        given(step, WorkerFactory())
    given(step, post.worker)
    with pytest.raises(UnableToAllocate, match="holds it already"):
        given(step, post.worker)


def test_finished_work_is_not_given(given, make_user):
    step, post = open_step(), PostFactory()
    stop(step, outcome="no_further_action", on=DAY, by=make_user("team_manager"), at=moment(DAY))
    with pytest.raises(UnableToAllocate, match="finished"):
        given(step, post.worker)


def test_a_social_worker_gives_out_no_work(given, make_user):
    with pytest.raises(NotAllowed):
        given(open_step(), PostFactory().worker, by=make_user("social_worker"))


def test_the_first_open_team_of_our_own_takes_a_step(today):
    TeamFactory(code="A", ended_on=date(2020, 1, 1))
    TeamFactory(code="B", started_on=date(2022, 1, 1))
    TeamFactory(code="0", service=Team.Service.FRONT_DOOR)
    TeamFactory(code="1", supplier="A supplier", ended_on=date(2023, 1, 1))
    first = TeamFactory(code="C")
    TeamFactory(code="D")
    assert team_for(Team.Service.ASSESSMENT, PersonFactory(), today) == first


def test_a_service_without_a_team_says_so(today):
    with pytest.raises(NoTeam, match="No early help team is open"):
        team_for(Team.Service.EARLY_HELP, None, today)


def test_who_is_in_a_team_on_a_day(today):
    team = TeamFactory()
    here = PostFactory(team=team).worker
    PostFactory(team=team, ended_on=date(2021, 1, 1))
    PostFactory(team=team, started_on=date(2021, 12, 1))
    manager = PostFactory(team=team, is_manager=True).worker
    assert set(teams.workers_of(team, on=today)) == {here, manager}
    assert list(teams.managers_of(team, on=today)) == [manager]
    assert teams.post_of(here.account, on=today).team == team
    assert teams.post_of(PostFactory(ended_on=date(2021, 1, 1)).worker.account, on=today) is None


def test_a_caseload_counts_children_and_steps_held_now(given, now):
    team = TeamFactory()
    busy, idle = (PostFactory(team=team).worker for _ in range(2))
    child = PersonFactory()
    for step in (open_step(child=child), open_step(kind="child_in_need_plan", child=child, clocks=()), open_step()):
        given(step, busy)
    passed_on = open_step()
    given(passed_on, idle)
    given(passed_on, busy)
    held = {w.pk: (w.children_held, w.steps_held, w.late_held) for w in teams.caseload(team, at=now)}
    assert held == {busy.pk: (3, 4, 3), idle.pk: (0, 0, 0)}


def test_the_tray_shows_what_waits_soonest_due_first(make_user):
    team = TeamFactory()
    later = open_step(team=team, clocks=("AS-45-START",))
    sooner = open_step(team=team, clocks=("AS-SEEN",))
    nothing_due = open_step(team=team, clocks=())
    taken = open_step(worker=PostFactory(team=team).worker)
    waiting = list(work.unallocated(team, by=make_user("team_manager")))
    assert [w.step for w in waiting] == [sooner, later, nothing_due]
    assert taken not in [w.step for w in waiting]


def test_my_work_is_mine_and_in_order_of_date(make_user):
    me = worker_for(make_user())
    step = open_step(worker=me)
    open_step(worker=PostFactory().worker)
    assert [duty.clock_code for duty in work.duties_of(me.account)] == ["AS-SEEN", "AS-45-START"]
    assert {duty.step for duty in work.duties_of(me.account)} == {step}


@pytest.mark.parametrize(
    "due_on, group",
    [
        (date(2021, 7, 13), work.LATE),
        (date(2021, 7, 14), work.TODAY),
        (date(2021, 7, 15), work.THIS_WEEK),
        (date(2021, 7, 18), work.THIS_WEEK),
        (date(2021, 7, 19), work.LATER),
    ],
)
def test_work_stands_under_the_heading_of_its_day(make_user, now, due_on, group):
    me = worker_for(make_user())
    open_step(worker=me, clocks=("AS-SEEN",))
    Duty.objects.update(due_on=due_on)
    counted = work.counts(work.duties_of(me.account), at=now)
    found = work.work_list(work.duties_of(me.account), at=now, number="1")
    assert [heading for heading, _ in found.groups] == [group]
    assert (
        dict(zip(work.GROUPS, (counted.late, counted.today, counted.this_week, counted.later), strict=True))[group] == 1
    )
    assert counted.total == 1


def test_the_hour_that_passed_this_morning_is_late_and_counted_so(make_user, now):
    me = worker_for(make_user())
    open_step(worker=me, clocks=("AS-SEEN",))
    Duty.objects.update(due_on=now.date(), due_at=moment(now.date(), 9))
    found = work.work_list(work.duties_of(me.account), at=now, number=None)
    assert ([heading for heading, _ in found.groups], found.totals[work.LATE], found.totals[work.TODAY]) == (
        [work.LATE],
        1,
        0,
    )


def test_children_held_show_when_seen_and_what_is_next(make_user):
    from lineofsight.record.operations.notes import record_visit

    me = worker_for(make_user())
    seen, unseen = open_step(worker=me), open_step(worker=me)
    record_visit(seen, happened_at=moment(DAY), is_seen=True, by=me.account, at=moment(DAY, 12))
    held = {h.child.pk: h for h in work.children_of(me.account)}
    assert held[seen.child_id].last_seen_at == moment(DAY)
    assert held[unseen.child_id].last_seen_at is None
    assert [h.child.pk for h in work.children_of(me.account)] == [unseen.child_id, seen.child_id]


def test_a_manager_sees_their_own_team_and_no_other(make_user, today):
    manager = worker_for(make_user("team_manager"))
    own, other = manager.posts.get().team, TeamFactory()
    assert work.team_chosen("", by=manager.account, on=today) == (own, [own])
    with pytest.raises(work.NoSuchWork):
        work.team_chosen(str(other.pk), by=manager.account, on=today)


def test_a_head_of_service_chooses_among_open_teams(make_user, today):
    first, second = TeamFactory(name="Assessment A"), TeamFactory(name="Assessment B")
    head = make_user("head_of_service")
    assert work.team_chosen("", by=head, on=today) == (first, [first, second])
    assert work.team_chosen(str(second.pk), by=head, on=today)[0] == second
    for asked in ("0", "x"):
        with pytest.raises(work.NoSuchWork):
            work.team_chosen(asked, by=head, on=today)


def test_a_social_worker_sees_no_teams_work(make_user, today):
    with pytest.raises(NotAllowed):
        work.team_chosen("", by=make_user("social_worker"), on=today)


def test_a8_the_managers_team_comes_first_then_the_works_then_the_others(make_user):
    """A8 (2)"""
    own, works, other = TeamFactory(name="Z own"), TeamFactory(name="M works"), TeamFactory(name="A other")
    schools = TeamFactory(name="Schools", directorate=Team.Directorate.EDUCATION)
    manager = WorkerFactory(account=make_user("team_manager"), name="Zed")
    PostFactory(worker=manager, team=own, is_manager=True)
    post = PostFactory(team=own, worker=WorkerFactory(name="Ann"))
    for team, name in ((works, "Bo"), (other, "Cy"), (schools, "Dee")):
        PostFactory(team=team, worker=WorkerFactory(name=name))
    PostFactory(team=other, worker=WorkerFactory(name="Eve", leaving_on=date(2021, 6, 15)))
    PostFactory(team=other, worker=post.worker, is_acting=True)
    child = PersonFactory()
    for one in (child, child, PersonFactory()):
        open_step(worker=post.worker, team=own, child=one, kind="contact")
    found = work.step_to_allocate(open_step(team=works).pk, by=manager.account, on=DAY).posts
    assert [(one.worker.name, one.team.name, one.children, one.is_own_team) for one in found] == [
        ("Ann", "Z own", 2, True), ("Zed", "Z own", 0, True), ("Bo", "M works", 0, False), ("Cy", "A other", 0, False)
    ]  # fmt: skip
    assert worker_choices(found)[0] == (
        "Your team: Z own",
        [(str(post.worker_id), "Ann, 2 children"), (str(manager.pk), "Zed, 0 children")],
    )
