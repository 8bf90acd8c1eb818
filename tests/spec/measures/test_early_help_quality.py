"""EH05W and EH10: caseloads weighed by intensity, and how audits of early help were graded."""

from tests.spec.table import check


def test_eh05w_counts_light_help_half_and_intensive_help_twice(tmp_path):
    """Half, one and two for one practitioner, and nobody for another who works half time: 3.5 among 1.5."""
    check(
        tmp_path,
        "EH05W",
        "2021-07",
        """
        local_caseloads
        | caseload_id | worker_id | service    | is_manager | fte | on_date    | children | expected |
        | three       | W1        | early_help | N          | 1   | 2021-07-31 | 3        | 3.5      |
        | nobody      | W2        | early_help | N          | 0.5 | 2021-07-31 | 0        | 0.0      |
        | a manager   | W3        | early_help | Y          | 1   | 2021-07-31 | 1        | -        |
        | assessment  | W4        | assessment | N          | 1   | 2021-07-31 | 1        | -        |

        ssd_involvements
        | invo_involvements_id | invo_professional_id | invo_person_id | start_date | involvement_end_date |
        | one                  | W1                   | 1              | 2021-06-01 |                      |
        | two                  | W1                   | 2              | 2021-06-01 |                      |
        | three                | W1                   | 3              | 2021-06-01 | 2021-08-01           |
        | handed over          | W1                   | 4              | 2021-06-01 | 2021-07-31           |
        | twice                | W1                   | 1              | 2021-07-01 |                      |

        local_early_help
        | episode_id | person_id | started_on | ended_on   | intensity |
        | 1          | 1         | 2021-06-01 |            | light     |
        | 2          | 2         | 2021-06-01 |            | steady    |
        | 3          | 3         | 2021-06-01 |            | intensive |
        | 4          | 4         | 2021-06-01 |            | intensive |
        | before     | 2         | 2020-06-01 | 2021-05-01 | intensive |
        """,
        value=2.3,
    )


def test_eh10_asks_how_audits_that_are_done_were_graded(tmp_path):
    check(
        tmp_path,
        "EH10",
        "2021-07",
        """
        local_practice_audits
        | audit_id    | person_id | service    | due_on     | done_on    | grade                | expected |
        | outstanding | 1         | early_help | 2021-07-16 | 2021-07-01 | outstanding          | yes      |
        | good        | 2         | early_help | 2021-07-16 | 2021-07-31 | good                 | yes      |
        | not yet     | 3         | early_help | 2021-07-16 | 2021-07-12 | requires_improvement | no       |
        | bad         | 4         | early_help | 2021-07-16 | 2021-07-12 | inadequate           | no       |
        | waiting     | 5         | early_help | 2021-07-16 |            |                      | -        |
        | the month   | 6         | early_help | 2021-07-16 | 2021-08-01 | good                 | -        |
        | another     | 7         | assessment | 2021-07-16 | 2021-07-12 | good                 | -        |
        """,
        value=50.0,
    )
