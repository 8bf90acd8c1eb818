"""Assessments in the national dataset: what was known as at a day, from whole rows, with every key present."""

import json
from datetime import date, timedelta

import pytest

from lineofsight.snapshots.outcomes import outcome_flags
from lineofsight.snapshots.publication import PUBLICATIONS
from lineofsight.ssd import JSON_SHAPES
from lineofsight.statute.steps import STEPS
from tests.factories.service import RECEIVED, authorised_assessment, written_assessment

pytestmark = pytest.mark.django_db
STARTED, AUTHORISED = RECEIVED.date(), date(2021, 7, 20)


def rows(table: str, *, as_at: date) -> list[dict]:
    publication = PUBLICATIONS[table]
    return [dict(zip(publication.held, row, strict=True)) for row in publication.rows(as_at=as_at)]


@pytest.fixture
def assessment(db):
    return authorised_assessment()


def test_an_authorised_assessment_is_one_row(assessment):
    [row] = rows("ssd_cin_assessments", as_at=AUTHORISED)
    assert (row["cina_assessment_id"], row["cina_person_id"]) == (assessment.pk, assessment.step.child_id)
    assert row["cina_referral_id"] == assessment.referral_id
    assert (row["cina_assessment_start_date"], row["cina_assessment_auth_date"]) == (STARTED, AUTHORISED)
    assert (row["cina_assessment_child_seen"], row["cina_assessment_outcome_nfa"]) == ("Y", "N")


def test_the_day_before_it_was_not_known_to_be_authorised(assessment):
    [row] = rows("ssd_cin_assessments", as_at=AUTHORISED - timedelta(days=1))
    assert row["cina_assessment_auth_date"] is None
    assert row["cina_assessment_outcome_json"] is None
    assert row["cina_assessment_outcome_nfa"] is None


def test_before_it_started_there_is_no_row(assessment):
    assert rows("ssd_cin_assessments", as_at=STARTED - timedelta(days=1)) == []


def test_the_child_was_not_seen_before_the_visit(assessment):
    [row] = rows("ssd_cin_assessments", as_at=STARTED)
    assert row["cina_assessment_child_seen"] == "N"


def test_the_outcome_has_every_key_of_the_dataset_and_raises_one_flag(assessment):
    [row] = rows("ssd_cin_assessments", as_at=AUTHORISED)
    told = json.loads(row["cina_assessment_outcome_json"])
    assert set(JSON_SHAPES["assessment_outcome"].keys) <= set(told)
    assert [key for key, value in told.items() if value == "Y"] == ["PROV_OF_SERVICES_FLAG"]


@pytest.mark.parametrize("outcome", STEPS["single_assessment"].outcomes, ids=lambda outcome: outcome.code)
def test_every_outcome_raises_a_flag_of_the_dataset(outcome):
    told = json.loads(outcome_flags("single_assessment", "assessment_outcome")[outcome.code])
    national = [key for key in JSON_SHAPES["assessment_outcome"].keys if told[key] == "Y"]
    assert len(national) == 1
    assert told[outcome.ssd_key] == "Y"


def test_factors_are_one_row_once_the_assessment_is_authorised(assessment):
    [row] = rows("ssd_assessment_factors", as_at=AUTHORISED)
    assert (row["cinf_assessment_id"], row["cinf_assessment_factors_json"]) == (assessment.pk, '["16A"]')
    assert rows("ssd_assessment_factors", as_at=AUTHORISED - timedelta(days=1)) == []


def test_an_assessment_under_way_publishes_no_factors(db):
    written_assessment()
    assert rows("ssd_assessment_factors", as_at=AUTHORISED) == []
