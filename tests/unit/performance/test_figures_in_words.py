"""Figures are said in plain sentences, compared honestly, and drawn as small lines."""

from datetime import date

import pytest

from lineofsight.measures import measure
from lineofsight.oversight.performance.months import Span, last_whole_month
from lineofsight.oversight.performance.sparks import spark
from lineofsight.oversight.performance.words import change, headline, value_text
from lineofsight.snapshots.disclosure import ShownRow

JULY = Span(first=date(2021, 7, 1), last=date(2021, 7, 1))


def row(records, met=None, value=None, *, is_hidden=False):
    return ShownRow(period=None, group=None, group_id=None, records=records, met=met, value=value, is_hidden=is_hidden)


@pytest.mark.parametrize(
    "code, counted, said",
    [
        ("AS01", row(200, 190, 95.0), "95 of every 100 assessments finished in July 2021 took no more than 45 working"),
        ("AS01", row(8, 1, 12.5), "13 of every 100"),
        ("AS01", row(3, 3, 100.0), "All of the assessments finished in July 2021 took"),
        ("AS01", row(3, 0, 0.0), "None of the assessments"),
        ("AS01", row(0, 0, None), "There were no assessments finished in July 2021."),
        ("AS01", row(None, is_hidden=True), "There were too few assessments finished in July 2021 to show"),
        ("AS02", row(10, 1, 10.0), "10 of every 100 assessments open at the end of 31 July 2021"),
        ("AS06", row(9, value=38.5), "Half of the assessments finished in July 2021 took 38.5 working days or less."),
        ("FD01", row(1, value=1), "There was 1 contact received in July 2021."),
        ("FD01", row(1204, value=1204), "There were 1,204 contacts received in July 2021."),
    ],
)
def test_a_row_is_said_in_a_sentence(code, counted, said):
    assert headline(measure(code), counted, when=JULY.words, last=JULY.end).startswith(said)


@pytest.mark.parametrize(
    "code, now, before, said",
    [
        ("AS01", 95.0, 91.0, "Up from 91% in June 2021, which is better"),
        ("AS01", 91.0, 95.0, "Down from 95% in June 2021, which is worse"),
        ("FD10", 20.0, 25.5, "Down from 25.5% in June 2021, which is better"),
        ("FD01", 12, 10, "Up from 10 in June 2021"),
        ("AS01", 95.0, 95.0, "The same as in June 2021"),
        ("AS01", 95.0, None, ""),
    ],
)
def test_a_month_is_compared_with_the_one_before(code, now, before, said):
    rows = [row(100, value=value) for value in (now, before)]
    assert change(measure(code), *rows, month_before="June 2021") == said


def test_what_is_held_back_is_not_compared():
    hidden = row(None, is_hidden=True)
    assert change(measure("AS01"), hidden, row(100, 95, 95.0), month_before="June 2021") == ""
    assert value_text(measure("AS01"), hidden) == "Too few to show"


@pytest.mark.parametrize(
    "as_at, first", [("2021-07-31", "2021-07-01"), ("2021-07-30", "2021-06-01"), ("2021-01-15", "2020-12-01")]
)
def test_a_month_counts_once_it_has_ended(as_at, first):
    assert last_whole_month(date.fromisoformat(as_at)) == date.fromisoformat(first)


def test_a_span_can_be_made_longer_backwards():
    assert JULY.ending_here(months=13).start == date(2020, 7, 1)
    assert JULY.ending_here(months=13).words == "from July 2020 to July 2021"


@pytest.mark.parametrize("values, lines", [([1, 2, 3], 1), ([1, 2, None, 3, 4], 2), ([5, 5], 1)])
def test_a_small_line_breaks_where_a_value_is_missing(values, lines):
    drawn = spark(values, sentence="From 1 to 3.")
    assert drawn.count("<polyline") == lines
    assert 'aria-label="From 1 to 3."' in drawn
    assert "style=" not in drawn


@pytest.mark.parametrize("values", [[], [1], [None, 1, None]])
def test_one_value_is_no_line(values):
    assert spark(values, sentence="Nothing.") == ""


def test_what_a_line_says_is_escaped():
    assert "<b>" not in spark([1, 2], sentence="<b>")
