"""Turn what a database cursor returns into Arrow columns of the specification's types, a whole column at a time."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from django.utils import timezone

MOMENT = pa.timestamp("us")


class UnableToRead(Exception):
    """The record cannot be read: a value does not fit the type of its column, or the file has not what is asked."""


def column(values: Sequence[Any] | pa.Array, *, type_: str, name: str) -> pa.Array:
    """This function will return the values as an Arrow array. `type_` is text, date, timestamp, integer or decimal.

    SQLite gives text and numbers, PostgreSQL dates as dates and moments as moments: both come out alike. Blank text is
    null. Raises UnableToRead, naming the column.
    """
    try:
        return READERS[type_](_known(values))
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError, ValueError, TypeError) as error:
        raise UnableToRead(f"{name} holds something that is not {type_}: {error}") from error


def _known(values: Sequence[Any] | pa.Array) -> pa.Array:
    """This function will turn whatever a driver gives into an array of one type."""
    if isinstance(values, pa.Array):
        return values if values.null_count < len(values) else pa.nulls(len(values), pa.string())
    first = next((value for value in values if value is not None), None)
    if first is None:
        return pa.nulls(len(values), pa.string())
    if isinstance(first, datetime):
        return _moments(values)
    if isinstance(first, date):
        return pa.array(values, pa.date32())
    if isinstance(first, int):
        return pa.array([None if value is None else int(value) for value in values], pa.int64()).cast(pa.string())
    return pa.array([None if value is None else str(value) for value in values], pa.string())


def _moments(values: Sequence[Any]) -> pa.Array:
    """This function will write moments in UTC, which is what a moment without a time zone is in SQLite."""
    in_utc = (value and (value.astimezone(UTC) if value.tzinfo else value) for value in values)
    return pa.array([value and value.replace(tzinfo=None) for value in in_utc], MOMENT)


def _text(values: pa.Array) -> pa.Array:
    if not pa.types.is_string(values.type):
        return values.cast(pa.string())
    return pc.if_else(pc.equal(values, ""), pa.scalar(None, pa.string()), values)


def _date(values: pa.Array) -> pa.Array:
    if pa.types.is_date32(values.type) or not _are_moments(values):
        return values.cast(pa.date32())
    here = pa.timestamp("us", str(timezone.get_default_timezone()))
    moments = _timestamp(values).cast(pa.timestamp("us", "UTC")).cast(here)
    return pc.local_timestamp(moments).cast(pa.date32(), safe=False)


def _are_moments(values: pa.Array) -> bool:
    """This function will say whether the first value there is holds a time of day too."""
    if pa.types.is_timestamp(values.type):
        return True
    first = next((value for value in values if value.is_valid), None)
    return first is not None and len(first.as_py()) > len("2021-07-31")


def _timestamp(values: pa.Array) -> pa.Array:
    return values.cast(MOMENT)


def _integer(values: pa.Array) -> pa.Array:
    return values.cast(pa.int64())


def _decimal(values: pa.Array) -> pa.Array:
    return values.cast(pa.float64())


READERS: dict[str, Callable[[pa.Array], pa.Array]] = {
    "text": _text,
    "date": _date,
    "timestamp": _timestamp,
    "integer": _integer,
    "decimal": _decimal,
}
