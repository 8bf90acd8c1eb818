"""AS05 and AS07 to AS10 (C2, C6, C7, C9): what assessments found, how good they were, and how they ended."""

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


def test_as08_counts_each_audit_by_its_own_day(tmp_path):
    """C9 (1)"""
    check(
        tmp_path,
        "AS08",
        "2021-07",
        """
        local_assessment_audits
        | audit_id | person_id | assessment_id | audited_on | grade                | expected |
        | 1        | 1         | 10            | 2021-07-01 | inadequate           | yes      |
        | 2        | 1         | 10            | 2021-07-02 | good                 | no       |
        | 3        | 2         | 11            | 2021-07-31 | requires_improvement | no       |
        | 4        | 3         | 12            | 2021-07-15 | outstanding          | no       |
        | 5        | 4         | 13            | 2021-08-01 | inadequate           | -        |
        """,
        value=25.0,
    )


def test_as11_asks_whether_identity_informs_the_assessment(tmp_path):
    """C5 (2), (3): the measure by which the recommendation about identity is followed."""
    check(
        tmp_path,
        "AS11",
        "2021-07",
        """
        local_assessment_audits
        | audit_id | person_id | audited_on | grade      | identity_grade       | expected |
        | 1        | 1         | 2021-07-01 | inadequate | good                 | yes      |
        | 2        | 2         | 2021-07-02 | good       | outstanding          | yes      |
        | 3        | 3         | 2021-07-31 | good       | requires_improvement | no       |
        | 4        | 4         | 2021-07-31 | good       | inadequate           | no       |
        | 5        | 5         | 2021-07-15 | good       |                      | -        |
        | 6        | 6         | 2021-08-01 | good       | good                 | -        |
        """,
        value=50.0,
    )


def test_as09_asks_whether_a_senior_manager_closed_it_for_want_of_consent(tmp_path):
    """C7: assessments ended because consent was withdrawn"""
    check(
        tmp_path,
        "AS09",
        "2021-07",
        """
        ssd_cin_assessments
        | assessment_id | person_id | auth_date  | expected |
        | closed        | 1         | 2021-07-15 | yes      |
        | went on       | 2         | 2021-07-15 | no       |
        | undecided     | 3         | 2021-07-15 | no       |
        | twice         | 4         | 2021-07-15 | yes      |
        | consented     | 5         | 2021-07-15 | no       |
        | open          | 6         |            | -        |

        local_consent_withdrawals
        | withdrawal_id | assessment_id | withdrawn_on | decision | decided_on |
        | 1             | closed        | 2021-07-08   | close    | 2021-07-15 |
        | 2             | went on       | 2021-07-01   | go_on    | 2021-07-02 |
        | 3             | undecided     | 2021-07-12   |          |            |
        | 4             | twice         | 2021-07-01   | go_on    | 2021-07-02 |
        | 5             | twice         | 2021-07-12   | close    | 2021-07-15 |
        """,
        value=40.0,
    )


def test_as10_counts_working_days_from_what_happened_to_when_it_was_recorded(tmp_path):
    """C6 (2)"""
    check(
        tmp_path,
        "AS10",
        "2021-07",
        """
        local_narratives
        | narrative_id | person_id | kind       | happened_on | written_on | is_to_child | expected |
        | same day     | 1         | visit      | 2021-07-05  | 2021-07-05 | N           | yes      |
        | a week on    | 1         | note       | 2021-07-05  | 2021-07-12 | N           | yes      |
        | a day more   | 2         | visit      | 2021-07-05  | 2021-07-13 | N           | no       |
        | last month   | 3         | note       | 2021-06-01  | 2021-07-01 | Y           | no       |
        | no event     | 4         | assessment |             | 2021-07-13 | N           | -        |

        local_posts
        | post_id | worker_id | team_id | started_on | ended_on |
        """,
        value=50.0,
    )
