"""B10: a family is attached with outcomes, shows progress, is looked at after six months, claimed for and checked."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.programmes.models import Claim, Enrolment, Progress
from lineofsight.programmes.operations import attaching, claims, outcomes
from lineofsight.programmes.operations.changes import UnableToEnrol
from lineofsight.programmes.operations.setting_up import add_criterion
from lineofsight.programmes.queries.claims import ledger
from lineofsight.programmes.queries.programmes import standings
from lineofsight.record.models import Duty
from lineofsight.service.early_help.operations.closing import close_early_help
from tests.factories.access import make_user
from tests.factories.programmes import (
    ACHIEVED,
    ATTACHED,
    LASTED,
    achieved,
    attached,
    claimed,
    criteria_of,
    lasting,
    make_programme,
    told,
)

pytestmark = pytest.mark.django_db


def clock_of(one: Enrolment) -> Duty:
    return Duty.objects.filter(step=one.step_id, clock_code="EH-SF-SUSTAIN").latest("cycle")


def test_b10_1_a_family_is_attached_as_one_with_a_row_for_each_child():
    one = attached(siblings=2)
    family = Enrolment.objects.filter(family=one.family)
    assert family.count() == 3
    assert {aim.criterion.label for each in family for aim in each.aims.all()} == {
        "Children go to school", "Safe from harm",
    }  # fmt: skip
    [standing] = standings(on=ATTACHED)
    assert (standing.this_year, standing.share) == (1, 1)


@pytest.mark.parametrize(
    "changes, refused",
    [
        ({"family_agrees": False}, "has to agree"),
        ({"criteria": []}, "at least one outcome"),
        ({"reason": " "}, "what shows the need"),
    ],
)
def test_b10_1_what_is_missing_is_said(changes, refused):
    with pytest.raises(UnableToEnrol, match=refused):
        attached(**changes)


def test_b10_1_a_child_is_attached_once_at_a_time():
    one = attached()
    with pytest.raises(UnableToEnrol, match="attached to Supporting Families already"):
        attached(step=one.step)
    attaching.leave_programme(one, reason="They moved.", **told(ACHIEVED))
    assert attached(step=one.step).pk != one.pk


def test_b10_1_an_outcome_is_a_version_and_old_families_keep_theirs():
    one = attached()
    programme = one.programme
    before = criteria_of(programme)[0]
    add_criterion(programme, label=before.label, evidence="Three terms.", **told(ACHIEVED))
    before.refresh_from_db()
    assert before.ended_on == ACHIEVED
    assert one.aims.filter(criterion=before).exists()


def test_b10_3_progress_is_on_each_childs_record_and_is_kept():
    one = attached(siblings=1)
    outcomes.record_progress(
        one, criterion=criteria_of(one.programme)[0], way="forward", words="Attendance 85%.", **told(ACHIEVED)
    )
    assert Progress.objects.count() == 2
    with pytest.raises(UnableToEnrol, match="which way"):
        outcomes.record_progress(one, criterion=criteria_of(one.programme)[0], way="", words="x", **told(ACHIEVED))


def test_b10_the_six_months_begin_with_the_last_outcome_and_outlive_early_help():
    one = attached()
    first, second = criteria_of(one.programme)
    outcomes.achieve(one, criterion=first, words="96%.", achieved_on=date(2021, 10, 1), **told(ACHIEVED))
    assert not Duty.objects.filter(clock_code="EH-SF-SUSTAIN").exists()
    outcomes.achieve(one, criterion=second, words="No calls.", achieved_on=ACHIEVED, **told(ACHIEVED))
    assert clock_of(one).due_on == date(2022, 5, 1)
    said = {"outcome": "disengaged", "closing_words": "Well.", "support_after": "The school."}
    close_early_help(one.step.early_help, **said, **told(date(2021, 12, 1)))
    assert clock_of(one).lifted_on is None
    outcomes.review_outcomes(one, lasted=True, words="96% still.", **told(LASTED))
    assert clock_of(one).met_on == LASTED


def test_b10_it_cant_be_said_before_six_months_that_they_lasted():
    one = achieved()
    with pytest.raises(UnableToEnrol, match="from 1 May 2022"):
        outcomes.review_outcomes(one, lasted=True, words="Fine.", **told(date(2022, 4, 30)))


def test_b10_what_did_not_last_is_worked_on_again_and_kept_as_evidence():
    one = achieved()
    outcomes.review_outcomes(one, lasted=False, words="She stopped going.", **told(date(2022, 2, 1)))
    assert not one.aims.exclude(achieved_on=None).exists()
    assert "It did not last: She stopped going." in Progress.objects.first().words
    achieved(one, on=date(2022, 3, 1))
    assert (clock_of(one).cycle, clock_of(one).due_on) == (2, date(2022, 9, 1))


def test_b10_2_nothing_is_claimed_before_it_lasted_and_a_family_only_once():
    with pytest.raises(UnableToEnrol, match="found yet"):
        claims.claim_for(achieved(), **told(LASTED))
    one = lasting(attached(siblings=1))
    claim = claimed(one)
    assert (claim.pence, claim.pounds) == (80_000, "£800")
    with pytest.raises(UnableToEnrol, match="already"):
        claims.claim_for(Enrolment.objects.filter(family=one.family).exclude(pk=one.pk).get(), **told(LASTED))
    with pytest.raises(DatabaseError), transaction.atomic():
        Claim.objects.create(
            programme=one.programme, enrolment=one, family=one.family, pence=1, claimed_on=LASTED,
            claimed_at=claim.claimed_at, claimed_by=claim.claimed_by,
        )  # fmt: skip


def test_b10_2_the_ledger_adds_up_and_what_is_given_back_does_not_count():
    by = make_user("early_help_manager")
    first, second = claimed(lasting(attached())), claimed(lasting(attached()))
    claims.settle_claim(first, state="paid", words="Paid in June.", **told(LASTED))
    claims.settle_claim(second, state="returned", words="The wrong family.", **told(LASTED))
    totals = {label: (count, sum_) for label, count, sum_ in ledger(first.programme_id, which="", by=by).totals}
    assert totals == {"Claimed": (0, "£0"), "Paid": (1, "£800"), "Refused": (0, "£0"), "Given back": (1, "£800")}
    assert standings(on=LASTED)[0].pounds == "£800"
    with pytest.raises(UnableToEnrol, match="that can't follow"):
        claims.settle_claim(second, state="paid", words="x", **told(LASTED))


def test_b10_4_a_claim_is_checked_by_somebody_else():
    head = make_user("head_of_service")
    claim = claimed(by=head)
    with pytest.raises(UnableToEnrol, match="somebody else checks"):
        claims.check_claim(claim, result="upheld", words="All there.", **told(LASTED, by=head))
    with pytest.raises(NotAllowed):
        claims.check_claim(claim, result="upheld", words="All there.", **told(LASTED))
    done = claims.check_claim(claim, result="not_upheld", words="One term.", **told(LASTED, role="auditor"))
    assert done.get_result_display() == "The evidence does not bear it out"
    with pytest.raises(DatabaseError), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(checked_by=claim.claimed_by)


def test_b10_4_a_sample_is_drawn_at_random_and_can_be_drawn_again_by_its_seed():
    auditor = make_user("auditor")
    programme = make_programme()
    made = [claimed(lasting(attached())) for _ in range(3)]
    drawn = claims.draw_sample(programme, seed=7, **told(LASTED, by=auditor))
    assert len(drawn) == 1
    Claim.objects.update(drawn_on=None)
    assert claims.draw_sample(programme, seed=7, **told(LASTED, by=auditor)) == drawn
    assert ledger(programme.pk, which="to_check", by=auditor).to_check == 1
    Claim.objects.update(drawn_on=LASTED)
    with pytest.raises(UnableToEnrol, match="not drawn yet"):
        claims.draw_sample(programme, seed=7, **told(LASTED, by=auditor))
    assert len(made) == 3
