"""AS01, AS01R and AS06: how long assessments take, from their start and from the referral. C2 (4), C11 (1)."""

from tests.spec.table import check


def test_as01_counts_from_the_start_to_the_authorisation(tmp_path):
    """45 working days after Tuesday 4 May 2021 is Wednesday 7 July: 31 May was a bank holiday."""
    check(
        tmp_path,
        "AS01",
        "2021-07",
        """
        ssd_cin_assessments
        | assessment_id | person_id | start_date | auth_date  | expected |
        | at the limit  | 1         | 2021-05-04 | 2021-07-07 | yes      |
        | a day over    | 2         | 2021-05-04 | 2021-07-08 | no       |
        | same day      | 3         | 2021-07-01 | 2021-07-01 | yes      |
        | from Saturday | 4         | 2021-05-01 | 2021-07-06 | yes      |
        | from holiday  | 5         | 2021-05-03 | 2021-07-07 | no       |
        | last day      | 6         | 2021-07-01 | 2021-07-31 | yes      |
        | in June       | 7         | 2021-05-04 | 2021-06-30 | -        |
        | in August     | 8         | 2021-07-04 | 2021-08-01 | -        |
        | still open    | 9         | 2021-05-04 |            | -        |
        | no start      | 10        |            | 2021-07-07 | -        |
        """,
        value=66.7,
    )


def test_as01r_counts_the_first_assessment_from_its_referral(tmp_path):
    """C2 (4): a later assessment of the same referral, or one without a referral, counts from its own start."""
    check(
        tmp_path,
        "AS01R",
        "2021-07",
        """
        ssd_cin_episodes
        | referral_id | person_id | referral_date |
        | R1          | 1         | 2021-05-04    |
        | R2          | 2         | 2021-05-04    |
        | R3          | 3         | 2020-01-06    |

        ssd_cin_assessments
        | assessment_id   | person_id | referral_id | start_date | auth_date  | expected |
        | in time         | 1         | R1          | 2021-05-10 | 2021-07-07 | yes      |
        | late, from R2   | 2         | R2          | 2021-05-10 | 2021-07-08 | no       |
        | R3's first      | 3         | R3          | 2020-01-08 | 2020-03-02 | -        |
        | R3's second     | 3         | R3          | 2021-06-01 | 2021-07-12 | yes      |
        | no such episode | 4         | R9          | 2021-05-04 | 2021-07-07 | yes      |
        | no referral     | 5         |             | 2021-05-04 | 2021-07-08 | no       |
        | nor this one    | 6         |             | 2021-05-05 | 2021-07-08 | yes      |
        """,
        value=66.7,
    )


def test_as06_is_the_median_in_working_days_with_the_mean(tmp_path):
    figure = check(
        tmp_path,
        "AS06",
        "2021-07",
        """
        ssd_cin_assessments
        | assessment_id | person_id | start_date | auth_date  | expected |
        | quick         | 1         | 2021-07-05 | 2021-07-07 | 2        |
        | week end      | 2         | 2021-07-02 | 2021-07-05 | 1        |
        | slow          | 3         | 2021-05-04 | 2021-07-07 | 45       |
        | slower        | 4         | 2021-05-04 | 2021-07-08 | 46       |
        | in June       | 5         | 2021-06-01 | 2021-06-30 | -        |
        """,
        value=23.5,
    )
    assert figure.total.mean == 23.5
