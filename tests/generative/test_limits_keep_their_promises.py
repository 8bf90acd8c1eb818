"""Limits move and stretch with their series, icons turn with the direction, and looking at many adds no signal."""

from datetime import date
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lineofsight.measures.spc import RULE_SETS, Change, Point, Variation, chart, pack
from lineofsight.measures.spc.pack import threshold

DAYS = [date(2020 + number // 12, number % 12 + 1, 1) for number in range(40)]
OPPOSITE = {Variation.IMPROVEMENT: Variation.CONCERN, Variation.CONCERN: Variation.IMPROVEMENT}

figures = st.lists(st.integers(1, 60), min_size=13, max_size=40)
rule_sets = st.sampled_from(sorted(RULE_SETS))


def points(values):
    """Return the values as points of one month each."""
    return [Point(day, value) for day, value in zip(DAYS, values, strict=False)]


def limits(found):
    """Return the lines of every figure, one after another."""
    return [number for each in found.judged for number in (each.limits.lower, each.limits.centre, each.limits.upper)]


def flags(found):
    """Return the signals of every figure."""
    return [each.signals for each in found.judged]


def about(numbers):
    """Return the numbers, to be compared as exactly as a computer can."""
    return pytest.approx(numbers, abs=1e-6)


@given(figures, st.integers(0, 500), rule_sets)
def test_a_shifted_series_has_shifted_limits_and_the_same_signals(values, by, rules):
    before = chart(points(values), kind="flow", rules=rules)
    after = chart(points([value + by for value in values]), kind="flow", rules=rules)
    assert limits(after) == about([line + by for line in limits(before)])
    assert flags(after) == flags(before)


@given(figures, st.sampled_from([2, 7, 0.25, 100]), rule_sets)
def test_a_stretched_series_has_stretched_limits_and_the_same_signals(values, times, rules):
    before = chart(points(values), kind="flow", rules=rules)
    after = chart(points([value * times for value in values]), kind="flow", rules=rules)
    assert limits(after) == about([line * times for line in limits(before)])
    assert flags(after) == flags(before)


@given(figures, rule_sets)
def test_the_other_direction_turns_the_icons_round(values, rules):
    higher, lower = (chart(points(values), kind="flow", good=good, rules=rules) for good in ("higher", "lower"))
    leads = RULE_SETS[rules].conflict == "order"
    for up, down in zip(higher.judged, lower.judged, strict=True):
        sides = {signal.side for signal in up.signals}
        if leads or len(sides) < 2:
            assert OPPOSITE.get(up.variation, up.variation) is down.variation
        else:
            assert up.variation is down.variation is Variation.IMPROVEMENT


@given(figures, rule_sets)
def test_a_series_upside_down_has_the_same_signals_on_the_other_side(values, rules):
    up = chart(points(values), kind="flow", good="higher", rules=rules)
    down = chart(points([100 - value for value in values]), kind="flow", good="lower", rules=rules)
    assert [each.variation for each in up.judged] == [each.variation for each in down.judged]


@given(st.floats(0.01, 1000), st.integers(13, 40), rule_sets)
def test_a_constant_series_has_no_signal(value, many, rules):
    found = chart(points([value] * many), kind="flow", good="higher", rules=rules)
    assert not any(flags(found))
    assert found.variation is Variation.COMMON
    assert set(limits(found)) == {value}


@given(figures, st.integers(0, 60), st.integers(1, 39))
def test_what_follows_a_recent_change_does_not_move_the_limits(values, last, place):
    assume(13 <= place < len(values) and len(values) - place < 13)
    change = [Change(DAYS[place], "A new team")]
    before = chart(points(values), kind="flow", changes=change)
    after = chart(points([*values[:-1], last]), kind="flow", changes=change)
    assume(before.refusal is None and after.refusal is None)
    assert limits(before) == limits(after)


@given(figures, figures)
def test_limits_on_either_side_of_a_change_know_nothing_of_the_other(first, second):
    days = [date(2010 + number // 12, number % 12 + 1, 1) for number in range(len(first) + len(second))]
    series = [Point(day, value) for day, value in zip(days, [*first, *second], strict=True)]
    whole = chart(series, kind="flow", changes=[Change(days[len(first)], "A new team")])
    parts = [chart(points(part), kind="flow") for part in (first, second)]
    assert limits(whole) == [line for part in parts for line in limits(part)]
    assert flags(whole) == [signals for part in parts for signals in flags(part)]


@given(st.lists(figures, min_size=1, max_size=8), st.floats(0.001, 0.5), rule_sets)
def test_looking_at_many_never_adds_a_signal(many, rate, rules):
    charts = {str(number): chart(points(values), kind="flow", rules=rules) for number, values in enumerate(many)}
    found = pack(charts, rate=rate)
    assert set(found.kept) <= set(found.raw)
    assert set(found.kept) <= set(pack(charts, rate=min(1, rate * 2)).kept)
    assert set(found.raw) == {name for name, each in charts.items() if each.variation.is_signal}
    assert all(0 <= chance <= 1 for chance in found.chances.values())


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30), st.floats(0.001, 0.5))
def test_the_kept_are_those_below_a_line_that_rises_with_their_place(chances, rate):
    limit = threshold(chances, rate=rate)
    kept = sum(chance <= limit for chance in chances)
    assert limit <= rate * kept / len(chances) or not kept
    assert all(sorted(chances)[more - 1] > rate * more / len(chances) for more in range(kept + 1, len(chances) + 1))


def test_of_packs_in_which_nothing_changed_few_show_a_signal_that_stands():
    """With a fixed seed: about one raw signal in sixty measures, and a kept one in fewer than one pack in ten."""
    random = Random(7)
    packs = []
    for _ in range(12):
        noise = {str(n): [random.gauss(50, 5) for _ in range(24)] for n in range(60)}
        packs.append(pack({name: chart(points(values), kind="flow") for name, values in noise.items()}))
    assert 0.5 < sum(len(found.raw) for found in packs) / 12 < 2
    assert sum(bool(found.kept) for found in packs) <= 2


def test_a_lasting_change_in_a_few_of_many_measures_is_kept():
    random = Random(11)
    found = pack(
        {
            str(n): chart(
                points([random.gauss(50, 5) + (12 if n < 6 and month > 16 else 0) for month in range(24)]), kind="flow"
            )
            for n in range(60)
        }
    )
    assert len([name for name in found.kept if int(name) < 6]) >= 3
    assert len([name for name in found.kept if int(name) >= 6]) <= 1


def test_stable_stocks_are_why_stocks_are_refused():
    """The same noise, added up as arrivals and departures add up to a stock, breaks the rules nearly every time."""
    random = Random(3)
    wrong = 0
    for _ in range(50):
        open_now, series = 500, []
        for _ in range(24):
            open_now += random.gauss(0, 10)
            series.append(open_now)
        wrong += any(flags(chart(points(series), kind="flow")))
        assert chart(points(series), kind="stock").refusal is not None
    assert wrong > 45
