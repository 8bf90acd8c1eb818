"""Targets and what happened are declared with who and why, drawn and judged by, and withdrawn with a reason."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError
from django.urls import reverse

from lineofsight.access.audit import Action
from lineofsight.access.gate import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.oversight.performance.declaring import UnableToDeclare, withdraw
from lineofsight.oversight.performance.models import MeasureEvent, MeasureTarget
from tests.factories.access import make_user
from tests.factories.declaring import TODAY, make_event, make_target
from tests.factories.record import moment
from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import many, text_of

pytestmark = pytest.mark.django_db
PAGE = "/performance/measures/AS01/"
DECLARED = "/performance/measures/AS01/declared/"


def day(name: str, on: date) -> dict[str, str]:
    return {f"{name}_day": str(on.day), f"{name}_month": str(on.month), f"{name}_year": str(on.year)}


@pytest.fixture
def steady(db):
    return make_snapshot(ssd_cin_assessments=many(24))


def test_a_target_is_set_on_screen_and_judged_on_the_measures_page(sign_in, steady):
    told = {"value": "95", "why": "Agreed by the improvement board.", **day("starts_on", date(2021, 4, 1))}
    page = text_of(sign_in("analyst").post(f"{DECLARED}target/", told, follow=True))
    assert "95%, from 1 April 2021" in page
    shown = text_of(sign_in("councillor").get(PAGE))
    assert "Will miss the target" in shown
    assert "The target is 95% from 1 April 2021. Agreed by the improvement board." in shown
    entry = (
        AuditEntry.objects.filter(action=Action.CHANGE, subject="performance.measure:AS01").order_by("sequence").last()
    )
    assert json.loads(entry.detail)["target"] == "95"


def test_the_home_page_says_that_a_target_will_be_missed(sign_in, steady):
    make_target(value=Decimal(95))
    page = text_of(sign_in("director").get("/"))
    assert "Will miss the target : Assessments completed within 45 working days" in page
    assert "The target of 95% will be missed if nothing changes." in page


def test_a_target_holds_from_its_first_day_to_its_last(sign_in, steady):
    make_target(value=Decimal(80), starts_on=date(2019, 1, 1), ends_on=date(2021, 3, 31))
    make_target(value=Decimal(95), starts_on=date(2021, 8, 1))
    assert "Will m" not in text_of(sign_in("director").get(PAGE))
    assert "Will meet the target" in text_of(sign_in("director").get(PAGE, {"first": "2021-03", "last": "2021-03"}))


@pytest.mark.parametrize("where, code, anew", [("this", "AS01", False), ("anew", "AS01", True), ("every", "", False)])
def test_what_happened_is_marked_where_it_may_be_seen(sign_in, steady, where, code, anew):
    told = {"label": "Schools closed", "where": where, "why": "It was announced.", **day("on_date", date(2021, 1, 5))}
    page = text_of(sign_in("analyst").post(f"{DECLARED}event/", told, follow=True))
    assert "5 January 2021: Schools closed" in page
    event = MeasureEvent.objects.get()
    assert (event.measure_code, event.begins_anew) == (code, anew)
    shown = text_of(sign_in("director").get(PAGE))
    assert "5 January 2021 Schools closed" + " (limits begin anew)" * anew in shown
    assert ("5 January 2021 Schools closed" in text_of(sign_in("director").get(PAGE.replace("AS01", "AS02")))) is (
        not code
    )


def test_what_happened_before_the_months_shown_is_not_marked(sign_in, steady):
    make_event(on_date=date(2018, 1, 5))
    assert "A second team began" not in text_of(sign_in("director").get(PAGE))


def test_what_was_wrong_is_withdrawn_with_its_reason_and_no_longer_counts(sign_in, steady):
    target, event = make_target(value=Decimal(95)), make_event()
    client = sign_in("analyst")
    client.post(reverse("performance:target_withdraw", args=[target.pk]), {"why": "It was of another measure."})
    client.post(reverse("performance:event_withdraw", args=[event.pk]), {"why": "It was in May."})
    shown = text_of(client.get(PAGE))
    assert "Will miss" not in shown
    assert "A second team began" not in shown
    listed = text_of(client.get(DECLARED))
    assert "Withdrawn: 95%" in listed
    assert "It was of another measure." in listed
    with pytest.raises(UnableToDeclare, match="already"):
        withdraw(declared=target, why="Again.", by=make_user("analyst"), at=moment(TODAY))


@pytest.mark.parametrize("changes, sentence", [
    ({"value": Decimal(101)}, "not above 100"), ({"code": "ZZ9"}, "no measure"), ({"why": " "}, "Say why"),
    ({"ends_on": date(2020, 1, 1)}, "not before its first"), ({"code": "FD01"}, "there can be no target"),
])  # fmt: skip
def test_a_target_that_makes_no_sense_is_refused(changes, sentence):
    with pytest.raises(UnableToDeclare, match=sentence):
        make_target(**changes)


@pytest.mark.parametrize("changes, sentence", [
    ({"on_date": date(2022, 6, 26)}, "has not come"), ({"code": "", "begins_anew": True}, "only for a measure"),
    ({"label": " "}, "what happened"), ({"code": "ZZ9"}, "no measure"),
])  # fmt: skip
def test_an_event_that_makes_no_sense_is_refused(changes, sentence):
    with pytest.raises(UnableToDeclare, match=sentence):
        make_event(**changes)


@pytest.mark.parametrize("role", ["director", "head_of_service", "councillor", "social_worker"])
def test_only_an_analyst_declares(sign_in, role):
    with pytest.raises(NotAllowed):
        make_target(by=make_user(role))
    with pytest.raises(NotAllowed):
        make_event(by=make_user(role))
    assert "Set a target" not in text_of(sign_in(role).get(DECLARED))


def test_the_database_refuses_what_has_no_reason():
    target = make_target()
    with pytest.raises(IntegrityError):
        MeasureTarget.objects.filter(pk=target.pk).update(withdrawn_at=moment(TODAY))


def test_the_list_asks_few_questions_however_long(sign_in, django_assert_max_num_queries):
    analyst = make_user("analyst")
    for _ in range(30):
        make_target(by=analyst)
        make_event(by=analyst)
    client = sign_in("councillor")
    with django_assert_max_num_queries(15):
        client.get(DECLARED)
