"""The journey holds together: whatever an outcome opens, exactly one part of the service opens."""

import pytest

from lineofsight.record.pathway import OPENERS, register_opener
from lineofsight.statute.clocks import CLOCKS
from lineofsight.statute.steps import STEPS

OPENING = [(s.key, o.code, o.opens) for s in STEPS.values() for o in s.outcomes if o.opens]


@pytest.mark.parametrize("step, outcome, opens", OPENING)
def test_what_an_outcome_opens_has_an_opener(step, outcome, opens):
    assert opens in STEPS, f"{step}: {outcome} opens {opens}, which is not declared"
    assert opens in OPENERS, f"{step}: {outcome} opens {opens}, which no app opens"


def test_every_declared_step_has_an_opener():
    assert set(STEPS) == set(OPENERS)


def test_a_second_opener_of_a_kind_is_refused():
    with pytest.raises(ValueError, match="only one may"):
        register_opener("single_assessment", lambda **details: None)


@pytest.mark.parametrize("key", STEPS)
def test_the_clocks_of_a_step_are_declared(key):
    assert all(code in CLOCKS for code in STEPS[key].clocks)


@pytest.mark.parametrize("key", STEPS)
def test_outcomes_of_a_step_differ(key):
    codes = [o.code for o in STEPS[key].outcomes]
    assert codes
    assert len(codes) == len(set(codes))
