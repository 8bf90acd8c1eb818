"""Which measures share records is read from their SQL: a list that leaves out less holds one that leaves out more."""

import pytest

from lineofsight.measures import MEASURES
from lineofsight.measures.nesting import list_of, nests, relatives, same_teams


@pytest.mark.parametrize(
    "whole, part",
    [
        ("AS03", "AS01"),  # no start recorded
        ("FD01", "FD03"),  # no outcome recorded: a join leaves it out
        ("FD04", "FD05"),  # contacts of the police alone
        ("CN01", "CN05"),  # open on one day
        ("FD08", "FD10"),  # re-referrals
        ("CT02", "CT02N"),
    ],
)
def test_a_part_leaves_out_more_than_the_whole(whole, part):
    assert (whole, part) in set(nests(MEASURES))
    assert (part, whole) not in set(nests(MEASURES))


def test_measures_that_ask_two_things_of_the_same_records_hold_each_other():
    assert set(nests(["AS03", "AS04"])) == {("AS03", "AS04"), ("AS04", "AS03")}


@pytest.mark.parametrize("one, other", [("AS01", "AS02"), ("CP01", "CP02"), ("FD01", "FD02"), ("CT03", "AS01")])
def test_other_rows_or_other_days_are_other_records(one, other):
    assert not list(nests([one, other]))


def test_relatives_are_all_that_hang_together():
    assert {"FD01", "FD03", "FD04", "FD05", "JN01"} <= relatives("FD05")
    assert relatives("CT03") == {"CT03"}
    assert relatives("T1") == {"T1"}


def test_a_measure_of_its_own_groups_has_no_list_that_can_be_compared():
    assert list_of("T1") is None


def test_teams_are_the_same_where_they_are_taken_from_the_same_column():
    assert same_teams("AS01", "AS03")
    assert not same_teams("FD01", "FD03")  # neither says a team
