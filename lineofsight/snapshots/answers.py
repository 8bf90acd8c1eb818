"""Ask a measure of a snapshot: the one place where the engine that counts is called."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
from django.core.cache import caches

from lineofsight.measures import Measure, measure
from lineofsight.measures.engine import CannotMeasure, DuckDB
from lineofsight.measures.figure import Figure as Answer
from lineofsight.measures.figure import Row
from lineofsight.ssd import TABLES

ONE_DAY = timedelta(days=1)

__all__ = [
    "CannotMeasure",
    "answer",
    "cached_answer",
    "check_held",
    "forget_answers",
    "opened_once",
    "records",
    "remember_answers",
    "row_dict",
]

Identity = tuple[str, Path]


@dataclass(frozen=True)
class _Open:
    """The snapshots that were opened so far, and what closes them."""

    closing: ExitStack
    engines: dict[Identity, DuckDB] = field(default_factory=dict)


_opened_once: ContextVar[_Open | None] = ContextVar("opened_once", default=None)


def answer(*, snapshot: Any, code: str, start: date, end: date, grouped_by: str | None = None) -> Answer:
    """This function will count the measure's records dated from `start` to `end`, both included, in the snapshot.

    `grouped_by` is month, quarter, year, ward, team, worker, category, age, sex, ethnicity, cohort or None: by worker
    only for whom snapshots.by_worker lets see it. Raises CannotMeasure, UnknownMeasure.
    """
    check_held(measure(code), snapshot)
    with _opened(snapshot) as engine:
        return engine.figure(measure(code), start, end, as_at=_known_until(snapshot), by=grouped_by)


def records(
    *,
    snapshot: Any,
    code: str,
    start: date,
    end: date,
    grouped_by: str | None = None,
    period: date | None = None,
    group_id: str | None = None,
) -> list[dict[str, Any]]:
    """This function will return the records that the same question's figure counts, or those of one line of it.

    Raises CannotMeasure, UnknownMeasure.
    """
    check_held(measure(code), snapshot)
    with _opened(snapshot) as engine:
        return engine.records(
            measure(code), start, end, as_at=_known_until(snapshot), by=grouped_by, period=period, group_id=group_id
        )


def cached_answer(*, snapshot: Any, code: str, start: date, end: date, grouped_by: str | None = None) -> Answer:
    """This function will do as `answer` does, remembering: a frozen snapshot gives one definition one answer for ever.

    For pages, also after the service was started again. What verifies a figure counts again.
    """
    return _remembered(_Key(snapshot), code, measure(code).definition_digest, start, end, grouped_by)


def remember_answers(*, snapshot: Any, codes: Iterable[str], start: date, end: date, grouped_by: str | None) -> None:
    """This function will count what is not remembered yet of the same question asked of many measures.

    The snapshot is opened once for all of them, and not at all where everything is remembered. A measure that the
    snapshot cannot answer is left out: `cached_answer` says why. Raises CannotMeasure where the files are missing.
    """
    _all_remembered(_Key(snapshot), tuple(codes), start, end, grouped_by)


@contextmanager
def opened_once() -> Iterator[None]:
    """This function will open each snapshot once, when the first question is asked of it inside, and close all after.

    A page asks a snapshot many questions, and opening it takes as long as answering several. Where the answers are
    remembered nothing is opened. Threads begun inside open for themselves.
    """
    if _opened_once.get():
        yield
        return
    with ExitStack() as closing:
        token = _opened_once.set(_Open(closing))
        try:
            yield
        finally:
            _opened_once.reset(token)


def forget_answers() -> None:
    """This function will forget every answer, as where nothing was asked yet: for who times the first to ask."""
    _remembered.cache_clear()
    _all_remembered.cache_clear()
    caches["answers"].clear()


def row_dict(row: Row) -> dict[str, Any]:
    """This function will return a row of an answer as it is kept in a figure."""
    return {**row.as_dict(), "group_id": row.group_id}


class _Key:
    """A snapshot, equal to any other of the same digest in the same place."""

    def __init__(self, snapshot: Any) -> None:
        self.snapshot, self.identity = snapshot, (snapshot.digest, snapshot.folder)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.identity == other.identity

    def __hash__(self) -> int:
        return hash(self.identity)


@lru_cache(maxsize=100)
def _all_remembered(key: _Key, codes: tuple[str, ...], start: date, end: date, grouped_by: str | None) -> None:
    names = {code: _name(key, code, start, end, grouped_by) for code in codes}
    known = caches["answers"].get_many(names.values())
    missing = [code for code, name in names.items() if name not in known]
    if not missing:
        return
    asked = [measure(code) for code in missing if not _is_unheld(measure(code), key.snapshot)]
    with _opened(key.snapshot) as engine:
        for found in engine.figures(asked, start, end, as_at=_known_until(key.snapshot), by=grouped_by):
            if isinstance(found, Answer):
                caches["answers"].set(names[found.measure], found)


@lru_cache(maxsize=2_000)
def _remembered(key: _Key, code: str, definition: str, start: date, end: date, grouped_by: str | None) -> Answer:
    name = _name(key, code, start, end, grouped_by)
    kept = caches["answers"].get(name)
    if kept is None:
        kept = answer(snapshot=key.snapshot, code=code, start=start, end=end, grouped_by=grouped_by)
        caches["answers"].set(name, kept)
    return kept


def _name(key: _Key, code: str, start: date, end: date, grouped_by: str | None) -> str:
    """This function will return the name under which the answer is kept: other data or definitions, another name."""
    said = f"{key.snapshot.digest} {code} {measure(code).definition_digest} {start} {end} {grouped_by}"
    return sha256(said.encode()).hexdigest()


def _is_unheld(asked: Measure, snapshot: Any) -> bool:
    try:
        check_held(asked, snapshot)
    except CannotMeasure:
        return True
    return False


def check_held(asked: Measure, snapshot: Any) -> None:
    """This function will raise CannotMeasure where an answer would be judged by a column not held.

    An empty column of codes or flags would read as "no" throughout. An empty date is an answer: not yet.
    """
    held = snapshot.manifest["tables"]
    for item in asked.judged_by:
        is_date = TABLES[item.table].columns[item.column].type in ("date", "timestamp")
        if not is_date and item.column in held.get(item.table, {}).get("columns_not_held", ()):
            raise CannotMeasure(f"{asked.code} cannot be measured: this snapshot does not hold {item.column}.")


def _opened(snapshot: Any) -> AbstractContextManager[DuckDB]:
    if not (within := _opened_once.get()):
        return _open(snapshot)
    engine = within.engines.get(identity := _Key(snapshot).identity)
    if engine is None:
        engine = within.engines[identity] = within.closing.enter_context(_open(snapshot))
    return nullcontext(engine)


def _open(snapshot: Any) -> DuckDB:
    if not snapshot.folder.is_dir():
        raise CannotMeasure(f"The files of snapshot {snapshot.slug} are missing.")
    try:
        return DuckDB(snapshot.folder)
    except duckdb.Error as error:
        raise CannotMeasure(f"The files of snapshot {snapshot.slug} can't be read.") from error


def _known_until(snapshot: Any) -> date:
    """This function will return the day as which begins the snapshot was taken: it knows its own day to the end."""
    return snapshot.as_at + ONE_DAY
