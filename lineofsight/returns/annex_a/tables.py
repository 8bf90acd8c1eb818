"""Turn the lists that were read into tables of the Standard Safeguarding Dataset."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

import pyarrow as pa

from lineofsight.returns.annex_a.workbook import ListRead
from lineofsight.ssd import JSON_SHAPES, TABLES

Rows = list[dict[str, Any]]
DATES = ("received_on", "started_on", "completed_on", "referred_on", "authorised_on")


def latest_day(lists: Iterable[ListRead]) -> date | None:
    """Return the latest day that any list records something happening, or None when there are no rows."""
    return max((row[name] for read in lists for row in read.rows for name in DATES if row.get(name)), default=None)


def ssd_tables(lists: Iterable[ListRead]) -> dict[str, pa.Table]:
    """Return Arrow tables by their name in the dataset, for the lists that the workbook has.

    Annex A numbers children and nothing else, so other keys are made from list and row ("annex-a:3:5"), and teams and
    workers are known by their names. An assessment belongs to the child's latest referral on or before its start.
    """
    by_number = {read.number: read.rows for read in lists}
    rows: dict[str, Rows] = {"ssd_person": _people(by_number)}
    if 1 in by_number:
        rows["ssd_contacts"] = [_contact(row) for row in by_number[1]]
    if 2 in by_number:
        rows["ssd_early_help_episodes"] = [_early_help(row) for row in by_number[2]]
    if 3 in by_number:
        rows["ssd_cin_episodes"] = [_episode(row) for row in by_number[3]]
    if 4 in by_number:
        rows["ssd_cin_assessments"] = [_assessment(row, by_number.get(3, [])) for row in by_number[4]]
        rows["ssd_disability"] = _disabilities(by_number[4])
    with_teams = [*by_number.get(3, []), *by_number.get(4, [])]
    rows["ssd_department"] = [{"dept_team_id": name, "dept_team_name": name} for name in _names(with_teams, "team")]
    rows["ssd_professionals"] = [
        {"prof_professional_id": name, "prof_professional_name": name} for name in _names(with_teams, "worker")
    ]
    return {name: pa.Table.from_pylist(listed, schema=TABLES[name].arrow_schema()) for name, listed in rows.items()}


def _key(number: int, row: dict[str, Any]) -> str:
    return f"annex-a:{number}:{row['row']}"


def _names(rows: Rows, column: str) -> list[str]:
    return sorted({row[column] for row in rows if row.get(column)})


def _people(by_number: dict[int, Rows]) -> Rows:
    people: dict[str, dict[str, Any]] = {}
    for row in (row for number in sorted(by_number) for row in by_number[number]):
        known = people.setdefault(row["child"], {"pers_person_id": row["child"]})
        for column, name in (("pers_dob", "born_on"), ("pers_sex", "sex"), ("pers_ethnicity", "ethnicity")):
            known[column] = known.get(column) or row.get(name)
    return list(people.values())


def _contact(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "cont_contact_id": _key(1, row),
        "cont_person_id": row["child"],
        "cont_contact_date": row["received_on"],
        "cont_contact_source_code": row["source"],
    }


def _early_help(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "earl_episode_id": _key(2, row),
        "earl_person_id": row["child"],
        "earl_episode_start_date": row["started_on"],
        "earl_episode_end_date": row["completed_on"],
        "earl_episode_organisation": row["organisation"],
    }


def _episode(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "cine_referral_id": _key(3, row),
        "cine_person_id": row["child"],
        "cine_referral_date": row["referred_on"],
        "cine_referral_source_code": row["source"],
        "cine_referral_nfa": row["no_further_action"],
        "cine_referral_team": row["team"],
        "cine_referral_worker_id": row["worker"],
    }


def _assessment(row: dict[str, Any], referrals: Rows) -> dict[str, Any]:
    before = [r for r in referrals if r["child"] == row["child"] and r["referred_on"] <= row["started_on"]]
    referral = max(before, key=lambda r: r["referred_on"], default=None)
    nfa = {"Y": "N", "N": "Y"}.get(row["needs_support"] or "")
    return {
        "cina_assessment_id": _key(4, row),
        "cina_person_id": row["child"],
        "cina_referral_id": _key(3, referral) if referral else None,
        "cina_assessment_start_date": row["started_on"],
        "cina_assessment_child_seen": row["child_seen"],
        "cina_assessment_auth_date": row["authorised_on"],
        "cina_assessment_outcome_json": _outcome_flags(nfa),
        "cina_assessment_outcome_nfa": nfa,
        "cina_assessment_team": row["team"],
        "cina_assessment_worker_id": row["worker"],
    }


def _outcome_flags(nfa: str | None) -> str | None:
    if nfa is None:
        return None
    return json.dumps({key: nfa if key == "NFA_FLAG" else "" for key in JSON_SHAPES["assessment_outcome"].keys})


def _disabilities(rows: Rows) -> Rows:
    codes = {row["child"]: "NONE" for row in rows if row["disability"] == "N"}
    return [
        {"disa_table_id": f"annex-a:disability:{child}", "disa_person_id": child, "disa_disability_code": code}
        for child, code in sorted(codes.items())
    ]
