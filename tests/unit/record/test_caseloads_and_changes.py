"""Caseloads are counted by worker beside a band; changes of worker are counted for each child; trays group work."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from lineofsight.record.caseload_bands import BANDS, weight_of, weight_of_family
from lineofsight.record.models import Post, Team
from lineofsight.record.operations.allocations import allocate
from lineofsight.record.pathway import stop
from lineofsight.record.queries import trays, work
from lineofsight.record.queries.caseload_rules import rules_on
from lineofsight.record.queries.caseloads import caseload_page, caseloads
from lineofsight.record.queries.changes import changes_of_worker, many_changes
from tests.factories.record import (
    PersonFactory,
    PostFactory,
    RelationshipFactory,
    ResidenceFactory,
    TeamFactory,
    moment,
    open_step,
    worker_for,
)
from tests.factories.teams import DAY

pytestmark = pytest.mark.django_db
EARLIER = date(2021, 6, 14)


def given(step, worker, on, manager, reason="MANAGE"):
    return allocate(step, worker=worker, direction="Go.", on=on, by=manager, at=moment(on), reason=reason)


def test_bands_never_overlap_and_say_where_a_caseload_stands():
    for band in BANDS:
        same = [other for other in BANDS if other.service == band.service and other.holds_on(band.started_on)]
        assert same == [band]
    band = rules_on(DAY).bands["assessment"]
    assert [band.standing(n) for n in (14, 15, 20, Decimal("20.1"))] == ["below", "within", "within", "above"]
    before, after = (rules_on(date(*day)).bands["early_help"] for day in ((2021, 8, 31), (2021, 9, 1)))
    assert before != after
    assert "front_door" not in rules_on(DAY).bands


def test_a_child_weighs_their_heaviest_step_and_a_sibling_less():
    assert weight_of(["contact", "single_assessment"]) == 1
    assert weight_of([]) == 0
    assert weight_of_family([Decimal(1), Decimal("0.5")]) == Decimal("1.3")
    assert weight_of_family([]) == 0


def test_a_caseload_is_of_children_and_families_for_a_whole_worker():
    post = PostFactory(fte=Decimal("0.5"))
    first, second = (PersonFactory() for _ in range(2))
    mother = RelationshipFactory(child=first).relative
    RelationshipFactory(child=second, relative=mother)
    for child in (first, second, PersonFactory()):
        open_step(child=child, worker=post.worker)
    open_step(child=first, kind="child_in_need_plan", worker=post.worker, clocks=())
    [row] = caseloads([post.team], day=DAY, today=DAY)
    assert (row.children, row.families, row.steps, row.whole) == (3, 2, 4, 6)
    assert row.weight == Decimal("2.6")
    assert row.standing == "below"


def test_a_caseload_as_at_a_day_is_what_was_held_at_its_end(make_user):
    manager = make_user("team_manager")
    team = TeamFactory()
    one, other = (PostFactory(team=team).worker for _ in range(2))
    step = open_step(worker=one, on=EARLIER)
    given(step, other, DAY, manager)
    held = {
        day: {row.post.worker: row.children for row in caseloads([team], day=day, today=DAY + timedelta(days=9))}
        for day in (EARLIER - timedelta(days=1), EARLIER, DAY - timedelta(days=1), DAY)
    }
    assert [(found[one], found[other]) for found in held.values()] == [(0, 0), (1, 0), (1, 0), (0, 1)]
    stop(step, outcome="no_further_action", on=DAY, by=manager, at=moment(DAY))
    assert sum(row.children for row in caseloads([team], day=DAY, today=DAY)) == 0


def test_who_answers_for_several_teams_sees_how_all_are_spread(make_user):
    head = make_user("head_of_service")
    open_step(worker=PostFactory().worker)
    TeamFactory()
    assert caseload_page("", day=None, by=head, at=moment(DAY)).spread is not None
    manager = worker_for(make_user("team_manager")).account
    assert caseload_page("", day=None, by=manager, at=moment(DAY)).spread is None


def test_a_change_of_worker_is_a_new_person_not_a_new_step_or_a_team_tray(make_user):
    manager = make_user("team_manager")
    team = TeamFactory()
    one, two = (PostFactory(team=team).worker for _ in range(2))
    child = PersonFactory()
    open_step(kind="contact", child=child, worker=two, clocks=(), on=EARLIER)
    step = open_step(child=child, worker=one, on=EARLIER)
    open_step(kind="child_in_need_plan", child=child, worker=one, clocks=(), on=EARLIER + timedelta(days=1))
    assert changes_of_worker(child, on=DAY) == []
    given(step, two, EARLIER + timedelta(days=5), manager, reason="LEFTRL")
    [change] = changes_of_worker(child, on=DAY)
    assert (change.before, change.after, change.reason) == (one.name, two.name, "Worker left role")
    assert changes_of_worker(child, on=DAY + timedelta(days=400)) == []


def test_children_with_three_changes_in_a_year_are_listed(make_user):
    manager = worker_for(make_user("team_manager"))
    team = manager.posts.get().team
    one, two = (PostFactory(team=team).worker for _ in range(2))
    step, calm = open_step(worker=one, on=EARLIER), open_step(worker=one, on=EARLIER)
    for days, worker in ((2, two), (4, one), (6, two)):
        assert many_changes("", by=manager.account, at=moment(DAY)).children == []
        given(step, worker, EARLIER + timedelta(days=days), manager.account)
    found = many_changes("", by=manager.account, at=moment(DAY))
    assert [(child, len(changes)) for child, changes in found.children] == [(step.child, 3)]
    assert calm.child not in [child for child, _ in found.children]


@pytest.fixture
def mine(make_user):
    """Two sisters at one address with a mother, and another child, each with an assessment of mine."""
    me = worker_for(make_user())
    sisters = [PersonFactory(first_name="Ann", last_name="Marlow"), PersonFactory(first_name="Bea", last_name="Marlow")]
    mother = RelationshipFactory(child=sisters[0]).relative
    RelationshipFactory(child=sisters[1], relative=mother)
    home = ResidenceFactory(person=sisters[0]).address
    ResidenceFactory(person=sisters[1], address=home)
    other = PersonFactory(first_name="Zed", last_name="Yarrow")
    steps = [open_step(child=child, worker=me) for child in (*sisters, other)]
    return me, mother, home, steps


@pytest.mark.parametrize("by", [key for key in trays.GROUPINGS if key != "date"])
def test_each_grouping_holds_the_same_work_and_counts_it(mine, by):
    me, *_ = mine
    plain = work.my_work(me.account, at=moment(DAY), number=None)
    listed = work.my_work(me.account, at=moment(DAY), number=None, by=by)
    assert {duty.pk for _, duties in listed.groups for duty in duties} == {duty.pk for duty in plain.page.items}
    assert listed.totals == {heading: len(duties) for heading, duties in listed.groups}


def test_trays_are_headed_by_who_where_and_what(mine):
    me, mother, home, _ = mine
    headings = {by: work.my_work(me.account, at=moment(DAY), number=None, by=by).totals for by in trays.GROUPINGS}
    assert headings["child"] == {"Ann Marlow": 2, "Bea Marlow": 2, "Zed Yarrow": 2}
    assert headings["family"] == {f"Family of {mother.name}": 4, "Family of Zed Yarrow": 2}
    assert headings["address"] == {f"{home.line}, {home.town} {home.postcode}": 4, trays.NO_ADDRESS: 2}
    assert headings["step"] == {"Single assessment": 6}
    assert list(headings["priority"]) == ["Red, or late by over a week", "Due later"]


def test_two_children_of_one_name_are_two_groups(make_user):
    me = worker_for(make_user())
    for _ in range(2):
        open_step(child=PersonFactory(first_name="Ann", last_name="Marlow"), worker=me, clocks=("AS-SEEN",))
    found = work.my_work(me.account, at=moment(DAY), number=None, by="child")
    assert list(found.totals.values()) == [1, 1]
    assert all(heading.startswith("Ann Marlow (number") for heading in found.totals)


def test_the_totals_of_a_team_are_those_of_its_workers(make_user):
    team = TeamFactory(service=Team.Service.SAFEGUARDING)
    for n in range(3):
        worker = PostFactory(team=team).worker
        for _ in range(n):
            open_step(worker=worker)
    page = caseload_page(str(team.pk), day=DAY, by=make_user("head_of_service"), at=moment(DAY))
    assert (page.children, len(page.rows)) == (3, Post.objects.filter(team=team).count())
