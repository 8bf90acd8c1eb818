"""AS03 and AS04: was the child seen (C2 (3), C12 (1), (3)), and did the assessment lead to anything (C1 (3))?"""

from tests.spec.table import check


def test_as03_counts_a_child_as_seen_only_where_it_is_recorded(tmp_path):
    """C12 (1)"""
    check(
        tmp_path,
        "AS03",
        "2021-07",
        """
        ssd_cin_assessments
        | assessment_id | person_id | auth_date  | child_seen | expected |
        | seen          | 1         | 2021-07-01 | Y          | yes      |
        | not seen      | 2         | 2021-07-31 | N          | no       |
        | not recorded  | 3         | 2021-07-15 |            | no       |
        | still open    | 4         |            | Y          | -        |
        """,
        value=33.3,
    )


def test_as04_counts_assessments_that_end_with_no_further_action(tmp_path):
    check(
        tmp_path,
        "AS04",
        "2021-07",
        """
        ssd_cin_assessments
        | assessment_id | person_id | auth_date  | outcome_nfa | expected |
        | no action     | 1         | 2021-07-01 | Y           | yes      |
        | a plan        | 2         | 2021-07-31 | N           | no       |
        | another       | 3         | 2021-07-31 | N           | no       |
        | not recorded  | 4         | 2021-07-15 |             | no       |
        | in June       | 5         | 2021-06-30 | Y           | -        |
        """,
        value=25.0,
    )
