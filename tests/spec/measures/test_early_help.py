"""EH01 to EH04 and EH06: who has early help, how it ends, what comes before and after, and who leads it."""

from tests.spec.table import check


def test_eh01_counts_children_whose_early_help_is_open_at_the_end(tmp_path):
    check(
        tmp_path,
        "EH01",
        "2021-07",
        """
        ssd_early_help_episodes
        | episode_id     | person_id | start_date | end_date   | expected |
        | open           | 1         | 2021-03-01 |            | yes      |
        | a brother      | 2         | 2021-03-01 |            | yes      |
        | new            | 3         | 2021-07-31 |            | yes      |
        | ends in August | 4         | 2021-03-01 | 2021-08-01 | yes      |
        | ended that day | 5         | 2021-03-01 | 2021-07-31 | -        |
        | not begun      | 6         | 2021-08-01 |            | -        |

        local_early_help
        | episode_id | person_id | started_on |
        | open       | 1         | 2021-03-01 |
        """,
        value=4,
    )


def test_eh02_wants_every_goal_reached_and_leaves_step_ups_out(tmp_path):
    check(
        tmp_path,
        "EH02",
        "2021-07",
        """
        local_early_help
        | episode_id     | person_id | started_on | ended_on   | outcome           | expected |
        | goals met      | 1         | 2021-02-01 | 2021-07-01 | goals_met         | yes      |
        | on the last day| 2         | 2021-02-01 | 2021-07-31 | goals_met         | yes      |
        | partly         | 3         | 2021-02-01 | 2021-07-15 | partly_met        | no       |
        | stopped coming | 4         | 2021-02-01 | 2021-07-15 | disengaged        | no       |
        | moved          | 5         | 2021-02-01 | 2021-07-15 | moved_away        | no       |
        | stepped up     | 6         | 2021-02-01 | 2021-07-15 | step_up           | -        |
        | in June        | 7         | 2021-02-01 | 2021-06-30 | goals_met         | -        |
        | open           | 8         | 2021-02-01 |            |                   | -        |
        """,
        value=40.0,
    )


def test_eh03_looks_for_early_help_that_begins_when_social_care_closes(tmp_path):
    check(
        tmp_path,
        "EH03",
        "2021-07",
        """
        ssd_cin_episodes
        | referral_id   | cine_person_id | referral_date | close_date | referral_nfa | expected |
        | that day      | 1              | 2021-03-01    | 2021-07-10 | N            | yes      |
        | 14 days after | 2              | 2021-03-01    | 2021-07-10 | N            | yes      |
        | 15 days after | 3              | 2021-03-01    | 2021-07-10 | N            | no       |
        | long before   | 4              | 2021-03-01    | 2021-07-10 | N            | no       |
        | none          | 5              | 2021-03-01    | 2021-07-10 | N            | no       |
        | no action     | 6              | 2021-07-01    | 2021-07-10 | Y            | -        |
        | still open    | 7              | 2021-03-01    |            | N            | -        |

        ssd_early_help_episodes
        | episode_id | person_id | start_date |
        | 1          | 1         | 2021-07-10 |
        | 2          | 2         | 2021-07-24 |
        | 3          | 3         | 2021-07-25 |
        | 4          | 4         | 2021-02-01 |
        | 6          | 6         | 2021-07-10 |
        """,
        value=40.0,
    )


def test_eh04_follows_the_child_for_six_months(tmp_path):
    check(
        tmp_path,
        "EH04",
        "2021-01",
        """
        local_early_help
        | episode_id     | person_id | started_on | ended_on   | outcome   | expected |
        | stepped up     | 1         | 2020-10-01 | 2021-01-15 | step_up   | yes      |
        | within         | 2         | 2020-10-01 | 2021-01-15 | goals_met | yes      |
        | a day too late | 3         | 2020-10-01 | 2021-01-15 | goals_met | no       |
        | before         | 4         | 2020-10-01 | 2021-01-15 | goals_met | no       |
        | never          | 5         | 2020-10-01 | 2021-01-15 | goals_met | no       |
        | open           | 6         | 2020-10-01 |            |           | -        |

        ssd_cin_episodes
        | referral_id | cine_person_id | referral_date |
        | 2           | 2              | 2021-07-15    |
        | 3           | 3              | 2021-07-16    |
        | 4           | 4              | 2020-09-01    |
        """,
        value=40.0,
    )


def test_eh06_asks_which_agency_led_when_the_assessment_was_authorised(tmp_path):
    check(
        tmp_path,
        "EH06",
        "2021-07",
        """
        local_early_help
        | episode_id | person_id | started_on | assessed_on | lead_agency        | expected |
        | school     | 1         | 2021-06-01 | 2021-07-01  | education          | yes      |
        | charity    | 2         | 2021-06-01 | 2021-07-31  | voluntary          | yes      |
        | ours       | 3         | 2021-06-01 | 2021-07-15  | childrens_services | no       |
        | not said   | 4         | 2021-06-01 | 2021-07-15  |                    | no       |
        | unassessed | 5         | 2021-06-01 |             |                    | -        |
        """,
        value=50.0,
    )
