"""The council's year runs from one annual meeting to the next, and minutes are numbered by it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.statute.municipal_year import in_words, municipal_year, short

ANNUAL = {2021: date(2021, 5, 19), 2022: date(2022, 5, 25)}


@pytest.mark.parametrize(
    ("day", "known", "year"),
    [
        (date(2021, 9, 21), ANNUAL, 2021),
        (date(2021, 5, 19), ANNUAL, 2021),
        (date(2021, 5, 18), ANNUAL, 2020),
        (date(2022, 5, 24), ANNUAL, 2021),
        (date(2022, 5, 25), ANNUAL, 2022),
        (date(2022, 1, 1), ANNUAL, 2021),
        (date(2023, 4, 30), ANNUAL, 2022),
        (date(2023, 5, 1), ANNUAL, 2023),
        (date(2022, 5, 1), {}, 2022),
        (date(2022, 4, 30), None, 2021),
    ],
)
def test_the_year_of_a_day(day, known, year):
    assert municipal_year(day, annual_meetings=known) == year


@pytest.mark.parametrize(
    ("year", "words", "digits"), [(2021, "2021/22", "21"), (2099, "2099/00", "99"), (2008, "2008/09", "08")]
)
def test_a_year_is_written_as_councils_write_it(year, words, digits):
    assert (in_words(year), short(year)) == (words, digits)


@given(st.dates(date(2015, 1, 1), date(2035, 12, 31)), st.dictionaries(st.integers(2015, 2035), st.integers(0, 30)))
def test_the_year_never_goes_back_and_goes_on_by_one(day, known):
    annual = {year: date(year, 5, 1) + timedelta(days=days) for year, days in known.items()}
    before, after = (municipal_year(one, annual_meetings=annual) for one in (day, day + timedelta(days=1)))
    assert after - before in (0, 1)
    assert day.year - before in (0, 1)
