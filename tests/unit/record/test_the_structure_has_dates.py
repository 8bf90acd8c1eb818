"""Teams, positions and posts have dates that fit together: the operations say so, and the database insists."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.record.models import Allocation, Post, Worker
from lineofsight.record.operations import structure
from lineofsight.record.operations.structure import UnableToChangeStructure
from lineofsight.record.queries.structure import NoSuchPart, structure_on, team_page
from lineofsight.record.queries.teams import post_of
from tests.factories.record import PostFactory, TeamFactory, WorkerFactory, moment, open_step, worker_for
from tests.factories.teams import appointed, make_position

pytestmark = pytest.mark.django_db
SPRING, SUMMER, AUTUMN = date(2021, 3, 1), date(2021, 6, 1), date(2021, 9, 1)


@pytest.fixture
def head(make_user):
    return {"by": make_user("head_of_service"), "at": moment(SUMMER)}


@pytest.mark.parametrize("role", ["social_worker", "team_manager", "director", "analyst"])
def test_who_may_not_change_the_structure(make_user, role):
    with pytest.raises(NotAllowed):
        structure.open_team(
            name="New", code="N", service="assessment", on=SPRING, by=make_user(role), at=moment(SPRING)
        )


def test_a_team_of_a_supplier_is_for_a_time(head):
    """A2 (1)"""
    told = {"name": "Lent", "code": "L1", "service": "assessment", "on": SPRING, "supplier": "Tallowbridge", **head}
    with pytest.raises(UnableToChangeStructure, match="until when"):
        structure.open_team(**told)
    team = structure.open_team(**told, until=AUTUMN)
    post = structure.appoint(
        make_position(team=team, on=SPRING, until=AUTUMN), worker=None, name="Una Perrin", on=SPRING, **head
    )
    assert (post.basis, post.ended_on) == (Post.Basis.MANAGED, AUTUMN)


def test_two_teams_have_two_names(head):
    TeamFactory(name="North", code="N")
    with pytest.raises(UnableToChangeStructure, match="that name already"):
        structure.open_team(name="North", code="N2", service="assessment", on=SPRING, **head)


def test_a_position_is_vacant_until_somebody_is_appointed_and_after_they_go(head):
    position = make_position(on=SPRING)
    [team] = structure_on(SPRING, by=head["by"])[0].teams
    assert (team.established, team.vacant) == (1, 1)
    post = structure.appoint(position, worker=None, name="Una Perrin", basis="agency", on=SUMMER, **head)
    structure.end_post(post, on=AUTUMN, **head)
    found = {day: structure_on(day, by=head["by"])[0].teams[0] for day in (SPRING, SUMMER, AUTUMN)}
    assert [then.vacant for then in found.values()] == [1, 0, 1]
    assert found[SUMMER].held("agency") == 1
    assert Worker.objects.get().is_agency


def test_whoever_moves_leaves_their_own_post_that_day(head):
    """A2 (1)"""
    old = appointed(on=SPRING)
    new = structure.appoint(make_position(on=SPRING), worker=old.worker, on=SUMMER, **head)
    old.refresh_from_db()
    assert (old.ended_on, new.started_on) == (SUMMER, SUMMER)


def test_whoever_acts_up_keeps_their_own_post_and_sees_the_team_as_its_manager(make_user, head):
    user = make_user()
    worker = worker_for(user)
    position = make_position(kind="manager")
    with pytest.raises(UnableToChangeStructure, match="until when"):
        structure.appoint(position, worker=worker, on=SPRING, is_acting=True, **head)
    structure.appoint(position, worker=worker, on=SPRING, until=SUMMER, is_acting=True, **head)
    assert post_of(user, on=SPRING).team == position.team
    assert post_of(user, on=SUMMER).team == worker.posts.get(is_acting=False).team


def test_two_people_never_hold_one_position(head):
    position = make_position(on=SPRING)
    structure.appoint(position, worker=None, name="Una Perrin", on=SPRING, **head)
    with pytest.raises(UnableToChangeStructure, match="Somebody else holds this position"):
        structure.appoint(position, worker=None, name="Abel Quist", on=SUMMER, **head)


def test_an_appointment_needs_somebody(head):
    with pytest.raises(UnableToChangeStructure, match="Choose a worker"):
        structure.appoint(make_position(), worker=None, on=SPRING, **head)


def test_a_team_that_holds_work_or_people_stays_open(head):
    post = appointed()
    with pytest.raises(UnableToChangeStructure, match="End the posts first"):
        structure.close_team(post.team, on=AUTUMN, **head)
    open_step(team=post.team)
    with pytest.raises(UnableToChangeStructure, match="still holds 1 open"):
        structure.close_team(post.team, on=AUTUMN, **head)
    Allocation.objects.update(ended_on=AUTUMN)
    structure.end_post(post, on=AUTUMN, **head)
    structure.close_team(post.team, on=AUTUMN, **head)
    assert structure_on(AUTUMN, by=head["by"]) == []


def test_a_position_ends_once_nobody_holds_it(head):
    post = appointed()
    with pytest.raises(UnableToChangeStructure, match="End the posts first"):
        structure.end_position(post.position, on=AUTUMN, **head)
    structure.end_post(post, on=SUMMER, **head)
    structure.end_position(post.position, on=AUTUMN, **head)
    with pytest.raises(UnableToChangeStructure, match="not open on all"):
        structure.add_position(TeamFactory(ended_on=SUMMER), kind="senior", fte=Decimal(1), on=AUTUMN, **head)


@pytest.mark.parametrize(
    "wrong",
    [
        {"started_on": date(2021, 5, 1), "ended_on": date(2021, 7, 1)},
        {"started_on": date(2020, 1, 1), "ended_on": None, "is_acting": False},
    ],
)
def test_the_database_refuses_two_posts_of_one_worker_at_once(wrong):
    post = PostFactory(started_on=date(2021, 6, 1), ended_on=date(2021, 8, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Post.objects.create(worker=post.worker, team=post.team, **wrong)
    Post.objects.create(worker=post.worker, team=post.team, started_on=date(2021, 8, 1))


def test_the_database_refuses_a_post_outside_its_worker_and_team():
    for made in ({"worker": WorkerFactory(started_on=SUMMER)}, {"team": TeamFactory(ended_on=SUMMER)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            PostFactory(**made, started_on=SPRING)


def test_the_database_refuses_a_worker_who_would_be_gone_before_their_post():
    post = PostFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        Worker.objects.filter(pk=post.worker_id).update(ended_on=SUMMER)


def test_a_team_shows_everybody_who_was_there(head):
    post = appointed(on=SPRING, name="Una Perrin")
    structure.end_post(post, on=SUMMER, **head)
    page = team_page(post.team_id, on=AUTUMN, by=head["by"])
    assert [one.worker.name for one in page.history] == ["Una Perrin"]
    assert page.then.vacant == 1
    with pytest.raises(NoSuchPart):
        team_page(0, on=AUTUMN, by=head["by"])
