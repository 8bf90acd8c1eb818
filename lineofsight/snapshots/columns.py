"""Turn what a database cursor returns into Arrow columns of the specification's types, a whole column at a time."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from django.utils import timezone

MOMENT = pa.timestamp("us")


class UnableToRead(Exception):
    """A value in the record does not fit the type the specification gives its column."""


def column(values: Sequence[Any], *, type_: str, name: str) -> pa.Array:
    """This function will return the values as an Arrow array. `type_` is text, date, timestamp, integer or decimal.

    SQLite gives dates and moments as text, PostgreSQL as dates and moments: both come out alike. Blank text is null.
    Raises UnableToRead, naming the column.
    """
    first = next((value for value in values if value is not None), None)
    try:
        return READERS[type_](values, first)
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError, ValueError, TypeError) as error:
        raise UnableToRead(f"{name} holds something that is not {type_}: {error}") from error


def _text(values: Sequence[Any], first: Any) -> pa.Array:
    if isinstance(first, int):
        return pa.array(values, pa.int64()).cast(pa.string())
    if first is not None and not isinstance(first, str):
        values = [None if value is None else str(value) for value in values]
    written = pa.array(values, pa.string())
    return pc.if_else(pc.equal(written, ""), pa.scalar(None, pa.string()), written)


def _date(values: Sequence[Any], first: Any) -> pa.Array:
    if isinstance(first, str) and len(first) == len("2021-07-31"):
        return pa.array(values, pa.string()).cast(pa.date32())
    if isinstance(first, date) and not isinstance(first, datetime):
        return pa.array(values, pa.date32())
    if first is None:
        return pa.nulls(len(values), pa.date32())
    here = pa.timestamp("us", str(timezone.get_default_timezone()))
    moments = _timestamp(values, first).cast(pa.timestamp("us", "UTC")).cast(here)
    return pc.local_timestamp(moments).cast(pa.date32(), safe=False)


def _timestamp(values: Sequence[Any], first: Any) -> pa.Array:
    if isinstance(first, str):
        return pa.array(values, pa.string()).cast(MOMENT)
    return pa.array([value and _in_utc(value) for value in values], MOMENT)


def _in_utc(value: datetime) -> datetime:
    return value.astimezone(UTC).replace(tzinfo=None) if timezone.is_aware(value) else value


def _integer(values: Sequence[Any], _first: Any) -> pa.Array:
    return pa.array([None if value is None else int(value) for value in values], pa.int64())


def _decimal(values: Sequence[Any], _first: Any) -> pa.Array:
    return pa.array([None if value is None else float(value) for value in values], pa.float64())


READERS: dict[str, Callable[[Sequence[Any], Any], pa.Array]] = {
    "text": _text,
    "date": _date,
    "timestamp": _timestamp,
    "integer": _integer,
    "decimal": _decimal,
}
