"""Figures by age on the day counted, sex and ethnicity, as the record has them."""

from datetime import date

import pytest

from lineofsight.measures.engine import CannotMeasure, DuckDB
from tests.spec.table import AS_AT, read, whole_month, write


def grouped(folder, by: str, drawing: str, *, code: str = "FD08", month: str = "2021-07") -> list[tuple]:
    """Return each line of the figure of a month: its name, its records, and the records in its list."""
    write(folder, {name: rows for name, rows, _ in map(read, drawing.strip().split("\n\n"))})
    start, end = whole_month(month)
    with DuckDB(folder) as engine:
        figure = engine.figure(code, start, end, as_at=AS_AT, by=by)
        lists = [engine.records(code, start, end, as_at=AS_AT, by=by, group_id=row.group_id) for row in figure.rows]
    assert [len(listed) for listed in lists] == [row.records for row in figure.rows]
    return [(row.group, [each["record_id"] for each in listed]) for row, listed in zip(figure.rows, lists, strict=True)]


def test_age_is_that_on_the_day_counted(tmp_path):
    found = grouped(
        tmp_path,
        "age",
        """
        ssd_cin_episodes
        | referral_id      | person_id | referral_date |
        | before birth     | 1         | 2021-07-01    |
        | on the day       | 1         | 2021-07-15    |
        | no birth yet     | 2         | 2021-07-01    |
        | first birthday   | 3         | 2021-07-10    |
        | the day before   | 4         | 2021-07-10    |
        | nearly 16        | 5         | 2021-07-10    |
        | 16               | 6         | 2021-07-10    |
        | not 1 yet        | 7         | 2021-07-10    |
        | no date of birth | 8         | 2021-07-10    |
        | nobody           | 9         | 2021-07-10    |

        ssd_person
        | person_id | pers_dob   | pers_expected_dob |
        | 1         | 2021-07-15 |                   |
        | 2         |            | 2021-09-01        |
        | 3         | 2020-07-10 |                   |
        | 4         | 2016-07-11 |                   |
        | 5         | 2005-07-11 |                   |
        | 6         | 2005-07-10 |                   |
        | 7         | 2020-07-11 |                   |
        | 8         |            |                   |
        """,
    )
    assert found == [
        ("Unborn", ["before birth", "no birth yet"]),
        ("Under 1", ["not 1 yet", "on the day"]),
        ("1 to 4", ["first birthday", "the day before"]),
        ("10 to 15", ["nearly 16"]),
        ("16 and over", ["16"]),
        ("Not known", ["no date of birth", "nobody"]),
    ]


def test_who_was_born_on_29_february_is_a_year_older_on_1_march(tmp_path):
    found = grouped(
        tmp_path,
        "age",
        """
        ssd_cin_episodes
        | referral_id | person_id | referral_date |
        | 28 February | 1         | 2021-02-28    |
        | 1 March     | 1         | 2021-03-01    |

        ssd_person
        | person_id | pers_dob   |
        | 1         | 2020-02-29 |
        """,
        month="2021-02",
    )
    assert found == [("Under 1", ["28 February"])]


def test_sex_is_as_recorded(tmp_path):
    found = grouped(
        tmp_path,
        "sex",
        """
        ssd_cin_episodes
        | referral_id | person_id | referral_date |
        | girl        | 1         | 2021-07-01    |
        | boy         | 2         | 2021-07-02    |
        | unknown     | 3         | 2021-07-03    |
        | not said    | 4         | 2021-07-04    |

        ssd_person
        | person_id | pers_sex |
        | 1         | F        |
        | 2         | M        |
        | 3         | U        |
        | 4         |          |
        """,
    )
    assert found == [("Female", ["girl"]), ("Male", ["boy"]), ("Not known", ["unknown", "not said"])]


def test_ethnicity_is_told_in_main_groups(tmp_path):
    found = grouped(
        tmp_path,
        "ethnicity",
        """
        ssd_cin_episodes
        | referral_id | person_id | referral_date |
        | White       | 1         | 2021-07-01    |
        | Roma        | 2         | 2021-07-02    |
        | mixed       | 3         | 2021-07-03    |
        | Indian      | 4         | 2021-07-04    |
        | Chinese     | 5         | 2021-07-05    |
        | African     | 6         | 2021-07-06    |
        | other       | 7         | 2021-07-07    |
        | refused     | 8         | 2021-07-08    |
        | not yet     | 9         | 2021-07-09    |

        ssd_person
        | person_id | pers_ethnicity |
        | 1         | WBRI           |
        | 2         | WROM           |
        | 3         | MWBC           |
        | 4         | AIND           |
        | 5         | CHNE           |
        | 6         | BAFR           |
        | 7         | OOTH           |
        | 8         | REFU           |
        | 9         | NOBT           |
        """,
    )
    assert found == [
        ("Asian or Asian British", ["Indian", "Chinese"]),
        ("Black or Black British", ["African"]),
        ("Mixed", ["mixed"]),
        ("Not known", ["refused", "not yet"]),
        ("Other ethnic group", ["other"]),
        ("White", ["White", "Roma"]),
    ]


def test_every_code_of_ethnicity_is_in_one_group_or_not_known():
    from lineofsight.measures.people import ETHNICITIES
    from lineofsight.ssd.codes.identity import ETHNICITY

    codes = set(ETHNICITY.labels)
    grouped_codes = [code for listed in ETHNICITIES.values() for code in listed]
    assert len(grouped_codes) == len(set(grouped_codes))
    assert codes - set(grouped_codes) == {"REFU", "NOBT"}


@pytest.mark.parametrize("by", ["age", "sex", "ethnicity", "cohort"])
def test_a_measure_of_workers_has_no_children_to_group(tmp_path, by):
    write(tmp_path, {"ssd_person": []})
    with DuckDB(tmp_path) as engine, pytest.raises(CannotMeasure):
        engine.figure("WF01", date(2021, 7, 1), date(2021, 7, 31), as_at=AS_AT, by=by)


def test_a_cohort_is_the_year_of_the_latest_referral_by_the_day_counted(tmp_path):
    """Years begin in April. A plan open at a month's end is of the cohort its child was in on that day."""
    found = grouped(
        tmp_path,
        "cohort",
        """
        ssd_cp_plans
        | cppl_cp_plan_id | cppl_person_id | start_date | end_date |
        | March           | 1              | 2019-05-01 |          |
        | April           | 2              | 2019-05-01 |          |
        | came again      | 3              | 2019-05-01 |          |
        | came later      | 4              | 2019-05-01 |          |
        | on the last day | 5              | 2019-05-01 |          |
        | not referred    | 6              | 2019-05-01 |          |
        | no date         | 7              | 2019-05-01 |          |

        ssd_cin_episodes
        | referral_id | cine_person_id | referral_date |
        | r1          | 1              | 2019-03-31    |
        | r2          | 2              | 2019-04-01    |
        | r3          | 3              | 2018-06-01    |
        | r3 again    | 3              | 2020-01-31    |
        | r4          | 4              | 2019-01-01    |
        | r4 later    | 4              | 2021-08-01    |
        | r5          | 5              | 2021-07-31    |
        | r7          | 7              |               |
        """,
        code="CP06",
    )
    assert found == [
        ("2018/19", ["March", "came later"]),
        ("2019/20", ["April", "came again"]),
        ("2021/22", ["on the last day"]),
        ("No referral known", ["no date", "not referred"]),
    ]
