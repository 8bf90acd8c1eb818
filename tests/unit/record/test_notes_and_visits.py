"""Notes are written once and kept for each child; a visit that saw the child fulfils what was waiting for it."""

from datetime import date, datetime, timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.record.models import Duty, Note
from lineofsight.record.operations.notes import STOPPED_BY_SEEING, UnableToNote, record_visit, write_note
from lineofsight.statute.clocks import CLOCKS
from tests.factories.record import PersonFactory, moment, open_step

pytestmark = pytest.mark.django_db

STARTED, VISITED = date(2021, 6, 14), date(2021, 6, 18)


@pytest.fixture
def told(make_user, now):
    return {"by": make_user("social_worker"), "at": now}


@pytest.mark.parametrize("code", STOPPED_BY_SEEING)
def test_the_clocks_that_seeing_stops_say_so_themselves(code):
    assert "visit" in CLOCKS[code].stops


def test_a_note_about_three_children_is_kept_three_times(told, now):
    children = PersonFactory.create_batch(3)
    notes = write_note(children=[*children, children[0]], kind="agency", happened_at=now, text=" Seen. ", **told)
    assert [note.child for note in notes] == children
    assert len({note.group for note in notes}) == 1
    assert {note.text for note in notes} == {"Seen."}


def test_a_note_about_one_child_has_no_group(told, now):
    [note] = write_note(children=[PersonFactory()], kind="case_note", happened_at=now, text="Seen.", **told)
    assert note.group is None


def test_a_note_is_part_of_a_step_on_that_childs_record_only(told, now):
    step, other = open_step(), PersonFactory()
    write_note(children=[step.child, other], kind="case_note", happened_at=now, text="Seen.", step=step, **told)
    assert Note.objects.get(child=step.child).step == step
    assert Note.objects.get(child=other).step is None


@pytest.mark.parametrize(
    "text, later, sentence", [("  ", 0, "Write the note"), ("Seen.", 1, "something that has happened")]
)
def test_a_note_says_something_of_the_past(told, now, text, later, sentence):
    with pytest.raises(UnableToNote, match=sentence):
        write_note(
            children=[PersonFactory()], kind="case_note", happened_at=now + timedelta(hours=later), text=text, **told
        )


def test_an_auditor_writes_nothing(make_user, now):
    step, auditor = open_step(), make_user("auditor")
    with pytest.raises(NotAllowed):
        write_note(children=[step.child], kind="case_note", happened_at=now, text="Seen.", by=auditor, at=now)
    with pytest.raises(NotAllowed):
        record_visit(step, happened_at=now, is_seen=True, by=auditor, at=now)


@pytest.mark.parametrize(
    "is_seen, is_alone, met_on", [(True, True, VISITED), (True, False, VISITED), (False, False, None)]
)
def test_seeing_the_child_meets_the_duty_to_see_them(told, is_seen, is_alone, met_on):
    step = open_step(clocks=("AS-SEEN",))
    why = "" if is_seen else "Nobody in."
    record_visit(
        step, happened_at=moment(VISITED), is_seen=is_seen, is_seen_alone=is_alone, not_seen_reason=why, **told
    )
    assert Duty.objects.get(clock_code="AS-SEEN").met_on == met_on


@pytest.mark.parametrize("is_alone, met", [(True, True), (False, False)])
def test_some_duties_need_the_child_seen_alone(told, is_alone, met):
    step = open_step(kind="private_fostering", clocks=("PF-VISITY1",))
    record_visit(step, happened_at=moment(VISITED), is_seen=True, is_seen_alone=is_alone, **told)
    assert (Duty.objects.get(cycle=1).met_on is not None) is met


def test_a_visit_meets_duties_of_the_childs_other_steps_that_had_begun(told):
    child = PersonFactory()
    step = open_step(child=child, clocks=("AS-SEEN",))
    open_step(kind="child_in_need_plan", child=child, clocks=("CIN-VISIT",))
    open_step(kind="private_fostering", child=child, clocks=("PF-VISIT1",), on=date(2021, 6, 21))
    other = open_step(clocks=("AS-SEEN",))
    record_visit(step, happened_at=moment(VISITED), is_seen=True, **told)
    assert set(Duty.objects.filter(met_on=VISITED).values_list("clock_code", flat=True)) == {"AS-SEEN", "CIN-VISIT"}
    assert Duty.objects.get(step=other).met_on is None


def test_a_recurring_visit_is_due_again_from_the_day_of_this_one(told):
    step = open_step(kind="child_in_need_plan", clocks=("CIN-VISIT",))
    record_visit(step, happened_at=moment(VISITED), is_seen=True, **told)
    again = Duty.objects.get(cycle=2)
    assert (again.started_on, again.met_on) == (VISITED, None)
    assert again.due_on == CLOCKS["CIN-VISIT"].next_due(VISITED).on


@pytest.mark.parametrize(
    "happened_at, facts, sentence",
    [
        (datetime(2021, 7, 15, tzinfo=moment(STARTED).tzinfo), {}, "after it is made"),
        (moment(date(2021, 6, 13)), {}, "started on 14 June 2021"),
        (moment(VISITED), {"is_seen": False, "is_seen_alone": True}, "Say whether the child was seen"),
    ],
)
def test_a_wrong_visit_is_refused(told, happened_at, facts, sentence):
    with pytest.raises(UnableToNote, match=sentence):
        record_visit(open_step(), happened_at=happened_at, **{"is_seen": True, **facts}, **told)
