"""Every flag or code that a step's outcome has in the dataset is the dataset's, or declared as one of our own."""

import pytest

from lineofsight.ssd import CODES, JSON_SHAPES
from lineofsight.ssd.json_shapes import LOCAL_FLAGS
from lineofsight.statute.steps import STEPS

NATIONAL = {key for shape in JSON_SHAPES.values() for key in shape.keys}
LABELS = {code for codes in CODES.values() for code in codes.labels}
RAISED = [(s.key, o.code, o.ssd_key) for s in STEPS.values() for o in s.outcomes if o.ssd_key]


@pytest.mark.parametrize("step, outcome, key", RAISED)
def test_a_flag_is_declared(step, outcome, key):
    known = NATIONAL | set(LOCAL_FLAGS) if key.endswith("_FLAG") else LABELS
    assert key in known, f"{step}: {outcome} raises {key}, which nobody declares"


def test_our_own_flags_are_not_the_datasets():
    assert not NATIONAL & set(LOCAL_FLAGS)
