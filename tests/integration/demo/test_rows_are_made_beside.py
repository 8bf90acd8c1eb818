"""The first rows are made in a process beside the one that loads them: the same rows, and nothing where it fails."""

import os
import signal
from datetime import date

import pytest

from lineofsight.demo.building import beside as module
from lineofsight.demo.building.beside import RowsNotMade, rows_beside
from lineofsight.demo.building.living_rows import make_rows
from lineofsight.demo.building.size import Size
from lineofsight.demo.simulation import trends

SMALL = {"size": Size.at_scale(0.01), "seed": 5, "now": trends.LAST_MOMENT}


class Heard:
    """What was loaded and said, in turn."""

    def __init__(self) -> None:
        self.rows: list[tuple] = []
        self.said: list[str] = []

    def load(self, model, rows) -> None:
        """Keep a batch, as it would be loaded."""
        self.rows.append((model, [tuple(map(str, row)) for row in rows]))


def without_passwords(heard: Heard) -> list[tuple]:
    """The batches but for accounts, whose unusable passwords are drawn at random."""
    return [(model, rows) for model, rows in heard.rows if model._meta.model_name != "user"]


def test_the_same_rows_are_made_beside_as_here():
    """Batch by batch, with what is said, how many there are, and the families."""
    here, there = Heard(), Heard()
    made, families = make_rows(**SMALL, load=here.load, say=here.said.append)
    with rows_beside(**SMALL) as beside:
        assert beside.rows(load=there.load, say=there.said.append) == made
        assert beside.families() == families
    assert without_passwords(there) == without_passwords(here)
    assert there.said == here.said != []
    assert sum(len(rows) for _, rows in there.rows) == made.counts.total() > 1_000


def test_a_process_that_is_killed_is_told_in_words(monkeypatch):
    """Whoever waits for it hears so at once, and is told what to do."""
    monkeypatch.setattr(module, "LOOK_EVERY", 0.05)
    with rows_beside(**SMALL) as beside:
        os.kill(beside._process.pid, signal.SIGKILL)
        with pytest.raises(RowsNotMade, match=r"exit code -9.*Nothing was kept"):
            beside.rows(load=Heard().load, say=print)


def test_what_goes_wrong_there_is_raised_here():
    """An authority that can not be made says why."""
    with (
        rows_beside(**{**SMALL, "now": date(2022, 9, 30)}) as beside,
        pytest.raises(RowsNotMade, match=r"could not be made: Traceback(.|\n)*TypeError"),
    ):
        beside.rows(load=Heard().load, say=print)


def test_the_process_ends_with_the_block():
    """Nobody is left making rows that nobody loads."""
    with pytest.raises(ZeroDivisionError), rows_beside(**SMALL) as beside:
        raise ZeroDivisionError
    assert not beside._process.is_alive()
