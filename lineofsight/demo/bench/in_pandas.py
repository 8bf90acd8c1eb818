"""Ten measures as an analyst would write them with pandas: what the engine is timed beside."""

from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from lineofsight.measures.periods import periods
from lineofsight.statute.working_days import england

Counts = list[tuple[int, int | None]]
LIMIT = 45

FLOWS: dict[str, tuple[str, str, str | None]] = {
    "FD01": ("ssd_contacts", "cont_contact_date", None),
    "FD08": ("ssd_cin_episodes", "cine_referral_date", None),
    "FD11": ("ssd_cin_episodes", "cine_referral_date", "cine_referral_nfa"),
    "AS03": ("ssd_cin_assessments", "cina_assessment_auth_date", "cina_assessment_child_seen"),
    "AS04": ("ssd_cin_assessments", "cina_assessment_auth_date", "cina_assessment_outcome_nfa"),
    "CP01": ("ssd_s47_enquiry", "s47e_s47_start_date", None),
    "CP03": ("ssd_initial_cp_conference", "icpc_icpc_date", None),
    "CP05": ("ssd_initial_cp_conference", "icpc_icpc_date", "icpc_icpc_outcome_cp_flag"),
}
"""What is counted by a date, and the column of Y and N that says whether it met the measure."""


def ten(folder: Path, start: date, end: date) -> dict[str, Counts]:
    """This function will return ten measures' records, and those that met, by month of the days from start to end."""
    found = {code: _flow(folder, *about, start, end) for code, about in FLOWS.items()}
    return found | {"AS01": _in_time(folder, start, end), "CN01": _in_need(folder, start, end)}


def _read(folder: Path, table: str, *columns: str) -> pd.DataFrame:
    return pd.read_parquet(folder / f"{table}.parquet", columns=list(columns))


def _by_month(days: pd.Series, met: pd.Series | None, start: date, end: date) -> Counts:
    days = pd.to_datetime(days)
    inside = days.between(pd.Timestamp(start), pd.Timestamp(end))
    months = days[inside].dt.to_period("M")
    wanted = pd.period_range(start, end, freq="M")
    records = months.value_counts().reindex(wanted, fill_value=0)
    if met is None:
        return [(int(count), None) for count in records]
    meeting = months[met[inside]].value_counts().reindex(wanted, fill_value=0)
    return [(int(count), int(yes)) for count, yes in zip(records, meeting, strict=True)]


def _flow(folder: Path, table: str, on: str, answer: str | None, start: date, end: date) -> Counts:
    rows = _read(folder, table, on, *([answer] if answer else []))
    return _by_month(rows[on], None if answer is None else rows[answer].eq("Y"), start, end)


def _in_time(folder: Path, start: date, end: date) -> Counts:
    rows = _read(folder, "ssd_cin_assessments", "cina_assessment_start_date", "cina_assessment_auth_date").dropna()
    days, ordinals = zip(*england().rows(), strict=True)
    ordinal = pd.Series(np.array(ordinals), index=pd.to_datetime(np.array(days)))
    started, ended = (ordinal.loc[pd.to_datetime(rows[name])].to_numpy() for name in rows.columns)
    met = pd.Series(ended - started <= LIMIT, index=rows.index)
    return _by_month(rows["cina_assessment_auth_date"], met, start, end)


def _in_need(folder: Path, start: date, end: date) -> Counts:
    rows = _read(folder, "ssd_cin_episodes", "cine_referral_date", "cine_close_date")
    begun, closed = pd.to_datetime(rows["cine_referral_date"]), pd.to_datetime(rows["cine_close_date"])

    def open_on(day: pd.Timestamp) -> int:
        return int(((begun <= day) & (closed.isna() | (closed > day))).sum())

    return [(open_on(pd.Timestamp(each.end)), None) for each in periods(start=start, end=end, by="month")]


TEN: tuple[str, ...] = (*FLOWS, "AS01", "CN01")
