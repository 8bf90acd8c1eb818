"""Call a meeting about one child, and say who came: of bodies, by whoever leads the step that it is part of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from lineofsight.bodies.kinds import AGENCIES
from lineofsight.bodies.models import Attendance, Body, Meeting, Membership, Terms
from lineofsight.record.models import Person
from lineofsight.service.child_protection.choices import OUR_AGENCY


class UnableToGather(Exception):
    """The meeting can't be as was said; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Purpose:
    """What kind of meeting about a child it is: its body, what that is for, and which agencies have to be there."""

    kind: str
    name: str
    text: str
    agencies: tuple[str, ...]
    least: int = 3


DISCUSSION = Purpose(
    kind="case_meeting",
    name="Strategy discussion",
    text="Agencies share what they know, and decide whether a section 47 enquiry is started, by whom, and what is done "
    "today to keep the child safe.",
    agencies=("childrens_services", "police", "health"),
)
CONFERENCE = Purpose(
    kind="conference",
    name="Child protection conference",
    text="The family and agencies decide whether the child needs a child protection plan, in which category, and what "
    "it holds; and review it until it is no longer needed.",
    agencies=("childrens_services",),
)
CORE_GROUP = Purpose(
    kind="core_group",
    name="Core group",
    text="Those who carry out the child protection plan make it detailed, and change it with what they find.",
    agencies=("childrens_services",),
    least=2,
)


@dataclass(frozen=True)
class Asked:
    """Somebody asked to a meeting: for which agency, and the name with what they are."""

    agency: str
    name: str


@dataclass(frozen=True, kw_only=True)
class When:
    """When and where a meeting is, and who is asked to it."""

    starts_at: datetime
    asked: tuple[Asked, ...]
    place: str = ""
    is_virtual: bool = False


def call(purpose: Purpose, *, child: Person, when: When, by: Any, at: datetime, chair: Any = None) -> Meeting:
    """This function will call a meeting about a child, of the body that such meetings of theirs belong to.

    Whether `by` may is for the caller to check. Raises UnableToGather without a place or anybody who is asked.
    """
    if not when.is_virtual and not when.place.strip():
        raise UnableToGather("Say where it is, or that it is held online.")
    if not when.asked:
        raise UnableToGather("Say who is asked to it.")
    body = body_of(purpose, child=child, by=by, when=when.starts_at)
    if body.meetings.filter(starts_at=when.starts_at).exclude(status="cancelled").exists():
        raise UnableToGather("There is one at that time already.")
    meeting = Meeting.objects.create(
        body=body, starts_at=when.starts_at, place=when.place.strip(), is_virtual=when.is_virtual, called_by=by
    )
    led = [Attendance(agency=OUR_AGENCY, name=f"{chair.name} (chair)", seat="chair")] if chair is not None else []
    invited = [*led, *(Attendance(agency=one.agency, name=one.name, seat="member") for one in when.asked)]
    for row in invited:
        row.meeting, row.invited_at, row.invited_by = meeting, at, by
    Attendance.objects.bulk_create(invited)
    return meeting


def body_of(purpose: Purpose, *, child: Person, by: Any, when: datetime) -> Body:
    """This function will return the body that meetings of this kind about a child belong to, and make it if need be."""
    day = timezone.localdate(when)
    known = Body.objects.filter(child=child, kind=purpose.kind, name=purpose.name, ended_on=None).first()
    if known is not None:
        return known
    body = Body.objects.create(kind=purpose.kind, name=purpose.name, child=child, started_on=day)
    Terms.objects.create(
        body=body, text=purpose.text, quorum_least=purpose.least, quorum_agencies=list(purpose.agencies),
        started_on=day, recorded_by=by,
    )  # fmt: skip
    return body


def seat_chair(body: Body, *, chair: Any, on: Any) -> None:
    """This function will seat an account as the chair of a body from a day, and end the place of the chair before."""
    sitting = body.memberships.filter(seat="chair", ended_on=None)
    if sitting.filter(account=chair).exists():
        return
    sitting.update(ended_on=on)
    Membership.objects.create(
        body=body, seat="chair", agency=OUR_AGENCY, account=chair, name=chair.name, started_on=on
    )  # fmt: skip


def hold(meeting: Meeting, *, came: Mapping[tuple[str, str], str]) -> list[Attendance]:
    """This function will say of those asked, by agency and name, how they took part, and that the meeting was held."""
    rows = list(meeting.attendance.select_for_update())
    for row in rows:
        row.how = came.get((row.agency, row.name), row.how) or Attendance.How.ABSENT
    if not any(row.how == Attendance.How.ATTENDED for row in rows):
        raise UnableToGather("Nobody came, so it was not held. Give another time.")
    Attendance.objects.bulk_update(rows, ["how"])
    meeting.status = Meeting.Status.HELD
    meeting.save(update_fields=["status"])
    return rows


def agencies_there(rows: Iterable[Attendance]) -> set[str]:
    """This function will return the agencies of which somebody came."""
    return {row.agency for row in rows if row.how == Attendance.How.ATTENDED}


def named(agencies: Iterable[str]) -> str:
    """This function will return agencies by name, in the order they are declared."""
    wanted = set(agencies)
    return ", ".join(name.lower() for key, name in AGENCIES.items() if key in wanted)
