"""A snapshot says how it stands to the national dataset's specification, with the rows at fault."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from lineofsight.snapshots.folder import remove
from lineofsight.snapshots.operations import publish
from lineofsight.web import clock
from tests.factories.snapshots import make_snapshot

BAD = {"cina_assessment_id": "A1", "cina_person_id": "1", "cina_assessment_start_date": date(2031, 1, 1)}


@pytest.fixture
def judged(sign_in):
    return lambda snapshot: sign_in("analyst").get(f"/performance/snapshots/{snapshot.slug}/judged/")


def test_a_fault_is_told_with_its_rows_and_an_example(db, judged):
    snapshot = make_snapshot(ssd_cin_assessments=[BAD])
    page = judged(snapshot).content.decode()
    assert "1 row of ssd_cin_assessments has a cina_assessment_start_date after" in page
    assert "A1" in page
    assert "could not be looked up: ssd_person was not given" in page


def test_what_we_publish_ourselves_is_clean(db, judged):
    snapshot = publish(as_at=clock.today(), by=None, at=clock.now())
    assert "no faults." in judged(snapshot).content.decode()


def test_a_snapshot_whose_files_are_gone_says_so(db, judged):
    snapshot = make_snapshot()
    remove(snapshot.folder)
    assert "This snapshot can’t be judged. The files of snapshot" in judged(snapshot).content.decode()


def test_a_snapshot_nobody_made_is_not_found(sign_in, db):
    assert sign_in("analyst").get("/performance/snapshots/none/judged/").status_code == 404


def test_the_page_leads_there_and_takes_few_queries(sign_in, db, django_assert_max_num_queries):
    snapshot, client = make_snapshot(), sign_in("analyst")
    assert f"{snapshot.slug}/judged/" in client.get(f"/performance/snapshots/{snapshot.slug}/").content.decode()
    with django_assert_max_num_queries(15):
        client.get(f"/performance/snapshots/{snapshot.slug}/judged/")


def test_the_command_judges_a_snapshot_by_its_id(db):
    snapshot = make_snapshot(ssd_cin_assessments=[BAD])
    said = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("ssd", "check", snapshot.slug, format="json", stdout=said)
    assert left.value.code == 1
    assert json.loads(said.getvalue())["clean"] is False


def test_the_command_refuses_what_is_neither_folder_nor_snapshot(db):
    with pytest.raises(CommandError, match="neither a folder nor a snapshot nowhere") as refusal:
        call_command("ssd", "check", "nowhere")
    assert refusal.value.returncode == 2
