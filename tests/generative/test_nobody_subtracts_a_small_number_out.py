"""A reader who keeps everything published, and tries every count there could be, is never sure of a small one.

The reader here does not reason as our own solver does: they go through every possible authority, and keep those in
which every number published would have been published as it was. Papers that the solver refuses are not published.
"""

from datetime import date
from itertools import product

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lineofsight.measures.differencing import Shown, disclosures, shown_rows
from lineofsight.measures.disclosure import ROUND_TO, THRESHOLD, suppress
from lineofsight.measures.figure import Figure, Row, percentage

MONTHS = ((date(2021, 4, 1), date(2021, 4, 30)), (date(2021, 5, 1), date(2021, 5, 31)))
SPANS = {"april": (0,), "may": (1,), "both": (0, 1)}
MOST = 19
"""No count tried is higher. Those of the authority are far lower, so that nothing is ruled out for being too many."""
EVERY = np.meshgrid(*[np.arange(MOST + 1, dtype=np.int16)] * 4, indexing="ij")
"""Every possible authority: four numbers each, of two months and two groups."""
counts = st.tuples(*[st.integers(0, 12)] * 4)


def cells(world):
    """Name the four numbers of an authority: (month, group)."""
    return dict(zip(product((0, 1), ("a", "b")), world, strict=True))


def total(world, months, groups):
    return sum(cells(world)[month, group] for month in months for group in groups)


def row(world, months, groups, *, period=None, group=None, asks_met=False):
    """Make a row of a figure: of counts everything in the groups, of a percentage `a` met and `b` did not."""
    records = int(total(world, months, groups))
    met = int(total(world, months, ("a",))) if asks_met else None
    value = records if met is None else percentage(met, records)
    return Row(period, group, records, met, value, group_id=group)


def figure(world, span, by, *, asks_met):
    """Make a figure of an authority for a span of days, whole or by month or team."""
    months = SPANS[span]
    lines = {
        "": [(months, "ab", {})],
        "month": [((month,), "ab", {"period": MONTHS[month][0]}) for month in months],
        "team": [(months, group, {"group": group}) for group in "ab"],
    }[by]
    rows = tuple(row(world, m, g, asks_met=asks_met, **said) for m, g, said in lines)
    params = {"start": MONTHS[months[0]][0].isoformat(), "end": MONTHS[months[-1]][1].isoformat(), "by": by or None}
    kind = "proportion" if asks_met else "flow"
    return Figure("T1", "0", params, row(world, months, "ab", asks_met=asks_met), rows, kind=kind)


def published(questions, worlds, *, asks_met):
    """Publish an answer to each question, of the authority as known that day, unless the solver refuses it."""
    history: list[Shown] = []
    for day, span, by in questions:
        public = suppress(figure(worlds[day], span, by, asks_met=asks_met))
        more = [*history, *shown_rows(public, kind="flow", known_on=date(2021, 6 + day, 30))]
        history = history if disclosures(more) else more
    return history


def would_be_shown(shown, world, *, asks_met):
    """Say of which possible authorities a row would have been published as it was."""
    if shown.row.suppressed:
        return np.ones_like(EVERY[0], dtype=bool)
    months = [n for n, (first, _) in enumerate(MONTHS) if shown.start <= first <= shown.end]
    records = total(world, months, shown.group or "ab")
    fits = (rounded(records) == shown.row.records) & (records >= THRESHOLD)
    if asks_met:
        met = total(world, months, "a")
        percent = (200 * met + records) // np.maximum(2 * records, 1)
        fits &= (rounded(met) == shown.row.met) & (percent == shown.row.value)
        for part in (met, records - met):
            fits &= (part == 0) | (part >= THRESHOLD)
    return fits


def rounded(count):
    return (count + ROUND_TO // 2) // ROUND_TO * ROUND_TO


def sure_of(history, of_day, counted, *, asks_met):
    """Return the counts that the reader is sure are small and not nought."""
    possible = np.ones_like(EVERY[0], dtype=bool)
    for shown in history:
        possible &= would_be_shown(shown, of_day[shown.known_on], asks_met=asks_met)
    assert possible.any()
    found = {}
    for name, number in counted.items():
        least, most = number[possible].min(), number[possible].max()
        if least > 0 and most < THRESHOLD:
            found[name] = (int(least), int(most))
    return found


def everything_counted(world, groups=("a", "b", "ab")):
    return {
        (span, group): np.asarray(total(world, months, group)) for span, months in SPANS.items() for group in groups
    }


def asked(bys, days=(0,)):
    return st.lists(st.tuples(st.sampled_from(days), st.sampled_from([*SPANS]), st.sampled_from(bys)), max_size=6)


@settings(max_examples=150, deadline=None)
@given(counts, asked(("", "month", "team")))
def test_counts_by_month_and_team(world, questions):
    history = published(questions, [world], asks_met=False)
    assert not sure_of(history, {date(2021, 6, 30): EVERY}, everything_counted(EVERY), asks_met=False)


@settings(max_examples=150, deadline=None)
@example((1, 0, 8, 8), [(0, "both", ""), (0, "may", "month"), (0, "april", "")])
@example((15, 5, 2, 1), [(0, "april", ""), (0, "both", "month"), (0, "both", "")])
@given(counts, asked(("", "month")))
def test_percentages_of_which_few_met_or_few_did_not(world, questions):
    history = published(questions, [world], asks_met=True)
    assert not sure_of(history, {date(2021, 6, 30): EVERY}, everything_counted(EVERY), asks_met=True)


@settings(max_examples=150, deadline=None)
@given(st.tuples(*[st.integers(0, 8)] * 2), st.tuples(*[st.integers(0, 5)] * 2), asked(("", "month"), days=(0, 1)))
def test_papers_of_two_days_with_records_that_came_late(first, late, questions):
    """The four numbers are those of April and May as first known, and those of each that came to be known later."""
    then = (first[0], 0, first[1], 0)
    now = (first[0], late[0], first[1], late[1])
    history = published(questions, [then, now], asks_met=False)
    nought = np.zeros_like(EVERY[0])
    of_day = {date(2021, 6, 30): (EVERY[0], nought, EVERY[2], nought), date(2021, 7, 30): tuple(EVERY)}
    assert not sure_of(history, of_day, everything_counted(EVERY), asks_met=False)


@pytest.mark.parametrize(
    "world, questions, asks_met, sure",
    [
        ((15, 5, 2, 1), [(0, "april", ""), (0, "both", "")], True, {("may", "ab"): (3, 3)}),
    ],
)
def test_the_reader_does_find_what_is_published_without_care(world, questions, asks_met, sure):
    history = []
    for day, span, by in questions:
        public = suppress(figure(world, span, by, asks_met=asks_met))
        history += shown_rows(public, kind="flow", known_on=date(2021, 6 + day, 30))
    found = sure_of(history, {date(2021, 6, 30): EVERY}, everything_counted(EVERY), asks_met=asks_met)
    assert {name: found.get(name) for name in sure} == sure
    assert disclosures(history)
