"""Make up a region: snapshots of other authorities, each a part of ours with a pace and habits of its own.

Nothing here was anybody's: our own authority is made up, and the others are drawn from it at random. They differ in
size, in how long work takes and in what is answered Y or N, as much as authorities do.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from lineofsight.ssd import TABLES

PERSON = "ssd_person.pers_person_id"
SPANS = {
    "ssd_cin_assessments": ("cina_assessment_start_date", "cina_assessment_auth_date"),
    "ssd_cin_episodes": ("cine_referral_date", "cine_close_date"),
    "ssd_cp_plans": ("cppl_cp_plan_start_date", "cppl_cp_plan_end_date"),
    "ssd_cin_plans": ("cinp_cin_plan_start_date", "cinp_cin_plan_end_date"),
    "ssd_early_help_episodes": ("earl_episode_start_date", "earl_episode_end_date"),
    "local_proceedings": ("issued_on", "concluded_on"),
    "local_narratives": ("happened_on", "written_on"),
}
"""What begins and ends on a day: an authority of a slower pace ends it later, or has not ended it yet."""

ANSWERS = (
    "cina_assessment_child_seen", "cina_assessment_outcome_nfa", "cine_referral_nfa", "icpc_icpc_outcome_cp_flag",
    "cppv_cp_visit_seen", "took_part", "is_smart", "is_to_child", "has_action",
)  # fmt: skip
"""Columns of Y and N in which authorities' habits differ."""


@dataclass(frozen=True)
class Habits:
    """What an authority is like: its share of our children, how long work takes it, how often an answer differs."""

    share: float
    pace: float
    differs: float


def write_region(
    *,
    ours: Path,
    into: Path,
    count: int,
    seed: int,
    shares: tuple[float, float] = (0.4, 1.0),
    say: Callable[[str], None] = lambda words: None,
) -> list[Path]:
    """This function will write `count` authorities' snapshots into folders called authority-001 and so on.

    `ours` is the folder of the snapshot that they are drawn from, and `shares` the least and the greatest share of its
    children that one has. The same `seed` draws the same region.
    """
    tables = {file.stem: pq.read_table(file) for file in sorted(ours.glob("*.parquet")) if file.stem in TABLES}
    as_at = date.fromisoformat(json.loads((ours / "manifest.json").read_text(encoding="utf-8"))["as_at"])
    folders = []
    for number in range(1, count + 1):
        rng = np.random.default_rng([seed, number])
        folder = into / f"authority-{number:03}"
        folder.mkdir(parents=True, exist_ok=True)
        habits = Habits(rng.uniform(*shares), float(rng.lognormal(0, 0.2)), rng.uniform(0, 0.12))
        _write(_drawn(tables, habits, as_at, rng), folder, as_at)
        folders.append(folder)
        if number % 10 == 0 or number == count:
            say(f"{number} of {count} authorities")
    return folders


def _write(tables: dict[str, pa.Table], folder: Path, as_at: date) -> None:
    for name, table in tables.items():
        pq.write_table(table, folder / f"{name}.parquet", compression="zstd")
    about = {"as_at": as_at.isoformat(), "origin": "made up", "authority": {"code": folder.name, "name": folder.name}}
    (folder / "manifest.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


def _drawn(tables: dict[str, pa.Table], habits: Habits, as_at: date, rng: np.random.Generator) -> dict[str, pa.Table]:
    """This function will return an authority's tables: those of some of the children, and what belongs to them."""
    people = tables["ssd_person"]["pers_person_id"]
    chosen = people.filter(pa.array(rng.random(len(people)) < habits.share)).combine_chunks()
    drawn: dict[str, pa.Table] = {}
    for name in sorted(tables, key=_depth):
        table = _of_those(tables[name], name, chosen, drawn)
        table = _at_pace(table, SPANS[name], habits.pace, as_at) if name in SPANS else table
        drawn[name] = _answered(table, habits.differs, rng)
    if "local_population" in drawn:
        drawn["local_population"] = _fewer(drawn["local_population"], habits.share)
    return drawn


def _depth(name: str) -> int:
    """This function will say how far a table is from the children: 0 knows them, 1 knows what knows them."""
    return 0 if name == "ssd_person" or _key_to(name, PERSON) else 1


def _key_to(name: str, target: str) -> str:
    return next((column.name for column in TABLES[name].columns.values() if column.references == target), "")


def _of_those(table: pa.Table, name: str, chosen: pa.Array, drawn: dict[str, pa.Table]) -> pa.Table:
    """This function will keep the rows of the children chosen, or of what was kept of them."""
    key = "pers_person_id" if name == "ssd_person" else _key_to(name, PERSON)
    if key:
        return table.filter(pc.is_in(table[key], value_set=chosen))
    for column in TABLES[name].columns.values():
        above, _, kept_key = column.references.partition(".")
        if above in drawn and above != name and column.name in table.column_names:
            kept = drawn[above][kept_key].combine_chunks()
            return table.filter(pc.or_(pc.is_null(table[column.name]), pc.is_in(table[column.name], value_set=kept)))
    return table


def _at_pace(table: pa.Table, span: tuple[str, str], pace: float, as_at: date) -> pa.Table:
    """This function will stretch each span by the pace; what would end after the snapshot's day has not ended."""
    start, end = (table[name].cast(pa.int32()) for name in span)
    days = pc.round(pc.multiply(pc.subtract(end, start).cast(pa.float64()), pace)).cast(pa.int32())
    later = pc.if_else(pc.is_null(start), end, pc.add(start, days))
    known = pc.if_else(pc.greater(later, (as_at - date(1970, 1, 1)).days), pa.scalar(None, pa.int32()), later)
    return table.set_column(table.schema.get_field_index(span[1]), table.schema.field(span[1]), known.cast(pa.date32()))


def _answered(table: pa.Table, differs: float, rng: np.random.Generator) -> pa.Table:
    """This function will turn some Ys into Ns."""
    for name in set(ANSWERS) & set(table.column_names):
        turned = pc.if_else(pa.array(rng.random(len(table)) < differs), pa.scalar("N"), table[name])
        answer = pc.if_else(pc.is_null(table[name]), table[name], turned)
        table = table.set_column(table.schema.get_field_index(name), table.schema.field(name), answer)
    return table


def _fewer(table: pa.Table, share: float) -> pa.Table:
    """This function will let as large a share of the children live there."""
    some = pc.round(pc.multiply(table["children"].cast(pa.float64()), share)).cast(pa.int64())
    return table.set_column(table.schema.get_field_index("children"), table.schema.field("children"), some)
