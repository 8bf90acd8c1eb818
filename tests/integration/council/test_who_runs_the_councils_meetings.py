"""The council's own bodies are set up and run by its democratic services alone, and they run no others."""

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.bodies.kinds import KINDS, MEETING_IN_PUBLIC
from lineofsight.bodies.models import Attendance, Body
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.bodies.operations.bodies import end_body, seat_member, set_terms, set_up_body, unseat_member
from lineofsight.bodies.operations.meetings import add_item, call_meeting, cancel_meeting, record_attendance
from lineofsight.bodies.operations.minutes import resolve, write_minute
from lineofsight.bodies.operations.standing import set_parent
from tests.factories.access import make_user
from tests.factories.bodies import AT, BEGAN, DUE, FIRST

pytestmark = pytest.mark.django_db
OFFICERS = [kind for kind, declared in KINDS.items() if not declared.meets_in_public and not declared.is_about_a_child]


def set_up(kind: str, *, by) -> Body:
    return set_up_body(kind=kind, name="Panel of the young", cadence="monthly", on=BEGAN, by=by, at=AT)


@pytest.fixture
def clerk():
    return make_user("democratic_services")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("kind", MEETING_IN_PUBLIC)
def test_only_democratic_services_set_up_a_body_of_the_council(kind, role):
    by = make_user(role)
    if role == "democratic_services":
        assert set_up(kind, by=by).kind == kind
        return
    with pytest.raises(NotAllowed, match="run the council's own meetings"):
        set_up(kind, by=by)


@pytest.mark.parametrize("kind", OFFICERS)
def test_democratic_services_set_up_no_board_of_officers(kind, clerk):
    with pytest.raises(NotAllowed):
        set_up(kind, by=clerk)


def test_nobody_else_changes_anything_of_a_panel(clerk):
    body = set_up("scrutiny_panel", by=clerk)
    told = {"on": BEGAN, "at": AT}
    member = seat_member(body=body, seat="chair", agency="council", name="Councillor Ada Thorne", by=clerk, **told)
    meeting = call_meeting(body=body, starts_at=FIRST, place="Room 2", by=clerk, at=AT)
    item = add_item(meeting=meeting, title="Early help", by=clerk, at=AT)
    record_attendance(
        meeting=meeting, how={meeting.attendance.get().pk: Attendance.How.ATTENDED}, by=clerk, at=AT
    )  # fmt: skip
    by = make_user("head_of_service")
    owner = Owner(name="Head of service", agency="childrens_services")
    tried = [
        lambda: set_terms(body=body, text="To ask.", by=by, **told),
        lambda: seat_member(body=body, seat="member", agency="council", name="Moss Harrow", by=by, **told),
        lambda: unseat_member(membership=member, by=by, **told),
        lambda: end_body(body=body, by=by, **told),
        lambda: set_parent(body=body, parent=None, by=by, at=AT),
        lambda: call_meeting(body=body, starts_at=AT, place="Room 3", by=by, at=AT),
        lambda: add_item(meeting=meeting, title="Another", by=by, at=AT),
        lambda: cancel_meeting(meeting=meeting, reason="Snow", by=by, at=AT),
        lambda: write_minute(item=item, text="Members asked.", by=by, at=AT),
        lambda: resolve(item=item, kind="noted", text="The report.", by=by, at=AT),
        lambda: give_action(what="Say how many", due_on=DUE, owner=owner, item=item, on=BEGAN, by=by, at=AT),
    ]
    for attempt in tried:
        with pytest.raises(NotAllowed):
            attempt()


@pytest.mark.parametrize(
    ("role", "sees"),
    [
        ("councillor", True),
        ("democratic_services", True),
        ("director", True),
        ("board_member", False),
        ("partner", False),
    ],
)
def test_who_knows_of_a_body_of_the_council_without_sitting_on_it(role, sees, clerk):
    body = set_up("scrutiny_panel", by=clerk)
    assert Body.objects.visible_to(make_user(role), at=AT).filter(pk=body.pk).exists() is sees


def test_a_councillor_knows_of_no_board_they_do_not_sit_on():
    board = set_up("board", by=make_user("head_of_service"))
    assert not Body.objects.visible_to(make_user("councillor"), at=AT).filter(pk=board.pk).exists()
