"""F3, F5, F6 and F7: the application, its 26 weeks, hearings, orders, delays, feedback and plans side by side."""

from datetime import date, timedelta

import pytest

from lineofsight.bodies.models import Action
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.service.court.models import CareProceedings, CourtOrder, Extension, Hearing
from lineofsight.service.court.operations.aims import drop_aim, set_aim
from lineofsight.service.court.operations.family import UnableToRecord
from lineofsight.service.court.operations.hearings import adjourn_hearing, hold_hearing, list_hearing
from lineofsight.service.court.operations.orders import make_interim_order
from lineofsight.service.court.operations.proceedings import (
    conclude,
    extend,
    keep_feedback,
    name_guardian,
    record_issue,
    tag_delay,
)
from lineofsight.service.court.operations.tasks import give_task
from lineofsight.service.court.queries.lists import feedback, mean_mark, proceedings
from tests.factories.access import make_user
from tests.factories.court import DAY, at, issued, opened, when
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db
LAST = DAY + timedelta(days=181)


def due(step, code):
    return step.duties.filter(clock_code=code).order_by("-cycle").first()


def longer(steps, until, reason="An expert is late.", day=LAST):
    return extend(steps=steps, until_on=until, reason=reason, granted_on=day, **when(day))


def ends(steps, outcome="care_order", day=LAST, **said):
    told = {"decision": "The court made the orders.", "final_approved": "Y", "support_after": "", **said}
    conclude(steps=steps, outcome=outcome, made_on=day, **told, **when(day))


def test_f3_the_clocks_of_the_court_run_from_the_day_of_issue_which_is_day_1():
    step = issued()[0]
    assert due(step, "PLO-ISSUE").met_on == DAY
    assert due(step, "CT-26W").due_on == LAST
    assert due(step, "CT-ALLOC").due_on == date(2021, 7, 6)
    assert due(step, "CT-CMH").due_on == date(2021, 7, 28)


@pytest.mark.parametrize("said, sentence", [
    ({"short_notice": "A"}, "what made it urgent"),
    ({"short_notice": "Z", "short_notice_why": "Now."}, "why it was at short notice"),
    ({"initial_plan": "Z"}, "which plan"),
    ({"reference": " "}, "case number"),
])  # fmt: skip
def test_f3_an_application_is_whole(said, sentence):
    with pytest.raises(UnableToRecord, match=sentence):
        issued(**said)


def test_f3_short_notice_has_its_reason_and_an_application_is_issued_once():
    """F4 (1)"""
    step = issued(short_notice="A", short_notice_why="Dad has tickets for tonight.")[0]
    assert CareProceedings.objects.get(pk=step.pk).short_notice == "A"
    with pytest.raises(UnableToRecord, match="recorded as issued already"):
        record_issue(steps=[step], issued_on=DAY, reference="X", initial_plan="A", **when())


def test_f3_documents_and_directions_are_actions_of_somebody():
    """F3 (1)"""
    steps, owner = issued(PersonFactory(), PersonFactory()), make_user("social_worker")
    give_task(steps=steps, kind="statement", what="Write the statement.", due_on=DAY, owner=owner, **when())
    given = Action.objects.filter(owners__account=owner, owners__ended_on=None)
    assert {action.child for action in given} == {step.child for step in steps}
    with pytest.raises(UnableToRecord, match="can't be due before it is given"):
        give_task(steps=steps, kind="direction", what="File it.", due_on=DAY - timedelta(days=1), owner=owner, **when())


@pytest.mark.parametrize("kind, day, before", [
    ("cmh", date(2021, 7, 26), date(2021, 7, 22)),
    ("irh", date(2021, 11, 15), date(2021, 11, 4)),
    ("final", date(2021, 12, 1), None),
])  # fmt: skip
def test_f3_advocates_meet_working_days_before_a_hearing(kind, day, before):
    row = list_hearing(steps=issued(), kind=kind, listed_at=at(day), by=make_user("social_worker"), at=at(DAY))[0]
    assert row.advocates_by == before


def test_f3_a_hearing_that_is_held_meets_its_clock_for_every_child():
    """F3 (2)"""
    steps, by = issued(PersonFactory(), PersonFactory()), make_user("social_worker")
    held = date(2021, 7, 26)
    row = list_hearing(steps=steps, kind="cmh", listed_at=at(held), by=by, at=at(DAY))[0]
    with pytest.raises(UnableToRecord, match="not been held yet"):
        hold_hearing(hearing=row, happened="Timetable set.", by=by, at=at(DAY))
    hold_hearing(hearing=row, happened="Timetable set.", by=by, at=at(held, 17), advocates_on=date(2021, 7, 21))
    assert [due(step, "CT-CMH").met_on for step in steps] == [held, held]


def test_f3_an_adjourned_hearing_keeps_its_day_and_reason_and_is_listed_again():
    steps, by = issued(), make_user("social_worker")
    row = list_hearing(steps=steps, kind="cmh", listed_at=at(date(2021, 7, 26)), by=by, at=at(DAY))[0]
    again = at(date(2021, 8, 9))
    adjourn_hearing(hearing=row, reason="The judge was ill.", by=by, at=at(DAY), listed_at=again)
    row.refresh_from_db()
    assert (row.status, row.adjourned_reason, row.followed_by.listed_at) == ("adjourned", "The judge was ill.", again)
    assert due(steps[0], "CT-CMH").met_on is None
    with pytest.raises(UnableToRecord, match="said already"):
        adjourn_hearing(hearing=row, reason="Again.", by=by, at=at(DAY))


@pytest.mark.parametrize("days, allowed", [(0, False), (1, True), (56, True), (57, False)])
def test_f3_an_extension_is_at_most_eight_weeks(days, allowed):
    steps, until = issued(), LAST + timedelta(days=days)
    if allowed:
        assert longer(steps, until)[0].until_on == until
    else:
        with pytest.raises(UnableToRecord, match="at most eight weeks"):
            longer(steps, until)


def test_f3_each_extension_has_its_reason_and_moves_the_clock():
    """F3 (3)"""
    steps = issued()
    first, second = LAST + timedelta(weeks=5), LAST + timedelta(weeks=13)
    longer(steps, first)
    assert due(steps[0], "CT-26W").lifted_reason.endswith("An expert is late.")
    assert due(steps[0], "CT-EXT").due_on == due(steps[0], "CT-EXT").count().on == first
    with pytest.raises(UnableToRecord, match="each needs its own"):
        longer(steps, second, reason=" ")
    longer(steps, second, reason="An aunt came forward.", day=first)
    assert [duty.due_on for duty in steps[0].duties.open().filter(clock_code="CT-EXT")] == [second]
    assert Extension.objects.filter(step=steps[0]).count() == 2


@pytest.mark.parametrize("outcome, orders", [
    ("care_order", ["care"]), ("care_order_at_home", ["care"]), ("placement_order", ["care", "placement"]),
    ("supervision_order", ["supervision"]), ("special_guardianship", ["guardianship"]),
    ("private_law", ["arrangements"]), ("no_order", []), ("withdrawn", []),
])  # fmt: skip
def test_f3_final_orders_end_what_was_interim(outcome, orders):
    steps = issued()
    interim = make_interim_order(steps=steps, kind="interim_care", made_on=DAY, **when())[0]
    ends(steps, outcome)
    interim.refresh_from_db()
    standing = CourtOrder.objects.filter(step=steps[0], ended_on=None).order_by("pk")
    assert [order.kind for order in standing] == orders
    assert interim.ended_on == LAST
    assert (interim.ended_by_id is not None) == bool(orders)
    step = CaseStep.objects.get(pk=steps[0].pk)
    assert (step.outcome, step.stopped_on) == (outcome, LAST)
    assert not step.duties.open().exists()


def test_f3_an_interim_order_takes_the_place_of_another():
    steps = issued()
    first = make_interim_order(steps=steps, kind="interim_care", made_on=DAY, **when())[0]
    later = DAY + timedelta(days=30)
    second = make_interim_order(steps=steps, kind="interim_supervision", made_on=later, **when(later))[0]
    first.refresh_from_db()
    assert (first.ended_on, first.ended_by) == (later, second)


def test_f3_a_final_order_after_the_end_needs_its_reason():
    steps, late = issued(), LAST + timedelta(days=1)
    with pytest.raises(NotExplained):
        ends(steps, day=late)
    ends(steps, day=late, late_reason="The court had no day.")
    assert due(steps[0], "CT-26W").late_reason == "The court had no day."


def test_f3_a_child_can_be_left_out_of_the_final_decision():
    first, second = issued(PersonFactory(), PersonFactory())
    ends([first])
    assert CaseStep.objects.get(pk=second.pk).stopped_on is None


def test_f5_the_guardian_is_named_for_every_child_with_how_to_reach_them():
    """F5 (1)"""
    steps = issued(PersonFactory(), PersonFactory())
    said = {"by": make_user("social_worker"), "at": at(DAY), "initial_approved": "Y"}
    with pytest.raises(UnableToRecord, match="guardian's name"):
        name_guardian(steps=steps, name=" ", contact="", **said)
    name_guardian(steps=steps, name="Ida Coppering", contact="01632 960144", **said)
    rows = CareProceedings.objects.values_list("guardian_name", "guardian_contact")
    assert set(rows) == {("Ida Coppering", "01632 960144")}


def test_f5_feedback_and_the_mark_for_our_evidence_are_a_log():
    """F5 (2), F5 (3)"""
    steps = issued()
    for mark in (3, 5, None):
        keep_feedback(steps=steps, said_by="judge", name="", said_on=DAY, said="Clear and fair.", mark=mark, **when())
    by = make_user("team_manager")
    assert feedback(by).count() == 3
    assert mean_mark(by) == 4


def test_f6_delays_have_causes_and_the_backlog_is_by_weeks_over_26():
    """F6 (1), F6 (3)"""
    old, new, by = issued(), issued(day=DAY + timedelta(days=100)), make_user("head_of_service")
    day = LAST + timedelta(days=8)
    tag_delay(steps=old, cause="covid", from_on=DAY, note_of_it="Courts were shut.", **when(day))
    rows = proceedings(by, on=day)
    assert [(row.step.pk, row.over, row.causes) for row in rows] == [(old[0].pk, 2, "Covid"), (new[0].pk, 0, "")]
    assert [row.step.pk for row in proceedings(by, on=day, cause="covid")] == [old[0].pk]
    assert [row.step.pk for row in proceedings(by, on=day, cause="none")] == [new[0].pk]
    with pytest.raises(UnableToRecord, match="recorded already"):
        tag_delay(steps=old, cause="covid", from_on=DAY, note_of_it="Again.", **when(day))


def test_f7_plans_for_permanence_stand_side_by_side_until_one_is_dropped_with_why():
    """F7 (1)"""
    steps = issued()
    for aim in ("RETURN6M", "ADOPTION"):
        set_aim(steps=steps, aim=aim, why="Both may be needed.", **when())
    assert steps[0].aims.filter(until_on=None).count() == 2
    with pytest.raises(UnableToRecord, match="stands already"):
        set_aim(steps=steps, aim="ADOPTION", why="Twice.", **when())
    dropped = drop_aim(aim=steps[0].aims.get(aim="RETURN6M"), because="Mum relapsed.", **when())
    assert (dropped.until_on, steps[0].aims.filter(until_on=None).count()) == (DAY, 1)


def test_f3_nothing_runs_before_the_court_issued_the_application():
    steps, by = opened("care_proceedings"), make_user("social_worker")
    with pytest.raises(UnableToRecord, match="court issued"):
        list_hearing(steps=steps, kind="cmh", listed_at=at(DAY), by=by, at=at(DAY))
    with pytest.raises(UnableToRecord, match="court issued"):
        longer(steps, LAST)
    assert not Hearing.objects.exists()


def test_f3_a_further_hearing_has_its_clock_from_issue_once_it_is_listed():
    step = issued()[0]
    assert due(step, "CT-FCMH") is None
    by = make_user("social_worker")
    listed = at(DAY + timedelta(days=30))
    [hearing] = list_hearing(steps=[step], kind="fcmh", listed_at=listed, by=by, at=at(DAY))
    assert due(step, "CT-FCMH").due_on == date(2021, 8, 6)
    adjourn_hearing(hearing=hearing, reason="No judge.", listed_at=listed + timedelta(days=2), by=by, at=listed)
    assert step.duties.filter(clock_code="CT-FCMH").count() == 1
    again = step.hearings.get(status="listed")
    hold_hearing(hearing=again, happened="Directions.", by=by, at=listed + timedelta(days=2))
    assert due(step, "CT-FCMH").met_on == DAY + timedelta(days=32)
