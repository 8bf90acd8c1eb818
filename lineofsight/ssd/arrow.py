"""How the dataset's types are held in Apache Arrow and Parquet."""

from collections.abc import Mapping
from typing import Any


def arrow_schema(types: Mapping[str, str]) -> Any:
    """Return the pyarrow schema of columns given as name to type (text, date, timestamp, integer or decimal).

    Timestamps are coordinated universal time without a zone, so that every engine reads them alike.
    """
    import pyarrow as pa  # heavy, and needed only where a snapshot is written

    held_as = {
        "text": pa.string(),
        "date": pa.date32(),
        "timestamp": pa.timestamp("us"),
        "integer": pa.int64(),
        "decimal": pa.float64(),
    }
    return pa.schema([(name, held_as[type_]) for name, type_ in types.items()])
