"""Make bodies, meetings, minutes and actions for tests, by the operations that make them in life."""

from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection
from django.test import TransactionTestCase

from lineofsight.bodies import guard
from lineofsight.bodies.models import Action, Attendance, Body, Item, Meeting, Membership, StandingItem
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.bodies.operations.bodies import seat_member, set_terms, set_up_body
from lineofsight.bodies.operations.meetings import add_item, call_meeting, invite, record_attendance
from lineofsight.bodies.operations.minutes import approve_minutes, write_minute
from lineofsight.bodies.operations.standing_items import follow_with_measure, set_standing_item
from lineofsight.snapshots.models import Snapshot
from tests.factories.access import make_user
from tests.factories.papers import make_assessment_snapshot
from tests.factories.record import LONDON

BEGAN = date(2021, 1, 4)
AT = datetime(2021, 7, 14, 10, 30, tzinfo=LONDON)
DUE = date(2021, 7, 14)
FIRST = datetime(2021, 6, 1, 10, 0, tzinfo=LONDON)


def runner() -> Any:
    """This function will make somebody who may do everything with bodies."""
    return make_user("head_of_service")


def make_body(*, child: Any = None, by: Any = None, members: tuple = ("police", "health"), **said: Any) -> Body:
    """This function will set up a body whose quorum is two members with police, and a member of each agency."""
    by = by or runner()
    kind = "conference" if child is not None else "board"
    told = {"kind": kind, "name": "Improvement board", "cadence": "monthly", "child": child, **said}
    when = {"on": BEGAN, "by": by, "at": AT}
    body = set_up_body(**told, **when)
    set_terms(body=body, text="To see that things get better.", least=2, agencies=("police",), **when)
    for number, agency in enumerate(members):
        seat_member(body=body, seat="member", agency=agency, name=f"Wren Tallow {number}", **when)
    return body


def make_member(*, body: Body | None = None, **said: Any) -> Membership:
    """This function will seat somebody more on a body."""
    told = {"seat": "member", "agency": "education", "name": "Moss Harrow", "on": BEGAN, **said}
    return seat_member(body=body or make_body(), by=runner(), at=AT, **told)


def make_meeting(*, body: Body | None = None, starts_at: datetime = FIRST, by: Any = None) -> Meeting:
    """This function will call a meeting."""
    by = by or runner()
    return call_meeting(body=body or make_body(by=by), starts_at=starts_at, place="Room 2", by=by, at=AT)


def make_asked(**said: Any) -> Attendance:
    """This function will ask somebody to a meeting that is planned."""
    asked = {"name": "Pell Marrow", "agency": "housing", "role": "Housing officer", **said}
    return invite(meeting=asked.pop("meeting", None) or make_meeting(), by=runner(), at=AT, **asked)


def held_meeting(*, came: int | None = None, **said: Any) -> Meeting:
    """This function will hold a meeting at which the first `came` of those asked were there, or all."""
    meeting, by = make_meeting(**said), runner()
    rows = list(meeting.attendance.order_by("pk"))
    there = len(rows) if came is None else came
    how = {row.pk: Attendance.How.ATTENDED if n < there else Attendance.How.ABSENT for n, row in enumerate(rows)}
    return record_attendance(meeting=meeting, how=how, by=by, at=AT)


def make_item(*, meeting: Meeting | None = None, title: str = "What is late", **said: Any) -> Item:
    """This function will put an item on the agenda of a meeting that was held."""
    return add_item(meeting=meeting or held_meeting(), title=title, by=runner(), at=AT, **said)


def minuted_item(**said: Any) -> Item:
    """This function will make an item with minutes."""
    item = make_item(**said)
    write_minute(item=item, text="The director told of it.", by=runner(), at=AT)
    return item


def approved_meeting() -> Meeting:
    """This function will have the minutes of a meeting approved at the next one."""
    item = minuted_item()
    later = held_meeting(body=item.meeting.body, starts_at=item.meeting.starts_at + timedelta(days=28))
    return approve_minutes(meeting=item.meeting, approved_in=later, by=runner(), at=AT)


def make_action(*, item: Item | None = None, account: Any = None, due_on: date = DUE, **said: Any) -> Action:
    """This function will give somebody an action: an account, or somebody outside."""
    of_partner = "education" if account and account.role == "partner" else ""
    owner = Owner(account=account, agency=of_partner) if account else Owner(name="Wren Tallow", agency="police")
    told = {"what": "Send the figures to everybody.", "due_on": due_on, "owner": owner, "on": FIRST.date(), **said}
    source = {} if "source" in said else {"item": item or make_item()}
    return give_action(by=runner(), at=AT, **told, **source)


def standing_item() -> StandingItem:
    """This function will have every meeting of a body carry the figures of one measure."""
    said = {"title": "How fast we are", "measures": ["AS01"], "grouped_by": "", "months": 3}
    return set_standing_item(body=make_body(), **said, on=BEGAN, by=runner(), at=AT)


def followed_action() -> Action:
    """This function will say of an action which measure it is to move."""
    if not Snapshot.objects.exists():
        make_assessment_snapshot()
    action = make_action()
    follow_with_measure(action, code="AS01", aim="Nine of ten in time.", by=runner(), at=AT)
    return action


@contextmanager
def unguarded_minutes():
    """This function will take the triggers off minutes for as long as the block lasts."""
    connection.check_constraints()
    guard.take_off(connection)
    try:
        yield
    finally:
        connection.check_constraints()
        guard.put_on(connection)


def let_tests_empty_approved_minutes() -> None:
    """This function will make tests that commit able to empty the tables afterwards. Call it in tests/conftest.py."""
    empty = TransactionTestCase._fixture_teardown

    def teardown(case):
        guard.take_off(connection)
        try:
            empty(case)
        finally:
            guard.put_on(connection)

    TransactionTestCase._fixture_teardown = teardown
