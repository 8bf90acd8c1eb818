"""An assessment is submitted whole: everything it still needs is named at once."""

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.record.operations.notes import record_visit
from lineofsight.service.assessment.operations.changes import UnableToChange
from lineofsight.service.assessment.operations.submitting import UnableToSubmit, submit
from lineofsight.service.assessment.operations.writing import choose_factors, recommend, save_section, seen_version
from tests.factories.service import later, make_assessment, submitted_assessment, written_assessment

pytestmark = pytest.mark.django_db
DAY = later(days=6)
ANALYSIS, SEEN = "Write the analysis.", "Record a visit that saw the child, or say why the child was not seen."
FACTORS = "Choose the factors found, or that there were none."
OUTCOME = "Choose what you recommend."


def hand_in(assessment, by):
    return submit(assessment, by=by, on=DAY.date(), at=DAY)


def missing(assessment, by) -> list[str]:
    with pytest.raises(UnableToSubmit) as refused:
        hand_in(assessment, by)
    return [one.sentence for one in refused.value.missing]


@pytest.fixture
def worker(make_user):
    return make_user("social_worker")


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_submit(make_user, role):
    assessment, by = written_assessment(), make_user(role)
    if role in {"social_worker", "team_manager"}:
        assert hand_in(assessment, by).submitted_by == by
    else:
        with pytest.raises(NotAllowed):
            hand_in(assessment, by)


def test_everything_missing_is_named_at_once(worker):
    assert missing(make_assessment(), worker) == [ANALYSIS, SEEN, FACTORS, OUTCOME]


def test_each_thing_missing_is_named(worker):
    """C3 (3)"""
    assessment = written_assessment(by=worker)
    save_section(
        assessment, key="analysis", text="", seen=seen_version(assessment.analysis), by=worker, at=later(days=5.5)
    )
    assert missing(assessment, worker) == [ANALYSIS]
    save_section(assessment, key="analysis", text="Back.", seen=seen_version(""), by=worker, at=later(days=5.5))
    choose_factors(assessment, codes=[], by=worker, on=DAY.date(), at=later(days=5.5))
    assert missing(assessment, worker) == [FACTORS]
    choose_factors(assessment, codes=["4A"], by=worker, on=DAY.date(), at=later(days=5.5))
    recommend(assessment, outcome="", by=worker, on=DAY.date(), at=later(days=5.5))
    assert missing(assessment, worker) == [OUTCOME]


def test_a_child_not_seen_needs_a_reason(worker):
    """C2 (3)"""
    assessment = written_assessment(by=worker, seen=False)
    assert missing(assessment, worker) == [SEEN]
    recommend(
        assessment, outcome="child_in_need_plan", not_seen_reason="Abroad all summer.", by=worker, on=DAY.date(), at=DAY
    )
    assert hand_in(assessment, worker).submitted_at == DAY


def test_a_visit_that_did_not_see_the_child_is_not_enough(worker):
    assessment = written_assessment(by=worker, seen=False)
    record_visit(
        assessment.step,
        happened_at=later(days=2),
        is_seen=False,
        not_seen_reason="Nobody in.",
        by=worker,
        at=later(days=2),
    )
    assert missing(assessment, worker) == [SEEN]


def test_seeing_the_child_meets_its_clock(worker):
    assessment = written_assessment(by=worker)
    assert assessment.step.duties.get(clock_code="AS-SEEN").met_on == later(days=5).date()


def test_with_no_factors_the_case_can_only_close_or_step_down(worker):
    assessment = written_assessment(by=worker, outcome="no_further_action")
    recommend(assessment, outcome="child_in_need_plan", by=worker, on=DAY.date(), at=DAY)
    [sentence] = missing(assessment, worker)
    assert "can only close or step down" in sentence
    recommend(assessment, outcome="early_help", by=worker, on=DAY.date(), at=DAY)
    assert hand_in(assessment, worker).submitted_at


def test_submitting_stops_no_clock(worker):
    waiting = submitted_assessment(by=worker).assessment
    assert {"AS-45", "AS-45-START"} <= set(waiting.step.duties.open().values_list("clock_code", flat=True))


def test_what_was_submitted_is_not_submitted_again(worker):
    with pytest.raises(UnableToChange, match="with a manager"):
        hand_in(submitted_assessment(by=worker).assessment, worker)
