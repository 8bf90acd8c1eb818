"""Rows of every table, in a form that is the same on every database: JSON, with its count and its digest."""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.utils.dateparse import parse_duration

ROWS_A_PIECE = 5_000
# Who is signed in now. A copy of these would let whoever has the archive's key be them, and restoring signs all out.
NOT_ARCHIVED = ("access.signedinsession", "sessions.session")


@dataclass(kw_only=True)
class Tally:
    """How many rows were seen and what they add up to, in whatever order: databases sort words differently."""

    rows: int = 0
    total: int = 0

    def add(self, line: bytes) -> None:
        """This function will count one row."""
        self.rows += 1
        self.total = (self.total + int.from_bytes(hashlib.sha256(line).digest(), "big")) % 2**256

    def said(self) -> dict[str, Any]:
        """This function will return the tally as the manifest keeps it."""
        return {"rows": self.rows, "digest": f"{self.total:064x}"}


def every_model() -> dict[str, type[models.Model]]:
    """This function will return each model that has a table of its own and is archived, by its label."""
    held = (m for m in apps.get_models(include_auto_created=True) if m._meta.managed and not m._meta.proxy)
    return {model._meta.label_lower: model for model in held if model._meta.label_lower not in NOT_ARCHIVED}


def columns(model: type[models.Model]) -> list[models.Field]:
    """This function will return the columns that are stored, without those the database works out by itself."""
    return [field for field in model._meta.local_concrete_fields if not getattr(field, "generated", False)]


def lines(model: type[models.Model]) -> Iterator[bytes]:
    """This function will return every row of the table as a line of JSON, in the order of its key."""
    names = [field.attname for field in columns(model)]
    for values in model._base_manager.order_by("pk").values_list(*names).iterator(ROWS_A_PIECE):
        yield json.dumps(values, default=_neutral, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def values_of(line: bytes, fields: list[models.Field]) -> list[Any]:
    """This function will return the values of a line as Python has them."""
    return [_python(field, value) for field, value in zip(fields, json.loads(line), strict=True)]


def tally(model: type[models.Model]) -> Tally:
    """This function will count and digest every row now in the table."""
    counted = Tally()
    for line in lines(model):
        counted.add(line)
    return counted


def put_back(model: type[models.Model], written: Iterable[bytes], *, connection: Any) -> None:
    """This function will insert rows as they were, without anything a model does when it is saved."""
    fields = columns(model)
    quote = connection.ops.quote_name
    names = ", ".join(quote(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608
    prepared = [
        [
            field.get_db_prep_save(value, connection)
            for field, value in zip(fields, values_of(line, fields), strict=True)
        ]
        for line in written
    ]
    with connection.cursor() as cursor:
        cursor.executemany(statement, prepared)


def _neutral(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat() if value.tzinfo else value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal | UUID):
        return str(value)
    if isinstance(value, timedelta):
        return f"{value.days} {value.seconds}.{value.microseconds:06}"
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    raise TypeError(f"An archive can't hold a {type(value).__name__}.")


def _python(field: models.Field, value: Any) -> Any:
    target = field.target_field if field.is_relation else field
    if value is None or isinstance(target, models.JSONField):
        return value
    if isinstance(target, models.BinaryField):
        return base64.b64decode(value)
    if isinstance(target, models.DurationField):
        return parse_duration(value)
    return target.to_python(value)
