"""A3: a standing pack of figures is before each meeting, papers stand by items, and actions are tracked to measures."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.models import ItemFigure
from lineofsight.bodies.operations.minutes import approve_minutes
from lineofsight.bodies.operations.standing_items import (
    UnableToStand,
    ask_measure_again,
    end_standing_item,
    follow_with_measure,
    put_figures_before,
    put_paper_before,
    set_standing_item,
    whole_months,
)
from lineofsight.bodies.queries.meetings import meeting_page
from lineofsight.bodies.queries.standing_items import followed
from tests.factories.bodies import AT, BEGAN, held_meeting, make_action, make_body, make_item, minuted_item, runner
from tests.factories.papers import make_assessment_snapshot, make_draft, make_published
from tests.factories.snapshots import make_snapshot

pytestmark = pytest.mark.django_db
PACK = {"title": "How fast we are", "measures": ["AS01"], "grouped_by": "", "months": 3}


@pytest.fixture
def head():
    return runner()


def standing(body, by, **said):
    return set_standing_item(body=body, **{**PACK, **said}, on=BEGAN, by=by, at=AT)


def test_the_pack_is_put_on_the_agenda_with_its_figures_once(head):
    """A3 (2)"""
    make_assessment_snapshot()
    meeting = held_meeting(body=make_body(by=head))
    standing(meeting.body, head)
    assert meeting_page(meeting.pk, by=head, at=AT).standing == ["How fast we are"]
    [item] = put_figures_before(meeting=meeting, by=head, at=AT)
    assert put_figures_before(meeting=meeting, by=head, at=AT) == []
    page = meeting_page(meeting.pk, by=head, at=AT)
    told = page.places[0][1].told
    assert (page.standing, [one.code for one in told]) == ([], ["AS01"])
    assert told[0].sentence.startswith("Of about 405 assessments")
    assert item.figures.get().figure.params["from"] == "2021-05-01"


def test_figures_are_of_the_whole_months_before_the_snapshots_day():
    snapshot = make_assessment_snapshot()
    snapshot.as_at = date(2021, 7, 31)
    assert whole_months(snapshot, months=3) == (date(2021, 5, 1), date(2021, 7, 31))
    snapshot.as_at = date(2022, 1, 30)
    assert whole_months(snapshot, months=12) == (date(2021, 1, 1), date(2021, 12, 31))


def test_without_a_snapshot_it_says_so(head):
    meeting = held_meeting(body=make_body(by=head))
    standing(meeting.body, head)
    with pytest.raises(UnableToStand, match="No snapshot has been published yet"):
        put_figures_before(meeting=meeting, by=head, at=AT)
    assert not meeting.items.exists()


def test_an_ended_standing_item_is_put_before_no_later_meeting(head):
    meeting = held_meeting(body=make_body(by=head))
    row = end_standing_item(standing(meeting.body, head), on=BEGAN + timedelta(days=1), by=head, at=AT)
    assert put_figures_before(meeting=meeting, by=head, at=AT) == []
    with pytest.raises(UnableToStand, match="ended already"):
        end_standing_item(row, on=BEGAN, by=head, at=AT)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"title": " "}, "what the item is about"),
        ({"measures": []}, "at least one measure"),
        ({"measures": ["XX99"]}, "at least one measure"),
        ({"grouped_by": "ward"}, "how the figures are shown"),
        ({"months": 40}, "between 1 and 36"),
    ],
)
def test_a_standing_item_is_whole(head, said, why):
    with pytest.raises(UnableToStand, match=why):
        standing(make_body(by=head), head, **said)


def test_one_of_a_name_at_a_time_and_only_who_sets_up_bodies(head, make_user):
    body = make_body(by=head)
    standing(body, head)
    with pytest.raises(UnableToStand, match="of that name"):
        standing(body, head)
    with pytest.raises(NotAllowed):
        standing(body, make_user("team_manager"), title="Another")


def test_figures_and_papers_of_approved_minutes_can_not_be_changed(head):
    make_assessment_snapshot()
    item = minuted_item(meeting=held_meeting(body=make_body(by=head)))
    meeting = item.meeting
    standing(meeting.body, head)
    put_figures_before(meeting=meeting, by=head, at=AT)
    put_paper_before(item=item, paper=make_published(), by=head, at=AT)
    later = held_meeting(body=meeting.body, starts_at=meeting.starts_at + timedelta(days=28))
    approve_minutes(meeting=meeting, approved_in=later, by=head, at=AT)
    with pytest.raises(DatabaseError), transaction.atomic():
        ItemFigure.objects.all().delete()
    with pytest.raises(UnableToStand, match="can be changed"):
        put_paper_before(item=item, paper=make_published(), by=head, at=AT)


def test_a_paper_stands_by_its_item_once_and_a_draft_never(head):
    """A3 (1)"""
    item, paper = make_item(), make_published()
    put_paper_before(item=item, paper=paper, by=head, at=AT)
    assert [one.pk for one in meeting_page(item.meeting_id, by=head, at=AT).places[0][1].read] == [paper.pk]
    with pytest.raises(UnableToStand, match="before the meeting already"):
        put_paper_before(item=item, paper=paper, by=head, at=AT)
    with pytest.raises(UnableToStand, match="published"):
        put_paper_before(item=item, paper=make_draft(), by=head, at=AT)


def test_an_action_is_followed_to_what_its_measure_was_and_is(head):
    """A3 (3)"""
    make_assessment_snapshot()
    action = make_action()
    assert followed(action) is None
    row = follow_with_measure(action, code="AS01", aim="Nine of ten in time.", by=head, at=AT)
    assert row.before.measure_code == "AS01"
    with pytest.raises(UnableToStand, match="Nothing newer is published"):
        ask_measure_again(action, by=head, at=AT)
    make_snapshot(as_at=date(2021, 9, 30), ssd_cin_assessments=[])
    ask_measure_again(action, by=head, at=AT)
    shown = followed(action)
    assert (shown.before.as_at, shown.later.as_at) == (row.before.snapshot.as_at, date(2021, 9, 30))
    with pytest.raises(UnableToStand, match="said already"):
        follow_with_measure(action, code="AS01", aim="Again.", by=head, at=AT)


@pytest.mark.parametrize(("code", "aim"), [("XX99", "Better."), ("AS01", " ")])
def test_a_measure_of_an_action_is_one_there_is_and_says_what_is_to_change(head, code, aim):
    with pytest.raises(UnableToStand):
        follow_with_measure(make_action(), code=code, aim=aim, by=head, at=AT)
