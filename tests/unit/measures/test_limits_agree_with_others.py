"""Limits, screening and Anhøj's rules give what published tools and textbooks give, to the figure."""

from datetime import date, timedelta
from math import sqrt

import pytest

from lineofsight.measures.spc import RULE_SETS, Point, UnableToChart, baseline, chart, rule_set, runs

SERIES = (1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1)
"""One month far from the others: screening the moving ranges beside it makes the limits narrower."""


def points(values, of=None):
    """Return the values as points of one day each."""
    counts = of or [None] * len(values)
    return [
        Point(date(2021, 1, 1) + timedelta(days=day), value, count)
        for day, (value, count) in enumerate(zip(values, counts, strict=True))
    ]


@pytest.mark.parametrize(
    "rules, expected",
    [
        ("plotthedots-0.2.2", (1.94, -0.72, 4.60)),
        ("making-data-count-2023-11", (1.94, -3.06, 6.95)),
        ("powerbi-spc-2026-06", (1.94, -3.06, 6.95)),
    ],
)
def test_the_golden_series_has_its_limits(rules, expected):
    [segment] = chart(points(SERIES), kind="flow", rules=rules).segments
    limits = segment.judged[0].limits
    assert (round(limits.centre, 2), round(limits.lower, 2), round(limits.upper, 2)) == expected
    assert segment.baseline.screened == (2 if rules == "plotthedots-0.2.2" else 0)


def test_each_rule_set_says_what_it_is_and_where_it_is_from():
    for key, rules in RULE_SETS.items():
        assert rules.key == key == rule_set(key).key
        assert all((rules.title, rules.version, rules.source))
    with pytest.raises(UnableToChart, match="There is no rule set western-electric"):
        rule_set("western-electric")


def test_screening_happens_once():
    ranges = points((0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 6, 0, 100))
    found = baseline(ranges)
    assert found.screened == 1
    assert found.sigma == pytest.approx((12 + 6 + 6) / 14 * 2.66 / 3)


def test_percentages_have_the_limits_of_a_p_prime_chart():
    """Laney's p′: z scores by the binomial sigma, their moving range, and limits of both multiplied."""
    of = [50, 80, 65, 120, 40, 90, 75, 60, 100, 55, 85, 70, 95, 45]
    met = [40, 66, 50, 101, 30, 75, 60, 50, 78, 46, 70, 55, 80, 36]
    share = sum(met) / sum(of)
    sigma = [sqrt(share * (1 - share) / n) for n in of]
    z = [(m / n - share) / s for m, n, s in zip(met, of, sigma, strict=True)]
    spread = sum(abs(a - b) for a, b in zip(z, z[1:], strict=False)) / (len(z) - 1) * 2.66 / 3
    series = points([100 * m / n for m, n in zip(met, of, strict=True)], of)
    found = chart(series, kind="proportion", good="higher").judged
    for each, s in zip(found, sigma, strict=True):
        assert each.limits.centre == pytest.approx(100 * share)
        assert each.limits.upper == pytest.approx(100 * (share + 3 * s * spread))
        assert each.limits.lower == pytest.approx(100 * (share - 3 * s * spread))


def test_percentages_of_the_same_number_have_the_limits_of_an_xmr_chart():
    values = [80, 82, 79, 85, 81, 78, 83, 80, 84, 79, 82, 81, 80]
    weighed = chart(points(values, [40] * 13), kind="proportion").judged[0].limits
    plain = chart(points(values), kind="proportion").judged[0].limits
    assert (weighed.lower, weighed.upper) == (pytest.approx(plain.lower), pytest.approx(plain.upper))


@pytest.mark.parametrize("useful, longest_usual, fewest_usual", [(10, 6, 2), (16, 7, 4), (20, 7, 6), (24, 8, 8)])
def test_runs_are_held_to_anhoejs_table(useful, longest_usual, fewest_usual):
    found = runs([1, 3] * (useful // 2))
    assert (found.useful, found.longest_usual, found.fewest_usual) == (useful, longest_usual, fewest_usual)
    assert (found.longest, found.crossings) == (1, useful - 1)
    assert not found.is_unusual


def test_a_series_that_moved_half_way_is_unusual_by_anhoejs_rules():
    found = runs([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 7, 8, 7, 8, 7, 8, 7, 8, 7, 8])
    assert (found.longest, found.crossings) == (10, 1)
    assert found.is_unusual


def test_figures_on_the_median_are_not_counted():
    assert runs([1, 2, 3, 2, 1, 2, 3]).useful == 4
    assert not runs([5, 5, 5]).is_unusual
