"""What several measures share stands in the text of each, and a slip in its name is refused."""

import pytest

from lineofsight.measures import MEASURES, NotAMeasure
from lineofsight.measures.parts import with_parts

PARTS = {"ends.sql": "ends as (select 1)\n"}


def test_a_part_on_a_line_of_its_own_is_written_out():
    assert with_parts("with a as (select 2),\n{ends}\nselect 3", PARTS, file="T1.sql") == (
        "with a as (select 2),\nends as (select 1)\nselect 3"
    )


def test_braces_within_a_line_are_left_as_they_are():
    assert with_parts("interval '{ends}' month", PARTS, file="T1.sql") == "interval '{ends}' month"


def test_an_unknown_part_is_refused_by_name():
    with pytest.raises(NotAMeasure, match=r"T1\.sql names the part beginnings. The parts are ends\.sql"):
        with_parts("{beginnings}", PARTS, file="T1.sql")


def test_measures_that_follow_cohorts_say_where_children_are_in_the_same_words():
    ends = {each.sql[each.sql.index("spells as (") :] for each in MEASURES.values() if each.after}
    assert len(ends) == 1
