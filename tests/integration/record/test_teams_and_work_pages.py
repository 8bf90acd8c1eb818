"""The pages of teams and work: what they show, what they refuse, and how little they ask of the database."""

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.record.models import Cover, Post, Team
from lineofsight.record.operations.allocations import allocate
from lineofsight.record.queries.trays import GROUPINGS
from tests.factories.record import PostFactory, TeamFactory, copies_of_work, moment, open_step, worker_for
from tests.factories.teams import appointed, leaver, make_position

pytestmark = pytest.mark.django_db
MOST = 15
ROWS = pytest.mark.parametrize("rows", [1, 200])


@pytest.fixture(autouse=True)
def _a_day(monkeypatch):
    """The day on which these tests happen."""
    monkeypatch.setattr("lineofsight.web.clock.now", lambda: moment(date(2021, 7, 14), 10))
    monkeypatch.setattr("lineofsight.web.clock.today", lambda: date(2021, 7, 14))


@pytest.fixture
def manager(sign_in):
    client = sign_in("team_manager")
    client.team = worker_for(client.user).posts.get().team
    return client


def day(name: str, on: date) -> dict:
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def url(name: str, **kwargs) -> str:
    return reverse(f"record:{name}", kwargs=kwargs)


@ROWS
@pytest.mark.parametrize("name", ["caseload", "leavers", "worker_changes", "cover", "structure"])
def test_each_page_asks_little(manager, django_assert_max_num_queries, rows, name):
    worker = leaver(team=manager.team)
    copies_of_work(worker.allocations.get().step, rows)
    with django_assert_max_num_queries(MOST):
        assert manager.get(url(name)).status_code == 200


@ROWS
def test_a_leavers_list_asks_little(manager, django_assert_max_num_queries, rows):
    worker = leaver(team=manager.team)
    copies_of_work(worker.allocations.get().step, rows)
    with django_assert_max_num_queries(MOST):
        assert "still to hand over" in manager.get(url("leaver", pk=worker.pk)).content.decode()


@ROWS
@pytest.mark.parametrize("by", GROUPINGS)
def test_trays_ask_little(manager, sign_in, django_assert_max_num_queries, rows, by):
    client = sign_in("social_worker")
    step = open_step(worker=worker_for(client.user, team=manager.team))
    copies_of_work(step, rows)
    for reader, name in ((client, "my_work"), (manager, "team_work")):
        with django_assert_max_num_queries(MOST):
            assert step.child.name in reader.get(url(name), {"by": by}).content.decode()


def test_an_unknown_grouping_is_by_date(manager, sign_in):
    client = sign_in("social_worker")
    open_step(worker=worker_for(client.user))
    assert "Late (" in client.get(url("my_work"), {"by": "wind"}).content.decode()


def test_a_head_of_service_builds_a_team(sign_in):
    client = sign_in("head_of_service")
    told = {"name": "Assessment West", "code": "AW", "service": "assessment", **day("on", date(2021, 6, 1))}
    assert "Assessment West is open" in client.post(url("team_new"), told, follow=True).content.decode()
    team = Team.objects.get()
    position = {"kind": "social_worker", "fte": "0.6", **day("on", date(2021, 6, 1))}
    page = client.post(url("position_new", pk=team.pk), position, follow=True).content.decode()
    assert "Vacant" in page
    who = {"name": "Una Perrin", "basis": "agency", **day("on", date(2021, 6, 1))}
    page = client.post(url("appoint", pk=team.positions.get().pk), who, follow=True).content.decode()
    assert "Una Perrin" in page
    assert "(agency)" in page
    before = client.get(url("structure"), day("day", date(2021, 5, 31))).content.decode()
    assert "No team was open on that day" in before
    post = Post.objects.get()
    client.post(url("post_end", pk=post.pk), day("on", date(2021, 7, 1)))
    assert "Vacant" in client.get(url("team", pk=team.pk)).content.decode()
    client.post(url("position_end", pk=team.positions.get().pk), day("on", date(2021, 7, 1)))
    client.post(url("team_close", pk=team.pk), day("on", date(2021, 7, 1)))
    assert "No team was open" in client.get(url("structure")).content.decode()


def test_what_the_structure_refuses_is_said_on_the_form(sign_in):
    client, post = sign_in("administrator"), appointed()
    told = {"name": "Abel Quist", "basis": "permanent", **day("on", date(2021, 7, 1))}
    page = client.post(url("appoint", pk=post.position_id), told).content.decode()
    assert "Somebody else holds this position" in page
    for name in ("team_close", "position_end"):
        pk = post.team_id if name == "team_close" else post.position_id
        page = client.post(url(name, pk=pk), day("on", date(2021, 7, 1))).content.decode()
        assert "End the posts first" in page
    assert client.get(url("appoint", pk=0)).status_code == 404


def test_a_director_reads_the_structure_and_changes_nothing(sign_in):
    post = appointed()
    make_position(team=post.team)
    html = sign_in("director").get(url("team", pk=post.team_id)).content.decode()
    assert "Vacant" in html
    assert "Appoint" not in html


def test_a_cover_is_arranged_seen_and_ended(manager, sign_in):
    client = sign_in("social_worker")
    me = worker_for(client.user, team=manager.team)
    away = PostFactory(team=manager.team).worker
    step = open_step(worker=away)
    told = {"worker": away.pk, "covered_by": me.pk, "reason": "Leave", **day("first", date(2021, 7, 12))}
    page = manager.post(url("cover"), {**told, **day("last", date(2021, 7, 20))}, follow=True).content.decode()
    assert f"{me.name} acts for {away.name}" in page
    html = client.get(url("my_work")).content.decode()
    assert f"You act for {away.name}" in html
    assert f"For {away.name}" in html
    assert step.child.name in html
    assert f"For {away.name}" in client.get(reverse("record:home")).content.decode()
    manager.post(url("cover_end", pk=Cover.objects.get().pk))
    assert step.child.name not in client.get(url("my_work")).content.decode()
    again = manager.post(url("cover_end", pk=Cover.objects.get().pk)).content.decode()
    assert "ended already" in again
    assert "before the first" in manager.post(url("cover"), {**told, **day("last", date(2021, 7, 1))}).content.decode()


def test_a_leaver_hands_over_and_is_closed(manager, sign_in):
    client = sign_in("social_worker")
    me = worker_for(client.user, team=manager.team)
    heir = PostFactory(team=manager.team).worker
    step = open_step(worker=me)
    manager.post(url("leaving_day", pk=me.pk), day("last_day", date(2021, 7, 13)))
    assert me.name in manager.get(url("leavers")).content.decode()
    assert "of leavers, to hand over" in manager.get(reverse("record:home")).content.decode()
    client.post(url("hand_over", pk=step.pk), {"note": "Ring the school first."})
    assert "Ring the school first." in client.get(url("leaver", pk=me.pk)).content.decode()
    close = {"overruled_reason": ""}
    assert "not handed over yet" in manager.post(url("leaver_close", pk=me.pk), close).content.decode()
    give = {"note": "Ring the school first.", "receiver": heir.pk, "give": "yes"}
    assert "handed over" in manager.post(url("hand_over", pk=step.pk), give, follow=True).content.decode()
    assert "has left" in manager.post(url("leaver_close", pk=me.pk), close, follow=True).content.decode()
    assert step.allocations.get(ended_on=None).worker == heir


def test_a_child_shows_how_often_their_worker_changed(manager):
    one, two = (PostFactory(team=manager.team).worker for _ in range(2))
    step = open_step(worker=one)
    allocate(step, worker=two, direction="Go.", on=date(2021, 7, 1), by=manager.user, at=moment(date(2021, 7, 1)))
    html = manager.get(url("person", pk=step.child_id)).content.decode()
    assert f"from {one.name} to {two.name}. Caseload management" in html


def test_a_caseload_stands_beside_its_band(manager, sign_in):
    worker = PostFactory(team=manager.team).worker
    copies_of_work(open_step(worker=worker), 24)
    html = manager.get(url("caseload")).content.decode()
    assert "25 above" in html
    assert "15 to 20 children" in html
    then = manager.get(url("caseload"), day("day", date(2021, 1, 1))).content.decode()
    assert "25 above" not in then
    TeamFactory()
    assert "Case-holding workers by how many" in sign_in("director").get(url("caseload")).content.decode()


def test_work_is_given_in_a_role(manager):
    step, worker = open_step(team=manager.team), PostFactory(team=manager.team).worker
    manager.post(url("allocate", pk=step.pk), {"worker": worker.pk, "direction": "See her.", "role": "DUTY"})
    assert step.allocations.get(ended_on=None).role == "DUTY"
