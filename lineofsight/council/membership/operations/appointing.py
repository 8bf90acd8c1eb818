"""Put somebody in a place on a body of the council, as Full Council decided."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.kinds import SEATS
from lineofsight.bodies.models import Meeting, Membership
from lineofsight.bodies.operations.bodies import UnableToSetUp, seat_member
from lineofsight.council.membership.models import Appointment, CouncilBody
from lineofsight.council.membership.roster import roster

ASKED_OF_COUNCIL = ("chair", "vice_chair")
OF_SCRUTINY = ("scrutiny_board", "scrutiny_panel")


@dataclass(frozen=True, kw_only=True)
class Vote:
    """How many were for, against and neither."""

    votes_for: int
    votes_against: int
    abstained: int = 0


@dataclass(frozen=True, kw_only=True)
class Decided:
    """Where an appointment was decided: at a meeting, or where it is written down; who proposed it, and the vote."""

    at_meeting: Meeting | None = None
    written_in: str = ""
    proposed_by: str = ""
    seconded_by: str = ""
    vote: Vote | None = None


@transaction.atomic
def appoint(
    *,
    council_body: CouncilBody,
    seat: str,
    on: date,
    decided: Decided,
    by: Any,
    at: datetime,
    account: Any = None,
    name: str = "",
) -> Membership:
    """This function will put somebody in a place on a body from a day.

    Raises NotAllowed, and UnableToSetUp where no place is empty, for who sits on the executive and is put on scrutiny,
    and for a chair or vice-chair without the meeting of Full Council that appointed them.
    """
    body = council_body.body
    called = account.name if account is not None else name.strip()
    _check_executive(body.kind, called, account=account, on=on)
    _check_decided(seat, decided, is_full_council=body.kind == "full_council")
    CouncilBody.objects.select_for_update(of=("self",)).get(pk=council_body.pk)
    if SEATS[seat].counts and not roster(council_body, on=on).vacancies:
        raise UnableToSetUp("Every place is filled. Say first who no longer sits on it, or give it more places.")
    member = seat_member(body=body, seat=seat, agency="council", account=account, name=called, on=on, by=by, at=at)
    if decided.at_meeting is not None or decided.written_in.strip():
        _keep(member, decided)
    return member


def _keep(member: Membership, decided: Decided) -> None:
    vote = decided.vote
    Appointment.objects.create(
        membership=member, decided_at=decided.at_meeting, decided_in=decided.written_in.strip(),
        proposed_by=decided.proposed_by.strip(), seconded_by=decided.seconded_by.strip(),
        votes_for=vote.votes_for if vote else None, votes_against=vote.votes_against if vote else None,
        abstained=vote.abstained if vote else None,
    )  # fmt: skip


def _check_decided(seat: str, decided: Decided, *, is_full_council: bool) -> None:
    meeting, vote = decided.at_meeting, decided.vote
    if seat in ASKED_OF_COUNCIL and not is_full_council and meeting is None and not decided.written_in.strip():
        raise UnableToSetUp("Full Council appoints who chairs. Say at which of its meetings, or where it is written.")
    if meeting is not None and (meeting.body.kind != "full_council" or meeting.status != Meeting.Status.HELD):
        raise UnableToSetUp("Choose a meeting of Full Council that was held.")
    if vote is not None and vote.votes_for <= vote.votes_against:
        raise UnableToSetUp("More votes must be for it than against it.")


def _check_executive(kind: str, called: str, *, account: Any, on: date) -> None:
    """Raise UnableToSetUp where somebody would both decide and look into what was decided."""
    others = ("executive",) if kind in OF_SCRUTINY else OF_SCRUTINY if kind == "executive" else ()
    for one in Membership.objects.on(on).filter(body__kind__in=others).select_related("body"):
        if (account is not None and one.account_id == account.pk) or one.name.casefold() == called.casefold():
            raise UnableToSetUp(
                f"{called} sits on {one.body.name}. Nobody sits on the executive and on scrutiny together."
            )
