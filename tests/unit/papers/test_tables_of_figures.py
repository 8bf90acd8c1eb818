"""A figure as a table says every number in words, and nothing that is hidden."""

from datetime import date

import pytest

from lineofsight.measures import MEASURES
from lineofsight.papers.drawings import can_be_drawn, drawing
from lineofsight.papers.facts import Facts, Line
from lineofsight.papers.sentences import sentence
from lineofsight.papers.tables import table

MAY, JUNE = date(2021, 5, 1), date(2021, 6, 1)


def facts(measure: str, *lines: Line, by: str = "", **more) -> Facts:
    about = MEASURES[measure]
    days = {"start": MAY, "last": date(2021, 6, 30)}
    details = {"title": about.title, "kind": about.kind.name, "unit": about.unit, "total": lines[0], **days, **more}
    return Facts(measure=measure, lines=lines, by=by, **details)


@pytest.mark.parametrize(
    "figure, head, rows",
    [
        (
            facts("AS01", Line(records=1215, met=1155, value=95)),
            ["Days", "Percentage", "Took no more than 45 working days from their start", "Assessments finished"],
            [["From May 2021 to June 2021", "95%", "1,155", "1,215"]],
        ),
        (
            facts("FD01", Line(records=40, value=40, period=MAY), Line(records=0, value=0, period=JUNE), by="month"),
            ["Month", "Contacts received"],
            [["May 2021", "40"], ["June 2021", "0"]],
        ),
        (
            facts("AS06", Line(records=40, value=38, period=MAY), Line(records=0, period=JUNE), by="month"),
            ["Month", "Median (working days)", "Assessments finished"],
            [["May 2021", "38", "40"], ["June 2021", "–", "0"]],
        ),
        (
            facts("AS01", Line(records=None, is_hidden=True, group="North"), by="team"),
            ["Team", "Percentage", "Took no more than 45 working days from their start", "Assessments finished"],
            [["North", "Not shown", "Not shown", "Not shown"]],
        ),
        (
            facts("FD03", Line(records=40, value=40, group="Early help"), by="category"),
            ["Outcome", "Contacts with an outcome"],
            [["Early help", "40"]],
        ),
        (
            facts("FD03", Line(records=40, value=40, group="Early help", period=MAY), by="month"),
            ["Month", "Outcome", "Contacts with an outcome"],
            [["May 2021", "Early help", "40"]],
        ),
        (
            facts("AS02", Line(records=40, met=5, value=13)),
            ["Day", "Percentage", "Had been open for more than 45 working days", "Assessments open"],
            [["At the end of 30 June 2021", "13%", "5", "40"]],
        ),
    ],
)
def test_each_kind_of_table(figure, head, rows):
    made = table(figure)
    assert (made["head"], made["rows"]) == (head, rows)
    assert len(made["numeric"]) == len(head)


def test_a_chart_needs_two_numbers_that_can_be_shown():
    shown, hidden = Line(records=40, value=40, period=MAY), Line(records=None, is_hidden=True, period=JUNE)
    assert not can_be_drawn(facts("FD01", shown, hidden, by="month"))
    assert can_be_drawn(facts("FD01", shown, Line(records=40, value=40, period=JUNE), by="month"))


def test_a_chart_leaves_a_gap_for_what_is_hidden_and_says_what_it_shows():
    lines = [
        Line(records=r, value=r, period=date(2021, m, 1), is_hidden=r is None) for m, r in ((4, 10), (5, None), (6, 30))
    ]
    drawn = drawing(facts("FD01", *lines, by="month"), title="Contacts")
    assert drawn.rows[1] == ("May 2021", "Not shown")
    assert "from 10 in April 2021 to 30 in June 2021" in drawn.sentence


def test_bars_compare_groups():
    lines = [Line(records=r, value=r, group=g) for g, r in (("Early help", 10), ("Advice", 30))]
    drawn = drawing(facts("FD03", *lines, by="category"), title="Outcomes")
    assert drawn.rows == (("Early help", "10"), ("Advice", "30"))


def test_categories_by_month_are_said_as_a_whole():
    """One category's number must never be said as if it were the month's."""
    lines = [Line(records=40, value=40, group=group, period=MAY) for group in ("Early help", "Advice")]
    said = sentence(facts("FD03", *lines, by="month", total=Line(records=80, value=80)))
    assert said == "There were 80 contacts with an outcome from May 2021 to June 2021."


@pytest.mark.parametrize(
    "start, last, said",
    [
        (MAY, date(2021, 6, 30), ""),
        (MAY, date(2021, 6, 14), " June 2021 is counted to 14 June 2021."),
        (date(2021, 5, 10), date(2021, 6, 30), " May 2021 is counted from 10 May 2021."),
    ],
)
def test_a_period_counted_in_part_says_so(start, last, said):
    lines = [Line(records=40, value=40, period=MAY), Line(records=20, value=20, period=JUNE)]
    whole = "In May 2021, there were 40 contacts received; in June 2021, there were 20."
    assert sentence(facts("FD01", *lines, by="month", start=start, last=last)) == f"{whole}{said}"
