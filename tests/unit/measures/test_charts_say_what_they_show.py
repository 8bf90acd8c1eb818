"""A chart says its last figure in words, knows targets and changes by their days, and refuses what it can't read."""

import json
from datetime import date

import pytest

from lineofsight.measures.kinds import KINDS
from lineofsight.measures.spc import Assurance, Change, Point, Target, UnableToChart, Variation, chart, pack
from lineofsight.measures.spc.suitability import CHARTED_KINDS, REFUSED_KINDS

STEADY = (80, 82, 79, 85, 81, 78, 83, 80, 84, 79, 82, 81, 80)


def month(number: int) -> date:
    """Return the first day of a month counted from January 2020."""
    return date(2020 + number // 12, number % 12 + 1, 1)


def points(*values):
    """Return the values as points of one month each."""
    return [Point(month(number), value) for number, value in enumerate(values)]


def test_a_steady_series_says_that_nothing_changed():
    found = chart(points(*STEADY), kind="proportion", good="higher")
    assert found.variation is Variation.COMMON
    assert found.sentences == ("The latest figure is what usual variation gives. Nothing points to a change.",)


@pytest.mark.parametrize(
    "good, variation",
    [("higher", Variation.CONCERN), ("lower", Variation.IMPROVEMENT), ("neither", Variation.LOWER)],
)
def test_a_fall_is_good_or_bad_by_the_direction(good, variation):
    assert chart(points(*STEADY, 50), kind="proportion", good=good).variation is variation


def test_only_the_last_figure_has_the_icon():
    found = chart(points(*STEADY[:6], 65, *STEADY[6:], *STEADY), kind="proportion", good="higher")
    assert found.judged[6].variation is Variation.CONCERN
    assert found.variation is Variation.COMMON


def test_a_last_month_without_a_figure_is_passed_over():
    found = chart(points(*STEADY, 50, None), kind="proportion", good="higher")
    assert found.last.point.value == 50
    assert found.variation is Variation.CONCERN
    assert "1 of 15 figures is missing or held back: its neighbours are compared with each other." in found.sentences


def test_the_target_is_the_one_in_force_at_the_last_figure():
    old, new = Target(50, ends=month(11)), Target(95, starts=month(12), source="Improvement plan")
    found = chart(points(*STEADY), kind="proportion", good="higher", targets=[old, new])
    assert (found.target, found.assurance) == (new, Assurance.FAILS)
    earlier = chart(points(*STEADY), kind="proportion", good="higher", targets=[old])
    assert (earlier.target, earlier.assurance) == (None, Assurance.NONE)


def test_of_two_targets_the_later_is_in_force():
    both = [Target(50), Target(95, starts=month(3))]
    assert chart(points(*STEADY), kind="proportion", good="higher", targets=both).target.value == 95


def test_a_change_that_is_too_recent_is_told():
    found = chart(points(*STEADY, 90, 91), kind="flow", good="higher", changes=[Change(month(13), "A new team")])
    assert found.variation is Variation.IMPROVEMENT
    assert found.sentences[-1].startswith("Limits from before 1 February 2021 (A new team) go on")


def test_stretches_that_are_all_too_short_have_no_limits():
    found = chart(points(*STEADY), kind="flow", changes=[Change(month(6), "A new team")])
    assert found.refusal.reason == "too few points"
    assert found.variation is Variation.NOT_JUDGED


def test_a_change_needs_its_reason():
    with pytest.raises(UnableToChart, match="Say why limits are worked out anew from 01/04/2021."):
        Change(date(2021, 4, 1), " ")


def test_a_series_that_creeps_is_remarked_on():
    found = chart(points(*(50 + 2 * n + n % 2 for n in range(24))), kind="flow")
    assert any("more alike than chance would make them" in sentence for sentence in found.sentences)


@pytest.mark.parametrize(
    "wrong, message",
    [
        ({"kind": "gauge"}, "A series is one of flow, .*, not gauge."),
        ({"good": "more"}, "Say which way is better: higher, lower, neither, not more."),
        ({"rules": "nelson"}, "There is no rule set nelson."),
    ],
)
def test_what_does_not_exist_is_refused(wrong, message):
    with pytest.raises(UnableToChart, match=message):
        chart(points(*STEADY), **{"kind": "flow", **wrong})


def test_every_kind_of_measure_is_charted_or_refused():
    assert set(KINDS) <= {*CHARTED_KINDS, *REFUSED_KINDS}


def test_months_come_once_and_in_order():
    twice = [*points(*STEADY), Point(month(12), 5)]
    with pytest.raises(UnableToChart, match="put each period once, in order"):
        chart(twice, kind="flow")


def test_a_chart_is_plain_values_for_a_file():
    found = chart(points(*STEADY, 50), kind="flow", good="higher", targets=[Target(90)])
    plain = json.loads(json.dumps(found.as_dict()))
    assert (plain["variation"], plain["assurance"], plain["rules"]) == ("concern", "fails", "plotthedots-0.2.2")
    assert plain["points"][-1]["signals"] == ["outside"]
    assert plain["points"][-1]["on"] == "2021-02-01"


def test_a_pack_says_how_many_signals_stand():
    far, near = chart(points(*STEADY, 20), kind="flow"), chart(points(*STEADY), kind="flow")
    found = pack({"A": far, "B": near, "C": chart(points(1, 2), kind="flow")})
    assert (found.raw, found.kept, found.refused) == (("A",), ("A",), ("C",))
    assert found.sentence == (
        "2 measures can be judged by limits. One has a signal this time; one stands out however many measures are "
        "looked at."
    )
    assert pack({"B": near}).sentence == "1 measure can be judged by limits. None has a signal this time."
    assert pack({}).sentence == "None of the measures can be judged by limits."
    assert json.loads(json.dumps(found.as_dict()))["kept"] == ["A"]
