"""Every flag that a step's outcome raises is the dataset's, or declared as one of our own."""

import pytest

from lineofsight.ssd import JSON_SHAPES
from lineofsight.ssd.json_shapes import LOCAL_FLAGS
from lineofsight.statute.steps import STEPS

NATIONAL = {key for shape in JSON_SHAPES.values() for key in shape.keys}
RAISED = [(s.key, o.code, o.ssd_key) for s in STEPS.values() for o in s.outcomes if o.ssd_key]


@pytest.mark.parametrize("step, outcome, key", RAISED)
def test_a_flag_is_declared(step, outcome, key):
    assert key in NATIONAL | set(LOCAL_FLAGS), f"{step}: {outcome} raises {key}, which nobody declares"


def test_our_own_flags_are_not_the_datasets():
    assert not NATIONAL & set(LOCAL_FLAGS)
