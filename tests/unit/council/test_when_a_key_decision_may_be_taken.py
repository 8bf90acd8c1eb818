"""28 clear days after the notice, by general exception, or by special urgency: drawn up day by day."""

from datetime import date, timedelta

import pytest

from lineofsight.council.decisions.may_decide import judge
from lineofsight.council.decisions.rules import (
    RULES,
    NoSuchRule,
    call_in_until,
    clear_days,
    excepted_from,
    noticed_from,
    rule,
)

NOTICE = date(2022, 9, 1)

WHEN = [
    # key, notice on, told on, agreed on, decided on, by which way, in the sentence
    (True, NOTICE, None, None, date(2022, 9, 29), "", "Only 27 of 28 clear days lie before that day"),
    (True, NOTICE, None, None, date(2022, 9, 29), "", "taken from 30 September 2022"),
    (True, NOTICE, None, None, date(2022, 9, 30), "notice", "28 clear days lie between the notice of 1 September"),
    (True, None, None, None, date(2022, 9, 30), "", "No notice of this key decision is published"),
    (True, NOTICE, date(2022, 9, 16), None, date(2022, 9, 26), "", "taken from 27 September 2022"),
    (True, NOTICE, date(2022, 9, 16), None, date(2022, 9, 27), "general_exception", "told of on 16 September 2022"),
    (True, NOTICE, date(2022, 9, 16), None, date(2022, 9, 30), "notice", "28 clear days"),
    (True, NOTICE, None, date(2022, 9, 5), date(2022, 9, 5), "special_urgency", "agreed on 5 September 2022"),
    (True, NOTICE, None, date(2022, 9, 6), date(2022, 9, 5), "", "3 of 28"),
    (True, NOTICE, date(2022, 9, 5), date(2022, 9, 6), date(2022, 9, 7), "special_urgency", "special urgency"),
    (False, None, None, None, date(2022, 9, 5), "notice", "not a key decision"),
]


@pytest.mark.parametrize(("is_key", "notice_on", "told_on", "agreed_on", "on", "way", "sentence"), WHEN)
def test_by_which_way_it_may_be_taken(is_key, notice_on, told_on, agreed_on, on, way, sentence):
    found = judge(on=on, is_key=is_key, notice_on=notice_on, told_on=told_on, agreed_on=agreed_on)
    assert (found.way, found.is_allowed) == (way, bool(way))
    assert sentence in found.sentence


@pytest.mark.parametrize("start", [NOTICE + timedelta(n) for n in range(0, 400, 7)])
def test_the_first_day_is_the_first_with_enough_clear_days(start):
    first = noticed_from(start)
    assert clear_days(start, first, counts="calendar") == rule("notice_days", on=start)
    assert not judge(on=first - timedelta(1), is_key=True, notice_on=start).is_allowed
    assert judge(on=first, is_key=True, notice_on=start).is_allowed
    excepted = excepted_from(start)
    assert clear_days(start, excepted, counts="working") == rule("exception_days", on=start)


@pytest.mark.parametrize(
    ("first", "last", "counts", "days"),
    [
        (date(2022, 9, 16), date(2022, 9, 27), "working", 5),
        (date(2022, 9, 16), date(2022, 9, 27), "calendar", 10),
        (date(2021, 9, 13), date(2021, 9, 21), "working", 5),
        (date(2022, 9, 16), date(2022, 9, 16), "calendar", 0),
        (date(2022, 9, 16), date(2022, 9, 10), "calendar", 0),
    ],
)
def test_clear_days_count_neither_day(first, last, counts, days):
    assert clear_days(first, last, counts=counts) == days


def test_a_bank_holiday_is_no_day_for_calling_in():
    assert call_in_until(date(2022, 9, 15)) == date(2022, 9, 23)


def test_every_rule_says_where_it_is_from_and_no_two_hold_together():
    assert all(one.source and one.about for one in RULES)
    for day in (date(2013, 1, 1), date(2021, 9, 13), date(2026, 1, 1)):
        held = [one.key for one in RULES if one.holds(day)]
        assert len(held) == len(set(held))
    with pytest.raises(NoSuchRule):
        rule("notice_days", on=date(2012, 12, 31))
