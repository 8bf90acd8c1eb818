"""E12 (2): a decision says what else was considered: the operation asks, and the database keeps it."""

import pytest
from django.db import IntegrityError, transaction

from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.models import Conference, Discussion, Enquiry
from lineofsight.service.child_protection.operations.conferences import hold_initial
from lineofsight.service.child_protection.operations.enquiries import authorise_enquiry
from lineofsight.service.court.models import LegalGateway
from lineofsight.service.court.operations.family import UnableToRecord
from lineofsight.service.court.operations.gateways import decide_gateway
from tests.factories import court, protection
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


TABLE = [
    (a_discussion, Discussion, UnableToProtect),
    (an_enquiry, Enquiry, UnableToProtect),
    (a_conference, Conference, UnableToProtect),
    (a_gateway, LegalGateway, UnableToRecord),
]


@pytest.mark.parametrize("decide, model, refused", TABLE, ids=[row[1].__name__ for row in TABLE])
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
