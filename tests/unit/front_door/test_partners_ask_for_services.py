"""A17 (1): a partner asks on the one form for any service, and never learns whether we know the child."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.catalogue.models import OutsideRequest, ServiceRequest
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.catalogue.operations.outside import tell_partner
from lineofsight.record.models import Person
from lineofsight.service.front_door.queries.asking_service import asked_by, one_asked_by
from lineofsight.service.front_door.queries.contacts import NoSuchContact
from tests.factories.access import make_user
from tests.factories.bodies import make_body, make_meeting
from tests.factories.catalogue import ON, make_outside, make_request, make_service
from tests.factories.record import PersonFactory, moment

pytestmark = pytest.mark.django_db
BORN = date(2014, 3, 9)


def test_a_child_we_do_not_know_is_put_on_the_record_and_the_request_goes_where_it_is_answered():
    panel = make_body(kind="panel", name="Resource panel")
    meeting = make_meeting(body=panel, starts_at=moment(ON).replace(day=20))
    one = make_outside(service=make_service(panel=panel))
    assert one.request.item.meeting == meeting
    assert one.is_match_unsure
    assert (one.request.child.name, one.request.step) == ("Ferrin Oakes", None)


def test_a_child_we_know_is_the_same_child():
    child = PersonFactory(first_name="Ferrin", last_name="Oakes", date_of_birth=BORN)
    one = make_outside()
    assert (one.request.child, one.is_match_unsure) == (child, False)


def test_what_is_asked_for_already_is_asked_for_once_and_the_partner_sees_the_same():
    child = PersonFactory(first_name="Ferrin", last_name="Oakes", date_of_birth=BORN)
    partner, service = make_user("partner"), make_service()
    request = make_request(service, child=child)
    one = make_outside(partner, service=service)
    assert (one.request, ServiceRequest.objects.count()) == (request, 1)
    [asked] = asked_by(partner)
    assert (asked.name, asked.standing) == ("Ferrin Oakes", "It is with Marlbrook Trust")


def test_the_age_is_judged_by_what_the_partner_says_alone():
    with pytest.raises(UnableToOffer, match="ages 4 to 18: Ferrin is 2"):
        make_outside(date_of_birth=date(2019, 3, 9))
    with pytest.raises(UnableToOffer, match="the age is not known"):
        make_outside(date_of_birth=None)
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    "said, why",
    [
        ({"reason": " "}, "Say why"),
        ({"agency": " "}, "whom you work for"),
        ({"first_name": "", "last_name": ""}, "which child"),
    ],
)
def test_what_is_refused(said, why):
    with pytest.raises(UnableToOffer, match=why):
        make_outside(**said)


def test_only_a_partner_asks_so():
    with pytest.raises(NotAllowed):
        make_outside(make_user("early_help_practitioner"))


def test_they_read_what_they_were_told_and_nobody_else_does():
    partner, one = make_user("partner"), make_outside(make_user("partner"))
    one.by = partner
    one.save(update_fields=["by"])
    by = make_user("early_help_practitioner")
    tell_partner(one, words="They begin on Monday.", by=by, at=moment(ON))
    asked = one_asked_by(partner, pk=one.pk, at=moment(ON))
    assert (asked.told, asked.standing) == ("They begin on Monday.", "We have written to you")
    with pytest.raises(NoSuchContact):
        one_asked_by(make_user("partner"), pk=one.pk, at=moment(ON))
    with pytest.raises(UnableToOffer, match="told already"):
        tell_partner(OutsideRequest.objects.get(pk=one.pk), words="Again.", by=by, at=moment(ON))
