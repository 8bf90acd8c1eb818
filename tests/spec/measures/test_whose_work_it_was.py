"""Figures by worker: by the professional name that the snapshot has, in the order of names and never of numbers."""

from datetime import date

import pytest

from lineofsight.measures import MEASURES
from lineofsight.measures.engine import CannotMeasure, DuckDB
from lineofsight.measures.question import Question
from tests.spec.table import AS_AT, read, whole_month, write

DRAWN = """
ssd_cin_assessments
| assessment_id | person_id | start_date | auth_date  | cina_assessment_team | worker_id |
| late          | 1         | 2021-01-04 | 2021-07-05 | N                    | 7         |
| in time       | 2         | 2021-06-14 | 2021-07-05 | N                    | 7         |
| another's     | 3         | 2021-06-14 | 2021-07-06 | N                    | 8         |
| namesake's    | 4         | 2021-06-14 | 2021-07-06 | S                    | 9         |
| not listed    | 5         | 2021-06-14 | 2021-07-07 | S                    | 40        |
| nobody's      | 6         | 2021-06-14 | 2021-07-08 | S                    |           |
| of August     | 7         | 2021-06-14 | 2021-08-08 | S                    | 7         |

ssd_professionals
| prof_professional_id | prof_professional_name |
| 7                    | Zola Marsh             |
| 8                    | Amrit Field            |
| 9                    | Amrit Field            |
"""


@pytest.fixture
def engine(tmp_path):
    """July's assessments, by three workers, one who is not among the professionals, and one of nobody."""
    write(tmp_path, {name: rows for name, rows, _ in map(read, DRAWN.strip().split("\n\n"))})
    with DuckDB(tmp_path) as opened:
        yield opened


def test_each_worker_has_a_line_in_the_order_of_names(engine):
    figure = engine.figure("AS01", *whole_month("2021-07"), as_at=AS_AT, by="worker")
    assert [(row.group, row.group_id, row.records, row.met) for row in figure.rows] == [
        ("40", "40", 1, 1),
        ("Amrit Field", "8", 1, 1),
        ("Amrit Field", "9", 1, 1),
        ("Not known", "", 1, 1),
        ("Zola Marsh", "7", 2, 1),
    ]
    assert figure.total.records == sum(row.records for row in figure.rows)


def test_each_line_is_its_own_list(engine):
    listed = engine.records("AS01", *whole_month("2021-07"), as_at=AS_AT, by="worker", group_id="7")
    assert [each["record_id"] for each in listed] == ["in time", "late"]
    assert {each["group_name"] for each in listed} == {"Zola Marsh"}


@pytest.mark.parametrize("code", MEASURES)
def test_a_measure_is_by_worker_just_where_its_records_say_one_and_it_is_no_rate_of_children(code):
    about = MEASURES[code]
    asked = {"start": date(2021, 7, 1), "end": date(2021, 7, 31), "as_at": AS_AT, "by": "worker"}
    if about.returns("worker_id") and not about.kind.is_rate:
        assert Question(about, **asked).by == "worker"
        return
    with pytest.raises(CannotMeasure, match=f"{code} cannot be broken down by worker: .*\\."):
        Question(about, **asked)


def test_most_measures_of_work_say_whose_it_was():
    assert sum(about.returns("worker_id") for about in MEASURES.values()) > len(MEASURES) / 2
