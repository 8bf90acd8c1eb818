"""What SQLite gives as text and PostgreSQL gives as dates comes out alike."""

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pyarrow as pa
import pytest

from lineofsight.snapshots.columns import UnableToRead, column

SUMMER_NIGHT = datetime(2021, 7, 31, 23, 30, tzinfo=UTC)  # half past midnight on 1 August in London
STORED = SUMMER_NIGHT.replace(tzinfo=None)


def read(values, *, type_):
    return column(values, type_=type_, name="it").to_pylist()


@pytest.mark.parametrize(
    "values, type_, expected",
    [
        ((1, None, 20), "text", ["1", None, "20"]),
        (("a", "", None), "text", ["a", None, None]),
        ((UUID(int=1),), "text", ["00000000-0000-0000-0000-000000000001"]),
        (("2021-07-31", None), "date", [date(2021, 7, 31), None]),
        ((date(2021, 7, 31), None), "date", [date(2021, 7, 31), None]),
        ((None, "2021-07-31 23:30:00"), "date", [None, date(2021, 8, 1)]),
        ((SUMMER_NIGHT,), "date", [date(2021, 8, 1)]),
        (("2021-07-31 23:30:00.250000", "2021-07-31 23:30:00"), "timestamp", [
            STORED.replace(microsecond=250000), STORED]),
        ((SUMMER_NIGHT, None), "timestamp", [STORED, None]),
        ((None, STORED), "timestamp", [None, STORED]),
        ((STORED,), "date", [date(2021, 8, 1)]),
        (pa.array([None, None], pa.int64()), "date", [None, None]),
        (pa.array([7, None]), "text", ["7", None]),
        (pa.array([7, None]), "integer", [7, None]),
        (pa.array([1.5, None]), "decimal", [1.5, None]),
        ((True, 3, None), "integer", [1, 3, None]),
        ((Decimal("1.5"), 2, None), "decimal", [1.5, 2.0, None]),
        ((None, None), "text", [None, None]),
        ((None,), "date", [None]),
    ],
)  # fmt: skip
def test_a_value_is_read_into_its_type(values, type_, expected):
    assert read(values, type_=type_) == expected


@pytest.mark.parametrize("value, type_", [("soon", "date"), ("many", "integer"), ("31/07/2021 10:00", "timestamp")])
def test_a_value_that_does_not_fit_names_its_column(value, type_):
    with pytest.raises(UnableToRead, match=f"it holds something that is not {type_}"):
        read([value], type_=type_)
