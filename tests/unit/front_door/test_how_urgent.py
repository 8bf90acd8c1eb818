"""A6 (1), (3): every rating is kept, each colour has a clock of its own, and only one of them runs."""

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.service.front_door.models import RagRating
from lineofsight.service.front_door.models.rating import RatingIsKept
from lineofsight.service.front_door.operations.rating import UnableToRate, rate_contact
from lineofsight.service.front_door.operations.together import NotTogether
from tests.factories.record import PersonFactory
from tests.factories.service import later, make_contact, make_contacts, make_referral

pytestmark = pytest.mark.django_db
MAY_RATE = {"team_manager", "head_of_service"}


def rate(contact, rag, *, by, hours=1, **more):
    return rate_contact(contact, rag=rag, reason="What the school saw.", by=by, at=later(hours), **more)


def running(contact) -> set[str]:
    return set(contact.step.duties.open().values_list("clock_code", flat=True))


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_rate(make_user, role):
    contact, by = make_contact(), make_user(role)
    if role in MAY_RATE:
        rate(contact, "red", by=by)
    else:
        with pytest.raises(NotAllowed):
            rate(contact, "red", by=by)
    assert contact.rag == ("red" if role in MAY_RATE else "")


@pytest.mark.parametrize("rag, code", [("red", "FD-RAG-RED"), ("amber", "FD-RAG-AMBER"), ("green", "FD-RAG-GREEN")])
def test_each_colour_starts_its_clock_beside_the_24_hours(make_user, rag, code):
    """A6 (3)"""
    contact = make_contact()
    rate(contact, rag, by=make_user("team_manager"))
    assert running(contact) == {"FD-CONTACT-DEC", code}


def test_amber_is_counted_in_hours_from_the_rating(make_user):
    contact = make_contact()
    rate(contact, "amber", by=make_user("team_manager"), hours=1)
    assert contact.step.duties.get(clock_code="FD-RAG-AMBER").due_at == later(25)


def test_rating_again_keeps_both_ratings_and_lifts_the_earlier_clock(make_user):
    """A6 (1)"""
    contact, by = make_contact(), make_user("team_manager")
    rate(contact, "green", by=by, hours=1)
    rate(contact, "red", by=by, hours=2)
    lifted = contact.step.duties.get(clock_code="FD-RAG-GREEN")
    assert [rating.rag for rating in contact.ratings.order_by("rated_at")] == ["green", "red"]
    assert running(contact) == {"FD-CONTACT-DEC", "FD-RAG-RED"}
    assert lifted.lifted_reason == "Rated again: now red."


def test_a_colour_can_come_back(make_user):
    contact, by = make_contact(), make_user("team_manager")
    for hours, rag in enumerate(("red", "green", "red"), start=1):
        rate(contact, rag, by=by, hours=hours)
    assert list(contact.step.duties.filter(clock_code="FD-RAG-RED").values_list("cycle", flat=True)) == [1, 2]
    assert running(contact) == {"FD-CONTACT-DEC", "FD-RAG-RED"}


def test_the_same_colour_again_does_not_start_its_clock_anew(make_user):
    contact, by = make_contact(), make_user("team_manager")
    rate(contact, "amber", by=by, hours=1)
    rate(contact, "amber", by=by, hours=9)
    assert contact.step.duties.get(clock_code="FD-RAG-AMBER").due_at == later(25)


def test_brothers_and_sisters_are_rated_together_when_chosen(make_user):
    first, second, third = make_contacts(children=[PersonFactory() for _ in range(3)])
    rate(first, "red", by=make_user("team_manager"), also=[second.pk])
    for contact in (second, third):
        contact.refresh_from_db()
    assert (first.rag, second.rag, third.rag) == ("red", "red", "")


def test_a_contact_that_came_in_apart_is_not_rated_with_it(make_user):
    first, stranger = make_contact(), make_contact()
    with pytest.raises(NotTogether):
        rate(first, "red", by=make_user("team_manager"), also=[stranger.pk])
    assert not RagRating.objects.exists()


@pytest.mark.parametrize("rag, reason", [("blue", "Why"), ("red", "  ")])
def test_what_is_refused(make_user, rag, reason):
    with pytest.raises(UnableToRate):
        rate_contact(make_contact(), rag=rag, reason=reason, by=make_user("team_manager"), at=later(1))


def test_a_decided_contact_is_not_rated(make_user):
    contact = make_referral().step.opened_by.contact
    with pytest.raises(UnableToRate, match="has been decided"):
        rate(contact, "red", by=make_user("team_manager"), hours=5)


def test_a_rating_is_never_changed(make_user):
    [rating] = rate(make_contact(), "red", by=make_user("team_manager"))
    with pytest.raises(RatingIsKept):
        rating.save()


@pytest.mark.parametrize("broken", [{"rag": "blue"}, {"reason": ""}])
def test_the_database_refuses_a_rating_without_a_colour_or_a_reason(make_user, broken):
    [rating] = rate(make_contact(), "red", by=make_user("team_manager"))
    with pytest.raises(IntegrityError), transaction.atomic():
        RagRating.objects.filter(pk=rating.pk).update(**broken)
