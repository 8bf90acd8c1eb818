"""CT01 to CT05: how long courts take, applications in a hurry, and how pre-proceedings end."""

import pytest

from tests.spec.table import check

PROCEEDINGS = """
    local_proceedings
    | proc_id          | person_id | issued_on  | concluded_on | is_delayed_covid | short_notice_reason | expected |"""


@pytest.mark.parametrize("code, delayed, value", [("CT02", "no", 33.3), ("CT02N", "-", 50.0)])
def test_ct02_26_weeks_begin_with_the_day_of_issue(tmp_path, code, delayed, value):
    check(
        tmp_path,
        code,
        "2021-07",
        PROCEEDINGS
        + f"""
    | on the last day  | 1         | 2021-01-01 | 2021-07-01   | N                |                     | yes      |
    | a day after      | 2         | 2021-01-01 | 2021-07-02   | N                |                     | no       |
    | late by Covid    | 3         | 2020-06-01 | 2021-07-02   | Y                |                     | {delayed:<8} |
    | still under way  | 4         | 2021-01-01 |              | N                |                     | -        |
    | withdrawn before | 5         |            | 2021-07-02   | N                |                     | -        |
    | ended in June    | 6         | 2021-01-01 | 2021-06-30   | N                |                     | -        |
    """,
        value=value,
    )


@pytest.mark.parametrize("code, late, value", [("CT01", "80.0", 26.0), ("CT01N", "-", 24.0)])
def test_ct01_weeks_from_issue_to_the_final_order(tmp_path, code, late, value):
    """F6 (2)"""
    check(
        tmp_path,
        code,
        "2021-07",
        PROCEEDINGS
        + f"""
    | 26 weeks         | 1         | 2021-01-01 | 2021-07-02   | N                |                     | 26.0     |
    | 22 weeks         | 2         | 2021-01-29 | 2021-07-02   | N                |                     | 22.0     |
    | 80 weeks         | 3         | 2019-12-20 | 2021-07-02   | Y                |                     | {late:<8} |
    | still under way  | 4         | 2021-01-01 |              | N                |                     | -        |
    """,
        value=value,
    )


def test_ct03_counts_what_was_issued_at_short_notice(tmp_path):
    """F4 (1)"""
    check(
        tmp_path,
        "CT03",
        "2021-07",
        PROCEEDINGS
        + """
    | in a hurry       | 1         | 2021-07-01 |              | N                | A                   | yes      |
    | for an order     | 2         | 2021-07-31 | 2021-08-05   | N                | B                   | yes      |
    | in good time     | 3         | 2021-07-15 |              | N                |                     | no       |
    | not issued       | 4         |            |              | N                |                     | -        |
    | in August        | 5         | 2021-08-01 |              | N                | C                   | -        |
    """,
        value=66.7,
    )


PRE = """
    ssd_pre_proceedings
    | prep_table_id | prep_person_id | prep_plo_family_id | prep_pre_pro_decision_date | prep_pre_pro_letter_date | prep_agree_stepdown_issue_date | prep_pre_pro_outcome               | expected |"""  # noqa: E501


def test_ct04_16_weeks_from_the_letter_or_else_the_decision(tmp_path):
    check(
        tmp_path,
        "CT04",
        "2021-07",
        PRE
        + """
    | last day      | 1              | 1                  | 2021-03-01                 | 2021-03-11               | 2021-07-01                     | Decision to step down              | yes      |
    | a day late    | 2              | 2                  | 2021-03-01                 | 2021-03-11               | 2021-07-02                     | Decision to step down              | no       |
    | no letter     | 3              | 3                  | 2021-03-01                 |                          | 2021-07-02                     | Decision to Issue Care Proceedings | no       |
    | under way     | 4              | 4                  | 2021-03-01                 | 2021-03-05               |                                |                                    | -        |
    """,  # noqa: E501
        value=33.3,
    )


def test_ct05_counts_what_was_stepped_down(tmp_path):
    check(
        tmp_path,
        "CT05",
        "2021-07",
        PRE
        + """
    | stepped down  | 1              | 1                  | 2021-03-01                 | 2021-03-11               | 2021-07-01                     | Decision to step down              | yes      |
    | issued        | 2              | 2                  | 2021-03-01                 | 2021-03-11               | 2021-07-02                     | Decision to Issue Care Proceedings | no       |
    | under way     | 4              | 4                  | 2021-03-01                 | 2021-03-05               |                                |                                    | -        |
    """,  # noqa: E501
        value=50.0,
    )


def test_pe08_counts_plans_that_stand_side_by_side_in_the_first_year(tmp_path):
    """F7 (1)"""
    check(
        tmp_path,
        "PE08",
        "2021-07",
        """
    local_proceedings
    | proc_id             | person_id | decided_on | concluded_on | expected |
    | two plans           | 1         | 2021-01-01 |              | yes      |
    | one plan            | 2         | 2021-01-01 |              | no       |
    | the same plan twice | 3         | 2021-01-01 |              | no       |
    | one was dropped     | 4         | 2021-01-01 |              | no       |
    | no plan             | 5         | 2021-07-31 |              | no       |
    | a year and more     | 6         | 2020-07-31 |              | -        |
    | ended in July       | 7         | 2021-01-01 | 2021-07-30   | -        |

    local_permanence_aims
    | aim_id | person_id | aim      | from_on    | until_on   |
    | 1      | 1         | ADOPTION | 2021-02-01 |            |
    | 2      | 1         | LTRELFR  | 2021-07-31 | 2021-08-01 |
    | 3      | 2         | ADOPTION | 2021-02-01 |            |
    | 4      | 3         | ADOPTION | 2021-02-01 |            |
    | 5      | 3         | ADOPTION | 2021-03-01 |            |
    | 6      | 4         | ADOPTION | 2021-02-01 |            |
    | 7      | 4         | LTRELFR  | 2021-02-01 | 2021-07-31 |
    """,
        value=20.0,
    )
