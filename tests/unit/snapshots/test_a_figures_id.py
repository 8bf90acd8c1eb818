"""A figure's id stands for its definition, its snapshot and its parameters, and for nothing else."""

import pytest

from lineofsight.snapshots.manifest import canonical, figure_id

PARAMS = {"from": "2021-07-01", "to": "2021-07-31", "by": None}
MADE_FROM = {"measure": "AS01", "definition": "d" * 64, "snapshot": "s" * 64, "params": PARAMS}


def test_the_same_question_has_the_same_id():
    assert figure_id(**MADE_FROM) == figure_id(**{**MADE_FROM, "params": dict(reversed(PARAMS.items()))})
    assert len(figure_id(**MADE_FROM)) == 16


@pytest.mark.parametrize(
    "changed", [{"measure": "AS02"}, {"definition": "e" * 64}, {"snapshot": "t" * 64}, {"params": {"from": "a"}}]
)
def test_another_question_has_another_id(changed):
    assert figure_id(**{**MADE_FROM, **changed}) != figure_id(**MADE_FROM)


def test_canonical_json_refuses_what_is_not_a_number():
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical({"value": float("nan")})
