"""VC01: how much of what is written about children is written to them?"""

from lineofsight.measures.engine import DuckDB
from tests.spec.table import AS_AT, check, whole_month


def test_vc01_counts_each_narrative_by_the_day_it_was_written(tmp_path):
    check(
        tmp_path,
        "VC01",
        "2021-07",
        """
        local_narratives
        | narrative_id | person_id | kind       | written_on | is_to_child | worker_id | expected |
        | note-1       | 1         | note       | 2021-07-01 | Y           | ann       | yes      |
        | visit-1      | 1         | visit      | 2021-07-31 | N           | ann       | no       |
        | assessment-1 | 2         | assessment | 2021-07-15 | Y           |           | yes      |
        | plan-1       | 2         | plan       | 2021-07-15 | N           |           | no       |
        | analysis-1   | 2         | analysis   | 2021-07-15 | N           |           | no       |
        | note-2       | 3         | note       | 2021-06-30 | Y           | ann       | -        |
        | note-3       | 3         | note       | 2021-08-01 | N           | ann       | -        |

        local_posts
        | post_id | worker_id | team_id | started_on | ended_on   |
        """,
        value=40.0,
    )


def test_vc01_is_of_the_team_in_which_the_writer_was_that_day(tmp_path):
    check(
        tmp_path,
        "VC01",
        "2021-07",
        """
        local_narratives
        | narrative_id | person_id | kind | written_on | is_to_child | worker_id | expected |
        | before       | 1         | note | 2021-07-01 | Y           | ann       | yes      |
        | last day     | 1         | note | 2021-07-04 | Y           | ann       | yes      |
        | moved        | 1         | note | 2021-07-05 | Y           | ann       | yes      |
        | in no post   | 1         | note | 2021-07-20 | Y           | ann       | yes      |
        | no worker    | 1         | note | 2021-07-05 | Y           |           | yes      |
        | still there  | 1         | note | 2021-07-31 | Y           | ben       | yes      |

        local_posts
        | post_id | worker_id | team_id | started_on | ended_on   |
        | 1       | ann       | north   | 2020-01-01 | 2021-07-05 |
        | 2       | ann       | south   | 2021-07-05 | 2021-07-20 |
        | 3       | ben       | south   | 2020-01-01 |            |
        """,
        value=100.0,
    )
    with DuckDB(tmp_path) as engine:
        records = engine.records("VC01", *whole_month("2021-07"), as_at=AS_AT)
    assert {each["record_id"]: each["team_id"] for each in records} == {
        "before": "north", "last day": "north", "moved": "south", "still there": "south",
        "in no post": None, "no worker": None,
    }  # fmt: skip
