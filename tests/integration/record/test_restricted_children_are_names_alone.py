"""Search, lists, other pages and figures show of a restricted child the name and whom to ask, and nothing else."""

import csv
import io
import re
from datetime import date, timedelta

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.allocations import UnableToAllocate, allocate
from lineofsight.record.operations.covers import UnableToCover, arrange_cover
from lineofsight.record.operations.people import PersonAlreadyThere, UnableToRecord, add_identifier, create_person
from lineofsight.web import clock
from tests.factories import need_to_know as make
from tests.factories.record import (
    IdentifierFactory,
    PersonFactory,
    RelationshipFactory,
    ResidenceFactory,
    TeamFactory,
    open_step,
    worker_for,
)
from tests.factories.service import make_assessment, make_contact, make_contacts
from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import many

pytestmark = pytest.mark.django_db

ASK = "Restricted: ask Folake Merridale"


@pytest.fixture
def child():
    child = PersonFactory(first_name="Orla", last_name="Tansley")
    ResidenceFactory(person=child)
    return child


def searched(client, **terms) -> str:
    return client.get(reverse("record:search"), {"first_name": "", "last_name": "", **terms}).content.decode()


def test_search_finds_the_name_of_a_restricted_child_and_nothing_else(sign_in, child):
    client = sign_in("social_worker")
    assert "Tallow Row" in searched(client, first_name="Orla", last_name="Tansley")
    make.restrict(child, at=clock.now())
    found = searched(client, first_name="Orla", last_name="Tansley")
    assert "Orla Tansley" in found
    assert "Restricted: open it" in found
    assert "Tallow Row" not in found
    assert "Born " not in found


def test_search_does_not_find_a_restricted_child_by_where_they_live_or_when_they_were_born(sign_in, child):
    make.restrict(child, at=clock.now())
    client = sign_in("social_worker")
    assert "Orla Tansley" not in searched(client, anything=child.residences.get().address.postcode)
    assert "Orla Tansley" not in searched(client, anything="6 May 2014")


def test_search_does_not_find_whom_the_reader_is_kept_from(sign_in, child):
    client = sign_in("social_worker")
    make.keep_out(child, client.user, at=clock.now())
    assert "Orla " not in searched(client, last_name="Tansley")


def test_a_number_of_somebody_kept_from_the_reader_names_nobody(make_user, child):
    number = IdentifierFactory(person=child, value="H801200001000")
    user = make_user()
    make.keep_out(child, user, at=clock.now())
    with pytest.raises(UnableToRecord) as refused:
        add_identifier(PersonFactory(), kind=number.kind, value=number.value, by=user, at=clock.now())
    assert "Orla" not in str(refused.value)


def test_work_lists_name_a_restricted_child_and_say_nothing_of_the_work(sign_in, child):
    client = sign_in("social_worker")
    team = TeamFactory()
    step = open_step(child=child, worker=worker_for(client.user, team=team))
    manager = sign_in("head_of_service")
    make.restrict(child, at=clock.now())
    for reader, address in ((client, "/our-work/"), (manager, f"/our-work/team/?team={team.pk}")):
        page = reader.get(address).content.decode()
        assert "Orla Tansley" in page
        assert ASK in page
        assert step.duties.first().clock.name not in page
    home = client.get("/").content.decode()
    assert "Orla Tansley" in home
    assert ASK in home
    assert step.duties.first().clock.name not in home


def test_a_managers_home_page_counts_nothing_they_may_not_open(sign_in, child):
    client = sign_in("team_manager")
    team = TeamFactory()
    worker_for(client.user, team=team)
    open_step(child=child, team=team)
    waits = re.compile(r"(\d+)\D{0,200}?waiting for a worker", re.DOTALL)
    assert waits.search(client.get("/").content.decode())[1] == "1"
    make.restrict(child, at=clock.now())
    assert waits.search(client.get("/").content.decode())[1] == "0"


@pytest.mark.parametrize("kept", [make.keep_out, make.declare])
def test_work_is_not_given_to_who_is_kept_out_nor_covered_by_them(child, make_user, kept):
    step, manager = open_step(child=child, worker=worker_for(make_user())), make_user("team_manager")
    aunt = worker_for(make_user())
    kept(child, aunt.account, at=clock.now())
    now = clock.now()
    with pytest.raises(UnableToAllocate, match="kept out of this child's record or has declared a conflict"):
        allocate(step, worker=aunt, direction="See them.", on=now.date(), by=manager, at=now)
    held = step.allocations.get(ended_on=None).worker
    days = {"first": now.date(), "last": now.date() + timedelta(days=7)}
    with pytest.raises(UnableToCover, match="kept out of the record of a child"):
        arrange_cover(worker=held, covered_by=aunt, reason="Leave.", **days, by=manager, at=now)


def test_the_warning_before_creating_names_a_restricted_child_whatever_the_birth(child, make_user):
    make.restrict(child, at=clock.now())
    on, user = clock.today(), make_user()
    for born in (date(2014, 5, 6), date(2001, 1, 1)):
        told = {"first_name": "Orla", "last_name": "Tansley", "date_of_birth": born, "sex": "F"}
        with pytest.raises(PersonAlreadyThere) as there:
            create_person(**told, on=on, by=user, at=clock.now())
        [one] = there.value.people
        assert (one.name, one.date_of_birth, one.likeness) == ("Orla Tansley", None, None)


def test_the_board_names_a_restricted_child_and_says_nothing_of_the_contact(sign_in, child):
    make_contact(child=child, concern="A secret.")
    client = sign_in("team_manager")
    assert ASK not in client.get("/front-door/").content.decode()
    make.restrict(child, at=clock.now())
    board = client.get("/front-door/").content.decode()
    assert "Orla Tansley" in board
    assert ASK in board
    assert "New: 0 contacts" in board


@pytest.mark.parametrize("which", ["contact", "referral", "assessment"])
def test_the_pages_of_steps_are_locked_and_bear_the_banner(sign_in, which):
    assessment = make_assessment()
    referral = assessment.step.opened_by
    step = {"contact": referral.opened_by, "referral": referral, "assessment": assessment.step}[which]
    name = {"contact": "front_door:contact", "referral": "front_door:referral", "assessment": "assessment:overview"}[
        which
    ]
    where = reverse(name, kwargs={"step_id": step.pk})
    restriction = make.restrict(step.child, at=clock.now())
    client = sign_in("team_manager")
    assert client.get(where).headers["Location"] == reverse("record:restricted", kwargs={"pk": step.child_id})
    assert AuditEntry.objects.filter(action="refusal", subject=f"record.person:{step.child_id}").exists()
    make.broken_by(restriction, client.user, at=clock.now())
    assert b"You opened this restricted record in an emergency" in client.get(where).content
    make.keep_out(step.child, client.user, at=clock.now())
    assert client.get(where).status_code == 404


def test_work_that_is_locked_cannot_be_given_out_or_explained(sign_in, child):
    step = open_step(child=child)
    make.restrict(child, at=clock.now())
    locked = reverse("record:restricted", kwargs={"pk": child.pk})
    client = sign_in("team_manager")
    assert client.get(f"/our-work/steps/{step.pk}/allocate/").headers["Location"] == locked
    assert client.get(f"/our-work/duties/{step.duties.first().pk}/late/").headers["Location"] == locked


def test_a_brother_or_sister_who_is_restricted_is_not_named_on_the_others_pages(sign_in, child):
    other = PersonFactory()
    one, _ = make_contacts(children=[other, child])
    RelationshipFactory(child=other, relative=child, kind="sibling")
    make.restrict(child, at=clock.now())
    client = sign_in("team_manager")
    for where in (f"/front-door/contacts/{one.pk}/", f"/people/{other.pk}/family/"):
        page = client.get(reverse("front_door:contact", kwargs={"step_id": one.pk}) if "contacts" in where else where)
        assert page.status_code == 200
        assert "Orla Tansley" not in page.content.decode()


def test_records_of_a_figure_do_not_open_a_restricted_child(sign_in, child):
    make.restrict(child, at=clock.now())
    rows = [{**row, "cina_person_id": str(child.pk)} if "cina_person_id" in row else row for row in many(1)]
    make_snapshot(ssd_cin_assessments=rows)
    address = "/performance/measures/AS01/records"
    asked = "?from=2021-07-01&to=2021-07-31"
    client = sign_in("director")
    page = client.get(f"{address}/{asked}").content.decode()
    assert "Restricted" in page
    assert f'href="/people/{child.pk}/"' not in page
    listed = list(csv.DictReader(io.StringIO(client.get(f"{address}.csv{asked}").content.decode())))
    assert "Restricted" in {row["person_id"] for row in listed}
    assert str(child.pk) not in {row["person_id"] for row in listed}


def test_what_is_open_again_is_listed_again(sign_in, child):
    make_contact(child=child)
    make.restrict(child, at=clock.now() - timedelta(days=2), until=clock.now() - timedelta(days=1))
    board = sign_in("team_manager").get("/front-door/").content.decode()
    assert "Orla Tansley" in board
    assert ASK not in board
    assert CaseStep.objects.filter(child=child).exists()
