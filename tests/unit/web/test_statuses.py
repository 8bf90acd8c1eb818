"""Every status has words and a colour the tags know, and is told by more than its colour."""

import pytest

from lineofsight.web import status

COLOURS = {"grey", "green", "teal", "blue", "purple", "magenta", "red", "orange", "yellow"}
ALL = [(group, code) for group, codes in status.STATUSES.items() for code in codes]


@pytest.mark.parametrize("group, code", ALL)
def test_a_status_has_words_and_a_known_colour(group, code):
    found = status.of(group, code)
    assert found.text
    assert found.colour in COLOURS


@pytest.mark.parametrize("group", status.STATUSES)
def test_no_two_statuses_of_a_group_read_the_same(group):
    texts = [found.text for found in status.STATUSES[group].values()]
    assert len(set(texts)) == len(texts)


def test_an_unknown_status_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        status.of("duty", "invented")
