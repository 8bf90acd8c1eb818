"""VC01: how much of what is written about children is written to them?"""

from tests.spec.table import check


def test_vc01_counts_each_narrative_by_the_day_it_was_written(tmp_path):
    check(
        tmp_path,
        "VC01",
        "2021-07",
        """
        local_narratives
        | narrative_id | person_id | kind       | written_on | is_to_child | expected |
        | note-1       | 1         | note       | 2021-07-01 | Y           | yes      |
        | visit-1      | 1         | visit      | 2021-07-31 | N           | no       |
        | assessment-1 | 2         | assessment | 2021-07-15 | Y           | yes      |
        | plan-1       | 2         | plan       | 2021-07-15 | N           | no       |
        | analysis-1   | 2         | analysis   | 2021-07-15 | N           | no       |
        | note-2       | 3         | note       | 2021-06-30 | Y           | -        |
        | note-3       | 3         | note       | 2021-08-01 | N           | -        |
        """,
        value=40.0,
    )
