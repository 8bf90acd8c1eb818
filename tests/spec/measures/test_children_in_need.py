"""CN01 to CN07 (A21, D1, D2, D8, D10): how many children are in need, and how well their plans are kept."""

from tests.spec.table import check


def test_cn01_counts_the_open_episodes(tmp_path):
    check(
        tmp_path,
        "CN01",
        "2021-07",
        """
        ssd_cin_episodes
        | cine_referral_id | person_id | referral_date | close_date | expected |
        | open             | 1         | 2021-07-31    |            | yes      |
        | closed later     | 2         | 2020-01-01    | 2021-08-01 | yes      |
        | closed that day  | 3         | 2020-01-01    | 2021-07-31 | -        |
        | not begun        | 4         | 2021-08-01    |            | -        |
        """,
        value=2,
    )


def test_cn02_asks_for_the_latest_review_due(tmp_path):
    """D2 (3)"""
    check(
        tmp_path,
        "CN02",
        "2021-07",
        """
        ssd_cin_plans
        | cinp_cin_plan_id | person_id | start_date | end_date   | expected |
        | in time          | 1         | 2021-05-01 |            | yes      |
        | held early       | 2         | 2021-06-20 |            | yes      |
        | held late        | 3         | 2021-05-01 |            | no       |
        | overdue          | 4         | 2021-05-01 |            | no       |
        | held in August   | 5         | 2021-05-01 |            | no       |
        | late, then good  | 6         | 2021-01-01 |            | yes      |
        | due today        | 7         | 2021-06-19 |            | -        |
        | not due yet      | 8         | 2021-07-20 |            | -        |
        | ended            | 9         | 2021-05-01 | 2021-07-01 | -        |

        local_duties
        | duty_id | step_id         | clock_code | started_on | due_on     | met_on     |
        | 1       | in time         | CIN-REV1   | 2021-05-10 | 2021-06-21 | 2021-06-21 |
        | 2       | held early      | CIN-REV1   | 2021-06-28 | 2021-08-09 | 2021-07-20 |
        | 3       | held late       | CIN-REV1   | 2021-05-10 | 2021-06-21 | 2021-06-22 |
        | 4       | overdue         | CIN-REV1   | 2021-05-10 | 2021-06-21 |            |
        | 5       | held in August  | CIN-REV1   | 2021-06-07 | 2021-07-19 | 2021-08-02 |
        | 6       | late, then good | CIN-REV1   | 2021-01-11 | 2021-02-22 | 2021-03-01 |
        | 7       | late, then good | CIN-REVN   | 2021-03-01 | 2021-05-24 | 2021-05-20 |
        | 8       | late, then good | CIN-REVN   | 2021-05-20 | 2021-08-12 |            |
        | 9       | due today       | CIN-REV1   | 2021-06-19 | 2021-07-31 |            |
        | 10      | not due yet     | CIN-REV1   | 2021-07-26 | 2021-09-06 |            |
        | 11      | ended           | CIN-REV1   | 2021-05-10 | 2021-06-21 | 2021-06-21 |
        | 12      | held early      | CIN-VISIT  | 2021-06-28 | 2021-07-26 |            |
        """,
        value=50.0,
    )


def test_cn03_counts_84_days_from_the_start(tmp_path):
    """D1 (1)"""
    check(
        tmp_path,
        "CN03",
        "2021-07",
        """
        ssd_cin_plans
        | cinp_cin_plan_id | person_id | start_date | end_date   | expected |
        | 84 days          | 1         | 2021-04-28 | 2021-07-21 | yes      |
        | 85 days          | 2         | 2021-04-27 | 2021-07-21 | no       |
        | same day         | 3         | 2021-07-21 | 2021-07-21 | yes      |
        | ended in June    | 4         | 2021-06-01 | 2021-06-30 | -        |
        | open             | 5         | 2021-01-01 |            | -        |
        """,
        value=66.7,
    )


def test_cn04_asks_whether_the_next_visit_is_overdue(tmp_path):
    """D8 (1)"""
    check(
        tmp_path,
        "CN04",
        "2021-07",
        """
        ssd_cin_plans
        | cinp_cin_plan_id | person_id | start_date | end_date   | expected |
        | seen in July     | 1         | 2021-05-04 |            | yes      |
        | due that day     | 2         | 2021-07-05 |            | yes      |
        | overdue          | 3         | 2021-07-01 |            | no       |
        | seen in August   | 4         | 2021-07-01 |            | no       |
        | nothing to make  | 5         | 2021-07-01 |            | -        |
        | ended            | 6         | 2021-05-04 | 2021-07-30 | -        |

        local_duties
        | duty_id | step_id        | clock_code | started_on | due_on     | met_on     |
        | 1       | seen in July   | CIN-VISIT  | 2021-05-04 | 2021-06-02 | 2021-07-15 |
        | 2       | seen in July   | CIN-VISIT  | 2021-07-15 | 2021-08-12 |            |
        | 3       | due that day   | CIN-VISIT  | 2021-07-05 | 2021-07-31 |            |
        | 4       | overdue        | CIN-VISIT  | 2021-07-01 | 2021-07-29 |            |
        | 5       | seen in August | CIN-VISIT  | 2021-07-01 | 2021-07-29 | 2021-08-03 |
        | 6       | seen in August | CIN-VISIT  | 2021-08-03 | 2021-09-01 |            |
        | 7       | ended          | CIN-VISIT  | 2021-05-04 | 2021-06-02 |            |
        """,
        value=50.0,
    )


def test_cn05_leaves_out_disability(tmp_path):
    check(
        tmp_path,
        "CN05",
        "2021-07",
        """
        ssd_cin_episodes
        | cine_referral_id | person_id | referral_date | close_date | primary_need_code | expected |
        | two years        | 1         | 2019-07-31    |            | N1                | yes      |
        | a day less       | 2         | 2019-08-01    |            | N1                | no       |
        | disabled         | 3         | 2019-01-01    |            | N2                | -        |
        | need not known   | 4         | 2019-01-01    |            |                   | yes      |
        | closed           | 5         | 2019-01-01    | 2021-07-01 | N1                | -        |
        | new              | 6         | 2021-07-01    |            | N1                | no       |
        """,
        value=50.0,
    )


def test_cn06_counts_the_arrangements_that_last(tmp_path):
    """A21 (3), D10 (3)"""
    check(
        tmp_path,
        "CN06",
        "2021-07",
        """
        local_private_fostering
        | arrangement_id | person_id | started_on | ended_on   | expected |
        | lasting        | 1         | 2021-07-31 |            | yes      |
        | ended later    | 2         | 2021-01-04 | 2021-08-02 | yes      |
        | ended          | 3         | 2021-01-04 | 2021-07-31 | -        |
        | not known yet  | 4         | 2021-08-01 |            | -        |
        """,
        value=2,
    )


def test_cn07_counts_visits_by_the_day_they_were_due(tmp_path):
    """A21 (3), D10 (3)"""
    check(
        tmp_path,
        "CN07",
        "2021-07",
        """
        local_duties
        | duty_id        | person_id | clock_code | started_on | due_on     | met_on     | expected |
        | in time        | 1         | PF-VISIT1  | 2021-06-22 | 2021-07-01 | 2021-07-01 | yes      |
        | a day late     | 2         | PF-VISITY1 | 2021-06-01 | 2021-07-13 | 2021-07-14 | no       |
        | not made       | 3         | PF-VISITY2 | 2021-05-01 | 2021-07-24 |            | no       |
        | due in August  | 4         | PF-VISITY1 | 2021-06-21 | 2021-08-02 | 2021-07-20 | -        |
        | another visit  | 5         | CIN-VISIT  | 2021-06-01 | 2021-07-01 | 2021-07-01 | -        |
        """,
        value=33.3,
    )
