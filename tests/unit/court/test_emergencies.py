"""F4 and F9: how a child was protected in an emergency, by the hour, what was known before and what was learnt."""

from datetime import date, timedelta

import pytest

from lineofsight.record.models import CaseStep
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToOpen
from lineofsight.service.court.models import CourtOrder, Emergency
from lineofsight.service.court.operations.emergencies import end_emergency, extend_order, learn
from lineofsight.service.court.operations.family import UnableToRecord
from lineofsight.service.court.queries.knowing import known_before
from lineofsight.service.court.queries.lists import trend
from tests.factories.access import make_user
from tests.factories.court import DAY, at, emergency, opened, when
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db


def over(steps, outcome, ended_at, **said):
    told = {"next_plan": "With Gran.", "support_after": "", "by": make_user("team_manager"), **said}
    return end_emergency(steps=steps, outcome=outcome, ended_at=ended_at, **told, at=ended_at)


def duty(step):
    return step.duties.order_by("-pk").first()


@pytest.mark.parametrize("route, code, last", [
    ("police", "CP-PP72", date(2021, 7, 8)),
    ("order", "CP-EPO", date(2021, 7, 13)),
    ("assessment", "CP-CAO", date(2021, 7, 12)),
    ("agreement", None, None),
])  # fmt: skip
def test_f4_each_route_has_its_clock(route, code, last):
    step = emergency(route=route)[0]
    found = duty(step)
    assert (found.clock_code if found else None, found.due_on if found else None) == (code, last)
    order = CourtOrder.objects.filter(step=step).first()
    assert (order.until_on if order else None) == (last if route in ("order", "assessment") else None)


def test_f4_police_protection_counts_to_the_hour():
    step = emergency(began_at=at(DAY, 22))[0]
    assert duty(step).due_at == at(DAY + timedelta(days=3), 22)
    ended = at(DAY + timedelta(days=3), 23)
    with pytest.raises(NotExplained):
        over([step], "home", ended)
    over([step], "home", ended, late_reason="The carer's bus was late.")
    assert duty(step).met_at == ended
    assert duty(step).late_reason


def test_f4_an_order_is_extended_once_while_it_lasts():
    step = emergency(route="order")[0]
    police = emergency()[0]
    day = DAY + timedelta(days=7)
    with pytest.raises(UnableToRecord, match="Only an emergency protection order"):
        extend_order(steps=[police], extended_on=day, **when(day))
    extend_order(steps=[step], extended_on=day, **when(day))
    assert duty(step).due_on == date(2021, 7, 20) == CourtOrder.objects.get(step=step).until_on
    with pytest.raises(UnableToRecord, match="can't be again"):
        extend_order(steps=[step], extended_on=day, **when(day))


def test_f4_one_protection_follows_another_and_leads_to_court():
    step = emergency(PersonFactory())[0]
    ended = at(DAY + timedelta(days=1))
    with pytest.raises(UnableToRecord, match="which protection follows"):
        over([step], "other_protection", ended)
    order = over([step], "other_protection", ended, route="order")[0]
    assert (order.kind, order.opened_by_id, Emergency.objects.get(pk=order.pk).route) == (
        "emergency_protection", step.pk, "order")  # fmt: skip
    court = over([order], "care_proceedings", at(DAY + timedelta(days=4)))[0]
    assert court.kind == "care_proceedings"
    assert CourtOrder.objects.get(step=order).ended_on is None, "it lasts until the court makes another"


def test_f4_brothers_and_sisters_are_protected_in_one_act_and_nobody_twice():
    first, second = PersonFactory(), PersonFactory()
    steps = emergency(first, second)
    assert steps[0].group == steps[1].group is not None
    with pytest.raises(UnableToOpen, match="already has an open emergency protection"):
        emergency(first)


def test_f9_what_was_known_before_is_told_with_its_days():
    """F4 (2), F9 (2)"""
    child = PersonFactory()
    nobody = known_before(emergency(PersonFactory())[0])
    assert nobody.sentence == "Nobody had told us of the child before."
    opened("child_in_need_plan", child, day=DAY - timedelta(days=30))
    step = emergency(child)[0]
    told = known_before(step)
    assert (told.days, [one.kind for one in told.open_then]) == (30, ["child_in_need_plan"])
    assert "Open then: child in need plan, for 30 days." in told.sentence
    assert CaseStep.objects.get(pk=step.pk).opened_by.kind == "child_in_need_plan"


def test_f4_what_was_avoidable_says_what_we_learnt_and_a_manager_says_so():
    """F4 (3)"""
    step, by = emergency()[0], make_user("team_manager")
    with pytest.raises(UnableToRecord, match="what we learnt"):
        learn(step=step, is_avoidable="Y", learning=" ", by=by, at=at(DAY, 23))
    learn(step=step, is_avoidable="Y", learning="The plan's review was late.", by=by, at=at(DAY, 23))
    assert Emergency.objects.get(pk=step.pk).learnt_by == by


def test_f9_the_trend_counts_by_quarter_and_route():
    emergency(), emergency(), emergency(route="agreement")
    rows = trend(make_user("team_manager"), on=DAY)
    assert [(row["route"], row["how_many"]) for row in rows] == [("agreement", 1), ("police", 2)]
