"""CP01 to CP18: are children who may be harmed discussed, met about, seen and reviewed in time?"""

import pytest

from tests.spec.table import check


def test_cp01_counts_enquiries_by_the_day_they_began(tmp_path):
    check(
        tmp_path,
        "CP01",
        "2021-07",
        """
        ssd_s47_enquiry
        | s47_enquiry_id | person_id | start_date | end_date   | expected |
        | first day      | 1         | 2021-07-01 |            | yes      |
        | last day       | 2         | 2021-07-31 | 2021-08-12 | yes      |
        | began in June  | 3         | 2021-06-30 | 2021-07-12 | -        |
        | in August      | 4         | 2021-08-01 |            | -        |
        """,
        value=2,
    )


def test_cp02_counts_enquiries_that_led_to_a_conference(tmp_path):
    check(
        tmp_path,
        "CP02",
        "2021-07",
        """
        ssd_s47_enquiry
        | s47_enquiry_id | person_id | end_date   | outcome_json  | expected |
        | to conference  | 1         | 2021-07-01 | CP_CONFERENCE | yes      |
        | nothing        | 2         | 2021-07-31 | NFA           | no       |
        | still open     | 3         |            |               | -        |
        | in August      | 4         | 2021-08-01 | CP_CONFERENCE | -        |
        """,
        value=50.0,
    )


def test_cp03_counts_conferences_that_were_held(tmp_path):
    check(
        tmp_path,
        "CP03",
        "2021-07",
        """
        ssd_initial_cp_conference
        | icpc_icpc_id | person_id | icpc_icpc_date | expected |
        | first day    | 1         | 2021-07-01     | yes      |
        | last day     | 2         | 2021-07-30     | yes      |
        | arranged     | 3         |                | -        |
        | in August    | 4         | 2021-08-02     | -        |
        """,
        value=2,
    )


def test_cp04_counts_from_the_date_it_had_to_be_held_by(tmp_path):
    check(
        tmp_path,
        "CP04",
        "2021-07",
        """
        ssd_initial_cp_conference
        | icpc_icpc_id | person_id | target_date | icpc_icpc_date | expected |
        | in time      | 1         | 2021-07-21  | 2021-07-20     | yes      |
        | on the day   | 2         | 2021-07-21  | 2021-07-21     | yes      |
        | a day late   | 3         | 2021-07-21  | 2021-07-22     | no       |
        | no target    | 4         |             | 2021-07-22     | -        |
        | not held     | 5         | 2021-07-21  |                | -        |
        """,
        value=66.7,
    )


def test_cp05_counts_conferences_that_made_a_plan(tmp_path):
    check(
        tmp_path,
        "CP05",
        "2021-07",
        """
        ssd_initial_cp_conference
        | icpc_icpc_id | person_id | icpc_icpc_date | cp_flag | expected |
        | a plan       | 1         | 2021-07-20     | Y       | yes      |
        | none         | 2         | 2021-07-20     | N       | no       |
        | not said     | 3         | 2021-07-20     |         | no       |
        """,
        value=33.3,
    )


def test_cp06_counts_plans_open_at_the_end(tmp_path):
    check(
        tmp_path,
        "CP06",
        "2021-07",
        """
        ssd_cp_plans
        | cp_plan_id   | person_id | start_date | end_date   | expected |
        | open         | 1         | 2021-01-01 |            | yes      |
        | ends later   | 2         | 2021-07-31 | 2021-08-01 | yes      |
        | ended        | 3         | 2021-01-01 | 2021-07-30 | -        |
        | starts later | 4         | 2021-08-01 |            | -        |
        """,
        value=2,
    )


def test_cp08_counts_children_who_had_a_plan_before(tmp_path):
    check(
        tmp_path,
        "CP08",
        "2021-07",
        """
        ssd_cp_plans
        | cp_plan_id | person_id | start_date | end_date   | expected |
        | the first  | 1         | 2015-01-01 | 2015-09-01 | -        |
        | again      | 1         | 2021-07-01 |            | yes      |
        | only one   | 2         | 2021-07-02 |            | no       |
        """,
        value=50.0,
    )


@pytest.mark.parametrize("code, ended", [("CP09", ""), ("CP10", "2021-07-31")])
def test_cp09_and_cp10_count_plans_of_two_years(tmp_path, code, ended):
    check(
        tmp_path,
        code,
        "2021-07",
        f"""
        ssd_cp_plans
        | cp_plan_id | person_id | start_date | end_date | expected |
        | two years  | 1         | 2019-07-31 | {ended}  | yes      |
        | a day less | 2         | 2019-08-01 | {ended}  | no       |
        """,
        value=50.0,
    )


def test_cp11_wants_every_review_in_time(tmp_path):
    check(
        tmp_path,
        "CP11",
        "2021-07",
        """
        ssd_cp_plans
        | cp_plan_id       | person_id | start_date | end_date | expected |
        | both in time     | 1         | 2020-10-01 |          | yes      |
        | first late       | 2         | 2020-10-01 |          | no       |
        | second late      | 3         | 2020-06-01 |          | no       |
        | next overdue     | 4         | 2020-06-01 |          | no       |
        | never reviewed   | 5         | 2021-04-01 |          | no       |
        | three months now | 6         | 2021-04-30 |          | no       |
        | too young        | 7         | 2021-05-02 |          | -        |

        ssd_cp_reviews
        | cp_review_id | cp_plan_id   | review_date |
        | 1            | both in time | 2021-01-01  |
        | 2            | both in time | 2021-07-01  |
        | 3            | first late   | 2021-01-02  |
        | 4            | second late  | 2020-09-01  |
        | 5            | second late  | 2021-03-02  |
        | 6            | next overdue | 2020-09-01  |
        | 7            | next overdue | 2021-01-30  |
        """,
        value=16.7,
    )


def test_cp12_counts_children_seen_in_ten_working_days(tmp_path):
    """The end of July 2021 is a Saturday; 19 July is ten working days before 2 August, and nine before 30 July.

    Ten working days are a local default: E5 (3), a plan sets how often its child is visited.
    """
    check(
        tmp_path,
        "CP12",
        "2021-07",
        """
        ssd_cp_plans
        | cp_plan_id | person_id | start_date | end_date | expected |
        | seen       | 1         | 2021-01-01 |          | yes      |
        | not seen   | 2         | 2021-01-01 |          | no       |
        | long ago   | 3         | 2021-01-01 |          | no       |
        | new        | 4         | 2021-07-28 |          | yes      |
        | seldom     | 5         | 2021-01-01 |          | yes      |
        | often      | 6         | 2021-01-01 |          | no       |
        | by then    | 7         | 2021-01-01 |          | no       |

        ssd_cp_visits
        | cp_visit_id | cp_plan_id | visit_date | visit_seen |
        | 1           | seen       | 2021-07-19 | Y          |
        | 2           | not seen   | 2021-07-29 | N          |
        | 3           | long ago   | 2021-07-14 | Y          |
        | 4           | seldom     | 2021-07-12 | Y          |
        | 5           | often      | 2021-07-19 | Y          |
        | 6           | by then    | 2021-07-14 | Y          |

        local_duties
        | duty_id | step_id | clock_code | started_on | length |
        | 1       | seldom  | CP-VISIT   | 2021-07-12 | 15     |
        | 2       | often   | CP-VISIT   | 2021-07-12 | 15     |
        | 3       | often   | CP-VISIT   | 2021-07-19 | 5      |
        | 4       | by then | CP-VISIT   | 2021-08-02 | 15     |
        | 5       | seen    | CP-COREN   | 2021-07-19 | 1      |
        """,
        value=42.9,
    )


def test_cp13_counts_the_last_time_the_child_was_seen(tmp_path):
    check(
        tmp_path,
        "CP13",
        "2021-07",
        """
        ssd_cp_plans
        | cp_plan_id | person_id | start_date | end_date | expected |
        | alone      | 1         | 2021-01-01 |          | yes      |
        | not alone  | 2         | 2021-01-01 |          | no       |
        | never seen | 3         | 2021-01-01 |          | no       |
        | a baby     | 4         | 2021-01-01 |          | -        |

        ssd_person
        | pers_person_id | pers_dob   |
        | 1              | 2010-01-01 |
        | 2              | 2010-01-01 |
        | 3              | 2017-07-31 |
        | 4              | 2017-08-01 |

        ssd_cp_visits
        | cp_visit_id | cp_plan_id | visit_date | visit_seen | seen_alone |
        | 1           | alone      | 2021-07-01 | Y          | N          |
        | 2           | alone      | 2021-07-20 | Y          | Y          |
        | 3           | alone      | 2021-07-21 | N          | N          |
        | 4           | not alone  | 2021-07-01 | Y          | Y          |
        | 5           | not alone  | 2021-07-20 | Y          | N          |
        | 6           | a baby     | 2021-07-20 | Y          | Y          |
        """,
        value=33.3,
    )


def test_cp14_leaves_out_core_groups_that_are_not_due_yet(tmp_path):
    check(
        tmp_path,
        "CP14",
        "2021-08",
        """
        local_duties
        | duty_id  | person_id | clock_code | started_on | due_on     | met_on     | expected |
        | in time  | 1         | CP-CORE1   | 2021-08-02 | 2021-08-16 | 2021-08-16 | yes      |
        | late     | 2         | CP-CORE1   | 2021-08-02 | 2021-08-16 | 2021-08-17 | no       |
        | overdue  | 3         | CP-CORE1   | 2021-08-02 | 2021-08-16 |            | no       |
        | not due  | 4         | CP-CORE1   | 2021-08-26 | 2021-09-10 |            | -        |
        | next one | 5         | CP-COREN   | 2021-08-02 | 2021-08-16 | 2021-08-16 | -        |
        """,
        value=33.3,
    )


def test_cp15_and_cp16_count_who_took_part(tmp_path):
    """E2 (4)."""
    discussions = """
        local_strategy_discussions
        | discussion_id | person_id | held_on    | is_quorate | expected |
        | all three     | 1         | 2021-07-01 | Y          | yes      |
        | no police     | 2         | 2021-07-01 | N          | no       |
        """
    check(tmp_path, "CP15", "2021-07", discussions, value=50.0)
    check(
        tmp_path,
        "CP16",
        "2021-07",
        """
        local_strategy_invitations
        | invitation_id | person_id | held_on    | agency | took_part | expected |
        | 1-police      | 1         | 2021-07-01 | police | Y         | yes      |
        | 1-health      | 1         | 2021-07-01 | health | Y         | yes      |
        | 2-police      | 2         | 2021-07-01 | police | N         | no       |
        """,
        value=66.7,
    )


def test_cp17_counts_audited_plans_that_are_specific_enough(tmp_path):
    check(
        tmp_path,
        "CP17",
        "2021-07",
        """
        local_audited_plans
        | audited_id | person_id | audited_on | is_smart | expected |
        | specific   | 1         | 2021-07-01 | Y        | yes      |
        | vague      | 2         | 2021-07-31 | N        | no       |
        | not said   | 3         | 2021-07-31 |          | no       |
        | in August  | 4         | 2021-08-01 | Y        | -        |
        """,
        value=33.3,
    )


def test_cp18_counts_open_plans_by_their_latest_category(tmp_path):
    check(
        tmp_path,
        "CP18",
        "2021-07",
        """
        ssd_cp_plans
        | cp_plan_id | person_id | start_date | end_date   | latest_category | expected |
        | neglect    | 1         | 2021-01-01 |            | NEG             | NEG      |
        | emotional  | 2         | 2021-07-31 | 2021-08-01 | EMO             | EMO      |
        | ended      | 3         | 2021-01-01 | 2021-07-30 | NEG             | -        |
        """,
        value=2,
    )
