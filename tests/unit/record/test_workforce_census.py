"""What there is at each month's end: positions, held or vacant, and workers, there or gone in the year before."""

from datetime import date

import pyarrow as pa
import pytest

from lineofsight.record.workforce_census import establishment, turnover
from lineofsight.ssd import TABLES

AS_AT = date(2021, 8, 15)


def table(name: str, *rows: dict) -> pa.Table:
    """This function will return rows of a table of the dataset, with what they do not say left empty."""
    schema = TABLES[name].arrow_schema()
    return pa.Table.from_pylist([{field: row.get(field) for field in schema.names} for row in rows], schema=schema)


def post(key: str, worker: str, began: date, ended: date | None = None, **more) -> dict:
    """This function will return a post."""
    return {"post_id": key, "worker_id": worker, "started_on": began, "ended_on": ended, "fte": 1.0, **more}


def there(*posts: dict) -> set[tuple[str, int, str]]:
    """This function will return who is in the census at which month's end, and whether they have left."""
    rows = turnover({"local_posts": table("local_posts", *posts)}, as_at=AS_AT).to_pylist()
    return {(row["worker_id"], row["on_date"].year * 100 + row["on_date"].month, row["has_left"]) for row in rows}


def test_a_worker_is_counted_from_their_first_month_end_until_a_year_after_they_left():
    found = there(post("1", "ann", date(2020, 5, 31), date(2020, 6, 30)))
    assert ("ann", 202005, "N") in found, "the last day of the month is in it"
    assert {month for _, month, left in found if left == "N"} == {202005}, "the day of leaving is the first one away"
    assert {month for _, month, left in found if left == "Y"} == {
        202006, 202007, 202008, 202009, 202010, 202011, 202012, 202101, 202102, 202103, 202104, 202105,
    }  # fmt: skip


@pytest.mark.parametrize(
    "second, left_in_july",
    [
        pytest.param(post("2", "ann", date(2021, 6, 1)), False, id="moved to another team"),
        pytest.param(post("2", "ann", date(2021, 7, 31)), False, id="came back on the last day"),
        pytest.param(post("2", "ann", date(2021, 8, 1)), True, id="not back yet"),
        pytest.param(None, True, id="gone"),
    ],
)
def test_who_has_another_post_has_not_left(second, left_in_july):
    first = post("1", "ann", date(2021, 1, 1), date(2021, 6, 1))
    assert (("ann", 202107, "Y") in there(*filter(None, [first, second]))) is left_in_july


def test_no_month_that_has_not_ended_is_in_it():
    assert max(month for _, month, _ in there(post("1", "ann", date(2021, 5, 1)))) == 202107


def test_a_position_nobody_holds_is_there_and_held_by_none():
    positions = [
        {"position_id": "a", "started_on": date(2021, 6, 1), "fte": 1.0},
        {"position_id": "b", "started_on": date(2021, 6, 1), "ended_on": date(2021, 7, 31), "fte": 0.5},
    ]
    posts = [post("1", "ann", date(2021, 7, 1), position_id="a", fte=0.6), post("2", "ben", date(2021, 6, 1))]
    tables = {"local_positions": table("local_positions", *positions), "local_posts": table("local_posts", *posts)}
    rows = establishment(tables, as_at=AS_AT).to_pylist()
    assert [(row["establishment_id"], row["fte"], row["held_fte"]) for row in rows] == [
        ("a 2021-06-30", 1.0, 0.0), ("b 2021-06-30", 0.5, 0.0), ("a 2021-07-31", 1.0, 0.6),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "work_out, names", [(turnover, ["local_posts"]), (establishment, ["local_positions", "local_posts"])]
)
def test_where_there_is_nobody_there_is_nothing(work_out, names):
    assert len(work_out({name: table(name) for name in names}, as_at=AS_AT)) == 0
