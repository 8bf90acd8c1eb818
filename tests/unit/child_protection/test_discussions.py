"""E2: agencies decide together about each child, with a quorum or a reason, and what is done at once."""

import pytest

from lineofsight.bodies.models import Action, Meeting
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.models import Discussion
from lineofsight.service.child_protection.operations import discussions
from lineofsight.service.child_protection.operations.gathering import UnableToGather, When
from tests.factories import protection as make
from tests.factories.access import make_user
from tests.factories.record import PersonFactory
from tests.factories.service import open_steps

pytestmark = pytest.mark.django_db


def test_agencies_are_asked_by_name_and_role():
    """E2 (1)."""
    meeting = make.called().discussion.meeting
    assert {(one.agency, one.name) for one in meeting.attendance.all()} == {(a.agency, a.name) for a in make.THREE}
    assert meeting.body.child is not None


def test_an_enquiry_starts_on_the_day_of_the_discussion():
    """E3 (1): and the discussion's own clock is met at its hour."""
    step = make.held()
    [enquiry] = open_steps(step.child, "section_47_enquiry")
    assert (enquiry.started_on, enquiry.opened_by) == (make.DAY, step)
    assert step.duties.get(clock_code="CP-STRAT").met_at == make.moment(hour=11)
    assert step.discussion.is_quorate is True


@pytest.mark.parametrize("absent", ["childrens_services", "police", "health"])
def test_without_one_of_the_three_it_needs_a_reason(absent):
    """E2 (2)."""
    step = make.called()
    came = {key: "absent" if key[0] == absent else "attended" for key in make.all_came(make.THREE)}
    with pytest.raises(UnableToProtect, match="Not quorate"):
        make.held(step, came=came)
    make.held(step, came=came, inquorate_reason="The child could not wait until morning.")
    known = Discussion.objects.get(step=step)
    assert (known.is_quorate, known.inquorate_reason) == (False, "The child could not wait until morning.")


def test_brothers_and_sisters_are_decided_each_for_themselves_in_one_act():
    """E2 (3): one discussion, a row and an outcome for each child, and actions with owners on each record."""
    first, second = make.suspected(), make.suspected(PersonFactory())
    by = make_user("team_manager")
    when = When(starts_at=make.moment(hour=11), asked=make.THREE, is_virtual=True)
    discussions.call_discussion(first, when=when, also=[second.pk], by=by, at=make.moment())
    told = discussions.Held(came=make.all_came(make.THREE), is_threshold_met=True, **make.HEARD)
    action = discussions.SafetyAction(what="Change the locks", owner="Osric Vane", agency="housing", due_on=make.DAY)
    opened = discussions.hold_discussion(
        first, held=told, outcomes={first.pk: "section_47_joint", second.pk: "section_47_single"}, actions=[action],
        by=by, on=make.DAY, at=make.moment(hour=12),
    )  # fmt: skip
    assert [one.child for one in opened] == [first.child, second.child]
    assert Meeting.objects.filter(status="held").count() == 2
    assert {(one.child_id, one.owners.get().name) for one in Action.objects.all()} == {
        (first.child_id, "Osric Vane"),
        (second.child_id, "Osric Vane"),
    }
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.group == second.group is not None


def test_a_complex_discussion_is_chaired_by_the_directors_level():
    step, by = make.suspected(), make_user("team_manager")
    when = When(starts_at=make.moment(hour=11), asked=make.THREE, is_virtual=True)
    chaired = discussions.Complex(places="Two flats", chair=by)
    with pytest.raises(UnableToProtect, match="chaired by the director"):
        discussions.call_discussion(step, when=when, complex_=chaired, by=by, at=make.moment())
    chaired = discussions.Complex(places="Two flats", chair=make_user("director"))
    [known] = discussions.call_discussion(step, when=when, complex_=chaired, by=by, at=make.moment())
    assert known.is_complex
    assert "chair" in set(known.meeting.attendance.values_list("seat", flat=True))


@pytest.mark.parametrize("outcome, is_met", [("section_47_single", False), ("no_further_action", True)])
def test_an_enquiry_follows_the_threshold_and_nothing_else(outcome, is_met):
    """E12: the decision and what was found agree."""
    with pytest.raises(UnableToProtect, match="and only then"):
        make.held(outcome=outcome, is_threshold_met=is_met)


@pytest.mark.parametrize(
    "left_out, sentence",
    [("information", "agency told"), ("reasons", "threshold"), ("safety", "kept safe"), ("visit", "will be seen")],
)
def test_what_is_decided_says_why(left_out, sentence):
    """E12 (1)."""
    with pytest.raises(UnableToProtect, match=sentence):
        make.held(**{left_out: " "})


def test_it_is_called_before_it_is_recorded_and_somebody_comes():
    with pytest.raises(UnableToProtect, match="Call the discussion"):
        make.held(make.suspected())
    nobody = dict.fromkeys(make.all_came(make.THREE), "absent")
    with pytest.raises(UnableToGather, match="Nobody came"):
        make.held(came=nobody)


def test_a_late_discussion_says_why():
    step = make.suspected()
    when = When(starts_at=make.moment(make.DAY.replace(day=15)), asked=make.THREE, is_virtual=True)
    by = make_user("team_manager")
    discussions.call_discussion(step, when=when, by=by, at=make.moment())
    told = discussions.Held(came=make.all_came(make.THREE), is_threshold_met=True, **make.HEARD)
    day = make.DAY.replace(day=15)
    with pytest.raises(NotExplained):
        discussions.hold_discussion(
            step, held=told, outcomes={step.pk: "section_47_single"}, by=by, on=day, at=make.moment(day, 12)
        )


def test_an_agency_that_does_not_agree_is_recorded_with_why():
    """E12 (3)."""
    step = make.held(dissent={"police": "A crime should be looked into first.", "health": " "})
    assert list(step.discussion.dissents.values_list("agency", "reason")) == [
        ("police", "A crime should be looked into first.")
    ]
