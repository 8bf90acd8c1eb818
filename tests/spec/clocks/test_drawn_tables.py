"""Each clock runs out on the day that the drawn table beside this file says, and runs again when it should."""

from datetime import date
from pathlib import Path

import pytest

from lineofsight.statute.answer import due_answer
from lineofsight.statute.clocks import CLOCKS, clock

HERE = Path(__file__).parent
WITH_OTHER_COLUMNS = {"again.txt", "as_known.txt"}
TABLES = sorted(path for path in HERE.glob("*.txt") if path.name not in WITH_OTHER_COLUMNS)


def lines(path):
    return [[cell.strip() for cell in line.split("|")] for line in path.read_text().splitlines()[1:]]


@pytest.mark.parametrize(
    ("code", "start", "due", "why"),
    [pytest.param(*line, id=f"{path.stem}-{line[0]}-{line[1]}") for path in TABLES for line in lines(path)],
)
def test_a_clock_runs_out_when_the_table_says(code, start, due, why):
    answered = due_answer(code, start).due
    assert answered[: len(due)] == due, why
    assert ("T" in answered) is ("T" in due)


@pytest.mark.parametrize(("code", "met", "was_due", "next_due", "why"), lines(HERE / "again.txt"))
def test_a_clock_runs_again_when_the_table_says(code, met, was_due, next_due, why):
    due = clock(code).next_due(date.fromisoformat(met), last_due=date.fromisoformat(was_due))
    assert due.on.isoformat() == next_due, why


@pytest.mark.parametrize(("code", "start", "known_on", "due", "why"), lines(HERE / "as_known.txt"))
def test_a_date_can_be_counted_as_it_was_once_known(code, start, known_on, due, why):
    assert due_answer(code, start, known_on_text=known_on).due == due, why


def test_a_visit_slows_down_after_the_first_review():
    assert clock("CLA-VISR19").next_due(date(2021, 9, 13), later=True).on == date(2021, 10, 25)
    assert clock("CLA-VISR24").next_due(date(2021, 9, 13), later=True).on == date(2021, 10, 11)


def test_the_tables_reach_every_kind_of_limit():
    drawn = {line[0] for path in TABLES for line in lines(path)}
    waiting = {"NextEvent", "Reviews"}
    assert {type(c.limit).__name__ for c in CLOCKS.values()} - waiting == {
        type(CLOCKS[code].limit).__name__ for code in drawn
    }
