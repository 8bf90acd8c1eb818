"""A manager sees what waits, gives it out and reads why things are late; a worker sees it arrive."""

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.record.models import Duty
from tests.factories.record import PersonFactory, PostFactory, TeamFactory, WorkerFactory, open_step, worker_for

pytestmark = pytest.mark.django_db

TEAM, MINE, HOME = reverse("record:team_work"), reverse("record:my_work"), reverse("record:home")


@pytest.fixture
def manager(sign_in):
    client = sign_in("team_manager")
    client.team = worker_for(client.user).posts.get().team
    return client


@pytest.fixture
def worker(sign_in, manager):
    client = sign_in("social_worker")
    client.worker = worker_for(client.user, team=manager.team)
    return client


def test_work_waits_is_given_and_arrives(manager, worker):
    step = open_step(team=manager.team)
    allocate = reverse("record:allocate", kwargs={"pk": step.pk})
    assert allocate in manager.get(TEAM).content.decode()
    assert "Nothing is due from you" in worker.get(MINE).content.decode()
    told = {"worker": worker.worker.pk, "direction": "See her this week."}
    page = manager.post(allocate, told, follow=True).content.decode()
    assert f"Single assessment given to {worker.user.name}" in page
    assert "Everything has a worker" in page
    assert step.child.name in worker.get(MINE).content.decode()
    assert step.child.name in worker.get(HOME).content.decode()


def test_work_changes_hands_with_a_reason(manager, worker):
    step = open_step(worker=PostFactory(team=manager.team).worker)
    allocate = reverse("record:allocate", kwargs={"pk": step.pk})
    told = {"worker": worker.worker.pk, "direction": "Take over."}
    assert "Choose why the worker is changing" in manager.post(allocate, told).content.decode()
    manager.post(allocate, {**told, "reason": "LEFTRL"})
    assert step.allocations.get(ended_on=None).reason == "LEFTRL"
    again = manager.post(allocate, {**told, "reason": "LEFTRL"}).content.decode()
    assert "holds it already" in again


def test_only_who_holds_a_post_can_be_chosen(manager):
    step = open_step(team=manager.team)
    allocate = reverse("record:allocate", kwargs={"pk": step.pk})
    told = {"worker": WorkerFactory().pk, "direction": "See her."}
    assert "Choose a worker" in manager.post(allocate, told).content.decode()
    assert manager.get(reverse("record:allocate", kwargs={"pk": 999})).status_code == 404


def test_late_work_says_why(manager, worker):
    step = open_step(worker=worker.worker, clocks=("AS-SEEN",), child=PersonFactory(first_name="Wren"))
    explain = reverse("record:lateness", kwargs={"pk": step.duties.get().pk})
    assert explain in worker.get(MINE).content.decode()
    assert "Say why it is late" in worker.post(explain, {"reason": " "}).content.decode()
    worker.post(explain, {"reason": "The family was away."})
    assert "Why late: The family was away." in manager.get(TEAM).content.decode()
    assert worker.get(reverse("record:lateness", kwargs={"pk": 999})).status_code == 404


def test_what_is_not_late_needs_no_reason(worker):
    step = open_step(worker=worker.worker, clocks=("AS-SEEN",))
    Duty.objects.update(due_on=date(2999, 1, 1))
    explain = reverse("record:lateness", kwargs={"pk": step.duties.get().pk})
    assert "not late" in worker.post(explain, {"reason": "Away."}).content.decode()


def test_a_head_of_service_chooses_a_team(sign_in):
    open_step(team=TeamFactory(name="Assessment A"))
    other = open_step(team=TeamFactory(name="Assessment B"))
    client = sign_in("head_of_service")
    assert other.child.name not in client.get(TEAM).content.decode()
    assert other.child.name in client.get(TEAM, {"team": other.allocations.get().team_id}).content.decode()
    assert client.get(TEAM, {"team": "999"}).status_code == 404


def test_a_director_sees_the_tray_and_gives_out_nothing(sign_in):
    step = open_step()
    html = sign_in("director").get(TEAM).content.decode()
    assert step.child.name in html
    assert "Allocate" not in html


def test_before_any_team_there_is_nothing_to_show(sign_in):
    assert "No team is open" in sign_in("head_of_service").get(TEAM).content.decode()
    assert "No team is open" in sign_in("director").get(HOME).content.decode()


def test_many_duties_stand_on_pages(worker):
    from tests.factories.record import copies_of_work

    copies_of_work(open_step(worker=worker.worker, clocks=("AS-SEEN",)), 60)
    html = worker.get(MINE, {"page": "3"}).content.decode()
    assert 'aria-current="page"' in html
    assert html.count("los-work__item") == 11


@pytest.mark.parametrize(
    "role, shown",
    [
        ("social_worker", "Your work"),
        ("team_manager", "Work by team"),
        ("head_of_service", "Find a person"),
        ("auditor", "Find a person"),
        ("administrator", "Accounts and the audit"),
    ],
)
def test_each_role_is_met_by_what_waits_for_it(sign_in, role, shown):
    assert shown in sign_in(role).get(HOME).content.decode()


@pytest.mark.parametrize("role", ["analyst", "board_member", "democratic_services", "councillor", "partner"])
def test_who_reads_no_records_is_shown_none(sign_in, role):
    open_step()
    html = sign_in(role).get(HOME).content.decode()
    assert "Find a person" not in html
    assert "Your children" not in html
