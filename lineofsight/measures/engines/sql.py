"""What every engine does alike: ask the one counting SQL, and turn what it adds up into a figure."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import accumulate
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from lineofsight.measures import Measure, measure
from lineofsight.measures.counting import ADDED, TABLES_FOR, added_up, added_up_at_each_end, at_fault, listed, openings
from lineofsight.measures.figure import Figure, Row
from lineofsight.measures.lines import check_line, fill_gaps, place_of, row_of
from lineofsight.measures.question import CannotMeasure, Question
from lineofsight.ssd import TABLES


class EngineMissing(RuntimeError):
    """The engine cannot be used here. The message says what to install or to set."""


class SqlEngine(ABC):
    """A snapshot, a folder with one Parquet file a table, opened for counting by a database.

    Every engine gives the same answers. Use it as a context manager, or close it.
    """

    at_once = 1
    """How many questions the engine may be asked at the same time, each from a thread of its own."""

    def __init__(self, folder: Path | str) -> None:
        self.folder = Path(folder).resolve()
        self.held = frozenset(name for name in TABLES if (self.folder / f"{name}.parquet").is_file())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @abstractmethod
    def close(self) -> None:
        """Let go of the snapshot."""

    @abstractmethod
    def _answer(self, sql: str, values: Mapping[str, Any], code: str) -> list[dict[str, Any]]:
        """Return the lines of a select in DuckDB's words, with $names for values. Raises CannotMeasure."""

    @abstractmethod
    def _make_ready(self, tables: Collection[str]) -> None:
        """Have these tables of the snapshot at hand, for engines that read a table only when it is asked for."""

    def figure(self, measure: Measure | str, start: date, end: date, *, as_at: date, by: str | None = None) -> Figure:
        """Return the measure's figure for the days from start to end, both included.

        `as_at` is the day the snapshot was taken: records dated on or after it are not counted. `by` breaks the figure
        into months, quarters, years from April, wards, teams, workers, categories, by the children's age, sex or
        ethnicity, or by cohort, the year of their latest referral; or by a time and a group together, as
        "month,ward". Raises CannotMeasure.
        """
        question = self._question(measure, start, end, as_at, by)
        total, *lines = self._added_up(question)
        if question.is_series and question.measure.kind.is_stock:
            lines = self._stock_series(question)
        rows = fill_gaps(question, lines) if question.by or question.has_categories else [total]
        digest = question.measure.definition_digest
        return Figure(
            question.measure.code, digest, question.params(), total, tuple(rows), kind=question.measure.kind.name
        )

    def figures(
        self, asked: Iterable[Measure], start: date, end: date, *, as_at: date, by: str | None = None
    ) -> list[Figure | CannotMeasure]:
        """Return the figures of many measures for the same question, in their order.

        As many are counted at once as the engine can. A measure that has no figure gives the CannotMeasure that
        `figure` would raise.
        """

        def count(each: Measure) -> Figure | CannotMeasure:
            try:
                return self.figure(each, start, end, as_at=as_at, by=by)
            except CannotMeasure as error:
                return error

        with ThreadPoolExecutor(self.at_once) as threads:
            return list(threads.map(count, asked))

    def records(
        self,
        measure: Measure | str,
        start: date,
        end: date,
        *,
        as_at: date,
        by: str | None = None,
        period: date | None = None,
        group_id: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[dict[str, Any]]:
        """Return the records the figure of the same question counts, by date and then by record_id.

        For one line of the figure, give its `period` or `group_id`; for one page of the list, `limit` and `offset`.
        Each record has record_id, person_id, its dates, met, value or category, team_id and worker_id where the measure
        returns them, period, group_id and group_name. Raises CannotMeasure.
        """
        question = self._question(measure, start, end, as_at, by)
        if period is not None and question.measure.kind.is_stock:
            question = next((question.within(each) for each in question.periods if each.first == period), question)
            period = None
        sql = listed(
            question, one_period=period is not None, one_group=group_id is not None, one_page=limit is not None
        )
        chosen = {"period": period, "group_id": group_id, "limit": limit, "offset": offset}
        return self._run(sql, question, **chosen)

    def _question(self, asked: Measure | str, start: date, end: date, as_at: date, by: str | None) -> Question:
        """Return the question, once the snapshot is known to hold what it needs."""
        about = measure(asked) if isinstance(asked, str) else asked
        question = Question(about, start=start, end=end, as_at=as_at, by=by)
        needed = {*about.tables, *TABLES_FOR.get(question.group, ())}
        if missing := sorted(needed - self.held):
            raise CannotMeasure(f"{about.code} cannot be measured: this snapshot does not hold {', '.join(missing)}.")
        self._make_ready(needed)
        return question

    def _added_up(self, question: Question) -> list[Row]:
        """Return the total, then the lines in order."""
        found = self._run(added_up(question), question) or [_nothing(question)]
        if any(line["unplaced"] or line["unjudged"] for line in found):
            self._refuse(question)
        found.sort(key=lambda line: _place(line, question))
        return [row_of(question.measure.kind, line) for line in found]

    def _stock_series(self, question: Question) -> list[Row]:
        """Return how many were open at the end of each period."""
        if question.group:
            return self._grouped_at_each_end(question)
        if question.measure.kind.is_proportion or question.measure.kind.is_rate:
            return self._judged_at_each_end(question)
        changes = {line["period"]: int(line["change"]) for line in self._run(openings(question), question)}
        steps = (changes.get(each.first, 0) for each in question.periods)
        open_after = list(accumulate(steps, initial=changes.get(None, 0)))[1:]
        return [Row(each.first, None, n, None, n) for each, n in zip(question.periods, open_after, strict=True)]

    def _judged_at_each_end(self, question: Question) -> list[Row]:
        """Return how many were open at the end of each period, and how many of them met or of how many children."""
        found = self._lines_at_each_end(question)
        for each, line in zip(question.periods, found, strict=True):
            if line["unplaced"] or line["unjudged"]:
                self._refuse(question.within(each))
        return [row_of(question.measure.kind, line) for line in found]

    def _grouped_at_each_end(self, question: Question) -> list[Row]:
        """Return how many of each group were open at the end of each period: who is in it may change meanwhile."""
        # A period in which nothing was open has a total of nothing, which some engines do not call a total.
        found = [line for line in self._lines_at_each_end(question) if line["records"] and not line["is_total"]]
        for each in question.periods:
            if any(line["period"] == each.first and (line["unplaced"] or line["unjudged"]) for line in found):
                self._refuse(question.within(each))
        found.sort(key=lambda line: _place(line, question))
        return [row_of(question.measure.kind, line) for line in found]

    def _lines_at_each_end(self, question: Question) -> list[dict[str, Any]]:
        """Return the line of each period, or its lines where there are groups, asked for at once."""
        days = {
            "each_first": [each.first for each in question.periods],
            "each_start": [each.start for each in question.periods],
            "each_last": [each.end for each in question.periods],
        }
        return self._run(added_up_at_each_end(question), question, **days)

    def _refuse(self, question: Question) -> None:
        """Raise CannotMeasure, naming a record that could not be judged."""
        check_line(question.measure, self._run(at_fault(question), question)[0])

    def _run(self, sql: str, question: Question, **chosen: Any) -> list[dict[str, Any]]:
        """Return the lines of a select run with the question's days, each by column name."""
        values = {"start": question.start, "last": question.last, "as_at": question.judged_on, **chosen}
        used = {name: value for name, value in values.items() if f"${name}" in sql}
        return self._answer(sql, used, question.measure.code)


def cannot(code: str, error: Exception) -> CannotMeasure:
    """Return what is raised when a database refuses: its own first line, which names what is wrong."""
    reason = str(error).splitlines()[0]
    return CannotMeasure(f"{code} cannot be measured in this snapshot: {reason}")


def _nothing(question: Question) -> dict[str, Any]:
    """Return the total of no records, for engines that give none when lines were asked for too."""
    empty = dict.fromkeys(("period", "group_id", "group_name", *ADDED)) | {"records": 0, "is_total": True}
    return empty | ({"met": 0} if question.measure.kind.is_proportion else {})


def _place(line: Mapping[str, Any], question: Question) -> tuple[bool, date, str, str]:
    """Return where a line comes: the total first, then by period and name. Namesakes stay apart by their key."""
    return (not line["is_total"], line["period"] or date.min, place_of(line, question), line["group_id"] or "")
