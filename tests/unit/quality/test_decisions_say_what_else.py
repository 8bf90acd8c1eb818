"""E12 (2), A5 (2): a decision says what else was considered: the operation asks, and the database keeps it."""

import pytest
from django.db import IntegrityError, transaction

from lineofsight.service.assessment.models import Assessment
from lineofsight.service.assessment.operations.reviewing import UnableToReview, authorise
from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.models import Conference, Discussion, Enquiry
from lineofsight.service.child_protection.operations.conferences import hold_initial
from lineofsight.service.child_protection.operations.enquiries import authorise_enquiry
from lineofsight.service.court.models import LegalGateway
from lineofsight.service.court.operations.family import UnableToRecord
from lineofsight.service.court.operations.gateways import decide_gateway
from lineofsight.service.front_door.models import ContactDecision, Referral
from lineofsight.service.front_door.operations.deciding import UnableToDecide, decide_contact
from lineofsight.service.front_door.operations.referrals import UnableToDecideReferral, decide_referral
from lineofsight.service.front_door.operations.urgent import raise_to_strategy
from tests.factories import court, protection, service
from tests.factories.access import make_user

pytestmark = pytest.mark.django_db
INSTEAD = "A plan of need: too little."


def a_discussion(alternatives):
    return protection.held(alternatives=alternatives).pk


def an_enquiry(alternatives):
    enquiry, at = protection.submitted_enquiry(), protection.on_day(-8)
    told = {"outcome": "conference", "decision": "At risk.", "by": make_user("team_manager")}
    authorise_enquiry(enquiry, alternatives=alternatives, **told, on=at.date(), at=at)
    return enquiry.pk


def a_conference(alternatives):
    conference, at = protection.arranged(), protection.on_day(0, hour=13)
    decided = protection.decided(alternatives=alternatives)
    told = {"outcome": "child_protection_plan", "by": conference.chair, "on": at.date(), "at": at}
    hold_initial(conference, decided=decided, **told)
    return conference.pk


def a_gateway(alternatives):
    steps = court.ask()
    decide_gateway(steps=steps, outcome="continue_plan", decision="Not met.", alternatives=alternatives, **court.when())
    return steps[0].pk


def a_contact(alternatives):
    contact, at = service.ready_contact(), service.later(2)
    told = {"by": make_user("team_manager"), "on": at.date(), "at": at}
    decide_contact(contact, decision=service.decision(alternatives=alternatives), **told)
    return contact.pk


def a_contact_at_once(alternatives):
    contact, at = service.make_contact(), service.later(1)
    told = {"indicators": ("4-INJURY",), "rationale": "A burn.", "by": make_user("team_manager")}
    raise_to_strategy(contact, alternatives=alternatives, **told, on=at.date(), at=at)
    return Referral.objects.get(child=contact.step.child).pk


def a_referral(alternatives):
    referral, at = service.make_referral(), service.later(3)
    told = {"outcome": "single_assessment", "primary_need": "N1", "rationale": "To know more."}
    decide_referral(referral, alternatives=alternatives, **told, by=make_user("team_manager"), on=at.date(), at=at)
    return referral.pk


def an_assessment(alternatives):
    waiting, at = service.submitted_assessment().assessment, service.later(days=8)
    told = {"outcome": "child_in_need_plan", "decision": "Agreed.", "by": make_user("team_manager")}
    authorise(waiting, alternatives=alternatives, **told, on=at.date(), at=at)
    return waiting.pk


TABLE = [
    (a_contact, ContactDecision, UnableToDecide),
    (a_contact_at_once, Referral, UnableToDecide),
    (a_referral, Referral, UnableToDecideReferral),
    (an_assessment, Assessment, UnableToReview),
    (a_discussion, Discussion, UnableToProtect),
    (an_enquiry, Enquiry, UnableToProtect),
    (a_conference, Conference, UnableToProtect),
    (a_gateway, LegalGateway, UnableToRecord),
]


@pytest.mark.parametrize("decide, model, refused", TABLE, ids=[row[0].__name__ for row in TABLE])
@pytest.mark.parametrize("said, kept", [("", ""), (" \r\n ", ""), (f" {INSTEAD} ", INSTEAD)])
def test_what_else_was_considered_is_said(decide, model, refused, said, kept):
    if not kept:
        with pytest.raises(refused, match="what else was considered"):
            decide(said)
        return
    made = model.objects.get(pk=decide(said))
    assert made.alternatives == kept
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=made.pk).update(alternatives="")
