"""A7 (2): what is told of a child's history before never counts what led to it or what it led to."""

from datetime import timedelta

import pytest

from lineofsight.record.models import CaseStep
from lineofsight.service.front_door.queries.contacts import history_before
from tests.factories.access import make_user
from tests.factories.service import RECEIVED, make_assessment, make_contact, make_referral

pytestmark = pytest.mark.django_db


def known(step):
    return history_before(step, by=make_user("team_manager"))


def test_a_referrals_earlier_contacts_leave_out_the_one_it_came_from():
    referral = make_referral()
    assert (known(referral.step).contacts_lately, known(referral.step).steps) == (0, [])


def test_an_earlier_contact_counts_and_a_later_one_does_not():
    referral = make_referral()
    for days in (-10, 10, -100):
        other = make_contact(child=referral.child)
        CaseStep.objects.filter(pk=other.pk).update(started_on=RECEIVED.date() + timedelta(days=days))
    found = known(referral.step)
    assert (found.contacts_lately, len(found.steps)) == (1, 3)


def test_a_contact_leaves_out_all_that_it_led_to():
    """A7 (2)"""
    assessment = make_assessment()
    contact = assessment.step.opened_by.opened_by
    assert (contact.kind, known(contact).steps) == ("contact", [])
