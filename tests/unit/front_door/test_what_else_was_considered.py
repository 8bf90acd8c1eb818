"""E12 (2), A5 (2): a decision on a contact and on a referral says what else was considered, and why not."""

import pytest

from lineofsight.oversight.quality.queries.thresholds import threshold_decisions
from lineofsight.service.front_door.models import ContactDecision
from lineofsight.service.front_door.operations.deciding import decide_contact
from lineofsight.service.front_door.operations.referrals import decide_referral
from tests.factories.access import make_user
from tests.factories.service import decision, later, make_referral, ready_contact

pytestmark = pytest.mark.django_db


def test_a_decision_on_a_contact_says_so():
    contact, at = ready_contact(), later(2)
    said = decision(alternatives=" Advice: mum asked for more. ")
    decide_contact(contact, decision=said, by=make_user("team_manager"), on=at.date(), at=at)
    assert ContactDecision.objects.get(pk=contact.pk).alternatives == "Advice: mum asked for more."


def test_a_decision_on_a_referral_says_so_and_both_are_among_the_threshold_decisions():
    referral = make_referral()
    by, at = make_user("team_manager"), later(5)
    decide_referral(
        referral, outcome="single_assessment", primary_need="N1", rationale="We have to meet her.",
        alternatives="Early help: refused in May.", by=by, at=at, on=at.date(),
    )  # fmt: skip
    found = {one.what: one for one in threshold_decisions(referral.child_id, by=by, at=at)[1]}
    assert found["Referral"].alternatives == "Early help: refused in May."
    assert (found["Referral"].level, found["Referral"].by) == ("Level 4: specialist", by.name)
    assert found["Contact"].evidence
