"""Code sets and JSON shapes say what a code means."""

import pytest

from lineofsight.ssd import CODES, JSON_SHAPES


def test_a_code_has_its_label():
    assert CODES["abuse_category"].label("NEG") == "Neglect"
    assert CODES["yn"].label("N") == "No"


@pytest.mark.parametrize("nothing", [None, ""])
def test_nothing_recorded_says_so(nothing):
    assert CODES["yn"].label(nothing) == "Not recorded"


def test_an_unknown_code_is_shown_as_it_is():
    assert CODES["yn"].label("Perhaps") == "Perhaps"


def test_need_on_entry_to_care_leaves_out_the_needs_of_children_not_in_need():
    assert set(CODES["primary_need"].labels) - set(CODES["primary_need_cla"].labels) == {"N9", "N0"}


def test_a_shape_keeps_its_keys_in_order():
    assert JSON_SHAPES["contact_outcome"].keys[:2] == ("NEW_REFERRAL_FLAG", "EXISTING_REFERRAL_FLAG")


@pytest.mark.parametrize("shape", JSON_SHAPES.values(), ids=lambda shape: shape.name)
def test_every_key_of_a_shape_has_words(shape):
    assert all(label and label[0].isupper() for label in shape.labels.values())
