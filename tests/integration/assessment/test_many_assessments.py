"""A manager looks over many assessments: flow, capacity, unfinished work, recording, parents (C1, C4 to C8, C12)."""

import pytest
from django.db import connection
from django.urls import reverse

from lineofsight.record.models import CaseStep, Post
from lineofsight.record.operations.allocations import allocate
from lineofsight.record.operations.notes import record_visit
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.assessment.operations.writing import seen_version
from lineofsight.service.assessment.queries.flow import flow_page
from lineofsight.service.assessment.queries.parents import parents_not_asked
from lineofsight.service.assessment.queries.recording import late_recording
from lineofsight.service.assessment.queries.under_way import NEVER, under_way
from tests.factories.record import PostFactory, TeamFactory, WorkerFactory, copies, copies_of_work, worker_for
from tests.factories.service import (
    assessment_with_parents,
    authorised_assessment,
    later,
    make_assessment,
    make_teams,
)

pytestmark = pytest.mark.django_db


def text(response) -> str:
    return response.content.decode()


def at(name: str, **where) -> str:
    return reverse(f"assessment:{name}", kwargs=where)


@pytest.fixture
def manager(make_user):
    return make_user("team_manager")


def test_flow_counts_what_came_went_is_open_by_age_and_was_given_out_in_a_day(manager, make_user):
    """C1 (1), C1 (2)"""
    team = make_teams()["assessment"]
    given, _ = make_assessment(), make_assessment()
    authorised_assessment()
    worker = worker_for(make_user("social_worker"), team=team)
    day = given.step.started_on
    allocate(given.step, worker=worker, direction="See her.", on=day, by=manager, at=later(4))
    [found] = flow_page(by=manager, at=later(days=20)).teams
    assert (found.team, found.came, found.went, found.in_a_day, found.open) == (team, 3, 1, 1, 2)
    assert found.by_age == [0, 2, 0, 0, 0]


def test_c1_what_a_team_took_over_and_what_it_finished_add_up_to_what_it_holds(manager):
    first, added = make_teams()["assessment"], TeamFactory(service="assessment", supplier="Halverton Care")
    posts = [PostFactory(team=team, worker=WorkerFactory()) for team in (first, added)]
    moved, returned, _ = make_assessment(), make_assessment(), make_assessment()
    authorised_assessment()
    told = {"direction": "Take it on.", "by": manager}
    for step, days, to in ((moved.step, 2, 1), (returned.step, 2, 1), (returned.step, 5, 0)):
        allocate(step, worker=posts[to].worker, on=later(days=days).date(), at=later(days=days), **told)
    flows = {one.team: one for one in flow_page(by=manager, at=later(days=20)).teams}
    numbers = {team: (one.came, one.taken_over, one.handed_on, one.went, one.open) for team, one in flows.items()}
    assert numbers == {first: (4, 1, 2, 1, 2), added: (0, 2, 1, 0, 1)}
    assert all(came + taken - handed - went == held for came, taken, handed, went, held in numbers.values())
    long_after = flow_page(by=manager, at=later(days=60)).teams
    assert [(one.came, one.taken_over, one.handed_on) for one in long_after] == [(0, 0, 0)] * 2


def test_more_than_the_workers_should_hold_is_said(sign_in, manager, make_user):
    """C1 (4), C8 (1)"""
    team = make_teams()["assessment"]
    worker_for(make_user("social_worker"), team=team)
    assessment = make_assessment()
    assert not flow_page(by=manager, at=later(days=3)).is_over
    Post.objects.update(fte="0.04")
    page = flow_page(by=manager, at=later(days=3))
    assert page.is_over
    assert "What workers can hold" in page.chart.sentence + str(page.chart.rows) + str(page.chart.headings)
    assert "More than the workers should hold" in text(sign_in("team_manager").get(at("flow")))
    assert assessment.step.stopped_on is None


def test_an_added_managed_team_is_marked_on_the_chart(manager):
    """C8 (2)"""
    team = make_teams()["assessment"]
    team.supplier, team.started_on, team.name = "Halverton Care", later(days=-40).date(), "Team Five"
    team.save()
    [event] = flow_page(by=manager, at=later(days=3)).chart.events
    assert "Team Five added (managed team)" in event


def test_what_an_added_team_relieves_each_worker_of_is_told(sign_in, at, manager, make_user):
    """C8 (3): two open for one worker before; four now for two workers; and four for one without the added team."""
    first = make_teams()["assessment"]
    worker_for(make_user("social_worker"), team=first)
    for _ in range(4):
        make_assessment()
    CaseStep.objects.filter(pk__in=Assessment.objects.order_by("pk")[2:].values("pk")).update(
        started_on=later(days=10).date()
    )
    added = TeamFactory(service="assessment", started_on=later(days=5).date(), supplier="Halverton Care")
    PostFactory(team=added, worker=WorkerFactory(), started_on=added.started_on)
    [one] = flow_page(by=manager, at=later(days=20)).reliefs
    assert (one.team, one.before, one.now, one.without, one.relieved) == (added, 2.0, 2.0, 4.0, 2.0)
    at(20)
    page = text(sign_in("team_manager").get(reverse("assessment:flow")))
    assert "Each is relieved of" in page
    assert ">2.0<" in page


def test_whom_nobody_relieves_is_told_as_nothing(manager):
    assert flow_page(by=manager, at=later(days=20)).reliefs == []


def test_parents_not_asked_are_found_without_going_through_everybody(manager):
    """C4 (3): in a whole authority that took minutes. A parent is looked up by number, never in a list of all."""
    if connection.vendor != "sqlite":
        pytest.skip("It was SQLite that made the list for each child.")
    plan = parents_not_asked(by=manager, at=later()).explain().splitlines()
    through = [line for line in plan if "SCAN" in line and "restriction" not in line]
    assert len(through) == 1, plan


def test_lists_find_what_is_quiet_unseen_or_without_a_checkpoint(manager, make_user):
    """C6 (1), C12 (2), clocks AS-SEEN and AS-CHK10"""
    seen, unseen = make_assessment(), make_assessment()
    told = {"happened_at": later(days=6), "by": make_user("social_worker"), "at": later(days=6)}
    record_visit(seen.step, is_seen=True, is_seen_alone=True, **told)
    for name, expected in {"all": {seen, unseen}, "unseen": {unseen}, "checkpoint": set(), "quiet": {unseen}}.items():
        found = under_way(name, by=manager, at=later(days=14))
        assert set(found.rows) == expected, name
        assert found.counts[name] == len(expected)
    assert set(under_way("checkpoint", by=manager, at=later(days=16)).rows) == {seen, unseen}
    assert list(under_way("all", by=manager, at=later(days=14)).rows)[0] == unseen


def test_c6_what_was_visited_before_an_assessment_began_is_no_work_on_it(manager, make_user, sign_in):
    new, quiet = make_assessment(), make_assessment()
    told = {"is_seen": True, "is_seen_alone": True, "by": make_user("social_worker")}
    record_visit(new.step, happened_at=later(days=2), at=later(days=2), **told)
    CaseStep.objects.filter(pk=new.pk).update(started_on=later(days=9).date())
    listed = under_way("all", by=manager, at=later(days=14)).rows
    assert [(one.pk, one.active_at) for one in listed] == [(quiet.pk, NEVER), (new.pk, NEVER)]
    page = text(sign_in("team_manager").get(at("unfinished")))
    assert page.index(quiet.step.child.name) < page.index(new.step.child.name)


def test_a_checkpoint_is_recorded_with_its_decision(sign_in):
    """C2 (1)"""
    assessment, client = make_assessment(), sign_in("team_manager")
    where = at("checkpoint", step_id=assessment.pk)
    assert "Choose what you decided" in text(client.post(where, {"direction": "Go to the school."}))
    client.post(where, {"direction": "Go to the school.", "decision": "strategy"})
    assert "checkpoint: hold a strategy discussion" in text(client.get(at("overview", step_id=assessment.pk)))


def test_recording_within_5_working_days_is_in_time(manager, make_user):
    """C6 (2), clock AS-RECORD"""
    assessment, by = make_assessment(), make_user("social_worker")
    told = {"is_seen": True, "is_seen_alone": True, "by": by, "happened_at": later(days=1)}
    record_visit(assessment.step, at=later(days=8), **told)
    record_visit(assessment.step, at=later(days=9), **told)
    found = late_recording(by=manager, at=later(days=10))
    [who] = found.people
    assert (who.recorded, who.late, found.percent, found.limit) == (2, 1, 50, 5)
    team = worker_for(by, team=make_teams()["assessment"]).posts.get().team
    assert [(one.name, one.team) for one in late_recording(by=manager, at=later(days=10)).people] == [
        (by.name, team.name)
    ]


def test_identity_is_a_section_with_prompts(sign_in):
    """C5 (1)"""
    page = text(sign_in("social_worker").get(at("section", step_id=make_assessment().pk, key="identity")))
    assert page.count("<li>") > 2
    assert "Identity and diverse needs" in page


def test_a_parent_who_lives_elsewhere_has_a_section_of_their_own(sign_in):
    """C3 (2)"""
    assessment, client = make_assessment(), sign_in("social_worker")
    where = at("section", step_id=assessment.pk, key="absent_parent_view")
    assert "If they were not asked, why not?" in text(client.get(where))
    client.post(where, {"text": "He wants her at weekends.", "seen": seen_version("")})
    assert "He wants her at weekends." in text(client.get(where))


def test_parents_are_recorded_on_their_page(sign_in):
    """C4 (1), C4 (2)"""
    assessment, client = assessment_with_parents(), sign_in("social_worker")
    page = text(client.get(at("parents", step_id=assessment.pk)))
    assert "Lives elsewhere" in page
    assert "Nothing is recorded" in page
    father = assessment.step.child.relatives.get(kind="father").relative
    where = at("parent", step_id=assessment.pk, parent=father.pk)
    assert "Say why they were not spoken to" in text(client.post(where, {"was_spoken_to": "no"}))
    client.post(where, {"was_spoken_to": "no", "not_reason": "Three letters came back."})
    assert "Three letters came back." in text(client.get(at("parents", step_id=assessment.pk)))
    manager = sign_in("team_manager")
    gaps = text(manager.get(at("parent_gaps")))
    assert "(mother)" in gaps
    assert "(father" not in gaps


@pytest.mark.parametrize("more", [0, 199])
def test_the_pages_ask_few_questions(sign_in, django_assert_max_num_queries, more):
    first = make_assessment()
    steps = copies_of_work(first.step, more)
    copies(first, more, step_id=[step.pk for step in steps])
    client = sign_in("team_manager")
    for name in ("flow", "unfinished", "recording", "parent_gaps"):
        with django_assert_max_num_queries(15):
            assert client.get(at(name)).status_code == 200
    assert Assessment.objects.count() == more + 1
