"""Whoever is followed is in one place at a time, all add up, and later snapshots leave earlier places as they were."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.measures import MEASURES
from lineofsight.measures.engine import DuckDB
from tests.spec.table import write

COHORT = (date(2019, 4, 1), date(2020, 3, 31))
EARLY, LATE = date(2020, 9, 1), date(2021, 3, 1)
FOLLOWING = [each for each in MEASURES.values() if each.after]
CHILDREN = [str(n) for n in range(4)]
DAYS = st.integers(0, 900).map(lambda n: date(2019, 1, 1) + timedelta(n))
ORDERS = ("care_order", "placement_order", "special_guardianship")

spells = st.lists(
    st.tuples(st.sampled_from(CHILDREN), DAYS, st.none() | st.integers(0, 400).map(timedelta)), max_size=6
)


def known(found: list[tuple], on: date) -> list[tuple[int, str, date, date | None]]:
    """What a snapshot taken as this day begins knows of what begins and ends: neither what comes later."""
    ends = [(n, child, start, start + lasts if lasts is not None else None) for n, (child, start, lasts) in found]
    return [(n, c, start, end if end and end < on else None) for n, c, start, end in ends if start < on]


def snapshot(folder: Path, drawn: dict[str, list], on: date) -> None:
    """Write what a snapshot taken on the day knows of these histories."""
    spans = {name: known(list(enumerate(found)), on) for name, found in drawn.items()}
    write(
        folder,
        {
            "ssd_cin_episodes": [
                {"cine_referral_id": f"R{n}", "cine_person_id": child, "cine_referral_date": start,
                 "cine_close_date": end, "cine_referral_nfa": ("Y" if n % 3 == 0 else "N") if end else None}
                for n, child, start, end in spans["referrals"]
            ],
            "ssd_cin_assessments": [
                {"cina_assessment_id": f"A{n}", "cina_person_id": child, "cina_assessment_start_date": start}
                for n, child, start, _ in spans["assessments"]
            ],
            "ssd_cp_plans": [
                {"cppl_cp_plan_id": f"P{n}", "cppl_person_id": child, "cppl_cp_plan_start_date": start,
                 "cppl_cp_plan_end_date": end}
                for n, child, start, end in spans["protection"]
            ],
            "ssd_cin_plans": [
                {"cinp_cin_plan_id": f"N{n}", "cinp_person_id": child, "cinp_cin_plan_start_date": start,
                 "cinp_cin_plan_end_date": end}
                for n, child, start, end in spans["support"]
            ],
            "ssd_early_help_episodes": [
                {"earl_episode_id": f"H{n}", "earl_person_id": child, "earl_episode_start_date": start,
                 "earl_episode_end_date": end}
                for n, child, start, end in spans["help"]
            ],
            "local_proceedings": [
                {"proc_id": f"K{n}", "person_id": child, "issued_on": start, "concluded_on": end,
                 "final_outcome": ORDERS[n % 3] if end else None}
                for n, child, start, end in spans["court"]
            ],
        },
    )  # fmt: skip


def followed(drawn: dict[str, list], on: date) -> dict[str, dict[str, str]]:
    """Where each record is by each measure in a snapshot of the day. Its figure must count the same records."""
    found = {}
    with TemporaryDirectory() as folder:
        snapshot(Path(folder), drawn, on)
        with DuckDB(folder, threads=1) as engine:
            for each in FOLLOWING:
                listed = engine.records(each, *COHORT, as_at=on)
                places = {record["record_id"]: record["category"] for record in listed}
                figure = engine.figure(each, *COHORT, as_at=on, by="category")
                assert len(places) == len(listed) == figure.total.records
                assert {row.group_id: row.records for row in figure.rows} == Counter(places.values())
                found[each.code] = places
    return found


histories = st.fixed_dictionaries(
    dict.fromkeys(("referrals", "assessments", "protection", "support", "help", "court"), spells)
)


@settings(max_examples=10, deadline=None)  # Each asks twelve measures of two snapshots.
@given(histories)
def test_cohorts_stand_still(drawn):
    """A later snapshot says of months that had passed what the earlier said; nobody is lost, nor un-returns."""
    early, late = followed(drawn, EARLY), followed(drawn, LATE)
    for code, places in early.items():
        assert places.keys() == late[code].keys()
        assert all(late[code][key] == place for key, place in places.items() if place != "Not yet")
    for door in ("JN02", "JN03", "JN04"):
        of_door = [late[each.code] for each in FOLLOWING if each.code.startswith(door)]
        assert len({frozenset(places) for places in of_door}) == 1
        for sooner, later in pairwise(of_door):
            back = {key for key, place in sooner.items() if place.startswith("Referred again")}
            assert all(later[key].startswith(("Referred again", "Not yet")) for key in back)


def test_the_measures_followed_are_of_three_doors_and_four_times():
    assert [each.after for each in FOLLOWING] == [3, 6, 12, 24] * 3


@pytest.mark.parametrize("each", FOLLOWING, ids=lambda each: each.code)
def test_each_settles_when_its_months_have_passed(each):
    assert each.settles == each.after
    assert f" {each.after} months" in each.title
