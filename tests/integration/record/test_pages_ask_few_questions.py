"""Every page of the record and the work asks the database at most 15 questions, with one row and with 200."""

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.record.models import Person
from lineofsight.record.operations.notes import record_visit, write_note
from tests.factories.record import (
    PersonFactory,
    PostFactory,
    RelationshipFactory,
    ResidenceFactory,
    copies,
    copies_of_work,
    moment,
    open_step,
    worker_for,
)

pytestmark = pytest.mark.django_db

MOST = 15
DAY = date(2021, 7, 1)
ROWS = pytest.mark.parametrize("rows", [1, 200])


def a_full_record(rows: int) -> Person:
    """A child with this many steps, notes, visits, relatives and people in the same home."""
    worker = PostFactory().worker
    step = open_step(kind="contact", worker=worker, clocks=("AS-SEEN", "AS-CHK10"))
    home = ResidenceFactory(person=step.child)
    told = {"happened_at": moment(DAY), "by": worker.account, "at": moment(DAY, 12)}
    [note] = write_note(children=[step.child], kind="case_note", text="Seen.", step=step, **told)
    visit = record_visit(step, is_seen=True, **told)
    mother = RelationshipFactory(child=step.child)
    others = [person.pk for person in copies(mother.relative, rows)]
    copies(mother, rows, relative_id=others)
    copies(home, rows, person_id=others)
    copies(note, rows)
    copies(visit, rows)
    copies_of_work(step, rows, of_other_children=False)
    return step.child


@ROWS
@pytest.mark.parametrize("page", ["person", "chronology", "family", "notes", "duties"])
def test_a_record(sign_in, django_assert_max_num_queries, rows, page):
    child, client = a_full_record(rows), sign_in("team_manager")
    with django_assert_max_num_queries(MOST):
        assert client.get(reverse(f"record:{page}", kwargs={"pk": child.pk})).status_code == 200


@ROWS
def test_a_search(sign_in, django_assert_max_num_queries, rows):
    home = ResidenceFactory(person=PersonFactory(first_name="Ann", last_name="Marlow"))
    home.person.save()
    copies(home, rows, person_id=[person.pk for person in copies(home.person, rows)])
    client = sign_in("social_worker")
    with django_assert_max_num_queries(MOST):
        page = client.get(reverse("record:search"), {"last_name": "marl", "first_name": "", "identifier": ""})
    assert "Ann Marlow" in page.content.decode()


@ROWS
@pytest.mark.parametrize("page", ["home", "my_work"])
def test_my_work_and_my_home_page(sign_in, django_assert_max_num_queries, rows, page):
    client = sign_in("social_worker")
    step = open_step(worker=worker_for(client.user))
    copies_of_work(step, rows)
    with django_assert_max_num_queries(MOST):
        html = client.get(reverse(f"record:{page}")).content.decode()
    assert step.child.name in html


@ROWS
@pytest.mark.parametrize("page", ["home", "team_work"])
def test_a_teams_work_and_a_managers_home_page(sign_in, django_assert_max_num_queries, rows, page):
    client = sign_in("team_manager")
    team = worker_for(client.user).posts.get().team
    copies_of_work(open_step(team=team), rows)
    for _ in range(min(rows, 20)):
        copies_of_work(open_step(worker=PostFactory(team=team).worker), rows // 20)
    with django_assert_max_num_queries(MOST):
        html = client.get(reverse(f"record:{page}")).content.decode()
    assert team.name in html


@pytest.mark.parametrize("role", ["head_of_service", "director"])
def test_the_home_page_of_who_answers_for_many_teams(sign_in, django_assert_max_num_queries, role):
    for _ in range(20):
        open_step()
    client = sign_in(role)
    with django_assert_max_num_queries(MOST):
        assert client.get(reverse("record:home")).status_code == 200
