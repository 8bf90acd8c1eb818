"""Make bodies of the council, members and meetings for tests, by the operations that make them in life."""

from datetime import date, datetime
from typing import Any

from lineofsight.bodies.models import Attendance, Meeting, Membership
from lineofsight.bodies.operations.meetings import call_meeting, record_attendance
from lineofsight.council.membership.models import CouncilBody, OfficeHolder
from lineofsight.council.membership.operations.appointing import Decided, appoint
from lineofsight.council.membership.operations.bodies import set_up_council_body
from lineofsight.council.membership.operations.holding import take_office
from tests.factories.access import make_user
from tests.factories.record import LONDON

BEGAN = date(2021, 5, 19)
AT = datetime(2021, 9, 22, 9, 0, tzinfo=LONDON)
HELD = datetime(2021, 9, 21, 10, 0, tzinfo=LONDON)
MEMBERS = ("Councillor Ada Thorne", "Councillor Bram Ulley", "Councillor Cass Verrin", "Councillor Dov Wexley")


def clerk() -> Any:
    """This function will make a democratic services officer."""
    return make_user("democratic_services")


def make_council_body(*, by: Any = None, members: tuple[str, ...] = MEMBERS, **said: Any) -> CouncilBody:
    """This function will set up a scrutiny panel of five places, with members in some of them."""
    by = by or clerk()
    usual = {"kind": "scrutiny_panel", "name": "Children and young people's scrutiny panel", "slug": "", "places": 5}
    usual |= {"remit": "Looks into help for children.", "least": 3, "cadence": "six_weekly", "on": BEGAN}
    made = set_up_council_body(**{**usual, **said}, by=by, at=AT)
    for name in members:
        seat(made, name, by=by)
    return made


def seat(council_body: CouncilBody, name: str, *, by: Any = None, seat: str = "member", on: date = BEGAN) -> Membership:
    """This function will put somebody in a place, as the annual meeting decided."""
    decided = Decided(written_in="Minutes of the annual meeting")
    return appoint(council_body=council_body, name=name, seat=seat, on=on, decided=decided, by=by or clerk(), at=AT)


def council_meeting(
    council_body: CouncilBody, *, by: Any = None, starts_at: datetime = HELD, away: tuple[str, ...] = ()
) -> Meeting:
    """This function will hold a meeting to which everybody came but those who are named."""
    by = by or clerk()
    meeting = call_meeting(body=council_body.body, starts_at=starts_at, place="Committee room 2", by=by, at=starts_at)
    rows = meeting.attendance.all()
    how = {row.pk: Attendance.How.ABSENT if row.name in away else Attendance.How.ATTENDED for row in rows}
    return record_attendance(meeting=meeting, how=how, by=by, at=max(AT, starts_at))


def make_office_holder(**said: Any) -> OfficeHolder:
    """This function will say who leads on children's services."""
    usual = {"office": "lead_member", "name": "Councillor Efa Yarrow", "on": BEGAN}
    return take_office(**{**usual, **said}, by=clerk(), at=AT)
