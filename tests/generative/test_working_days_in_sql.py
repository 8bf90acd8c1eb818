"""Python and SQL count the same working days between any two dates, and both refuse what they cannot count."""

from datetime import timedelta

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.statute.calendar_table import CALENDAR_TABLE, calendar_rows, working_days_sql
from lineofsight.statute.working_days import FIRST_DAY, LAST_DAY, england

days = st.dates(min_value=FIRST_DAY, max_value=LAST_DAY)
EXPRESSION = working_days_sql("a", "b")


@pytest.fixture(scope="module")
def connection():
    with duckdb.connect() as made:
        rows = calendar_rows()
        made.execute(
            f"create table {CALENDAR_TABLE} as select unnest($days) as day, unnest($ordinals) as ordinal",
            {"days": [day for day, _ in rows], "ordinals": [ordinal for _, ordinal in rows]},
        )
        yield made


def counted(connection, pairs):
    connection.execute("create or replace temp table pair (n integer, a date, b date)")
    connection.executemany("insert into pair values (?, ?, ?)", [(n, *pair) for n, pair in enumerate(pairs)])
    return [row[0] for row in connection.execute(f"select {EXPRESSION} from pair order by n").fetchall()]


@settings(deadline=None)
@given(pairs=st.lists(st.tuples(days, days), min_size=1, max_size=20))
def test_python_and_sql_agree_on_any_dates(connection, pairs):
    assert counted(connection, pairs) == [england().between(start, end) for start, end in pairs]


@pytest.mark.parametrize(
    "pair",
    [
        (None, FIRST_DAY),
        (FIRST_DAY, None),
        (FIRST_DAY - timedelta(days=1), FIRST_DAY),
        (FIRST_DAY, LAST_DAY + timedelta(days=1)),
    ],
)
def test_a_date_missing_or_outside_the_calendar_stops_the_query(connection, pair):
    with pytest.raises(duckdb.Error, match="missing, or outside the calendar"):
        counted(connection, [pair])
