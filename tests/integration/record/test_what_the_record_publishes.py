"""The record's tables of a snapshot: who, family, home, worker, duty, as known on a day."""

import json
from datetime import date

import pytest

from lineofsight.record.operations.duties import lift_duties, meet_duty
from lineofsight.record.operations.families import move_home
from lineofsight.snapshots.publication import PUBLICATIONS
from tests.factories.history import make_merge
from tests.factories.record import (
    AddressFactory,
    IdentifierFactory,
    PersonFactory,
    PostFactory,
    RelationshipFactory,
    ResidenceFactory,
    TeamFactory,
    WardFactory,
    moment,
    open_step,
)

pytestmark = pytest.mark.django_db

EARLY, DAY, LATER = date(2021, 6, 14), date(2021, 7, 1), date(2021, 12, 31)
TABLES = (
    "ssd_person", "ssd_family", "ssd_address", "ssd_professionals", "ssd_department", "ssd_involvements",
    "ssd_linked_identifiers", "local_duties", "local_address_wards",
)  # fmt: skip


def published(table: str, *, as_at: date = LATER) -> list[dict]:
    """The rows of a table as at a day, by the names of its columns."""
    publication = PUBLICATIONS[table]
    return [dict(zip(publication.held, row, strict=True)) for row in publication.rows(as_at=as_at)]


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_record_publishes_empty_tables(table):
    assert published(table) == []


@pytest.mark.parametrize("table", TABLES)
def test_a_row_has_one_key(table, make_user):
    child = open_step(worker=PostFactory().worker).child
    for kind in ("mother", "father"):
        RelationshipFactory(child=child, kind=kind)
    for kind, value in (("upn", "H801200001001"), ("nhs_number", "9434765919"), ("legacy", "77"), ("legacy", "78")):
        IdentifierFactory(person=child, kind=kind, value=value)
    ResidenceFactory(person=child)
    rows = published(table)
    keys = [row[PUBLICATIONS[table].table.primary_key] for row in rows]
    assert rows
    assert len(keys) == len(set(keys))


def test_two_records_of_one_person_are_published_as_one():
    merge = make_merge()
    people = {row["pers_person_id"] for row in published("ssd_person")}
    assert merge.kept_id in people
    assert merge.duplicate_id not in people


def test_a_person_is_published_with_their_numbers():
    mother = RelationshipFactory(child__died_on=date(2021, 8, 1)).relative
    child = mother.related_children.get().child
    for kind, value in (("upn", "H801200001001"), ("nhs_number", "9434765919"), ("legacy", "77"), ("legacy", "78")):
        IdentifierFactory(person=child, kind=kind, value=value)
    rows = {row["pers_person_id"]: row for row in published("ssd_person", as_at=DAY)}
    row = rows[child.pk]
    assert (row["pers_upn"], row["pers_single_unique_id"], row["pers_legacy_id"]) == (
        "H801200001001",
        "9434765919",
        "77",
    )
    assert (row["pers_death_date"], row["pers_is_mother"]) == (None, "N")
    assert (rows[mother.pk]["pers_is_mother"], rows[mother.pk]["pers_upn"]) == ("Y", None)
    assert published("ssd_person")[0]["pers_death_date"] == date(2021, 8, 1)


def test_a_family_goes_by_the_mother():
    mother, father, lone, stranger = (PersonFactory(date_of_birth=date(1985, 1, 1)) for _ in range(4))
    children = PersonFactory.create_batch(2)
    for child in children:
        RelationshipFactory(child=child, relative=father, kind="father")
        RelationshipFactory(child=child, relative=mother, kind="mother")
    only = RelationshipFactory(relative=lone, kind="father").child
    families = {row["fami_person_id"]: row["fami_family_id"] for row in published("ssd_family")}
    assert families == {p.pk: mother.pk for p in (mother, father, *children)} | {lone.pk: lone.pk, only.pk: lone.pk}
    assert stranger.pk not in families


def test_an_address_is_published_as_json_with_every_key(make_user):
    home = ResidenceFactory(address__line='4 "Old" Row\\', address__postcode="WX1 4AB", started_on=EARLY)
    row = published("ssd_address")[0]
    parts = json.loads(row["addr_address_json"])
    assert (parts["STREET"], parts["TOWN"], parts["UPRN"]) == ('4 "Old" Row\\', "Wexcombe", "")
    assert len(parts) == 10
    assert (row["addr_address_postcode"], row["addr_address_type"]) == ("WX14AB", "Home")
    move_home(home.person, address=AddressFactory(), on=DAY, by=make_user(), at=moment(DAY))
    assert [row["addr_address_end_date"] for row in published("ssd_address")] == [DAY, None]
    assert [row["addr_address_end_date"] for row in published("ssd_address", as_at=EARLY)] == [None]


def test_wards_are_published_beside_addresses():
    home = ResidenceFactory(address__ward=WardFactory(code="E1", name="Castle Hill"))
    ResidenceFactory(address__ward=None)
    assert published("local_address_wards") == [
        {"addr_table_id": home.pk, "ward_code": "E1", "ward_name": "Castle Hill"}
    ]


def test_a_worker_is_published_with_the_team_they_were_in_then():
    first, second = TeamFactory(name="Assessment A"), TeamFactory(name="Assessment B")
    worker = PostFactory(team=first, ended_on=DAY).worker
    PostFactory(worker=worker, team=second, started_on=DAY, basis="agency", fte=0.6)
    [before] = published("ssd_professionals", as_at=EARLY)
    assert (before["prof_professional_department"], before["prof_agency_worker_flag"]) == (first.name, "N")
    [row] = published("ssd_professionals", as_at=DAY)
    assert (row["prof_professional_department"], row["prof_agency_worker_flag"]) == (second.name, "Y")
    assert float(row["prof_full_time_equivalency"]) == 0.6
    assert {row["dept_team_name"] for row in published("ssd_department")} == {first.name, second.name}


def test_an_involvement_names_the_referral_it_came_from(make_user):
    worker = PostFactory().worker
    contact = open_step(kind="contact", clocks=(), worker=worker)
    referral = open_step(kind="referral", child=contact.child, clocks=(), opened_by=contact, worker=worker)
    assessment = open_step(child=contact.child, clocks=(), opened_by=referral, worker=worker)
    plan = open_step(kind="child_in_need_plan", child=contact.child, clocks=(), opened_by=assessment, worker=worker)
    rows = published("ssd_involvements")
    assert len({contact.pk, referral.pk, assessment.pk, plan.pk}) == len(rows) == 4
    assert [row["invo_referral_id"] for row in rows] == [None, referral.pk, referral.pk, referral.pk]
    assert {row["invo_professional_id"] for row in rows} == {worker.pk}


def test_a_duty_is_published_as_it_stood_then(make_user):
    step = open_step(clocks=("AS-SEEN", "AS-CHK10"))
    meet_duty("AS-SEEN", step=step, at=moment(DAY), on=DAY)
    lift_duties(step=step, on=DAY, reason="The family moved abroad.")
    now = {row["clock_code"]: row for row in published("local_duties")}
    then = {row["clock_code"]: row for row in published("local_duties", as_at=EARLY)}
    assert set(now) == {"AS-SEEN"}
    assert (now["AS-SEEN"]["met_on"], now["AS-SEEN"]["step_kind"]) == (DAY, "single_assessment")
    assert set(then) == {"AS-SEEN", "AS-CHK10"}
    assert then["AS-SEEN"]["met_on"] is None
