"""AS02: assessments open at the end of a period, and already over the limit on that day."""

from tests.spec.table import check

DRAWING = """
    ssd_cin_assessments
    | assessment_id    | person_id | start_date | auth_date  | expected |
    | over the limit   | 1         | 2021-05-26 |            | yes      |
    | at the limit     | 2         | 2021-05-27 |            | no       |
    | new              | 3         | 2021-07-31 |            | no       |
    | done later, late | 4         | 2021-05-26 | 2021-08-02 | yes      |
    | done that day    | 5         | 2021-05-26 | 2021-07-31 | -        |
    | not yet begun    | 6         | 2021-08-01 |            | -        |
    | long done        | 7         | 2021-01-04 | 2021-02-01 | -        |
    """


def test_as02_looks_at_the_end_of_the_period(tmp_path):
    """On 31 July 2021, 45 working days had gone by since 27 May."""
    check(tmp_path, "AS02", "2021-07", DRAWING, value=50.0)
