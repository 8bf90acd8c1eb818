"""A body has terms of reference and members from when until when, and only who may sets it up."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from lineofsight.bodies.models import Body, Membership
from lineofsight.bodies.operations.bodies import (
    UnableToSetUp,
    end_body,
    seat_member,
    set_terms,
    set_up_body,
    unseat_member,
)
from tests.factories.bodies import AT, BEGAN, FIRST, make_body, make_meeting, make_member, runner
from tests.factories.need_to_know import keep_out
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db
MAY = {"head_of_service", "director", "reviewing_officer"}


def new(by, **said):
    told = {"kind": "board", "name": "Improvement board", "cadence": "monthly", "on": BEGAN, "at": AT, **said}
    return set_up_body(by=by, **told)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_set_up_a_body(make_user, role):
    if role in MAY:
        assert new(make_user(role)).name == "Improvement board"
    else:
        with pytest.raises(NotAllowed):
            new(make_user(role))


def test_a_conference_is_about_a_child_and_a_board_is_not():
    by, child = runner(), PersonFactory()
    assert new(by, kind="conference", child=child).child == child
    with pytest.raises(UnableToSetUp, match="A conference is about one child"):
        new(by, kind="conference")
    with pytest.raises(UnableToSetUp, match="A board is not about one child"):
        new(by, child=child)


def test_what_is_done_about_a_child_is_audited_about_the_child():
    child = PersonFactory()
    body = make_body(child=child)
    board = make_body()
    subjects = AuditEntry.objects.filter(action="change").values_list("subject", flat=True)
    assert f"record.person:{child.pk}" in subjects
    assert f"bodies.body:{board.pk}" in subjects
    assert f"bodies.body:{body.pk}" not in subjects


def test_new_terms_hold_from_their_day_and_the_old_until_then():
    body, on = make_body(), date(2021, 6, 1)
    set_terms(body=body, text="To see that things stay better.", least=3, on=on, by=runner(), at=AT)
    first, second = body.terms.order_by("started_on")
    assert (first.ended_on, second.ended_on) == (on, None)
    assert body.terms.on(on - timedelta(days=1)).get() == first
    assert body.terms.on(on).get().quorum.least == 3
    with pytest.raises(UnableToSetUp, match="can't begin before"):
        set_terms(body=body, text="Earlier.", on=on - timedelta(days=1), by=runner(), at=AT)


def test_a_member_is_one_of_us_or_somebody_outside(make_user):
    account = make_user("social_worker", name="Ferrin Oakes")
    ours = make_member(account=account)
    outside = make_member(name=" Moss Harrow ")
    assert (ours.name, ours.account) == ("Ferrin Oakes", account)
    assert (outside.name, outside.account) == ("Moss Harrow", None)
    with pytest.raises(UnableToSetUp, match="Say who it is"):
        make_member(name=" ")


def test_nobody_sits_twice_and_there_is_one_chair(make_user):
    account = make_user("social_worker")
    first = make_member(account=account, seat="chair")
    with pytest.raises(UnableToSetUp, match="sits on it already"):
        make_member(body=first.body, account=account)
    with pytest.raises(UnableToSetUp, match="There is a chair already"):
        make_member(body=first.body, seat="chair")
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(body=first.body, seat="chair", agency="police", name="Ash", started_on=BEGAN)
    unseat_member(membership=first, on=date(2021, 7, 1), by=runner(), at=AT)
    assert make_member(body=first.body, account=account, seat="chair", on=date(2021, 7, 1)).counts


def test_nobody_sits_on_a_childs_conference_who_may_not_open_the_record(make_user):
    child, account = PersonFactory(), make_user("social_worker", name="Ferrin Oakes")
    keep_out(child, account, at=AT)
    with pytest.raises(UnableToSetUp, match="Ferrin Oakes may not be told of the child"):
        make_member(body=make_body(child=child), account=account)
    with pytest.raises(UnableToSetUp, match="may not be told of the child"):
        make_member(body=make_body(child=PersonFactory()), account=make_user("board_member"))


def test_a_body_ends_with_its_places_and_is_followed():
    body, following, by = make_body(), make_body(), runner()
    meeting = make_meeting(body=body)
    with pytest.raises(UnableToSetUp, match="A meeting is still planned"):
        end_body(body=body, on=FIRST.date(), by=by, at=AT)
    body.meetings.filter(pk=meeting.pk).update(status="cancelled", cancelled_reason="Not needed.")
    with pytest.raises(UnableToSetUp, match="another body"):
        end_body(body=body, on=AT.date(), by=by, at=AT, successor=body)
    ended = end_body(body=body, on=AT.date(), by=by, at=AT, successor=following)
    assert not body.memberships.filter(ended_on=None).exists()
    assert list(following.predecessors.all()) == [ended]
    with pytest.raises(UnableToSetUp, match="has ended"):
        seat_member(body=ended, seat="member", agency="police", name="Ash", on=AT.date(), by=by, at=AT)


def test_who_knows_of_which_body(make_user):
    """Who may open records knows all, but of hidden children; others only where they sit, and never of a child."""
    child = PersonFactory()
    board, conference, other = make_body(), make_body(child=child), make_body()
    worker, kept = make_user("social_worker"), make_user("social_worker")
    keep_out(child, kept, at=AT)
    sits = make_user("board_member")
    make_member(body=board, account=sits, agency="independent")
    for who, sees in (
        (worker, {board, conference, other}),
        (kept, {board, other}),
        (sits, {board}),
        (make_user("board_member"), set()),
        (None, set()),
    ):
        assert set(Body.objects.visible_to(who, at=AT)) == sees
