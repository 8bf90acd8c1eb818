"""Plans and their risks in a snapshot: what was known by the day, and nothing later."""

from datetime import date, timedelta

import pytest

from lineofsight.record import plan_ssd  # noqa: F401 - declares the publications
from lineofsight.record.operations.plans import agree_plan, start_plan
from lineofsight.record.operations.risks import judge_risks
from lineofsight.snapshots.publication import PUBLICATIONS
from tests.factories.access import make_user
from tests.factories.plans import AGREED, DRINKING, NEGLECT, OPENED, cover, make_risk, plan_in_force, risk_of
from tests.factories.record import moment, open_step

pytestmark = pytest.mark.django_db
AS_AT = AGREED + timedelta(days=10)


def rows(table: str, *, as_at: date = AS_AT) -> list[dict]:
    publication = PUBLICATIONS[table]
    return [dict(zip(publication.held, row, strict=True)) for row in publication.rows(as_at=as_at)]


def test_a_plan_is_published_from_the_day_the_family_agreed():
    plan = plan_in_force(kind="early_help")
    assert rows("local_plans", as_at=AGREED - timedelta(days=1)) == []
    [row] = rows("local_plans")
    assert (row["plan_id"], row["step_kind"], row["agreed_on"]) == (plan.pk, "early_help", AGREED)
    assert row["authorised_on"] == AGREED + timedelta(days=1)
    assert row["ended_on"] is None


def test_each_risk_says_whether_an_action_is_about_it():
    plan_in_force(covered=(NEGLECT,))
    told = {row["risk_kind"]: (row["has_action"], row["uncovered_reason"]) for row in rows("local_plan_risks")}
    assert told == {NEGLECT: ("Y", None), DRINKING: ("N", "The clinic has a wait.")}


def test_a_risk_of_the_contact_is_told_from_one_that_was_found_since():
    worker = make_user("social_worker")
    contact = open_step(kind="contact", on=OPENED, clocks=())
    make_risk(contact, kind=NEGLECT, by=worker)
    step = open_step(kind="early_help", on=OPENED, clocks=(), child=contact.child, opened_by=contact)
    make_risk(step, kind=DRINKING, by=worker)
    plan = start_plan(step, by=worker, at=moment(OPENED, 12))
    cover(plan, NEGLECT, by=worker)
    agree_plan(plan, agreed_on=AGREED, agreed_with="Mum", by=worker, at=moment(AGREED, 15))
    told = {row["risk_kind"]: row["is_on_contact"] for row in rows("local_plan_risks")}
    assert told == {NEGLECT: "Y", DRINKING: "N"}
    assert rows("local_plans")[0]["contact_id"] == contact.pk


def test_a_risk_that_is_over_is_published_with_its_day_from_that_day_on():
    plan = plan_in_force()
    over = AGREED + timedelta(days=5)
    told = {risk_of(plan).pk: ("ended", "Fed and warm for a month.")}
    judge_risks(plan.step, said=told, by=make_user("social_worker"), at=moment(over, 23))
    before, after = rows("local_plan_risks", as_at=over - timedelta(days=1)), rows("local_plan_risks", as_at=over)
    assert {row["risk_kind"]: row["ended_on"] for row in before} == {NEGLECT: None, DRINKING: None}
    assert {row["risk_kind"]: row["ended_on"] for row in after} == {NEGLECT: over, DRINKING: None}
