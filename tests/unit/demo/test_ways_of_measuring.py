"""Each way of measuring a published figure, over small tables, clocks and days."""

from contextlib import contextmanager
from datetime import date

import pytest

from lineofsight.demo.published.comparing import compare
from lineofsight.demo.published.rows import PublishedFigure
from lineofsight.measures.engine import DuckDB
from tests.unit.measures.drawn import AS_AT, assessment, snapshot

JULY = (date(2021, 7, 1), date(2021, 7, 31))
JUNE = (date(2021, 6, 1), date(2021, 6, 30))

ASSESSMENTS = [
    assessment(1, "2021-06-01", "2021-06-08"),  # 5 working days
    assessment(2, "2021-06-28", "2021-07-05"),  # 5 working days
    assessment(3, "2021-06-28", "2021-07-06"),  # 6 working days
    assessment(4, "2021-06-28", "2021-07-19"),  # 15 working days
    assessment(5, "2021-03-01", "2021-07-30"),  # more than 100: late
]
"""In June 1 of 1 was in time, in July 3 of 4."""


def published(
    number: str, way: str, of: str = "", days=(None, None), base=(None, None), *, unit: str = "", kind="measured"
):
    """Return one published figure."""
    return PublishedFigure(
        id="T1",
        kind=kind,
        about="A figure",
        published=number,
        unit=unit,
        period="",
        source="",
        way=way,
        of=of,
        first=days[0],
        last=days[1],
        base_first=base[0],
        base_last=base[1],
        note="Our note.",
    )


def unasked(*_question):
    raise AssertionError("No measure is asked.")


@contextmanager
def asking(folder, *, as_at=AS_AT):
    """Give what asks a measure of the snapshot in a folder."""
    with DuckDB(folder) as engine:
        yield lambda code, first, last, by=None: engine.figure(code, first, last, as_at=as_at, by=by)


@pytest.fixture
def measured(tmp_path):
    """Return the answer to one published figure over the drawn assessments."""
    folder = snapshot(tmp_path, ssd_cin_assessments=ASSESSMENTS)

    def of(row: PublishedFigure, *, as_at=AS_AT):
        with asking(folder, as_at=as_at) as ask:
            (found,) = compare([row], ask=ask)
        return found.measured, found.status, found.why

    return of


def test_a_figure_of_some_days(measured):
    assert measured(published("75", "figure", "AS01", JULY)) == (75, "same", "3 of 4. Our note.")
    assert measured(published("76", "figure", "AS01", JULY, unit="%")) == (
        75,
        "different",
        "We measure 75, not 76%. 3 of 4. Our note.",
    )


def test_a_stock_is_that_of_the_last_day(measured):
    days = (date(2021, 7, 1), date(2021, 7, 5))
    assert measured(published("100", "figure", "AS02", days))[:2] == (33.3, "different")
    assert measured(published("33", "figure", "AS02", days))[:2] == (33.3, "same")


def test_the_mean_is_not_the_median(measured):
    median, _status, _why = measured(published("11", "figure", "AS06", JULY))
    mean, status, _why = measured(published("33", "mean", "AS06", JULY))
    assert median == 10.5
    assert (mean, status) == (32.8, "same")


def test_some_is_any_at_all(measured):
    assert measured(published("26-30", "some", "AS01", JULY)) == ("3 of 4", "same", "Our note.")
    late = (date(2021, 7, 30), date(2021, 7, 30))
    assert measured(published("26-30", "some", "AS01", late))[:2] == ("0 of 1", "different")


TEAMS = [
    # team, records in time, records late: the first has done all, and is too small to be told of.
    (("Small", 4, 0), ("North", 4, 1), ("South", 3, 3)),
    (("Small", 4, 0), ("North", 5, 0), ("South", 6, 0)),
    (("Small", 4, 0), ("North", 0, 5), ("South", 0, 6)),
    (("Small", 4, 0),),
]
WHERE_BEST = [(80, "different"), (100, "same"), (0, "different"), (None, "different")]


@pytest.mark.parametrize(("teams", "found"), list(zip(TEAMS, WHERE_BEST, strict=True)))
def test_where_it_went_best_is_a_team_of_five_or_more(teams, found, tmp_path):
    many = [("2021-07-01", name) for name, timely, _ in teams for _ in range(timely)]
    many += [("2021-01-04", name) for name, _, late in teams for _ in range(late)]
    rows = [assessment(number, start, "2021-07-30", team=name) for number, (start, name) in enumerate(many)]
    known = [{"dept_team_id": name, "dept_team_name": name} for name, *_ in teams]
    with asking(snapshot(tmp_path, ssd_cin_assessments=rows, ssd_department=known)) as ask:
        (answer,) = compare([published("100", "best", "AS01", JULY)], ask=ask)
    assert (answer.measured, answer.status) == found


@pytest.mark.parametrize(("way", "number", "found"), [("fall", "25", 25), ("rise", "-25", -25)])
def test_a_change_in_per_cent_between_two_periods(measured, way, number, found):
    answer = measured(published(number, way, "AS01", JULY, JUNE))
    assert answer == (found, "same", "100.0 before, 75.0 after: 25.0% less. Our note.")
    assert measured(published("28", way, "AS01", JULY, JUNE))[1] == "different"


def test_no_change_is_worked_out_from_nothing(measured):
    may = (date(2021, 5, 1), date(2021, 5, 31))
    found = measured(published("28", "fall", "AS01", JULY, may))
    assert found == (None, "different", "None before, 75.0 after. There is nothing to compare with. Our note.")


def test_no_records_give_no_figure(measured):
    may = (date(2021, 5, 1), date(2021, 5, 31))
    found = measured(published("95", "figure", "AS01", may))
    assert found == (None, "different", "There are no records to work it out from. Our note.")


@pytest.mark.parametrize(
    ("as_at", "words"), [(date(2021, 6, 30), "taken before 01/07/2021"), (date(2021, 7, 31), "the end of 31 July 2021")]
)
def test_a_snapshot_of_too_early_a_day_is_no_answer(measured, as_at, words):
    found, status, why = measured(published("75", "figure", "AS01", JULY), as_at=as_at)
    assert (found, status) == (None, "different")
    assert words in why


def test_a_snapshot_without_the_table_is_different_and_says_so(measured):
    found, status, why = measured(published("26", "figure", "CP03", JULY))
    assert (found, status) == (None, "different")
    assert "does not hold ssd_" in why


def test_words_that_are_no_number_are_different_and_say_so(measured):
    found, status, why = measured(published("half", "figure", "AS01", JULY))
    assert (found, status) == (75, "different")
    assert "“half” can't be compared with a number." in why


def test_a_figure_that_no_way_measures_is_not_built():
    (found,) = compare([published("702", "")], ask=unasked)
    assert (found.measured, found.status, found.why) == (None, "not built", "Our note.")


@pytest.mark.parametrize(
    ("number", "codes", "unit", "status"),
    [
        ("45", "AS-45", "working days", "same"),
        ("45", "AS-45", "days", "different"),
        ("44", "AS-45", "working days", "different"),
        ("12", "CIN-12W", "weeks", "same"),
        ("every 6 months", "CLA-REVN", "months", "same"),
        ("before 16th birthday", "TR-CWD16", "", "same"),
        ("before 17th birthday", "TR-CWD16", "", "different"),
        ("weekly; every 4 weeks", "LO-OFFICER LO-CF", "weeks", "same"),
        ("weekly; every 5 weeks", "LO-OFFICER LO-CF", "weeks", "different"),
        ("monthly", "FD-REREF-PANEL PMG", "months", "same"),
        ("monthly", "FD-REREF-PANEL CLA-REVN", "months", "different"),
        ("Year 11", "CIN-12W", "weeks", "different"),
    ],
)
def test_the_limit_of_a_clock(number, codes, unit, status):
    (found,) = compare([published(number, "limit", codes, unit=unit, kind="limit")], ask=unasked)
    assert found.status == status


def test_clear_days_step_over_a_bank_holiday():
    september = published("5", "clear_days", days=(date(2022, 9, 16), date(2022, 9, 27)))
    year_before = published("5", "clear_days", days=(date(2021, 9, 13), date(2021, 9, 21)))
    a_day_less = published("5", "clear_days", days=(date(2022, 9, 16), date(2022, 9, 26)))
    found = [(each.measured, each.status) for each in compare([september, year_before, a_day_less], ask=unasked)]
    assert found == [(5, "same"), (5, "same"), (4, "different")]


def test_a_meeting_moves_from_a_closed_day_to_an_open_one():
    easter, tuesday, after = date(2022, 4, 18), date(2022, 4, 19), date(2022, 4, 26)
    rows = [published("", "moved", days=days) for days in [(easter, after), (tuesday, after), (after, easter)]]
    found = compare(rows, ask=unasked)
    assert [each.status for each in found] == ["same", "different", "different"]
    assert found[0].measured == "18 April 2022 is not a working day, 26 April 2022 is a working day"
