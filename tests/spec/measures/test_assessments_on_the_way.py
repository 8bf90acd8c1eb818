"""AS05 and AS07 (C2, C7): what assessments found, and which changed hands because a worker left."""

from tests.spec.table import check


def test_as05_counts_each_factor_once_for_its_assessment(tmp_path):
    """C2 (2)"""
    check(
        tmp_path,
        "AS05",
        "2021-07",
        """
        local_assessment_factors
        | factor_id | person_id | assessment_id | factor | authorised_on | expected |
        | 1         | 1         | 10            | 16A    | 2021-07-01    | 16A      |
        | 2         | 1         | 10            | 3B     | 2021-07-01    | 3B       |
        | 3         | 2         | 11            | 16A    | 2021-07-31    | 16A      |
        | 4         | 3         | 12            | 16A    | 2021-08-01    | -        |
        """,
        value=3,
    )


def test_as07_asks_whether_somebody_left_while_it_was_written(tmp_path):
    """C7 (3)"""
    check(
        tmp_path,
        "AS07",
        "2021-07",
        """
        ssd_cin_assessments
        | assessment_id     | person_id | start_date | auth_date  | expected |
        | one left          | 1         | 2021-06-01 | 2021-07-15 | yes      |
        | two left          | 2         | 2021-06-01 | 2021-07-15 | yes      |
        | left before       | 3         | 2021-06-01 | 2021-07-15 | no       |
        | left after        | 4         | 2021-06-01 | 2021-07-15 | no       |
        | changed otherwise | 5         | 2021-06-01 | 2021-07-15 | no       |
        | nobody known      | 6         | 2021-06-01 | 2021-07-15 | no       |
        | done in August    | 7         | 2021-06-01 | 2021-08-01 | -        |
        | not done          | 8         | 2021-06-01 |            | -        |

        ssd_involvements
        | invo_involvements_id | invo_person_id | invo_worker_change_reason | invo_involvement_start_date |
        | 1                    | 1              | LEFTRL                    | 2021-06-01                  |
        | 2                    | 2              | LEFTRL                    | 2021-06-20                  |
        | 3                    | 2              | LEFTRL                    | 2021-07-15                  |
        | 4                    | 3              | LEFTRL                    | 2021-05-31                  |
        | 5                    | 4              | LEFTRL                    | 2021-07-16                  |
        | 6                    | 5              | MANAGE                    | 2021-06-20                  |
        | 7                    | 7              | LEFTRL                    | 2021-06-20                  |
        """,
        value=33.3,
    )
