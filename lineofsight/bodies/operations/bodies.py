"""Set up a body, give it terms of reference, seat and unseat its members, and end it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.allowing import check_set_up
from lineofsight.bodies.kinds import AGENCIES, KINDS, SEATS
from lineofsight.bodies.models import Body, Membership, Terms
from lineofsight.bodies.models.telling import may_be_told
from lineofsight.bodies.noting import note
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import Person


class UnableToSetUp(Exception):
    """The body, its terms or its members can't be as was said; the message says why."""


@transaction.atomic
def set_up_body(
    *,
    kind: str,
    name: str,
    cadence: str,
    on: date,
    by: Any,
    at: datetime,
    child: Person | None = None,
    parent: Body | None = None,
) -> Body:
    """This function will set up a body from a day. One of a kind about a child needs the child, and no other has one.

    Raises NotAllowed and UnableToSetUp.
    """
    check_set_up(by, kind=kind)
    declared = KINDS[kind]
    if declared.is_about_a_child != (child is not None):
        needs = "is about one child: set it up from the child's record" if child is None else "is not about one child"
        raise UnableToSetUp(f"A {declared.name.lower()} {needs}.")
    if not name.strip():
        raise UnableToSetUp("Give the body a name.")
    told = {"kind": kind, "name": name.strip(), "cadence": cadence, "child": child, "parent": parent}
    body = Body.objects.create(**told, started_on=on)
    note(child=child, body=body, by=by, at=at, did="set up", name=body.name)
    return body


@transaction.atomic
def set_terms(
    *,
    body: Body,
    text: str,
    on: date,
    by: Any,
    at: datetime,
    least: int = 1,
    share: str = "",
    agencies: Iterable[str] = (),
) -> Terms:
    """This function will give a body new terms of reference and quorum from a day; the terms before hold until then.

    Raises NotAllowed, and UnableToSetUp for terms from before those that hold now.
    """
    check_set_up(by, kind=body.kind)
    body = Body.objects.select_for_update(of=("self",)).select_related("child").get(pk=body.pk)
    _check_open(body)
    before = body.terms.filter(ended_on=None).first()
    if not text.strip():
        raise UnableToSetUp("Say what the body is for.")
    if on < body.started_on or (before is not None and on < before.started_on):
        raise UnableToSetUp("New terms can't begin before the body did, or before the terms that hold now.")
    if before is not None:
        before.ended_on = on
        before.save(update_fields=["ended_on"])
    quorum = {"quorum_least": least, "quorum_share": share, "quorum_agencies": [a for a in AGENCIES if a in agencies]}
    terms = Terms.objects.create(body=body, text=same_words(text), started_on=on, recorded_by=by, **quorum)
    note(child=body.child, body=body, by=by, at=at, did="terms set", terms=terms.pk)
    return terms


@transaction.atomic
def seat_member(
    *,
    body: Body,
    seat: str,
    agency: str,
    on: date,
    by: Any,
    at: datetime,
    account: Any = None,
    name: str = "",
) -> Membership:
    """This function will seat somebody on a body from a day: one of our accounts, or somebody outside by name.

    Raises NotAllowed, and UnableToSetUp for who sits on it already, or a second chair.
    """
    check_set_up(by, kind=body.kind)
    body = Body.objects.select_for_update(of=("self",)).select_related("child").get(pk=body.pk)
    _check_open(body)
    called = account.name if account is not None else name.strip()
    _check_seat(body, seat=seat, account=account, called=called, on=on)
    member = Membership.objects.create(
        body=body, seat=seat, agency=agency, account=account, name=called, started_on=on
    )  # fmt: skip
    note(child=body.child, body=body, by=by, at=at, did="member seated", membership=member.pk)
    return member


def _check_seat(body: Body, *, seat: str, account: Any, called: str, on: date) -> None:
    sitting = body.memberships.filter(ended_on=None)
    if not called:
        raise UnableToSetUp("Say who it is.")
    if account is not None and body.child is not None and not may_be_told(account, body.child):
        raise UnableToSetUp(f"{called} may not be told of the child this is about.")
    if account is not None and sitting.filter(account=account).exists():
        raise UnableToSetUp(f"{called} sits on it already.")
    if seat == "chair" and sitting.filter(seat="chair").exists():
        raise UnableToSetUp(f"There is a chair already. End that first to seat a new {SEATS[seat].name.lower()}.")
    if on < body.started_on:
        raise UnableToSetUp("Nobody can sit on it before it began.")


@transaction.atomic
def unseat_member(*, membership: Membership, on: date, by: Any, at: datetime) -> Membership:
    """This function will end somebody's place on a body: that day is the first on which they no longer sit.

    Raises NotAllowed and UnableToSetUp.
    """
    check_set_up(by, kind=membership.body.kind)
    member = Membership.objects.select_for_update(of=("self",)).select_related("body__child").get(pk=membership.pk)
    if member.ended_on is not None:
        raise UnableToSetUp("They sit on it no longer.")
    if on < member.started_on:
        raise UnableToSetUp("It can't end before it began.")
    member.ended_on = on
    member.save(update_fields=["ended_on"])
    note(child=member.body.child, body=member.body, by=by, at=at, did="member unseated", membership=member.pk)
    return member


@transaction.atomic
def end_body(*, body: Body, on: date, by: Any, at: datetime, successor: Body | None = None) -> Body:
    """This function will end a body and every place on it. Its successor, if any, approves the minutes that are left.

    Raises NotAllowed, and UnableToSetUp while a meeting is planned on or after that day.
    """
    check_set_up(by, kind=body.kind)
    body = Body.objects.select_for_update(of=("self",)).select_related("child").get(pk=body.pk)
    _check_open(body)
    if on < body.started_on:
        raise UnableToSetUp("It can't end before it began.")
    if body.meetings.filter(status="planned").exists():
        raise UnableToSetUp("A meeting is still planned. Cancel it first.")
    if successor is not None and (successor.pk == body.pk or successor.child_id != body.child_id):
        raise UnableToSetUp("What follows it must be another body, about the same child where it is about one.")
    for rows in (body.memberships, body.terms):
        rows.filter(ended_on=None, started_on__lte=on).update(ended_on=on)
    body.ended_on, body.successor = on, successor
    body.save(update_fields=["ended_on", "successor"])
    note(child=body.child, body=body, by=by, at=at, did="ended", successor=successor.pk if successor else None)
    return body


def _check_open(body: Body) -> None:
    if body.ended_on is not None:
        raise UnableToSetUp("This body has ended.")
