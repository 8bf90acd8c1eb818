"""The chronology is drawn from the record, as it was known on a day."""

from datetime import date

import pytest

from lineofsight.record.operations.duties import explain_lateness, meet_duty
from lineofsight.record.operations.notes import record_visit, write_note
from lineofsight.record.pathway import stop
from lineofsight.record.queries.chronology import EventKind, chronology
from lineofsight.record.queries.journey import journey
from tests.factories.record import PostFactory, moment, open_step

pytestmark = pytest.mark.django_db

STARTED, VISITED, WRITTEN, ENDED = date(2021, 6, 14), date(2021, 6, 18), date(2021, 6, 25), date(2021, 7, 9)


@pytest.fixture
def child(make_user):
    """A child visited in June, with a note written a week after, an assessment seen late and ended in July."""
    worker = PostFactory().worker
    step = open_step(worker=worker, clocks=("AS-SEEN", "AS-45-START"))
    by = worker.account
    record_visit(
        step, happened_at=moment(VISITED), is_seen=False, not_seen_reason="Nobody in.", by=by, at=moment(VISITED, 12)
    )
    told = {"kind": "agency", "text": "School is worried.", "is_significant": True, "by": by}
    write_note(children=[step.child], happened_at=moment(VISITED, 10), at=moment(WRITTEN), **told)
    seen = step.duties.get(clock_code="AS-SEEN")
    explain_lateness(seen, reason="Nobody in.", by=by, at=moment(WRITTEN))
    record_visit(
        step, happened_at=moment(WRITTEN), is_seen=True, is_seen_alone=True, childs_words="I like my dog.",
        by=by, at=moment(WRITTEN, 12),
    )  # fmt: skip
    stop(step, outcome="child_in_need_plan", on=ENDED, by=make_user("team_manager"), at=moment(ENDED))
    return step.child


def titles(child, as_at, kinds=None):
    return [event.title for event in chronology(child, as_at=as_at, kinds=kinds)]


def test_everything_is_told_the_latest_first(child):
    assert titles(child, ENDED)[:6] == [
        "Single assessment finished: Child in need plan",
        "Visit: child seen alone",
        "Single assessment: child seen, and seen alone: done late",
        "Information from another agency",
        "Visit: child not seen",
        *titles(child, STARTED)[:1],
    ]


def test_what_was_written_later_was_not_known_then(child):
    assert titles(child, VISITED)[0] == "Visit: child not seen"
    assert "Information from another agency" in titles(child, WRITTEN)
    assert not any("finished" in title for title in titles(child, WRITTEN))


def test_before_anything_was_known_there_is_nothing(child):
    assert titles(child, date(2021, 6, 13)) == []


@pytest.mark.parametrize(
    "kind, count",
    [(EventKind.STEP, 2), (EventKind.VISIT, 2), (EventKind.NOTE, 1), (EventKind.LATE, 1), (EventKind.ALLOCATION, 2)],
)
def test_each_kind_can_be_shown_alone(child, kind, count):
    events = chronology(child, as_at=ENDED, kinds=frozenset({kind}))
    assert {event.kind for event in events} == {kind}
    assert len(events) == count
    assert kind.label


def test_what_was_done_late_says_why(child):
    [late] = chronology(child, as_at=ENDED, kinds=frozenset({"late"}))
    assert late.text == "It was due by 21 June 2021. Nobody in."


def test_an_unknown_kind_shows_nothing(child):
    assert titles(child, ENDED, frozenset({"gossip"})) == []


def test_the_childs_words_come_first(child):
    visit = chronology(child, as_at=ENDED, kinds=frozenset({"visit"}))[0]
    assert visit.text == "In the child's words: I like my dog."


def test_the_line_shows_what_led_to_what(child, now):
    contact = open_step(kind="contact", child=child, clocks=(), on=STARTED)
    referral = open_step(kind="referral", child=child, clocks=(), opened_by=contact)
    later = open_step(kind="contact", child=child, clocks=(), on=ENDED)
    lines = journey(list(child.steps.all()))
    assert [line.step for line in lines][0] == later
    [beginning] = [line for line in lines if line.step == contact]
    assert [stage.step for stage in beginning.led_to] == [referral]


def test_a_duty_met_in_time_is_no_event(child, now):
    step = open_step(kind="child_in_need_plan", child=child, clocks=("CIN-PLAN",), on=ENDED)
    meet_duty("CIN-PLAN", step=step, at=moment(ENDED))
    assert len(chronology(child, as_at=now.date(), kinds=frozenset({"late"}))) == 1
