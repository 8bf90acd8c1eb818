"""A row of a table can be told from every other: a missing or repeated key is refused, however the keys are read."""

import pyarrow as pa
import pytest

from lineofsight.snapshots.extraction import Part, Question, UnableToExtract, read_table

WHOLE = pa.int64()


def keys_of(*batches, table="ssd_department", key="dept_team_id"):
    asked = Question(table=table, parts=(Part(held=(key,), sql="", params=()),))
    return read_table(asked, reader=lambda sql, params: ([batch] for batch in batches))[key].to_pylist()


@pytest.mark.parametrize(
    "batches, expected",
    [
        ([pa.array([1, 2, 10])], ["1", "2", "10"]),
        ([pa.array([10, 2, 1])], ["10", "2", "1"]),
        ([pa.array([], WHOLE)], []),
        ([pa.array([7])], ["7"]),
        ([(1, 2), (3,)], ["1", "2", "3"]),
        ([pa.array([1, 2]), pa.array([3])], ["1", "2", "3"]),
        ([pa.array(["b", "a"])], ["b", "a"]),
        ([pa.array(["note-9", "note-10"]), pa.array(["visit-9"])], ["note-9", "note-10", "visit-9"]),
        ([pa.array(["note-2"]), pa.array([], pa.string()), pa.array(["note-1"])], ["note-2", "note-1"]),
        ([pa.array([7]), pa.array(["7-1"])], ["7", "7-1"]),
        ([], []),
    ],
)
def test_keys_that_differ_are_kept_in_their_order(batches, expected):
    assert keys_of(*batches) == expected


@pytest.mark.parametrize(
    "batches",
    [
        [pa.array([1, 1])],
        [pa.array([1, 2, 1])],
        [pa.array([1, 2]), pa.array([2, 3])],
        [pa.array([1, None, 2])],
        [pa.array([None], WHOLE)],
        [(1, 2), (2,)],
        [("a", "a")],
        [pa.array(["note-1", "note-1"])],
        [pa.array(["note-1", "note-2"]), pa.array(["visit-1"]), pa.array(["note-2"])],
        [pa.array(["a-1", "a-1x5"]), pa.array(["a-1x5"])],
        [pa.array([7]), pa.array(["7"])],
        [pa.array(["note-1", None])],
        [pa.array(["a", ""])],
    ],
)
def test_a_key_that_is_missing_or_there_twice_is_refused(batches):
    with pytest.raises(UnableToExtract, match="rows without dept_team_id, or several with the same one"):
        keys_of(*batches)
