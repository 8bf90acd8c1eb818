"""A confidential item is heard by who sits on the body as chair, member or minute taker, and by nobody else."""

import pytest
from django.db import IntegrityError, transaction

from lineofsight.bodies.kinds import SEATS
from lineofsight.bodies.models import Action, Item
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.bodies.operations.bodies import unseat_member
from lineofsight.bodies.operations.meetings import UnableToMeet, add_item
from tests.factories.bodies import AT, BEGAN, DUE, FIRST, held_meeting, make_body, make_member
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db
HEARS = {"chair", "vice_chair", "member", "minute_taker"}


@pytest.fixture
def clerk(make_user):
    return make_user("democratic_services")


@pytest.fixture
def meeting(clerk):
    body = make_body()
    make_member(body=body, account=clerk, seat="minute_taker", agency="council", on=BEGAN)
    return held_meeting(body=body)


def secret(meeting, by, **said):
    return add_item(meeting=meeting, title="What a worker earns", is_confidential=True, by=by, at=AT, **said)


@pytest.mark.parametrize("role", ["head_of_service", "board_member", "partner", "councillor"])
@pytest.mark.parametrize("seat", sorted(SEATS))
def test_the_seat_decides_and_not_the_role(meeting, clerk, make_user, role, seat):
    item, reader = secret(meeting, clerk), make_user(role)
    make_member(body=meeting.body, account=reader, seat=seat, on=BEGAN)
    assert Item.objects.visible_to(reader).filter(pk=item.pk).exists() == (seat in HEARS)


def test_who_does_not_sit_on_it_does_not_see_it_and_can_not_add_one(meeting, clerk, make_user):
    item, head = secret(meeting, clerk), make_user("head_of_service")
    assert not Item.objects.visible_to(head).filter(pk=item.pk).exists()
    with pytest.raises(UnableToMeet, match="chair, vice-chair, member or minute taker"):
        secret(meeting, head)


def test_who_has_left_hears_no_longer(meeting, clerk, make_user):
    item, member = secret(meeting, clerk), make_user("board_member")
    seat = make_member(body=meeting.body, account=member, on=BEGAN)
    assert Item.objects.visible_to(member, at=AT).filter(pk=item.pk).exists()
    unseat_member(membership=seat, on=AT.date(), by=make_user("head_of_service"), at=AT)
    assert not Item.objects.visible_to(member, at=AT).filter(pk=item.pk).exists()


def test_an_action_of_it_is_seen_by_who_hears_it_and_by_its_owner(meeting, clerk, make_user):
    item, owner, other = secret(meeting, clerk), make_user("social_worker"), make_user("social_worker")
    told = {"what": "Ask her.", "due_on": DUE, "owner": Owner(account=owner), "on": FIRST.date()}
    give_action(item=item, by=clerk, at=AT, **told)
    seen = [Action.objects.visible_to(user).exists() for user in (clerk, owner, other)]
    assert seen == [True, True, False]


def test_an_item_about_a_child_is_not_confidential_too(meeting, make_user):
    with pytest.raises(UnableToMeet, match="kept to who may open the record"):
        secret(meeting, make_user("head_of_service"), child=PersonFactory())
    with pytest.raises(IntegrityError), transaction.atomic():
        Item.objects.create(meeting=meeting, number=9, title="Both", child=PersonFactory(), is_confidential=True)
