"""Contacts and referrals in the national dataset: what was known as at a day, with every key present."""

import json
from datetime import date, timedelta

import pytest

from lineofsight.service.front_door.models import Screening
from lineofsight.service.front_door.models.screening import NOT_ASKED
from lineofsight.snapshots.outcomes import outcome_flags
from lineofsight.snapshots.publication import PUBLICATIONS
from lineofsight.ssd import JSON_SHAPES
from lineofsight.statute.steps import STEPS
from tests.factories.service import (
    RECEIVED,
    authorised_assessment,
    make_assessment,
    make_contact,
    make_referral,
    ready_contact,
)

pytestmark = pytest.mark.django_db
DAY = RECEIVED.date()


def rows(table: str, *, as_at: date = DAY) -> list[dict]:
    publication = PUBLICATIONS[table]
    return [dict(zip(publication.held, row, strict=True)) for row in publication.rows(as_at=as_at)]


def test_an_undecided_contact_has_no_outcome():
    contact = make_contact()
    [row] = rows("ssd_contacts")
    assert (row["cont_contact_id"], row["cont_person_id"]) == (contact.pk, contact.step.child_id)
    assert (row["cont_contact_date"], row["cont_contact_source_code"]) == (DAY, "2A")
    assert row["cont_contact_outcome_json"] is None


def test_a_contact_that_became_a_referral_raises_that_flag_alone():
    make_referral()
    told = json.loads(rows("ssd_contacts")[0]["cont_contact_outcome_json"])
    assert [key for key, value in told.items() if value == "Y"] == ["NEW_REFERRAL_FLAG"]


@pytest.mark.parametrize("kind, shape", [("contact", "contact_outcome"), ("referral", "referral_outcome")])
def test_every_outcome_raises_one_flag_of_the_dataset_and_every_key_is_there(kind, shape):
    for outcome in STEPS[kind].outcomes:
        told = json.loads(outcome_flags(kind, shape)[outcome.code])
        national = [key for key in JSON_SHAPES[shape].keys if told[key] == "Y"]
        assert len(national) == 1, outcome.code
        assert told[outcome.ssd_key] == "Y"


def test_a_referral_waiting_for_its_decision():
    referral = make_referral()
    [row] = rows("ssd_cin_episodes")
    assert (row["cine_referral_id"], row["cine_referral_date"]) == (referral.pk, DAY)
    assert row["cine_referral_team"] == referral.step.allocations.get().team_id
    unknown = ("cine_referral_outcome_json", "cine_referral_nfa", "cine_cin_primary_need_code", "cine_close_date")
    assert {row[name] for name in unknown} == {None}


def test_a_decided_referral_has_its_need_and_outcome():
    make_assessment()
    [row] = rows("ssd_cin_episodes")
    assert (row["cine_cin_primary_need_code"], row["cine_referral_nfa"]) == ("N1", "N")
    assert json.loads(row["cine_referral_outcome_json"])["SINGLE_ASSESSMENT_FLAG"] == "Y"


def test_an_episode_closed_after_assessment_has_its_reason_from_that_day():
    assessment = authorised_assessment(outcome="no_further_action")
    closed_on = assessment.step.stopped_on
    [row] = rows("ssd_cin_episodes", as_at=closed_on)
    assert (row["cine_close_date"], row["cine_close_reason"]) == (closed_on, "RC8")
    [before] = rows("ssd_cin_episodes", as_at=closed_on - timedelta(days=1))
    assert (before["cine_close_date"], before["cine_close_reason"]) == (None, None)


NOBODY = {"parents_informed": False, "parents_told": "", "parents_told_on": None}


@pytest.mark.parametrize(
    ("answers", "published"),
    [
        ({}, ("Y", "Mum", DAY, None)),
        ({**NOBODY, "parents_not_informed_reason": "It is not safe."}, ("N", None, None, "It is not safe.")),
        ({"parents_not_informed_reason": "We rang in the end."}, ("Y", "Mum", DAY, None)),
        ({"parents_told": NOT_ASKED, "parents_told_on": None}, ("Y", None, None, None)),
    ],
)
def test_a7_a_screening_publishes_who_was_told_and_when_or_why_not(answers, published):
    contact = ready_contact()
    Screening.objects.filter(contact=contact).update(**answers)
    [row] = rows("local_screenings")
    names = ("parents_informed", "parents_told", "parents_told_on", "not_told_reason")
    assert tuple(row[name] or None for name in names) == published
