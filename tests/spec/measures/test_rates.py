"""CP07, CN01R and FD09: children for each 10,000 who live here, by the latest estimate at the end of the month."""

from datetime import date

import pytest

from lineofsight.measures import MEASURES
from lineofsight.measures.engine import CannotMeasure, DuckDB
from tests.spec.table import AS_AT, check, read, write

LIVING = """
    local_population
    | population_id | on_date    | children | recorded_on |
    | 1             | 2019-06-30 | 20000    | 2020-06-25  |
    | 2             | 2020-06-30 | 30000    | 2021-06-25  |
    | 3             | 2020-06-30 | 24000    | 2021-06-28  |
    | 4             | 2021-08-31 | 50000    | 2021-08-31  |
"""
PLANS = """
    ssd_cp_plans
    | cp_plan_id | person_id | start_date | end_date   | expected |
    | open       | 1         | 2021-01-01 |            | 24000    |
    | last day   | 2         | 2021-01-01 | 2021-08-01 | 24000    |
    | ended      | 3         | 2019-01-01 | 2021-07-31 | -        |
    | later      | 4         | 2021-08-02 |            | -        |

"""


def test_cp07_is_of_the_latest_estimate_as_it_was_last_corrected(tmp_path):
    """Two plans, of 24,000 children: 0.8 of every 10,000."""
    check(tmp_path, "CP07", "2021-07", PLANS + LIVING, value=0.8)


def test_cn01r_is_of_the_same_children(tmp_path):
    drawing = """
    ssd_cin_episodes
    | referral_id | person_id | referral_date | close_date | expected |
    | a           | 1         | 2021-01-01    |            | 24000    |
    | b           | 2         | 2021-07-31    |            | 24000    |
    | c           | 3         | 2021-08-01    |            | -        |

"""
    check(tmp_path, "CN01R", "2021-07", drawing + LIVING, value=0.8)


def test_fd09_counts_each_referral_for_a_year_from_its_day(tmp_path):
    """Three referrals in the twelve months to the end of July, of 24,000 children: 1.3 of every 10,000."""
    drawing = """
    ssd_cin_episodes
    | referral_id   | person_id | referral_date | close_date | expected |
    | first day     | 1         | 2020-08-01    | 2020-09-01 | 24000    |
    | again         | 1         | 2021-01-10    |            | 24000    |
    | last day      | 2         | 2021-07-31    |            | 24000    |
    | a year before | 3         | 2020-07-31    |            | -        |
    | later         | 4         | 2021-08-01    |            | -        |

"""
    check(tmp_path, "FD09", "2021-07", drawing + LIVING, value=1.3)


def opened(folder, drawing):
    write(folder, {name: rows for name, rows, _ in (read(block) for block in drawing.strip().split("\n\n"))})
    return DuckDB(folder)


def test_each_month_of_a_series_has_its_own_estimate(tmp_path):
    """Before the first estimate, the first counts: one plan of 20,000 children in 2019."""
    with opened(tmp_path, PLANS + LIVING) as engine:
        rows = engine.figure("CP07", date(2019, 5, 1), date(2021, 8, 31), as_at=AS_AT, by="month").rows
    values = {row.period: (row.records, row.value) for row in rows}
    assert values[date(2019, 5, 1)] == (1, 0.5)
    assert values[date(2020, 7, 1)] == (1, 0.4)
    assert values[date(2021, 7, 1)] == (2, 0.8)
    assert values[date(2021, 8, 1)] == (2, 0.4)


@pytest.mark.parametrize("by", ["team", "ward"])
def test_it_is_of_the_whole_authority_alone(tmp_path, by):
    with opened(tmp_path, PLANS + LIVING) as engine, pytest.raises(CannotMeasure, match="whole authority"):
        engine.figure("CP07", date(2021, 7, 1), date(2021, 7, 31), as_at=AS_AT, by=by)


def test_without_an_estimate_it_says_so(tmp_path):
    nobody = "    local_population\n    | population_id | on_date | children | recorded_on |"
    with opened(tmp_path, PLANS + nobody) as engine, pytest.raises(CannotMeasure, match="how many children live"):
        engine.figure("CP07", date(2021, 7, 1), date(2021, 7, 31), as_at=AS_AT)


def test_all_rates_are_of_the_same_children():
    """Each measure can be read alone, so the choice of an estimate stands in each of them: to the letter."""
    rates = [each for each in MEASURES.values() if "local_population" in each.tables]
    assert {each.code for each in rates} == {"CN01R", "CP07", "FD09"}
    assert len({each.sql[: each.sql.index("\nselect\n")] for each in rates}) == 1
