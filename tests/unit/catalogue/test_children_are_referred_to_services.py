"""B6, B12, B13 and B14: who may be referred to what, how long they wait, whether they come, and what comes of it."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.catalogue.operations.requests import answer_request, end_request, record_session, refer_to_service
from lineofsight.catalogue.operations.services import add_service
from lineofsight.catalogue.queries import catalogue, service_page
from tests.factories.access import make_user
from tests.factories.catalogue import ON, accepted, make_request, make_service, told
from tests.factories.record import PersonFactory, ResidenceFactory

pytestmark = pytest.mark.django_db
LATER = date(2021, 8, 30)


@pytest.mark.parametrize(
    "born, refused",
    [
        (date(2017, 8, 2), ""),
        (date(2017, 8, 3), "is for ages 4 to 18"),
        (date(2002, 8, 3), ""),
        (date(2002, 8, 2), "is for ages 4 to 18"),
        (None, "age is not known"),
    ],
)
def test_b14_2_only_children_of_the_age_are_referred(born, refused):
    service, child = make_service(), PersonFactory(date_of_birth=born)
    if refused:
        with pytest.raises(UnableToOffer, match=refused):
            make_request(service, child=child)
    else:
        assert make_request(service, child=child).child == child


def test_b12_3_nobody_is_referred_to_what_nobody_pays_for_any_more():
    service = make_service(funding="The lottery", funded_until=ON)
    assert make_request(service)
    with pytest.raises(UnableToOffer, match="money for .* ended on 2 August 2021"):
        make_request(service, on=date(2021, 8, 3))
    [offered] = catalogue(on=date(2021, 6, 1)) or catalogue(on=ON)
    assert offered.money_ends_soon


def test_b6_2_a_family_agrees_and_a_child_is_referred_once():
    request = make_request()
    said = {"child": request.child, "service": request.service, "reason": "Again.", **told()}
    with pytest.raises(UnableToOffer, match="family has to agree"):
        refer_to_service(family_agrees=False, **said)
    with pytest.raises(UnableToOffer, match="already"):
        refer_to_service(family_agrees=True, **said)
    answer_request(request, answer="declined", answer_words="We are full.", **told())
    assert refer_to_service(family_agrees=True, **said)


def test_b6_1_the_wait_ends_with_the_first_session_they_came_to():
    """A17 (4), B6 (1), B14 (1)"""
    request = accepted()
    record_session(request, held_on=date(2021, 8, 9), how="absent", **told(LATER))
    assert catalogue(on=LATER)[0].wait is None
    record_session(request, held_on=date(2021, 8, 16), how="attended", **told(LATER))
    [offered] = catalogue(on=LATER)
    assert (offered.wait, offered.taking, offered.waiting, offered.is_full) == (14, 1, 0, False)
    accepted(make_request(request.service))
    assert catalogue(on=LATER)[0].is_full


def test_b6_3_and_b13_2_outcomes_and_who_took_part_by_ward_are_counted():
    """B6 (3), B12 (2), B13 (2), B14 (3)"""
    request = accepted()
    home = ResidenceFactory(person=request.child)
    record_session(request, held_on=date(2021, 8, 16), how="attended", **told(LATER))
    end_request(request, outcome="better", outcome_words="“I sleep.”", score_after=12, **told(LATER))
    page = service_page(request.service_id, by=make_user("early_help_manager"), on=LATER)
    assert dict(page.outcomes) == {"Better": 1, "About the same": 0, "Worse": 0, "Stopped before the end": 0}
    assert page.wards == [(home.address.ward.name, 1)]
    with pytest.raises(UnableToOffer, match="has ended"):
        record_session(request, held_on=LATER, how="attended", **told(LATER))


def test_what_is_refused_is_said():
    request = make_request()
    with pytest.raises(UnableToOffer, match="not accepted yet"):
        record_session(request, held_on=ON, how="attended", **told())
    with pytest.raises(UnableToOffer, match="why the provider declines"):
        answer_request(request, answer="declined", answer_words=" ", **told())
    held = accepted(request)
    with pytest.raises(UnableToOffer, match="answered already"):
        accepted(held)
    with pytest.raises(UnableToOffer, match="after the referral"):
        record_session(held, held_on=date(2021, 8, 1), how="attended", **told())
    with pytest.raises(UnableToOffer, match="what came of it"):
        end_request(held, outcome="better", outcome_words="", **told())


@pytest.mark.parametrize("role", ["partner", "analyst", "councillor", "administrator"])
def test_who_may_not_refer_or_add(role):
    with pytest.raises(NotAllowed):
        refer_to_service(
            child=PersonFactory(), service=make_service(), reason="So.", family_agrees=True, **told(role=role)
        )
    with pytest.raises(NotAllowed):
        add_service(provider="A", kind="health", name="B", about="C", who_for="D", **told(role=role))
