"""QA01 to QA04: whether audits are done, what they find of practice, and whether what they find is acted on."""

from tests.spec.table import check

AUDITS = """
    local_practice_audits
    | audit_id     | person_id | service          | due_on     | done_on    | grade                | expected |
"""


def test_qa01_counts_the_audits_that_were_due(tmp_path):
    drawing = """
    | in time      | 1         | early_help       | 2021-07-01 | 2021-06-20 | good                 | yes      |
    | last day     | 2         | child_protection | 2021-07-31 | 2021-07-31 | good                 | yes      |
    | late         | 3         | front_door       | 2021-07-16 | 2021-08-10 | inadequate           | yes      |
    | not done     | 4         | early_help       | 2021-07-16 |            |                      | no       |
    | due before   | 5         | early_help       | 2021-06-30 | 2021-07-12 | good                 | -        |
    | due later    | 6         | early_help       | 2021-08-01 | 2021-07-12 | good                 | -        |
    | not planned  | 7         | assessment       |            | 2021-07-12 | good                 | -        |
    """
    check(tmp_path, "QA01", "2021-07", AUDITS.rstrip() + drawing, value=75.0)


def test_qa02_and_qa03_are_of_every_audit_that_has_a_grade(tmp_path):
    rows = """
    | excellent    | 1         | early_help       | 2021-06-01 | 2021-07-01 | outstanding          | {}       |
    | well done    | 2         | assessment       |            | 2021-07-31 | good                 | {}       |
    | not yet      | 3         | child_protection | 2021-07-16 | 2021-07-12 | requires_improvement | {}       |
    | bad          | 4         | front_door       | 2021-07-16 | 2021-07-12 | inadequate           | {}       |
    | no grade     | 5         | child_protection | 2021-07-16 | 2021-07-12 |                      | -        |
    | waiting      | 6         | early_help       | 2021-07-16 |            |                      | -        |
    | month before | 7         | early_help       | 2021-07-16 | 2021-06-30 | inadequate           | -        |
    """
    drawn = AUDITS.rstrip() + rows
    check(tmp_path, "QA02", "2021-07", drawn.format("no", "no", "no", "yes"), value=25.0)
    check(tmp_path, "QA03", "2021-07", drawn.format("yes", "yes", "no", "no"), value=50.0)


def test_qa04_counts_the_actions_that_came_of_audits(tmp_path):
    check(
        tmp_path,
        "QA04",
        "2021-07",
        """
        local_actions
        | action_id      | person_id | source               | due_on     | closed_on  | outcome | expected |
        | in time        | 1         | quality.audit        | 2021-07-01 | 2021-07-01 | done    | yes      |
        | a day late     | 1         | early_help.caseaudit | 2021-07-31 | 2021-08-01 | done    | no       |
        | still open     |           | quality.audit        | 2021-07-16 |            |         | no       |
        | early          | 2         | early_help.caseaudit | 2021-07-16 | 2021-06-16 | done    | yes      |
        | not needed     | 2         | quality.audit        | 2021-07-16 | 2021-07-12 | dropped | -        |
        | of a meeting   | 2         | meeting              | 2021-07-16 | 2021-07-12 | done    | -        |
        | due before     | 2         | quality.audit        | 2021-06-30 | 2021-07-12 | done    | -        |
        """,
        value=50.0,
    )
