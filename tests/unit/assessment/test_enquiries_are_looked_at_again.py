"""Enquiries that found nothing are sampled, and somebody decides if they were proportionate (C10)."""

from datetime import timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.bodies.models import Action
from lineofsight.record.models import Note
from lineofsight.service.assessment.models import EnquiryReview
from lineofsight.service.assessment.operations.proportion import UnableToJudge, draw_sample, judge_enquiry
from lineofsight.service.child_protection.operations import enquiries
from lineofsight.statute.working_days import england
from tests.factories.judging import ENDED, drawn, nothing_found
from tests.factories.protection import moment, submitted_enquiry

pytestmark = pytest.mark.django_db
ON = ENDED + timedelta(days=10)
SAID = {
    "decision": "not_proportionate", "reason": "School had explained the bruise.", "feedback": "Ring school first.",
    "family_words": "Nobody harmed her, and we are sorry for the worry.",
}  # fmt: skip


def draw(how_many=5, *, by, on=ON):
    return draw_sample(how_many=how_many, by=by, on=on, at=moment(on))


def judge(review, *, by, **changes):
    return judge_enquiry(review, **{**SAID, **changes}, by=by, on=ON, at=moment(ON, 15))


def test_only_those_that_found_nothing_are_drawn_and_each_once(make_user):
    """C10 (1)"""
    by = make_user("auditor")
    steps = {nothing_found().pk, nothing_found(outcome="monitor").pk}
    at_risk = submitted_enquiry()
    enquiries.authorise_enquiry(
        at_risk,
        outcome="conference",
        decision="At risk.",
        alternatives="A plan of need.",
        by=make_user("team_manager"),
        on=ENDED,
        at=moment(ENDED),
    )
    assert {one.pk for one in draw(by=by)} == steps
    with pytest.raises(UnableToJudge, match="drawn already"):
        draw(by=by)


def test_old_ones_are_not_drawn_and_nobody_chooses_which(make_user):
    """C10 (1)"""
    by = make_user("auditor")
    for _ in range(3):
        nothing_found()
    with pytest.raises(UnableToJudge, match="drawn already"):
        draw(by=by, on=ENDED + timedelta(days=93))
    first = [one.pk for one in draw(2, by=by)]
    EnquiryReview.objects.all().delete()
    assert [one.pk for one in draw(2, by=by)] == first
    with pytest.raises(UnableToJudge, match="between 1 and 20"):
        draw(21, by=by)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_judges_practice_may_decide(make_user, role):
    by, review = make_user(role), drawn()
    if by.can("practice_audit"):
        assert judge(review, by=by).decided_by == by
    else:
        with pytest.raises(NotAllowed):
            judge(review, by=by)


def test_it_is_fed_back_as_an_action_and_stands_in_the_chronology(make_user):
    """C10 (2), C10 (3), C10 (4)"""
    judged = judge(drawn(), by=make_user("auditor"))
    assert judged.decision == "not_proportionate"
    action = Action.objects.get()
    manager = judged.step.opened_by.stopped_by
    assert action.owners.get().account == manager
    assert (action.source_kind, action.source_number) == ("record.casestep", judged.pk)
    assert action.due_on == england().add(ON, 10)
    note = Note.objects.get(child=judged.step.child)
    assert (note, note.is_significant) == (judged.note, True)
    assert "For the family: Nobody harmed her" in note.text


def test_a_manager_who_left_hears_nothing_and_the_review_still_stands(make_user):
    review = drawn()
    manager = review.step.opened_by.stopped_by
    manager.role = "councillor"
    manager.save()
    assert judge(review, by=make_user("auditor")).decision
    assert not Action.objects.exists()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"decision": "perhaps"}, "Choose whether"),
        ({"reason": " "}, "Say why"),
        ({"feedback": ""}, "what the team learns"),
        ({"family_words": ""}, "what the family reads"),
    ],
)
def test_what_is_refused_says_why(make_user, changes, problem):
    review = drawn()
    with pytest.raises(UnableToJudge, match=problem):
        judge(review, by=make_user("auditor"), **changes)
    assert not Note.objects.exists()


def test_who_decided_on_the_enquiry_does_not_judge_it_and_nobody_judges_twice(make_user):
    """C10 (2)"""
    head = make_user("head_of_service")
    nothing_found(by=head)
    [review] = draw(by=head)
    with pytest.raises(UnableToJudge, match="You decided on this enquiry"):
        judge(review, by=head)
    judge(review, by=make_user("auditor"))
    with pytest.raises(UnableToJudge, match="looked at this enquiry already"):
        judge(review, by=make_user("reviewing_officer"))
