"""Elect who chairs one meeting that has no chair, and have somebody stand in for a member who is away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.models import Attendance, Meeting, Membership
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.meetings import LOCKED, UnableToMeet, invite
from lineofsight.council.membership.models import Nomination, ProTemChair, Substitution
from lineofsight.council.membership.operations.appointing import OF_SCRUTINY

CAME = Attendance.How.ATTENDED


@dataclass(frozen=True, kw_only=True)
class Nominated:
    """A member put forward to chair a meeting: who proposed and seconded them, and their votes if there was a vote."""

    member: Membership
    proposed_by: Membership
    seconded_by: Membership
    votes: int | None = None


@transaction.atomic
def elect_pro_tem(*, meeting: Meeting, nominated: Sequence[Nominated], by: Any, at: datetime) -> ProTemChair:
    """This function will record who was put forward to chair one meeting, and who was elected.

    One alone is elected without a vote; of several the one with the most votes. Raises NotAllowed, and UnableToMeet
    where the chair or vice-chair came, for somebody who did not come, and for a vote that is missing or tied.
    """
    meeting = _to_change(meeting, by=by)
    if ProTemChair.objects.filter(meeting=meeting).exists():
        raise UnableToMeet("A chair was elected for this meeting already.")
    came = {row.membership_id: row.membership for row in _came(meeting)}
    chair = next((one for one in came.values() if one.seat in ("chair", "vice_chair")), None)
    if chair is not None:
        raise UnableToMeet(f"{chair.name}, its {chair.get_seat_display().lower()}, came. They chair the meeting.")
    winner = _winner(nominated, came=came)
    made = {
        one.member.pk: Nomination.objects.create(
            meeting=meeting, member=one.member, proposed_by=one.proposed_by, seconded_by=one.seconded_by,
            votes=one.votes,
        )
        for one in nominated
    }  # fmt: skip
    elected = ProTemChair.objects.create(
        meeting=meeting, nomination=made[winner.member.pk], recorded_at=at, recorded_by=by
    )
    note(body=meeting.body, by=by, at=at, did="chair of one meeting elected", meeting=meeting.pk)
    return elected


def _came(meeting: Meeting) -> list[Attendance]:
    rows = meeting.attendance.filter(how=CAME, membership__isnull=False).select_related("membership")
    return [row for row in rows if row.counts]


def _winner(nominated: Sequence[Nominated], *, came: dict[int, Membership]) -> Nominated:
    if not nominated:
        raise UnableToMeet("Say who was put forward.")
    if len({one.member.pk for one in nominated}) < len(nominated):
        raise UnableToMeet("Each member is put forward once.")
    for one in nominated:
        _check_nomination(one, came=came)
    if len(nominated) == 1:
        return nominated[0]
    if any(one.votes is None for one in nominated):
        raise UnableToMeet("More than one was put forward: say how many votes each had.")
    most = max(one.votes or 0 for one in nominated)
    first, *others = [one for one in nominated if one.votes == most]
    if others or most == 0:
        raise UnableToMeet("The vote is tied, so nobody is elected yet. Record the vote that decided it.")
    return first


def _check_nomination(one: Nominated, *, came: dict[int, Membership]) -> None:
    for member in (one.member, one.proposed_by, one.seconded_by):
        if member.pk not in came:
            raise UnableToMeet(f"{member.name} did not come to this meeting as a member. Say first who came.")
    if len({one.member.pk, one.proposed_by.pk, one.seconded_by.pk}) < 3:
        raise UnableToMeet(f"{one.member.name} is proposed by one other member, and seconded by another.")


@transaction.atomic
def stand_in(
    *, meeting: Meeting, instead_of: Attendance, by: Any, at: datetime, account: Any = None, name: str = ""
) -> Substitution:
    """This function will have somebody stand in at one meeting for a member who is away.

    Raises NotAllowed, and UnableToMeet for a member who came or has a substitute, for who sits on the body already,
    and at scrutiny for who sits on the executive.
    """
    meeting = _to_change(meeting, by=by)
    called = account.name if account is not None else name.strip()
    _check_away(meeting, instead_of)
    if called and (clash := _clash(meeting, called, account=account)):
        raise UnableToMeet(clash)
    asked = invite(meeting=meeting, agency="council", account=account, name=called, by=by, at=at)
    asked.seat = "member"
    if meeting.status == Meeting.Status.HELD:
        asked.how = CAME
    asked.save(update_fields=["seat", "how"])
    made = Substitution.objects.create(attendance=asked, instead_of=instead_of)
    note(body=meeting.body, by=by, at=at, did="stood in", meeting=meeting.pk, attendance=asked.pk)
    return made


def _check_away(meeting: Meeting, instead_of: Attendance) -> None:
    if instead_of.meeting_id != meeting.pk or instead_of.membership_id is None or not instead_of.counts:
        raise UnableToMeet("Choose a member of this body.")
    if instead_of.how == CAME:
        raise UnableToMeet(f"{instead_of.name} came, so nobody stands in for them.")
    if Substitution.objects.filter(instead_of=instead_of).exists():
        raise UnableToMeet(f"Somebody stands in for {instead_of.name} already.")


def _clash(meeting: Meeting, called: str, *, account: Any) -> str:
    on = meeting.starts_at.date()
    sitting = Membership.objects.on(on).select_related("body")
    for one in sitting.filter(body__in=[meeting.body_id]) | sitting.filter(body__kind="executive"):
        if not (one.name.casefold() == called.casefold() or (account is not None and one.account_id == account.pk)):
            continue
        if one.body_id == meeting.body_id:
            return f"{called} sits on it already."
        if meeting.body.kind in OF_SCRUTINY:
            return f"{called} sits on {one.body.name}. Nobody of the executive sits at scrutiny."
    return ""


def _to_change(meeting: Meeting, *, by: Any) -> Meeting:
    check_run(by, kind=meeting.body.kind)
    found = Meeting.objects.select_for_update(of=("self",)).select_related("body__child").get(pk=meeting.pk)
    if not found.body.declared.meets_in_public:
        raise UnableToMeet("This is not a meeting of the council itself.")
    if found.is_locked:
        raise UnableToMeet(LOCKED)
    return found
