"""Whatever is done in whatever order, an approved minute never changes, and an action has one owner on any day."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from lineofsight.bodies.models import Attendance, Item, Meeting, Minute, Resolution
from lineofsight.bodies.operations.actions import Owner, UnableToAct, close_action, hand_over
from lineofsight.bodies.operations.meetings import UnableToMeet, add_item, record_attendance
from lineofsight.bodies.operations.minutes import UnableToMinute, resolve, write_minute
from tests.factories.bodies import AT, FIRST, approved_meeting, make_action, runner

NAMES = ("Wren Tallow", "Moss Harrow", "Sorrel Vane")
TABLES = (Meeting, Item, Minute, Resolution, Attendance)
WORDS = st.text(alphabet="abc \n", min_size=1, max_size=8)
QUIET = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def everything() -> list:
    return [list(model.objects.order_by("pk").values()) for model in TABLES]


ACTS = {
    "minute": lambda item, text, by: write_minute(item=item, text=text, by=by, at=AT),
    "resolve": lambda item, text, by: resolve(item=item, kind="noted", text=text, by=by, at=AT),
    "add": lambda item, text, by: add_item(meeting=item.meeting, title=text, by=by, at=AT),
    "attend": lambda item, text, by: record_attendance(meeting=item.meeting, how={}, by=by, at=AT),
    "text": lambda item, text, by: Minute.objects.filter(item=item).update(text=text + "!"),
    "title": lambda item, text, by: Item.objects.filter(pk=item.pk).update(title=text + "!"),
    "reopen": lambda item, text, by: Meeting.objects.filter(pk=item.meeting_id).update(status="planned"),
    "forget": lambda item, text, by: Minute.objects.filter(item=item).delete(),
}


@pytest.mark.django_db
class TestWhatHolds(TestCase):
    """Walks of acts that operations, or somebody behind their back, might do."""

    @QUIET
    @given(acts=st.lists(st.tuples(st.sampled_from(sorted(ACTS)), WORDS), min_size=1, max_size=6))
    def test_an_approved_minute_never_changes(self, acts):
        item = approved_meeting().items.get()
        by, before = runner(), everything()
        for act, text in acts:
            with pytest.raises((DatabaseError, UnableToMeet, UnableToMinute)), transaction.atomic():
                ACTS[act](item, text, by)
        assert everything() == before

    @QUIET
    @given(
        acts=st.lists(st.tuples(st.sampled_from(NAMES), st.integers(-3, 9), st.booleans()), max_size=8),
        asked=st.lists(st.integers(0, 60), min_size=1, max_size=5),
    )
    def test_an_action_has_one_owner_on_any_day(self, acts, asked):
        action, by, on = make_action(), runner(), FIRST.date()
        for name, later, is_closed in acts:
            day = on + timedelta(days=later)
            try:
                if is_closed and later > 8:
                    close_action(action=action, outcome="done", evidence="Sent.", on=day, by=by, at=AT)
                else:
                    hand_over(
                        action=action, owner=Owner(name=name, agency="police"), reason="Leave.", on=day, by=by, at=AT
                    )
            except UnableToAct:
                continue
            on = day
        assert action.owners.filter(ended_on=None).count() == 1
        for days in asked:
            assert action.owners.on(action.given_on + timedelta(days=days)).count() == 1
