"""Services: FD14, the wait (A17 (3)); EH11, who takes part; FD10S and FD10N, who comes back after them."""

from tests.spec.table import check


def test_fd14_counts_days_from_asking_to_the_first_session_they_came_to(tmp_path):
    """A17 (3)"""
    check(
        tmp_path,
        "FD14",
        "2021-07",
        """
        local_service_requests
        | request_id   | person_id | service | route    | asked_on   | first_on   | expected |
        | same day     | 1         | A       | team     | 2021-07-05 | 2021-07-05 | 0        |
        | ten days     | 2         | A       | provider | 2021-06-21 | 2021-07-01 | 10       |
        | by a panel   | 3         | B       | panel    | 2021-05-31 | 2021-07-31 | 61       |
        | still waits  | 4         | B       | panel    | 2021-05-31 |            | -        |
        | before July  | 5         | A       | provider | 2021-06-01 | 2021-06-30 | -        |
        """,
        value=10.0,
    )


def test_eh11_counts_who_first_came_to_what_is_under_a_contract(tmp_path):
    """B13 (2)"""
    check(
        tmp_path,
        "EH11",
        "2021-07",
        """
        local_service_requests
        | request_id    | person_id | service | contract | asked_on   | first_on   | expected |
        | came          | 1         | Clubs   | Youth    | 2021-06-05 | 2021-07-01 | yes      |
        | another lot   | 1         | Music   | Youth    | 2021-06-05 | 2021-07-31 | yes      |
        | under none    | 2         | Talking |          | 2021-06-21 | 2021-07-01 | -        |
        | not come yet  | 3         | Clubs   | Youth    | 2021-05-31 |            | -        |
        | in August     | 4         | Clubs   | Youth    | 2021-05-31 | 2021-08-01 | -        |
        """,
        value=2,
    )


LEFT = """
        local_support_after
        | step_id        | person_id | step_kind          | ended_on   | has_support | expected |
        | with, came     | 1         | early_help         | 2021-07-01 | Y           | {0}      |
        | with, stayed   | 2         | child_in_need_plan | 2021-07-31 | Y           | {1}      |
        | with, later    | 3         | early_help         | 2021-07-05 | Y           | {1}      |
        | without, came  | 4         | child_in_need_plan | 2021-07-05 | N           | {2}      |
        | in June        | 5         | early_help         | 2021-06-30 | Y           | -        |

        ssd_cin_episodes
        | cine_referral_id | cine_person_id | cine_referral_date |
        | a year to a day  | 1              | 2022-07-01         |
        | the same day     | 2              | 2021-07-31         |
        | after a year     | 3              | 2022-07-06         |
        | soon             | 4              | 2021-08-01         |
        | soon             | 5              | 2021-08-02         |
        """


def test_fd10s_and_fd10n_compare_who_comes_back_with_support_and_without(tmp_path):
    """B19 (2)"""
    for name in ("with", "without"):
        (tmp_path / name).mkdir()
    check(tmp_path / "with", "FD10S", "2021-07", LEFT.format("yes", "no ", "-  "), value=33.3)
    check(tmp_path / "without", "FD10N", "2021-07", LEFT.format("-  ", "-  ", "yes"), value=100.0)
