"""Families of the made-up authority could be: births of one mother are months apart, or on one day."""

from datetime import date
from itertools import pairwise

import numpy as np
import pytest

from lineofsight.demo.simulation.families import make_families
from lineofsight.demo.simulation.matching import children_on

ON = date(2022, 9, 30)


@pytest.fixture(scope="module")
def families():
    return make_families(rng=np.random.default_rng(1), children=3000, wards=20, born_until=ON)


def test_brothers_and_sisters_are_twins_or_months_apart(families):
    births = [sorted(child.born_on for child in family.children) for family in families]
    gaps = [(younger - elder).days for days in births for elder, younger in pairwise(days)]
    assert len(gaps) > 500
    assert not [gap for gap in gaps if 0 < gap < 270]
    assert sum(gap == 0 for gap in gaps) < len(gaps) / 20


def test_a_birth_that_was_moved_makes_nobody_an_adult_or_unborn(families):
    moved = [child for family in families for child in family.children if child.born_on != child.drawn_on]
    assert moved
    assert all(child.born_on < child.drawn_on and (ON - child.born_on).days < 18 * 365 for child in moved)


def test_what_happens_to_a_child_goes_by_the_day_that_was_drawn(families):
    family = next(family for family in families if any(child.born_on != child.drawn_on for child in family.children))
    child = next(child for child in family.children if child.born_on != child.drawn_on)
    assert child not in children_on(family, child.born_on)
    assert child in children_on(family, child.drawn_on)


def test_no_two_children_of_a_family_have_one_name(families):
    names = [[child.first_name for child in family.children] for family in families]
    assert [each for each in names if len(set(each)) < len(each)] == []
    assert len({name for each in names for name in each}) > 20
