"""FD14: how long a family waits for a service that was asked for (A17 (3))."""

from tests.spec.table import check


def test_fd14_counts_days_from_asking_to_the_first_session_they_came_to(tmp_path):
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
