"""What a reader can subtract is found: parts from a total, months from a quarter, a paper from the one before it."""

from dataclasses import replace
from datetime import date

from lineofsight.measures.differencing import Shown, disclosures, shown_rows
from lineofsight.measures.disclosure import PublicRow, suppress
from tests.unit.measures.published import by_month_and_category, counts

APRIL, MAY, JUNE = ((date(2021, m, 1), date(2021, m, last)) for m, last in ((4, 30), (5, 31), (6, 30)))
KNOWN = date(2021, 7, 31)


def shown(days, records, met=None, value=None, *, by="", group="", known_on=KNOWN, stock=False, where="A paper"):
    row = PublicRow(None, group or None, records, met, value, suppressed=records is None)
    return Shown("AS01", known_on, days[0], days[1], by, group, stock, row, where)


def found(*rows):
    """What is given away: of which group and aspect, from which day to which, between which numbers."""
    return {(d.group, d.aspect, d.start, d.end, d.low, d.high) for d in disclosures(rows)}


def test_a_percentage_of_few_gives_the_numbers_behind_it_and_so_the_month_between():
    two_months = (APRIL[0], MAY[1])
    assert found(shown(APRIL, 20, 15, 77), shown(two_months, 25, 20, 80)) == {
        ("", "records", *MAY, 3, 3),
        ("", "met", *MAY, 3, 3),
    }


def test_rounded_counts_leave_room_enough():
    assert not found(shown(APRIL, 20), shown((APRIL[0], MAY[1]), 25))


def test_a_quarter_less_two_months_is_the_third():
    rows = shown(APRIL, 20, 15, 77), shown(JUNE, 20, 15, 77), shown((APRIL[0], JUNE[1]), 45, 35, 79)
    assert ("", "records", *MAY, 3, 3) in found(*rows)


def test_a_total_less_its_teams_is_the_one_held_back():
    everything, north = shown(MAY, 25, 20, 80), shown(MAY, 20, 15, 77, by="team", group="North")
    south = shown(MAY, None, by="team", group="South")
    assert ("South", "records", *MAY, 3, 3) in found(everything, north, south)


def test_teams_tell_on_wards():
    wards = [shown(MAY, 20, 15, 77, by="ward", group="Staithe"), shown(MAY, None, by="ward", group="Alderbrook")]
    assert not found(*wards)
    teams = shown(MAY, 25, 20, 80, by="team", group="North")
    assert ("Alderbrook", "records", *MAY, 3, 3) in found(*wards, teams)


def test_a_later_paper_less_an_earlier_one_is_what_came_late():
    earlier = shown(MAY, 20, 15, 77, known_on=date(2021, 6, 30))
    [late, *_] = disclosures([earlier, shown(MAY, 25, 20, 80, where="Another")])
    assert late.is_late
    assert (late.low, late.high) == (3, 3)
    assert late.where == ("A paper", "Another")


def test_papers_that_contradict_one_another_are_read_apart():
    earlier = shown(MAY, 30, 25, 83, known_on=date(2021, 6, 30))
    assert not found(earlier, shown(MAY, 20, 15, 77))


def test_what_is_open_on_two_days_is_no_sum():
    rows = shown(APRIL, 20, 15, 77, stock=True), shown((APRIL[0], MAY[1]), 25, 20, 80, stock=True)
    assert not found(*rows)


def test_a_group_that_is_not_listed_had_nothing():
    rows = [
        shown(APRIL, 20, 15, 77, by="team", group="North"),
        shown(APRIL, None, by="team", group="South"),
        shown(MAY, 20, 15, 77, by="team", group="North"),
        shown((APRIL[0], MAY[1]), 45, 35, 79),
    ]
    assert ("South", "records", *APRIL, 3, 3) in found(*rows)


def test_what_is_held_back_by_our_own_rule_gives_nothing_away():
    public = suppress(counts(3, 20, 31, 12))
    assert not disclosures(shown_rows(public, kind="flow", known_on=date(2021, 9, 1)))


def test_a_row_of_a_month_and_a_kind_counts_that_month_of_that_kind():
    public = suppress(by_month_and_category({(6, "A"): 30, (7, "A"): 20, (6, "B"): 10, (7, "B"): 40}))
    public.params["start"], public.params["end"] = "2021-06-01", "2021-07-31"
    rows = shown_rows(public, kind="category", known_on=date(2021, 9, 1), where="A paper")
    total, june, *_ = rows
    assert (total.start, total.end, total.by) == (date(2021, 6, 1), date(2021, 7, 31), "")
    assert (june.start, june.end, june.by, june.group) == (*JUNE, "category", "A")


def test_a_large_history_is_read_in_reasonable_work():
    rows = [
        shown((date(2019 + y, m, 1), date(2019 + y, m, 28)), 40, 30, 75, by="ward", group=f"Ward {w}")
        for y in range(2)
        for m in range(1, 13)
        for w in range(15)
    ]
    assert not disclosures(rows)


JUNE_SO_FAR = (JUNE[0], date(2021, 6, 20))
EARLY = date(2021, 6, 20)


def test_the_year_so_far_on_two_days_is_what_happened_and_came_late_together():
    first = shown((APRIL[0], JUNE_SO_FAR[1]), 20, 15, 77, known_on=EARLY)
    [records, met] = disclosures([first, shown((APRIL[0], JUNE[1]), 25, 20, 80, known_on=JUNE[1], where="Another")])
    assert (records.aspect, records.low, records.high, met.aspect, met.low) == ("records", 3, 3, "met", 3)
    assert records.is_late
    assert (records.start, records.end) == (APRIL[0], JUNE[1])
    assert records.where == ("A paper", "Another")


def test_what_came_late_over_three_papers_is_taken_from_the_first_and_the_last():
    rounded = shown(MAY, 25, 20, known_on=date(2021, 7, 1))
    rows = [shown(MAY, 20, 15, 77, known_on=EARLY), rounded, shown(MAY, 25, 20, 80, known_on=KNOWN)]
    assert ("", "records", *MAY, 3, 3) in found(*rows)


def test_a_stock_of_one_day_that_is_told_again_tells_what_came_late():
    rows = [shown(MAY, 20, 15, 77, stock=True, known_on=EARLY), shown(MAY, 25, 20, 80, stock=True)]
    assert ("", "records", MAY[1], MAY[1], 3, 3) in found(*rows)


def median(days, records, value, **said):
    return replace(shown(days, records, None, value, **said), kind="duration")


def money(days, records, value):
    return replace(shown(days, records, None, value), kind="total")


def test_two_medians_of_the_same_rounded_count_say_that_a_few_lie_between():
    rows = median(MAY, 20, 31, known_on=EARLY), median(MAY, 20, 33)
    assert found(*rows) == {("", "records", *MAY, 1, 4)}


def test_a_sum_that_changes_says_that_a_few_lie_between():
    rows = money(MAY, 10, 4000), money((MAY[0], JUNE[1]), 10, 4800)
    assert found(*rows) == {("", "records", *JUNE, 1, 4)}


def test_the_same_median_or_one_of_many_more_records_gives_nothing_away():
    assert not found(median(MAY, 20, 31, known_on=EARLY), median(MAY, 20, 31))
    assert not found(median(MAY, 20, 31, known_on=EARLY), median(MAY, 30, 33))


def test_a_count_that_is_told_twice_gives_nothing_away():
    assert not found(shown(MAY, 20, None, 20, known_on=EARLY), shown(MAY, 25, None, 25))


def of(code, row):
    return replace(row, measure=code)


def test_a_list_that_is_a_part_of_another_tells_what_only_the_other_has():
    """Every assessment of AS01 is one of AS03; 25 were seen or not, and of 22 it is said whether they were in time."""
    [rest] = disclosures([of("AS03", shown(MAY, 25, 20, 80)), of("AS01", shown(MAY, 20, 15, 77))])
    assert (rest.measure, rest.part, rest.aspect, rest.low, rest.high) == ("AS03", "AS01", "rest", 3, 3)


def test_two_measures_of_the_same_list_tell_on_each_other_by_group():
    """AS03 and AS04 ask two things of the same assessments: the one's ward is the other's whole less its ward."""
    wards = [shown(MAY, 20, 15, 77, by="ward", group="Staithe"), shown(MAY, None, by="ward", group="Alderbrook")]
    whole = of("AS04", shown(MAY, 25, 20, 80))
    assert ("Alderbrook", "records", *MAY, 3, 3) in found(*(of("AS03", row) for row in wards), whole)


def test_kinds_of_one_measure_are_not_those_of_another():
    kinds = [of("FD03", shown(MAY, 20, by="category", group="Early help"))]
    assert not found(*kinds, of("JN01", shown(MAY, 25, by="category", group="Referral")))


def test_measures_that_contradict_one_another_are_read_apart():
    rows = [of("AS03", shown(MAY, 20, 15, 77)), of("AS01", shown(MAY, 60, 55, 92))]
    assert not found(*rows)
